//! Lists every released structure, so that the program contains them all and old results verify for
//! ever without a file beside it.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

fn main() -> io::Result<()> {
    let here = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").unwrap_or_default());
    let questionnaires = here.join("../../questionnaires");
    watch(&questionnaires);

    let mut rows = Vec::new();
    for folder in entries(&questionnaires)?.into_iter().filter(|it| it.is_dir()) {
        let released = folder.join("released");
        if !released.is_dir() {
            continue;
        }
        watch(&released);
        for file in entries(&released)?.into_iter().filter(|it| is_json(it)) {
            // Relative to the package, so that the table is the same on every machine.
            let file = file.strip_prefix(&here).unwrap_or(&file).to_string_lossy().into_owned();
            let text = format!(
                "include_str!(concat!(env!(\"CARGO_MANIFEST_DIR\"), {:?}))",
                format!("/{file}")
            );
            let name = file.trim_start_matches("../../questionnaires/").to_owned();
            rows.push(format!("    ({name:?}, {text}),\n"));
        }
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").unwrap_or_default()).join("released.rs");
    fs::write(out, format!("&[\n{}]\n", rows.concat()))
}

fn entries(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut paths: Vec<PathBuf> =
        fs::read_dir(folder)?.map(|it| it.map(|it| it.path())).collect::<io::Result<_>>()?;
    paths.sort();
    Ok(paths)
}

fn is_json(path: &Path) -> bool {
    path.extension().is_some_and(|it| it == "json")
}

fn watch(folder: &Path) {
    println!("cargo::rerun-if-changed={}", folder.display());
}
