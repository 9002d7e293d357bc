//! One action: what it is, what it brings, what it takes, and "what if".

use leptos::prelude::*;
use shirube_core::actions::NextAction;
use shirube_core::i18n::result::{Text, gain, hours};
use shirube_core::i18n::{score, short};
use shirube_core::questionnaire::{Cost, Method, Questionnaire};
use shirube_core::session::Event;

use crate::browser::is_ticked;
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, el};

/// One action, with a tick unless somebody else's file is looked at.
pub fn action_card(next: &NextAction, asked: &Questionnaire, viewing: bool) -> Option<El> {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let texts = words.texts.action(&next.action)?;
    let (question, action) = asked.action(&next.action)?;
    let ask = words.texts.question(&question.id)?.ask.to_string();
    let effort = match action.effort {
        1 => Text::Effort1,
        2 => Text::Effort2,
        _ => Text::Effort3,
    };
    let cost = match action.cost {
        Cost::Free => Text::Cost0,
        Cost::To100k => Text::Cost100k,
        Cost::To1m => Text::Cost1m,
        Cost::Over1m => Text::CostMore,
    };
    let gained = match asked.method {
        Method::Maturity => {
            Some(gain(&score(next.gain), next.from.number(), next.to.number(), lang))
        }
        // Points are whole.
        Method::Points => Some(short::gain(next.gain.hundredths() / 100, lang)),
        Method::Exposure => {
            let weight = question.weight;
            Some(shirube_core::i18n::exposure::step(next.gain, weight, lang))
        }
        Method::Checklist | Method::Coverage | Method::Quiz => None,
    };
    let takes = [
        gained,
        Some(format!("{} {}", Text::Effort.in_lang(lang), effort.in_lang(lang))),
        Some(hours(action.hours, lang)),
        Some(cost.in_lang(lang).to_owned()),
    ];
    let takes: Vec<El> = takes.into_iter().flatten().map(|it| el("li").text(it)).collect();
    let names = next.waits_for.iter().filter_map(|id| words.texts.action(id));
    let names: Vec<&str> = names.map(|it| &*it.act).collect();
    let waits = (!names.is_empty()).then(|| {
        let (colon, comma) = (lang.pick("：", ": "), lang.pick("、", "; "));
        let text = format!("{}{colon}{}", Text::Waits.in_lang(lang), names.join(comma));
        el("p").class("quiet").text(text)
    });
    let act = texts.act.to_string();
    let head = if viewing {
        el("p").class("do").text(act)
    } else {
        let plan = session.plan();
        let (id, this) = (next.action.clone(), next.action.clone());
        let tick = el("input")
            .attr("type", "checkbox")
            .live_flag("checked", move || plan.read().contains(&this))
            .on("change", move |event| {
                session.apply(Event::Planned(id.clone(), is_ticked(&event)));
            });
        el("label").class("tick").child(tick).child(el("span").class("do").text(act))
    };
    let step = el("p")
        .class("step")
        .child(el("strong").text(Text::FirstStep.in_lang(lang)))
        .text(&texts.first_step);
    Some(
        el("li")
            .class("action")
            .child(head)
            .child(el("p").class("quiet").text(ask))
            .child(el("ul").class("takes").child(takes))
            .child(step)
            .child(waits),
    )
}
