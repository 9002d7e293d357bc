//! Golden cases: one folder a case in `tests/golden`, answers in, score and result file out.
//!
//! `answers.json` and `questionnaire.txt` (the folder of the questionnaire) are written by hand;
//! `score.json`, `result.json` and `verdict.txt` by `UPDATE_GOLDEN=1 cargo test -p shirube --test it`.
//! A case without answers is a result file that somebody has edited, with its verdict.

use std::fs;
use std::path::{Path, PathBuf};

use crate::top::{compare, entries, questionnaire, result_file, shirube, top, updating};

fn cases() -> Vec<PathBuf> {
    entries(&top("tests/golden")).into_iter().filter(|it| it.is_dir()).collect()
}

fn read(case: &Path, name: &str) -> Option<String> {
    fs::read_to_string(case.join(name)).ok()
}

/// One test, because each step reads what the step before may have written anew.
#[test]
fn every_case_scores_travels_and_is_judged_as_stored() {
    for case in cases() {
        if let Some(answers) = read(&case, "answers.json") {
            let folder = read(&case, "questionnaire.txt").expect("a case names its questionnaire");
            let said =
                shirube(&["score", folder.trim(), case.join("answers.json").to_str().unwrap()]);
            assert_eq!((said.code, said.err.as_str()), (0, ""), "{}", case.display());
            compare(&case.join("score.json"), &said.out);

            let asked = questionnaire(&format!("{}/questionnaire.json", folder.trim()));
            compare(&case.join("result.json"), &result_file(&asked, &answers));
        }
        compare(&case.join("verdict.txt"), &verdict(&case));
    }
}

#[test]
fn only_edited_files_are_refused() {
    if updating() {
        return; // The other test is writing the verdicts at this moment.
    }
    for case in cases() {
        let is_edited = read(&case, "answers.json").is_none();
        let is_valid = read(&case, "verdict.txt").is_some_and(|it| it == "valid\n");
        assert_eq!(is_valid, !is_edited, "{}", case.display());
    }
}

/// What the program says of the result file of a case, without its path.
fn verdict(case: &Path) -> String {
    let path = case.join("result.json");
    let of_tests = top("tests/it/questionnaires");
    let more = ["verify", "--questionnaires", of_tests.to_str().unwrap()];
    let said = shirube(&[&more[..], &[path.to_str().unwrap()]].concat());
    said.out.replace(&format!("{}: ", path.display()), "")
}

/// The worked examples of `docs/methods/maturity.md`, read from the page itself, so that page and
/// program cannot drift apart.
#[test]
fn the_worked_examples_of_the_page_are_golden_cases() {
    let page = crate::top::text("docs/methods/maturity.md");
    let mut found = 0;
    for row in page.lines().filter(|it| it.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [case, _, score, low, high, coverage, stage] = cells[..] else { panic!("{row}") };
        let path = format!("tests/golden/{}/score.json", case.trim_matches('`'));
        let golden: serde_json::Value = serde_json::from_str(&crate::top::text(&path)).unwrap();
        let overall = &golden["overall"];
        let hundredths = |key: &str| match overall[key].as_u64() {
            Some(it) => format!("{}.{:02}", it / 100, it % 100),
            None => "none".to_owned(),
        };
        assert_eq!([score, low, high], ["score", "low", "high"].map(hundredths), "{case}");
        let answered = format!("{}/{}", overall["answered"], overall["applicable"]);
        assert_eq!(
            (coverage, stage),
            (&*answered, &*overall["stage"].to_string().replace("null", "none"))
        );
        found += 1;
    }
    assert!(6 <= found, "{found} worked examples in docs/methods/maturity.md");
}
