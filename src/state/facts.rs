//! What single pages show and nothing else needs: fetched when it is first asked for, kept for the
//! visit.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::evidence::EvidenceGuide;
use shirube_core::i18n::Lang;
use shirube_core::loss::{Loss, Picture};
use wasm_bindgen_futures::spawn_local;

use super::{Arrival, SeminarHandle, SessionHandle};
use crate::data::{self, AboutCpsf, AboutInsurance, AboutLoss, LoadError};

/// What single pages hold. `Copy`, so closures take it without clones.
#[derive(Clone, Copy)]
pub struct FactsHandle {
    pub(super) seminar: SeminarHandle,
    /// Whether the questionnaires that are not open are here.
    rest: RwSignal<Arrival<()>>,
    insurance: RwSignal<Arrival<AboutInsurance>>,
    cpsf: RwSignal<Arrival<AboutCpsf>>,
    pub(super) evidence: RwSignal<Arrival<EvidenceGuide>>,
    loss: RwSignal<Arrival<AboutLoss>>,
}

impl FactsHandle {
    pub(super) fn new() -> FactsHandle {
        FactsHandle {
            seminar: SeminarHandle::new(),
            rest: RwSignal::new(Arrival::Awaited),
            insurance: RwSignal::new(Arrival::Awaited),
            cpsf: RwSignal::new(Arrival::Awaited),
            evidence: RwSignal::new(Arrival::Awaited),
            loss: RwSignal::new(Arrival::Awaited),
        }
    }
}

impl SessionHandle {
    /// Whether the questionnaires that are not open are here, as far as a page has asked for them.
    pub fn the_rest(self) -> RwSignal<Arrival<()>> {
        self.facts.rest
    }

    /// Fetches those questionnaires, for a page that needs their words.
    pub fn fetch_the_rest(self) {
        let rest = self.facts.rest;
        rest.set(Arrival::Awaited);
        spawn_local(async move {
            self.load_missing().await;
            rest.set(if self.lacks_some() { Arrival::Failed } else { Arrival::Here(Arc::new(())) });
        });
    }

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

    /// What the loss picture is made of, in this language.
    pub fn about_loss(self, lang: Lang) -> RwSignal<Arrival<AboutLoss>> {
        let here = self.facts.loss;
        let is_here =
            matches!(&*here.read_untracked(), Arrival::Here(it) if it.texts.language == lang);
        if !is_here {
            self.fetch(here, lang, data::load_loss(lang));
        }
        here
    }

    /// The loss picture of these answers and of what the user typed.
    pub fn loss_picture(self, loss: &Loss, answers: &Answers) -> Picture {
        let session = self.session.read();
        Picture::of(loss, answers, |key| session.draft(key))
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
            if self.shelf.read_untracked().lang == lang {
                into.set(loaded.map_or(Arrival::Failed, |it| Arrival::Here(Arc::new(it))));
            }
        });
    }
}
