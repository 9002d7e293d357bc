use proptest::prelude::*;

use super::*;
use crate::json::{MAX_FILE_BYTES, parse};
use crate::profile::{Industry, Location, Prefecture, Size};
use crate::testing::{answers, question, questionnaire};

fn asked() -> Questionnaire {
    questionnaire(&[2, 2])
}

fn file() -> ResultFile {
    let profile = Profile {
        industry: Industry::of_code("E"),
        size: Size::of_code("21-50"),
        place: Prefecture::of_code("13").map(Location::Prefecture),
    };
    let notes = [(question("m1-1"), "ask Ms Sato".into())].into_iter().collect();
    let given = answers("m1-1=3 m1-2=? m2-1=- m2-2=draft");
    let day = Day::parse("2026-11-22").unwrap();
    ResultFile::new(ResultId([7; 16]), Lang::Ja, profile, day, &given, notes)
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let asked = asked();
    let verdict = verify(text, |_, digest| (*digest == asked.digest).then_some(&asked));
    let verdict = verdict.map_or_else(|it| it.to_string(), |_| "valid".into());
    assert!(verdict.starts_with(expected), "{verdict}");
}

#[test]
fn what_is_written_is_valid_and_reads_back() {
    let (asked, file) = (asked(), file());
    let text = file.to_json(&asked);
    check(&text, "valid");
    assert_eq!(Unchecked::read(&text).unwrap().against(&asked).unwrap(), file);
}

#[test]
fn every_kind_of_edit_is_named() {
    let text = file().to_json(&asked());
    check(&text.replace("ask Ms Sato", "ask Mr Sato"), "digest: found sha256-");
    check(&text.replacen("\"level\": 3", "\"level\": 4", 1), "score: found ");
    check(&text.replacen("\"level\": 3", "\"level\": 6", 1), "answers: $.answers.m1-1: found 6");
    check(
        &text.replace("\"none here\"", "\"\""),
        "answers: $.answers.m2-1.not_applicable: found a",
    );
    check(&text.replace("\"m1-2\": {", "\"m1-9\": {"), "answers: $.answers.m1-9: found \"m1-9\"");
    check(&text.replace("\"engine\"", "\"motor\""), "format: $: found no field \"engine\"");
    check(&text.replace("2026.1", "2025.1"), "digest: ");
    check(
        &text.replace(&asked().digest.to_string(), &Digest::of(&Node::Null).to_string()),
        "questionnaire: found test 2026.1",
    );
    check("{}", "format: $: found no field \"format\"");
}

#[test]
fn an_anonymous_file_tells_nothing_of_its_owner() {
    let (asked, named) = (asked(), file());
    let text = named.anonymous(ResultId([9; 16])).to_json(&asked);
    check(&text, "valid");
    for canary in ["Sato", "none here", "13", "2026-11-22", &named.id().to_text()] {
        let told = text.lines().any(|it| it.contains(canary) && !it.contains("sha256"));
        assert!(!told, "{canary}");
    }
    assert!(text.contains("\"region\": \"kanto\"") && text.contains("\"2026-11\""));
}

#[test]
fn an_anonymous_file_may_not_tell_either() {
    let text = file().anonymous(ResultId([9; 16])).to_json(&asked());
    check(&text.replace("2026-11", "2026-11-22"), "format: $.answered_on: found \"2026-11-22\"");
    check(&text.replace("\"region\": \"kanto\"", "\"prefecture\": \"13\""), "format: $.profile");
    check(&text.replace("\"-\"", "\"we\""), "answers: $.answers.m2-1.not_applicable: found");
}

#[test]
fn a_file_of_another_version_is_taken_as_far_as_it_fits() {
    let text = file().to_json(&asked());
    let smaller = questionnaire(&[2]);
    let (fitted, lost) = Unchecked::read(&text).unwrap().fitted_to(&smaller);
    assert_eq!((fitted.answers().clone(), lost), (answers("m1-1=3 m1-2=?"), 1));
}

proptest! {
    #[test]
    fn any_answers_travel(levels in prop::collection::vec(prop::option::of(1..=5u8), 4)) {
        let ids = ["m1-1", "m1-2", "m2-1", "m2-2"];
        let given: Vec<String> = (ids.iter().zip(levels))
            .filter_map(|(id, level)| Some(format!("{id}={}", level?)))
            .collect();
        let file = ResultFile { answers: answers(&given.join(" ")), ..file() };
        let text = file.to_json(&asked());
        let read = Unchecked::read(&text).unwrap().against(&asked()).unwrap();
        prop_assert_eq!(read, file);
    }

    #[test]
    fn a_cut_file_is_refused_and_never_panics(at in 0..1000usize) {
        let text = file().to_json(&asked());
        let cut: String = text.chars().take(at).collect();
        if cut.trim_end() != text.trim_end() {
            prop_assert!(Unchecked::read(&cut).is_err());
        }
    }

    #[test]
    fn pretty_and_canonical_mean_the_same(text in "[\\PC\n\t\"\\\\]{0,40}", number in -1_000_000i64..1_000_000) {
        let node = Node::object([("t", Node::text(text)), ("n", Node::List(vec![Node::Integer(number)]))]);
        prop_assert_eq!(parse(&pretty(&node), MAX_FILE_BYTES), Ok(node.clone()));
        let mut sorted = parse(&crate::json::canonical(&node), MAX_FILE_BYTES).unwrap();
        if let Node::Object(members) = &mut sorted { members.reverse(); }
        prop_assert_eq!(sorted, node);
    }
}
