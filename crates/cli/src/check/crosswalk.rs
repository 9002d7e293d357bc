//! `crosswalk.json`: which answers to one questionnaire say something about another.

use std::collections::BTreeMap;
use std::path::Path;

use shirube_core::crosswalk::Crosswalk;
use shirube_core::id::QuestionnaireId;
use shirube_core::json::{Fault, Problem};
use shirube_core::questionnaire::Questionnaire;

use super::Library;
use crate::report::Report;

/// Checks the file by itself and against every questionnaire that it names.
pub fn check(file: &Path, library: &Library, report: &mut Report) {
    let Some(crosswalk) = report.read(file, Crosswalk::read) else { return };
    // Each is read once, and its own problems are told of its own file.
    let mut at_hand: BTreeMap<&QuestionnaireId, Option<Questionnaire>> = BTreeMap::new();
    for (at, end) in crosswalk.ends() {
        let id = &end.questionnaire;
        // An id is a plain word, so it cannot lead out of the folder.
        let path = library.root.join(id.as_str()).join("questionnaire.json");
        if path.is_file() {
            at_hand.entry(id).or_insert_with(|| report.read(&path, Questionnaire::read));
        } else {
            let expected = "a question of a questionnaire beside this file";
            let fault = Fault::Dangling { id: end.to_string(), expected };
            report.note(file, Problem { at: at.to_string(), fault });
        }
    }
    let at_hand: Vec<Questionnaire> = at_hand.into_values().flatten().collect();
    report.take(file, crosswalk.check_against(&at_hand));
}
