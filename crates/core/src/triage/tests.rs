//! Small files, and a clock that is told.

mod written;

use super::testing::{SMALL, WORDS, small};
use super::*;
use crate::i18n::Lang;
use crate::partner::Partner;
use crate::profile::Prefecture;

fn desks() -> Desks {
    let both = r#"{"ja":"窓口","en":"A desk"}"#;
    let desk = |id: &str, rest: &str, checked_on: &str| {
        format!(
            r#"{{"id":"{id}","name":{both},"for":{both},"phone":"188",{rest}"checked_on":"{checked_on}","mark":"V","source":"A"}}"#
        )
    };
    let all = [
        desk("a", "", "2026-11-23"),
        desk("b", "", "2026-01-01"),
        desk("a-tokyo", r#""prefectures":["13"],"#, "2026-11-23"),
        desk("a-online", "", "2026-11-23"),
        desk("extra", r#""kinds":["mail"],"#, "2026-11-23"),
        desk("extra-osaka", r#""kinds":["mail"],"prefectures":["27"],"#, "2026-11-23"),
    ];
    let file = format!(
        r#"{{"format":"shirube-desks","format_version":1,"checked_on":"2026-11-23","desks":[{}]}}"#,
        all.join(",")
    );
    Desks::read(&file).unwrap()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn arrived(triage: &Triage, path: &str) -> Arrived {
    match triage.walk(&Path::read(path)).now {
        Now::Arrived(it) => it,
        Now::Asks { question, .. } => panic!("{path} still asks {question}"),
    }
}

/// Who is called, by their names in the files.
#[track_caller]
fn called(given: &Given<'_>, triage: &Triage) -> Vec<String> {
    let name = |it: &Call| match &it.contact {
        Contact::Partner(it) => format!("partner:{}", it.name(Lang::En)),
        Contact::Desk(it) => it.id.to_string(),
        Contact::Own(it) => format!("own:{it}"),
    };
    Outcome::of(triage, given).calls.iter().map(name).collect()
}

fn given(arrived: &Arrived) -> Given<'_> {
    let today = Some(day("2026-11-23"));
    Given { arrived, insured: false, prefecture: None, partner: None, noticed: None, today }
}

#[test]
fn answers_lead_on_as_far_as_they_go() {
    let triage = small(&desks());
    for (path, asks, n) in [
        ("", Some("t-1"), 0),
        ("more", Some("t-2"), 1),
        ("more paid", Some("t-data"), 2),
        ("more paid yes", None, 3),
        ("none", None, 1),
        // What is not there any more ends the way before it.
        ("more gone yes", Some("t-2"), 1),
        ("GONE", Some("t-1"), 0),
        ("none yes", None, 1),
    ] {
        let walked = triage.walk(&Path::read(path));
        let asked = match &walked.now {
            Now::Asks { question, .. } => Some(question.as_str()),
            Now::Arrived(_) => None,
        };
        assert_eq!((asked, walked.taken.len()), (asks, n), "{path}");
    }
}

#[test]
fn a_path_is_kept_as_it_is_and_can_be_gone_back() {
    let path = Path::read("more paid");
    assert_eq!(path.to_text(), "more paid");
    assert_eq!(path.with(&TriageId::try_from("yes").unwrap()).to_text(), "more paid yes");
    assert_eq!(path.back().to_text(), "more");
    assert_eq!(Path::default().back(), Path::default());
}

#[test]
fn who_is_called_depends_on_the_case() {
    let triage = small(&desks());
    for (path, expected) in [
        ("more paid yes", vec!["own:bank", "a", "own:insurer", "b", "extra"]),
        ("more paid no", vec!["own:bank", "a", "own:insurer", "extra"]),
        ("more asked no", vec!["a", "own:insurer", "extra"]),
        ("none", vec!["b"]),
    ] {
        let arrived = arrived(&triage, path);
        assert_eq!(called(&given(&arrived), &triage), expected, "{path}");
    }
}

#[test]
fn a_desk_of_the_prefecture_stands_in_for_the_general_one() {
    let triage = small(&desks());
    let arrived = arrived(&triage, "more asked no");
    for (code, expected) in [
        ("13", vec!["a-tokyo", "own:insurer", "extra"]),
        ("27", vec!["a", "own:insurer", "extra", "extra-osaka"]),
        ("01", vec!["a", "own:insurer", "extra"]),
    ] {
        let prefecture = Prefecture::of_code(code);
        let given = Given { prefecture, ..given(&arrived) };
        assert_eq!(called(&given, &triage), expected, "{code}");
    }
    let here = Prefecture::of_code("13").unwrap();
    let given = Given { prefecture: Some(here), ..given(&arrived) };
    assert_eq!(Outcome::of(&triage, &given).calls[0].why, Why::Prefecture(here));
}

#[test]
fn the_host_and_the_insurer_come_first_but_nobody_goes_before_110() {
    let triage = small(&desks());
    let both = |it: &str| format!(r#"{{"ja":"{it}","en":"{it}"}}"#);
    let partner = format!(
        r#"{{"format":"shirube-partner","format_version":1,"id":"demo","version":"2026.1",
        "checked_on":"2026-11-23","name":{0},"legal_name":{0},"first_screen":"start",
        "desks":[{{"name":{1},"for":{0},"phone":"188","checked_on":"2026-11-23"}}]}}"#,
        both("Chamber"),
        both("Its desk"),
    );
    let partner = Partner::read(&partner).unwrap();
    let partner = Some(&partner);
    let case = arrived(&triage, "more paid no");
    let given_case = Given { partner, insured: true, ..given(&case) };
    assert_eq!(
        called(&given_case, &triage),
        ["partner:Its desk", "own:insurer", "own:bank", "a", "extra"]
    );
    let outside = arrived(&triage, "none");
    let given_outside = Given { partner, insured: true, ..given(&outside) };
    assert_eq!(called(&given_outside, &triage), ["partner:Its desk", "b"]);
    let danger = SMALL.replace("\"else\"", "\"danger\"").replace("outside:else", "outside:danger");
    let triage = Triage::read(&danger, &desks()).unwrap();
    let danger = arrived(&triage, "none");
    assert_eq!(called(&Given { partner, insured: true, ..given(&danger) }, &triage), ["b"]);
}

#[test]
fn an_insurer_is_called_by_whoever_is_insured_and_named_with_an_if_to_others() {
    let triage = small(&desks());
    let arrived = arrived(&triage, "more asked no");
    let why = |insured| {
        let outcome = Outcome::of(&triage, &Given { insured, ..given(&arrived) });
        let own = |it: &&Call| matches!(it.contact, Contact::Own(_));
        outcome.calls.iter().find(own).map(|it| it.why)
    };
    assert_eq!((why(true), why(false)), (Some(Why::Insured), Some(Why::IfInsured)));
}

#[test]
fn a_desk_that_was_checked_long_ago_says_so() {
    let triage = small(&desks());
    let arrived = arrived(&triage, "none");
    // Desk b was checked on 2026-01-01.
    for (today, stale) in [
        (Some("2026-01-02"), false),
        (Some("2026-07-01"), false),
        (Some("2026-07-02"), true),
        (Some("2030-01-01"), true),
        (None, false),
    ] {
        let given = Given { today: today.map(day), ..given(&arrived) };
        let calls = Outcome::of(&triage, &given).calls;
        assert_eq!(calls.iter().map(|it| it.is_stale).collect::<Vec<_>>(), [stale], "{today:?}");
    }
}

#[test]
fn the_day_of_noticing_is_the_first_of_a_deadline() {
    let triage = small(&desks());
    let of = |path: &str, noticed: Option<&str>, today: Option<&str>| {
        let arrived = arrived(&triage, path);
        let (noticed, today) = (noticed.map(day), today.map(day));
        let outcome = Outcome::of(&triage, &Given { noticed, today, ..given(&arrived) });
        let due = outcome.due.iter();
        let due = due.map(|it| {
            let days = it.days.map(|[from, to]| format!(" {from} {to}")).unwrap_or_default();
            format!("{}{days}", it.deadline.id)
        });
        due.collect::<Vec<_>>()
    };
    for (noticed, today, expected) in [
        (Some("2026-11-23"), Some("2026-11-25"), "soon 2026-11-25 2026-11-27"),
        (None, Some("2026-11-28"), "soon 2026-11-30 2026-12-02"),
        (Some("2026-11-28"), Some("2026-11-28"), "soon 2026-11-30 2026-12-02"),
        // A slip of the year must put nothing off.
        (Some("2027-11-23"), Some("2026-11-28"), "soon 2026-11-30 2026-12-02"),
        (Some("2026-11-29"), Some("2026-11-28"), "soon 2026-11-30 2026-12-02"),
        (Some("2028-02-27"), None, "soon 2028-02-29 2028-03-02"),
        (None, None, "soon"),
    ] {
        assert_eq!(of("more asked yes", noticed, today), [expected, "some-day"]);
    }
    assert_eq!(of("more asked no", Some("2026-11-23"), None), ["some-day"]);
}

/// What is wrong with the small file after one change.
#[track_caller]
fn check(from: &str, to: &str, expected: &[&str]) {
    assert!(SMALL.contains(from), "{from}");
    let problems = match Triage::read(&SMALL.replacen(from, to, 1), &desks()) {
        Ok(_) => Vec::new(),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    };
    assert_eq!(problems, expected, "{to}");
}

#[test]
fn every_way_ends_at_somebody_to_call() {
    check(
        r#""start": "t-1""#,
        r#""start": "t-9""#,
        &[r#"$.start: found "t-9", expected a question of this file"#],
    );
    check(
        r#""to": "t-2""#,
        r#""to": "t-9""#,
        &[r#"$.questions[0].options[0]: found "t-9", expected a question of this file"#],
    );
    check(
        r#""to": "kind:mail", "#,
        r#""to": "kind:post", "#,
        &[r#"$.questions[1].options[0]: found "post", expected a kind of this file"#],
    );
    check(
        r#""to": "outside:else""#,
        r#""to": "inside:else""#,
        &[
            r#"$.questions[0].options[1].to: found "inside:else", expected a question, kind:… or outside:…"#,
        ],
    );
    check(
        r#", "to": "outside:else""#,
        "",
        &[r#"$.questions[0].options[1]: found no field "to", expected it"#],
    );
    check(
        r#"{"desk": "a", "when": "always"}"#,
        r#"{"desk": "a", "when": "money"}"#,
        &[
            r#"$.kinds[0].desks: found "nobody who is called in every case", expected a desk with "when": "always""#,
        ],
    );
    check(
        r#"{"desk": "a", "when": "always"}"#,
        r#"{"desk": "c", "when": "always"}"#,
        &[r#"$.kinds[0].desks[1].desk: found "c", expected a desk of desks.json, or own:…"#],
    );
    check(
        r#""desks": ["b"]"#,
        r#""desks": []"#,
        &["$.outside[0].desks: found 0, expected 1 to 100"],
    );
}

#[test]
fn nobody_is_asked_more_than_five_questions_or_in_a_circle() {
    check(
        r#""to": "kind:mail", "#,
        r#""to": "t-1", "#,
        &[
            r#"$.questions[1].options[0]: found "a way to t-1 that asks more than 5 questions", expected at most 5, those after the kind included"#,
        ],
    );
    check(
        r#""to": "t-2""#,
        r#""to": "outside:else""#,
        &[
            r#"$.questions[1]: found "t-2, to which no option leads", expected a question that somebody can come to"#,
        ],
    );
    check(
        r#"{"id": "no"}"#,
        r#"{"id": "no", "to": "t-1"}"#,
        &[
            r#"$.questions[2]: found "t-data, which leads on", expected a question whose options lead nowhere"#,
        ],
    );
}

#[test]
fn what_is_named_is_there_and_days_are_in_order() {
    check(
        r#""facts": ["noticed", "#,
        r#""facts": ["when", "#,
        &[r#"$.kinds[0].facts[0]: found "when", expected a fact of this file"#],
    );
    check(
        r#""report": ["soon", "#,
        r#""report": ["late", "#,
        &[r#"$.kinds[0].report[0]: found "late", expected a deadline of this file"#],
    );
    check(
        "[3, 5]",
        "[5, 3]",
        &[
            r#"$.deadlines[0].days: found "2 numbers, or the larger one first", expected two numbers of days, the smaller first"#,
        ],
    );
    check(
        r#"{"id": "insurer"}"#,
        r#"{"id": "bank"}"#,
        &[
            r#"$.own[1]: found the id "bank" again, expected each id once"#,
            r#"$.deadlines[1].desk: found "own:insurer", expected one of own"#,
            r#"$.kinds[0].desks[2].desk: found "own:insurer", expected one of own"#,
        ],
    );
}

#[test]
fn words_are_those_of_the_questions_and_no_others() {
    let triage = small(&desks());
    for (from, to, expected) in [
        (r#""t-1/more": "more", "#, "", r#"$.options: found no field "t-1/more", expected it"#),
        (
            r#""amount": {"label""#,
            r#""sum": {"label": "S", "help": "s"}, "amount": {"label""#,
            r#"$.facts: found the field "sum", expected only known fields"#,
        ),
        (
            r#""stop": "Stop""#,
            r#""stop": "<b>""#,
            r#"$.kinds.mail.now.stop: found markup ("<b>"), expected plain text"#,
        ),
    ] {
        let words = WORDS.replace("LANG", "en");
        assert!(words.contains(from), "{from}");
        let problems = triage.with_words(&words.replacen(from, to, 1)).unwrap_err();
        let problems: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(problems, [expected]);
    }
}
