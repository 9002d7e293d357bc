//! `cpsf.json` and its language files.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Day, Id, Language, Mark, One, SourceKey, Version};

/// The questions of the management self-check by the layers and elements of CPSF.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube CPSF view")]
pub(super) struct CpsfFile {
    #[schemars(extend("const" = "shirube-cpsf"))]
    format: String,
    format_version: One,
    version: Version,
    /// When it was last compared with its sources.
    checked_on: Day,
    /// The questionnaire whose questions are grouped.
    questionnaire: Id,
    /// A question may stand in more than one.
    #[schemars(length(max = 12))]
    layers: Vec<CpsfGroup>,
    /// Every question stands in exactly one.
    #[schemars(length(max = 12))]
    elements: Vec<CpsfGroup>,
    /// Questions that belong to no layer.
    #[schemars(length(max = 500))]
    none: Vec<Id>,
    #[schemars(length(max = 20))]
    source: Vec<SourceKey>,
    mark: Mark,
}

/// A layer or an element.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct CpsfGroup {
    id: Id,
    /// Each once.
    #[schemars(length(min = 1, max = 500))]
    questions: Vec<Id>,
}

/// The words of the CPSF view in one language. The keys are exactly the groups.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields, title = "Shirube CPSF view: texts")]
pub(super) struct CpsfTextsFile {
    #[schemars(extend("const" = "shirube-cpsf-texts"))]
    format: String,
    format_version: One,
    language: Language,
    title: CpsfTitle,
    intro: CpsfSentences,
    /// Whose view this is.
    caveat: CpsfSentences,
    layers_title: CpsfTitle,
    elements_title: CpsfTitle,
    none_title: CpsfTitle,
    layers: BTreeMap<Id, CpsfGroupTexts>,
    elements: BTreeMap<Id, CpsfGroupTexts>,
}

/// Words of a layer or an element.
#[derive(JsonSchema)]
#[schemars(deny_unknown_fields)]
struct CpsfGroupTexts {
    title: CpsfTitle,
    about: CpsfSentences,
}

/// A name.
#[derive(JsonSchema)]
struct CpsfTitle(#[schemars(length(min = 1, max = 80))] String);

/// Some sentences.
#[derive(JsonSchema)]
struct CpsfSentences(#[schemars(length(min = 1, max = 500))] String);
