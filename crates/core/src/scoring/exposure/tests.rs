use proptest::prelude::*;

use super::*;
use crate::json::canonical;
use crate::testing::{answers, exposure_json, exposure_questionnaire, from_json, question};

/// `value low high answered/questions`, in hundredths.
fn row(it: &OnAxis) -> String {
    let hundredths =
        |it: Option<Score>| it.map_or("none".to_owned(), |it| it.hundredths().to_string());
    let [value, low, high] = [it.value, it.low, it.high].map(hundredths);
    format!("{value} {low} {high} {}/{}", it.answered, it.questions)
}

/// Exposure and preparedness of three questions each, with the weights 3, 2, 1 and four levels.
#[track_caller]
fn check(given: &str, exposure: &str, preparedness: &str, quadrant: Option<&str>) {
    let it = Exposure::of(&exposure_questionnaire(), &answers(given));
    let found = (row(&it.exposure), row(&it.preparedness));
    assert_eq!(found, (exposure.to_owned(), preparedness.to_owned()), "{given}");
    assert_eq!(it.quadrant().map(Quadrant::name), quadrant, "{given}");
}

#[test]
fn the_lowest_level_counts_nothing_and_the_top_all() {
    check("", "none 0 10000 0/3", "none 0 10000 0/3", None);
    let bottom = "e-1=1 e-2=1 e-3=1 p-1=1 p-2=1 p-3=1";
    check(bottom, "0 0 0 3/3", "0 0 0 3/3", Some("low-low"));
    let top = "e-1=4 e-2=4 e-3=4 p-1=4 p-2=4 p-3=4";
    check(top, "10000 10000 10000 3/3", "10000 10000 10000 3/3", Some("high-high"));
}

#[test]
fn a_question_counts_as_much_as_it_weighs() {
    // 3·3 of 18 at most; 1·3 of 18.
    check("e-1=4 e-2=1 e-3=1", "5000 5000 5000 3/3", "none 0 10000 0/3", None);
    check("e-1=1 e-2=1 e-3=4", "1667 1667 1667 3/3", "none 0 10000 0/3", None);
}

#[test]
fn an_open_question_is_left_out_of_the_value_and_kept_in_the_range() {
    // 2·2 of the 6 that e-2 alone can be; of 18 with the others at the lowest, and at the top.
    check("e-2=3", "6667 2222 8889 1/3", "none 0 10000 0/3", None);
    check("e-2=3 e-1=?", "6667 2222 8889 1/3", "none 0 10000 0/3", None);
}

#[test]
fn the_quadrant_waits_for_the_last_answer_on_either_axis() {
    check("e-1=4 e-2=4 e-3=4 p-1=4 p-2=4", "10000 10000 10000 3/3", "10000 8333 10000 2/3", None);
    let with_unknown = "e-1=4 e-2=4 e-3=4 p-1=4 p-2=4 p-3=?";
    check(with_unknown, "10000 10000 10000 3/3", "10000 8333 10000 2/3", None);
}

#[test]
fn fifty_is_high_and_what_only_rounds_to_fifty_is_not() {
    let half = "e-1=4 e-2=1 e-3=1 p-1=1 p-2=4 p-3=4";
    check(half, "5000 5000 5000 3/3", "5000 5000 5000 3/3", Some("high-high"));
    // 3·(249·19 + 3) of (498·3 + 1)·19 is 14,202 of 28,405: 49.998…, which is written 50.00.
    let weights = (1..=499).map(|n| (format!("e-{n}"), if n == 499 { 1 } else { 3 }));
    let weights: Vec<(String, u8)> = weights.collect();
    let json = crate::testing::exposure_json_of(20, &weights, &[("p-1".to_owned(), 1)]);
    let asked = from_json(&json);
    let given = (1..=499).map(|n| {
        let level = match n {
            1..=249 => 20,
            250 => 4,
            _ => 1,
        };
        (question(&format!("e-{n}")), Answer::Level(Level::new(level).unwrap()))
    });
    let given: Answers = given.chain([(question("p-1"), Answer::Level(Level::LOWEST))]).collect();
    let it = Exposure::of(&asked, &given);
    assert_eq!(it.exposure.value.map(Score::hundredths), Some(5000));
    assert_eq!(it.quadrant().map(Quadrant::name), Some("low-low"));
}

#[test]
fn the_place_is_written_as_every_reader_writes_it() {
    let it = Exposure::of(&exposure_questionnaire(), &answers("e-1=4 e-2=2 e-3=1 p-1=2 p-2=?"));
    assert_eq!(
        canonical(&it.to_node()),
        concat!(
            r#"{"exposure":{"answered":3,"high":6111,"low":6111,"questions":3,"value":6111},"#,
            r#""method":"exposure","#,
            r#""preparedness":{"answered":1,"high":6667,"low":1667,"questions":3,"value":3333},"#,
            r#""quadrant":null}"#,
        )
    );
}

#[track_caller]
fn check_holes(given: &str, expected: &[(&str, u32)]) {
    let holes = Exposure::holes(&exposure_questionnaire(), &answers(given));
    let found: Vec<(&str, u32)> =
        holes.iter().map(|it| (it.question.as_str(), it.gain.hundredths())).collect();
    assert_eq!(found, expected, "{given}");
}

#[test]
fn the_biggest_hole_is_where_most_is_missing_times_its_weight() {
    // Missing: 1·3, 3·2, 3·1 of 18.
    check_holes("p-1=3 p-2=1 p-3=1", &[("p-2", 3333), ("p-1", 1667), ("p-3", 1667)]);
    check_holes("p-1=4 p-2=4 p-3=4", &[]);
}

#[test]
fn what_is_not_known_and_how_exposed_a_firm_is_are_no_holes() {
    check_holes("e-1=1 e-2=4 p-1=? p-3=3", &[("p-3", 556)]);
}

#[test]
fn weights_beyond_three_and_axes_unknown_are_refused() {
    let changed = |from: &str, to: &str| {
        let json = exposure_json().replacen(from, to, 1);
        assert_ne!(json, exposure_json(), "{from}");
        Questionnaire::read(&json).map(|_| ()).map_err(|it| it.len())
    };
    assert_eq!(changed(r#""weight":3"#, r#""weight":1"#), Ok(()));
    for (from, to) in [
        (r#""weight":3"#, r#""weight":0"#),
        (r#""weight":3"#, r#""weight":4"#),
        (r#""weight":3,"#, ""),
        (r#""axis":"exposure""#, r#""axis":"other""#),
        (r#""axis":"exposure""#, r#""axis":null"#),
        (r#""axis":"exposure""#, r#""axis":"exposure","target":3"#),
        (r#""axis":"preparedness","target":3"#, r#""axis":"preparedness""#),
        (r#""na_allowed":false"#, r#""na_allowed":true"#),
    ] {
        assert_eq!(changed(from, to), Err(1), "{from} → {to}");
    }
    // Another method has no axis.
    let json = crate::testing::json(&[1]).replacen(
        r#""revision":1"#,
        r#""revision":1,"axis":"exposure""#,
        1,
    );
    assert!(Questionnaire::read(&json).is_err());
}

#[test]
fn a_plane_needs_a_question_on_either_axis() {
    let one = |axis: &str| vec![(format!("{axis}-1"), 1)];
    for (exposure, preparedness) in [(one("e"), Vec::new()), (Vec::new(), one("p"))] {
        let json = crate::testing::exposure_json_of(4, &exposure, &preparedness);
        assert!(Questionnaire::read(&json).is_err());
    }
}

const IDS: [&str; 6] = ["e-1", "e-2", "e-3", "p-1", "p-2", "p-3"];

fn any_answer() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => (1..=4u8).prop_map(|it| it.to_string()),
        1 => Just("?".to_owned()),
        1 => Just(String::new()),
    ]
}

fn sheet() -> impl Strategy<Value = Vec<String>> {
    prop::collection::vec(any_answer(), IDS.len())
}

fn give(sheet: &[String]) -> String {
    let given = IDS.iter().zip(sheet).filter(|(_, it)| !it.is_empty());
    given.map(|(id, it)| format!("{id}={it}")).collect::<Vec<_>>().join(" ")
}

fn scored(sheet: &[String]) -> Exposure {
    Exposure::of(&exposure_questionnaire(), &answers(&give(sheet)))
}

proptest! {
    #[test]
    fn a_value_lies_between_its_low_and_high(sheet in sheet()) {
        let it = scored(&sheet);
        for axis in [it.exposure, it.preparedness] {
            let (low, high) = (axis.low.unwrap(), axis.high.unwrap());
            prop_assert!(low <= high && high.hundredths() <= 10_000);
            prop_assert!(axis.value.is_none_or(|it| low <= it && it <= high));
            prop_assert_eq!(axis.is_complete(), low == high && axis.answered == axis.questions);
        }
        prop_assert_eq!(it.quadrant().is_some(), it.exposure.is_complete() && it.preparedness.is_complete());
    }

    #[test]
    fn a_higher_level_never_lowers_its_axis_and_never_moves_the_other(
        sheet in sheet(), at in 0..6usize, from in 1..=3u8,
    ) {
        let (mut before, mut after) = (sheet.clone(), sheet);
        before[at] = from.to_string();
        after[at] = (from + 1).to_string();
        let (before, after) = (scored(&before), scored(&after));
        let (here, there, still) = if at < 3 {
            (before.exposure, after.exposure, before.preparedness == after.preparedness)
        } else {
            (before.preparedness, after.preparedness, before.exposure == after.exposure)
        };
        prop_assert!(here.value < there.value && here.low < there.low && here.high < there.high);
        prop_assert!(still);
    }

    #[test]
    fn answering_an_open_question_narrows_the_range(sheet in sheet(), at in 0..6usize, level in 1..=4u8) {
        let (mut open, mut answered) = (sheet.clone(), sheet);
        open[at] = String::new();
        answered[at] = level.to_string();
        let (open, answered) = (scored(&open), scored(&answered));
        for (open, answered) in
            [(open.exposure, answered.exposure), (open.preparedness, answered.preparedness)]
        {
            prop_assert!(open.low <= answered.low && answered.high <= open.high);
        }
    }

    #[test]
    fn the_order_of_questions_does_not_matter(sheet in sheet(), by in 0..3usize) {
        let asked = exposure_questionnaire();
        let mut turned = asked.clone();
        for section in &mut turned.sections {
            section.questions.rotate_left(by);
        }
        turned = turned.assemble();
        let given = answers(&give(&sheet));
        prop_assert_eq!(Exposure::of(&asked, &given), Exposure::of(&turned, &given));
    }

    #[test]
    fn the_gain_of_a_hole_is_its_weight_times_the_levels_missing(sheet in sheet()) {
        let asked = exposure_questionnaire();
        let holes = Exposure::holes(&asked, &answers(&give(&sheet)));
        for it in &holes {
            let weight = u128::from(asked.question(&it.question).unwrap().weight);
            let missing = u128::from(asked.top.number() - it.level.number());
            prop_assert_eq!(Some(it.gain), Score::from_ratio(100 * weight * missing, 18));
        }
        prop_assert!(holes.windows(2).all(|it| it[1].gain <= it[0].gain));
    }

    #[test]
    fn dont_know_scores_like_nothing_said(sheet in sheet(), at in 0..6usize) {
        let (mut unknown, mut silent) = (sheet.clone(), sheet);
        unknown[at] = "?".to_owned();
        silent[at] = String::new();
        prop_assert_eq!(scored(&unknown), scored(&silent));
    }

    #[test]
    fn another_weight_moves_a_value_towards_its_question(weight in 1..=3u8, level in 1..=4u8) {
        // e-1 weighs `weight`, the other two 2 and 1 and stand at the lowest level.
        let json = exposure_json().replacen(r#""weight":3"#, &format!(r#""weight":{weight}"#), 1);
        let it = Exposure::of(&from_json(&json), &answers(&format!("e-1={level} e-2=1 e-3=1")));
        let (weight, steps) = (u128::from(weight), u128::from(level - 1));
        prop_assert_eq!(it.exposure.value, Score::from_ratio(100 * weight * steps, 3 * (weight + 3)));
    }
}
