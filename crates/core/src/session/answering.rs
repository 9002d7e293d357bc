//! What events about single questions, actions and texts change.

use super::{Page, Request, Session, Undoable, going};
use crate::answers::Answer;
use crate::crosswalk::preselected;
use crate::day::Day;
use crate::id::{ActionId, QuestionId};
use crate::json::cleaned;
use crate::questionnaire::Questionnaire;
use crate::result::MAX_NOTE;
use crate::storage::{Snapshot, write_draft};

impl Session {
    /// Keeps a text under its name, or forgets it. What cannot be kept changes nothing.
    pub(super) fn edit(&mut self, key: &str, text: Option<&str>) -> Vec<Request> {
        let drafts = &mut self.state.drafts;
        let is_changed = match text {
            Some(text) => write_draft(drafts, key, text),
            None => drafts.remove(&Box::from(key)).is_some(),
        };
        if !is_changed {
            return Vec::new();
        }
        self.before = None;
        vec![Request::Save]
    }

    pub(super) fn record(
        &mut self,
        asked: &Questionnaire,
        id: &QuestionId,
        answer: Option<Answer>,
    ) -> Vec<Request> {
        let Some(question) = asked.question(id) else { return Vec::new() };
        if answer.as_ref().is_some_and(|it| it.fits(question, asked).is_err()) {
            return Vec::new();
        }
        self.before = None;
        // Where to go on is where the user is, not what a reply of the vendor was about.
        let is_here = self.open.as_ref() == Some(&asked.id) && self.page.asks();
        let section = going::section_of(asked, id).filter(|_| is_here).map(|it| it.id.clone());
        let sheet = self.sheet_mut(asked);
        if section.is_some() {
            sheet.section = section;
        }
        sheet.confirm(question);
        match answer {
            Some(answer) => sheet.answers.record(id.clone(), answer),
            None => sheet.answers.clear(id),
        }
        vec![Request::Save]
    }

    /// Makes every proposal an answer: the lowest level where there are several.
    pub(super) fn take_proposals(&mut self, asked: &Questionnaire) -> Vec<Request> {
        let proposals = self.proposals(asked);
        if proposals.is_empty() {
            return Vec::new();
        }
        self.before = Some((Undoable::Proposals, Box::new(self.state.clone())));
        let sheet = self.sheet_mut(asked);
        for (id, proposals) in proposals.iter() {
            if let Some((it, question)) = preselected(proposals).zip(asked.question(id)) {
                sheet.confirm(question);
                sheet.answers.record(id.clone(), Answer::Level(it.level));
            }
        }
        vec![Request::Save]
    }

    pub(super) fn note(
        &mut self,
        asked: &Questionnaire,
        id: QuestionId,
        text: &str,
    ) -> Vec<Request> {
        if asked.question(&id).is_none() {
            return Vec::new();
        }
        // What a person pastes may hold anything; what cannot be kept as plain text is left out.
        let kept = cleaned(text, MAX_NOTE);
        let sheet = self.sheet_mut(asked);
        if kept.trim().is_empty() {
            sheet.notes.remove(&id);
        } else {
            sheet.notes.insert(id, kept.into());
        }
        vec![Request::Save]
    }

    pub(super) fn plan(
        &mut self,
        asked: &Questionnaire,
        id: ActionId,
        ticked: bool,
    ) -> Vec<Request> {
        if asked.action(&id).is_none() || self.page == Page::Viewing {
            return Vec::new();
        }
        let plan = &mut self.sheet_mut(asked).plan;
        let changed = if ticked { plan.add(id) } else { plan.remove(&id).is_some() };
        if changed { vec![Request::Save] } else { Vec::new() }
    }

    pub(super) fn remember(&mut self, asked: &Questionnaire, day: Day) -> Vec<Request> {
        let Some(sheet) = self.sheet(asked).filter(|it| !it.answers.is_empty()) else {
            return Vec::new();
        };
        let snapshot = Snapshot {
            questionnaire: asked.id.clone(),
            version: asked.version.clone(),
            on: day,
            answers: sheet.answers.clone(),
        };
        if self.state.history.last() == Some(&snapshot) {
            return Vec::new();
        }
        self.state.remember(snapshot);
        vec![Request::Save]
    }
}
