//! Roles held against other firms, the next one to fill, whom to look for, where to learn.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::questionnaire::Questionnaire;

use crate::ui::element::El;

/// What stands below the plain result of roles. Drawn once; what follows the answers is live inside.
pub fn roles(_: &Arc<Questionnaire>, _: Memo<Answers>, _viewing: bool) -> Vec<El> {
    Vec::new()
}

/// What joins the printed page of roles. Drawn anew with it.
pub fn roles_paper(_: &Questionnaire, _: &Answers) -> Vec<El> {
    Vec::new()
}
