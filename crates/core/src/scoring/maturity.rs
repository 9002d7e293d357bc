//! The method `maturity`: means of levels. Rules and worked examples: `docs/methods/maturity.md`.

use crate::answers::{Answer, Answers};
use crate::id::SectionId;
use crate::json::Node;
use crate::level::Score;
use crate::questionnaire::{Question, Questionnaire};

/// The score of a whole questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Maturity {
    /// The mean over the items.
    pub overall: Standing,
    /// One entry an item, in the order of the questionnaire.
    pub items: Vec<ItemScore>,
}

/// The score of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ItemScore {
    /// The item.
    pub id: SectionId,
    /// Where it stands.
    pub standing: Standing,
}

/// Where an item, a group or the whole stands, and how sure that is.
///
/// "Don't know" is not *answered* here, and a question that is hidden or not applicable is not
/// *applicable*.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// The mean of the answered levels. Range: 1 to the top level. Nothing where nothing is answered.
    pub score: Option<Score>,
    /// The mean if every open question were at the lowest level.
    pub low: Option<Score>,
    /// The mean if every open question were at the top level.
    pub high: Option<Score>,
    /// Applicable questions answered with a level.
    pub answered: u32,
    /// Questions that apply.
    pub applicable: u32,
    /// The top level of the scale.
    top: u8,
}

impl Maturity {
    /// Scores a questionnaire.
    ///
    /// The overall score is the unweighted mean of the items' exact scores, without the items that
    /// have none; low and high are the means over the items with an applicable question.
    ///
    /// Source: `docs/methods/maturity.md`.
    pub fn of(asked: &Questionnaire, answers: &Answers) -> Maturity {
        let items: Vec<ItemScore> = (asked.sections.iter())
            .map(|section| ItemScore {
                id: section.id.clone(),
                standing: Standing::of(asked, section.questions.iter(), answers),
            })
            .collect();
        let mean = |pick: fn(&Standing) -> Option<Score>| {
            Score::mean(items.iter().filter_map(|it| pick(&it.standing)))
        };
        let overall = Standing {
            score: mean(|it| it.score),
            low: mean(|it| it.low),
            high: mean(|it| it.high),
            answered: items.iter().map(|it| it.standing.answered).sum(),
            applicable: items.iter().map(|it| it.standing.applicable).sum(),
            top: asked.top.number(),
        };
        Maturity { overall, items }
    }

    /// The `score` object of a result file.
    pub fn to_node(&self) -> Node {
        let items = self.items.iter().map(|it| {
            let members = [("id", Node::text(it.id.as_str()))].into_iter();
            Node::object(members.chain(it.standing.members()))
        });
        Node::object([
            ("method", Node::text("maturity")),
            ("overall", Node::object(self.overall.members())),
            ("items", Node::List(items.collect())),
        ])
    }
}

impl Standing {
    /// Scores some questions of a questionnaire as one item.
    ///
    /// Never fails: means over nothing are `None`. The largest sum is 500 questions at level 20.
    pub fn of<'q>(
        asked: &Questionnaire,
        questions: impl Iterator<Item = &'q Question>,
        answers: &Answers,
    ) -> Standing {
        let top = asked.top.number();
        let (mut sum, mut answered, mut applicable) = (0_u32, 0_u32, 0_u32);
        for question in questions {
            if !answers.shows(asked, question) {
                continue;
            }
            match answers.get(&question.id) {
                Some(Answer::NotApplicable(_)) => continue,
                Some(Answer::Level(level)) => {
                    sum += u32::from(level.number());
                    answered += 1;
                }
                Some(Answer::Number(_) | Answer::Unknown | Answer::NotApplicableDraft) | None => {}
            }
            applicable += 1;
        }
        let open = applicable - answered;
        let mean = |sum: u32, count: u32| Score::from_ratio(sum.into(), count.into());
        Standing {
            score: mean(sum, answered),
            low: mean(sum + open, applicable),
            high: mean(sum + open * u32::from(top), applicable),
            answered,
            applicable,
            top,
        }
    }

    /// Applicable questions without a level yet.
    pub fn open(&self) -> u32 {
        self.applicable - self.answered
    }

    /// The stage 段階 reached: the whole number at or below the score.
    pub fn stage(&self) -> Option<u8> {
        self.score.map(Score::stage)
    }

    /// How far it is to the next stage. Unit: hundredths of a level; at least 1. Nothing at the
    /// top and where there is no score.
    pub fn to_next_stage(&self) -> Option<u32> {
        let score = self.score?;
        let next = score.stage().saturating_add(1);
        (next <= self.top)
            .then(|| (100 * u32::from(next)).saturating_sub(score.hundredths()).max(1))
    }

    fn members(&self) -> impl Iterator<Item = (&'static str, Node)> + use<> {
        let hundredths = |it: Option<Score>| Node::from(it.map(Score::hundredths));
        [
            ("score", hundredths(self.score)),
            ("low", hundredths(self.low)),
            ("high", hundredths(self.high)),
            ("answered", self.answered.into()),
            ("applicable", self.applicable.into()),
            ("stage", self.stage().into()),
            ("to_next_stage", self.to_next_stage().into()),
        ]
        .into_iter()
    }
}

#[cfg(test)]
mod tests;
