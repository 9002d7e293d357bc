//! Benchmarks: what is known of other firms, and where it comes from.
//!
//! A file holds published *figures* ("73 per cent do this"), the *distribution* of results that an
//! adviser gathered, or both. What a file does not give is not derived from what it gives: no
//! spread out of a mean, no group out of two others. Rules and worked examples:
//! `docs/methods/comparison.md`.

mod against;
pub mod compare;
mod own;
mod read;
mod write;

use crate::crosswalk::Joint;
use crate::day::Day;
use crate::digest::Digest;
use crate::i18n::Lang;
use crate::id::{BenchmarkId, FigureId, QuestionId, QuestionnaireId, SectionId};
use crate::level::Level;
use crate::profile::{Industry, Region, Size};

pub use own::OwnValues;

/// Largest benchmark, and largest bundle of them, in bytes. More than other files: a distribution by
/// industry and size has up to 160 groups, each with the values of every question.
pub const MAX_BYTES: usize = 8 * 1024 * 1024;

/// Most benchmarks in one bundle.
pub const MAX_FILES: usize = 100;

/// Most figures in one file.
pub const MAX_FIGURES: usize = 200;

/// Most values, that is groups, of one figure.
pub const MAX_VALUES: usize = 200;

/// Most questions that one figure is joined to.
pub const MAX_JOINS: usize = 20;

/// Most groups of a distribution: 20 industries by 8 sizes, each with an untold one, and the two
/// that are no combination, all and other.
pub const MAX_GROUPS: usize = 200;

/// Most bins of a histogram, and of one axis of a scatter.
pub const MAX_BINS: usize = 100;

/// The smallest number of firms that any file may let be shown.
///
/// Source: the rule of this project (`docs/methods/comparison.md`): below five, a mean says too much
/// about each of them.
pub const LEAST_N: u32 = 5;

/// Most firms that a file may speak of: everybody on earth, roughly.
pub const MAX_N: i64 = 10_000_000_000;

/// A whole, in hundredths of a per cent.
pub const WHOLE: u16 = 10_000;

/// A checked benchmark. Read by [`Benchmark::read`], or made by the aggregate.
///
/// Invariants of a read one: there is a figure or a distribution; ids of figures are unique; no value
/// of the distribution rests on fewer firms than `least_n`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Benchmark {
    /// Its name.
    pub id: BenchmarkId,
    /// Date-based version of the content, for example `2026.1`.
    pub version: Box<str>,
    /// When the file was last compared with its source.
    pub checked_on: Day,
    /// Who says so, and of whom.
    pub source: Source,
    /// The fewest firms that a value may rest on to be shown. At least [`LEAST_N`].
    pub least_n: u32,
    /// Published figures, in file order.
    pub figures: Vec<Figure>,
    /// How results are distributed.
    pub distribution: Option<Distribution>,
    /// Made from results that a generator invented, for tests and demonstrations.
    pub is_synthetic: bool,
}

/// A text in both languages.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Both {
    /// In Japanese.
    pub ja: Box<str>,
    /// In English.
    pub en: Box<str>,
}

/// Where a benchmark comes from. All of it is shown with every figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Who published it.
    pub publisher: Both,
    /// Its title.
    pub title: Both,
    /// Where it can be read. Invariant: `https`, ASCII, no space.
    pub url: Option<Box<str>>,
    /// The year that the figures speak of.
    pub year: u16,
    /// Who was asked.
    pub population: Both,
    /// The population is another than Japanese firms at large: hospitals, regional banks, firms of
    /// another country. Said in the same breath as every figure.
    pub elsewhere: bool,
    /// How many were asked in all, where that is published.
    pub n: Option<u64>,
    /// How good the source is.
    pub trust: Trust,
    /// What a reader must know to read it right.
    pub caveat: Option<Both>,
}

/// How good a source is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Trust {
    /// Official statistics, read as data or on the publisher's own page.
    A,
    /// A figure of an authority or an association, read on its page or in several agreeing texts.
    B,
    /// One news item, a vendor's survey, an old or small sample, or results that firms handed in.
    C,
}

/// One published figure: a share or a mean, by groups.
///
/// Invariants: it is joined to questions, or says why it matches none; only a practice is joined.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Its name within the file.
    pub id: FigureId,
    /// What it is about.
    pub kind: Kind,
    /// What was measured, as a statement about the firms: "CISOを設置している".
    pub measure: Both,
    /// The questions that ask about the same thing.
    pub joins: Vec<Join>,
    /// Why no question asks about it. Invariant: there exactly where `joins` is empty.
    pub no_join: Option<Both>,
    /// One value a group, at least one.
    pub values: Vec<FigureValue>,
}

/// What a figure is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Firms that do something.
    Practice,
    /// Firms that something happened to. Never a target: nobody does better by being attacked less.
    Exposure,
    /// A mean on a scale of the source's own, which is not compared with ours.
    Score,
}

/// A question that asks about what a figure measures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// The question.
    pub question: Joint,
    /// The levels at which a firm does what the figure counts, rising, at least one.
    pub levels: Vec<Level>,
    /// How well question and figure fit.
    pub fit: JoinFit,
    /// Why they belong together, and where they differ.
    pub reason: Both,
}

/// How well a question fits a figure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum JoinFit {
    /// Both ask the same.
    Same,
    /// They overlap; the reason says where they differ.
    Near,
}

/// One value of a figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureValue {
    /// Of whom.
    pub group: Group,
    /// How much.
    pub amount: Amount,
    /// How many firms it rests on, where that is published.
    pub n: Option<u64>,
    /// The number is printed, and which group it belongs to was worked out.
    pub is_deduced: bool,
}

/// How much a figure says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Amount {
    /// The part of the firms. Unit: hundredths of a per cent, 0 to [`WHOLE`].
    Share(u16),
    /// A mean on a scale of the source's own. Invariant: exactly in figures of [`Kind::Score`].
    Mean {
        /// Unit: hundredths of `unit`.
        mean: i32,
        /// What is counted, for example "点".
        unit: Both,
    },
}

/// A group of firms. Nothing said means all of them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Group {
    /// What the source calls it, where our words do not say it exactly. What else the group says then
    /// holds for every member, and not only for members.
    pub label: Option<Both>,
    /// Firms of one of these industries, in the order of their letters; of any where empty.
    pub industries: Vec<Industry>,
    /// Firms of one of these sizes, the smallest first; of any where empty.
    pub sizes: Vec<Size>,
    /// Firms of this region.
    pub region: Option<Region>,
    /// All whose own group would have been too small, and who did not tell it.
    pub is_other: bool,
}

/// How the results of one questionnaire are distributed.
///
/// Invariants: `by` has no dimension twice; at least one group, no group twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Distribution {
    /// The questionnaire that was answered.
    pub questionnaire: Named,
    /// What the groups were made by; empty for a total alone.
    pub by: Vec<Dimension>,
    /// The groups, all first where it is given, other last.
    pub groups: Vec<GroupValues>,
}

/// A questionnaire in one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// Its name.
    pub id: QuestionnaireId,
    /// Its version.
    pub version: Box<str>,
    /// The digest of its structure.
    pub digest: Digest,
}

/// What firms are grouped by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Dimension {
    /// By industry.
    Industry,
    /// By size.
    Size,
    /// By region.
    Region,
}

impl Dimension {
    /// The dimensions as files write them.
    pub const WORDS: [(&'static str, Dimension); 3] = [
        ("industry", Dimension::Industry),
        ("size", Dimension::Size),
        ("region", Dimension::Region),
    ];

    /// The dimension as files write it.
    pub fn code(self) -> &'static str {
        Dimension::WORDS.iter().find(|(_, it)| *it == self).map_or("", |(code, _)| code)
    }
}

/// The values of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GroupValues {
    /// Of whom.
    pub group: Group,
    /// How many results there are in the group. Not every one of them counts in every value.
    pub n: u64,
    /// Of the whole questionnaire.
    pub overall: Option<Value>,
    /// Of its sections, in the order of the file.
    pub items: Vec<(SectionId, Value)>,
    /// Of its questions, in the order of the file.
    pub questions: Vec<(QuestionId, QuestionValue)>,
    /// How exposure and score lie to each other.
    pub scatter: Option<Scatter>,
}

/// Mean and spread of one number over a group.
///
/// Unit, by the method of the questionnaire: hundredths of a level, hundredths of a point (which may
/// be negative), or hundredths of a per cent met.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Value {
    /// How many results it rests on.
    pub n: Option<u64>,
    /// The mean.
    pub mean: Option<i32>,
    /// The standard deviation of the population.
    pub sd: Option<u32>,
    /// The lower quartile, the median and the upper quartile. Invariant: none below the one before.
    pub quartiles: Option<[i32; 3]>,
    /// How many results lie where. Only of the whole questionnaire.
    pub histogram: Option<Histogram>,
}

/// A value of a question, and how it was answered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct QuestionValue {
    /// Mean and spread over those whose answer counts.
    pub value: Value,
    /// How all of the group answered.
    pub shares: Option<Shares>,
}

/// How a question was answered. Unit: hundredths of a per cent of `of`, each rounded for itself.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shares {
    /// How many results were looked at.
    pub of: u64,
    /// One share a level, the lowest first.
    pub levels: Vec<u16>,
    /// "Don't know".
    pub unknown: u16,
    /// "Not applicable", and questions that were not asked.
    pub not_applicable: u16,
    /// No answer.
    pub unanswered: u16,
}

/// Bins of equal width. A bin holds its lower edge; the last one holds its upper edge too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Histogram {
    /// The lower edge of the first bin. Unit: that of the value.
    pub from: i32,
    /// The width of a bin, at least 1.
    pub width: u32,
    /// How many results lie in each, at least one bin.
    pub counts: Vec<u64>,
}

/// How many results lie in each cell of a plane: exposure across, score upwards.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Scatter {
    /// The axis across, which is the score of another questionnaire.
    pub x: Axis,
    /// The questionnaire whose score is across.
    pub x_questionnaire: QuestionnaireId,
    /// The axis upwards: the score of the distribution's questionnaire.
    pub y: Axis,
    /// The cells in which somebody lies.
    pub cells: Vec<Cell>,
}

/// Cells of equal width along one axis.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Axis {
    /// The lower edge of the first cell.
    pub from: i32,
    /// The width of a cell, at least 1.
    pub width: u32,
}

/// One cell of a scatter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Cell {
    /// Its place across, counted from 0.
    pub x: u16,
    /// Its place upwards, counted from 0.
    pub y: u16,
    /// How many results lie in it, at least 1.
    pub count: u64,
}

impl Both {
    /// The text in a language.
    pub fn get(&self, lang: Lang) -> &str {
        lang.pick(&self.ja, &self.en)
    }
}

impl Group {
    /// Whether these are all firms that were asked.
    pub fn is_all(&self) -> bool {
        *self == Group::default()
    }
}

impl Distribution {
    /// The values of the group of all, where the file gives them.
    pub fn total(&self) -> Option<&GroupValues> {
        self.groups.iter().find(|it| it.group.is_all())
    }
}

impl GroupValues {
    /// The value of a section.
    pub fn item(&self, id: &SectionId) -> Option<&Value> {
        self.items.iter().find(|(it, _)| it == id).map(|(_, it)| it)
    }

    /// The value of a question.
    pub fn question(&self, id: &QuestionId) -> Option<&QuestionValue> {
        self.questions.iter().find(|(it, _)| it == id).map(|(_, it)| it)
    }
}

impl Benchmark {
    /// Whether it speaks of the results of this questionnaire in this very structure.
    pub fn distribution_of(&self, digest: &Digest) -> Option<&Distribution> {
        self.distribution.as_ref().filter(|it| it.questionnaire.digest == *digest)
    }
}

#[cfg(test)]
mod tests;
