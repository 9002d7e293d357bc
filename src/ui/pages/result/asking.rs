//! What is not known yet: questions to ask somebody, questions not answered.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::actions::WayOn;
use shirube_core::i18n::bracketed;
use shirube_core::i18n::result::Text;
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::session::{Event, Pace};

use crate::state::{SessionHandle, Words, lang};
use crate::ui::element::{El, button, el, unseen};

/// Lists of what would make the result clearer.
pub fn asking(asked: &Arc<Questionnaire>, way_on: Memo<WayOn>, viewing: bool) -> El {
    let lang = lang();
    let ask = Memo::new(move |_| way_on.read().ask.clone());
    let open = Memo::new(move |_| way_on.read().open.clone());
    let asking = {
        let asked = asked.clone();
        move || {
            let ask = ask.read();
            (!ask.is_empty()).then(|| {
                el("section")
                    .class("asking")
                    .child(el("h2").text(Text::AskTitle.in_lang(lang)))
                    .child(el("p").class("quiet").text(Text::AskIntro.in_lang(lang)))
                    .child(questions(&ask, &asked, viewing))
            })
        }
    };
    let not_answered = {
        let asked = asked.clone();
        move || {
            let open = open.read();
            let title = bracketed(Text::OpenTitle.in_lang(lang), &open.len().to_string(), lang);
            (!open.is_empty()).then(|| {
                el("details")
                    .class("open-questions")
                    .child(el("summary").text(title))
                    .child(questions(&open, &asked, viewing))
            })
        }
    };
    el("div").live(asking).live(not_answered)
}

/// Questions that lead to their item, unless somebody else's file is looked at.
fn questions(ids: &[QuestionId], asked: &Questionnaire, viewing: bool) -> El {
    let session = SessionHandle::get();
    let words = Words::get();
    let row = |id: &QuestionId| {
        let ask = words.texts.question(id)?.ask.to_string();
        let page = Pace::page_of(asked, id)?;
        let go = move || session.apply(Event::MovedTo(page));
        Some(if viewing { el("li").text(ask) } else { el("li").child(button("link", ask, go)) })
    };
    el("ul").class("question-list").child(ids.iter().filter_map(row).collect::<Vec<El>>())
}

/// A button that leads to a question; its name tells a screen reader which.
pub fn change(words: &Words, id: &QuestionId, text: &str) -> Option<El> {
    let session = SessionHandle::get();
    let page = Pace::page_of(&words.asked, id)?;
    let name = words.texts.question(id)?.name();
    let go = move || session.apply(Event::MovedTo(page));
    Some(button("link", text, go).child(unseen(format!(" {name}"))))
}
