//! The `WordPress` plugin, packed: one folder, and the archive that one uploads.

use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use thiserror::Error;
use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, System, ZipWriter};

use crate::build::{self, BuildError, Profile};
use crate::workspace;

/// The name of the folder inside the archive, which is also the plugin's name for `WordPress`.
const NAME: &str = "shirube";

/// What is packed: its name in the plugin, and where it lies.
///
/// The loader is packed twice, as it runs and as it is written: the rules for plugins ask that what
/// runs can be read.
const FILES: &[(&str, &str)] = &[
    ("LICENSE-APACHE", "LICENSE-APACHE"),
    ("LICENSE-MIT", "LICENSE-MIT"),
    ("editor.js", "embed/wordpress/shirube/editor.js"),
    ("embed.js", "dist/embed.js"),
    ("embed.source.mjs", "embed/loader.mjs"),
    ("options.json", "embed/options.json"),
    ("readme.txt", "embed/wordpress/shirube/readme.txt"),
    ("shirube.php", "embed/wordpress/shirube/shirube.php"),
];

/// Why the plugin is not packed.
#[derive(Debug, Error)]
pub enum WordpressError {
    /// The loader that it brings along cannot be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The archive cannot be written.
    #[error("the plugin could not be packed: {0}")]
    Packed(#[from] ZipError),
}

/// `cargo xtask wordpress`: builds what the plugin brings along, packs it, and says where it lies.
///
/// # Errors
///
/// When something does not compile or cannot be written.
pub fn command() -> Result<(), WordpressError> {
    build::build(Profile::Release)?;
    println!("{}", workspace::shown(&pack()?));
    Ok(())
}

/// Packs the plugin from the repository and the built page.
///
/// # Errors
///
/// When a file of it is not there or the archive cannot be written.
pub fn pack() -> Result<PathBuf, WordpressError> {
    let folder = workspace::root().join("target").join("wordpress");
    fs::create_dir_all(&folder).map_err(at(&folder))?;
    let mut files = Vec::new();
    for (name, source) in FILES {
        let path = workspace::root().join(source);
        files.push((*name, fs::read(&path).map_err(at(&path))?));
    }
    let archive = folder.join("shirube.zip");
    let file = File::create(&archive).map_err(at(&archive))?;
    write(file, &files)?;
    Ok(archive)
}

fn at(path: &Path) -> impl Fn(io::Error) -> WordpressError + '_ {
    |source| WordpressError::File { path: path.into(), source }
}

/// The same files give the same bytes, on every machine and every day.
fn write(to: impl io::Write + io::Seek, files: &[(&str, Vec<u8>)]) -> Result<(), ZipError> {
    let mut archive = ZipWriter::new(to);
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Stored)
        .last_modified_time(DateTime::DEFAULT)
        .unix_permissions(0o644)
        .system(System::Unix);
    for (name, bytes) in files {
        archive.start_file(format!("{NAME}/{name}"), options)?;
        archive.write_all(bytes).map_err(ZipError::from)?;
    }
    archive.finish()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::io::Cursor;

    use super::*;

    const PLUGIN: &str = include_str!("../../embed/wordpress/shirube/shirube.php");
    const README: &str = include_str!("../../embed/wordpress/shirube/readme.txt");

    /// What stands behind `name:` in the head of a plugin or its readme.
    fn head<'a>(text: &'a str, name: &str) -> &'a str {
        let line = text.lines().map(|it| it.trim_start_matches([' ', '*'])).find_map(|it| {
            let (found, value) = it.split_once(':')?;
            (found == name).then(|| value.trim())
        });
        line.unwrap_or_else(|| panic!("no {name}"))
    }

    #[test]
    fn the_same_files_give_the_same_archive() {
        let files = [("a.php", b"<?php".to_vec()), ("b.js", b"1".to_vec())];
        let packed = || {
            let mut bytes = Cursor::new(Vec::new());
            write(&mut bytes, &files).unwrap();
            bytes.into_inner()
        };
        assert_eq!(packed(), packed());
        let mut archive = zip::ZipArchive::new(Cursor::new(packed())).unwrap();
        let names: Vec<String> = (0..archive.len())
            .map(|it| archive.by_index(it).unwrap().name().unwrap().into())
            .collect();
        assert_eq!(names, ["shirube/a.php", "shirube/b.js"]);
    }

    #[test]
    fn plugin_and_readme_carry_the_version_of_the_program() {
        let version = env!("CARGO_PKG_VERSION");
        assert_eq!(head(PLUGIN, "Version"), version);
        assert_eq!(head(README, "Stable tag"), version);
        assert!(PLUGIN.contains(&format!("'SHIRUBE_VERSION', '{version}'")));
    }

    #[test]
    fn plugin_and_readme_say_the_same_about_what_they_need() {
        for name in ["Requires at least", "Requires PHP", "License"] {
            assert_eq!(head(PLUGIN, name), head(README, name), "{name}");
        }
    }

    /// The texts, in single or double quotes, that stand right behind one of these in the plugin.
    fn quoted_after(openings: &[&str]) -> BTreeSet<&'static str> {
        let openings = openings.iter().flat_map(|it| PLUGIN.match_indices(it));
        let texts = openings.filter_map(|(at, opening)| {
            let text = PLUGIN.get(at + opening.len()..)?.trim_start();
            let quote = text.chars().next().filter(|it| matches!(it, '\'' | '"'))?;
            text.get(1..)?.split(quote).next()
        });
        texts.collect()
    }

    #[test]
    fn everything_that_the_plugin_says_is_there_in_japanese_and_nothing_else() {
        let (_, table) = PLUGIN.split_once("function shirube_japanese").unwrap();
        let (table, _) = table.split_once("\n}\n").unwrap();
        let pairs = table.lines().filter_map(|it| it.trim().split_once(" => "));
        let japanese: BTreeSet<&str> =
            pairs.map(|(english, _)| english.trim().trim_matches(['\'', '"'])).collect();
        let mut said = quoted_after(&["__(", "esc_html__(", "esc_html_e("]);
        // WordPress says these of the head of the file.
        said.extend([head(PLUGIN, "Plugin Name"), head(PLUGIN, "Description")]);
        assert_eq!(said, japanese);
    }

    #[test]
    fn every_file_of_the_plugin_that_is_not_built_is_there() {
        for (_, source) in FILES.iter().filter(|(_, it)| !it.starts_with("dist/")) {
            assert!(workspace::root().join(source).is_file(), "{source}");
        }
    }
}
