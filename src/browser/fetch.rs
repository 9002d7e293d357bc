//! Files of this release.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::Response;

/// The text of a file beside the page; nothing where it does not arrive whole.
///
/// The single HTML file has no files beside it: there `boot.js` has them in memory.
pub async fn fetch(path: &str) -> Option<String> {
    #[cfg(feature = "whole")]
    if let Some(text) = super::call_boot("file", &path.into()) {
        return Some(text);
    }
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(path)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}
