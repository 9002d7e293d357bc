//! What one result says, on the scales of a distribution.

use crate::answers::{Answer, Answers};
use crate::level::Score;
use crate::questionnaire::{Method, Question, Questionnaire};
use crate::scoring::{Checklist, Maturity, Outcome, Points, points, score};

/// The values of one result, each as far as it speaks for something finished: what an aggregate
/// counts, and what is compared with it.
///
/// Unit, by the method: hundredths of a level, hundredths of a point, or hundredths of a per cent
/// met.
///
/// Source: `docs/methods/comparison.md`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnValues {
    /// Of the whole questionnaire: only where no question that applies is unanswered.
    pub overall: Option<i32>,
    /// One entry a section, in the order of the questionnaire: only where no question of it that
    /// applies is unanswered.
    pub items: Vec<Option<i32>>,
    /// One entry a question, in the order of the questionnaire.
    pub questions: Vec<Option<i32>>,
}

impl OwnValues {
    /// The values of these answers.
    ///
    /// A question that is hidden, not applicable or unanswered has none; "don't know" has one only
    /// where the method gives it points. An item of which nothing applies has none either.
    pub fn of(asked: &Questionnaire, answers: &Answers) -> OwnValues {
        OwnValues::scored(asked, answers, &score(asked, answers))
    }

    /// The same where the score of the answers is at hand.
    pub(crate) fn scored(asked: &Questionnaire, answers: &Answers, outcome: &Outcome) -> OwnValues {
        let finished: Vec<bool> = (asked.sections.iter())
            .map(|it| it.questions.iter().all(|it| is_dealt_with(asked, it, answers)))
            .collect();
        let (overall, items) = match outcome {
            Outcome::Maturity(it) => of_maturity(it),
            Outcome::Points(it) => of_points(it),
            Outcome::Checklist(it) => of_checklist(it),
            // Levels that are no grades have no value that could be compared.
            Outcome::Coverage(_) | Outcome::Quiz(_) | Outcome::Exposure(_) => {
                (None, vec![None; asked.sections.len()])
            }
        };
        let is_finished = finished.iter().all(|it| *it);
        let items =
            items.into_iter().zip(finished).map(|(it, is_finished)| it.filter(|_| is_finished));
        OwnValues {
            overall: overall.filter(|_| is_finished),
            items: items.collect(),
            questions: asked.questions().map(|it| of_question(asked, it, answers)).collect(),
        }
    }

    /// All of them in one row: the whole, the items, the questions.
    pub fn row(&self) -> impl Iterator<Item = Option<i32>> {
        std::iter::once(self.overall)
            .chain(self.items.iter().copied())
            .chain(self.questions.iter().copied())
    }
}

fn of_maturity(it: &Maturity) -> (Option<i32>, Vec<Option<i32>>) {
    let hundredths = |it: Option<Score>| it.and_then(|it| i32::try_from(it.hundredths()).ok());
    let items = it.items.iter().map(|it| hundredths(it.standing.score));
    (hundredths(it.overall.score), items.collect())
}

fn of_points(it: &Points) -> (Option<i32>, Vec<Option<i32>>) {
    // A part of which every question is hidden has no total, not the total 0.
    let total = |total: i32, questions: u32| (0 < questions).then(|| total.saturating_mul(100));
    let parts = it.parts.iter().map(|it| total(it.tally.total, it.tally.questions));
    (total(it.whole.total, it.whole.questions), parts.collect())
}

fn of_checklist(it: &Checklist) -> (Option<i32>, Vec<Option<i32>>) {
    let requirements = it.requirements.iter().map(|it| part_met(it.met, it.applicable));
    (part_met(it.met(), it.applicable()), requirements.collect())
}

/// Unit: hundredths of a per cent. Rounding: half up, once.
fn part_met(met: u32, applicable: u32) -> Option<i32> {
    let (met, applicable) = (u64::from(met), u64::from(applicable));
    let rounded = (20_000 * met + applicable).checked_div(2 * applicable)?;
    i32::try_from(rounded).ok()
}

/// Whether a question is answered, or asks for no answer.
fn is_dealt_with(asked: &Questionnaire, question: &Question, answers: &Answers) -> bool {
    !answers.shows(asked, question) || answers.get(&question.id).is_some_and(|it| !it.is_draft())
}

fn of_question(asked: &Questionnaire, question: &Question, answers: &Answers) -> Option<i32> {
    let answer = answers.get(&question.id).filter(|_| answers.shows(asked, question))?;
    match (asked.method, answer) {
        (Method::Points, answer) => points(Some(answer)).map(|it| it * 100),
        (Method::Maturity, Answer::Level(level)) => Some(i32::from(level.number()) * 100),
        (Method::Checklist, Answer::Level(level)) => {
            Some(if *level == asked.top { 10_000 } else { 0 })
        }
        _ => None,
    }
}
