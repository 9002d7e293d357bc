//! The partner whose visitor somebody is, in its own words.

use shirube_core::i18n::partner::{Text, by, desks as desks_of, from, own_words};
use shirube_core::partner::Glance;

use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, el};
use crate::ui::parts::outside;

/// Logo and name, on every page.
pub fn partner_line() -> Option<El> {
    let partner = SessionHandle::get().partner()?;
    let lang = lang();
    let logo = partner.logo().map(|it| el("img").attr("src", it).attr("alt", ""));
    let said = by(partner.words("name", lang)?, lang);
    Some(el("p").class("partner quiet").child(logo).text(said))
}

/// What the partner says above the start page.
pub fn partner_words() -> Option<El> {
    let partner = SessionHandle::get().partner()?;
    let lang = lang();
    let intro = partner.words("intro", lang).map(|it| el("p").text(it));
    let offer = partner.part("offer").map(|it| offer(&partner, &it));
    let desks = partner_desks();
    if intro.is_none() && offer.is_none() && desks.is_none() {
        return None;
    }
    let title = el("h2").text(from(partner.words("name", lang)?, lang));
    Some(
        el("section")
            .class("notice by-partner")
            .child(title)
            .child(intro)
            .child(offer)
            .child(desks),
    )
}

/// An offer is the partner's word, not ours: its day and legal name stand below it.
fn offer(partner: &Glance, offer: &Glance) -> Vec<El> {
    let lang = lang();
    let words = |key| offer.words(key, lang).unwrap_or_default();
    let whose = partner.words("legal_name", lang).unwrap_or_default();
    let whose = own_words(whose, offer.plain("as_of").unwrap_or_default(), lang);
    let more = offer.link("url").map(|it| el("p").child(outside("", it, Text::More.in_lang(lang))));
    vec![
        el("h3").text(words("title")),
        el("p").text(words("body")),
        el("p").class("quiet").text(whose),
    ]
    .into_iter()
    .chain(more)
    .collect()
}

/// The partner's own desks.
pub fn partner_desks() -> Option<El> {
    let partner = SessionHandle::get().partner()?;
    let lang = lang();
    let desks: Vec<El> = partner.list("desks").iter().map(desk).collect();
    let title = el("h3").text(desks_of(partner.words("name", lang)?, lang));
    (!desks.is_empty()).then(|| el("div").child(title).child(el("ul").child(desks)))
}

fn desk(desk: &Glance) -> El {
    let lang = lang();
    let line = |key| desk.words(key, lang).map(|it| vec![el("br"), el("span").text(it)]);
    let reach = |key| {
        let link = el("a").attr("href", desk.reach(key)?).text(desk.plain(key)?);
        Some(vec![el("br"), link])
    };
    let page = desk.link("url").map(|it| vec![el("br"), outside("", it, Text::Page.in_lang(lang))]);
    el("li")
        .child(el("strong").text(desk.words("name", lang).unwrap_or_default()))
        .child(line("for"))
        .child(line("hours"))
        .child(reach("phone"))
        .child(reach("mail"))
        .child(page)
}
