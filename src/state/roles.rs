//! What is known of the roles of security, fetched when a result first shows it, and the texts that
//! somebody has begun with.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use wasm_bindgen_futures::spawn_local;

use super::SessionHandle;
use crate::data::{self, AboutRoles};

/// What is known of the roles.
#[derive(Debug, Clone, Default)]
pub enum Roles {
    /// Nobody has asked for it yet.
    #[default]
    NotAsked,
    /// It is on its way, in this language.
    Loading(Lang),
    /// It did not arrive, or has errors.
    Failed(Lang),
    /// Here it is.
    Here(Arc<AboutRoles>),
}

impl Roles {
    /// The language that it was asked for in.
    fn lang(&self) -> Option<Lang> {
        match self {
            Roles::NotAsked => None,
            Roles::Loading(lang) | Roles::Failed(lang) => Some(*lang),
            Roles::Here(it) => Some(it.texts.language),
        }
    }
}

impl SessionHandle {
    /// What is known of the roles, loaded when first asked for in a language.
    pub fn roles(self, lang: Lang) -> RwSignal<Roles> {
        if self.roles.read_untracked().lang() != Some(lang) {
            self.load_roles(lang);
        }
        self.roles
    }

    /// Loads it, once more if it did not arrive.
    pub fn load_roles(self, lang: Lang) {
        self.roles.set(Roles::Loading(lang));
        spawn_local(async move {
            let loaded = data::load_roles(lang).await;
            let is_wanted =
                matches!(*self.roles.read_untracked(), Roles::Loading(wanted) if wanted == lang);
            // Another language may have been chosen meanwhile.
            if is_wanted {
                self.roles.set(loaded.map_or(Roles::Failed(lang), |it| Roles::Here(Arc::new(it))));
            }
        });
    }

    /// A text that somebody has edited; nothing while it is as proposed.
    pub fn draft(self, key: &str) -> Memo<Option<String>> {
        let key = key.to_owned();
        Memo::new(move |_| self.session.read().draft(&key).map(str::to_owned))
    }
}
