//! A questionnaire stepped through in a room full of people: how many chose which answer.
//!
//! Only counts. Whose answers they are is known to nobody here: a short code that somebody types in
//! is counted and forgotten.

mod at;
mod codes;
mod kept;
mod table;
mod tally;

use crate::catalog::offer;

pub use at::{AT, At};
pub use codes::{Codes, NotAdded, add_code};
pub use kept::{Kept, draft_key};
pub use table::table;
pub use tally::{Counts, Full, MAX_COUNT, Tally, Way};

/// Below so many answers a percentage says more than is known.
pub const FEW: u32 = 10;

/// The questionnaires that can be stepped through, in the order in which they are offered: those that
/// a room can answer by raising hands.
const OFFERED: [&str; 4] = ["literacy", "sme", "six-articles", "quick-risk"];

/// The questionnaires that a presenter can choose from.
pub fn offered() -> impl Iterator<Item = &'static str> {
    OFFERED.into_iter().filter(|it| offer(it).is_some())
}

#[cfg(test)]
mod tests;
