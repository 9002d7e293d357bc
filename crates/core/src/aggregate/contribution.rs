//! What one result gives to the whole.

use crate::answers::{Answer, Answers};
use crate::benchmark::OwnValues;
use crate::digest::Digest;
use crate::profile::Profile;
use crate::questionnaire::{Question, Questionnaire};
use crate::result::{ResultFile, ResultId};
use crate::scoring::{Outcome, score};

/// The code of a question that nobody has answered.
pub const UNANSWERED: u8 = 0;

/// The code of "don't know".
pub const UNKNOWN: u8 = 250;

/// The code of "not applicable", and of a question that was not asked.
pub const NOT_APPLICABLE: u8 = 251;

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
    /// [`OwnValues::row`]: the whole, then the items, then the questions, each in the order of the
    /// questionnaire; nothing where the result does not speak of it.
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

    /// Whether every question that applies has been answered, so that it has a value as a whole.
    pub fn is_finished(&self) -> bool {
        self.values.first().is_some_and(Option::is_some)
    }

    /// The same of a result whose score is at hand.
    pub(crate) fn scored(
        asked: &Questionnaire,
        file: &ResultFile,
        digest: Digest,
        outcome: &Outcome,
    ) -> Contribution {
        Contribution {
            id: file.id(),
            digest,
            profile: file.profile(),
            is_synthetic: file.is_synthetic(),
            values: OwnValues::scored(asked, file.answers(), outcome).row().collect(),
            answers: codes(asked, file.answers()),
        }
    }
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
        // Numbers are not counted, and no questionnaire that has them is.
        Some(Answer::NotApplicable(_) | Answer::Number(_)) => NOT_APPLICABLE,
    }
}

#[cfg(test)]
mod tests;
