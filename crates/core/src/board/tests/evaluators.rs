//! The directors and somebody from outside, side by side.

use std::sync::Arc;

use proptest::prelude::*;

use crate::board::*;
use crate::i18n::Lang;
use crate::level::{Level, Score};
use crate::testing::{answers, questionnaire};

fn evaluators(own: &[&str], outside: &[&str]) -> Evaluators {
    let all = |given: &[&str]| given.iter().map(|it| answers(it)).collect();
    Evaluators::of(&Arc::new(questionnaire(&[2])), all(own), all(outside))
}

#[track_caller]
fn check(own: &[&str], outside: &[&str], expected: Difference) {
    let lines = evaluators(own, outside).lines();
    assert_eq!(lines[0].difference, expected, "{own:?} {outside:?}");
}

#[test]
fn the_sides_differ_where_no_one_meets_the_other() {
    check(&["m1-1=4"], &["m1-1=2"], Difference::OwnHigher(2));
    check(&["m1-1=2"], &["m1-1=3"], Difference::OutsideHigher(1));
    check(&["m1-1=3"], &["m1-1=3"], Difference::Shared);
    check(&["m1-1=2", "m1-1=4"], &["m1-1=3"], Difference::Shared);
    check(&["m1-1=3", "m1-1=4"], &["m1-1=1", "m1-1=2"], Difference::OwnHigher(1));
    check(&["m1-1=?"], &["m1-1=3"], Difference::Unknown);
    check(&["m1-1=3"], &[], Difference::Unknown);
}

#[test]
fn a_view_from_outside_that_repeats_the_boards_own_is_seen() {
    assert!(evaluators(&["m1-1=2", "m1-1=3 m1-2=1"], &["m1-1=3 m1-2=1"]).is_echo());
    assert!(!evaluators(&["m1-1=3 m1-2=1"], &["m1-1=3 m1-2=2"]).is_echo());
    assert!(!evaluators(&["m1-1=3"], &["m1-1=3 m1-2=2"]).is_echo());
    // Who has said nothing repeats nothing.
    assert!(!evaluators(&[""], &[""]).is_echo());
}

#[test]
fn who_says_what_is_counted_for_each_side_alone() {
    let it = evaluators(&["m1-1=2", "m1-1=4 m1-2=1", "m1-1=4", "m1-1=?", ""], &["m1-1=1"]);
    let lines = it.lines();
    let voices = &lines[0].own;
    let levels: Vec<(u8, usize)> =
        voices.levels.iter().map(|(level, count)| (level.number(), *count)).collect();
    assert_eq!(levels, [(2, 1), (4, 2)]);
    assert_eq!((voices.unknown, voices.silent), (1, 1));
    let ends = |it: &Voices| [it.low(), it.high()].map(|it| it.map(Level::number));
    assert_eq!(ends(voices), [Some(2), Some(4)]);
    assert_eq!(ends(&lines[0].outside), [Some(1), Some(1)]);
    assert_eq!(ends(&lines[1].outside), [None, None]);
    let overall: Vec<Option<u32>> =
        it.standings(Side::Own).iter().map(|it| it.score.map(Score::hundredths)).collect();
    assert_eq!(overall, [Some(200), Some(250), Some(400), None, None]);
}

#[test]
fn what_a_side_says_is_told_in_words() {
    let said =
        |own: &[&str], lang| crate::i18n::board::voices(&evaluators(own, &[]).lines()[0].own, lang);
    assert_eq!(said(&["m1-1=3"], Lang::Ja), "3");
    assert_eq!(said(&["m1-1=3", "m1-1=3"], Lang::En), "3 (2 people)");
    assert_eq!(said(&["m1-1=2", "m1-1=4", "m1-1=?"], Lang::Ja), "2〜4（2人）、わからない1人");
    assert_eq!(said(&[""], Lang::Ja), "回答なし");
    assert_eq!(said(&["m1-1=?"], Lang::En), "don't know");
    assert_eq!(said(&["", "m1-1=2"], Lang::En), "2, 1 no answer");
    assert_eq!(said(&[], Lang::En), "–");
}

#[test]
fn a_level_that_the_questionnaire_does_not_have_is_nobodys_view() {
    let it = evaluators(&["m1-1=3", "m1-1=6"], &["m1-1=7"]);
    let line = &it.lines()[0];
    assert_eq!((line.own.high().map(Level::number), line.own.silent), (Some(3), 1));
    assert_eq!((line.outside.high(), line.difference), (None, Difference::Unknown));
}

proptest! {
    #[test]
    fn what_is_said_outside_changes_nothing_of_the_boards_own(
        own in prop::collection::vec(1..=5u8, 0..4), outside in prop::collection::vec(1..=5u8, 0..4),
    ) {
        let all = |levels: &[u8]| levels.iter().map(|it| answers(&format!("m1-1={it}"))).collect::<Vec<_>>();
        let asked = Arc::new(questionnaire(&[2]));
        let alone = Evaluators::of(&asked, all(&own), Vec::new());
        let both = Evaluators::of(&asked, all(&own), all(&outside));
        prop_assert_eq!(alone.standings(Side::Own), both.standings(Side::Own));
        for (alone, both) in alone.lines().into_iter().zip(both.lines()) {
            prop_assert_eq!(alone.own, both.own);
        }
    }
}
