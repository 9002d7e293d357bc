//! `evidence.json`.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use schemars::JsonSchema;

use super::leaf::{Day, Id, Mark, One, SourceKey, Version};

/// What may serve as evidence for the criteria of a checklist, and who can help. It lies beside the
/// questionnaire and names exactly its sections and questions.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube evidence")]
pub(super) struct EvidenceFile {
    #[schemars(extend("const" = "shirube-evidence"))]
    format: String,
    format_version: One,
    version: Version,
    /// When it was last compared with its sources.
    checked_on: Day,
    /// What the requirements are known from.
    #[schemars(length(max = 40))]
    source: Vec<SourceKey>,
    mark: Mark,
    #[schemars(length(max = 40))]
    helpers: Vec<Helper>,
    #[schemars(length(max = 500))]
    sections: Vec<Requirement>,
}

/// Somebody who can help.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Helper {
    id: Id,
    name: Name,
    /// What they do for a firm, without advice to buy.
    does: Does,
    #[schemars(length(max = 40))]
    source: Vec<SourceKey>,
    mark: Mark,
}

/// A requirement.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Requirement {
    /// The section of the questionnaire.
    id: Id,
    /// Ids of helpers, in the order in which to think of them.
    #[schemars(length(max = 40))]
    helpers: Vec<Id>,
    #[schemars(length(max = 500))]
    criteria: Vec<Criterion>,
}

/// A criterion.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Criterion {
    /// The question. Names and dates of evidence are kept under it.
    id: Id,
    #[schemars(length(min = 1, max = 10))]
    examples: Vec<Name>,
}

/// A short text in both languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Name {
    #[schemars(length(min = 1, max = 100))]
    ja: String,
    #[schemars(length(min = 1, max = 100))]
    en: String,
}

/// A sentence or two in both languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Does {
    #[schemars(length(min = 1, max = 600))]
    ja: String,
    #[schemars(length(min = 1, max = 600))]
    en: String,
}
