//! Debian packages that the tests need: which, how to see that they are there, how they come.

use std::path::{Path, PathBuf};
use std::process::Command;

use thiserror::Error;

use crate::browsers::program;
use crate::process::{self, ProcessError};

/// A package, and how to see that it is there. One with several signs stands several times, in
/// neighbouring lines.
pub type Package = (&'static str, Sign);

/// How to see that a package is there without asking the package manager.
#[derive(Debug, Clone, Copy)]
pub enum Sign {
    /// A program on the `PATH`.
    Program(&'static str),
    /// A file.
    File(&'static str),
    /// Something whose folder carries versions or the processor's name.
    Found(fn() -> Option<PathBuf>),
}

impl Sign {
    fn is_there(self) -> bool {
        match self {
            Sign::Program(name) => program(name).is_some(),
            Sign::File(path) => Path::new(path).is_file(),
            Sign::Found(find) => find().is_some(),
        }
    }
}

/// Why packages are not there.
#[derive(Debug, Error)]
pub enum PackageError {
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

/// Makes sure that all of `needed` are there, as root by installing what is not, with what the
/// packages recommend. Says nothing when they are.
///
/// # Errors
///
/// When something is missing and cannot be installed: what, why, and what a person could type.
pub fn ensure(needed: &[Package]) -> Result<(), PackageError> {
    ensure_with(needed, "apt-get install -y")
}

/// The same without what the packages recommend: a web server is not to bring a second one along.
///
/// # Errors
///
/// As [`ensure`].
pub fn ensure_alone(needed: &[Package]) -> Result<(), PackageError> {
    ensure_with(needed, "apt-get install -y --no-install-recommends")
}

fn ensure_with(needed: &[Package], install: &str) -> Result<(), PackageError> {
    let packages = missing(needed);
    if packages.is_empty() {
        return Ok(());
    }
    let packages = packages.join(" ");
    let script = format!("apt-get update && {install} {packages}");
    if !is_root() {
        let command = format!("sudo sh -c '{script}'");
        return Err(PackageError::NotRoot { packages, command });
    }
    println!("Installing {packages} (once) …");
    let mut install = Command::new("sh");
    install.args(["-c", &script]).env("DEBIAN_FRONTEND", "noninteractive");
    if let Err(source) = process::run_silently(&mut install) {
        return Err(PackageError::Install { packages, command: script, source });
    }
    let packages = missing(needed);
    if packages.is_empty() {
        Ok(())
    } else {
        Err(PackageError::StillMissing { packages: packages.join(" ") })
    }
}

fn missing(needed: &[Package]) -> Vec<&'static str> {
    let mut packages: Vec<&str> =
        needed.iter().filter(|(_, sign)| !sign.is_there()).map(|(package, _)| *package).collect();
    packages.dedup();
    packages
}

fn is_root() -> bool {
    let mut id = Command::new("id");
    process::run_silently(id.arg("-u")).is_ok_and(|it| it.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn nowhere() -> Option<PathBuf> {
        None
    }

    #[test]
    fn what_is_missing_is_named_once() {
        let needed = [
            ("shell", Sign::Program("sh")),
            ("hosts", Sign::File("/etc/passwd")),
            ("thing", Sign::Program("no-such-program")),
            ("thing", Sign::Found(nowhere)),
            ("other", Sign::File("/no/such/file")),
        ];
        assert_eq!(missing(&needed), ["thing", "other"]);
    }

    #[test]
    fn what_is_there_is_not_installed() {
        assert!(ensure(&[("shell", Sign::Program("sh"))]).is_ok());
    }
}
