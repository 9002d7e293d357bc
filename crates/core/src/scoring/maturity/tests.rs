use proptest::prelude::*;

use super::*;
use crate::testing::{answers, from_json, json, questionnaire};

/// Score, low and high in hundredths, answered/applicable, stage.
fn row(it: &Standing) -> String {
    let hundredths = |it: Option<Score>| match it {
        Some(it) => format!("{}.{:02}", it.hundredths() / 100, it.hundredths() % 100),
        None => "none".into(),
    };
    let stage = it.stage().map_or("none".into(), |it| it.to_string());
    let (score, low, high) = (hundredths(it.score), hundredths(it.low), hundredths(it.high));
    format!("{score} {low} {high} {}/{} {stage}", it.answered, it.applicable)
}

#[track_caller]
fn check(given: &str, expected: &str) {
    let asked = questionnaire(&[4]);
    assert_eq!(row(&Maturity::of(&asked, &answers(given)).overall), expected);
}

#[test]
fn the_examples_of_the_contract() {
    check("m1-1=3 m1-2=4 m1-3=? m1-4=-", "3.50 2.67 4.00 2/3 3");
    check("m1-1=5 m1-2=5 m1-3=5 m1-4=4", "4.75 4.75 4.75 4/4 4");
    check("m1-4=2", "2.00 1.25 4.25 1/4 2");
    check("m1-1=- m1-2=- m1-3=- m1-4=-", "none none none 0/0 none");
}

#[test]
fn a_draft_counts_as_unanswered() {
    check("m1-1=3 m1-2=draft", "3.00 1.50 4.50 1/4 3");
}

#[test]
fn overall_is_the_mean_of_exact_items() {
    // 5/3, 5/3, 1, 1: exactly 4/3. Rounded items (1.67, 1.67, 1, 1) would give 1.34.
    let asked = questionnaire(&[3, 3, 1, 1]);
    let given = answers("m1-1=1 m1-2=2 m1-3=2 m2-1=1 m2-2=2 m2-3=2 m3-1=1 m4-1=1");
    assert_eq!(row(&Maturity::of(&asked, &given).overall), "1.33 1.33 1.33 8/8 1");
}

#[test]
fn an_item_without_a_score_is_left_out_of_the_score_and_kept_in_the_range() {
    let asked = questionnaire(&[1, 1, 1]);
    let scored = Maturity::of(&asked, &answers("m1-1=4 m3-1=-"));
    assert_eq!(row(&scored.overall), "4.00 2.50 4.50 1/2 4");
}

#[test]
fn the_way_to_the_next_stage_is_never_nothing_and_ends_at_the_top() {
    let asked = questionnaire(&[1]);
    let next = |given: &str| Maturity::of(&asked, &answers(given)).overall.to_next_stage();
    assert_eq!(next("m1-1=3"), Some(100));
    assert_eq!(next("m1-1=5"), None);
    assert_eq!(next(""), None);
    // 3.9975 is shown as 4.00 and is still stage 3.
    let almost = Standing {
        score: Score::from_ratio(15_990, 4000),
        low: None,
        high: None,
        answered: 1,
        applicable: 1,
        top: 5,
    };
    assert_eq!((almost.stage(), almost.to_next_stage()), (Some(3), Some(1)));
}

#[test]
fn a_hidden_question_keeps_its_answer_and_is_not_applicable() {
    let json = json(&[2]).replace(
        r#""id":"m1-2","na_allowed":true"#,
        r#""id":"m1-2","visible_if":{"question":"m1-1","at_least":2},"na_allowed":true"#,
    );
    let asked = from_json(&json);
    let overall = |given: &str| row(&Maturity::of(&asked, &answers(given)).overall);
    assert_eq!(overall("m1-1=1 m1-2=5"), "1.00 1.00 1.00 1/1 1");
    assert_eq!(overall("m1-1=2 m1-2=5"), "3.50 3.50 3.50 2/2 3");
}

/// One answer as [`answers`] reads it, or nothing.
fn any_answer() -> impl Strategy<Value = String> {
    prop_oneof![
        (1..=5u8).prop_map(|it| it.to_string()),
        Just("?".into()),
        Just("-".into()),
        Just(String::new())
    ]
}

fn sheet() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(any_answer(), 12)
}

fn give(sheet: &[String]) -> String {
    let one = |(n, it): (usize, &String)| {
        (!it.is_empty()).then(|| format!("m{}-{}={it}", n / 4 + 1, n % 4 + 1))
    };
    sheet.iter().enumerate().filter_map(one).collect::<Vec<_>>().join(" ")
}

fn overall(sheet: &[String]) -> Standing {
    Maturity::of(&questionnaire(&[4, 4, 4]), &answers(&give(sheet))).overall
}

proptest! {
    #[test]
    fn a_score_stays_on_the_scale(sheet in sheet()) {
        let it = overall(&sheet);
        for score in [it.score, it.low, it.high].into_iter().flatten() {
            prop_assert!((100..=500).contains(&score.hundredths()));
        }
        prop_assert!(it.low <= it.high);
        prop_assert!(it.answered <= it.applicable);
    }

    #[test]
    fn an_item_lies_between_its_low_and_high(sheet in sheet()) {
        for item in Maturity::of(&questionnaire(&[4, 4, 4]), &answers(&give(&sheet))).items {
            if let Some(score) = item.standing.score {
                prop_assert!(item.standing.low <= Some(score) && Some(score) <= item.standing.high);
            }
        }
    }

    #[test]
    fn a_better_answer_never_lowers_anything(sheet in sheet(), at in 0..12usize, from in 1..=4u8) {
        let (mut worse, mut better) = (sheet.clone(), sheet);
        worse[at] = from.to_string();
        better[at] = (from + 1).to_string();
        let (worse, better) = (overall(&worse), overall(&better));
        prop_assert!(worse.score < better.score);
        prop_assert!(worse.low < better.low && worse.high < better.high);
    }

    #[test]
    fn answering_an_open_question_narrows_the_range(sheet in sheet(), at in 0..12usize, level in 1..=5u8) {
        let (mut open, mut closed) = (sheet.clone(), sheet);
        open[at] = String::new();
        closed[at] = level.to_string();
        let (open, closed) = (overall(&open), overall(&closed));
        prop_assert!(open.low <= closed.low && closed.high <= open.high);
    }

    #[test]
    fn the_order_of_questions_within_an_item_does_not_matter(sheet in sheet(), by in 0..4usize) {
        let mut turned = sheet.clone();
        turned[..4].rotate_left(by);
        prop_assert_eq!(overall(&sheet), overall(&turned));
    }

    #[test]
    fn dont_know_scores_like_nothing_said(sheet in sheet(), at in 0..12usize) {
        let (mut silent, mut unsure) = (sheet.clone(), sheet);
        silent[at] = String::new();
        unsure[at] = "?".into();
        prop_assert_eq!(overall(&silent), overall(&unsure));
    }
}
