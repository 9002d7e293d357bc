//! Facts that single pages show: insurance, CPSF, the loss picture, and the words of questionnaires
//! that are not open.

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::evidence::EvidenceGuide;
use shirube_core::i18n::Lang;
use shirube_core::loss::{Loss, Picture};

use super::arrival::arriving;
use super::{Arrival, SeminarHandle, SessionHandle};
use crate::data::{self, AboutCpsf, AboutInsurance, AboutLoss};

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
            rest: RwSignal::new(Arrival::NotAsked),
            insurance: RwSignal::new(Arrival::NotAsked),
            cpsf: RwSignal::new(Arrival::NotAsked),
            evidence: RwSignal::new(Arrival::NotAsked),
            loss: RwSignal::new(Arrival::NotAsked),
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
        arriving(self.facts.rest, None, async move {
            self.load_missing().await;
            if self.lacks_some() { Err(()) } else { Ok(()) }
        });
    }

    /// What is known of insurance, in this language.
    pub fn about_insurance(self, lang: Lang) -> RwSignal<Arrival<AboutInsurance>> {
        arriving(self.facts.insurance, Some(lang), data::load_insurance(lang));
        self.facts.insurance
    }

    /// The layers and elements of CPSF, in this language.
    pub fn about_cpsf(self, lang: Lang) -> RwSignal<Arrival<AboutCpsf>> {
        arriving(self.facts.cpsf, Some(lang), data::load_cpsf(lang));
        self.facts.cpsf
    }

    /// What the loss picture is made of, in this language.
    pub fn about_loss(self, lang: Lang) -> RwSignal<Arrival<AboutLoss>> {
        arriving(self.facts.loss, Some(lang), data::load_loss(lang));
        self.facts.loss
    }

    /// The loss picture of these answers and of what the user typed.
    pub fn loss_picture(self, loss: &Loss, answers: &Answers) -> Picture {
        let session = self.session.read();
        Picture::of(loss, answers, |key| session.draft(key))
    }
}
