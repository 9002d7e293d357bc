//! What a test can ask for when it opens a site.

use std::path::PathBuf;

use xtask::server::Variant;

use crate::engine::Engine;

/// Who comes with which browser. The default is an ordinary visitor from Japan.
#[derive(Debug, Clone)]
pub struct Options {
    /// The browser.
    pub engine: Engine,
    /// What of the browser is broken.
    pub variant: Variant,
    /// The folder that is served; that of the build without one.
    pub root: Option<PathBuf>,
    /// Whether a script of the tests hears what goes wrong in the pages. It stands in them, so where
    /// somebody compares their bytes with those of the release, it cannot.
    pub is_watched: bool,
    /// The preferred language of the browser.
    pub language: &'static str,
    /// Whether the person prefers a dark page.
    pub dark: bool,
    /// What the browser lets frames of other sites keep.
    pub cookies: Cookies,
}

/// What a browser lets the frame of another site keep. `WebKit`'s has no such setting here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Cookies {
    /// What it does by itself: a place of its own for each site around.
    #[default]
    Apart,
    /// Nothing.
    Blocked,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            engine: Engine::chosen(),
            variant: Variant::Plain,
            root: None,
            is_watched: true,
            language: "ja",
            dark: false,
            cookies: Cookies::Apart,
        }
    }
}
