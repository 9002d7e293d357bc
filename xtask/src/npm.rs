//! The package for npm, put together in `target/npm`: what is written for it in `embed/npm`, the
//! loader, and the types. `npm pack` and `npm publish` run there.

use std::path::{Path, PathBuf};
use std::{fs, io};

use thiserror::Error;

use crate::build::{self, BuildError, Profile};
use crate::workspace;

/// What is copied: its name in the package, and where it lies.
const FILES: &[(&str, &str)] = &[
    ("package.json", "embed/npm/package.json"),
    ("README.md", "embed/npm/README.md"),
    ("README.ja.md", "embed/npm/README.ja.md"),
    ("types-only.mjs", "embed/npm/types-only.mjs"),
    ("types/index.d.ts", "embed/types/index.d.ts"),
    ("types/react.d.ts", "embed/types/react.d.ts"),
    ("types/vue.d.ts", "embed/types/vue.d.ts"),
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    // As it is written: whoever bundles it makes it small, and whoever reads it can.
    ("embed.mjs", "embed/loader.mjs"),
];

/// What is taken from the built page, under its own name.
const BUILT: &str = "embed.js";

/// Why the package is not there.
#[derive(Debug, Error)]
pub enum NpmError {
    /// The loader that it brings along cannot be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// `cargo xtask npm`: builds the page, puts the package together and says where it lies.
///
/// # Errors
///
/// When something does not compile, or a file cannot be read or written.
pub fn command() -> Result<(), NpmError> {
    build::build(Profile::Release)?;
    let folder = workspace::root().join("target").join("npm");
    println!("{}", workspace::shown(&assemble(&folder, &workspace::dist())?));
    Ok(())
}

/// Puts the package together in a folder, which holds nothing else afterwards.
///
/// # Errors
///
/// When a file cannot be read or written.
pub fn assemble(folder: &Path, dist: &Path) -> Result<PathBuf, NpmError> {
    match fs::remove_dir_all(folder) {
        Err(err) if err.kind() != io::ErrorKind::NotFound => return Err(at(folder)(err)),
        _ => {}
    }
    for (name, source) in FILES {
        let source = workspace::root().join(source);
        put(&folder.join(name), &fs::read(&source).map_err(at(&source))?)?;
    }
    let built = dist.join(BUILT);
    put(&folder.join(BUILT), &fs::read(&built).map_err(at(&built))?)?;
    Ok(folder.to_path_buf())
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), NpmError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    fs::write(path, bytes).map_err(at(path))
}

fn at(path: &Path) -> impl Fn(io::Error) -> NpmError + '_ {
    |source| NpmError::File { path: path.into(), source }
}

#[cfg(test)]
mod tests {
    use shirube_core::json::{Node, parse};

    use super::*;

    fn package() -> Node {
        parse(include_str!("../../embed/npm/package.json"), 10_000).unwrap()
    }

    fn texts(node: &Node) -> Vec<&str> {
        match node {
            Node::Text(text) => vec![text],
            Node::List(items) => items.iter().flat_map(texts).collect(),
            Node::Object(members) => members.iter().flat_map(|(_, it)| texts(it)).collect(),
            _ => Vec::new(),
        }
    }

    /// The package, with a page that has been built in a moment.
    fn assembled(at: &Path) -> PathBuf {
        fs::write(at.join(BUILT), "").unwrap();
        assemble(&at.join("npm"), at).unwrap()
    }

    #[test]
    fn everything_that_the_package_names_is_in_it() {
        let folder = tempfile::tempdir().unwrap();
        let folder = assembled(folder.path());
        let package = package();
        for key in ["exports", "files", "sideEffects"] {
            for name in texts(package.get(key).unwrap()) {
                assert!(folder.join(name).exists(), "{key}: {name}");
            }
        }
    }

    #[test]
    fn the_package_has_the_version_of_the_program() {
        assert_eq!(package().get("version"), Some(&Node::text(env!("CARGO_PKG_VERSION"))));
    }

    #[test]
    fn assembling_again_leaves_nothing_behind() {
        let folder = tempfile::tempdir().unwrap();
        let old = assembled(folder.path()).join("old.js");
        fs::write(&old, "").unwrap();
        assembled(folder.path());
        assert!(!old.exists());
    }
}
