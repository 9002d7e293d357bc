//! Going through the questions.

use super::{Circumstance, Ending, Leads, Question, Triage};
use crate::id::TriageId;

/// Names of the options that somebody chose, in order.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Path(pub Vec<TriageId>);

/// One question with its answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step<'a> {
    /// The question.
    pub question: &'a TriageId,
    /// What was chosen.
    pub option: &'a TriageId,
}

/// How far somebody has come.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Walked<'a> {
    /// What has been answered. Shorter than the path where that names what is not there any more.
    pub taken: Vec<Step<'a>>,
    /// What comes now.
    pub now: Now<'a>,
}

/// What comes now.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Now<'a> {
    /// A question.
    Asks {
        /// Its name.
        question: &'a TriageId,
        /// What can be chosen.
        options: Vec<&'a TriageId>,
    },
    /// The end.
    Arrived(Arrived),
}

/// What the answers come to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Arrived {
    /// The kind of trouble.
    pub ending: Ending,
    /// What the answers say about the case. Each once, in the order of the answers.
    pub circumstances: Vec<Circumstance>,
}

impl Path {
    /// Reads what [`Path::to_text`] wrote. Whatever is no name ends it.
    pub fn read(text: &str) -> Path {
        Path(text.split_whitespace().map_while(|it| TriageId::try_from(it).ok()).collect())
    }

    /// The path as a draft keeps it: names with spaces between.
    pub fn to_text(&self) -> String {
        self.0.iter().map(TriageId::as_str).collect::<Vec<_>>().join(" ")
    }

    /// The path with one more answer.
    #[must_use]
    pub fn with(&self, option: &TriageId) -> Path {
        Path(self.0.iter().chain([option]).cloned().collect())
    }

    /// The path without its last answer.
    #[must_use]
    pub fn back(&self) -> Path {
        let n = self.0.len().saturating_sub(1);
        Path(self.0.iter().take(n).cloned().collect())
    }
}

impl Triage {
    /// Follows the answers as far as they go.
    pub fn walk(&self, path: &Path) -> Walked<'_> {
        let mut it = Walking { taken: Vec::new(), circumstances: Vec::new() };
        let mut left = path.0.iter();
        let mut question: &Question = &self.start;
        let ending = loop {
            let chosen = left.next();
            let found = question.options.iter().find(|it| Some(&it.id) == chosen);
            let Some(found) = found else {
                let options = question.options.iter().map(|it| &it.id).collect();
                return it.asks(&question.id, options);
            };
            it.take(&question.id, &found.id, found.sets);
            match &found.leads {
                Leads::On(next) => question = next,
                Leads::End(ending) => break ending,
            }
        };
        // Personal data and stopped work say nothing about a fault or a contract.
        let after: &[_] = match ending {
            Ending::Kind(_) => &self.after,
            Ending::Outside(_) => &[],
        };
        for question in after {
            let chosen = left.next();
            let found = question.options.iter().find(|(it, _)| Some(it) == chosen);
            let Some((option, sets)) = found else {
                let options = question.options.iter().map(|(it, _)| it).collect();
                return it.asks(&question.id, options);
            };
            it.take(&question.id, option, *sets);
        }
        let Walking { taken, circumstances } = it;
        Walked { taken, now: Now::Arrived(Arrived { ending: ending.clone(), circumstances }) }
    }
}

/// What has been gathered on the way.
struct Walking<'a> {
    taken: Vec<Step<'a>>,
    circumstances: Vec<Circumstance>,
}

impl<'a> Walking<'a> {
    fn take(&mut self, question: &'a TriageId, option: &'a TriageId, sets: Option<Circumstance>) {
        self.taken.push(Step { question, option });
        let is_new = |it: &Circumstance| !self.circumstances.contains(it);
        let sets = sets.filter(is_new);
        self.circumstances.extend(sets);
    }

    fn asks(self, question: &'a TriageId, options: Vec<&'a TriageId>) -> Walked<'a> {
        Walked { taken: self.taken, now: Now::Asks { question, options } }
    }
}
