//! The frame around every page, and the choice of the page.

use leptos::prelude::*;
use shirube_core::i18n::frame::Text;
use shirube_core::session::Page;

use crate::browser;
use crate::state::{SessionHandle, Words};
use crate::ui::pages::{ItemPage, OpenedPage, ResultPage, StartPage};
use crate::ui::parts::{Footer, Header, Notices};

/// The whole widget.
///
/// A change of language draws everything anew: what is entered lives in the session, so nothing is
/// lost, and no part can be left in the other language.
#[component]
pub fn App() -> impl IntoView {
    let session = SessionHandle::get();
    let page = session.page();
    move || {
        let words = session.words();
        browser::set_language(words.lang, &words.texts.title);
        view! { <Drawn words page /> }
    }
}

/// The widget in one language.
#[component]
fn Drawn(
    /// The language and the words in it.
    words: Words,
    /// The page shown.
    page: Memo<Page>,
) -> impl IntoView {
    let lang = words.lang;
    provide_context(words);
    let shown = move || match page.get() {
        Page::Start => view! { <StartPage /> }.into_any(),
        Page::Item(n) => view! { <ItemPage n /> }.into_any(),
        Page::Result => view! { <ResultPage viewing=false /> }.into_any(),
        Page::Opened => view! { <OpenedPage /> }.into_any(),
        Page::Viewing => view! { <ResultPage viewing=true /> }.into_any(),
    };
    view! {
        <a class="skip" href="#heading" on:click=skip>{Text::SkipToContent.in_lang(lang)}</a>
        <Header />
        <main id="main">
            <Notices />
            {shown}
        </main>
        <Footer />
    }
}

/// Moves to the heading without touching the address, which names the page.
fn skip(event: leptos::ev::MouseEvent) {
    event.prevent_default();
    browser::show_heading();
}
