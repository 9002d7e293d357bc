//! Old promises. Nobody edits these files; when a test here fails, the program is wrong.

use shirube_core::benchmark::Benchmark;
use shirube_core::partner::Partner;

use crate::top::{entries, shirube, sound, text, top};

/// Result files of every released program and questionnaire, named after both.
#[test]
fn results_of_every_release_verify_for_ever() {
    let files = entries(&top("tests/frozen/results"));
    assert!(!files.is_empty());
    for file in files {
        let said = shirube(&["verify", file.to_str().unwrap()]);
        // Of a result that was handed over it is told to whom.
        let valid = format!("{}: valid", file.display());
        assert!(said.out.starts_with(&valid), "{}", said.out);
    }
}

/// A partner file that was once right stays right: nobody tells partners when we change a reader.
#[test]
fn partner_files_of_every_version_are_read_for_ever() {
    sound(Partner::read(&text("tests/frozen/partner-1.json")));
}

/// A benchmark that somebody made stays one: whoever has the results may have erased them since.
#[test]
fn benchmarks_of_every_version_are_read_for_ever() {
    sound(Benchmark::read(&text("tests/frozen/benchmark-1.json")));
}
