//! Shirube where partners put it: on a real web server, in a page of another origin, in `WordPress`.
//!
//! Everything is started by the tests, on free ports of this machine, with configuration and data
//! under `target/hosts`, and ends with them. `cargo xtask test --hosts` runs all of it and installs
//! what is missing; `SHIRUBE_DIST` names the built page.
//!
//! The tests themselves lie in `suite/`, one file a place.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "this is a part of the tests, and a test may panic"
)]

mod apache;
mod documented;
mod folder;
mod frame;
mod http;
mod nginx;
pub mod wordpress;

pub mod visit;

pub use apache::Apache;
pub use documented::all_arrive;
pub use folder::folder;
pub use frame::{Frame, program};
pub use http::{Reply, get, get_with};
pub use nginx::Nginx;
pub use wordpress::{PASSWORD, Tables, USER, WordPress};
