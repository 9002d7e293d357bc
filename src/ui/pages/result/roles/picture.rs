//! Who holds the roles of each group, at a glance.

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::i18n::roles::{self as said, Text};
use shirube_core::roles::{Kind, Role};
use shirube_core::scoring::Held;

use super::Told;
use crate::state::lang;
use crate::ui::charts::held_strip;
use crate::ui::element::{El, el};

/// One strip a group. The table of it is the list of the roles above.
pub fn picture(told: Memo<Told>) -> El {
    let lang = lang();
    let groups = move || {
        let told = told.read();
        [Kind::Managing, Kind::Doing].map(|kind| group(kind, &told, lang)).into_iter().collect()
    };
    el("section")
        .class("roles-picture")
        .child(
            el("h2")
                .attr("id", super::HEADING)
                .attr("tabindex", "-1")
                .text(Text::PictureTitle.in_lang(lang)),
        )
        .live(move || -> Vec<El> { groups() })
}

/// The same for paper.
pub fn groups(told: &Told, lang: Lang) -> Vec<El> {
    vec![group(Kind::Managing, told, lang), group(Kind::Doing, told, lang)]
}

fn group(kind: Kind, told: &Told, lang: Lang) -> El {
    let held: Vec<Option<Held>> =
        Role::all().filter(|it| it.kind() == kind).map(|it| told.holders.get(it)).collect();
    let count = |is: fn(Option<Held>) -> bool| held.iter().filter(|it| is(**it)).count();
    let kinds = [
        (Text::InPlace, "own", count(|it| it.is_some_and(Held::is_in_place))),
        (Text::OutsideHeld, "provider", count(|it| it == Some(Held::Outside))),
        (Text::OpenHeld, "missing", count(|it| it == Some(Held::Nobody))),
        (Text::NotNeeded, "away", count(|it| it == Some(Held::NotNeeded))),
        (Text::Untold, "untold", count(|it| it.is_none())),
    ];
    let whole = held.len();
    let counted = kinds.into_iter().filter(|(_, _, n)| 0 < *n).map(|(text, class, n)| {
        el("li").class(&format!("held-key {class}")).text(said::of_group(
            n,
            whole,
            text.in_lang(lang),
            lang,
        ))
    });
    el("div")
        .class("held-group")
        .child(el("h3").text(said::kind(kind, lang)))
        .child(held_strip(&held))
        .child(el("ul").class("held-keys").child(counted.collect::<Vec<El>>()))
}
