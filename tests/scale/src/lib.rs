//! The aggregation as SQL, in engines that large programmes run, against the program.
//!
//! Results are made up from a seed; `shirube aggregate` makes a benchmark of them, `shirube flatten`
//! makes rows, and `crates/cli/sql/aggregate.sql` runs over the rows. Every number of the one must be
//! a number of the other. `cargo xtask test --scale` runs all of it and installs what is missing; all
//! that is written lies under `target/scale`.
//!
//! The tests themselves lie in `suite/`.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "this is a part of the tests, and a test may panic"
)]

mod cells;
mod engine;
mod program;
mod sample;

pub use cells::Cells;
pub use engine::{Engine, cells_of};
pub use program::{Made, benchmark_of};
pub use sample::{AGAIN, COUNT, DISPUTED};

use std::path::PathBuf;

/// Which results, which groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Case {
    /// What was answered.
    pub questionnaire: &'static str,
    /// The file of results.
    pub sample: Sample,
    /// What groups are made by.
    pub by: &'static str,
    /// Whether made-up results are counted. All of ours are.
    pub synthetic: bool,
}

/// A file of results.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sample {
    /// [`COUNT`] results in any order, some of them twice, some under a name that another one has.
    Many,
    /// Few enough that one group has to join "other", and two of equal size that could.
    Ties,
    /// One less than anything may rest on.
    TooFew,
}

impl Case {
    const fn new(questionnaire: &'static str, sample: Sample, by: &'static str) -> Case {
        Case { questionnaire, sample, by, synthetic: true }
    }

    /// A name that no other case has.
    pub fn name(&self) -> String {
        let Case { questionnaire, sample, by, synthetic } = self;
        let kind = if *synthetic { "made-up" } else { "real" };
        format!("{questionnaire}-{sample:?}-{by}-{kind}").to_lowercase()
    }
}

/// The fewest results that anything printed rests on, in all cases.
pub const K: u32 = 10;

/// Every dimension, and a pair whose order is not that of the columns.
pub const MANAGEMENT: [Case; 4] = [
    Case::new("management", Sample::Many, "industry"),
    Case::new("management", Sample::Many, "size"),
    Case::new("management", Sample::Many, "region"),
    Case::new("management", Sample::Many, "size,industry"),
];

/// The same of a questionnaire whose values lie below zero too.
pub const SME: [Case; 4] = [
    Case::new("sme", Sample::Many, "industry"),
    Case::new("sme", Sample::Many, "size"),
    Case::new("sme", Sample::Many, "region"),
    Case::new("sme", Sample::Many, "industry,region"),
];

/// Two groups of equal size, of which one must join "other".
pub const TIES: Case = Case::new("sme", Sample::Ties, "size");

/// Too few results for any benchmark.
pub const TOO_FEW: Case = Case::new("sme", Sample::TooFew, "size");

/// Made-up results where real ones are asked for.
pub const NOT_REAL: Case = Case { synthetic: false, ..TIES };

/// All cases.
pub fn cases() -> impl Iterator<Item = Case> {
    MANAGEMENT.into_iter().chain(SME).chain([TIES, TOO_FEW, NOT_REAL])
}

/// The folder of all that the tests write.
fn folder() -> PathBuf {
    let folder = xtask::workspace::root().join("target/scale");
    std::fs::create_dir_all(&folder).unwrap();
    folder
}
