//! The biggest gaps, each with a first step, and what filling them would bring.

use leptos::prelude::*;
use shirube_core::actions::{NextAction, WayOn, what_if};
use shirube_core::answers::Answers;
use shirube_core::i18n::exposure::{Text, gain, planned};
use shirube_core::i18n::labelled;
use shirube_core::scoring::{Exposure, Hole};

use super::super::asking::change;
use super::said;
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, el};
use crate::ui::parts::action_card;

/// How many gaps are shown.
pub const BIGGEST: usize = 3;

/// The section.
pub fn holes(words: &Words, answers: Memo<Answers>, way_on: Memo<WayOn>, viewing: bool) -> El {
    let words = words.clone();
    let lang = words.lang;
    let effect = effect(&words, answers);
    let list = move || {
        let given = answers.read();
        let holes = Exposure::holes(&words.asked, &given);
        if holes.is_empty() {
            let is_begun = Exposure::of(&words.asked, &given).preparedness.answered != 0;
            let text = if is_begun { Text::NoHoles } else { Text::NoHolesYet };
            return vec![el("p").text(text.in_lang(lang))];
        }
        let way_on = way_on.read();
        let rows = holes.iter().take(BIGGEST);
        let rows = rows.filter_map(|it| row(it, &words, &given, &way_on, viewing));
        vec![
            el("p").class("quiet").text(Text::HolesHow.in_lang(lang)),
            el("ol").class("question-list plain holes").child(rows.collect::<Vec<El>>()),
        ]
    };
    el("section")
        .class("actions")
        .child(el("h2").text(Text::HolesTitle.in_lang(lang)))
        .live(list)
        .child(effect)
}

/// One gap: the question, the answer now, what it would bring, and what to do.
fn row(hole: &Hole, words: &Words, answers: &Answers, way_on: &WayOn, viewing: bool) -> Option<El> {
    let lang = words.lang;
    let texts = words.texts.question(&hole.question)?;
    let weight = words.asked.question(&hole.question)?.weight;
    let now = said(words, answers, &hole.question);
    let step = first_step(hole, words, answers, way_on);
    let step = step.and_then(|it| action_card(&it, &words.asked, viewing));
    Some(
        el("li")
            .child(el("h3").text(texts.name()))
            .child(el("p").text(labelled(Text::Now.in_lang(lang), &now, lang)))
            .child(el("p").class("quiet").text(gain(hole.gain, weight, lang)))
            .child(step.map(|it| el("ul").class("action-list").child(it)))
            .child((!viewing).then(|| change(words, &hole.question, Text::Change.in_lang(lang)))),
    )
}

/// What to do about a gap: the best on the way on, and where its target is reached what raises it still.
fn first_step(hole: &Hole, words: &Words, answers: &Answers, way_on: &WayOn) -> Option<NextAction> {
    let best = way_on.best().find(|it| it.question == hole.question).cloned();
    best.or_else(|| WayOn::first_step(&words.asked, answers, &hole.question))
}

/// What the ticked actions would bring together. Always there, so that a screen reader hears it change.
fn effect(words: &Words, answers: Memo<Answers>) -> El {
    let session = SessionHandle::get();
    let (lang, asked) = (words.lang, words.asked.clone());
    let plan = session.plan();
    let text = move || {
        let plan = plan.read();
        let answers = answers.read();
        let now = Exposure::of(&asked, &answers).preparedness;
        let then = Exposure::of(&asked, &what_if(&asked, &answers, &plan)).preparedness;
        (!plan.is_empty()).then(|| planned(plan.len(), &now, &then, lang))
    };
    el("p").class("effect").attr("role", "status").live_text(move || text().unwrap_or_default())
}

/// The gaps on paper: the question, the answer, the first step.
pub fn on_paper(words: &Words, answers: &Answers) -> Option<El> {
    let lang = words.lang;
    let way_on = WayOn::from(&words.asked, answers);
    let step = |it: NextAction| {
        let texts = words.texts.action(&it.action)?;
        Some(labelled(Text::FirstStep.in_lang(lang), &texts.first_step, lang))
    };
    let row = |hole: &Hole| {
        let texts = words.texts.question(&hole.question)?;
        let now = said(words, answers, &hole.question);
        let step = first_step(hole, words, answers, &way_on).and_then(step);
        Some(
            el("li")
                .child(el("strong").text(texts.name()))
                .child(el("p").text(labelled(Text::Now.in_lang(lang), &now, lang)))
                .child(step.map(|it| el("p").text(it))),
        )
    };
    let holes = Exposure::holes(&words.asked, answers);
    let rows: Vec<El> = holes.iter().take(BIGGEST).filter_map(row).collect();
    (!rows.is_empty()).then(|| el("ol").child(rows))
}
