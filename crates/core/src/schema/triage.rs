//! `triage.json` and its language files.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Day, Id, Language, Mark, One, Version};

/// What is asked when something has happened, and what that leads to.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube triage")]
pub(super) struct TriageFile {
    #[schemars(extend("const" = "shirube-triage"))]
    format: String,
    format_version: One,
    version: Version,
    /// When the content was last compared with its sources.
    checked_on: Day,
    /// The first question.
    start: Id,
    /// The questions asked once the kind is known; their options lead nowhere.
    #[schemars(length(max = 5))]
    after: Vec<Id>,
    #[schemars(length(max = 100))]
    questions: Vec<Question>,
    /// The kinds of trouble.
    #[schemars(length(max = 100))]
    kinds: Vec<Kind>,
    /// What is no matter of security.
    #[schemars(length(max = 100))]
    outside: Vec<Outside>,
    /// Whom only the firm knows: its bank, its insurer.
    #[schemars(length(max = 100))]
    own: Vec<Own>,
    #[schemars(length(max = 100))]
    deadlines: Vec<Deadline>,
    #[schemars(length(max = 100))]
    facts: Vec<Fact>,
}

/// One question. Nobody is asked more than five.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Question {
    id: Id,
    #[schemars(length(min = 2, max = 8))]
    options: Vec<Choice>,
}

/// One thing that can be chosen.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Choice {
    /// Its name within the question.
    id: Id,
    /// A question, `kind:` and a kind, or `outside:` and one of those.
    #[schemars(regex(pattern = "^((kind|outside):)?[a-z0-9-]{1,64}$"))]
    to: Option<String>,
    /// What it says about the case.
    sets: Option<Circumstance>,
}

/// Personal data may be touched; work has stopped; money went.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum Circumstance {
    Personal,
    Stopped,
    Money,
}

/// When somebody is called, or told.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum When {
    Always,
    Personal,
    Stopped,
    Money,
    Insured,
    Contract,
}

/// A kind of trouble.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Kind {
    id: Id,
    /// The first ten minutes, in order.
    #[schemars(length(min = 1, max = 100))]
    now: Vec<Id>,
    /// What to leave alone.
    #[schemars(length(max = 100))]
    never: Vec<Id>,
    /// Whom to call, in order; one of them always.
    #[schemars(length(min = 1, max = 100))]
    desks: Vec<Call>,
    /// Deadlines.
    #[schemars(length(max = 100))]
    report: Vec<Id>,
    #[schemars(length(max = 100))]
    facts: Vec<Id>,
    #[schemars(length(max = 100))]
    source: Vec<Key>,
    mark: Mark,
}

/// Somebody to call in a case.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Call {
    desk: Who,
    when: When,
}

/// A desk of `desks.json`, or `own:` and one of `own`.
#[derive(JsonSchema)]
struct Who(#[schemars(regex(pattern = "^(own:)?[a-z0-9-]{1,64}$"))] String);

/// Key of a source, as in `sources.json`.
#[derive(JsonSchema)]
struct Key(#[schemars(regex(pattern = "^[A-Z0-9]{1,16}$"))] String);

/// What is no matter of security.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Outside {
    id: Id,
    /// Who can help, in order.
    #[schemars(length(min = 1, max = 100))]
    desks: Vec<Who>,
}

/// Somebody whom only the firm knows.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Own {
    id: Id,
}

/// Something to be told by some day.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Deadline {
    id: Id,
    /// Who is told.
    desk: Who,
    when: When,
    /// From which day to which, the smaller first; the day of noticing is the first. Null where no law
    /// names a day.
    #[schemars(length(min = 2, max = 2))]
    days: Option<Vec<Days>>,
    #[schemars(length(max = 100))]
    source: Vec<Key>,
    mark: Mark,
}

/// Days, the day of noticing is the first.
#[derive(JsonSchema)]
struct Days(#[schemars(range(min = 1, max = 366))] u16);

/// Something to have ready.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Fact {
    id: Id,
    kind: FactKind,
}

/// Words; a day and a time; several things, one a line; yes or no.
#[derive(JsonSchema)]
#[schemars(rename_all = "lowercase")]
enum FactKind {
    Text,
    Time,
    List,
    YesNo,
}

/// The words in one language. Every name of `triage.json` has its words, and no other has.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube triage: texts")]
pub(super) struct TriageTextsFile {
    #[schemars(extend("const" = "shirube-triage-texts"))]
    format: String,
    format_version: One,
    language: Language,
    questions: BTreeMap<Id, QuestionTexts>,
    /// By the name of the question, a slash and that of the option.
    options: BTreeMap<OptionKey, Name>,
    kinds: BTreeMap<Id, KindTexts>,
    outside: BTreeMap<Id, Explained>,
    own: BTreeMap<Id, OwnTexts>,
    deadlines: BTreeMap<Id, Explained>,
    facts: BTreeMap<Id, FactTexts>,
}

/// An option of a question, for example `t-web/down`.
#[derive(JsonSchema, PartialEq, Eq, PartialOrd, Ord)]
struct OptionKey(#[schemars(regex(pattern = "^[a-z0-9-]{1,64}/[a-z0-9-]{1,64}$"))] String);

/// Words of a question.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct QuestionTexts {
    ask: Name,
    help: Sentence,
}

/// Words of a kind of trouble.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct KindTexts {
    title: Name,
    in_short: Sentence,
    now: BTreeMap<Id, Sentence>,
    never: BTreeMap<Id, Sentence>,
}

/// A name with its explanation.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct Explained {
    title: Name,
    text: Explanation,
}

/// What somebody is called, and where the number stands.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct OwnTexts {
    name: Name,
    #[schemars(rename = "where")]
    place: Sentence,
}

/// What a fact is called, and what helps to write it down.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct FactTexts {
    label: Name,
    help: Sentence,
}

/// A line that somebody in a hurry reads.
#[derive(JsonSchema)]
struct Name(#[schemars(length(min = 1, max = 160))] String);

/// A sentence or two.
#[derive(JsonSchema)]
struct Sentence(#[schemars(length(min = 1, max = 240))] String);

/// An explanation.
#[derive(JsonSchema)]
struct Explanation(#[schemars(length(min = 1, max = 600))] String);
