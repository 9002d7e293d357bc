//! The policy writer: a firm's basic policy on information security 情報セキュリティ基本方針, out of
//! its name, its representative, a day and a few choices.
//!
//! The words are ours (`sentences.rs`); the usual headings are those of the sample that IPA offers
//! (T334), and no form is prescribed. A firm may write any part itself; such a part stays as written
//! whatever it chooses later. What a sentence claims is compared with what the firm has answered in
//! the self-checks (`claims.rs`), because a published policy that the firm contradicts helps nobody.

mod claims;
mod draft;
mod file;
mod saved;
mod sentences;

use std::borrow::Cow;

use crate::day::Day;
use crate::i18n::Lang;
use crate::json::{PLAIN_TEXT_MAX, cleaned};
use crate::security_action::PolicyState;
use crate::sorted::{SortedMap, SortedSet};

pub use claims::{Claim, Contradiction, Doubt, contradictions};
pub use draft::{Closing, Document, Section, draft, to_text};
pub use file::to_file;

/// Most characters of a part that the firm writes itself.
pub const MAX_PART: usize = PLAIN_TEXT_MAX;

/// A firm's policy as far as it has been filled in. The saved state holds one.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Policy {
    /// What the firm typed. Invariant: plain text on one line, at most [`Field::most`] characters,
    /// no entry that is empty.
    fields: SortedMap<Field, Box<str>>,
    /// The day the policy is made.
    pub day: Option<Day>,
    /// What the draft depends on.
    pub choices: Choices,
    /// Parts in the firm's own words. Invariant: plain text, at most [`MAX_PART`] characters,
    /// something other than space.
    edits: SortedMap<Part, Box<str>>,
}

/// A line that the firm types.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Field {
    /// Name of the firm.
    Company,
    /// Position of its representative, for example 代表取締役.
    Role,
    /// Name of its representative.
    Name,
    /// Name of the department in charge, asked for with [`Responsible::Department`] only.
    Department,
}

/// A part of the policy that can be written anew.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What stands before the first heading.
    Preamble,
    /// What the executives take upon themselves.
    Executives,
    /// Who does what, and how information is guarded.
    Organisation,
    /// What everybody does.
    Staff,
    /// Laws and contracts.
    Law,
    /// When the policy was broken, or something happened.
    Incidents,
}

/// What the draft depends on. The default is what most small firms can keep.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choices {
    /// Who is responsible for information security.
    pub responsible: Responsible,
    /// How often staff learn about it.
    pub training: Training,
    /// Whom staff tell when something has happened.
    pub tell: Tell,
    /// What else the policy speaks of.
    pub topics: SortedSet<Topic>,
}

/// Who is responsible for information security.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Responsible {
    /// The representative of the firm.
    #[default]
    Representative,
    /// Another officer of the firm.
    Officer,
    /// A department, named in [`Field::Department`].
    Department,
}

/// How often staff learn about information security.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Training {
    /// At least once a year.
    #[default]
    Yearly,
    /// When they join, and at least once a year.
    JoiningAndYearly,
    /// At least twice a year.
    HalfYearly,
}

/// Whom staff tell when something has happened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tell {
    /// Whoever is responsible, see [`Responsible`].
    #[default]
    Responsible,
    /// The representative of the firm.
    Representative,
}

/// Something that a policy may or may not speak of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// The policy and the measures are reviewed every year.
    YearlyReview,
    /// Backups are taken.
    Backups,
    /// Work is given to other firms.
    Contractors,
    /// Personal information is handled.
    PersonalInformation,
    /// Customers or partners entrust information to the firm.
    EntrustedInformation,
    /// Cloud services are used.
    Cloud,
    /// Work is done outside the firm.
    RemoteWork,
}

/// Something without which the policy is not complete.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Gap {
    /// A line.
    Field(Field),
    /// The day.
    Day,
}

impl Field {
    /// All lines, in the order of the form.
    pub const ALL: [Field; 4] = [Field::Company, Field::Role, Field::Name, Field::Department];

    /// Most characters.
    pub fn most(self) -> usize {
        match self {
            Field::Company => 100,
            Field::Role | Field::Name | Field::Department => 50,
        }
    }
}

impl Part {
    /// All parts, in order.
    pub const ALL: [Part; 6] = [
        Part::Preamble,
        Part::Executives,
        Part::Organisation,
        Part::Staff,
        Part::Law,
        Part::Incidents,
    ];
}

impl Responsible {
    /// All of them, the default first.
    pub const ALL: [Responsible; 3] =
        [Responsible::Representative, Responsible::Officer, Responsible::Department];
}

impl Training {
    /// All of them, the default first.
    pub const ALL: [Training; 3] =
        [Training::Yearly, Training::JoiningAndYearly, Training::HalfYearly];
}

impl Tell {
    /// All of them, the default first.
    pub const ALL: [Tell; 2] = [Tell::Responsible, Tell::Representative];
}

impl Topic {
    /// All of them, in the order of the form.
    pub const ALL: [Topic; 7] = [
        Topic::YearlyReview,
        Topic::Backups,
        Topic::Contractors,
        Topic::PersonalInformation,
        Topic::EntrustedInformation,
        Topic::Cloud,
        Topic::RemoteWork,
    ];
}

impl Default for Choices {
    /// Everything but work outside the firm, which is the one thing that many firms do not have.
    fn default() -> Choices {
        Choices {
            responsible: Responsible::default(),
            training: Training::default(),
            tell: Tell::default(),
            topics: Topic::ALL.into_iter().filter(|it| *it != Topic::RemoteWork).collect(),
        }
    }
}

impl Policy {
    /// Whether nothing has been entered or chosen.
    pub fn is_empty(&self) -> bool {
        *self == Policy::default()
    }

    /// What stands in a line; empty where nothing does.
    pub fn field(&self, field: Field) -> &str {
        self.fields.get(&field).map(|it| &**it).unwrap_or_default()
    }

    /// Fills a line with what a person typed, as far as it can be kept.
    pub fn fill(&mut self, field: Field, typed: &str) {
        let typed = typed.replace(['\n', '\r', '\t'], " ");
        let kept = cleaned(&typed, field.most());
        if kept.trim().is_empty() {
            self.fields.remove(&field);
        } else {
            self.fields.insert(field, kept.into());
        }
    }

    /// Ticks or unticks a topic.
    pub fn choose(&mut self, topic: Topic, chosen: bool) {
        if chosen {
            self.choices.topics.add(topic);
        } else {
            self.choices.topics.remove(&topic);
        }
    }

    /// Replaces a part by the firm's own words. An empty text, or the very words of the draft in
    /// either language, takes the edit back.
    ///
    /// For when the writing is done (a change, not each key): otherwise the draft would come back
    /// under the hands of somebody who has just deleted it to begin anew.
    pub fn edit(&mut self, part: Part, typed: &str) {
        let kept = cleaned(typed, MAX_PART);
        let is_draft = |lang| kept.trim() == draft::generated(self, part, lang);
        if kept.trim().is_empty() || is_draft(Lang::Ja) || is_draft(Lang::En) {
            self.edits.remove(&part);
        } else {
            self.edits.insert(part, kept.into());
        }
    }

    /// A part in the firm's own words, where it has written it.
    pub fn edited(&self, part: Part) -> Option<&str> {
        self.edits.get(&part).map(|it| &**it)
    }

    /// The words of a part: the firm's own, or else the draft's.
    pub fn part(&self, part: Part, lang: Lang) -> Cow<'_, str> {
        match self.edited(part) {
            Some(text) => Cow::Borrowed(text.trim()),
            None => Cow::Owned(draft::generated(self, part, lang)),
        }
    }

    /// What is still missing, in the order of the form.
    pub fn gaps(&self) -> Vec<Gap> {
        let asked = |it: &Field| {
            *it != Field::Department || self.choices.responsible == Responsible::Department
        };
        let fields = Field::ALL.into_iter().filter(asked);
        let open = fields.filter(|it| !self.fields.contains(it)).map(Gap::Field);
        open.chain(self.day.is_none().then_some(Gap::Day)).collect()
    }

    /// How far the policy is.
    pub fn state(&self) -> PolicyState {
        match self.gaps().len() {
            _ if self.is_empty() => PolicyState::Nothing,
            0 => PolicyState::Complete,
            gaps => PolicyState::Draft(gaps),
        }
    }
}

#[cfg(test)]
mod tests;
