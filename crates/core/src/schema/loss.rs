//! `loss.json` and its language files.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Day, Id, Language, Level, Mark, One, SourceKey, Text, True, Version};

/// What one incident could cost: numbers with a source or of the user's own, multiplied to parts, which
/// are added up.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube loss picture")]
pub(super) struct LossFile {
    #[schemars(extend("const" = "shirube-loss"))]
    format: String,
    format_version: One,
    version: Version,
    /// When the numbers were last compared with their sources.
    checked_on: Day,
    /// In the order in which they are asked for.
    #[schemars(length(max = 20))]
    inputs: Vec<Input>,
    /// What is added up.
    #[schemars(length(min = 1, max = 20))]
    parts: Vec<Part>,
    /// Figures to look at, with which nothing is computed.
    #[schemars(length(max = 20))]
    references: Vec<Reference>,
}

/// A number. Null where the user's own must be typed; else it has a source.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Input {
    id: Id,
    unit: Unit,
    low: Option<Number>,
    likely: Option<Number>,
    high: Option<Number>,
    /// What an answer says of it.
    from_answer: Option<FromAnswer>,
    #[schemars(length(max = 40))]
    source: Vec<SourceKey>,
    mark: Option<Mark>,
    /// Every number can be replaced.
    editable: True,
}

#[derive(JsonSchema)]
struct Number(#[schemars(range(min = 0, max = 1_000_000_000_000_u64))] u64);

/// What a number counts.
#[derive(JsonSchema)]
#[schemars(rename_all = "kebab-case")]
enum Unit {
    Days,
    Yen,
    Records,
    YenPerRecord,
}

/// A number that the levels of a question tell.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FromAnswer {
    /// A question of the questionnaire beside the file.
    question: Id,
    /// Each level once at most.
    #[schemars(length(max = 20))]
    ranges: Vec<Range>,
}

/// What one level says.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Range {
    level: Level,
    low: Number,
    /// Null where the level has no upper end.
    high: Option<Number>,
}

/// A product of inputs, in yen.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Part {
    id: Id,
    #[schemars(length(min = 1, max = 3))]
    factors: Vec<Id>,
}

/// A published figure beside the picture.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Reference {
    id: Id,
    unit: Unit,
    value: Number,
    #[schemars(length(min = 1, max = 40))]
    source: Vec<SourceKey>,
    mark: Mark,
}

/// The words of the loss picture in one language. Its keys are exactly the ids of the structure.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube loss picture: texts")]
pub(super) struct LossTextsFile {
    #[schemars(extend("const" = "shirube-loss-texts"))]
    format: String,
    format_version: One,
    language: Language,
    title: Text,
    intro: Text,
    /// The formula in words.
    formula: Text,
    inputs: BTreeMap<Id, InputTexts>,
    parts: BTreeMap<Id, PartTexts>,
    references: BTreeMap<Id, ReferenceTexts>,
    /// What it is not.
    #[schemars(length(max = 20))]
    caveats: Vec<Text>,
}

/// Words of an input.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct InputTexts {
    label: Text,
    /// How to find one's own number.
    help: Text,
    /// Where the number comes from that stands there at first: who, which year, of how many.
    from: Text,
}

/// Words of a part.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PartTexts {
    label: Text,
}

/// Words of a reference.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct ReferenceTexts {
    label: Text,
    /// Whose figure, of which year, of how many.
    from: Text,
}
