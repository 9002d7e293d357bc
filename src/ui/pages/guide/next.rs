//! Where one stands, and the one next step.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::i18n::guide::{self, Text};
use shirube_core::id::QuestionnaireId;
use shirube_core::security_action::{Facts, NextStep, Standing, Star};
use shirube_core::session::{Event, Page};

use super::{ARTICLES, SELF_CHECK, choose};
use crate::browser;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::outside;

/// What stands between a firm and its star is asked for one thing at a time.
pub fn next(facts: Memo<Facts>, standing: Memo<Standing>) -> El {
    let lang = lang();
    let step = Memo::new(move |_| standing.read().next);
    let declared = move || facts.read().declaration.declared.map(|(star, _)| star);
    let said = move || guide::stands(&standing.read(), declared(), lang);
    el("section")
        .class("first")
        .child(
            el("h2")
                .attr("id", "next-step")
                .attr("tabindex", "-1")
                .text(Text::NextTitle.in_lang(lang)),
        )
        .child(
            el("div")
                .attr("role", "status")
                .child(el("p").class("stands").live_text(said))
                .child(el("p").class("do").live_text(move || guide::next(step.get(), lang))),
        )
        .live(move || ways(step.get()))
}

/// The big button, and for one star a way on to two.
fn ways(step: NextStep) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let big = match step {
        NextStep::Declare(_) => el("div").class("buttons main-buttons").live(portal),
        step => el("div").class("buttons main-buttons").child(button(
            "button",
            guide::press(step, lang),
            move || take(&session, step),
        )),
    };
    let or_two = (step == NextStep::Declare(Star::One)).then(|| {
        button("link", Text::OrTwo.in_lang(lang), move || choose(&session, SELF_CHECK, Page::Intro))
    });
    el("div").child(big).child(or_two)
}

/// Where one declares, once that is known.
fn portal() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let guide = session.guide().get();
    let link =
        guide.as_ref().and_then(|it| it.0.links.iter().find(|it| it.id.as_str() == "portal"));
    match link {
        Some(link) => {
            let name = guide::press(NextStep::Declare(Star::One), lang);
            outside("button", &link.url, name)
        }
        None => el("p").class("quiet").text(Text::LinkLoading.in_lang(lang)),
    }
}

/// Takes the step, or goes where it is taken.
fn take(session: &SessionHandle, step: NextStep) {
    let go = |page| session.apply(Event::MovedTo(page));
    match step {
        NextStep::Commit => session.settle(|it| it.committed = true),
        NextStep::Publish => session.settle(|it| it.published_on = browser::today()),
        NextStep::BeginSelfCheck => choose(session, SELF_CHECK, Page::Intro),
        NextStep::FinishSelfCheck(_) => choose(session, SELF_CHECK, first_open(session)),
        NextStep::WritePolicy | NextStep::FillPolicy(_) => go(Page::Policy),
        NextStep::WorkOnArticles(_) => choose(session, ARTICLES, Page::Intro),
        NextStep::ImproveSelfCheck => choose(session, SELF_CHECK, Page::Result),
        NextStep::LookAgain => choose(session, "management", Page::Intro),
        // A link, not a button.
        NextStep::Declare(_) => {}
    }
    if matches!(step, NextStep::Commit | NextStep::Publish) {
        // The button that was pressed has made room for the next one; whoever pressed it by keyboard
        // goes on from here.
        set_timeout(|| browser::show_element("next-step"), Duration::ZERO);
    }
}

/// The first question without an answer; the first page while the questions are not here.
fn first_open(session: &SessionHandle) -> Page {
    let open = || {
        let id = QuestionnaireId::try_from(SELF_CHECK).ok()?;
        let asked = session.content_of(&id)?.asked;
        let answers = session.answers_of(&id);
        asked.questions().position(|it| answers.get(&it.id).is_none())
    };
    untrack(open).map_or(Page::Intro, Page::Question)
}
