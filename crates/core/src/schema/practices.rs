//! `practices.json` and its language files.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Day, Id, Language, Mark, One, SourceKey, Text};

/// The practices of a questionnaire without their words.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube practices")]
pub(super) struct PracticesFile {
    #[schemars(extend("const" = "shirube-practices"))]
    format: String,
    format_version: One,
    /// The questionnaire they belong to.
    id: Id,
    #[schemars(length(min = 1, max = 40))]
    version: String,
    /// When they were last compared with their sources.
    checked_on: Day,
    #[schemars(length(max = 500))]
    practices: Vec<Practice>,
}

/// One practice.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Practice {
    id: Id,
    /// The section it belongs to.
    section: Id,
    /// The item of IPA's practice collection that treats the subject.
    #[schemars(range(min = 1, max = 10))]
    ipa_item: u8,
    #[schemars(length(max = 40))]
    source: Vec<SourceKey>,
    mark: Mark,
}

/// The words of the practices in one language. Its keys are exactly the ids of the practices.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube practices: texts")]
pub(super) struct PracticesTextsFile {
    #[schemars(extend("const" = "shirube-practices-texts"))]
    format: String,
    format_version: One,
    language: Language,
    practices: BTreeMap<Id, PracticeTexts>,
}

/// Words of a practice.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PracticeTexts {
    title: Text,
    /// What firms do.
    what: Text,
    /// The first step of a small firm.
    first_step: Text,
}
