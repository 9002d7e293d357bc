//! How others do it, for the weakest items.

use leptos::prelude::*;
use shirube_core::i18n::result::Text;
use shirube_core::practices::Practice;

use super::{Row, Shown, rows, weakest_first};
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, el};

/// How many items have their practices shown.
const ITEMS: usize = 3;

/// Practices of the weakest items, where the questionnaire has any.
pub fn practices(shown: &Shown) -> Option<El> {
    if shown.asked.questions().all(|it| it.practices.is_empty()) {
        return None;
    }
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let background = session.background();
    let practice = move |it: &Practice| {
        let step = el("p")
            .class("step")
            .child(el("strong").text(Text::FirstForSmall.in_lang(lang)))
            .text(&it.first_step);
        el("li")
            .class("practice")
            .child(el("h3").text(&it.title))
            .child(el("p").text(&it.what))
            .child(step)
    };
    let shown = shown.clone();
    let list = move || {
        let practices = background.get()?.practices?;
        let findings = shown.findings.read();
        let all = rows(&shown.asked, &words.texts, &findings.answers, None, None);
        let item = |row: &Row| {
            row.standing.score?;
            let section = shown.asked.sections.get(row.place)?;
            let listed: Vec<El> = practices.of_section(&section.id).map(practice).collect();
            let pointer = format!("{} {}", Text::IpaPointer.in_lang(lang), row.place + 1);
            Some(
                el("details")
                    .class("practice-item")
                    .child(el("summary").text(row.title.clone()))
                    .child(el("ul").child(listed))
                    .child(el("p").class("quiet").text(pointer)),
            )
        };
        Some(weakest_first(&all).iter().take(ITEMS).filter_map(item).collect::<Vec<El>>())
    };
    let section = el("section")
        .class("practices")
        .child(el("h2").text(Text::PracticesTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::PracticesIntro.in_lang(lang)))
        .live(list);
    Some(section)
}
