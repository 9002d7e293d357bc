//! Whom to call, in order, and by when to report.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::i18n::triage::{Text, counted_from, due_days, why, written};
use shirube_core::i18n::{date, labelled, prefecture};
use shirube_core::profile::Prefecture;
use shirube_core::triage::{Call, Due, INSURED, Outcome, PREFECTURE, TriageTexts};

use crate::browser::field_value;
use crate::data::Incident;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, el};
use crate::ui::parts::{outside, tick};

/// Whom to call, with what decides about it: prefecture and insurance.
pub fn calls(incident: &Arc<Incident>, outcome: Memo<Outcome>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let incident = incident.clone();
    let list = move || {
        let texts = &incident.texts;
        let calls: Vec<El> = outcome.read().calls.iter().map(|it| call(it, texts)).collect();
        el("ol").class("calls").child(calls)
    };
    let is_kind = outcome.read_untracked().kind().is_some();
    let insured = is_kind.then(|| {
        tick(
            Text::InsuredLabel.in_lang(lang),
            move || session.draft_now(INSURED).is_some(),
            move |is_so| session.write_draft(INSURED, is_so.then(|| "yes".to_owned())),
        )
    });
    el("section")
        .child(el("h3").text(Text::CallsTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::CallsHelp.in_lang(lang)))
        .child(prefecture_field())
        .child(insured)
        .live(list)
}

fn prefecture_field() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let chosen = session.incident_prefecture();
    let options: Vec<El> = Prefecture::all()
        .map(|it| {
            el("option")
                .attr("value", it.code())
                .text(prefecture(it, lang))
                .live_flag("selected", move || chosen.get() == Some(it))
        })
        .collect();
    let none = el("option").attr("value", "").text(Text::PrefectureNone.in_lang(lang));
    let list = el("select")
        .attr("aria-describedby", "help-prefecture-why")
        .child(none.live_flag("selected", move || chosen.get().is_none()))
        .child(options)
        .on("change", move |event| session.write_draft(PREFECTURE, Some(field_value(&event))));
    el("div")
        .child(
            el("label")
                .class("field")
                .child(el("span").text(Text::PrefectureLabel.in_lang(lang)))
                .child(list),
        )
        .child(
            el("p")
                .class("quiet")
                .attr("id", "help-prefecture-why")
                .text(Text::PrefectureHelp.in_lang(lang)),
        )
}

/// Somebody to call, with every way to reach them.
fn call(it: &Call, texts: &TriageTexts) -> El {
    let lang = lang();
    let card = it.contact.card(texts, lang);
    let phone = card.phone.map(|it| el("a").attr("href", it.link()).text(it.as_str()));
    let mail = card.mail.map(|it| el("a").attr("href", format!("mailto:{it}")).text(it));
    let page = card.url.map(|it| outside("", it, it));
    let ways = [phone, mail, page].into_iter().flatten().map(|it| el("li").child(it));
    let ways: Vec<El> = ways.collect();
    let ways = (!ways.is_empty()).then(|| el("ul").class("contacts").child(ways));
    let hours =
        card.hours.map(|hours| el("p").text(labelled(Text::Hours.in_lang(lang), hours, lang)));
    let unknown = card.lacks_hours().then(|| el("p").text(Text::HoursUnknown.in_lang(lang)));
    let checked =
        card.checked_on.map(|day| el("p").class("quiet").text(written(&date(day, lang), lang)));
    let stale = it.is_stale.then(|| el("p").class("notice care").text(Text::Stale.in_lang(lang)));
    let reason = labelled(Text::Why.in_lang(lang), &why(it.why, lang), lang);
    el("li")
        .child(el("h4").text(card.name))
        .child(el("p").class("quiet").text(reason))
        .child(ways)
        .child(hours)
        .child(unknown)
        .child(el("p").text(card.purpose))
        .child(stale)
        .child(checked)
}

/// What is to be reported, by when.
pub fn deadlines(incident: &Arc<Incident>, outcome: Memo<Outcome>) -> El {
    let lang = lang();
    let incident = incident.clone();
    let list = move || {
        let texts = &incident.texts;
        let due: Vec<El> = outcome.read().due.iter().map(|it| one_due(it, texts)).collect();
        let assumed = outcome.read().assumed;
        let assumed = assumed.map(|it| el("p").class("notice").text(counted_from(it, lang)));
        el("div").child(assumed).child(el("ul").class("due").child(due))
    };
    el("section")
        .child(el("h3").text(Text::DueTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::DueHelp.in_lang(lang)))
        .live(list)
}

fn one_due(it: &Due, texts: &TriageTexts) -> El {
    let lang = lang();
    let (title, text) = texts.deadline(&it.deadline.id);
    let days = it.days.zip(it.deadline.days);
    let days = days.map(|(it, count)| el("p").class("do").text(due_days(it, count, lang)));
    el("li").child(el("h4").text(title)).child(days).child(el("p").text(text))
}
