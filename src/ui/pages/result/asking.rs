//! What is not known yet: questions to ask somebody, questions not answered.

use leptos::prelude::*;
use shirube_core::i18n::bracketed;
use shirube_core::i18n::result::Text;
use shirube_core::id::QuestionId;
use shirube_core::session::{Event, Page};

use super::Shown;
use crate::state::{SessionHandle, Words, lang};
use crate::ui::element::{El, button, el};

/// Lists of what would make the result clearer.
pub fn asking(shown: &Shown) -> El {
    let lang = lang();
    let findings = shown.findings;
    let ask = Memo::new(move |_| findings.read().way_on.ask.clone());
    let open = Memo::new(move |_| findings.read().way_on.open.clone());
    let asking = {
        let shown = shown.clone();
        move || {
            let ask = ask.read();
            (!ask.is_empty()).then(|| {
                el("section")
                    .class("asking")
                    .child(el("h2").text(Text::AskTitle.in_lang(lang)))
                    .child(el("p").class("quiet").text(Text::AskIntro.in_lang(lang)))
                    .child(questions(&ask, &shown))
            })
        }
    };
    let not_answered = {
        let shown = shown.clone();
        move || {
            let open = open.read();
            let title = bracketed(Text::OpenTitle.in_lang(lang), &open.len().to_string(), lang);
            (!open.is_empty()).then(|| {
                el("details")
                    .class("open-questions")
                    .child(el("summary").text(title))
                    .child(questions(&open, &shown))
            })
        }
    };
    el("div").live(asking).live(not_answered)
}

/// Questions that lead to their item, unless somebody else's file is looked at.
fn questions(ids: &[QuestionId], shown: &Shown) -> El {
    let session = SessionHandle::get();
    let words = Words::get();
    let row = |id: &QuestionId| {
        let ask = words.texts.question(id)?.ask.to_string();
        let section = shown.asked.section_of(id)?;
        let go = move || session.apply(Event::MovedTo(Page::Item(section)));
        Some(if shown.viewing {
            el("li").text(ask)
        } else {
            el("li").child(button("link", ask, go))
        })
    };
    el("ul").class("question-list").child(ids.iter().filter_map(row).collect::<Vec<El>>())
}
