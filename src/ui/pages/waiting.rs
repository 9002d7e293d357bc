//! Shown while something is loaded: the whole program, or the words of a questionnaire.

use shirube_core::i18n::frame::Text;

use crate::state::lang;
use crate::ui::element::{Piece, View, el};

/// A page that says that something is coming.
pub fn waiting_page() -> View {
    let heading = el("h1").attr("id", "heading").attr("tabindex", "-1");
    let heading = heading.text(Text::Loading.in_lang(lang()));
    el("div").class("page").child(heading).into_view()
}
