use proptest::prelude::*;

use super::*;
use crate::json::canonical;
use crate::level::Level;
use crate::testing::{answers, question, quiz_questionnaire};

fn quiz(given: &str) -> Quiz {
    Quiz::of(&quiz_questionnaire(), &answers(given))
}

/// (right, answered, wrong) of four questions.
#[track_caller]
fn check(given: &str, expected: (u32, u32, &str)) {
    let it = quiz(given);
    let wrong: Vec<String> = it.wrong.iter().map(ToString::to_string).collect();
    assert_eq!(it.questions, 4);
    assert_eq!((it.right, it.answered, &*wrong.join(" ")), expected, "{given}");
}

#[test]
fn what_is_not_answered_is_neither_right_nor_wrong() {
    check("", (0, 0, ""));
    check("q-2=2", (1, 1, ""));
    check("q-2=1", (0, 1, "q-2"));
}

#[test]
fn who_does_not_know_has_answered_and_not_rightly() {
    check("q-1=? q-2=2", (1, 2, "q-1"));
}

#[test]
fn every_right_option_counts() {
    check("q-4=1", (1, 1, ""));
    check("q-4=3", (1, 1, ""));
    check("q-4=2", (0, 1, "q-4"));
}

#[test]
fn what_is_wrong_stands_in_the_order_of_the_questionnaire() {
    check("q-3=1 q-1=2 q-2=2 q-4=3", (2, 4, "q-1 q-3"));
}

#[test]
fn a_result_file_says_it_like_this() {
    assert_eq!(
        canonical(&quiz("q-1=1 q-3=?").to_node()),
        r#"{"answered":2,"method":"quiz","questions":4,"right":1,"wrong":["q-3"]}"#
    );
}

proptest! {
    #[test]
    fn every_answer_is_right_or_wrong(given in prop::collection::vec(0..=4_u8, 4)) {
        let answer = |it: u8| match it {
            0 => None,
            4 => Some(Answer::Unknown),
            level => Level::new(level).map(Answer::Level),
        };
        let given: Answers = given
            .into_iter()
            .enumerate()
            .filter_map(|(n, it)| Some((question(&format!("q-{}", n + 1)), answer(it)?)))
            .collect();
        let it = Quiz::of(&quiz_questionnaire(), &given);
        prop_assert_eq!(it.answered as usize, given.len());
        prop_assert_eq!(it.right as usize + it.wrong.len(), given.len());
    }
}
