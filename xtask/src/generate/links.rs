//! The hosts that the loader may open: those that our own data links to.
//!
//! The governments' domains `go.jp` and `lg.jp` are allowed as such by the loader, so their hosts
//! are left out here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use shirube_core::json::{MAX_FILE_BYTES, Node, parse};

use super::GenerateError;

/// Where our links stand: data that is shown, and the partner files of the demonstrations.
const FOLDERS: [&str; 2] = ["questionnaires", "partners"];

/// What is no data: schemas name patterns and their own standard, released structures are older
/// forms of what stands beside them.
const NOT_SHOWN: [&str; 2] = ["schema", "released"];

/// The hosts in the order of the alphabet.
///
/// # Errors
///
/// A file that cannot be read, or is no JSON.
pub fn hosts(top: &Path) -> Result<Vec<String>, GenerateError> {
    let mut hosts = BTreeSet::new();
    for folder in FOLDERS {
        for path in files(&top.join(folder))? {
            let json = fs::read_to_string(&path).map_err(at(&path))?;
            let node = parse(&json, MAX_FILE_BYTES).map_err(|problems| GenerateError::Unsound {
                path: path.display().to_string(),
                problems,
            })?;
            collect(&node, &mut hosts);
        }
    }
    Ok(hosts.into_iter().collect())
}

fn at(path: &Path) -> impl Fn(std::io::Error) -> GenerateError {
    let path = path.to_path_buf();
    move |source| GenerateError::File { path: path.clone(), source }
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, GenerateError> {
    let mut files = Vec::new();
    if !folder.is_dir() {
        return Ok(files);
    }
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.is_dir() && !NOT_SHOWN.iter().any(|it| path.ends_with(it)) {
            files.extend(self::files(&path)?);
        } else if path.extension().is_some_and(|it| it == "json") {
            files.push(path);
        }
    }
    Ok(files)
}

fn collect(node: &Node, hosts: &mut BTreeSet<String>) {
    match node {
        Node::Text(text) => hosts.extend(host(text).map(str::to_owned)),
        Node::List(items) => items.iter().for_each(|it| collect(it, hosts)),
        Node::Object(members) => members.iter().for_each(|(_, it)| collect(it, hosts)),
        Node::Null | Node::Bool(_) | Node::Integer(_) => {}
    }
}

/// The host of a text that is an address of the `https` kind, unless it is a government's.
fn host(text: &str) -> Option<&str> {
    let rest = text.strip_prefix("https://")?;
    let host = rest.split(['/', '?', '#', ':']).next()?;
    let is_host = |it: &str| it.bytes().all(|it| it.is_ascii_alphanumeric() || b"-.".contains(&it));
    let of_government = host.ends_with(".go.jp") || host.ends_with(".lg.jp");
    (!of_government && host.contains('.') && is_host(host)).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_host_is_taken_from_an_address_and_from_nothing_else() {
        for (text, expected) in [
            ("https://www.nist.gov/a?b#c", Some("www.nist.gov")),
            ("https://www.ipa.go.jp/security/", None),
            ("https://go.jp.example/", Some("go.jp.example")),
            ("http://www.nist.gov/", None),
            ("see https://www.nist.gov/", None),
            ("https://user@elsewhere.example/", None),
            ("https://localhost/", None),
        ] {
            assert_eq!(host(text), expected, "{text}");
        }
    }
}
