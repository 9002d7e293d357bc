//! The loss picture: what one incident could cost, from numbers with a source or of the user's own.
//!
//! `quick-risk/loss.json` is the structure, one file a language has the words. It is arithmetic in
//! the open, and no forecast: the parts are products, and the whole is their sum.

mod own;
mod picture;
mod read;
mod texts;

use crate::day::Day;
use crate::id::{LossId, QuestionId};
use crate::json::Place;
use crate::level::Level;
use crate::questionnaire::Evidence;

pub use own::{End, Typed, key, typed};
pub use picture::{Band, Effective, Origin, PartSum, Picture};
pub use texts::{InputWords, LossTexts, ReferenceWords};

/// Most that one number can be. Unit: that of the number. Three of them multiplied stay within `u128`.
pub const MAX_NUMBER: u64 = crate::answers::MAX_NUMBER;

/// Most that is told of a loss: beyond it, the number is only "at least". Unit: yen.
pub const MAX_YEN: u64 = 1_000_000_000_000_000;

/// Most factors of a part.
const MAX_FACTORS: usize = 3;

/// The structure of the loss picture. The only way to get it is [`Loss::read`].
///
/// Invariants: each id once; a part multiplies one to three of the inputs; every number has a source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loss {
    /// Its version, for example `2026.1`.
    pub version: Box<str>,
    /// When it was last compared with its sources.
    pub checked_on: Day,
    /// The numbers that it is made of, in the order in which they are asked for.
    pub inputs: Vec<Input>,
    /// What is added up.
    pub parts: Vec<Part>,
    /// Figures to look at, with which nothing is computed.
    pub references: Vec<Reference>,
}

/// One number of the loss picture. Every one can be replaced by the user's own.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Input {
    /// Its name.
    pub id: LossId,
    /// What it counts.
    pub unit: Unit,
    /// The least that it is, as published. Invariant: `low` ≤ `likely` ≤ `high`, as far as they are there.
    pub low: Option<u64>,
    /// What it mostly is, as published.
    pub likely: Option<u64>,
    /// The most that it is, as published.
    pub high: Option<u64>,
    /// What an answer of the check says of it.
    pub from_answer: Option<FromAnswer>,
    /// Keys of the sources; none only where no number is given.
    pub source: Vec<Box<str>>,
    /// How sure we are of the numbers; nothing where none is given.
    pub mark: Option<Evidence>,
}

/// What a number counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// Days.
    Days,
    /// Yen.
    Yen,
    /// People whose data is held.
    Records,
    /// Yen for each of them.
    YenPerRecord,
}

impl Unit {
    /// The units as files write them.
    pub(crate) const WORDS: [(&'static str, Unit); 4] = [
        ("days", Unit::Days),
        ("yen", Unit::Yen),
        ("records", Unit::Records),
        ("yen-per-record", Unit::YenPerRecord),
    ];
}

/// A number that the levels of a question tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FromAnswer {
    /// The question.
    pub question: QuestionId,
    /// What each level says.
    pub ranges: Vec<LevelRange>,
}

/// What one level says of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LevelRange {
    /// The level.
    pub level: Level,
    /// The least.
    pub low: u64,
    /// The most; nothing where the level has no upper end.
    pub high: Option<u64>,
}

/// A product of inputs. Unit: yen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its name.
    pub id: LossId,
    /// What is multiplied.
    pub factors: Vec<LossId>,
}

/// A published figure that stands beside the picture.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Its name.
    pub id: LossId,
    /// What it counts.
    pub unit: Unit,
    /// The figure.
    pub value: u64,
    /// Keys of its sources, at least one.
    pub source: Vec<Box<str>>,
    /// How sure we are.
    pub mark: Evidence,
}

impl Loss {
    /// The keys of all sources, each with its place in the file.
    pub fn sources(&self) -> Vec<(Place, Box<str>)> {
        let mut all = Vec::new();
        let mut list = |at: Place, keys: &[Box<str>]| {
            let keys = keys.iter().enumerate();
            all.extend(keys.map(|(n, key)| (at.element(n), key.clone())));
        };
        let inputs = Place::root().field("inputs");
        for (n, it) in self.inputs.iter().enumerate() {
            list(inputs.element(n).field("source"), &it.source);
        }
        let references = Place::root().field("references");
        for (n, it) in self.references.iter().enumerate() {
            list(references.element(n).field("source"), &it.source);
        }
        all
    }
}

#[cfg(test)]
mod tests;
