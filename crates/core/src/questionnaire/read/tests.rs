//! What only some methods have: targets, right options, numbers.

use super::*;
use crate::questionnaire::Texts;
use crate::testing::{
    coverage_json, coverage_questionnaire, json, quiz_json, quiz_questionnaire, words,
};

/// The problems of a file, without its path to the first section.
#[track_caller]
fn check(json: &str, from: &str, to: &str, expected: &[&str]) {
    assert!(json.contains(from), "{from}");
    let problems = Questionnaire::read(&json.replacen(from, to, 1)).err().unwrap_or_default();
    let told: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(told, expected, "{from} as {to}");
}

const FIRST: &str = "$.sections[0].questions[0]";

#[test]
fn every_method_reads_what_it_has() {
    let asked = coverage_questionnaire();
    let numbers = asked.questions().filter_map(Question::number);
    assert_eq!(numbers.collect::<Vec<_>>(), [NumberRange { max: 1_000_000 }; 2]);
    assert!(asked.questions().all(|it| it.target().is_none() && it.right().is_empty()));
    let asked = quiz_questionnaire();
    let right: Vec<Vec<u8>> =
        asked.questions().map(|it| it.right().iter().map(|it| it.number()).collect()).collect();
    assert_eq!(right, [vec![1], vec![2], vec![3], vec![1, 3]]);
}

#[test]
fn a_field_that_the_method_does_not_have_is_refused() {
    let refused = |key: &str, kind: &str| {
        format!("{FIRST}.{key}: found {kind:?}, expected null: this method has no such field")
    };
    let graded = json(&[1]);
    check(&graded, "\"target\":4", "\"target\":4,\"right\":[1]", &[&refused("right", "a list")]);
    check(
        &graded,
        "\"target\":4",
        "\"target\":4,\"number\":{\"max\":9}",
        &[&refused("number", "an object")],
    );
    let revision = "\"revision\":1";
    let with = |it: &str| format!("{revision},{it}");
    check(
        &coverage_json(),
        revision,
        &with("\"target\":4"),
        &[&refused("target", "a whole number")],
    );
    check(&coverage_json(), revision, &with("\"right\":[1]"), &[&refused("right", "a list")]);
    check(&quiz_json(), revision, &with("\"target\":4"), &[&refused("target", "a whole number")]);
    check(
        &quiz_json(),
        revision,
        &with("\"number\":{\"max\":9}"),
        &[&refused("number", "an object")],
    );
    // Files may say so themselves.
    check(&quiz_json(), revision, &with("\"target\":null,\"number\":null"), &[]);
}

#[test]
fn a_field_that_the_method_needs_is_missed() {
    check(
        &json(&[1]),
        "\"target\":4,",
        "",
        &["$.sections[0].questions[0]: found no field \"target\", expected it"],
    );
    check(
        &quiz_json(),
        ",\"right\":[1]",
        "",
        &["$.sections[0].questions[0]: found no field \"right\", expected it"],
    );
}

#[test]
fn some_options_are_right_and_not_all() {
    let at = format!("{FIRST}.right");
    let quiz = quiz_json();
    let right = "\"right\":[1]";
    check(&quiz, right, "\"right\":[]", &[&format!("{at}: found 0, expected 1 to 2")]);
    check(&quiz, right, "\"right\":[4]", &[&format!("{at}[0]: found 4, expected 1 to 3")]);
    check(&quiz, right, "\"right\":[2,1]", &[&format!("{at}[1]: found 1, expected 3 to 3")]);
    check(&quiz, right, "\"right\":[1,2,3]", &[&format!("{at}: found 3, expected 0 to 2")]);
}

#[test]
fn numbers_come_in_twos_and_with_roles() {
    let numbers = |found: u8| format!("$.sections: found {found}, expected 2 to 2");
    let number = ",\"number\":{\"max\":1000000}";
    check(&coverage_json(), number, "", &[&numbers(1)]);
    check(
        &coverage_json(),
        "\"source\":[\"GL3\"]}",
        &format!("\"source\":[\"GL3\"]{number}}}"),
        &[&numbers(3)],
    );
    check(
        &coverage_json(),
        "{\"max\":1000000}",
        "{\"max\":0}",
        &["$.sections[2].questions[0].number.max: found 0, expected 1 to 1000000000000"],
    );
}

#[test]
fn roles_and_quizzes_count_every_question_and_lead_to_no_action() {
    for (method, json) in [("coverage", coverage_json()), ("quiz", quiz_json())] {
        check(
            &json,
            "\"na_allowed\":false",
            "\"na_allowed\":true",
            &[&format!(
                "{FIRST}.na_allowed: found \"true\", expected false: `{method}` counts every question"
            )],
        );
        check(
            &json,
            "\"actions\":[]",
            "\"actions\":[{\"id\":\"x\",\"effort\":1,\"cost\":\"0\",\"hours\":4}]",
            &[&format!("{FIRST}.actions: found 1, expected 0 to 0")],
        );
    }
    check(
        &coverage_json(),
        "\"levels\":5",
        "\"levels\":4",
        &["$.levels: found 4, expected 5 to 5"],
    );
}

#[test]
fn words_have_levels_and_an_answer_exactly_where_the_method_wants_them() {
    let problems = |asked: &Questionnaire, from: &str, to: &str| -> Vec<String> {
        let words = words(asked);
        assert!(words.contains(from), "{from}");
        let read = Texts::read(&words.replacen(from, to, 1), asked);
        read.err().unwrap_or_default().iter().map(ToString::to_string).collect()
    };
    let (roles, quiz) = (coverage_questionnaire(), quiz_questionnaire());
    assert_eq!(problems(&roles, "\"hint\"", "\"hint\""), [""; 0]);
    assert_eq!(problems(&quiz, "\"hint\"", "\"hint\""), [""; 0]);
    assert_eq!(
        problems(&roles, "\"hint\"", "\"levels\":[\"a\",\"b\",\"c\",\"d\",\"e\"],\"hint\""),
        ["$.questions.r-1: found the field \"levels\", expected only known fields"]
    );
    assert_eq!(
        problems(&roles, "\"hint\"", "\"answer\":\"a\",\"hint\""),
        ["$.questions.r-1: found the field \"answer\", expected only known fields"]
    );
    assert_eq!(
        problems(&quiz, ",\"answer\":\"q-1の解説。\"", ""),
        ["$.questions.q-1: found no field \"answer\", expected it"]
    );
    assert_eq!(
        problems(&quiz, "\"段階1\",", ""),
        ["$.questions.q-1.levels: found 2, expected 3 to 3"]
    );
}
