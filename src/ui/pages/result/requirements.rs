//! The result of a long checklist: requirement by requirement, each with what we think is enough, its
//! criteria, the evidence for them, and who can help.

mod paper;
mod row;

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::actions::WayOn;
use shirube_core::answers::Answers;
use shirube_core::evidence::EvidenceGuide;
use shirube_core::i18n::requirements::{Text, met};
use shirube_core::i18n::{result, short};
use shirube_core::questionnaire::{Evidence, Questionnaire};
use shirube_core::requirements::Standing;
use shirube_core::scoring::Checklist;
use shirube_core::session::{Event, Page};

use super::asking::asking;
use super::how::sources;
use super::next::first;
use super::{keep, nothing};
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, button, el};
use crate::ui::parts::onward;

/// Everything that the page derives from the answers shown.
#[derive(Debug, Clone, PartialEq)]
struct Found {
    answers: Answers,
    score: Checklist,
    /// One a requirement, in the order of the list.
    standings: Vec<Standing>,
}

/// What the parts of the page share.
#[derive(Clone)]
struct Shown {
    words: Words,
    found: Memo<Found>,
    /// Nothing where the questionnaire has no such file, or as long as it is not here.
    guide: Memo<Option<Guide>>,
    /// Whether what is asked was compared with the original. Until its file says so it was not.
    is_verified: Memo<bool>,
    viewing: bool,
}

/// What is known of the evidence. Equal to itself alone: nothing is compared word by word.
#[derive(Debug, Clone)]
struct Guide(Arc<EvidenceGuide>);

impl PartialEq for Guide {
    fn eq(&self, other: &Guide) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// The body of the result page.
pub fn body(viewing: bool) -> impl Fn() -> Vec<El> + Send + 'static {
    let session = SessionHandle::get();
    let words = Words::get();
    let asked = words.asked.clone();
    let answers = session.shown_answers();
    let found = {
        let asked = asked.clone();
        Memo::new(move |_| {
            let answers = answers.get();
            let standing = |it| Standing::of(it, &asked, &answers);
            Found {
                score: Checklist::of(&asked, &answers),
                standings: asked.sections.iter().map(standing).collect(),
                answers,
            }
        })
    };
    let way_on = {
        let asked = asked.clone();
        Memo::new(move |_| WayOn::from(&asked, &found.read().answers))
    };
    let evidence = session.evidence(&asked);
    let guide = Memo::new(move |_| evidence?.read().here().cloned().map(Guide));
    let is_verified = Memo::new(move |_| match evidence {
        None => true,
        Some(_) => guide.read().as_ref().is_some_and(|it| it.0.mark == Evidence::Verified),
    });
    let shown = Shown { words, found, guide, is_verified, viewing };
    let is_empty = Memo::new(move |_| found.read().answers.is_empty());
    move || {
        if is_empty.get() {
            return nothing(asking(&asked, way_on, viewing));
        }
        let own = (!viewing).then(|| vec![to_pack(), onward(&asked, way_on)]);
        [
            vec![lead(&shown), el("div").live(first(way_on)), requirements(&shown), open(&shown)],
            own.unwrap_or_default(),
            vec![how(&asked), keep(viewing), paper::paper(&shown)],
        ]
        .into_iter()
        .flatten()
        .collect()
    }
}

/// The sentence, and what it does not say.
fn lead(shown: &Shown) -> El {
    let lang = shown.words.lang;
    let (found, is_verified) = (shown.found, shown.is_verified);
    let sentence = move || {
        let score = &found.read().score;
        met(score.in_place(), score.requirements.len(), score.open.len(), lang)
    };
    let secondary = move || {
        (!is_verified.get()).then(|| el("p").class("notice care").text(Text::MarkS.in_lang(lang)))
    };
    el("div")
        .child(el("p").class("sentence-large").live_text(sentence))
        .child(el("p").text(Text::NoPromise.in_lang(lang)))
        .live(secondary)
}

/// Every requirement, to be opened.
fn requirements(shown: &Shown) -> El {
    let lang = shown.words.lang;
    let rows: Vec<El> =
        (0..shown.words.asked.sections.len()).filter_map(|n| row::row(n, shown)).collect();
    let keeps =
        (!shown.viewing).then(|| el("p").class("quiet").text(Text::EvidenceHelp.in_lang(lang)));
    el("section")
        .class("requirements")
        .child(el("h2").text(Text::Requirements.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::RequirementsHelp.in_lang(lang)))
        .child(keeps)
        .child(rows)
}

/// The criteria in the way, in the order of the list.
fn open(shown: &Shown) -> El {
    let session = SessionHandle::get();
    let words = shown.words.clone();
    let lang = words.lang;
    let (found, viewing) = (shown.found, shown.viewing);
    let list = Memo::new(move |_| found.read().score.open.clone());
    let rows = move || {
        let open = list.read();
        let rows = open.iter().filter_map(|id| {
            let ask = &words.texts.question(id)?.ask;
            let section = words.asked.section_of(id)?;
            let go = move || session.apply(Event::MovedTo(Page::Item(section)));
            let row = el("li");
            Some(if viewing { row.text(ask) } else { row.child(button("link", ask, go)) })
        });
        let rows: Vec<El> = rows.collect();
        if rows.is_empty() {
            return vec![el("p").text(Text::AllMet.in_lang(lang))];
        }
        vec![
            el("p").class("quiet").text(Text::OpenHelp.in_lang(lang)),
            el("ol").class("question-list").child(rows),
        ]
    };
    el("details")
        .class("open-questions")
        .child(el("summary").text(Text::OpenTitle.in_lang(lang)))
        .live(rows)
}

/// The way to the answer sheet.
fn to_pack() -> El {
    let session = SessionHandle::get();
    let lang = crate::state::lang();
    let go = move || session.apply(Event::MovedTo(Page::AnswerPack));
    el("section")
        .child(el("h2").text(Text::PackTitle.in_lang(lang)))
        .child(el("p").text(Text::PackBody.in_lang(lang)))
        .child(el("div").class("buttons").child(button(
            "button",
            Text::PackButton.in_lang(lang),
            go,
        )))
}

/// The rule and the sources.
fn how(asked: &Questionnaire) -> El {
    let lang = crate::state::lang();
    el("details")
        .class("how")
        .child(el("summary").text(result::Text::HowTitle.in_lang(lang)))
        .child(el("p").text(Text::Rule.in_lang(lang)))
        .child(el("p").text(short::Text::HowTrue.in_lang(lang)))
        .child(sources(asked))
}
