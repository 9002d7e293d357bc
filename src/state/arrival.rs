//! What single pages show and nothing else needs: fetched when it is first asked for, kept for the
//! visit.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use wasm_bindgen_futures::spawn_local;

/// Something that is fetched when it is first asked for, in a language where it has one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival<T> {
    /// Nobody has asked for it.
    NotAsked,
    /// It is on its way, in this language.
    Awaited(Option<Lang>),
    /// It did not arrive, or has errors.
    Failed,
    /// Here it is, in this language.
    Here(Option<Lang>, Arc<T>),
}

impl<T> Arrival<T> {
    /// What has arrived.
    pub fn here(&self) -> Option<&Arc<T>> {
        match self {
            Arrival::Here(_, it) => Some(it),
            Arrival::NotAsked | Arrival::Awaited(_) | Arrival::Failed => None,
        }
    }

    /// Whether it did not arrive: asking once more fetches it once more.
    pub fn has_failed(&self) -> bool {
        matches!(self, Arrival::Failed)
    }

    /// Whether it has to be fetched for somebody who wants it in this language.
    fn is_lacking(&self, lang: Option<Lang>) -> bool {
        match self {
            Arrival::NotAsked | Arrival::Failed => true,
            Arrival::Awaited(of) | Arrival::Here(of, _) => *of != lang,
        }
    }
}

/// Fetches something, unless it is here or on its way in this language. What arrives when it is no
/// longer awaited is dropped: the same in another place of memory would draw the page anew, and
/// another language would not be that of the page.
pub(super) fn arriving<T: Send + Sync + 'static, E>(
    it: RwSignal<Arrival<T>>,
    lang: Option<Lang>,
    load: impl Future<Output = Result<T, E>> + 'static,
) {
    if !it.read_untracked().is_lacking(lang) {
        return;
    }
    it.set(Arrival::Awaited(lang));
    spawn_local(async move {
        let loaded = load.await;
        let is_awaited = matches!(*it.read_untracked(), Arrival::Awaited(of) if of == lang);
        if is_awaited {
            it.set(loaded.map_or(Arrival::Failed, |loaded| Arrival::Here(lang, Arc::new(loaded))));
        }
    });
}
