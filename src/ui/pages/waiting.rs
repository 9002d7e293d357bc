//! Shown by the first program while the whole one is loaded.

use shirube_core::i18n::frame::Text;

use crate::state::Words;
use crate::ui::element::{Piece, View, el};

/// A page that says that something is coming.
pub fn waiting_page() -> View {
    let text = el("p").attr("role", "status").text(Text::Loading.in_lang(Words::get().lang));
    el("div").class("page").child(text).into_view()
}
