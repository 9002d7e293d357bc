//! Reading files that strangers wrote: a bounded number of bytes, and only UTF-8.

use std::fs::File;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use shirube_core::json::MAX_FILE_BYTES;

/// Why a file could not be read at all.
#[derive(Debug, thiserror::Error)]
pub enum Unread {
    /// Larger than any file of ours may be. Not read to its end, so its size is not told.
    #[error("$: found more than {0} bytes, expected at most {0}")]
    TooLarge(usize),
    /// No UTF-8.
    #[error("$: found bytes that are no UTF-8 behind byte {0}, expected UTF-8")]
    NotUtf8(usize),
    /// There is no such file, or the system refuses it.
    #[error("$: found no readable file ({0}), expected one")]
    Refused(#[from] io::Error),
}

impl Unread {
    /// Whether there is no such file.
    pub fn is_absent(&self) -> bool {
        matches!(self, Unread::Refused(it) if it.kind() == io::ErrorKind::NotFound)
    }
}

/// The text of a file.
pub fn text(path: &Path) -> Result<String, Unread> {
    text_up_to(MAX_FILE_BYTES, path)
}

/// The text of a file of at most so many bytes.
pub fn text_up_to(most: usize, path: &Path) -> Result<String, Unread> {
    read(File::open(path)?, most)
}

/// The text of standard input where the path is `-`, of the file otherwise.
pub fn text_or_stdin(path: &Path) -> Result<String, Unread> {
    if path == Path::new("-") { read(io::stdin().lock(), MAX_FILE_BYTES) } else { text(path) }
}

fn read(from: impl Read, most: usize) -> Result<String, Unread> {
    // One byte more than allowed tells "too large" without trusting what the system says of sizes.
    let beyond = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let mut bytes = Vec::new();
    from.take(beyond).read_to_end(&mut bytes)?;
    if most < bytes.len() {
        return Err(Unread::TooLarge(most));
    }
    String::from_utf8(bytes).map_err(|it| Unread::NotUtf8(it.utf8_error().valid_up_to()))
}

/// What lies directly in a folder, by name.
pub fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let entries = std::fs::read_dir(folder)?;
    let mut paths: Vec<PathBuf> =
        entries.map(|it| it.map(|it| it.path())).collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}

/// The name of a file or folder, for comparison with the names that formats give.
pub fn name(path: &Path) -> &str {
    path.file_name().and_then(|it| it.to_str()).unwrap_or_default()
}

/// The folder under a path that ends in its name: `.` and `..` have none of their own.
pub fn with_name(folder: &Path) -> PathBuf {
    folder.canonicalize().unwrap_or_else(|_| folder.to_path_buf())
}

/// The name of a file without its last extension.
pub fn stem(path: &Path) -> &str {
    path.file_stem().and_then(|it| it.to_str()).unwrap_or_default()
}

/// Whether the name ends in `.json`.
pub fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "json")
}
