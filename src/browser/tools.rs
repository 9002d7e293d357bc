//! Files that a program of its own makes (see `crates/tools`); `boot.js` fetches it when it is needed.

use js_sys::{Function, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;

/// The media type of a Word file.
///
/// Source: the media types of IANA.
pub const DOCX: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

/// The media type of an Excel file.
///
/// Source: the media types of IANA.
pub const XLSX: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/// The media type of a CSV file.
///
/// Source: RFC 7111 and RFC 4180.
pub const CSV: &str = "text/csv;charset=utf-8";

/// A document in JSON (see `Document` in `crates/tools`) as a Word file; nothing where the program
/// cannot be fetched or the JSON is no document.
pub async fn docx(json: &str) -> Option<Vec<u8>> {
    run("docx", json).await
}

/// Tables in JSON (see `shirube_core::table::to_json`) as an Excel file; nothing where the program
/// cannot be fetched or the JSON holds no tables.
pub async fn xlsx(json: &str) -> Option<Vec<u8>> {
    run("xlsx", json).await
}

async fn run(name: &str, input: &str) -> Option<Vec<u8>> {
    let boot = Reflect::get(&js_sys::global(), &"shirube".into()).ok()?;
    let tool: Function = Reflect::get(&boot, &"tool".into()).ok()?.dyn_into().ok()?;
    let made = tool.call2(&JsValue::UNDEFINED, &name.into(), &input.into()).ok()?;
    let bytes = JsFuture::from(made.dyn_into::<Promise>().ok()?).await.ok()?;
    Some(bytes.dyn_into::<Uint8Array>().ok()?.to_vec())
}
