//! Saving the result as a file.

use leptos::prelude::*;
use shirube_core::i18n::result::Text;

use crate::browser;
use crate::state::{SessionHandle, Words};

/// Buttons that save the own answers as a result file.
#[component]
pub fn SaveButtons(
    /// Whether the anonymous form is offered too.
    with_anonymous: bool,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let saved = RwSignal::new(false);
    let save = move |anonymous: bool| {
        saved.set(session.result_file(anonymous).is_some_and(|it| browser::save_file(&it)));
    };
    let anonymous = with_anonymous.then(|| {
        view! {
            <button class="button secondary" on:click=move |_| save(true)>
                {Text::SaveAnonymous.in_lang(lang)}
            </button>
        }
    });
    view! {
        <div class="buttons">
            <button class="button secondary" on:click=move |_| save(false)>
                {Text::SaveResult.in_lang(lang)}
            </button>
            {anonymous}
        </div>
        <p class="quiet" role="status">
            {move || saved.get().then(|| Text::Saved.in_lang(lang))}
        </p>
    }
}
