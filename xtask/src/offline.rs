//! The program on a visitor's device: what it takes with it.
//!
//! `offline/` has the page that offers it and the service worker. What the worker needs to know is
//! which files belong to the release and what is in them; that is written into it here.

use std::fmt::Write as _;
use std::path::Path;
use std::{fs, io};

use shirube_hosting::manifest::Integrity;
use thiserror::Error;

use crate::files::{self, Files};
use crate::workspace;

/// The name of the worker.
pub const WORKER: &str = "sw.js";

/// The line of the worker in whose place the list stands.
const LINE: &str = "const RELEASE = { name: \"\", files: {} };";

/// Why there is no worker.
#[derive(Debug, Error)]
pub enum OfflineError {
    /// The worker has no place for the list.
    #[error("offline/{WORKER} has no line {LINE:?}")]
    NoPlace,
    /// A file cannot be read or written.
    #[error(transparent)]
    File(#[from] io::Error),
}

/// Puts the page and what it needs into a build, all but the worker.
///
/// # Errors
///
/// When a file cannot be copied.
pub fn copy(to: &Path) -> io::Result<()> {
    let mut own = files::read(&workspace::root().join("offline"))?;
    own.remove(WORKER);
    files::write(&own, to)
}

/// Puts the worker into a build that is finished but for it.
///
/// # Errors
///
/// When the build cannot be read or the worker not be written.
pub fn write(to: &Path) -> Result<(), OfflineError> {
    let worker = worker(&files::read(to)?)?;
    Ok(fs::write(to.join(WORKER), worker)?)
}

/// The worker of a release with these files.
///
/// # Errors
///
/// When its source cannot be read or has no place for the list.
pub fn worker(files: &Files) -> Result<String, OfflineError> {
    let source = fs::read_to_string(workspace::root().join("offline").join(WORKER))?;
    let mut list = String::new();
    for name in kept(files) {
        let integrity = files.get(&name).map(|it| Integrity::sha256(it).to_string());
        // Neither a name of ours nor a digest has a sign that needs an escape, and writing into a
        // string cannot fail.
        let _ = writeln!(list, "    \"{name}\": \"{}\",", integrity.unwrap_or_default());
    }
    let name = Integrity::sha256(list.as_bytes());
    let line = format!("const RELEASE = {{\n  name: \"{name}\",\n  files: {{\n{list}  }},\n}};");
    if source.matches(LINE).count() == 1 {
        Ok(source.replace(LINE, &line))
    } else {
        Err(OfflineError::NoPlace)
    }
}

/// What a device keeps: the pages that a visitor sees, all that they need, and the data. Not what is
/// for partners, and not the partners' own files, which are none of the release.
fn kept(files: &Files) -> Vec<String> {
    let is_page = |it: &str| {
        let starts = ["index.", "help.", "questions", "offline."];
        files::end_of(it) == "html"
            && !it.contains('/')
            && starts.iter().any(|start| it.starts_with(start))
    };
    let is_data = |it: &str| {
        it.starts_with("questionnaires/")
            && files::end_of(it) == "json"
            && !it.starts_with("questionnaires/schema/")
            // They stand together in benchmarks.json.
            && !it.starts_with("questionnaires/benchmarks/")
            && !it.contains("/released/")
    };
    let pages = files.keys().filter(|it| is_page(it)).cloned();
    let mut kept = files::reached(files, pages);
    kept.extend(files.keys().filter(|it| is_data(it)).cloned());
    kept.remove(WORKER);
    kept.into_iter().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn built() -> Files {
        let files = [
            ("index.html", "<script src=\"boot.js\"></script><a href=\"help.ja.html\">"),
            ("boot.js", "import('./whole.js');import('./offline.js')"),
            ("whole.js", "'whole_bg.wasm'"),
            ("offline.js", "'sw.js'"),
            ("offline.ja.html", "<link href=\"app.webmanifest\">"),
            ("app.webmanifest", "\"icon-192.png\""),
            ("embed.html", "<script src=\"embed.js\">"),
            ("questionnaires/sme/ja.json", "{}"),
            ("questionnaires/sme/released/1.json", "{}"),
            ("questionnaires/schema/a.json", "{}"),
            ("questionnaires/benchmarks/a.json", "{}"),
            ("questionnaires/benchmarks.json", "{}"),
            ("partners/demo.json", "{}"),
        ];
        let mut files: Files =
            files.into_iter().map(|(name, it)| (name.into(), it.as_bytes().into())).collect();
        for name in ["help.ja.html", "whole_bg.wasm", "embed.js", "icon-192.png", "sw.js"] {
            files.insert(name.into(), name.into());
        }
        files
    }

    #[test]
    fn a_device_keeps_what_a_visitor_needs() {
        let expected = [
            "app.webmanifest",
            "boot.js",
            "help.ja.html",
            "icon-192.png",
            "index.html",
            "offline.ja.html",
            "offline.js",
            "questionnaires/benchmarks.json",
            "questionnaires/sme/ja.json",
            "whole.js",
            "whole_bg.wasm",
        ];
        assert_eq!(kept(&built()), expected);
    }

    #[test]
    fn the_worker_changes_exactly_when_something_that_it_keeps_does() {
        let mut files = built();
        let first = worker(&files).unwrap();
        assert!(
            first.contains(&format!("\"boot.js\": \"{}\",", Integrity::sha256(&files["boot.js"])))
        );
        files.insert("partners/another.json".into(), b"{}".into());
        assert_eq!(worker(&files).unwrap(), first);
        files.insert("whole_bg.wasm".into(), b"other".into());
        assert_ne!(worker(&files).unwrap(), first);
    }
}
