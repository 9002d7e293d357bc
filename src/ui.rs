//! What is seen. Reads core values and the session; knows neither browser globals nor formats.

mod app;
mod broken;
#[cfg(feature = "whole")]
mod charts;
mod element;
mod pages;
mod parts;

pub use app::app;
pub use broken::broken;
