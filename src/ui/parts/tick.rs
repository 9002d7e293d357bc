//! A box to tick, and one of several to choose.

use leptos::prelude::*;

use crate::browser::is_ticked;
use crate::ui::element::{El, el};

/// A native box with its words, large enough for a thumb.
pub fn tick(
    words: &str,
    ticked: impl FnMut() -> bool + Send + 'static,
    mut change: impl FnMut(bool) + 'static,
) -> El {
    let input = el("input")
        .attr("type", "checkbox")
        .live_flag("checked", ticked)
        .on("change", move |event| change(is_ticked(&event)));
    el("label").class("tick").child(input).child(el("span").text(words))
}

/// A native radio with its words. `group` is the name that those of one question share.
pub fn radio(
    group: &str,
    words: &str,
    chosen: Memo<bool>,
    mut choose: impl FnMut() + 'static,
) -> El {
    let input = el("input")
        .attr("type", "radio")
        .attr("name", group)
        .live_flag("checked", move || chosen.get())
        .on("change", move |_| choose());
    el("label")
        .class_when("answer", "chosen", move || chosen.get())
        .child(input)
        .child(el("span").class("sentence").text(words))
}
