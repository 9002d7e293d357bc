//! Fingerprints of folders, to see whether a build would only repeat itself.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::io;
use std::path::{Path, PathBuf};

/// A fingerprint of files and folders: names and contents, in sorted order.
///
/// Not cryptographic: it answers "has anything changed?" on this machine for this compiler.
/// What is not there counts as empty.
///
/// # Errors
///
/// When something that is there cannot be read.
pub fn of(paths: &[PathBuf]) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    for path in paths {
        for file in files(path)? {
            let name = file.strip_prefix(path).unwrap_or(&file);
            name.hash(&mut hasher);
            fs::read(&file)?.hash(&mut hasher);
        }
    }
    Ok(hasher.finish())
}

/// All files at or below a path, sorted; none when there is nothing.
///
/// # Errors
///
/// When a folder cannot be read.
pub fn files(path: &Path) -> io::Result<Vec<PathBuf>> {
    if path.is_file() {
        return Ok(vec![path.into()]);
    }
    if !path.is_dir() {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    for entry in fs::read_dir(path)? {
        found.extend(files(&entry?.path())?);
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_sees_content_names_and_new_files() {
        let dir = tempfile::tempdir().unwrap();
        let now = || of(&[dir.path().into()]).unwrap();
        let mut seen = std::collections::BTreeSet::from([now()]);
        fs::write(dir.path().join("a"), "1").unwrap();
        assert!(seen.insert(now()));
        fs::write(dir.path().join("a"), "2").unwrap();
        assert!(seen.insert(now()));
        fs::rename(dir.path().join("a"), dir.path().join("b")).unwrap();
        assert!(seen.insert(now()));
        assert_eq!(now(), now());
    }

    #[test]
    fn what_is_not_there_counts_as_empty() {
        assert_eq!(of(&["/nowhere/at/all".into()]).unwrap(), of(&[]).unwrap());
    }
}
