//! The browsers of the tests, which come from Debian packages.

use std::path::{Path, PathBuf};
use std::{env, fs};

use crate::packages::{self, Package, PackageError, Sign};

/// What the browser tests need from the system.
const NEEDED: &[Package] = &[
    ("chromium", Sign::Program("chromium")),
    ("chromium-driver", Sign::Program("chromedriver")),
    ("firefox-esr", Sign::Program("firefox-esr")),
    ("webkit2gtk-driver", Sign::Program("WebKitWebDriver")),
    ("webkit2gtk-driver", Sign::Found(mini_browser)),
    ("xvfb", Sign::Program("Xvfb")),
    // Without it every Japanese letter is the same empty box, in screenshots and on paper.
    ("fonts-noto-cjk", Sign::File("/usr/share/fonts/opentype/noto/NotoSansCJK-Regular.ttc")),
    ("poppler-utils", Sign::Program("pdftotext")),
    ("poppler-utils", Sign::Program("pdfinfo")),
];

/// Makes sure that all browsers and their drivers are there. Says nothing when they are.
///
/// # Errors
///
/// When something is missing and cannot be installed: what, why, and what a person could type.
pub fn ensure() -> Result<(), PackageError> {
    packages::ensure(NEEDED)
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
}
