//! Where things are: the repository and the user's cache.

use std::env;
use std::path::{Path, PathBuf};

/// The top folder of the repository: the nearest one above the running package with a `Trunk.toml`.
///
/// Cargo says where a package lies whenever it runs something of it; the place known at compile
/// time is for a program started by hand.
pub fn root() -> PathBuf {
    let package = env::var_os("CARGO_MANIFEST_DIR")
        .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
    let top = package.ancestors().find(|it| it.join("Trunk.toml").is_file());
    top.unwrap_or(&package).to_path_buf()
}

/// The folder where Cargo puts what it compiles for this machine.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), PathBuf::from)
}

/// The release build of the widget.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// The debug build of the widget.
pub fn dist_debug() -> PathBuf {
    root().join("target").join("dist-debug")
}

/// Where the tools of the workshop are kept: in the user's cache, so that a fresh clone of the
/// repository does not compile them again. `None` when there is neither a cache nor a home.
pub fn tool_folder() -> Option<PathBuf> {
    tool_folder_in(env::var_os("XDG_CACHE_HOME").map(PathBuf::from), env::home_dir())
}

fn tool_folder_in(cache: Option<PathBuf>, home: Option<PathBuf>) -> Option<PathBuf> {
    // The XDG specification says to ignore a relative path.
    let cache = cache.filter(|it| it.is_absolute());
    Some(cache.or_else(|| Some(home?.join(".cache")))?.join("shirube").join("tools"))
}

/// The folder of Cargo's registry and programs.
pub fn cargo_home() -> Option<PathBuf> {
    env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// The folder of the installed Rust toolchains.
pub fn rustup_home() -> Option<PathBuf> {
    env::var_os("RUSTUP_HOME").map(PathBuf::from).or_else(|| Some(env::home_dir()?.join(".rustup")))
}

/// A path as a person reads it: relative to the repository where it lies inside.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(cache: Option<&str>, home: Option<&str>, expected: Option<&str>) {
        let found = tool_folder_in(cache.map(PathBuf::from), home.map(PathBuf::from));
        assert_eq!(found, expected.map(PathBuf::from));
    }

    #[test]
    fn tools_live_in_the_cache_of_the_user() {
        check(Some("/c"), Some("/home/a"), Some("/c/shirube/tools"));
        check(None, Some("/home/a"), Some("/home/a/.cache/shirube/tools"));
    }

    #[test]
    fn a_relative_cache_is_ignored() {
        check(Some("c"), Some("/home/a"), Some("/home/a/.cache/shirube/tools"));
    }

    #[test]
    fn without_cache_and_home_there_is_no_folder() {
        check(None, None, None);
    }
}
