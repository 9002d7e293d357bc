//! Answers to scores. One file a method; each is a pure function.

mod checklist;
mod coverage;
mod exposure;
mod maturity;
mod points;
mod quiz;

use crate::answers::{Answer, Answers};
use crate::json::Node;
use crate::level::Score;
use crate::questionnaire::{Group, Method, Question, Questionnaire, View};

pub use checklist::{Checklist, Requirement};
pub use coverage::{Coverage, Held};
pub use exposure::{Axis, Exposure, Hole, OnAxis, Quadrant};
pub use maturity::{ItemScore, Maturity, Standing};
pub use points::{Band, PartPoints, Points, QUESTIONS as POINTS_QUESTIONS, Tally, points};
pub use quiz::{Quiz, is_right};

/// The score of a questionnaire, by its method.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// Means of levels.
    Maturity(Maturity),
    /// Points and their total.
    Points(Points),
    /// Criteria met and open.
    Checklist(Checklist),
    /// Roles held and open.
    Coverage(Coverage),
    /// Questions answered rightly and not.
    Quiz(Quiz),
    /// A place on the plane of exposure and preparedness.
    Exposure(Exposure),
}

/// Scores the answers by the questionnaire's method.
pub fn score(asked: &Questionnaire, answers: &Answers) -> Outcome {
    match asked.method {
        Method::Maturity => Outcome::Maturity(Maturity::of(asked, answers)),
        Method::Points => Outcome::Points(Points::of(asked, answers)),
        Method::Checklist => Outcome::Checklist(Checklist::of(asked, answers)),
        Method::Coverage => Outcome::Coverage(Coverage::of(asked, answers)),
        Method::Quiz => Outcome::Quiz(Quiz::of(asked, answers)),
        Method::Exposure => Outcome::Exposure(Exposure::of(asked, answers)),
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
    let targets = questions.filter(applies).filter_map(Question::target);
    let levels = targets.map(|it| u128::from(it.number()));
    let (sum, count) = levels.fold((0, 0), |(sum, count), level| (sum + level, count + 1));
    Score::from_ratio(sum, count)
}

impl Outcome {
    /// The `score` object of a result file.
    pub fn to_node(&self) -> Node {
        match self {
            Outcome::Maturity(it) => it.to_node(),
            Outcome::Points(it) => it.to_node(),
            Outcome::Checklist(it) => it.to_node(),
            Outcome::Coverage(it) => it.to_node(),
            Outcome::Quiz(it) => it.to_node(),
            Outcome::Exposure(it) => it.to_node(),
        }
    }

    /// What an action is weighed by: how far it lifts this. The overall low, the total, the number of
    /// criteria met, or the low of preparedness. Totals can be negative and scores
    /// cannot, so they are counted from the lowest one.
    pub(crate) fn measure(&self) -> Option<Score> {
        match self {
            Outcome::Maturity(it) => it.overall.low,
            Outcome::Points(it) => {
                let shifted = i64::from(it.whole.total) + i64::from(it.whole.questions);
                Score::from_ratio(u128::try_from(shifted).ok()?, 1)
            }
            Outcome::Checklist(it) => Score::from_ratio(it.met().into(), 1),
            Outcome::Exposure(it) => it.preparedness.low,
            // No action lifts these.
            Outcome::Coverage(_) | Outcome::Quiz(_) => None,
        }
    }

    /// How each section stands, to tell the weaker of two: a mean level, mean points, or the part
    /// that is met.
    pub(crate) fn by_section(&self) -> Vec<Option<Score>> {
        match self {
            Outcome::Maturity(it) => it.items.iter().map(|it| it.standing.score).collect(),
            Outcome::Points(it) => {
                let mean = |it: &PartPoints| {
                    let shifted = i64::from(it.tally.total) + i64::from(it.tally.answered);
                    Score::from_ratio(u128::try_from(shifted).ok()?, it.tally.answered.into())
                };
                it.parts.iter().map(mean).collect()
            }
            Outcome::Checklist(it) => {
                let part =
                    |it: &Requirement| Score::from_ratio(it.met.into(), it.applicable.into());
                it.requirements.iter().map(part).collect()
            }
            // On the plane no section stands for itself: what is equal stays in order.
            Outcome::Coverage(_) | Outcome::Quiz(_) | Outcome::Exposure(_) => Vec::new(),
        }
    }
}
