//! The short code of the answers shown, to write down.

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::code::write;
use shirube_core::i18n::short::Text;

use crate::state::Words;
use crate::ui::element::{El, el};

/// The code, where the questionnaire has one.
pub fn code_line(answers: Memo<Answers>) -> El {
    let words = Words::get();
    let lang = words.lang;
    el("section").live(move || {
        let code = write(&words.asked, &answers.read())?;
        Some(vec![
            el("h2").text(Text::CodeTitle.in_lang(lang)),
            el("p").class("code-line").text(code),
            el("p").class("quiet").text(Text::CodeBody.in_lang(lang)),
        ])
    })
}
