//! Many results to one benchmark: counted exactly, in any order and in parts, and told only as far
//! as nobody can be found in it.
//!
//! Rules and worked examples: `docs/methods/aggregation.md`.

mod contribution;

pub use contribution::{Contribution, NOT_APPLICABLE, UNANSWERED, UNKNOWN, values_of};
