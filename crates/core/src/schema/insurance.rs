//! `insurance.json` and its language files.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Day, Id, Language, Mark, One, SourceKey, Version};

/// What insurance for cyber incidents usually pays and does not, what an insurer asks, and what is
/// published about discounts.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube insurance")]
pub(super) struct InsuranceFile {
    #[schemars(extend("const" = "shirube-insurance"))]
    format: String,
    format_version: One,
    version: Version,
    /// When the facts were last compared with their sources.
    checked_on: Day,
    #[schemars(length(max = 60))]
    covers: Vec<Point>,
    #[schemars(length(max = 60))]
    excludes: Vec<Point>,
    /// The groups of what is asked, in the order shown. Each once.
    #[schemars(length(max = 60))]
    groups: Vec<Id>,
    #[schemars(length(max = 60))]
    asked: Vec<Asked>,
    #[schemars(length(max = 60))]
    discounts: Vec<Discount>,
    #[schemars(length(max = 60))]
    insured_share: Vec<Insured>,
}

/// One fact.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Point {
    /// Each once within its list.
    id: Id,
    #[schemars(length(min = 1, max = 20))]
    source: Vec<SourceKey>,
    mark: Mark,
}

/// Something that an insurer asks.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Asked {
    id: Id,
    /// One of `groups`.
    group: Id,
    /// Questions of ours about the same thing, each once.
    #[schemars(length(max = 20))]
    questions: Vec<Joint>,
    #[schemars(length(min = 1, max = 20))]
    source: Vec<SourceKey>,
    mark: Mark,
}

/// A questionnaire and one of its questions, for example `sme/s1-update`.
#[derive(JsonSchema)]
struct Joint(#[schemars(regex(pattern = "^[a-z0-9-]{1,64}/[a-z0-9-]{1,64}$"))] String);

/// Something published about a discount.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Discount {
    id: Id,
    on: When,
    #[schemars(length(min = 1, max = 20))]
    source: Vec<SourceKey>,
    mark: Mark,
}

/// When something was said, as exactly as known: `2018`, `2018-03` or `2018-03-01`.
#[derive(JsonSchema)]
struct When(#[schemars(regex(pattern = "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$"))] String);

/// The share of firms that are insured.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Insured {
    id: Id,
    /// How many answered.
    #[schemars(range(min = 1, max = 10_000_000))]
    n: u32,
    /// The year of the survey.
    #[schemars(range(min = 1990, max = 9999))]
    year: u16,
    /// The share in hundredths of a per cent: 880 is 8.8%.
    #[schemars(range(min = 0, max = 10_000))]
    share: u16,
    #[schemars(length(min = 1, max = 20))]
    source: Vec<SourceKey>,
    mark: Mark,
}

/// The words of the page about insurance in one language. The keys of each list are exactly the ids of
/// the structure.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube insurance: texts")]
pub(super) struct InsuranceTextsFile {
    #[schemars(extend("const" = "shirube-insurance-texts"))]
    format: String,
    format_version: One,
    language: Language,
    title: Title,
    intro: Sentences,
    /// What to keep in mind about all of it.
    #[schemars(length(max = 10))]
    caveats: Vec<Sentences>,
    sections: Parts,
    groups: BTreeMap<Id, Title>,
    covers: BTreeMap<Id, PointTexts>,
    excludes: BTreeMap<Id, PointTexts>,
    asked: BTreeMap<Id, PointTexts>,
    discounts: BTreeMap<Id, PointTexts>,
    insured_share: BTreeMap<Id, PointTexts>,
}

/// Words of each part.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Parts {
    covers: PartTexts,
    excludes: PartTexts,
    asked: PartTexts,
    discounts: PartTexts,
    insured_share: PartTexts,
}

/// Words of a part.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PartTexts {
    title: Title,
    about: Sentences,
    /// What to keep in mind.
    caveat: Sentences,
}

/// Words of a fact.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PointTexts {
    title: Title,
    text: Sentences,
}

/// A name.
#[derive(JsonSchema)]
struct Title(#[schemars(length(min = 1, max = 80))] String);

/// Some sentences.
#[derive(JsonSchema)]
struct Sentences(#[schemars(length(min = 1, max = 500))] String);
