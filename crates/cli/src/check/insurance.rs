//! Folders with `insurance.json`: the page about insurance for cyber incidents.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use shirube_core::id::QuestionnaireId;
use shirube_core::insurance::Insurance;
use shirube_core::json::{Fault, MAX_FILE_BYTES, Problem, parse};
use shirube_core::questionnaire::Questionnaire;

use super::Library;
use super::questionnaire::{check_language, demand_languages};
use crate::input;
use crate::report::Report;

/// The structure of the page.
pub const INSURANCE: &str = "insurance.json";

/// Checks the facts: that every question of ours that is named exists, and that sources and both
/// languages are there.
pub fn check(folder: &Path, files: &[PathBuf], library: &Library, report: &mut Report) {
    let structure = folder.join(INSURANCE);
    let insurance = report.read(&structure, Insurance::read);
    if let Some(it) = &insurance {
        library.check_sources(&structure, it.sources(), report);
        // Each is read once, and its own problems are told of its own file.
        let mut at_hand: BTreeMap<&QuestionnaireId, Option<Questionnaire>> = BTreeMap::new();
        for (at, question) in it.questions() {
            let id = &question.questionnaire;
            // An id is a plain word, so it cannot lead out of the folder.
            let path = library.root.join(id.as_str()).join("questionnaire.json");
            if path.is_file() {
                at_hand.entry(id).or_insert_with(|| report.read(&path, Questionnaire::read));
            } else {
                let expected = "a question of a questionnaire beside this folder";
                let fault = Fault::Dangling { id: question.to_string(), expected };
                report.note(&structure, Problem { at: at.to_string(), fault });
            }
        }
        let at_hand: Vec<Questionnaire> = at_hand.into_values().flatten().collect();
        report.take(&structure, it.check_against(&at_hand));
    }
    for file in files.iter().filter(|it| input::name(it) != INSURANCE) {
        match &insurance {
            Some(it) => {
                check_language(file, report, |text| it.with_words(text).map(|it| it.language));
            }
            None => drop(report.read(file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
    demand_languages(folder, files, report);
}
