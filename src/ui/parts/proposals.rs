//! What answers to other questionnaires say about this one: marked, and taken by one tap or all at
//! once.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::crosswalk::Proposal;
use shirube_core::i18n::proposal::{Text, count, from};
use shirube_core::i18n::{item, labelled};
use shirube_core::questionnaire::{Method, Question, Questionnaire};
use shirube_core::session::Event;

use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, button, el};

/// The proposals for one question, until it has an answer.
pub fn proposals_for(question: &Question) -> impl Fn() -> Vec<El> + Send + 'static {
    let session = SessionHandle::get();
    let words = Words::get();
    let all = session.proposals(&words.asked);
    let id = question.id.clone();
    let here = {
        let id = id.clone();
        Memo::new(move |_| all.read().get(&id).cloned().unwrap_or_default())
    };
    let words_of = words.clone();
    move || here.get().iter().filter_map(|it| card(it, &id, &words_of)).collect()
}

/// One proposal: the answer, where it comes from, why, and a button.
fn card(it: &Proposal, id: &shirube_core::id::QuestionId, words: &Words) -> Option<El> {
    let session = SessionHandle::get();
    let lang = words.lang;
    let texts = words.texts.question(id)?;
    let sentence = texts.levels.get(usize::from(it.level.number()) - 1)?;
    let name = match words.asked.method {
        Method::Maturity => item::level(it.level.number(), lang),
        method => labelled(item::choice(method, it.level, lang), "", lang),
    };
    let source = session.content_of(&it.from.questionnaire).and_then(|other| {
        let topic = other.texts.question(&it.from.question)?.name().to_owned();
        Some(from(&other.texts.title, &topic, lang))
    });
    let (question, level) = (id.clone(), it.level);
    let take = move || session.apply(Event::Answered(question.clone(), Answer::Level(level)));
    let why = format!("{}{}", it.reason(lang), lang.pick("", " "));
    Some(
        el("div")
            .class("notice proposal")
            .child(
                el("p")
                    .child(el("strong").class("mark").text(Text::Label.in_lang(lang)))
                    .text(format!("{name}{sentence}")),
            )
            .child(el("p").class("quiet").text(source.unwrap_or_default()))
            .child(el("p").class("quiet").text(why))
            .child(button("button secondary", Text::Take.in_lang(lang), take)),
    )
}

/// How many questions have a proposal, and a button that takes them all.
pub fn all_proposals(asked: &Arc<Questionnaire>) -> impl Fn() -> Option<El> + Send + 'static {
    let session = SessionHandle::get();
    let lang = crate::state::lang();
    let all = session.proposals(asked);
    let number = Memo::new(move |_| all.read().len());
    move || {
        let n = number.get();
        let take = move || session.apply(Event::ProposalsTaken);
        (0 < n).then(|| {
            el("div")
                .class("notice proposal")
                .child(el("p").text(count(n, lang)))
                .child(el("p").class("quiet").text(Text::RestFirst.in_lang(lang)))
                .child(button("button secondary", Text::TakeAll.in_lang(lang), take))
                .child(el("p").class("quiet").text(Text::TakeAllHelp.in_lang(lang)))
        })
    }
}
