//! Was this file edited, and was it scored by these rules? Nothing more: it does not prove that the
//! answers are true, and every place that shows "verified" says so.

use crate::aggregate::Contribution;
use crate::digest::Digest;
use crate::id::QuestionnaireId;
use crate::json::{Node, Problem, canonical, same};
use crate::questionnaire::Questionnaire;
use crate::scoring::{Outcome, score};

use super::{ResultFile, Unchecked};

/// Why a file is not valid: the first of the five checks that fails, and how.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// It is no result file.
    #[error("format: {}", listed(.0))]
    Format(Vec<Problem>),
    /// The questionnaire of that id and digest is not at hand.
    #[error("questionnaire: found {id} {version} ({digest}), expected a released one")]
    Questionnaire {
        /// The questionnaire named.
        id: QuestionnaireId,
        /// Its version.
        version: Box<str>,
        /// Its digest.
        digest: Digest,
    },
    /// An answer that the questionnaire does not have or allow.
    #[error("answers: {}", listed(.0))]
    Answers(Vec<Problem>),
    /// The score is not what the answers give.
    #[error("score: found {found}, expected {expected}")]
    Score {
        /// The score in the file, canonical.
        found: String,
        /// The score of the answers, canonical.
        expected: String,
    },
    /// The digest is not that of the file.
    #[error("digest: found {found}, expected {expected}")]
    Digest {
        /// The digest in the file.
        found: Digest,
        /// The digest of the file.
        expected: Digest,
    },
}

fn listed(problems: &[Problem]) -> String {
    problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")
}

/// A result file that is valid, with what was found out on the way.
#[derive(Debug, Clone)]
pub struct Verified<'q> {
    /// The result.
    pub file: ResultFile,
    /// The questionnaire that it answers.
    pub asked: &'q Questionnaire,
    /// The digest of the file.
    pub digest: Digest,
    outcome: Outcome,
}

impl Verified<'_> {
    /// What it gives to an aggregate.
    pub fn contribution(&self) -> Contribution {
        Contribution::scored(self.asked, &self.file, self.digest, &self.outcome)
    }
}

/// Verifies a result file: reads it strictly, finds its questionnaire, scores the answers again,
/// compares score and digest.
///
/// # Errors
///
/// The first check that fails.
pub fn verify<'q>(
    json: &str,
    find: impl FnOnce(&QuestionnaireId, &Digest) -> Option<&'q Questionnaire>,
) -> Result<ResultFile, Refusal> {
    verify_whole(json, find).map(|it| it.file)
}

/// The same, and keeps what was found out on the way, for whoever looks at very many.
///
/// # Errors
///
/// The first check that fails.
pub fn verify_whole<'q>(
    json: &str,
    find: impl FnOnce(&QuestionnaireId, &Digest) -> Option<&'q Questionnaire>,
) -> Result<Verified<'q>, Refusal> {
    let unchecked = Unchecked::read(json).map_err(Refusal::Format)?;
    let Some(asked) = find(&unchecked.questionnaire, &unchecked.questionnaire_digest) else {
        return Err(Refusal::Questionnaire {
            id: unchecked.questionnaire,
            version: unchecked.version,
            digest: unchecked.questionnaire_digest,
        });
    };
    let file = unchecked.against(asked).map_err(Refusal::Answers)?;
    let outcome = score(asked, file.answers());
    let expected: Node = outcome.to_node();
    let found = unchecked.score();
    if !same(found, &expected) {
        let (found, expected) = (canonical(found), canonical(&expected));
        return Err(Refusal::Score { found, expected });
    }
    let expected = Digest::of(&unchecked.body);
    if unchecked.digest != expected {
        return Err(Refusal::Digest { found: unchecked.digest, expected });
    }
    Ok(Verified { file, asked, digest: expected, outcome })
}
