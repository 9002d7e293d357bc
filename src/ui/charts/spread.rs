//! One number among those of other firms.

use shirube_core::benchmark::Value;
use shirube_core::chart::{Span, tenths};

use crate::ui::element::{El, el};

/// A strip: the middle half of the others as a band, their mean as a dotted line, the own number as
/// a solid mark. For the eye only: the numbers stand beside it and in the table.
pub fn spread(of: Option<&Value>, own: Option<i32>, span: Span) -> El {
    el("svg")
        .class("spread-chart")
        .attr("viewBox", "0 0 100 20")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(piece("track", (0.0, 100.0), ("9", "11")))
        .child(of.map(|it| others(it, span, ("4", "16"), ("0", "20"))))
        .child(own.map(|it| {
            let at = tenths(span.share(it).clamp(0.5, 99.5));
            el("path").class("own").attr("d", format!("M{at} 0V20"))
        }))
}

/// The middle half and the mean of other firms.
pub fn others(
    it: &Value,
    span: Span,
    band: (&'static str, &'static str),
    (top, bottom): (&str, &str),
) -> Vec<El> {
    let quartiles = it
        .quartiles
        .map(|[low, _, high]| piece("others-band", (span.share(low), span.share(high)), band));
    let mean = it.mean.map(|it| {
        let at = tenths(span.share(it).clamp(0.5, 99.5));
        el("path").class("mean-line").attr("d", format!("M{at} {top}V{bottom}"))
    });
    quartiles.into_iter().chain(mean).collect()
}

fn piece(class: &str, (from, to): (f64, f64), (top, bottom): (&str, &str)) -> El {
    let (from, to) = (tenths(from), tenths(to));
    el("path").class(class).attr("d", format!("M{from} {top}H{to}V{bottom}H{from}Z"))
}
