//! The questions of one item.

use leptos::prelude::*;
use shirube_core::i18n::item::{Text, item_of};
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, Words};
use crate::ui::parts::{ProgressBar, QuestionCard};

/// One item a page.
#[component]
pub fn ItemPage(
    /// Which item, counted from 0.
    n: usize,
) -> impl IntoView {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let asked = session.asked();
    let section = asked.sections.get(n)?;
    let texts = words.texts.section(&section.id)?;
    let before: usize = asked.sections.iter().take(n).map(|it| it.questions.len()).sum();
    let cards = (section.questions.iter().zip(before + 1..))
        .map(|(question, number)| view! { <QuestionCard question=question.clone() number /> })
        .collect_view();
    let last = asked.sections.len() - 1;
    let (back, back_page) = match n.checked_sub(1) {
        Some(n) => (Text::Back, Page::Item(n)),
        None => (Text::Back, Page::Start),
    };
    let (next, next_page) =
        if n < last { (Text::Next, Page::Item(n + 1)) } else { (Text::ToResult, Page::Result) };
    let to_result = (n < last).then(|| {
        view! {
            <button
                class="link"
                on:click=move |_| session.apply(Event::MovedTo(Page::Result))
            >
                {Text::ToResult.in_lang(lang)}
            </button>
        }
    });
    Some(view! {
        <div class="page item">
            <ProgressBar current=n />
            <p class="quiet item-number">{item_of(n + 1, last + 1, lang)}</p>
            <h1 id="heading" tabindex="-1">{texts.title.to_string()}</h1>
            <p class="about">{texts.about.to_string()}</p>
            <p class="quiet">{Text::Levels.in_lang(lang)}</p>
            {cards}
            <div class="bar">
                <button
                    class="button secondary"
                    on:click=move |_| session.apply(Event::MovedTo(back_page))
                >
                    {back.in_lang(lang)}
                </button>
                {to_result}
                <button class="button" on:click=move |_| session.apply(Event::MovedTo(next_page))>
                    {next.in_lang(lang)}
                </button>
            </div>
        </div>
    })
}
