//! Opening a result file.

use shirube_core::i18n::start::Text;

use crate::browser;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, el};

/// A native file input behind a label that looks like a button.
pub fn file_button() -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let input = el("input")
        .attr("type", "file")
        .attr("accept", ".json,application/json")
        .on("change", move |event| browser::read_chosen(&event, move |text| session.open(&text)));
    let name = el("span").text(Text::OpenFile.in_lang(lang));
    el("label").class("button secondary file").child(input).child(name)
}
