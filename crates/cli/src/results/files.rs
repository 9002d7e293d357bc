//! Which files there are: those named, and those in folders, to the bottom.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::input;

/// Hands over every file under these paths, in the order of the call and within a folder in the
/// order of names; or why something is none. In folders only what is called a result file counts:
/// `.json`, `.ndjson` and `.jsonl`, each also with `.gz` behind.
///
/// Links to folders are not followed, so that there is an end.
pub(super) fn each<E>(
    paths: &[PathBuf],
    on: &mut impl FnMut(Arc<Path>, Result<(), String>) -> Result<(), E>,
) -> Result<(), E> {
    for path in paths {
        match fs::metadata(path) {
            Ok(it) if it.is_dir() => within(path, on)?,
            found => on(path.as_path().into(), regular(found))?,
        }
    }
    Ok(())
}

/// Everything in a folder. What is still to be looked at lies on a heap of our own: however deep the
/// folders are, the stack is not.
fn within<E>(
    folder: &Path,
    on: &mut impl FnMut(Arc<Path>, Result<(), String>) -> Result<(), E>,
) -> Result<(), E> {
    let mut left = Vec::new();
    push(folder, &mut left, on)?;
    while let Some(path) = left.pop() {
        let is_link = fs::symlink_metadata(&path).is_ok_and(|it| it.is_symlink());
        match fs::metadata(&path) {
            Ok(it) if it.is_dir() && is_link => {
                let why = "found a link to a folder, expected a folder: links are not followed";
                on(path.into(), Err(format!("$: {why}")))?;
            }
            Ok(it) if it.is_dir() => push(&path, &mut left, on)?,
            _ if !is_result(&path) => {}
            found => on(path.into(), regular(found))?,
        }
    }
    Ok(())
}

/// Puts what lies in a folder on the heap, the first name on top.
fn push<E>(
    folder: &Path,
    left: &mut Vec<PathBuf>,
    on: &mut impl FnMut(Arc<Path>, Result<(), String>) -> Result<(), E>,
) -> Result<(), E> {
    match input::entries(folder) {
        Ok(entries) => {
            left.extend(entries.into_iter().rev());
            Ok(())
        }
        Err(error) => on(folder.into(), Err(input::Unread::Refused(error).to_string())),
    }
}

/// A pipe or a device could keep us waiting for ever, and cannot be read twice.
fn regular(found: io::Result<fs::Metadata>) -> Result<(), String> {
    match found {
        Ok(it) if it.is_file() => Ok(()),
        Ok(_) => Err("$: found neither a file nor a folder, expected one of them".into()),
        Err(error) => Err(input::Unread::Refused(error).to_string()),
    }
}

/// Whether a file is called a result file.
pub(super) fn is_result(path: &Path) -> bool {
    is_called(path, &[".json", ".ndjson", ".jsonl"])
}

/// Whether the name of a file, but for `.gz`, ends in one of these. In capitals too, and whatever
/// bytes stand before: names are given by many systems, and a file that is passed over is not missed
/// by anybody.
pub(super) fn is_called(path: &Path, endings: &[&str]) -> bool {
    let name = path.file_name().unwrap_or_default().to_string_lossy().to_ascii_lowercase();
    let name = name.strip_suffix(".gz").unwrap_or(&name);
    endings.iter().any(|it| name.ends_with(it))
}
