//! The wording guard: what a firm is about to publish, and the words in it that mislead.

use leptos::prelude::*;
use shirube_core::i18n::wording::why;
use shirube_core::i18n::wording_page::{Text, examples, found};
use shirube_core::i18n::{Lang, labelled};
use shirube_core::session::{Event, Page};
use shirube_core::wording::{Misuse, look_over};

use crate::browser::{self, field_value};
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, Piece, View, button, el, unseen};

/// Most characters of a text that is looked over while it is typed.
const MOST: usize = 4000;

/// The name of the field, for the focus.
const FIELD: &str = "wording-text";

/// The page of the wording guard. What is typed here lives as long as the page.
pub fn wording_page() -> View {
    let session = SessionHandle::get();
    let lang = lang();
    let text = RwSignal::new(String::new());
    let before: RwSignal<Option<String>> = RwSignal::new(None);
    let misuses = Memo::new(move |_| look_over(&text.read()));
    let is_empty = Memo::new(move |_| text.read().trim().is_empty());

    let field = el("textarea")
        .attr("id", FIELD)
        .attr("rows", "6")
        .attr("maxlength", MOST.to_string())
        .live_value(move || text.get())
        .on("input", move |event| {
            before.set(None);
            text.set(field_value(&event));
        });
    let said = move || {
        let count = (!is_empty.get()).then(|| misuses.read().len());
        count.map(|it| found(it, lang)).unwrap_or_default()
    };
    let below = move || {
        if is_empty.get() {
            return vec![to_try(text)];
        }
        // The rows hold the text as it is now: equal findings may stand in a longer one.
        text.track();
        let rows: Vec<El> = misuses.read().iter().map(|it| row(it, text, before, lang)).collect();
        vec![
            el("ul").class("misuses").child(rows),
            el("p").class("quiet").text(Text::Limits.in_lang(lang)),
        ]
    };
    let undo = move || {
        let earlier = before.get()?;
        let back = move || {
            before.set(None);
            text.set(earlier.clone());
            browser::show_element(FIELD);
        };
        Some(button("link", Text::Undo.in_lang(lang), back))
    };
    let clear = move || {
        (!is_empty.get()).then(|| {
            let wipe = move || {
                before.set(None);
                text.set(String::new());
                browser::show_element(FIELD);
            };
            button("link", Text::Clear.in_lang(lang), wipe)
        })
    };
    let go = move || session.apply(Event::MovedTo(Page::Guide));
    el("div")
        .class("page wording")
        .child(
            el("h1").attr("id", "heading").attr("tabindex", "-1").text(Text::Title.in_lang(lang)),
        )
        .child(el("p").class("intro").text(Text::Intro.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::Private.in_lang(lang)))
        .child(
            el("label")
                .class("field")
                .child(el("span").text(Text::Label.in_lang(lang)))
                .child(field),
        )
        .child(el("div").class("ways").live(undo).live(clear))
        .child(el("p").class("stands").attr("role", "status").live_text(said))
        .live(below)
        .child(button("link", Text::ToGuide.in_lang(lang), go))
        .into_view()
}

/// Nothing typed yet: texts to try.
fn to_try(text: RwSignal<String>) -> El {
    let lang = lang();
    let rows = examples(lang).map(|it| {
        let take = move || {
            text.set(it.to_owned());
            browser::show_element(FIELD);
        };
        el("li").child(button("way-in", it, take))
    });
    el("section")
        .child(el("h2").text(Text::Examples.in_lang(lang)))
        .child(el("ul").class("ways-in").child(Vec::from(rows)))
}

/// One word in its sentence, why it misleads, and what to write instead.
fn row(it: &Misuse, text: RwSignal<String>, before: RwSignal<Option<String>>, lang: Lang) -> El {
    let now = text.get_untracked();
    let sentence = it.sentence(&now);
    let piece = |from: usize, to: usize| now.get(from..to).unwrap_or_default().to_owned();
    let quoted = el("p")
        .class("quoted")
        .text(piece(sentence.start, it.range.start))
        .child(el("mark").text(&it.word))
        .text(piece(it.range.end, sentence.end));
    let replaced = it.replaced(&now);
    let replace = move || {
        before.set(Some(text.get_untracked()));
        text.set(replaced.clone());
        // The button is gone; the keyboard goes on in the text.
        browser::show_element(FIELD);
    };
    el("li")
        .child(quoted)
        .child(el("p").text(why(it.kind, lang)))
        .child(el("p").class("instead").text(labelled(Text::Instead.in_lang(lang), it.offer, lang)))
        .child(
            button("button secondary", Text::Replace.in_lang(lang), replace)
                .child(unseen(format!(" {}", it.word))),
        )
}
