//! What every place is asked: does the check run there, and does it fit?

use serde_json::Value;
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Engine, Options, Site};

/// A visitor's browser.
pub async fn visitor(engine: Engine) -> Site {
    Site::with(Options { engine, ..Options::default() }).await
}
