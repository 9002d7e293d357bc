//! Where configuration, data and logs of a run lie.

use std::fs;
use std::os::unix::fs::MetadataExt;
use std::path::{Path, PathBuf};

use xtask::workspace;

/// An empty folder of this name under `target/hosts`. What an earlier run left there is gone; what
/// this one leaves can be looked at.
pub fn folder(name: &str) -> PathBuf {
    let folder = workspace::root().join("target").join("hosts").join(name);
    if folder.exists() {
        fs::remove_dir_all(&folder).unwrap();
    }
    fs::create_dir_all(&folder).unwrap();
    folder
}

/// Whether files that we make belong to root. Servers that root starts would otherwise work as
/// somebody who may not read them.
pub fn is_roots(folder: &Path) -> bool {
    fs::metadata(folder).unwrap().uid() == 0
}

/// Copies a folder with what is in it. Links become what they point to.
pub fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if path.is_dir() {
            copy(&path, &target);
        } else {
            fs::copy(&path, &target).unwrap_or_else(|err| panic!("{}: {err}", path.display()));
        }
    }
}
