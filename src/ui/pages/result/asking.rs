//! What is not known yet: questions to ask somebody, questions not answered.

use leptos::prelude::*;
use shirube_core::i18n::result::Text;
use shirube_core::id::QuestionId;
use shirube_core::session::{Event, Page};

use super::Shown;
use crate::state::{SessionHandle, Words};

/// Lists of what would make the result clearer.
#[component]
pub fn Asking(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let lang = Words::get().lang;
    let findings = shown.findings;
    let ask = Memo::new(move |_| findings.read().way_on.ask.clone());
    let open = Memo::new(move |_| findings.read().way_on.open.clone());
    let asking = {
        let shown = shown.clone();
        move || {
            let shown = shown.clone();
            (!ask.read().is_empty()).then(move || {
                view! {
                    <section class="asking">
                        <h2>{Text::AskTitle.in_lang(lang)}</h2>
                        <p class="quiet">{Text::AskIntro.in_lang(lang)}</p>
                        <Questions ids=ask.get() shown />
                    </section>
                }
            })
        }
    };
    let not_answered = move || {
        let shown = shown.clone();
        let count = open.read().len();
        (0 < count).then(move || {
            view! {
                <details class="open-questions">
                    <summary>{format!("{} ({count})", Text::OpenTitle.in_lang(lang))}</summary>
                    <Questions ids=open.get() shown />
                </details>
            }
        })
    };
    view! {
        {asking}
        {not_answered}
    }
}

/// Questions that lead to their item.
#[component]
fn Questions(
    /// Which ones.
    ids: Vec<QuestionId>,
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let session = SessionHandle::get();
    let words = Words::get();
    let rows = ids.into_iter().filter_map(|id| {
        let ask = words.texts.question(&id)?.ask.to_string();
        let section = shown.asked.section_of(&id)?;
        let row = if shown.viewing {
            view! { <li>{ask}</li> }.into_any()
        } else {
            view! {
                <li>
                    <button
                        class="link"
                        on:click=move |_| session.apply(Event::MovedTo(Page::Item(section)))
                    >
                        {ask}
                    </button>
                </li>
            }
            .into_any()
        };
        Some(row)
    });
    view! { <ul class="question-list">{rows.collect_view()}</ul> }
}
