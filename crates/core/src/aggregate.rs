//! Many results to one benchmark: counted exactly, in any order and in parts, and told only as far
//! as nobody can be found in it.
//!
//! Rules and worked examples: `docs/methods/aggregation.md`.

mod contribution;
mod counts;
mod finish;
mod tally;

use crate::benchmark::{Group, Source};
use crate::day::Day;
use crate::id::{BenchmarkId, QuestionId, SectionId};

pub(crate) use finish::Bins;

pub use contribution::{Contribution, NOT_APPLICABLE, UNANSWERED, UNKNOWN};
pub use tally::{By, DEFAULT_K, LEAST_K, Tally};

/// What a benchmark says of itself beside what was counted. Told by the edge.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its name.
    pub id: BenchmarkId,
    /// Date-based version of its content.
    pub version: Box<str>,
    /// The day it is made.
    pub checked_on: Day,
    /// Who makes it, and of whom. Its `n` is counted, whatever stands there.
    pub source: Source,
}

/// Why no benchmark can be made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NotMade {
    /// The levels of the questionnaire are no grades: who holds a role has no mean, and a quiz is about
    /// a person and not about a firm.
    #[error("found a questionnaire without grades, expected one whose results have a mean")]
    NoGrades,
    /// Fewer results than any group may have.
    #[error("found {n} results, expected at least {k}")]
    TooFew {
        /// Results counted.
        n: u64,
        /// The fewest there must be.
        k: u32,
    },
    /// Results of a generator among those of firms.
    #[error(
        "found {synthetic} synthetic results among {real} real ones, expected only one of the two"
    )]
    Mixed {
        /// Results that say they are invented.
        synthetic: u64,
        /// Results that do not.
        real: u64,
    },
}

/// What was counted and is not told. It says which, never how many: that would be told by it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Suppressed {
    /// Groups whose results are in "other".
    pub joined: Vec<Joined>,
    /// Values of printed groups that rest on too few.
    pub withheld: Vec<Withheld>,
}

/// A group that is not printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// The group.
    pub group: Group,
    /// Why.
    pub why: Why,
}

/// Why a group is not printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// It has too few results.
    TooSmall,
    /// It has enough, but "other" without it has not.
    OtherTooSmall,
}

/// A value that is not printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Withheld {
    /// The group.
    pub group: Group,
    /// Which value of it.
    pub part: Part,
}

/// What a value is of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Part {
    /// The whole questionnaire.
    Overall,
    /// A section.
    Item(SectionId),
    /// A question, with how it was answered.
    Question(QuestionId),
}

#[cfg(test)]
mod tests;
