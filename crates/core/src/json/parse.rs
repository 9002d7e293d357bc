//! Text to [`Node`]: `serde_json`'s grammar, our limits.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, Error, MapAccess, SeqAccess, Visitor};

use super::{Fault, MAX_DEPTH, MAX_INTEGER, MAX_PROBLEMS, Node, Problem};

/// Reads a JSON text of at most `most` bytes.
///
/// # Errors
///
/// A text that is too large or no JSON stops at that problem. Doubled keys, fractions, numbers too
/// large and nesting too deep are all reported together, each with its path. Time and memory are
/// bounded by the size of the text.
pub fn parse(text: &str, most: usize) -> Result<Node, Vec<Problem>> {
    let root = |fault| vec![Problem { at: "$".into(), fault }];
    if most < text.len() {
        return Err(root(Fault::TooLarge { found: text.len(), most }));
    }
    // A byte order mark is what some Windows editors leave; it is no part of the text.
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);

    let problems = RefCell::new(Vec::new());
    let mut reader = serde_json::Deserializer::from_str(text);
    let seed = Seed { at: At { parent: None, step: Step::Root, depth: 0 }, problems: &problems };
    let node = seed.deserialize(&mut reader).and_then(|it| reader.end().map(|()| it));
    let problems = problems.into_inner();
    match node {
        // Also where reading stopped: nesting too deep stops it, and is told better by its path.
        _ if !problems.is_empty() => Err(problems),
        Ok(node) => Ok(node),
        Err(err) => {
            let what = err.to_string();
            // serde_json ends its message with the place, which has fields of its own here.
            let what = what.rsplit_once(" at line ").map_or(what.as_str(), |(it, _)| it);
            let (line, column) = (err.line(), err.column());
            Err(root(Fault::Syntax { line, column, what: what.to_owned() }))
        }
    }
}

/// Where the reader is: a list of steps back to the root, written out only for a problem.
#[derive(Clone, Copy)]
struct At<'a> {
    parent: Option<&'a At<'a>>,
    step: Step<'a>,
    depth: usize,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Key(&'a str),
    Index(usize),
}

impl fmt::Display for At<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(parent) = self.parent {
            parent.fmt(f)?;
        }
        match self.step {
            Step::Root => f.write_str("$"),
            Step::Key(key) => write!(f, ".{}", short(key)),
            Step::Index(n) => write!(f, "[{n}]"),
        }
    }
}

/// A fraction for a message, cut behind its first digit: printing fractions exactly is the largest
/// piece of code that nothing else here needs.
fn fraction(value: f64) -> String {
    #[expect(clippy::cast_possible_truncation, reason = "the cast saturates")]
    let (whole, tenths) = (value.abs() as i64, (value.abs().fract() * 10.0) as i64);
    let sign = if value.is_sign_negative() { "-" } else { "" };
    format!("{sign}{whole}.{tenths}")
}

/// The beginning of a text that a stranger wrote, for a message.
fn short(text: &str) -> String {
    text.chars().take(64).collect()
}

#[derive(Clone, Copy)]
struct Seed<'a> {
    at: At<'a>,
    problems: &'a RefCell<Vec<Problem>>,
}

impl Seed<'_> {
    fn note(&self, fault: Fault) {
        let mut problems = self.problems.borrow_mut();
        if problems.len() < MAX_PROBLEMS {
            problems.push(Problem { at: self.at.to_string(), fault });
        }
    }

    /// The seed for one step further in; nothing where that is too deep.
    fn inside<'b>(&'b self, step: Step<'b>) -> Seed<'b> {
        let at = At { parent: Some(&self.at), step, depth: self.at.depth + 1 };
        Seed { at, problems: self.problems }
    }

    /// Notes nesting that is too deep and refuses to go on: the text is hostile.
    fn check_depth<E: Error>(&self) -> Result<(), E> {
        if self.at.depth < MAX_DEPTH {
            return Ok(());
        }
        self.note(Fault::TooDeep { most: MAX_DEPTH });
        Err(E::custom("nesting too deep"))
    }
}

impl<'de> DeserializeSeed<'de> for Seed<'_> {
    type Value = Node;

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<Node, D::Error> {
        reader.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Seed<'_> {
    type Value = Node;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Node, E> {
        Ok(Node::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Node, E> {
        Ok(Node::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Node, E> {
        if (-MAX_INTEGER..=MAX_INTEGER).contains(&value) {
            return Ok(Node::Integer(value));
        }
        self.note(Fault::NotInteger { found: value.to_string() });
        Ok(Node::Null)
    }

    fn visit_u64<E: Error>(self, value: u64) -> Result<Node, E> {
        if let Ok(value) = i64::try_from(value) {
            return self.visit_i64(value);
        }
        self.note(Fault::NotInteger { found: value.to_string() });
        Ok(Node::Null)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Node, E> {
        self.note(Fault::NotInteger { found: fraction(value) });
        Ok(Node::Null)
    }

    fn visit_str<E>(self, value: &str) -> Result<Node, E> {
        Ok(Node::Text(value.to_owned()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        self.check_depth()?;
        let mut list = Vec::new();
        while let Some(node) = items.next_element_seed(self.inside(Step::Index(list.len())))? {
            list.push(node);
        }
        Ok(Node::List(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut items: A) -> Result<Node, A::Error> {
        self.check_depth()?;
        let mut members: Vec<(String, Node)> = Vec::new();
        let mut seen = Seen::default();
        while let Some(key) = items.next_key::<String>()? {
            let node = items.next_value_seed(self.inside(Step::Key(&key)))?;
            if seen.add(&members, &key) {
                members.push((key, node));
            } else {
                self.note(Fault::DuplicateKey { key: short(&key) });
            }
        }
        Ok(Node::Object(members))
    }
}

/// The keys of one object so far, to find one that comes again.
#[derive(Default)]
struct Seen {
    /// The places of the members in the order of their keys, while they are few.
    few: Vec<usize>,
    /// All keys, once they are many: moving places about would take time with the square of them.
    many: BTreeSet<String>,
}

impl Seen {
    /// From how many members on a tree is quicker than a list.
    const MANY: usize = 128;

    /// Whether the key is new. It is then the next member.
    fn add(&mut self, members: &[(String, Node)], key: &str) -> bool {
        if Seen::MANY <= members.len() {
            if self.many.is_empty() {
                self.many.extend(members.iter().map(|(key, _)| key.clone()));
            }
            return self.many.insert(key.to_owned());
        }
        let before = |n: &usize| members.get(*n).map_or("", |(it, _)| it.as_str());
        // Files of ours are often in order, so that the key belongs behind the last.
        let at = match self.few.last() {
            Some(last) if before(last) < key => Err(self.few.len()),
            _ => self.few.binary_search_by(|n| before(n).cmp(key)),
        };
        match at {
            Ok(_) => false,
            Err(at) => {
                self.few.insert(at, members.len());
                true
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::MAX_FILE_BYTES;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: &[&str]) {
        let problems: Vec<String> = match parse(text, MAX_FILE_BYTES) {
            Ok(_) => Vec::new(),
            Err(problems) => problems.iter().map(ToString::to_string).collect(),
        };
        assert_eq!(problems, expected);
    }

    #[test]
    fn ordinary_json_is_read() {
        check(r#"{"a": [1, -2, null, true, "あ"]}"#, &[]);
        check("\u{feff}{}", &[]);
    }

    #[test]
    fn several_problems_are_told_together_each_with_its_path() {
        check(
            r#"{"a": {"b": [1.5, 9007199254740992]}, "c": 1, "c": 2}"#,
            &[
                "$.a.b[0]: found the number 1.5, expected a whole number within ±(2^53 − 1)",
                "$.a.b[1]: found the number 9007199254740992, expected a whole number within ±(2^53 − 1)",
                "$: found the key \"c\" twice, expected each key once",
            ],
        );
    }

    #[test]
    fn what_is_no_json_is_refused_with_its_place() {
        check("", &["$: line 1, column 0: found EOF while parsing a value, expected JSON"]);
        check("{\n\"a\" 1}", &["$: line 2, column 5: found expected `:`, expected JSON"]);
        check("[1] 2", &["$: line 1, column 5: found trailing characters, expected JSON"]);
        check(
            r#""\ud800""#,
            &["$: line 1, column 8: found unexpected end of hex escape, expected JSON"],
        );
        check(
            "\"\u{1}\"",
            &[
                "$: line 1, column 2: found control character (\\u0000-\\u001F) found while parsing a string, expected JSON",
            ],
        );
    }

    #[test]
    fn hostile_texts_are_refused_in_bounded_time_and_memory() {
        let deep = "[".repeat(100_000);
        let path = format!("${}", "[0]".repeat(16));
        check(&deep, &[&format!("{path}: found nesting deeper than 16, expected 16 or less")]);
        let large = "1".repeat(MAX_FILE_BYTES + 1);
        check(&large, &["$: found 1048577 bytes, expected at most 1048576"]);
        let keys: Vec<String> = (0..70_000).map(|n| format!("\"{n}\":0")).collect();
        check(&format!("{{{}}}", keys.join(",")), &[]);
        check(&format!("[{}]", ["1.5"; 300].join(",")).repeat(1), &{
            let path = |n| {
                format!("$[{n}]: found the number 1.5, expected a whole number within ±(2^53 − 1)")
            };
            let all: Vec<String> = (0..MAX_PROBLEMS).map(path).collect();
            all.leak().iter().map(String::as_str).collect::<Vec<&str>>()
        });
    }

    #[test]
    fn a_key_that_comes_again_is_found_among_few_and_among_many() {
        for count in [2, 127, 128, 129, 300] {
            for again in [0, 1, count - 1] {
                let keys: Vec<String> = (0..count).rev().map(|n| format!("\"k{n}\":0")).collect();
                let text = format!("{{{},\"k{again}\":1}}", keys.join(","));
                check(
                    &text,
                    &[&format!("$: found the key \"k{again}\" twice, expected each key once")],
                );
                check(&format!("{{{}}}", keys.join(",")), &[]);
            }
        }
    }

    proptest! {
        #[test]
        fn no_text_makes_it_panic(text in ".{0,200}") {
            let _ = parse(&text, MAX_FILE_BYTES);
        }
    }
}
