//! What the user must know now: not saved, put aside, undone, refused, changed elsewhere.

use leptos::prelude::*;
#[cfg(feature = "whole")]
use shirube_core::i18n::files::{self, unusable};
use shirube_core::i18n::frame::Text;
#[cfg(feature = "whole")]
use shirube_core::i18n::{bracketed, compare};
#[cfg(feature = "whole")]
use shirube_core::opening::Unusable;
use shirube_core::session::{Event, Undoable};

use crate::browser::{self, SavedFile};
use crate::state::{Keeping, SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::save_buttons;

/// Notices above the page. The list itself is always there, so that a screen reader is told when
/// one joins it.
pub fn notices() -> El {
    let list = el("div")
        .class("notices")
        .attr("role", "status")
        .live(not_kept)
        .live(undo)
        .live(other_tab)
        .live(loading)
        .live(not_loaded)
        .live(set_aside);
    #[cfg(feature = "whole")]
    let list = list.live(file_refused).live(draft_refused).live(benchmark_opened);
    list
}

/// "Your answers are not saved", with a way out.
fn not_kept() -> Option<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let text = match session.keeping() {
        Keeping::Kept => return None,
        // The line of a shared computer says so, and nobody should leave a file on it.
        Keeping::Nothing if browser::is_kiosk() => return None,
        Keeping::Refused => Text::Refused,
        #[cfg(feature = "whole")]
        Keeping::File => Text::InFile,
        Keeping::Full => Text::Full,
        Keeping::Protected => Text::Protected,
        Keeping::Nothing => Text::KeepsNothing,
    };
    let text = el("p").text(text.in_lang(lang));
    Some(el("div").class("notice care").child(text).child(save_buttons(false)))
}

/// What has just been done can be taken back.
fn undo() -> Option<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let text = match session.undoable()? {
        Undoable::Wipe => Text::Wiped,
        Undoable::File => Text::FileTaken,
        Undoable::Proposals => Text::ProposalsTaken,
    };
    let take_back = move || session.apply(Event::Undone);
    let notice = el("div").class("notice").child(el("p").text(text.in_lang(lang)));
    Some(notice.child(button("button secondary", Text::Undo.in_lang(lang), take_back)))
}

/// Another tab has changed the answers.
fn other_tab() -> Option<El> {
    let taken_over = SessionHandle::get().taken_over();
    let lang = lang();
    taken_over.get().then(|| {
        let close = move || taken_over.set(false);
        el("div").class("notice").child(el("p").text(Text::OtherTab.in_lang(lang))).child(button(
            "button secondary",
            Text::Close.in_lang(lang),
            close,
        ))
    })
}

/// A questionnaire that was chosen is on its way.
fn loading() -> Option<El> {
    let session = SessionHandle::get();
    let text = el("p").text(Text::Loading.in_lang(lang()));
    session.is_waiting().then(|| el("div").class("notice").child(text))
}

/// A questionnaire that was chosen did not arrive.
fn not_loaded() -> Option<El> {
    let failed = SessionHandle::get().load_failed();
    let lang = lang();
    failed.get().then(|| {
        let close = move || failed.set(false);
        let text = el("p").text(Text::LoadFailed.in_lang(lang));
        let close = button("button secondary", Text::Close.in_lang(lang), close);
        el("div").class("notice care").child(text).child(close)
    })
}

/// A saved state that could not be read, offered as a file.
fn set_aside() -> Option<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let aside = session.aside();
    if aside.texts.is_empty() {
        return None;
    }
    let text = if aside.newer { Text::AsideNewer } else { Text::AsideDamaged };
    // A browser lets one press save one file, so every text has its own button.
    let save = |(n, text): (usize, &String)| {
        let file = SavedFile { name: format!("shirube-old-{n}.json"), text: text.clone() };
        let save = move || {
            browser::save_file(&file);
        };
        let name = Text::SaveAside.in_lang(lang);
        let name = if n == 1 { name.to_owned() } else { format!("{name} {n}") };
        button("button", name, save)
    };
    let saves: Vec<El> = (1..).zip(&aside.texts).map(save).collect();
    let forget = move || session.apply(Event::AsideForgotten);
    let buttons = el("div").class("buttons").child(saves).child(button(
        "button secondary",
        Text::ForgetAside.in_lang(lang),
        forget,
    ));
    let text = el("p").text(text.in_lang(lang));
    Some(el("div").class("notice care").child(text).child(buttons))
}

/// A file that could not be opened, and why.
#[cfg(feature = "whole")]
fn file_refused() -> Option<El> {
    let refused = SessionHandle::get().refused();
    let lang = lang();
    let why = refused.get()?;
    let details = match &why {
        Unusable::Damaged(problems) => {
            let line = |it: &shirube_core::json::Problem| el("li").text(it.to_string());
            let lines: Vec<El> = problems.iter().take(5).map(line).collect();
            let lines = el("ul").class("problems").attr("lang", "en").child(lines);
            let summary = el("summary").text(files::Text::Details.in_lang(lang));
            Some(el("details").child(summary).child(lines))
        }
        _ => None,
    };
    let close = move || refused.set(None);
    Some(
        el("div")
            .class("notice care")
            .child(el("p").text(files::Text::Refused.in_lang(lang)))
            .child(el("p").text(unusable(&why, lang)))
            .child(details)
            .child(button("button secondary", Text::Close.in_lang(lang), close)),
    )
}

/// What was typed last is not kept to its end.
#[cfg(feature = "whole")]
fn draft_refused() -> Option<El> {
    let is_refused = SessionHandle::get().is_draft_refused();
    let lang = lang();
    is_refused.get().then(|| {
        let text = el("p").text(files::Text::DraftRefused.in_lang(lang));
        let close =
            button("button secondary", Text::Close.in_lang(lang), move || is_refused.set(false));
        el("div").class("notice care").child(text).child(close)
    })
}

/// A benchmark has been opened: what happens to it, and how to put it away.
#[cfg(feature = "whole")]
fn benchmark_opened() -> Option<El> {
    let benchmarks = SessionHandle::get().benchmarks();
    let lang = lang();
    if !benchmarks.is_news().get() {
        return None;
    }
    let name = {
        let opened = benchmarks.opened().read();
        let source = &opened.as_ref()?.source;
        bracketed(source.title.get(lang), source.publisher.get(lang), lang)
    };
    let is_synthetic = benchmarks.opened().read().as_ref().is_some_and(|it| it.is_synthetic);
    let synthetic = is_synthetic.then(|| el("p").text(compare::Text::Synthetic.in_lang(lang)));
    let away = move || benchmarks.put_away();
    let close = move || benchmarks.is_news().set(false);
    let buttons = el("div")
        .class("buttons")
        .child(button("button secondary", compare::Text::PutAway.in_lang(lang), away))
        .child(button("button secondary", Text::Close.in_lang(lang), close));
    Some(
        el("div")
            .class("notice")
            .child(el("p").child(el("strong").text(name)))
            .child(el("p").text(compare::Text::Opened.in_lang(lang)))
            .child(synthetic)
            .child(buttons),
    )
}
