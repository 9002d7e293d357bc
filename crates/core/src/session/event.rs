//! What happens during a visit, and what the edge must do about it.

use std::sync::Arc;

use super::Page;
use crate::answers::Answer;
use crate::crosswalk::Crosswalk;
use crate::day::Day;
use crate::i18n::Lang;
use crate::id::{ActionId, QuestionId, QuestionnaireId};
use crate::opening::OpenedFile;
use crate::policy::Policy;
use crate::profile::Profile;
use crate::questionnaire::Questionnaire;
use crate::security_action::Declaration;
use crate::sorted::SortedSet;
use crate::storage::State;

/// What a person did, or what happened, in the past tense because it has happened.
///
/// Questions and actions are those of the questionnaire that is open, unless another is named.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Event {
    /// Pressed start, or "go on".
    Continued,
    /// Went to another page.
    MovedTo(Page),
    /// Went to a page of a questionnaire, which may have to be loaded first.
    Chose(QuestionnaireId, Page),
    /// A questionnaire has arrived.
    Loaded(Arc<Questionnaire>),
    /// The questionnaire that was waited for did not arrive.
    LoadFailed,
    /// Chose an answer.
    Answered(QuestionId, Answer),
    /// Pressed an answer that leads on to the next question.
    AnsweredAndWentOn(QuestionId, Answer),
    /// Wrote why a question does not apply.
    Reasoned(QuestionId, String),
    /// Took an answer back.
    Cleared(QuestionId),
    /// Said that an answer still holds although the question has changed.
    Confirmed(QuestionId),
    /// Wrote a private note.
    Noted(QuestionId, String),
    /// Entered an answer to any questionnaire that has been loaded: the reply of the IT vendor.
    Replied(QuestionnaireId, QuestionId, Answer),
    /// What answers to one questionnaire say about another has arrived.
    CrosswalkArrived(Arc<Crosswalk>),
    /// Confirmed every proposal for the questionnaire that is open.
    ProposalsTaken,
    /// Changed the policy.
    PolicyChanged(Box<Policy>),
    /// Settled something on the way to a star of SECURITY ACTION.
    DeclarationChanged(Declaration),
    /// Edited a text that the program proposes: its name, and what it says now.
    DraftWritten {
        /// The name.
        key: Box<str>,
        /// The text, which may be empty.
        text: String,
    },
    /// Wants the proposed text back.
    DraftCleared {
        /// The name of the text.
        key: Box<str>,
    },
    /// Chose a language.
    LanguageChosen(Lang),
    /// The page around asks for a language, for as long as the user has chosen none.
    LanguageAsked(Lang),
    /// Told something about the firm.
    ProfileGiven(Profile),
    /// The page around said what it knows about the firm.
    ProfileHinted(Profile),
    /// Ticked or unticked an action as "what if".
    Planned(ActionId, bool),
    /// Looked at the result on this day.
    SawResult(Day),
    /// Wiped everything.
    Wiped,
    /// Is done on a computer that others use: everything goes, and nobody can take it back.
    Finished,
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
    /// Fetch the questionnaire of [`Session::awaited`](super::Session::awaited).
    Load,
}

/// What can be taken back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Undoable {
    /// Everything was wiped.
    Wipe,
    /// A file was merged or taken over.
    File,
    /// All proposals were confirmed.
    Proposals,
}
