//! Copying text for another program.

use wasm_bindgen_futures::JsFuture;

/// Puts a text on the clipboard; `false` where the browser refuses, as many do within a frame.
pub async fn copy(text: &str) -> bool {
    let Some(navigator) = web_sys::window().map(|it| it.navigator()) else { return false };
    // Without a secure context there is no clipboard at all.
    let clipboard = js_sys::Reflect::get(&navigator, &"clipboard".into());
    if clipboard.is_ok_and(|it| it.is_undefined()) {
        return false;
    }
    JsFuture::from(navigator.clipboard().write_text(text)).await.is_ok()
}
