//! SVG around the geometry of the core.

mod bar;
mod radar;
mod share;
mod small_radar;

pub use bar::bar;
pub use radar::radar_chart;
pub use share::share_bar;
pub use small_radar::small_radar;
