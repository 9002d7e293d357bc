//! The browser's globals: storage, date, language, address, downloads, focus.
//!
//! Whatever the browser may refuse is an ordinary value here.

mod address;
mod around;
#[cfg(feature = "whole")]
mod clipboard;
mod download;
mod fetch;
mod focus;
mod storage;
#[cfg(feature = "whole")]
pub mod tools;
mod upload;

#[cfg(feature = "whole")]
use js_sys::{Date, Promise};
use js_sys::{Function, Reflect};
#[cfg(feature = "whole")]
use shirube_core::day::Day;
use shirube_core::i18n::Lang;
use shirube_core::json::{MAX_FILE_BYTES, Node, parse};
#[cfg(feature = "whole")]
use shirube_core::result::ResultId;
use shirube_core::storage::KEY;
#[cfg(feature = "whole")]
use shirube_core::triage::Moment;
use wasm_bindgen::{JsCast, JsValue};
#[cfg(feature = "whole")]
use wasm_bindgen_futures::JsFuture;
use web_sys::HtmlElement;

/// From here on a table is easier to read than cards. Unit: CSS pixels.
#[cfg(feature = "whole")]
const WIDE: f64 = 640.0;

pub use web_sys::Event;

#[cfg(feature = "whole")]
pub use address::page as page_address;
pub use address::{listen as listen_address, query, read as read_address, show as show_address};
#[cfg(feature = "whole")]
pub use around::{hand_over, idle, on_activity, on_leaving, origin, start_anew, was_erased};
pub use around::{host, is_kiosk, listen as listen_host, partner, place, tell};
#[cfg(feature = "whole")]
pub use clipboard::copy;
#[cfg(feature = "whole")]
pub use download::save_bytes;
pub use download::{SavedFile, save as save_file};
pub use fetch::fetch;
pub use focus::show_heading;
#[cfg(feature = "whole")]
pub use focus::{bring_into_view, show_element};
pub use storage::{StorageKind, listen as listen_storage, storage};
pub use upload::read_chosen;
#[cfg(feature = "whole")]
pub use upload::{Chosen, chosen_files, dropped_files};

/// The element that the widget fills.
pub fn mount_point() -> Option<HtmlElement> {
    let place = document()?.get_element_by_id("app")?;
    place.set_inner_html("");
    place.dyn_into().ok()
}

/// Tells the static page that the program runs.
pub fn mark_started() {
    call_boot("started", &JsValue::UNDEFINED);
}

/// The language to begin with: the one chosen earlier, else that of `?lang=` in the address, so that
/// a link can name one, else that of the browser. `boot.js` looks in the same order.
pub fn language() -> Lang {
    let kept = storage::storage().0.get(KEY).and_then(|it| parse(&it, MAX_FILE_BYTES).ok());
    let chosen = match kept.as_ref().and_then(|it| it.get("settings")?.get("language")) {
        Some(Node::Text(tag)) => Some(tag.clone()),
        _ => None,
    };
    let asked = address::parameter("lang");
    let spoken = || web_sys::window().and_then(|it| it.navigator().language());
    chosen.or(asked).or_else(spoken).map(|it| Lang::of_tag(&it)).unwrap_or_default()
}

/// Tells the document its language and title.
pub fn set_language(language: Lang, title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
        if let Some(root) = document.document_element() {
            // Refused only for a name that is no attribute's.
            let _ = root.set_attribute("lang", language.tag());
        }
    }
}

#[cfg(feature = "whole")]
/// Today in the visitor's calendar; nothing where the clock shows a year out of all bounds.
pub fn today() -> Option<Day> {
    let now = Date::new_0();
    let year = u16::try_from(now.get_full_year()).ok()?;
    let month = u8::try_from(now.get_month() + 1).ok()?;
    Day::new(year, month, u8::try_from(now.get_date()).ok()?)
}

#[cfg(feature = "whole")]
/// This minute on the visitor's clock; nothing where [`today`] is nothing.
pub fn moment() -> Option<Moment> {
    let now = Date::new_0();
    let small = |it: u32| u8::try_from(it).ok();
    Moment::new(today()?, small(now.get_hours())?, small(now.get_minutes())?)
}

#[cfg(feature = "whole")]
/// The time of the clock. Unit: milliseconds since 1970.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and positive")]
pub fn now() -> u64 {
    Date::now() as u64
}

#[cfg(feature = "whole")]
/// Sixteen random bytes. Without a random source every file has the same name, which only means
/// that duplicates cannot be told.
pub fn random_id() -> ResultId {
    let mut bytes = [0; 16];
    if let Some(Ok(crypto)) = web_sys::window().map(|it| it.crypto()) {
        let _ = crypto.get_random_values_with_u8_array(&mut bytes);
    }
    ResultId(bytes)
}

#[cfg(feature = "whole")]
/// Lets the browser paint and answer before the work goes on.
pub async fn breathe() {
    let later = |done: Function, _: Function| {
        if let Some(window) = web_sys::window() {
            let _ = window.set_timeout_with_callback(&done);
        }
    };
    // A timer that never comes would be a promise that never comes: a window has timers.
    let _ = JsFuture::from(Promise::new(&mut { later })).await;
}

#[cfg(feature = "whole")]
/// Whether there is room for a table beside its margins, and not only for one card.
pub fn is_wide() -> bool {
    let width = web_sys::window().and_then(|it| it.inner_width().ok()?.as_f64());
    width.is_some_and(|it| WIDE <= it)
}

#[cfg(feature = "whole")]
/// Opens the print dialog.
pub fn print() {
    if let Some(window) = web_sys::window() {
        // A sandboxed frame without `allow-modals` refuses in silence.
        let _ = window.print();
    }
}

/// Loads the page again.
pub fn reload() {
    if let Some(window) = web_sys::window() {
        let _ = window.location().reload();
    }
}

#[cfg(feature = "whole")]
/// What the first program handed over, if this is the whole one taking over.
pub fn handed() -> Option<String> {
    around::ask_boot("handed")
}

/// Calls one of the functions that `boot.js` offers as `window.shirube`, and gives the text that it
/// answers; nothing where it is absent or answers otherwise.
pub fn call_boot(name: &str, argument: &JsValue) -> Option<String> {
    let boot = Reflect::get(&js_sys::global(), &"shirube".into()).ok()?;
    let function = Reflect::get(&boot, &name.into()).ok()?.dyn_into::<Function>().ok()?;
    function.call1(&JsValue::UNDEFINED, argument).ok()?.as_string()
}

fn document() -> Option<web_sys::Document> {
    web_sys::window()?.document()
}

/// What a field holds after its event.
pub fn field_value(event: &web_sys::Event) -> String {
    let value = event.target().and_then(|it| Reflect::get(&it, &"value".into()).ok());
    value.and_then(|it| it.as_string()).unwrap_or_default()
}

/// Writes into a field, after its event.
#[cfg(feature = "whole")]
pub fn set_field_value(event: &web_sys::Event, text: &str) {
    if let Some(it) = event.target() {
        // A field takes every text.
        let _ = Reflect::set(&it, &"value".into(), &text.into());
    }
}

/// Whether a field is written in but holds nothing that the browser can read, such as a time without
/// its minutes.
#[cfg(feature = "whole")]
pub fn is_partial(event: &web_sys::Event) -> bool {
    let get = |from: &JsValue, name: &str| Reflect::get(from, &name.into()).ok();
    let validity = event.target().and_then(|it| get(&it, "validity"));
    validity.and_then(|it| get(&it, "badInput")).is_some_and(|it| it.is_truthy())
}

/// The name of the key of an event, such as `Enter`; nothing while an input method is composing, whose
/// keys are its own.
#[cfg(feature = "whole")]
pub fn key_of(event: &web_sys::Event) -> Option<String> {
    let is_composing = Reflect::get(event, &"isComposing".into()).is_ok_and(|it| it.is_truthy());
    let key = Reflect::get(event, &"key".into()).ok()?.as_string()?;
    (!is_composing).then_some(key)
}

#[cfg(feature = "whole")]
/// Whether a box is ticked after its event.
pub fn is_ticked(event: &web_sys::Event) -> bool {
    let checked = event.target().and_then(|it| Reflect::get(&it, &"checked".into()).ok());
    checked.is_some_and(|it| it.is_truthy())
}
