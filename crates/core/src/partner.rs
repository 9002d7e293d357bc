//! A partner: an insurer, an association or a chamber that has the widget on its site, and what it
//! says of itself in `partners/<id>.json`.
//!
//! The frame reads the file from its own origin only, so a page around the frame can name a partner
//! but never become one (ADR 0017). The first visit reads it too: this room is linked into the small
//! program, so it has no maps, and one function for every kind of value.

mod origin;
mod read;
mod theme;

use crate::day::Day;
use crate::desks::Phone;
use crate::i18n::Lang;
use crate::id::{BenchmarkId, PartnerId, QuestionnaireId};
use crate::json::{Node, Problem, Problems, parse};

pub(crate) use origin::read_origin;
pub use theme::{Kind as TokenKind, TOKENS};

/// Largest partner file. Unit: bytes.
pub const MAX_BYTES: usize = 64 * 1024;

/// Most characters of a legal name.
pub(crate) const MAX_LEGAL_NAME: usize = 120;

/// What stands in a partner file for the site that Shirube itself lies on.
pub(crate) const OWN_SITE: &str = "self";

/// How the ids of a partner's own questionnaires begin, so that none of ours ever clashes with one.
pub const OWN_PREFIX: &str = "x-";

/// What a partner says of itself. The only way to get it is [`Partner::read`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Partner {
    /// Its name, that of its file too. Invariant: begins with a letter.
    pub id: PartnerId,
    /// Version of the file, for example `2026.1`.
    pub version: Box<str>,
    /// When somebody last looked whether all of it is still true.
    pub checked_on: Day,
    name: Both,
    legal_name: Both,
    /// Its site. Invariant: `https`, ASCII, no space.
    pub home: Option<Box<str>>,
    /// Name of the picture beside its file. Invariant: `[a-z0-9-]+`, then `.svg`, `.png` or `.webp`.
    pub logo: Option<Box<str>>,
    theme: Vec<(&'static str, Box<str>)>,
    /// What a visitor sees first where the address names no page.
    pub first_screen: FirstScreen,
    intro: Option<Both>,
    /// What it offers to whom has done the check.
    pub offer: Option<Offer>,
    /// Its own desks, shown below the offer. At most 20.
    pub desks: Vec<Desk>,
    /// Its own questionnaires. At most 10. Invariant: each id once.
    pub questionnaires: Vec<Own>,
    /// Its own benchmarks, which lie beside its file: `partners/<id>.json`. At most 10. Invariants:
    /// each once, each begins with [`OWN_PREFIX`].
    pub benchmarks: Vec<BenchmarkId>,
    /// Who may receive results; nothing where nobody may.
    pub results: Option<Results>,
}

/// The page that a partner's visitors begin with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum FirstScreen {
    /// The choice by situation.
    Start,
    /// The guide to SECURITY ACTION.
    SecurityAction,
    /// A questionnaire. Invariant: one that the site offers, or the partner's own.
    Questionnaire(QuestionnaireId),
}

/// What a partner offers, for example a discount. We show it with its day and the partner's legal
/// name, and promise nothing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    title: Both,
    body: Both,
    /// The day of which it is true.
    pub as_of: Day,
    /// Where the conditions stand. Invariant: `https`, ASCII, no space.
    pub url: Option<Box<str>>,
}

/// A desk of the partner.
///
/// Invariant: it can be reached: it has a telephone number, a mail address or a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Desk {
    name: Both,
    purpose: Both,
    hours: Option<Both>,
    /// Its telephone number.
    pub phone: Option<Phone>,
    /// Its mail address. Invariant: that of [`crate::desks::Desk::mail`].
    pub mail: Option<Box<str>>,
    /// Its page. Invariant: `https`, ASCII, no space.
    pub url: Option<Box<str>>,
    /// When these facts were last looked at.
    pub checked_on: Day,
}

/// A questionnaire of the partner, as far as it must be known before it is loaded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Own {
    /// Its name and that of its folder. Invariant: begins with [`OWN_PREFIX`].
    pub id: QuestionnaireId,
    title: Both,
    /// How long answering takes. Unit: minutes. Range: 1 to 600.
    pub minutes: u16,
    /// How many questions it has. Range: 1 to 500.
    pub questions: u16,
}

/// Who may receive a result, and what for: all that a visitor is shown before deciding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Results {
    /// The sites that may. Invariant: 1 to 20, each once, each exactly as a browser writes an
    /// origin: lower case, no path, no wildcard, `https` but for the own machine; or, until
    /// [`Partner::lying_at`], the word `self`.
    pub origins: Vec<Box<str>>,
    purpose: Both,
    retention: Both,
    /// Whom to ask about it: an `https` or a `mailto:` address. Invariant: fit for a link.
    pub contact: Box<str>,
}

/// A text in Japanese and in English.
type Both = [Box<str>; 2];

fn pick([ja, en]: &Both, lang: Lang) -> &str {
    lang.pick(ja, en)
}

impl Partner {
    /// Reads a partner file.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read(json: &str) -> Result<Partner, Vec<Problem>> {
        let node: Node = parse(json, MAX_BYTES)?;
        let mut problems = Problems::default();
        let partner = read::file(&node, &mut problems);
        problems.conclude(partner)
    }

    /// The same, for a copy of Shirube that lies at `origin`: pages of that very site may receive
    /// results if the file says `self`.
    #[must_use]
    pub fn lying_at(mut self, origin: &str) -> Partner {
        if let Some(results) = &mut self.results {
            let says_so = results.origins.iter().any(|it| &**it == OWN_SITE);
            results.origins.retain(|it| &**it != OWN_SITE);
            // A page opened from a disk has no origin that could be told from another's.
            results.origins.extend(read_origin(origin).filter(|_| says_so));
        }
        self
    }

    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        pick(&self.name, lang)
    }

    /// What it is called in a contract: said wherever somebody must know with whom they deal.
    pub fn legal_name(&self, lang: Lang) -> &str {
        pick(&self.legal_name, lang)
    }

    /// A few sentences above the start page.
    pub fn intro(&self, lang: Lang) -> Option<&str> {
        self.intro.as_ref().map(|it| pick(it, lang))
    }

    /// The custom properties it sets, each with its value, in the order of the file. Invariant: each
    /// stands in [`TOKENS`], and its value is of the kind that stands there.
    pub fn theme(&self) -> &[(&'static str, Box<str>)] {
        &self.theme
    }

    /// Its own questionnaire of this name.
    pub fn own(&self, id: &QuestionnaireId) -> Option<&Own> {
        self.questionnaires.iter().find(|it| it.id == *id)
    }
}

impl Offer {
    /// What it is called.
    pub fn title(&self, lang: Lang) -> &str {
        pick(&self.title, lang)
    }

    /// What it is, and on which conditions.
    pub fn body(&self, lang: Lang) -> &str {
        pick(&self.body, lang)
    }
}

impl Desk {
    /// What it is called.
    pub fn name(&self, lang: Lang) -> &str {
        pick(&self.name, lang)
    }

    /// For whom and for what it is there.
    pub fn purpose(&self, lang: Lang) -> &str {
        pick(&self.purpose, lang)
    }

    /// When somebody answers, where that is known.
    pub fn hours(&self, lang: Lang) -> Option<&str> {
        self.hours.as_ref().map(|it| pick(it, lang))
    }
}

impl Own {
    /// What it is called.
    pub fn title(&self, lang: Lang) -> &str {
        pick(&self.title, lang)
    }
}

impl Results {
    /// Whether the site of this origin may receive results. Compared to the letter: `null` and
    /// whatever else is no site is never among them.
    pub fn allows(&self, origin: &str) -> bool {
        self.allowed(origin).is_some()
    }

    /// That origin as it stands in the file.
    pub(crate) fn allowed(&self, origin: &str) -> Option<&str> {
        self.origins.iter().map(|it| &**it).find(|it| *it == origin)
    }

    /// What the recipient does with a result.
    pub fn purpose(&self, lang: Lang) -> &str {
        pick(&self.purpose, lang)
    }

    /// How long the recipient keeps it.
    pub fn retention(&self, lang: Lang) -> &str {
        pick(&self.retention, lang)
    }
}

/// Whether a questionnaire of this name is a partner's own.
pub fn is_own(id: &str) -> bool {
    id.strip_prefix(OWN_PREFIX).is_some_and(|it| !it.is_empty())
}

#[cfg(test)]
mod tests;
