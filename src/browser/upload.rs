//! Files that the user opens.

use shirube_core::benchmark::MAX_BYTES;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{Event, HtmlInputElement};

/// Reads the file that was chosen in an input and hands its text on.
///
/// A file that is too large is cut just beyond the limit of the largest format, and bytes that are
/// no text become replacement characters: the core then refuses the text and says why.
pub fn read_chosen(event: &Event, then: impl FnOnce(String) + 'static) {
    let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let file = input.files().and_then(|it| it.get(0));
    // The same file can be chosen again only if the input forgets it.
    input.set_value("");
    // A byte is at least one unit of the text, so a cut file is still found too large.
    let most = i32::try_from(MAX_BYTES + 1).unwrap_or(i32::MAX);
    let start = file.and_then(|it| it.slice_with_i32_and_i32(0, most).ok());
    let Some(start) = start else { return };
    spawn_local(async move {
        let text = JsFuture::from(start.text()).await.ok();
        then(text.and_then(|it| it.as_string()).unwrap_or_default());
    });
}
