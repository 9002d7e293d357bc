//! Files that the user saves.

use js_sys::Array;
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
    click(file).is_some()
}

fn click(file: &SavedFile) -> Option<()> {
    let document = super::document()?;
    let options = BlobPropertyBag::new();
    options.set_type("application/json");
    let parts = Array::of1(&JsValue::from_str(&file.text));
    let blob = Blob::new_with_str_sequence_and_options(&parts, &options).ok()?;
    let url = Url::create_object_url_with_blob(&blob).ok()?;
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(&file.name);
    let body = document.body()?;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser reads the address after the click has returned; a page saves few files, so the
    // addresses live as long as it does.
    Some(())
}
