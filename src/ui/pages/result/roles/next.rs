//! The role to fill next and, for few people, who takes what.

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::i18n::roles::{self as said, Text};
use shirube_core::roles::{Basis, Hat, Inside, Next, Person, Plan, Role, Why};

use super::{Sheet, Shown, Told, item_title, labelled_list, labelled_text, whom};
use crate::browser;
use crate::state::SessionHandle;
use crate::ui::element::{El, button, el, unseen};

/// The section.
pub fn next(shown: &Shown) -> El {
    let shown = shown.clone();
    let lang = shown.sheet.lang;
    el("section")
        .class("next-role")
        .child(el("h2").text(Text::NextTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::NextOurs.in_lang(lang)))
        .live(move || {
            let advice = shown.advice.read();
            let Some(advice) = &*advice else { return Vec::new() };
            let mut pieces = match &advice.next {
                Some(it) => vec![card(it, &shown)],
                None => vec![el("p").text(Text::NextNone.in_lang(lang))],
            };
            let weak = shown.told.read().weak.is_none() && !shown.viewing;
            if weak && advice.next.is_some() {
                pieces.push(el("p").class("quiet").text(Text::WeakHint.in_lang(lang)));
            }
            pieces.extend(then(&advice.then, &shown));
            pieces.extend(leave(&advice.leave, &shown));
            pieces
                .extend(advice.plan.as_ref().map(|it| plan(it, &shown.told.read(), &shown.sheet)));
            pieces
        })
}

fn card(it: &Next, shown: &Shown) -> El {
    let lang = shown.sheet.lang;
    let role = it.role;
    let words = shown.sheet.about.texts.role(role);
    let does = words.map(|it| el("p").text(&it.does));
    let alone = words.map(|it| labelled_text(Text::NextAlone, &it.alone, lang));
    let outside = words.map(|words| {
        let text =
            format!("{}{}{}", said::outside(it.outside, lang), lang.pick("", " "), words.outside);
        labelled_text(Text::NextOutside, text, lang)
    });
    let with = match &it.inside {
        Inside::With(roles) => shown.sheet.names(roles),
        _ => Vec::new(),
    };
    let mut who = vec![said::inside(&it.inside, &with, lang)];
    who.extend(said::apart(&shown.sheet.names(&it.apart), lang));
    let look = {
        let chosen = shown.chosen;
        move || {
            chosen.set(Some(role));
            browser::show_element(whom::HEADING);
        }
    };
    el("div")
        .class("card role-card")
        .child(el("h3").text(shown.sheet.name(role)))
        .child(does)
        .child(labelled_list(Text::NextWhy, &reasons(it, lang), lang))
        .child(labelled_list(Text::NextWho, &who, lang))
        .child(alone)
        .child(outside)
        .child(
            el("div").class("buttons").child(
                button("button secondary", Text::WhomTitle.in_lang(lang), look)
                    .child(unseen(format!(" {}", shown.sheet.name(role)))),
            ),
        )
}

/// The reasons as sentences.
pub fn reasons(it: &Next, lang: Lang) -> Vec<String> {
    let session = SessionHandle::get();
    let sentence = |why: &Why| {
        let item = match why {
            Why::WeakItem(id) => item_title(&session, id),
            _ => String::new(),
        };
        said::why(why, &item, lang)
    };
    it.why.iter().map(sentence).collect()
}

fn then(all: &[Next], shown: &Shown) -> Option<El> {
    let row = |it: &Next| {
        let why = reasons(it, shown.sheet.lang).into_iter().next().unwrap_or_default();
        el("li")
            .child(el("strong").text(shown.sheet.name(it.role)))
            .child(el("p").class("quiet").text(why))
    };
    let rows: Vec<El> = all.iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        el("div")
            .child(el("h3").text(Text::ThenTitle.in_lang(shown.sheet.lang)))
            .child(el("ol").child(rows))
    })
}

fn leave(all: &[Role], shown: &Shown) -> Option<El> {
    let lang = shown.sheet.lang;
    (!all.is_empty()).then(|| {
        el("div")
            .child(el("h3").text(Text::LeaveTitle.in_lang(lang)))
            .child(el("p").text(shown.sheet.names(all).join(lang.pick("、", ", "))))
            .child(el("p").class("quiet").text(Text::LeaveWhy.in_lang(lang)))
    })
}

/// Who takes what, and what is bought.
pub fn plan(it: &Plan, told: &Told, sheet: &Sheet) -> El {
    let lang = sheet.lang;
    let person = |it: &Person| {
        let hat = |hat: &Hat| {
            let roles = sheet.names(&hat.roles(&told.holders));
            el("li")
                .child(el("strong").text(said::hat(*hat, lang)))
                .child(el("p").class("quiet").text(roles.join(lang.pick("、", ", "))))
        };
        el("div")
            .class("card person")
            .child(el("h4").text(said::holder(it.holder, lang)))
            .child(el("ul").child(it.hats.iter().map(hat).collect::<Vec<El>>()))
    };
    let outside: Vec<El> = it
        .outside
        .iter()
        .map(|it| {
            let text = if it.is_bought {
                Text::PlanBought.in_lang(lang)
            } else {
                said::bought(it.hat, lang)
            };
            el("li").child(el("strong").text(said::hat(it.hat, lang))).child(el("p").text(text))
        })
        .collect();
    let outside = (!outside.is_empty()).then(|| {
        el("div")
            .class("card person")
            .child(el("h4").text(Text::PlanOutside.in_lang(lang)))
            .child(el("ul").child(outside))
    });
    let assumed = match it.basis {
        Basis::Known => None,
        Basis::Least => Some(Text::PlanLeast),
        Basis::Assumed => Some(Text::PlanAssumed),
    };
    let assumed = assumed.map(|it| el("p").class("notice").text(it.in_lang(lang)));
    el("div")
        .class("plan")
        .child(el("h3").text(Text::PlanTitle.in_lang(lang)))
        .child(el("p").text(Text::PlanIntro.in_lang(lang)))
        .child(assumed)
        .child(
            el("div")
                .class("plan-people")
                .child(it.people.iter().map(person).collect::<Vec<El>>())
                .child(outside),
        )
        .child(el("p").class("quiet").text(Text::PlanDeputy.in_lang(lang)))
}
