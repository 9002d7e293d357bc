//! The method `exposure`: how exposed a firm is, and how prepared. Rules and worked examples:
//! `docs/methods/exposure.md`.

use std::cmp::Reverse;

use crate::answers::{Answer, Answers};
use crate::id::QuestionId;
use crate::json::Node;
use crate::level::{Level, Score};
use crate::questionnaire::{Question, Questionnaire, Wants};

/// What a whole axis comes to. Unit: points.
const WHOLE: u128 = 100;

/// From here on an axis counts as high. Unit: points.
const HALF: u128 = 50;

/// One of the two axes of the plane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Axis {
    /// What could be lost, and how easily: told by what the firm is like.
    Exposure,
    /// What has been done about it.
    Preparedness,
}

impl Axis {
    /// The axes as files write them.
    pub(crate) const WORDS: [(&'static str, Axis); 2] =
        [("exposure", Axis::Exposure), ("preparedness", Axis::Preparedness)];

    /// The axis that a question counts on. Nothing where the levels of a question have no order.
    pub fn of(question: &Question) -> Option<Axis> {
        match question.wants {
            Wants::Exposure => Some(Axis::Exposure),
            Wants::Grade { .. } => Some(Axis::Preparedness),
            Wants::Holder | Wants::Number(_) | Wants::Right(_) => None,
        }
    }
}

/// Where a firm lies on one axis, and how sure that is.
///
/// "Don't know" is not *answered* here. Every question counts, whatever else was answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OnAxis {
    /// Over the answered questions. Range: 0 to 100. Nothing where nothing is answered.
    pub value: Option<Score>,
    /// The same if every open question were at the lowest level.
    pub low: Option<Score>,
    /// The same if every open question were at the top level.
    pub high: Option<Score>,
    /// Questions answered with a level.
    pub answered: u32,
    /// Questions asked.
    pub questions: u32,
}

/// A quarter of the plane.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Quadrant {
    /// Whether exposure is 50 or more.
    pub is_exposed: bool,
    /// Whether preparedness is 50 or more.
    pub is_prepared: bool,
}

impl Quadrant {
    /// All of them: exposure first, the low one before the high one.
    pub const ALL: [Quadrant; 4] = [
        Quadrant { is_exposed: false, is_prepared: false },
        Quadrant { is_exposed: false, is_prepared: true },
        Quadrant { is_exposed: true, is_prepared: false },
        Quadrant { is_exposed: true, is_prepared: true },
    ];

    /// Its name in files: exposure first.
    pub fn name(self) -> &'static str {
        match (self.is_exposed, self.is_prepared) {
            (false, false) => "low-low",
            (false, true) => "low-high",
            (true, false) => "high-low",
            (true, true) => "high-high",
        }
    }
}

/// The result of a quick risk check: a place on a plane.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exposure {
    /// How exposed the firm is.
    pub exposure: OnAxis,
    /// How prepared it is.
    pub preparedness: OnAxis,
}

/// A question whose answer costs preparedness.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hole {
    /// The question.
    pub question: QuestionId,
    /// Its level now, below the top.
    pub level: Level,
    /// How far the low end of preparedness would rise if it were at the top. Unit: points of 100.
    pub gain: Score,
}

impl Exposure {
    /// Scores a questionnaire.
    pub fn of(asked: &Questionnaire, answers: &Answers) -> Exposure {
        let on = |axis| {
            let questions = asked.questions().filter(|it| Axis::of(it) == Some(axis));
            OnAxis::of(asked, questions, answers)
        };
        Exposure { exposure: on(Axis::Exposure), preparedness: on(Axis::Preparedness) }
    }

    /// The quarter of the plane, decided on the exact values; nothing until both axes are complete.
    pub fn quadrant(&self) -> Option<Quadrant> {
        let is_high = |it: &OnAxis| {
            let half = Score::from_ratio(HALF, 1)?;
            it.value.filter(|_| it.is_complete()).map(|it| half <= it)
        };
        Some(Quadrant {
            is_exposed: is_high(&self.exposure)?,
            is_prepared: is_high(&self.preparedness)?,
        })
    }

    /// The questions of preparedness below the top, the one first that would lift its low end most;
    /// what is equal stays in the order of the questionnaire. "Don't know" is none of them: its first
    /// step is to ask.
    ///
    /// Computed by scoring again, not by a formula of its own. Source: `docs/methods/exposure.md`.
    pub fn holes(asked: &Questionnaire, answers: &Answers) -> Vec<Hole> {
        let now = Exposure::of(asked, answers).preparedness.low;
        let mut holes: Vec<Hole> = Vec::new();
        for question in asked.questions() {
            let Some(Answer::Level(level)) = answers.get(&question.id) else { continue };
            if Axis::of(question) != Some(Axis::Preparedness) || asked.top <= *level {
                continue;
            }
            let mut then = answers.clone();
            then.record(question.id.clone(), Answer::Level(asked.top));
            let then = Exposure::of(asked, &then).preparedness.low;
            let gain = then.zip(now).map_or(Score::ZERO, |(then, now)| then.above(now));
            holes.push(Hole { question: question.id.clone(), level: *level, gain });
        }
        holes.sort_by_key(|it| Reverse(it.gain));
        holes
    }

    /// The `score` object of a result file.
    pub fn to_node(&self) -> Node {
        let quadrant = self.quadrant().map_or(Node::Null, |it| Node::text(it.name()));
        Node::object([
            ("method", Node::text("exposure")),
            ("exposure", self.exposure.to_node()),
            ("preparedness", self.preparedness.to_node()),
            ("quadrant", quadrant),
        ])
    }
}

impl OnAxis {
    /// Scores some questions of a questionnaire together.
    ///
    /// Never fails: shares of nothing are `None`. The largest sum is that of 500 questions of weight
    /// 3, 19 levels above the lowest.
    pub fn of<'q>(
        asked: &Questionnaire,
        questions: impl Iterator<Item = &'q Question>,
        answers: &Answers,
    ) -> OnAxis {
        let steps = u32::from(asked.top.number()) - 1;
        let (mut sum, mut weights, mut all_weights) = (0_u32, 0_u32, 0_u32);
        let (mut answered, mut count) = (0, 0);
        for question in questions {
            let weight = u32::from(question.weight);
            if let Some(Answer::Level(level)) = answers.get(&question.id) {
                sum += weight * (u32::from(level.number()) - 1);
                weights += weight;
                answered += 1;
            }
            all_weights += weight;
            count += 1;
        }
        let open = all_weights - weights;
        let share = |sum: u32, weights: u32| {
            Score::from_ratio(u128::from(sum) * WHOLE, u128::from(weights) * u128::from(steps))
        };
        OnAxis {
            value: share(sum, weights),
            low: share(sum, all_weights),
            high: share(sum + open * steps, all_weights),
            answered,
            questions: count,
        }
    }

    /// Whether every question is answered with a level, and there is one.
    pub fn is_complete(&self) -> bool {
        self.answered == self.questions && self.questions != 0
    }

    fn to_node(self) -> Node {
        let hundredths = |it: Option<Score>| Node::from(it.map(Score::hundredths));
        Node::object([
            ("value", hundredths(self.value)),
            ("low", hundredths(self.low)),
            ("high", hundredths(self.high)),
            ("answered", self.answered.into()),
            ("questions", self.questions.into()),
        ])
    }
}

#[cfg(test)]
mod tests;
