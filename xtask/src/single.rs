//! `cargo xtask single`: the whole of Shirube as one HTML file, which works when it is opened from a
//! disk, with no server and no network.
//!
//! A browser loads nothing that lies beside a page on a disk, so programs, data, looks and the pages
//! without a program are elements of this one page. Its policy stands in the page itself and lets
//! nothing be fetched at all.

mod glue;
mod page;

use std::path::{Path, PathBuf};
use std::{fs, io};

use base64ct::{Base64, Encoding as _};
use shirube_hosting::manifest::Integrity;
use thiserror::Error;

use crate::{fingerprint, workspace};

/// The name of the file.
pub const NAME: &str = "shirube.html";

/// Folders and files of `questionnaires/` that the program never asks for.
const NOT_ASKED_FOR: &[&str] = &["schema/", "/benchmarks/", "/released/", "/first.", "ids.txt"];

/// Why there is no file.
#[derive(Debug, Error)]
pub enum SingleError {
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// A script has something that cannot stand in this page.
    #[error("{file} has {found:?}, which the single file cannot carry")]
    Script {
        /// Which one.
        file: String,
        /// What.
        found: String,
    },
    /// A page is not of the form that we write.
    #[error("{file} has no {missing}")]
    Page {
        /// Which one.
        file: String,
        /// What is missing.
        missing: &'static str,
    },
}

/// What the file is made from.
struct Sources<'a> {
    /// The built page.
    dist: &'a Path,
    /// Where `boot.js` and what belongs to it lie as people read them.
    public: PathBuf,
}

impl Sources<'_> {
    fn built(&self, name: &str) -> Result<String, SingleError> {
        text(&self.dist.join(name))
    }

    fn written(&self, name: &str) -> Result<String, SingleError> {
        text(&self.public.join(name))
    }
}

/// Makes the file from a built page.
///
/// # Errors
///
/// When the build is incomplete, or has something that cannot stand in one page.
pub fn make(dist: &Path) -> Result<String, SingleError> {
    let sources = Sources { dist, public: workspace::root().join("public") };
    let script = script(&sources)?;
    let leaves = leaves(dist)?;
    let looks = [
        ("look", format!("{}{}", sources.built("style.css")?, sources.written("single.css")?)),
        ("look-whole", sources.built("whole.css")?),
        ("look-paper", sources.built("paper.css")?),
    ];
    let icon = bytes(&dist.join("icon.svg"))?;
    page::write(&page::Parts {
        index: &sources.built("index.html")?,
        icon: &Base64::encode_string(&icon),
        looks: &looks,
        leaves: &leaves,
        files: &files(dist)?,
        script: &script,
    })
}

/// `cargo xtask single`: writes the file into `folder` and says where it is.
///
/// # Errors
///
/// As [`make`], and when it cannot be written.
pub fn command(dist: &Path, folder: &Path) -> Result<PathBuf, SingleError> {
    let page = make(dist)?;
    let path = folder.join(NAME);
    let failed = |source| SingleError::File { path: path.clone(), source };
    fs::create_dir_all(folder).map_err(failed)?;
    fs::write(&path, page).map_err(failed)?;
    Ok(path)
}

/// The one script: the two programs' own, what stands in for fetching, and `boot.js`.
fn script(sources: &Sources<'_>) -> Result<String, SingleError> {
    let whole = glue::function("wholeProgram", "whole.js", &sources.built("whole.js")?)?;
    let tools = glue::function("toolsProgram", "tools.js", &sources.built("tools.js")?)?;
    let single = sources.written("single.js")?;
    let boot = glue::boot(&sources.written("boot.js")?)?;
    let script = format!("{whole}{tools}{single}\n{boot}");
    for found in ["</script", "<!--", "\r"] {
        if script.to_ascii_lowercase().contains(found) {
            return Err(SingleError::Script { file: "the script".into(), found: found.into() });
        }
    }
    Ok(script)
}

/// The pages that need no program, in the order of their names.
fn leaves(dist: &Path) -> Result<Vec<page::Leaf>, SingleError> {
    let mut leaves = Vec::new();
    for path in all(dist)? {
        let name = name_in(dist, &path);
        let is_leaf = name.starts_with("help.") || name.starts_with("questions");
        if is_leaf && Path::new(&name).extension().is_some_and(|it| it == "html") {
            leaves.push(page::Leaf::read(name, &text(&path)?)?);
        }
    }
    Ok(leaves)
}

/// What the program asks for while it runs: data as text, programs in base64.
fn files(dist: &Path) -> Result<Vec<(String, String)>, SingleError> {
    let mut files = Vec::new();
    for path in all(&dist.join("questionnaires"))? {
        let name = name_in(dist, &path);
        let is_data = path.extension().is_some_and(|it| it == "json");
        if is_data && !NOT_ASKED_FOR.iter().any(|it| name.contains(it)) {
            // In JSON this sign stands only inside texts, where it may be written so.
            files.push((name, text(&path)?.replace('<', "\\u003c")));
        }
    }
    for name in ["whole_bg.wasm", "tools_bg.wasm"] {
        files.push((name.to_owned(), Base64::encode_string(&bytes(&dist.join(name))?)));
    }
    Ok(files)
}

/// The source that a policy knows this text by: `'sha256-…'`.
pub fn source(text: &str) -> String {
    format!("'{}'", Integrity::sha256(text.as_bytes()))
}

fn name_in(folder: &Path, path: &Path) -> String {
    path.strip_prefix(folder).unwrap_or(path).to_string_lossy().into_owned()
}

fn all(folder: &Path) -> Result<Vec<PathBuf>, SingleError> {
    fingerprint::files(folder).map_err(|source| SingleError::File { path: folder.into(), source })
}

fn bytes(path: &Path) -> Result<Vec<u8>, SingleError> {
    fs::read(path).map_err(|source| SingleError::File { path: path.into(), source })
}

fn text(path: &Path) -> Result<String, SingleError> {
    fs::read_to_string(path).map_err(|source| SingleError::File { path: path.into(), source })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::html;

    const INDEX: &str = "<!doctype html>\n<html lang=\"ja\"><head><title>しるべ</title>\
         <link rel=\"icon\" href=\"icon.svg\"><link rel=\"stylesheet\" href=\"style.css\">\
         <script type=\"module\" src=\"boot.js\" data-js=\"./w.js\" data-wasm=\"./w.wasm\"></script>\
         </head><body><div id=\"app\"><a href=\"help.ja.html\">help</a></div>\
         <div id=\"crash\" hidden></div></body></html>";
    const HELP: &str = "<!DOCTYPE html>\n<html lang=\"ja\"><head><title>困ったとき</title></head>\n\
         <body>\n<a href=\"index.html\">back</a><a href=\"help.en.html\">English</a>\
         <a href=\"index.html#/help\">guided</a>\
         <a href=\"https://a.example/help.en.html\">x</a><main><a href=\"#now\">する</a>\
         <p id=\"now\">すること</p></main>\n</body></html>";

    /// A small build. Its script is the real one.
    fn built() -> tempfile::TempDir {
        let dist = tempfile::tempdir().unwrap();
        let write = |name: &str, text: &str| {
            let path = dist.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        };
        write("index.html", INDEX);
        write("help.ja.html", HELP);
        write("help.en.html", &HELP.replace("lang=\"ja\"", "lang=\"en\""));
        write("whole.js", "let a;export class B{}export{a as initSync,B as default};");
        write("tools.js", "export function docx(e){}function g(){}export{g as default};");
        write("questionnaires/sme/ja.json", "{\"a\":\"</script><b>\"}");
        write("questionnaires/sme/first.ja.json", "{}");
        write("questionnaires/sme/released/1.json", "{}");
        write("questionnaires/schema/a.schema.json", "{}");
        write("questionnaires/benchmarks/a.json", "{}");
        for name in ["style.css", "whole.css", "paper.css"] {
            write(name, &format!("/* {name} */"));
        }
        for name in ["icon.svg", "whole_bg.wasm", "tools_bg.wasm", "w.js"] {
            write(name, name);
        }
        dist
    }

    #[test]
    fn the_page_loads_nothing_and_links_nothing_beside_it() {
        let page = make(built().path()).unwrap();
        assert_eq!(html::loads(&page), [""; 0]);
        for tag in html::tags(&page) {
            if let Some(href) = tag.get("href") {
                let stays = href.starts_with('#') || href.starts_with("data:image/svg+xml;base64,");
                assert!(stays || href.starts_with("https:"), "{href}");
            }
        }
        assert!(page.contains("<a href=\"#help.ja.html\">help</a>"), "{page}");
        assert!(page.contains("<a href=\"#/\">back</a>"), "{page}");
        assert!(page.contains("<a href=\"#/help\">guided</a>"), "{page}");
        // A place in a page is another than that of the same name in its neighbour.
        for name in ["help.ja.html.now", "help.en.html.now"] {
            assert!(page.contains(&format!("href=\"#{name}\"")), "{page}");
            assert_eq!(page.matches(&format!(" id=\"{name}\"")).count(), 1, "{name}");
        }
        assert!(page.contains("<a href=\"https://a.example/help.en.html\">"), "{page}");
    }

    #[test]
    fn the_policy_knows_exactly_the_script_and_the_looks_of_the_page() {
        let page = make(built().path()).unwrap();
        let policy = html::tags(&page);
        let policy = policy.iter().find(|it| it.get("http-equiv").is_some()).unwrap();
        let policy = policy.get("content").unwrap();
        let inside = |start: &str, end: &str| -> Vec<String> {
            let pieces = page.split(start).skip(1);
            pieces
                .map(|it| it.split_once('>').unwrap().1.split(end).next().unwrap().into())
                .collect()
        };
        let scripts = inside("<script type=\"module\"", "</script>");
        let looks = inside("<style ", "</style>");
        assert_eq!((scripts.len(), looks.len()), (1, 3));
        for text in scripts.iter().chain(&looks) {
            assert!(policy.contains(&source(text)), "{policy}\n{text}");
        }
        assert_eq!(policy.matches("sha256-").count(), 4);
        assert!(policy.starts_with("default-src 'none'; script-src 'sha256-"), "{policy}");
        assert!(!policy.contains("connect-src") && !policy.contains("unsafe-inline"), "{policy}");
    }

    #[test]
    fn data_is_there_as_text_that_ends_no_script() {
        let page = make(built().path()).unwrap();
        let file = "id=\"file:questionnaires/sme/ja.json\">{\"a\":\"\\u003c/script>\\u003cb>\"}<";
        assert!(page.contains(file), "{page}");
        for absent in ["first.ja.json\">", "released", "schema"] {
            assert!(!page.contains(absent), "{absent}");
        }
        assert!(page.contains(&Base64::encode_string(b"whole_bg.wasm")));
    }

    #[test]
    fn the_same_build_gives_the_same_bytes() {
        let dist = built();
        assert_eq!(make(dist.path()).unwrap(), make(dist.path()).unwrap());
    }

    #[test]
    fn a_script_that_imports_another_is_refused() {
        let dist = built();
        fs::write(dist.path().join("tools.js"), "import{a}from'./snippets/a.js';").unwrap();
        let err = make(dist.path()).unwrap_err().to_string();
        assert_eq!(err, "tools.js has \"import\", which the single file cannot carry");
    }
}
