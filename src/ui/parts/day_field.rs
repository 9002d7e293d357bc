//! A day, in the browser's own field.

use shirube_core::day::Day;

use crate::browser::field_value;
use crate::ui::element::{El, el};

/// A field for a day with its label. `change` is told the day, or nothing where the field was emptied
/// or holds none yet.
pub fn day_field(
    label: &str,
    mut day: impl FnMut() -> Option<Day> + Send + 'static,
    mut change: impl FnMut(Option<Day>) + 'static,
) -> El {
    let input = el("input")
        .attr("type", "date")
        .live_value(move || day().map(|it| it.to_string()).unwrap_or_default())
        .on("change", move |event| change(Day::parse(&field_value(&event))));
    el("label").class("field").child(el("span").text(label)).child(input)
}
