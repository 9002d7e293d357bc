//! Folders with `paper.json` and with `disclosure.json`: what is put before a board.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use shirube_core::board::{RiskList, SentenceList};
use shirube_core::id::QuestionnaireId;
use shirube_core::json::{Fault, MAX_FILE_BYTES, Problem, parse};
use shirube_core::questionnaire::Questionnaire;

use super::Library;
use super::questionnaire::{check_language, demand_languages};
use crate::input;
use crate::report::Report;

/// The structure of the one-pager.
pub const PAPER: &str = "paper.json";

/// The structure of the disclosure.
pub const DISCLOSURE: &str = "disclosure.json";

/// The questionnaire whose items the one-pager speaks of.
const MANAGEMENT: &str = "management";

/// Checks the words about risks: that the items are those of the management self-check, and that
/// sources and both languages are there.
pub fn check_paper(folder: &Path, files: &[PathBuf], library: &Library, report: &mut Report) {
    let structure = folder.join(PAPER);
    let list = report.read(&structure, RiskList::read);
    if let Some(list) = &list {
        library.check_sources(&structure, list.sources(), report);
        let asked = library.root.join(MANAGEMENT).join("questionnaire.json");
        if let Some(asked) = report.read(&asked, Questionnaire::read) {
            report.take(&structure, list.check_against(&asked));
        }
    }
    for file in files.iter().filter(|it| input::name(it) != PAPER) {
        match &list {
            Some(list) => {
                check_language(file, report, |text| list.with_words(text).map(|it| it.language));
            }
            None => drop(report.read(file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
    demand_languages(folder, files, report);
}

/// Checks the sentences of a disclosure: that each rests on questions and levels that exist, and
/// that sources and both languages are there.
pub fn check_disclosure(folder: &Path, files: &[PathBuf], library: &Library, report: &mut Report) {
    let structure = folder.join(DISCLOSURE);
    let list = report.read(&structure, SentenceList::read);
    if let Some(list) = &list {
        library.check_sources(&structure, list.sources(), report);
        // Each is read once, and its own problems are told of its own file.
        let mut at_hand: BTreeMap<&QuestionnaireId, Option<Questionnaire>> = BTreeMap::new();
        for (at, question) in list.questions() {
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
        report.take(&structure, list.check_against(&at_hand));
    }
    for file in files.iter().filter(|it| input::name(it) != DISCLOSURE) {
        match &list {
            Some(list) => check_language(file, report, |text| {
                list.clone().with_words(text).map(|it| it.language)
            }),
            None => drop(report.read(file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
    demand_languages(folder, files, report);
}
