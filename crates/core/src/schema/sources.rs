//! `sources.json`.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use schemars::JsonSchema;

use super::leaf::{Day, Mark, One};

/// The documents that questionnaires and practices were written from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube sources")]
pub(super) struct SourcesFile {
    #[schemars(extend("const" = "shirube-sources"))]
    format: String,
    format_version: One,
    /// When the entries were last compared with the documents.
    checked_on: Day,
    #[schemars(length(max = 500))]
    sources: Vec<Source>,
}

/// One document.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Source {
    /// Its key, named by questionnaires and practices.
    #[schemars(regex(pattern = "^[A-Z0-9]{1,16}$"))]
    id: String,
    title: Both,
    publisher: Both,
    /// When it was published, as exactly as known.
    #[schemars(regex(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"))]
    date: Option<String>,
    /// Where it can be read.
    #[schemars(length(max = 500), regex(pattern = "^https://[!-~]+$"))]
    url: Option<String>,
    mark: Mark,
}

/// A name in both languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
pub(super) struct Both {
    #[schemars(length(min = 1, max = 300))]
    ja: String,
    #[schemars(length(min = 1, max = 300))]
    en: String,
}
