//! How many chose which answer, question by question.

use crate::answers::{Answer, Answers};
use crate::id::QuestionId;
use crate::level::Level;
use crate::questionnaire::{Method, Question, Questionnaire, Wants};

/// Most people counted at one answer. Nobody counts the hands of more.
pub const MAX_COUNT: u16 = 9_999;

/// A way to answer a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Way {
    /// A level of the scale; in a quiz an option.
    Level(Level),
    /// "Don't know".
    Unknown,
    /// "Not applicable", where a question allows it.
    NotApplicable,
}

impl Way {
    /// The ways to answer a question, in the order in which they are shown: the options of a quiz from
    /// the first on, grades from the best on, and what is neither last. None where a number is asked
    /// for.
    pub fn of(asked: &Questionnaire, question: &Question) -> Vec<Way> {
        let mut ways: Vec<Way> = match question.wants {
            Wants::Number(_) => return Vec::new(),
            // The sentences of a plane stand from the lowest on, on either axis.
            Wants::Grade { .. } if asked.method != Method::Exposure => {
                asked.top.scale().rev().map(Way::Level).collect()
            }
            Wants::Grade { .. } | Wants::Exposure | Wants::Holder | Wants::Right(_) => {
                asked.top.scale().map(Way::Level).collect()
            }
        };
        ways.push(Way::Unknown);
        ways.extend(question.na_allowed.then_some(Way::NotApplicable));
        ways
    }

    /// The way in which somebody has answered; nothing for a number.
    fn by(answer: &Answer) -> Option<Way> {
        match answer {
            Answer::Level(level) => Some(Way::Level(*level)),
            Answer::Unknown => Some(Way::Unknown),
            Answer::NotApplicable(_) | Answer::NotApplicableDraft => Some(Way::NotApplicable),
            Answer::Number(_) => None,
        }
    }
}

/// How many chose which answer to one question.
///
/// Invariant: the ways of [`Way::of`], each once and in that order; no count above [`MAX_COUNT`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counts {
    /// The question.
    pub question: QuestionId,
    /// The revision of the question that was asked.
    pub(super) revision: u32,
    pub(super) ways: Vec<(Way, u16)>,
}

impl Counts {
    /// How many chose this; 0, too, where nobody could.
    pub fn of(&self, way: Way) -> u16 {
        self.ways.iter().find(|(it, _)| *it == way).map_or(0, |(_, count)| *count)
    }

    /// The ways with their counts, in the order shown.
    pub fn ways(&self) -> impl Iterator<Item = (Way, u16)> {
        self.ways.iter().copied()
    }

    /// How many answered.
    pub fn total(&self) -> u32 {
        self.ways.iter().map(|(_, count)| u32::from(*count)).sum()
    }

    /// The share of those who answered that chose this. Unit: per cent, rounded half up. Nothing where
    /// nobody has answered.
    pub fn share(&self, way: Way) -> Option<u32> {
        let (part, whole) = (u32::from(self.of(way)), self.total());
        (200 * part + whole).checked_div(2 * whole)
    }
}

/// How many chose which answer to each question of a questionnaire.
///
/// Invariant: every question that can be answered by raising a hand, once, in the order of asking.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    pub(super) rows: Vec<Counts>,
    pub(super) codes: u16,
}

/// A count has reached [`MAX_COUNT`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Full;

impl Tally {
    /// Nobody has answered anything.
    pub fn new(asked: &Questionnaire) -> Tally {
        let counts = |question: &Question| {
            let ways: Vec<(Way, u16)> =
                Way::of(asked, question).into_iter().map(|it| (it, 0)).collect();
            let (id, revision) = (question.id.clone(), question.revision);
            (!ways.is_empty()).then_some(Counts { question: id, revision, ways })
        };
        Tally { rows: asked.questions().filter_map(counts).collect(), codes: 0 }
    }

    /// The counts, in the order of asking.
    pub fn rows(&self) -> &[Counts] {
        &self.rows
    }

    /// How many codes are among them.
    pub fn codes(&self) -> u16 {
        self.codes
    }

    /// Whether nobody has answered anything.
    pub fn is_empty(&self) -> bool {
        self.codes == 0 && self.rows.iter().all(|it| it.total() == 0)
    }

    /// Writes down how many chose an answer: `false`, and nothing changes, where there is no such
    /// answer, or where it is more than [`MAX_COUNT`].
    pub fn set(&mut self, question: &QuestionId, way: Way, count: u16) -> bool {
        match self.place(question, way) {
            Some(it) if count <= MAX_COUNT => {
                *it = count;
                true
            }
            _ => false,
        }
    }

    /// One more hand. At [`MAX_COUNT`] nothing changes.
    pub fn raise(&mut self, question: &QuestionId, way: Way) {
        if let Some(it) = self.place(question, way) {
            *it = (*it + 1).min(MAX_COUNT);
        }
    }

    /// One hand fewer. At none nothing changes.
    pub fn lower(&mut self, question: &QuestionId, way: Way) {
        if let Some(it) = self.place(question, way) {
            *it = it.saturating_sub(1);
        }
    }

    /// Adds one person's answers to all questions. Questions that were not answered, or not asked, stay
    /// as they are.
    ///
    /// # Errors
    ///
    /// [`Full`], and nothing changes.
    pub fn add(&mut self, asked: &Questionnaire, answers: &Answers) -> Result<(), Full> {
        let mut after = self.clone();
        for question in asked.questions().filter(|it| answers.shows(asked, it)) {
            let way = answers.get(&question.id).and_then(Way::by);
            if let Some(it) = way.and_then(|way| after.place(&question.id, way)) {
                *it = one_more(*it)?;
            }
        }
        after.codes = one_more(after.codes)?;
        *self = after;
        Ok(())
    }

    fn place(&mut self, question: &QuestionId, way: Way) -> Option<&mut u16> {
        let row = self.rows.iter_mut().find(|it| it.question == *question)?;
        row.ways.iter_mut().find(|(it, _)| *it == way).map(|(_, count)| count)
    }
}

fn one_more(count: u16) -> Result<u16, Full> {
    if count < MAX_COUNT { Ok(count + 1) } else { Err(Full) }
}
