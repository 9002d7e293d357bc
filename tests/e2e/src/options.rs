//! What a test can ask for when it opens a site.

use xtask::server::Variant;

use crate::engine::Engine;

/// Who comes with which browser. The default is an ordinary visitor from Japan.
#[derive(Debug, Clone)]
pub struct Options {
    /// The browser.
    pub engine: Engine,
    /// What of the browser is broken.
    pub variant: Variant,
    /// The preferred language of the browser.
    pub language: &'static str,
    /// Whether the person prefers a dark page.
    pub dark: bool,
}

impl Default for Options {
    fn default() -> Self {
        let engine = Engine::chosen();
        Self { engine, variant: Variant::Plain, language: "ja", dark: false }
    }
}
