//! What is put before a board: words that arrive when they are first asked for, and the result files
//! of directors and of an outside evaluator, which are kept nowhere.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::bench::{Entry, Settled, Team};
use shirube_core::board::{
    Disclosure, Entered, Evaluators, Facts, Paper, Risks, Sentences, is_on_both_sides,
};
use shirube_core::i18n::Lang;
use shirube_core::id::QuestionnaireId;
use shirube_core::session::Event;

use super::arrival::arriving;
use super::{Arrival, BenchHandle, SessionHandle, Teamwork};
use crate::browser;
use crate::data;

/// The questionnaire whose items the one-pager speaks of.
pub const MANAGEMENT: &str = "management";

/// The board's own evaluation.
pub const BOARD: &str = "board";

/// What the pages of the board share. `Copy`, so closures take it without clones.
#[derive(Clone, Copy)]
pub struct BoardHandle {
    risks: RwSignal<Arrival<Risks>>,
    sentences: RwSignal<Arrival<Sentences>>,
    is_draft_refused: RwSignal<bool>,
    /// Results of directors.
    pub directors: BenchHandle,
    /// Results of somebody from outside. Never mixed with those of the directors.
    pub outside: BenchHandle,
}

/// What the directors and the outside say, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Sides {
    /// Nobody from outside has said anything.
    OneSided,
    /// One result lies on both sides.
    Confused,
    /// Both have.
    Both {
        /// What they say.
        evaluators: Evaluators,
        /// Whether the board's side is the answers on this device, and not files.
        from_here: bool,
    },
}

impl BoardHandle {
    pub(super) fn new() -> BoardHandle {
        BoardHandle {
            risks: RwSignal::new(Arrival::NotAsked),
            sentences: RwSignal::new(Arrival::NotAsked),
            is_draft_refused: RwSignal::new(false),
            directors: BenchHandle::new(),
            outside: BenchHandle::new(),
        }
    }

    /// Forgets the files.
    pub(super) fn wipe(self) {
        self.directors.wipe();
        self.outside.wipe();
    }

    /// The board's results that lie on one of the two places.
    pub fn evaluations(of: BenchHandle) -> Vec<Arc<Entry>> {
        let Ok(id) = QuestionnaireId::try_from(BOARD) else { return Vec::new() };
        of.bench().read().answering(&id).cloned().collect()
    }

    /// Lays the directors' answers side by side.
    pub fn compare_directors(self) {
        let bench = self.directors;
        match Team::of(&untrack(|| BoardHandle::evaluations(bench))) {
            Ok(team) => {
                bench.uncombinable.set(None);
                bench.teamwork.set(Some(Teamwork { team, settled: Settled::default() }));
            }
            Err(why) => bench.uncombinable.set(Some(why)),
        }
    }
}

impl SessionHandle {
    /// What the pages of the board share.
    pub fn board(self) -> BoardHandle {
        self.board
    }

    /// What weak items mean, in this language, loaded when first asked for.
    pub fn risks(self, lang: Lang) -> RwSignal<Arrival<Risks>> {
        arriving(self.board.risks, Some(lang), data::load_risks(lang));
        self.board.risks
    }

    /// The sentences of a disclosure in this language, loaded when first asked for.
    pub fn sentences(self, lang: Lang) -> RwSignal<Arrival<Sentences>> {
        arriving(self.board.sentences, Some(lang), data::load_sentences(lang));
        self.board.sentences
    }

    /// The one-pager as it stands; nothing until both questionnaires are here.
    pub fn board_paper(self, risks: &Risks) -> Option<Paper> {
        let words = |id: &str| self.content_of(&QuestionnaireId::try_from(id).ok()?);
        let (management, board) = (words(MANAGEMENT)?, words(BOARD)?);
        let session = self.session.read();
        let state = session.state();
        let empty = Answers::default();
        let answers = |id: &QuestionnaireId| state.sheets.get(id).map_or(&empty, |it| &it.answers);
        let facts = Facts {
            asked: &management.asked,
            texts: &management.texts,
            answers: answers(&management.asked.id),
            history: &state.history,
            board: Some((&*board.asked, &*board.texts, answers(&board.asked.id))),
            risks,
            today: browser::today(),
        };
        Some(Paper::of(&facts, |key| session.draft(key)))
    }

    /// What may be said in a disclosure; nothing until every questionnaire that a sentence rests on is
    /// here: nobody shall read meanwhile that something may not be said.
    pub fn disclosure(self, sentences: &Sentences) -> Option<Disclosure> {
        let session = self.session.read();
        let mut questions = sentences.all().iter().flat_map(|it| &it.rests_on);
        if questions.any(|it| session.loaded(&it.question.questionnaire).is_none()) {
            return None;
        }
        let state = session.state();
        Some(Disclosure::of(
            sentences,
            |id| {
                let asked = session.loaded(id)?;
                Some(Entered { asked, sheet: state.sheets.get(id)? })
            },
            |key| session.draft(key),
        ))
    }

    /// A text that the user has written, as it stands now, under its name.
    pub fn draft_now(self, key: &str) -> Option<String> {
        self.session.read().draft(key).map(str::to_owned)
    }

    /// Whether a text was too long to keep, or there are too many: the user must be told.
    pub fn is_draft_refused(self) -> RwSignal<bool> {
        self.board.is_draft_refused
    }

    /// Keeps a text that the user has written, or forgets it.
    pub fn write_draft(self, key: &str, text: Option<String>) {
        let fits = |it: &String| self.session.read_untracked().keeps_draft(key, it);
        self.board.is_draft_refused.set(!text.as_ref().is_none_or(fits));
        let key = key.into();
        self.apply(match text {
            Some(text) => Event::DraftWritten { key, text },
            None => Event::DraftCleared { key },
        });
    }

    /// What the board and the outside say. The board's side is the directors' files, and where there
    /// are none the answers on this device.
    pub fn sides(self) -> Sides {
        let (own, outside) = (
            BoardHandle::evaluations(self.board.directors),
            BoardHandle::evaluations(self.board.outside),
        );
        if is_on_both_sides(&own, &outside) {
            return Sides::Confused;
        }
        let Some(first) = outside.first() else { return Sides::OneSided };
        let from_here = own.is_empty();
        let answers =
            |all: &[Arc<Entry>]| all.iter().map(|it| it.result.answers().clone()).collect();
        let own = if from_here { vec![self.answers_of(&first.asked.id)] } else { answers(&own) };
        let evaluators = Evaluators::of(&first.asked, own, answers(&outside));
        Sides::Both { evaluators, from_here }
    }
}
