//! `localStorage` behind the core's trait, and memory where the browser refuses.

use gloo_events::EventListener;
#[cfg(feature = "whole")]
use shirube_core::host::Place;
use shirube_core::storage::{InMemory, KEY, KeyValue};
use wasm_bindgen::JsCast;
use web_sys::{Storage, StorageEvent};

/// What kind of place answers are kept in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StorageKind {
    /// The browser's own, which lasts.
    Lasting,
    /// Memory, because the browser refuses.
    Refused,
    /// Memory, because the page is a file: several browsers keep one storage for all files of a
    /// disk, where any other page could read the answers.
    #[cfg(feature = "whole")]
    File,
}

/// The browser's storage, or memory where the browser refuses.
///
/// Inside a partner's page the browser may throw on the mere mention of `localStorage` (blocked
/// third-party storage, a sandboxed frame) or give none. That is ordinary, so it is no error here.
pub fn storage() -> (Box<dyn KeyValue>, StorageKind) {
    #[cfg(feature = "whole")]
    if super::place() == Place::LocalFile {
        return (Box::new(InMemory::default()), StorageKind::File);
    }
    match web_sys::window().map(|it| it.local_storage()) {
        Some(Ok(Some(storage))) => (Box::new(LocalStorage(storage)), StorageKind::Lasting),
        _ => (Box::new(InMemory::default()), StorageKind::Refused),
    }
}

/// Runs `changed` whenever another tab has written the state, or cleared everything.
pub fn listen(changed: impl Fn() + 'static) {
    let Some(window) = web_sys::window() else { return };
    let listener = EventListener::new(&window, "storage", move |event| {
        let key = event.dyn_ref::<StorageEvent>().and_then(StorageEvent::key);
        if key.is_none_or(|it| it == KEY) {
            changed();
        }
    });
    // The widget listens as long as its page lives.
    listener.forget();
}

struct LocalStorage(Storage);

impl KeyValue for LocalStorage {
    fn get(&self, key: &str) -> Option<String> {
        self.0.get_item(key).ok().flatten()
    }

    fn put(&mut self, key: &str, text: &str) -> bool {
        self.0.set_item(key, text).is_ok()
    }

    fn remove(&mut self, key: &str) {
        let _ = self.0.remove_item(key);
    }
}
