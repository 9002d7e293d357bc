//! A question with short answers as a row of a list: native radios beside each other.

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::i18n::item::{Text, choice};
use shirube_core::questionnaire::Question;
use shirube_core::session::Event;

use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, button, el, unseen};
use crate::ui::parts::{note, proposals_for, reason_field, summary};

/// One question in a row, with its answers and nothing else.
pub fn list_row(question: &Question, number: usize) -> Option<El> {
    fieldset(question, number, None)
}

/// One criterion of a long list: as a row, with what helps to answer it.
pub fn criterion_card(question: &Question, number: usize) -> Option<El> {
    let words = Words::get();
    let lang = words.lang;
    let texts = words.texts.question(&question.id)?;
    let hint = el("details")
        .class("hint")
        .child(summary(Text::Hint, number, lang))
        .child(el("p").text(&texts.hint));
    let below = fieldset(question, number, Some(&texts.why))?.live(proposals_for(question));
    Some(
        el("section")
            .attr("id", format!("q-{}", question.id))
            .class("criterion")
            .child(below)
            .child(hint)
            .child(note(&question.id, number, lang))
            .live(below_answers(question, number)),
    )
}

/// "Still true?" where the question has changed, and the way to take the answer back.
fn below_answers(question: &Question, number: usize) -> impl Fn() -> Vec<El> + Send + 'static {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let id = question.id.clone();
    let answer = session.answer(id.clone());
    let has_answer = Memo::new(move |_| answer.read().is_some());
    let changed = session.wants_confirming(id.clone());
    move || {
        let (id, this) = (id.clone(), id.clone());
        let confirm = move || session.apply(Event::Confirmed(this.clone()));
        let changed = changed.get().then(|| {
            el("div")
                .class("notice care")
                .child(el("p").text(Text::Changed.in_lang(lang)))
                .child(button("button secondary", Text::Confirm.in_lang(lang), confirm))
        });
        let clear = move || session.apply(Event::Cleared(id.clone()));
        let clear = has_answer.get().then(|| {
            button("link", Text::Clear.in_lang(lang), clear).child(unseen(format!(" {number}")))
        });
        [changed, clear].into_iter().flatten().collect()
    }
}

fn fieldset(question: &Question, number: usize, why: Option<&str>) -> Option<El> {
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
            .child(why.map(|it| el("p").class("why quiet").text(it)))
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
