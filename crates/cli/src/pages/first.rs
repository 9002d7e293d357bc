//! `questionnaires/<id>/first.<language>.json`: what the first question needs.

use std::path::Path;

use shirube_core::asking;
use shirube_core::catalog::OFFERS;
use shirube_core::i18n::Lang;

use crate::report::Report;

/// The files, each with its path below the site.
pub fn files(questionnaires: &Path, report: &mut Report) -> Vec<(String, String)> {
    let mut files = Vec::new();
    for offer in &OFFERS {
        let folder = questionnaires.join(offer.id);
        for lang in [Lang::Ja, Lang::En] {
            let structure = report.read(&folder.join("questionnaire.json"), |it| Ok(it.to_owned()));
            let path = folder.join(format!("{}.json", lang.tag()));
            let file = structure
                .and_then(|structure| report.read(&path, |words| asking::write(&structure, words)));
            let name = format!("questionnaires/{}/{}", offer.id, asking::file_name(lang));
            files.extend(file.map(|it| (name, it)));
        }
    }
    files
}
