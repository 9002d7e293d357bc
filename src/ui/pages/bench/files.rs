//! How files come onto the bench, and what became of each.

use leptos::prelude::*;
use shirube_core::bench::may_hold_results;
use shirube_core::i18n::bench::{Text, reading, stands, why};
use shirube_core::i18n::{Lang, labelled};

use crate::browser::{self, Event};
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};

/// Where files are put or chosen, how far reading has come, and what could not be used.
pub fn files() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let bench = session.bench();
    let is_over = RwSignal::new(false);
    let stop = move || {
        bench
            .reading()
            .map(|_| button("button secondary", Text::Stop.in_lang(lang), move || bench.stop()))
    };
    let undo = move || {
        bench
            .is_cleared()
            .then(|| button("button secondary", Text::Undo.in_lang(lang), move || bench.undo()))
    };
    let place = el("div")
        .class_when("drop", "over", move || is_over.get())
        .on("dragover", move |event: Event| {
            event.prevent_default();
            is_over.set(true);
        })
        .on("dragleave", move |_| is_over.set(false))
        .on("drop", move |event| {
            is_over.set(false);
            session.read_onto_bench(browser::dropped_files(&event));
        });
    el("section")
        .class("on-screen")
        .child(el("h2").text(Text::FilesTitle.in_lang(lang)))
        .child(
            place
                .child(el("p").text(Text::Drop.in_lang(lang)))
                .child(el("p").class("quiet").text(Text::Kinds.in_lang(lang)))
                .child(el("div").class("buttons").child(chooser(false)).child(chooser(true))),
        )
        .child(el("p").class("stands").attr("role", "status").live_text(move || status(lang)))
        .child(el("div").class("buttons").live(stop).live(undo))
        .child(el("div").live(move || refused(lang)))
}

/// A native file input behind a label that looks like a button, for many files or a whole folder.
fn chooser(of_folder: bool) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let input = el("input").attr("type", "file").attr("multiple", "").on("change", move |event| {
        let mut files = browser::chosen_files(&event);
        if of_folder {
            files.retain(|it| may_hold_results(&it.name()));
        }
        session.read_onto_bench(files);
    });
    let (input, name) = if of_folder {
        (input.attr("webkitdirectory", ""), Text::ChooseFolder)
    } else {
        // No `accept`: some phones would not offer `.ndjson` then, and what is no result is told.
        (input, Text::Choose)
    };
    el("label")
        .class("button secondary file")
        .child(input)
        .child(el("span").text(name.in_lang(lang)))
}

/// How far it is, or what there is.
fn status(lang: Lang) -> String {
    let bench = SessionHandle::get().bench();
    if let Some(it) = bench.reading() {
        return reading(it.done, it.all, lang);
    }
    if bench.is_cleared() {
        return Text::Cleared.in_lang(lang).to_owned();
    }
    let it = bench.bench().read();
    if it.is_empty() {
        return String::new();
    }
    let mut said = stands(it.entries().len(), it.duplicates(), it.refused().len(), lang);
    if bench.is_stopped() {
        said.push_str(lang.pick("", " "));
        said.push_str(Text::Stopped.in_lang(lang));
    }
    said
}

/// Every file and line that was not taken, with the reason.
fn refused(lang: Lang) -> Option<El> {
    let bench = SessionHandle::get().bench().bench().read();
    let row = |it: &shirube_core::bench::Refused| {
        el("li").text(labelled(&it.source.to_string(), &why(&it.why, lang), lang))
    };
    let rows: Vec<El> = bench.refused().iter().map(row).collect();
    (!rows.is_empty()).then(|| {
        el("details")
            .class("refused")
            .attr("open", "")
            .child(el("summary").text(Text::RefusedTitle.in_lang(lang)))
            .child(el("ul").child(rows))
    })
}
