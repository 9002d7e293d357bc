//! The running log: a line with the time of the clock, to be corrected or deleted.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::i18n::triage::{Text, field_of_line};
use shirube_core::triage::{Entry, Log, MAX_WORDS, Moment, log_key};

use crate::browser::{self, field_value};
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::time_field;

/// The log. Lines stay where they are while they are written; on paper they stand by their times.
pub fn log() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let log = session.incident_log();
    // Which lines there are. What a user writes changes none of it.
    let lines = Memo::new(move |_| log.read().0.iter().map(|it| it.n).collect::<Vec<u16>>());
    let deleted: RwSignal<Option<Entry>> = RwSignal::new(None);
    let full = RwSignal::new(false);
    let add = move || {
        let next = log.read_untracked().next();
        let added = next.is_some_and(|n| {
            let line = Entry { n, at: browser::moment(), words: Box::default() };
            session.keep_of_incident(&log_key(n), Some(line.to_text()))
        });
        full.set(!added);
        deleted.set(None);
        if let Some(n) = next.filter(|_| added) {
            // The line is drawn at the end of this turn.
            set_timeout(move || browser::show_element(&words_id(n)), Duration::ZERO);
        }
    };
    let rows = move || {
        let numbers = lines.get();
        if numbers.is_empty() {
            return vec![el("li").class("quiet").text(Text::LogEmpty.in_lang(lang))];
        }
        let rows = numbers.iter().enumerate();
        rows.map(|(k, n)| row(*n, k + 1, log, deleted, full)).collect()
    };
    el("section")
        .class("running-log")
        .child(el("h3").text(Text::LogTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::LogHelp.in_lang(lang)))
        .child(el("ol").class("log-lines").live(rows))
        .child(
            el("div").class("buttons").child(
                button("button", Text::LogAdd.in_lang(lang), add).attr("id", "help-log-add"),
            ),
        )
        .child(el("div").attr("role", "status").live(no_room(full, lang)).live(undo(deleted)))
}

fn words_id(n: u16) -> String {
    format!("{}-words", log_key(n))
}

fn no_room(full: RwSignal<bool>, lang: Lang) -> impl Fn() -> Option<El> + Send + 'static {
    move || full.get().then(|| el("p").class("notice care").text(Text::Full.in_lang(lang)))
}

/// One line.
fn row(
    n: u16,
    k: usize,
    log: Memo<Log>,
    deleted: RwSignal<Option<Entry>>,
    full: RwSignal<bool>,
) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let entry = Memo::new(move |_| log.read().0.iter().find(|it| it.n == n).cloned());
    let at = Memo::new(move |_| entry.read().as_ref().and_then(|it| it.at));
    let words =
        Memo::new(move |_| entry.read().as_ref().map(|it| it.words.clone()).unwrap_or_default());
    let write = move |at: Option<Moment>, words: Box<str>| {
        let line = Entry { n, at, words };
        full.set(!session.keep_of_incident(&log_key(n), Some(line.to_text())));
    };
    let time = time_field(at, move |it| write(it, words.get_untracked()))
        .attr("aria-label", field_of_line(k, Text::LogTime, lang));
    let what = el("textarea")
        .attr("id", words_id(n))
        .attr("rows", "2")
        .attr("maxlength", MAX_WORDS.to_string())
        .attr("aria-label", field_of_line(k, Text::LogWhat, lang))
        .live_value(move || words.get().into())
        .on("input", move |event| write(at.get_untracked(), field_value(&event).into()));
    let delete = move || {
        deleted.set(entry.get_untracked());
        session.write_draft(&log_key(n), None);
        // The button is gone with its line.
        set_timeout(|| browser::show_element("help-log-add"), Duration::ZERO);
    };
    let delete = button("link", Text::LogDelete.in_lang(lang), delete)
        .attr("aria-label", field_of_line(k, Text::LogDelete, lang));
    el("li").child(time).child(what).child(delete)
}

/// A line that was deleted comes back under its number.
fn undo(deleted: RwSignal<Option<Entry>>) -> impl Fn() -> Option<El> + Send + 'static {
    let session = SessionHandle::get();
    let lang = lang();
    move || {
        let line = deleted.get()?;
        let back = move || {
            session.keep_of_incident(&log_key(line.n), Some(line.to_text()));
            deleted.set(None);
            browser::show_element("help-log-add");
        };
        Some(
            el("div")
                .class("notice")
                .child(el("p").text(Text::LogDeleted.in_lang(lang)))
                .child(button("button secondary", Text::Undo.in_lang(lang), back)),
        )
    }
}
