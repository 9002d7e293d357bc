//! A field for a day, or for a day and a time, which may be corrected key by key.

use std::fmt::Display;
use std::rc::Rc;

use leptos::prelude::*;
use shirube_core::day::{Day, Typed};
use shirube_core::triage::Moment;

use crate::browser::{Event, field_value, is_partial, set_field_value};
use crate::ui::element::{El, el};

/// What such a field holds.
pub trait Timed: Copy + PartialEq + Display + Send + Sync + 'static {
    /// The type of the browser's own field.
    const KIND: &'static str;

    /// Reads what such a field says.
    fn read(text: &str) -> Option<Self>;
}

impl Timed for Day {
    const KIND: &'static str = "date";

    fn read(text: &str) -> Option<Day> {
        Day::parse(text)
    }
}

impl Timed for Moment {
    const KIND: &'static str = "datetime-local";

    fn read(text: &str) -> Option<Moment> {
        Moment::parse(text)
    }
}

/// The field, and what keeps what is written in it. While somebody writes, what was kept stays, and
/// nothing is written into the field; when they leave it, it shows what is kept.
pub fn time_field<T: Timed>(now: Memo<Option<T>>, keep: impl Fn(Option<T>) + 'static) -> El {
    let text = |at: Option<T>| at.map(|it| it.to_string()).unwrap_or_default();
    let typed = |event: &Event| Typed::read(&field_value(event), is_partial(event), T::read);
    let keep = Rc::new(keep);
    let leave = keep.clone();
    el("input")
        .attr("type", T::KIND)
        .live_value(move || text(now.get()))
        .on("change", move |event| match typed(&event) {
            Typed::Whole(it) => keep(Some(it)),
            Typed::Nothing => keep(None),
            Typed::Unfinished => {}
        })
        .on("blur", move |event| {
            // A field that goes away with its page is left too, and then nothing is known any more.
            let kept = || now.try_get_untracked().flatten();
            let typed = typed(&event);
            // Emptied part by part: a browser says nothing when the last part goes.
            if typed == Typed::Nothing && kept().is_some() {
                leave(None);
            }
            if !matches!(typed, Typed::Whole(_)) && kept().is_some() {
                set_field_value(&event, &text(kept()));
            }
        })
}

/// A field for a day with its label. `keep` is told the day, or nothing where the field was emptied.
pub fn day_field(label: &str, now: Memo<Option<Day>>, keep: impl Fn(Option<Day>) + 'static) -> El {
    el("label").class("field").child(el("span").text(label)).child(time_field(now, keep))
}
