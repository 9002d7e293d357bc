//! SVG around the geometry of the core.

mod bar;
mod histogram;
mod plane;
mod radar;
mod roles;
mod scatter;
mod share;
mod small_radar;
mod spread;

use shirube_core::chart::{Point, tenths};

use crate::ui::element::{El, el};

pub use bar::bar;
pub use histogram::{histogram, span as histogram_span};
pub use plane::plane;
pub use radar::radar_chart;
pub use roles::{held_strip, thirds};
pub use scatter::{Names as ScatterNames, scatter};
pub use share::{share_bar, share_bar_among};
pub use small_radar::small_radar;
pub use spread::{others, spread};

/// A path of this class.
fn line(class: &str, d: String) -> El {
    el("path").class(class).attr("d", d)
}

/// A word at a point.
fn written(class: &'static str, anchor: &str, at: Point, text: String) -> El {
    let it = el("text")
        .attr("text-anchor", anchor)
        .attr("x", tenths(at.x))
        .attr("y", tenths(at.y))
        .text(text);
    if class.is_empty() { it } else { it.class(class) }
}
