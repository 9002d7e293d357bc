//! What is put before a board: the one-pager, the draft of a disclosure, and the evaluation by
//! several people.

mod disclosure;
mod evaluators;
mod paper;
mod sentence;
mod sheet;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use shirube_core::i18n::board::Text;
use shirube_core::id::QuestionnaireId;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::session::{Event, Page};

use crate::browser;
use crate::state::{Arrival, BOARD, MANAGEMENT, SessionHandle, lang};
use crate::ui::element::{El, button, el};

pub use disclosure::disclosure_page;
pub use evaluators::evaluators;
pub use paper::paper_page;

/// The ways from a result to what is put before a board; nothing for questionnaires that say
/// nothing there.
pub fn for_the_board(asked: &Arc<Questionnaire>) -> Option<El> {
    [MANAGEMENT, BOARD].contains(&asked.id.as_str()).then(|| {
        let lang = lang();
        el("section")
            .child(el("h2").text(Text::OnwardTitle.in_lang(lang)))
            .child(el("p").text(Text::OnwardHelp.in_lang(lang)))
            .child(
                el("div")
                    .class("buttons")
                    .child(way(Text::ToPaper, Page::BoardPaper))
                    .child(way(Text::ToDisclosure, Page::Disclosure)),
            )
    })
}

/// A button that leads to a page.
fn way(name: Text, page: Page) -> El {
    let session = SessionHandle::get();
    let go = move || session.apply(Event::MovedTo(page));
    button("button secondary", name.in_lang(lang()), go)
}

/// The ways to the two questionnaires that these pages are made from.
fn ways_to_questions() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let way = |id: &str, name: Text| {
        let id = QuestionnaireId::try_from(id).ok()?;
        let go = move || session.apply(Event::Chose(id.clone(), Page::Intro));
        Some(button("button secondary", name.in_lang(lang), go))
    };
    el("div")
        .class("buttons")
        .child(way(MANAGEMENT, Text::ToManagement))
        .child(way(BOARD, Text::ToBoard))
}

/// What stands where something is not here: that it is coming, or that it did not come. Where it is
/// asked for again the keyboard goes to the element with this id, since the button is gone.
pub fn absent<T: Send + Sync + 'static>(
    it: RwSignal<Arrival<T>>,
    id: &'static str,
    again: impl Fn() + 'static,
) -> El {
    let lang = lang();
    if it.read().has_failed() {
        let again = move || {
            again();
            set_timeout(move || browser::show_element(id), Duration::ZERO);
        };
        return el("div")
            .class("notice care")
            .attr("role", "status")
            .child(el("p").text(Text::LoadFailed.in_lang(lang)))
            .child(button("button secondary", Text::Again.in_lang(lang), again));
    }
    el("p").class("quiet").attr("role", "status").text(Text::Loading.in_lang(lang))
}
