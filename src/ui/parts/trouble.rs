//! The way to the page for when something has happened.

#[cfg(not(feature = "whole"))]
use shirube_core::i18n::frame::help_page;
#[cfg(feature = "whole")]
use shirube_core::session::{Event, Page};

#[cfg(not(feature = "whole"))]
use crate::browser;
use crate::state::SessionHandle;
#[cfg(not(feature = "whole"))]
use crate::state::{Keeping, lang};
use crate::ui::element::El;
#[cfg(feature = "whole")]
use crate::ui::element::button;
#[cfg(not(feature = "whole"))]
use crate::ui::element::el;

/// A way without words yet. In the whole program it leads to its questions.
#[cfg(feature = "whole")]
pub fn trouble(class: &str) -> El {
    let session = SessionHandle::get();
    button(class, "", move || session.apply(Event::MovedTo(Page::Help)))
}

/// A way without words yet. It works without a program: whoever is in trouble does not wait for one.
/// Where nothing is kept it leads to a tab of its own, so that the answers stay here.
#[cfg(not(feature = "whole"))]
pub fn trouble(class: &str) -> El {
    let session = SessionHandle::get();
    el("a")
        .class(class)
        .attr("href", [help_page(lang()), &browser::query()].concat())
        .attr("rel", "noopener")
        .live_attr("target", move || {
            (session.keeping() == Keeping::Nothing).then(|| "_blank".to_owned())
        })
}
