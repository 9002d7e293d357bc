//! Where the keyboard and the screen reader are.

use shirube_core::host::scroll_message;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};
#[cfg(feature = "whole")]
use web_sys::{ScrollIntoViewOptions, ScrollLogicalPosition};

/// Moves to the heading of the page that has just been drawn, and scrolls only if it is out of view.
pub fn show_heading() {
    let Some(window) = web_sys::window() else { return };
    let heading = super::document().and_then(|it| it.get_element_by_id("heading"));
    let Some(heading) = heading.and_then(|it| it.dyn_into::<HtmlElement>().ok()) else { return };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = heading.focus_with_options(&options);
    window.scroll_to_with_x_and_y(0.0, 0.0);
    // A frame that is as high as its content does not scroll: the page around does.
    super::tell(&scroll_message(0));
}

/// Moves to the element with this id, wherever it is on the page.
#[cfg(feature = "whole")]
pub fn show_element(id: &str) {
    let element = super::document().and_then(|it| it.get_element_by_id(id));
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let _ = element.focus();
        super::tell(&scroll_message(top_of(&element)));
    }
}

/// Scrolls as far as it takes to see the element with this id; the keyboard stays where it is.
#[cfg(feature = "whole")]
pub fn bring_into_view(id: &str) {
    let element = super::document().and_then(|it| it.get_element_by_id(id));
    if let Some(element) = element.and_then(|it| it.dyn_into::<HtmlElement>().ok()) {
        let options = ScrollIntoViewOptions::new();
        options.set_block(ScrollLogicalPosition::Nearest);
        element.scroll_into_view_with_scroll_into_view_options(&options);
        super::tell(&scroll_message(top_of(&element)));
    }
}

/// How far an element is below the top of the page. Unit: CSS pixels.
#[cfg(feature = "whole")]
#[expect(clippy::cast_possible_truncation, reason = "no page is that long")]
fn top_of(element: &HtmlElement) -> i64 {
    let scrolled = web_sys::window().and_then(|it| it.scroll_y().ok()).unwrap_or(0.0);
    (element.get_bounding_client_rect().top() + scrolled) as i64
}
