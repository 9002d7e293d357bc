//! Values that several formats share.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use schemars::JsonSchema;

/// A name that files point at for years: 1 to 64 characters out of a–z, 0–9 and -. Never renamed,
/// and a retired one is never given to another thing.
#[derive(JsonSchema)]
pub(super) struct Id(#[schemars(regex(pattern = "^[a-z0-9-]{1,64}$"))] String);

/// Plain text, shown as it is: no HTML, no Markdown, no control characters.
#[derive(JsonSchema)]
pub(super) struct Text(#[schemars(length(min = 1, max = 2000))] String);

/// A level of the scale, 1 the lowest. No higher than the questionnaire's `levels`.
#[derive(JsonSchema)]
pub(super) struct Level(#[schemars(range(min = 1, max = 20))] u8);

/// A day, for example `2026-11-22`.
#[derive(JsonSchema)]
pub(super) struct Day(#[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"))] String);

/// Always 1: the only version of this format so far.
#[derive(JsonSchema)]
pub(super) struct One(#[schemars(range(min = 1, max = 1))] u8);

/// Key of a source, as in `sources.json`.
#[derive(JsonSchema)]
pub(super) struct SourceKey(#[schemars(length(min = 1, max = 16))] String);

/// Version of the content: a year, a dot and a number, such as `2026.1`.
#[derive(JsonSchema)]
pub(super) struct Version(#[schemars(regex(pattern = "^[0-9]{4}\\.[0-9]{1,4}$"))] String);

/// How a fact is known: `V` seen in a primary source, `S` in a secondary source only, `P` our own
/// view and labelled so. What is only recalled must not be in a file.
#[derive(JsonSchema)]
pub(super) enum Mark {
    V,
    S,
    P,
}

/// A language that every text exists in.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum Language {
    Ja,
    En,
}

/// `sha256-` and padded base64, over the canonical form (RFC 8785).
#[derive(JsonSchema)]
pub(super) struct Digest(#[schemars(regex(pattern = "^sha256-[A-Za-z0-9+/]{43}=$"))] String);

/// Exactly `true`; otherwise the field is left out.
#[derive(JsonSchema)]
pub(super) struct True(#[schemars(extend("const" = true))] bool);
