//! SECURITY ACTION: where one stands, and how to declare.

mod declared;
mod next;
mod stars;
mod steps;

use leptos::prelude::*;
use shirube_core::catalog::offer;
use shirube_core::i18n::guide::Text;
use shirube_core::id::QuestionnaireId;
use shirube_core::scoring::{Outcome, score};
use shirube_core::security_action::{Count, Facts, Standing};
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, Piece, View, button, el};

/// The self-check that ★★ asks for.
const SELF_CHECK: &str = "sme";

/// The check of what ★ commits to.
const ARTICLES: &str = "six-articles";

/// How many articles there are, for as long as the check of them has not been loaded.
const ARTICLES_ALL: usize = 6;

/// The page about SECURITY ACTION.
pub fn guide_page() -> View {
    let lang = lang();
    let facts = facts();
    let standing = Memo::new(move |_| Standing::of(&facts.get()));
    el("div")
        .class("page guide")
        .child(
            el("h1").attr("id", "heading").attr("tabindex", "-1").text(Text::Title.in_lang(lang)),
        )
        .child(el("p").class("intro").text(Text::Intro.in_lang(lang)))
        .child(next::next(facts, standing))
        .child(stars::stars(facts, standing))
        .child(steps::steps())
        .child(steps::id_check())
        .child(steps::schemes())
        .child(wording())
        .child(declared::declared())
        .child(el("p").class("quiet").text(Text::NotOfficial.in_lang(lang)))
        .into_view()
}

/// Everything that a standing is computed from, as far as it has been loaded.
fn facts() -> Memo<Facts> {
    let session = SessionHandle::get();
    let (policy, declaration) = (session.policy(), session.declaration());
    Memo::new(move |_| {
        let articles = match scored(&session, ARTICLES) {
            Some(Outcome::Checklist(it)) => {
                Count { done: it.in_place(), all: it.requirements.len() }
            }
            _ => Count { done: 0, all: ARTICLES_ALL },
        };
        let (self_check, band) = match scored(&session, SELF_CHECK) {
            Some(Outcome::Points(it)) => {
                let count = |it: u32| usize::try_from(it).unwrap_or(usize::MAX);
                let (done, all) = (count(it.whole.answered), count(it.whole.questions));
                (Count { done, all }, it.band())
            }
            // Nobody is asked to begin again because a file is slow.
            _ => (unscored(&session, SELF_CHECK), None),
        };
        let (policy, declaration) = (policy.read().state(), declaration.get());
        Facts { articles, self_check, band, policy, declaration }
    })
}

/// The score of a questionnaire, once it has been loaded.
fn scored(session: &SessionHandle, id: &str) -> Option<Outcome> {
    let id = QuestionnaireId::try_from(id).ok()?;
    let words = session.content_of(&id)?;
    Some(score(&words.asked, &session.answers_of(&id)))
}

/// How many answers there are, before the questionnaire has been loaded.
fn unscored(session: &SessionHandle, id: &str) -> Count {
    let done = QuestionnaireId::try_from(id).map_or(0, |it| session.answers_of(&it).len());
    Count { done, all: offer(id).map_or(0, |it| it.questions) }
}

/// Goes to a page of a questionnaire.
fn choose(session: &SessionHandle, id: &str, page: Page) {
    if let Ok(id) = QuestionnaireId::try_from(id) {
        session.apply(Event::Chose(id, page));
    }
}

/// The way to the wording guard.
fn wording() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let go = move || session.apply(Event::MovedTo(Page::Wording));
    el("section")
        .child(el("h2").text(Text::WordingTitle.in_lang(lang)))
        .child(el("p").text(Text::WordingBody.in_lang(lang)))
        .child(el("div").class("buttons").child(button(
            "button secondary",
            Text::ToWording.in_lang(lang),
            go,
        )))
}
