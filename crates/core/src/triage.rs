//! Something has happened: at most five questions lead to one of nine kinds of trouble, or to
//! somebody outside of security who can help. Then: what to do first and what to leave alone, whom to
//! call in which order, by when to report, and what to have ready.
//!
//! The questions are data. What is read here has been checked as a whole, so that every way through
//! them ends at somebody to call.

mod log;
mod outcome;
mod read;
mod sheet;
mod texts;
mod walk;

use std::sync::Arc;

use crate::day::Day;
use crate::desks::{Desk, Desks};
use crate::id::TriageId;
use crate::json::{MAX_FILE_BYTES, Problem, Problems, parse};
use crate::questionnaire::Evidence;

pub use log::{Entry, Log, MAX_LINES, MAX_WORDS, Moment, log_key, restored};
pub use outcome::{Call, Card, Contact, Due, Given, Outcome, Why};
pub use sheet::{Line, Part, Sheet};
pub use texts::{KindTexts, TriageTexts};
pub use walk::{Arrived, Now, Path, Step, Walked};

/// Most questions that anybody is asked, those about personal data and stopped work included.
pub const MAX_ASKED: usize = 5;

/// How the names of all drafts begin that belong to an incident.
pub const PREFIX: &str = "help-";

/// The draft of the answers so far, see [`Path`].
pub const PATH: &str = "help-path";

/// The draft of the prefecture: its code, or nothing in it where somebody took it back.
pub const PREFECTURE: &str = "help-prefecture";

/// The draft that says `yes` where the firm has cyber insurance.
pub const INSURED: &str = "help-insured";

/// The fact that says when it was noticed: deadlines are counted from there.
pub const NOTICED: &str = "noticed";

/// The end outside of security where somebody may come to harm: nobody is called before 110.
pub const DANGER: &str = "danger";

/// The name of the draft of a fact.
pub fn fact_key(fact: &TriageId) -> String {
    format!("{PREFIX}fact-{fact}")
}

/// The questions and what they lead to. The only way to get it is [`Triage::read`].
///
/// Invariants: no way through the questions asks more than [`MAX_ASKED`], none goes in a circle, every
/// one ends at a kind or outside, and both have somebody to call whatever else holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Triage {
    /// Version of the content, for example `2026.1`.
    pub version: Box<str>,
    /// When it was last compared with its sources.
    pub checked_on: Day,
    /// The first question.
    pub start: Arc<Question>,
    /// What is asked once the kind is known.
    pub after: Vec<After>,
    /// The kinds of trouble, in the order of the file.
    pub kinds: Vec<Arc<Kind>>,
    /// What is no matter of security, in the order of the file.
    pub outside: Vec<Arc<Outside>>,
    /// Whom only the firm itself knows: its bank, its insurer.
    pub own: Vec<TriageId>,
    /// All desks.
    desks: Desks,
}

/// A question that leads on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name.
    pub id: TriageId,
    /// What can be chosen. Invariant: two or more, each once.
    pub options: Vec<Choice>,
}

/// One thing that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// Its name within the question.
    pub id: TriageId,
    /// What it says about the case.
    pub sets: Option<Circumstance>,
    /// Where it leads.
    pub leads: Leads,
}

/// Where a choice leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leads {
    /// To another question.
    On(Arc<Question>),
    /// To the end.
    End(Ending),
}

/// What the questions lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ending {
    /// A kind of trouble.
    Kind(Arc<Kind>),
    /// No matter of security, or not of the firm's.
    Outside(Arc<Outside>),
}

/// A question that is asked whatever the kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct After {
    /// Its name.
    pub id: TriageId,
    /// What can be chosen, and what that says about the case. Invariant: two or more, each once.
    pub options: Vec<(TriageId, Option<Circumstance>)>,
}

/// Something about a case that decides who is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Circumstance {
    /// Personal data may be touched.
    Personal,
    /// Work has stopped.
    Stopped,
    /// Money went, or what leads to it.
    Money,
}

/// When a desk is called, or something reported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// In every case of this kind.
    Always,
    /// Only then.
    If(Circumstance),
    /// By whoever has cyber insurance.
    Insured,
    /// By whoever has a contract with it.
    Contract,
}

/// A kind of trouble.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kind {
    /// Its name, for example `ransomware`.
    pub id: TriageId,
    /// The first ten minutes, in order. Invariant: one or more.
    pub now: Vec<TriageId>,
    /// What to leave alone.
    pub never: Vec<TriageId>,
    /// Whom to call, in order. Invariant: one of them always.
    pub desks: Vec<(Who, When)>,
    /// By when to tell whom.
    pub report: Vec<Arc<Deadline>>,
    /// What to have ready.
    pub facts: Vec<Fact>,
    /// Keys of the sources.
    pub source: Vec<Box<str>>,
    /// How sure we are.
    pub mark: Evidence,
}

/// What is no matter of security.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outside {
    /// Its name, for example `contract`.
    pub id: TriageId,
    /// Who can help, in order. Invariant: one or more.
    pub desks: Vec<Who>,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// A desk of our list.
    Desk(Arc<Desk>),
    /// Somebody whom only the firm knows, for example its bank. Invariant: one of [`Triage::own`].
    Own(TriageId),
}

/// Something to be told by some day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Deadline {
    /// Its name.
    pub id: TriageId,
    /// Who is told.
    pub who: Who,
    /// When it is due at all.
    pub when: When,
    /// From when to when it is due; nothing where no law names a day. Unit: days, the day on which it
    /// was noticed is the first. Invariant: the first is no more than the second.
    pub days: Option<[u16; 2]>,
    /// Keys of the sources.
    pub source: Vec<Box<str>>,
    /// How sure we are.
    pub mark: Evidence,
}

/// Something to have ready before a call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fact {
    /// Its name. What somebody writes is kept under it.
    pub id: TriageId,
    /// What is written.
    pub kind: FactKind,
}

/// What is written about a fact.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactKind {
    /// Some words.
    Text,
    /// A day and a time.
    Time,
    /// Several things, one a line.
    List,
    /// Yes or no.
    YesNo,
}

impl Triage {
    /// Reads the questions; `desks` are those that the file may name.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read(json: &str, desks: &Desks) -> Result<Triage, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let triage = read::file(&node, desks, &mut problems);
        problems.conclude(triage)
    }

    /// Reads the words in one language.
    ///
    /// # Errors
    ///
    /// Every problem in the file; a missing text, and one too many, is named.
    pub fn with_words(&self, json: &str) -> Result<TriageTexts, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let texts = texts::read(&node, self, &mut problems);
        problems.conclude(texts)
    }

    /// All questions that lead on, each once, in the order in which somebody may come to them.
    pub fn questions(&self) -> Vec<&Question> {
        let mut all: Vec<&Question> = vec![&self.start];
        let mut n = 0;
        while let Some(it) = all.get(n).copied() {
            for choice in &it.options {
                if let Leads::On(next) = &choice.leads
                    && all.iter().all(|it| it.id != next.id)
                {
                    all.push(next);
                }
            }
            n += 1;
        }
        all
    }

    /// All deadlines that some kind names, each once.
    pub fn deadlines(&self) -> Vec<&Deadline> {
        let mut all: Vec<&Deadline> = Vec::new();
        for it in self.kinds.iter().flat_map(|it| &it.report) {
            if all.iter().all(|known| known.id != it.id) {
                all.push(it);
            }
        }
        all
    }

    /// All facts that some kind names, each once.
    pub fn facts(&self) -> Vec<&Fact> {
        let mut all: Vec<&Fact> = Vec::new();
        for it in self.kinds.iter().flat_map(|it| &it.facts) {
            if all.iter().all(|known| known.id != it.id) {
                all.push(it);
            }
        }
        all
    }

    /// The desks.
    pub fn desks(&self) -> &Desks {
        &self.desks
    }

    /// The keys of all sources.
    pub fn sources(&self) -> impl Iterator<Item = &str> {
        let kinds = self.kinds.iter().flat_map(|it| &it.source);
        let deadlines = self.kinds.iter().flat_map(|it| &it.report).flat_map(|it| &it.source);
        kinds.chain(deadlines).map(|it| &**it)
    }
}

#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
