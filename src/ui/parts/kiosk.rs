//! A computer at a counter: a way to end that is always there, and an end by itself when nobody is.

use std::time::Duration;

use leptos::prelude::*;
use shirube_core::i18n::kiosk::{Text, left, left_spoken};
use shirube_core::kiosk::Presence;

use crate::browser;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};

/// The line below the header, and the warning when nobody has done anything for long.
pub fn kiosk() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let presence = session.presence();
    let is_warned = Memo::new(move |_| matches!(presence.get(), Presence::Warned(_)));
    // Drawn once a warning: each second changes only its text.
    let warning = move || {
        is_warned.get().then(|| {
            set_timeout(|| browser::show_element("still-there"), Duration::ZERO);
            warning(presence)
        })
    };
    let erased = browser::was_erased()
        .then(|| el("p").attr("role", "status").text(Text::Erased.in_lang(lang)));
    el("div")
        .class("kiosk")
        .child(erased)
        .child(el("p").class("quiet").text(Text::About.in_lang(lang)))
        .child(button("button", Text::Finish.in_lang(lang), move || session.finish()))
        .live(warning)
}

fn warning(presence: RwSignal<Presence>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let seconds = move || match presence.get() {
        Presence::Warned(seconds) => seconds,
        Presence::There | Presence::Gone => 0,
    };
    let name = Text::StillThere.in_lang(lang);
    let shown = el("p").attr("aria-hidden", "true").live_text(move || left(seconds(), lang));
    let spoken = el("p").class("unseen").attr("role", "alert").attr("id", "time-left");
    let spoken = spoken.live_text(move || left_spoken(seconds(), lang));
    let go_on = button("button", Text::GoOn.in_lang(lang), move || session.stays());
    let erase = button("button secondary", Text::EraseNow.in_lang(lang), move || session.finish());
    el("div")
        .class("warning")
        .attr("role", "alertdialog")
        .attr("aria-labelledby", "still-there")
        .attr("aria-describedby", "time-left")
        .child(el("h2").attr("id", "still-there").attr("tabindex", "-1").text(name))
        .child(shown)
        .child(spoken)
        .child(el("div").class("buttons").child(go_on).child(erase))
}
