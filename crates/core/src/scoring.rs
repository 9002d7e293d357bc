//! Answers to scores. One file a method; each is a pure function.

mod maturity;

use crate::answers::Answers;
use crate::json::Node;
use crate::questionnaire::{Method, Questionnaire, View};

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
    let group = |it: &crate::questionnaire::Group| {
        let questions = it.questions.iter().filter_map(|id| asked.question(id));
        Standing::of(asked, questions, answers)
    };
    view.groups.iter().map(group).collect()
}

impl Outcome {
    /// The `score` object of a result file.
    pub fn to_node(&self) -> Node {
        match self {
            Outcome::Maturity(it) => it.to_node(),
        }
    }
}
