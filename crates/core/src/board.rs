//! What is put before a board: the one-pager, the draft of a disclosure, and the board's own
//! evaluation by several people. Rules and worked examples: `docs/methods/board.md`.
//!
//! All of it is derived. What a board writes itself is kept as drafts, by the keys named here.

mod disclosure;
mod evaluators;
mod paper;
mod risks;
mod sentences;

pub use disclosure::{
    Disclosure, Entered, LEFT_OUT, Part, Rest, Stale, Told, Unreached, Why, draft_key, leave_out,
};
pub use evaluators::{Difference, Evaluators, Line, Side, Voices, is_on_both_sides};
pub use paper::{Asks, BoardOwn, Facts, Item, Missing, Paper, Point, Risk, by_weakness, fitted};
pub use risks::{RiskList, RiskWords, Risks};
pub use sentences::{Basis, Sentence, SentenceList, Sentences, Topic};

/// Most characters of what a board writes on the one-pager, for each of the two fields.
pub const MAX_FIELD: usize = 320;

/// Most lines of the same: a page has an end.
pub const MAX_LINES: usize = 5;

/// Most characters of a sentence of the disclosure in the user's own words.
pub const MAX_OWN: usize = 600;

/// The draft of what was decided since the last time.
pub const DECIDED: &str = "board-decided";

/// The draft of what the board is asked to decide.
pub const ASKED: &str = "board-asked";

#[cfg(test)]
mod tests;
