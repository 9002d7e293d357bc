//! All results of a bench as a benchmark.

use std::sync::Arc;

use super::Entry;
use crate::aggregate::{By, DEFAULT_K, Made, NotMade, Suppressed, Tally};
use crate::benchmark::{Benchmark, Both, Dimension, Source, Trust};
use crate::day::Day;
use crate::i18n::bench::Text;
use crate::id::BenchmarkId;
use crate::json::cleaned;
use crate::questionnaire::Questionnaire;

/// Most characters of a text that is asked for here: what a benchmark may hold.
pub const MAX_TEXT: usize = 200;

/// How results are put together, and what the benchmark says of itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// What they are grouped by, one of [`Plan::WAYS`].
    pub way: usize,
    /// The fewest results that a group or a value may rest on. What is under 5 counts as 5.
    pub k: u32,
    /// Who publishes it.
    pub publisher: String,
    /// Its title.
    pub title: String,
    /// Whose results they are.
    pub population: String,
}

impl Default for Plan {
    fn default() -> Plan {
        let nothing = String::new;
        let (publisher, title, population) = (nothing(), nothing(), nothing());
        Plan { way: 0, k: DEFAULT_K, publisher, title, population }
    }
}

impl Plan {
    /// What results can be grouped by.
    pub const WAYS: [&'static [Dimension]; 4] = [
        &[Dimension::Industry],
        &[Dimension::Size],
        &[Dimension::Region],
        &[Dimension::Industry, Dimension::Size],
    ];

    fn by(&self) -> Option<By> {
        By::new(Plan::WAYS.get(self.way)?)
    }

    /// What the benchmark says of itself. A text that was typed stands in both languages; one that
    /// was not claims nothing.
    fn made(&self, asked: &Questionnaire, on: Day) -> Option<Made> {
        let (year, month, _) = on.parts();
        let both = |typed: &str, otherwise: Text| {
            let typed = cleaned(typed.trim(), MAX_TEXT);
            match typed.trim() {
                "" => otherwise.both(),
                typed => Both { ja: typed.into(), en: typed.into() },
            }
        };
        Some(Made {
            id: BenchmarkId::try_from(asked.id.as_str()).ok()?,
            version: format!("{year}.{month}").into(),
            checked_on: on,
            source: Source {
                publisher: both(&self.publisher, Text::NoPublisher),
                title: both(&self.title, Text::NoTitle),
                url: None,
                year,
                population: both(&self.population, Text::NoPopulation),
                elsewhere: false,
                n: None,
                trust: Trust::C,
                caveat: Some(Text::NoCaveat.both()),
            },
        })
    }
}

/// Puts results of one questionnaire together, with what is held back.
///
/// All of them, whatever is filtered: of two benchmarks of nearly the same results, one subtracted
/// from the other would tell of the few in between.
///
/// # Errors
///
/// Why there is none.
///
/// Source: `docs/methods/aggregation.md`.
pub fn together<'b>(
    asked: &Questionnaire,
    entries: impl Iterator<Item = &'b Arc<Entry>>,
    plan: &Plan,
    on: Day,
) -> Result<(Benchmark, Suppressed), NotMade> {
    let nothing = NotMade::TooFew { n: 0, k: plan.k };
    let (by, made) = plan.by().zip(plan.made(asked, on)).ok_or(nothing)?;
    let mut tally = Tally::new(asked, by, plan.k);
    for it in entries {
        tally.add(&it.contribution);
    }
    tally.finish(made)
}
