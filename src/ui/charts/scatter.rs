//! Exposure against score: how many firms lie where.

use shirube_core::benchmark::{Cell, Scatter};
use shirube_core::chart::{Point, Span, tenths};

use super::histogram::area;
use super::{line, written};
use crate::ui::element::{El, el};

/// The frame of the plane. Up is a better score.
const LEFT: f64 = 10.0;
const RIGHT: f64 = 350.0;
const TOP: f64 = 22.0;
const BOTTOM: f64 = 242.0;

/// What is written beside the axes and the own line.
pub struct Names {
    /// The axis across.
    pub across: String,
    /// The axis upwards.
    pub up: String,
    /// The own score.
    pub own: String,
    /// What the picture shows.
    pub label: String,
}

/// Squares, each the larger the more firms lie there. The own score is a line across: where the firm
/// stands on the other axis is not known.
///
/// `whole` is the scale of the score: the plane reaches to its end, whether somebody lies there or
/// not.
pub fn scatter(of: &Scatter, own: Option<i32>, whole: Span, names: Names) -> El {
    let columns = of.cells.iter().map(|it| it.x).max().unwrap_or_default().saturating_add(1);
    let (rows, span) = upwards(of, whole);
    let (width, height) = ((RIGHT - LEFT) / f64::from(columns), (BOTTOM - TOP) / f64::from(rows));
    let most = of.cells.iter().map(|it| it.count).max().unwrap_or_default().max(1);
    let square = |it: &Cell| {
        #[expect(clippy::cast_precision_loss, reason = "a picture is drawn to a tenth of a unit")]
        let share = (it.count as f64 / most as f64).sqrt();
        let x = LEFT + width * (f64::from(it.x) + 0.5);
        let y = BOTTOM - height * (f64::from(it.y) + 0.5);
        // The area tells the number, and one firm can still be seen.
        let half = (width.min(height) * 0.46 * share).max(1.5);
        line("others", area((x - half, x + half), (y - half, y + half)))
    };
    let squares: Vec<El> = of.cells.iter().map(square).collect();
    let own = own.filter(|it| (span.low..=span.high).contains(it)).map(|it| {
        let y = BOTTOM - (BOTTOM - TOP) * span.share(it) / 100.0;
        let above = if y < TOP + 24.0 { y + 18.0 } else { y - 5.0 };
        vec![
            line("own-line", format!("M{} {}H{}", tenths(LEFT), tenths(y), tenths(RIGHT))),
            written("own-label", "end", Point { x: RIGHT - 2.0, y: above }, names.own),
        ]
    });
    let frame = format!("M{} {}V{}H{}", tenths(LEFT), tenths(TOP), tenths(BOTTOM), tenths(RIGHT));
    el("svg")
        .class("plot")
        .attr("viewBox", "0 0 360 268")
        .attr("role", "img")
        .attr("aria-label", names.label)
        .child(squares)
        .child(line("ground", frame))
        .child(own)
        .child(written("", "start", Point { x: LEFT, y: 14.0 }, format!("↑ {}", names.up)))
        .child(written("", "end", Point { x: RIGHT, y: 262.0 }, format!("{} →", names.across)))
}

/// How many rows there are, and what they reach over.
fn upwards(of: &Scatter, whole: Span) -> (u16, Span) {
    let (from, width) = (i64::from(of.y.from), i64::from(of.y.width.max(1)));
    let most = of.cells.iter().map(|it| i64::from(it.y) + 1).max().unwrap_or(1);
    let on_scale = (i64::from(whole.high) - from + width - 1) / width;
    // A cell far beyond the scale is the file's mistake; the picture stays one.
    let rows = most.max(on_scale).clamp(1, 1000);
    let high = i32::try_from(from + width * rows).unwrap_or(i32::MAX);
    (u16::try_from(rows).unwrap_or(u16::MAX), Span { low: of.y.from, high })
}
