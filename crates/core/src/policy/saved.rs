//! The policy in the saved state.

use crate::day::Day;
use crate::json::{Fields, Node, Place, Problems, list, one_of, plain_text};
use crate::result::word;
use crate::sorted::{SortedMap, SortedSet};

use super::{Choices, Field, MAX_PART, Part, Policy, Responsible, Tell, Topic, Training};

impl Field {
    /// The lines as the state names them.
    const WORDS: [(&'static str, Field); 4] = [
        ("company", Field::Company),
        ("role", Field::Role),
        ("name", Field::Name),
        ("department", Field::Department),
    ];
}

impl Part {
    /// The parts as the state and other programs name them.
    const WORDS: [(&'static str, Part); 6] = [
        ("preamble", Part::Preamble),
        ("executives", Part::Executives),
        ("organisation", Part::Organisation),
        ("staff", Part::Staff),
        ("law", Part::Law),
        ("incidents", Part::Incidents),
    ];

    /// The name of the part in files.
    pub fn key(self) -> &'static str {
        name(&Part::WORDS, self)
    }
}

impl Responsible {
    const WORDS: [(&'static str, Responsible); 3] = [
        ("representative", Responsible::Representative),
        ("officer", Responsible::Officer),
        ("department", Responsible::Department),
    ];
}

impl Training {
    const WORDS: [(&'static str, Training); 3] = [
        ("yearly", Training::Yearly),
        ("joining-and-yearly", Training::JoiningAndYearly),
        ("half-yearly", Training::HalfYearly),
    ];
}

impl Tell {
    const WORDS: [(&'static str, Tell); 2] =
        [("responsible", Tell::Responsible), ("representative", Tell::Representative)];
}

impl Topic {
    const WORDS: [(&'static str, Topic); 7] = [
        ("yearly-review", Topic::YearlyReview),
        ("backups", Topic::Backups),
        ("contractors", Topic::Contractors),
        ("personal-information", Topic::PersonalInformation),
        ("entrusted-information", Topic::EntrustedInformation),
        ("cloud", Topic::Cloud),
        ("remote-work", Topic::RemoteWork),
    ];
}

/// The word that stands for a value.
fn name<T: PartialEq>(words: &[(&'static str, T)], value: T) -> &'static str {
    words.iter().find(|(_, it)| *it == value).map(|(word, _)| *word).unwrap_or_default()
}

impl Policy {
    /// Reads the policy out of the saved state.
    pub fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Policy> {
        let mut it = Fields::of(node, at, problems)?;
        let mut policy = Policy::default();
        for (key, field) in Field::WORDS {
            let most = (0, field.most());
            let text = it.optional(key, problems, |n, at, p| plain_text(n, &at, most, p));
            policy.fill(field, &text.unwrap_or_default());
        }
        let day = it.optional("day", problems, |n, at, p| {
            word(n, &at, "a day such as 2026-11-22", Day::parse, p)
        });
        let choices = it.required("choices", problems, Choices::read);
        let edits = it.required("edits", problems, |n, at, p| {
            let mut it = Fields::of(n, at, p)?;
            let mut edits = SortedMap::default();
            for (key, part) in Part::WORDS {
                let text = it.optional(key, p, |n, at, p| plain_text(n, &at, (0, MAX_PART), p));
                if let Some(text) = text.filter(|it| !it.trim().is_empty()) {
                    edits.insert(part, text);
                }
            }
            it.finish(p);
            Some(edits)
        });
        it.finish(problems);
        Some(Policy { day, choices: choices?, edits: edits?, ..policy })
    }

    /// The policy as the saved state holds it; what was not entered is absent.
    pub fn to_node(&self) -> Node {
        let edits = self.edits.iter().map(|(part, it)| (part.key(), Node::text(&**it)));
        let fields =
            self.fields.iter().map(|(it, text)| (name(&Field::WORDS, *it), Node::text(&**text)));
        let day = self.day.map(|it| ("day", Node::text(it.to_string())));
        let rest = [("choices", self.choices.to_node()), ("edits", Node::object(edits))];
        Node::object(fields.chain(day).chain(rest))
    }
}

impl Choices {
    fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Choices> {
        let mut it = Fields::of(node, at, problems)?;
        let responsible =
            it.required("responsible", problems, |n, at, p| one_of(n, &at, &Responsible::WORDS, p));
        let training =
            it.required("training", problems, |n, at, p| one_of(n, &at, &Training::WORDS, p));
        let tell = it.required("tell", problems, |n, at, p| one_of(n, &at, &Tell::WORDS, p));
        let topics: Option<Vec<Topic>> = it.required("topics", problems, |n, at, p| {
            list(n, at, Topic::ALL.len(), p, |n, at, p| one_of(n, &at, &Topic::WORDS, p))
        });
        it.finish(problems);
        let topics: SortedSet<Topic> = topics?.into_iter().collect();
        Some(Choices { responsible: responsible?, training: training?, tell: tell?, topics })
    }

    fn to_node(&self) -> Node {
        let topics = self.topics.keys().map(|it| Node::text(name(&Topic::WORDS, *it)));
        Node::object([
            ("responsible", Node::text(name(&Responsible::WORDS, self.responsible))),
            ("training", Node::text(name(&Training::WORDS, self.training))),
            ("tell", Node::text(name(&Tell::WORDS, self.tell))),
            ("topics", Node::List(topics.collect())),
        ])
    }
}
