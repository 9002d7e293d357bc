//! Where an answered questionnaire leads: to the vendor, to SECURITY ACTION, to other checks.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::actions::WayOn;
use shirube_core::catalog::{OFFERS, Offer, SCS3, offer};
use shirube_core::i18n::handover::{self, way_title};
use shirube_core::i18n::short::{Text, proposes};
use shirube_core::questionnaire::{Method, Questionnaire};
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::of_partner;

/// The ways on from a result.
pub fn onward(asked: &Arc<Questionnaire>, way_on: Memo<WayOn>) -> El {
    let vendor = move || {
        let asks = !way_on.read().ask.is_empty();
        asks.then(|| way(Text::VendorTitle, Text::VendorBody, Text::VendorButton, Page::Vendor))
    };
    // A partner's own check proves nothing there, and ★3 asks for more than it.
    let leads_there = asked.method != Method::Maturity && asked.id.as_str() != SCS3;
    let guide = (leads_there && offer(asked.id.as_str()).is_some())
        .then(|| way(Text::ActionTitle, Text::ActionBody, Text::ActionButton, Page::Guide));
    el("div")
        .class("onward")
        .live(hand_over)
        .child(of_partner("desks"))
        .live(vendor)
        .child(guide)
        .live(elsewhere(asked))
}

/// The way to hand the result over, where somebody can receive it.
fn hand_over() -> Option<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let offered = session.offered(lang)?;
    let go = move || session.apply(Event::MovedTo(Page::HandOver));
    Some(
        el("section")
            .child(el("h2").text(way_title(&offered.recipient, lang)))
            .child(el("p").text(handover::Text::WayBody.in_lang(lang)))
            .child(el("div").class("buttons").child(button(
                "button",
                handover::Text::WayButton.in_lang(lang),
                go,
            ))),
    )
}

/// The other questionnaires for which these answers propose something.
fn elsewhere(asked: &Arc<Questionnaire>) -> impl Fn() -> Option<El> + Send + 'static {
    let session = SessionHandle::get();
    let lang = lang();
    let here = asked.id.clone();
    move || {
        let others = OFFERS.iter().filter_map(Offer::questionnaire).filter(|it| *it != here);
        let rows = others.filter_map(|id| {
            let other = session.content_of(&id)?;
            let count = session.proposals(&other.asked).read().len();
            let go = move || session.apply(Event::Chose(id.clone(), Page::Intro));
            (0 < count).then(|| {
                el("div")
                    .class("choice")
                    .child(el("p").text(proposes(count, &other.texts.title, lang)))
                    .child(button("button secondary", Text::OtherButton.in_lang(lang), go))
            })
        });
        let rows: Vec<El> = rows.collect();
        (!rows.is_empty())
            .then(|| el("section").child(el("h2").text(Text::OtherTitle.in_lang(lang))).child(rows))
    }
}

/// One way: what it is, and a button.
fn way(title: Text, body: Text, press: Text, page: Page) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let go = move || session.apply(Event::MovedTo(page));
    el("section")
        .child(el("h2").text(title.in_lang(lang)))
        .child(el("p").text(body.in_lang(lang)))
        .child(el("div").class("buttons").child(button(
            "button secondary",
            press.in_lang(lang),
            go,
        )))
}
