//! The radar chart: own score, range, target, and "what if".

use leptos::prelude::*;
use shirube_core::chart::{Radar, label_lines, path, tenths};
use shirube_core::level::Score;

use crate::ui::pages::Row;

/// Rows as a radar. Each axis is a row; every series also differs by dash and marker, not by colour
/// alone.
#[component]
pub fn RadarChart(
    /// The axes, clockwise from the top.
    rows: Vec<Row>,
    /// The top level.
    top: u8,
    /// One sentence that says what the picture shows.
    label: String,
    /// The axis that is pointed at, here or elsewhere on the page.
    lit: RwSignal<Option<usize>>,
) -> impl IntoView {
    let radar = Radar { axes: u16::try_from(rows.len()).unwrap_or(u16::MAX), top };
    let series = |pick: fn(&Row) -> Option<Score>| rows.iter().map(pick).collect::<Vec<_>>();
    let own = radar.corners(&series(|it| it.standing.score));
    let target = path(&radar.corners(&series(|it| it.target)));
    let planned = path(&radar.corners(&series(|it| it.planned)));
    let band = radar.band(&series(|it| it.standing.low), &series(|it| it.standing.high));

    let rings = (1..=top).map(|n| view! { <path class="ring" d=radar.ring(n) /> }).collect_view();
    let ring_labels = (1..=top)
        .map(|n| {
            let at = radar.corner(0, u32::from(n) * 100);
            view! {
                <text class="ring-label" x=tenths(at.x + 3.0) y=tenths(at.y + 4.0)>{n}</text>
            }
        })
        .collect_view();
    let axes = (0..radar.axes)
        .map(|n| {
            let end = radar.point(n, 100.0);
            let is_lit = move || lit.get() == Some(usize::from(n));
            view! {
                <line
                    class="axis"
                    class:lit=is_lit
                    x1="0"
                    y1="0"
                    x2=tenths(end.x)
                    y2=tenths(end.y)
                />
            }
        })
        .collect_view();
    let labels = (0..)
        .zip(&rows)
        .map(|(n, row)| {
            let (at, anchor) = radar.label(n, 10.0);
            let (first, second) = label_lines(&row.short);
            let n = usize::from(n);
            let is_lit = move || lit.get() == Some(n);
            // Two lines are centred on the point; at the top they stand above it, at the bottom below.
            let lines = if second.is_some() { 2.0 } else { 1.0 };
            let start = match at.y {
                y if y < -95.0 => y - 16.0 * (lines - 1.0) - 2.0,
                y if 95.0 < y => y + 12.0,
                y => y + 5.0 - 8.0 * (lines - 1.0),
            };
            let x = tenths(at.x);
            let (first_x, second_x) = (x.clone(), x.clone());
            let second = second.map(|it| view! { <tspan x=second_x dy="16">{it}</tspan> });
            view! {
                <text
                    class="axis-label"
                    class:lit=is_lit
                    text-anchor=anchor.svg()
                    x=x
                    y=tenths(start)
                    on:pointerenter=move |_| lit.set(Some(n))
                    on:pointerleave=move |_| lit.set(None)
                >
                    <tspan x=first_x>{first}</tspan>
                    {second}
                </text>
            }
        })
        .collect_view();
    let markers = own
        .iter()
        .flatten()
        .map(|at| view! { <circle class="own-marker" cx=tenths(at.x) cy=tenths(at.y) r="3" /> })
        .collect_view();
    view! {
        <svg class="radar" viewBox="-180 -146 360 292" role="img" aria-label=label>
            {rings}
            {axes}
            <path class="band" d=band fill-rule="evenodd" />
            <path class="target-line" d=target />
            <path class="planned-line" d=planned />
            <path class="own-line" d=path(&own) />
            {markers}
            {ring_labels}
            {labels}
        </svg>
    }
}
