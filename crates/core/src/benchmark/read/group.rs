//! Reading a group of firms.

use super::{not_empty, read_name};
use crate::benchmark::{Dimension, Group};
use crate::json::{Fault, Fields, Node, Place, Problems, list, literal_true, one_of};
use crate::profile::{Industry, Region, Size};

/// Reads a group.
pub(super) fn read_group(node: &Node, at: Place, problems: &mut Problems) -> Option<Group> {
    let mut it = Fields::of(node, at, problems)?;
    let label = it.optional("label", problems, read_name);
    let industries: Vec<_> = Industry::all().map(|it| (it.code(), it)).collect();
    let industries =
        it.optional("industries", problems, |n, at, p| read_codes(n, at, &industries, p));
    let sizes: Vec<_> = Size::all().map(|it| (it.code(), it)).collect();
    let sizes = it.optional("sizes", problems, |n, at, p| read_codes(n, at, &sizes, p));
    let regions: Vec<_> = Region::all().map(|it| (it.code(), it)).collect();
    let region = it.optional("region", problems, |n, at, p| one_of(n, &at, &regions, p));
    let is_other = it.optional("other", problems, |n, at, p| literal_true(n, &at, p)).is_some();
    let group = Group {
        label,
        industries: industries.unwrap_or_default(),
        sizes: sizes.unwrap_or_default(),
        region,
        is_other,
    };
    if is_other && group != (Group { is_other, ..Group::default() }) {
        let fault = Fault::NotAllowed {
            found: "other, and more".into(),
            expected: "other alone: it is whoever no other group holds".into(),
        };
        problems.note::<()>(it.place(), fault);
    }
    it.finish(problems);
    Some(group)
}

/// Codes in their own order, each once, so that one group is written in one way.
fn read_codes<T: Copy + Ord>(
    node: &Node,
    at: Place,
    words: &[(&str, T)],
    problems: &mut Problems,
) -> Option<Vec<T>> {
    let codes = list(node, at.clone(), words.len(), problems, |n, at, p| one_of(n, &at, words, p))?;
    let codes = not_empty(codes, words.len(), &at, problems)?;
    for (n, (before, code)) in codes.iter().zip(codes.iter().skip(1)).enumerate() {
        if code <= before {
            let word = words.iter().find(|(_, it)| it == code).map_or("", |(word, _)| *word);
            let expected = "each code once, in the order of the list".to_owned();
            let fault = Fault::NotAllowed { found: word.into(), expected };
            problems.note::<()>(&at.element(n + 1), fault);
        }
    }
    Some(codes)
}

/// What groups are made by: each dimension once.
pub(super) fn read_by(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<Dimension>> {
    let by = list(node, at.clone(), Dimension::WORDS.len(), problems, |n, at, p| {
        one_of(n, &at, &Dimension::WORDS, p)
    })?;
    for (n, it) in by.iter().enumerate() {
        if by.iter().take(n).any(|before| before == it) {
            let fault = Fault::DuplicateId { id: it.code().to_owned() };
            problems.note::<()>(&at.element(n), fault);
        }
    }
    Some(by)
}
