//! What one result comes to, in one form for every method.

use crate::answers::Answers;
use crate::level::Score;
use crate::questionnaire::{Method, Questionnaire, Section};
use crate::scoring::{Axis, Coverage, OnAxis, Outcome, Quiz, score};

/// What one result comes to, as its result page shows it, also where questions are open.
///
/// Unit of overall and items: hundredths of a level (maturity), of a point, which may be negative
/// (points), of a per cent of what applies (checklist), of a role that is covered (coverage), of a
/// question answered rightly (quiz), of a point of 100 of preparedness (exposure).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Values {
    /// Questions answered, as the method counts them.
    pub answered: u32,
    /// Questions that apply.
    pub asked: u32,
    /// The whole.
    pub overall: Option<i32>,
    /// One a section, in the order of the questionnaire.
    pub items: Vec<Option<i32>>,
}

impl Values {
    /// Scores a result.
    pub fn of(asked: &Questionnaire, answers: &Answers) -> Values {
        match score(asked, answers) {
            Outcome::Maturity(it) => Values {
                answered: it.overall.answered,
                asked: it.overall.applicable,
                overall: hundredths(it.overall.score),
                items: it.items.iter().map(|it| hundredths(it.standing.score)).collect(),
            },
            Outcome::Points(it) => {
                let total = |total: i32, answered: u32| (answered != 0).then(|| total * 100);
                let parts = it.parts.iter().map(|it| total(it.tally.total, it.tally.answered));
                Values {
                    answered: it.whole.answered,
                    asked: it.whole.questions,
                    overall: total(it.whole.total, it.whole.answered),
                    items: parts.collect(),
                }
            }
            Outcome::Coverage(it) => {
                let covered = |it: &Coverage| (it.roles != 0).then(|| count(it.covered)).flatten();
                let sections = asked.sections.iter();
                let sections = sections.map(|it| Coverage::of_some(it.questions.iter(), answers));
                Values {
                    answered: it.answered,
                    asked: it.roles,
                    overall: covered(&it).filter(|_| it.answered != 0),
                    items: sections.map(|it| covered(&it).filter(|_| it.answered != 0)).collect(),
                }
            }
            Outcome::Quiz(it) => {
                let right = |it: &Quiz| (it.answered != 0).then(|| count(it.right)).flatten();
                let sections = asked.sections.iter();
                let sections = sections.map(|it| Quiz::of_some(it.questions.iter(), answers));
                Values {
                    answered: it.answered,
                    asked: it.questions,
                    overall: right(&it),
                    items: sections.map(|it| right(&it)).collect(),
                }
            }
            Outcome::Exposure(it) => {
                // How exposed a firm is, is no merit and no fault: a section of such questions has no
                // value.
                let prepared = |it: &Section| {
                    let questions = it.questions.iter();
                    let questions = questions.filter(|it| Axis::of(it) == Some(Axis::Preparedness));
                    hundredths(OnAxis::of(asked, questions, answers).value)
                };
                Values {
                    answered: it.exposure.answered + it.preparedness.answered,
                    asked: it.exposure.questions + it.preparedness.questions,
                    overall: hundredths(it.preparedness.value),
                    items: asked.sections.iter().map(prepared).collect(),
                }
            }
            Outcome::Checklist(it) => {
                let share = |met: u32, of: u32| {
                    hundredths(Score::from_ratio(u128::from(met) * 100, of.into()))
                };
                let items = it.requirements.iter().map(|it| share(it.met, it.applicable));
                Values {
                    answered: it.answered,
                    asked: it.questions,
                    overall: share(it.met(), it.applicable()),
                    items: items.collect(),
                }
            }
        }
    }

    /// Whether no question that applies is open.
    pub fn is_finished(&self) -> bool {
        self.answered == self.asked
    }

    /// The items as parts of the best that each can be, for a small chart. Unit: hundredths of a per
    /// cent; what lies below nothing is nothing.
    pub fn shares(&self, asked: &Questionnaire) -> Vec<Option<u32>> {
        let share = |(n, it): (usize, &Option<i32>)| {
            let count = asked.sections.get(n).map_or(0, |it| it.questions.len());
            let share = share_of_best(asked, (*it)?, count)?;
            Some(u32::try_from(share.clamp(0, 10_000)).unwrap_or(0))
        };
        self.items.iter().enumerate().map(share).collect()
    }
}

/// A value of some questions as a part of the best they can be. Unit: hundredths of a per cent.
pub(super) fn share_of_best(asked: &Questionnaire, value: i32, questions: usize) -> Option<i64> {
    let best = match asked.method {
        Method::Maturity => i64::from(asked.top.number()) * 100,
        Method::Points => i64::try_from(questions).ok()? * 400,
        Method::Checklist | Method::Exposure => 10_000,
        Method::Coverage | Method::Quiz => i64::try_from(questions).ok()? * 100,
    };
    (i64::from(value) * 10_000).checked_div(best)
}

fn count(number: u32) -> Option<i32> {
    i32::try_from(number).ok()?.checked_mul(100)
}

fn hundredths(it: Option<Score>) -> Option<i32> {
    it.and_then(|it| i32::try_from(it.hundredths()).ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{
        answers, checklist_questionnaire, coverage_questionnaire, exposure_questionnaire,
        points_questionnaire, questionnaire, quiz_questionnaire,
    };

    fn values(asked: &Questionnaire, given: &str) -> Values {
        Values::of(asked, &answers(given))
    }

    #[test]
    fn every_method_comes_to_hundredths() {
        let asked = questionnaire(&[2, 1]);
        let it = values(&asked, "m1-1=3 m1-2=4 m2-1=-");
        assert_eq!((it.overall, it.items.clone()), (Some(350), vec![Some(350), None]));
        assert!(it.is_finished());
        assert_eq!(it.shares(&asked), [Some(7000), None]);

        let asked = points_questionnaire();
        let it = values(&asked, "m1-1=3 m1-2=2 m2-1=?");
        assert_eq!((it.overall, it.items.clone()), (Some(500), vec![Some(600), Some(-100), None]));
        assert_eq!((it.answered, it.asked, it.is_finished()), (3, 25, false));
        assert_eq!(it.shares(&asked), [Some(3000), Some(0), None]);

        let asked = checklist_questionnaire(&[2, 1]);
        let it = values(&asked, "m1-1=2 m1-2=1 m2-1=2");
        assert_eq!((it.overall, it.items.clone()), (Some(6667), vec![Some(5000), Some(10_000)]));
        assert_eq!(it.shares(&asked), [Some(5000), Some(10_000)]);
    }

    #[test]
    fn roles_covered_and_right_answers_are_counted_whole() {
        let asked = coverage_questionnaire();
        let it = values(&asked, "r-1=5 r-2=3 r-3=2 r-4=4 r-5=? r-staff=#12 r-security=#1");
        assert_eq!((it.overall, it.items.clone()), (Some(300), vec![Some(200), Some(100), None]));
        assert_eq!((it.answered, it.asked, it.is_finished()), (5, 5, true));
        assert_eq!(it.shares(&asked), [Some(6666), Some(5000), None]);

        let asked = quiz_questionnaire();
        let it = values(&asked, "q-1=1 q-2=1");
        assert_eq!((it.overall, it.items.clone()), (Some(100), vec![Some(100), None]));
        assert_eq!((it.answered, it.asked), (2, 4));
        assert_eq!(it.shares(&asked), [Some(5000), None]);
    }

    #[test]
    fn of_a_plane_only_preparedness_is_a_value() {
        let asked = exposure_questionnaire();
        let it = values(&asked, "e-1=4 e-2=4 e-3=4 p-1=4 p-2=1 p-3=1");
        assert_eq!((it.overall, it.items.clone()), (Some(5000), vec![None, Some(5000)]));
        assert_eq!((it.answered, it.asked, it.is_finished()), (6, 6, true));
        assert_eq!(it.shares(&asked), [None, Some(5000)]);
    }

    #[test]
    fn what_nobody_has_answered_has_no_value() {
        let it = values(&questionnaire(&[1]), "");
        assert_eq!((it.overall, it.items), (None, vec![None]));
        assert_eq!(values(&points_questionnaire(), "").overall, None);
    }
}
