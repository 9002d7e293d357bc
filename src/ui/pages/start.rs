//! Why somebody comes, and where that leads.

use leptos::prelude::*;
use shirube_core::catalog::{OF_FIRMS, OFFERS, Offer};
use shirube_core::host::Place;
use shirube_core::i18n::start::{Situation, Text, offered, state_of};
use shirube_core::session::{Event, Page};

use crate::browser;
use crate::state::{Keeping, SessionHandle, lang};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::{file_button, of_partner, trouble};

/// The start page: situations first, then every check by its name.
pub fn start_page() -> View {
    let lang = lang();
    let situations: Vec<El> = Situation::ALL.into_iter().map(situation).collect();
    let (of_firms, of_people) = OFFERS.split_at(OF_FIRMS);
    let list = |offers: &'static [Offer]| {
        let offers: Vec<El> = offers.iter().filter_map(offer).collect();
        el("ul").class("ways-in").child(offers)
    };
    el("div")
        .class("page start")
        .child(
            el("h1").attr("id", "heading").attr("tabindex", "-1").text(Text::Title.in_lang(lang)),
        )
        .child(el("p").class("intro").text(Text::Intro.in_lang(lang)))
        .child(of_partner("intro"))
        .child(el("ul").class("ways-in").child(situations))
        .child(of_partner("desks"))
        .child(el("h2").text(Text::AllTitle.in_lang(lang)))
        .child(of_partner("checks"))
        .child(list(of_firms))
        .child(el("h2").text(Text::PeopleTitle.in_lang(lang)))
        .child(list(of_people))
        .child(device())
        .into_view()
}

/// One reason to come, and what one gets for which time.
fn situation(it: Situation) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let name = el("strong").text(it.name(lang));
    let get = el("span").class("quiet").text(it.get(lang));
    let way = match it.questionnaire() {
        Some(id) => {
            let go = move || {
                if let Ok(id) = id.try_into() {
                    session.apply(Event::Chose(id, Page::Intro));
                }
            };
            button("way-in", "", go)
        }
        None => trouble("way-in"),
    };
    el("li").child(way.child(name).child(get))
}

/// One check, and how far it has been answered.
fn offer(it: &'static Offer) -> Option<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let id = it.questionnaire()?;
    let answered = session.answered(id.clone());
    let state = move || state_of(it, answered.get(), lang);
    let go = move || session.apply(Event::Chose(id.clone(), Page::Intro));
    let name = el("strong").text(offered(it.id, lang));
    let state = el("span").class("quiet").live_text(state);
    Some(el("li").child(button("way-in", "", go).child(name).child(state)))
}

/// Files, and what stays on this device.
fn device() -> El {
    let session = SessionHandle::get();
    let lang = lang();
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
    // Only a page of its own can be installed: in a frame it belongs to the page around.
    let is_alone = browser::place() == Place::Top && !browser::is_kiosk();
    let offline = is_alone.then(|| {
        let address = format!("offline.{}.html", lang.tag());
        let link = el("a").attr("href", address).text(Text::Offline.in_lang(lang));
        el("p").class("choice").child(link)
    });
    // Results of others are nothing for a computer that many people use.
    let bench = (!browser::is_kiosk()).then(|| {
        let go = move || session.apply(Event::MovedTo(Page::Bench));
        el("div").class("choice").child(button("link", Text::Advisers.in_lang(lang), go))
    });
    // A shared computer has its own way to erase, which nobody after can undo.
    let wipe = (!browser::is_kiosk()).then(|| {
        el("div").class("choice").child(el("p").text(Text::WipeBody.in_lang(lang))).child(button(
            "button secondary",
            Text::WipeButton.in_lang(lang),
            move || session.apply(Event::Wiped),
        ))
    });
    el("section")
        .class("device")
        .child(el("h2").text(Text::FilesTitle.in_lang(lang)))
        .child(el("div").class("choice").child(file_button()))
        .child(bench)
        .live(shared)
        .child(wipe)
        .child(offline)
}
