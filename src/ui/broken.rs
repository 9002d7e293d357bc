//! Shown instead of everything when the questionnaire could not be loaded.

use shirube_core::i18n::{Lang, frame::Text};

use crate::browser;
use crate::data::LoadError;
use crate::ui::element::{Piece, View, button, el};

/// What is wrong, and how to go on.
pub fn broken(problem: &LoadError, lang: Lang) -> View {
    let what = match problem {
        LoadError::Missing(_) => Text::LoadFailed,
        LoadError::Unsound { .. } => Text::DataBroken,
    };
    let retry = button("button", Text::Retry.in_lang(lang), browser::reload);
    // Pages that need no program, by the start of their names.
    let page = |name: &str, text: Text| {
        let address = [name, lang.tag(), ".html", &browser::query()].concat();
        el("a").class("button secondary").attr("href", address).text(text.in_lang(lang))
    };
    el("main")
        .class("page")
        .child(el("h1").attr("id", "heading").text(Text::Brand.in_lang(lang)))
        .child(el("p").attr("role", "alert").text(what.in_lang(lang)))
        .child(el("p").class("quiet").attr("lang", "en").text(problem.to_string()))
        .child(
            el("div")
                .class("buttons")
                .child(retry)
                .child(page("questions.", Text::PaperForm))
                .child(page("help.", Text::Trouble)),
        )
        .into_view()
}
