//! How far, by item: short segments to tap.

use leptos::prelude::*;
use shirube_core::i18n::frame::{progress, progress_spoken};
use shirube_core::i18n::item::{Text, segment};
use shirube_core::session::{Event, Page, Progress};

use crate::state::{SessionHandle, Words};

/// One segment an item, filled as answered, and the words beside it.
#[component]
pub fn ProgressBar(
    /// The item shown, counted from 0.
    current: usize,
) -> impl IntoView {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let all = session.progress();
    let asked = session.asked();
    let segments = asked.sections.iter().enumerate().map(|(n, section)| {
        let short = words.texts.section(&section.id).map(|it| it.short.clone()).unwrap_or_default();
        let here = Memo::new(move |_| all.read().get(n).copied().unwrap_or_default());
        let quarters = move || {
            let it = here.get();
            let filled = (4 * it.answered).checked_div(it.questions).unwrap_or(4);
            format!("segment filled-{filled}")
        };
        view! {
            <li>
                <button
                    class=quarters
                    aria-label=move || segment(n + 1, &short, here.get(), lang)
                    aria-current=(n == current).then_some("step")
                    on:click=move |_| session.apply(Event::MovedTo(Page::Item(n)))
                >
                    <span aria-hidden="true"></span>
                </button>
            </li>
        }
    });
    let segments = segments.collect_view();
    let total = move || Progress::sum(&all.read());
    view! {
        <nav class="progress" aria-label=Text::Items.in_lang(lang)>
            <ol class="segments">{segments}</ol>
            <p class="count">
                <span aria-hidden="true">{move || progress(total())}</span>
                <span class="unseen">{move || progress_spoken(total(), lang)}</span>
            </p>
        </nav>
    }
}
