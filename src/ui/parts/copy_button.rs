//! A text to take along: copied, or selected by hand where the browser refuses.

use leptos::prelude::*;
use shirube_core::i18n::vendor::Text;
use wasm_bindgen_futures::spawn_local;

use crate::browser;
use crate::state::lang;
use crate::ui::element::{El, button, el};

/// A button that copies what `text` says when it is pressed, and says whether that went well.
pub fn copy_button(text: impl Fn() -> String + Send + 'static) -> Vec<El> {
    let lang = lang();
    // Nothing yet; copied; or refused, with the text to copy by hand.
    let said: RwSignal<Option<Result<(), String>>> = RwSignal::new(None);
    let copy = move || {
        let text = text();
        spawn_local(async move {
            let copied = browser::copy(&text).await;
            said.set(Some(if copied { Ok(()) } else { Err(text) }));
        });
    };
    let status = move || match said.get() {
        None => String::new(),
        Some(Ok(())) => Text::Copied.in_lang(lang).to_owned(),
        Some(Err(_)) => Text::CopyFailed.in_lang(lang).to_owned(),
    };
    let by_hand = move || match said.get() {
        Some(Err(text)) => Some(
            el("textarea")
                .attr("readonly", "")
                .attr("rows", "8")
                .attr("aria-label", Text::TextLabel.in_lang(lang))
                .live_value(move || text.clone()),
        ),
        _ => None,
    };
    vec![
        button("button secondary", Text::Copy.in_lang(lang), copy),
        el("p").class("quiet status").attr("role", "status").live_text(status),
        el("div").class("by-hand").live(by_hand),
    ]
}
