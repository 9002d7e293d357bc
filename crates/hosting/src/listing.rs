//! The files of a folder on this machine.

use std::io;
use std::path::Path;

/// Deepest folder that is looked into: a release needs five.
const MAX_DEPTH: usize = 12;

/// Most files that are listed: a release has some 200.
const MAX_FILES: usize = 10_000;

/// Paths of all files below a folder, with `/` between names, sorted. Hidden files, links, and the
/// compressed forms (`.br`, `.gz`) of files that are there are left out: no visitor asks for them.
///
/// # Errors
///
/// When a folder cannot be read, a name is no UTF-8, or there is far more than a release.
pub fn files(folder: &Path) -> io::Result<Vec<String>> {
    let mut files = Vec::new();
    collect(folder, "", 0, &mut files)?;
    files.sort();
    let all = files.clone();
    let is_there = |it: &str| all.binary_search_by(|one| one.as_str().cmp(it)).is_ok();
    files.retain(|it| {
        let plain = it.strip_suffix(".br").or_else(|| it.strip_suffix(".gz"));
        !plain.is_some_and(is_there)
    });
    Ok(files)
}

fn collect(folder: &Path, prefix: &str, depth: usize, files: &mut Vec<String>) -> io::Result<()> {
    let too_large = || io::Error::other("more files or deeper folders than any release has");
    if MAX_DEPTH < depth {
        return Err(too_large());
    }
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().into_string();
        let name = name.map_err(|_| io::Error::other("a file name that is no UTF-8"))?;
        let kind = entry.file_type()?;
        if name.starts_with('.') {
            continue;
        }
        if kind.is_dir() {
            collect(&entry.path(), &format!("{prefix}{name}/"), depth + 1, files)?;
        } else if kind.is_file() {
            files.push(format!("{prefix}{name}"));
        }
        if MAX_FILES < files.len() {
            return Err(too_large());
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_listed_without_hidden_and_compressed_ones() {
        let folder = tempfile::tempdir().unwrap();
        std::fs::create_dir_all(folder.path().join("a/.git")).unwrap();
        for name in ["b.js", "b.js.br", "b.js.gz", "a/x.json", "a/.git/x", ".htaccess", "only.gz"] {
            std::fs::write(folder.path().join(name), "x").unwrap();
        }
        assert_eq!(files(folder.path()).unwrap(), ["a/x.json", "b.js", "only.gz"]);
    }

    #[test]
    fn what_is_no_folder_is_an_error() {
        assert!(files(Path::new("/no/such/folder")).is_err());
    }
}
