//! A radar chart without words, small enough to stand beside many others.

use shirube_core::chart::{Radar, path};

use crate::ui::element::{El, el};

/// Parts of the best that each axis can be as a small shape. Unit: hundredths of a per cent. `label`
/// says in words what the picture shows.
pub fn small_radar(shares: &[Option<u32>], label: String) -> El {
    // A scale of 100 steps: a hundredth of a per cent is a hundredth of a step.
    let radar = Radar { axes: u16::try_from(shares.len()).unwrap_or(u16::MAX), top: 100 };
    let corner = |(n, it): (u16, &Option<u32>)| it.map(|it| radar.corner(n, it));
    let own: Vec<_> = (0..).zip(shares).map(corner).collect();
    let dots: Vec<String> = own.iter().map(|it| path(&[*it, None])).collect();
    let line = |class: &str, d: String| el("path").class(class).attr("d", d);
    el("svg")
        .class("radar small")
        .attr("viewBox", "-106 -106 212 212")
        .attr("role", "img")
        .attr("aria-label", label)
        .child([50, 100].map(|it| line("ring", radar.ring(it))).into_iter().collect::<Vec<El>>())
        .child(line("own-line", path(&own)))
        .child(line("own-marker", dots.concat()))
}
