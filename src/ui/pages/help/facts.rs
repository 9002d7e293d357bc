//! What to have ready: one field a fact, kept as it is written.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::i18n::triage::{Text, filled};
use shirube_core::triage::{Fact, FactKind, Moment, Outcome, fact_key};

use crate::browser::field_value;
use crate::data::Incident;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, el};
use crate::ui::parts::time_field;

/// Most characters of one fact.
const MAX_FACT: &str = "600";

/// The sheet of facts, in the order in which a desk asks for them.
pub fn facts(incident: &Arc<Incident>, facts: &[Fact], outcome: Memo<Outcome>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let full = RwSignal::new(false);
    let all = facts.len();
    let count = move || filled(session.facts_written(&outcome.read()), all, lang);
    let no_room =
        move || full.get().then(|| el("p").class("notice care").text(Text::Full.in_lang(lang)));
    let fields = facts.iter().map(|it| field(incident, it, full));
    el("section")
        .class("case-facts")
        .child(el("h3").text(Text::FactsTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::FactsHelp.in_lang(lang)))
        .child(el("p").class("count").attr("role", "status").live_text(count))
        .child(el("div").attr("role", "status").live(no_room))
        .child(el("ol").child(fields.collect::<Vec<El>>()))
}

/// What was written when the answers were different. It is not asked for, but neither is it lost.
pub fn others(incident: &Arc<Incident>, outcome: &Outcome) -> Option<El> {
    let lang = lang();
    let full = RwSignal::new(false);
    let others = SessionHandle::get().other_facts(outcome, incident);
    let no_room =
        move || full.get().then(|| el("p").class("notice care").text(Text::Full.in_lang(lang)));
    let fields: Vec<El> = others.into_iter().map(|it| field(incident, it, full)).collect();
    (!fields.is_empty()).then(|| {
        el("section")
            .class("case-facts")
            .child(el("h3").text(Text::OthersTitle.in_lang(lang)))
            .child(el("p").class("quiet").text(Text::OthersHelp.in_lang(lang)))
            .child(el("div").attr("role", "status").live(no_room))
            .child(el("ul").child(fields))
    })
}

fn field(incident: &Incident, fact: &Fact, full: RwSignal<bool>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let key = fact_key(&fact.id);
    let (label, help) = incident.texts.fact(&fact.id);
    let now = {
        let key = key.clone();
        Memo::new(move |_| session.draft_now(&key).unwrap_or_default())
    };
    let help_id = format!("{key}-why");
    let keep = {
        let key = key.clone();
        move |typed: Option<String>| full.set(!session.keep_of_incident(&key, typed))
    };
    // Text is kept while it is written: who closes the page has not left the field.
    let on = |field: El, event: &'static str| {
        let keep = keep.clone();
        field.on(event, move |event| {
            keep(Some(field_value(&event)).filter(|it| !it.trim().is_empty()));
        })
    };
    let input = match fact.kind {
        FactKind::Text => on(el("input").attr("type", "text"), "input")
            .attr("maxlength", MAX_FACT)
            .live_value(move || now.get()),
        FactKind::List => on(el("textarea").attr("rows", "2"), "input")
            .attr("maxlength", MAX_FACT)
            .live_value(move || now.get()),
        FactKind::Time => {
            let at = Memo::new(move |_| Moment::parse(&now.read()));
            time_field(at, move |it| keep(it.map(|it| it.to_string())))
        }
        FactKind::YesNo => on(el("select").child(yes_or_no(now)), "change"),
    };
    let of_list = (fact.kind == FactKind::List).then(|| Text::OnePerLine.in_lang(lang));
    let help = of_list.map_or(help.to_owned(), |it| shirube_core::i18n::bracketed(help, it, lang));
    let described = help_id.clone();
    let input = input.attr("id", &key).attr("aria-describedby", described);
    el("li")
        .class("field")
        .child(el("label").attr("for", key).text(label))
        .child(el("p").class("quiet").attr("id", help_id).text(help))
        .child(input)
}

fn yes_or_no(now: Memo<String>) -> Vec<El> {
    let lang = lang();
    [("", Text::NotYet), ("yes", Text::Yes), ("no", Text::No)]
        .map(|(value, text)| {
            el("option")
                .attr("value", value)
                .text(text.in_lang(lang))
                .live_flag("selected", move || *now.read() == value)
        })
        .into()
}
