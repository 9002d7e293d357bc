//! A way out of this site.

use shirube_core::i18n::frame::Text;

use crate::state::lang;
use crate::ui::element::{El, el, unseen};

/// A link to somebody else's page, in a new tab that learns nothing of this one.
pub fn outside(class: &str, url: &str, name: &str) -> El {
    el("a")
        .class(class)
        .attr("href", url)
        .attr("target", "_blank")
        .attr("rel", "noopener noreferrer")
        .text(name)
        .child(unseen(Text::NewTab.in_lang(lang())))
}
