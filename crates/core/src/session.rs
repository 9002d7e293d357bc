//! One visit: where the user is, what has been entered, and what each event changes.
//!
//! State changes by named events through one function, [`Session::apply`]; what the browser has to
//! do afterwards comes back as [`Request`]s. So the whole behaviour is tested without a browser.

mod address;
mod answering;
mod event;
mod file;
mod going;
mod page;
mod progress;

use std::sync::Arc;

use crate::answers::{Answer, Answers, Reason};
use crate::crosswalk::{Crosswalk, Proposal};
use crate::i18n::Lang;
use crate::id::{QuestionId, QuestionnaireId};
use crate::merge::merge;
use crate::opening::OpenedFile;
use crate::questionnaire::Questionnaire;
use crate::sorted::SortedMap;
use crate::storage::{Sheet, State, keeps_draft};

pub use address::Address;
pub use event::{Event, Request, Undoable};
pub use page::{Pace, Page};
pub use progress::Progress;

/// One visit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    state: State,
    /// The questionnaires that have been loaded.
    library: SortedMap<QuestionnaireId, Arc<Questionnaire>>,
    /// What answers to one questionnaire say about another.
    crosswalk: Option<Arc<Crosswalk>>,
    /// The questionnaire that is open. Invariant: it is in the library.
    open: Option<QuestionnaireId>,
    /// Where the user wants to go as soon as that questionnaire is loaded.
    awaited: Option<(QuestionnaireId, Page)>,
    /// Invariant: a page of a questionnaire only while one is open.
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
    pub fn new(state: State, default_language: Lang) -> Session {
        Session {
            state,
            library: SortedMap::default(),
            crosswalk: None,
            open: None,
            awaited: None,
            page: Page::Start,
            opened: None,
            before: None,
            default_language,
            keeps_nothing: false,
        }
    }

    /// A visit that goes on in another program where this one stopped.
    pub fn resumed(
        state: State,
        before_wipe: Option<State>,
        language: Lang,
        keeps_nothing: bool,
    ) -> Session {
        let mut session = Session::new(state, language);
        session.before = before_wipe.map(|it| (Undoable::Wipe, Box::new(it)));
        session.keeps_nothing = keeps_nothing;
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

    /// A text as the user has edited it; nothing where the proposed one stands.
    pub fn draft(&self, key: &str) -> Option<&str> {
        self.state.drafts.get(&Box::from(key)).map(|it| &**it)
    }

    /// Whether an edited text would be kept, and to its end: there is room for so many and so much.
    pub fn keeps_draft(&self, key: &str, text: &str) -> bool {
        keeps_draft(&self.state.drafts, key, text)
    }

    /// The page shown.
    pub fn page(&self) -> Page {
        self.page
    }

    /// The page shown, and the questionnaire it belongs to.
    pub fn address(&self) -> Address {
        let questionnaire = self.open.clone().filter(|_| self.page.is_of_questionnaire());
        Address { questionnaire, page: self.page }
    }

    /// The language shown.
    pub fn language(&self) -> Lang {
        self.state.settings.language.unwrap_or(self.default_language)
    }

    /// The questionnaire that is open.
    pub fn asked(&self) -> Option<&Arc<Questionnaire>> {
        self.library.get(self.open.as_ref()?)
    }

    /// The questionnaire of this name, if it has been loaded.
    pub fn loaded(&self, id: &QuestionnaireId) -> Option<&Arc<Questionnaire>> {
        self.library.get(id)
    }

    /// Every questionnaire that has been loaded, in the order of their names.
    pub fn library(&self) -> impl Iterator<Item = &Arc<Questionnaire>> {
        self.library.values()
    }

    /// The questionnaire that is waited for, and the page to show then.
    pub fn awaited(&self) -> Option<&(QuestionnaireId, Page)> {
        self.awaited.as_ref()
    }

    /// What has been entered for this questionnaire.
    pub fn sheet(&self, asked: &Questionnaire) -> Option<&Sheet> {
        self.state.sheets.get(&asked.id)
    }

    /// What answers to other questionnaires say about the open questions of this one.
    pub fn proposals(&self, asked: &Questionnaire) -> SortedMap<QuestionId, Vec<Proposal>> {
        let Some(crosswalk) = &self.crosswalk else { return SortedMap::default() };
        let sheets = &self.state.sheets;
        // An answer whose question has changed since says nothing until it is confirmed.
        let mut certain: SortedMap<QuestionnaireId, Answers> = SortedMap::default();
        for (id, sheet) in sheets.iter().filter(|(id, _)| **id != asked.id) {
            let questions = self.library.get(id).into_iter().flat_map(|it| it.questions());
            let outdated: Vec<_> = questions.filter(|it| sheet.wants_confirming(it)).collect();
            if !outdated.is_empty() {
                let mut answers = sheet.answers.clone();
                for question in outdated {
                    answers.clear(&question.id);
                }
                certain.insert(id.clone(), answers);
            }
        }
        crosswalk
            .proposals(asked, |id| certain.get(id).or_else(|| sheets.get(id).map(|it| &it.answers)))
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
    pub fn apply(&mut self, event: Event) -> Vec<Request> {
        match event {
            Event::MovedTo(page) => self.move_to(page),
            Event::Chose(id, page) => self.choose(id, page),
            Event::Loaded(asked) => self.load(asked),
            Event::LoadFailed => {
                self.awaited = None;
                Vec::new()
            }
            Event::LanguageChosen(language) => {
                self.state.settings.language = Some(language);
                vec![Request::Save]
            }
            Event::LanguageAsked(language) => {
                self.default_language = language;
                Vec::new()
            }
            Event::ProfileHinted(hints) => {
                self.state.profile.fill(hints);
                // Kept with the next thing that the user does: nobody has entered anything.
                Vec::new()
            }
            Event::ProfileGiven(profile) => {
                self.state.profile = profile;
                vec![Request::Save]
            }
            Event::CrosswalkArrived(crosswalk) => {
                self.crosswalk = Some(crosswalk);
                Vec::new()
            }
            Event::PolicyChanged(policy) => {
                self.before = None;
                self.state.policy = *policy;
                vec![Request::Save]
            }
            Event::DeclarationChanged(declaration) => {
                self.before = None;
                self.state.declaration = declaration;
                vec![Request::Save]
            }
            Event::DraftWritten { key, text } => self.edit(&key, Some(&text)),
            Event::DraftCleared { key } => self.edit(&key, None),
            Event::Replied(id, question, answer) => match self.library.get(&id).cloned() {
                Some(asked) => self.record(&asked, &question, Some(answer)),
                None => Vec::new(),
            },
            Event::Wiped => {
                let before = std::mem::take(&mut self.state);
                // The language stays as it is shown: a wipe is about what was entered.
                self.default_language = before.settings.language.unwrap_or(self.default_language);
                self.before = Some((Undoable::Wipe, Box::new(before)));
                self.opened = None;
                self.page = Page::Start;
                vec![Request::Wipe, Request::ShowPage]
            }
            Event::Finished => {
                self.state = State::default();
                self.before = None;
                self.opened = None;
                self.open = None;
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
                if !self.library.contains(&file.questionnaire) {
                    return Vec::new();
                }
                self.open = Some(file.questionnaire.clone());
                self.opened = Some(file);
                self.page = Page::Opened;
                vec![Request::ShowPage]
            }
            Event::FileClosed => {
                self.opened = None;
                self.page = Page::Start;
                vec![Request::ShowPage]
            }
            Event::TakenOver(state) => {
                self.state = *state;
                self.before = None;
                let library = self.library.clone();
                library.values().for_each(|it| self.fit(it));
                Vec::new()
            }
            Event::AsideForgotten => vec![Request::ForgetAside],
            of_questionnaire => match self.asked().cloned() {
                Some(asked) => self.apply_to(&asked, of_questionnaire),
                None => Vec::new(),
            },
        }
    }

    /// Applies an event about the questionnaire that is open.
    fn apply_to(&mut self, asked: &Questionnaire, event: Event) -> Vec<Request> {
        match event {
            Event::Continued => self.move_to(self.page_to_continue(asked)),
            Event::Answered(id, answer) => self.record(asked, &id, Some(answer)),
            Event::AnsweredAndWentOn(id, answer) => {
                let mut requests = self.record(asked, &id, Some(answer));
                if !requests.is_empty() {
                    requests.extend(self.move_to(self.page_after(asked, &id)));
                }
                requests
            }
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
            Event::ProposalsTaken => self.take_proposals(asked),
            Event::Planned(id, ticked) => self.plan(asked, id, ticked),
            Event::SawResult(day) => self.remember(asked, day),
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
            // The others are not about a questionnaire: `apply` has them.
            _ => Vec::new(),
        }
    }

    fn fit(&mut self, asked: &Questionnaire) {
        if let Some(sheet) = self.state.sheets.get_mut(&asked.id) {
            sheet.fit(asked);
        }
    }

    fn sheet_mut(&mut self, asked: &Questionnaire) -> &mut Sheet {
        let sheet = self.state.sheets.get_or_default(asked.id.clone());
        sheet.version = asked.version.clone();
        sheet
    }
}

/// Notes of a sheet, for a result file: those of questions that exist.
pub fn notes_of(asked: &Questionnaire, sheet: &Sheet) -> SortedMap<QuestionId, Box<str>> {
    let known = sheet.notes.iter().filter(|(id, _)| asked.question(id).is_some());
    known.map(|(id, it)| (id.clone(), it.clone())).collect()
}

#[cfg(test)]
mod tests;
