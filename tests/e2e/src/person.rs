//! The script that finds things as a person does, and the words that tests use for it.

use serde::Serialize;

/// Defines `person` for the script that follows.
const PERSON: &str = include_str!("../pages/person.js");

/// A script that may use `person`.
pub fn script(body: &str) -> String {
    format!("{PERSON}\n{body}")
}

/// A question or an answer: by its place, counted from 1, or by its words.
#[derive(Debug, Clone, Serialize)]
#[serde(untagged)]
pub enum Which {
    /// The place among its neighbours, from 1.
    Number(usize),
    /// What it says, or how that begins, or a part of it.
    Words(String),
}

impl From<usize> for Which {
    fn from(n: usize) -> Self {
        Self::Number(n)
    }
}

impl From<&str> for Which {
    fn from(words: &str) -> Self {
        Self::Words(words.into())
    }
}
