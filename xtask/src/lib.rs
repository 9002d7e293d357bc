//! The workshop of Shirube: everything a developer runs that is not the product.
//!
//! `cargo xtask` is the only door. It installs the tools it needs, builds the widget, serves it,
//! measures it and runs every test. The browser tests use [`server`] and [`tools`] from here, so
//! that what is tested is served exactly as `cargo xtask serve` serves it.

#![expect(clippy::print_stdout, reason = "a program for the terminal talks to the person there")]

pub mod again;
pub mod bench;
pub mod browsers;
pub mod build;
pub mod embed;
pub mod files;
pub mod fingerprint;
pub mod generate;
pub mod hosts;
pub mod html;
pub mod look;
pub mod npm;
pub mod offline;
pub mod options;
pub mod packages;
pub mod process;
pub mod proof;
pub mod release;
pub mod sample;
pub mod scale;
pub mod serve;
pub mod server;
pub mod single;
pub mod size;
pub mod tools;
pub mod totals;
pub mod wordpress;
pub mod workspace;
