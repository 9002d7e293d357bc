//! The rules against the page that tells them.

use crate::benchmark::compare::{Fit, NoComparison, Quarter, Why, compare, groups_for};
use crate::benchmark::*;
use crate::profile::{Location, Prefecture, Profile};
use crate::testing::{self, answers, checklist_questionnaire, points_questionnaire};
use proptest::prelude::*;

/// The page with the rules.
const PAGE: &str = include_str!("../../../../../docs/methods/comparison.md");

/// The rows of the table below a heading of the page, without its head.
fn rows(heading: &str) -> Vec<Vec<&'static str>> {
    let (_, below) = PAGE.split_once(heading).unwrap();
    let lines = below.lines().skip_while(|it| !it.starts_with('|'));
    let rows = lines.take_while(|it| it.starts_with('|')).skip(2);
    rows.map(|it| it.trim_matches('|').split('|').map(str::trim).collect()).collect()
}

fn listed(values: impl IntoIterator<Item = Option<i32>>) -> String {
    let one = |it: Option<i32>| it.map_or("none".to_owned(), |it| it.to_string());
    values.into_iter().map(one).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_own_values_of_the_page_are_right() {
    let rows = rows("### Worked examples: own values");
    for row in &rows {
        let [asked, given, whole, items, questions] = row[..] else { panic!("{row:?}") };
        let asked = match asked {
            "`maturity` 2, 2" => testing::questionnaire(&[2, 2]),
            "`checklist` 3" => checklist_questionnaire(&[3]),
            _ => points_questionnaire(),
        };
        let own = OwnValues::of(&asked, &answers(given.trim_matches('`')));
        // Of many questions the page names the first.
        let named = own.questions.iter().copied().take(5);
        let found = (listed([own.overall]), listed(own.items.clone()), listed(named));
        assert_eq!(found, (whole.to_owned(), items.to_owned(), questions.to_owned()), "{row:?}");
        assert_eq!(own.row().count(), 1 + asked.sections.len() + asked.questions().count());
    }
    assert_eq!(rows.len(), 8);
}

fn number<T: std::str::FromStr>(cell: &str) -> Option<T> {
    cell.parse().ok()
}

#[test]
fn the_comparisons_of_the_page_are_right() {
    let rows = rows("### Worked examples: comparing");
    for row in &rows {
        let [own, n, mean, sd, quartiles, said @ ..] = &row[..] else { panic!("{row:?}") };
        let quartiles: Vec<i32> = quartiles.split(", ").filter_map(number).collect();
        let value = Value {
            n: number(n),
            mean: number(mean),
            sd: number(sd),
            quartiles: quartiles.try_into().ok(),
            histogram: None,
        };
        let dash = || "–".to_owned();
        let found = match compare(own.parse().unwrap(), &value, 10) {
            Ok(it) => [
                it.difference.map_or_else(dash, |it| it.to_string()),
                it.standard_score.map_or_else(dash, |it| format!("{}.{}", it / 10, it % 10)),
                it.quarter.map_or_else(dash, |it| place(it).to_owned()),
            ],
            Err(why) => [refusal(why).to_owned(), String::new(), String::new()],
        };
        assert_eq!(said, found, "{row:?}");
    }
    assert_eq!(rows.len(), 18);
}

fn place(it: Quarter) -> &'static str {
    match it {
        Quarter::Lowest => "lowest quarter",
        Quarter::BelowMiddle => "below the middle",
        Quarter::Middle => "middle",
        Quarter::AboveMiddle => "above the middle",
        Quarter::Highest => "highest quarter",
    }
}

fn refusal(it: NoComparison) -> &'static str {
    match it {
        NoComparison::NNotPublished => "n not published",
        NoComparison::TooFew { .. } => "too few",
        NoComparison::NotGiven => "nothing to compare with",
    }
}

fn both(text: &str) -> Both {
    Both { ja: text.into(), en: text.into() }
}

/// A group from the words of the page: `E,F 21-50`, `P kinki`, `all`, `other`, `hospitals`.
fn group(words: &str) -> Group {
    let mut group = Group::default();
    for word in words.split(' ') {
        match word {
            "all" => {}
            "other" => group.is_other = true,
            "hospitals" => {
                group.label = Some(both("hospitals"));
                group.industries = Industry::of_code("P").into_iter().collect();
            }
            _ if Size::of_code(word).is_some() => group.sizes.extend(Size::of_code(word)),
            _ if Region::of_code(word).is_some() => group.region = Region::of_code(word),
            codes => group.industries.extend(codes.split(',').filter_map(Industry::of_code)),
        }
    }
    group
}

const GROUPS: [&str; 9] =
    ["all", "E", "E 21-50", "21-50", "E,F 21-50", "P", "P kinki", "hospitals", "other"];

fn profile(words: &str) -> Profile {
    let mut profile = Profile::default();
    for word in words.split(' ') {
        profile.industry = profile.industry.or(Industry::of_code(word));
        profile.size = profile.size.or(Size::of_code(word));
        let prefecture = Prefecture::of_code(word).map(Location::Prefecture);
        profile.place = profile.place.or(prefecture);
    }
    profile
}

fn why(it: Why) -> &'static str {
    match it {
        Why::Named => " (named)",
        Why::Other => "",
        Why::Elsewhere => " (elsewhere)",
        Why::Untold => " (untold)",
        Why::Different => " (different)",
    }
}

fn distribution(groups: &[&str]) -> Distribution {
    let values = |it: &&str| GroupValues {
        group: group(it),
        n: 10,
        overall: None,
        items: Vec::new(),
        questions: Vec::new(),
        scatter: None,
    };
    let asked = testing::questionnaire(&[2]);
    Distribution {
        questionnaire: Named { id: asked.id, version: asked.version, digest: asked.digest },
        by: vec![Dimension::Industry, Dimension::Size, Dimension::Region],
        groups: groups.iter().map(values).collect(),
    }
}

#[test]
fn the_groups_of_the_page_are_right() {
    let rows = rows("### Worked examples: groups");
    for row in &rows {
        let [told, own, offered] = row[..] else { panic!("{row:?}") };
        let profile = profile(told.trim_matches('`'));
        let (mut mine, mut others) = (Vec::new(), Vec::new());
        for (n, fit) in groups_for(&distribution(&GROUPS), &profile) {
            match fit {
                Fit::Own(_) | Fit::All => mine.push(GROUPS[n].to_owned()),
                Fit::Offered(it) => others.push(format!("{}{}", GROUPS[n], why(it))),
            }
        }
        assert_eq!((mine.join("; "), others.join("; ")), (own.into(), offered.into()), "{told}");
    }
    assert_eq!(rows.len(), 3);
}

proptest! {
    #[test]
    fn what_is_certain_of_a_place_is_true_of_the_values(
        mut values in prop::collection::vec(-9..9_i32, 10..40), own in -10..10_i32,
    ) {
        values.sort_unstable();
        let n = values.len();
        let rank = |quarters: usize| values[(quarters * n).div_ceil(4) - 1];
        let quartiles = Some([rank(1), rank(2), rank(3)]);
        let value = Value { n: Some(n as u64), quartiles, ..Value::default() };
        let lower = 4 * values.iter().filter(|it| **it < own).count();
        let here_or_lower = 4 * values.iter().filter(|it| **it <= own).count();
        match compare(own, &value, 10).unwrap().quarter.unwrap() {
            Quarter::Lowest => prop_assert!(here_or_lower < n),
            Quarter::BelowMiddle => prop_assert!(n <= here_or_lower && here_or_lower < 2 * n),
            Quarter::Middle => prop_assert!(lower < 2 * n && 2 * n <= here_or_lower),
            Quarter::AboveMiddle => prop_assert!(2 * n <= lower && lower < 3 * n),
            Quarter::Highest => prop_assert!(3 * n <= lower),
        }
    }

    #[test]
    fn a_standard_score_is_the_nearest_tenth_and_never_falls_as_the_value_rises(
        own in -2_500..50_000_i32, mean in -2_500..50_000_i32, sd in 1..5_000_u32,
    ) {
        let value = Value { n: Some(30), mean: Some(mean), sd: Some(sd), ..Value::default() };
        let score = |own| compare(own, &value, 10).unwrap().standard_score.unwrap();
        // 2·sd·tenths lies within sd of 2·(500·sd + 100·(own − mean)), half a tenth either way.
        let (exact, sd) = (2 * (500 * i64::from(sd) + 100 * i64::from(own - mean)), i64::from(sd));
        let off = exact - 2 * sd * i64::from(score(own));
        prop_assert!(-sd <= off && off < sd, "{off}");
        prop_assert!(score(own) <= score(own + 1));
        prop_assert_eq!(score(mean), 500);
    }

    #[test]
    fn no_group_is_the_users_unless_all_that_it_says_is_in_the_profile(
        industry in prop::option::of(0..3_usize), size in prop::option::of(0..3_usize),
        prefecture in prop::option::of(0..47_usize),
    ) {
        let told = Profile {
            industry: industry.and_then(|it| Industry::all().nth(it + 4)),
            size: size.and_then(|it| Size::all().nth(it)),
            place: prefecture.and_then(|it| Prefecture::all().nth(it)).map(Location::Prefecture),
        };
        let file = distribution(&GROUPS);
        let found = groups_for(&file, &told);
        prop_assert_eq!(found.len(), GROUPS.len());
        for (n, fit) in found {
            let group = &file.groups[n].group;
            let in_profile = told.industry.is_some_and(|it| group.industries.contains(&it))
                || group.industries.is_empty();
            let in_profile = in_profile
                && (group.sizes.is_empty() || told.size.is_some_and(|it| group.sizes.contains(&it)))
                && (group.region.is_none() || group.region == told.region());
            if matches!(fit, Fit::Own(_) | Fit::All) {
                prop_assert!(in_profile && group.label.is_none() && !group.is_other);
            }
        }
    }
}
