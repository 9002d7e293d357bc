//! What a person can do with the widget, in three browser engines.
//!
//! `SHIRUBE_ENGINE` chooses the engine (`chromium`, `firefox`, `webkit`), `SHIRUBE_DIST` the built
//! page (`dist`), `SHIRUBE_BUILD` says which build that is (`release`, `debug`).
//! `cargo xtask test --only browser` runs all of them and installs what is missing.
//!
//! The tests themselves lie in `suite/`, one file a behaviour.

#![expect(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::missing_panics_doc,
    clippy::print_stderr,
    reason = "this is a part of the tests, and a test may panic"
)]

mod complaints;
mod content;
mod embed;
mod engine;
mod focus;
mod kept;
mod memory;
mod options;
mod others;
mod paper;
mod person;
mod site;
mod walk;

pub use content::{AROUND, Content};
pub use embed::Heard;
pub use engine::{Engine, is_debug_build};
pub use focus::Focus;
pub use kept::{Kept, free_port, wait_for};
pub use memory::Memory;
pub use options::{Cookies, Options};
pub use others::Others;
pub use paper::{Font, Printed};
pub use person::Which;
pub use site::{Site, dist};
pub use thirtyfour::Key;
pub use walk::Press;
pub use xtask::server::Variant;
