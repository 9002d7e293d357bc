//! `questionnaire.json`.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use schemars::JsonSchema;

use super::leaf::{Day, Id, Level, Mark, One, SourceKey, Version};

/// The structure of a questionnaire: what is asked, in which order, and what answers lead to. The
/// words are in one file a language beside it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube questionnaire")]
pub(super) struct Questionnaire {
    #[schemars(extend("const" = "shirube-questionnaire"))]
    format: String,
    format_version: One,
    /// Its name, equal to the name of its folder.
    id: Id,
    version: Version,
    based_on: BasedOn,
    /// When the content was last compared with its sources.
    checked_on: Day,
    /// How long answering takes, in minutes.
    #[schemars(range(min = 1, max = 600))]
    minutes: u16,
    method: Method,
    /// The highest level of its scale.
    #[schemars(range(min = 2, max = 20))]
    levels: u8,
    /// The sections, in the order of asking.
    #[schemars(length(min = 1, max = 500))]
    sections: Vec<Section>,
    /// Other ways to group the questions.
    #[schemars(length(max = 40))]
    views: Vec<View>,
}

/// The guideline it follows, as published.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct BasedOn {
    #[schemars(length(min = 1, max = 200))]
    title: String,
    #[schemars(length(min = 1, max = 40))]
    version: String,
}

/// How it is scored; see docs/methods.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Method {
    /// Any scale.
    Maturity,
    /// Three levels, 25 questions, no "not applicable".
    Points,
    /// Two levels.
    Checklist,
    /// Five levels: how a role is held. No target, no actions, no "not applicable".
    Coverage,
    /// Any scale, whose levels are the options. No target, no actions, no "not applicable".
    Quiz,
    /// Any scale. Questions on two axes with weights; no "not applicable".
    Exposure,
}

/// Questions that are asked together and have a score: an item.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Section {
    id: Id,
    #[schemars(length(min = 1, max = 500))]
    questions: Vec<Question>,
}

/// One question.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Question {
    /// Its name, for ever.
    id: Id,
    /// Whether "not applicable" can be answered.
    na_allowed: bool,
    /// The level a firm should aim at unless it decides otherwise; `maturity`, `points`, `checklist` and
    /// the questions of preparedness of `exposure` have one, the others none.
    target: Option<Level>,
    /// Counts up, from 1, when the meaning of the question or of its levels changes.
    #[schemars(range(min = 1, max = 1_000_000))]
    revision: u32,
    /// What the question counts on its axis: `exposure` needs it; for other methods 1, or left out.
    #[schemars(range(min = 1, max = 3))]
    weight: Option<u8>,
    /// Which of the two axes of `exposure` it counts on; no other method has any.
    axis: Option<Axis>,
    /// The right options, the lowest first: `quiz` has them, and no other method.
    #[schemars(length(min = 1, max = 19))]
    right: Option<Vec<Level>>,
    /// A question for a number of people, without levels: `coverage` may have two, of all staff and of
    /// the security staff among them.
    number: Option<NumberRange>,
    /// Asked only when this holds.
    visible_if: Option<Condition>,
    /// What to do about it.
    #[schemars(length(max = 40))]
    actions: Vec<Action>,
    /// Practices that show how others do it.
    #[schemars(length(max = 40))]
    practices: Vec<Id>,
    /// Where it stands in guidelines and standards.
    #[schemars(length(max = 40))]
    maps: Vec<Map>,
    /// What it was written from.
    #[schemars(length(max = 40))]
    source: Vec<SourceKey>,
}

/// An axis of the method `exposure`.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Axis {
    /// What the firm is like. No target, no actions.
    Exposure,
    /// What it does about it.
    Preparedness,
}

/// The numbers that can be an answer: from 0 to this.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct NumberRange {
    #[schemars(range(min = 1, max = 1_000_000_000_000_u64))]
    max: u64,
}

/// An earlier question has at least this level.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Condition {
    question: Id,
    at_least: Level,
}

/// Something a firm can do to reach a higher level.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Action {
    id: Id,
    /// 1 some hours of one person, 2 some days or several people, 3 a project.
    #[schemars(range(min = 1, max = 3))]
    effort: u8,
    cost: Cost,
    /// Work of the firm's own people, in person-hours.
    #[schemars(range(min = 1, max = 2000))]
    hours: u16,
    /// The level the question has when it is done; the next level where this is left out.
    #[schemars(range(min = 2, max = 20))]
    raises_to: Option<u8>,
    /// Actions that come first.
    #[schemars(length(max = 40))]
    needs: Option<Vec<Id>>,
}

/// Money that leaves the firm, in yen.
#[derive(JsonSchema)]
enum Cost {
    #[schemars(rename = "0")]
    Free,
    #[schemars(rename = "to-100k")]
    To100k,
    #[schemars(rename = "to-1m")]
    To1m,
    #[schemars(rename = "over-1m")]
    Over1m,
}

/// A place in a guideline or standard, and how sure we are of it.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Map {
    to: Standard,
    /// The place in it, for example `GV.PO` or `A.5.1`; it must exist.
    #[schemars(length(min = 1, max = 16))]
    r#ref: String,
    mark: Mark,
}

/// The documents that can be pointed into.
#[derive(JsonSchema)]
enum Standard {
    #[schemars(rename = "keiei-3.0")]
    Guideline,
    #[schemars(rename = "keiei-principle-3.0")]
    GuidelinePrinciple,
    #[schemars(rename = "nist-csf-1.0")]
    Csf1,
    #[schemars(rename = "nist-csf-2.0")]
    Csf2,
    #[schemars(rename = "iso-27001-2022")]
    Iso27001,
}

/// Another way to group the questions.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct View {
    id: Id,
    #[schemars(length(max = 40))]
    groups: Vec<Group>,
}

/// One group of a view, scored like a section.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Group {
    id: Id,
    #[schemars(length(min = 1, max = 500))]
    questions: Vec<Id>,
}
