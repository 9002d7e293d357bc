//! A part of a whole as a bar.

use shirube_core::benchmark::Value;
use shirube_core::chart::{Span, tenths};

use super::others;
use crate::ui::element::{El, el};

/// A bar of which a part is filled. For the eye only: the numbers stand beside it.
pub fn share_bar(part: u32, whole: u32) -> El {
    share_bar_among(part, whole, None)
}

/// The same with other firms below it, on a scale that begins at nothing and ends at the number
/// given.
pub fn share_bar_among(part: u32, whole: u32, among: Option<(&Value, i32)>) -> El {
    let filled = if whole == 0 { 0.0 } else { 100.0 * f64::from(part) / f64::from(whole) };
    let piece = |class: &str, to: &str, y: (u8, u8)| {
        let (top, bottom) = y;
        el("path").class(class).attr("d", format!("M0 {top}H{to}V{bottom}H0Z"))
    };
    el("svg")
        .class(if among.is_some() { "bar-chart among" } else { "bar-chart" })
        .attr("viewBox", if among.is_some() { "0 0 100 24" } else { "0 0 100 14" })
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(piece("track", "100", (6, 8)))
        .child(piece("own", &tenths(filled), (3, 11)))
        .child(
            among.map(|(it, high)| others(it, Span { low: 0, high }, ("17", "23"), ("15", "24"))),
        )
}
