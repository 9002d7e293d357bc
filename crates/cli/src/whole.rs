//! Files that are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use crate::input;

/// Writes a file beside its place and then moves it there, over an earlier one. Whatever fails,
/// nothing half-written is left; only a program that is killed within the few milliseconds between
/// leaves the file beside, whose name begins with a dot and ends in `.part`.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let told =
        |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", path.display()));
    let beside = beside(path);
    let written = fill(&beside, text).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        // It may not be there, or may be somebody else's: then there is nothing to take away.
        let _ = fs::remove_file(&beside);
    }
    written.map_err(told)
}

fn fill(path: &Path, text: &str) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(text.as_bytes())?;
    // Moved only when it is on the disk: a machine that loses power has the old one or the new.
    file.sync_all()
}

/// In the same folder, because only there moving is one step; with the number of the process, so
/// that two of them do not meet.
fn beside(path: &Path) -> PathBuf {
    path.with_file_name(format!(".{}.{}.part", input::name(path), std::process::id()))
}

/// The folder that a file should be written into, where it is not there.
pub fn no_folder(path: &Path) -> Option<&Path> {
    let folder = path.parent().filter(|it| !it.as_os_str().is_empty())?;
    (!folder.is_dir()).then_some(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_replaced_whole_and_nothing_stays_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("benchmark.json");
        write(&path, "old").unwrap();
        write(&path, "new").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "new");
        assert_eq!(input::entries(folder.path()).unwrap(), [path]);
    }

    #[test]
    fn where_it_cannot_be_moved_nothing_stays() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("taken");
        fs::create_dir(&path).unwrap();
        fs::write(path.join("x"), "").unwrap();
        let error = write(&path, "new").unwrap_err().to_string();
        assert!(error.starts_with(&format!("{}: ", path.display())), "{error}");
        assert_eq!(input::entries(folder.path()).unwrap(), [path]);
    }
}
