//! The method `points`: points a question and one total. Rules and worked examples:
//! `docs/methods/points.md`.

use crate::answers::{Answer, Answers};
use crate::id::SectionId;
use crate::json::Node;
use crate::level::Level;
use crate::questionnaire::{Question, Questionnaire};

/// How many questions a questionnaire of this method has: the bands are those of 25 topics.
pub const QUESTIONS: usize = 25;

/// The points of a question that is done.
const MOST: i32 = 4;

/// The points of a question answered "don't know".
const LEAST: i32 = -1;

/// The result of the 25-topic self-check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Points {
    /// All questions together.
    pub whole: Tally,
    /// One entry a part, in the order of the questionnaire.
    pub parts: Vec<PartPoints>,
}

/// The points of one part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartPoints {
    /// The part.
    pub id: SectionId,
    /// Its points.
    pub tally: Tally,
}

/// Points of some questions, and how sure they are. "Don't know" counts as answered.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Tally {
    /// Sum over the answered questions. Unit: points; −25 to 100 for all 25.
    pub total: i32,
    /// Questions answered.
    pub answered: u32,
    /// Questions asked.
    pub questions: u32,
}

/// A range of totals that has a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Band {
    /// Up to 49, and negative totals.
    To49,
    /// 50 to 69.
    To69,
    /// 70 to 99.
    To99,
    /// 100: everything done.
    Full,
}

impl Band {
    /// The bands, the best first.
    pub const BEST_FIRST: [Band; 4] = [Band::Full, Band::To99, Band::To69, Band::To49];

    /// The band of a total.
    pub fn of(total: i32) -> Band {
        match total {
            100.. => Band::Full,
            70..=99 => Band::To99,
            50..=69 => Band::To69,
            ..50 => Band::To49,
        }
    }

    /// The band as files write it.
    pub fn code(self) -> &'static str {
        match self {
            Band::Full => "100",
            Band::To99 => "70-99",
            Band::To69 => "50-69",
            Band::To49 => "0-49",
        }
    }
}

/// The points of one answer; nothing for a question that is not answered.
///
/// Source: `docs/methods/points.md`: done 4, partly 2, not done 0, don't know −1. There is no "not
/// applicable" in this method; should a state hold one, the question is open.
pub fn points(answer: Option<&Answer>) -> Option<i32> {
    match answer? {
        Answer::Level(level) => Some(of_level(*level)),
        Answer::Unknown => Some(LEAST),
        Answer::Number(_) | Answer::NotApplicable(_) | Answer::NotApplicableDraft => None,
    }
}

fn of_level(level: Level) -> i32 {
    (i32::from(level.number()) - 1) * 2
}

impl Points {
    /// Scores a questionnaire.
    pub fn of(asked: &Questionnaire, answers: &Answers) -> Points {
        let parts: Vec<PartPoints> = (asked.sections.iter())
            .map(|it| PartPoints {
                id: it.id.clone(),
                tally: Tally::of(asked, it.questions.iter(), answers),
            })
            .collect();
        let whole = Tally {
            total: parts.iter().map(|it| it.tally.total).sum(),
            answered: parts.iter().map(|it| it.tally.answered).sum(),
            questions: parts.iter().map(|it| it.tally.questions).sum(),
        };
        Points { whole, parts }
    }

    /// The band, named only when every question is answered: before that it could still change.
    pub fn band(&self) -> Option<Band> {
        self.whole.is_complete().then(|| Band::of(self.whole.total))
    }

    /// The bands that the total can still come to lie in, the best first.
    pub fn possible_bands(&self) -> impl Iterator<Item = Band> {
        // Both ends of the range can be reached, and no band lies between two neighbouring totals.
        let (low, high) = self.whole.range();
        let (low, high) = (Band::of(low), Band::of(high));
        Band::BEST_FIRST.into_iter().filter(move |it| (low..=high).contains(it))
    }

    /// The `score` object of a result file.
    pub fn to_node(&self) -> Node {
        let (low, high) = self.whole.range();
        let whole = |it: i32| Node::Integer(it.into());
        let code = |it: Band| Node::text(it.code());
        let parts = self.parts.iter().map(|it| {
            Node::object([
                ("id", Node::text(it.id.as_str())),
                ("total", whole(it.tally.total)),
                ("answered", it.tally.answered.into()),
                ("questions", it.tally.questions.into()),
            ])
        });
        Node::object([
            ("method", Node::text("points")),
            ("total", whole(self.whole.total)),
            ("range", Node::object([("low", whole(low)), ("high", whole(high))])),
            ("answered", self.whole.answered.into()),
            ("questions", self.whole.questions.into()),
            ("band", self.band().map_or(Node::Null, code)),
            ("possible_bands", Node::List(self.possible_bands().map(code).collect())),
            ("parts", Node::List(parts.collect())),
        ])
    }
}

impl Tally {
    /// Counts some questions.
    pub fn of<'q>(
        asked: &Questionnaire,
        questions: impl Iterator<Item = &'q Question>,
        answers: &Answers,
    ) -> Tally {
        let mut tally = Tally::default();
        for question in questions.filter(|it| answers.shows(asked, it)) {
            tally.questions += 1;
            if let Some(points) = points(answers.get(&question.id)) {
                tally.total += points;
                tally.answered += 1;
            }
        }
        tally
    }

    /// What the total can still become: every open question at the least, and at the most.
    pub fn range(&self) -> (i32, i32) {
        let open = i32::try_from(self.questions - self.answered).unwrap_or(i32::MAX);
        (self.total + LEAST * open, self.total + MOST * open)
    }

    /// Whether every question is answered.
    pub fn is_complete(&self) -> bool {
        self.answered == self.questions
    }

    /// The most these questions can bring.
    pub fn most(&self) -> u32 {
        MOST.unsigned_abs() * self.questions
    }
}

#[cfg(test)]
mod tests;
