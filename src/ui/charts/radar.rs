//! The radar chart: own score, range, target, "what if", and other firms.

use leptos::prelude::*;
use shirube_core::chart::{Point, Radar, label_lines, path, tenths};
use shirube_core::level::Score;

use super::{line, written};
use crate::ui::element::{El, el};
use crate::ui::pages::Row;

/// Rows as a radar, the first axis at the top. Each series also differs by dash and marker, not by
/// colour alone. `label` says in words what the picture shows; `lit` is the axis that is pointed
/// at, here or elsewhere on the page.
pub fn radar_chart(rows: &[Row], top: u8, label: String, lit: RwSignal<Option<usize>>) -> El {
    let radar = Radar { axes: u16::try_from(rows.len()).unwrap_or(u16::MAX), top };
    let series = |pick: fn(&Row) -> Option<Score>| rows.iter().map(pick).collect::<Vec<_>>();
    let own = radar.corners(&series(|it| it.standing.score));
    let target = path(&radar.corners(&series(|it| it.target)));
    let planned = path(&radar.corners(&series(|it| it.planned)));
    let band = radar.band(&series(|it| it.standing.low), &series(|it| it.standing.high));

    let mean = radar.corners(&series(|it| it.among_score(|it| it.mean)));
    let quartile = |n: usize| {
        let of = |it: &Row| it.among_score(|it| it.quartiles.and_then(|it| it.get(n).copied()));
        rows.iter().map(of).collect::<Vec<_>>()
    };
    let middle = radar.band(&quartile(0), &quartile(2));

    let rings: Vec<El> = (1..=top).map(|n| line("ring", radar.ring(n))).collect();
    let ring_label = |n: u8| {
        let at = radar.corner(0, u32::from(n) * 100);
        written("ring-label", "start", Point { x: at.x + 3.0, y: at.y + 4.0 }, n.to_string())
    };
    let ring_labels: Vec<El> = (1..=top).map(ring_label).collect();
    let axes: Vec<El> = (0..radar.axes)
        .map(|n| {
            let end = radar.point(n, 100.0);
            el("path")
                .class_when("axis", "lit", move || lit.get() == Some(usize::from(n)))
                .attr("d", format!("M0 0L{} {}", tenths(end.x), tenths(end.y)))
        })
        .collect();
    // A line of no length with round ends is a dot.
    let dots: Vec<String> = own.iter().map(|it| path(&[*it, None])).collect();
    let labels: Vec<Vec<El>> =
        (0..).zip(rows).map(|(n, row)| axis_label(radar, n, &row.short, lit)).collect();
    el("svg")
        .class("radar")
        .attr("viewBox", "-180 -146 360 292")
        .attr("role", "img")
        .attr("aria-label", label)
        .child(rings)
        .child(axes)
        .child(line("band", band).attr("fill-rule", "evenodd"))
        .child(line("others-band", middle).attr("fill-rule", "evenodd"))
        .child(line("target-line", target))
        .child(line("planned-line", planned))
        .child(line("own-line", path(&own)))
        .child(line("own-marker", dots.concat()))
        .child(line("mean-line", path(&mean)))
        .child(ring_labels)
        .child(labels)
}

/// The label of an axis in one or two lines, centred beside its end; above it at the top, below it
/// at the bottom.
fn axis_label(radar: Radar, n: u16, short: &str, lit: RwSignal<Option<usize>>) -> Vec<El> {
    const LINE: f64 = 18.0;
    let (at, anchor) = radar.label(n, 10.0);
    let (first, second) = label_lines(short);
    let more = if second.is_some() { 1.0 } else { 0.0 };
    let start = match at.y {
        y if y < -95.0 => y - LINE * more - 2.0,
        y if 95.0 < y => y + 12.0,
        y => y + 5.0 - LINE / 2.0 * more,
    };
    let n = usize::from(n);
    let one = |y: f64, text: String| {
        written("", anchor.svg(), Point { x: at.x, y }, text)
            .class_when("axis-label", "lit", move || lit.get() == Some(n))
            .on("pointerenter", move |_| lit.set(Some(n)))
            .on("pointerleave", move |_| lit.set(None))
    };
    let mut lines = vec![one(start, first)];
    lines.extend(second.map(|it| one(start + LINE, it)));
    lines
}
