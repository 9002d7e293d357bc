//! Builds the widget: Trunk with our tools, the programs that are fetched later, then the static
//! pages, then a look at the outcome.

use std::env::{self, JoinPathsError};
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use thiserror::Error;

use crate::embed::{self, EmbedError};
use crate::html::{self, Blocked};
use crate::offline::{self, OfflineError};
use crate::process::{self, ProcessError};
use crate::tools::{self, ToolError};
use crate::{fingerprint, look, workspace};

/// Everything a build depends on; a second build of the same is skipped.
const INPUTS: &[&str] = &[
    "Cargo.lock",
    "Cargo.toml",
    "Trunk.toml",
    "index.html",
    "rust-toolchain.toml",
    "src",
    "public",
    "offline",
    "questionnaires",
    "crates",
    "embed",
    "pages",
    "partners",
    "xtask/src/build.rs",
    "xtask/src/files.rs",
    "xtask/src/offline.rs",
    "xtask/src/embed.rs",
    "xtask/src/tools.rs",
];

/// What a module may use, in wasm-opt's words: what all engines of the last years have, and what the
/// compiler uses. `index.html` has the same list for the module that Trunk builds.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
];

/// Which build.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// What visitors get.
    Release,
    /// With Leptos' own warnings, for the tests.
    Debug,
}

impl Profile {
    /// Where the built page lies.
    pub fn folder(self) -> PathBuf {
        match self {
            Profile::Release => workspace::dist(),
            Profile::Debug => workspace::dist_debug(),
        }
    }
}

/// Why there is no build.
#[derive(Debug, Error)]
pub enum BuildError {
    /// A tool is missing.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// A program that builds said no.
    #[error(transparent)]
    Process(#[from] ProcessError),
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The loader cannot be made.
    #[error(transparent)]
    Embed(#[from] EmbedError),
    /// A tool folder has a colon in its name.
    #[error("the folder of the tools cannot stand in PATH: {0}")]
    Path(#[from] JoinPathsError),
    /// The worker cannot be made.
    #[error(transparent)]
    Offline(#[from] OfflineError),
    /// A page has something inline, which the Content-Security-Policy blocks.
    #[error(
        "{page}: the Content-Security-Policy would block: {}",
        blocked.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    )]
    Inline {
        /// Which page.
        page: String,
        /// What about it.
        blocked: Vec<Blocked>,
    },
    /// The release carries a path of the machine that built it.
    #[error("{file} contains the path {found:?} of this machine")]
    MachinePath {
        /// Which file.
        file: String,
        /// The path.
        found: String,
    },
}

/// Builds the widget unless the build there is of the same sources.
///
/// # Errors
///
/// When a tool is missing, something does not compile, or the outcome breaks a promise.
pub fn build(profile: Profile) -> Result<(), BuildError> {
    tools::ensure(tools::TO_BUILD)?;
    let stamp = workspace::root().join("target/widget").join(match profile {
        Profile::Release => "release.stamp",
        Profile::Debug => "debug.stamp",
    });
    if fs::read_to_string(&stamp).is_ok_and(|it| stamp_of(profile).is_ok_and(|now| now == it)) {
        return Ok(());
    }
    trunk(profile)?;
    for program in LATER {
        later(program, profile)?;
    }
    offline::copy(&profile.folder()).map_err(at(&profile.folder()))?;
    embed::write(&profile.folder())?;
    if profile == Profile::Release {
        shrink_scripts(&profile.folder())?;
        shrink_sheets(&profile.folder())?;
    }
    static_pages(&profile.folder())?;
    check_pages(&profile.folder())?;
    // Last, because it knows what is in every file.
    offline::write(&profile.folder())?;
    if profile == Profile::Release {
        check_no_machine_path(&profile.folder())?;
    }
    let now = stamp_of(profile)?;
    fs::write(&stamp, now).map_err(at(&stamp))
}

/// What went in and what came out, so that a changed or swept `dist` is built again too.
fn stamp_of(profile: Profile) -> Result<String, BuildError> {
    let inputs: Vec<PathBuf> = INPUTS.iter().map(|it| workspace::root().join(it)).collect();
    let inputs = fingerprint::of(&inputs).map_err(at(&workspace::root()))?;
    let output = profile.folder();
    let output = fingerprint::of(std::slice::from_ref(&output)).map_err(at(&output))?;
    Ok(format!("{inputs:016x} {output:016x}"))
}

fn at(path: &Path) -> impl Fn(io::Error) -> BuildError + '_ {
    |source| BuildError::File { path: path.into(), source }
}

fn trunk(profile: Profile) -> Result<(), BuildError> {
    // Trunk runs offline, because it would look for its tools on the internet; so whatever the widget
    // is made of has to be here before.
    let mut fetch = Command::new("cargo");
    process::run(fetch.current_dir(workspace::root()).args(["fetch", "--locked", "--quiet"]))?;
    let mut trunk = Command::new(tools::TRUNK.path()?);
    trunk.current_dir(workspace::root()).arg("build").arg("--dist").arg(profile.folder());
    if profile == Profile::Release {
        trunk.arg("--release");
    }
    let mut path = tools::program_folders(tools::TO_BUILD)?;
    path.extend(env::var_os("PATH").iter().flat_map(env::split_paths));
    trunk.env("PATH", env::join_paths(path)?);
    // Apart from `target`, because the flags below differ and native builds must stay valid.
    trunk.env("CARGO_TARGET_DIR", workspace::root().join("target/widget"));
    trunk.env("CARGO_ENCODED_RUSTFLAGS", flags_without_machine_paths());
    // Trunk reads this as its own option and refuses the value 1, which is what people set.
    trunk.env_remove("NO_COLOR");
    Ok(process::run(&mut trunk)?)
}

/// Shortens every script. Their sources stay readable in the repository.
fn shrink_scripts(folder: &Path) -> Result<(), BuildError> {
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.extension().is_some_and(|it| it == "js" || it == "mjs") {
            let mut terser = Command::new(tools::TERSER.path()?);
            terser.args(["--module", "--compress", "--mangle", "--output"]);
            process::run(terser.arg(&path).arg("--").arg(&path))?;
        }
    }
    Ok(())
}

/// Shortens every style sheet likewise.
fn shrink_sheets(folder: &Path) -> Result<(), BuildError> {
    for entry in fs::read_dir(folder).map_err(at(folder))? {
        let path = entry.map_err(at(folder))?.path();
        if path.extension().is_some_and(|it| it == "css") {
            let sheet = fs::read_to_string(&path).map_err(at(&path))?;
            fs::write(&path, look::shrunk(&sheet)).map_err(at(&path))?;
        }
    }
    Ok(())
}

/// A program that is fetched later, beside the one of the first visit.
struct Later {
    /// Its package.
    package: &'static str,
    /// What Cargo compiles it to.
    module: &'static str,
    /// The name that `boot.js` fetches it by: `whole.js` and `whole_bg.wasm`.
    name: &'static str,
}

/// The same package as the program of the first visit with all its features, and the one that makes
/// documents.
const LATER: &[Later] = &[
    Later { package: "shirube-widget", module: "shirube-widget.wasm", name: "whole" },
    Later { package: "shirube-tools", module: "shirube_tools.wasm", name: "tools" },
];

/// Builds a program that is fetched later. Trunk builds one program a page, so what it does is done
/// here once more.
fn later(program: &Later, profile: Profile) -> Result<(), BuildError> {
    let target = workspace::root().join("target/widget");
    let mut cargo = Command::new("cargo");
    cargo.current_dir(workspace::root()).args(["build", "--locked", "--offline", "--quiet"]);
    cargo.args(["--package", program.package, "--target", "wasm32-unknown-unknown"]);
    let kind = match profile {
        Profile::Release => {
            cargo.arg("--release");
            "release"
        }
        Profile::Debug => "debug",
    };
    cargo.env("CARGO_TARGET_DIR", &target);
    cargo.env("CARGO_ENCODED_RUSTFLAGS", flags_without_machine_paths());
    process::run(&mut cargo)?;

    let compiled = target.join("wasm32-unknown-unknown").join(kind).join(program.module);
    let mut bindgen = Command::new(tools::WASM_BINDGEN.path()?);
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", program.name, "--out-dir"]);
    process::run(bindgen.arg(profile.folder()).arg(compiled))?;
    if profile == Profile::Release {
        let module = profile.folder().join(format!("{}_bg.wasm", program.name));
        let mut opt = Command::new(tools::BINARYEN.path()?);
        opt.arg("-Oz").args(FEATURES).arg(&module).arg("-o").arg(&module);
        process::run(&mut opt)?;
    }
    Ok(())
}

/// Panic messages and debug information name source files. With these flags they do so without
/// saying where they lay, so that two people who build the same release get the same bytes.
fn flags_without_machine_paths() -> OsString {
    let mut flags = OsString::new();
    for (path, name) in machine_paths() {
        if !flags.is_empty() {
            // Between two flags, as Cargo asks for: a path may contain spaces.
            flags.push("\x1f");
        }
        flags.push("--remap-path-prefix=");
        flags.push(path);
        flags.push("=");
        flags.push(name);
    }
    flags
}

/// Paths of this machine that a compiler may write down, and what stands for them. The compiler
/// uses the last one that fits, so the inner ones come last.
fn machine_paths() -> Vec<(PathBuf, &'static str)> {
    let mut paths = Vec::new();
    paths.extend(workspace::rustup_home().map(|it| (it, "/rustup")));
    paths.extend(workspace::cargo_home().map(|it| (it, "/cargo")));
    paths.push((workspace::root(), "/shirube"));
    paths
}

/// Writes the pages that need neither WASM nor JavaScript, from the same data.
fn static_pages(folder: &Path) -> Result<(), BuildError> {
    let mut pages = process::cargo();
    pages.args(["run", "--quiet", "--package", "shirube", "--", "pages"]).arg(folder);
    Ok(process::run(&mut pages)?)
}

fn check_pages(folder: &Path) -> Result<(), BuildError> {
    for path in fingerprint::files(folder).map_err(at(folder))? {
        if path.extension().is_some_and(|it| it == "html") {
            let html = fs::read_to_string(&path).map_err(at(&path))?;
            let blocked = html::blocked_by_policy(&html);
            if !blocked.is_empty() {
                return Err(BuildError::Inline { page: workspace::shown(&path), blocked });
            }
        }
    }
    Ok(())
}

fn check_no_machine_path(folder: &Path) -> Result<(), BuildError> {
    let paths: Vec<String> =
        machine_paths().iter().map(|(it, _)| it.display().to_string()).collect();
    for file in fingerprint::files(folder).map_err(at(folder))? {
        let bytes = fs::read(&file).map_err(at(&file))?;
        let written = |path: &&String| bytes.windows(path.len()).any(|it| it == path.as_bytes());
        if let Some(found) = paths.iter().find(written) {
            return Err(BuildError::MachinePath {
                file: workspace::shown(&file),
                found: found.clone(),
            });
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_flags_name_the_workspace_last() {
        let flags = flags_without_machine_paths().into_string().unwrap();
        let last = flags.split('\x1f').next_back().unwrap();
        assert!(last.starts_with("--remap-path-prefix="), "{last}");
        assert!(last.ends_with("=/shirube"), "{last}");
    }

    #[test]
    fn a_page_with_something_inline_is_refused() {
        let dir = tempfile::tempdir().unwrap();
        fs::write(dir.path().join("a.html"), "<p style='x'>").unwrap();
        let err = check_pages(dir.path()).unwrap_err().to_string();
        assert!(err.ends_with("would block: <p> has the attribute style"), "{err}");
    }

    #[test]
    fn a_path_of_this_machine_is_found() {
        let dir = tempfile::tempdir().unwrap();
        let text = format!("…{}/src/lib.rs…", workspace::root().display());
        fs::write(dir.path().join("a.wasm"), text).unwrap();
        assert!(check_no_machine_path(dir.path()).is_err());
        fs::write(dir.path().join("a.wasm"), "/shirube/src/lib.rs").unwrap();
        assert!(check_no_machine_path(dir.path()).is_ok());
    }
}
