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

/// The address of this page as participants type it in: they open it on phones of their own, which are
/// no computer at a counter.
pub fn for_phones(page: &str) -> String {
    let Some((path, query)) = page.split_once('?') else { return page.to_owned() };
    let of_counter = |it: &&str| {
        let name = it.split('=').next().unwrap_or_default();
        !matches!(name, "mode" | "idle")
    };
    let rest: Vec<&str> = query.split('&').filter(of_counter).collect();
    if rest.is_empty() { path.to_owned() } else { format!("{path}?{}", rest.join("&")) }
}

#[cfg(test)]
mod tests;
