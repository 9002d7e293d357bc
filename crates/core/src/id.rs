//! Stable names. Files written years ago point at questions by name, so wording may change and
//! names may not, and a retired name is never given to another thing.

use std::fmt;

/// Longest id, in characters.
pub const MAX_ID_LENGTH: usize = 64;

/// Why a text is no id.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IdError {
    /// The text is empty.
    #[error("an empty id")]
    Empty,
    /// More characters than there may be, for an id [`MAX_ID_LENGTH`].
    #[error("an id of {0} characters")]
    TooLong(usize),
    /// Something other than `a`–`z`, `0`–`9` and `-`.
    #[error("the character {0:?} in an id")]
    BadCharacter(char),
}

/// The text, if it is an id.
pub(crate) fn check(text: &str) -> Result<Box<str>, IdError> {
    check_within(text, MAX_ID_LENGTH)
}

/// The text, if it is made as an id is and has at most so many characters.
pub(crate) fn check_within(text: &str, most: usize) -> Result<Box<str>, IdError> {
    if text.is_empty() {
        return Err(IdError::Empty);
    }
    if let Some(bad) = text.chars().find(|it| !matches!(it, 'a'..='z' | '0'..='9' | '-')) {
        return Err(IdError::BadCharacter(bad));
    }
    // All characters are ASCII here, so bytes are characters.
    if most < text.len() {
        return Err(IdError::TooLong(text.len()));
    }
    Ok(text.into())
}

/// One newtype an id kind, so that a section can never be handed over as a question.
macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => { $(
        $(#[$doc])*
        ///
        /// Invariant: 1 to 64 characters out of lower-case ASCII letters, digits and hyphens.
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Box<str>);

        impl $name {
            /// The id as it stands in files.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl TryFrom<&str> for $name {
            type Error = IdError;

            fn try_from(text: &str) -> Result<Self, IdError> {
                check(text).map($name)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    )+ };
}

ids! {
    /// Name of a questionnaire, for example `management`.
    QuestionnaireId,
    /// Name of a section: an item 項目 of the management self-check, for example `m1`.
    SectionId,
    /// Name of a question, for example `m1-policy`.
    QuestionId,
    /// Name of an action, for example `m1-policy-a`.
    ActionId,
    /// Name of a practice プラクティス, for example `p1-1`.
    PracticeId,
    /// Name of a view, for example `principles`.
    ViewId,
    /// Name of a group within a view, for example `lead`.
    GroupId,
    /// Name of a desk that gives advice, for example `ipa-firms`.
    DeskId,
    /// Name of a link, a step or a scheme of the SECURITY ACTION guide, for example `gbizid`. Never
    /// stored with answers.
    GuideId,
    /// Name of a partner, that of its file: `partners/<id>.json`, for example `demo-insurer`.
    PartnerId,
    /// Name of a benchmark, that of its file: `questionnaires/benchmarks/<id>.json`, for example
    /// `ipa-sme-2024`. A partner's begins with `x-`.
    BenchmarkId,
    /// Name of a published figure within its benchmark, for example `patching`.
    FigureId,
    /// Name of a qualification in the guide to roles, for example `cissp`. Never stored with answers.
    QualificationId,
    /// Name of a kind of experience in the guide to roles. Never stored with answers.
    ExperienceId,
    /// Name of somebody who can help with a requirement, for example `vendor`. Never stored with
    /// answers.
    HelperId,
    /// Name of something to learn from, for example `cyder`. Never stored with answers.
    OfferId,
    /// Name of a fact or a group on the page about insurance, for example `ransom`. Never stored with
    /// answers.
    TermId,
    /// Name of a sentence of a disclosure, for example `governance-policy`. A draft of the user's
    /// is kept under it.
    SentenceId,
    /// Name of a number, a part or a figure of the loss picture, for example `days-down`. What a user
    /// types in its place is kept under `loss-`, this name, and an end of the range.
    LossId,
    /// Name of something that the questions about an incident are made of: a question, an option, a
    /// kind, a deadline, a fact. What a user writes about a fact is kept under it.
    TriageId,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: Result<(), IdError>) {
        assert_eq!(QuestionId::try_from(text).map(|_| ()), expected);
    }

    #[test]
    fn ids_are_short_and_plain() {
        check("m1-policy", Ok(()));
        check("", Err(IdError::Empty));
        check("M1", Err(IdError::BadCharacter('M')));
        check("m1_policy", Err(IdError::BadCharacter('_')));
        check("方針", Err(IdError::BadCharacter('方')));
        check(&"a".repeat(64), Ok(()));
        check(&"a".repeat(65), Err(IdError::TooLong(65)));
    }
}
