//! The table to take along.

use leptos::prelude::*;
use shirube_core::bench::table;
use shirube_core::i18n::bench::Text;
use shirube_core::table::TableFile;

use crate::browser;
use crate::state::{BenchHandle, SessionHandle, Words};
use crate::ui::element::{El, el};
use crate::ui::parts::{table_buttons, tick};

/// Buttons that save the rows shown, with names only if somebody wants them.
pub fn take(words: &Words) -> El {
    let bench = SessionHandle::get().bench();
    let lang = words.lang;
    let names = tick(
        Text::WithNames.in_lang(lang),
        move || bench.look.read().with_names,
        move |on| bench.look.update(|it| it.with_names = on),
    );
    let words = words.clone();
    let make = move || Some(file(&words, bench));
    el("section")
        .class("on-screen")
        .child(el("h2").text(Text::TakeTitle.in_lang(lang)))
        .child(names)
        .child(el("p").class("quiet").text(Text::WithoutNames.in_lang(lang)))
        .child(table_buttons(make))
}

/// The rows shown, in their order.
fn file(words: &Words, bench: BenchHandle) -> TableFile {
    let Words { lang, asked, texts } = words;
    let with_names = bench.look.read_untracked().with_names;
    let table = table(asked, texts, &bench.rows().read_untracked(), with_names, *lang);
    let name = match browser::today() {
        Some(day) => format!("shirube-bench-{}-{day}", asked.id),
        None => format!("shirube-bench-{}", asked.id),
    };
    TableFile { name, title: texts.title.to_string(), tables: vec![table] }
}
