//! Names that say what is in a file, so that a browser never has to ask for it again.
//!
//! Pages, data and whatever others name in their own pages keep their names.

use std::collections::BTreeMap;

use shirube_hosting::headers::is_hash;

use super::ReleaseError;
use super::pack::hex;
use crate::files::{self, Files};
use crate::size::without_hash;

/// What the page of the program loads and nobody else names. The two files that Trunk names are
/// known by its hash, which is that of what the compiler made and not of what is there now.
const HASHED: &[&str] = &[
    "boot.js",
    "frame.js",
    "partner.js",
    "partner.css",
    "style.css",
    "whole.css",
    "paper.css",
    "whole.js",
    "whole_bg.wasm",
    "tools.js",
    "tools_bg.wasm",
];

/// The same files under such names, and with these names wherever they are named.
pub(super) fn named(built: Files) -> Result<Files, ReleaseError> {
    let mut names = Names { built: &built, settled: BTreeMap::new(), open: Vec::new() };
    for name in built.keys().filter(|it| is_hashed(it)) {
        names.settle(name)?;
    }
    let settled = names.settled;
    let mut files = Files::new();
    for (name, bytes) in &built {
        let (name, bytes) = match settled.get(name) {
            Some((name, bytes)) => (name.clone(), bytes.clone()),
            None => {
                (name.clone(), renamed(name, bytes, |it| settled.get(it).map(|it| it.0.as_str())))
            }
        };
        files.insert(name, bytes);
    }
    Ok(files)
}

struct Names<'f> {
    built: &'f Files,
    /// New names and contents by the old names.
    settled: BTreeMap<String, (String, Vec<u8>)>,
    /// What is being settled, from the outside in.
    open: Vec<String>,
}

impl Names<'_> {
    /// Settles the name of a file, after those that it names itself: they are a part of it.
    fn settle(&mut self, name: &str) -> Result<(), ReleaseError> {
        let Some(bytes) = self.built.get(name).filter(|_| !self.settled.contains_key(name)) else {
            return Ok(());
        };
        if self.open.iter().any(|it| it == name) {
            return Err(ReleaseError::Circle(name.into()));
        }
        self.open.push(name.into());
        if files::is_text(name) {
            let text = String::from_utf8_lossy(bytes);
            let is_there = |it: &str| is_hashed(it) && self.built.contains_key(it);
            for it in files::references(name, &text, is_there) {
                self.settle(&it.to)?;
            }
        }
        self.open.pop();
        let bytes = renamed(name, bytes, |it| self.settled.get(it).map(|it| it.0.as_str()));
        let new = with_hash(name, &bytes);
        self.settled.insert(name.into(), (new, bytes));
        Ok(())
    }
}

fn is_hashed(name: &str) -> bool {
    let is_program = !name.contains('/') && name.split(['-', '_', '.']).skip(1).any(is_hash);
    HASHED.contains(&name) || is_program
}

/// The file with new names in it.
fn renamed<'n>(name: &str, bytes: &[u8], new: impl Fn(&str) -> Option<&'n str>) -> Vec<u8> {
    let Some(text) = std::str::from_utf8(bytes).ok().filter(|_| files::is_text(name)) else {
        return bytes.into();
    };
    let mut out = String::new();
    let mut at = 0;
    for it in files::references(name, text, |it| new(it).is_some()) {
        // A name may end one pair of quotes and begin another; it stands in the text once.
        if let Some(before) = text.get(at..it.place.start) {
            out.push_str(before);
            let new = new(&it.to).unwrap_or_default();
            out.push_str(new.rsplit('/').next().unwrap_or_default());
            at = it.place.end;
        }
    }
    out.push_str(text.get(at..).unwrap_or_default());
    out.into_bytes()
}

/// `whole_bg.wasm` as `whole_bg-0123456789abcdef.wasm`: the first 64 bits of its SHA-256.
fn with_hash(name: &str, bytes: &[u8]) -> String {
    let plain = without_hash(name);
    let (stem, end) = plain.rsplit_once('.').unwrap_or((&plain, ""));
    let hash: String = hex(bytes).chars().take(16).collect();
    format!("{stem}-{hash}.{end}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built(files: &[(&str, &str)]) -> Files {
        files.iter().map(|(name, it)| ((*name).into(), it.as_bytes().into())).collect()
    }

    fn text<'f>(files: &'f Files, name: &str) -> &'f str {
        std::str::from_utf8(&files[name]).unwrap()
    }

    fn hashed(name: &str, bytes: &str) -> String {
        with_hash(name, bytes.as_bytes())
    }

    #[test]
    fn names_say_what_is_in_a_file_and_are_named_so_everywhere() {
        let widget = "shirube-widget-1a2b3c4d5e6f7a8b_bg.wasm";
        let index =
            format!("<link href=\"./style.css\"><script src='boot.js' data-wasm=\"./{widget}\">");
        let files = named(built(&[
            ("index.html", &index),
            ("boot.js", "import(\"./whole.js\");\"tools.js\""),
            ("whole.js", "`whole_bg.wasm`"),
            ("whole_bg.wasm", "\"boot.js\""),
            ("style.css", "a"),
            ("demo/x.html", "<link href=\"../style.css?1\">"),
            ("embed.js", "'frame.js'"),
            (widget, "w"),
        ]))
        .unwrap();
        let wasm = hashed("whole_bg.wasm", "\"boot.js\"");
        let whole = hashed("whole.js", &format!("`{wasm}`"));
        let boot = hashed("boot.js", &format!("import(\"./{whole}\");\"tools.js\""));
        let style = hashed("style.css", "a");
        let widget = hashed("shirube-widget_bg.wasm", "w");
        assert!(widget.starts_with("shirube-widget_bg-"), "{widget}");
        assert!(is_hash(widget.trim_end_matches(".wasm").rsplit('-').next().unwrap()), "{widget}");
        let expected =
            format!("<link href=\"./{style}\"><script src='{boot}' data-wasm=\"./{widget}\">");
        assert_eq!(text(&files, "index.html"), expected);
        assert_eq!(text(&files, "demo/x.html"), format!("<link href=\"../{style}?1\">"));
        assert_eq!(text(&files, &wasm), "\"boot.js\"", "what is no text stays as it is");
        assert_eq!(text(&files, "embed.js"), "'frame.js'", "there is no such file");
        assert_eq!(files.len(), 8);
    }

    #[test]
    fn another_content_is_another_name_all_the_way_up() {
        let names = |wasm: &str| -> Vec<String> {
            let files = [("boot.js", "'whole.js'"), ("whole.js", "'whole_bg.wasm'")];
            let files = named(built(&[files[0], files[1], ("whole_bg.wasm", wasm)])).unwrap();
            files.into_keys().collect()
        };
        let (one, other) = (names("1"), names("2"));
        assert!(one.iter().all(|it| !other.contains(it)), "{one:?} {other:?}");
    }

    #[test]
    fn files_that_name_each_other_are_an_error() {
        let err =
            named(built(&[("boot.js", "'whole.js'"), ("whole.js", "'./boot.js'")])).unwrap_err();
        assert_eq!(err.to_string(), "boot.js names itself by way of other files");
    }
}
