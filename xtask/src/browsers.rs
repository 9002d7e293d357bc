//! The browsers of the tests, which come from Debian packages.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{env, fs};

use thiserror::Error;

use crate::process::{self, ProcessError};

/// What the tests need from the system: the package, and how to see that it is there.
const NEEDED: &[(&str, Sign)] = &[
    ("chromium", Sign::Program("chromium")),
    ("chromium-driver", Sign::Program("chromedriver")),
    ("firefox-esr", Sign::Program("firefox-esr")),
    ("webkit2gtk-driver", Sign::Program("WebKitWebDriver")),
    ("webkit2gtk-driver", Sign::MiniBrowser),
    ("xvfb", Sign::Program("Xvfb")),
    // Without it every Japanese letter is the same empty box, in screenshots and on paper.
    ("fonts-noto-cjk", Sign::File("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")),
    ("poppler-utils", Sign::Program("pdftotext")),
    ("poppler-utils", Sign::Program("pdfinfo")),
];

/// How to see that a package is there without asking the package manager.
#[derive(Debug, Clone, Copy)]
enum Sign {
    /// A program on the `PATH`.
    Program(&'static str),
    /// A file.
    File(&'static str),
    /// WebKit's own small browser, whose folder carries versions and the processor's name.
    MiniBrowser,
}

impl Sign {
    fn is_there(self) -> bool {
        match self {
            Sign::Program(name) => program(name).is_some(),
            Sign::File(path) => Path::new(path).is_file(),
            Sign::MiniBrowser => mini_browser().is_some(),
        }
    }
}

/// Why the browsers are not there.
#[derive(Debug, Error)]
pub enum BrowserError {
    /// Only root may install packages.
    #[error(
        "the tests need these packages, and only root may install them: {packages}\n\n\
         This command would do it:\n\n    {command}\n"
    )]
    NotRoot {
        /// What is missing.
        packages: String,
        /// What a person would type.
        command: String,
    },
    /// The installation failed.
    #[error(
        "these packages could not be installed: {packages}\n{source}\n\n\
         This command would do it:\n\n    {command}\n"
    )]
    Install {
        /// What is missing.
        packages: String,
        /// What a person would type.
        command: String,
        /// What went wrong.
        source: ProcessError,
    },
    /// The packages were installed and did not bring what they should.
    #[error("still missing after the installation: {packages}")]
    StillMissing {
        /// What is missing.
        packages: String,
    },
}

/// Makes sure that all browsers and their drivers are there. Says nothing when they are.
///
/// # Errors
///
/// When something is missing and cannot be installed: what, why, and what a person could type.
pub fn ensure() -> Result<(), BrowserError> {
    let packages = missing();
    if packages.is_empty() {
        return Ok(());
    }
    let packages = packages.join(" ");
    let script = format!("apt-get update && apt-get install -y {packages}");
    if !is_root() {
        let command = format!("sudo sh -c '{script}'");
        return Err(BrowserError::NotRoot { packages, command });
    }
    println!("Installing {packages} (once) …");
    let mut install = Command::new("sh");
    install.args(["-c", &script]).env("DEBIAN_FRONTEND", "noninteractive");
    if let Err(source) = process::run_silently(&mut install) {
        return Err(BrowserError::Install { packages, command: script, source });
    }
    let packages = missing();
    if packages.is_empty() {
        Ok(())
    } else {
        Err(BrowserError::StillMissing { packages: packages.join(" ") })
    }
}

fn missing() -> Vec<&'static str> {
    let mut packages: Vec<&str> =
        NEEDED.iter().filter(|(_, sign)| !sign.is_there()).map(|(package, _)| *package).collect();
    packages.dedup();
    packages
}

fn is_root() -> bool {
    let mut id = Command::new("id");
    process::run_silently(id.arg("-u")).is_ok_and(|it| it.trim() == "0")
}

/// A program on the `PATH`.
pub fn program(name: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|it| it.join(name)).find(|it| it.is_file())
}

/// WebKit's own small browser: `/usr/lib/<processor>/webkit2gtk-<version>/MiniBrowser`, the newest.
pub fn mini_browser() -> Option<PathBuf> {
    newest_mini_browser(Path::new("/usr/lib"))
}

fn newest_mini_browser(lib: &Path) -> Option<PathBuf> {
    let folders = |of: &Path| fs::read_dir(of).into_iter().flatten().flatten().map(|it| it.path());
    let mut found: Vec<PathBuf> = folders(lib)
        .flat_map(|it| folders(&it).collect::<Vec<_>>())
        .filter(|it| it.file_name().is_some_and(|it| it.to_string_lossy().starts_with("webkit")))
        .map(|it| it.join("MiniBrowser"))
        .filter(|it| it.is_file())
        .collect();
    found.sort();
    found.pop()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_mini_browser_is_found() {
        let lib = tempfile::tempdir().unwrap();
        assert_eq!(newest_mini_browser(lib.path()), None);
        for version in ["webkit2gtk-4.0", "webkit2gtk-4.1"] {
            let folder = lib.path().join("some-linux").join(version);
            fs::create_dir_all(&folder).unwrap();
            fs::write(folder.join("MiniBrowser"), "").unwrap();
        }
        let found = newest_mini_browser(lib.path()).unwrap();
        assert!(found.ends_with("some-linux/webkit2gtk-4.1/MiniBrowser"), "{}", found.display());
    }

    #[test]
    fn packages_of_one_kind_stand_together() {
        // `missing` removes neighbours only.
        let names: Vec<&str> = NEEDED.iter().map(|(package, _)| *package).collect();
        let mut once = names.clone();
        once.dedup();
        let all: std::collections::BTreeSet<&str> = names.into_iter().collect();
        assert_eq!(once.len(), all.len());
    }
}
