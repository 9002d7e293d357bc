//! Makes the documents that a firm takes away.
//!
//! In the browser this is a WASM program of its own, without a screen: `boot.js` fetches it when
//! somebody first asks for a document (ADR 0012). What a document says is written elsewhere; here it
//! only gets its form. Nothing here knows the day, chance or the network.

pub mod document;
pub mod docx;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::document::Document;

/// What the browser calls: a document in JSON (see [`Document`]) becomes the bytes of a Word file.
///
/// # Errors
///
/// An `Error` of JavaScript, where the JSON is no document.
#[wasm_bindgen(js_name = docx)]
pub fn docx_of_json(json: &str) -> Result<Vec<u8>, JsValue> {
    let document = Document::read(json).map_err(JsError::from)?;
    Ok(docx::docx(&document).map_err(JsError::from)?)
}
