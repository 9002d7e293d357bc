//! Exposure against preparedness: one firm on a plane of four quarters.

use shirube_core::chart::{Point, tenths};
use shirube_core::i18n::Lang;
use shirube_core::i18n::exposure::{self, Text};
use shirube_core::level::Score;
use shirube_core::scoring::{Exposure, OnAxis, Quadrant};

use super::histogram::area;
use super::{line, written};
use crate::ui::element::{El, el};

/// The frame of the plane. Up is better prepared, right is more exposed.
const LEFT: f64 = 10.0;
const RIGHT: f64 = 350.0;
const TOP: f64 = 24.0;
const BOTTOM: f64 = 264.0;

/// Half the width of the mark.
const MARK: f64 = 7.0;

/// The place of a firm, with the box in which it can still lie while questions are open.
pub fn plane(it: &Exposure, lang: Lang) -> El {
    let (middle_x, middle_y) =
        (tenths(f64::midpoint(LEFT, RIGHT)), tenths(f64::midpoint(TOP, BOTTOM)));
    let halves = format!(
        "M{middle_x} {}V{}M{} {middle_y}H{}",
        tenths(TOP),
        tenths(BOTTOM),
        tenths(LEFT),
        tenths(RIGHT)
    );
    let frame = area((LEFT, RIGHT), (TOP, BOTTOM));
    let name = |text: Text| text.in_lang(lang);
    let up = format!("↑ {}", name(Text::Preparedness));
    let across = format!("{} →", name(Text::Exposure));
    el("svg")
        .class("plot plane")
        .attr("viewBox", "0 0 360 290")
        .attr("role", "img")
        .attr("aria-label", exposure::spoken(it, lang))
        .child(open(it).map(|it| line("others", it)))
        .child(line("ground", frame))
        .child(line("half", halves))
        .child(Quadrant::ALL.map(|it| quarter(it, lang)).into_iter().collect::<Vec<El>>())
        .child(mark(it).map(|at| line("own", diamond(at))))
        .child(written("", "start", Point { x: LEFT, y: 16.0 }, up))
        .child(written("", "end", Point { x: RIGHT, y: 284.0 }, across))
}

/// What to do in a quarter, in its outer corner, where the mark is least likely to lie.
fn quarter(it: Quadrant, lang: Lang) -> El {
    let (x, anchor) = if it.is_exposed { (RIGHT - 6.0, "end") } else { (LEFT + 6.0, "start") };
    let y = if it.is_prepared { TOP + 20.0 } else { BOTTOM - 8.0 };
    written("quarter", anchor, Point { x, y }, exposure::quadrant_does(it, lang).to_owned())
}

/// Where values lie on the plane.
fn at(exposure: Score, preparedness: Score) -> Point {
    let share = |it: Score| f64::from(it.hundredths()).min(10_000.0) / 10_000.0;
    Point {
        x: LEFT + (RIGHT - LEFT) * share(exposure),
        y: BOTTOM - (BOTTOM - TOP) * share(preparedness),
    }
}

/// The place of the firm; nothing while one of the axes has no answer.
fn mark(it: &Exposure) -> Option<Point> {
    Some(at(it.exposure.value?, it.preparedness.value?))
}

/// The box of what is possible; nothing where nothing is open.
fn open(it: &Exposure) -> Option<String> {
    let is_open = |it: &OnAxis| it.low != it.high;
    if !is_open(&it.exposure) && !is_open(&it.preparedness) {
        return None;
    }
    let low = at(it.exposure.low?, it.preparedness.low?);
    let high = at(it.exposure.high?, it.preparedness.high?);
    Some(area((low.x, high.x), (high.y, low.y)))
}

fn diamond(at: Point) -> String {
    let [left, right, x] = [at.x - MARK, at.x + MARK, at.x].map(tenths);
    let [top, bottom, y] = [at.y - MARK, at.y + MARK, at.y].map(tenths);
    format!("M{left} {y}L{x} {top}L{right} {y}L{x} {bottom}Z")
}
