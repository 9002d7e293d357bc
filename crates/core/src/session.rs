//! One visit: where the user is, what has been entered, and what each event changes.
//!
//! State changes by named events through one function, [`Session::apply`]; what the browser has to
//! do afterwards comes back as [`Request`]s. So the whole behaviour is tested without a browser.

use crate::answers::{Answer, Answers, Reason};
use crate::day::Day;
use crate::i18n::Lang;
use crate::id::{ActionId, QuestionId};
use crate::json::cleaned;
use crate::merge::merge;
use crate::opening::OpenedFile;
use crate::profile::Profile;
use crate::questionnaire::{Question, Questionnaire, Section};
use crate::result::MAX_NOTE;
use crate::sorted::{SortedMap, SortedSet};
use crate::storage::{Sheet, Snapshot, State};

/// A page of the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// What this is, and where to go on.
    Start,
    /// The questions of one section, counted from 0.
    Item(usize),
    /// Where the firm stands.
    Result,
    /// A file has been opened: what is it, and what shall be done with it?
    Opened,
    /// The result of the opened file, only to look at.
    Viewing,
}

/// What a person did, or what happened, in the past tense because it has happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Pressed start, or "go on".
    Continued,
    /// Went to another page.
    MovedTo(Page),
    /// Chose an answer.
    Answered(QuestionId, Answer),
    /// Wrote why a question does not apply.
    Reasoned(QuestionId, String),
    /// Took an answer back.
    Cleared(QuestionId),
    /// Said that an answer still holds although the question has changed.
    Confirmed(QuestionId),
    /// Wrote a private note.
    Noted(QuestionId, String),
    /// Chose a language.
    LanguageChosen(Lang),
    /// Told something about the firm.
    ProfileGiven(Profile),
    /// Ticked or unticked an action as "what if".
    Planned(ActionId, bool),
    /// Looked at the result on this day.
    SawResult(Day),
    /// Wiped everything.
    Wiped,
    /// Took back the last wipe, merge or replacement.
    Undone,
    /// Said that others use this computer.
    KeepNothingChosen,
    /// Opened a file.
    FileOpened(Box<OpenedFile>),
    /// Kept the own answers and filled gaps from the file; took the file's answer for these.
    FileMerged(SortedSet<QuestionId>),
    /// Took the file's answers for the own ones.
    FileReplaced,
    /// Is done with the file.
    FileClosed,
    /// Another tab of the same browser has saved this.
    TakenOver(Box<State>),
    /// Does not want the texts that could not be read.
    AsideForgotten,
}

/// What the edge must do afterwards. The core only asks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Request {
    /// Write the state to storage.
    Save,
    /// Remove everything from storage.
    Wipe,
    /// Remove everything from storage and write nothing more.
    KeepNothing,
    /// Remove the texts put aside.
    ForgetAside,
    /// Another page is shown: move focus and address.
    ShowPage,
}

/// What can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undoable {
    /// Everything was wiped.
    Wipe,
    /// A file was merged or taken over.
    File,
}

/// One visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    state: State,
    page: Page,
    opened: Option<Box<OpenedFile>>,
    /// What stood before the last sweeping change, until the next answer.
    before: Option<(Undoable, Box<State>)>,
    /// The language unless the user chose one.
    default_language: Lang,
    keeps_nothing: bool,
}

impl Session {
    /// A visit that begins with this state.
    pub fn new(asked: &Questionnaire, mut state: State, default_language: Lang) -> Session {
        if let Some(sheet) = state.sheets.get_mut(&asked.id) {
            sheet.fit(asked);
        }
        Session {
            state,
            page: Page::Start,
            opened: None,
            before: None,
            default_language,
            keeps_nothing: false,
        }
    }

    /// A visit that goes on in another program where this one stopped.
    pub fn resumed(
        asked: &Questionnaire,
        state: State,
        before_wipe: Option<State>,
        page: Page,
        language: Lang,
        keeps_nothing: bool,
    ) -> Session {
        let mut session = Session::new(asked, state, language);
        session.before = before_wipe.map(|it| (Undoable::Wipe, Box::new(it)));
        session.keeps_nothing = keeps_nothing;
        session.move_to(asked, page);
        session
    }

    /// What stood before a wipe that can still be taken back.
    pub fn before_wipe(&self) -> Option<&State> {
        match &self.before {
            Some((Undoable::Wipe, state)) => Some(state),
            _ => None,
        }
    }

    /// Everything that is saved.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The page shown.
    pub fn page(&self) -> Page {
        self.page
    }

    /// The language shown.
    pub fn language(&self) -> Lang {
        self.state.settings.language.unwrap_or(self.default_language)
    }

    /// What has been entered for this questionnaire.
    pub fn sheet(&self, asked: &Questionnaire) -> Option<&Sheet> {
        self.state.sheets.get(&asked.id)
    }

    /// The file that has been opened.
    pub fn opened(&self) -> Option<&OpenedFile> {
        self.opened.as_deref()
    }

    /// What could be taken back now.
    pub fn undoable(&self) -> Option<Undoable> {
        self.before.as_ref().map(|(what, _)| *what)
    }

    /// Whether nothing is written on this device.
    pub fn keeps_nothing(&self) -> bool {
        self.keeps_nothing
    }

    /// The answers whose result is shown: the file's while one is looked at, else the own.
    pub fn shown_answers(&self, asked: &Questionnaire) -> Answers {
        match (&self.opened, self.page) {
            (Some(file), Page::Viewing) => file.answers.clone(),
            _ => self.sheet(asked).map(|it| it.answers.clone()).unwrap_or_default(),
        }
    }

    /// Applies one event and says what the edge must do. What makes no sense changes nothing: the
    /// address bar, the back button and another tab can all name pages and questions.
    pub fn apply(&mut self, asked: &Questionnaire, event: Event) -> Vec<Request> {
        match event {
            Event::Continued => {
                let section = self.next_section(asked);
                self.apply(asked, Event::MovedTo(Page::Item(section)))
            }
            Event::MovedTo(page) => self.move_to(asked, page),
            Event::Answered(id, answer) => self.record(asked, &id, Some(answer)),
            Event::Reasoned(id, text) => {
                let answer =
                    Reason::new(&text).map_or(Answer::NotApplicableDraft, Answer::NotApplicable);
                self.record(asked, &id, Some(answer))
            }
            Event::Cleared(id) => self.record(asked, &id, None),
            Event::Confirmed(id) => {
                let Some(question) = asked.question(&id) else { return Vec::new() };
                self.sheet_mut(asked).confirm(question);
                vec![Request::Save]
            }
            Event::Noted(id, text) => self.note(asked, id, &text),
            Event::LanguageChosen(language) => {
                self.state.settings.language = Some(language);
                vec![Request::Save]
            }
            Event::ProfileGiven(profile) => {
                self.state.profile = profile;
                vec![Request::Save]
            }
            Event::Planned(id, ticked) => self.plan(asked, id, ticked),
            Event::SawResult(day) => self.remember(asked, day),
            Event::Wiped => {
                let before = std::mem::take(&mut self.state);
                // The language stays as it is shown: a wipe is about what was entered.
                self.default_language = before.settings.language.unwrap_or(self.default_language);
                self.before = Some((Undoable::Wipe, Box::new(before)));
                self.opened = None;
                self.page = Page::Start;
                vec![Request::Wipe, Request::ShowPage]
            }
            Event::Undone => {
                let Some((_, before)) = self.before.take() else { return Vec::new() };
                self.state = *before;
                vec![Request::Save]
            }
            Event::KeepNothingChosen => {
                self.keeps_nothing = true;
                vec![Request::KeepNothing]
            }
            Event::FileOpened(file) => {
                self.opened = Some(file);
                self.page = Page::Opened;
                vec![Request::ShowPage]
            }
            Event::FileMerged(theirs) => self.take_file(asked, |sheet, file| {
                sheet.answers = merge(&sheet.answers, &file.answers, &theirs);
                let own = sheet.notes.clone();
                for (id, note) in file.notes.iter().filter(|(id, _)| !own.contains(id)) {
                    sheet.notes.insert(id.clone(), note.clone());
                }
            }),
            Event::FileReplaced => self.take_file(asked, |sheet, file| {
                sheet.answers = file.answers.clone();
                sheet.notes = file.notes.clone();
            }),
            Event::FileClosed => {
                self.opened = None;
                self.page = Page::Start;
                vec![Request::ShowPage]
            }
            Event::TakenOver(mut state) => {
                if let Some(sheet) = state.sheets.get_mut(&asked.id) {
                    sheet.fit(asked);
                }
                self.state = *state;
                self.before = None;
                Vec::new()
            }
            Event::AsideForgotten => vec![Request::ForgetAside],
        }
    }

    fn move_to(&mut self, asked: &Questionnaire, page: Page) -> Vec<Request> {
        match page {
            Page::Item(n) => {
                let Some(section) = asked.sections.get(n) else { return Vec::new() };
                self.page = page;
                if self.sheet(asked).is_none_or(Sheet::is_empty) {
                    // Looking at a page is nothing to keep.
                    return vec![Request::ShowPage];
                }
                self.sheet_mut(asked).section = Some(section.id.clone());
                vec![Request::Save, Request::ShowPage]
            }
            Page::Opened | Page::Viewing if self.opened.is_none() => Vec::new(),
            _ => {
                self.page = page;
                vec![Request::ShowPage]
            }
        }
    }

    fn record(
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
        let section = section_of(asked, id).map(|it| it.id.clone());
        let sheet = self.sheet_mut(asked);
        sheet.section = section;
        sheet.confirm(question);
        match answer {
            Some(answer) => sheet.answers.record(id.clone(), answer),
            None => sheet.answers.clear(id),
        }
        vec![Request::Save]
    }

    fn note(&mut self, asked: &Questionnaire, id: QuestionId, text: &str) -> Vec<Request> {
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

    fn plan(&mut self, asked: &Questionnaire, id: ActionId, ticked: bool) -> Vec<Request> {
        if asked.action(&id).is_none() || self.page == Page::Viewing {
            return Vec::new();
        }
        let plan = &mut self.sheet_mut(asked).plan;
        let changed = if ticked { plan.add(id) } else { plan.remove(&id).is_some() };
        if changed { vec![Request::Save] } else { Vec::new() }
    }

    fn remember(&mut self, asked: &Questionnaire, day: Day) -> Vec<Request> {
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

    fn take_file(
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
        self.page = Page::Result;
        vec![Request::Save, Request::ShowPage]
    }

    fn sheet_mut(&mut self, asked: &Questionnaire) -> &mut Sheet {
        let sheet = self.state.sheets.get_or_default(asked.id.clone());
        sheet.version = asked.version.clone();
        sheet
    }

    /// Where going on leads: to where the user stopped, as long as something is open there, else to
    /// the first section with an open question, else to the first.
    fn next_section(&self, asked: &Questionnaire) -> usize {
        let Some(sheet) = self.sheet(asked) else { return 0 };
        let is_open = |section: &Section| !Progress::of(section, asked, sheet).is_done();
        let stopped = asked.sections.iter().position(|it| Some(&it.id) == sheet.section.as_ref());
        stopped
            .filter(|n| asked.sections.get(*n).is_some_and(is_open))
            .or_else(|| asked.sections.iter().position(is_open))
            .unwrap_or(0)
    }
}

fn section_of<'q>(asked: &'q Questionnaire, id: &QuestionId) -> Option<&'q Section> {
    asked.sections.get(asked.section_of(id)?)
}

/// How far a section has been answered. "Don't know" and "not applicable" are answers here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions with an answer.
    pub answered: usize,
    /// Questions asked.
    pub questions: usize,
}

impl Progress {
    /// The progress of one section.
    pub fn of(section: &Section, asked: &Questionnaire, sheet: &Sheet) -> Progress {
        let shown = |it: &&Question| sheet.answers.shows(asked, it);
        let shown: Vec<&Question> = section.questions.iter().filter(shown).collect();
        let is_answered =
            |it: &&&Question| sheet.answers.get(&it.id).is_some_and(|it| !it.is_draft());
        let answered = shown.iter().filter(is_answered).count();
        Progress { answered, questions: shown.len() }
    }

    /// The progress of all sections, in order.
    pub fn by_section(asked: &Questionnaire, sheet: Option<&Sheet>) -> Vec<Progress> {
        let empty = Sheet::default();
        let sheet = sheet.unwrap_or(&empty);
        asked.sections.iter().map(|it| Progress::of(it, asked, sheet)).collect()
    }

    /// Several taken together.
    pub fn sum(parts: &[Progress]) -> Progress {
        Progress {
            answered: parts.iter().map(|it| it.answered).sum(),
            questions: parts.iter().map(|it| it.questions).sum(),
        }
    }

    /// Whether nothing is left.
    pub fn is_done(self) -> bool {
        self.answered == self.questions
    }
}

/// Notes of a sheet, for a result file: those of questions that exist.
pub fn notes_of(asked: &Questionnaire, sheet: &Sheet) -> SortedMap<QuestionId, Box<str>> {
    let known = sheet.notes.iter().filter(|(id, _)| asked.question(id).is_some());
    known.map(|(id, it)| (id.clone(), it.clone())).collect()
}

#[cfg(test)]
mod tests;
