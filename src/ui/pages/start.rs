//! What this is, and where to go on.

use leptos::prelude::*;
use shirube_core::i18n::labelled;
use shirube_core::i18n::start::{Text, effort, go_on};
use shirube_core::session::{Event, Page, Progress};

use crate::state::{Keeping, SessionHandle, Words};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::{file_button, profile_form};

/// The start page.
pub fn start_page() -> View {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let asked = session.asked();
    let progress = session.progress();
    let total = Memo::new(move |_| Progress::sum(&progress.read()));
    let begin = move || match total.get() {
        Progress { answered: 0, .. } => Text::Begin.in_lang(lang).to_owned(),
        it => go_on(it, lang),
    };
    let result = move || {
        let show = move || session.apply(Event::MovedTo(Page::Result));
        let has_answers = 0 < total.get().answered;
        has_answers.then(|| button("button secondary", Text::Result.in_lang(lang), show))
    };
    let line = |text: String| el("li").text(text);
    let facts = vec![
        line(effort(asked.questions().count(), asked.minutes, lang)),
        line(Text::AnyTime.in_lang(lang).to_owned()),
        line(format!("{} {}", Text::NothingLeaves.in_lang(lang), Text::NoAccount.in_lang(lang))),
    ];
    let get = [Text::GetPicture, Text::GetAction, Text::GetReport];
    let get: Vec<El> = get.into_iter().map(|it| line(it.in_lang(lang).to_owned())).collect();
    let guideline = format!("{} Ver {}", asked.based_on.title, asked.based_on.version);
    let guideline = labelled(Text::BasedOn.in_lang(lang), &guideline, lang);
    let begin = button("button", "", move || session.apply(Event::Continued)).live_text(begin);
    el("div")
        .class("page start")
        .child(el("h1").attr("id", "heading").attr("tabindex", "-1").text(&words.texts.title))
        .child(el("p").class("intro").text(&words.texts.intro))
        .child(el("ul").class("facts").child(facts))
        .child(el("div").class("buttons main-buttons").child(begin).live(result))
        .child(
            el("section")
                .class("get")
                .child(el("h2").text(Text::GetTitle.in_lang(lang)))
                .child(el("ul").child(get)),
        )
        .child(profile_form())
        .child(device())
        .child(el("p").class("quiet").text(guideline))
        .into_view()
}

/// Files, and what stays on this device.
fn device() -> El {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let shared = move || {
        let keep_nothing = move || session.apply(Event::KeepNothingChosen);
        let is_kept = session.keeping() == Keeping::Kept;
        is_kept.then(|| {
            let text = el("p")
                .child(el("strong").text(Text::SharedTitle.in_lang(lang)))
                .child(el("br"))
                .text(Text::SharedBody.in_lang(lang));
            let press = button("button secondary", Text::SharedButton.in_lang(lang), keep_nothing);
            el("div").class("choice").child(text).child(press)
        })
    };
    let wipe = move || session.apply(Event::Wiped);
    el("section")
        .class("device")
        .child(el("h2").text(Text::FilesTitle.in_lang(lang)))
        .child(el("div").class("choice").child(file_button()))
        .live(shared)
        .child(
            el("div")
                .class("choice")
                .child(el("p").text(Text::WipeBody.in_lang(lang)))
                .child(button("button secondary", Text::WipeButton.in_lang(lang), wipe)),
        )
}
