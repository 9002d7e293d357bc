//! Running other programs: shown to the person or kept silent, always with the reason of a failure.

use std::collections::VecDeque;
use std::io::{self, BufRead, BufReader, Read};
use std::path::PathBuf;
use std::process::{Command, ExitStatus, Stdio};
use std::sync::Mutex;
use std::thread;

use thiserror::Error;

/// How many lines of a failed program are worth repeating.
const TAIL: usize = 25;

/// What can go wrong with another program.
#[derive(Debug, Error)]
pub enum ProcessError {
    /// It could not be started, most often because it is not installed.
    #[error("cannot start `{command}`: {source}")]
    Start {
        /// The command line.
        command: String,
        /// What the system said.
        source: io::Error,
    },
    /// It ran and said no.
    #[error("`{command}` failed ({status})")]
    Failed {
        /// The command line.
        command: String,
        /// How it ended.
        status: ExitStatus,
    },
    /// It ran silently and said no.
    #[error("`{command}` failed ({status}). It ended with:\n{tail}")]
    FailedSilently {
        /// The command line.
        command: String,
        /// How it ended.
        status: ExitStatus,
        /// The last lines it wrote.
        tail: String,
    },
}

/// Cargo itself, the one that runs us, and so the toolchain of `rust-toolchain.toml`.
pub fn cargo() -> Command {
    let mut command = Command::new(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.current_dir(crate::workspace::root());
    command
}

/// The command line as one would type it.
pub fn shown(command: &Command) -> String {
    let program = PathBuf::from(command.get_program());
    let program = program.file_name().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|it| it.to_string_lossy().into_owned()).collect::<Vec<_>>().join(" ")
}

/// Runs a program with its output on the terminal.
///
/// # Errors
///
/// When it cannot be started or ends with a failure.
pub fn run(command: &mut Command) -> Result<(), ProcessError> {
    let status = command.status().map_err(|source| not_started(command, source))?;
    if status.success() {
        Ok(())
    } else {
        Err(ProcessError::Failed { command: shown(command), status })
    }
}

/// Runs a program with its output on the terminal and hands every line of its standard output to
/// `on_line` as well.
///
/// # Errors
///
/// When it cannot be started or ends with a failure.
pub fn run_with_lines(
    command: &mut Command,
    mut on_line: impl FnMut(&str),
) -> Result<(), ProcessError> {
    command.stdout(Stdio::piped());
    let mut child = command.spawn().map_err(|source| not_started(command, source))?;
    if let Some(stdout) = child.stdout.take() {
        for_each_line(stdout, |line| {
            println!("{line}");
            on_line(line);
        });
    }
    let status = child.wait().map_err(|source| not_started(command, source))?;
    if status.success() {
        Ok(())
    } else {
        Err(ProcessError::Failed { command: shown(command), status })
    }
}

/// Runs a program silently and returns its standard output; its last lines are in the error.
///
/// # Errors
///
/// When it cannot be started or ends with a failure.
pub fn run_silently(command: &mut Command) -> Result<String, ProcessError> {
    command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().map_err(|source| not_started(command, source))?;
    let (stdout, stderr) = (child.stdout.take(), child.stderr.take());
    let tail = Mutex::new(VecDeque::new());
    let mut output = String::new();
    thread::scope(|scope| {
        if let Some(stderr) = stderr {
            scope.spawn(|| for_each_line(stderr, |line| remember(&tail, line)));
        }
        if let Some(stdout) = stdout {
            for_each_line(stdout, |line| {
                remember(&tail, line);
                output.push_str(line);
                output.push('\n');
            });
        }
    });
    let status = child.wait().map_err(|source| not_started(command, source))?;
    if status.success() {
        return Ok(output);
    }
    let tail = tail.into_inner().unwrap_or_default();
    let tail = Vec::from(tail).join("\n");
    Err(ProcessError::FailedSilently { command: shown(command), status, tail })
}

fn not_started(command: &Command, source: io::Error) -> ProcessError {
    ProcessError::Start { command: shown(command), source }
}

/// Bytes that are no UTF-8 are shown as such and do not end the reading.
fn for_each_line(from: impl Read, mut on_line: impl FnMut(&str)) {
    let mut from = BufReader::new(from);
    let mut line = Vec::new();
    while let Ok(1..) = from.read_until(b'\n', &mut line) {
        on_line(String::from_utf8_lossy(&line).trim_end_matches(['\n', '\r']));
        line.clear();
    }
}

fn remember(tail: &Mutex<VecDeque<String>>, line: &str) {
    // A poisoned lock means that another reader panicked; the lines are still worth having.
    let mut tail = tail.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if tail.len() == TAIL {
        tail.pop_front();
    }
    tail.push_back(line.into());
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sh(script: &str) -> Command {
        let mut command = Command::new("sh");
        command.args(["-c", script]);
        command
    }

    #[test]
    fn a_silent_failure_carries_the_last_lines() {
        let err = run_silently(&mut sh("echo one; echo two >&2; exit 3")).unwrap_err().to_string();
        assert!(err.contains("exit status: 3"), "{err}");
        assert!(err.contains("one") && err.contains("two"), "{err}");
    }

    #[test]
    fn only_the_last_lines_are_kept() {
        let err = run_silently(&mut sh("seq 1 100; exit 1")).unwrap_err().to_string();
        assert!(err.ends_with("99\n100"), "{err}");
        assert!(!err.contains("\n75\n"), "{err}");
    }

    #[test]
    fn a_missing_program_is_named() {
        let err = run(&mut Command::new("/nowhere/thing")).unwrap_err().to_string();
        assert!(err.starts_with("cannot start `thing`"), "{err}");
    }

    #[test]
    fn lines_are_handed_over_as_they_come() {
        let mut lines = Vec::new();
        run_with_lines(&mut sh("echo a; echo b"), |line| lines.push(line.to_string())).unwrap();
        assert_eq!(lines, ["a", "b"]);
    }
}
