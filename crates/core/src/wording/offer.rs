//! How to say it instead.

use super::look::{Look, nearest};
use super::words::What;
use super::{Kind, Star, english};

/// What kind of statement a word stands in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Something was done.
    Said,
    /// Something is to be done.
    Planned,
    /// A line without a verb, for example on a name card.
    Label,
}

/// What tells that something is still to come.
const PLANS: [&str; 8] = ["予定", "目指", "めざ", "準備", "検討", "したい", "中です", "中の"];

/// The same in English, before the word.
const ENGLISH_PLANS: [&str; 6] = ["will", "plan", "aim", "aiming", "going", "hope"];

/// What makes an English line a statement.
const ENGLISH_VERBS: [&str; 12] =
    ["is", "are", "was", "were", "been", "have", "has", "be", "we", "ipa", "being", "had"];

/// What to say instead of the statement around a word.
pub(super) fn offer(look: Look<'_>, at: usize) -> &'static str {
    words(look.is_latin(at), star(look, at), form(look, at))
}

/// The star that the sentence names nearest to the word, or else the one before.
fn star(look: Look<'_>, at: usize) -> Option<Star> {
    let of = |n: usize| match look.what(n) {
        Some(What::Name(star)) => star,
        _ => None,
    };
    let here = nearest(at, look.sentence(at), of);
    here.or_else(|| look.sentence_before(at)?.rev().find_map(of))
}

fn form(look: Look<'_>, at: usize) -> Form {
    if look.is_latin(at) {
        let clause = english::clause(look, at);
        let before: Vec<String> = (clause.start..at).map(|it| look.text(it)).collect();
        let has = |words: &[&str]| before.iter().any(|it| words.contains(&&**it));
        let gives = matches!(look.what(at), Some(What::Bad(Kind::Obtained | Kind::Awarded, _)));
        return if has(&ENGLISH_PLANS) {
            Form::Planned
        } else if has(&ENGLISH_VERBS) || gives && english::takes_scheme(look, at) {
            Form::Said
        } else {
            Form::Label
        };
    }
    let rest = look.rest(at);
    let clause = rest.split('、').next().unwrap_or_default();
    let behind = (at + 1..look.tokens.len()).map_while(|it| look.what(it));
    let mut behind = behind.take_while(|it| !matches!(it, What::End | What::Line | What::Stop));
    if clause == "中" || PLANS.iter().any(|it| clause.contains(it)) {
        Form::Planned
    } else if behind.any(|it| matches!(it, What::Kana | What::Verb)) {
        Form::Said
    } else {
        Form::Label
    }
}

/// The statement in words.
#[rustfmt::skip]
pub(super) fn words(latin: bool, star: Option<Star>, form: Form) -> &'static str {
    match (latin, form, star) {
        (false, Form::Said, None) => "SECURITY ACTIONを宣言しました",
        (false, Form::Said, Some(Star::One)) => "SECURITY ACTIONの一つ星を宣言しました",
        (false, Form::Said, Some(Star::Two)) => "SECURITY ACTIONの二つ星を宣言しました",
        (false, Form::Planned, None) => "SECURITY ACTIONを宣言する予定です",
        (false, Form::Planned, Some(Star::One)) => "SECURITY ACTIONの一つ星を宣言する予定です",
        (false, Form::Planned, Some(Star::Two)) => "SECURITY ACTIONの二つ星を宣言する予定です",
        (false, Form::Label, None) => "SECURITY ACTION 自己宣言",
        (false, Form::Label, Some(Star::One)) => "SECURITY ACTION 一つ星 自己宣言",
        (false, Form::Label, Some(Star::Two)) => "SECURITY ACTION 二つ星 自己宣言",
        (true, Form::Said, None) => "We have made the SECURITY ACTION self-declaration",
        (true, Form::Said, Some(Star::One)) => "We have declared one star under SECURITY ACTION",
        (true, Form::Said, Some(Star::Two)) => "We have declared two stars under SECURITY ACTION",
        (true, Form::Planned, None) => "We plan to make the SECURITY ACTION self-declaration",
        (true, Form::Planned, Some(Star::One)) => "We plan to declare one star under SECURITY ACTION",
        (true, Form::Planned, Some(Star::Two)) => "We plan to declare two stars under SECURITY ACTION",
        (true, Form::Label, None) => "SECURITY ACTION (self-declared)",
        (true, Form::Label, Some(Star::One)) => "SECURITY ACTION one star (self-declared)",
        (true, Form::Label, Some(Star::Two)) => "SECURITY ACTION two stars (self-declared)",
    }
}
