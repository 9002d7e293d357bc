//! All questions in one list, for a screen with room.

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::i18n::item::{Text, choice};
use shirube_core::questionnaire::Question;
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::{progress_bar, reason_field, ungraded_row};

/// Every question with its answers beside it, as native radios.
pub fn overview_page() -> View {
    let session = SessionHandle::get();
    let words = Words::get();
    let (lang, asked) = (words.lang, words.asked.clone());
    let mut number = 0;
    let sections: Vec<El> = asked
        .sections
        .iter()
        .map(|section| {
            let texts = words.texts.section(&section.id);
            let title = texts.map(|it| it.title.to_string()).unwrap_or_default();
            let rows = section.questions.iter().filter_map(|question| {
                number += 1;
                ungraded_row(question, number).or_else(|| row(question, number))
            });
            let rows: Vec<El> = rows.collect();
            el("section").child(el("h2").text(title)).child(rows)
        })
        .collect();
    let go = move |text: Text, class, page| {
        button(class, text.in_lang(lang), move || session.apply(Event::MovedTo(page)))
    };
    el("div")
        .class("page item overview")
        .child(progress_bar(0))
        .child(el("h1").attr("id", "heading").attr("tabindex", "-1").text(&words.texts.title))
        .child(sections)
        .child(
            el("div")
                .class("bar")
                .child(go(Text::Back, "button secondary", Page::Intro))
                .child(go(Text::ToResult, "button", Page::Result)),
        )
        .into_view()
}

/// One question in a row.
fn row(question: &Question, number: usize) -> Option<El> {
    let session = SessionHandle::get();
    let words = Words::get();
    let (lang, asked) = (words.lang, words.asked);
    let id = question.id.clone();
    let texts = words.texts.question(&id)?;
    let answer = session.answer(id.clone());
    let is_asked = session.is_asked(id.clone());
    let radio = |name: String, sentence: Option<&str>, gives: Answer| {
        let chosen = gives.clone();
        let is_chosen = Memo::new(move |_| match (answer.get(), &chosen) {
            (Some(Answer::NotApplicable(_)), Answer::NotApplicableDraft) => true,
            (now, chosen) => now.as_ref() == Some(chosen),
        });
        let question = id.clone();
        let input = el("input")
            .attr("type", "radio")
            .attr("name", id.to_string())
            .live_flag("checked", move || is_chosen.get())
            .on("change", move |_| {
                session.apply(Event::Answered(question.clone(), gives.clone()));
            });
        let sentence = sentence.map(|it| el("span").class("quiet").text(it));
        el("label")
            .class_when("answer", "chosen", move || is_chosen.get())
            .child(input)
            .child(el("span").class("sentence").child(el("strong").text(name)).child(sentence))
    };
    let levels = asked.top.scale().rev().zip(texts.levels.iter().rev());
    let levels: Vec<El> = levels
        .map(|(level, sentence)| {
            let name = choice(asked.method, level, lang).to_owned();
            radio(name, Some(sentence), Answer::Level(level))
        })
        .collect();
    let unknown = radio(Text::Unknown.in_lang(lang).to_owned(), None, Answer::Unknown);
    let not_applicable = question.na_allowed.then(|| {
        radio(Text::NotApplicable.in_lang(lang).to_owned(), None, Answer::NotApplicableDraft)
    });
    let is_na = Memo::new(move |_| {
        matches!(answer.get(), Some(Answer::NotApplicable(_) | Answer::NotApplicableDraft))
    });
    let reason = {
        let id = id.clone();
        move || is_na.get().then(|| reason_field(&id, answer))
    };
    let legend =
        el("legend").child(el("span").class("number").text(number.to_string())).text(&texts.ask);
    Some(
        el("fieldset")
            .class_when("card", "not-asked", move || !is_asked.get())
            .child(legend)
            .child(
                el("div")
                    .class("answers side-by-side")
                    .child(levels)
                    .child(unknown)
                    .child(not_applicable),
            )
            .live(reason),
    )
}
