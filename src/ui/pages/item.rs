//! The questions of one item.

#[cfg(feature = "whole")]
use leptos::prelude::*;
use shirube_core::i18n::item::{Text, item_of};
#[cfg(feature = "whole")]
use shirube_core::questionnaire::Method;
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::{progress_bar, question_card};

/// One item a page. `n` counts items from 0; the session only goes to items that exist.
pub fn item_page(n: usize) -> View {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let asked = words.asked.clone();
    let section = asked.sections.get(n);
    let texts = section.and_then(|it| words.texts.section(&it.id));
    let before: usize = asked.sections.iter().take(n).map(|it| it.questions.len()).sum();
    let questions = section.map(|it| it.questions.as_slice()).unwrap_or_default();
    let numbered = questions.iter().zip(before + 1..);
    // What nobody has said yet comes before what is proposed. Decided when the page is drawn, so
    // that no card moves away under a finger.
    #[cfg(feature = "whole")]
    let numbered = {
        let proposed = session.proposals(&asked).get_untracked();
        let (first, last): (Vec<_>, Vec<_>) =
            numbered.partition(|(it, _)| !proposed.contains(&it.id));
        first.into_iter().chain(last)
    };
    let cards: Vec<El> =
        numbered.filter_map(|(question, number)| question_card(question, number)).collect();
    let count = asked.sections.len();
    let go = move |text: Text, class, page| {
        button(class, text.in_lang(lang), move || session.apply(Event::MovedTo(page)))
    };
    let back_page = n.checked_sub(1).map_or(Page::Start, Page::Item);
    let next = if n + 1 < count {
        go(Text::Next, "button", Page::Item(n + 1))
    } else {
        go(Text::ToResult, "button", Page::Result)
    };
    let title = texts.map(|it| it.title.to_string()).unwrap_or_default();
    let about = texts.map(|it| it.about.to_string()).unwrap_or_default();
    let how = Text::Levels.in_lang(lang);
    #[cfg(feature = "whole")]
    let how = match asked.method {
        Method::Checklist => shirube_core::i18n::requirements::Text::Pick.in_lang(lang),
        _ => how,
    };
    el("div")
        .class("page item")
        .child(progress_bar(n))
        .child(el("p").class("quiet item-number").text(item_of(n + 1, count, lang)))
        .child(el("h1").attr("id", "heading").attr("tabindex", "-1").text(title))
        .child(el("p").class("about").text(about))
        .child(el("p").class("quiet").text(how))
        .child(cards)
        .child(
            el("div").class("bar").child(go(Text::Back, "button secondary", back_page)).child(next),
        )
        .into_view()
}
