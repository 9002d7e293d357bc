//! Brand, save state, languages.

use leptos::prelude::*;
use shirube_core::i18n::{Lang, frame::Text};
use shirube_core::session::{Event, Page};

use crate::state::{Keeping, SessionHandle, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::trouble;

/// The line at the top of every page.
pub fn header() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let has_answers = session.has_answers();
    let kept = move || match session.keeping() {
        Keeping::Kept if has_answers.get() => ("save-state kept", Text::KeptHere),
        Keeping::Kept => ("save-state", Text::NothingYet),
        _ => ("save-state not-kept", Text::NotKept),
    };
    let language = move |it: Lang, name: &str| {
        button("language", name, move || session.apply(Event::LanguageChosen(it)))
            .attr("lang", it.tag())
            .attr("aria-pressed", (it == lang).to_string())
    };
    let home = format!("{} – {}", Text::Brand.in_lang(lang), Text::Home.in_lang(lang));
    let to_start = move || session.apply(Event::MovedTo(Page::Start));
    let brand = button("brand", Text::Brand.in_lang(lang), to_start).attr("aria-label", home);
    el("header")
        .class("top")
        .child(brand)
        .child(
            el("span")
                .live_attr("class", move || Some(kept().0.to_owned()))
                .live_text(move || kept().1.in_lang(lang).to_owned()),
        )
        .child(trouble("link").text(Text::Trouble.in_lang(lang)))
        .child(
            el("div")
                .class("languages")
                .attr("role", "group")
                .attr("aria-label", Text::LanguageLabel.in_lang(lang))
                .child(language(Lang::Ja, "日本語"))
                .child(language(Lang::En, "English")),
        )
}
