use super::*;
use crate::testing::{answers, checklist_questionnaire, points_questionnaire, questionnaire};

/// The values as a short text, `.` for none, and the codes.
#[track_caller]
fn check(asked: &Questionnaire, given: &str, values: &str, codes: &[u8]) {
    let given = answers(given);
    let found: Vec<String> = OwnValues::of(asked, &given)
        .row()
        .map(|it| it.map_or(".".to_owned(), |it| it.to_string()))
        .collect();
    assert_eq!(found.join(" "), values);
    assert_eq!(super::codes(asked, &given), codes);
}

#[test]
fn levels_count_in_hundredths_and_dont_know_counts_nothing() {
    let asked = questionnaire(&[2, 1]);
    check(&asked, "m1-1=3 m1-2=4 m2-1=1", "225 350 100 300 400 100", &[3, 4, 1]);
    check(&asked, "m1-1=3 m1-2=? m2-1=-", "300 300 . 300 . .", &[3, UNKNOWN, NOT_APPLICABLE]);
    check(&asked, "m1-1=? m1-2=? m2-1=?", ". . . . . .", &[UNKNOWN; 3]);
}

#[test]
fn an_unfinished_result_speaks_only_for_what_it_finished() {
    let asked = questionnaire(&[2, 1]);
    check(&asked, "m1-1=3 m2-1=5", ". . 500 300 . 500", &[3, UNANSWERED, 5]);
    check(&asked, "m1-1=3 m1-2=draft m2-1=5", ". . 500 300 . 500", &[3, UNANSWERED, 5]);
    check(&asked, "", ". . . . . .", &[UNANSWERED; 3]);
}

#[test]
fn points_count_dont_know_as_minus_one() {
    let asked = points_questionnaire();
    let given: Vec<String> = asked.questions().map(|it| format!("{}=?", it.id)).collect();
    let row = |given: &str| OwnValues::of(&asked, &answers(given)).row().collect::<Vec<_>>();
    let values = row(&given.join(" "));
    assert_eq!(&values[..5], [Some(-2500), Some(-500), Some(-1300), Some(-700), Some(-100)]);
    let values = row("m1-1=3 m1-2=2 m1-3=1 m1-4=3 m1-5=3");
    assert_eq!(&values[..4], [None, Some(1400), None, None]);
    assert_eq!(&values[4..9], [Some(400), Some(200), Some(0), Some(400), Some(400)]);
}

#[test]
fn a_checklist_counts_what_is_met_of_what_applies() {
    let asked = checklist_questionnaire(&[2, 1]);
    let codes = [2, 1, UNKNOWN];
    check(&asked, "m1-1=2 m1-2=1 m2-1=?", "3333 5000 0 10000 0 .", &codes);
    let codes = [2, NOT_APPLICABLE, NOT_APPLICABLE];
    check(&asked, "m1-1=2 m1-2=- m2-1=-", "10000 10000 . 10000 . .", &codes);
}
