//! The guide to roles and the catalogue of what to learn from, each a folder with its words.

use std::path::{Path, PathBuf};

use shirube_core::id::SectionId;
use shirube_core::json::{Fault, MAX_FILE_BYTES, Place, Problem, parse};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::roles::{Guide, GuideTexts, Learning, LearningTexts, Role};

use super::Library;
use super::questionnaire::{check_language, demand_languages};
use crate::input;
use crate::report::Report;

/// Checks structure, language files, source keys, and that the items are those of the management
/// self-check.
pub fn check_guide(folder: &Path, files: &[PathBuf], library: &Library, report: &mut Report) {
    let structure = folder.join("guide.json");
    let guide = report.read(&structure, Guide::read);
    if let Some(guide) = &guide {
        library.check_sources(&structure, guide.sources().into_iter(), report);
        check_items(&structure, guide, library, report);
    }
    for file in files.iter().filter(|it| input::name(it) != "guide.json") {
        match &guide {
            Some(guide) => check_language(file, report, |text| {
                GuideTexts::read(text, guide).map(|it| it.language)
            }),
            None => drop(report.read(file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
    demand_languages(folder, files, report);
}

/// Checks structure, language files and source keys.
pub fn check_learning(folder: &Path, files: &[PathBuf], library: &Library, report: &mut Report) {
    let structure = folder.join("learning.json");
    let learning = report.read(&structure, Learning::read);
    if let Some(learning) = &learning {
        library.check_sources(&structure, learning.sources().into_iter(), report);
    }
    for file in files.iter().filter(|it| input::name(it) != "learning.json") {
        match &learning {
            Some(learning) => check_language(file, report, |text| {
                LearningTexts::read(text, learning).map(|it| it.language)
            }),
            None => drop(report.read(file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
    demand_languages(folder, files, report);
}

fn check_items(file: &Path, guide: &Guide, library: &Library, report: &mut Report) {
    let path = library.root.join("management").join("questionnaire.json");
    let Some(asked) = report.read(&path, Questionnaire::read) else { return };
    let is_item = |id: &SectionId| asked.sections.iter().any(|it| it.id == *id);
    for (n, role) in Role::all().enumerate() {
        let items = guide.role(role).map_or(&[][..], |it| &it.items);
        let at = Place::root().field("roles").element(n).field("items");
        for (k, id) in items.iter().enumerate().filter(|(_, id)| !is_item(id)) {
            let expected = "a section of the questionnaire management";
            let fault = Fault::Dangling { id: id.to_string(), expected };
            report.note(file, Problem { at: at.element(k).to_string(), fault });
        }
    }
}
