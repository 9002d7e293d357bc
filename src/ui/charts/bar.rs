//! A score as a bar, with its range and its target.

use shirube_core::benchmark::Value;
use shirube_core::chart::{Span, share, tenths};
use shirube_core::level::Score;
use shirube_core::scoring::Standing;

use super::others;
use crate::ui::element::{El, el};

/// One bar on a scale from nothing to the top level, with other firms below it where they are
/// known. For the eye only: the numbers stand beside it.
pub fn bar(standing: Standing, target: Option<Score>, among: Option<&Value>, top: u8) -> El {
    let at = |score: Score| tenths(share(score, top));
    let piece = |class: &str, from: &str, to: &str, y: (u8, u8)| {
        let (top, bottom) = y;
        el("path").class(class).attr("d", format!("M{from} {top}H{to}V{bottom}H{from}Z"))
    };
    let own = standing.score.map(|it| piece("own", "0", &at(it), (3, 11)));
    let range = standing.low.zip(standing.high);
    let range = range.map(|(low, high)| piece("range", &at(low), &at(high), (3, 11)));
    let target = target.map(|it| {
        let share = share(it, top);
        piece("target", &tenths(share - 0.4), &tenths(share + 0.4), (0, 14))
    });
    let span = Span { low: 0, high: i32::from(top) * 100 };
    el("svg")
        .class(if among.is_some() { "bar-chart among" } else { "bar-chart" })
        .attr("viewBox", if among.is_some() { "0 0 100 24" } else { "0 0 100 14" })
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(piece("track", "0", "100", (6, 8)))
        .child(own)
        .child(range)
        .child(target)
        .child(among.map(|it| others(it, span, ("17", "23"), ("15", "24"))))
}
