//! What answers to other questionnaires say about this one: marked, and taken by one tap or all at
//! once.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::crosswalk::Proposal;
use shirube_core::i18n::proposal::{Text, count, from};
use shirube_core::i18n::{bracketed, coverage, item, labelled};
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::{Method, Question, Questionnaire};
use shirube_core::scoring::Held;
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
    move || {
        let all = here.read();
        // The lowest level comes first, so equal ones stand together.
        let levels = all.chunk_by(|a, b| a.level == b.level);
        levels.filter_map(|it| card(it, &id, &words)).collect()
    }
}

/// One level that is proposed, by one answer or by several: which, why, and a button.
fn card(proposals: &[Proposal], id: &QuestionId, words: &Words) -> Option<El> {
    let session = SessionHandle::get();
    let lang = words.lang;
    let level = proposals.first()?.level;
    let texts = words.texts.question(id)?;
    let sentence = match words.asked.method {
        Method::Coverage => coverage::held(Held::of(level)?, lang),
        _ => texts.levels.get(usize::from(level.number()) - 1)?,
    };
    let name = match words.asked.method {
        Method::Maturity | Method::Exposure => item::level(level.number(), lang),
        Method::Coverage | Method::Quiz => String::new(),
        method => labelled(item::choice(method, level, lang), "", lang),
    };
    let why = |it: &Proposal| {
        let source = session.content_of(&it.from.questionnaire).and_then(|other| {
            let topic = other.texts.question(&it.from.question)?.name().to_owned();
            Some(from(&other.texts.title, &topic, lang))
        });
        vec![
            el("p").class("quiet").text(source.unwrap_or_default()),
            el("p").class("quiet").text(it.reason(lang)),
        ]
    };
    let reasons = match proposals {
        [one] => why(one),
        several => {
            let title = Text::Reasons.in_lang(lang);
            let title = bracketed(title, &several.len().to_string(), lang);
            let rows = several.iter().map(|it| el("li").child(why(it)));
            let rows = el("ul").child(rows.collect::<Vec<El>>());
            vec![el("details").child(el("summary").text(title)).child(rows)]
        }
    };
    let question = id.clone();
    let take = move || session.apply(Event::Answered(question.clone(), Answer::Level(level)));
    Some(
        el("div")
            .class("notice proposal")
            .child(
                el("p")
                    .child(el("strong").class("mark").text(Text::Label.in_lang(lang)))
                    .text(format!("{name}{sentence}")),
            )
            .child(reasons)
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
