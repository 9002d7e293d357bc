//! Who holds the roles, at a glance: what the shapes of the strips mean, and the strips on paper.

use shirube_core::i18n::Lang;
use shirube_core::i18n::roles::{self as said, Text};
use shirube_core::roles::{Kind, Role};
use shirube_core::scoring::Held;

use super::Told;
use crate::ui::charts::held_strip;
use crate::ui::element::{El, el};

/// What each shape means, with how many roles have it. Those that no role has are left out.
pub fn legend(held: &[Option<Held>], lang: Lang) -> El {
    let count = |is: fn(Option<Held>) -> bool| held.iter().filter(|it| is(**it)).count();
    let kinds = [
        (Text::HeldDedicated, "dedicated", count(|it| it == Some(Held::Dedicated))),
        (Text::HeldShared, "own", count(|it| it == Some(Held::Shared))),
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
    el("ul").class("held-keys").child(counted.collect::<Vec<El>>())
}

/// One strip a group, each with its legend.
pub fn groups(told: &Told, lang: Lang) -> Vec<El> {
    vec![group(Kind::Managing, told, lang), group(Kind::Doing, told, lang)]
}

fn group(kind: Kind, told: &Told, lang: Lang) -> El {
    let held: Vec<Option<Held>> =
        Role::all().filter(|it| it.kind() == kind).map(|it| told.holders.get(it)).collect();
    el("div")
        .class("held-group")
        .child(el("h3").text(said::kind(kind, lang)))
        .child(held_strip(&held))
        .child(legend(&held, lang))
}
