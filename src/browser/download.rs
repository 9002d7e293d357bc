//! Files that the user saves.

use gloo_file::{Blob, ObjectUrl};
use wasm_bindgen::JsCast;
use web_sys::HtmlAnchorElement;

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
    let blob = Blob::new_with_options(file.text.as_str(), Some("application/json"));
    let url = ObjectUrl::from(blob);
    let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
    link.set_href(&url);
    link.set_download(&file.name);
    let body = document.body()?;
    body.append_child(&link).ok()?;
    link.click();
    link.remove();
    // The browser reads the address after the click has returned; a page saves few files, so the
    // addresses live as long as it does.
    std::mem::forget(url);
    Some(())
}
