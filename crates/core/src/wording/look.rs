//! The text, while it is looked over.

use std::ops::Range;

use super::letters::Letter;
use super::words::{Token, What};

/// Most letters behind a word that say what kind of statement it stands in.
const MAX_REST: usize = 40;

/// Letters and tokens of a text. Places are those of tokens.
#[derive(Clone, Copy)]
pub(super) struct Look<'a> {
    /// The letters.
    pub(super) letters: &'a [Letter],
    /// The tokens.
    pub(super) tokens: &'a [Token],
}

impl Look<'_> {
    /// What a token is.
    pub(super) fn what(self, at: usize) -> Option<What> {
        self.tokens.get(at).map(|it| it.what)
    }

    /// What the token before is.
    pub(super) fn what_before(self, at: usize) -> Option<What> {
        at.checked_sub(1).and_then(|it| self.what(it))
    }

    /// The letters of a token.
    pub(super) fn text(self, at: usize) -> String {
        let letters = self.tokens.get(at).and_then(|it| self.letters.get(it.start..it.end));
        letters.into_iter().flatten().map(|it| it.it).collect()
    }

    /// Whether a token is Latin.
    pub(super) fn is_latin(self, at: usize) -> bool {
        self.text(at).is_ascii()
    }

    /// The stretch around a token up to the nearest tokens that end it.
    pub(super) fn around(self, at: usize, ends: impl Fn(usize) -> bool) -> Range<usize> {
        let start = (0..at).rev().find(|it| ends(*it)).map_or(0, |it| it + 1);
        start..(at..self.tokens.len()).find(|it| ends(*it)).unwrap_or(self.tokens.len())
    }

    /// The sentence around a token.
    pub(super) fn sentence(self, at: usize) -> Range<usize> {
        self.around(at, |it| self.what(it) == Some(What::End))
    }

    /// The sentence before that of a token, if no empty line lies between.
    pub(super) fn sentence_before(self, at: usize) -> Option<Range<usize>> {
        let end = self.sentence(at).start.checked_sub(1)?;
        // An empty line is a token without letters.
        let is_blank = self.tokens.get(end).is_some_and(|it| it.start == it.end);
        let last = end.checked_sub(1).filter(|_| !is_blank)?;
        Some(self.sentence(last).start..end)
    }

    /// The letters behind a token, to the end of the line, and no more than anybody looks at.
    pub(super) fn rest(self, at: usize) -> String {
        let behind = self.tokens.iter().skip(at + 1);
        let ends = |it: &&Token| !matches!(it.what, What::End | What::Line);
        let letters = behind.take_while(ends).filter_map(|it| self.letters.get(it.start..it.end));
        letters.flatten().take(MAX_REST).map(|it| it.it).collect()
    }
}

/// The nearest token that answers a question: first those before, then those behind.
pub(super) fn nearest<T>(
    at: usize,
    within: Range<usize>,
    of: impl Fn(usize) -> Option<T>,
) -> Option<T> {
    (within.start..at).rev().find_map(&of).or_else(|| (at + 1..within.end).find_map(&of))
}
