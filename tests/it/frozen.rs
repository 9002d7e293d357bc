//! Old promises. Nobody edits these files; when a test here fails, the program is wrong.

use crate::top::{entries, shirube, top};

/// Result files of every released program and questionnaire, named after both.
#[test]
fn results_of_every_release_verify_for_ever() {
    let files = entries(&top("tests/frozen/results"));
    assert!(!files.is_empty());
    for file in files {
        let said = shirube(&["verify", file.to_str().unwrap()]);
        assert_eq!(said.out, format!("{}: valid\n", file.display()));
    }
}
