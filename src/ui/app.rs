//! The frame around every page, and the choice of the page.

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::i18n::frame::Text;
use shirube_core::session::Page;

use crate::browser;
use crate::state::SessionHandle;
use crate::ui::element::{El, Piece, View, el};
#[cfg(feature = "whole")]
use crate::ui::pages::{
    answer_pack_page, bench_page, code_page, disclosure_page, guide_page, handover_page, help_page,
    insurance_page, opened_page, overview_page, paper_page, policy_page, result_page, seminar_page,
    vendor_page, wording_page,
};
use crate::ui::pages::{intro_page, item_page, question_page, start_page, waiting_page};
#[cfg(feature = "whole")]
use crate::ui::parts::kiosk;
use crate::ui::parts::{footer, header, notices, of_partner};

/// The whole widget.
///
/// A change of language draws everything anew: what is entered lives in the session, so nothing is
/// lost, and no part can be left in the other language.
pub fn app() -> View {
    let session = SessionHandle::get();
    let language = Memo::new(move |_| session.lang());
    el("div").class("shirube").live(move || drawn(language.get())).into_view()
}

/// The widget in one language.
fn drawn(lang: Lang) -> Vec<El> {
    let session = SessionHandle::get();
    provide_context(lang);
    if session.is_retired() {
        // Nothing that could be pressed would have an effect until the whole program is here.
        return vec![el("main").child(waiting_page())];
    }
    let shown = move || {
        let page = session.place().page;
        if !page.is_of_questionnaire() {
            browser::set_language(lang, Text::Brand.in_lang(lang));
            return alone(page);
        }
        // Until the words are here in this language.
        let Some(words) = session.content().filter(|it| it.lang == lang) else {
            return waiting_page();
        };
        browser::set_language(lang, &words.texts.title);
        provide_context(words);
        of_questionnaire(page)
    };
    let skip =
        el("a").class("skip").attr("href", "#heading").text(Text::SkipToContent.in_lang(lang));
    // The address names the page, so the link must not change it.
    let skip = skip.on("click", |event| {
        event.prevent_default();
        browser::show_heading();
    });
    let top = vec![skip, header()];
    #[cfg(feature = "whole")]
    let top = with_kiosk(top);
    let partner = of_partner("line");
    let rest = [el("main").attr("id", "main").child(notices()).live(shown), footer()];
    top.into_iter().chain([partner]).chain(rest).collect()
}

/// On a computer that many people use, the way to end stands on every page.
#[cfg(feature = "whole")]
fn with_kiosk(mut top: Vec<El>) -> Vec<El> {
    top.extend(browser::is_kiosk().then(kiosk));
    top
}

/// A page that belongs to no questionnaire.
fn alone(page: Page) -> View {
    match page {
        Page::Start => start_page(),
        #[cfg(feature = "whole")]
        Page::Guide => guide_page(),
        #[cfg(feature = "whole")]
        Page::Policy => policy_page(),
        #[cfg(feature = "whole")]
        Page::Wording => wording_page(),
        #[cfg(feature = "whole")]
        Page::Vendor => vendor_page(),
        #[cfg(feature = "whole")]
        Page::Bench if !browser::is_kiosk() => bench_page(),
        #[cfg(feature = "whole")]
        Page::Bench => start_page(),
        #[cfg(feature = "whole")]
        Page::BoardPaper => paper_page(),
        #[cfg(feature = "whole")]
        Page::Disclosure => disclosure_page(),
        #[cfg(feature = "whole")]
        Page::Seminar => seminar_page(),
        #[cfg(feature = "whole")]
        Page::Insurance => insurance_page(),
        #[cfg(feature = "whole")]
        Page::Help => help_page(),
        _ => waiting_page(),
    }
}

/// A page of the questionnaire that is open.
fn of_questionnaire(page: Page) -> View {
    match page {
        Page::Intro => intro_page(),
        Page::Question(n) => question_page(n),
        Page::Item(n) => item_page(n),
        #[cfg(feature = "whole")]
        Page::Result => result_page(false),
        #[cfg(feature = "whole")]
        Page::Opened => opened_page(),
        #[cfg(feature = "whole")]
        Page::Viewing => result_page(true),
        #[cfg(feature = "whole")]
        Page::Overview => overview_page(),
        #[cfg(feature = "whole")]
        Page::Code => code_page(),
        #[cfg(feature = "whole")]
        Page::HandOver => handover_page(),
        #[cfg(feature = "whole")]
        Page::AnswerPack => answer_pack_page(),
        _ => waiting_page(),
    }
}
