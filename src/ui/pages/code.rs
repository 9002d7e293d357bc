//! Answers from a short code.

use leptos::prelude::*;
use shirube_core::code::{Refused, length, read};
use shirube_core::i18n::code::{Text, length as length_text, refused};
use shirube_core::opening::OpenedFile;
use shirube_core::session::Event;

use crate::browser::field_value;
use crate::state::{SessionHandle, Words};
use crate::ui::element::{Piece, View, button, el};

/// A field for the code. What it says is looked at first, like a file.
pub fn code_page() -> View {
    let session = SessionHandle::get();
    let words = Words::get();
    let (lang, asked) = (words.lang, words.asked.clone());
    let heading = el("h1").attr("id", "heading").attr("tabindex", "-1");
    let page = el("div")
        .class("page code")
        .child(heading.text(Text::Title.in_lang(lang)))
        .child(el("p").class("quiet").text(&words.texts.title));
    let Some(count) = length(&asked) else {
        return page.child(el("p").text(Text::NoCode.in_lang(lang))).into_view();
    };
    let typed = RwSignal::new(String::new());
    let wrong: RwSignal<Option<String>> = RwSignal::new(None);
    let take = move || {
        let text = typed.get_untracked();
        if text.trim().is_empty() {
            wrong.set(Some(Text::Nothing.in_lang(lang).to_owned()));
            return;
        }
        match read(&asked, &text) {
            Ok(answers) => {
                let file = OpenedFile::of_code(asked.id.clone(), answers);
                session.apply(Event::FileOpened(Box::new(file)));
            }
            Err(why) => {
                let mut said = refused(&why, lang);
                if matches!(why, Refused::Mistyped | Refused::Length { .. }) {
                    said += Text::Another.in_lang(lang);
                }
                wrong.set(Some(said + Text::Check.in_lang(lang)));
            }
        }
    };
    let field = el("input")
        .attr("type", "text")
        .attr("id", "code")
        .attr("class", "code-field")
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .attr("aria-describedby", "code-help code-wrong")
        .live_value(move || typed.get())
        .live_attr("aria-invalid", move || wrong.read().is_some().then(|| "true".to_owned()))
        .on("input", move |event| typed.set(field_value(&event)));
    let help =
        format!("{}{}{}", length_text(count, lang), lang.pick("", " "), Text::Help.in_lang(lang));
    let alert = move || wrong.get().map(|it| el("p").class("notice care").text(it));
    page.child(el("p").text(Text::Intro.in_lang(lang)))
        .child(el("label").attr("for", "code").text(Text::Label.in_lang(lang)))
        .child(field)
        .child(el("p").class("quiet").attr("id", "code-help").text(help))
        .child(el("div").attr("id", "code-wrong").attr("role", "alert").live(alert))
        .child(el("div").class("buttons").child(button("button", Text::Read.in_lang(lang), take)))
        .into_view()
}
