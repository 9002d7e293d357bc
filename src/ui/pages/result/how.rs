//! How the numbers come about, and what they were written from.

use std::collections::BTreeSet;

use leptos::prelude::*;
use shirube_core::i18n::result::Text;

use super::Shown;
use crate::state::{SessionHandle, Words};

/// Rules and sources.
#[component]
pub fn How(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let background = session.background();
    let used: BTreeSet<Box<str>> =
        shown.asked.questions().flat_map(|it| it.source.iter().cloned()).collect();
    let sources = move || {
        let background = background.get()?;
        let sources = used.iter().filter_map(|key| {
            let it = background.sources.get(key)?;
            let date = it.date.as_deref().map(|it| format!("、{it}")).unwrap_or_default();
            let date = lang.pick(date.clone(), date.replace('、', ", "));
            let about = format!("{}{}{date}", it.publisher(lang), lang.pick("「", ", "));
            let title = format!("{}{}", it.title(lang), lang.pick("」", ""));
            let title = match &it.url {
                Some(url) => view! {
                    <a href=url.to_string() target="_blank" rel="noopener noreferrer">{title}</a>
                }
                .into_any(),
                None => title.into_any(),
            };
            let about = about.replace(&date, "");
            Some(view! { <li>{about} {title} {date}</li> })
        });
        Some(view! { <ul>{sources.collect_view()}</ul> })
    };
    view! {
        <details class="how" id="how">
            <summary>{Text::HowTitle.in_lang(lang)}</summary>
            <p>{Text::Rule.in_lang(lang)}</p>
            <p>{Text::HowOverall.in_lang(lang)}</p>
            <p>{Text::HowGain.in_lang(lang)}</p>
            <p>{Text::HowTrue.in_lang(lang)}</p>
            <h3>{Text::Sources.in_lang(lang)}</h3>
            {sources}
        </details>
    }
}
