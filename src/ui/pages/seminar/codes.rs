//! Answers of participants, by the short codes that they read out.

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use shirube_core::code::length;
use shirube_core::i18n::code::length as length_text;
use shirube_core::i18n::seminar::{Text, codes as codes_text, not_added};
use shirube_core::seminar::{Kept, NotAdded};

use crate::browser::{self, field_value};
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, button, el};

/// The id of the field.
const FIELD: &str = "seminar-code";

/// The field for a code; nothing where answers are too many for one. `said` is what has been done.
pub fn codes(words: &Words, kept: Memo<Kept>, said: RwSignal<Option<Text>>) -> Option<El> {
    let session = SessionHandle::get();
    let (lang, asked) = (words.lang, words.asked.clone());
    let count = length(&asked)?;
    let typed = RwSignal::new(String::new());
    let wrong: RwSignal<Option<NotAdded>> = RwSignal::new(None);
    let add = Arc::new(move |again: bool| {
        match session.add_participant(&asked, &typed.get_untracked(), again) {
            Ok(()) => {
                // The next code can be typed at once; the button that was pressed may be gone.
                set_timeout(|| browser::show_element(FIELD), Duration::ZERO);
                wrong.set(None);
                typed.set(String::new());
                said.set(Some(Text::CodeAdded));
            }
            Err(why) => {
                said.set(None);
                wrong.set(Some(why));
            }
        }
    });
    let once_more = add.clone();
    let alert = move || {
        let why = wrong.get()?;
        let add = once_more.clone();
        let again = (why == NotAdded::Twice).then(|| {
            let name = Text::AddAgain.in_lang(lang);
            button("button secondary", name, move || add(true))
        });
        Some(el("div").class("notice care").child(el("p").text(not_added(&why, lang))).child(again))
    };
    let among = move || {
        let codes = kept.read().tally.codes();
        if codes == 0 { String::new() } else { codes_text(codes, lang) }
    };
    let by_key = add.clone();
    let field = el("input")
        .attr("type", "text")
        .attr("id", FIELD)
        .attr("class", "code-field")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "seminar-code-help seminar-code-wrong")
        .live_value(move || typed.get())
        .live_attr("aria-invalid", move || wrong.read().is_some().then(|| "true".to_owned()))
        .on("input", move |event| typed.set(field_value(&event)))
        .on("keydown", move |event| {
            if browser::key_of(&event).as_deref() == Some("Enter") {
                by_key(false);
            }
        });
    let help = format!(
        "{}{}{}",
        length_text(count, lang),
        lang.pick("", " "),
        Text::CodeHelp.in_lang(lang)
    );
    let press = move || add(false);
    Some(
        el("section")
            .child(el("h2").text(Text::CodeTitle.in_lang(lang)))
            .child(el("label").attr("for", FIELD).text(Text::CodeLabel.in_lang(lang)))
            .child(field)
            .child(el("p").class("quiet").attr("id", "seminar-code-help").text(help))
            .child(el("div").attr("id", "seminar-code-wrong").attr("role", "alert").live(alert))
            .child(el("div").class("buttons").child(button(
                "button",
                Text::AddCode.in_lang(lang),
                press,
            )))
            .child(el("p").class("quiet").live_text(among)),
    )
}
