//! `cargo xtask test`: every check there is, in the order from quick to slow.

use std::collections::BTreeSet;
use std::process::Command;
use std::str::FromStr;
use std::time::Instant;

use thiserror::Error;

use crate::again;
use crate::browsers;
use crate::build::{self, BuildError, Profile};
use crate::hosts;
use crate::packages::PackageError;
use crate::process::{self, ProcessError};
use crate::release::{self, Quality, ReleaseError};
use crate::scale::{self, ScaleError};
use crate::size::{self, SizeError};
use crate::tools::{self, ToolError};
use crate::totals::Totals;
use crate::wordpress::{self, WordpressError};
use crate::workspace;

/// A part of the checks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Part {
    Format,
    Lint,
    Licences,
    Rules,
    Docs,
    Build,
    Size,
    Chromium,
    Firefox,
    Webkit,
    ChromiumDebug,
    Hosts,
    Scale,
}

impl Part {
    /// What runs when nothing else is said, in this order: all of them but [`Part::Hosts`], which
    /// needs web servers and a database that not everybody wants on their machine, and
    /// [`Part::Scale`], which needs Java and half a gigabyte of Apache Spark.
    const USUAL: [Self; 11] = [
        Self::Format,
        Self::Lint,
        Self::Licences,
        Self::Rules,
        Self::Docs,
        Self::Build,
        Self::Size,
        Self::Chromium,
        Self::Firefox,
        Self::Webkit,
        Self::ChromiumDebug,
    ];

    const BROWSER: [Self; 4] = [Self::Chromium, Self::Firefox, Self::Webkit, Self::ChromiumDebug];

    /// Every part that can be asked for.
    fn all() -> impl Iterator<Item = Self> {
        Self::USUAL.into_iter().chain([Self::Hosts, Self::Scale])
    }

    fn name(self) -> &'static str {
        match self {
            Self::Format => "format",
            Self::Lint => "lint",
            Self::Licences => "licences",
            Self::Rules => "rules",
            Self::Docs => "docs",
            Self::Build => "build",
            Self::Size => "size",
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
            Self::ChromiumDebug => "chromium-debug",
            Self::Hosts => "hosts",
            Self::Scale => "scale",
        }
    }
}

/// The tests that the debug build takes: each page at least once. It is there for what only a debug
/// build says, such as a signal that is read where nothing follows it; all tests take the release.
const EVERY_PAGE: [&str; 25] = [
    "bench::people_of_one_firm",
    "bench::together_they",
    "board::",
    "code::",
    "cpsf::",
    "files::looking_at",
    "files::merging",
    "flow::",
    "guide::",
    "handover::a_result",
    "insurance::",
    "list::",
    "literacy::",
    "policy::a_policy",
    "quick_risk::",
    "roles::",
    "scs3::",
    "seminar::",
    "six_articles::",
    "smoke::",
    "tables::levels",
    "triage::",
    "vendor::",
    "whole_way::",
    "wording::",
];

/// The parts that were asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Only(BTreeSet<Part>);

impl Only {
    /// The part with real web servers, a database and `WordPress`.
    pub fn hosts() -> Self {
        Self([Part::Hosts].into())
    }

    /// The part that runs the aggregation as SQL in engines of others.
    pub fn scale() -> Self {
        Self([Part::Scale].into())
    }
}

impl FromStr for Only {
    type Err = ();

    /// The name of a part, or `browser` for all engines.
    fn from_str(name: &str) -> Result<Self, ()> {
        if name == "browser" {
            return Ok(Self(Part::BROWSER.into()));
        }
        let part = Part::all().find(|it| it.name() == name).ok_or(())?;
        Ok(Self([part].into()))
    }
}

/// Why the tests did not pass.
#[derive(Debug, Error)]
pub enum ProofError {
    /// A tool is missing.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// A package of the system is missing.
    #[error(transparent)]
    Package(#[from] PackageError),
    /// An engine of the SQL is missing.
    #[error(transparent)]
    Scale(#[from] ScaleError),
    /// A step said no.
    #[error("the step `{step}` failed: {source}")]
    Step {
        /// Which one.
        step: &'static str,
        /// How.
        source: Box<StepError>,
    },
}

/// How a step failed.
#[derive(Debug, Error)]
pub enum StepError {
    /// A program said no.
    #[error(transparent)]
    Process(#[from] ProcessError),
    /// The widget cannot be built.
    #[error(transparent)]
    Build(#[from] BuildError),
    /// The widget is too large.
    #[error(transparent)]
    Size(#[from] SizeError),
    /// A tool has no place.
    #[error(transparent)]
    Tool(#[from] ToolError),
    /// The release cannot be put together.
    #[error(transparent)]
    Release(#[from] ReleaseError),
    /// The plugin cannot be packed.
    #[error(transparent)]
    Wordpress(#[from] WordpressError),
}

/// Installs what is missing and runs the checks up to the first that fails. The last line it
/// prints are the totals of all test runs.
///
/// # Errors
///
/// The first step that failed.
pub fn run(only: Option<Only>) -> Result<(), ProofError> {
    let parts = only.map_or_else(|| Part::USUAL.into(), |it| it.0);
    tools::ensure(tools::TO_BUILD)?;
    tools::ensure(tools::TO_TEST)?;
    if parts.iter().any(|it| Part::BROWSER.contains(it) || *it == Part::Hosts) {
        browsers::ensure()?;
    }
    if parts.contains(&Part::Hosts) {
        hosts::ensure()?;
    }
    if parts.contains(&Part::Scale) {
        scale::ensure()?;
    }

    let mut totals = Totals::default();
    let mut outcome = Ok(());
    for part in parts {
        let step = part.name();
        println!("\n== {step}");
        let start = Instant::now();
        if let Err(source) = step_of(part, &mut totals) {
            outcome = Err(ProofError::Step { step, source: Box::new(source) });
            break;
        }
        println!("== {step}: {:.1} s", start.elapsed().as_secs_f64());
    }
    println!("\n{totals}");
    outcome
}

fn step_of(part: Part, totals: &mut Totals) -> Result<(), StepError> {
    match part {
        Part::Format => cargo(&["fmt", "--all", "--check"])?,
        Part::Lint => lint()?,
        Part::Licences => licences()?,
        Part::Rules => rules(totals)?,
        Part::Docs => docs()?,
        Part::Build => {
            build::build(Profile::Release)?;
            build::build(Profile::Debug)?;
        }
        Part::Size => {
            build::build(Profile::Release)?;
            let rows = size::measure(&workspace::dist())?;
            print!("{}", size::table(&rows));
            size::check_budget(&rows)?;
            let rows = size::measure_embed(&workspace::dist())?;
            print!("{}", size::table(&rows));
            size::check_loader(&rows)?;
        }
        Part::Chromium => browser("chromium", Profile::Release, totals)?,
        Part::Firefox => browser("firefox", Profile::Release, totals)?,
        Part::Webkit => browser("webkit", Profile::Release, totals)?,
        // Leptos reports reads outside a reactive scope in debug builds only.
        Part::ChromiumDebug => browser("chromium", Profile::Debug, totals)?,
        Part::Hosts => with_hosts(totals)?,
        Part::Scale => at_scale(totals)?,
    }
    Ok(())
}

fn cargo(arguments: &[&str]) -> Result<(), ProcessError> {
    process::run(process::cargo().args(arguments))
}

fn lint() -> Result<(), ProcessError> {
    cargo(&["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"])?;
    // Both programs of the widget: the whole one, and that of the first visit.
    for features in ["--all-features", "--no-default-features"] {
        cargo(&[
            "clippy",
            "--package",
            "shirube-widget",
            features,
            "--target",
            "wasm32-unknown-unknown",
            "--",
            "-D",
            "warnings",
        ])?;
    }
    Ok(())
}

/// Everything cargo-deny can say without the internet; see [`tools::advisories`] for the rest.
fn licences() -> Result<(), StepError> {
    let deny = |arguments: &[&str]| -> Result<(), StepError> {
        let mut deny = Command::new(tools::CARGO_DENY.path()?);
        deny.current_dir(workspace::root()).args(arguments);
        Ok(process::run(&mut deny)?)
    };
    deny(&["--workspace", "check", "--hide-inclusion-graph", "licenses", "bans", "sources"])?;
    // What would make the widget large is banned in the widget only: the native programs may
    // have it.
    deny(&["--config", "xtask/deny-widget.toml", "check", "bans"])
}

fn rules(totals: &mut Totals) -> Result<(), ProcessError> {
    let mut tests = process::cargo();
    tests.args(["test", "--package", "shirube-core", "--package", "shirube"]);
    tests.args(["--package", "shirube-tools", "--package", "xtask"]);
    count(&mut tests, totals)?;
    cargo(&["run", "--quiet", "--package", "shirube", "--", "check", "questionnaires", "partners"])
}

fn docs() -> Result<(), ProcessError> {
    let mut docs = process::cargo();
    docs.args(["doc", "--no-deps", "--package", "shirube-core", "--package", "shirube"]);
    docs.args(["--package", "shirube-tools"]);
    docs.env("RUSTDOCFLAGS", "-D warnings");
    process::run(&mut docs)
}

fn browser(engine: &str, profile: Profile, totals: &mut Totals) -> Result<(), StepError> {
    build::build(profile)?;
    let mut tests = in_browser(engine, profile);
    // Two at a time: a browser is several busy processes, and more of them only time out.
    tests.arg("--test-threads=2");
    if profile == Profile::Debug {
        // The names are looked for anywhere in a test's: `board` is in `keyboard`.
        tests.args(EVERY_PAGE).args(["--skip", "keyboard::"]);
    }
    let mut failed = Vec::new();
    let outcome = process::run_with_lines(&mut tests, |line| {
        failed.extend(again::failed(line).map(str::to_owned));
        totals.read_more(line);
    });
    if outcome.is_err() && again::is_worth_it(&failed) {
        println!("once more, alone: {}", failed.join(", "));
        let mut alone = in_browser(engine, profile);
        count(alone.args(["--test-threads=1", "--exact"]).args(&failed), totals)?;
        totals.forgive(failed.len());
        println!("passed only the second time: {}", failed.join(", "));
        return Ok(());
    }
    Ok(outcome?)
}

/// The tests in a browser, without saying which of them and how many at a time.
fn in_browser(engine: &str, profile: Profile) -> Command {
    let mut tests = process::cargo();
    tests.args(["test", "--package", "shirube-e2e", "--"]);
    // A failing test says what the person would have seen; where in our code adds nothing.
    tests.env("RUST_BACKTRACE", "0");
    tests.env("SHIRUBE_ENGINE", engine).env("SHIRUBE_DIST", profile.folder());
    tests.env(
        "SHIRUBE_BUILD",
        match profile {
            Profile::Release => "release",
            Profile::Debug => "debug",
        },
    );
    tests
}

/// The page on a real web server and in real sites, in all three engines.
fn with_hosts(totals: &mut Totals) -> Result<(), StepError> {
    build::build(Profile::Release)?;
    release::make(&Profile::Release.folder(), &hosts::release(), Quality::QUICK)?;
    wordpress::pack()?;
    cargo(&["build", "--quiet", "--package", "shirube"])?;
    let mut tests = process::cargo();
    tests.args(["test", "--package", "shirube-hosts", "--", "--test-threads=2"]);
    tests.env("RUST_BACKTRACE", "0").env("SHIRUBE_DIST", Profile::Release.folder());
    Ok(count(&mut tests, totals)?)
}

/// The aggregation as SQL against the program.
fn at_scale(totals: &mut Totals) -> Result<(), StepError> {
    cargo(&["build", "--quiet", "--package", "shirube"])?;
    let mut tests = process::cargo();
    tests.args(["test", "--package", "shirube-scale"]);
    tests.env("RUST_BACKTRACE", "0");
    tests.env("SHIRUBE_PROGRAM", workspace::target().join("debug/shirube"));
    Ok(count(&mut tests, totals)?)
}

fn count(tests: &mut Command, totals: &mut Totals) -> Result<(), ProcessError> {
    process::run_with_lines(tests, |line| totals.read_more(line))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_part_can_be_asked_for_by_its_name() {
        for part in Part::all() {
            assert_eq!(part.name().parse(), Ok(Only([part].into())));
        }
        assert_eq!("browser".parse(), Ok(Only(Part::BROWSER.into())));
        assert_eq!("hosts".parse(), Ok(Only::hosts()));
        assert_eq!("scale".parse(), Ok(Only::scale()));
        assert_eq!("all".parse::<Only>(), Err(()));
    }

    #[test]
    fn parts_run_in_the_order_of_the_list() {
        let sorted: Vec<Part> = BTreeSet::from(Part::USUAL).into_iter().collect();
        assert_eq!(sorted, Part::USUAL);
    }

    #[test]
    fn nobody_gets_web_servers_or_spark_without_asking_for_them() {
        assert!(!Part::USUAL.contains(&Part::Hosts));
        assert!(!Part::USUAL.contains(&Part::Scale));
    }
}
