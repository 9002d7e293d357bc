//! What is seen. Reads core values and the session; knows neither browser nor formats.

mod app;
mod broken;
mod charts;
mod pages;
mod parts;

pub use app::App;
pub use broken::{Broken, BrokenProps};
