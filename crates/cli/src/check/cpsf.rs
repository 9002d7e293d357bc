//! Folders with `cpsf.json`: answers seen by layers and elements.

use std::path::{Path, PathBuf};

use shirube_core::cpsf::Cpsf;
use shirube_core::json::{Fault, MAX_FILE_BYTES, Problem, parse};
use shirube_core::questionnaire::Questionnaire;

use super::Library;
use super::questionnaire::{check_language, demand_languages};
use crate::input;
use crate::report::Report;

/// The structure of the view.
pub const CPSF: &str = "cpsf.json";

/// Checks the view: that every question of its questionnaire has a place, and that sources and both
/// languages are there.
pub fn check(folder: &Path, files: &[PathBuf], library: &Library, report: &mut Report) {
    let structure = folder.join(CPSF);
    let cpsf = report.read(&structure, Cpsf::read);
    if let Some(it) = &cpsf {
        library.check_sources(&structure, it.sources(), report);
        // An id is a plain word, so it cannot lead out of the folder.
        let asked = library.root.join(it.questionnaire.as_str()).join("questionnaire.json");
        if asked.is_file() {
            if let Some(asked) = report.read(&asked, Questionnaire::read) {
                report.take(&structure, it.check_against(&asked));
            }
        } else {
            let expected = "a questionnaire beside this folder";
            let fault = Fault::Dangling { id: it.questionnaire.to_string(), expected };
            report.note(&structure, Problem { at: "$.questionnaire".to_owned(), fault });
        }
    }
    for file in files.iter().filter(|it| input::name(it) != CPSF) {
        match &cpsf {
            Some(it) => {
                check_language(file, report, |text| it.with_words(text).map(|it| it.language));
            }
            None => drop(report.read(file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
    demand_languages(folder, files, report);
}
