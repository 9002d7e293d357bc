//! `ja.json` and `en.json` beside a questionnaire.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Id, Language, One, Text};

/// All words of a questionnaire in one language. Its keys are exactly the ids of the structure.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube texts")]
pub(super) struct Texts {
    #[schemars(extend("const" = "shirube-texts"))]
    format: String,
    format_version: One,
    language: Language,
    title: Text,
    /// What the questionnaire is, in a sentence or two.
    intro: Text,
    sections: BTreeMap<Id, Section>,
    questions: BTreeMap<Id, Question>,
    actions: BTreeMap<Id, Action>,
    views: BTreeMap<Id, View>,
}

/// Words of a section.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Section {
    title: Text,
    /// A label short enough for the axis of a chart.
    short: Text,
    about: Text,
}

/// Words of a question.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Question {
    ask: Text,
    /// One sentence: why it matters.
    why: Text,
    /// A concrete example.
    hint: Text,
    /// One sentence a level, the lowest first: what is true at that level, or the options of a quiz.
    /// Left out for roles and numbers, for which the program has words of its own.
    #[schemars(length(min = 2, max = 20))]
    levels: Option<Vec<Text>>,
    /// In a quiz, and only there: what is right and why, shown once the question is answered.
    answer: Option<Text>,
    /// A name of the topic, short enough for lists.
    short: Option<Text>,
    /// What it looks like in three kinds of firm.
    examples: Option<Examples>,
    /// What to answer if the firm has no such thing.
    none: Option<Text>,
    /// The question as one would put it to the firm's IT vendor.
    vendor: Option<Text>,
    /// Why it weighs what it weighs; for `exposure`, and only there.
    weigh: Option<Text>,
}

/// What a topic looks like in three kinds of firm.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Examples {
    shop: Text,
    office: Text,
    factory: Text,
}

/// Words of an action.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Action {
    r#do: Text,
    /// The first step, this week.
    first_step: Text,
}

/// Words of a view.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct View {
    title: Text,
    groups: BTreeMap<Id, Group>,
}

/// Words of a group.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Group {
    title: Text,
}
