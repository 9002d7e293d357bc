//! What a document says, before it has a form.

use serde::Deserialize;
use thiserror::Error;

/// A document to be made into a file.
///
/// As JSON:
///
/// ```json
/// {
///   "lang": "ja",
///   "title": "情報セキュリティ基本方針",
///   "blocks": [
///     { "text": "…" },
///     { "heading": "1. …" },
///     { "list": ["…", "…"] },
///     { "closing": ["2026年11月23日", "…"] }
///   ]
/// }
/// ```
///
/// All texts are plain. A line break in one is a line break in the file, too; characters that no XML
/// may contain, such as NUL, are left out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Document {
    /// The language of all its texts.
    pub lang: Lang,
    /// The title: above the text, and among the properties of the file.
    pub title: String,
    /// What follows the title, in order.
    pub blocks: Vec<Block>,
}

/// The language of a document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Japanese.
    Ja,
    /// British English.
    En,
}

impl Lang {
    /// The language tag as files of Word and Excel have it.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Ja => "ja-JP",
            Lang::En => "en-GB",
        }
    }
}

/// One piece of a document.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Block {
    /// The heading of what follows.
    Heading(String),
    /// A paragraph.
    Text(String),
    /// Points of equal rank.
    List(Vec<String>),
    /// The lines at the end, such as day, company and signatory; they stay together on one page.
    Closing(Vec<String>),
}

/// The JSON is no document.
#[derive(Debug, Error)]
#[error("this is no document: {0}")]
pub struct NoDocument(#[from] serde_json::Error);

impl Document {
    /// Reads a document. It comes from our own widget, so the first problem is enough.
    ///
    /// # Errors
    ///
    /// What is wrong, with its line and column.
    pub fn read(json: &str) -> Result<Self, NoDocument> {
        Ok(serde_json::from_str(json)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_block_is_read() {
        let read = Document::read(
            r#"{ "lang": "en", "title": "T", "blocks": [
                { "heading": "H" }, { "text": "P" }, { "list": ["a", "b"] }, { "closing": ["z"] }
            ] }"#,
        );
        let expected = Document {
            lang: Lang::En,
            title: "T".into(),
            blocks: vec![
                Block::Heading("H".into()),
                Block::Text("P".into()),
                Block::List(vec!["a".into(), "b".into()]),
                Block::Closing(vec!["z".into()]),
            ],
        };
        assert_eq!(read.unwrap(), expected);
    }

    #[track_caller]
    fn check(json: &str, expected: &str) {
        let err = Document::read(json).unwrap_err().to_string();
        assert!(err.starts_with("this is no document: "), "{err}");
        assert!(err.contains(expected), "{err}");
    }

    #[test]
    fn what_is_no_document_is_refused() {
        check("", "EOF");
        check(r#"{ "lang": "ja", "title": "T" }"#, "missing field `blocks`");
        check(r#"{ "lang": "fr", "title": "T", "blocks": [] }"#, "unknown variant `fr`");
        check(
            r#"{ "lang": "ja", "title": "T", "blocks": [{ "table": [] }] }"#,
            "unknown variant `table`",
        );
        check(
            r#"{ "lang": "ja", "title": "T", "blocks": [], "author": "A" }"#,
            "unknown field `author`",
        );
    }
}
