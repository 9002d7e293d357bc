//! Files that the user opens.

use shirube_core::benchmark::MAX_BYTES;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::{JsFuture, spawn_local};
#[cfg(feature = "whole")]
use web_sys::{DragEvent, FileList};
use web_sys::{Event, File, HtmlInputElement};

/// Reads the file that was chosen in an input and hands its text on.
///
/// A file that is too large is cut just beyond the limit of the largest format, and bytes that are
/// no text become replacement characters: the core then refuses the text and says why.
pub fn read_chosen(event: &Event, then: impl FnOnce(String) + 'static) {
    let Some(input) = input_of(event) else { return };
    let file = input.files().and_then(|it| it.get(0));
    // The same file can be chosen again only if the input forgets it.
    input.set_value("");
    let Some(file) = file else { return };
    spawn_local(async move {
        if let Some(text) = start_of(&file, MAX_BYTES).await {
            then(text);
        }
    });
}

/// One of many files that the user chose, to be read when its turn comes.
#[cfg(feature = "whole")]
#[derive(Debug, Clone)]
pub struct Chosen(File);

#[cfg(feature = "whole")]
impl Chosen {
    /// Its name.
    pub fn name(&self) -> String {
        self.0.name()
    }

    /// Its text, cut just beyond `most` bytes; nothing where the browser cannot read it: a folder, or
    /// a file that has gone.
    pub async fn text(&self, most: usize) -> Option<String> {
        let text = self.0.slice_with_i32_and_i32(0, end_of(most)).ok()?.text();
        JsFuture::from(text).await.ok()?.as_string()
    }
}

/// All files that were chosen in an input.
#[cfg(feature = "whole")]
pub fn chosen_files(event: &Event) -> Vec<Chosen> {
    let Some(input) = input_of(event) else { return Vec::new() };
    let files = input.files().map(listed).unwrap_or_default();
    input.set_value("");
    files
}

/// All files that were dropped. The browser would open them itself otherwise, in place of the page.
#[cfg(feature = "whole")]
pub fn dropped_files(event: &Event) -> Vec<Chosen> {
    event.prevent_default();
    let dropped = event.dyn_ref::<DragEvent>().and_then(DragEvent::data_transfer);
    dropped.and_then(|it| it.files()).map(listed).unwrap_or_default()
}

#[cfg(feature = "whole")]
fn listed(files: FileList) -> Vec<Chosen> {
    (0..files.length()).filter_map(|n| files.get(n)).map(Chosen).collect()
}

fn input_of(event: &Event) -> Option<HtmlInputElement> {
    event.target()?.dyn_into().ok()
}

async fn start_of(file: &File, most: usize) -> Option<String> {
    let start = file.slice_with_i32_and_i32(0, end_of(most)).ok()?;
    let text = JsFuture::from(start.text()).await.ok();
    Some(text.and_then(|it| it.as_string()).unwrap_or_default())
}

/// A byte is at least one unit of the text, so a cut file is still found too large.
fn end_of(most: usize) -> i32 {
    i32::try_from(most + 1).unwrap_or(i32::MAX)
}
