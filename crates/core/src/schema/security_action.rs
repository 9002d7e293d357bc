//! `security-action.json`.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use schemars::JsonSchema;

use super::leaf::{Day, Id, Mark, One, Version};

/// How to declare SECURITY ACTION, and who asks for it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube SECURITY ACTION guide")]
pub(super) struct GuideFile {
    #[schemars(extend("const" = "shirube-security-action"))]
    format: String,
    format_version: One,
    version: Version,
    /// When the whole was last compared with its sources.
    checked_on: Day,
    #[schemars(length(max = 100))]
    links: Vec<Link>,
    /// How one declares, in order.
    #[schemars(length(max = 100))]
    steps: Vec<Step>,
    #[schemars(length(max = 100))]
    schemes: Vec<Scheme>,
}

/// A page of somebody else.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Link {
    id: Id,
    #[schemars(length(max = 500), regex(pattern = "^https://[!-~]+$"))]
    url: String,
    title: Title,
    checked_on: Day,
    mark: Mark,
    source: Key,
}

/// One step of declaring.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Step {
    id: Id,
    title: Title,
    /// What to do.
    body: Words,
    /// Ids of links of this file.
    #[schemars(length(max = 100))]
    links: Vec<Id>,
    checked_on: Day,
    mark: Mark,
    source: Key,
}

/// A subsidy, or another scheme, that asks for a star.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Scheme {
    id: Id,
    /// The least star it asks for.
    #[schemars(range(min = 1, max = 2))]
    stars: u8,
    name: Title,
    /// What it asks for, and of when that is.
    note: Words,
    checked_on: Day,
    mark: Mark,
    source: Key,
}

/// A short text in both languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Title {
    #[schemars(length(min = 1, max = 120))]
    ja: String,
    #[schemars(length(min = 1, max = 120))]
    en: String,
}

/// A text in both languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Words {
    #[schemars(length(min = 1, max = 2000))]
    ja: String,
    #[schemars(length(min = 1, max = 2000))]
    en: String,
}

/// Key of a source, as in `sources.json`.
#[derive(JsonSchema)]
struct Key(#[schemars(regex(pattern = "^[A-Z0-9]{1,16}$"))] String);
