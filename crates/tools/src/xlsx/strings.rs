//! The texts of all cells, each once.

use std::collections::BTreeMap;

use super::names::cut;
use crate::xml::escaped;

/// Longest text of a cell. Unit: units of UTF-16.
///
/// Source: Microsoft, "Excel specifications and limits".
const MAX_TEXT: usize = 32_767;

/// Texts with the numbers under which cells name them. Not written into the cells themselves: not
/// every program that shows Excel files finds them there.
#[derive(Default)]
pub(super) struct Strings {
    numbers: BTreeMap<String, usize>,
    uses: usize,
}

impl Strings {
    /// The number of a text.
    pub(super) fn number(&mut self, text: &str) -> usize {
        self.uses += 1;
        let next = self.numbers.len();
        *self.numbers.entry(cell_text(text)).or_insert(next)
    }

    /// The part that holds them.
    pub(super) fn part(&self) -> String {
        let mut texts: Vec<(&usize, &String)> =
            self.numbers.iter().map(|(it, n)| (n, it)).collect();
        texts.sort_unstable();
        let mut out = format!(
            r#"<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" count="{}" uniqueCount="{}">"#,
            self.uses,
            self.numbers.len()
        );
        for (_, text) in texts {
            out.push_str("<si><t xml:space=\"preserve\">");
            out.push_str(text);
            out.push_str("</t></si>");
        }
        out.push_str("</sst>");
        out
    }
}

/// A text as a cell has it, in XML: one line break where there is one of any kind.
fn cell_text(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = if text.len() > MAX_TEXT { cut(&text, MAX_TEXT) } else { text };
    escaped(&without_escapes(&text))
}

/// A text in which nothing is read as the code of a character: `_x0041_` would be an A.
///
/// Source: ECMA-376 part 1, 22.4.2.4 (`bstr`).
fn without_escapes(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once("_x") {
        out.push_str(before);
        let is_code = after
            .get(..5)
            .and_then(|it| it.strip_suffix('_'))
            .is_some_and(|it| it.bytes().all(|it| it.is_ascii_hexdigit()));
        out.push_str(if is_code { "_x005F_x" } else { "_x" });
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_text_stands_once() {
        let mut strings = Strings::default();
        assert_eq!(["b", "a", "b"].map(|it| strings.number(it)), [0, 1, 0]);
        let part = strings.part();
        assert!(part.contains(r#"count="3" uniqueCount="2""#), "{part}");
        assert!(
            part.contains("preserve\">b</t></si><si><t xml:space=\"preserve\">a</t>"),
            "{part}"
        );
    }

    #[test]
    fn what_looks_like_the_code_of_a_character_stays_what_it_is() {
        for (text, written) in [
            ("_x0041_", "_x005F_x0041_"),
            ("_x005F_x0041_", "_x005F_x005F_x005F_x0041_"),
            ("a_x000d_b_x", "a_x005F_x000d_b_x"),
            ("_x00あ_", "_x00あ_"),
            ("_xyz", "_xyz"),
        ] {
            assert_eq!(without_escapes(text), written);
        }
    }

    #[test]
    fn a_text_is_as_long_as_a_cell_may_be() {
        assert_eq!(cell_text(&"あ".repeat(40_000)).chars().count(), 32_767);
        assert_eq!(cell_text(&"あ".repeat(32_767)).chars().count(), 32_767);
        assert_eq!(cell_text("1\r\n2\r3"), "1\n2\n3");
    }
}
