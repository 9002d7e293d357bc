//! Who may know whom. Crude on purpose: words, not syntax. A failing line names the file, the word
//! and the reason, which is all a reader needs.

use std::fs;

use crate::top::{rust_files, top};

/// Each row: files under the folder must not contain the word, because of the reason.
const RULES: &[(&str, &str, &str)] = &[
    ("src/ui", "web_sys", "only src/browser.rs talks to the browser"),
    ("src/ui", "js_sys", "only src/browser.rs talks to the browser"),
    ("src/ui", "gloo_net", "only src/data.rs fetches"),
    ("src/ui", "serde", "components know values, not formats"),
    ("src/ui", "serde_json", "components know values, not formats"),
    ("src", "gloo_storage", "it panics where a browser refuses storage"),
    ("crates/core/src", "web_sys", "the core knows nothing of browsers"),
    ("crates/core/src", "js_sys", "the core knows nothing of browsers"),
    ("crates/core/src", "wasm_bindgen", "the core knows nothing of browsers"),
    ("crates/core/src", "leptos", "the core knows nothing of browsers"),
    ("crates/core/src", "SystemTime", "the core is told the time, it does not look"),
    ("crates/core/src", "Instant", "the core is told the time, it does not look"),
    ("crates/core/src", "std::fs", "the core is told the text, it does not look"),
    ("crates/core/src", "std::net", "the core speaks to nobody"),
    ("crates/core/src", "std::env", "the same answers give the same score everywhere"),
    ("crates/core/src", "rand", "the same answers give the same score every time"),
    ("crates/core/src", "getrandom", "the edge makes ids, the core is told them"),
    ("crates/core/src", "HashMap", "its order differs from run to run; files must not"),
    ("crates/core/src", "HashSet", "its order differs from run to run; files must not"),
    ("crates/core/src", "f32", "scores are whole numbers"),
    ("crates/core/src", "f64", "scores and all that is saved are whole numbers"),
    ("crates/hosting/src", "std::net", "it says what should be sent, and sends nothing"),
    ("crates/hosting/src", "std::process", "it says what should be sent, and starts nothing"),
    ("crates/hosting/src", "HashMap", "the same files give the same configuration"),
    ("crates/hosting/src", "HashSet", "the same files give the same configuration"),
    ("crates/tools/src", "web_sys", "a program without a screen"),
    ("crates/tools/src", "js_sys", "a program without a screen"),
    ("crates/tools/src", "leptos", "a program without a screen"),
    ("crates/tools/src", "shirube_core", "what a document says is written in the core, and told"),
    ("crates/tools/src", "SystemTime", "the same document gives the same bytes"),
    ("crates/tools/src", "HashMap", "the same document gives the same bytes"),
    ("crates/cli/src", "HashMap", "what is printed has one order"),
    ("crates/cli/src", "HashSet", "what is printed has one order"),
    ("crates/cli/src", "f64", "the rules, and so the numbers, are the core's"),
];

/// Words that a folder may contain all the same, because of the reason.
const EXCEPTIONS: &[(&str, &str, &str)] = &[
    ("crates/core/src/json/parse.rs", "f64", "it must see a fraction to refuse it"),
    ("crates/core/src/chart.rs", "f64", "drawing; nothing of it is saved or compared"),
];

/// Folders of the rules that do not exist yet. Take a line out when its folder comes.
const NOT_YET: &[&str] = &[];

#[test]
fn no_layer_reaches_around_another() {
    let mut broken = Vec::new();
    for (folder, word, why) in RULES {
        for path in rust_files(&top(folder)) {
            let path = path.strip_prefix(top("")).unwrap().display().to_string();
            let excepted = EXCEPTIONS.iter().any(|(file, it, _)| *file == path && it == word);
            if !excepted && contains(&fs::read_to_string(top(&path)).unwrap(), word) {
                broken.push(format!("{path}: {word}: {why}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_rule_guards_a_folder_that_exists() {
    for (folder, ..) in RULES {
        assert!(top(folder).is_dir() || NOT_YET.contains(folder), "{folder}");
    }
    for (file, ..) in EXCEPTIONS {
        assert!(top(file).is_file(), "{file}");
    }
}

/// Whether the word stands in the text as a word: `rand` is not in `operand`.
fn contains(text: &str, word: &str) -> bool {
    let is_part = |it: char| it.is_ascii_alphanumeric() || it == '_';
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let behind = text[at + word.len()..].chars().next();
        !before.is_some_and(is_part) && !behind.is_some_and(is_part)
    })
}

#[test]
fn a_word_is_found_as_a_word_only() {
    assert!(contains("use rand::Rng;", "rand"));
    assert!(!contains("operand, random", "rand"));
    assert!(contains("std::fs::read", "std::fs"));
    assert!(!contains("ConstantHashMap", "HashMap"));
}
