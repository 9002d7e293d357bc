//! What was declared, and what comes next.

use leptos::prelude::*;
use shirube_core::i18n::guide::{self, Text};
use shirube_core::security_action::Star;
use shirube_core::session::Page;

use super::choose;
use crate::browser;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::{day_field, radio};

/// After how many months one looks again.
const A_YEAR: u16 = 12;

/// The declaration with its day, and a last sentence.
pub fn declared() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let declaration = session.declaration();
    let star = Memo::new(move |_| declaration.get().declared.map(|(star, _)| star));
    let choice = |of: Option<Star>, words: Text| {
        let choose = move || {
            let day = declaration.get_untracked().declared.map(|(_, day)| day);
            let day = day.or_else(browser::today);
            session.settle(|it| it.declared = of.zip(day));
        };
        let chosen = Memo::new(move |_| star.get() == of);
        radio("declared", words.in_lang(lang), chosen, choose)
    };
    let choices = el("fieldset")
        .child(el("legend").class("unseen").text(Text::DeclaredLegend.in_lang(lang)))
        .child(
            el("div")
                .class("answers")
                .child(choice(None, Text::DeclaredNone))
                .child(choice(Some(Star::One), Text::DeclaredOne))
                .child(choice(Some(Star::Two), Text::DeclaredTwo)),
        );
    let is_declared = Memo::new(move |_| star.get().is_some());
    let day = move || {
        is_declared.get().then(|| {
            let day = Memo::new(move |_| declaration.get().declared.map(|(_, day)| day));
            day_field(Text::DeclaredOn.in_lang(lang), day, move |day| {
                if day.is_some() {
                    session.settle(|it| it.declared = it.declared.map(|(star, _)| star).zip(day));
                }
            })
        })
    };
    let last = move || {
        let declared = declaration.get().declared;
        let text = declared.map(|(star, day)| guide::after(star, day.months_later(A_YEAR), lang));
        text.unwrap_or_default()
    };
    let onward = move || {
        (star.get() == Some(Star::Two)).then(|| {
            let go = move || choose(&session, "management", Page::Intro);
            button("link", Text::ToManagement.in_lang(lang), go)
        })
    };
    el("section")
        .class("declared")
        .child(el("h2").text(Text::DeclaredTitle.in_lang(lang)))
        .child(choices)
        .live(day)
        .child(el("p").class("said").attr("role", "status").live_text(last))
        .live(onward)
}
