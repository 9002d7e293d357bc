//! How many firms lie where, with the own place among them.

use shirube_core::benchmark::Histogram;
use shirube_core::chart::{Point, Span, tenths};

use super::{line, written};
use crate::ui::element::{El, el};

/// Where the bars begin, how wide they are together, and where they stand.
const LEFT: f64 = 10.0;
const WIDTH: f64 = 340.0;
const GROUND: f64 = 150.0;
const HEIGHT: f64 = 116.0;

/// Bars on a common ground. The own bin is filled and carries a mark with a word; the mean is a
/// dotted line. `edge` says what an edge of a bin is called, `label` what the picture shows.
pub fn histogram(
    of: &Histogram,
    own: Option<i32>,
    mean: Option<i32>,
    edge: &dyn Fn(i32) -> String,
    mark: &str,
    label: String,
) -> El {
    let span = span(of);
    let count = of.counts.len();
    let most = of.counts.iter().copied().max().unwrap_or_default().max(1);
    let here = own.and_then(|it| span.bin(it, count));
    #[expect(clippy::cast_precision_loss, reason = "a picture is drawn to a tenth of a unit")]
    let share = |n: u64| n as f64 / most as f64;
    let width = WIDTH / f64::from(u16::try_from(count).unwrap_or(u16::MAX).max(1));
    let bar = |(n, many): (u16, &u64)| {
        let class = if here == Some(usize::from(n)) { "own" } else { "others" };
        let (left, top) = (LEFT + width * f64::from(n), GROUND - HEIGHT * share(*many));
        line(class, area((left + 1.0, left + width - 1.0), (top, GROUND)))
    };
    let bars: Vec<El> = (0..).zip(&of.counts).map(bar).collect();
    let at = |it: i32| LEFT + WIDTH * span.share(it) / 100.0;
    let mean = mean.map(|it| {
        let x = tenths(at(it));
        line("mean-line", format!("M{x} 24V{}", tenths(GROUND)))
    });
    let own = here.and_then(|n| u16::try_from(n).ok()).map(|n| {
        let x = LEFT + width * (f64::from(n) + 0.5);
        let (left, right) = (tenths(x - 6.0), tenths(x + 6.0));
        // Above its bar, where nothing else is drawn.
        vec![
            line("own", format!("M{left} 20H{right}L{} 29Z", tenths(x))),
            written("", "middle", Point { x: x.clamp(28.0, 332.0), y: 15.0 }, mark.to_owned()),
        ]
    });
    let tick = |n: i64, anchor| {
        let edge_of = i64::from(span.low) + (i64::from(span.high) - i64::from(span.low)) * n / 2;
        let edge_of = i32::try_from(edge_of).unwrap_or_default();
        written("", anchor, Point { x: at(edge_of), y: GROUND + 20.0 }, edge(edge_of))
    };
    el("svg")
        .class("plot")
        .attr("viewBox", "0 0 360 176")
        .attr("role", "img")
        .attr("aria-label", label)
        .child(bars)
        .child(line("ground", format!("M{} {GROUND}H{}", tenths(LEFT), tenths(LEFT + WIDTH))))
        .child(mean)
        .child(own)
        .child(vec![tick(0, "start"), tick(1, "middle"), tick(2, "end")])
}

/// What the bins reach over.
pub fn span(of: &Histogram) -> Span {
    let count = i64::try_from(of.counts.len()).unwrap_or(i64::MAX);
    let high = i64::from(of.from).saturating_add(i64::from(of.width).saturating_mul(count));
    Span { low: of.from, high: i32::try_from(high).unwrap_or(i32::MAX) }
}

/// A filled rectangle as a path.
pub fn area((left, right): (f64, f64), (top, bottom): (f64, f64)) -> String {
    let [left, right, top, bottom] = [left, right, top, bottom].map(tenths);
    format!("M{left} {top}H{right}V{bottom}H{left}Z")
}
