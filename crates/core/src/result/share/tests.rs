use super::*;
use crate::answers::Answers;
use crate::profile::{Industry, Profile};
use crate::questionnaire::Questionnaire;
use crate::result::{ResultFile, ResultId, Unchecked, verify};
use crate::testing::{answers, question, questionnaire};

const SITE: &str = "https://www.insurer.example";

fn partner() -> Partner {
    let json = r#"{"format":"shirube-partner","format_version":1,"id":"insurer","version":"2026.1","checked_on":"2026-11-23",
        "name":{"ja":"見本","en":"Sample"},"legal_name":{"ja":"見本損害保険株式会社","en":"Sample Insurance Ltd"},
        "results":{"origins":["https://www.insurer.example"],
        "purpose":{"ja":"保険料の見積もりに使います。","en":"To work out a quotation."},
        "retention":{"ja":"1年","en":"One year"},"contact":"mailto:privacy@insurer.example"}}"#;
    Partner::read(json).unwrap()
}

fn share(challenge: Option<&str>) -> Share {
    let day = Day::parse("2026-11-23").unwrap();
    let challenge = challenge.map(|it| Challenge::new(it).unwrap());
    Share::new(&partner(), Lang::Ja, SITE, challenge, day).unwrap()
}

fn given() -> Answers {
    answers("m1-1=3 m1-2=? m2-1=-")
}

fn asked() -> Questionnaire {
    questionnaire(&[2, 2])
}

fn named() -> ResultFile {
    let profile = Profile { industry: Industry::of_code("E"), ..Profile::default() };
    let notes = [(question("m1-1"), "ask Ms Sato".into())].into_iter().collect();
    let day = Day::parse("2026-11-22").unwrap();
    ResultFile::new(ResultId([7; 16]), Lang::Ja, profile, day, &given(), notes)
}

#[track_caller]
fn check(text: &str, expected: &str) {
    let asked = asked();
    let verdict = verify(text, |_, digest| (*digest == asked.digest).then_some(&asked));
    let verdict = verdict.map_or_else(|it| it.to_string(), |_| "valid".into());
    assert!(verdict.starts_with(expected), "{verdict}");
}

#[test]
fn a_shared_file_is_valid_and_says_for_whom_it_is() {
    let (asked, share) = (asked(), share(Some("nonce-1")));
    let file = named().shared(share.clone(), true).unwrap();
    let text = file.to_json(&asked);
    check(&text, "valid");
    let read = Unchecked::read(&text).unwrap().against(&asked).unwrap();
    assert_eq!((read.share(), &read), (Some(&share), &file));
    assert_eq!(named().share(), None);
}

#[test]
fn a_shared_file_holds_no_name_no_notes_and_no_reasons() {
    let asked = asked();
    for (with_profile, told) in [(true, true), (false, false)] {
        let text = named().shared(share(None), with_profile).unwrap().to_json(&asked);
        assert!(!text.contains("Sato") && !text.contains("none here"), "{text}");
        assert!(text.contains("\"not_applicable\": \"-\"") && !text.contains("challenge"));
        assert_eq!(text.contains("\"industry\": \"E\""), told);
    }
}

#[test]
fn an_anonymous_file_is_handed_to_nobody() {
    assert_eq!(named().anonymous(ResultId([9; 16])).shared(share(None), true), None);
}

#[test]
fn an_edited_record_is_refused() {
    let text = named().shared(share(Some("nonce-1")), false).unwrap().to_json(&asked());
    for (found, instead, expected) in [
        ("www.insurer.example", "www.other.example", "digest: "),
        ("\"partner\": \"insurer\"", "\"partner\": \"other\"", "digest: "),
        ("nonce-1", "nonce-2", "digest: "),
        ("2026-11-23", "2026-11-24", "digest: "),
        ("見積もり", "宣伝", "digest: "),
        ("https://www.insurer.example", "https://*", "format: $.share.audience: found"),
        ("nonce-1", "a b", "format: $.share.challenge: found"),
        ("nonce-1", "", "format: $.share.challenge: found"),
        ("\"on\"", "\"at\"", "format: $.share: found no field \"on\""),
        ("\"share\"", "\"anonymous\": true, \"share\"", "format: $.answered_on"),
        (
            "\"share\"",
            "\"organisation\": \"we\", \"share\"",
            "format: $: found the field \"organisation\"",
        ),
        ("\"share\"", "\"notes\": {}, \"share\"", "format: $: found the field \"notes\""),
        ("\"not_applicable\": \"-\"", "\"not_applicable\": \"we\"", "answers: $.answers.m2-1"),
    ] {
        check(&text.replace(found, instead), expected);
    }
    let twice = text.replace("\"share\"", "\"share\": null, \"share\"");
    check(&twice, "format: $: found the key \"share\" twice");
    // Taken off, it is missed.
    let (before, rest) = text.split_once("  \"share\"").unwrap();
    let (_, after) = rest.split_once("  },\n").unwrap();
    check(&format!("{before}{after}"), "digest: ");
}

#[test]
fn nobody_is_recorded_who_may_not_receive_results() {
    let day = Day::parse("2026-11-23").unwrap();
    for origin in ["null", "", "https://insurer.example", "https://www.insurer.example/"] {
        assert_eq!(Share::new(&partner(), Lang::Ja, origin, None, day), None, "{origin}");
        assert_eq!(Shown::of(&partner(), Lang::Ja, origin), None, "{origin}");
    }
}

#[test]
fn the_consent_is_bound_to_every_word_that_was_shown() {
    let partner = partner();
    let shown = Shown::of(&partner, Lang::Ja, SITE).unwrap();
    let others = [
        Shown::of(&partner, Lang::En, SITE).unwrap(),
        Shown { recipient: "他社", ..shown },
        Shown { purpose: "宣伝", ..shown },
        Shown { retention: "無期限", ..shown },
        Shown { contact: "mailto:a@b.example", ..shown },
        Shown { origin: "https://b.example", ..shown },
    ];
    assert_eq!(share(None).consent, shown.digest());
    for other in others {
        assert_ne!(other.digest(), shown.digest(), "{other:?}");
    }
}

#[test]
fn a_recipient_sees_what_was_meant_for_another_or_comes_again() {
    let (with, without) = (share(Some("nonce-1")), share(None));
    let nonce = |it: &str| Challenge::new(it).unwrap();
    let check = |share: Option<&Share>, audience, challenge: Option<&str>, expected: &str| {
        let told = Share::check(share, audience, challenge.map(nonce).as_ref());
        assert_eq!(told.map_or_else(|it| it.to_string(), |()| "fine".to_owned()), expected);
    };
    check(None, None, None, "fine");
    check(Some(&with), Some(SITE), Some("nonce-1"), "fine");
    check(Some(&with), None, None, "fine");
    check(Some(&with), Some(SITE), Some("nonce-2"), "challenge: found nonce-1, expected nonce-2");
    check(Some(&without), None, Some("nonce-2"), "challenge: found none, expected nonce-2");
    check(None, Some(SITE), None, "audience: found none, expected https://www.insurer.example");
    check(
        Some(&with),
        Some("https://b.example"),
        None,
        "audience: found https://www.insurer.example, expected https://b.example",
    );
}

#[test]
fn a_challenge_is_short_and_printable() {
    for text in ["a", "!", "~", "aB3-_=+/", &"x".repeat(128)] {
        assert_eq!(Challenge::new(text).map(|it| it.as_str().to_owned()).as_deref(), Some(text));
    }
    for text in ["", "a b", "a\n", "\u{7f}", "あ", &"x".repeat(129)] {
        assert_eq!(Challenge::new(text), None, "{text:?}");
    }
}
