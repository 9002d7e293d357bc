//! Saving the result as a file.

use leptos::prelude::*;
use shirube_core::i18n::result::Text;

use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};

/// Buttons that save the own answers as a result file, on request in the anonymous form too.
pub fn save_buttons(with_anonymous: bool) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let saved = RwSignal::new(false);
    let save = move |anonymous: bool| {
        saved.set(session.save_file(anonymous));
    };
    let anonymous = with_anonymous
        .then(|| button("button secondary", Text::SaveAnonymous.in_lang(lang), move || save(true)));
    let said = move || if saved.get() { Text::Saved.in_lang(lang).into() } else { String::new() };
    vec![
        el("div")
            .class("buttons")
            .child(button("button secondary", Text::SaveResult.in_lang(lang), move || save(false)))
            .child(anonymous),
        el("p").class("quiet").attr("role", "status").live_text(said),
    ]
}
