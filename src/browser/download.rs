//! Files that the user saves.

use js_sys::Array;
#[cfg(feature = "whole")]
use js_sys::Uint8Array;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Blob, BlobPropertyBag, HtmlAnchorElement, Url};

/// A file to save.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SavedFile {
    /// Its name.
    pub name: String,
    /// Its text.
    pub text: String,
}

/// Hands a file to the browser's downloads; `false` where the browser has no way to.
pub fn save(file: &SavedFile) -> bool {
    let parts = Array::of1(&JsValue::from_str(&file.text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &of_kind("application/json"));
    blob.ok().and_then(|it| click(&file.name, &it)).is_some()
}

/// The same for a file that is not text, of a media type such as [`super::tools::DOCX`].
#[cfg(feature = "whole")]
pub fn save_bytes(name: &str, kind: &str, bytes: &[u8]) -> bool {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let blob = Blob::new_with_u8_array_sequence_and_options(&parts, &of_kind(kind));
    blob.ok().and_then(|it| click(name, &it)).is_some()
}

fn of_kind(kind: &str) -> BlobPropertyBag {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    options
}

fn click(name: &str, blob: &Blob) -> Option<()> {
    let document = super::document()?;
    let url = Url::create_object_url_with_blob(blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(name);
    let body = document.body()?;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser reads the address after the click has returned; a page saves few files, so the
    // addresses live as long as it does.
    Some(())
}
