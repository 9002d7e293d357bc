//! The answer to a customer who asked: chosen answers of one questionnaire, each with its state, its
//! evidence and a note, as a sheet, a text and a table.
//!
//! Only what was chosen is in a [`Pack`], and everything that is shown, printed or saved is made from a
//! `Pack` and nothing else. Private notes are never in it; the note for the customer is another text.

mod chosen;
mod out;
#[cfg(test)]
mod tests;

use crate::answers::Answer;
use crate::day::Day;
use crate::digest::Digest;
use crate::evidence::{self, Proof};
use crate::i18n::Lang;
use crate::id::QuestionId;
use crate::json::one_line;
use crate::level::Level;
use crate::questionnaire::{Method, Question, Questionnaire, Section, Texts};
use crate::requirements::{Standing, State};
use crate::storage::Sheet;

pub use chosen::{Chosen, chosen_key};

/// The draft with the customer's name.
pub const CUSTOMER: &str = "answer-for";

/// The draft with the name of the firm that answers.
pub const FIRM: &str = "answer-from";

/// Most characters of a name.
pub const MAX_NAME: usize = 100;

/// Most characters of a note to the customer.
pub const MAX_NOTE: usize = 300;

/// The draft with the note to the customer about one answer.
pub fn note_key(question: &QuestionId) -> String {
    format!("answer-note-{question}")
}

/// What a person typed into a field of one line, as far as it can be kept; nothing where that is
/// nothing.
pub fn fitted(typed: &str, most: usize) -> Option<String> {
    let kept = one_line(typed, most);
    (!kept.is_empty()).then_some(kept)
}

/// What a sheet is made from.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// The questionnaire.
    pub asked: &'a Questionnaire,
    /// Its words, in the language of the sheet.
    pub texts: &'a Texts,
    /// What has been entered for it.
    pub sheet: &'a Sheet,
    /// What is to be on the sheet.
    pub chosen: &'a Chosen,
    /// Today; nothing where the browser does not tell.
    pub today: Option<Day>,
}

/// The answer sheet.
///
/// Invariant: nothing in it comes from a question that was not chosen, but for the title of the
/// requirement that a chosen one belongs to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pack {
    /// The language of its words.
    pub language: Lang,
    /// The customer's name; empty where none was entered.
    pub customer: Box<str>,
    /// The name of the firm that answers; empty where none was entered.
    pub firm: Box<str>,
    /// The day on which it was made.
    pub on: Option<Day>,
    /// The questionnaire: its name.
    pub id: Box<str>,
    /// The title of the questionnaire.
    pub title: Box<str>,
    /// Its version.
    pub version: Box<str>,
    /// The digest of its structure.
    pub digest: Digest,
    /// Sections of which something was chosen, in the order of the list.
    pub groups: Vec<Group>,
}

/// A section of which something was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its title.
    pub title: Box<str>,
    /// Where the requirement stands. Only of a checklist, and only where all of its criteria were
    /// chosen: it would tell of the others.
    pub state: Option<State>,
    /// What was chosen, in the order of the list. At least one.
    pub lines: Vec<Line>,
}

/// One chosen answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The question.
    pub question: QuestionId,
    /// The question in words.
    pub ask: Box<str>,
    /// The answer.
    pub said: Said,
    /// What shows it.
    pub proof: Proof,
    /// The note to the customer; empty where there is none.
    pub note: Box<str>,
}

/// An answer as a customer is told.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said {
    /// A level, and the sentence that is true at it where the level has no name of its own.
    Level {
        /// The method, which gives levels their names.
        method: Method,
        /// The level.
        level: Level,
        /// The highest level of the scale.
        top: Level,
        /// What is true at the level; empty where levels have names.
        sentence: Box<str>,
    },
    /// It does not apply, and why. The reason is empty where another answer is the reason.
    NotApplicable(Box<str>),
    /// The firm does not know, has not answered, or has to look at its answer again.
    BeingChecked,
}

impl Pack {
    /// The sheet as it stands. `draft` gives the text under a key: [`CUSTOMER`], [`FIRM`], [`note_key`]
    /// and [`evidence::draft_key`].
    pub fn of<'a>(facts: &Facts<'_>, draft: impl Fn(&str) -> Option<&'a str>) -> Pack {
        let Facts { asked, texts, .. } = facts;
        let name = |key: &str| -> Box<str> {
            draft(key).and_then(|it| fitted(it, MAX_NAME)).unwrap_or_default().into()
        };
        let groups = asked.sections.iter().filter_map(|it| facts.group(it, &draft));
        Pack {
            language: texts.language,
            customer: name(CUSTOMER),
            firm: name(FIRM),
            on: facts.today,
            id: asked.id.as_str().into(),
            title: texts.title.clone(),
            version: asked.version.clone(),
            digest: asked.digest,
            groups: groups.collect(),
        }
    }

    /// Whether nothing was chosen.
    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    /// Every chosen answer.
    pub fn lines(&self) -> impl Iterator<Item = &Line> {
        self.groups.iter().flat_map(|it| &it.lines)
    }

    /// How many chosen answers name no evidence although they say that something is done.
    pub fn without_evidence(&self) -> usize {
        self.lines().filter(|it| it.said.is_claim() && it.proof.is_empty()).count()
    }
}

impl Facts<'_> {
    fn group<'a>(
        &self,
        section: &Section,
        draft: &impl Fn(&str) -> Option<&'a str>,
    ) -> Option<Group> {
        let chosen = section.questions.iter().filter(|it| self.chosen.has(&it.id));
        let lines: Vec<Line> = chosen.filter_map(|it| self.line(it, draft)).collect();
        if lines.is_empty() {
            return None;
        }
        let is_whole = lines.len() == section.questions.len();
        let state = (is_whole && self.asked.method == Method::Checklist).then(|| {
            let mut certain = self.sheet.answers.clone();
            for it in section.questions.iter().filter(|it| self.sheet.wants_confirming(it)) {
                certain.clear(&it.id);
            }
            Standing::of(section, self.asked, &certain).state
        });
        let title = self.texts.section(&section.id)?.title.clone();
        Some(Group { title, state, lines })
    }

    fn line<'a>(
        &self,
        question: &Question,
        draft: &impl Fn(&str) -> Option<&'a str>,
    ) -> Option<Line> {
        let proof = draft(&evidence::draft_key(&question.id)).map(Proof::read);
        let note = draft(&note_key(&question.id)).and_then(|it| fitted(it, MAX_NOTE));
        Some(Line {
            question: question.id.clone(),
            ask: self.texts.question(&question.id)?.ask.clone(),
            said: self.said(question),
            proof: proof.unwrap_or_default(),
            note: note.unwrap_or_default().into(),
        })
    }

    fn said(&self, question: &Question) -> Said {
        let Facts { asked, sheet, .. } = self;
        if !sheet.answers.shows(asked, question) {
            return Said::NotApplicable("".into());
        }
        let answer = sheet.answers.get(&question.id);
        let counts = answer.filter(|it| it.fits(question, asked).is_ok());
        match counts.filter(|_| !sheet.wants_confirming(question)) {
            Some(Answer::Level(level)) => Said::Level {
                method: asked.method,
                level: *level,
                top: asked.top,
                sentence: self.sentence(question, *level).unwrap_or_default(),
            },
            Some(Answer::NotApplicable(reason)) => Said::NotApplicable(reason.as_str().into()),
            _ => Said::BeingChecked,
        }
    }

    /// What is true at a level, where the level has no name.
    fn sentence(&self, question: &Question, level: Level) -> Option<Box<str>> {
        if self.asked.method != Method::Maturity {
            return None;
        }
        let levels = &self.texts.question(&question.id)?.levels;
        levels.get(usize::from(level.number()).checked_sub(1)?).cloned()
    }
}

impl Said {
    /// Whether it says that something is done, so that a customer may ask for the evidence.
    pub fn is_claim(&self) -> bool {
        matches!(self, Said::Level { level, .. } if *level != Level::LOWEST)
    }
}
