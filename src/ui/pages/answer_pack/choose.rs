//! What goes into the answer sheet, with its evidence and a note.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::answer_pack::{MAX_NOTE, note_key};
use shirube_core::i18n::answer_pack::{Text, choose_all, note_of};
use shirube_core::i18n::bracketed;
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::{Question, Section};

use super::text_field;
use crate::browser;
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, button, el};
use crate::ui::pages::answer_name;
use crate::ui::parts::{evidence_fields, tick};

/// The id of the heading.
const HEADING: &str = "answer-choose";

/// Every section, to be opened, with a box for each of its questions.
pub fn choose(words: &Words) -> El {
    let session = SessionHandle::get();
    let lang = words.lang;
    let chosen = session.chosen();
    let has_some = Memo::new(move |_| !chosen.read().is_empty());
    let sections = words.asked.sections.iter().filter_map(|it| section(it, words));
    let asked = words.asked.clone();
    let clear = move || {
        let asked = asked.clone();
        has_some.get().then(|| {
            let none = move || {
                session.choose(&asked, &shirube_core::answer_pack::Chosen::default());
                // The button is gone in the next turn.
                set_timeout(|| browser::show_element(HEADING), Duration::ZERO);
            };
            button("link", Text::ClearAll.in_lang(lang), none)
        })
    };
    el("section")
        .class("choosing on-screen")
        .child(
            el("h2")
                .attr("id", HEADING)
                .attr("tabindex", "-1")
                .text(Text::ChooseTitle.in_lang(lang)),
        )
        .child(el("p").class("quiet").text(Text::NoteHelp.in_lang(lang)))
        .child(sections.collect::<Vec<El>>())
        .child(el("div").class("buttons").live(clear))
}

fn section(section: &Section, words: &Words) -> Option<El> {
    let session = SessionHandle::get();
    let lang = words.lang;
    let title = words.texts.section(&section.id)?.title.clone();
    let chosen = session.chosen();
    let ids: Vec<QuestionId> = section.questions.iter().map(|it| it.id.clone()).collect();
    let all = ids.len();
    let count = {
        let ids = ids.clone();
        Memo::new(move |_| ids.iter().filter(|it| chosen.read().has(it)).count())
    };
    let asked = words.asked.clone();
    let change = move |is_chosen: bool| {
        session.choose(&asked, &chosen.get_untracked().with(&ids, is_chosen));
    };
    let name = {
        let title = title.clone();
        move || bracketed(&title, &format!("{} / {all}", count.get()), lang)
    };
    let whole = tick(&choose_all(&title, lang), move || count.get() == all, change);
    let rows = section.questions.iter().filter_map(|it| row(it, words));
    let mut details = el("details").class("row");
    // What was chosen before stands open: it may have changed.
    if 0 < count.get_untracked() {
        details = details.attr("open", "");
    }
    Some(
        details
            .child(el("summary").child(el("span").class("row-name").live_text(name)))
            .child(whole)
            .child(el("ul").class("behind").child(rows.collect::<Vec<El>>())),
    )
}

/// One question: the box, the answer, and once it is chosen evidence and note.
fn row(question: &Question, words: &Words) -> Option<El> {
    let session = SessionHandle::get();
    let lang = words.lang;
    let id = question.id.clone();
    let texts = words.texts.question(&id)?;
    let all = session.chosen();
    let is_chosen = {
        let id = id.clone();
        Memo::new(move |_| all.read().has(&id))
    };
    let asked = words.asked.clone();
    let change = {
        let id = id.clone();
        move |is_chosen: bool| {
            session.choose(&asked, &all.get_untracked().with([&id], is_chosen));
        }
    };
    let answer = session.answer(id.clone());
    let asked = words.asked.clone();
    let said = move || answer_name(&asked, answer.read().as_ref(), lang);
    let name = texts.name().to_owned();
    let more = move || {
        is_chosen.get().then(|| {
            let note = el("label")
                .class("field")
                .child(el("span").text(note_of(&name, lang)))
                .child(text_field(note_key(&id), MAX_NOTE, None));
            vec![evidence_fields(&id, &name), note]
        })
    };
    Some(
        el("li")
            .child(tick(&texts.ask, move || is_chosen.get(), change))
            .child(el("p").class("quiet").live_text(said))
            .live(more),
    )
}
