//! The adviser's bench: many results side by side, and several people of one firm made one.
//!
//! A bench lives as long as the visit. Nothing on it is kept or sent, and no own answer changes.

mod export;
mod pieces;
mod team;
mod together;
mod values;
mod view;
mod weakest;

use std::sync::Arc;

use crate::aggregate::Contribution;
use crate::digest::Digest;
use crate::id::QuestionnaireId;
use crate::json::{MAX_FILE_BYTES, Node, parse};
use crate::opening::{Opened, Trust, Unusable, open_file};
use crate::questionnaire::Questionnaire;
use crate::result::{Identity, ResultFile, ResultId, verify};
use crate::sorted::SortedMap;

pub use export::table;
pub use pieces::{Piece, may_hold_results, pieces};
pub use team::{
    Choice, Disagreement, Kind, MAX_NAME, MOST_PEOPLE, Member, Settled, Team, Uncombinable,
};
pub use together::{MAX_TEXT, Plan, together};
pub use values::Values;
pub use view::{Column, Filter, Order, Told, labels, shown};
pub use weakest::{Weak, Weakest, weakest};

/// Most results on a bench. More are work for the program, which reads files of any length.
pub const MOST: usize = 2000;

/// Longest file that is read in the browser: 2,000 results, one a line. Unit: bytes.
pub const MOST_BYTES: usize = 32 * 1024 * 1024;

/// Results that lie side by side, and what was not taken.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bench {
    /// Invariant: no name of a result twice; at most [`MOST`].
    entries: Vec<Arc<Entry>>,
    refused: Vec<Refused>,
    duplicates: usize,
}

/// One result on the bench.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// The file it came in.
    pub source: Source,
    /// The questionnaire that it answers.
    pub asked: Arc<Questionnaire>,
    /// The verified result.
    pub result: ResultFile,
    /// What it comes to.
    pub values: Values,
    /// What it gives to an aggregate.
    pub contribution: Contribution,
}

/// Where a result was read from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Name of the file.
    pub file: Box<str>,
    /// The line, counted from 1, in a file with a result a line.
    pub line: Option<usize>,
}

/// A file, or a line of one, that was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refused {
    /// Which one.
    pub source: Source,
    /// Why.
    pub why: Why,
}

/// Why a file or a line was not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// It cannot be opened at all.
    Unusable(Unusable),
    /// The browser did not hand it over: a folder, or a file that has gone.
    Unreadable,
    /// Changed after it was written: score or digest does not fit.
    Edited,
    /// It answers another version of the questionnaire, which is not at hand to verify it with.
    OtherVersion(Box<str>),
    /// Answers on their way, and no result.
    NoResult,
    /// Numbers of many firms to compare with, and no result of one.
    Benchmark,
    /// Another result has the same name and other content; the one with the smaller digest counts.
    SameName,
    /// [`MOST`] results are on the bench.
    Full,
}

/// What came of one piece.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Taken {
    /// It lies on the bench.
    New,
    /// It lay there already.
    Duplicate,
    /// It was refused.
    Refused,
}

impl Bench {
    /// All results, in the order in which they came.
    pub fn entries(&self) -> &[Arc<Entry>] {
        &self.entries
    }

    /// Those that answer a questionnaire.
    pub fn answering(&self, id: &QuestionnaireId) -> impl Iterator<Item = &Arc<Entry>> {
        self.entries.iter().filter(move |it| it.asked.id == *id)
    }

    /// The result of this name.
    pub fn entry(&self, id: ResultId) -> Option<&Arc<Entry>> {
        self.entries.iter().find(|it| it.result.id() == id)
    }

    /// What was not taken, in the order in which it came.
    pub fn refused(&self) -> &[Refused] {
        &self.refused
    }

    /// How often a result came that lay there already.
    pub fn duplicates(&self) -> usize {
        self.duplicates
    }

    /// Whether nothing has come so far.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty() && self.refused.is_empty() && self.duplicates == 0
    }

    /// The questionnaires that are answered here, each with the number of results; the most answered
    /// one first, and those answered equally often in the order of their names.
    pub fn questionnaires(&self) -> Vec<(Arc<Questionnaire>, usize)> {
        let mut found: SortedMap<QuestionnaireId, (Arc<Questionnaire>, usize)> =
            SortedMap::default();
        for it in &self.entries {
            match found.get_mut(&it.asked.id) {
                Some((_, count)) => *count += 1,
                None => {
                    found.insert(it.asked.id.clone(), (it.asked.clone(), 1));
                }
            }
        }
        let mut found: Vec<_> = found.into_iter().map(|(_, it)| it).collect();
        found.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
        found
    }

    /// Verifies one piece of a file against the questionnaires at hand, and takes it.
    pub fn take(&mut self, source: Source, text: &str, library: &[Arc<Questionnaire>]) -> Taken {
        if MOST <= self.entries.len() {
            return self.refuse(source, Why::Full);
        }
        match entry_of(source.clone(), text, library) {
            Ok(entry) => self.add(entry),
            Err(why) => self.refuse(source, why),
        }
    }

    /// Notes what could not be read.
    pub fn refuse(&mut self, source: Source, why: Why) -> Taken {
        self.refused.push(Refused { source, why });
        Taken::Refused
    }

    /// Takes one result from the bench.
    pub fn remove(&mut self, id: ResultId) {
        self.entries.retain(|it| it.result.id() != id);
    }

    fn add(&mut self, entry: Entry) -> Taken {
        let same = self.entries.iter_mut().find(|it| it.result.id() == entry.result.id());
        let Some(same) = same else {
            self.entries.push(Arc::new(entry));
            return Taken::New;
        };
        if same.contribution.digest == entry.contribution.digest {
            self.duplicates += 1;
            return Taken::Duplicate;
        }
        // Whatever the order in which they come, the same one counts.
        let digest = |it: &Entry| it.contribution.digest.to_string();
        let is_smaller = digest(&entry) < digest(same);
        let (source, taken) = if is_smaller {
            (std::mem::replace(same, Arc::new(entry)).source.clone(), Taken::New)
        } else {
            (entry.source, Taken::Refused)
        };
        self.refuse(source, Why::SameName);
        taken
    }
}

impl Entry {
    /// What it is called: the organisation, where the file names one, else the file.
    pub fn name(&self) -> String {
        self.organisation().map_or_else(|| self.source.to_string(), str::to_owned)
    }

    /// The organisation, where the file names one.
    pub fn organisation(&self) -> Option<&str> {
        match self.result.identity() {
            Identity::Named { organisation, .. } => organisation.as_deref(),
            Identity::Anonymous | Identity::Shared(_) => None,
        }
    }
}

impl std::fmt::Display for Source {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}", self.file),
            None => f.write_str(&self.file),
        }
    }
}

/// Only what is valid comes onto the bench: numbers of many firms are no place for a score that
/// somebody has typed.
fn entry_of(source: Source, text: &str, library: &[Arc<Questionnaire>]) -> Result<Entry, Why> {
    let known = |digest: &Digest| library.iter().find(|it| it.digest == *digest);
    let mut asked = None;
    let verdict = verify(text, |_, digest| {
        asked = known(digest);
        asked.map(|it| &**it)
    });
    match (verdict, asked) {
        (Ok(result), Some(asked)) => {
            let values = Values::of(asked, result.answers());
            let digest = digest_in(text).ok_or(Why::Unreadable)?;
            let contribution = Contribution::of(asked, &result, digest);
            Ok(Entry { source, asked: asked.clone(), result, values, contribution })
        }
        _ => Err(why_not(text, library)),
    }
}

/// Why what is not valid is not, in the words of an opened file.
fn why_not(text: &str, library: &[Arc<Questionnaire>]) -> Why {
    match open_file(text, library) {
        Err(why) => Why::Unusable(why),
        Ok(Opened::Benchmark(_)) => Why::Benchmark,
        Ok(Opened::Answers(file)) => match file.trust {
            Trust::OtherVersion { version, .. } => Why::OtherVersion(version),
            Trust::Valid | Trust::Edited => Why::Edited,
            Trust::Unsigned | Trust::Code => Why::NoResult,
        },
    }
}

/// The digest that a file carries.
fn digest_in(text: &str) -> Option<Digest> {
    match parse(text, MAX_FILE_BYTES).ok()?.get("digest") {
        Some(Node::Text(digest)) => Digest::parse(digest),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
