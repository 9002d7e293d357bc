//! Taking the policy out: copied, as a file, on paper.

use leptos::prelude::*;
use shirube_core::i18n::policy_page::Text;
use shirube_core::policy::{Document, Gap, Part, to_file, to_text};
use wasm_bindgen_futures::spawn_local;

use crate::browser::{self, tools};
use crate::state::lang;
use crate::ui::element::{El, button, el};
use crate::ui::parts::copy_button;

/// The name of the files, before the dot.
const NAME: &str = "information-security-policy";

/// Every way out.
pub fn take(document: Memo<Document>, gaps: Memo<Vec<Gap>>) -> El {
    let lang = lang();
    let said: RwSignal<Option<Text>> = RwSignal::new(None);
    let docx = move || {
        if said.get_untracked() == Some(Text::Making) {
            return;
        }
        said.set(Some(Text::Making));
        let file = to_file(&document.read_untracked());
        spawn_local(async move {
            said.set(Some(match tools::docx(&file).await {
                None => Text::DocxFailed,
                Some(bytes) => save("docx", tools::DOCX, &bytes),
            }));
        });
    };
    let text = move || {
        let text = to_text(&document.read_untracked());
        said.set(Some(save("txt", "text/plain;charset=utf-8", text.as_bytes())));
    };
    let status = move || said.get().map(|it| it.in_lang(lang).to_owned()).unwrap_or_default();
    let with_gaps = move || {
        let text = if gaps.read().is_empty() { "" } else { Text::TakeGaps.in_lang(lang) };
        text.to_owned()
    };
    let copy = move || to_text(&document.read_untracked());
    el("section")
        .class("take")
        .child(el("h2").text(Text::TakeTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(Text::TakeHelp.in_lang(lang)))
        .child(el("p").class("said").live_text(with_gaps))
        .child(
            el("div")
                .class("buttons")
                .child(button("button", Text::SaveDocx.in_lang(lang), docx))
                .child(button("button secondary", Text::Print.in_lang(lang), browser::print))
                .child(button("button secondary", Text::SaveText.in_lang(lang), text))
                .child(copy_button(copy)),
        )
        .child(el("p").class("said").attr("role", "status").live_text(status))
}

/// Hands a file to the browser, and says whether that went well.
fn save(ending: &str, kind: &str, bytes: &[u8]) -> Text {
    let is_saved = browser::save_bytes(&format!("{NAME}.{ending}"), kind, bytes);
    if is_saved { Text::Saved } else { Text::SaveFailed }
}

/// The document alone, for paper.
pub fn paper(document: Memo<Document>) -> El {
    el("section").class("paper").live(move || {
        let document = document.read();
        let lines = |text: &str| text.lines().map(|it| el("p").text(it)).collect::<Vec<El>>();
        let sections = document.sections.iter().filter(|it| it.part != Part::Preamble);
        let sections: Vec<El> = sections
            .map(|it| {
                el("div")
                    .child(el("p").class("paper-heading").text(it.heading))
                    .child(lines(&it.body))
            })
            .collect();
        let closing = &document.closing;
        let closing = [&closing.day, &closing.company, &closing.representative];
        let closing = closing.map(|it| el("p").text(it));
        vec![
            el("p").class("paper-title").text(document.title),
            el("div").child(lines(&document.preamble)),
            el("div").child(sections),
            el("div").class("closing").child(Vec::from(closing)),
        ]
    })
}
