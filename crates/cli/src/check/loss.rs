//! The loss picture: `loss.json` and its words beside a questionnaire, in whose folder they lie because
//! its answers tell one of the numbers.

use std::path::{Path, PathBuf};

use shirube_core::i18n::Lang;
use shirube_core::json::{Fault, MAX_FILE_BYTES, Problem, parse};
use shirube_core::loss::{Loss, LossTexts};
use shirube_core::questionnaire::Questionnaire;

use super::Library;
use crate::input;
use crate::report::Report;

const STRUCTURE: &str = "loss.json";

/// Whether a file is one of these.
pub fn is_part(file: &Path) -> bool {
    let name = input::name(file);
    name == STRUCTURE || words().iter().any(|(_, it)| *it == name)
}

/// The languages with the names of their files.
fn words() -> [(Lang, String); 2] {
    [Lang::Ja, Lang::En].map(|lang| (lang, format!("loss.{}.json", lang.tag())))
}

/// Checks structure, language files and source keys, and that the questions exist. A folder without any
/// of these files has no loss picture, and nothing to check.
pub fn check(
    folder: &Path,
    files: &[PathBuf],
    asked: Option<&Questionnaire>,
    library: &Library,
    report: &mut Report,
) {
    if files.is_empty() {
        return;
    }
    let structure = folder.join(STRUCTURE);
    let loss = report.read(&structure, Loss::read);
    if let Some(loss) = &loss {
        library.check_sources(&structure, loss.sources().into_iter(), report);
        let problems = asked.map_or(Ok(()), |asked| loss.against(asked));
        for problem in problems.err().into_iter().flatten() {
            report.note(&structure, problem);
        }
    }
    for (lang, name) in words() {
        let file = folder.join(name);
        match &loss {
            Some(loss) => {
                let Some(found) =
                    report.read(&file, |text| LossTexts::read(text, loss).map(|it| it.language))
                else {
                    continue;
                };
                if found != lang {
                    let expected = "the language in the file's name".to_owned();
                    let fault = Fault::NotAllowed { found: found.tag().to_owned(), expected };
                    report.note(&file, Problem { at: "$.language".into(), fault });
                }
            }
            None => drop(report.read(&file, |text| parse(text, MAX_FILE_BYTES))),
        }
    }
}
