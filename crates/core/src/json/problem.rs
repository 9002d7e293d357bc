//! One thing wrong with a file: where, what was found, what was expected.

use std::fmt;

use crate::id::IdError;

/// One thing wrong with a file, and where.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{at}: {fault}")]
pub struct Problem {
    /// A path into the file, for example `$.sections[2].questions[0].id`.
    pub at: String,
    /// What is wrong there.
    pub fault: Fault,
}

/// The kinds of JSON values, as messages name them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool,
    /// A whole number.
    Integer,
    /// A text.
    Text,
    /// A list.
    List,
    /// An object.
    Object,
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Kind::Null => "null",
            Kind::Bool => "true or false",
            Kind::Integer => "a whole number",
            Kind::Text => "a text",
            Kind::List => "a list",
            Kind::Object => "an object",
        })
    }
}

/// What can be wrong with a file. Every message says what was found and what was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum Fault {
    /// The file is larger than any file of ours may be.
    #[error("found {found} bytes, expected at most {most}")]
    TooLarge {
        /// Bytes in the file.
        found: usize,
        /// Bytes allowed.
        most: usize,
    },
    /// The text is no JSON.
    #[error("line {line}, column {column}: found {what}, expected JSON")]
    Syntax {
        /// Line, counted from 1.
        line: usize,
        /// Column, counted from 1.
        column: usize,
        /// What the parser says.
        what: String,
    },
    /// Lists and objects nested too deeply.
    #[error("found nesting deeper than {most}, expected {most} or less")]
    TooDeep {
        /// Depth allowed.
        most: usize,
    },
    /// The same key twice in one object: readers would disagree on which counts.
    #[error("found the key {key:?} twice, expected each key once")]
    DuplicateKey {
        /// The key.
        key: String,
    },
    /// A fraction, an exponent, or a number beyond 2^53 − 1.
    #[error("found the number {found}, expected a whole number within ±(2^53 − 1)")]
    NotInteger {
        /// The number as far as it could be read.
        found: String,
    },
    /// A value of another kind.
    #[error("found {found}, expected {expected}")]
    WrongKind {
        /// What stands there.
        found: Kind,
        /// What should.
        expected: Kind,
    },
    /// A field that the format demands is absent.
    #[error("found no field {key:?}, expected it")]
    Missing {
        /// Name of the field.
        key: String,
    },
    /// A field that the format does not know.
    #[error("found the field {key:?}, expected only known fields")]
    Unknown {
        /// Name of the field.
        key: String,
    },
    /// A value that is not among those allowed.
    #[error("found {found:?}, expected {expected}")]
    NotAllowed {
        /// What stands there.
        found: String,
        /// What is allowed, in words.
        expected: String,
    },
    /// A number, or a count of things, outside its range.
    #[error("found {found}, expected {least} to {most}")]
    OutOfRange {
        /// What stands there.
        found: i64,
        /// The smallest allowed.
        least: i64,
        /// The largest allowed.
        most: i64,
    },
    /// A text that is too long, or empty where it must not be.
    #[error("found a text of {found} characters, expected {least} to {most}")]
    TextLength {
        /// Characters found.
        found: usize,
        /// The fewest allowed.
        least: usize,
        /// The most allowed.
        most: usize,
    },
    /// Control or direction-changing characters, which can make a text look like another.
    #[error("found the character U+{:04X}, expected plain text", u32::from(*found))]
    BadCharacter {
        /// The character.
        found: char,
    },
    /// Something that looks like HTML in a text that is shown as it is.
    #[error("found markup ({found:?}), expected plain text")]
    Markup {
        /// The beginning of it.
        found: String,
    },
    /// An id breaks the rules for ids.
    #[error("found {0}, expected 1 to 64 characters out of a–z, 0–9 and -")]
    Id(#[from] IdError),
    /// An id that is already in use in this file.
    #[error("found the id {id:?} again, expected each id once")]
    DuplicateId {
        /// The id.
        id: String,
    },
    /// An id that names nothing.
    #[error("found {id:?}, expected {expected}")]
    Dangling {
        /// The id.
        id: String,
        /// What it should name, in words.
        expected: &'static str,
    },
    /// Actions or conditions that wait for each other.
    #[error("found a circle through {id:?}, expected none")]
    Circle {
        /// One id on the circle.
        id: String,
    },
}
