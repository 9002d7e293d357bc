//! The table to take along.

use leptos::prelude::*;
use shirube_core::bench::table;
use shirube_core::i18n::bench::Text;
use shirube_core::table::{Table, to_csv, to_json};
use wasm_bindgen_futures::spawn_local;

use crate::browser::{self, tools};
use crate::state::{BenchHandle, SessionHandle, Words};
use crate::ui::element::{El, button, el};
use crate::ui::parts::tick;

/// Buttons that save the rows shown as CSV or Excel, with names only if somebody wants them.
pub fn take(words: &Words) -> El {
    let bench = SessionHandle::get().bench();
    let lang = words.lang;
    // Nothing yet, or whether the browser has the file.
    let saved: RwSignal<Option<bool>> = RwSignal::new(None);
    let csv = {
        let words = words.clone();
        move || {
            let text = to_csv(&rows(&words, bench));
            let name = name(&words, "csv");
            saved.set(Some(browser::save_bytes(&name, tools::CSV, text.as_bytes())));
        }
    };
    let excel = {
        let words = words.clone();
        move || {
            let json = to_json(&words.texts.title, &[rows(&words, bench)], words.lang);
            let name = name(&words, "xlsx");
            spawn_local(async move {
                let bytes = tools::xlsx(&json).await;
                let has = |it: Vec<u8>| browser::save_bytes(&name, tools::XLSX, &it);
                saved.set(Some(bytes.is_some_and(has)));
            });
        }
    };
    let said = move || match saved.get() {
        None => String::new(),
        Some(true) => Text::Saved.in_lang(lang).to_owned(),
        Some(false) => Text::NotSaved.in_lang(lang).to_owned(),
    };
    let names = tick(
        Text::WithNames.in_lang(lang),
        move || bench.look.read().with_names,
        move |on| bench.look.update(|it| it.with_names = on),
    );
    el("section")
        .class("on-screen")
        .child(el("h2").text(Text::TakeTitle.in_lang(lang)))
        .child(names)
        .child(el("p").class("quiet").text(Text::WithoutNames.in_lang(lang)))
        .child(
            el("div")
                .class("buttons")
                .child(button("button secondary", Text::Csv.in_lang(lang), csv))
                .child(button("button secondary", Text::Excel.in_lang(lang), excel)),
        )
        .child(el("p").class("quiet").attr("role", "status").live_text(said))
}

fn rows(words: &Words, bench: BenchHandle) -> Table {
    let Words { lang, asked, texts } = words;
    let with_names = bench.look.read_untracked().with_names;
    table(asked, texts, &bench.rows().read_untracked(), with_names, *lang)
}

fn name(words: &Words, ending: &str) -> String {
    let id = &words.asked.id;
    match browser::today() {
        Some(day) => format!("shirube-{id}-{day}.{ending}"),
        None => format!("shirube-{id}.{ending}"),
    }
}
