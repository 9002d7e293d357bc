//! A questionnaire stepped through in front of people. The counts are drafts of the state, so they
//! outlive a visit; the codes that have been typed in are remembered until the page is closed.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::id::QuestionnaireId;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::seminar::{AT, At, Codes, Kept, NotAdded, Tally, add_code, draft_key};

use super::SessionHandle;

/// What the page of the seminar remembers. `Copy`, so closures take it without clones.
#[derive(Clone, Copy)]
pub struct SeminarHandle {
    codes: StoredValue<Codes>,
    /// How it was before the last code, or before everything was cleared.
    before: RwSignal<Option<Before>>,
}

/// How counts were.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Before {
    questionnaire: QuestionnaireId,
    text: Option<String>,
    codes: Codes,
}

impl SeminarHandle {
    pub(super) fn new() -> SeminarHandle {
        SeminarHandle { codes: StoredValue::new(Codes::default()), before: RwSignal::new(None) }
    }

    /// Forgets the codes.
    pub(super) fn wipe(self) {
        self.codes.set_value(Codes::default());
        self.before.set(None);
    }
}

impl SessionHandle {
    /// Where the presenter stands; nothing before a questionnaire is chosen.
    pub fn seminar_at(self) -> Memo<Option<At>> {
        let kept = self.draft(AT);
        Memo::new(move |_| At::read(kept.read().as_deref()?))
    }

    /// Goes to a place of a questionnaire.
    pub fn go_in_seminar(self, questionnaire: QuestionnaireId, place: usize) {
        self.write_draft(AT, Some(At { questionnaire, place }.write()));
    }

    /// What has been counted.
    pub fn counted(self, asked: &Arc<Questionnaire>) -> Memo<Kept> {
        let asked = asked.clone();
        let kept = self.draft(&draft_key(&asked.id));
        Memo::new(move |_| Kept::read(&asked, kept.read().as_deref().unwrap_or_default()))
    }

    /// Changes the counts by hand. What was done before cannot be taken back any more.
    pub fn count_by_hand(self, asked: &Questionnaire, change: impl FnOnce(&mut Tally)) {
        let before = self.tally(asked);
        let mut tally = before.clone();
        change(&mut tally);
        if tally != before {
            self.facts.seminar.before.set(None);
            self.keep_tally(asked, &tally);
        }
    }

    /// Adds the answers of one participant.
    pub fn add_participant(
        self,
        asked: &Questionnaire,
        typed: &str,
        again: bool,
    ) -> Result<(), NotAdded> {
        let before = self.before_now(asked);
        let (mut tally, mut codes) = (self.tally(asked), before.codes.clone());
        add_code(asked, &mut tally, &mut codes, typed, again)?;
        let session = self.session.read_untracked();
        let fits = |it: &String| session.keeps_draft(&draft_key(&asked.id), it);
        if !tally.write().as_ref().is_none_or(fits) {
            return Err(NotAdded::Full);
        }
        drop(session);
        self.facts.seminar.codes.set_value(codes);
        self.facts.seminar.before.set(Some(before));
        self.keep_tally(asked, &tally);
        Ok(())
    }

    /// Clears all counts of a questionnaire.
    pub fn clear_counts(self, asked: &Questionnaire) {
        self.facts.seminar.before.set(Some(self.before_now(asked)));
        self.facts.seminar.codes.update_value(|it| it.forget(&asked.id));
        self.keep_tally(asked, &Tally::new(asked));
    }

    /// Whether the last code, or clearing, can be taken back.
    pub fn can_recount(self, asked: &Questionnaire) -> bool {
        self.facts.seminar.before.read().as_ref().is_some_and(|it| it.questionnaire == asked.id)
    }

    /// Takes the last code, or clearing, back.
    pub fn recount(self, asked: &Questionnaire) {
        if !untrack(|| self.can_recount(asked)) {
            return;
        }
        if let Some(before) = self.facts.seminar.before.try_update(Option::take).flatten() {
            self.facts.seminar.codes.set_value(before.codes);
            self.write_draft(&draft_key(&asked.id), before.text);
        }
    }

    fn before_now(self, asked: &Questionnaire) -> Before {
        Before {
            questionnaire: asked.id.clone(),
            text: untrack(|| self.draft_now(&draft_key(&asked.id))),
            codes: self.facts.seminar.codes.get_value(),
        }
    }

    fn tally(self, asked: &Questionnaire) -> Tally {
        let kept = untrack(|| self.draft_now(&draft_key(&asked.id)));
        Kept::read(asked, &kept.unwrap_or_default()).tally
    }

    fn keep_tally(self, asked: &Questionnaire, tally: &Tally) {
        self.write_draft(&draft_key(&asked.id), tally.write());
    }
}
