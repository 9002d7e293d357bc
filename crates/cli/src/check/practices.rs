//! A folder with `practices.json`: the practices and their words.

use std::path::{Path, PathBuf};

use shirube_core::id::QuestionnaireId;
use shirube_core::json::{self, Fault, Fields, MAX_FILE_BYTES, Place, Problem, Problems, parse};
use shirube_core::practices::PracticeList;
use shirube_core::questionnaire::Questionnaire;

use super::questionnaire::{check_language, demand_languages};
use super::{Library, ids};
use crate::input;
use crate::report::Report;

/// Checks structure, language files, source keys and ids.
pub fn check(folder: &Path, files: &[PathBuf], library: &Library, report: &mut Report) {
    let structure = folder.join("practices.json");
    let asked = asked(&structure, library, report);
    let list = asked.and_then(|it| report.read(&structure, |text| PracticeList::read(text, &it)));
    if let Some(list) = &list {
        library.check_sources(&structure, sources(list), report);
        library.check_ids(&structure, ids::of_practices(list), report);
    }
    for file in files.iter().filter(|it| input::name(it) != "practices.json") {
        match &list {
            Some(list) => check_language(file, report, |text| {
                list.clone().with_words(text).map(|it| it.language)
            }),
            None => drop(report.read(file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
    demand_languages(folder, files, report);
}

/// The questionnaire that the practices belong to. It is checked where it lies; here it only has to
/// be there.
fn asked(structure: &Path, library: &Library, report: &mut Report) -> Option<Questionnaire> {
    let id = id(structure, report)?;
    // An id is a plain word, so it cannot lead out of the folder.
    let path = library.root.join(id.as_str()).join("questionnaire.json");
    if !path.is_file() {
        let expected = "a questionnaire beside this folder";
        let fault = Fault::Dangling { id: id.to_string(), expected };
        report.note(structure, Problem { at: "$.id".into(), fault });
        return None;
    }
    report.read(&path, Questionnaire::read)
}

/// The questionnaire that a file of practices names.
pub fn id(structure: &Path, report: &mut Report) -> Option<QuestionnaireId> {
    report.read(structure, |text| {
        let node = parse(text, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let id: Option<QuestionnaireId> = Fields::of(&node, Place::root(), &mut problems)
            .and_then(|mut it| it.required("id", &mut problems, |n, at, p| json::id(n, &at, p)));
        problems.conclude(id)
    })
}

fn sources(list: &PracticeList) -> impl Iterator<Item = (Place, Box<str>)> {
    let practices = Place::root().field("practices");
    list.sources().enumerate().flat_map(move |(n, keys)| {
        let sources = practices.element(n).field("source");
        keys.iter().enumerate().map(move |(k, key)| (sources.element(k), key.clone()))
    })
}
