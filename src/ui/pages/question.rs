//! One question alone: one press answers and goes on.
//!
//! Buttons and not radios: a radio that goes on takes the arrow keys away from those who choose with
//! them.

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::i18n::item::{Text, choice, question_of};
use shirube_core::i18n::{bracketed, labelled};
use shirube_core::questionnaire::{Question, QuestionTexts};
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::pages::waiting_page;
use crate::ui::parts::{note, progress_bar, reason_field, summary};

/// One question a page. `n` counts from 0; the session only goes to questions that exist.
pub fn question_page(n: usize) -> View {
    let session = SessionHandle::get();
    let words = Words::get();
    let (lang, asked) = (words.lang, words.asked.clone());
    let question = asked.questions().nth(n);
    let found = question.and_then(|it| Some((it, words.texts.question(&it.id)?)));
    let Some((question, texts)) = found else { return waiting_page() };
    let section = asked.section_of(&question.id).unwrap_or(0);
    let part = asked.sections.get(section).and_then(|it| words.texts.section(&it.id));
    let part = part.map(|it| it.title.to_string()).unwrap_or_default();
    let count = asked.questions().count();
    let to = move |page| move || session.apply(Event::MovedTo(page));
    let back = n.checked_sub(1).map_or(Page::Intro, Page::Question);
    let answer = session.answer(question.id.clone());
    let next = if n + 1 < count {
        let name = move || match answer.get() {
            Some(Answer::NotApplicableDraft) | None => Text::Skip,
            Some(_) => Text::Next,
        };
        button("button secondary", "", to(Page::Question(n + 1)))
            .live_text(move || name().in_lang(lang).to_owned())
    } else {
        button("button secondary", Text::ToResult.in_lang(lang), to(Page::Result))
    };
    let heading = el("h1").attr("id", "heading").attr("tabindex", "-1").text(&texts.ask);
    el("div")
        .class("page item alone")
        .child(progress_bar(section))
        .child(el("p").class("quiet item-number").text(bracketed(
            &question_of(n + 1, count, lang),
            &part,
            lang,
        )))
        .child(heading)
        .child((!is_quiz(question)).then(|| el("p").class("why quiet").text(&texts.why)))
        .child(proposed(question))
        .child(choices(question, texts))
        .child(help(texts, n + 1))
        .child((!is_quiz(question)).then(|| note(&question.id, n + 1, lang)))
        .child(
            el("div")
                .class("bar")
                .child(button("button secondary", Text::Back.in_lang(lang), to(back)))
                .child(next),
        )
        .into_view()
}

/// What answers elsewhere propose.
#[cfg(feature = "whole")]
fn proposed(question: &Question) -> El {
    el("div").live(crate::ui::parts::proposals_for(question))
}

/// Nothing: what answers elsewhere propose is known only to the whole program.
#[cfg(not(feature = "whole"))]
fn proposed(_: &Question) -> Option<El> {
    None
}

/// Whether the question is one of a quiz: why it matters would give the answer away, and nobody takes
/// notes.
#[cfg(feature = "whole")]
fn is_quiz(question: &Question) -> bool {
    !question.right().is_empty()
}

/// Never: a quiz is asked by the whole program.
#[cfg(not(feature = "whole"))]
fn is_quiz(_: &Question) -> bool {
    false
}

/// The answers, the best first, as they usually stand.
fn choices(question: &Question, texts: &QuestionTexts) -> El {
    #[cfg(feature = "whole")]
    if let Some(choices) = crate::ui::parts::ungraded_choices(question, texts) {
        return choices;
    }
    let session = SessionHandle::get();
    let words = Words::get();
    let (lang, asked) = (words.lang, words.asked);
    let id = question.id.clone();
    let answer = session.answer(id.clone());
    let press = |name: &str, sentence: Option<&str>, gives: Answer| {
        let (id, this) = (id.clone(), gives.clone());
        let is_chosen = move || answer.read().as_ref() == Some(&this);
        let mark = is_chosen.clone();
        let go = move || session.apply(Event::AnsweredAndWentOn(id.clone(), gives.clone()));
        let sentence = sentence.map(|it| el("span").class("quiet").text(it));
        el("button")
            .attr("type", "button")
            .class_when("answer", "chosen", is_chosen)
            .live_attr("aria-pressed", move || Some(mark().to_string()))
            .on_press(go)
            .child(el("span").class("sentence").child(el("strong").text(name)).child(sentence))
    };
    let levels = asked.top.scale().rev().zip(texts.levels.iter().rev());
    let levels: Vec<El> = levels
        .map(|(level, sentence)| {
            press(choice(asked.method, level, lang), Some(sentence), Answer::Level(level))
        })
        .collect();
    let unknown = press(Text::Unknown.in_lang(lang), None, Answer::Unknown);
    let is_na = Memo::new(move |_| {
        matches!(answer.get(), Some(Answer::NotApplicable(_) | Answer::NotApplicableDraft))
    });
    let not_applicable = question.na_allowed.then(|| {
        let id = id.clone();
        let choose = move || {
            if !is_na.get_untracked() {
                session.apply(Event::Answered(id.clone(), Answer::NotApplicableDraft));
            }
        };
        el("button")
            .attr("type", "button")
            .class_when("answer", "chosen", move || is_na.get())
            .live_attr("aria-pressed", move || Some(is_na.get().to_string()))
            .on_press(choose)
            .child(el("strong").text(Text::NotApplicable.in_lang(lang)))
    });
    let reason = {
        let id = id.clone();
        move || is_na.get().then(|| reason_field(&id, answer))
    };
    el("div")
        .class("answers")
        .attr("role", "group")
        .attr("aria-labelledby", "heading")
        .child(levels)
        .child(unknown)
        .child(not_applicable)
        .live(reason)
}

/// Examples, and what to answer without such a thing.
fn help(texts: &QuestionTexts, number: usize) -> Vec<El> {
    let words = Words::get();
    let lang = words.lang;
    let opening = |text: Text| summary(text, number, lang);
    let examples = texts.examples.as_ref().map(|it| {
        let example =
            |text: Text, words: &str| el("li").text(labelled(text.in_lang(lang), words, lang));
        el("ul")
            .child(example(Text::Shop, &it.shop))
            .child(example(Text::Office, &it.office))
            .child(example(Text::Factory, &it.factory))
    });
    let name = opening(Text::Hint);
    #[cfg(feature = "whole")]
    let name = match texts.answer {
        Some(_) => crate::ui::parts::hint_of_quiz(number, lang),
        None => name,
    };
    let hint =
        el("details").class("hint").child(name).child(el("p").text(&texts.hint)).child(examples);
    let without = texts.none.as_ref().map(|it| {
        el("details").class("hint").child(opening(Text::Without)).child(el("p").text(it))
    });
    [Some(hint), without].into_iter().flatten().collect()
}
