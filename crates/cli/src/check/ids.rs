//! `ids.txt`: every id ever released and what kind of thing it names, one `kind id` a line.
//!
//! Answers point at questions by name for years. The list makes sure that a name which once meant
//! one thing never comes back as another, also when the first has long been retired.

use std::collections::BTreeMap;
use std::fmt;
use std::path::Path;

use shirube_core::json::Place;
use shirube_core::practices::PracticeList;
use shirube_core::questionnaire::Questionnaire;

use crate::input;
use crate::report::Report;

/// What an id names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An action.
    Action,
    /// A group of a view.
    Group,
    /// A practice.
    Practice,
    /// A question.
    Question,
    /// A questionnaire.
    Questionnaire,
    /// A section.
    Section,
    /// A view.
    View,
}

/// An id in a file: what it names, its name, and where it stands.
pub type Named = (Kind, String, Place);

/// The recorded ids. Invariant: one kind an id.
#[derive(Debug, Default)]
pub struct Ids(BTreeMap<String, Kind>);

impl Kind {
    const ALL: [Kind; 7] = [
        Kind::Action,
        Kind::Group,
        Kind::Practice,
        Kind::Question,
        Kind::Questionnaire,
        Kind::Section,
        Kind::View,
    ];

    fn of_word(word: &str) -> Option<Kind> {
        Kind::ALL.into_iter().find(|it| it.to_string() == word)
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Action => "action",
            Kind::Group => "group",
            Kind::Practice => "practice",
            Kind::Question => "question",
            Kind::Questionnaire => "questionnaire",
            Kind::Section => "section",
            Kind::View => "view",
        })
    }
}

impl Ids {
    /// Reads the list; every line that is not as it should be is noted.
    pub fn read(file: &Path, report: &mut Report) -> Option<Ids> {
        let text = match input::text(file) {
            Ok(text) => text,
            Err(unread) => {
                report.note(file, unread);
                return None;
            }
        };
        let mut ids = Ids::default();
        let mut before = "";
        for (n, line) in text.lines().enumerate() {
            let mut wrong = |found: &str, expected: &str| {
                let found: String = found.chars().take(100).collect();
                report.note(file, format!("line {}: found {found:?}, expected {expected}", n + 1));
            };
            let parts =
                line.split_once(' ').and_then(|(kind, id)| Some((Kind::of_word(kind)?, id)));
            match parts {
                Some((kind, id)) if is_id(id) => {
                    if ids.0.insert(id.to_owned(), kind).is_some() {
                        wrong(line, "each id once: a name keeps its kind for ever");
                    }
                }
                _ => wrong(line, "a kind, a space and an id, such as question m1-policy"),
            }
            if line <= before && n != 0 {
                wrong(line, "the lines in order");
            }
            before = line;
        }
        Some(ids)
    }

    /// Notes every id that is not recorded, or recorded as something else.
    pub fn check(&self, file: &Path, named: Vec<Named>, report: &mut Report) {
        for (kind, id, at) in named {
            match self.0.get(&id) {
                Some(recorded) if *recorded == kind => {}
                Some(recorded) => report.note(
                    file,
                    format!("{at}: found the {kind} {id:?}, expected another id: ids.txt records this one as a {recorded}"),
                ),
                None => report.note(
                    file,
                    format!("{at}: found the {kind} {id:?}, expected an id recorded in ids.txt (`shirube release` records them)"),
                ),
            }
        }
    }

    /// Records what is new. Nothing is recorded where an id already names something else.
    pub fn record(&mut self, file: &Path, named: Vec<Named>, report: &mut Report) {
        let is_new = |(_, id, _): &Named| !self.0.contains_key(id);
        let (new, known): (Vec<Named>, Vec<Named>) = named.into_iter().partition(is_new);
        self.check(file, known, report);
        for (kind, id, at) in new {
            if let Some(other) = self.0.insert(id.clone(), kind).filter(|it| *it != kind) {
                let expected = format!("another id: this file also has a {other} of this name");
                report.note(file, format!("{at}: found the {kind} {id:?}, expected {expected}"));
            }
        }
    }

    /// The text of the file.
    pub fn to_text(&self) -> String {
        let mut lines: Vec<String> =
            self.0.iter().map(|(id, kind)| format!("{kind} {id}")).collect();
        lines.sort();
        lines.into_iter().map(|it| it + "\n").collect()
    }
}

fn is_id(text: &str) -> bool {
    shirube_core::id::QuestionId::try_from(text).is_ok()
}

/// Every id of a questionnaire.
pub fn of(asked: &Questionnaire) -> Vec<Named> {
    let root = Place::root();
    let mut named = vec![(Kind::Questionnaire, asked.id.to_string(), root.field("id"))];
    for (s, section) in asked.sections.iter().enumerate() {
        let at = root.field("sections").element(s);
        named.push((Kind::Section, section.id.to_string(), at.field("id")));
        for (q, question) in section.questions.iter().enumerate() {
            let at = at.field("questions").element(q);
            named.push((Kind::Question, question.id.to_string(), at.field("id")));
            for (a, action) in question.actions.iter().enumerate() {
                let at = at.field("actions").element(a).field("id");
                named.push((Kind::Action, action.id.to_string(), at));
            }
        }
    }
    for (v, view) in asked.views.iter().enumerate() {
        let at = root.field("views").element(v);
        named.push((Kind::View, view.id.to_string(), at.field("id")));
        for (g, group) in view.groups.iter().enumerate() {
            let at = at.field("groups").element(g).field("id");
            named.push((Kind::Group, group.id.to_string(), at));
        }
    }
    named
}

/// Every id of a list of practices.
pub fn of_practices(practices: &PracticeList) -> Vec<Named> {
    let root = Place::root().field("practices");
    let named = |(n, id): (usize, &shirube_core::id::PracticeId)| {
        (Kind::Practice, id.to_string(), root.element(n).field("id"))
    };
    practices.ids().enumerate().map(named).collect()
}
