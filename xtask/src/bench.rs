//! `cargo xtask bench aggregate`: how long a million results take, and how much memory.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use thiserror::Error;

use crate::process::{ProcessError, cargo, run};
use crate::workspace;

/// How many results, each of about 2.6 KB.
const RESULTS: u64 = 1_000_000;

/// What it may take on two cores.
const MAX_SECONDS: u64 = 60;

/// What it may hold. Unit: KiB, as the system tells it.
const MAX_KIB: u64 = 1024 * 1024;

/// Between two looks at the program.
const LOOK: Duration = Duration::from_millis(20);

/// What can go wrong.
#[derive(Debug, Error)]
pub enum BenchError {
    /// A program failed.
    #[error(transparent)]
    Process(#[from] ProcessError),
    /// The disk or the system refused.
    #[error("{0}: {1}")]
    File(PathBuf, io::Error),
    /// It took more than it may.
    #[error("found more than the bar allows")]
    TooMuch,
}

/// What a run took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Taken {
    /// By the clock.
    time: Duration,
    /// The most that was ever resident, the system's own high-water mark. Unit: KiB.
    peak_kib: u64,
}

/// Makes the results, counts them with the quick program, prints what it took, and takes the results
/// away again.
///
/// # Errors
///
/// Something cannot be built, written or started, or takes more than it may.
pub fn aggregate() -> Result<(), BenchError> {
    run(cargo().args([
        "build",
        "--profile",
        "fast",
        "--package",
        "shirube",
        "--package",
        "xtask",
    ]))?;
    let programs = workspace::target().join("fast");
    let folder = std::env::temp_dir().join(format!("shirube-bench-{}", std::process::id()));
    fs::create_dir(&folder).map_err(|it| BenchError::File(folder.clone(), it))?;
    let taken = measure(&programs, &folder);
    // Two gigabytes are not left behind, whatever happened.
    fs::remove_dir_all(&folder).map_err(|it| BenchError::File(folder, it))?;
    let taken = taken?;
    let (seconds, tenths) = (taken.time.as_secs(), taken.time.subsec_millis() / 100);
    println!("time: {seconds}.{tenths} s, at most {MAX_SECONDS} s");
    println!("memory at most: {} MiB, at most {} MiB", taken.peak_kib / 1024, MAX_KIB / 1024);
    let is_too_much = Duration::from_secs(MAX_SECONDS) < taken.time || MAX_KIB < taken.peak_kib;
    if is_too_much { Err(BenchError::TooMuch) } else { Ok(()) }
}

fn measure(programs: &Path, folder: &Path) -> Result<Taken, BenchError> {
    let results = folder.join("results.ndjson");
    println!("{RESULTS} results in {}", results.display());
    let count = RESULTS.to_string();
    let mut maker = Command::new(programs.join("xtask"));
    run(maker
        .current_dir(workspace::root())
        .args(["sample-results", &count, "--out"])
        .arg(&results))?;
    let bytes = fs::metadata(&results).map_err(|it| BenchError::File(results.clone(), it))?.len();
    println!("{} MB", bytes / 1_000_000);

    let report = folder.join("report.txt");
    let report = File::create(&report).map_err(|it| BenchError::File(report, it))?;
    let program = programs.join("shirube");
    let mut counter = Command::new(&program);
    counter.arg("aggregate").arg(&results).args(["--by", "industry,size", "--out"]);
    counter.arg(folder.join("benchmark.json")).stdout(Stdio::null()).stderr(report);
    let started = Instant::now();
    let child = counter.spawn().map_err(|it| BenchError::File(program.clone(), it))?;
    watch(child, started, &counter).map_err(|it| match it {
        Ended::Failed(it) => BenchError::Process(it),
        Ended::Lost(it) => BenchError::File(program, it),
    })
}

/// How watching ended early.
enum Ended {
    Failed(ProcessError),
    Lost(io::Error),
}

fn watch(mut child: Child, started: Instant, command: &Command) -> Result<Taken, Ended> {
    let mut peak_kib = 0;
    loop {
        // The system keeps the mark itself, so that nothing between two looks is missed.
        peak_kib = peak_kib.max(high_water(child.id()).unwrap_or_default());
        match child.try_wait().map_err(Ended::Lost)? {
            None => thread::sleep(LOOK),
            Some(status) if status.success() => {
                return Ok(Taken { time: started.elapsed(), peak_kib });
            }
            Some(status) => {
                let command = crate::process::shown(command);
                return Err(Ended::Failed(ProcessError::Failed { command, status }));
            }
        }
    }
}

/// The most that a process has ever had resident, in KiB; nothing where it has ended, and where the
/// system is no Linux.
pub fn high_water(process: u32) -> Option<u64> {
    of_status(&fs::read_to_string(format!("/proc/{process}/status")).ok()?)
}

fn of_status(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|it| it.strip_prefix("VmHWM:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_is_read_as_the_system_writes_it() {
        assert_eq!(of_status("Name:\tx\nVmHWM:\t   12345 kB\nVmRSS:\t 1 kB\n"), Some(12_345));
        assert_eq!(of_status("Name:\tx\n"), None);
    }
}
