//! Text inside XML.

/// Characters as they may stand between tags and between the quotes of an attribute. What XML 1.0
/// has no way to write at all is left out.
///
/// Source: XML 1.0, fifth edition, production 2 (`Char`).
pub(crate) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\t' | '\n' | '\r' => out.push(it),
            '\0'..' ' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(it),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_means_something_in_xml_is_escaped() {
        assert_eq!(escaped(r#"A & B <a href="x">'s"#), "A &amp; B &lt;a href=&quot;x&quot;&gt;'s");
    }

    #[test]
    fn what_xml_cannot_say_is_left_out() {
        assert_eq!(escaped("a\0b\u{1b}c\u{ffff}d\u{fffe}"), "abcd");
        assert_eq!(escaped("\u{fffd}\u{10ffff}😀\u{a0}"), "\u{fffd}\u{10ffff}😀\u{a0}");
    }
}
