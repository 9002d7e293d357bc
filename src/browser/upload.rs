//! Files that the user opens.

use gloo_file::futures::read_as_bytes;
use shirube_core::json::MAX_FILE_BYTES;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Event, HtmlInputElement};

/// Reads the file that was chosen in an input and hands its text on.
///
/// A file that is too large is cut just beyond the limit, and bytes that are no text become
/// replacement characters: the core then refuses the text and says why.
pub fn read_chosen(event: &Event, then: impl FnOnce(String) + 'static) {
    let input = event.target().and_then(|it| it.dyn_into::<HtmlInputElement>().ok());
    let Some(input) = input else { return };
    let file = input.files().and_then(|it| it.get(0)).map(gloo_file::File::from);
    // The same file can be chosen again only if the input forgets it.
    input.set_value("");
    let Some(file) = file else { return };
    spawn_local(async move {
        let most = u64::try_from(MAX_FILE_BYTES + 1).unwrap_or(u64::MAX);
        let start = gloo_file::Blob::from(file).slice(0, most);
        let bytes = read_as_bytes(&start).await.unwrap_or_default();
        then(String::from_utf8_lossy(&bytes).into_owned());
    });
}
