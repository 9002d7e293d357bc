//! The tools of the workshop: which, where, and how each is installed.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::{fs, io};

use thiserror::Error;

use crate::process::{self, ProcessError};
use crate::workspace;

/// A program or file that the workshop needs and that Cargo does not bring by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Tool {
    /// Its name at the registry.
    pub name: &'static str,
    /// The exact version; the folder carries it, so two clones of different age get along.
    pub version: &'static str,
    /// Who installs it.
    pub source: Source,
    /// What must be there afterwards, below the tool's folder.
    pub file: &'static str,
}

/// Who installs a tool.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// `cargo install --locked`.
    Cargo,
    /// `cargo install` with the dependencies of today.
    CargoUnlocked,
    /// `npm install`.
    Npm,
    /// `pip install` into a folder, so that nothing else sees it.
    Pip,
}

/// Builds the page.
pub const TRUNK: Tool =
    Tool { name: "trunk", version: "0.21.14", source: Source::Cargo, file: "bin/trunk" };

/// Must be exactly the version of the crate `wasm-bindgen` in `Cargo.lock`.
pub const WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen-cli",
    version: "0.2.130",
    // Its lock file names a version of webpki-roots that not every mirror serves.
    source: Source::CargoUnlocked,
    file: "bin/wasm-bindgen",
};

/// Makes the wasm smaller. Debian's own is too old to read what this compiler writes.
pub const BINARYEN: Tool = Tool {
    name: "binaryen",
    version: "132.0.0",
    source: Source::Npm,
    file: "node_modules/.bin/wasm-opt",
};

/// Makes scripts smaller.
pub const TERSER: Tool = Tool {
    name: "terser",
    version: "5.51.2",
    source: Source::Npm,
    file: "node_modules/.bin/terser",
};

/// Drives Firefox; Debian has no package of it.
pub const GECKODRIVER: Tool =
    Tool { name: "geckodriver", version: "0.37.1", source: Source::Cargo, file: "bin/geckodriver" };

/// Checks licences, bans and sources of dependencies.
pub const CARGO_DENY: Tool =
    Tool { name: "cargo-deny", version: "0.20.2", source: Source::Cargo, file: "bin/cargo-deny" };

/// Looks for accessibility faults in a page.
pub const AXE: Tool = Tool {
    name: "axe-core",
    version: "4.14.1",
    source: Source::Npm,
    file: "node_modules/axe-core/axe.min.js",
};

/// Compiles the types for partners.
pub const TYPESCRIPT: Tool = Tool {
    name: "typescript",
    version: "7.0.2",
    source: Source::Npm,
    file: "node_modules/.bin/tsc",
};

/// Reads the Word files that we write, as the work of somebody else.
pub const PYTHON_DOCX: Tool =
    Tool { name: "python-docx", version: "1.2.0", source: Source::Pip, file: "docx/__init__.py" };

/// Runs the aggregation as SQL, on this machine and in one process. Runs on Java 17 and 21.
pub const PYSPARK: Tool =
    Tool { name: "pyspark", version: "4.0.1", source: Source::Pip, file: "pyspark/__init__.py" };

/// Runs the same SQL, as the work of somebody else.
pub const DUCKDB: Tool =
    Tool { name: "duckdb", version: "2.0.0", source: Source::Pip, file: "duckdb/__init__.py" };

/// Reads the Excel files that we write, as the work of somebody else.
pub const OPENPYXL: Tool =
    Tool { name: "openpyxl", version: "3.1.5", source: Source::Pip, file: "openpyxl/__init__.py" };

/// What a build of the widget needs.
pub const TO_BUILD: &[Tool] = &[TRUNK, WASM_BINDGEN, BINARYEN, TERSER];

/// What the tests need on top.
pub const TO_TEST: &[Tool] = &[CARGO_DENY, GECKODRIVER, AXE, TYPESCRIPT, PYTHON_DOCX, OPENPYXL];

/// What the tests of the SQL need.
pub const TO_SCALE: &[Tool] = &[PYSPARK, DUCKDB];

/// The compile target of the widget.
const WASM: &str = "wasm32-unknown-unknown";

/// Why a tool is not there.
#[derive(Debug, Error)]
pub enum ToolError {
    /// There is nowhere to put it.
    #[error("neither XDG_CACHE_HOME nor HOME says where tools may be kept; set one of them")]
    NoFolder,
    /// The folder cannot be written.
    #[error("cannot write {}: {source}", path.display())]
    Folder {
        /// Which one.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
    /// The installation failed.
    #[error(
        "{name} {version} could not be installed.\n{source}\n\n\
         This command would do it:\n\n    {command}\n"
    )]
    Install {
        /// The tool.
        name: &'static str,
        /// Its version.
        version: &'static str,
        /// What a person would type.
        command: String,
        /// What went wrong.
        source: ProcessError,
    },
    /// The installation went through and did not bring what it should.
    #[error("{name} {version} was installed, but {file} is not in it")]
    Incomplete {
        /// The tool.
        name: &'static str,
        /// Its version.
        version: &'static str,
        /// What is missing.
        file: &'static str,
    },
    /// The compiler cannot compile for the browser.
    #[error(
        "the compile target {WASM} could not be installed.\n{source}\n\n\
         This command would do it:\n\n    rustup target add {WASM}\n"
    )]
    Target {
        /// What went wrong.
        source: ProcessError,
    },
    /// The check with a tool found something.
    #[error(transparent)]
    Run(#[from] ProcessError),
}

impl Tool {
    /// The tool's own folder below the folder of all tools.
    fn folder(self, tools: &Path) -> PathBuf {
        tools.join(format!("{}-{}", self.short_name(), self.version))
    }

    /// The name without what only the registry needs.
    fn short_name(self) -> &'static str {
        self.name.strip_suffix("-cli").unwrap_or(self.name)
    }

    /// The command that installs the tool into `folder`.
    fn installation(self, folder: &Path) -> Command {
        let mut command = match self.source {
            Source::Cargo | Source::CargoUnlocked => process::cargo(),
            Source::Npm => Command::new("npm"),
            Source::Pip => Command::new("python3"),
        };
        match self.source {
            Source::Cargo | Source::CargoUnlocked => {
                command.args(["install", self.name, "--version", self.version]);
                if self.source == Source::Cargo {
                    command.arg("--locked");
                }
                command.arg("--root").arg(folder);
                // What was set for our own builds must not colour a tool's.
                for name in ["CARGO_TARGET_DIR", "RUSTFLAGS", "CARGO_ENCODED_RUSTFLAGS"] {
                    command.env_remove(name);
                }
            }
            Source::Npm => {
                command.args(["install", "--no-audit", "--no-fund", "--prefix"]).arg(folder);
                command.arg(format!("{}@{}", self.name, self.version));
            }
            Source::Pip => {
                command.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"]);
                command.arg("--target").arg(folder);
                command.arg(format!("{}=={}", self.name, self.version));
            }
        }
        command
    }

    /// Where the tool's file is. Says nothing about whether it is there.
    ///
    /// # Errors
    ///
    /// [`ToolError::NoFolder`].
    pub fn path(self) -> Result<PathBuf, ToolError> {
        let tools = workspace::tool_folder().ok_or(ToolError::NoFolder)?;
        Ok(self.folder(&tools).join(self.file))
    }

    /// The tool's folder, for the search path of Python. Says nothing about whether it is there.
    ///
    /// # Errors
    ///
    /// [`ToolError::NoFolder`].
    pub fn library(self) -> Result<PathBuf, ToolError> {
        let tools = workspace::tool_folder().ok_or(ToolError::NoFolder)?;
        Ok(self.folder(&tools))
    }

    /// Makes sure that the tool is there, and returns its file.
    ///
    /// # Errors
    ///
    /// When it is not there and cannot be installed: what, why, and what a person could type.
    pub fn ensure(self) -> Result<PathBuf, ToolError> {
        let tools = workspace::tool_folder().ok_or(ToolError::NoFolder)?;
        self.ensure_in(&tools, Self::installation)
    }

    fn ensure_in(
        self,
        tools: &Path,
        installation: impl Fn(Self, &Path) -> Command,
    ) -> Result<PathBuf, ToolError> {
        let folder = self.folder(tools);
        let file = folder.join(self.file);
        if file.exists() {
            return Ok(file);
        }
        let Self { name, version, .. } = self;
        println!("Installing {name} {version} (once) …");

        // A folder with the final name is always whole: the work is done beside it and only its
        // end is one rename. What an interrupted run left behind is swept away first.
        let draft = tools.join(format!(".{}-{version}.part", self.short_name()));
        sweep(&draft)?;
        fs::create_dir_all(&draft).map_err(|it| cannot_write(&draft, it))?;
        process::run_silently(&mut installation(self, &draft)).map_err(|source| {
            let command = process::shown(&self.installation(&folder));
            ToolError::Install { name, version, command, source }
        })?;
        if !draft.join(self.file).exists() {
            return Err(ToolError::Incomplete { name, version, file: self.file });
        }
        sweep(&folder)?;
        fs::rename(&draft, &folder).map_err(|it| cannot_write(&folder, it))?;
        Ok(file)
    }
}

fn sweep(folder: &Path) -> Result<(), ToolError> {
    match fs::remove_dir_all(folder) {
        Err(err) if err.kind() != io::ErrorKind::NotFound => Err(cannot_write(folder, err)),
        _ => Ok(()),
    }
}

fn cannot_write(path: &Path, source: io::Error) -> ToolError {
    ToolError::Folder { path: path.into(), source }
}

/// Makes sure that all of `tools` and the compile target are there. Says nothing when they are.
///
/// # Errors
///
/// The first one that cannot be installed.
pub fn ensure(tools: &[Tool]) -> Result<(), ToolError> {
    ensure_target()?;
    for tool in tools {
        tool.ensure()?;
    }
    Ok(())
}

/// The compile target is named in `rust-toolchain.toml`, but rustup installs it by itself only
/// with the toolchain, and not where automatic installation is switched off.
fn ensure_target() -> Result<(), ToolError> {
    let mut ask = Command::new("rustc");
    ask.current_dir(workspace::root()).args(["--print", "target-libdir", "--target", WASM]);
    let there = process::run_silently(&mut ask).is_ok_and(|it| Path::new(it.trim()).is_dir());
    if there {
        return Ok(());
    }
    println!("Installing the compile target {WASM} (once) …");
    let mut add = Command::new("rustup");
    add.current_dir(workspace::root()).args(["target", "add", WASM]);
    process::run_silently(&mut add).map_err(|source| ToolError::Target { source })?;
    Ok(())
}

/// The folders of all tools that are programs, for the front of a `PATH`.
///
/// # Errors
///
/// [`ToolError::NoFolder`].
pub fn program_folders(tools: &[Tool]) -> Result<Vec<PathBuf>, ToolError> {
    let mut folders = Vec::new();
    for tool in tools {
        folders.extend(tool.path()?.parent().map(Path::to_path_buf));
    }
    Ok(folders)
}

/// Asks the advisory database about our dependencies. A command of its own: the database is a git
/// repository on the open internet, which a test must not need.
///
/// # Errors
///
/// When the tool is missing, the database cannot be reached, or a dependency has a known hole.
pub fn advisories() -> Result<(), ToolError> {
    let deny = CARGO_DENY.ensure()?;
    let mut check = Command::new(deny);
    check.current_dir(workspace::root()).args(["--workspace", "check", "advisories"]);
    Ok(process::run(&mut check)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [&[Tool]; 3] = [TO_BUILD, TO_TEST, TO_SCALE];

    #[test]
    fn every_tool_has_a_folder_of_its_own() {
        let tools: Vec<Tool> = ALL.concat();
        let folders: std::collections::BTreeSet<PathBuf> =
            tools.iter().map(|it| it.folder(Path::new("/t"))).collect();
        assert_eq!(folders.len(), tools.len());
        assert_eq!(WASM_BINDGEN.folder(Path::new("/t")), Path::new("/t/wasm-bindgen-0.2.130"));
    }

    #[test]
    fn the_command_is_one_that_a_person_could_type() {
        let shown = |tool: Tool| process::shown(&tool.installation(Path::new("/t/x")));
        assert_eq!(shown(TRUNK), "cargo install trunk --version 0.21.14 --locked --root /t/x");
        assert_eq!(
            shown(WASM_BINDGEN),
            "cargo install wasm-bindgen-cli --version 0.2.130 --root /t/x"
        );
        assert_eq!(shown(AXE), "npm install --no-audit --no-fund --prefix /t/x axe-core@4.14.1");
        assert_eq!(
            shown(PYTHON_DOCX),
            "python3 -m pip install --quiet --disable-pip-version-check --target /t/x \
             python-docx==1.2.0"
        );
    }

    #[test]
    fn a_tool_that_is_there_is_not_installed_again() {
        let tools = tempfile::tempdir().unwrap();
        let bin = TRUNK.folder(tools.path()).join("bin");
        fs::create_dir_all(&bin).unwrap();
        fs::write(bin.join("trunk"), "").unwrap();
        let found = TRUNK.ensure_in(tools.path(), |_, _| Command::new("false")).unwrap();
        assert_eq!(found, bin.join("trunk"));
    }

    #[test]
    fn a_failed_installation_leaves_nothing_that_looks_whole() {
        let tools = tempfile::tempdir().unwrap();
        let failing = |_, folder: &Path| {
            let mut command = Command::new("sh");
            command.args(["-c", "mkdir \"$0\"/bin; touch \"$0\"/bin/trunk; echo no disk; exit 1"]);
            command.arg(folder);
            command
        };
        let err = TRUNK.ensure_in(tools.path(), failing).unwrap_err().to_string();
        assert!(err.contains("no disk"), "{err}");
        assert!(err.contains("cargo install trunk --version 0.21.14"), "{err}");
        assert!(!TRUNK.folder(tools.path()).exists());
    }

    #[test]
    fn an_installation_that_brings_something_else_is_refused() {
        let tools = tempfile::tempdir().unwrap();
        let err = TRUNK.ensure_in(tools.path(), |_, _| Command::new("true")).unwrap_err();
        assert!(matches!(err, ToolError::Incomplete { file: "bin/trunk", .. }), "{err}");
    }

    #[test]
    fn an_interrupted_installation_is_started_over() {
        let tools = tempfile::tempdir().unwrap();
        fs::create_dir_all(tools.path().join(".trunk-0.21.14.part/bin")).unwrap();
        let working = |_, folder: &Path| {
            let mut command = Command::new("sh");
            command.args(["-c", "mkdir \"$0\"/bin && touch \"$0\"/bin/trunk"]).arg(folder);
            command
        };
        assert!(TRUNK.ensure_in(tools.path(), working).unwrap().is_file());
    }
}
