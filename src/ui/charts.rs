//! SVG around the geometry of the core.

mod bar;
mod radar;

pub use bar::Bar;
pub use radar::RadarChart;
