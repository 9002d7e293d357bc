//! A text as the guard sees it: letters in one form, what stands between them only as a gap.

/// One letter of the text, in its plainest form.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// Half-width, small, and full-width where it is katakana.
    pub(super) it: char,
    /// Where it begins in the text. Unit: bytes.
    pub(super) start: usize,
    /// Where it ends in the text. Unit: bytes.
    pub(super) end: usize,
    /// What was left out before it.
    pub(super) gap: Gap,
}

/// What was left out between two letters; of several the widest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Gap {
    /// Nothing.
    None,
    /// Spaces, middle dots, hyphens, quotation marks.
    Space,
    /// The end of a line.
    Line,
    /// An empty line.
    Blank,
}

/// Marks that somebody may put between the letters of a word, or around a word.
const MARKS: &str = "・·•‧-_*~:;\"“”「」『』《》〈〉【】[]<>`^‐‑‒–—―−〜";

/// Characters that are not seen. An apostrophe is among them so that "doesn't" is one word.
const UNSEEN: &str = "\u{200b}\u{200c}\u{200d}\u{2060}\u{feff}\u{ad}'’‘";

/// Half-width katakana from U+FF65 on, in their full width.
const KATAKANA: &str = "・ヲァィゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン";

/// The letters of a text.
pub(super) fn letters(text: &str) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::new();
    let mut gap = Gap::None;
    for (start, given) in text.char_indices() {
        let it = plain(given);
        let end = start + given.len_utf8();
        match it {
            '\n' if Gap::Line <= gap => gap = Gap::Blank,
            '\n' => gap = Gap::Line,
            // A voicing mark of its own belongs to the letter before.
            '\u{ff9e}' | '\u{3099}' => voice(letters.last_mut(), 1, end),
            '\u{ff9f}' | '\u{309a}' => voice(letters.last_mut(), 2, end),
            it if UNSEEN.contains(it) => (),
            it if it.is_whitespace() || MARKS.contains(it) => gap = gap.max(Gap::Space),
            it => {
                letters.push(Letter { it, start, end, gap });
                gap = Gap::None;
            }
        }
    }
    letters
}

/// Voiced kana stand one, half-voiced ones two places behind the plain ones.
fn voice(letter: Option<&mut Letter>, places: u32, end: usize) {
    if let Some(letter) = letter
        && is_kana(letter.it)
        && let Some(voiced) = char::from_u32(u32::from(letter.it) + places)
    {
        letter.it = voiced;
        letter.end = end;
    }
}

fn is_kana(it: char) -> bool {
    ('ぁ'..='ヺ').contains(&it)
}

fn plain(it: char) -> char {
    const WIDER: u32 = '！' as u32 - '!' as u32;
    let code = u32::from(it);
    match it {
        '！'..='～' => char::from_u32(code - WIDER).unwrap_or(it).to_ascii_lowercase(),
        '\u{ff65}'..='\u{ff9d}' => {
            let place = code - 0xff65;
            KATAKANA.chars().nth(place as usize).unwrap_or(it)
        }
        '｡' => '。',
        '､' => '、',
        '☆' => '★',
        it => it.to_ascii_lowercase(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain_text(text: &str) -> String {
        letters(text).iter().map(|it| it.it).collect()
    }

    #[test]
    fn every_way_of_writing_is_one() {
        assert_eq!(plain_text("ＳＥＣＵＲＩＴＹ　Ａｃｔｉｏｎ"), "securityaction");
        assert_eq!(plain_text("ｾｷｭﾘﾃｨｱｸｼｮﾝ"), "セキュリティアクション");
        assert_eq!(plain_text("Gﾋﾞｽﾞﾌﾟﾗｲﾑ"), "gビズプライム");
        assert_eq!(plain_text("ヒ\u{3099}"), "ビ");
        assert_eq!(plain_text("「認」・定\u{200b}企 業"), "認定企業");
    }

    #[test]
    fn a_letter_knows_where_it_stood() {
        let it = letters("ｶﾞ\n\n定");
        assert_eq!((it[0].start, it[0].end, it[1].start, it[1].end), (0, 6, 8, 11));
        assert_eq!((it[0].gap, it[1].gap), (Gap::None, Gap::Blank));
    }
}
