//! What an opened file brings into the visit.

use super::{Page, Request, Session, Undoable};
use crate::merge::merge;
use crate::opening::OpenedFile;
use crate::questionnaire::Questionnaire;
use crate::sorted::SortedSet;
use crate::storage::{Sheet, State, write_draft};

impl Session {
    pub(super) fn take_file(
        &mut self,
        asked: &Questionnaire,
        take: impl FnOnce(&mut Sheet, &OpenedFile),
    ) -> Vec<Request> {
        let Some(file) = self.opened.take() else { return Vec::new() };
        self.before = Some((Undoable::File, Box::new(self.state.clone())));
        take(self.sheet_mut(asked), &file);
        if self.state.profile.is_empty() {
            self.state.profile = file.profile;
        }
        if let Some(rest) = file.rest {
            self.fill_gaps(*rest);
        }
        self.page = Page::Result;
        vec![Request::Save, Request::ShowPage]
    }

    /// Takes from another state what stands nowhere in this one: answers to the other
    /// questionnaires.
    fn fill_gaps(&mut self, other: State) {
        for (id, theirs) in other.sheets {
            let mine = self.state.sheets.get_or_default(id);
            mine.answers = merge(&mine.answers, &theirs.answers, &SortedSet::default());
            if mine.version.is_empty() {
                mine.version = theirs.version;
            }
        }
        if self.state.policy.is_empty() {
            self.state.policy = other.policy;
        }
        if self.state.declaration.is_empty() {
            self.state.declaration = other.declaration;
        }
        for (key, text) in other.drafts {
            if !self.state.drafts.contains(&key) {
                write_draft(&mut self.state.drafts, &key, &text);
            }
        }
        let library = self.library.clone();
        library.values().for_each(|it| self.fit(it));
    }
}
