//! What is known of the roles of security, fetched when a result first shows it, and the texts that
//! somebody has begun with.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::i18n::Lang;

use super::arrival::arriving;
use super::{Arrival, SessionHandle};
use crate::data::{self, AboutRoles};

impl SessionHandle {
    /// What is known of the roles, in this language, loaded when first asked for.
    pub fn roles(self, lang: Lang) -> RwSignal<Arrival<AboutRoles>> {
        arriving(self.roles, Some(lang), data::load_roles(lang));
        self.roles
    }

    /// What is known of the roles as far as it is here in this language; for what is drawn anew with
    /// every change, and so must not ask once more for what did not arrive.
    pub fn roles_here(self, lang: Lang) -> Option<Arc<AboutRoles>> {
        let known = self.roles.read();
        known.here().filter(|it| it.texts.language == lang).cloned()
    }

    /// A text that somebody has edited; nothing while it is as proposed.
    pub fn draft(self, key: &str) -> Memo<Option<String>> {
        let key = key.to_owned();
        Memo::new(move |_| self.session.read().draft(&key).map(str::to_owned))
    }
}
