//! `security-action.json`: the guide to declaring.

use std::path::Path;

use shirube_core::security_action::Guide;

use super::Library;
use crate::report::Report;

/// Checks the guide, and that its sources exist in `sources.json` beside it.
pub fn check(file: &Path, folder: &Path, report: &mut Report) {
    if let Some(guide) = report.read(file, Guide::read) {
        let library = Library { root: folder.to_path_buf() };
        library.check_sources(file, guide.sources(), report);
    }
}
