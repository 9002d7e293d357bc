//! Makes the documents that a firm takes away.
//!
//! In the browser this is a WASM program of its own, without a screen: `boot.js` fetches it when
//! somebody first asks for a document (ADR 0012). What a document says is written elsewhere; here it
//! only gets its form. Nothing here knows the day, chance or the network.

pub mod document;
pub mod docx;
pub mod package;
pub mod workbook;
pub mod xlsx;
mod xml;

use wasm_bindgen::prelude::wasm_bindgen;
use wasm_bindgen::{JsError, JsValue};

use crate::document::Document;
use crate::workbook::Workbook;

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

/// What the browser calls: tables in JSON (see [`Workbook`]) become the bytes of an Excel file.
///
/// # Errors
///
/// An `Error` of JavaScript, where the JSON holds no tables.
#[wasm_bindgen(js_name = xlsx)]
pub fn xlsx_of_json(json: &str) -> Result<Vec<u8>, JsValue> {
    let workbook = Workbook::read(json).map_err(JsError::from)?;
    Ok(xlsx::xlsx(&workbook).map_err(JsError::from)?)
}
