//! The method `quiz`: answers that are right or not. Rules and worked examples:
//! `docs/methods/quiz.md`.

use crate::answers::{Answer, Answers};
use crate::id::QuestionId;
use crate::json::Node;
use crate::questionnaire::{Question, Questionnaire};

/// Whether an answer is right: one of the right options. "Don't know" is not.
pub fn is_right(question: &Question, answer: &Answer) -> bool {
    matches!(answer, Answer::Level(level) if question.right().contains(level))
}

/// The result of a quiz.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Quiz {
    /// Questions answered rightly.
    pub right: u32,
    /// Questions with an answer of any kind.
    pub answered: u32,
    /// Questions asked.
    pub questions: u32,
    /// Questions answered, and not rightly, in the order of the questionnaire.
    pub wrong: Vec<QuestionId>,
}

impl Quiz {
    /// Scores a questionnaire.
    pub fn of(asked: &Questionnaire, answers: &Answers) -> Quiz {
        Quiz::of_some(asked.questions(), answers)
    }

    /// Scores some of the questions, for example those of a section.
    pub fn of_some<'q>(questions: impl Iterator<Item = &'q Question>, answers: &Answers) -> Quiz {
        let mut it = Quiz { right: 0, answered: 0, questions: 0, wrong: Vec::new() };
        for question in questions {
            it.questions += 1;
            let Some(answer) = answers.get(&question.id).filter(|it| !it.is_draft()) else {
                continue;
            };
            it.answered += 1;
            if is_right(question, answer) {
                it.right += 1;
            } else {
                it.wrong.push(question.id.clone());
            }
        }
        it
    }

    /// The `score` object of a result file.
    pub fn to_node(&self) -> Node {
        let wrong = self.wrong.iter().map(|it| Node::text(it.as_str()));
        Node::object([
            ("method", Node::text("quiz")),
            ("right", self.right.into()),
            ("answered", self.answered.into()),
            ("questions", self.questions.into()),
            ("wrong", Node::List(wrong.collect())),
        ])
    }
}

#[cfg(test)]
mod tests;
