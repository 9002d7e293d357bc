//! Writing JSON: the Canonicalization Scheme, RFC 8785, for digests, and a form for people.

use std::cmp::Ordering;
use std::fmt::Write as _;

use super::Node;

/// The one text that stands for this value: members sorted, no space, shortest escapes.
///
/// Only whole numbers exist here, so the hard part of the RFC (printing fractions) does not arise.
/// Tests compare this with two other implementations.
pub fn canonical(node: &Node) -> String {
    let mut out = String::new();
    write(node, &mut out);
    out
}

fn write(node: &Node, out: &mut String) {
    match node {
        Node::Null => out.push_str("null"),
        Node::Bool(true) => out.push_str("true"),
        Node::Bool(false) => out.push_str("false"),
        Node::Integer(number) => {
            // Writing to a String cannot fail.
            let _ = write!(out, "{number}");
        }
        Node::Text(text) => write_text(text, out),
        Node::List(list) => {
            out.push('[');
            for (n, it) in list.iter().enumerate() {
                if 0 < n {
                    out.push(',');
                }
                write(it, out);
            }
            out.push(']');
        }
        Node::Object(members) => {
            let mut members: Vec<&(String, Node)> = members.iter().collect();
            // The RFC sorts by UTF-16 code units, which differs from Rust's order beyond U+FFFF.
            members.sort_unstable_by(|(a, _), (b, _)| in_order(a, b));
            out.push('{');
            for (n, (key, it)) in members.into_iter().enumerate() {
                if 0 < n {
                    out.push(',');
                }
                write_text(key, out);
                out.push(':');
                write(it, out);
            }
            out.push('}');
        }
    }
}

/// The order of two keys. Where both are ASCII, which is nearly always, bytes are code units.
fn in_order(a: &str, b: &str) -> Ordering {
    if a.is_ascii() && b.is_ascii() {
        return a.cmp(b);
    }
    a.encode_utf16().cmp(b.encode_utf16())
}

/// Whether two values have the same canonical form. Invariant of both: no key twice in an object.
pub(crate) fn same(a: &Node, b: &Node) -> bool {
    match (a, b) {
        (Node::List(a), Node::List(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Node::Object(a), Node::Object(members)) => {
            let has = |(key, it): &(String, Node)| b.get(key).is_some_and(|other| same(it, other));
            a.len() == members.len() && a.iter().all(has)
        }
        _ => a == b,
    }
}

/// The value for people: in its own order, two spaces a step, a line break at the end.
pub fn pretty(node: &Node) -> String {
    let mut out = String::new();
    write_pretty(node, 0, &mut out);
    out.push('\n');
    out
}

fn write_pretty(node: &Node, depth: usize, out: &mut String) {
    let line = |depth: usize, out: &mut String| {
        out.push('\n');
        out.extend(std::iter::repeat_n("  ", depth));
    };
    match node {
        Node::List(list) if !list.is_empty() => {
            out.push('[');
            for (n, it) in list.iter().enumerate() {
                if 0 < n {
                    out.push(',');
                }
                line(depth + 1, out);
                write_pretty(it, depth + 1, out);
            }
            line(depth, out);
            out.push(']');
        }
        Node::Object(members) if !members.is_empty() => {
            out.push('{');
            for (n, (key, it)) in members.iter().enumerate() {
                if 0 < n {
                    out.push(',');
                }
                line(depth + 1, out);
                write_text(key, out);
                out.push_str(": ");
                write_pretty(it, depth + 1, out);
            }
            line(depth, out);
            out.push('}');
        }
        flat => write(flat, out),
    }
}

fn write_text(text: &str, out: &mut String) {
    let needs_escape = |it: u8| it < b' ' || it == b'"' || it == b'\\';
    out.push('"');
    let mut rest = text;
    // What needs no escape, nearly everything, goes over in one piece: verifying is mostly this.
    while let Some((plain, from)) =
        rest.bytes().position(needs_escape).and_then(|at| rest.split_at_checked(at))
    {
        out.push_str(plain);
        let mut from = from.chars();
        match from.next() {
            Some('\u{8}') => out.push_str("\\b"),
            Some('\t') => out.push_str("\\t"),
            Some('\n') => out.push_str("\\n"),
            Some('\u{c}') => out.push_str("\\f"),
            Some('\r') => out.push_str("\\r"),
            Some(it @ '\0'..='\u{1f}') => {
                let _ = write!(out, "\\u{:04x}", u32::from(it));
            }
            it => {
                out.push('\\');
                out.extend(it);
            }
        }
        rest = from.as_str();
    }
    out.push_str(rest);
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::{MAX_FILE_BYTES, parse};

    #[track_caller]
    fn check(text: &str, expected: &str) {
        assert_eq!(canonical(&parse(text, MAX_FILE_BYTES).unwrap()), expected);
    }

    #[test]
    fn members_are_sorted_by_utf_16() {
        // From RFC 8785, section 3.2.3.
        check(
            r#"{"\u20ac":1,"\r":2,"\ufb33":3,"1":4,"\ud83d\ude00":5,"\u0080":6,"\u00f6":7}"#,
            "{\"\\r\":2,\"1\":4,\"\u{80}\":6,\"ö\":7,\"€\":1,\"😀\":5,\"\u{fb33}\":3}",
        );
    }

    #[test]
    fn only_what_must_be_escaped_is() {
        check(r#""\u20ac$\u000f\u000aA'\u0042\u0022\u005c\\\"\/""#, r#""€$\u000f\nA'B\"\\\\\"/""#);
    }
}
