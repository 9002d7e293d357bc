//! What a partner's page loads: `embed.js` and `embed.mjs`, both made of `embed/loader.mjs`, and the
//! folders `pages`, `partners` and `embed/types`, which lie beside the built page.

use std::path::{Path, PathBuf};
use std::{fs, io};

use thiserror::Error;

use crate::{fingerprint, workspace};

/// Around the end of the module, in whose place the classic script has its own.
const BEGIN: &str = "/* module */";
const END: &str = "/* end of module */";

/// Folders that are copied as they are, and where to.
const FOLDERS: [(&str, &str); 3] =
    [("pages", ""), ("partners", "partners"), ("embed/types", "types")];

/// Why the files are not there.
#[derive(Debug, Error)]
pub enum EmbedError {
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The source has no place for the end of the classic script.
    #[error("embed/loader.mjs does not end with {BEGIN} … {END}")]
    NoEnd,
}

/// Writes the two loaders into a built folder, and copies what lies beside the page.
///
/// # Errors
///
/// When a file cannot be read or written, or the loader has no marked end.
pub fn write(folder: &Path) -> Result<(), EmbedError> {
    let source = workspace::root().join("embed");
    let module = read(&source.join("loader.mjs"))?;
    let end = read(&source.join("classic.js"))?;
    let classic = classic(&module, &end).ok_or(EmbedError::NoEnd)?;
    put(&folder.join("embed.mjs"), module.as_bytes())?;
    put(&folder.join("embed.js"), classic.as_bytes())?;
    for (from, to) in FOLDERS {
        copy(&workspace::root().join(from), &folder.join(to))?;
    }
    Ok(())
}

/// The loader as a classic script. All of it stands in a function, so that no name of ours becomes
/// one of the page.
fn classic(module: &str, end: &str) -> Option<String> {
    let (start, rest) = module.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    after.trim().is_empty().then(|| format!("(() => {{\n\"use strict\";\n{start}{end}}})();\n"))
}

/// Copies all files of a folder, if there is one.
fn copy(from: &Path, to: &Path) -> Result<(), EmbedError> {
    for file in fingerprint::files(from).map_err(at(from))? {
        let bytes = fs::read(&file).map_err(at(&file))?;
        put(&to.join(file.strip_prefix(from).unwrap_or(&file)), &bytes)?;
    }
    Ok(())
}

fn read(path: &Path) -> Result<String, EmbedError> {
    fs::read_to_string(path).map_err(at(path))
}

fn put(path: &Path, bytes: &[u8]) -> Result<(), EmbedError> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(at(folder))?;
    }
    fs::write(path, bytes).map_err(at(path))
}

fn at(path: &Path) -> impl Fn(io::Error) -> EmbedError + '_ {
    |source| EmbedError::File { path: path.into(), source }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_classic_script_ends_in_its_own_way_and_exports_nothing() {
        let module = "const a = 1;\n/* module */\nexport { a };\n/* end of module */\n";
        assert_eq!(
            classic(module, "use(a);\n").unwrap(),
            "(() => {\n\"use strict\";\nconst a = 1;\nuse(a);\n})();\n"
        );
        assert_eq!(classic("const a = 1;", ""), None);
        assert_eq!(classic(&format!("{module}const b = 2;"), ""), None);
    }

    #[test]
    fn both_loaders_and_what_lies_beside_the_page_are_written() {
        let folder = tempfile::tempdir().unwrap();
        write(folder.path()).unwrap();
        let [classic, module] =
            ["embed.js", "embed.mjs"].map(|it| fs::read_to_string(folder.path().join(it)).unwrap());
        assert!(module.contains("export {") && !classic.contains("export {"));
        assert!(!classic.contains("import.meta"), "a classic script has no such thing");
        for (from, to) in FOLDERS {
            let from = workspace::root().join(from);
            for file in fingerprint::files(&from).unwrap() {
                let name = file.strip_prefix(&from).unwrap();
                assert!(folder.path().join(to).join(name).is_file(), "{}", name.display());
            }
        }
    }

    #[test]
    fn the_scripts_say_the_version_of_the_program() {
        for (file, name) in [("embed/loader.mjs", "version"), ("public/boot.js", "VERSION")] {
            let text = fs::read_to_string(workspace::root().join(file)).unwrap();
            let line = format!("const {name} = \"{}\";", env!("CARGO_PKG_VERSION"));
            assert!(text.contains(&line), "{file} has not: {line}");
        }
    }
}
