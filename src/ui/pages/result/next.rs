//! What to do next, and what if it were done.

use leptos::prelude::*;
use shirube_core::actions::WayOn;
use shirube_core::i18n::result::{Text, planned};
use shirube_core::i18n::{bracketed, score};
use shirube_core::scoring::Maturity;

use super::Shown;
use crate::state::{SessionHandle, Words, lang};
use crate::ui::element::{El, el};
use crate::ui::parts::action_card;

/// How many actions are shown before "more".
const BEST: usize = 3;

/// The one next action.
pub fn first(way_on: Memo<WayOn>) -> impl Fn() -> Option<El> + Send + 'static {
    let words = Words::get();
    let lang = words.lang;
    move || {
        let way_on = way_on.read();
        let texts = words.texts.action(&way_on.best().next()?.action)?;
        let step = el("p")
            .class("step")
            .child(el("strong").text(Text::FirstStep.in_lang(lang)))
            .text(&texts.first_step);
        Some(
            el("section")
                .class("first")
                .child(el("h2").text(Text::FirstTitle.in_lang(lang)))
                .child(el("p").class("do").text(&texts.act))
                .child(step),
        )
    }
}

/// The best actions, each with a tick for "what if".
pub fn next(shown: &Shown) -> El {
    let lang = lang();
    let list = {
        let shown = shown.clone();
        move || {
            let way_on = shown.way_on.read();
            let cards: Vec<El> = way_on
                .best()
                .filter_map(|it| action_card(it, &shown.asked, shown.viewing))
                .collect();
            if cards.is_empty() {
                return vec![el("p").text(Text::NoActions.in_lang(lang))];
            }
            best_and_more(Text::ActionsIntro.in_lang(lang), cards, effect(&shown))
        }
    };
    el("section").class("actions").child(el("h2").text(Text::ActionsTitle.in_lang(lang))).live(list)
}

/// The best cards, what they would bring, and the rest behind "more".
pub fn best_and_more(intro: &str, cards: Vec<El>, effect: El) -> Vec<El> {
    let lang = lang();
    let mut best = cards;
    let more = best.split_off(BEST.min(best.len()));
    let mut list =
        vec![el("p").class("quiet").text(intro), el("ul").class("action-list").child(best), effect];
    if !more.is_empty() {
        let count = bracketed(Text::MoreActions.in_lang(lang), &more.len().to_string(), lang);
        list.push(
            el("details")
                .class("more")
                .child(el("summary").text(count))
                .child(el("ul").class("action-list").child(more)),
        );
    }
    list
}

/// What the ticked actions would bring together. Always there, so that a screen reader hears it
/// change.
fn effect(shown: &Shown) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let plan = session.plan();
    let (asked, findings) = (shown.asked.clone(), shown.findings);
    let text = move || {
        let findings = findings.read();
        let then = Maturity::of(&asked, findings.planned.as_ref()?).overall;
        let now = findings.score.overall.score?;
        let (then, stage) = (then.score?, then.stage()?);
        Some(planned(plan.read().len(), &score(now), &score(then), stage, lang))
    };
    el("p").class("effect").attr("role", "status").live_text(move || text().unwrap_or_default())
}
