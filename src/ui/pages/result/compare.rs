//! How the result stands beside those of others: what has been published, and what a benchmark says.

mod distribution;
mod figures;
mod others;
mod paper;
mod plots;

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::i18n::compare::Text;
use shirube_core::questionnaire::Questionnaire;

use crate::browser;
use crate::state::{SessionHandle, Shipped, Words};
use crate::ui::element::{El, button, el};
use crate::ui::parts::profile_form;

pub use others::{Against, Others};
pub use paper::paper;
pub use plots::key;

/// The id of the heading, where the focus goes when what was pressed has gone.
const HEADING: &str = "compare";

/// The section of the result page.
pub fn compare(
    asked: &Arc<Questionnaire>,
    answers: Memo<Answers>,
    others: Others,
    viewing: bool,
) -> El {
    let words = Words::get();
    let lang = words.lang;
    let profile = SessionHandle::get().profile();
    let untold = Memo::new(move |_| {
        let profile = profile.get();
        profile.industry.is_none() && profile.size.is_none() && !viewing
    });
    let invitation = move || untold.get().then(|| el("p").text(Text::TellProfile.in_lang(lang)));
    let heading =
        el("h2").attr("id", HEADING).attr("tabindex", "-1").text(Text::Title.in_lang(lang));
    el("section")
        .class("compare")
        .child(heading)
        .child(el("p").class("quiet").text(Text::Intro.in_lang(lang)))
        .live(invitation)
        // Somebody else's profile is not ours to change.
        .child((!viewing).then(profile_form))
        .child(distribution::distribution(asked, answers, others))
        .child(published(asked, answers, others))
}

/// The published figures, or why there are none.
fn published(asked: &Arc<Questionnaire>, answers: Memo<Answers>, others: Others) -> El {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let (shipped, profile) = (session.benchmarks().shipped(), session.profile());
    let state = move || match &*shipped.read() {
        Shipped::NotAsked | Shipped::Loading => Some(el("p").text(Text::Loading.in_lang(lang))),
        Shipped::Failed => {
            let again = move || {
                browser::show_element(HEADING);
                session.benchmarks().load();
            };
            let press = button("button secondary", Text::Retry.in_lang(lang), again);
            Some(
                el("div")
                    .class("notice care")
                    .child(el("p").text(Text::Failed.in_lang(lang)))
                    .child(press),
            )
        }
        Shipped::Here(_) => None,
    };
    let is_here = Memo::new(move |_| matches!(&*shipped.read(), Shipped::Here(_)));
    let asked = asked.clone();
    let list = move || {
        let known = others.known.get();
        let found = is_here.get() || !known.0.is_empty();
        if found {
            figures::figures(&known.0, &asked, &words, &answers.read(), profile.get())
        } else {
            Vec::new()
        }
    };
    el("div")
        .class("published-figures")
        .child(el("h3").text(Text::FiguresTitle.in_lang(lang)))
        .child(el("div").attr("role", "status").live(state))
        .live(list)
}
