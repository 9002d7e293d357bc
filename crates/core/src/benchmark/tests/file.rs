//! Reading and writing files.

use crate::benchmark::*;
use crate::testing;
use proptest::prelude::*;

/// A file with all that the format knows, in the order in which it is written.
pub(super) const EVERYTHING: &str =
    include_str!("../../../../../tests/it/benchmarks/everything.json");

pub(super) fn everything() -> Benchmark {
    Benchmark::read(EVERYTHING).unwrap()
}

#[track_caller]
fn check(json: &str, expected: &[&str]) {
    let problems: Vec<String> = match Benchmark::read(json) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    };
    assert_eq!(problems, expected);
}

/// The file with one text in place of another, which it must have.
#[track_caller]
fn with(from: &str, to: &str) -> String {
    assert!(EVERYTHING.contains(from), "{from}");
    EVERYTHING.replacen(from, to, 1)
}

#[test]
fn what_is_read_is_written_again_to_the_letter() {
    assert_eq!(everything().to_json(), EVERYTHING);
}

#[test]
fn a_file_has_figures_or_a_distribution() {
    let mut none = everything();
    (none.figures, none.distribution) = (Vec::new(), None);
    let expected = "$: found \"neither\", expected figures, a distribution, or both";
    check(&none.to_json(), &[expected]);
    let mut one = everything();
    one.distribution = None;
    assert_eq!(Benchmark::read(&one.to_json()), Ok(one));
    let mut other = everything();
    other.figures = Vec::new();
    assert_eq!(Benchmark::read(&other.to_json()), Ok(other));
}

#[test]
fn a_figure_is_joined_or_says_why_not() {
    let no_join = "\"no_join\": {";
    check(
        &with(no_join, "\"joins\": [], \"no_join\": {"),
        &["$.figures[1].joins: found 0, expected 1 to 20"],
    );
    let joins = r#""joins": [{"question": "sme/s1-update", "levels": [2, 3], "fit": "same", "reason": {"ja": "a", "en": "a"}}], "#;
    let both = with(no_join, &format!("{joins}{no_join}"));
    check(&both, &["$.figures[1]: found \"both\", expected either joins or no_join"]);
    let exposure = with("\"practice\"", "\"exposure\"");
    let expected = "$.figures[0].joins: found \"joins\", expected no_join: only what firms do can be held against an answer";
    check(&exposure, &[expected]);
}

#[test]
fn a_mean_of_another_scale_is_no_share() {
    check(
        &with("\"kind\": \"score\"", "\"kind\": \"exposure\""),
        &[
            "$.figures[2].values[0]: found no field \"share\", expected it",
            "$.figures[2].values[0]: found the field \"unit\", expected only known fields",
            "$.figures[2].values[0]: found the field \"mean\", expected only known fields",
        ],
    );
    check(
        &with("\"share\": 7300", "\"share\": 10001"),
        &["$.figures[0].values[0].share: found 10001, expected 0 to 10000"],
    );
}

#[test]
fn a_distribution_rests_on_enough_results_everywhere() {
    for (from, to, at) in [
        ("\"n\": 12\n", "\"n\": 9\n", "$.distribution.groups[1].n"),
        ("\"n\": 305", "\"n\": 9", "$.distribution.groups[0].questions.m1-1.n"),
        ("\"of\": 312", "\"of\": 9", "$.distribution.groups[0].questions.m1-1.shares.of"),
        ("\"n\": 310", "\"n\": 9", "$.distribution.groups[0].items.m1.n"),
    ] {
        check(&with(from, to), &[&format!("{at}: found 9, expected 10 to 10000000000")]);
    }
    // A published figure may rest on fewer: it is read, and refused when it is shown.
    check(&with("\"n\": 31\n", "\"n\": 3\n"), &[]);
    check(
        &with("\"least_n\": 10", "\"least_n\": 4"),
        &["$.least_n: found 4, expected 5 to 1000000"],
    );
}

#[test]
fn no_part_is_larger_than_its_group() {
    for (from, to, expected) in [
        ("\"n\": 310", "\"n\": 313", "$.distribution.groups[0].items.m1.n: found \"313\""),
        ("110,", "143,", "$.distribution.groups[0].overall.histogram.counts: found \"333 in all\""),
        (
            "\"count\": 4",
            "\"count\": 312",
            "$.distribution.groups[0].scatter.cells: found \"313 in all\"",
        ),
    ] {
        check(&with(from, to), &[&format!("{expected}, expected at most the 312 of the group")]);
    }
    check(
        &with("\"unknown\": 200", "\"unknown\": 205"),
        &["$.distribution.groups[0].questions.m1-1.shares: found 10005, expected 9996 to 10004"],
    );
    check(&with("\"unknown\": 200", "\"unknown\": 204"), &[]);
}

#[test]
fn every_list_has_its_limit() {
    let items: Vec<String> = (0..501).map(|it| format!("\"i{it}\": {{}}")).collect();
    check(
        &with("\"items\": {", &format!("\"items\": {{{},", items.join(","))),
        &["$.distribution.groups[0].items: found 502, expected 0 to 500"],
    );
    let counts = vec!["0"; 101].join(",");
    check(
        &with("\"counts\": [", &format!("\"counts\": [{counts},")),
        &["$.distribution.groups[0].overall.histogram.counts: found 105, expected 0 to 100"],
    );
    check(
        &with("\"x\": 4,", "\"x\": 100,"),
        &["$.distribution.groups[0].scatter.cells[1].x: found 100, expected 0 to 99"],
    );
    let mut file = everything();
    file.figures = vec![file.figures[1].clone(); MAX_FIGURES + 1];
    check(&file.to_json(), &["$.figures: found 201, expected 0 to 200"]);
}

#[test]
fn a_group_is_written_in_one_way_and_stands_once() {
    let order = "expected each code once, in the order of the list";
    check(
        &with("\"E\",\n              \"I\"", "\"I\", \"E\""),
        &[&format!("$.figures[0].values[2].group.industries[1]: found \"E\", {order}")],
    );
    check(
        &with("\"other\": true\n", "\"other\": true, \"region\": \"kanto\""),
        &[
            "$.distribution.groups[2].group: found \"other, and more\", expected other alone: it is whoever no other group holds",
        ],
    );
    check(
        &with("\"size\",\n", ""),
        &["$.distribution.groups[1].group: found \"size\", expected only what \"by\" names"],
    );
    check(
        &with("\"group\": {\n          \"other\": true\n        }", "\"group\": {}"),
        &["$.distribution.groups[2].group: found \"a group again\", expected each group once"],
    );
}

#[test]
fn every_problem_is_reported_with_its_place() {
    let place = "$.distribution.groups[0].overall.quartiles";
    for (from, to, expected) in [
        (
            "\"trust\": \"B\"",
            "\"trust\": \"D\"",
            Some("$.source.trust: found \"D\", expected \"A\", \"B\", \"C\""),
        ),
        ("sha256-AVq9", "sha256-AV", Some("$.distribution.questionnaire.digest: found")),
        ("\"sme/s1-update\"", "\"sme\"", Some("$.figures[0].joins[0].question: found \"sme\"")),
        (
            "            2,\n            3\n",
            "3, 2",
            Some("$.figures[0].joins[0].levels[1]: found \"2\", expected more than the 3"),
        ),
        (
            "\"year\": 2025",
            "\"year\": \"2025\"",
            Some("$.source.year: found a text, expected a whole number"),
        ),
        (
            "\"id\": \"attacked\"",
            "\"id\": \"patching\"",
            Some("$.figures[1].id: found the id \"patching\" again"),
        ),
        ("https://", "http://", Some("$.source.url: found")),
        ("\"synthetic\": true", "\"synthetic\": false", Some("$.synthetic: found \"false\"")),
        (
            "\"m1\": {",
            "\"M1\": {",
            Some("$.distribution.groups[0].items.M1: found the character 'M' in an id"),
        ),
        (
            "\"x\": 4",
            "\"x\": 3, \"z\": 1",
            Some("$.distribution.groups[0].scatter.cells[1]: found the field \"z\""),
        ),
    ] {
        let Some(expected) = expected else { continue };
        let problems = Benchmark::read(&with(from, to)).unwrap_err();
        assert!(problems.iter().any(|it| it.to_string().starts_with(expected)), "{problems:?}");
    }
    let falling = EVERYTHING.replacen("290", "240", 1);
    let expected = "the lower quartile, the median and the upper quartile, none falling";
    check(&falling, &[&format!("{place}: found \"245, 240, 331\", expected {expected}")]);
}

#[test]
fn a_bundle_has_each_name_once() {
    let mut other = everything();
    other.id = BenchmarkId::try_from("other").unwrap();
    let files = vec![everything(), other];
    assert_eq!(Benchmark::read_bundle(&Benchmark::bundle(&files)), Ok(files));
    let twice = Benchmark::bundle(&[everything(), everything()]);
    let problems: Vec<String> =
        Benchmark::read_bundle(&twice).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        ["$.files[1].id: found the id \"everything\" again, expected each id once"]
    );
    let problems = Benchmark::read_bundle(EVERYTHING).unwrap_err();
    assert!(problems.iter().any(|it| it.at == "$.format"), "{problems:?}");
}

#[test]
fn what_it_speaks_of_must_exist() {
    let asked = testing::questionnaire(&[2]);
    let mut file = everything();
    file.figures.truncate(1);
    let found = |it: &Benchmark| -> Vec<String> {
        let at_hand = [testing::questionnaire(&[2])];
        it.check_against(&at_hand).unwrap_err().iter().map(ToString::to_string).collect()
    };
    let join = file.figures[0].joins[0].clone();
    let join_at = |question: &str, level: u8| Join {
        question: Joint::parse(&format!("test/{question}")).unwrap(),
        levels: vec![Level::new(level).unwrap()],
        ..join.clone()
    };
    file.figures[0].joins = vec![join_at("m1-1", 6), join_at("m9-1", 1)];
    let distribution = file.distribution.as_mut().unwrap();
    distribution.questionnaire.id = asked.id.clone();
    assert_eq!(
        found(&file),
        [
            "$.figures[0].joins[0].levels[0]: found 6, expected 1 to 5",
            "$.figures[0].joins[1].question: found \"test/m9-1\", expected a question of that questionnaire",
            "$.distribution.questionnaire.digest: found \"sha256-AVq9f1zFei3ZS3WQ8ErYCEJzkF7jPsXOvq5iJ2qX+GI=\", expected the digest of a released version of that questionnaire",
        ]
    );
    file.figures[0].joins = vec![join_at("m1-1", 5)];
    let distribution = file.distribution.as_mut().unwrap();
    distribution.questionnaire.digest = asked.digest;
    assert_eq!(file.check_against(std::slice::from_ref(&asked)), Ok(()));
    assert_eq!(file.fits(&asked), Ok(()));

    let group = &mut file.distribution.as_mut().unwrap().groups[0];
    group.overall.as_mut().unwrap().mean = Some(501);
    group.items[0].0 = SectionId::try_from("m9").unwrap();
    group.questions[0].1.value.quartiles = Some([99, 300, 400]);
    group.questions[0].1.shares.as_mut().unwrap().levels.pop();
    let expected = [
        "$.distribution.groups[0].overall.mean: found 501, expected 100 to 500",
        "$.distribution.groups[0].items.m9: found \"m9\", expected a section of that questionnaire",
        "$.distribution.groups[0].questions.m1-1.quartiles[0]: found 99, expected 100 to 500",
        "$.distribution.groups[0].questions.m1-1.shares.levels: found 4, expected 5 to 5",
    ];
    assert_eq!(found(&file), expected);
    let problems = file.fits(&asked).unwrap_err();
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
    // Of another structure nothing can be said.
    assert_eq!(file.fits(&testing::questionnaire(&[3])), Ok(()));
}

prop_compose! {
    fn values()(
        n in prop::option::of(10..50_u64), mean in prop::option::of(-100..400_i32),
        sd in prop::option::of(0..200_u32), mut quartiles in prop::option::of(any::<[i16; 3]>()),
        bins in prop::option::of(prop::collection::vec(0..3_u64, 1..5)), from in any::<i16>(),
    ) -> Value {
        if let Some(it) = &mut quartiles {
            it.sort_unstable();
        }
        Value {
            n, mean, sd,
            quartiles: quartiles.map(|it| it.map(i32::from)),
            histogram: bins.map(|counts| Histogram { from: from.into(), width: 25, counts }),
        }
    }
}

prop_compose! {
    fn group_values()(
        industries in prop::collection::btree_set(0..20_usize, 0..3),
        sizes in prop::collection::btree_set(0..8_usize, 0..3), region in prop::option::of(0..8_usize),
        n in 50..MAX_N.unsigned_abs(), overall in prop::option::of(values()), item in values(),
        question in values(), split in 0..=WHOLE,
    ) -> GroupValues {
        let plain = |it: Value| Value { histogram: None, ..it };
        let shares = Shares { of: n, levels: vec![split, WHOLE - split], unknown: 0, not_applicable: 0, unanswered: 0 };
        let question = QuestionValue { value: plain(question), shares: Some(shares) };
        GroupValues {
            group: Group {
                industries: industries.into_iter().filter_map(|it| Industry::all().nth(it)).collect(),
                sizes: sizes.into_iter().filter_map(|it| Size::all().nth(it)).collect(),
                region: region.and_then(|it| Region::all().nth(it)),
                ..Group::default()
            },
            n, overall,
            items: vec![(SectionId::try_from("m1").unwrap(), plain(item))],
            questions: vec![(testing::question("m1-1"), question)],
            scatter: None,
        }
    }
}

proptest! {
    #[test]
    fn every_benchmark_is_read_as_it_was_written(
        groups in prop::collection::vec(group_values(), 1..5), share in 0..=WHOLE, n in prop::option::of(1..99_u64),
        is_deduced: bool, elsewhere: bool, is_synthetic: bool,
    ) {
        let mut file = everything();
        (file.source.elsewhere, file.is_synthetic) = (elsewhere, is_synthetic);
        file.figures[0].values[0] =
            FigureValue { group: Group::default(), amount: Amount::Share(share), n, is_deduced };
        let mut once: Vec<GroupValues> = Vec::new();
        for it in groups {
            if once.iter().all(|before| before.group != it.group) {
                once.push(it);
            }
        }
        file.distribution.as_mut().unwrap().groups = once;
        prop_assert_eq!(Benchmark::read(&file.to_json()), Ok(file));
    }

    #[test]
    fn whatever_is_cut_or_changed_is_read_or_refused_and_never_a_crash(
        at in 0..EVERYTHING.len(), with in "[0-9\"{}a-z:,]{0,3}", cut in 0..40_usize,
    ) {
        let start = EVERYTHING.get(..at).unwrap_or_default();
        let end = EVERYTHING.get((at + cut).min(EVERYTHING.len())..).unwrap_or_default();
        if let Ok(it) = Benchmark::read(&format!("{start}{with}{end}")) {
            prop_assert_eq!(Benchmark::read(&it.to_json()), Ok(it));
        }
    }
}
