//! Where the user goes: to a page, to a questionnaire that has to be loaded first, on to what is open.

use std::sync::Arc;

use super::{Pace, Page, Request, Session, progress};
use crate::id::{QuestionId, QuestionnaireId};
use crate::questionnaire::{Question, Questionnaire, Section};
use crate::storage::Sheet;

impl Session {
    /// Goes to a page of a questionnaire, now or when it has been loaded.
    pub(super) fn choose(&mut self, id: QuestionnaireId, page: Page) -> Vec<Request> {
        if !self.library.contains(&id) {
            self.awaited = Some((id, page));
            return vec![Request::Load];
        }
        self.awaited = None;
        self.open = Some(id);
        self.move_to(page)
    }

    /// Takes a questionnaire into the library, and goes there if that was waited for.
    pub(super) fn load(&mut self, asked: Arc<Questionnaire>) -> Vec<Request> {
        let id = asked.id.clone();
        self.fit(&asked);
        self.library.insert(id.clone(), asked);
        match self.awaited.take() {
            Some((awaited, page)) if awaited == id => self.choose(id, page),
            other => {
                self.awaited = other;
                Vec::new()
            }
        }
    }

    pub(super) fn move_to(&mut self, page: Page) -> Vec<Request> {
        let asked = self.asked().cloned();
        let section = match (page, &asked) {
            (page, None) if page.is_of_questionnaire() => return Vec::new(),
            (Page::Opened | Page::Viewing, _) if self.opened.is_none() => return Vec::new(),
            (Page::Item(n), Some(asked)) => match asked.sections.get(n) {
                Some(section) => Some(section),
                None => return Vec::new(),
            },
            (Page::Question(n), Some(asked)) => match asked.questions().nth(n) {
                Some(question) => section_of(asked, &question.id),
                None => return Vec::new(),
            },
            _ => None,
        };
        self.page = page;
        // Looking at a page is nothing to keep.
        if let (Some(section), Some(asked)) = (section, &asked)
            && self.sheet(asked).is_some_and(|it| !it.is_empty())
        {
            self.sheet_mut(asked).section = Some(section.id.clone());
            return vec![Request::Save, Request::ShowPage];
        }
        vec![Request::ShowPage]
    }

    /// Where going on leads.
    pub(super) fn page_to_continue(&self, asked: &Questionnaire) -> Page {
        match Pace::of(asked) {
            Pace::BySection => Page::Item(self.next_section(asked)),
            Pace::OneByOne => Page::Question(self.next_question(asked, 0).unwrap_or(0)),
        }
    }

    /// Where an answer leads: to the next open question, or to the result where none is open.
    pub(super) fn page_after(&self, asked: &Questionnaire, id: &QuestionId) -> Page {
        let place = asked.questions().position(|it| it.id == *id).unwrap_or(0);
        self.next_question(asked, place).map_or(Page::Result, Page::Question)
    }

    /// The first open question from this place on, else the first before it. Questions with a
    /// proposal come last: what nobody has said yet is asked first.
    fn next_question(&self, asked: &Questionnaire, from: usize) -> Option<usize> {
        let empty = Sheet::default();
        let sheet = self.sheet(asked).unwrap_or(&empty);
        let proposed = self.proposals(asked);
        let places = |with_proposal: bool| {
            let is_open = move |it: &Question| {
                sheet.answers.shows(asked, it) && !progress::is_answered(sheet, it)
            };
            let open = asked.questions().enumerate().filter(|(_, it)| is_open(it));
            let open = open.filter(|(_, it)| proposed.contains(&it.id) == with_proposal);
            open.map(|(n, _)| n).collect::<Vec<usize>>()
        };
        let nearest = |open: Vec<usize>| {
            open.iter().copied().find(|n| from <= *n).or_else(|| open.first().copied())
        };
        nearest(places(false)).or_else(|| nearest(places(true)))
    }

    /// Where going on leads section by section: to where the user stopped, as long as something is
    /// open there, else to the first section with an open question, else to the first. As long as
    /// there are questions without a proposal, only those count as open.
    fn next_section(&self, asked: &Questionnaire) -> usize {
        let Some(first) = self.next_question(asked, 0) else { return 0 };
        let proposed = self.proposals(asked);
        let is_first_asked = |it: &Question| !proposed.contains(&it.id);
        let rest_first = asked.questions().nth(first).is_some_and(is_first_asked);
        let empty = Sheet::default();
        let sheet = self.sheet(asked).unwrap_or(&empty);
        let is_open = |section: &Section| {
            section.questions.iter().any(|it| {
                let is_open = sheet.answers.shows(asked, it) && !progress::is_answered(sheet, it);
                is_open && (!rest_first || is_first_asked(it))
            })
        };
        let stopped = asked.sections.iter().position(|it| Some(&it.id) == sheet.section.as_ref());
        stopped
            .filter(|n| asked.sections.get(*n).is_some_and(is_open))
            .or_else(|| asked.sections.iter().position(is_open))
            .unwrap_or(0)
    }
}

/// The section of a question.
pub(super) fn section_of<'q>(asked: &'q Questionnaire, id: &QuestionId) -> Option<&'q Section> {
    asked.sections.get(asked.section_of(id)?)
}
