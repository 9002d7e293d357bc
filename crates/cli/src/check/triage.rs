//! The folder with `triage.json`: what is asked when something has happened, and what that leads to.

use std::path::{Path, PathBuf};

use shirube_core::desks::Desks;
use shirube_core::json::{MAX_FILE_BYTES, Place, parse};
use shirube_core::triage::Triage;

use super::Library;
use super::questionnaire::{check_language, demand_languages};
use crate::input;
use crate::report::Report;

/// The structure of the questions.
pub const TRIAGE: &str = "triage.json";

/// Checks the questions with the desks that they name, and that sources and both languages are there.
pub fn check(folder: &Path, files: &[PathBuf], library: &Library, report: &mut Report) {
    let structure = folder.join(TRIAGE);
    let desks = report.read(&library.root.join("desks.json"), Desks::read);
    let triage =
        desks.as_ref().and_then(|desks| report.read(&structure, |text| Triage::read(text, desks)));
    if let Some(triage) = &triage {
        let keys = triage.sources().map(|it| (Place::root(), it.into()));
        library.check_sources(&structure, keys, report);
    }
    for file in files.iter().filter(|it| input::name(it) != TRIAGE) {
        match &triage {
            Some(triage) => {
                check_language(file, report, |text| triage.with_words(text).map(|it| it.language));
            }
            None => drop(report.read(file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
    demand_languages(folder, files, report);
}

/// Checks that the kinds which desks name exist, where there are any.
pub fn check_kinds(file: &Path, desks: &Desks, library: &Library, report: &mut Report) {
    let structure = library.root.join("triage").join(TRIAGE);
    if !structure.is_file() {
        return;
    }
    if let Some(triage) = report.read(&structure, |text| Triage::read(text, desks)) {
        let known = |kind: &_| triage.kinds.iter().any(|it| it.id == *kind);
        report.take(file, desks.check_kinds(known));
    }
}
