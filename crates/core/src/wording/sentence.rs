//! The sentence around a word, and putting another in its place.

use std::ops::Range;

use super::Misuse;

/// What ends a sentence and belongs to it.
const ENDS: [char; 5] = ['。', '！', '？', '!', '?'];

impl Misuse {
    /// The sentence that the word stands in, without space around it. A line break ends one, and so
    /// does a full stop with a space behind it. Unit: bytes, on the borders of characters.
    pub fn sentence(&self, text: &str) -> Range<usize> {
        let before = text.get(..self.range.start).unwrap_or_default();
        let behind = text.get(self.range.end..).unwrap_or_default();
        let is_end = |it: char| it == '\n' || ENDS.contains(&it);
        let by_mark = before.rfind(is_end).map_or(0, |it| {
            it + before.get(it..).and_then(|it| it.chars().next()).map_or(0, char::len_utf8)
        });
        let start = before.rfind(". ").map_or(0, |it| it + 2).max(by_mark);
        let to_mark = behind.char_indices().find(|(_, it)| is_end(*it));
        let to_mark = to_mark.map_or(behind.len(), |(at, it)| match it {
            '\n' => at,
            it => at + it.len_utf8(),
        });
        let end = self.range.end + behind.find(". ").map_or(to_mark, |it| to_mark.min(it + 1));
        let within = text.get(start..end).unwrap_or_default();
        let left = within.len() - within.trim_start().len();
        start + left..start + within.trim_end().len()
    }

    /// The text with the offer in the place of that sentence, ended in the same way.
    pub fn replaced(&self, text: &str) -> String {
        let sentence = self.sentence(text);
        let ended = text.get(sentence.clone()).and_then(|it| it.chars().next_back());
        let end = match ended {
            Some(it) if ENDS.contains(&it) || it == '.' => it.to_string(),
            _ => String::new(),
        };
        let before = text.get(..sentence.start).unwrap_or_default();
        let behind = text.get(sentence.end..).unwrap_or_default();
        format!("{before}{}{end}{behind}", self.offer)
    }
}

#[cfg(test)]
mod tests {
    use crate::wording::look_over;

    #[track_caller]
    fn check(text: &str, sentence: &str, replaced: &str) {
        let found = look_over(text);
        let it = found.first().unwrap();
        assert_eq!(&text[it.sentence(text)], sentence);
        assert_eq!(it.replaced(text), replaced);
    }

    #[test]
    fn the_sentence_is_replaced_and_the_rest_stays() {
        check(
            "みなと製作所です。 SECURITY ACTIONの二つ星を取得しました。よろしくお願いします。",
            "SECURITY ACTIONの二つ星を取得しました。",
            "みなと製作所です。 SECURITY ACTIONの二つ星を宣言しました。よろしくお願いします。",
        );
        check(
            "代表 湊 花子\nSECURITY ACTION 一つ星 認定企業\n電話 03",
            "SECURITY ACTION 一つ星 認定企業",
            "代表 湊 花子\nSECURITY ACTION 一つ星 自己宣言\n電話 03",
        );
        check(
            "Hello. We obtained two stars of SECURITY ACTION. Bye.",
            "We obtained two stars of SECURITY ACTION.",
            "Hello. We have declared two stars under SECURITY ACTION. Bye.",
        );
    }

    #[test]
    fn a_text_of_one_sentence_is_replaced_whole() {
        check("SECURITY ACTION認定", "SECURITY ACTION認定", "SECURITY ACTION 自己宣言");
    }
}
