//! Answers to scores. One file a method; each is a pure function.

mod maturity;

use crate::answers::{Answer, Answers};
use crate::json::Node;
use crate::level::Score;
use crate::questionnaire::{Group, Method, Question, Questionnaire, View};

pub use maturity::{ItemScore, Maturity, Standing};

/// The score of a questionnaire, by its method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Means of levels.
    Maturity(Maturity),
}

/// Scores the answers by the questionnaire's method.
pub fn score(asked: &Questionnaire, answers: &Answers) -> Outcome {
    match asked.method {
        Method::Maturity => Outcome::Maturity(Maturity::of(asked, answers)),
    }
}

/// Scores each group of a view as if it were an item.
pub fn score_view(asked: &Questionnaire, answers: &Answers, view: &View) -> Vec<Standing> {
    let group = |it: &Group| {
        let questions = it.questions.iter().filter_map(|id| asked.question(id));
        Standing::of(asked, questions, answers)
    };
    view.groups.iter().map(group).collect()
}

/// What each group of questions would score if every applicable question were at its target.
pub fn target<'q>(
    asked: &Questionnaire,
    questions: impl Iterator<Item = &'q Question>,
    answers: &Answers,
) -> Option<Score> {
    let applies = |it: &&Question| {
        answers.shows(asked, it) && !matches!(answers.get(&it.id), Some(Answer::NotApplicable(_)))
    };
    let levels = questions.filter(applies).map(|it| u128::from(it.target.number()));
    let (sum, count) = levels.fold((0, 0), |(sum, count), level| (sum + level, count + 1));
    Score::from_ratio(sum, count)
}

impl Outcome {
    /// The `score` object of a result file.
    pub fn to_node(&self) -> Node {
        match self {
            Outcome::Maturity(it) => it.to_node(),
        }
    }
}
