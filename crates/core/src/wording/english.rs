//! Whether an English word is said of SECURITY ACTION.
//!
//! English puts the object behind the verb, and certifies under, by, as and to: what stands nearest
//! in the clause decides, on either side. Any "not" in the clause denies.

use std::ops::Range;

use super::Kind;
use super::look::Look;
use super::words::{Need, What};

/// Whether a word is a misuse.
pub(super) fn is_misuse(look: Look<'_>, at: usize, kind: Kind, need: Need) -> bool {
    let clause = clause(look, at);
    if clause.clone().any(|it| look.what(it) == Some(What::Not)) {
        return false;
    }
    if need == Need::Object {
        return takes_scheme(look, at) || follows_scheme(look, at);
    }
    let thing = |n: usize| match look.what(n)? {
        What::Name(_) => Some((n, true)),
        What::Agency => Some((n, kind != Kind::Obtained)),
        What::Other => Some((n, false)),
        _ => None,
    };
    let left = (clause.start..at).rev().find_map(thing);
    let right = (at + 1..clause.end).find_map(thing);
    match (left, right) {
        (Some((l, _)), Some((r, it))) if r - at <= at - l => it,
        (Some((_, it)), _) | (None, Some((_, it))) => it,
        (None, None) => false,
    }
}

/// Whether the scheme is the object of a verb: the first thing behind it.
pub(super) fn takes_scheme(look: Look<'_>, at: usize) -> bool {
    let behind = (at + 1..clause(look, at).end).find(|n| !is_passed_over(look, *n));
    matches!(behind.and_then(|it| look.what(it)), Some(What::Name(_)))
}

/// Whether the scheme stands before a verb, as in "two stars were obtained", and nothing else is its
/// object, as in "two stars earned extra points".
fn follows_scheme(look: Look<'_>, at: usize) -> bool {
    if matches!(look.what(at + 1), Some(What::Noun | What::Title | What::Other)) {
        return false;
    }
    let before = (clause(look, at).start..at).rev().find(|n| !is_passed_over(look, *n));
    matches!(before.and_then(|it| look.what(it)), Some(What::Name(_)))
}

fn is_passed_over(look: Look<'_>, at: usize) -> bool {
    use What::{Agency, Bad, Light, Line, Own, Tail};
    matches!(look.what(at), Some(Light | Own | Agency | Bad(..) | Tail | Line))
}

/// The clause around a word. "Certified and approved by IPA" is one.
pub(super) fn clause(look: Look<'_>, at: usize) -> Range<usize> {
    let is_bad = |it: Option<What>| matches!(it, Some(What::Bad(..)));
    look.around(at, |n| match look.what(n) {
        Some(What::Stop) => !(is_bad(look.what_before(n)) && is_bad(look.what(n + 1))),
        it => it == Some(What::End),
    })
}
