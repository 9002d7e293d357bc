//! The texts to begin with: what somebody does, and what to ask a provider for. Each in a field of its
//! own, kept as it is edited.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::i18n::roles::Text;
use shirube_core::roles::{Firm, Role, job, request};
use shirube_core::storage::MAX_DRAFT;

use super::Shown;
use crate::browser::{self, field_value};
use crate::state::{Keeping, SessionHandle};
use crate::ui::element::{El, button, el, unseen};
use crate::ui::parts::copy_button;

/// How many columns of a field a line fills, on a phone. Unit: half-width characters.
const COLUMNS: usize = 34;

/// How long the text that is printed stands alone.
const WHILE_PRINTING: Duration = Duration::from_secs(1);

/// One of the two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Job,
    Request,
}

impl Kind {
    fn title(self) -> Text {
        match self {
            Kind::Job => Text::JobDraft,
            Kind::Request => Text::RequestDraft,
        }
    }

    /// The name under which an edited text is kept. A language has its own.
    fn key(self, role: Role, shown: &Shown) -> String {
        let kind = match self {
            Kind::Job => "job",
            Kind::Request => "request",
        };
        format!("{kind}-{}-{}", role.id(), shown.sheet.lang.tag())
    }

    fn proposed(self, role: Role, shown: &Shown) -> Option<String> {
        let told = shown.told.read();
        let firm = Firm { staff: told.staff, holders: &told.holders };
        let (guide, texts) = (&shown.sheet.about.guide, &shown.sheet.about.texts);
        match self {
            Kind::Job => job(role, guide, texts, firm),
            Kind::Request => request(role, guide, texts, firm),
        }
    }
}

/// Both texts of a role, or why there is one only.
pub fn drafts(role: Role, shown: &Shown) -> Vec<El> {
    let lang = shown.sheet.lang;
    let is_kept = untrack(|| SessionHandle::get().keeping()) == Keeping::Kept;
    let help = if is_kept { Text::DraftHelp } else { Text::DraftHelpUnkept };
    let request = match field(Kind::Request, role, shown) {
        Some(field) => field,
        None => el("p").class("quiet").text(Text::RequestNone.in_lang(lang)),
    };
    vec![
        el("h3").text(Text::DraftTitle.in_lang(lang)),
        el("p").class("quiet").text(help.in_lang(lang)),
        el("div").class("role-drafts").child(field(Kind::Job, role, shown)).child(request),
    ]
}

fn field(kind: Kind, role: Role, shown: &Shown) -> Option<El> {
    let session = SessionHandle::get();
    let lang = shown.sheet.lang;
    untrack(|| kind.proposed(role, shown))?;
    let key = kind.key(role, shown);
    let edited = session.draft(&key);
    let text = {
        let shown = shown.clone();
        Memo::new(move |_| edited.get().or_else(|| kind.proposed(role, &shown)).unwrap_or_default())
    };
    let title = format!("{} {}", kind.title().in_lang(lang), shown.sheet.name(role));
    let area = {
        let key = key.clone();
        el("textarea")
            .attr("id", &key)
            .attr("maxlength", MAX_DRAFT.to_string())
            .attr("aria-label", &title)
            .live_attr("rows", move || Some(rows(&text.read()).to_string()))
            .live_value(move || text.get())
            .on("change", {
                let key = key.clone();
                move |event| session.write_draft(&key, Some(field_value(&event)))
            })
    };
    let back =
        move || {
            edited.get().map(|_| {
                let key = key.clone();
                let take_back = move || {
                    session.write_draft(&key, None);
                    // The button is gone; the keyboard goes on in the field.
                    browser::show_element(&key);
                };
                el("div")
                    .child(el("p").class("quiet").text(Text::Changed.in_lang(lang)))
                    .child(button("link", Text::Reset.in_lang(lang), take_back))
            })
        };
    let print = {
        let printing = shown.printing;
        move || {
            printing.set(Some(text.get_untracked()));
            // Not before it is drawn, and gone afterwards, so that the report prints as always.
            set_timeout(browser::print, Duration::ZERO);
            set_timeout(move || drop(printing.try_set(None)), WHILE_PRINTING);
        }
    };
    Some(
        el("div")
            .class("role-draft")
            .child(el("h4").text(kind.title().in_lang(lang)))
            .child(area)
            .live(back)
            .child(
                el("div").class("buttons").child(copy_button(move || text.get_untracked())).child(
                    button("button secondary", Text::Print.in_lang(lang), print)
                        .child(unseen(format!(" {title}"))),
                ),
            ),
    )
}

/// How many lines a field needs to show the whole text.
fn rows(text: &str) -> usize {
    let lines = |line: &str| {
        let columns: usize = line.chars().map(|it| if it.is_ascii() { 1 } else { 2 }).sum();
        columns / COLUMNS + 1
    };
    text.lines().map(lines).sum::<usize>().max(3)
}
