//! `desks.json`: whom to ask when something has happened.

use std::path::Path;

use shirube_core::desks::Desks;
use shirube_core::json::Place;

use super::{Library, triage};
use crate::report::Report;

/// Checks the file, its source keys, and the kinds of trouble that it names.
pub fn check(file: &Path, library: &Library, report: &mut Report) {
    let Some(desks) = report.read(file, Desks::read) else { return };
    let all = Place::root().field("desks");
    let keys = desks.iter().enumerate();
    let keys = keys.map(|(n, it)| (all.element(n).field("source"), it.source.clone()));
    library.check_sources(file, keys, report);
    triage::check_kinds(file, &desks, library, report);
}
