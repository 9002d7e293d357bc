//! Taking a case along: on paper, as a file, copied.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::i18n::triage::Text;
use shirube_core::i18n::{date, labelled};
use shirube_core::triage::{Line, Outcome, Sheet};

use super::without_program;
use crate::browser;
use crate::data::Incident;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::copy_button;

/// How many empty lines the log has on paper.
const LOG_LINES: usize = 6;

/// Every way out.
pub fn take(incident: &Arc<Incident>, outcome: Memo<Outcome>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let log = session.incident_log();
    let said: RwSignal<Option<Text>> = RwSignal::new(None);
    let incident = incident.clone();
    let text = move || {
        untrack(|| session.incident_sheet(&outcome.read(), &incident, &log.read())).to_text(lang)
    };
    let copy = text.clone();
    let save = move || {
        let day = browser::today().map(|it| format!("-{it}")).unwrap_or_default();
        let name = format!("shirube-incident{day}.txt");
        let is_saved = browser::save_bytes(&name, "text/plain;charset=utf-8", text().as_bytes());
        said.set(Some(if is_saved { Text::Saved } else { Text::SaveFailed }));
    };
    let status = move || said.get().map(|it| it.in_lang(lang).to_owned()).unwrap_or_default();
    el("section")
        .class("take")
        .child(el("h3").text(Text::TakeTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::TakeHelp.in_lang(lang)))
        .child(
            el("div")
                .class("buttons")
                .child(button("button", Text::Print.in_lang(lang), browser::print))
                .child(button("button secondary", Text::SaveText.in_lang(lang), save))
                .child(copy_button(copy)),
        )
        .child(el("p").class("said").attr("role", "status").live_text(status))
        .child(el("p").child(without_program(lang)))
}

/// The case alone, for paper. What nobody has written yet is a line for a pen.
pub fn paper(incident: &Arc<Incident>, outcome: Memo<Outcome>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let log = session.incident_log();
    let incident = incident.clone();
    let is_kind = outcome.read_untracked().kind().is_some();
    el("section").class("paper").live(move || {
        let sheet = session.incident_sheet(&outcome.read(), &incident, &log.read());
        let Sheet { title, parts } = sheet;
        let mut pieces = vec![el("p").class("paper-title").text(title)];
        if let Some(today) = browser::today() {
            pieces.push(el("p").class("quiet").text(date(today, lang)));
        }
        for part in parts {
            pieces.push(el("p").class("paper-heading").text(part.heading));
            pieces.extend(part.lines.into_iter().map(|it| match it {
                Line::Said(text) => el("p").class("bullet").text(text),
                Line::Named(name, text) if text.is_empty() => {
                    el("p").class("blank").text(labelled(&name, "", lang))
                }
                Line::Named(name, text) => {
                    el("p").class("typed").text(labelled(&name, &text, lang))
                }
            }));
        }
        if is_kind {
            if log.read().0.is_empty() {
                pieces.push(el("p").class("paper-heading").text(Text::LogTitle.in_lang(lang)));
            }
            // It goes on with a pen.
            pieces.extend((0..LOG_LINES).map(|_| el("p").class("blank log-line")));
        }
        pieces.push(el("p").class("quiet closing").text(Text::MadeWith.in_lang(lang)));
        pieces
    })
}
