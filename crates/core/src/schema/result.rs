//! A result file.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::answers::Answers;
use super::leaf::{Day, Digest, Id, Language, Level, One, Text, True};

/// One questionnaire's answers and score. What an anonymous file may not hold is checked by
/// `shirube verify`, not by this schema.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube result")]
pub(super) struct ResultFile {
    #[schemars(extend("const" = "shirube-result"))]
    format: String,
    format_version: One,
    /// 16 random bytes in base64url: equal ids are duplicates.
    #[schemars(regex(pattern = "^[A-Za-z0-9_-]{22}$"))]
    id: String,
    questionnaire: Questionnaire,
    language: Language,
    profile: Profile,
    /// The day; in an anonymous file the month.
    #[schemars(regex(pattern = "^[0-9]{4}-[0-9]{2}(-[0-9]{2})?$"))]
    answered_on: String,
    answers: Answers,
    score: Score,
    /// Version of the program that scored.
    #[schemars(length(min = 1, max = 40))]
    engine: String,
    /// The firm's name.
    #[schemars(length(min = 1, max = 200))]
    organisation: Option<String>,
    /// Private notes, by question.
    notes: Option<BTreeMap<Id, Text>>,
    /// The file says nothing of whose it is.
    anonymous: Option<True>,
    /// To whom it was handed over. Such a file has no organisation and no notes, which `shirube
    /// verify` checks.
    share: Option<Share>,
    /// Made up, for trying things out.
    synthetic: Option<True>,
    /// Over the file without this member.
    digest: Digest,
}

/// What was answered.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Questionnaire {
    id: Id,
    #[schemars(length(min = 1, max = 40))]
    version: String,
    /// Of the structure file.
    digest: Digest,
}

/// A visitor agreed to hand this result to this recipient.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Share {
    /// The site that received it: an origin, exactly as a browser writes it.
    #[schemars(regex(
        pattern = "^(https://[a-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[1-9][0-9]{0,4})?$"
    ))]
    audience: String,
    /// The partner whose file named that site.
    partner: Id,
    /// The recipient's legal name, as it was shown.
    #[schemars(length(min = 1, max = 120))]
    recipient: String,
    /// What the recipient does with it, as it was shown.
    purpose: Text,
    /// Over all that was shown about the recipient; see docs/methods/verification.md.
    consent: Digest,
    /// The recipient's one-time text.
    #[schemars(regex(pattern = "^[!-~]{1,128}$"))]
    challenge: Option<String>,
    /// The day on which the visitor agreed.
    on: Day,
}

/// What the firm told about itself, all of it optional.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Profile {
    /// Main division of the Japan Standard Industrial Classification.
    #[schemars(regex(pattern = "^[A-T]$"))]
    industry: Option<String>,
    size: Option<Size>,
    /// Its number, 01 to 47.
    #[schemars(regex(pattern = "^(0[1-9]|[1-3][0-9]|4[0-7])$"))]
    prefecture: Option<String>,
    /// Instead of the prefecture, in an anonymous file.
    region: Option<Region>,
}

/// Number of people.
#[derive(JsonSchema)]
pub(super) enum Size {
    #[schemars(rename = "1-5")]
    To5,
    #[schemars(rename = "6-20")]
    To20,
    #[schemars(rename = "21-50")]
    To50,
    #[schemars(rename = "51-100")]
    To100,
    #[schemars(rename = "101-299")]
    To299,
    #[schemars(rename = "300-499")]
    To499,
    #[schemars(rename = "500-5000")]
    To5000,
    #[schemars(rename = "5001+")]
    Over5000,
}

/// A region of Japan.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
pub(super) enum Region {
    Hokkaido,
    Tohoku,
    Kanto,
    Chubu,
    Kinki,
    Chugoku,
    Shikoku,
    Kyushu,
}

/// The score, by the questionnaire's method.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Score {
    Maturity(Maturity),
    Points(Points),
    Checklist(Checklist),
    Coverage(Coverage),
    Quiz(Quiz),
    Exposure(Exposure),
}

/// The score by the method `points`; see docs/methods/points.md.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Points {
    #[schemars(extend("const" = "points"))]
    method: String,
    /// Over the answered questions.
    #[schemars(range(min = -25, max = 100))]
    total: i8,
    /// What the total can still become.
    range: Range,
    answered: u32,
    questions: u32,
    /// Named only when every question is answered.
    band: Option<Band>,
    /// The best first.
    #[schemars(length(min = 1, max = 4))]
    possible_bands: Vec<Band>,
    /// In the order of the questionnaire.
    parts: Vec<Part>,
}

/// What a total can still become.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Range {
    #[schemars(range(min = -25, max = 100))]
    low: i8,
    #[schemars(range(min = -25, max = 100))]
    high: i8,
}

/// A range of totals.
#[derive(JsonSchema)]
enum Band {
    #[schemars(rename = "100")]
    Full,
    #[schemars(rename = "70-99")]
    To99,
    #[schemars(rename = "50-69")]
    To69,
    #[schemars(rename = "0-49")]
    To49,
}

/// The points of one part.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Part {
    id: Id,
    #[schemars(range(min = -25, max = 100))]
    total: i8,
    answered: u32,
    questions: u32,
}

/// The score by the method `checklist`; see docs/methods/checklist.md.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Checklist {
    #[schemars(extend("const" = "checklist"))]
    method: String,
    questions: u32,
    answered: u32,
    reached: bool,
    met: u32,
    applicable: u32,
    /// In the order of the questionnaire.
    requirements: Vec<Requirement>,
    /// Criteria that apply and are not met, in the order of the questionnaire.
    open: Vec<Id>,
}

/// One requirement of a checklist.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Requirement {
    id: Id,
    reached: bool,
    met: u32,
    applicable: u32,
}

/// The score by the method `coverage`; see docs/methods/coverage.md.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Coverage {
    #[schemars(extend("const" = "coverage"))]
    method: String,
    roles: u32,
    answered: u32,
    /// Held by somebody in the firm.
    in_place: u32,
    /// Held by somebody in the firm or by a provider.
    covered: u32,
    /// Roles that nobody holds, in the order of the questionnaire.
    open: Vec<Id>,
    /// In the order of the questionnaire.
    not_needed: Vec<Id>,
    /// Security staff among all staff.
    staff_ratio: PerCent,
}

/// Hundredths of a per cent, 250 is 2.50 %; null where a number is missing.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum PerCent {
    Number(#[schemars(range(max = 10_000))] u16),
    None(()),
}

/// The score by the method `quiz`; see docs/methods/quiz.md.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Quiz {
    #[schemars(extend("const" = "quiz"))]
    method: String,
    right: u32,
    answered: u32,
    questions: u32,
    /// Answered and not right, in the order of the questionnaire.
    wrong: Vec<Id>,
}

/// The score by the method `exposure`; see docs/methods/exposure.md.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
#[expect(clippy::struct_field_names, reason = "the format calls method and axis by one name")]
struct Exposure {
    #[schemars(extend("const" = "exposure"))]
    method: String,
    exposure: OnAxis,
    preparedness: OnAxis,
    /// Exposure first; null until every question has a level.
    quadrant: Quadrant,
}

/// Where a firm lies on one axis, in hundredths of a point of 100: 6250 is 62.50.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct OnAxis {
    value: PerCent,
    low: PerCent,
    high: PerCent,
    answered: u32,
    questions: u32,
}

/// A quarter of the plane; null where it is not told.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Quadrant {
    Named(QuadrantName),
    None(()),
}

/// Exposure first. From 50 on, an axis is high.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum QuadrantName {
    LowLow,
    LowHigh,
    HighLow,
    HighHigh,
}

/// The score by the method `maturity`; see docs/methods/maturity.md.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Maturity {
    #[schemars(extend("const" = "maturity"))]
    method: String,
    overall: Standing,
    /// In the order of the questionnaire.
    items: Vec<Item>,
}

/// The score of one item.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Item {
    id: Id,
    score: Hundredths,
    low: Hundredths,
    high: Hundredths,
    answered: u32,
    applicable: u32,
    stage: Stage,
    to_next_stage: Hundredths,
}

/// Where the whole stands.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Standing {
    /// The mean of what is answered.
    score: Hundredths,
    /// The mean if every open question were at the lowest level.
    low: Hundredths,
    /// The mean if every open question were at the top level.
    high: Hundredths,
    /// Questions answered with a level.
    answered: u32,
    /// Questions that apply.
    applicable: u32,
    stage: Stage,
    to_next_stage: Hundredths,
}

/// Hundredths of a level, 350 is 3.50; null where there is no score.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Hundredths {
    Number(#[schemars(range(max = 2000))] u16),
    None(()),
}

/// The whole level reached; null where there is no score.
#[derive(JsonSchema)]
#[schemars(untagged)]
enum Stage {
    Number(Level),
    None(()),
}
