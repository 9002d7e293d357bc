//! `paper.json`, `disclosure.json` and their language files.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Day, Id, Language, One, SourceKey, Version};

/// The items of the management self-check that the board's one-pager has words for.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube board one-pager")]
pub(super) struct PaperFile {
    #[schemars(extend("const" = "shirube-board-paper"))]
    format: String,
    format_version: One,
    version: Version,
    /// When the words were last compared with their sources.
    checked_on: Day,
    /// Exactly the items of the management self-check, each once.
    #[schemars(length(max = 100))]
    items: Vec<PaperItem>,
}

/// One item.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct PaperItem {
    item: Id,
    #[schemars(length(max = 40))]
    source: Vec<SourceKey>,
}

/// The words of the one-pager in one language. The keys of `items` and `questions` are exactly the
/// items.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube board one-pager: texts")]
pub(super) struct PaperTextsFile {
    #[schemars(extend("const" = "shirube-board-paper-texts"))]
    format: String,
    format_version: One,
    language: Language,
    items: BTreeMap<Id, RiskTexts>,
    /// What the board may ask at its next meeting.
    questions: BTreeMap<Id, PaperSentence>,
}

/// Words of an item.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct RiskTexts {
    /// What a weak item means for the business: days, yen, customers.
    risk: PaperSentence,
    /// What the board is asked to decide.
    ask: PaperSentence,
}

/// A sentence that has its place on one page with many others.
#[derive(JsonSchema)]
struct PaperSentence(#[schemars(length(min = 1, max = 240))] String);

/// The sentences that a disclosure may be made of.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube disclosure")]
pub(super) struct DisclosureFile {
    #[schemars(extend("const" = "shirube-disclosure"))]
    format: String,
    format_version: One,
    version: Version,
    /// When the sentences were last compared with their sources.
    checked_on: Day,
    #[schemars(length(max = 40))]
    source: Vec<SourceKey>,
    #[schemars(length(max = 200))]
    sentences: Vec<Sentence>,
}

/// One sentence.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Sentence {
    id: SentenceId,
    topic: Topic,
    /// All of it must hold. Each question once.
    #[schemars(length(min = 1, max = 20))]
    rests_on: Vec<Basis>,
    /// The weaker sentence that this one replaces: one of the same topic that rests on no more.
    instead_of: Option<SentenceId>,
}

/// A name that drafts are kept under for years: 1 to 48 characters out of a–z, 0–9 and -.
#[derive(JsonSchema)]
struct SentenceId(#[schemars(regex(pattern = "^[a-z0-9-]{1,48}$"))] String);

/// What a sentence is about.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Topic {
    Governance,
    Risk,
    Measures,
    Incident,
    Supply,
    People,
}

/// "That question is answered with this level, or a higher one."
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Basis {
    /// A questionnaire and one of its questions, for example `management/m1-policy`.
    #[schemars(regex(pattern = "^[a-z0-9-]{1,64}/[a-z0-9-]{1,64}$"))]
    question: String,
    /// No higher than the questionnaire's `levels`.
    #[schemars(range(min = 2, max = 20))]
    at_least: u8,
}

/// The words of the disclosure in one language. The keys of `sentences` are exactly the ids.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube disclosure: texts")]
pub(super) struct DisclosureTextsFile {
    #[schemars(extend("const" = "shirube-disclosure-texts"))]
    format: String,
    format_version: One,
    language: Language,
    sentences: BTreeMap<SentenceId, SentenceText>,
    topics: Topics,
}

/// A sentence as it may be published.
#[derive(JsonSchema)]
struct SentenceText(#[schemars(length(min = 1, max = 400))] String);

/// What the topics are called.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Topics {
    governance: TopicText,
    risk: TopicText,
    measures: TopicText,
    incident: TopicText,
    supply: TopicText,
    people: TopicText,
}

/// Name of a topic.
#[derive(JsonSchema)]
struct TopicText(#[schemars(length(min = 1, max = 60))] String);
