//! `shirube`: checks questionnaires, scores answers, verifies result files, and looks after places
//! where Shirube is installed.
//!
//! The same core as in the browser and no rule of its own. Results go to standard output, errors to
//! standard error; the exit code is 0, 1 (the input is wrong) or 2 (the call is wrong).

mod aggregate;
mod check;
mod doctor;
mod flatten;
mod headers;
mod input;
mod pages;
mod release;
mod released;
mod report;
mod results;
mod schema;
mod score;
mod today;
mod verify;
mod whole;

use std::io::{self, Write as _};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::builder::PossibleValuesParser;
use clap::{Parser, Subcommand};
use shirube_core::result::Challenge;

/// Checks questionnaires, scores answers, verifies result files.
#[derive(Debug, Parser)]
#[command(name = "shirube", version, after_help = EXIT_CODES)]
struct Call {
    #[command(subcommand)]
    verb: Verb,
}

const EXIT_CODES: &str = "Results go to standard output, errors to standard error.\n\
    Exit codes: 0 all is well, 1 the input is wrong, 2 the call is wrong.";

#[derive(Debug, Subcommand)]
enum Verb {
    /// Check questionnaires, their texts, practices, sources, desks, the crosswalk, ids.txt, and
    /// partner files.
    ///
    /// Folders are searched to the bottom. A file stands for the folder it is in, because a
    /// language file means nothing without its questionnaire.
    Check {
        /// Folders or files.
        #[arg(required = true, value_name = "PATH")]
        paths: Vec<PathBuf>,
    },
    /// Print the score of some answers as JSON.
    Score {
        /// Folder of the questionnaire, for example questionnaires/management.
        questionnaire: PathBuf,
        /// File with the `answers` object alone; - reads standard input.
        #[arg(value_name = "ANSWERS.json")]
        answers: PathBuf,
    },
    /// Verify result files: not edited, and scored by these rules.
    ///
    /// It does not say that the answers are true.
    Verify {
        /// Result files.
        #[arg(required = true, value_name = "RESULT.json")]
        files: Vec<PathBuf>,
        /// One JSON object a line.
        #[arg(long)]
        json: bool,
        /// The site that every file must have been handed to, for example
        /// <https://www.insurer.example>.
        #[arg(long, value_name = "ORIGIN")]
        audience: Option<String>,
        /// The one-time text that every file must hold.
        #[arg(long, value_name = "TEXT", value_parser = challenge)]
        challenge: Option<Challenge>,
        /// More questionnaires than the program contains: a folder with one folder a questionnaire.
        #[arg(long, value_name = "DIR")]
        questionnaires: Option<PathBuf>,
    },
    /// Make a benchmark of many result files: verified, counted once, and told by groups that are
    /// large enough.
    ///
    /// Every file or line that is refused is told, and the rest is counted; exit code 1 then.
    ///
    /// Publish one benchmark of the same results, and not the report: held against each other, two
    /// benchmarks can tell of single firms.
    Aggregate(aggregate::Asked),
    /// Write a row for every valid result, for the aggregation as SQL where results are too many for
    /// one machine.
    ///
    /// Every file or line that is refused is told, and the rest is written; exit code 1 then.
    Flatten(flatten::Asked),
    /// Print the JSON Schema of a file format.
    Schema {
        /// The format.
        #[arg(value_parser = PossibleValuesParser::new(shirube_core::schema::NAMES))]
        name: String,
    },
    /// Write the pages that need no program: the questions of every questionnaire, for paper too,
    /// and what to do when something has happened; and what pages with a program fetch in one piece.
    Pages {
        /// Folder to write into.
        out: PathBuf,
        /// Where the questionnaires are.
        #[arg(long, value_name = "DIR", default_value = "questionnaires")]
        questionnaires: PathBuf,
    },
    /// Print what a server should send with the files of a folder: policy, types, caching.
    Headers(headers::Asked),
    /// Look at a deployed copy: headers, types, compression, hashes, framing; and say what to change.
    ///
    /// Exit code 1 where there are problems, 2 where the server cannot be reached.
    Doctor(doctor::Asked),
    /// Release the version of a questionnaire that is being written: keep its structure for ever
    /// and record its ids.
    Release {
        /// Folder of the questionnaire, for example questionnaires/management.
        questionnaire: PathBuf,
    },
}

fn challenge(text: &str) -> Result<Challenge, &'static str> {
    Challenge::new(text).ok_or("expected 1 to 128 printable ASCII characters")
}

/// How a call ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum End {
    /// All is well.
    Fine,
    /// The input is wrong.
    Refused,
    /// The call is wrong: nothing of that name, nowhere to write.
    WrongCall,
}

fn main() -> ExitCode {
    let call = match Call::try_parse() {
        Ok(call) => call,
        Err(message) => {
            // Help and version are answers, not errors; clap knows which stream each goes to.
            let _ = message.print();
            return if message.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        }
    };
    let mut out = io::BufWriter::new(io::stdout().lock());
    let mut err = io::stderr().lock();
    let end = match call.verb {
        Verb::Check { paths } => check::run(&paths, &mut out, &mut err),
        Verb::Score { questionnaire, answers } => {
            score::run(&questionnaire, &answers, &mut out, &mut err)
        }
        Verb::Verify { files, json, audience, challenge, questionnaires } => {
            let expected = verify::Expected { audience, challenge };
            verify::run(&files, json, &expected, questionnaires.as_deref(), &mut out, &mut err)
        }
        Verb::Aggregate(asked) => aggregate::run(&asked, &mut out, &mut err),
        Verb::Flatten(asked) => flatten::run(&asked, &mut out, &mut err),
        Verb::Schema { name } => schema::run(&name, &mut out),
        Verb::Pages { out: to, questionnaires } => {
            pages::run(&to, &questionnaires, &mut out, &mut err)
        }
        Verb::Headers(asked) => headers::run(&asked, &mut out, &mut err),
        Verb::Doctor(asked) => doctor::run(&asked, &mut out, &mut err),
        Verb::Release { questionnaire } => release::run(&questionnaire, &mut out, &mut err),
    };
    match end.and_then(|end| out.flush().map(|()| end)) {
        Ok(End::Fine) => ExitCode::SUCCESS,
        Ok(End::Refused) => ExitCode::FAILURE,
        Ok(End::WrongCall) => ExitCode::from(2),
        // Whoever read the output has seen enough, as in `shirube schema result | head -1`.
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => ExitCode::SUCCESS,
        Err(error) => {
            let _ = writeln!(err, "shirube: {error}");
            ExitCode::from(2)
        }
    }
}
