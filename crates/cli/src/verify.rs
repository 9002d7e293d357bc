//! `shirube verify RESULT.json…`: was a result file edited, and was it scored by these rules?

use std::io::{self, Write};
use std::num::NonZero;
use std::path::{Path, PathBuf};
use std::thread;

use shirube_core::json::{Node, canonical};
use shirube_core::result::{self, Challenge, Share};

use crate::released::Released;
use crate::report::one_line;
use crate::{End, input};

/// Said once a call, so that nobody takes "valid" for more than it is.
const MEANING: &str = "valid means: the file was not edited, and its score is what these rules \
    give for its answers. It does not mean that the answers are true.";

/// Files between two prints: enough to keep every core busy, few enough to see it moving.
const BATCH: usize = 4096;

/// What the recipient of handed-over files expects of every one; what is not given is not compared.
#[derive(Debug)]
pub struct Expected {
    /// The site that they must have been handed to.
    pub audience: Option<String>,
    /// The one-time text that they must hold.
    pub challenge: Option<Challenge>,
}

/// Prints one line a file, in the order of the call, and refuses if any is not valid.
pub fn run(
    files: &[PathBuf],
    json: bool,
    expected: &Expected,
    questionnaires: Option<&Path>,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<End> {
    let released = match Released::of_call(questionnaires, err)? {
        Ok(released) => released,
        Err(end) => return Ok(end),
    };

    writeln!(err, "{MEANING}")?;
    let mut end = End::Fine;
    for batch in files.chunks(BATCH) {
        for (file, verdict) in batch.iter().zip(verdicts(batch, expected, &released)) {
            let path = file.display().to_string();
            if matches!(verdict, Verdict::Refused { .. }) {
                end = End::Refused;
            }
            let line = if json { verdict.to_json(&path) } else { verdict.to_line(&path) };
            writeln!(out, "{line}")?;
        }
    }
    Ok(end)
}

/// The verdict on each file, in their order, by as many threads as there are cores.
fn verdicts(files: &[PathBuf], expected: &Expected, released: &Released) -> Vec<Verdict> {
    let threads = thread::available_parallelism().map_or(1, NonZero::get);
    let share = files.len().div_ceil(threads).max(1);
    thread::scope(|scope| {
        let workers: Vec<_> = (files.chunks(share))
            .map(|share| {
                let judged = || share.iter().map(|it| judge(it, expected, released)).collect();
                (share, scope.spawn(judged))
            })
            .collect();
        let finished =
            |(share, worker): (&[PathBuf], thread::ScopedJoinHandle<'_, Vec<Verdict>>)| {
                // A thread that dies must not make its files look unread or valid.
                worker.join().unwrap_or_else(|_| {
                    let lost = || refused("program", "the program failed on a file of this share");
                    share.iter().map(|_| lost()).collect()
                })
            };
        workers.into_iter().flat_map(finished).collect()
    })
}

fn judge(file: &Path, expected: &Expected, released: &Released) -> Verdict {
    let text = match input::text(file) {
        Ok(text) => text,
        Err(unread) => return refused("file", &unread.to_string()),
    };
    match result::verify(&text, |id, digest| released.find(id, digest)) {
        Ok(file) => {
            let (audience, challenge) = (expected.audience.as_deref(), expected.challenge.as_ref());
            match Share::check(file.share(), audience, challenge) {
                Ok(()) => Verdict::Valid(file.share().cloned().map(Box::new)),
                Err(misdirected) => told(&misdirected.to_string()),
            }
        }
        Err(refusal) => told(&refusal.to_string()),
    }
}

/// A refusal in words begins with the name of the check that failed.
fn told(refusal: &str) -> Verdict {
    let (check, how) = refusal.split_once(": ").unwrap_or(("file", refusal));
    refused(check, how)
}

/// What is said of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Verdict {
    /// It is sound, and was perhaps handed to somebody.
    Valid(Option<Box<Share>>),
    Refused {
        /// `file`, or the check that failed: `format`, `questionnaire`, `answers`, `score`, `digest`,
        /// `audience`, `challenge`.
        check: String,
        how: String,
    },
}

fn refused(check: &str, how: &str) -> Verdict {
    Verdict::Refused { check: check.to_owned(), how: how.to_owned() }
}

impl Verdict {
    fn to_line(&self, path: &str) -> String {
        one_line(&match self {
            Verdict::Valid(None) => format!("{path}: valid"),
            Verdict::Valid(Some(share)) => format!(
                "{path}: valid, handed to {} for {} on {}",
                share.audience, share.recipient, share.on
            ),
            Verdict::Refused { check, how } => format!("{path}: {check}: {how}"),
        })
    }

    /// Machines read the members by name; more may come, none will go.
    fn to_json(&self, path: &str) -> String {
        let valid = matches!(self, Verdict::Valid(_));
        let mut members = vec![("path", Node::text(path)), ("valid", Node::Bool(valid))];
        match self {
            Verdict::Valid(None) => {}
            Verdict::Valid(Some(share)) => {
                members.extend([
                    ("audience", Node::text(&*share.audience)),
                    ("partner", Node::text(share.partner.as_str())),
                    ("recipient", Node::text(&*share.recipient)),
                    ("shared_on", Node::text(share.on.to_string())),
                ]);
                let challenge = share.challenge.as_ref();
                members.extend(challenge.map(|it| ("challenge", Node::text(it.as_str()))));
            }
            Verdict::Refused { check, how } => {
                members.extend([("check", Node::text(check)), ("how", Node::text(how))]);
            }
        }
        canonical(&Node::object(members))
    }
}
