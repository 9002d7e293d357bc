//! The answer sheet for a customer, and the evidence behind it: what is known of the criteria arrives
//! when it is first asked for, what was entered is kept among the drafts.

use leptos::prelude::*;
use shirube_core::answer_pack::{Chosen, Facts, Pack, chosen_key};
use shirube_core::catalog::SCS3;
use shirube_core::evidence::EvidenceGuide;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::storage::Sheet;

use super::arrival::arriving;
use super::{Arrival, SessionHandle, Words};
use crate::browser;
use crate::data;

impl SessionHandle {
    /// What may serve as evidence, and who can help, loaded when first asked for. Only of ★3: other
    /// questionnaires have no such file.
    pub fn evidence(self, asked: &Questionnaire) -> Option<RwSignal<Arrival<EvidenceGuide>>> {
        if asked.id.as_str() != SCS3 {
            return None;
        }
        let id = asked.id.clone();
        arriving(self.facts.evidence, None, async move { data::load_evidence(&id).await });
        Some(self.facts.evidence)
    }

    /// What was chosen for the customer, of the questionnaire that is open.
    pub fn chosen(self) -> Memo<Chosen> {
        let asked = Words::get().asked;
        let key = chosen_key(&asked.id);
        Memo::new(move |_| Chosen::read(self.session.read().draft(&key), &asked))
    }

    /// Keeps what was chosen.
    pub fn choose(self, asked: &Questionnaire, chosen: &Chosen) {
        self.write_draft(&chosen_key(&asked.id), chosen.to_draft());
    }

    /// The answer sheet as it stands, of the questionnaire that is open.
    pub fn answer_pack(self) -> Memo<Pack> {
        let words = Words::get();
        let chosen = self.chosen();
        Memo::new(move |_| {
            let session = self.session.read();
            let empty = Sheet::default();
            let facts = Facts {
                asked: &words.asked,
                texts: &words.texts,
                sheet: session.sheet(&words.asked).unwrap_or(&empty),
                chosen: &chosen.read(),
                today: browser::today(),
            };
            Pack::of(&facts, |key| session.draft(key))
        })
    }
}
