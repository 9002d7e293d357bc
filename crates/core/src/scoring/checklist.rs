//! The method `checklist`: criteria that are met or not. Rules and worked examples:
//! `docs/methods/checklist.md`.

use crate::answers::{Answer, Answers};
use crate::id::{QuestionId, SectionId};
use crate::json::Node;
use crate::questionnaire::{Questionnaire, Section};

/// The result of a checklist.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checklist {
    /// One entry a requirement, in the order of the list.
    pub requirements: Vec<Requirement>,
    /// Criteria asked.
    pub questions: u32,
    /// Criteria with an answer of any kind.
    pub answered: u32,
    /// Criteria that apply and are not met: open, "don't know" or "not met", in the order of the
    /// list.
    pub open: Vec<QuestionId>,
}

/// One requirement: a section, whose questions are its criteria.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// The section.
    pub id: SectionId,
    /// Criteria met.
    pub met: u32,
    /// Criteria that apply.
    pub applicable: u32,
}

impl Requirement {
    /// Whether every criterion that applies is met. Not where none applies: there is nothing that
    /// could be in place.
    pub fn is_reached(&self) -> bool {
        0 < self.applicable && self.met == self.applicable
    }
}

impl Checklist {
    /// Scores a questionnaire.
    pub fn of(asked: &Questionnaire, answers: &Answers) -> Checklist {
        let mut list =
            Checklist { requirements: Vec::new(), questions: 0, answered: 0, open: Vec::new() };
        for section in &asked.sections {
            let requirement = list.add(section, asked, answers);
            list.requirements.push(requirement);
        }
        list
    }

    fn add(&mut self, section: &Section, asked: &Questionnaire, answers: &Answers) -> Requirement {
        let mut it = Requirement { id: section.id.clone(), met: 0, applicable: 0 };
        for question in section.questions.iter().filter(|it| answers.shows(asked, it)) {
            self.questions += 1;
            let answer = answers.get(&question.id).filter(|it| !it.is_draft());
            self.answered += u32::from(answer.is_some());
            match answer {
                Some(Answer::NotApplicable(_)) => continue,
                Some(Answer::Level(level)) if *level == asked.top => it.met += 1,
                _ => self.open.push(question.id.clone()),
            }
            it.applicable += 1;
        }
        it
    }

    /// Criteria met.
    pub fn met(&self) -> u32 {
        self.requirements.iter().map(|it| it.met).sum()
    }

    /// Criteria that apply.
    pub fn applicable(&self) -> u32 {
        self.requirements.iter().map(|it| it.applicable).sum()
    }

    /// Requirements whose criteria are all met: "n of 6 in place".
    pub fn in_place(&self) -> usize {
        self.requirements.iter().filter(|it| it.is_reached()).count()
    }

    /// Whether every criterion that applies is met, and at least one applies.
    pub fn is_reached(&self) -> bool {
        0 < self.applicable() && self.open.is_empty()
    }

    /// The `score` object of a result file.
    pub fn to_node(&self) -> Node {
        let requirements = self.requirements.iter().map(|it| {
            Node::object([
                ("id", Node::text(it.id.as_str())),
                ("reached", Node::Bool(it.is_reached())),
                ("met", it.met.into()),
                ("applicable", it.applicable.into()),
            ])
        });
        let open = self.open.iter().map(|it| Node::text(it.as_str()));
        Node::object([
            ("method", Node::text("checklist")),
            ("questions", self.questions.into()),
            ("answered", self.answered.into()),
            ("reached", Node::Bool(self.is_reached())),
            ("met", self.met().into()),
            ("applicable", self.applicable().into()),
            ("requirements", Node::List(requirements.collect())),
            ("open", Node::List(open.collect())),
        ])
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{answers, checklist_questionnaire};

    /// (in place, met, applicable, answered, reached, open) of two requirements with two criteria
    /// each.
    #[track_caller]
    fn check(given: &str, expected: (usize, u32, u32, u32, bool, &str)) {
        let it = Checklist::of(&checklist_questionnaire(&[2, 2]), &answers(given));
        let open: Vec<String> = it.open.iter().map(ToString::to_string).collect();
        let found = (
            it.in_place(),
            it.met(),
            it.applicable(),
            it.answered,
            it.is_reached(),
            &*open.join(" "),
        );
        assert_eq!(found, expected, "{given}");
    }

    #[test]
    fn what_is_open_stands_in_the_order_of_the_list() {
        check("", (0, 0, 4, 0, false, "m1-1 m1-2 m2-1 m2-2"));
        check("m2-2=? m1-1=2 m1-2=1", (0, 1, 4, 3, false, "m1-2 m2-1 m2-2"));
    }

    #[test]
    fn a_requirement_is_in_place_when_all_of_its_criteria_are() {
        check("m1-1=2 m1-2=2", (1, 2, 4, 2, false, "m2-1 m2-2"));
        check("m1-1=2 m1-2=2 m2-1=2 m2-2=2", (2, 4, 4, 4, true, ""));
    }

    #[test]
    fn what_does_not_apply_holds_nothing_up_and_is_no_achievement() {
        check("m1-1=2 m1-2=- m2-1=2 m2-2=2", (2, 3, 3, 4, true, ""));
        check("m1-1=- m1-2=- m2-1=2 m2-2=2", (1, 2, 2, 4, true, ""));
        check("m1-1=- m1-2=- m2-1=- m2-2=-", (0, 0, 0, 4, false, ""));
        check("m1-1=draft m1-2=2 m2-1=2 m2-2=2", (1, 3, 4, 3, false, "m1-1"));
    }
}
