//! `benchmarks/<id>.json`, and what `shirube aggregate` writes.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Day, Digest, Id, Level, One, True, Version};
use super::result::{Region, Size};
use super::sources::Both;

/// What is known of other firms: published figures, the distribution of results, or both. What the
/// file does not give is not derived from what it gives.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube benchmark")]
pub(super) struct BenchmarkFile {
    #[schemars(extend("const" = "shirube-benchmark"))]
    format: String,
    format_version: One,
    /// The name of the file without `.json`.
    id: Id,
    version: Version,
    /// When the file was last compared with its source.
    checked_on: Day,
    source: Source,
    /// The fewest firms that a value may rest on to be shown.
    #[schemars(range(min = 5, max = 1_000_000))]
    least_n: u32,
    /// Published figures. Here or `distribution`, or both.
    #[schemars(length(min = 1, max = 200))]
    figures: Option<Vec<Figure>>,
    distribution: Option<Distribution>,
    /// Made from invented results, for tests and demonstrations.
    synthetic: Option<True>,
}

/// Where the figures come from. All of it is shown with them.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Source {
    publisher: Both,
    title: Both,
    #[schemars(length(max = 500), regex(pattern = "^https://[!-~]+$"))]
    url: Option<String>,
    /// The year that the figures speak of.
    #[schemars(range(min = 1900, max = 9999))]
    year: u16,
    /// Who was asked.
    population: Both,
    /// The population is another than Japanese firms at large; said beside every figure.
    elsewhere: Option<True>,
    /// How many were asked in all, where that is published.
    #[schemars(range(min = 1, max = 10_000_000_000_i64))]
    n: Option<u64>,
    trust: Trust,
    /// What a reader must know to read the figures right.
    caveat: Option<Sentence>,
}

/// `A` official statistics, or results that were counted; `B` a figure of an authority or an
/// association; `C` one news item, a vendor's survey, or an old or small sample.
#[derive(JsonSchema)]
enum Trust {
    A,
    B,
    C,
}

/// One published figure. It has `joins`, or says in `no_join` why it has none; only a practice has
/// joins.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Figure {
    id: Id,
    kind: FigureKind,
    /// What was measured, as a statement about the firms.
    measure: Both,
    /// The questions that ask about the same thing.
    #[schemars(length(min = 1, max = 20))]
    joins: Option<Vec<Join>>,
    no_join: Option<Sentence>,
    #[schemars(length(min = 1, max = 200))]
    values: Vec<FigureValue>,
}

/// `practice`: firms that do something; `exposure`: firms that something happened to, never a
/// target; `score`: a mean on a scale of the source's own.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum FigureKind {
    Practice,
    Exposure,
    Score,
}

/// A question that asks about what the figure measures.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Join {
    /// A questionnaire and one of its questions, for example `sme/s1-update`.
    #[schemars(regex(pattern = "^[a-z0-9-]{1,64}/[a-z0-9-]{1,64}$"))]
    question: String,
    /// The levels at which a firm does what the figure counts, rising.
    #[schemars(length(min = 1, max = 20))]
    levels: Vec<Level>,
    fit: Fit,
    /// Why they belong together, and where they differ.
    reason: Sentence,
}

/// `same`: both ask the same; `near`: they overlap, and the reason says where they differ.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Fit {
    Same,
    Near,
}

/// One value of a figure: `share`, or, in a figure of the kind `score`, `mean` and `unit`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FigureValue {
    group: Group,
    /// Hundredths of a per cent of the firms.
    #[schemars(range(min = 0, max = 10_000))]
    share: Option<u16>,
    /// Hundredths of the unit.
    #[schemars(range(min = -100_000_000, max = 100_000_000))]
    mean: Option<i32>,
    unit: Option<Both>,
    /// How many firms the value rests on, where that is published.
    #[schemars(range(min = 1, max = 10_000_000_000_i64))]
    n: Option<u64>,
    /// The number is printed, and which group it belongs to was worked out.
    deduced: Option<True>,
}

/// A group of firms; `{}` is all of them.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Group {
    /// What the source calls it, where the other members do not say it exactly. They then hold for
    /// every firm in it.
    label: Option<Both>,
    /// Main divisions of the Japan Standard Industrial Classification, in their order.
    #[schemars(length(min = 1, max = 20))]
    industries: Option<Vec<Industry>>,
    /// Numbers of people, the smallest first.
    #[schemars(length(min = 1, max = 8))]
    sizes: Option<Vec<Size>>,
    region: Option<Region>,
    /// Whoever no other group of the distribution holds. Then alone.
    other: Option<True>,
}

#[derive(JsonSchema)]
struct Industry(#[schemars(regex(pattern = "^[A-T]$"))] String);

/// How the results of one questionnaire are distributed.
///
/// Values are whole numbers; what they count depends on how the questionnaire is scored: hundredths of
/// a level, of a point, or of a per cent met.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Distribution {
    questionnaire: Questionnaire,
    /// What the groups were made by.
    #[schemars(length(max = 3))]
    by: Vec<Dimension>,
    #[schemars(length(min = 1, max = 200))]
    groups: Vec<GroupValues>,
}

/// A questionnaire in one version.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Questionnaire {
    id: Id,
    version: Version,
    /// Of the structure file.
    digest: Digest,
}

#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Dimension {
    Industry,
    Size,
    Region,
}

/// The values of one group. None rests on fewer results than `least_n`.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct GroupValues {
    group: Group,
    /// How many results are in the group.
    n: Count,
    overall: Option<Overall>,
    /// By section.
    items: Option<BTreeMap<Id, Value>>,
    /// By question.
    questions: Option<BTreeMap<Id, QuestionValue>>,
    scatter: Option<Scatter>,
}

/// Mean and spread over the results that count.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Value {
    n: Option<Count>,
    mean: Option<Number>,
    /// The standard deviation of the population.
    sd: Option<Spread>,
    /// The lower quartile, the median, the upper quartile.
    #[schemars(length(min = 3, max = 3))]
    quartiles: Option<Vec<Number>>,
}

/// The value of the whole questionnaire.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Overall {
    n: Option<Count>,
    mean: Option<Number>,
    /// The standard deviation of the population.
    sd: Option<Spread>,
    /// The lower quartile, the median, the upper quartile.
    #[schemars(length(min = 3, max = 3))]
    quartiles: Option<Vec<Number>>,
    histogram: Option<Histogram>,
}

/// The value of a question, and how it was answered.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct QuestionValue {
    n: Option<Count>,
    mean: Option<Number>,
    /// The standard deviation of the population.
    sd: Option<Spread>,
    /// The lower quartile, the median, the upper quartile.
    #[schemars(length(min = 3, max = 3))]
    quartiles: Option<Vec<Number>>,
    shares: Option<Shares>,
}

/// How all of the group answered, in hundredths of a per cent. They make a whole but for rounding.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Shares {
    /// How many results were looked at.
    of: Count,
    /// One share a level, the lowest first.
    #[schemars(length(min = 1, max = 20))]
    levels: Vec<Share>,
    unknown: Share,
    /// Also where the question was not asked.
    not_applicable: Share,
    unanswered: Share,
}

/// Bins of equal width. Each holds its lower edge, the last one its upper edge too.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Histogram {
    /// The lower edge of the first bin.
    from: Number,
    width: Width,
    /// How many results lie in each.
    #[schemars(length(min = 1, max = 100))]
    counts: Vec<Held>,
}

/// How many results lie in each cell of a plane.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Scatter {
    x: Across,
    y: Upwards,
    /// The cells in which somebody lies, each once, by x and then by y.
    #[schemars(length(max = 10_000))]
    cells: Vec<Cell>,
}

/// The axis across.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Across {
    /// Whose score it is.
    questionnaire: Id,
    /// The lower edge of the first cell.
    from: Number,
    width: Width,
}

/// The axis upwards: the score of the distribution's questionnaire.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Upwards {
    /// The lower edge of the first cell.
    from: Number,
    width: Width,
}

#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Cell {
    x: CellNumber,
    y: CellNumber,
    /// How many results lie in it.
    #[schemars(range(min = 1, max = 10_000_000_000_i64))]
    count: u64,
}

/// How many results, `least_n` or more.
#[derive(JsonSchema)]
struct Count(#[schemars(range(min = 5, max = 10_000_000_000_i64))] u64);

/// How many results lie there.
#[derive(JsonSchema)]
struct Held(#[schemars(range(min = 0, max = 10_000_000_000_i64))] u64);

#[derive(JsonSchema)]
struct Number(#[schemars(range(min = -1_000_000, max = 1_000_000))] i32);

#[derive(JsonSchema)]
struct Spread(#[schemars(range(min = 0, max = 1_000_000))] u32);

#[derive(JsonSchema)]
struct Width(#[schemars(range(min = 1, max = 1_000_000))] u32);

/// Counted from 0.
#[derive(JsonSchema)]
struct CellNumber(#[schemars(range(min = 0, max = 99))] u16);

/// Hundredths of a per cent.
#[derive(JsonSchema)]
struct Share(#[schemars(range(min = 0, max = 10_000))] u16);

/// A sentence or a few, in both languages.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Sentence {
    #[schemars(length(min = 1, max = 600))]
    ja: String,
    #[schemars(length(min = 1, max = 600))]
    en: String,
}
