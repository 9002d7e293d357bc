//! Shown instead of everything when the questionnaire could not be loaded.

use leptos::prelude::*;
use shirube_core::i18n::{Lang, frame::Text};

use crate::browser;
use crate::data::LoadError;

/// What is wrong, and how to go on.
#[component]
pub fn Broken(
    /// What is wrong.
    problem: LoadError,
    /// The language to say it in.
    language: Lang,
) -> impl IntoView {
    let what = match problem {
        LoadError::Missing(_) => Text::LoadFailed,
        LoadError::Unsound { .. } => Text::DataBroken,
    };
    let paper = format!("questions.{}.html", language.tag());
    view! {
        <main class="page">
            <h1 id="heading" tabindex="-1">{Text::Brand.in_lang(language)}</h1>
            <p role="alert">{what.in_lang(language)}</p>
            <p class="quiet">{problem.to_string()}</p>
            <div class="buttons">
                <button class="button" on:click=|_| browser::reload()>
                    {Text::Retry.in_lang(language)}
                </button>
                <a class="button secondary" href=paper>{Text::PaperForm.in_lang(language)}</a>
            </div>
        </main>
    }
}
