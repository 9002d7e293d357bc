//! The draft of a disclosure: topic by topic, the sentences that the answers bear.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::board::{Disclosure, Part, Sentences, Stale, Told, draft_key};
use shirube_core::i18n::Lang;
use shirube_core::i18n::board::{Text, needed, now_at, stale};
use shirube_core::i18n::policy_page::Text as Saving;

use super::sentence::{Place, sentence};
use super::{absent, way, ways_to_questions};
use shirube_core::session::Page;

use crate::browser;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::copy_button;

/// The page on which a disclosure is drafted.
pub fn disclosure_page() -> View {
    let session = SessionHandle::get();
    let lang = lang();
    let sentences = session.sentences(lang);
    let again = move || {
        session.sentences(lang);
    };
    let here = Memo::new(move |_| {
        let sentences = sentences.read();
        let it = sentences.here()?;
        session.disclosure(it).is_some().then(|| Written(it.clone()))
    });
    let body = move || match here.get() {
        Some(Written(it)) => draft(&it),
        None => vec![absent(sentences, "heading", again)],
    };
    el("div")
        .class("page disclosure")
        .child(
            el("h1")
                .attr("id", "heading")
                .attr("tabindex", "-1")
                .text(Text::DisclosureTitle.in_lang(lang)),
        )
        .child(el("p").class("intro").text(Text::DisclosureIntro.in_lang(lang)))
        .child(el("p").class("notice care").text(Text::DisclosureDuty.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::StaysHere.in_lang(lang)))
        .child(el("div").class("parts").live(body))
        .into_view()
}

/// The sentences, once everything that they rest on is here.
#[derive(Clone)]
struct Written(Arc<Sentences>);

impl PartialEq for Written {
    /// Whether they are the very same: nothing is compared word by word.
    fn eq(&self, other: &Written) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Everything below the introduction.
fn draft(sentences: &Arc<Sentences>) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let disclosure = {
        let sentences = sentences.clone();
        Memo::new(move |_| session.disclosure(&sentences).unwrap_or_default())
    };
    // Which sentences there are. What a user writes or leaves out changes none of it, so that fields
    // stay where they are under somebody's hands.
    let places =
        Memo::new(move |_| disclosure.read().parts.iter().map(bare).collect::<Vec<Part>>());
    let shown = sentences.clone();
    let topics =
        move || places.read().iter().map(|it| topic(it, &shown, disclosure)).collect::<Vec<El>>();
    vec![
        ways_to_questions(),
        el("div").live(topics),
        el("div").live(move || stale_ones(&disclosure.read().stale, lang)),
        take(sentences, disclosure),
        paper(sentences, disclosure),
    ]
}

/// A part without what the user has made of it.
fn bare(part: &Part) -> Part {
    let told = part.told.iter().map(|it| Told { own: None, left_out: false, ..it.clone() });
    Part { topic: part.topic, told: told.collect(), unreached: part.unreached.clone() }
}

/// A topic with its sentences.
fn topic(part: &Part, sentences: &Sentences, disclosure: Memo<Disclosure>) -> El {
    let lang = lang();
    let name = sentences.topic(part.topic);
    let told: Vec<El> = part
        .told
        .iter()
        .enumerate()
        .map(|(n, it)| sentence(it, &Place { topic: name, n: n + 1 }, sentences, disclosure))
        .collect();
    let none = told.is_empty().then(|| el("p").text(Text::NothingToSay.in_lang(lang)));
    el("section")
        .class("topic")
        .child(el("h2").text(name))
        .child(none)
        .child(told)
        .child(more(part, lang))
}

/// What is lacking for the sentences that may not be said. These themselves are not shown: nobody
/// can copy what is not there.
fn more(part: &Part, lang: Lang) -> Option<El> {
    let session = SessionHandle::get();
    let rows = part.lacking().into_iter().filter_map(|it| {
        // Not tracked, so that fields stay where they are: these words are here already.
        let words = untrack(|| session.content_of(&it.question.questionnaire))?;
        let texts = words.texts.question(&it.question.question)?;
        let level = texts.levels.get(usize::from(it.at_least.number()).checked_sub(1)?)?;
        Some(
            el("li")
                .child(el("p").child(el("strong").text(&texts.ask)))
                .child(el("p").text(needed(it.at_least, level, lang)))
                .child(el("p").class("quiet").text(now_at(it.answered, lang))),
        )
    });
    let rows: Vec<El> = rows.collect();
    (!rows.is_empty()).then(|| {
        el("details")
            .class("more")
            .child(el("summary").text(Text::More.in_lang(lang)))
            .child(el("p").class("quiet").text(Text::MoreHelp.in_lang(lang)))
            .child(el("ul").child(rows))
    })
}

/// What the user wrote and the answers no longer bear.
fn stale_ones(all: &[Stale], lang: Lang) -> Option<El> {
    let session = SessionHandle::get();
    let rows = all.iter().map(|it| {
        let key = draft_key(&it.id, lang);
        let forget = move || session.write_draft(&key, None);
        el("li")
            .child(el("p").class("quoted").text(&it.own))
            .child(el("p").class("quiet").text(stale(&it.why, lang)))
            .child(button("link", Text::Forget.in_lang(lang), forget))
    });
    let rows: Vec<El> = rows.collect();
    (!rows.is_empty()).then(|| {
        el("section")
            .child(el("h2").text(Text::StaleTitle.in_lang(lang)))
            .child(el("p").class("quiet").text(Text::StaleHelp.in_lang(lang)))
            .child(el("ul").child(rows))
    })
}

/// The name of the text as a file.
const FILE: &str = "disclosure.txt";

/// The ways out: printed, copied, as a file.
fn take(sentences: &Arc<Sentences>, disclosure: Memo<Disclosure>) -> El {
    let lang = lang();
    let sentences = sentences.clone();
    let text = move || disclosure.read_untracked().to_text(&sentences);
    let is_empty = Memo::new(move |_| disclosure.read().is_empty());
    let saved: RwSignal<Option<Saving>> = RwSignal::new(None);
    let save = {
        let text = text.clone();
        move || {
            let is_saved = browser::save_bytes(FILE, "text/plain;charset=utf-8", text().as_bytes());
            saved.set(Some(if is_saved { Saving::Saved } else { Saving::SaveFailed }));
        }
    };
    let said = move || {
        let text = match saved.get() {
            _ if is_empty.get() => Text::Nothing.in_lang(lang),
            Some(it) => it.in_lang(lang),
            None => "",
        };
        text.to_owned()
    };
    el("section")
        .child(el("h2").text(Text::TakeTitle.in_lang(lang)))
        .child(el("p").class("said").attr("role", "status").live_text(said))
        .child(
            el("div")
                .class("buttons")
                .child(button("button", Text::Print.in_lang(lang), browser::print))
                .child(button("button secondary", Saving::SaveText.in_lang(lang), save))
                .child(copy_button(text))
                .child(way(Text::ToPaper, Page::BoardPaper)),
        )
}

/// The draft alone, for paper.
fn paper(sentences: &Arc<Sentences>, disclosure: Memo<Disclosure>) -> El {
    let lang = lang();
    let sentences = sentences.clone();
    el("section").class("paper").live(move || {
        let mut pieces =
            vec![el("p").class("paper-title").text(Text::DisclosureTitle.in_lang(lang))];
        for part in &disclosure.read().parts {
            let told: Vec<El> = part.said().map(|it| el("p").text(it.words())).collect();
            if !told.is_empty() {
                pieces.push(el("p").class("paper-heading").text(sentences.topic(part.topic)));
                pieces.extend(told);
            }
        }
        pieces.push(el("p").class("quiet closing").text(Text::MadeFrom.in_lang(lang)));
        pieces
    })
}
