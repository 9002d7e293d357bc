//! `questionnaires/<id>/first.<language>.json`: what the first question needs.

use std::path::Path;

use shirube_core::asking;
use shirube_core::i18n::Lang;
use shirube_core::partner::is_own;

use crate::report::Report;

/// A partner's own questionnaire that the first program cannot ask.
#[derive(Debug, thiserror::Error)]
#[error("$.method: found one without grades, expected \"maturity\", \"points\", \"checklist\"")]
struct Ungraded;

/// The files of these questionnaires, each with its path below the site.
pub fn files(questionnaires: &Path, ids: &[&str], report: &mut Report) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for id in ids {
        let folder = questionnaires.join(id);
        for lang in [Lang::Ja, Lang::En] {
            let structure = report.read(&folder.join("questionnaire.json"), |it| Ok(it.to_owned()));
            let path = folder.join(format!("{}.json", lang.tag()));
            let file = structure
                .and_then(|structure| report.read(&path, |words| asking::write(&structure, words)));
            let name = format!("questionnaires/{id}/{}", asking::file_name(lang));
            match file {
                // The first program hands those of ours to the whole one, which it knows by name.
                Some(None) if is_own(id) => {
                    report.note(&folder.join("questionnaire.json"), Ungraded);
                }
                other => files.extend(other.flatten().map(|it| (name, it))),
            }
        }
    }
    files
}
