//! Reading single values: texts, numbers, ids, words out of a list.

use crate::id::IdError;

use super::fields::wrong_kind;
use super::{Fault, Kind, Node, Place, Problems};

/// Most characters of a text that is shown.
pub const PLAIN_TEXT_MAX: usize = 2000;

/// Any text.
pub fn text<'n>(node: &'n Node, at: &Place, problems: &mut Problems) -> Option<&'n str> {
    match node {
        Node::Text(text) => Some(text),
        _ => problems.note(at, wrong_kind(node, Kind::Text)),
    }
}

/// A text that is shown to people: `least` to `most` characters, no control characters, none that
/// change the direction of writing, nothing that looks like HTML.
pub fn plain_text(
    node: &Node,
    at: &Place,
    (least, most): (usize, usize),
    problems: &mut Problems,
) -> Option<Box<str>> {
    let text = text(node, at, problems)?;
    problems.check(at, check_plain(text, least, most))?;
    Some(text.into())
}

fn check_plain(text: &str, least: usize, most: usize) -> Result<(), Fault> {
    let found = text.chars().count();
    if found < least || most < found {
        return Err(Fault::TextLength { found, least, most });
    }
    if let Some(found) = text.chars().find(|it| is_deceptive(*it)) {
        return Err(Fault::BadCharacter { found });
    }
    match markup(text) {
        Some(found) => Err(Fault::Markup { found }),
        None => Ok(()),
    }
}

/// Control characters, and those that reorder or hide what is written.
///
/// A line break is neither: a private note may have several lines.
fn is_deceptive(it: char) -> bool {
    (it.is_control() && it != '\n')
        || matches!(it, '\u{61c}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e007f}')
}

/// What a person typed, as far as it can be kept as plain text of at most `most` characters: what is
/// deceptive is left out, and a `<` that would look like markup gets a space behind it. Whatever
/// comes out is read again by [`plain_text`], and cleaning it once more changes nothing.
pub(crate) fn cleaned(text: &str, most: usize) -> String {
    let mut kept = String::new();
    for it in text.chars().filter(|it| !is_deceptive(*it)).take(most) {
        if kept.ends_with('<') && begins_tag(it) {
            kept.push(' ');
        }
        kept.push(it);
    }
    // The spaces may have made it too long again.
    kept.chars().take(most).collect()
}

/// The same as one line, with nothing empty around it.
pub(crate) fn one_line(typed: &str, most: usize) -> String {
    let line = typed.split(['\n', '\r']).collect::<Vec<&str>>().join(" ");
    cleaned(line.trim(), most).trim().to_owned()
}

/// Whether `<` before this character looks like a tag.
fn begins_tag(it: char) -> bool {
    it.is_ascii_alphabetic() || it == '/' || it == '!'
}

/// The first thing in a text that looks like a tag: `<` directly before a letter, `/` or `!`.
fn markup(text: &str) -> Option<String> {
    let start = text.match_indices('<').find(|(at, _)| {
        let next = text.get(at + 1..).and_then(|it| it.chars().next());
        next.is_some_and(begins_tag)
    });
    start.and_then(|(at, _)| text.get(at..)).map(|it| it.chars().take(16).collect())
}

/// A whole number from `least` to `most`.
pub fn integer<T: TryFrom<i64>>(
    node: &Node,
    at: &Place,
    (least, most): (i64, i64),
    problems: &mut Problems,
) -> Option<T> {
    let Node::Integer(found) = *node else {
        return problems.note(at, wrong_kind(node, Kind::Integer));
    };
    match T::try_from(found) {
        Ok(number) if (least..=most).contains(&found) => Some(number),
        _ => problems.note(at, Fault::OutOfRange { found, least, most }),
    }
}

/// `true` or `false`.
pub fn boolean(node: &Node, at: &Place, problems: &mut Problems) -> Option<bool> {
    match node {
        Node::Bool(it) => Some(*it),
        _ => problems.note(at, wrong_kind(node, Kind::Bool)),
    }
}

/// An id of any kind.
pub fn id<'n, T: TryFrom<&'n str, Error = IdError>>(
    node: &'n Node,
    at: &Place,
    problems: &mut Problems,
) -> Option<T> {
    let text = text(node, at, problems)?;
    problems.check(at, T::try_from(text))
}

/// Exactly `true`: a member that is either there or absent.
pub fn literal_true(node: &Node, at: &Place, problems: &mut Problems) -> Option<()> {
    if boolean(node, at, problems)? {
        Some(())
    } else {
        let (found, expected) = ("false".to_owned(), "true, or no such field".to_owned());
        problems.note(at, Fault::NotAllowed { found, expected })
    }
}

/// One of the words of a list, with the value it stands for.
pub fn one_of<T: Copy>(
    node: &Node,
    at: &Place,
    words: &[(&str, T)],
    problems: &mut Problems,
) -> Option<T> {
    let found = text(node, at, problems)?;
    if let Some((_, value)) = words.iter().find(|(word, _)| *word == found) {
        Some(*value)
    } else {
        let expected: Vec<String> = words.iter().map(|(it, _)| format!("{it:?}")).collect();
        let fault = Fault::NotAllowed {
            found: found.chars().take(64).collect(),
            expected: expected.join(", "),
        };
        problems.note(at, fault)
    }
}

/// Exactly this text, as in `"format": "shirube-result"`.
pub fn literal(node: &Node, at: &Place, word: &str, problems: &mut Problems) -> Option<()> {
    one_of(node, at, &[(word, ())], problems)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str, expected: Result<(), &str>) {
        let found = check_plain(text, 1, 10).map_err(|it| it.to_string());
        assert_eq!(found, expected.map_err(str::to_owned));
    }

    #[test]
    fn shown_text_is_plain() {
        check("対策\n二行", Ok(()));
        check("1 < 2", Ok(()));
        check("", Err("found a text of 0 characters, expected 1 to 10"));
        check(&"あ".repeat(11), Err("found a text of 11 characters, expected 1 to 10"));
        check("a\u{202e}b", Err("found the character U+202E, expected plain text"));
        check("a\u{7}", Err("found the character U+0007, expected plain text"));
        check("a<b>", Err("found markup (\"<b>\"), expected plain text"));
        check("</p", Err("found markup (\"</p\"), expected plain text"));
    }

    #[test]
    fn what_is_typed_becomes_plain_text() {
        for (typed, kept) in [
            ("1 < 2", "1 < 2"),
            ("<b>x</b>", "< b>x< /b>"),
            ("a\u{202e}b\r\nc", "ab\nc"),
            ("<\u{200b}script", "< script"),
            ("123456789<a", "123456789<"),
        ] {
            assert_eq!(cleaned(typed, 10), kept, "{typed:?}");
        }
    }

    proptest! {
        #[test]
        fn cleaned_text_is_plain_and_stays_as_it_is(typed in "(?s)[<!/a-b\u{202e}\n\r .あ]{0,30}|.{0,30}") {
            let kept = cleaned(&typed, 20);
            prop_assert_eq!(check_plain(&kept, 0, 20), Ok(()));
            prop_assert_eq!(cleaned(&kept, 20), kept);
        }
    }
}
