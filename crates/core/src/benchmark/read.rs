//! Reading a benchmark: every problem with its place.

mod distribution;
mod figure;
mod group;

use super::{Benchmark, Both, LEAST_N, MAX_BYTES, MAX_FILES, MAX_N, Source, Trust};
use crate::desks::{read_day, read_page};
use crate::json::{
    Fault, Fields, Node, Place, Problem, Problems, id, integer, list, literal, literal_true,
    one_of, parse, plain_text,
};
use crate::questionnaire::read_version;

use distribution::read_distribution;
use figure::read_figures;
pub(super) use figure::{FITS, KINDS};

/// Most characters of a name: of a publisher, a title, a group.
const MAX_NAME: usize = 300;

/// Most characters of a sentence: a measure, a reason, a caveat.
const MAX_SENTENCE: usize = 600;

/// How good a source is, as files write it.
pub(super) const TRUSTS: [(&str, Trust); 3] = [("A", Trust::A), ("B", Trust::B), ("C", Trust::C)];

impl Benchmark {
    /// Reads a benchmark.
    ///
    /// # Errors
    ///
    /// Every problem in the file. Whether the questions that it names exist is told by
    /// [`Benchmark::check_against`].
    pub fn read(json: &str) -> Result<Benchmark, Vec<Problem>> {
        let node = parse(json, MAX_BYTES)?;
        let mut problems = Problems::default();
        let benchmark = read_file(&node, Place::root(), &mut problems);
        problems.conclude(benchmark)
    }

    /// Reads a bundle: several benchmarks in one file, each name once.
    ///
    /// # Errors
    ///
    /// Every problem in the file.
    pub fn read_bundle(json: &str) -> Result<Vec<Benchmark>, Vec<Problem>> {
        let node = parse(json, MAX_BYTES)?;
        let mut problems = Problems::default();
        let files = read_bundle(&node, &mut problems);
        problems.conclude(files)
    }
}

fn read_bundle(node: &Node, problems: &mut Problems) -> Option<Vec<Benchmark>> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-benchmarks", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let files = it.required("files", problems, |n, at, p| {
        let files = list(n, at.clone(), MAX_FILES, p, read_file)?;
        note_doubles(&files, |it| it.id.as_str(), &at, p);
        Some(files)
    });
    it.finish(problems);
    files
}

fn read_file(node: &Node, at: Place, problems: &mut Problems) -> Option<Benchmark> {
    let mut it = Fields::of(node, at, problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-benchmark", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let source = it.required("source", problems, read_source);
    let least_n = it
        .required("least_n", problems, |n, at, p| integer(n, &at, (LEAST_N.into(), 1_000_000), p));
    let given = |it: &&Node| **it != Node::Null;
    let figures = it.take("figures").filter(given);
    let figures = figures.map(|n| read_figures(n, it.place().field("figures"), problems));
    // The values of a distribution are held against it; a wrong one has been told already.
    let least = least_n.unwrap_or(LEAST_N);
    let distribution = it.take("distribution").filter(given);
    let distribution = distribution
        .map(|n| read_distribution(n, it.place().field("distribution"), least, problems));
    let is_synthetic =
        it.optional("synthetic", problems, |n, at, p| literal_true(n, &at, p)).is_some();
    if figures.is_none() && distribution.is_none() {
        let (found, expected) = ("neither".into(), "figures, a distribution, or both".into());
        problems.note::<()>(it.place(), Fault::NotAllowed { found, expected });
    }
    it.finish(problems);
    Some(Benchmark {
        id: id?,
        version: version?,
        checked_on: checked_on?,
        source: source?,
        least_n: least_n?,
        figures: figures.unwrap_or_else(|| Some(Vec::new()))?,
        distribution: match distribution {
            Some(it) => Some(it?),
            None => None,
        },
        is_synthetic,
    })
}

fn read_source(node: &Node, at: Place, problems: &mut Problems) -> Option<Source> {
    let mut it = Fields::of(node, at, problems)?;
    let publisher = it.required("publisher", problems, read_name);
    let title = it.required("title", problems, read_name);
    let url = it.optional("url", problems, read_page);
    let year = it.required("year", problems, |n, at, p| integer(n, &at, (1900, 9999), p));
    let population = it.required("population", problems, read_name);
    let elsewhere =
        it.optional("elsewhere", problems, |n, at, p| literal_true(n, &at, p)).is_some();
    let n = it.optional("n", problems, read_count);
    let trust = it.required("trust", problems, |n, at, p| one_of(n, &at, &TRUSTS, p));
    let caveat = it.optional("caveat", problems, read_sentence);
    it.finish(problems);
    Some(Source {
        publisher: publisher?,
        title: title?,
        url,
        year: year?,
        population: population?,
        elsewhere,
        n,
        trust: trust?,
        caveat,
    })
}

/// How many firms, at least one.
fn read_count(node: &Node, at: Place, problems: &mut Problems) -> Option<u64> {
    integer(node, &at, (1, MAX_N), problems)
}

fn read_name(node: &Node, at: Place, problems: &mut Problems) -> Option<Both> {
    read_both(MAX_NAME, node, at, problems)
}

fn read_sentence(node: &Node, at: Place, problems: &mut Problems) -> Option<Both> {
    read_both(MAX_SENTENCE, node, at, problems)
}

fn read_both(most: usize, node: &Node, at: Place, problems: &mut Problems) -> Option<Both> {
    let mut it = Fields::of(node, at, problems)?;
    let mut one = |key, p: &mut _| it.required(key, p, |n, at, p| plain_text(n, &at, (1, most), p));
    let (ja, en) = (one("ja", problems), one("en", problems));
    it.finish(problems);
    Some(Both { ja: ja?, en: en? })
}

/// Notes every element whose name an earlier one has.
fn note_doubles<T>(all: &[T], name: fn(&T) -> &str, at: &Place, problems: &mut Problems) {
    for (n, it) in all.iter().enumerate() {
        if all.iter().take(n).any(|before| name(before) == name(it)) {
            let fault = Fault::DuplicateId { id: name(it).to_owned() };
            problems.note::<()>(&at.element(n).field("id"), fault);
        }
    }
}

/// The list, with at least one element.
fn not_empty<T>(all: Vec<T>, most: usize, at: &Place, problems: &mut Problems) -> Option<Vec<T>> {
    if all.is_empty() {
        let most = i64::try_from(most).unwrap_or(i64::MAX);
        return problems.note(at, Fault::OutOfRange { found: 0, least: 1, most });
    }
    Some(all)
}

fn not_allowed(found: &str, expected: &str) -> Fault {
    Fault::NotAllowed { found: found.chars().take(64).collect(), expected: expected.to_owned() }
}
