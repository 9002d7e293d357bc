//! What one result gives to the whole.

use crate::answers::{Answer, Answers};
use crate::digest::Digest;
use crate::level::{Level, Score};
use crate::profile::Profile;
use crate::questionnaire::{Method, Question, Questionnaire};
use crate::result::{ResultFile, ResultId};
use crate::scoring::{Checklist, Outcome, points, score};

/// The code of a question that nobody has answered.
pub const UNANSWERED: u8 = 0;

/// The code of "don't know".
pub const UNKNOWN: u8 = 250;

/// The code of "not applicable", and of a question that was not asked.
pub const NOT_APPLICABLE: u8 = 251;

/// The points of a criterion that is met. Unit: hundredths of a per cent.
const MET: i32 = 10_000;

/// What one result gives to an aggregate: all that is counted of it, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contribution {
    /// The name of the result, to tell duplicates.
    pub id: ResultId,
    /// The digest of the file, to tell what of two files of one name counts.
    pub digest: Digest,
    /// What the firm told about itself.
    pub profile: Profile,
    /// Whether a generator invented it.
    pub is_synthetic: bool,
    /// The whole, then the items, then the questions, each in the order of the questionnaire; nothing
    /// where the result does not speak of it. Unit, by the method: hundredths of a level, of a point,
    /// or of a per cent met.
    pub values: Vec<Option<i32>>,
    /// One code a question, in the order of the questionnaire: a level (1 to 20), [`UNANSWERED`],
    /// [`UNKNOWN`] or [`NOT_APPLICABLE`].
    pub answers: Vec<u8>,
}

impl Contribution {
    /// What a result gives. It must have been verified against this questionnaire; `digest` is that
    /// of its file.
    pub fn of(asked: &Questionnaire, file: &ResultFile, digest: Digest) -> Contribution {
        Contribution::scored(asked, file, digest, &score(asked, file.answers()))
    }

    /// The same of a result whose score is at hand.
    pub(crate) fn scored(
        asked: &Questionnaire,
        file: &ResultFile,
        digest: Digest,
        outcome: &Outcome,
    ) -> Contribution {
        let answers = codes(asked, file.answers());
        Contribution {
            id: file.id(),
            digest,
            profile: file.profile(),
            is_synthetic: file.is_synthetic(),
            values: values(asked, &answers, outcome),
            answers,
        }
    }
}

/// The values of some answers, as [`Contribution::values`] has them: what is compared with a
/// benchmark is measured as what the benchmark was made of.
pub fn values_of(asked: &Questionnaire, answers: &Answers) -> Vec<Option<i32>> {
    values(asked, &codes(asked, answers), &score(asked, answers))
}

fn codes(asked: &Questionnaire, answers: &Answers) -> Vec<u8> {
    asked.questions().map(|it| code(asked, it, answers)).collect()
}

fn code(asked: &Questionnaire, question: &Question, answers: &Answers) -> u8 {
    if !answers.shows(asked, question) {
        return NOT_APPLICABLE;
    }
    match answers.get(&question.id) {
        None | Some(Answer::NotApplicableDraft) => UNANSWERED,
        Some(Answer::Level(level)) => level.number(),
        Some(Answer::Unknown) => UNKNOWN,
        Some(Answer::NotApplicable(_)) => NOT_APPLICABLE,
    }
}

/// An unfinished result speaks only for what it finished: an item counts where each of its questions
/// has been dealt with, the whole where all have.
fn values(asked: &Questionnaire, codes: &[u8], outcome: &Outcome) -> Vec<Option<i32>> {
    let (whole, items) = scores(outcome);
    let mut values = Vec::with_capacity(1 + items.len() + codes.len());
    values.push(whole.filter(|_| is_finished(codes)));
    let mut rest = codes;
    for (section, score) in asked.sections.iter().zip(items) {
        let (own, behind) = rest.split_at(section.questions.len().min(rest.len()));
        values.push(score.filter(|_| is_finished(own)));
        rest = behind;
    }
    values.extend(codes.iter().map(|it| value(asked, *it)));
    values
}

/// Whether something applies, and all that does has been dealt with.
fn is_finished(codes: &[u8]) -> bool {
    !codes.contains(&UNANSWERED) && codes.iter().any(|it| *it != NOT_APPLICABLE)
}

/// The scores of the whole and of each item, whether all is answered or not.
fn scores(outcome: &Outcome) -> (Option<i32>, Vec<Option<i32>>) {
    let hundredths = |it: Option<Score>| it.and_then(|it| i32::try_from(it.hundredths()).ok());
    match outcome {
        Outcome::Maturity(it) => (
            hundredths(it.overall.score),
            it.items.iter().map(|it| hundredths(it.standing.score)).collect(),
        ),
        Outcome::Points(it) => (
            Some(it.whole.total.saturating_mul(100)),
            it.parts.iter().map(|it| Some(it.tally.total.saturating_mul(100))).collect(),
        ),
        Outcome::Checklist(it) => {
            let part = |met: u32, applicable: u32| {
                hundredths(Score::from_ratio(100 * u128::from(met), applicable.into()))
            };
            let whole = part(Checklist::met(it), it.applicable());
            (whole, it.requirements.iter().map(|it| part(it.met, it.applicable)).collect())
        }
    }
}

/// What the answer to one question counts.
fn value(asked: &Questionnaire, code: u8) -> Option<i32> {
    let level = (1..=asked.top.number()).contains(&code).then_some(code);
    match asked.method {
        Method::Maturity => level.map(|it| 100 * i32::from(it)),
        Method::Points => {
            let answer = match code {
                UNKNOWN => Some(Answer::Unknown),
                _ => level.and_then(Level::new).map(Answer::Level),
            };
            points(answer.as_ref()).map(|it| 100 * it)
        }
        Method::Checklist => level.map(|it| if it == asked.top.number() { MET } else { 0 }),
    }
}

#[cfg(test)]
mod tests;
