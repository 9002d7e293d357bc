//! The page around script, looks and data.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use super::{SingleError, source};
use crate::html;

/// A page without a program, as far as it goes into the file.
pub(super) struct Leaf {
    name: String,
    lang: String,
    title: String,
    body: String,
}

impl Leaf {
    pub(super) fn read(name: String, page: &str) -> Result<Leaf, SingleError> {
        let without = |missing| SingleError::Page { file: name.clone(), missing };
        let page = without_tags(page, &["script"]);
        let tags = html::tags(&page);
        let root = tags.iter().find(|it| it.name == "html");
        let lang =
            root.and_then(|it| it.get("lang")).ok_or_else(|| without("language"))?.to_owned();
        let title =
            between(&page, "<title>", "</title>").ok_or_else(|| without("title"))?.to_owned();
        let body = between(&page, "<body>", "</body>").ok_or_else(|| without("body"))?;
        let body = places_within(body, &name);
        Ok(Leaf { name, lang, title, body })
    }
}

/// All that goes into the page.
pub(super) struct Parts<'a> {
    /// The page that the build made.
    pub(super) index: &'a str,
    /// The icon, an SVG in base64.
    pub(super) icon: &'a str,
    /// Name and rules of each style.
    pub(super) looks: &'a [(&'static str, String)],
    pub(super) leaves: &'a [Leaf],
    /// Name and text of each file.
    pub(super) files: &'a [(String, String)],
    pub(super) script: &'a str,
}

/// Writes the page.
pub(super) fn write(parts: &Parts<'_>) -> Result<String, SingleError> {
    let without = |missing| SingleError::Page { file: "index.html".into(), missing };
    let index = without_tags(parts.index, &["link", "script"]);
    let index = without_policy(&index);
    let names: BTreeSet<&str> = parts.leaves.iter().map(|it| it.name.as_str()).collect();
    let (before, rest) = index.split_once("<head>").ok_or_else(|| without("<head>"))?;
    let (head, rest) = rest.split_once("</head>").ok_or_else(|| without("</head>"))?;
    let (open, body) = rest.split_once("<body>").ok_or_else(|| without("<body>"))?;
    let (body, after) = body.split_once("</body>").ok_or_else(|| without("</body>"))?;

    let mut page = format!(
        "{before}<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">{}\n\
         <link rel=\"icon\" href=\"data:image/svg+xml;base64,{}\">\n",
        policy(parts),
        head.trim_end(),
        parts.icon
    );
    // Writing into a string cannot fail, here and below.
    for (name, rules) in parts.looks {
        let _ = writeln!(page, "<style id=\"{name}\">{rules}</style>");
    }
    let _ = writeln!(page, "</head>{open}<body>");
    for it in parts.leaves {
        let Leaf { name, lang, title, body } = it;
        let body = links_within(body, &names);
        let _ = writeln!(
            page,
            "<div class=\"leaf\" id=\"{name}\" lang=\"{lang}\" data-title=\"{title}\">{body}</div>"
        );
    }
    page.push_str(&links_within(body, &names));
    for (name, text) in parts.files {
        // Not a type of scripts, so a browser keeps it as text and runs nothing.
        let _ = writeln!(page, "<script type=\"text/plain\" id=\"file:{name}\">{text}</script>");
    }
    let _ = write!(page, "<script type=\"module\">{}</script>\n</body>{after}", parts.script);
    Ok(page)
}

/// Nothing may be fetched: `connect-src` falls back to `'none'`.
fn policy(parts: &Parts<'_>) -> String {
    let looks: Vec<String> = parts.looks.iter().map(|(_, rules)| source(rules)).collect();
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; \
         img-src data: blob:; form-action 'none'; base-uri 'none'; \
         require-trusted-types-for 'script'; trusted-types default",
        source(parts.script),
        looks.join(" ")
    )
}

/// Two pages may call a place the same: here it is called after its page as well, and so are the links
/// to it.
fn places_within(body: &str, name: &str) -> String {
    body.replace(" id=\"", &format!(" id=\"{name}."))
        .replace("href=\"#", &format!("href=\"#{name}."))
}

/// Links to a page of ours lead to its leaf, those to the program to the place that they name in it.
fn links_within(html: &str, names: &BTreeSet<&str>) -> String {
    let text = html.replace("href=\"index.html\"", "href=\"#/\"");
    let mut text = text.replace("href=\"index.html#", "href=\"#");
    for name in names {
        text = text.replace(&format!("href=\"{name}\""), &format!("href=\"#{name}\""));
    }
    text
}

/// The page without elements of these names; of a `script` its text too.
fn without_tags(page: &str, names: &[&str]) -> String {
    without(page, |tag| names.contains(&tag.name.as_str()))
}

/// The page without a policy of its own.
fn without_policy(page: &str) -> String {
    without(page, |tag| tag.name == "meta" && tag.get("http-equiv").is_some())
}

fn without(page: &str, goes: impl Fn(&html::Tag<'_>) -> bool) -> String {
    let mut kept = String::new();
    let mut at = 0;
    for tag in html::tags(page) {
        if goes(&tag) {
            let start = page.get(..tag.end).and_then(|it| it.rfind('<')).unwrap_or(at);
            kept.push_str(page.get(at..start).unwrap_or_default().trim_end_matches(' '));
            let rest = page.get(tag.end..).unwrap_or_default();
            let inside =
                if tag.name == "script" { rest.find("</script>").map(|it| it + 9) } else { None };
            at = tag.end + inside.unwrap_or(0);
        }
    }
    kept.push_str(page.get(at..).unwrap_or_default());
    kept
}

fn between<'a>(text: &'a str, start: &str, end: &str) -> Option<&'a str> {
    Some(text.split_once(start)?.1.split_once(end)?.0)
}
