//! All files of a folder in memory, and which of them name which.
//!
//! Our pages and scripts name other files in quotes: `href="style.css"`, `import("./frame.js")`.
//! That is all that is understood here; a name that is put together at run time is not found.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;
use std::path::Path;
use std::{fs, io};

use shirube_hosting::listing;

/// Paths from a folder, with `/`, and what the files contain.
pub type Files = BTreeMap<String, Vec<u8>>;

/// Most bytes of a name in quotes.
const LONGEST: usize = 200;

/// Reads all files below a folder.
///
/// # Errors
///
/// When one cannot be read.
pub fn read(folder: &Path) -> io::Result<Files> {
    let names = listing::files(folder)?.into_iter();
    names.map(|it| fs::read(folder.join(&it)).map(|bytes| (it, bytes))).collect()
}

/// Writes all of them below a folder.
///
/// # Errors
///
/// When one cannot be written.
pub fn write(files: &Files, folder: &Path) -> io::Result<()> {
    for (name, bytes) in files {
        let path = folder.join(name);
        path.parent().map_or(Ok(()), fs::create_dir_all)?;
        fs::write(path, bytes)?;
    }
    Ok(())
}

/// What stands behind the last dot of a name: `js` of `boot.js`.
pub fn end_of(name: &str) -> &str {
    name.rsplit_once('.').map_or("", |(_, end)| end)
}

/// Whether a file of this name may name others.
pub fn is_text(name: &str) -> bool {
    matches!(end_of(name), "html" | "css" | "js" | "mjs" | "webmanifest")
}

/// A name of another file in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Path of the file that is meant.
    pub to: String,
    /// Where its last part stands in the text.
    pub place: Range<usize>,
}

/// The names of files in the text of the file `from`, in their order. A name is taken from the
/// folder of the file, in scripts also from the top, where the page is that runs them.
pub fn references(from: &str, text: &str, is_there: impl Fn(&str) -> bool) -> Vec<Reference> {
    let folder = from.rsplit_once('/').map_or("", |(folder, _)| folder);
    let mut found: Vec<Reference> = Vec::new();
    for (at, quote) in text.match_indices(['"', '\'', '`']) {
        let start = at + quote.len();
        let rest = text.get(start..).unwrap_or_default();
        let Some(length) = rest.find(quote).filter(|it| (1..=LONGEST).contains(it)) else {
            continue;
        };
        let name = rest.get(..length).unwrap_or_default();
        let plain = name.split(['?', '#']).next().unwrap_or_default();
        let relative = resolve(folder, plain);
        let is_script = !folder.is_empty() && end_of(from) != "html";
        let top = if is_script { resolve("", plain) } else { None };
        if let Some(to) = [relative, top].into_iter().flatten().find(|it| is_there(it)) {
            let last = plain.rsplit('/').next().unwrap_or_default();
            let end = start + plain.len();
            found.push(Reference { to, place: end - last.len()..end });
        }
    }
    found
}

/// A relative address as a path from the top; nothing where it leads out or elsewhere.
fn resolve(folder: &str, name: &str) -> Option<String> {
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in name.split('/') {
        match part {
            "." => {}
            ".." => {
                parts.pop()?;
            }
            "" => return None,
            it if it.contains([':', '\\', ' ']) => return None,
            it => parts.push(it),
        }
    }
    Some(parts.join("/"))
}

/// All that the files `from` name, and what these name, and so on; with them themselves. Pages that
/// are only linked are not among them.
pub fn reached(files: &Files, from: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    let mut reached = BTreeSet::new();
    let mut open: Vec<String> = from.into_iter().collect();
    while let Some(name) = open.pop() {
        let Some(bytes) = files.get(&name) else { continue };
        if reached.insert(name.clone()) && is_text(&name) {
            let text = String::from_utf8_lossy(bytes);
            let named = references(&name, &text, |it| files.contains_key(it));
            open.extend(named.into_iter().map(|it| it.to).filter(|it| end_of(it) != "html"));
        }
    }
    reached
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(from: &str, text: &str, expected: &[(&str, &str)]) {
        let files = ["style.css", "frame.js", "w_bg.wasm", "demo/a.css", "index.html"];
        let found = references(from, text, |it| files.contains(&it));
        let found: Vec<(&str, &str)> =
            found.iter().map(|it| (it.to.as_str(), text.get(it.place.clone()).unwrap())).collect();
        assert_eq!(found, expected);
    }

    #[test]
    fn names_in_quotes_are_found_as_their_file_sees_them() {
        check("index.html", r#"<link href="style.css">"#, &[("style.css", "style.css")]);
        check("boot.js", "import('./frame.js')", &[("frame.js", "frame.js")]);
        check("boot.js", "u(`w_bg.wasm`,x)", &[("w_bg.wasm", "w_bg.wasm")]);
        let both = [("style.css", "style.css"), ("demo/a.css", "a.css")];
        check("demo/a.html", r#"<link href="../style.css"><link href='a.css?x'>"#, &both);
        check("index.html", r#"<a href="index.html#/sme">"#, &[("index.html", "index.html")]);
    }

    #[test]
    fn what_only_looks_alike_is_none() {
        check("demo/a.html", r#"<link href="style.css">"#, &[]);
        check("index.html", r#"<a href="https://a.example/style.css"> style.css "#, &[]);
        check("index.html", r#"<a href="../style.css"><a href="mystyle.css"><a href="'">"#, &[]);
    }

    #[test]
    fn a_quote_in_a_script_hides_no_name() {
        check("boot.js", r#"/["']/.test(a);b("frame.js")"#, &[("frame.js", "frame.js")]);
    }

    #[test]
    fn what_a_page_needs_is_reached_and_what_it_links_is_not() {
        let files = [
            ("index.html", "<script src=\"a.js\"></script><a href=\"other.html\">"),
            ("a.js", "import('./b.js')"),
            ("b.js", "'a.js' 'c_bg.wasm'"),
            ("c_bg.wasm", "'d.js'"),
            ("d.js", ""),
            ("other.html", ""),
        ];
        let files: Files =
            files.into_iter().map(|(name, it)| (name.into(), it.as_bytes().into())).collect();
        let reached = reached(&files, ["index.html".to_owned()]);
        let reached: Vec<&str> = reached.iter().map(String::as_str).collect();
        assert_eq!(reached, ["a.js", "b.js", "c_bg.wasm", "index.html"]);
    }
}
