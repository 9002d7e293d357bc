use super::*;
use crate::testing;

const STRUCTURE: &str = r#"{"format":"shirube-cpsf","format_version":1,"version":"2026.1",
"checked_on":"2026-11-23","questionnaire":"test",
"layers":[{"id":"one","questions":["m1-1","m1-2"]},{"id":"two","questions":["m1-2"]}],
"elements":[{"id":"people","questions":["m1-1"]},{"id":"data","questions":["m1-2","m2-1"]}],
"none":["m2-1"],"source":["T741"],"mark":"P"}"#;

const WORDS: &str = r#"{"format":"shirube-cpsf-texts","format_version":1,"language":"ja","title":"題",
"intro":"紹介。","caveat":"注意。","layers_title":"層","elements_title":"要素","none_title":"ほか",
"layers":{"one":{"title":"一","about":"説明。"},"two":{"title":"二","about":"説明。"}},
"elements":{"people":{"title":"ヒト","about":"説明。"},"data":{"title":"データ","about":"説明。"}}}"#;

#[track_caller]
fn refuses(from: &str, to: &str, expected: &str) {
    assert!(STRUCTURE.contains(from), "{from}");
    let problems = Cpsf::read(&STRUCTURE.replacen(from, to, 1)).unwrap_err();
    assert_eq!(problems.iter().map(ToString::to_string).collect::<Vec<_>>(), [expected]);
}

#[track_caller]
fn misfits(structure: &str, counts: &[usize], expected: &[&str]) {
    let cpsf = Cpsf::read(structure).unwrap();
    let found = match cpsf.check_against(&testing::questionnaire(counts)) {
        Ok(()) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    };
    assert_eq!(found, expected);
}

#[test]
fn structure_and_words_are_read() {
    let it = Cpsf::read(STRUCTURE).unwrap();
    let words = it.with_words(WORDS).unwrap();
    assert_eq!(it.mark, Evidence::Own);
    assert_eq!(&*words.layer(&it.layers[1].id).unwrap().title, "二");
    assert_eq!(&*words.element(&it.elements[0].id).unwrap().title, "ヒト");
    assert_eq!(words.element(&it.layers[0].id), None);
    let keys: Vec<String> = it.sources().map(|(at, key)| format!("{at} {key}")).collect();
    assert_eq!(keys, ["$.source[0] T741"]);
}

#[test]
fn every_question_has_its_place_and_no_other_is_named() {
    misfits(STRUCTURE, &[2, 1], &[]);
    misfits(
        STRUCTURE,
        &[2, 2],
        &[
            "$.layers: found \"no m2-2\", expected every question of the questionnaire",
            "$.elements: found \"no m2-2\", expected every question of the questionnaire",
        ],
    );
    misfits(
        STRUCTURE,
        &[2],
        &[
            "$.elements[1].questions[1]: found \"m2-1\", expected a question of the questionnaire",
            "$.none[0]: found \"m2-1\", expected a question of the questionnaire",
        ],
    );
}

#[test]
fn a_question_stands_in_one_element_and_once_in_a_group() {
    let again = "found the id \"m1-1\" again, expected each id once";
    refuses(
        r#"["m1-2","m2-1"]"#,
        r#"["m1-2","m1-1"]"#,
        &format!("$.elements[1].questions[1]: {again}"),
    );
    refuses(
        r#"["m1-1","m1-2"]"#,
        r#"["m1-1","m1-1"]"#,
        &format!("$.layers[0].questions[1]: {again}"),
    );
    refuses(
        r#""id":"two""#,
        r#""id":"one""#,
        "$.layers[1].id: found the id \"one\" again, expected each id once",
    );
}

#[test]
fn a_group_has_questions_and_what_is_in_no_layer_is_in_none() {
    refuses(r#"["m1-2"]"#, "[]", "$.layers[1].questions: found 0, expected 1 to 500");
    refuses(
        r#""none":["m2-1"]"#,
        r#""none":["m1-1"]"#,
        "$.none[0]: found \"m1-1\", expected a question that stands in no layer",
    );
}

#[test]
fn words_are_there_for_every_group_and_for_nothing_else() {
    let it = Cpsf::read(STRUCTURE).unwrap();
    let problems = it.with_words(&WORDS.replace("\"two\":", "\"three\":")).unwrap_err();
    let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
    assert_eq!(
        problems,
        [
            "$.layers: found no field \"two\", expected it",
            "$.layers: found the field \"three\", expected only known fields",
        ]
    );
}
