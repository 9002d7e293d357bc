//! A field of one line that is kept as it is written.

use leptos::prelude::*;

use crate::browser::field_value;
use crate::ui::element::{El, el};

/// The field. `kept` is what is kept of it; `write` keeps what was typed, as far as it fits. What is
/// being typed stays as it was typed until the field is left: then what does not fit is cut.
/// `most` is the number of characters that it takes.
pub fn kept_line(
    kept: impl Fn() -> String + Send + 'static,
    most: usize,
    write: impl Fn(&str) + 'static,
) -> El {
    let typing = RwSignal::new(None::<String>);
    el("input")
        .attr("type", "text")
        .attr("maxlength", most.to_string())
        .attr("autocomplete", "off")
        .live_value(move || typing.get().unwrap_or_else(&kept))
        .on("input", move |event| {
            let typed = field_value(&event);
            write(&typed);
            typing.set(Some(typed));
        })
        .on("change", move |_| typing.set(None))
}
