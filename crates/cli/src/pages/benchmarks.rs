//! `questionnaires/benchmarks.json`: every benchmark that is shipped, in one file, so that a page asks
//! once.

use std::io;
use std::path::Path;

use shirube_core::benchmark::{Benchmark, MAX_BYTES};

use crate::input;
use crate::report::Report;

/// The file, with its path below the site; nothing where a benchmark is wrong. Without a folder of
/// benchmarks it holds none, so that a page which asks for it finds it.
pub fn file(questionnaires: &Path, report: &mut Report) -> io::Result<Option<(String, String)>> {
    let folder = questionnaires.join("benchmarks");
    let files = if folder.is_dir() { input::entries(&folder)? } else { Vec::new() };
    let files: Vec<_> = files.into_iter().filter(|it| input::is_json(it)).collect();
    let mut benchmarks = Vec::new();
    for file in &files {
        benchmarks.extend(report.read_up_to(MAX_BYTES, file, Benchmark::read));
    }
    let bundle = Benchmark::bundle(&benchmarks);
    // One file too many, or one name twice, shows only in the whole.
    let is_sound = benchmarks.len() == files.len()
        && report.take(&folder, Benchmark::read_bundle(&bundle)).is_some();
    Ok(is_sound.then(|| ("questionnaires/benchmarks.json".to_owned(), bundle)))
}
