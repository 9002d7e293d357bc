//! The wording guard: words that must not be said of SECURITY ACTION in a text that a firm is about
//! to publish.
//!
//! Rule: SECURITY ACTION is a declaration that a firm makes itself. Nobody certifies, approves or
//! examines it, it is no prize, and a star is not obtained. What a firm may write is 宣言しました.
//! Sources: Tokyo's training course (`T331`) and IPA's questions and answers (`SAFAQ`); the words
//! beyond 認定 and 取得 are Shirube's own reading of the same rule.
//!
//! How it decides, for every such word:
//!
//! 1. A denied word is clean: 「認定や保証をするものではありません」.
//! 2. What stands right before it, up to the start of the clause, is what it belongs to: the scheme
//!    (flagged), something else that is known (clean: ISMS認証を取得), or an unknown noun that is its
//!    object (clean: 修了証を取得). A word in brackets is passed over.
//! 3. Where nothing stands before it, what it is put before decides: 認定を受けた二つ星.
//! 4. A clause in which IPA is the one who acts is flagged, except for 取得.
//! 5. Otherwise the nearest thing in the sentence decides, and for words that are hardly said of
//!    anything else, a sentence that has none leans on the sentence before.
//!
//! Everyday words (認証, 承認, 保証, 審査) count only in the form of a claim or right beside the
//! scheme, and everyday verbs (もらう, 合格, get) only with the scheme as their object.
//!
//! What it cannot see: meaning. It knows a list of words, not the language. A claim in other words
//! ("IPA vouches for us"), a star that is named two sentences earlier, the wording of pictures, and
//! anything untrue in right words pass. A firm of a name like 認定ラボ may be flagged. It advises; it
//! is neither permission nor legal advice.

mod clause;
mod english;
mod japanese;
mod letters;
mod look;
mod offer;
mod sentence;
mod words;

use std::ops::Range;

use look::Look;
use words::{Token, What};

/// A word that should not be published as it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Misuse {
    /// Where it stands in the text. Unit: bytes, on the borders of characters.
    pub range: Range<usize>,
    /// The word as it was written, with any spaces in it.
    pub word: Box<str>,
    /// What is wrong with it.
    pub kind: Kind,
    /// How to say it instead, in the language of the word and with the star of the sentence. It
    /// stands for the whole statement, not for the word alone.
    pub offer: &'static str,
}

/// What a word claims that is not so. `i18n::wording::why` explains it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// That somebody certified the firm: 認定, 認証.
    Certified,
    /// That an authority approved it: 公認, 承認, お墨付き.
    Approved,
    /// That the star was obtained or given: 取得, 獲得, 授与.
    Obtained,
    /// That somebody examined the firm: 審査, 合格.
    Examined,
    /// That it is a prize: 表彰, 受賞.
    Awarded,
    /// That somebody answers for the firm's security: 保証.
    Guaranteed,
}

/// A star of SECURITY ACTION.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Star {
    /// 一つ星.
    One,
    /// 二つ星.
    Two,
}

/// Looks a text over. The misuses are in the order of the text and do not overlap.
pub fn look_over(text: &str) -> Vec<Misuse> {
    let letters = letters::letters(text);
    let tokens = words::tokens(&letters);
    let look = Look { letters: &letters, tokens: &tokens };
    let misuse = |(at, token): (usize, &Token)| {
        let What::Bad(kind, need) = token.what else { return None };
        let is_misuse = if look.is_latin(at) { english::is_misuse } else { japanese::is_misuse };
        is_misuse(look, at, kind, need).then_some(())?;
        let range = letters.get(token.start)?.start..letters.get(token.end.checked_sub(1)?)?.end;
        let word: Box<str> = text.get(range.clone())?.into();
        let offer = offer::offer(look, at);
        Some(Misuse { range, word, kind, offer })
    };
    tokens.iter().enumerate().filter_map(misuse).collect()
}

#[cfg(test)]
mod tests;
