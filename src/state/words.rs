//! The words that pages are drawn in, and how they arrive.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::id::QuestionnaireId;
use shirube_core::questionnaire::{Questionnaire, Texts};
use shirube_core::session::Event;
use shirube_core::sorted::SortedMap;
use wasm_bindgen_futures::spawn_local;

use super::SessionHandle;
use crate::data::{self, Content};

/// The language shown and the words in it. They change together.
#[derive(Debug, Clone)]
pub struct Shelf {
    /// The language.
    pub lang: Lang,
    /// Every questionnaire that has been loaded.
    pub contents: SortedMap<QuestionnaireId, Content>,
}

impl Shelf {
    pub(super) fn content_of(&self, id: &QuestionnaireId) -> Option<Words> {
        let Content { asked, texts } = self.contents.get(id)?.clone();
        Some(Words { lang: self.lang, asked, texts })
    }
}

/// The language that the current part of the page is drawn in. A change of language draws the page
/// anew, so what is drawn never mixes two.
pub fn lang() -> Lang {
    expect_context()
}

/// The questionnaire that the current page is about, and its words.
#[derive(Debug, Clone)]
pub struct Words {
    /// The language.
    pub lang: Lang,
    /// What is asked.
    pub asked: Arc<Questionnaire>,
    /// The words of the questionnaire.
    pub texts: Arc<Texts>,
}

impl PartialEq for Words {
    /// Whether it is the very same content: nothing is compared word by word.
    fn eq(&self, other: &Words) -> bool {
        self.lang == other.lang
            && Arc::ptr_eq(&self.asked, &other.asked)
            && Arc::ptr_eq(&self.texts, &other.texts)
    }
}

impl Words {
    /// Those of the page that is being drawn. Only for what stands on a page of a questionnaire.
    pub fn get() -> Words {
        expect_context()
    }
}

impl SessionHandle {
    /// The language shown.
    pub fn lang(self) -> Lang {
        self.shelf.read().lang
    }

    /// The questionnaire that the page shown is about, with its words; nothing for other pages.
    pub fn content(self) -> Option<Words> {
        self.content.get()
    }

    /// A questionnaire that has been loaded, with its words.
    #[cfg(feature = "whole")]
    pub fn content_of(self, id: &QuestionnaireId) -> Option<Words> {
        self.shelf.read().content_of(id)
    }

    /// Whether a questionnaire that the user chose is on its way.
    pub fn is_waiting(self) -> bool {
        self.waiting.get()
    }

    /// Whether a questionnaire that the user chose did not arrive.
    pub fn load_failed(self) -> RwSignal<bool> {
        self.load_failed
    }

    /// Fetches the questionnaire that the user has chosen.
    pub(super) fn load_awaited(self) {
        self.load_failed.set(false);
        #[cfg(not(feature = "whole"))]
        {
            self.ask_for_the_whole(true);
            if self.retired.get_untracked() {
                return;
            }
        }
        let Some((id, _)) = self.session.read_untracked().awaited().cloned() else { return };
        spawn_local(async move {
            let is_here = self.load(&id).await;
            if !is_here {
                self.load_failed.set(true);
                self.apply(Event::LoadFailed);
            }
        });
    }

    /// Fetches a questionnaire and its words; `true` once they are here.
    pub(super) async fn load(self, id: &QuestionnaireId) -> bool {
        let content = loop {
            let lang = self.shelf.read_untracked().lang;
            let Ok(content) = data::load(id, lang).await else { return false };
            // Unless another language has been chosen meanwhile.
            if self.shelf.read_untracked().lang == lang {
                break content;
            }
        };
        if self.shelf.read_untracked().contents.contains(id) {
            // Somebody else has fetched it meanwhile. The same once more would draw the page anew.
            return true;
        }
        let asked = content.asked.clone();
        self.shelf.update(|it| {
            it.contents.insert(id.clone(), content);
        });
        self.apply(Event::Loaded(asked));
        true
    }

    /// Fetches the words of the language that the session wants, if they are not the ones shown.
    pub(super) fn load_words(self) {
        let wanted = self.session.read_untracked().language();
        if self.shelf.read_untracked().lang == wanted {
            return;
        }
        spawn_local(async move {
            let mut contents = SortedMap::default();
            // Until nothing is missing: other questionnaires may arrive in between.
            while let Some(id) = self.first_without(&contents) {
                // A language that cannot be loaded leaves the page in the one it has.
                let Ok(loaded) = data::load(&id, wanted).await else { return };
                contents.insert(id, loaded);
            }
            if self.session.read_untracked().language() == wanted {
                #[cfg(feature = "whole")]
                self.forget_background();
                self.shelf.set(Shelf { lang: wanted, contents });
            }
        });
    }

    /// A questionnaire on the shelf that is not among these.
    fn first_without(
        self,
        contents: &SortedMap<QuestionnaireId, Content>,
    ) -> Option<QuestionnaireId> {
        self.shelf.read_untracked().contents.keys().find(|it| !contents.contains(it)).cloned()
    }
}
