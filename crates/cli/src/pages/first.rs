//! `questionnaires/<id>/first.<language>.json`: what the first question needs.

use std::path::Path;

use shirube_core::asking;
use shirube_core::i18n::Lang;

use crate::report::Report;

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
            // The first program does not ask every questionnaire.
            files.extend(file.flatten().map(|it| (name, it)));
        }
    }
    files
}
