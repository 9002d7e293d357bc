//! The `answers` object, alone and in a result file.

#![expect(dead_code, reason = "the types only stand for their schemas")]

use std::collections::BTreeMap;

use schemars::JsonSchema;

use super::leaf::{Id, Level, True};

/// Answers by the ids of their questions. A question without an entry has not been answered.
#[derive(JsonSchema)]
#[schemars(title = "Shirube answers")]
pub(super) struct Answers(BTreeMap<Id, Answer>);

/// One answer: a level, a number, "don't know", or "not applicable" with its reason.
#[derive(JsonSchema)]
#[schemars(rename_all = "snake_case")]
enum Answer {
    Level(Level),
    Number(#[schemars(range(max = 1_000_000_000_000_u64))] u64),
    Unknown(True),
    NotApplicable(Reason),
}

/// Why the question does not apply.
#[derive(JsonSchema)]
struct Reason(#[schemars(length(min = 1, max = 500), regex(pattern = "\\S"))] String);
