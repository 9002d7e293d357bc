//! The adviser's bench: many results side by side, and several people of one firm made one.

mod cards;
mod files;
mod list;
mod take;
mod team;
mod together;
mod weakest;

use leptos::prelude::*;
use shirube_core::i18n::bench::Text;
use shirube_core::i18n::seminar::Text as SeminarText;
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, Words, lang};
use crate::ui::element::{El, Piece, View, button, el};

pub use team::settling;

/// The page of the bench. What lies on it outlives the page: `state/bench.rs`.
pub fn bench_page() -> View {
    let session = SessionHandle::get();
    let lang = lang();
    let words = Memo::new(move |_| session.words_of_bench().filter(|it| it.lang == lang));
    let below = move || words.get().map(|it| below(&it)).unwrap_or_default();
    el("div")
        .class("page bench")
        .child(
            el("h1").attr("id", "heading").attr("tabindex", "-1").text(Text::Title.in_lang(lang)),
        )
        .child(el("p").class("intro on-screen").text(Text::Intro.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::Private.in_lang(lang)))
        .child(files::files())
        .child(seminar())
        .child(el("div").live(below))
        .into_view()
}

/// The way to the page of a presenter, whom the same people often are.
fn seminar() -> El {
    let session = SessionHandle::get();
    let go = move || session.apply(Event::MovedTo(Page::Seminar));
    el("p").class("on-screen").child(button("link", SeminarText::Title.in_lang(lang()), go))
}

/// Everything about the results that lie there.
fn below(words: &Words) -> Vec<El> {
    vec![
        list::list(words),
        weakest::weak(words),
        take::take(words),
        together::together(words),
        team::people(words),
    ]
}
