//! The part of the address behind `#`. What it means is the core's business.

use gloo_events::EventListener;
use shirube_core::session::Address;
use wasm_bindgen::JsValue;

/// The page that the address names now.
pub fn read() -> Address {
    let hash = web_sys::window().and_then(|it| it.location().hash().ok()).unwrap_or_default();
    Address::read(&hash)
}

/// Makes the address name this page, as a new entry of the history. Inside a frame nothing: the
/// history belongs to the page around.
pub fn show(address: &Address) {
    let (Some(window), Some(hash)) = (web_sys::window(), address.write()) else { return };
    let is_top = matches!(window.top(), Ok(Some(top)) if top == window);
    // Nor on a computer that many people use: the back button would lead to somebody's page.
    if !is_top || super::is_kiosk() || read() == *address {
        return;
    }
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

/// The query, with its question mark; empty where there is none. A way to another page of ours carries
/// it on, so that the way back leads to the same visit.
pub fn query() -> String {
    web_sys::window().and_then(|it| it.location().search().ok()).unwrap_or_default()
}

/// A parameter of the query.
pub fn parameter(name: &str) -> Option<String> {
    let query = query();
    let pairs = query.trim_start_matches('?').split('&');
    pairs.filter_map(|it| it.split_once('=')).find(|(it, _)| *it == name).map(|(_, it)| it.into())
}

/// The address of this page without what names a place in it, for somebody else to type; nothing for a
/// page that is no place on the web, such as a file.
#[cfg(feature = "whole")]
pub fn page() -> Option<String> {
    let location = web_sys::window()?.location();
    let address = location.href().ok()?;
    let page = address.split('#').next()?;
    page.starts_with("http").then(|| page.to_owned())
}
