//! When a case is over, or begins anew.

use leptos::prelude::*;
use shirube_core::i18n::triage::Text;
use shirube_core::triage::Path;

use super::show_step;
use crate::browser;
use crate::state::{Kept, SessionHandle, lang};
use crate::ui::element::{El, button, el};

/// Where the keyboard goes when somebody is asked whether they are sure.
const SURE: &str = "help-over-sure";

/// What was pressed to be asked: the keyboard returns there from a "no".
const ASK: &str = "help-over-ask";

/// Answering anew keeps what has been written; deleting asks first.
pub fn over(cleared: RwSignal<Option<Kept>>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let asks = RwSignal::new(false);
    let anew = move || {
        session.answer_incident(&Path::default());
        show_step();
    };
    let choice = move || {
        if !asks.get() {
            let ask = move || {
                asks.set(true);
                set_timeout(|| browser::show_element(SURE), std::time::Duration::ZERO);
            };
            let ask = button("button secondary", Text::Over.in_lang(lang), ask);
            return vec![ask.attr("id", ASK)];
        }
        let delete = move || {
            cleared.set(Some(session.clear_incident()));
            show_step();
        };
        let keep = move || {
            asks.set(false);
            // The button is gone with the question.
            set_timeout(|| browser::show_element(ASK), std::time::Duration::ZERO);
        };
        vec![
            button("button", Text::OverSure.in_lang(lang), delete).attr("id", SURE),
            button("button secondary", Text::OverNot.in_lang(lang), keep),
        ]
    };
    el("section")
        .class("over")
        .child(el("h3").text(Text::OverTitle.in_lang(lang)))
        .child(el("div").class("buttons").child(button(
            "button secondary",
            Text::AnswerAnew.in_lang(lang),
            anew,
        )))
        .child(el("p").class("quiet").text(Text::OverHelp.in_lang(lang)))
        .child(el("div").class("buttons").live(choice))
}

/// What was deleted can come back.
pub fn deleted(cleared: RwSignal<Option<Kept>>) -> impl Fn() -> Option<El> + Send + 'static {
    let session = SessionHandle::get();
    let lang = lang();
    move || {
        let kept = cleared.get()?;
        let back = move || {
            session.restore_incident(&kept);
            cleared.set(None);
            show_step();
        };
        Some(
            el("div")
                .class("notice")
                .child(el("p").text(Text::Cleared.in_lang(lang)))
                .child(button("button secondary", Text::Undo.in_lang(lang), back)),
        )
    }
}
