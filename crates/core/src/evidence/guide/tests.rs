use super::*;
use crate::testing::{checklist_questionnaire, question};

const HELPERS: &str = r#"{"id":"vendor","name":{"ja":"IT業者","en":"IT supplier"},
    "does":{"ja":"設定を調べます。","en":"Looks up settings."},"source":[],"mark":"P"}"#;

fn criterion(id: &str) -> String {
    format!(r#"{{"id":"{id}","examples":[{{"ja":"{id}の台帳","en":"List of {id}"}}]}}"#)
}

/// Two requirements, with these criteria.
fn file(first: &[&str], second: &[&str], helpers: &str) -> String {
    let section = |id: &str, criteria: &[&str]| {
        let criteria: Vec<String> = criteria.iter().map(|it| criterion(it)).collect();
        format!(r#"{{"id":"{id}","helpers":["vendor"],"criteria":[{}]}}"#, criteria.join(","))
    };
    format!(
        r#"{{"format":"shirube-evidence","format_version":1,"version":"2026.1",
        "checked_on":"2026-11-23","source":["GHSCS"],"mark":"S","helpers":[{helpers}],
        "sections":[{},{}]}}"#,
        section("m1", first),
        section("m2", second)
    )
}

fn told(problems: Vec<Problem>) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

/// What is wrong with a file, or with it beside a list of two requirements, two criteria and one.
#[track_caller]
fn check(json: &str, expected: &[&str]) {
    let found = EvidenceGuide::read(json)
        .and_then(|it| it.check_against(&checklist_questionnaire(&[2, 1])))
        .map_or_else(told, |()| Vec::new());
    assert_eq!(found, expected);
}

#[test]
fn every_criterion_has_examples_and_every_requirement_its_helpers() {
    let guide = EvidenceGuide::read(&file(&["m1-1", "m1-2"], &["m2-1"], HELPERS)).unwrap();
    let examples = |id, lang| guide.examples(&question(id), lang).collect::<Vec<_>>();
    assert_eq!(examples("m1-2", Lang::Ja), ["m1-2の台帳"]);
    assert_eq!(examples("m2-1", Lang::En), ["List of m2-1"]);
    assert_eq!(examples("m9-9", Lang::En), [""; 0]);
    let id = SectionId::try_from("m2").unwrap();
    let helpers: Vec<&str> = guide.helpers_of(&id).map(|it| it.name(Lang::Ja)).collect();
    assert_eq!(helpers, ["IT業者"]);
    assert_eq!(guide.helpers()[0].does(Lang::En), "Looks up settings.");
    assert_eq!((guide.mark, guide.sources().count()), (Mark::Secondary, 1));
    check(&file(&["m1-1", "m1-2"], &["m2-1"], HELPERS), &[]);
}

#[test]
fn what_is_asked_and_what_is_here_must_be_the_same() {
    check(
        &file(&["m1-1"], &["m2-1", "m1-2"], HELPERS),
        &["$.sections[1].criteria[1].id: found \"m1-2\", expected a question of that section"],
    );
    check(
        &file(&["m1-1"], &["m2-1"], HELPERS),
        &["$.sections: found no field \"m1-2\", expected it"],
    );
    let other = file(&["m1-1", "m1-2"], &["m2-1"], HELPERS).replace(r#""id":"m2""#, r#""id":"x""#);
    check(&other, &["$.sections[1].id: found \"x\", expected a section"]);
}

#[test]
fn names_come_once_and_lead_to_something() {
    check(
        &file(&["m1-1", "m1-1"], &["m2-1"], HELPERS),
        &["$.sections[0].criteria[1].id: found the id \"m1-1\" again, expected each id once"],
    );
    check(
        &file(&["m1-1"], &["m2-1"], ""),
        &[
            "$.sections[0].helpers[0]: found \"vendor\", expected one of the helpers of this file",
            "$.sections[1].helpers[0]: found \"vendor\", expected one of the helpers of this file",
        ],
    );
}

#[test]
fn a_criterion_may_have_the_longest_name_that_a_question_has() {
    assert!(EvidenceGuide::read(&file(&[&"a".repeat(64)], &["m2-1"], HELPERS)).is_ok());
    assert!(EvidenceGuide::read(&file(&[&"a".repeat(65)], &["m2-1"], HELPERS)).is_err());
}

#[test]
fn a_criterion_without_an_example_is_refused() {
    let json = file(&["m1-1"], &["m2-1"], HELPERS)
        .replace(r#"[{"ja":"m2-1の台帳","en":"List of m2-1"}]"#, "[]");
    check(&json, &["$.sections[1].criteria[0].examples: found 0, expected 1 to 10"]);
}
