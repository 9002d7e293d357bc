//! `cargo xtask VERB`: see [`HELP`].

#![expect(
    clippy::print_stdout,
    clippy::print_stderr,
    reason = "a program for the terminal talks to the person there"
)]

use std::process::ExitCode;

use xtask::bench;
use xtask::build::{self, Profile};
use xtask::proof::{self, Only};
use xtask::release::{self, Quality};
use xtask::sample;
use xtask::{generate, npm, serve, single, size, tools, wordpress, workspace};

const HELP: &str = "\
cargo xtask serve [--port 8080] [--skip-build]   build the release and serve it on this machine
cargo xtask test [--only PART]                   install what is missing and run every check
cargo xtask test --hosts                         the same with real web servers and WordPress
cargo xtask test --scale                         the aggregation as SQL in Apache Spark and DuckDB
cargo xtask build [--debug]                      build the widget into dist/ (target/dist-debug)
cargo xtask dist                                 a release to copy to a server: target/shirube-VERSION/
cargo xtask single                               the whole of it as one HTML file: target/shirube.html
cargo xtask size [--write]                       what is loaded when; --write: the first visit into README.md
cargo xtask embed                                what is made from embed/options.json: scripts, types, tables
cargo xtask npm                                  put the npm package together in target/npm/
cargo xtask wordpress                            pack the WordPress plugin into target/wordpress/
cargo xtask sample-results N --seed S [--questionnaire ID] [--out FILE]
                                                 N invented results, one a line, marked as such
cargo xtask bench aggregate                      counts 1,000,000 results: seconds and memory
cargo xtask advisories                           known holes in dependencies (needs the internet)

PART is one of: format, lint, licences, rules, docs, build, size, browser,
                chromium, firefox, webkit, chromium-debug, hosts, scale";

/// What was asked on the command line.
#[derive(Debug, PartialEq, Eq)]
enum Verb {
    Help,
    Build(Profile),
    Serve { port: u16, skip_build: bool },
    Test(Option<Only>),
    Embed,
    Npm,
    Advisories,
    Wordpress,
    Size { write: bool },
    Dist,
    Single,
    SampleResults(sample::Asked),
    BenchAggregate,
}

/// Reads the command line.
///
/// # Errors
///
/// The sentence to show: which word was not understood.
fn read(words: &[String]) -> Result<Verb, String> {
    let mut words = words.iter().map(String::as_str);
    let verb = words.next().unwrap_or("help");
    let rest: Vec<&str> = words.collect();
    match (verb, rest.as_slice()) {
        ("help" | "--help" | "-h", _) => Ok(Verb::Help),
        ("build", []) => Ok(Verb::Build(Profile::Release)),
        ("build", ["--debug"]) => Ok(Verb::Build(Profile::Debug)),
        ("serve", options) => read_serve(options),
        ("test", []) => Ok(Verb::Test(None)),
        ("test", ["--only", part]) => match part.parse() {
            Ok(only) => Ok(Verb::Test(Some(only))),
            Err(()) => Err(format!("there is no part {part:?} of the tests")),
        },
        ("embed", []) => Ok(Verb::Embed),
        ("npm", []) => Ok(Verb::Npm),
        ("test", ["--hosts"]) => Ok(Verb::Test(Some(Only::hosts()))),
        ("test", ["--scale"]) => Ok(Verb::Test(Some(Only::scale()))),
        ("wordpress", []) => Ok(Verb::Wordpress),
        ("advisories", []) => Ok(Verb::Advisories),
        ("dist", []) => Ok(Verb::Dist),
        ("single", []) => Ok(Verb::Single),
        ("bench", ["aggregate"]) => Ok(Verb::BenchAggregate),
        ("sample-results", [count, options @ ..]) => read_sample(count, options),
        ("size", []) => Ok(Verb::Size { write: false }),
        ("size", ["--write"]) => Ok(Verb::Size { write: true }),
        (verb, rest) => Err(format!("not understood: {verb} {}", rest.join(" "))),
    }
}

fn read_serve(options: &[&str]) -> Result<Verb, String> {
    match options {
        [] => Ok(Verb::Serve { port: serve::PORT, skip_build: false }),
        ["--skip-build", rest @ ..] => match read_serve(rest)? {
            Verb::Serve { port, .. } => Ok(Verb::Serve { port, skip_build: true }),
            other => Ok(other),
        },
        ["--port", port, rest @ ..] => {
            let port = port.parse().map_err(|_| format!("{port:?} is not a port number"))?;
            match read_serve(rest)? {
                Verb::Serve { skip_build, .. } => Ok(Verb::Serve { port, skip_build }),
                other => Ok(other),
            }
        }
        [other, ..] => Err(format!("not understood: serve {other}")),
    }
}

fn read_sample(count: &str, options: &[&str]) -> Result<Verb, String> {
    let number = |it: &str| it.parse::<u64>().map_err(|_| format!("{it:?} is not a number"));
    let mut asked = sample::Asked {
        count: number(count)?,
        seed: 1,
        questionnaire: "management".into(),
        out: None,
    };
    let mut options = options.iter();
    while let Some(option) = options.next() {
        match (*option, options.next()) {
            ("--seed", Some(it)) => asked.seed = number(it)?,
            ("--questionnaire", Some(it)) => asked.questionnaire = (*it).into(),
            ("--out", Some(it)) => asked.out = Some(it.into()),
            _ => return Err(format!("not understood: sample-results {option}")),
        }
    }
    Ok(Verb::SampleResults(asked))
}

/// Builds, puts the release together, and says how a host page names it.
fn make_release() -> Result<(), String> {
    build::build(Profile::Release).map_err(|it| it.to_string())?;
    let folder = release::folder();
    let loader = release::make(&workspace::dist(), &folder, Quality::BEST);
    let loader = loader.map_err(|it| it.to_string())?;
    println!("{}\n", workspace::shown(&folder));
    println!("{}", release::snippet("https://YOUR-SERVER/FOLDER", &loader));
    Ok(())
}

/// Builds, and puts the single file where whoever asked finds it.
fn make_single() -> Result<(), String> {
    build::build(Profile::Release).map_err(|it| it.to_string())?;
    let folder = workspace::root().join("target");
    let path = single::command(&workspace::dist(), &folder).map_err(|it| it.to_string())?;
    println!("{}", workspace::shown(&path));
    Ok(())
}

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let verb = match read(&words) {
        Ok(verb) => verb,
        Err(problem) => {
            eprintln!("{problem}\n\n{HELP}");
            return ExitCode::from(2);
        }
    };
    let done = match verb {
        Verb::Help => {
            println!("{HELP}");
            Ok(())
        }
        Verb::Build(profile) => build::build(profile).map_err(|it| it.to_string()),
        Verb::Serve { port, skip_build } => {
            serve::serve(port, skip_build).map_err(|it| it.to_string())
        }
        Verb::Test(only) => proof::run(only).map_err(|it| it.to_string()),
        Verb::Embed => generate::command().map_err(|it| it.to_string()),
        Verb::Npm => npm::command().map_err(|it| it.to_string()),
        Verb::Wordpress => wordpress::command().map_err(|it| it.to_string()),
        Verb::Advisories => tools::advisories().map_err(|it| it.to_string()),
        Verb::Dist => make_release(),
        Verb::Single => make_single(),
        Verb::BenchAggregate => bench::aggregate().map_err(|it| it.to_string()),
        Verb::SampleResults(asked) => sample::command(&asked).map_err(|it| it.to_string()),
        Verb::Size { write } => size::command(write).map_err(|it| it.to_string()),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Result<Verb, &str>) {
        let words: Vec<String> = line.split_whitespace().map(String::from).collect();
        assert_eq!(read(&words), expected.map_err(String::from));
    }

    #[test]
    fn options_may_stand_in_any_order() {
        check("serve", Ok(Verb::Serve { port: 8080, skip_build: false }));
        check("serve --port 9000 --skip-build", Ok(Verb::Serve { port: 9000, skip_build: true }));
        check("serve --skip-build --port 9000", Ok(Verb::Serve { port: 9000, skip_build: true }));
    }

    #[test]
    fn a_sample_has_a_seed_and_a_questionnaire() {
        let asked = |seed, questionnaire: &str, out: Option<&str>| {
            let (questionnaire, out) = (questionnaire.into(), out.map(Into::into));
            Ok(Verb::SampleResults(sample::Asked { count: 10, seed, questionnaire, out }))
        };
        check("sample-results 10", asked(1, "management", None));
        check("sample-results 10 --out x --questionnaire sme --seed 7", asked(7, "sme", Some("x")));
    }

    #[test]
    fn what_is_not_understood_is_named() {
        check("serve --prot 1", Err("not understood: serve --prot"));
        check("serve --port eighty", Err("\"eighty\" is not a port number"));
        check("test --only everything", Err("there is no part \"everything\" of the tests"));
        check("sample-results ten", Err("\"ten\" is not a number"));
        check("sample-results 10 --seed", Err("not understood: sample-results --seed"));
        check("biuld", Err("not understood: biuld "));
    }
}
