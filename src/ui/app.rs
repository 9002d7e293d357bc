//! The frame around every page, and the choice of the page.

use leptos::prelude::*;
use shirube_core::i18n::frame::Text;
use shirube_core::session::Page;

use crate::browser;
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, Piece, View, el};
#[cfg(not(feature = "whole"))]
use crate::ui::pages::waiting_page;
use crate::ui::pages::{item_page, start_page};
#[cfg(feature = "whole")]
use crate::ui::pages::{opened_page, result_page};
use crate::ui::parts::{footer, header, notices};

/// The whole widget.
///
/// A change of language draws everything anew: what is entered lives in the session, so nothing is
/// lost, and no part can be left in the other language.
pub fn app() -> View {
    let session = SessionHandle::get();
    let page = session.page();
    let drawn = move || {
        let words = session.words();
        browser::set_language(words.lang, &words.texts.title);
        drawn(words, page)
    };
    el("div").class("shirube").live(drawn).into_view()
}

/// The widget in one language.
fn drawn(words: Words, page: Memo<Page>) -> Vec<El> {
    let lang = words.lang;
    provide_context(words);
    let shown = move || match page.get() {
        Page::Start => start_page(),
        Page::Item(n) => item_page(n),
        #[cfg(feature = "whole")]
        Page::Result => result_page(false),
        #[cfg(feature = "whole")]
        Page::Opened => opened_page(),
        #[cfg(feature = "whole")]
        Page::Viewing => result_page(true),
        #[cfg(not(feature = "whole"))]
        Page::Result | Page::Opened | Page::Viewing => waiting_page(),
    };
    let skip =
        el("a").class("skip").attr("href", "#heading").text(Text::SkipToContent.in_lang(lang));
    // The address names the page, so the link must not change it.
    let skip = skip.on("click", |event| {
        event.prevent_default();
        browser::show_heading();
    });
    vec![skip, header(), el("main").attr("id", "main").child(notices()).live(shown), footer()]
}
