//! Where to learn it, by role and by reader.

use leptos::prelude::*;
use shirube_core::day::is_stale;
use shirube_core::i18n::roles::{self as said, Text};
use shirube_core::i18n::{Lang, date};
use shirube_core::questionnaire::Evidence;
use shirube_core::roles::{Audience, Offer};

use super::{Shown, whom};
use crate::browser;
use crate::ui::element::{El, el};
use crate::ui::parts::outside;

/// The section.
pub fn learn(shown: &Shown) -> El {
    let lang = shown.sheet.lang;
    let role = whom::role(shown);
    let of_role = {
        let shown = shown.clone();
        move || {
            let role = role.get();
            let title = format!("{}{}", Text::LearnRole.in_lang(lang), lang.pick("", " "));
            let offers = shown.sheet.about.learning.of_role(role);
            let heading = el("h3").text(shirube_core::i18n::labelled(
                title.trim(),
                &shown.sheet.name(role),
                lang,
            ));
            let body = if offers.is_empty() {
                el("p").class("quiet").text(Text::LearnRoleNone.in_lang(lang))
            } else {
                list(&offers, &shown)
            };
            vec![heading, body]
        }
    };
    let others: Vec<El> = Audience::ALL
        .into_iter()
        .filter_map(|(_, it)| {
            let offers = shown.sheet.about.learning.of_audience(it);
            (!offers.is_empty()).then(|| {
                el("details")
                    .child(el("summary").text(said::audience(it, lang)))
                    .child(list(&offers, shown))
            })
        })
        .collect();
    el("section")
        .class("learn")
        .child(el("h2").text(Text::LearnTitle.in_lang(lang)))
        .live(of_role)
        .child(el("h3").text(Text::LearnOthers.in_lang(lang)))
        .child(others)
}

fn list(offers: &[&Offer], shown: &Shown) -> El {
    let rows: Vec<El> = offers.iter().filter_map(|it| offer(it, shown)).collect();
    el("ul").class("offers").child(rows)
}

fn offer(it: &Offer, shown: &Shown) -> Option<El> {
    let lang = shown.sheet.lang;
    let words = shown.sheet.about.offers.get(&it.id)?;
    let name = match &it.url {
        Some(url) => outside("", url, &words.name),
        None => el("strong").text(&words.name),
    };
    let search =
        it.url.is_none().then(|| el("p").class("quiet").text(Text::SearchByName.in_lang(lang)));
    let is_old = browser::today().is_some_and(|today| is_stale(it.checked_on, today));
    let stale = is_old.then(|| el("p").class("notice care").text(Text::Stale.in_lang(lang)));
    Some(
        el("li")
            .child(name)
            .child(search)
            .child(el("p").class("quiet").text(facts(it, &words.by, lang)))
            .child(el("p").text(&words.about))
            .child(el("p").class("quiet").text(known(it, lang)))
            .child(stale),
    )
}

/// Who offers it, what it is, for whom, and whether it costs: NICT、演習、…、無料.
fn facts(it: &Offer, by: &str, lang: Lang) -> String {
    let cost = it.is_free.map(|it| if it { Text::Free } else { Text::Paid }.in_lang(lang));
    let facts =
        [Some(by), Some(said::offer_kind(it.kind, lang)), Some(said::level(it.level, lang)), cost];
    facts.into_iter().flatten().collect::<Vec<_>>().join(lang.pick("、", ", "))
}

/// When it was looked at, and how it is known where that is not the offer's own page.
fn known(it: &Offer, lang: Lang) -> String {
    let day = shirube_core::i18n::labelled(
        Text::CheckedOn.in_lang(lang),
        &date(it.checked_on, lang),
        lang,
    );
    let how = match it.mark {
        Evidence::Verified => None,
        Evidence::Secondary => Some(Text::Secondary),
        Evidence::Own => Some(Text::OwnView),
    };
    match how {
        Some(how) => format!("{day}{}{}", lang.pick("、", ", "), how.in_lang(lang)),
        None => day,
    }
}
