//! Where what is made of results may go: never over the results themselves.

use std::fs;
use std::path::{Path, PathBuf};

use super::files;

/// Whether these files may be written by a call that reads these.
///
/// # Errors
///
/// The sentence to show: a folder is missing, something there is no file, or a file that is to be
/// read, or written by the same call, would be lost.
pub fn check<'p>(
    targets: impl Iterator<Item = &'p PathBuf>,
    inputs: &[PathBuf],
) -> Result<(), String> {
    let mut before: Vec<PathBuf> = Vec::new();
    for target in targets {
        let folder = target.parent().filter(|it| !it.as_os_str().is_empty());
        if let Some(folder) = folder.filter(|it| !it.is_dir()) {
            let why = "found no such folder, expected one to write into";
            return Err(format!("{}: {why}", folder.display()));
        }
        if let Some(why) = why_not(target, inputs, &before) {
            return Err(format!("{}: {why}", target.display()));
        }
        before.push(place(target));
    }
    Ok(())
}

fn why_not(target: &Path, inputs: &[PathBuf], before: &[PathBuf]) -> Option<&'static str> {
    let place = place(target);
    // A device would be replaced by a file, and a folder be found out after everything was counted.
    if fs::metadata(target).is_ok_and(|it| !it.is_file()) {
        return Some("found a folder or a device, expected a file or nothing there");
    }
    if before.contains(&place) {
        return Some("found the same file twice, expected one for each text that is written");
    }
    let is_read = |input: &PathBuf| {
        let input = self::place(input);
        input == place || (files::is_result(&place) && place.starts_with(input))
    };
    (fs::symlink_metadata(target).is_ok() && inputs.iter().any(is_read))
        .then_some("found one of the files to read, expected another one to write to")
}

/// The file that a path means, whether it is there or not.
fn place(path: &Path) -> PathBuf {
    let named = |path: &Path| {
        let folder = path.parent().filter(|it| !it.as_os_str().is_empty());
        let folder = fs::canonicalize(folder.unwrap_or(Path::new("."))).ok()?;
        Some(folder.join(path.file_name()?))
    };
    fs::canonicalize(path).ok().or_else(|| named(path)).unwrap_or_else(|| path.into())
}
