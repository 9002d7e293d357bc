//! Just enough HTML to look at our own pages: tags and their attributes.
//!
//! Not a parser for other people's pages. It knows comments, quotes and that a script's text is
//! not markup, which is what Trunk's output and our static pages contain.

use std::fmt;

/// One opening tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tag<'a> {
    /// The name in lower case.
    pub name: String,
    /// Names (lower case) and values as written; the value of a bare attribute is empty.
    pub attributes: Vec<(String, &'a str)>,
    /// Where the tag ends in the text, just after its `>`.
    pub end: usize,
}

impl Tag<'_> {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(it, _)| it == name).map(|(_, value)| *value)
    }
}

/// All opening tags in the order of the text.
pub fn tags(html: &str) -> Vec<Tag<'_>> {
    let mut tags = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once('<') {
        rest = after;
        if let Some(comment) = rest.strip_prefix("!--") {
            rest = after_first(comment, "-->");
        } else if rest.starts_with(|it: char| it.is_ascii_alphabetic()) {
            let tag = read_tag(html, &mut rest);
            if matches!(tag.name.as_str(), "script" | "style") {
                rest = after_end_tag(rest, &tag.name);
            }
            tags.push(tag);
        }
    }
    tags
}

/// What stands after the first `mark`; nothing when there is none.
fn after_first<'a>(text: &'a str, mark: &str) -> &'a str {
    text.split_once(mark).map_or("", |(_, after)| after)
}

/// What stands after the start of the end tag `name`, in whatever case it is written.
fn after_end_tag<'a>(text: &'a str, name: &str) -> &'a str {
    let mut rest = text;
    while let Some((_, after)) = rest.split_once("</") {
        rest = after;
        if rest.get(..name.len()).is_some_and(|it| it.eq_ignore_ascii_case(name)) {
            return rest;
        }
    }
    ""
}

/// Reads a tag that starts at `rest`, just after its `<`, and leaves `rest` after its `>`.
fn read_tag<'a>(html: &'a str, rest: &mut &'a str) -> Tag<'a> {
    let name = take_until(rest, |it| it.is_ascii_whitespace() || it == '>' || it == '/');
    let mut attributes = Vec::new();
    loop {
        *rest = rest.trim_start_matches(|it: char| it.is_ascii_whitespace() || it == '/');
        if rest.is_empty() {
            break;
        }
        if let Some(after) = rest.strip_prefix('>') {
            *rest = after;
            break;
        }
        let key = take_until(rest, |it| it.is_ascii_whitespace() || matches!(it, '=' | '>' | '/'));
        let value = read_value(rest);
        attributes.push((key.to_ascii_lowercase(), value));
    }
    Tag { name: name.to_ascii_lowercase(), attributes, end: html.len() - rest.len() }
}

/// Reads `= "value"` in any of its forms; an attribute without one has the empty value.
fn read_value<'a>(rest: &mut &'a str) -> &'a str {
    let Some(after) = rest.trim_start().strip_prefix('=') else { return "" };
    *rest = after.trim_start();
    for quote in ['"', '\''] {
        if let Some(inside) = rest.strip_prefix(quote) {
            let (value, after) = inside.split_once(quote).unwrap_or((inside, ""));
            *rest = after;
            return value;
        }
    }
    take_until(rest, |it| it.is_ascii_whitespace() || it == '>')
}

/// Takes at least one character, so that a loop around it always moves on.
fn take_until<'a>(rest: &mut &'a str, end: impl Fn(char) -> bool) -> &'a str {
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let n = rest.char_indices().skip(1).find(|(_, it)| end(*it)).map_or(rest.len(), |(at, _)| at);
    let (taken, after) = rest.split_at_checked(n.max(first)).unwrap_or((rest, ""));
    *rest = after;
    taken
}

/// Something in a page that the Content-Security-Policy would block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Blocked {
    /// The element.
    pub tag: String,
    /// What about it.
    pub what: String,
}

impl fmt::Display for Blocked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "<{}> {}", self.tag, self.what)
    }
}

/// Everything inline: scripts, styles, handlers. Our policy has no `unsafe-inline`, and a browser
/// reports a blocked line only to those who look at its console.
pub fn blocked_by_policy(html: &str) -> Vec<Blocked> {
    let mut found = Vec::new();
    for tag in tags(html) {
        let mut note = |what: String| found.push(Blocked { tag: tag.name.clone(), what });
        if tag.name == "script" && tag.get("src").is_none() {
            note("has its code inline".into());
        }
        if tag.name == "style" {
            note("has its rules inline".into());
        }
        for (name, _) in &tag.attributes {
            if name == "style" || name.starts_with("on") {
                note(format!("has the attribute {name}"));
            }
        }
    }
    found
}

/// The files a browser loads for this page before anything is pressed, in order, each once.
///
/// Links that a person may follow are not among them; the addresses that `boot.js` reads from its
/// own tag (`data-js`, `data-wasm`) are.
pub fn loads(html: &str) -> Vec<String> {
    let mut files: Vec<String> = Vec::new();
    for tag in tags(html) {
        let names: &[&str] = match tag.name.as_str() {
            "link" => &["href"],
            "script" => &["src", "data-js", "data-wasm"],
            "img" | "iframe" => &["src"],
            _ => &[],
        };
        for value in names.iter().filter_map(|it| tag.get(it)) {
            let value = value.strip_prefix("./").unwrap_or(value);
            let outside = value.contains(':') || value.starts_with('#') || value.is_empty();
            if !outside && !files.iter().any(|it| it == value) {
                files.push(value.into());
            }
        }
    }
    files
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check_blocked(html: &str, expected: &[&str]) {
        let found: Vec<String> = blocked_by_policy(html).iter().map(ToString::to_string).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn a_page_without_anything_inline_passes() {
        check_blocked(
            r#"<!doctype html><html lang="ja"><head><!-- <script>no</script> -->
               <link rel="stylesheet" href="./style.css"/><script type="module" src=boot.js></script>
               </head><body class='a > b'><p>1 < 2</p></body></html>"#,
            &[],
        );
    }

    #[test]
    fn everything_inline_is_reported() {
        check_blocked(
            r#"<script>let a = "<p style=x>";</script><STYLE>p{}</STYLE><p style="color:red">
               <button onclick = "go()">"#,
            &[
                "<script> has its code inline",
                "<style> has its rules inline",
                "<p> has the attribute style",
                "<button> has the attribute onclick",
            ],
        );
    }

    #[test]
    fn what_a_page_loads_is_listed_once_and_without_links() {
        let html = r#"<link rel="icon" href="./icon.svg"><link rel=modulepreload href="./a.js">
            <script type="module" src="boot.js" data-js="./a.js" data-wasm="./a.wasm"></script>
            <link rel="icon" href="data:,"><a href="questions.ja.html">x</a><img src="b.svg">"#;
        assert_eq!(loads(html), ["icon.svg", "a.js", "boot.js", "a.wasm", "b.svg"]);
    }

    #[test]
    fn a_broken_page_is_read_to_its_end() {
        for html in ["<", "<a", "<a b", "<a b=", "<a b='", "<!--", "<script", "<a =>", "<あ>"] {
            let _ = tags(html);
        }
    }
}
