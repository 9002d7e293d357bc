//! Small files, and the rules that hold for any answers.

mod disclosure;
mod evaluators;
mod paper;

use super::*;
use crate::json::Problem;

pub(super) fn told(problems: Vec<Problem>) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// A list of risks of these items, with words that name item and kind.
pub(super) fn risks(items: &[&str]) -> Risks {
    let list = RiskList::read(&risk_list(items)).unwrap();
    list.with_words(&risk_words(items)).unwrap()
}

fn risk_list(items: &[&str]) -> String {
    let items: Vec<String> =
        items.iter().map(|it| format!(r#"{{"item":"{it}","source":["GL3"]}}"#)).collect();
    format!(
        r#"{{"format":"shirube-board-paper","format_version":1,"version":"2026.1","checked_on":"2026-11-23","items":[{}]}}"#,
        items.join(",")
    )
}

fn risk_words(items: &[&str]) -> String {
    let all = |one: fn(&str) -> String| {
        items.iter().map(|it| format!("\"{it}\":{}", one(it))).collect::<Vec<_>>().join(",")
    };
    format!(
        r#"{{"format":"shirube-board-paper-texts","format_version":1,"language":"ja","items":{{{}}},"questions":{{{}}}}}"#,
        all(|it| format!(r#"{{"risk":"{it} risk","ask":"{it} ask"}}"#)),
        all(|it| format!(r#""{it} question""#)),
    )
}

#[test]
fn words_of_risks_are_read_item_by_item() {
    let words = risks(&["m1", "m2"]);
    let m2 = words.of(&"m2".try_into().unwrap()).unwrap();
    assert_eq!((&*m2.risk, &*m2.ask, &*m2.question), ("m2 risk", "m2 ask", "m2 question"));
    assert_eq!(words.of(&"m3".try_into().unwrap()), None);
}

#[test]
fn every_problem_of_a_list_of_risks_is_told_with_its_place() {
    let found = RiskList::read(&risk_list(&["m1", "m1", "M"]).replace("GL3", "gl")).unwrap_err();
    assert_eq!(
        told(found),
        [
            "$.items[0].source[0]: found \"gl\", expected 1 to 16 characters out of A–Z and 0–9",
            "$.items[1].source[0]: found \"gl\", expected 1 to 16 characters out of A–Z and 0–9",
            "$.items[2].item: found the character 'M' in an id, expected 1 to 64 characters out of a–z, 0–9 and -",
            "$.items[2].source[0]: found \"gl\", expected 1 to 16 characters out of A–Z and 0–9",
        ]
    );
    let found = RiskList::read(&risk_list(&["m1", "m1"])).unwrap_err();
    assert_eq!(told(found), ["$.items[1].item: found the id \"m1\" again, expected each id once"]);
}

#[test]
fn words_are_there_for_exactly_the_items() {
    let list = RiskList::read(&risk_list(&["m1", "m2"])).unwrap();
    let found = list.with_words(&risk_words(&["m1", "m3"])).unwrap_err();
    assert_eq!(
        told(found),
        [
            "$.items: found no field \"m2\", expected it",
            "$.items: found the field \"m3\", expected only known fields",
            "$.questions: found no field \"m2\", expected it",
            "$.questions: found the field \"m3\", expected only known fields",
        ]
    );
    let long = "あ".repeat(241);
    let found = list.with_words(&risk_words(&["m1", "m2"]).replace("m2 ask", &long)).unwrap_err();
    assert_eq!(told(found), ["$.items.m2.ask: found a text of 241 characters, expected 1 to 240"]);
}

#[test]
fn risks_are_about_the_items_of_the_questionnaire() {
    let asked = crate::testing::questionnaire(&[1, 1]);
    let found = RiskList::read(&risk_list(&["m1", "m9"])).unwrap().check_against(&asked);
    assert_eq!(
        told(found.unwrap_err()),
        [
            "$.items[1].item: found \"m9\", expected an item of the questionnaire",
            "$.items: found \"no m2\", expected every item of the questionnaire",
        ]
    );
    assert_eq!(RiskList::read(&risk_list(&["m1", "m2"])).unwrap().check_against(&asked), Ok(()));
}
