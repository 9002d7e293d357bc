//! `crosswalk.json`.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use schemars::JsonSchema;

use super::leaf::{Day, Level, Mark, One};

/// Which answers to one questionnaire say something about another.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube crosswalk")]
pub(super) struct CrosswalkFile {
    #[schemars(extend("const" = "shirube-crosswalk"))]
    format: String,
    format_version: One,
    #[schemars(length(min = 1, max = 40))]
    version: String,
    /// When the edges were last compared with the questionnaires.
    checked_on: Day,
    #[schemars(length(max = 500))]
    edges: Vec<Edge>,
}

/// What an answer to one question proves about a question of another questionnaire. One way only,
/// and each pair of ends once.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Edge {
    /// The question that has been answered.
    from: Joint,
    /// The question that the answer says something about.
    to: Joint,
    /// Pairs of an answered level and the level it proves; the first rise, the second never fall.
    /// Levels without a pair prove nothing.
    #[schemars(length(min = 1, max = 20))]
    levels: Vec<[Level; 2]>,
    mark: Mark,
    reason: Reason,
}

/// A questionnaire and one of its questions, for example `sme/s1-update`.
#[derive(JsonSchema)]
struct Joint(#[schemars(regex(pattern = "^[a-z0-9-]{1,64}/[a-z0-9-]{1,64}$"))] String);

/// Why the edge holds, one plain sentence in each language.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Reason {
    #[schemars(length(min = 1, max = 400))]
    ja: String,
    #[schemars(length(min = 1, max = 400))]
    en: String,
}
