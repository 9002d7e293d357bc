//! Benchmarks: those of a folder `benchmarks`, and any other file of the format `shirube-benchmark`.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use shirube_core::benchmark::{Benchmark, MAX_BYTES};
use shirube_core::day::is_stale;
use shirube_core::id::QuestionnaireId;
use shirube_core::json::{Fault, Node, Place, Problem, parse};
use shirube_core::partner::is_own;
use shirube_core::questionnaire::Questionnaire;

use crate::input;
use crate::released::Released;
use crate::report::Report;
use crate::today::today;

/// Whether a file says that it is a benchmark, whatever else is wrong with it.
pub fn is_one(file: &Path) -> bool {
    let node = input::text_up_to(MAX_BYTES, file).ok().and_then(|it| parse(&it, MAX_BYTES).ok());
    node.is_some_and(|it| it.get("format") == Some(&Node::text("shirube-benchmark")))
}

/// Checks one that is shipped with every copy: its name is none of a partner's, and no number in it is
/// invented.
pub fn check_shipped(file: &Path, report: &mut Report) {
    let Some(benchmark) = check(file, report) else { return };
    if is_own(benchmark.id.as_str()) {
        let expected = "another id: x- is for those of partners";
        note(file, &Place::root().field("id"), &benchmark.id.to_string(), expected, report);
    }
    if benchmark.is_synthetic {
        let expected = "figures that somebody counted";
        note(file, &Place::root().field("synthetic"), "true", expected, report);
    }
}

/// Checks one of somebody else, such as a partner. Invented numbers are theirs to show, so they are
/// only reminded.
pub fn check_own(file: &Path, report: &mut Report) {
    let Some(benchmark) = check(file, report) else { return };
    if benchmark.is_synthetic {
        report
            .remind(file, "$.synthetic: made from invented results; nobody is to take it for real");
    }
}

/// Checks a file by itself, its name, its day, and all that it names.
fn check(file: &Path, report: &mut Report) -> Option<Benchmark> {
    let benchmark = report.read_up_to(MAX_BYTES, file, Benchmark::read)?;
    let root = Place::root();
    if input::stem(file) != benchmark.id.as_str() {
        let expected = format!("the name of the file, {:?}", input::stem(file));
        note(file, &root.field("id"), benchmark.id.as_str(), &expected, report);
    }
    let day = benchmark.checked_on;
    if today().is_some_and(|today| is_stale(day, today)) {
        let at = root.field("checked_on");
        report.remind(file, format!("{at}: {day} is long ago; look whether it is still true"));
    }
    let at_hand = at_hand(file, &benchmark, report);
    report.take(file, benchmark.check_against(&at_hand));
    Some(benchmark)
}

fn note(file: &Path, at: &Place, found: &str, expected: &str, report: &mut Report) {
    let fault = Fault::NotAllowed { found: found.to_owned(), expected: expected.to_owned() };
    report.note(file, Problem { at: at.to_string(), fault });
}

/// The questionnaires that it speaks of, each as it is now and then as it was ever released. What is
/// neither beside the file nor in this program is noted.
fn at_hand(file: &Path, benchmark: &Benchmark, report: &mut Report) -> Vec<Questionnaire> {
    let mut named: BTreeMap<&QuestionnaireId, Place> = BTreeMap::new();
    for (at, id) in benchmark.questionnaires() {
        named.entry(id).or_insert(at);
    }
    let contained = Released::contained(report);
    let mut at_hand = Vec::new();
    for (id, at) in named {
        let before = at_hand.len();
        if let Some(home) = home(file, id) {
            for path in structures(&home) {
                at_hand.extend(report.read(&path, Questionnaire::read));
            }
        }
        at_hand.extend(contained.versions(id).cloned());
        if at_hand.len() == before {
            let expected = "a questionnaire of ours, or one beside this file";
            let fault = Fault::Dangling { id: id.to_string(), expected };
            report.note(file, Problem { at: at.to_string(), fault });
        }
    }
    at_hand
}

/// The folder of a questionnaire: beside `benchmarks`, or in `questionnaires` beside `partners`.
fn home(file: &Path, id: &QuestionnaireId) -> Option<PathBuf> {
    let folder = file.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let above = folder.join("..");
    // An id is a plain word, so it cannot lead out of these.
    let homes = [above.join(id.as_str()), above.join("questionnaires").join(id.as_str())];
    homes.into_iter().find(|it| it.join("questionnaire.json").is_file())
}

/// The structure that is being written, and those that were released.
fn structures(home: &Path) -> impl Iterator<Item = PathBuf> {
    let released = input::entries(&home.join("released")).unwrap_or_default();
    let released = released.into_iter().filter(|it| input::is_json(it));
    std::iter::once(home.join("questionnaire.json")).chain(released)
}
