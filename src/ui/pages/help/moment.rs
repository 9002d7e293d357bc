//! A field for a day and a time, which may be corrected key by key.

use leptos::prelude::*;
use shirube_core::triage::{Moment, Typed};

use crate::browser::{field_value, is_partial, set_field_value};
use crate::ui::element::{El, el};

/// The field, and what keeps what is written in it. While somebody writes, what was kept stays, and
/// nothing is written into the field; when they leave it unfinished, what is kept stands in it again.
pub fn moment_field(now: Memo<Option<Moment>>, keep: impl Fn(Option<Moment>) + 'static) -> El {
    let text = move |at: Option<Moment>| at.map(|it| it.to_string()).unwrap_or_default();
    el("input")
        .attr("type", "datetime-local")
        .live_value(move || text(now.get()))
        .on("change", move |event| match Typed::read(&field_value(&event), is_partial(&event)) {
            Typed::Time(it) => keep(Some(it)),
            Typed::Nothing => keep(None),
            Typed::Unfinished => {}
        })
        .on("blur", move |event| {
            let typed = Typed::read(&field_value(&event), is_partial(&event));
            let kept = now.get_untracked();
            if typed == Typed::Unfinished && kept.is_some() {
                set_field_value(&event, &text(kept));
            }
        })
}
