//! What is made from the table of the embed's options: `cargo xtask embed` writes it, and a test
//! fails when what is in the repository differs.
//!
//! Some files are made as a whole; of others, which people write, only the part between two marks.

mod links;
mod pages;
mod script;
mod shapes;
mod types;

use std::path::{Path, PathBuf};
use std::{fs, io};

use shirube_core::json::Problem;
use thiserror::Error;

use self::shapes::Shapes;
use crate::options::Table;
use crate::workspace;

/// The table, from the top of the repository.
const TABLE: &str = "embed/options.json";

/// Why something cannot be made.
#[derive(Debug, Error)]
pub enum GenerateError {
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The table, or a schema, is not as it should be.
    #[error("{path}:\n{}", problems.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Unsound {
        /// Which file.
        path: String,
        /// What is wrong with it.
        problems: Vec<Problem>,
    },
    /// A file has no place for what is made.
    #[error("{path} has no {begin} … {end}")]
    NoPlace {
        /// Which file.
        path: &'static str,
        /// How the place begins.
        begin: &'static str,
        /// How it ends.
        end: &'static str,
    },
}

/// A file as it should be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// From the top of the repository.
    pub path: &'static str,
    /// What it should hold.
    pub text: String,
}

/// The published shape of the messages, and of the result within one of them.
const MESSAGES: &str = "questionnaires/schema/messages.schema.json";

/// The marks between which the two scripts carry their part.
const IN_LOADER: (&str, &str) = ("/* options */", "/* end of options */");
const IN_FRAME: (&str, &str) = ("/* tokens */", "/* end of tokens */");

/// The marks of the two tables on a page.
const OPTIONS_ON_PAGES: (&str, &str) = ("<!-- options -->", "<!-- end of options -->");
const TOKENS_ON_PAGES: (&str, &str) = ("<!-- tokens -->", "<!-- end of tokens -->");

/// Writes every file anew, and says which have changed.
///
/// # Errors
///
/// What cannot be read, made or written.
pub fn command() -> Result<(), GenerateError> {
    for made in all(&workspace::root())? {
        let path = workspace::root().join(made.path);
        if fs::read_to_string(&path).is_ok_and(|it| it == made.text) {
            continue;
        }
        fs::write(&path, made.text).map_err(|source| GenerateError::File { path, source })?;
        println!("{}", made.path);
    }
    Ok(())
}

/// Every file that is made, as it should be.
///
/// # Errors
///
/// What cannot be read or made.
pub fn all(top: &Path) -> Result<Vec<Made>, GenerateError> {
    let table = Table::read(&read(top, TABLE)?)
        .map_err(|problems| GenerateError::Unsound { path: TABLE.into(), problems })?;
    let mut all = vec![Made { path: "pages/options.js", text: script::pages(&table) }];
    let loader = script::loader(&table, &links::hosts(top)?);
    all.push(within(top, "embed/loader.mjs", &[(IN_LOADER, loader)])?);
    all.push(within(top, "public/frame.js", &[(IN_FRAME, script::frame(&table))])?);
    let schema = read(top, MESSAGES)?;
    all.push(Made { path: "pages/parts/messages.js", text: script::messages(&schema) });
    let shapes = Shapes::read(&schema)
        .map_err(|problems| GenerateError::Unsound { path: MESSAGES.into(), problems })?;
    all.push(Made { path: "embed/types/index.d.ts", text: types::index(&table, &shapes) });
    for (path, language) in [
        ("docs/embed/options.ja.md", pages::Language::Ja),
        ("docs/embed/options.en.md", pages::Language::En),
    ] {
        let options = pages::options(&table, language);
        let tokens = pages::tokens(&table, language);
        all.push(within(top, path, &[(OPTIONS_ON_PAGES, options), (TOKENS_ON_PAGES, tokens)])?);
    }
    Ok(all)
}

fn read(top: &Path, path: &str) -> Result<String, GenerateError> {
    let path = top.join(path);
    fs::read_to_string(&path).map_err(|source| GenerateError::File { path, source })
}

/// The file with these parts between their marks.
fn within(
    top: &Path,
    path: &'static str,
    parts: &[((&'static str, &'static str), String)],
) -> Result<Made, GenerateError> {
    let mut text = read(top, path)?;
    for ((begin, end), part) in parts {
        text = put(&text, (begin, end), part).ok_or(GenerateError::NoPlace { path, begin, end })?;
    }
    Ok(Made { path, text })
}

/// The text with this part between the first two such marks, the marks on lines of their own.
fn put(text: &str, (begin, end): (&str, &str), part: &str) -> Option<String> {
    let (before, rest) = text.split_once(begin)?;
    let (_, after) = rest.split_once(end)?;
    Some(format!("{before}{begin}\n{part}{end}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_made_is_what_the_repository_holds() {
        let top = workspace::root();
        for made in all(&top).unwrap_or_else(|error| panic!("{error}")) {
            let found = fs::read_to_string(top.join(made.path)).unwrap_or_default();
            assert!(found == made.text, "{}: `cargo xtask embed` writes it anew", made.path);
        }
    }

    #[test]
    fn every_shape_of_ours_has_a_type() {
        let made = all(&workspace::root()).unwrap_or_else(|error| panic!("{error}"));
        let types = made.iter().find(|it| it.path.ends_with(".d.ts")).unwrap();
        for unknown in [": unknown;", "<unknown>", "= unknown;"] {
            assert!(!types.text.contains(unknown), "{unknown}");
        }
    }

    #[test]
    fn only_what_stands_between_the_marks_is_made() {
        let marks = ("<!-- a -->", "<!-- b -->");
        let made = put("before <!-- a --> old <!-- b --> after", marks, "new\n");
        assert_eq!(made.as_deref(), Some("before <!-- a -->\nnew\n<!-- b --> after"));
        assert_eq!(put("before <!-- a --> after", marks, ""), None);
    }
}
