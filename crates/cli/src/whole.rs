//! Files that are there whole or not at all.

use std::fs::{self, File};
use std::io::{self, BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::input;

/// Writes a file beside its place and then moves it there, over an earlier one. Whatever fails,
/// nothing half-written is left; only a program that is killed within the few milliseconds between
/// leaves the file beside, whose name begins with a dot and ends in `.part`.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut draft = Draft::new(path)?;
    draft.write_all(text.as_bytes())?;
    draft.finish()
}

/// A file that is being written. It is at its place once it is finished; dropped before that, it
/// leaves nothing.
#[derive(Debug)]
pub struct Draft {
    file: BufWriter<File>,
    beside: PathBuf,
    path: PathBuf,
}

impl Draft {
    /// An empty one for this place.
    pub fn new(path: &Path) -> io::Result<Draft> {
        let beside = beside(path);
        let file = File::create(&beside).map_err(|it| told(path, it))?;
        Ok(Draft { file: BufWriter::new(file), beside, path: path.into() })
    }

    /// Moves it to its place.
    pub fn finish(mut self) -> io::Result<()> {
        // Moved only when it is on the disk: a machine that loses power has the old one or the new.
        let written = self.file.flush().and_then(|()| self.file.get_ref().sync_all());
        let moved = written.and_then(|()| fs::rename(&self.beside, &self.path));
        moved.map_err(|it| told(&self.path, it))
    }
}

impl Write for Draft {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes).map_err(|it| told(&self.path, it))
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush().map_err(|it| told(&self.path, it))
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        // Where it has been moved there is nothing to take away.
        let _ = fs::remove_file(&self.beside);
    }
}

fn told(path: &Path, error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

/// In the same folder, because only there moving is one step; with the number of the process, so
/// that two of them do not meet.
fn beside(path: &Path) -> PathBuf {
    path.with_file_name(format!(".{}.{}.part", input::name(path), std::process::id()))
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
    fn what_is_not_finished_leaves_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let mut draft = Draft::new(&folder.path().join("rows.ndjson")).unwrap();
        draft.write_all(b"half").unwrap();
        drop(draft);
        assert!(input::entries(folder.path()).unwrap().is_empty());
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
