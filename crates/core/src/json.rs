//! JSON as our files use it: objects, lists, texts, whole numbers, booleans, null.
//!
//! A file is read in two steps. [`parse`] turns text into a [`Node`] and refuses what no file of ours
//! may hold (fractions, doubled keys, deep nesting). Then each format reads its `Node` with
//! [`Fields`], which notes *every* problem with its place instead of stopping at the first.

mod canonical;
mod fields;
mod leaf;
mod parse;
mod problem;

pub(crate) use canonical::same;
pub use canonical::{canonical, pretty};
pub use fields::{Fields, Place, Problems, list};
pub use leaf::{
    PLAIN_TEXT_MAX, boolean, id, integer, literal, literal_true, one_of, plain_text, text,
};
pub(crate) use leaf::{cleaned, one_line};
pub use parse::parse;
pub use problem::{Fault, Kind, Problem};

/// Largest file, in bytes. Formats that are larger or smaller name a limit of their own.
pub const MAX_FILE_BYTES: usize = 1024 * 1024;

/// Deepest nesting of lists and objects. The deepest format of ours needs 10.
pub const MAX_DEPTH: usize = 16;

/// Most problems one file is told about; more would not be read.
pub const MAX_PROBLEMS: usize = 100;

/// Whole numbers that every JSON reader agrees on: −(2^53 − 1) to 2^53 − 1.
pub const MAX_INTEGER: i64 = (1 << 53) - 1;

/// One value of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Node {
    /// `null`.
    Null,
    /// `true` or `false`.
    Bool(bool),
    /// A whole number within ±[`MAX_INTEGER`].
    Integer(i64),
    /// A text, any Unicode.
    Text(String),
    /// A list.
    List(Vec<Node>),
    /// An object in the order of the file. Invariant (of [`parse`]): no key twice.
    Object(Vec<(String, Node)>),
}

impl Node {
    /// What the value is, for messages.
    pub fn kind(&self) -> Kind {
        match self {
            Node::Null => Kind::Null,
            Node::Bool(_) => Kind::Bool,
            Node::Integer(_) => Kind::Integer,
            Node::Text(_) => Kind::Text,
            Node::List(_) => Kind::List,
            Node::Object(_) => Kind::Object,
        }
    }

    /// A text value.
    pub fn text(text: impl Into<String>) -> Node {
        Node::Text(text.into())
    }

    /// An object out of its members, in the order given.
    pub fn object<'k>(members: impl IntoIterator<Item = (&'k str, Node)>) -> Node {
        Node::Object(members.into_iter().map(|(key, it)| (key.to_owned(), it)).collect())
    }

    /// The member `key`, where this is an object that has it.
    pub fn get(&self, key: &str) -> Option<&Node> {
        match self {
            Node::Object(members) => members.iter().find(|(it, _)| it == key).map(|(_, it)| it),
            _ => None,
        }
    }
}

impl From<u8> for Node {
    fn from(number: u8) -> Node {
        Node::Integer(number.into())
    }
}

impl From<u32> for Node {
    fn from(number: u32) -> Node {
        Node::Integer(number.into())
    }
}

impl<T: Into<Node>> From<Option<T>> for Node {
    fn from(value: Option<T>) -> Node {
        value.map_or(Node::Null, Into::into)
    }
}
