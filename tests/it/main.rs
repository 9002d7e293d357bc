//! Whole-program tests: the command line, the data, the documents, and the layers.
//!
//! One binary, so that they compile once. They know the program, the core, the hosting, the
//! generator of results and the files; never the widget.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test may panic"
)]

mod aggregate;
mod asking;
mod benchmark;
mod board;
mod canonical;
mod content;
mod cpsf;
mod crosswalk;
mod doctor;
mod embed;
mod figures;
mod flatten;
mod frozen;
mod golden;
mod hostile;
mod insurance;
mod layers;
mod map;
mod partner;
mod partner_docs;
mod policy;
mod program;
mod roles;
mod schema;
mod top;
mod triage;
