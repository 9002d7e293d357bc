use proptest::prelude::*;

use super::*;
use crate::testing::{answers, points_questionnaire};

/// The first answers of the 25, one character each: `3`, `2`, `1` or `?`.
#[track_caller]
fn scored(given: &str) -> Points {
    let given: Vec<String> =
        given.chars().enumerate().map(|(n, it)| format!("{}={it}", id(n))).collect();
    Points::of(&points_questionnaire(), &answers(&given.join(" ")))
}

/// The names that the test questionnaire gives its 5, 13 and 7 questions.
fn id(n: usize) -> String {
    match n {
        0..5 => format!("m1-{}", n + 1),
        5..18 => format!("m2-{}", n - 4),
        _ => format!("m3-{}", n - 17),
    }
}

/// As many `done`, `partly`, `not` and `don't know` as told, in this order.
fn mixed(done: usize, partly: usize, not: usize, unknown: usize) -> String {
    ["3".repeat(done), "2".repeat(partly), "1".repeat(not), "?".repeat(unknown)].concat()
}

#[track_caller]
fn check(given: &str, total: i32, band: Option<&str>) {
    let found = scored(given);
    assert_eq!((found.whole.total, found.band().map(Band::code)), (total, band), "{given}");
}

#[test]
fn every_edge_of_every_band() {
    check(&mixed(25, 0, 0, 0), 100, Some("100"));
    check(&mixed(24, 0, 0, 1), 95, Some("70-99"));
    check(&mixed(24, 1, 0, 0), 98, Some("70-99"));
    check(&mixed(17, 1, 7, 0), 70, Some("70-99"));
    check(&mixed(17, 1, 6, 1), 69, Some("50-69"));
    check(&mixed(12, 1, 12, 0), 50, Some("50-69"));
    check(&mixed(12, 1, 11, 1), 49, Some("0-49"));
    check(&mixed(0, 0, 25, 0), 0, Some("0-49"));
    check(&mixed(0, 0, 24, 1), -1, Some("0-49"));
    check(&mixed(0, 0, 0, 25), -25, Some("0-49"));
}

#[test]
fn no_band_is_named_before_every_question_is_answered() {
    check("", 0, None);
    check(&mixed(24, 0, 0, 0), 96, None);
    let found = scored(&mixed(24, 0, 0, 0));
    assert_eq!(found.whole.range(), (95, 100));
    assert_eq!(found.possible_bands().map(Band::code).collect::<Vec<_>>(), ["100", "70-99"]);
    assert_eq!(scored("").whole.range(), (-25, 100));
    assert_eq!(scored("").possible_bands().count(), 4);
}

#[test]
fn every_part_has_its_own_total() {
    let found = scored(&mixed(5, 13, 0, 7));
    let parts: Vec<(&str, i32)> =
        found.parts.iter().map(|it| (it.id.as_str(), it.tally.total)).collect();
    assert_eq!(parts, [("m1", 20), ("m2", 26), ("m3", -7)]);
    assert_eq!(found.whole.total, 39);
}

proptest! {
    #[test]
    fn the_possible_bands_are_those_that_can_be_reached(given in "[123?]{21,25}") {
        let mut reached = Vec::new();
        let open = 25 - given.len();
        for n in 0..4_usize.pow(u32::try_from(open).unwrap()) {
            let rest: String =
                (0..open).map(|q| ['3', '2', '1', '?'][n / 4_usize.pow(u32::try_from(q).unwrap()) % 4]).collect();
            reached.extend(scored(&(given.clone() + &rest)).band());
        }
        reached.sort();
        reached.dedup();
        reached.reverse();
        prop_assert_eq!(scored(&given).possible_bands().collect::<Vec<_>>(), reached);
    }

    #[test]
    fn an_answer_keeps_the_total_within_the_range_before_it(given in "[123?]{1,25}") {
        let before = scored(&given[..given.len() - 1]).whole.range();
        let after = scored(&given).whole.range();
        prop_assert!(before.0 <= after.0 && after.1 <= before.1);
    }
}

/// What the reader says of the questionnaire after a change.
#[track_caller]
fn refused(change: impl Fn(&str) -> String, place: &str) {
    let json = change(&crate::testing::points_json());
    let problems = Questionnaire::read(&json).unwrap_err();
    assert!(problems.iter().any(|it| it.at == place), "{place}: {problems:#?}");
}

#[test]
fn every_one_of_25_questions_counts_for_everybody() {
    let first = "$.sections[0].questions[0]";
    let na = |it: &str| it.replacen("\"na_allowed\":false", "\"na_allowed\":true", 1);
    refused(na, &format!("{first}.na_allowed"));
    let hidden = |it: &str| {
        it.replacen(
            "\"revision\":1",
            "\"revision\":1,\"visible_if\":{\"question\":\"m1-2\",\"at_least\":2}",
            1,
        )
    };
    refused(hidden, &format!("{first}.visible_if"));
    refused(|it| it.replace("\"levels\":3", "\"levels\":4"), "$.levels");
    let one_less = |it: &str| {
        let at = it.find(",{\"id\":\"m1-2\"").unwrap();
        let end = it[at + 1..].find(",{\"id\":\"m1-3\"").unwrap();
        format!("{}{}", &it[..at], &it[at + 1 + end..])
    };
    refused(one_less, "$.sections");
}
