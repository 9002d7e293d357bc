//! Tests of benchmarks.

mod figures;
mod file;
mod page;
mod questions;
