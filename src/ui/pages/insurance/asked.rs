//! What an insurer asks, with the own answers beside it: a crib sheet, and nothing that fills in a form.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::crosswalk::Joint;
use shirube_core::i18n::bench::answer as in_words;
use shirube_core::i18n::insurance::Text;
use shirube_core::i18n::item::choice;
use shirube_core::i18n::{board, labelled};
use shirube_core::id::{QuestionId, TermId};
use shirube_core::insurance::{Asked, Part};
use shirube_core::questionnaire::Method;
use shirube_core::session::{Event, Pace};

use super::sources::sources;
use crate::data::AboutInsurance;
use crate::state::{Arrival, SessionHandle, Words, lang};
use crate::ui::element::{El, button, el};
use crate::ui::pages::absent;

/// The id of what stands above the questions.
const ASKED: &str = "insurer-asks";

/// Everything that is asked, group by group.
pub fn asked(about: &Arc<AboutInsurance>) -> El {
    let lang = lang();
    let group = |id: &TermId| {
        let of_group = about.facts.asked.iter().filter(|it| it.group == *id);
        let rows: Vec<El> = of_group.filter_map(|it| row(about, it)).collect();
        (!rows.is_empty()).then(|| {
            el("section")
                .child(el("h3").text(about.texts.group(id)))
                .child(el("ul").class("insurance-points").child(rows))
        })
    };
    let session = SessionHandle::get();
    let rest = session.the_rest();
    session.fetch_the_rest();
    let again = move || {
        let has_failed = rest.read().has_failed();
        has_failed.then(|| absent(rest, ASKED, move || session.fetch_the_rest()))
    };
    el("div")
        .child(
            el("p")
                .class("quiet")
                .attr("id", ASKED)
                .attr("tabindex", "-1")
                .text(Text::OwnHelp.in_lang(lang)),
        )
        .live(again)
        .child(about.facts.groups.iter().filter_map(group).collect::<Vec<El>>())
}

/// One thing that is asked, and what has been answered here about the same.
fn row(about: &AboutInsurance, it: &Asked) -> Option<El> {
    let lang = lang();
    let words = about.texts.point(Part::Asked, &it.point.id)?;
    let session = SessionHandle::get();
    let questions = it.questions.clone();
    let rest = session.the_rest();
    // A memo: what arrives for other rows leaves the links of this one, and the focus, alone.
    let here = {
        let questions = questions.clone();
        Memo::new(move |_| {
            let words = questions.iter().map(|it| session.content_of(&it.questionnaire));
            words.collect::<Vec<Option<Words>>>()
        })
    };
    let own = move || {
        let here = here.read();
        let known = questions.iter().zip(&*here);
        let rows: Vec<El> = known.filter_map(|(it, words)| own(it, words.as_ref()?)).collect();
        if questions.is_empty() {
            return el("p").class("quiet").text(Text::NoQuestion.in_lang(lang));
        }
        if rows.is_empty() {
            let text = match &*rest.read() {
                Arrival::NotAsked | Arrival::Awaited(_) => board::Text::Loading,
                Arrival::Here(..) | Arrival::Failed => board::Text::LoadFailed,
            };
            return el("p").class("quiet").text(text.in_lang(lang));
        }
        el("div")
            .class("insurance-own")
            .child(el("p").child(el("strong").text(Text::OwnTitle.in_lang(lang))))
            .child(el("ul").child(rows))
    };
    Some(
        el("li")
            .child(el("h4").text(&words.title))
            .child(el("p").text(&words.text))
            .live(own)
            .child(sources(about, &it.point)),
    )
}

/// A question of ours with the answer, and the way to it.
fn own(joint: &Joint, words: &Words) -> Option<El> {
    let session = SessionHandle::get();
    let texts = words.texts.question(&joint.question)?;
    let page = Pace::page_of(&words.asked, &joint.question)?;
    let answer = session.answer_in(joint.questionnaire.clone(), joint.question.clone());
    let shown = (words.clone(), joint.question.clone());
    let said = move || {
        let (words, question) = &shown;
        answer
            .read()
            .as_ref()
            .and_then(|it| said(words, question, it))
            .unwrap_or_else(|| Text::NotAnswered.in_lang(words.lang).to_owned())
    };
    let id = joint.questionnaire.clone();
    let go = move || session.apply(Event::Chose(id.clone(), page));
    let name = board::Text::SeeQuestion.in_lang(words.lang);
    Some(
        el("li")
            .child(el("p").text(&texts.ask))
            .child(el("p").class("insurance-answer").live_text(said))
            .child(button("link on-screen", labelled(name, texts.name(), words.lang), go)),
    )
}

/// An answer in words: its short name where answers have one, and its sentence.
fn said(words: &Words, question: &QuestionId, answer: &Answer) -> Option<String> {
    let texts = words.texts.question(question)?;
    let name = match answer {
        Answer::Level(level) => choice(words.asked.method, *level, words.lang),
        _ => "",
    };
    let sentence = match answer {
        Answer::Level(level) => texts.levels.get(usize::from(level.number()).checked_sub(1)?),
        _ => None,
    };
    Some(match sentence {
        // Its sentences stand alone.
        Some(sentence) if words.asked.method == Method::Exposure => sentence.to_string(),
        Some(sentence) if !name.is_empty() => labelled(name, sentence, words.lang),
        _ => in_words(answer, texts, words.lang),
    })
}
