//! Brand, save state, languages.

use leptos::prelude::*;
use shirube_core::i18n::{Lang, frame::Text};
use shirube_core::session::{Event, Page};

use crate::state::{Keeping, SessionHandle, Words};

/// The line at the top of every page.
#[component]
pub fn Header() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let kept = move || {
        let has_answers = session.progress().read().iter().any(|it| 0 < it.answered);
        match session.keeping() {
            Keeping::Kept if has_answers => ("save-state kept", Text::KeptHere),
            Keeping::Kept => ("save-state", Text::NothingYet),
            _ => ("save-state not-kept", Text::NotKept),
        }
    };
    let language = move |it: Lang, name: &'static str| {
        view! {
            <button
                class="language"
                lang=it.tag()
                aria-pressed=(it == lang).to_string()
                on:click=move |_| session.apply(Event::LanguageChosen(it))
            >
                {name}
            </button>
        }
    };
    view! {
        <header class="top">
            <button
                class="brand"
                aria-label=format!("{} – {}", Text::Brand.in_lang(lang), Text::Home.in_lang(lang))
                on:click=move |_| session.apply(Event::MovedTo(Page::Start))
            >
                {Text::Brand.in_lang(lang)}
            </button>
            <span class=move || kept().0>{move || kept().1.in_lang(lang)}</span>
            <div class="languages" role="group" aria-label=Text::LanguageLabel.in_lang(lang)>
                {language(Lang::Ja, "日本語")} {language(Lang::En, "English")}
            </div>
        </header>
    }
}
