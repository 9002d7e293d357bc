//! The rules of Shirube, a security self-check for companies.
//!
//! Plain values and pure functions: no DOM, clock, network or randomness. The browser and the
//! command line both use this crate, which is why they compute the same result.

pub mod actions;
pub mod aggregate;
pub mod answer_pack;
pub mod answers;
pub mod asking;
pub mod bench;
pub mod benchmark;
pub mod board;
pub mod catalog;
pub mod chart;
pub mod code;
pub mod cpsf;
pub mod crosswalk;
pub mod day;
pub mod desks;
pub mod digest;
#[cfg(feature = "schema")]
pub mod embed;
pub mod evidence;
pub mod flat;
pub mod form;
pub mod help;
pub mod host;
mod html;
pub mod i18n;
pub mod id;
pub mod insurance;
pub mod json;
pub mod kiosk;
pub mod level;
pub mod loss;
pub mod merge;
pub mod opening;
pub mod partner;
pub mod policy;
pub mod practices;
pub mod profile;
pub mod questionnaire;
pub mod requirements;
pub mod result;
pub mod result_table;
pub mod roles;
#[cfg(feature = "schema")]
pub mod schema;
pub mod scoring;
pub mod security_action;
pub mod seminar;
pub mod session;
pub mod sorted;
pub mod sources;
pub mod storage;
pub mod table;
#[cfg(test)]
mod testing;
pub mod triage;
pub mod vendor;
pub mod wording;
