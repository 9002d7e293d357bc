//! All questions in one list, for a screen with room.

use shirube_core::i18n::item::Text;
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::{list_row, progress_bar, ungraded_row};

/// Every question with its answers beside it, as native radios.
pub fn overview_page() -> View {
    let session = SessionHandle::get();
    let words = Words::get();
    let (lang, asked) = (words.lang, words.asked.clone());
    let mut number = 0;
    let sections: Vec<El> = asked
        .sections
        .iter()
        .map(|section| {
            let texts = words.texts.section(&section.id);
            let title = texts.map(|it| it.title.to_string()).unwrap_or_default();
            let rows = section.questions.iter().filter_map(|question| {
                number += 1;
                ungraded_row(question, number).or_else(|| list_row(question, number))
            });
            let rows: Vec<El> = rows.collect();
            el("section").child(el("h2").text(title)).child(rows)
        })
        .collect();
    let go = move |text: Text, class, page| {
        button(class, text.in_lang(lang), move || session.apply(Event::MovedTo(page)))
    };
    el("div")
        .class("page item overview")
        .child(progress_bar(0))
        .child(el("h1").attr("id", "heading").attr("tabindex", "-1").text(&words.texts.title))
        .child(sections)
        .child(
            el("div")
                .class("bar")
                .child(go(Text::Back, "button secondary", Page::Intro))
                .child(go(Text::ToResult, "button", Page::Result)),
        )
        .into_view()
}
