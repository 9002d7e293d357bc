//! What pages read of the visit, as memos: a page is drawn anew where what it reads has changed.

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::id::{QuestionId, QuestionnaireId};
#[cfg(feature = "whole")]
use shirube_core::profile::Profile;
use shirube_core::session::{Address, Progress, Undoable};

use super::{Aside, Keeping, SessionHandle, Words};

impl SessionHandle {
    /// The page and the questionnaire shown.
    pub fn place(self) -> Address {
        self.place.get()
    }

    /// How many questions of a questionnaire have been answered, loaded or not.
    pub fn answered(self, id: QuestionnaireId) -> Memo<usize> {
        Memo::new(move |_| {
            let session = self.session.read();
            session.state().sheets.get(&id).map_or(0, |it| it.answers.len())
        })
    }

    /// Whether anything has been answered.
    pub fn has_answers(self) -> Memo<bool> {
        Memo::new(move |_| self.session.read().state().sheets.values().any(|it| !it.is_empty()))
    }

    /// The answer to one question. Changes only when that answer does.
    pub fn answer(self, id: QuestionId) -> Memo<Option<Answer>> {
        let asked = Words::get().asked;
        Memo::new(move |_| {
            let session = self.session.read();
            session.sheet(&asked).and_then(|it| it.answers.get(&id)).cloned()
        })
    }

    /// Whether a question is asked at all, given the answers so far.
    pub fn is_asked(self, id: QuestionId) -> Memo<bool> {
        let asked = Words::get().asked;
        Memo::new(move |_| {
            let session = self.session.read();
            let Some(question) = asked.question(&id) else { return false };
            let answers = session.sheet(&asked).map(|it| &it.answers);
            answers.map_or(question.visible_if.is_none(), |it| it.shows(&asked, question))
        })
    }

    /// Whether an answer wants confirming because its question has changed.
    pub fn wants_confirming(self, id: QuestionId) -> Memo<bool> {
        let asked = Words::get().asked;
        Memo::new(move |_| {
            let session = self.session.read();
            let question = asked.question(&id);
            question
                .zip(session.sheet(&asked))
                .is_some_and(|(question, sheet)| sheet.wants_confirming(question))
        })
    }

    /// The private note to one question.
    pub fn note(self, id: QuestionId) -> Memo<String> {
        let asked = Words::get().asked;
        Memo::new(move |_| {
            let session = self.session.read();
            let note = session.sheet(&asked).and_then(|it| it.notes.get(&id));
            note.map(std::string::ToString::to_string).unwrap_or_default()
        })
    }

    /// How far each section has been answered.
    pub fn progress(self) -> Memo<Vec<Progress>> {
        let asked = Words::get().asked;
        Memo::new(move |_| Progress::by_section(&asked, self.session.read().sheet(&asked)))
    }

    /// What the firm told about itself.
    #[cfg(feature = "whole")]
    pub fn profile(self) -> Memo<Profile> {
        Memo::new(move |_| {
            let session = self.session.read();
            match (session.page(), session.opened()) {
                (shirube_core::session::Page::Viewing, Some(file)) => file.profile,
                _ => session.state().profile,
            }
        })
    }

    /// What could be taken back now.
    pub fn undoable(self) -> Option<Undoable> {
        self.undoable.get()
    }

    /// Where answers are going.
    pub fn keeping(self) -> Keeping {
        self.keeping.get()
    }

    /// Texts that could not be read.
    pub fn aside(self) -> Aside {
        self.aside.get()
    }

    /// Whether another tab's changes have just been taken over.
    pub fn taken_over(self) -> RwSignal<bool> {
        self.taken_over
    }

    /// Size of what is kept. Unit: bytes of text.
    pub fn kept_bytes(self) -> usize {
        self.session.read().state().to_json().len()
    }
}
