//! `shirube pages OUT`: the questions as pages that need no program.

mod first;

use std::io::{self, Write};
use std::path::Path;

use shirube_core::form;
use shirube_core::i18n::Lang;
use shirube_core::questionnaire::{Questionnaire, Texts};

use crate::End;
use crate::report::Report;

/// The questionnaire that the pages show.
const QUESTIONNAIRE: &str = "management";

/// Writes one page a language and prints their paths.
pub fn run(
    to: &Path,
    questionnaires: &Path,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<End> {
    let folder = questionnaires.join(QUESTIONNAIRE);
    if !folder.is_dir() {
        writeln!(err, "{}: found no such folder, expected it", folder.display())?;
        return Ok(End::WrongCall);
    }
    let mut report = Report::default();
    let mut pages = Vec::new();
    if let Some(asked) = report.read(&folder.join("questionnaire.json"), Questionnaire::read) {
        for lang in [Lang::Ja, Lang::En] {
            let path = folder.join(format!("{}.json", lang.tag()));
            let texts = report.read(&path, |text| Texts::read(text, &asked));
            let page = |it| (form::file_name(lang).to_owned(), form::page(&asked, &it));
            pages.extend(texts.map(page));
        }
    }
    pages.extend(first::files(questionnaires, &mut report));
    if report.is_empty() {
        for (name, page) in pages {
            let path = to.join(name);
            path.parent().map_or(Ok(()), std::fs::create_dir_all)?;
            std::fs::write(&path, page)?;
            writeln!(out, "{}", path.display())?;
        }
    }
    report.print(err)
}
