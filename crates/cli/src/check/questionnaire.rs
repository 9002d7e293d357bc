//! A folder with `questionnaire.json`: the structure, its words, and what was released of it.

use std::path::{Path, PathBuf};

use shirube_core::evidence::EvidenceGuide;
use shirube_core::i18n::Lang;
use shirube_core::json::{Fault, MAX_FILE_BYTES, Place, Problem, parse};
use shirube_core::questionnaire::{Questionnaire, Texts};

use super::Library;
use super::{ids, loss};
use crate::input;
use crate::report::Report;

/// What may serve as evidence for the answers.
const EVIDENCE: &str = "evidence.json";

/// Checks structure, language files, evidence and source keys. The structure, where it is sound.
pub fn check(
    folder: &Path,
    files: &[PathBuf],
    library: &Library,
    report: &mut Report,
) -> Option<Questionnaire> {
    let structure = folder.join("questionnaire.json");
    let asked = report.read(&structure, Questionnaire::read);
    if let Some(asked) = &asked {
        check_name(folder, &structure, asked, report);
        if library.lists_sources(&asked.id) {
            library.check_sources(&structure, sources(asked), report);
        }
    }
    let (of_loss, files): (Vec<PathBuf>, Vec<PathBuf>) =
        files.iter().cloned().partition(|it| loss::is_part(it));
    loss::check(folder, &of_loss, asked.as_ref(), library, report);
    let others = files.iter().filter(|it| input::name(it) != "questionnaire.json");
    for file in others {
        match &asked {
            _ if input::name(file) == EVIDENCE => {
                check_evidence(file, asked.as_ref(), library, report);
            }
            Some(asked) => {
                check_language(file, report, |text| Texts::read(text, asked).map(|it| it.language));
            }
            // Without a sound structure only the form of the file can be judged.
            None => drop(report.read(file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
    demand_languages(folder, &files, report);
    asked
}

/// Checks what may serve as evidence: that it names the criteria that are asked, and sources that are
/// listed.
fn check_evidence(
    file: &Path,
    asked: Option<&Questionnaire>,
    library: &Library,
    report: &mut Report,
) {
    let Some(guide) = report.read(file, EvidenceGuide::read) else { return };
    if let Some(asked) = asked {
        report.take(file, guide.check_against(asked));
    }
    library.check_sources(file, guide.sources(), report);
}

/// A language file is named after its language.
pub fn check_language(
    file: &Path,
    report: &mut Report,
    read: impl FnOnce(&str) -> Result<Lang, Vec<Problem>>,
) {
    let Some(lang) = report.read(file, read) else { return };
    if input::stem(file) != lang.tag() {
        let found = lang.tag().to_owned();
        let expected = format!("the language in the file's name, {:?}", input::stem(file));
        let fault = Fault::NotAllowed { found, expected };
        report.note(file, Problem { at: "$.language".into(), fault });
    }
}

/// Every text of ours exists in Japanese and in English.
pub fn demand_languages(folder: &Path, files: &[PathBuf], report: &mut Report) {
    for lang in [Lang::Ja, Lang::En] {
        let name = format!("{}.json", lang.tag());
        if files.iter().all(|it| input::name(it) != name) {
            report.note(&folder.join(name), "$: found no file, expected it");
        }
    }
}

fn check_name(folder: &Path, structure: &Path, asked: &Questionnaire, report: &mut Report) {
    let name = input::with_name(folder);
    if input::name(&name) != asked.id.as_str() {
        let expected = format!("the name of the folder, {:?}", input::name(&name));
        let fault = Fault::NotAllowed { found: asked.id.to_string(), expected };
        report.note(structure, Problem { at: "$.id".into(), fault });
    }
}

fn sources(asked: &Questionnaire) -> impl Iterator<Item = (Place, Box<str>)> {
    let sections = Place::root().field("sections");
    asked.sections.iter().enumerate().flat_map(move |(s, section)| {
        let questions = sections.element(s).field("questions");
        section.questions.iter().enumerate().flat_map(move |(q, question)| {
            let sources = questions.element(q).field("source");
            (question.source.iter().enumerate())
                .map(move |(n, key)| (sources.element(n), key.clone()))
        })
    })
}

/// Checks what was released of the questionnaire in `home`: each file sound, named after its
/// version, its ids recorded, and the current version not edited since.
pub fn check_released(home: &Path, files: &[PathBuf], report: &mut Report) {
    let structure = home.join("questionnaire.json");
    let current = input::text(&structure).ok().and_then(|it| Questionnaire::read(&it).ok());
    for file in files {
        let Some(released) = report.read(file, Questionnaire::read) else { continue };
        if input::stem(file) != &*released.version {
            let expected = format!("the version in the file's name, {:?}", input::stem(file));
            let fault = Fault::NotAllowed { found: released.version.to_string(), expected };
            report.note(file, Problem { at: "$.version".into(), fault });
        }
        check_name(home, file, &released, report);
        let library = Library::around(home);
        if library.records(&released.id) {
            library.check_ids(file, ids::of(&released), report);
        }
        if let Some(current) = current.as_ref().filter(|it| it.version == released.version)
            && current.digest != released.digest
        {
            report.note(&structure, Edited { version: &current.version });
        }
    }
}

/// A released structure may not be edited: results point at it by its digest.
#[derive(Debug, thiserror::Error)]
#[error(
    "$.version: found {version:?}, which has been released with other content, expected a new version"
)]
pub struct Edited<'v> {
    /// The version.
    pub version: &'v str,
}
