//! The loss picture: its file arrives when it is first asked for, and what the user types in place of
//! its numbers is kept among the drafts.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::i18n::Lang;
use shirube_core::loss::{Loss, LossTexts, Picture};
use wasm_bindgen_futures::spawn_local;

use super::{Arrival, SessionHandle};
use crate::data;

/// The structure of the loss picture and its words in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AboutLoss {
    /// The structure.
    pub loss: Loss,
    /// Its words.
    pub texts: LossTexts,
}

impl SessionHandle {
    /// What the loss picture is made of, in this language, loaded when first asked for.
    pub fn loss(self, lang: Lang) -> RwSignal<Arrival<AboutLoss>> {
        let loss = self.loss;
        let is_here =
            matches!(&*loss.read_untracked(), Arrival::Here(it) if it.texts.language == lang);
        if !is_here {
            loss.set(Arrival::Awaited);
            spawn_local(async move {
                let loaded = data::load_loss(lang).await;
                // Unless another language has been chosen meanwhile.
                if self.session.read_untracked().language() == lang {
                    loss.set(loaded.map_or(Arrival::Failed, |it| Arrival::Here(Arc::new(it))));
                }
            });
        }
        loss
    }

    /// The loss picture of these answers and of what the user typed.
    pub fn loss_picture(self, loss: &Loss, answers: &Answers) -> Picture {
        let session = self.session.read();
        Picture::of(loss, answers, |key| session.draft(key))
    }
}
