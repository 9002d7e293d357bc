//! ARCHITECTURE.md against the tree: every room stands on the map, and the map shows no room that
//! is not there.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::top::{entries, files, text, top};

/// The folders whose rooms must be named.
const HOUSES: [&str; 8] = [
    "crates/core/src",
    "src",
    "src/ui/pages",
    "src/ui/parts",
    "crates/cli/src",
    "crates/hosting/src",
    "crates/tools/src",
    "xtask/src",
];

/// Names that a build makes: on the map, and not in a fresh clone.
const MADE_BY_BUILDS: &[&str] = &["dist", "target"];

/// The words of the document that name something: everything in code spans and code blocks, cut at
/// what no path contains.
fn named() -> BTreeSet<String> {
    let page = text("ARCHITECTURE.md");
    let mut named = BTreeSet::new();
    let mut in_block = false;
    for line in page.lines() {
        if line.starts_with("```") {
            in_block = !in_block;
            continue;
        }
        let code: Vec<&str> =
            if in_block { vec![line] } else { line.split('`').skip(1).step_by(2).collect() };
        for code in code {
            // A program's path such as `core::json` is not a file's, an address is not either.
            let is_path = |it: char| it.is_ascii_alphanumeric() || "_-./<>*:{}".contains(it);
            let words = code.split(|it| !is_path(it)).filter(|it| !it.is_empty());
            let words = words.filter(|it| !it.contains([':', '<', '*', '{', '}']));
            named.extend(words.map(|it| it.trim_end_matches('.').to_owned()));
        }
    }
    named
}

/// Every file and folder of the repository, from its top.
fn tree() -> BTreeSet<PathBuf> {
    let all = files(&top("")).into_iter();
    let all = all.map(|it| it.strip_prefix(top("")).unwrap().to_path_buf());
    all.flat_map(|it| it.ancestors().map(Path::to_path_buf).collect::<Vec<_>>()).collect()
}

#[test]
fn every_room_stands_on_the_map() {
    let named = named();
    let mut missing = Vec::new();
    for house in HOUSES {
        let rooms = entries(&top(house)).into_iter();
        for room in rooms.filter(|it| it.is_dir() || it.extension().is_some_and(|it| it == "rs")) {
            let name = room.file_name().unwrap().to_str().unwrap();
            let subject = name.trim_end_matches(".rs");
            // A module is one room, whether the map names its file or its folder.
            let as_module = [format!("{subject}.rs"), format!("{subject}/")];
            let full = as_module.clone().map(|it| format!("{house}/{it}"));
            if !as_module.iter().chain(&full).any(|it| named.contains(it)) {
                missing.push(format!("{house}/{name}"));
            }
        }
    }
    assert!(missing.is_empty(), "not in ARCHITECTURE.md:\n{}", missing.join("\n"));
}

#[test]
fn everything_on_the_map_is_there() {
    let tree = tree();
    let is_path = |it: &&String| {
        let ending = Path::new(it).extension().and_then(|it| it.to_str());
        let files = ["rs", "toml", "md", "json", "html", "js", "css", "txt"];
        it.contains('/') || ending.is_some_and(|it| files.contains(&it))
    };
    let made = |it: &&String| MADE_BY_BUILDS.iter().any(|made| Path::new(it).starts_with(made));
    // A manifest may name a path from where it lies.
    let from_elsewhere = |it: &&String| it.starts_with("..");
    let named = named();
    let paths = named.iter().filter(is_path).filter(|it| !made(it) && !from_elsewhere(it));
    let missing: Vec<String> = paths
        // A path may be named from the top or from its house.
        .filter(|it| !tree.iter().any(|there| there.ends_with(it.trim_end_matches('/'))))
        .cloned()
        .collect();
    assert!(missing.is_empty(), "in ARCHITECTURE.md, but not there:\n{}", missing.join("\n"));
}
