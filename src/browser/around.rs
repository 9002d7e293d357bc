//! Where the page is shown, and the page around it. `boot.js` knows; what it says is the core's
//! business.

use gloo_events::EventListener;
#[cfg(feature = "whole")]
use js_sys::Reflect;
#[cfg(feature = "whole")]
use shirube_core::host::result_message;
use shirube_core::host::{Host, Place};
use wasm_bindgen::JsValue;

use super::{address, call_boot};

/// Where the page is shown.
pub fn place() -> Place {
    Place::of_word(&ask_boot("place").unwrap_or_default())
}

/// What the page around has said so far; nothing without one.
pub fn host() -> Option<Host> {
    Host::read(&ask_boot("host")?)
}

/// Runs `changed` whenever the page around has said something.
pub fn listen(changed: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    // The widget listens as long as its page lives.
    EventListener::new(&window, "shirube-host", move |_| changed()).forget();
}

/// Tells the page around something. Without one nothing happens.
pub fn tell(message: &str) {
    call_boot("tell", &JsValue::from_str(message));
}

/// Hands a result file over to the page around. The user has just agreed to exactly this text.
#[cfg(feature = "whole")]
pub fn hand_over(file: &str) {
    if let Some(message) = result_message(file) {
        tell(&message);
    }
}

/// Whether many people use this computer, one after the other.
pub fn is_kiosk() -> bool {
    address::parameter("mode").as_deref() == Some("kiosk")
}

/// After how many seconds without anybody the warning comes, as the host wrote it.
#[cfg(feature = "whole")]
pub fn idle() -> Option<String> {
    address::parameter("idle")
}

/// Runs `active` whenever somebody types, points, touches, scrolls, or comes back to this tab. A
/// screen reader may press and fill in without any of the former.
#[cfg(feature = "whole")]
pub fn on_activity(active: impl Fn() + Clone + 'static) {
    let Some(window) = web_sys::window() else { return };
    let events = ["keydown", "pointerdown", "pointermove", "wheel", "scroll", "touchmove"];
    for event in events.into_iter().chain(["click", "input", "visibilitychange"]) {
        let active = active.clone();
        EventListener::new(&window, event, move |_| active()).forget();
    }
}

/// Runs `leaving` when the page is left. Should the browser bring the page back as it was, it is
/// loaded anew.
#[cfg(feature = "whole")]
pub fn on_leaving(leaving: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    EventListener::new(&window, "pagehide", move |_| leaving()).forget();
    EventListener::new(&window, "pageshow", |event| {
        let persisted = Reflect::get(event, &"persisted".into());
        if persisted.is_ok_and(|it| it.is_truthy()) {
            start_anew();
        }
    })
    .forget();
}

/// What a page that is loaded again after an erasing finds in its history entry. Storage would
/// outlive the tab.
#[cfg(feature = "whole")]
const ERASED: &str = "erased";

/// Loads the page again as it is for whoever comes first. The address stays: on a computer that many
/// people use nothing but the page around has written it.
#[cfg(feature = "whole")]
pub fn start_anew() {
    let Some(window) = web_sys::window() else { return };
    mark(&window, &JsValue::from_str(ERASED));
    let _ = window.location().reload();
}

/// Whether this page was loaded because everything has just been erased. Says so once.
#[cfg(feature = "whole")]
pub fn was_erased() -> bool {
    let Some(window) = web_sys::window() else { return false };
    let state = window.history().and_then(|it| it.state()).unwrap_or_default();
    let is_so = state.as_string().as_deref() == Some(ERASED);
    if is_so {
        mark(&window, &JsValue::NULL);
    }
    is_so
}

#[cfg(feature = "whole")]
fn mark(window: &web_sys::Window, state: &JsValue) {
    if let Ok(history) = window.history() {
        // Without the mark the page is loaded all the same, only without the sentence.
        let _ = history.replace_state(state, "");
    }
}

/// The origin of this page, `null` where it has none.
#[cfg(feature = "whole")]
pub fn origin() -> String {
    web_sys::window().and_then(|it| it.location().origin().ok()).unwrap_or_default()
}

/// The name of the partner that this visit belongs to.
pub fn partner() -> Option<String> {
    address::parameter("partner").filter(|it| !it.is_empty())
}

/// Calls a function of `boot.js` that answers with a text.
pub(super) fn ask_boot(name: &str) -> Option<String> {
    call_boot(name, &JsValue::UNDEFINED)
}
