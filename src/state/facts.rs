//! What single pages show and nothing else needs: fetched when it is first asked for, kept for the
//! visit.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use wasm_bindgen_futures::spawn_local;

use super::{Arrival, SeminarHandle, SessionHandle};
use crate::data::{self, AboutCpsf, AboutInsurance, LoadError};

/// What single pages hold. `Copy`, so closures take it without clones.
#[derive(Clone, Copy)]
pub struct FactsHandle {
    pub(super) seminar: SeminarHandle,
    insurance: RwSignal<Arrival<AboutInsurance>>,
    cpsf: RwSignal<Arrival<AboutCpsf>>,
}

impl FactsHandle {
    pub(super) fn new() -> FactsHandle {
        FactsHandle {
            seminar: SeminarHandle::new(),
            insurance: RwSignal::new(Arrival::Awaited),
            cpsf: RwSignal::new(Arrival::Awaited),
        }
    }
}

impl SessionHandle {
    /// What is known of insurance, in this language.
    pub fn about_insurance(self, lang: Lang) -> RwSignal<Arrival<AboutInsurance>> {
        let here = self.facts.insurance;
        let is_here =
            matches!(&*here.read_untracked(), Arrival::Here(it) if it.texts.language == lang);
        if !is_here {
            self.fetch(here, lang, data::load_insurance(lang));
        }
        here
    }

    /// The layers and elements of CPSF, in this language.
    pub fn about_cpsf(self, lang: Lang) -> RwSignal<Arrival<AboutCpsf>> {
        let here = self.facts.cpsf;
        let is_here =
            matches!(&*here.read_untracked(), Arrival::Here(it) if it.texts.language == lang);
        if !is_here {
            self.fetch(here, lang, data::load_cpsf(lang));
        }
        here
    }

    fn fetch<T: Send + Sync + 'static>(
        self,
        into: RwSignal<Arrival<T>>,
        lang: Lang,
        load: impl Future<Output = Result<T, LoadError>> + 'static,
    ) {
        into.set(Arrival::Awaited);
        spawn_local(async move {
            let loaded = load.await;
            // Unless another language has been chosen meanwhile.
            if self.session.read_untracked().language() == lang {
                into.set(loaded.map_or(Arrival::Failed, |it| Arrival::Here(Arc::new(it))));
            }
        });
    }
}
