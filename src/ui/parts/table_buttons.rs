//! Saving tables, for a spreadsheet program.

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::i18n::table::Text;
use shirube_core::table::{TableFile, to_csv, to_json};
use wasm_bindgen_futures::spawn_local;

use crate::browser::{self, tools};
use crate::state::lang;
use crate::ui::element::{El, button, el};

/// Buttons that save what `make` makes when one is pressed, and a line that says whether that went
/// well.
pub fn table_buttons(make: impl Fn() -> Option<TableFile> + Clone + 'static) -> Vec<El> {
    let lang = lang();
    let said: RwSignal<Option<Text>> = RwSignal::new(None);
    let xlsx = {
        let make = make.clone();
        move || {
            if said.get_untracked() != Some(Text::Making) {
                said.set(Some(Text::Making));
                let file = make();
                spawn_local(async move { said.set(Some(save_xlsx(file, lang).await)) });
            }
        }
    };
    let csv = move || said.set(Some(save_csv(make())));
    let status = move || said.get().map(|it| it.in_lang(lang).to_owned()).unwrap_or_default();
    vec![
        el("div")
            .class("buttons")
            .child(button("button secondary", Text::SaveXlsx.in_lang(lang), xlsx))
            .child(button("button secondary", Text::SaveCsv.in_lang(lang), csv)),
        el("p").class("quiet").attr("role", "status").live_text(status),
    ]
}

async fn save_xlsx(file: Option<TableFile>, lang: Lang) -> Text {
    let Some(file) = file else { return Text::SaveFailed };
    match tools::xlsx(&to_json(&file, lang)).await {
        None => Text::XlsxFailed,
        Some(bytes) => save(&file.name, "xlsx", tools::XLSX, &bytes),
    }
}

fn save_csv(file: Option<TableFile>) -> Text {
    let found = file.as_ref().and_then(|it| Some((&it.name, it.tables.first()?)));
    let Some((name, table)) = found else { return Text::SaveFailed };
    save(name, "csv", tools::CSV, to_csv(table).as_bytes())
}

/// Hands a file to the browser, and says whether that went well.
fn save(name: &str, ending: &str, kind: &str, bytes: &[u8]) -> Text {
    let is_saved = browser::save_bytes(&format!("{name}.{ending}"), kind, bytes);
    if is_saved { Text::Saved } else { Text::SaveFailed }
}
