//! Holding a firm's own result against a benchmark: what may be said, and what is refused and why.
//!
//! Rules and worked examples: `docs/methods/comparison.md`.

mod figures;
mod groups;
mod questions;

use super::{LEAST_N, Value};

pub use figures::{FigureOn, figures_of, shown};
pub use groups::{Fit, Said, Why, groups_for};
pub use questions::by_question;

/// From how many results on a 偏差値 is given.
///
/// Source: `docs/methods/comparison.md`: below thirty, mean and spread are too uncertain for a number
/// that looks so exact.
pub const LEAST_FOR_STANDARD_SCORE: u64 = 30;

/// How an own value stands to those of a group. Nothing in it was derived from what the benchmark does
/// not give.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Comparison {
    /// How many results the group's value rests on.
    pub n: u64,
    /// Their mean. Unit: that of the value.
    pub mean: Option<i32>,
    /// The own value less the mean. Unit: that of the value.
    pub difference: Option<i32>,
    /// 偏差値, the standard score: 50 at the mean, 10 more a standard deviation above it. Unit: tenths,
    /// 537 is 53.7. Rounding: half up, once. It says how common a value is only where the values are
    /// spread like a bell.
    pub standard_score: Option<i32>,
    /// Where the own value lies among theirs.
    pub quarter: Option<Quarter>,
}

/// Where an own value lies among those of a group, the lowest first.
///
/// What is said holds whatever lies between the quartiles, also where many have the same value.
///
/// Source: `docs/methods/comparison.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Quarter {
    /// Below the lower quartile: fewer than a quarter of the group lie here or lower.
    Lowest,
    /// From the lower quartile to below the median: fewer than half lie here or lower.
    BelowMiddle,
    /// Exactly at the median.
    Middle,
    /// Above the median, up to the upper quartile: at least half lie lower.
    AboveMiddle,
    /// Above the upper quartile: at least three quarters lie lower.
    Highest,
}

/// Why nothing is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum NoComparison {
    /// The source does not say how many firms the value rests on.
    #[error("found no n, expected how many firms the value rests on")]
    NNotPublished,
    /// It rests on too few.
    #[error("found {n} firms, expected at least {least}")]
    TooFew {
        /// On how many it rests.
        n: u64,
        /// How many there must be.
        least: u32,
    },
    /// There is neither a mean nor a spread to compare with.
    #[error("found neither mean nor quartiles, expected one of them")]
    NotGiven,
}

/// Compares an own value with that of a group, both on the same scale.
///
/// # Errors
///
/// Why it cannot be compared; checked in this order: n, enough, something to compare with.
pub fn compare(own: i32, value: &Value, least_n: u32) -> Result<Comparison, NoComparison> {
    let n = enough(value.n, least_n)?;
    if value.mean.is_none() && value.quartiles.is_none() {
        return Err(NoComparison::NotGiven);
    }
    Ok(Comparison {
        n,
        mean: value.mean,
        difference: value.mean.and_then(|it| own.checked_sub(it)),
        standard_score: standard_score(own, value, n),
        quarter: value.quartiles.map(|it| quarter(own, it)),
    })
}

/// The number of firms, where it is published and large enough to show a value that rests on it.
fn enough(n: Option<u64>, least_n: u32) -> Result<u64, NoComparison> {
    let n = n.ok_or(NoComparison::NNotPublished)?;
    let least = least_n.max(LEAST_N);
    if n < u64::from(least) { Err(NoComparison::TooFew { n, least }) } else { Ok(n) }
}

/// (own − mean) ÷ sd × 10 + 50, in tenths; only where mean and spread are given, there is a spread,
/// and n is large enough.
fn standard_score(own: i32, value: &Value, n: u64) -> Option<i32> {
    if n < LEAST_FOR_STANDARD_SCORE {
        return None;
    }
    let (mean, sd) = (i64::from(value.mean?), i64::from(value.sd?));
    // No overflow: 1,000 times a 33-bit difference.
    let above = i64::from(own) - mean;
    // 500 + 100·above/sd, and a half to round by, over 2·sd.
    let doubled = 2 * (500 * sd + 100 * above) + sd;
    let tenths = doubled.checked_div_euclid(2 * sd)?;
    i32::try_from(tenths).ok()
}

fn quarter(own: i32, [lower, median, upper]: [i32; 3]) -> Quarter {
    if own < lower {
        Quarter::Lowest
    } else if own < median {
        Quarter::BelowMiddle
    } else if own == median {
        Quarter::Middle
    } else if own <= upper {
        Quarter::AboveMiddle
    } else {
        Quarter::Highest
    }
}
