//! `roles-survey.json`, the guide to roles, the catalogue of what to learn from, and their words.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Day, Id, Language, Mark, One, Text, Version};

/// What a survey found about the roles of security, by size of the firm.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube survey of roles")]
pub(super) struct SurveyFile {
    #[schemars(extend("const" = "shirube-roles-survey"))]
    format: String,
    format_version: One,
    version: Version,
    /// When the file was last compared with its source.
    checked_on: Day,
    source: Source,
    n: Firms,
    #[schemars(length(max = 19))]
    caveats: Vec<Sentence>,
    /// The three size bands, the smallest first.
    #[schemars(length(max = 3))]
    bands: Vec<Band>,
    /// All nineteen, in the order of the questionnaire.
    #[schemars(length(max = 19))]
    roles: Vec<RoleFigures>,
    /// Firms with none of the roles of a group, in per cent.
    none: PerBand<NoneOf>,
    roles_per_firm: RolesPerFirm,
    staff_ratio: MeansWithNote,
    #[schemars(length(max = 3))]
    findings: Vec<Finding>,
    schooling_note: Sentence,
}

/// Where the figures come from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Source {
    publisher: Name,
    title: Name,
    population: Name,
    #[schemars(range(min = 1990, max = 2100))]
    year: u16,
}

/// A size band. Its id is `1-499`, `500-5000` or `5001+`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Band {
    id: String,
    n: Firms,
}

/// A value for each band.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PerBand<T> {
    #[schemars(rename = "1-499")]
    small: T,
    #[schemars(rename = "500-5000")]
    middle: T,
    #[schemars(rename = "5001+")]
    large: T,
}

/// What was seen of a role.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RoleFigures {
    question: Id,
    bands: PerBand<Cell>,
    schooling: Schooling,
}

/// What was seen of a role in a band.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Cell {
    /// Firms that have the role, in per cent: `count` of the firms of the band, rounded half up.
    share: PerCent,
    /// Exactly `true` where the value was worked out; otherwise left out.
    share_deduced: Option<super::leaf::True>,
    count: Count,
    maturity: Maturity,
}

/// How mature those firms called themselves. The percentages are those of the counts.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Maturity {
    n: Count,
    low: PerCent,
    mid: PerCent,
    high: PerCent,
    #[schemars(length(max = 3))]
    counts: Vec<Count>,
    deduced: Option<super::leaf::True>,
}

/// What firms weigh most in schooling, in per cent.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Schooling {
    none: PerCent,
    associate: PerCent,
    bachelor: PerCent,
    master: PerCent,
    other: PerCent,
}

/// Firms with none of the roles of a group, in per cent.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct NoneOf {
    managing: PerCent,
    doing: PerCent,
}

/// Both readings of the survey.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RolesPerFirm {
    printed: Means,
    from_counts: Means,
    note: Sentence,
}

/// A mean of all and one of each band, in hundredths.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Means {
    all: Hundredths,
    #[schemars(rename = "1-499")]
    small: Hundredths,
    #[schemars(rename = "500-5000")]
    middle: Hundredths,
    #[schemars(rename = "5001+")]
    large: Hundredths,
}

/// The same with what must be known of it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct MeansWithNote {
    all: Hundredths,
    #[schemars(rename = "1-499")]
    small: Hundredths,
    #[schemars(rename = "500-5000")]
    middle: Hundredths,
    #[schemars(rename = "5001+")]
    large: Hundredths,
    note: Sentence,
}

/// What the survey concludes for a band. Never a cause.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Finding {
    band: BandId,
    #[schemars(length(max = 19))]
    roles: Vec<Id>,
    text: Sentence,
}

#[derive(JsonSchema)]
enum BandId {
    #[schemars(rename = "1-499")]
    Small,
    #[schemars(rename = "500-5000")]
    Middle,
    #[schemars(rename = "5001+")]
    Large,
}

#[derive(JsonSchema)]
struct PerCent(#[schemars(range(min = 0, max = 100))] u8);

#[derive(JsonSchema)]
struct Firms(#[schemars(range(min = 1, max = 10_000))] u16);

#[derive(JsonSchema)]
struct Count(#[schemars(range(min = 0, max = 10_000))] u16);

#[derive(JsonSchema)]
struct Hundredths(#[schemars(range(min = 0, max = 10_000))] u16);

/// A name in both languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Name {
    #[schemars(length(min = 1, max = 300))]
    ja: String,
    #[schemars(length(min = 1, max = 300))]
    en: String,
}

/// A sentence or two in both languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Sentence {
    #[schemars(length(min = 1, max = 600))]
    ja: String,
    #[schemars(length(min = 1, max = 600))]
    en: String,
}

/// Key of a source, as in `sources.json`.
#[derive(JsonSchema)]
struct Key(#[schemars(regex(pattern = "^[A-Z0-9]{1,16}$"))] String);

/// An address, or nothing.
#[derive(JsonSchema)]
struct Url(
    #[schemars(length(max = 500), regex(pattern = "^https://[!-~]+$"))]
    String,
);

/// The structure of the guide to roles.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube guide to roles")]
pub(super) struct GuideFile {
    #[schemars(extend("const" = "shirube-role-guide"))]
    format: String,
    format_version: One,
    version: Version,
    checked_on: Day,
    #[schemars(length(max = 100))]
    qualifications: Vec<Qualification>,
    /// All nineteen, in the order of the questionnaire.
    #[schemars(length(max = 19))]
    roles: Vec<RoleGuide>,
}

/// A qualification that somebody may have.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Qualification {
    id: Id,
    group: QualificationGroup,
    url: Option<Url>,
    #[schemars(length(max = 20))]
    source: Vec<Key>,
    mark: Mark,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum QualificationGroup {
    Management,
    Audit,
    Investigation,
    Attack,
    Vendor,
}

/// What is known of a role.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RoleGuide {
    /// The id of the role's question.
    question: Id,
    /// Ids of qualifications of this file.
    #[schemars(length(max = 20))]
    qualifications: Vec<Id>,
    /// Kinds of experience; their words are in the language files.
    #[schemars(length(max = 20))]
    experience: Vec<Id>,
    schooling: SchoolingMatters,
    /// Roles that the same person can hold.
    #[schemars(length(max = 20))]
    combines_with: Vec<Id>,
    /// Roles that the same person must not hold.
    #[schemars(length(max = 20))]
    not_with: Vec<Id>,
    outside: Outside,
    /// Items of the management self-check that it serves.
    #[schemars(length(max = 20))]
    items: Vec<Id>,
    #[schemars(length(max = 20))]
    source: Vec<Key>,
    mark: Mark,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum SchoolingMatters {
    None,
    Helpful,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Outside {
    No,
    Adviser,
    Provider,
}

/// The words of the guide in one language. Its keys are exactly the ids of the guide.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube guide to roles: texts")]
pub(super) struct GuideTextsFile {
    #[schemars(extend("const" = "shirube-role-guide-texts"))]
    format: String,
    format_version: One,
    language: Language,
    groups: BTreeMap<Id, Named>,
    qualifications: BTreeMap<Id, Named>,
    experience: BTreeMap<Id, Text>,
    roles: BTreeMap<Id, RoleWords>,
}

/// A name, and what stands behind it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Named {
    name: Title,
    about: Text,
}

/// Words of a role.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RoleWords {
    name: Title,
    /// What its holder does.
    does: Text,
    /// What its holder knows, a line each.
    #[schemars(length(min = 3, max = 5))]
    knows: Vec<Text>,
    /// What to ask an outside provider for, a sentence each.
    #[schemars(length(min = 2, max = 3))]
    asks: Vec<Text>,
    /// Whether one person can hold it beside other work.
    alone: Text,
    /// When to buy it outside.
    outside: Text,
}

#[derive(JsonSchema)]
struct Title(#[schemars(length(min = 1, max = 120))] String);

/// The structure of the catalogue of what to learn from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube learning")]
pub(super) struct LearningFile {
    #[schemars(extend("const" = "shirube-learning"))]
    format: String,
    format_version: One,
    version: Version,
    checked_on: Day,
    #[schemars(length(max = 200))]
    offers: Vec<Offer>,
}

/// Something to learn from.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Offer {
    id: Id,
    kind: OfferKind,
    #[schemars(rename = "for", length(min = 1, max = 4))]
    audience: Vec<Audience>,
    /// Ids of the questions of the roles that it serves; none where it serves everybody.
    #[schemars(length(max = 20))]
    roles: Vec<Id>,
    /// 1 for those who begin, 3 for those who do it.
    #[schemars(range(min = 1, max = 3))]
    level: u8,
    /// Whether it costs nothing; null where that depends.
    free: Option<bool>,
    url: Option<Url>,
    #[schemars(length(max = 20))]
    source: Vec<Key>,
    mark: Mark,
    checked_on: Day,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum OfferKind {
    Course,
    Exercise,
    Material,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Audience {
    Directors,
    Managers,
    Engineers,
    Everybody,
}

/// The words of the catalogue in one language. Its keys are exactly the ids of the offers.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube learning: texts")]
pub(super) struct LearningTextsFile {
    #[schemars(extend("const" = "shirube-learning-texts"))]
    format: String,
    format_version: One,
    language: Language,
    offers: BTreeMap<Id, OfferWords>,
}

/// Words of an offer.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct OfferWords {
    name: Title,
    /// Who offers it.
    by: Title,
    about: Text,
}
