//! Shown by the first program while the whole one is loaded.

use shirube_core::i18n::frame::Text;

use crate::state::Words;
use crate::ui::element::{Piece, View, el};

/// A page that says that something is coming.
pub fn waiting_page() -> View {
    let heading = el("h1").attr("id", "heading").attr("tabindex", "-1");
    let heading = heading.text(Text::Loading.in_lang(Words::get().lang));
    el("div").class("page").child(heading).into_view()
}
