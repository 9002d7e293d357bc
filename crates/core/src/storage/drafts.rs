//! Texts that a user has edited: a job description, a sentence for the board's paper.

use crate::id::{IdError, check_within};
use crate::json::{Fault, Fields, Node, Place, Problems, cleaned, plain_text};
use crate::sorted::SortedMap;

/// Longest name of a text, in characters: the longest id with a word before it, such as
/// `answer-note-`.
pub const MAX_KEY: usize = 80;

/// Most texts kept.
pub const MAX_DRAFTS: usize = 1000;

/// Most characters of one text.
pub const MAX_DRAFT: usize = 4000;

/// Most characters of all texts together: with them the state must stay far below the size at which
/// it is not read any more.
pub const MAX_ALL: usize = 100_000;

/// Texts by the names that pages give them, for example `board-asked`. A text may be empty: whoever
/// strikes a sentence out has edited it.
///
/// Invariant: names are made as ids are; the limits above.
pub type Drafts = SortedMap<Box<str>, Box<str>>;

/// The name of a text.
///
/// # Errors
///
/// Why it is none.
pub fn draft_key(text: &str) -> Result<Box<str>, IdError> {
    check_within(text, MAX_KEY)
}

/// Keeps a text, as far as it is plain and fits: `false`, and nothing changes, where there are too many
/// texts or too much of them.
pub(crate) fn write(drafts: &mut Drafts, key: &str, text: &str) -> bool {
    let Some((key, kept)) = fitting(drafts, key, text) else { return false };
    drafts.insert(key, kept);
    true
}

/// Whether a text would be kept to its end.
pub(crate) fn keeps(drafts: &Drafts, key: &str, text: &str) -> bool {
    text.chars().count() <= MAX_DRAFT && fitting(drafts, key, text).is_some()
}

/// What would be kept of a text; nothing where there are too many texts or too much of them.
fn fitting(drafts: &Drafts, key: &str, text: &str) -> Option<(Box<str>, Box<str>)> {
    let key = draft_key(key).ok()?;
    let kept = cleaned(text, MAX_DRAFT);
    let others = drafts.iter().filter(|(it, _)| **it != key);
    let (count, size) =
        others.fold((0, 0), |(count, size), (_, it)| (count + 1, size + it.chars().count()));
    let is_too_much = MAX_DRAFTS <= count || MAX_ALL < size + kept.chars().count();
    (!is_too_much).then(|| (key, kept.into()))
}

pub(super) fn read(node: &Node, at: Place, problems: &mut Problems) -> Option<Drafts> {
    let mut it = Fields::of(node, at.clone(), problems)?;
    let mut drafts = Drafts::default();
    let (mut count, mut size) = (0, 0);
    for (key, node) in it.rest() {
        let at = it.place().field(key);
        let key = problems.check(&at, draft_key(key));
        if let Some((key, text)) = key.zip(plain_text(node, &at, (0, MAX_DRAFT), problems)) {
            size += text.chars().count();
            drafts.insert(key, text);
        }
        count += 1;
    }
    for (found, most) in [(count, MAX_DRAFTS), (size, MAX_ALL)] {
        if most < found {
            let whole = |it| i64::try_from(it).unwrap_or(i64::MAX);
            let fault = Fault::OutOfRange { found: whole(found), least: 0, most: whole(most) };
            return problems.note(&at, fault);
        }
    }
    Some(drafts)
}
