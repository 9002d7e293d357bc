//! What cyber insurance usually pays and does not, what an insurer asks beside the own answers, and what
//! is published about discounts. No advice and no price.

mod asked;
mod sources;

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::day::is_stale;
use shirube_core::i18n::insurance::{Text, checked_on, published, share, survey};
use shirube_core::id::QuestionnaireId;
use shirube_core::insurance::{Discount, Insured, Part, Point};
use shirube_core::session::{Event, Page};

use super::absent;
use crate::browser;
use crate::data::AboutInsurance;
use crate::state::{MANAGEMENT, SessionHandle, lang};
use crate::ui::charts::share_bar;
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::parts::of_partner;

/// All of a share. Unit: hundredths of a per cent.
const WHOLE: u32 = 10_000;

/// The questionnaires of firms whose results lead here.
const LEADING: [&str; 3] = ["sme", MANAGEMENT, "quick-risk"];

/// The page about insurance.
pub fn insurance_page() -> View {
    let session = SessionHandle::get();
    let lang = lang();
    let about = session.about_insurance(lang);
    let again = move || {
        session.about_insurance(lang);
    };
    let title = move || match about.read().here() {
        Some(it) => it.texts.title.to_string(),
        None => Text::OnwardTitle.in_lang(lang).to_owned(),
    };
    let body = move || match about.read().here() {
        Some(it) => below(it),
        None => vec![absent(about, "heading", again)],
    };
    el("div")
        .class("page insurance")
        .child(el("h1").attr("id", "heading").attr("tabindex", "-1").live_text(title))
        .child(el("div").class("parts-of-insurance").live(body))
        .into_view()
}

/// The way to this page from a result; nothing for a questionnaire that says nothing to an insurer.
pub fn to_insurance(id: &QuestionnaireId) -> Option<El> {
    let session = SessionHandle::get();
    let lang = lang();
    LEADING.contains(&id.as_str()).then(|| {
        let go = move || session.apply(Event::MovedTo(Page::Insurance));
        el("section")
            .child(el("h2").text(Text::OnwardTitle.in_lang(lang)))
            .child(el("p").text(Text::OnwardBody.in_lang(lang)))
            .child(el("div").class("buttons").child(button(
                "button secondary",
                Text::OnwardButton.in_lang(lang),
                go,
            )))
    })
}

/// Everything below the heading.
fn below(about: &Arc<AboutInsurance>) -> Vec<El> {
    let lang = lang();
    let (facts, texts) = (&about.facts, &about.texts);
    let is_old = browser::today().is_some_and(|it| is_stale(facts.checked_on, it));
    let stale = is_old.then(|| el("p").class("notice care").text(Text::Stale.in_lang(lang)));
    let caveats: Vec<El> = texts.caveats.iter().map(|it| el("li").text(it)).collect();
    let print = button("button secondary", Text::Print.in_lang(lang), browser::print);
    let plain = |part: Part| {
        let rows = facts.points(part).into_iter().filter_map(|it| point(about, part, it));
        el("ul").class("insurance-points").child(rows.collect::<Vec<El>>())
    };
    let discounts = facts.discounts.iter().filter_map(|it| discount(about, it));
    let insured = facts.insured.iter().filter_map(|it| insured(about, it));
    vec![
        el("p").class("intro").text(&texts.intro),
        el("div").class("notice care").child(el("ul").child(caveats)),
        el("p").class("quiet").text(checked_on(facts.checked_on, lang)),
        el("div").child(stale),
        el("div").class("buttons on-screen").child(print),
        contents(about),
        part(about, Part::Covers).child(plain(Part::Covers)),
        part(about, Part::Excludes).child(plain(Part::Excludes)),
        part(about, Part::Asked).child(asked::asked(about)),
        part(about, Part::Discounts)
            .child(el("ul").class("insurance-points").child(discounts.collect::<Vec<El>>()))
            .live(of_the_partner),
        part(about, Part::InsuredShare)
            .child(el("ul").class("insurance-points").child(insured.collect::<Vec<El>>())),
        sources::all_sources(about),
    ]
}

/// The way to each part: on a phone the page is long.
fn contents(about: &AboutInsurance) -> El {
    let to = |part: Part| {
        let title = &about.texts.part(part)?.title;
        let go = move || browser::show_element(&heading_of(part));
        Some(el("li").child(button("link", title, go)))
    };
    let ways: Vec<El> = Part::ALL.into_iter().filter_map(to).collect();
    let name = Text::Contents.in_lang(lang());
    el("nav").class("on-screen").attr("aria-label", name).child(el("ul").child(ways))
}

/// The id of a part's heading.
fn heading_of(part: Part) -> String {
    format!("insurance-{part:?}")
}

/// A part with its heading and what to keep in mind.
fn part(about: &AboutInsurance, part: Part) -> El {
    let section = el("section");
    match about.texts.part(part) {
        None => section,
        Some(it) => section
            .child(el("h2").attr("id", heading_of(part)).attr("tabindex", "-1").text(&it.title))
            .child(el("p").text(&it.about))
            .child(el("p").class("quoted").text(&it.caveat)),
    }
}

/// A fact with its sources.
fn point(about: &AboutInsurance, part: Part, it: &Point) -> Option<El> {
    let words = about.texts.point(part, &it.id)?;
    Some(
        el("li")
            .child(el("h3").text(&words.title))
            .child(el("p").text(&words.text))
            .child(sources::sources(about, it)),
    )
}

/// What is published about a discount, with its time before what it says.
fn discount(about: &AboutInsurance, it: &Discount) -> Option<El> {
    let words = about.texts.point(Part::Discounts, &it.point.id)?;
    Some(
        el("li")
            .child(el("h3").text(&words.title))
            .child(el("p").class("quiet").text(published(&it.on, lang())))
            .child(el("p").text(&words.text))
            .child(sources::sources(about, &it.point)),
    )
}

/// A share of insured firms with how many answered, when.
fn insured(about: &AboutInsurance, it: &Insured) -> Option<El> {
    let words = about.texts.point(Part::InsuredShare, &it.point.id)?;
    Some(
        el("li")
            .child(el("h3").text(&words.title))
            .child(
                el("p")
                    .child(el("strong").class("amount").text(share(it.share)))
                    .text(survey(it, lang())),
            )
            .child(share_bar(it.share.into(), WHOLE))
            .child(el("p").text(&words.text))
            .child(sources::sources(about, &it.point)),
    )
}

/// What the partner of this visit says itself, under its name; nothing without one.
fn of_the_partner() -> Option<El> {
    let lang = lang();
    SessionHandle::get().partner()?.offer.as_ref().map(|_| {
        el("div")
            .class("on-screen")
            // What follows has a heading of its own.
            .child(el("p").child(el("strong").text(Text::PartnerTitle.in_lang(lang))))
            .child(el("p").class("quiet").text(Text::PartnerHelp.in_lang(lang)))
            .child(of_partner("desks"))
    })
}
