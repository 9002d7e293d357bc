//! Opening a result file.

use leptos::ev::Event;
use leptos::prelude::*;
use shirube_core::i18n::start::Text;

use crate::browser;
use crate::state::{SessionHandle, Words};

/// A native file input behind a label that looks like a button.
#[component]
pub fn FileButton() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let chosen = move |event: Event| browser::read_chosen(&event, move |text| session.open(&text));
    view! {
        <label class="button secondary file">
            <input type="file" accept=".json,application/json" on:change=chosen />
            <span>{Text::OpenFile.in_lang(lang)}</span>
        </label>
    }
}
