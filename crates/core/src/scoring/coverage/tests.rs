use proptest::prelude::*;

use super::*;
use crate::json::canonical;
use crate::testing::{answers, coverage_questionnaire, question};

fn coverage(given: &str) -> Coverage {
    Coverage::of(&coverage_questionnaire(), &answers(given))
}

/// (answered, in place, covered, open, not needed) of five roles.
#[track_caller]
fn check(given: &str, expected: (u32, u32, u32, &str, &str)) {
    let it = coverage(given);
    let list =
        |ids: &[QuestionId]| ids.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
    let (open, not_needed) = (list(&it.open), list(&it.not_needed));
    assert_eq!(it.roles, 5);
    assert_eq!((it.answered, it.in_place, it.covered, &*open, &*not_needed), expected, "{given}");
}

#[test]
fn a_role_is_held_in_one_of_five_ways() {
    check("", (0, 0, 0, "", ""));
    check("r-1=5", (1, 1, 1, "", ""));
    check("r-1=4", (1, 1, 1, "", ""));
    check("r-1=3", (1, 0, 1, "", ""));
    check("r-1=2", (1, 0, 0, "r-1", ""));
    check("r-1=1", (1, 0, 0, "", "r-1"));
    check("r-1=5 r-2=4 r-3=3 r-4=2 r-5=1", (5, 2, 3, "r-4", "r-5"));
}

#[test]
fn who_does_not_know_has_answered_and_nobody_is_said_to_be_missing() {
    check("r-1=? r-2=2", (2, 0, 0, "r-2", ""));
}

#[test]
fn open_roles_stand_in_the_order_of_the_questionnaire() {
    check("r-5=2 r-1=2 r-3=1 r-2=1", (4, 0, 0, "r-1 r-5", "r-2 r-3"));
}

/// The ratio of security staff, in hundredths of a per cent.
#[track_caller]
fn check_ratio(given: &str, expected: Option<u32>) {
    assert_eq!(coverage(given).staff_ratio.map(Score::hundredths), expected, "{given}");
}

#[test]
fn the_ratio_of_security_staff_needs_both_numbers() {
    check_ratio("", None);
    check_ratio("r-staff=#120", None);
    check_ratio("r-security=#3", None);
    check_ratio("r-staff=#120 r-security=#3", Some(250));
    check_ratio("r-staff=#120 r-security=#0", Some(0));
    check_ratio("r-staff=#7 r-security=#1", Some(1429));
    check_ratio("r-staff=#7 r-security=#7", Some(10_000));
}

#[test]
fn there_is_no_ratio_where_the_two_numbers_cannot_both_be_true() {
    check_ratio("r-staff=#0 r-security=#0", None);
    check_ratio("r-staff=#3 r-security=#4", None);
    check_ratio("r-staff=? r-security=#4", None);
}

#[test]
fn the_largest_numbers_have_a_ratio() {
    let most = format!("r-staff=#{0} r-security=#{0}", crate::answers::MAX_NUMBER);
    check_ratio(&most, Some(10_000));
}

#[test]
fn numbers_are_no_roles() {
    check("r-staff=#120 r-security=#3", (0, 0, 0, "", ""));
}

#[test]
fn a_result_file_says_it_like_this() {
    assert_eq!(
        canonical(&coverage("r-1=5 r-2=3 r-4=2 r-5=1 r-staff=#120 r-security=#3").to_node()),
        concat!(
            r#"{"answered":4,"covered":2,"in_place":1,"method":"coverage","not_needed":["r-5"],"#,
            r#""open":["r-4"],"roles":5,"staff_ratio":250}"#,
        )
    );
    assert!(canonical(&coverage("").to_node()).contains(r#""staff_ratio":null"#));
}

#[test]
fn every_way_has_a_level_of_its_own() {
    for held in Held::ALL {
        assert_eq!(held.level().and_then(Held::of), Some(held));
    }
    assert_eq!(Level::new(6).and_then(Held::of), None);
}

fn given() -> impl Strategy<Value = Answers> {
    let answer = prop_oneof![
        Just(None),
        Just(Some(Answer::Unknown)),
        (1..=5_u8).prop_map(|it| Level::new(it).map(Answer::Level)),
    ];
    prop::collection::vec(answer, 5).prop_map(|all| {
        let role =
            |(n, it): (usize, Option<Answer>)| Some((question(&format!("r-{}", n + 1)), it?));
        all.into_iter().enumerate().filter_map(role).collect()
    })
}

proptest! {
    #[test]
    fn every_answered_role_is_covered_open_not_needed_or_unknown(given in given()) {
        let it = Coverage::of(&coverage_questionnaire(), &given);
        let unknown = given.iter().filter(|(_, it)| **it == Answer::Unknown).count();
        let told = it.covered as usize + it.open.len() + it.not_needed.len() + unknown;
        prop_assert_eq!(it.answered as usize, told);
        prop_assert!(it.in_place <= it.covered && it.covered <= it.answered && it.answered <= it.roles);
    }

    #[test]
    fn the_groups_together_are_the_whole(given in given()) {
        let asked = coverage_questionnaire();
        let whole = Coverage::of(&asked, &given);
        let parts: Vec<Coverage> = asked
            .sections
            .iter()
            .map(|it| Coverage::of_some(it.questions.iter(), &given))
            .collect();
        prop_assert_eq!(parts.iter().map(|it| it.covered).sum::<u32>(), whole.covered);
        prop_assert_eq!(parts.iter().map(|it| it.roles).sum::<u32>(), whole.roles);
        let open: Vec<QuestionId> = parts.into_iter().flat_map(|it| it.open).collect();
        prop_assert_eq!(open, whole.open);
    }
}
