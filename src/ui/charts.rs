//! SVG around the geometry of the core.

mod bar;
mod radar;

pub use bar::bar;
pub use radar::radar_chart;
