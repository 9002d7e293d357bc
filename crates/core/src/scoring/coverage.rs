//! The method `coverage`: who holds each role. Rules and worked examples: `docs/methods/coverage.md`.

use crate::answers::{Answer, Answers};
use crate::id::QuestionId;
use crate::json::Node;
use crate::level::{Level, Score};
use crate::questionnaire::{Question, Questionnaire, Wants};

/// How a role is held: what the five levels of the method mean.
///
/// They are no grades: a role in the hands of a provider is no worse for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// By somebody who does nothing else.
    Dedicated,
    /// By somebody who does other work too.
    Shared,
    /// By an outside provider.
    Outside,
    /// By nobody: the role is open.
    Nobody,
    /// The firm does not need it.
    NotNeeded,
}

impl Held {
    /// All of them, as they are offered: the first has the highest level.
    pub const ALL: [Held; 5] =
        [Held::Dedicated, Held::Shared, Held::Outside, Held::Nobody, Held::NotNeeded];

    /// What a level means; nothing beyond the five.
    pub fn of(level: Level) -> Option<Held> {
        Held::ALL.into_iter().find(|it| it.level() == Some(level))
    }

    /// The level that stands for it.
    pub fn level(self) -> Option<Level> {
        Level::new(match self {
            Held::Dedicated => 5,
            Held::Shared => 4,
            Held::Outside => 3,
            Held::Nobody => 2,
            Held::NotNeeded => 1,
        })
    }

    /// How an answer says that a role is held; nothing where it does not say.
    pub fn by(answer: Option<&Answer>) -> Option<Held> {
        match answer {
            Some(Answer::Level(level)) => Held::of(*level),
            _ => None,
        }
    }

    /// Whether somebody in the firm holds the role.
    pub fn is_in_place(self) -> bool {
        matches!(self, Held::Dedicated | Held::Shared)
    }

    /// Whether somebody in the firm or outside of it holds the role.
    pub fn is_covered(self) -> bool {
        matches!(self, Held::Dedicated | Held::Shared | Held::Outside)
    }
}

/// The result of a questionnaire about roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Coverage {
    /// Roles asked about.
    pub roles: u32,
    /// Roles with an answer of any kind.
    pub answered: u32,
    /// Roles that somebody in the firm holds.
    pub in_place: u32,
    /// Those, and the roles that a provider holds.
    pub covered: u32,
    /// Roles that nobody holds, in the order of the questionnaire.
    pub open: Vec<QuestionId>,
    /// Roles that the firm does not need, in the order of the questionnaire.
    pub not_needed: Vec<QuestionId>,
    /// Security staff among all staff. Unit: per cent. Nothing unless both numbers are given, and can
    /// both be true: there is staff, and the security staff is a part of it.
    pub staff_ratio: Option<Score>,
}

impl Coverage {
    /// Scores a questionnaire.
    pub fn of(asked: &Questionnaire, answers: &Answers) -> Coverage {
        let mut it = Coverage::of_some(asked.questions(), answers);
        it.staff_ratio =
            Coverage::staff(asked, answers).filter(|(staff, security)| security <= staff).and_then(
                |(staff, security)| Score::from_ratio(100 * u128::from(security), staff.into()),
            );
        it
    }

    /// Scores some of the questions, for example those of a section. Without the ratio, which is one of
    /// the whole.
    pub fn of_some<'q>(
        questions: impl Iterator<Item = &'q Question>,
        answers: &Answers,
    ) -> Coverage {
        let mut it = Coverage {
            roles: 0,
            answered: 0,
            in_place: 0,
            covered: 0,
            open: Vec::new(),
            not_needed: Vec::new(),
            staff_ratio: None,
        };
        for question in questions.filter(|it| it.wants == Wants::Holder) {
            let answer = answers.get(&question.id).filter(|it| !it.is_draft());
            it.roles += 1;
            it.answered += u32::from(answer.is_some());
            let held = Held::by(answer);
            it.in_place += u32::from(held.is_some_and(Held::is_in_place));
            it.covered += u32::from(held.is_some_and(Held::is_covered));
            match held {
                Some(Held::Nobody) => it.open.push(question.id.clone()),
                Some(Held::NotNeeded) => it.not_needed.push(question.id.clone()),
                Some(Held::Dedicated | Held::Shared | Held::Outside) | None => {}
            }
        }
        it
    }

    /// All staff and the security staff, where both numbers are given. The first number that a
    /// questionnaire asks for is that of all staff, the second that of the security staff.
    pub fn staff(asked: &Questionnaire, answers: &Answers) -> Option<(u64, u64)> {
        let mut numbers = asked.questions().filter(|it| it.number().is_some()).map(|it| {
            match answers.get(&it.id) {
                Some(Answer::Number(number)) => Some(*number),
                _ => None,
            }
        });
        Some((numbers.next()??, numbers.next()??))
    }

    /// The `score` object of a result file.
    pub fn to_node(&self) -> Node {
        let list =
            |ids: &[QuestionId]| Node::List(ids.iter().map(|it| Node::text(it.as_str())).collect());
        Node::object([
            ("method", Node::text("coverage")),
            ("roles", self.roles.into()),
            ("answered", self.answered.into()),
            ("in_place", self.in_place.into()),
            ("covered", self.covered.into()),
            ("open", list(&self.open)),
            ("not_needed", list(&self.not_needed)),
            ("staff_ratio", self.staff_ratio.map_or(Node::Null, |it| it.hundredths().into())),
        ])
    }
}

#[cfg(test)]
mod tests;
