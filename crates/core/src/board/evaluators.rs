//! The board's evaluation by several people: the directors themselves, and somebody from outside.
//!
//! The two are never mixed. What the directors come to is made of their own answers alone; what an
//! outside evaluator says stands beside it.

use std::sync::Arc;

use crate::answers::{Answer, Answers};
use crate::bench::Entry;
use crate::id::QuestionId;
use crate::level::Level;
use crate::questionnaire::{Question, Questionnaire};
use crate::scoring::{Maturity, Standing};
use crate::sorted::{SortedMap, SortedSet};

/// Whose view an evaluation is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Side {
    /// The board's own.
    Own,
    /// Somebody's from outside.
    Outside,
}

/// Evaluations of one board, side by side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Evaluators {
    asked: Arc<Questionnaire>,
    own: Vec<Answers>,
    outside: Vec<Answers>,
}

/// One question, as both sides see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// The question.
    pub question: QuestionId,
    /// What the directors say.
    pub own: Voices,
    /// What is said from outside.
    pub outside: Voices,
    /// How the two differ.
    pub difference: Difference,
}

/// What the people of one side say on one question.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Voices {
    /// The levels, from the lowest, each with how many people gave it.
    pub levels: Vec<(Level, usize)>,
    /// How many said "don't know".
    pub unknown: usize,
    /// How many gave no level otherwise: no answer, "not applicable", or a level that there is not.
    pub silent: usize,
}

/// How two sides differ on a question. Ordered from what deserves a talk most.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Difference {
    /// All directors see more than anybody outside. Unit: levels between the two.
    OwnHigher(u8),
    /// Everybody outside sees more than any director. Unit: levels between the two.
    OutsideHigher(u8),
    /// Somebody of one side says what somebody of the other says, or lies between.
    Shared,
    /// One of the sides gave no level.
    Unknown,
}

impl Evaluators {
    /// The evaluations of these people. Answers to another questionnaire do no harm and say nothing.
    pub fn of(asked: &Arc<Questionnaire>, own: Vec<Answers>, outside: Vec<Answers>) -> Evaluators {
        Evaluators { asked: asked.clone(), own, outside }
    }

    /// What is asked.
    pub fn asked(&self) -> &Arc<Questionnaire> {
        &self.asked
    }

    /// Every question, in the order of the questionnaire.
    pub fn lines(&self) -> Vec<Line> {
        let line = |question: &Question| {
            let own = self.voices(Side::Own, question);
            let outside = self.voices(Side::Outside, question);
            let difference = Difference::between(&own, &outside);
            Line { question: question.id.clone(), own, outside, difference }
        };
        self.asked.questions().map(line).collect()
    }

    /// Where each person of a side stands as a whole.
    pub fn standings(&self, side: Side) -> Vec<Standing> {
        self.side(side).iter().map(|it| Maturity::of(&self.asked, it).overall).collect()
    }

    /// Whether somebody from outside gave the very answers of somebody of the board. It may be so; it
    /// may also be a copy of the board's own file.
    pub fn is_echo(&self) -> bool {
        let said = |it: &&Answers| it.iter().next().is_some();
        self.outside.iter().filter(said).any(|it| self.own.contains(it))
    }

    fn side(&self, side: Side) -> &[Answers] {
        match side {
            Side::Own => &self.own,
            Side::Outside => &self.outside,
        }
    }

    fn voices(&self, side: Side, question: &Question) -> Voices {
        let mut levels: SortedMap<Level, usize> = SortedMap::default();
        let mut voices = Voices::default();
        for answers in self.side(side) {
            let counts = |it: &&Answer| {
                answers.shows(&self.asked, question) && it.fits(question, &self.asked).is_ok()
            };
            match answers.get(&question.id).filter(counts) {
                Some(Answer::Level(level)) => *levels.get_or_default(*level) += 1,
                Some(Answer::Unknown) => voices.unknown += 1,
                _ => voices.silent += 1,
            }
        }
        voices.levels = levels.into_iter().collect();
        voices
    }
}

impl Voices {
    /// The lowest level that somebody gave.
    pub fn low(&self) -> Option<Level> {
        self.levels.first().map(|(it, _)| *it)
    }

    /// The highest level that somebody gave.
    pub fn high(&self) -> Option<Level> {
        self.levels.last().map(|(it, _)| *it)
    }
}

impl Difference {
    fn between(own: &Voices, outside: &Voices) -> Difference {
        let ends = |it: &Voices| Some((it.low()?.number(), it.high()?.number()));
        match ends(own).zip(ends(outside)) {
            None => Difference::Unknown,
            Some(((low, _), (_, high))) if high < low => Difference::OwnHigher(low - high),
            Some(((_, high), (low, _))) if high < low => Difference::OutsideHigher(low - high),
            Some(_) => Difference::Shared,
        }
    }
}

/// Whether a result lies on both sides: then somebody has taken one for the other, and nothing that
/// is said of the two would be true.
pub fn is_on_both_sides(own: &[Arc<Entry>], outside: &[Arc<Entry>]) -> bool {
    let known: SortedSet<_> = own.iter().map(|it| it.result.id()).collect();
    outside.iter().any(|it| known.contains(&it.result.id()))
}
