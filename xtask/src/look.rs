//! Style sheets as visitors get them: without the comments and the indentation that are for those who
//! read them here.

/// A style sheet without comments, indentation and empty lines. A comment that begins with `/*!` stays:
/// it says whose work something is.
pub fn shrunk(sheet: &str) -> String {
    let bare = without_comments(sheet);
    let lines: Vec<&str> = bare.lines().map(str::trim).filter(|it| !it.is_empty()).collect();
    lines.join("\n")
}

fn without_comments(sheet: &str) -> String {
    let mut out = String::with_capacity(sheet.len());
    let mut rest = sheet;
    while let Some(first) = rest.chars().next() {
        let end = if let Some(comment) = rest.strip_prefix("/*") {
            let end = comment.find("*/").map_or(rest.len(), |it| it + 4);
            if comment.starts_with('!') {
                out.push_str(&rest[..end]);
            }
            end
        } else {
            let end = if matches!(first, '"' | '\'') {
                end_of_text(rest, first)
            } else {
                first.len_utf8()
            };
            out.push_str(&rest[..end]);
            end
        };
        rest = &rest[end..];
    }
    out
}

/// Where the quoted text ends that begins here. Unit: bytes.
fn end_of_text(sheet: &str, quote: char) -> usize {
    let mut is_escaped = false;
    for (at, it) in sheet.char_indices().skip(1) {
        if it == quote && !is_escaped {
            return at + 1;
        }
        is_escaped = it == '\\' && !is_escaped;
    }
    sheet.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sheet: &str, expected: &str) {
        assert_eq!(shrunk(sheet), expected);
    }

    #[test]
    fn comments_and_indentation_go() {
        check("/* Look\n   of it */\na { b: c; /* gray */ }\n\n  /* x */\n", "a { b: c;  }");
        check("@media print {\n  a { b: c; }\n}\n", "@media print {\na { b: c; }\n}");
    }

    #[test]
    fn whose_work_it_is_stays() {
        check("/*! By A. */\na { b: c; }", "/*! By A. */\na { b: c; }");
    }

    #[test]
    fn what_is_quoted_is_no_comment() {
        check("a { content: \"/* b */ しるべ\"; }", "a { content: \"/* b */ しるべ\"; }");
        check("a { content: '\\'/*'; } /* c */ b {}", "a { content: '\\'/*'; }  b {}");
        check("a::after { content: \"\\\\\"; } /* c */", "a::after { content: \"\\\\\"; }");
    }

    #[test]
    fn what_never_ends_does_no_harm() {
        check("a {} /* b", "a {}");
        check("a { content: \"b", "a { content: \"b");
    }

    #[test]
    fn the_shipped_sheets_keep_their_rules() {
        for name in ["style.css", "whole.css", "paper.css"] {
            let path = crate::workspace::root().join("public").join(name);
            let sheet = std::fs::read_to_string(path).unwrap();
            let shrunk = shrunk(&sheet);
            let count = |it: &str, what: char| it.chars().filter(|it| *it == what).count();
            for what in ['{', '}'] {
                assert_eq!(count(&shrunk, what), count(&sheet, what), "{name}");
            }
            assert!(shrunk.len() < sheet.len(), "{name}");
        }
    }
}
