//! Golden cases: one folder a case in `tests/golden`, answers in, score and result file out.
//!
//! `answers.json` and `questionnaire.txt` (the folder of the questionnaire) are written by hand;
//! `score.json`, `result.json` and `verdict.txt` by `UPDATE_GOLDEN=1 cargo test -p shirube --test it`.
//! `share.json` hands the result to the partner of `tests/it/partners/everything.json`.
//! A case without answers is a result file that somebody has edited, with its verdict.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use shirube_core::day::Day;
use shirube_core::i18n::Lang;
use shirube_core::partner::Partner;
use shirube_core::profile::{Industry, Profile};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::{Challenge, ResultFile, ResultId, Share};
use shirube_core::sorted::SortedMap;

use crate::top::{
    compare, entries, questionnaire, read_answers, result_file, shirube, sound, text, top, updating,
};

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
            let result = match read(&case, "share.json") {
                Some(share) => handed_over(&asked, &answers, &share),
                None => result_file(&asked, &answers),
            };
            compare(&case.join("result.json"), &result);
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
        let is_valid = read(&case, "verdict.txt").is_some_and(|it| it.starts_with("valid"));
        assert_eq!(is_valid, !is_edited, "{}", case.display());
    }
}

/// The text of a result that was made for the partner of the tests.
fn handed_over(asked: &Questionnaire, answers: &str, share: &str) -> String {
    let how: Value = serde_json::from_str(share).unwrap();
    let partner = sound(Partner::read(&text("tests/it/partners/everything.json")));
    let challenge = how["challenge"].as_str().map(|it| Challenge::new(it).unwrap());
    let origin = how["origin"].as_str().unwrap();
    let day = Day::parse("2026-11-23").unwrap();
    let share = Share::new(&partner, Lang::Ja, origin, challenge, day).unwrap();
    let profile = Profile { industry: Industry::of_code("E"), ..Profile::default() };
    let named = ResultFile::new(
        ResultId([7; 16]),
        Lang::Ja,
        profile,
        Day::parse("2026-11-22").unwrap(),
        &read_answers(asked, answers),
        SortedMap::default(),
    );
    named.shared(share, how["profile"] == true).unwrap().to_json(asked)
}

/// What the program says of the result file of a case, without its path.
fn verdict(case: &Path) -> String {
    let path = case.join("result.json");
    let of_tests = top("tests/it/questionnaires");
    let more = ["verify", "--questionnaires", of_tests.to_str().unwrap()];
    let said = shirube(&[&more[..], &[path.to_str().unwrap()]].concat());
    said.out.replace(&format!("{}: ", path.display()), "")
}

/// The worked examples of a page, read from the page itself, so that page and program cannot drift
/// apart: the cells behind the case and its answers are what is `told` of its score.
#[track_caller]
fn worked_examples<const N: usize>(page: &str, count: usize, told: fn(&Value) -> [String; N]) {
    let page = text(page);
    let rows: Vec<&str> = page.lines().filter(|it| it.starts_with("| `")).collect();
    for row in &rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [case, _, said @ ..] = &cells[..] else { panic!("{row}") };
        let path = format!("tests/golden/{}/score.json", case.trim_matches('`'));
        let score: Value = serde_json::from_str(&text(&path)).unwrap();
        assert_eq!(said, told(&score), "{case}");
    }
    assert_eq!(rows.len(), count);
}

fn of(part: &Value, whole: &Value) -> String {
    format!("{part}/{whole}")
}

/// A list of words as the page writes it, or none.
fn words(value: &Value) -> String {
    match value {
        Value::Null => "none".to_owned(),
        Value::String(word) => word.clone(),
        Value::Array(all) => all.iter().map(words).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

#[test]
fn the_worked_examples_of_maturity_are_golden_cases() {
    worked_examples("docs/methods/maturity.md", 9, |score| {
        let it = &score["overall"];
        let hundredths = |key: &str| match it[key].as_u64() {
            Some(it) => format!("{}.{:02}", it / 100, it % 100),
            None => "none".to_owned(),
        };
        let [score, low, high] = ["score", "low", "high"].map(hundredths);
        [score, low, high, of(&it["answered"], &it["applicable"]), words(&it["stage"])]
    });
}

#[test]
fn the_worked_examples_of_points_are_golden_cases() {
    worked_examples("docs/methods/points.md", 14, |it| {
        [
            it["total"].to_string(),
            format!("{} to {}", it["range"]["low"], it["range"]["high"]),
            of(&it["answered"], &it["questions"]),
            words(&it["band"]),
            words(&it["possible_bands"]),
        ]
    });
}

#[test]
fn the_worked_examples_of_checklist_are_golden_cases() {
    worked_examples("docs/methods/checklist.md", 13, |it| {
        let all = it["requirements"].as_array().unwrap();
        let in_place = all.iter().filter(|it| it["reached"] == true).count();
        [
            of(&it["answered"], &it["questions"]),
            of(&it["met"], &it["applicable"]),
            format!("{in_place}/{}", all.len()),
            if it["reached"] == true { "yes" } else { "no" }.to_owned(),
            it["open"].as_array().unwrap().len().to_string(),
        ]
    });
}

#[test]
fn the_worked_examples_of_coverage_are_golden_cases() {
    worked_examples("docs/methods/coverage.md", 8, |it| {
        let count = |key: &str| it[key].as_array().unwrap().len().to_string();
        let ratio = it["staff_ratio"].as_u64();
        [
            of(&it["answered"], &it["roles"]),
            it["in_place"].to_string(),
            it["covered"].to_string(),
            count("open"),
            count("not_needed"),
            ratio.map_or("none".to_owned(), |it| format!("{}.{:02}", it / 100, it % 100)),
        ]
    });
}

#[test]
fn the_worked_examples_of_exposure_are_golden_cases() {
    worked_examples::<7>("docs/methods/exposure.md", 11, |score| {
        let on = |axis: &str| {
            let it = &score[axis];
            let hundredths = |key: &str| match it[key].as_u64() {
                Some(it) => format!("{}.{:02}", it / 100, it % 100),
                None => "none".to_owned(),
            };
            let [value, low, high] = ["value", "low", "high"].map(hundredths);
            [value, format!("{low} to {high}"), of(&it["answered"], &it["questions"])]
        };
        let quadrant = words(&score["quadrant"]);
        let both = on("exposure").into_iter().chain(on("preparedness"));
        let all: Vec<String> = both.chain([quadrant]).collect();
        all.try_into().unwrap_or_else(|all| panic!("{all:?}"))
    });
}

#[test]
fn the_worked_examples_of_the_quiz_are_golden_cases() {
    worked_examples("docs/methods/quiz.md", 6, |it| {
        [
            of(&it["answered"], &it["questions"]),
            it["right"].to_string(),
            it["wrong"].as_array().unwrap().len().to_string(),
        ]
    });
}
