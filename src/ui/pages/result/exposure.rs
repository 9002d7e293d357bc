//! The result of the quick risk check: a place on a plane, the biggest gaps, the weights, the loss.

mod holes;
mod loss;
mod paper;
mod plane;
mod weights;

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::actions::WayOn;
use shirube_core::answers::Answers;
use shirube_core::i18n::exposure::{self, Text};
use shirube_core::i18n::{Lang, bench, date, result};
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::scoring::Exposure;
use shirube_core::session::{Event, Page};

use super::asking::asking;
use super::how::sources;
use super::{keep, nothing};
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, button, el};
use crate::ui::pages::to_seminar;
use crate::ui::parts::onward;

/// The questionnaire that the loss picture belongs to: one of a partner's own has other answers.
const QUESTIONNAIRE: &str = "quick-risk";

/// The body of the result page.
pub fn body(viewing: bool) -> impl Fn() -> Vec<El> + Send + 'static {
    let session = SessionHandle::get();
    let words = Words::get();
    let asked = words.asked.clone();
    let answers = session.shown_answers();
    let way_on = {
        let asked = asked.clone();
        Memo::new(move |_| WayOn::from(&asked, &answers.read()))
    };
    let is_empty = Memo::new(move |_| answers.read().is_empty());
    // Asked for once: whoever draws it only looks whether it has come.
    let has_loss = !viewing && asked.id.as_str() == QUESTIONNAIRE;
    let about_loss = has_loss.then(|| session.about_loss(words.lang));
    move || {
        if is_empty.get() {
            return nothing(asking(&asked, way_on, viewing));
        }
        let mut pieces = vec![
            lead(&words, answers, viewing),
            plane::figure(&asked, answers),
            holes::holes(&words, answers, way_on, viewing),
            asking(&asked, way_on, viewing),
        ];
        pieces.extend(about_loss.map(|it| loss::section(it, answers)));
        pieces.extend((!viewing).then(insurance));
        pieces.extend((!viewing).then(|| onward(&asked, way_on)));
        pieces.extend((!viewing).then(|| to_seminar(&asked.id)).flatten());
        pieces.extend([
            weights::weights(&words),
            how(&asked),
            keep(viewing),
            paper::paper(&words, answers, about_loss),
        ]);
        pieces
    }
}

/// The sentences on top: the place, what it means, and what is still open.
fn sentences(it: &Exposure, lang: Lang) -> Vec<String> {
    if it.exposure.value.is_none() && it.preparedness.value.is_none() {
        return vec![Text::NothingYet.in_lang(lang).to_owned()];
    }
    let next = match it.quadrant() {
        Some(it) => exposure::quadrant_means(it, lang).to_owned(),
        None => exposure::open(it, lang),
    };
    vec![exposure::sentence(it, lang), next]
}

/// The lines of the sentences, the first one large.
fn lines(all: &[String]) -> Vec<El> {
    let class = |n| if n == 0 { "sentence-large" } else { "" };
    all.iter().enumerate().map(|(n, it)| el("p").class(class(n)).text(it)).collect()
}

fn lead(words: &Words, answers: Memo<Answers>, viewing: bool) -> El {
    let session = SessionHandle::get();
    let words = words.clone();
    // Not tracked: looking at the result is what writes the memory of today.
    let before = untrack(|| session.before()).filter(|_| !viewing);
    let before = before.map(|(day, answers)| {
        let it = Exposure::of(&words.asked, &answers);
        exposure::before(&date(day, words.lang), &it, words.lang)
    });
    el("div").live(move || {
        let it = Exposure::of(&words.asked, &answers.read());
        let mut all = sentences(&it, words.lang);
        all.extend(before.clone());
        lines(&all)
    })
}

/// The way to the page about insurance.
fn insurance() -> El {
    let session = SessionHandle::get();
    let go = move || session.apply(Event::MovedTo(Page::Insurance));
    let name = Text::ToInsurance.in_lang(crate::state::lang());
    el("div").class("buttons").child(button("button secondary", name, go))
}

/// The rule and the sources.
fn how(asked: &Arc<Questionnaire>) -> El {
    let lang = crate::state::lang();
    el("details")
        .class("how")
        .child(el("summary").text(result::Text::HowTitle.in_lang(lang)))
        .child(el("p").text(Text::HowRule.in_lang(lang)))
        .child(el("p").text(Text::HowTrue.in_lang(lang)))
        .child(sources(asked))
}

/// What was answered, in words.
fn said(words: &Words, answers: &Answers, id: &QuestionId) -> String {
    match answers.get(id).zip(words.texts.question(id)) {
        Some((answer, texts)) => bench::answer(answer, texts, words.lang),
        None => result::Text::NotAnswered.in_lang(words.lang).to_owned(),
    }
}
