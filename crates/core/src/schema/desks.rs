//! `desks.json`.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use schemars::JsonSchema;

use super::leaf::{Day, Id, One};
use super::sources::Both;

/// Whom a firm can ask when something has happened, in the order in which it should think of them.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube desks")]
pub(super) struct DesksFile {
    #[schemars(extend("const" = "shirube-desks"))]
    format: String,
    format_version: One,
    /// When the list as a whole was last looked through.
    checked_on: Day,
    #[schemars(length(min = 1, max = 100))]
    desks: Vec<Desk>,
}

/// One desk. It has a phone, a mail address or a page; several of them is better.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Desk {
    id: Id,
    name: Both,
    /// For whom and for what it is there.
    #[schemars(rename = "for")]
    purpose: Both,
    /// When somebody answers.
    hours: Option<Both>,
    /// Digits with hyphens, or # and digits.
    #[schemars(length(max = 20), regex(pattern = "^(#[0-9]{3,15}|[0-9]+(-[0-9]+)*)$"))]
    phone: Option<String>,
    #[schemars(
        length(max = 254),
        regex(pattern = "^[A-Za-z0-9._-]+@[A-Za-z0-9.-]+[.][A-Za-z0-9-]+$")
    )]
    mail: Option<String>,
    #[schemars(length(max = 500), regex(pattern = "^https://[!-~]+$"))]
    url: Option<String>,
    /// Two-digit numbers of the prefectures it is there for; left out for a desk of the whole country.
    #[schemars(length(max = 47))]
    prefectures: Option<Vec<PrefectureCode>>,
    /// Kinds of trouble, as in `triage.json`, that it is there for beside those that name it.
    #[schemars(length(max = 20))]
    kinds: Option<Vec<Id>>,
    /// When these facts were last compared with their source.
    checked_on: Day,
    mark: SeenMark,
    /// Key of the source, as in `sources.json`.
    #[schemars(regex(pattern = "^[A-Z0-9]{1,16}$"))]
    source: String,
}

/// A prefecture, `01` to `47`.
#[derive(JsonSchema)]
struct PrefectureCode(#[schemars(regex(pattern = "^(0[1-9]|[123][0-9]|4[0-7])$"))] String);

/// `V`: the desk itself, or the body that runs it, says so; `S`: seen in a secondary source only,
/// which is named wherever the desk is shown.
#[derive(JsonSchema)]
enum SeenMark {
    V,
    S,
}
