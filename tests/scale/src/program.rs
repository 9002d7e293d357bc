//! What our own program makes of the results.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::OnceLock;

use crate::{Case, K, Sample, cases, folder, sample};

/// What `shirube aggregate` made of a case.
#[derive(Debug)]
pub struct Made {
    /// The text of the benchmark; nothing where none could be made.
    pub benchmark: Option<String>,
    /// What it said of it.
    pub report: String,
}

/// The rows and columns of one file of results.
#[derive(Debug, Clone)]
pub(crate) struct Flat {
    pub rows: PathBuf,
    pub columns: PathBuf,
}

/// What the program makes of a case.
pub fn benchmark_of(case: Case) -> &'static Made {
    static ALL: OnceLock<BTreeMap<Case, Made>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        // Whether results are real is not for the program to be told: it sees that they are not.
        cases().filter(|it| it.synthetic).map(|it| (it, aggregate(it))).collect()
    });
    all.get(&case).unwrap()
}

fn aggregate(case: Case) -> Made {
    let results = results_of(case.questionnaire, case.sample);
    let out = folder().join(format!("{}.json", case.name()));
    let _ = fs::remove_file(&out);
    let mut call = program();
    call.arg("aggregate").arg(&results).args(["--by", case.by, "-k", &K.to_string(), "--out"]);
    let Output { stderr, .. } = call.arg(&out).output().unwrap();
    let report = String::from_utf8(stderr).unwrap();
    Made { benchmark: fs::read_to_string(&out).ok(), report }
}

/// The rows of every file of results.
pub(crate) fn flat() -> &'static BTreeMap<(&'static str, Sample), Flat> {
    static ALL: OnceLock<BTreeMap<(&'static str, Sample), Flat>> = OnceLock::new();
    ALL.get_or_init(|| {
        let all = cases().map(|it| (it.questionnaire, it.sample));
        all.collect::<std::collections::BTreeSet<_>>()
            .into_iter()
            .map(|(questionnaire, sample)| {
                let results = results_of(questionnaire, sample);
                ((questionnaire, sample), flatten(&results))
            })
            .collect()
    })
}

fn flatten(results: &Path) -> Flat {
    let flat = Flat {
        rows: results.with_extension("rows.ndjson"),
        columns: results.with_extension("columns.ndjson"),
    };
    let mut call = program();
    call.arg("flatten").arg(results).arg("--out").arg(&flat.rows);
    let output = call.arg("--columns").arg(&flat.columns).output().unwrap();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "shirube flatten {}: {said}", results.display());
    flat
}

/// The file of results, made once.
fn results_of(questionnaire: &'static str, sample: Sample) -> PathBuf {
    static ALL: OnceLock<BTreeMap<(&'static str, Sample), PathBuf>> = OnceLock::new();
    let all = ALL.get_or_init(|| {
        let all = cases().map(|it| (it.questionnaire, it.sample));
        let all: std::collections::BTreeSet<_> = all.collect();
        all.into_iter().map(|it| (it, sample::write(it.0, it.1))).collect()
    });
    all.get(&(questionnaire, sample)).unwrap().clone()
}

/// The program that `cargo xtask test --scale` has built.
fn program() -> Command {
    let path = std::env::var_os("SHIRUBE_PROGRAM").map(PathBuf::from);
    let path = path.unwrap_or_else(|| xtask::workspace::target().join("debug/shirube"));
    assert!(path.is_file(), "{} is not there: run cargo xtask test --scale", path.display());
    Command::new(path)
}
