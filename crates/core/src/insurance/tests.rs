use super::*;
use crate::i18n::Lang;
use crate::testing;

const STRUCTURE: &str = r#"{"format":"shirube-insurance","format_version":1,"version":"2026.1",
"checked_on":"2026-11-23",
"covers":[{"id":"restore","source":["A1"],"mark":"S"}],
"excludes":[{"id":"ransom","source":["A1"],"mark":"S"},{"id":"war","source":["A2"],"mark":"V"}],
"groups":["systems","papers"],
"asked":[{"id":"updates","group":"systems","questions":["test/m1-1","other/x"],"source":["A2"],"mark":"V"},
{"id":"signature","group":"papers","questions":[],"source":["A2"],"mark":"V"}],
"discounts":[{"id":"sheet","on":"2016-01","source":["A1"],"mark":"S"}],
"insured_share":[{"id":"small","n":1050,"year":2025,"share":880,"source":["A1"],"mark":"S"}]}"#;

const POINT: &str = r#"{"title":"題","text":"文。"}"#;

fn words() -> String {
    let part = r#"{"title":"題","about":"説明。","caveat":"注意。"}"#;
    let parts: Vec<String> =
        Part::WORDS.iter().map(|(word, _)| format!("\"{word}\":{part}")).collect();
    format!(
        r#"{{"format":"shirube-insurance-texts","format_version":1,"language":"ja","title":"保険","intro":"紹介。",
"caveats":["注意。"],"sections":{{{}}},"groups":{{"systems":"機器","papers":"書類"}},
"covers":{{"restore":{POINT}}},"excludes":{{"ransom":{POINT},"war":{POINT}}},
"asked":{{"updates":{POINT},"signature":{POINT}}},"discounts":{{"sheet":{POINT}}},
"insured_share":{{"small":{POINT}}}}}"#,
        parts.join(",")
    )
}

fn structure() -> Insurance {
    Insurance::read(STRUCTURE).unwrap()
}

#[track_caller]
fn refuses(from: &str, to: &str, expected: &[&str]) {
    assert!(STRUCTURE.contains(from), "{from}");
    let problems = Insurance::read(&STRUCTURE.replacen(from, to, 1)).unwrap_err();
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), expected);
}

#[test]
fn structure_and_words_are_read() {
    let it = structure();
    let words = it.with_words(&words()).unwrap();
    assert_eq!(words.language, Lang::Ja);
    assert_eq!(it.insured[0].share, 880);
    assert_eq!(&*it.discounts[0].on, "2016-01");
    assert_eq!(words.group(&it.groups[1]), "書類");
    for (_, part) in Part::WORDS {
        assert_eq!(&*words.part(part).unwrap().about, "説明。");
        for point in it.points(part) {
            assert_eq!(&*words.point(part, &point.id).unwrap().text, "文。");
        }
    }
}

#[test]
fn every_source_is_named_with_its_place() {
    let all: Vec<(String, Box<str>)> =
        structure().sources().map(|(at, key)| (at.to_string(), key)).collect();
    assert_eq!(all.len(), 7);
    assert_eq!(all[2], ("$.excludes[1].source[0]".to_owned(), "A2".into()));
}

#[test]
fn a_fact_without_a_source_or_with_a_mark_of_hearsay_is_refused() {
    refuses(
        r#""source":["A1"]"#,
        r#""source":[]"#,
        &["$.covers[0].source: found 0, expected 1 to 20"],
    );
    refuses(
        r#""mark":"S""#,
        r#""mark":"R""#,
        &[r#"$.covers[0].mark: found "R", expected "V", "S", "P""#],
    );
}

#[test]
fn ids_stand_once_in_a_part_and_groups_exist() {
    refuses(
        r#""id":"war""#,
        r#""id":"ransom""#,
        &[r#"$.excludes[1].id: found the id "ransom" again, expected each id once"#],
    );
    refuses(
        r#""group":"papers""#,
        r#""group":"people""#,
        &[r#"$.asked[1].group: found "people", expected a group of this file"#],
    );
    refuses(
        r#""other/x""#,
        r#""test/m1-1""#,
        &[r#"$.asked[0].questions[1]: found the id "test/m1-1" again, expected each id once"#],
    );
}

#[test]
fn a_share_has_its_number_year_and_bounds() {
    refuses("880", "10001", &["$.insured_share[0].share: found 10001, expected 0 to 10000"]);
    refuses(r#""n":1050,"#, "", &[r#"$.insured_share[0]: found no field "n", expected it"#]);
    refuses(
        "2016-01",
        "2016-13",
        &[
            r#"$.discounts[0].on: found "2016-13", expected a day, a month or a year, such as 2023-03-24"#,
        ],
    );
}

#[test]
fn questions_of_questionnaires_at_hand_must_exist() {
    let it = structure();
    assert_eq!(it.check_against(&[testing::questionnaire(&[1])]), Ok(()));
    let renamed = STRUCTURE.replace("test/m1-1", "test/m1-9");
    let problems = Insurance::read(&renamed).unwrap();
    let problems = problems.check_against(&[testing::questionnaire(&[1])]).unwrap_err();
    assert_eq!(problems.len(), 1);
    assert_eq!(problems[0].at, "$.asked[0].questions[0]");
}

#[test]
fn words_are_there_for_everything_and_for_nothing_else() {
    let it = structure();
    let missing = words().replace("\"papers\":\"書類\"", "\"people\":\"人\"");
    let problems: Vec<String> =
        it.with_words(&missing).unwrap_err().iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "$.groups: found no field \"papers\", expected it",
            "$.groups: found the field \"people\", expected only known fields",
        ]
    );
}
