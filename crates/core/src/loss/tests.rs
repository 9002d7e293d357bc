use proptest::prelude::*;

use super::*;
use crate::answers::Answers;
use crate::testing::{answers, exposure_questionnaire};

/// Days times profit, people times cost, and a repair. Days are published, people come from `e-1`.
const FILE: &str = r#"{"format":"shirube-loss","format_version":1,"version":"2026.1","checked_on":"2026-11-23",
    "inputs":[
        {"id":"days","unit":"days","low":3,"likely":6,"high":20,"source":["A"],"mark":"S","editable":true},
        {"id":"profit","unit":"yen","low":null,"likely":null,"high":null,"source":[],"mark":null,"editable":true},
        {"id":"people","unit":"records","low":null,"likely":null,"high":null,"source":[],"mark":null,"editable":true,
         "from_answer":{"question":"e-1","ranges":[{"level":1,"low":0,"high":100},{"level":4,"low":10001,"high":null}]}},
        {"id":"cost","unit":"yen-per-record","low":null,"likely":500,"high":null,"source":["B"],"mark":"S","editable":true},
        {"id":"repair","unit":"yen","low":null,"likely":null,"high":null,"source":[],"mark":null,"editable":true}],
    "parts":[{"id":"stop","factors":["days","profit"]},{"id":"leak","factors":["people","cost"]},{"id":"fix","factors":["repair"]}],
    "references":[{"id":"mean","unit":"yen","value":730000,"source":["A"],"mark":"S"}]}"#;

fn loss() -> Loss {
    Loss::read(FILE).unwrap()
}

fn picture(given: &str, typed: &[(&str, &str)]) -> Picture {
    let draft = |key: &str| typed.iter().find(|(it, _)| *it == key).map(|(_, text)| *text);
    Picture::of(&loss(), &answers(given), draft)
}

/// `low-high` of the parts and of the total; a dash where a number is missing, nothing behind the hyphen
/// where there is no upper end.
#[track_caller]
fn check(given: &str, typed: &[(&str, &str)], parts: [&str; 3], total: &str) {
    let said = |it: Option<Band>| match it {
        None => "-".to_owned(),
        Some(Band { low, high: Some(high) }) => format!("{low}-{high}"),
        Some(Band { low, high: None }) => format!("{low}-"),
    };
    let it = picture(given, typed);
    let found: Vec<String> = it.parts.iter().map(|it| said(it.band)).collect();
    assert_eq!((found, said(it.total)), (parts.map(str::to_owned).to_vec(), total.to_owned()));
}

#[test]
fn nothing_is_computed_from_a_number_that_nobody_gave() {
    check("", &[], ["-", "-", "-"], "-");
    let missing = picture("", &[]).missing;
    assert_eq!(
        missing.iter().map(LossId::as_str).collect::<Vec<_>>(),
        ["profit", "people", "repair"]
    );
}

#[test]
fn the_whole_is_the_sum_of_the_parts_that_are_known() {
    let profit = ("loss-profit-low", "100000");
    check("", &[profit], ["300000-2000000", "-", "-"], "300000-2000000");
    check("e-1=1", &[profit], ["300000-2000000", "0-50000", "-"], "300000-2050000");
    let repair = [profit, ("loss-repair-low", "50万円"), ("loss-repair-high", "80万円")];
    check("e-1=1", &repair, ["300000-2000000", "0-50000", "500000-800000"], "800000-2850000");
}

#[test]
fn a_level_without_an_upper_end_leaves_the_whole_without_one() {
    check("e-1=4", &[], ["-", "5000500-", "-"], "5000500-");
    check("e-1=4", &[("loss-repair-low", "1")], ["-", "5000500-", "1-1"], "5000501-");
}

#[test]
fn a_lower_end_that_is_typed_makes_no_upper_one_where_none_is_known() {
    let low = ("loss-people-low", "20000");
    check("e-1=4", &[low], ["-", "10000000-", "-"], "10000000-");
    let both = [low, ("loss-people-high", "30000")];
    check("e-1=4", &both, ["-", "10000000-15000000", "-"], "10000000-15000000");
}

#[test]
fn the_own_number_stands_in_place_of_the_published_one() {
    let profit = ("loss-profit-high", "10");
    // One end alone keeps the other one, as long as it is one.
    check("", &[profit, ("loss-days-low", "5")], ["50-200", "-", "-"], "50-200");
    check("", &[profit, ("loss-days-low", "30")], ["300-300", "-", "-"], "300-300");
    check("", &[profit, ("loss-days-high", "10")], ["30-100", "-", "-"], "30-100");
    check("", &[profit, ("loss-days-high", "1")], ["10-10", "-", "-"], "10-10");
    // Written the wrong way round.
    let turned = [profit, ("loss-days-low", "9"), ("loss-days-high", "2")];
    check("", &turned, ["20-90", "-", "-"], "20-90");
    // What is no number changes nothing.
    check("", &[profit, ("loss-days-low", "about 5")], ["30-200", "-", "-"], "30-200");
    let origin =
        |typed| picture("e-1=1", typed).inputs.iter().map(|it| it.origin).collect::<Vec<_>>();
    assert_eq!(
        origin(&[]),
        [Origin::Published, Origin::Missing, Origin::Answer, Origin::Published, Origin::Missing]
    );
    assert_eq!(
        origin(&[("loss-people-low", "7")]),
        [Origin::Published, Origin::Missing, Origin::Own, Origin::Published, Origin::Missing]
    );
}

#[test]
fn what_leaves_the_bounds_has_no_upper_end() {
    let most = MAX_NUMBER.to_string();
    let typed = [("loss-profit-low", &*most), ("loss-days-low", &*most)];
    check("", &typed, [&format!("{MAX_YEN}-"), "-", "-"], &format!("{MAX_YEN}-"));
}

#[test]
fn a_number_is_read_as_people_write_it() {
    for (text, unit, expected) in [
        ("", Unit::Yen, Typed::Nothing),
        (" ", Unit::Yen, Typed::Nothing),
        ("円", Unit::Yen, Typed::Nothing),
        ("300,000円", Unit::Yen, Typed::Number(300_000)),
        ("３０万", Unit::Yen, Typed::Number(300_000)),
        ("2 億円", Unit::Yen, Typed::Number(200_000_000)),
        ("6日", Unit::Days, Typed::Number(6)),
        ("6円", Unit::Days, Typed::Wrong),
        ("1,200名", Unit::Records, Typed::Number(1200)),
        ("万", Unit::Yen, Typed::Wrong),
        ("1.5", Unit::Days, Typed::Wrong),
        ("-3", Unit::Days, Typed::Wrong),
        ("1000000000001", Unit::Yen, Typed::TooLarge),
        ("99999999999999999999999999億", Unit::Yen, Typed::TooLarge),
    ] {
        assert_eq!(typed(text, unit), expected, "{text:?}");
    }
}

#[track_caller]
fn refused(from: &str, to: &str, at: &str) {
    let file = FILE.replacen(from, to, 1);
    assert_ne!(file, FILE, "{from}");
    let problems = Loss::read(&file).unwrap_err();
    let places: Vec<&str> = problems.iter().map(|it| &*it.at).collect();
    assert_eq!(places, [at], "{to}");
}

#[test]
fn a_number_without_a_source_is_refused() {
    refused(
        r#""source":["A"],"mark":"S","editable""#,
        r#""source":[],"mark":"S","editable""#,
        "$.inputs[0]",
    );
    refused(
        r#""source":["A"],"mark":"S","editable""#,
        r#""source":["A"],"mark":null,"editable""#,
        "$.inputs[0]",
    );
    refused(
        r#""value":730000,"source":["A"]"#,
        r#""value":730000,"source":[]"#,
        "$.references[0].source",
    );
    refused(r#""low":3"#, r#""low":7"#, "$.inputs[0]");
    refused(r#""editable":true"#, r#""editable":false"#, "$.inputs[0].editable");
}

#[test]
fn a_part_multiplies_inputs_of_the_file() {
    refused(r#"["days","profit"]"#, r#"["days","profits"]"#, "$.parts[0].factors[1]");
    refused(r#"["days","profit"]"#, "[]", "$.parts[0].factors");
    refused(r#"["days","profit"]"#, r#"["days","days","days","days"]"#, "$.parts[0].factors");
    refused(r#""id":"leak""#, r#""id":"stop""#, "$.parts[1].id");
}

#[test]
fn what_an_answer_says_is_held_against_the_questionnaire() {
    let asked = exposure_questionnaire();
    assert_eq!(loss().against(&asked), Ok(()));
    for (from, to, at) in [
        (r#""question":"e-1""#, r#""question":"e-9""#, "$.inputs[2].from_answer.question"),
        (r#""level":4"#, r#""level":5"#, "$.inputs[2].from_answer.ranges[1].level"),
    ] {
        let problems = Loss::read(&FILE.replacen(from, to, 1)).unwrap().against(&asked);
        let places: Vec<String> = problems.unwrap_err().into_iter().map(|it| it.at).collect();
        assert_eq!(places, [at]);
    }
    refused(r#""level":4"#, r#""level":1"#, "$.inputs[2].from_answer.ranges[1].level");
    refused(
        r#""low":0,"high":100"#,
        r#""low":101,"high":100"#,
        "$.inputs[2].from_answer.ranges[0].high",
    );
}

#[test]
fn the_words_have_a_key_for_everything_and_none_too_many() {
    const WORDS: &str = r#"{"format":"shirube-loss-texts","format_version":1,"language":"en","title":"t","intro":"i","formula":"f",
        "inputs":{"days":{"label":"l","help":"h","from":"f"},"profit":{"label":"l","help":"h","from":"f"},"people":{"label":"l","help":"h","from":"f"},"cost":{"label":"l","help":"h","from":"f"},"repair":{"label":"l","help":"h","from":"f"}},
        "parts":{"stop":{"label":"l"},"leak":{"label":"l"},"fix":{"label":"l"}},
        "references":{"mean":{"label":"l","from":"f"}},"caveats":["c"]}"#;
    let loss = loss();
    let texts = LossTexts::read(WORDS, &loss).unwrap();
    assert!(loss.inputs.iter().all(|it| texts.input(&it.id).is_some()));
    for (from, to) in [
        (r#""fix":{"label":"l"}"#, r#""fixed":{"label":"l"}"#),
        (r#","repair":{"label":"l","help":"h","from":"f"}"#, ""),
        (r#""formula":"f","#, ""),
    ] {
        assert!(LossTexts::read(&WORDS.replacen(from, to, 1), &loss).is_err(), "{from}");
    }
}

proptest! {
    #[test]
    fn the_least_is_never_more_than_the_most(
        level in 0..5_u8,
        typed in prop::collection::vec((0..5_usize, any::<bool>(), 0..=MAX_NUMBER), 0..8),
    ) {
        let loss = loss();
        let drafts: Vec<(String, String)> = typed
            .iter()
            .map(|(input, is_high, number)| {
                let end = if *is_high { End::High } else { End::Low };
                (key(&loss.inputs[*input], end), number.to_string())
            })
            .collect();
        let draft = |key: &str| drafts.iter().find(|(it, _)| it == key).map(|(_, it)| &**it);
        let given = if level == 0 { Answers::default() } else { answers(&format!("e-1={level}")) };
        let it = Picture::of(&loss, &given, draft);
        let bands = it.inputs.iter().map(|it| it.band).chain(it.parts.iter().map(|it| it.band));
        for band in bands.chain([it.total]).flatten() {
            prop_assert!(band.high.is_none_or(|high| band.low <= high));
        }
        for part in it.parts.iter().filter_map(|it| it.band) {
            let total = it.total.unwrap();
            prop_assert!(part.low <= total.low && part.low <= MAX_YEN);
        }
    }

    #[test]
    fn whatever_is_typed_is_read_without_a_fall(text in ".{0,40}") {
        for unit in [Unit::Days, Unit::Yen, Unit::Records, Unit::YenPerRecord] {
            let number = match typed(&text, unit) { Typed::Number(it) => it, _ => 0 };
            prop_assert!(number <= MAX_NUMBER);
        }
    }
}
