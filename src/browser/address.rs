//! The part of the address behind `#`: which page is shown. Links can name a page, and the phone's
//! back button goes to the page before.

use gloo_events::EventListener;
use wasm_bindgen::JsValue;

/// A page as an address names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Address {
    /// `#/`
    Start,
    /// `#/item/3`, counted from 1.
    Item(usize),
    /// `#/result`
    Result,
}

/// The page that the address names now.
pub fn read() -> Address {
    let hash = web_sys::window().and_then(|it| it.location().hash().ok()).unwrap_or_default();
    let path = hash.strip_prefix("#/").unwrap_or_default();
    match path.strip_prefix("item/").and_then(|it| it.parse().ok()) {
        Some(number) if 0 < number => Address::Item(number),
        _ if path == "result" => Address::Result,
        _ => Address::Start,
    }
}

/// Makes the address name this page, as a new entry of the history. Inside a frame nothing: the
/// history belongs to the page around.
pub fn show(address: Address) {
    let Some(window) = web_sys::window() else { return };
    let is_top = matches!(window.top(), Ok(Some(top)) if top == window);
    if !is_top || read() == address {
        return;
    }
    let hash = match address {
        Address::Start => "#/".to_owned(),
        Address::Item(number) => format!("#/item/{number}"),
        Address::Result => "#/result".to_owned(),
    };
    if let Ok(history) = window.history() {
        let _ = history.push_state_with_url(&JsValue::NULL, "", Some(&hash));
    }
}

/// Runs `moved` when the user goes back or forward, or edits the address.
pub fn listen(moved: impl Fn(Address) + 'static) {
    let Some(window) = web_sys::window() else { return };
    // The widget listens as long as its page lives.
    EventListener::new(&window, "popstate", move |_| moved(read())).forget();
}

/// A parameter of the query.
pub fn parameter(name: &str) -> Option<String> {
    let query = web_sys::window()?.location().search().ok()?;
    let pairs = query.trim_start_matches('?').split('&');
    pairs.filter_map(|it| it.split_once('=')).find(|(it, _)| *it == name).map(|(_, it)| it.into())
}
