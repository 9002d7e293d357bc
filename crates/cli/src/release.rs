//! `shirube release QUESTIONNAIRE`: what is being written becomes a promise.
//!
//! The structure is kept as `released/<version>.json` for ever, so that results of today verify in
//! ten years, and every id is recorded in `ids.txt`, so that none comes back as something else.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use shirube_core::id::QuestionnaireId;
use shirube_core::practices::PracticeList;
use shirube_core::questionnaire::Questionnaire;

use crate::End;
use crate::check::{self, Edited, Ids, Library};
use crate::report::Report;

/// Releases the current version, once it is sound. A version that was released before is left as it
/// is; one that was released with other content is refused.
pub fn run(folder: &Path, out: &mut dyn Write, err: &mut dyn Write) -> io::Result<End> {
    let structure = folder.join("questionnaire.json");
    if !structure.is_file() {
        writeln!(err, "{}: found no such file, expected a questionnaire", structure.display())?;
        return Ok(End::WrongCall);
    }
    let library = Library::around(folder);
    let mut report = Report::default();
    let released = prepare(folder, &structure, &library, &mut report)?;
    if let Some(Release { copy, text, ids, list }) = released.filter(|_| report.is_empty()) {
        std::fs::create_dir_all(folder.join("released"))?;
        for (path, text) in [(copy, text), (list, ids.to_text())] {
            std::fs::write(&path, text)?;
            writeln!(out, "{}", path.display())?;
        }
    }
    report.print(err)
}

/// What a release writes.
struct Release {
    copy: PathBuf,
    text: String,
    ids: Ids,
    list: PathBuf,
}

fn prepare(
    folder: &Path,
    structure: &Path,
    library: &Library,
    report: &mut Report,
) -> io::Result<Option<Release>> {
    let files = check::files(folder)?;
    let Some(asked) = check::questionnaire(folder, &files, library, report) else {
        return Ok(None);
    };
    let copy = folder.join("released").join(format!("{}.json", asked.version));
    if copy.is_file() {
        let before = report.read(&copy, Questionnaire::read);
        if before.is_some_and(|it| it.digest != asked.digest) {
            report.note(structure, Edited { version: &asked.version });
        }
    }
    let list = library.ids();
    let mut ids = if list.is_file() { Ids::read(&list, report) } else { Some(Ids::default()) };
    if let Some(ids) = &mut ids {
        ids.record(structure, check::ids_of(&asked), report);
        let practices = library.practices();
        if practices.is_file() {
            // The practices belong to one questionnaire; releasing another leaves them alone.
            let is_theirs = |id: &QuestionnaireId| *id == asked.id;
            if check::id_of_practices(&practices, report).as_ref().is_some_and(is_theirs) {
                let read = report.read(&practices, |text| PracticeList::read(text, &asked));
                if let Some(read) = read {
                    ids.record(&practices, check::ids_of_practices(&read), report);
                }
            }
        }
    }
    let text = report.read(structure, |text| Ok(text.to_owned()));
    Ok(ids.zip(text).map(|(ids, text)| Release { copy, text, ids, list }))
}
