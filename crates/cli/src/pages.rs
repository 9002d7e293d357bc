//! `shirube pages OUT`: the questions of every questionnaire, and the page for when something has
//! happened, as pages that need no program.

mod benchmarks;
mod first;

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use shirube_core::catalog::OFFERS;
use shirube_core::desks::Desks;
use shirube_core::form;
use shirube_core::help;
use shirube_core::i18n::Lang;
use shirube_core::partner::is_own;
use shirube_core::questionnaire::{Questionnaire, Texts};
use shirube_core::sources::Sources;
use shirube_core::triage::Triage;

use crate::report::Report;
use crate::{End, input};

const LANGUAGES: [Lang; 2] = [Lang::Ja, Lang::En];

/// Writes one page a questionnaire and language, the page for when something has happened, what the
/// first question needs, and all benchmarks in one file, and prints their paths.
pub fn run(
    to: &Path,
    questionnaires: &Path,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<End> {
    if !questionnaires.is_dir() {
        writeln!(err, "{}: found no such folder, expected it", questionnaires.display())?;
        return Ok(End::WrongCall);
    }
    let mut report = Report::default();
    let mut pages = Vec::new();
    let folders = input::entries(questionnaires)?;
    let folders: Vec<&Path> = (folders.iter().map(PathBuf::as_path))
        .filter(|it| it.join("questionnaire.json").is_file())
        .collect();
    let own = folders.iter().map(|it| input::name(it)).filter(|it| is_own(it));
    let offered = OFFERS.iter().map(|it| it.id);
    // A partner may keep its own questionnaires in a folder of their own, without our desks. The
    // pages without a program name desks, so there are none of those then.
    let has_own_only = own.clone().count() == folders.len() && !folders.is_empty();
    if has_own_only && !questionnaires.join("desks.json").is_file() {
        pages.extend(first::files(questionnaires, &own.collect::<Vec<_>>(), &mut report));
    } else {
        let desks = report.read(&questionnaires.join("desks.json"), Desks::read);
        let of_triage = |name: &str| questionnaires.join("triage").join(name);
        let triage = desks.as_ref().and_then(|desks| {
            report.read(&of_triage("triage.json"), |text| Triage::read(text, desks))
        });
        let sources = report.read(&questionnaires.join("sources.json"), Sources::read);
        if let (Some(desks), Some(triage), Some(sources)) = (desks, triage, sources) {
            for folder in &folders {
                pages.extend(forms(folder, &desks, &mut report));
            }
            for lang in LANGUAGES {
                let words = of_triage(&format!("{}.json", lang.tag()));
                if let Some(words) = report.read(&words, |text| triage.with_words(text)) {
                    let page = help::page(&triage, &words, &sources);
                    pages.push((help::file_name(lang).to_owned(), page));
                }
            }
        }
        pages.extend(benchmarks::file(questionnaires, &mut report)?);
        let ids: Vec<&str> = offered.chain(own).collect();
        pages.extend(first::files(questionnaires, &ids, &mut report));
    }
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

/// Names and texts of the pages of one questionnaire.
fn forms(folder: &Path, desks: &Desks, report: &mut Report) -> Vec<(String, String)> {
    let mut pages = Vec::new();
    if let Some(asked) = report.read(&folder.join("questionnaire.json"), Questionnaire::read) {
        for lang in LANGUAGES {
            let path = folder.join(format!("{}.json", lang.tag()));
            if let Some(texts) = report.read(&path, |text| Texts::read(text, &asked)) {
                let name = form::file_name(&asked.id, lang);
                pages.push((name, form::page(&asked, &texts, desks)));
            }
        }
    }
    pages
}
