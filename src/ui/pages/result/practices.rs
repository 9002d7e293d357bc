//! How others do it, for the weakest items.

use leptos::prelude::*;
use shirube_core::i18n::result::Text;

use super::{Shown, rows, weakest_first};
use crate::state::{SessionHandle, Words};

/// How many items have their practices shown.
const ITEMS: usize = 3;

/// Practices of the weakest items.
#[component]
pub fn PracticeList(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let background = session.background();
    let list = move || {
        let background = background.get()?;
        let findings = shown.findings.read();
        let all = rows(&shown.asked, &words.texts, &findings.answers, None, None);
        let weakest = weakest_first(&all).into_iter().take(ITEMS);
        let weakest = weakest.filter(|it| it.standing.score.is_some());
        let items = weakest.filter_map(|row| {
            let section = shown.asked.sections.get(row.place)?;
            let practices = background.practices.of_section(&section.id).map(|it| {
                view! {
                    <li class="practice">
                        <h4>{it.title.to_string()}</h4>
                        <p>{it.what.to_string()}</p>
                        <p class="step">
                            <strong>{Text::FirstForSmall.in_lang(lang)}</strong>
                            " "
                            {it.first_step.to_string()}
                        </p>
                    </li>
                }
            });
            let practices = practices.collect_view();
            let pointer = format!("{} {}", Text::IpaPointer.in_lang(lang), row.place + 1);
            Some(view! {
                <details class="practice-item">
                    <summary>{row.title}</summary>
                    <ul>{practices}</ul>
                    <p class="quiet">{pointer}</p>
                </details>
            })
        });
        Some(items.collect_view())
    };
    view! {
        <section class="practices">
            <h2>{Text::PracticesTitle.in_lang(lang)}</h2>
            <p class="quiet">{Text::PracticesIntro.in_lang(lang)}</p>
            {list}
        </section>
    }
}
