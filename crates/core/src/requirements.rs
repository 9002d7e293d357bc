//! The requirements of a checklist one by one: met, partly, open, unknown, or not applicable.
//!
//! The counts are those of [`Checklist`](crate::scoring::Checklist); this module says what they mean
//! where nothing is met. Rules: `docs/methods/checklist.md`.

use crate::answers::{Answer, Answers};
use crate::id::QuestionId;
use crate::questionnaire::{Question, Questionnaire, Section};

/// Where a requirement stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// Every criterion that applies is met, and at least one applies.
    Met,
    /// Some are met, others are not.
    Partly,
    /// None is met, and at least one was answered "not met".
    Open,
    /// None is met, and of none is it known: unanswered, or "don't know".
    Unknown,
    /// None applies.
    NotApplicable,
}

/// A requirement with the criteria that are in its way.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// Where it stands.
    pub state: State,
    /// Criteria met.
    pub met: u32,
    /// Criteria that apply.
    pub applicable: u32,
    /// Criteria that apply and are not met, in the order of the list.
    pub open: Vec<QuestionId>,
}

impl Standing {
    /// Where a requirement stands by these answers.
    pub fn of(section: &Section, asked: &Questionnaire, answers: &Answers) -> Standing {
        Standing::of_some(section.questions.iter(), asked, answers)
    }

    /// Where some criteria stand together.
    pub fn of_some<'q>(
        questions: impl Iterator<Item = &'q Question>,
        asked: &Questionnaire,
        answers: &Answers,
    ) -> Standing {
        let mut it = Standing { state: State::Unknown, met: 0, applicable: 0, open: Vec::new() };
        let mut is_denied = false;
        for question in questions.filter(|it| answers.shows(asked, it)) {
            match answers.get(&question.id) {
                Some(Answer::NotApplicable(_)) => continue,
                Some(Answer::Level(level)) if *level == asked.top => it.met += 1,
                answer => {
                    is_denied |= matches!(answer, Some(Answer::Level(_)));
                    it.open.push(question.id.clone());
                }
            }
            it.applicable += 1;
        }
        it.state = match (it.met, it.applicable) {
            (_, 0) => State::NotApplicable,
            (met, all) if met == all => State::Met,
            (0, _) if is_denied => State::Open,
            (0, _) => State::Unknown,
            _ => State::Partly,
        };
        it
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scoring::Checklist;
    use crate::testing::{answers, checklist_questionnaire};

    /// (state, met, applicable, open) of one requirement with three criteria.
    #[track_caller]
    fn check(given: &str, expected: (State, u32, u32, &str)) {
        let asked = checklist_questionnaire(&[3, 1]);
        let answers = answers(given);
        let it = Standing::of(&asked.sections[0], &asked, &answers);
        let open: Vec<String> = it.open.iter().map(ToString::to_string).collect();
        assert_eq!((it.state, it.met, it.applicable, &*open.join(" ")), expected, "{given}");
        // Both count the same.
        let whole = &Checklist::of(&asked, &answers).requirements[0];
        assert_eq!((it.met, it.applicable), (whole.met, whole.applicable), "{given}");
        assert_eq!(it.state == State::Met, whole.is_reached(), "{given}");
    }

    #[test]
    fn a_requirement_is_met_when_all_that_applies_is() {
        check("m1-1=2 m1-2=2 m1-3=2", (State::Met, 3, 3, ""));
        check("m1-1=2 m1-2=- m1-3=2", (State::Met, 2, 2, ""));
        check("m1-1=2 m1-2=1 m1-3=2", (State::Partly, 2, 3, "m1-2"));
        check("m1-1=2", (State::Partly, 1, 3, "m1-2 m1-3"));
    }

    #[test]
    fn what_nobody_knows_is_not_said_to_be_missing() {
        check("", (State::Unknown, 0, 3, "m1-1 m1-2 m1-3"));
        check("m1-1=? m1-2=-", (State::Unknown, 0, 2, "m1-1 m1-3"));
        check("m1-1=? m1-2=1", (State::Open, 0, 3, "m1-1 m1-2 m1-3"));
    }

    #[test]
    fn what_does_not_apply_is_no_achievement() {
        check("m1-1=- m1-2=- m1-3=-", (State::NotApplicable, 0, 0, ""));
        check("m1-1=draft m1-2=- m1-3=-", (State::Unknown, 0, 1, "m1-1"));
    }
}
