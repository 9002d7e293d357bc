//! What somebody writes about a case, and the sheet it goes onto.

use super::{arrived, day, desks, given};
use crate::i18n::Lang;
use crate::triage::testing::{small, small_words};
use crate::triage::{Entry, Given, Log, MAX_LINES, Moment, Outcome, Sheet, log_key, restored};

#[test]
fn days_that_are_counted_from_today_say_so() {
    let triage = small(&desks());
    let texts = small_words(&triage, Lang::En);
    for (path, noticed, is_assumed) in [
        ("more asked yes", None, true),
        ("more asked yes", Some("2026-11-21"), false),
        // After today.
        ("more asked yes", Some("2027-11-21"), true),
        // No day is counted at all.
        ("more asked no", None, false),
        ("none", None, false),
    ] {
        let arrived = arrived(&triage, path);
        let given = Given { noticed: noticed.map(day), ..given(&arrived) };
        let outcome = Outcome::of(&triage, &given);
        assert_eq!(outcome.assumed, given.today.filter(|_| is_assumed), "{path} {noticed:?}");
        let text =
            Sheet::of(&outcome, &triage, &texts, &Log::default(), |_| None).to_text(Lang::En);
        assert_eq!(text.contains("as if you had noticed it today, 2"), is_assumed, "{text}");
    }
}

#[test]
fn a_sheet_says_all_of_a_case_and_is_the_same_as_text() {
    let triage = small(&desks());
    let texts = small_words(&triage, Lang::En);
    let arrived = arrived(&triage, "more paid yes");
    let outcome = Outcome::of(&triage, &given(&arrived));
    let at = Moment::new(day("2026-11-23"), 9, 5);
    let drafts = [
        ("help-fact-amount", "1,000,000 yen"),
        ("help-fact-backup", "yes"),
        ("help-fact-noticed", "2026-11-23T08:30"),
        ("help-log-0001", "2026-11-23T09:05\nCalled the bank"),
    ];
    let log = Log::of(drafts.into_iter());
    assert_eq!(log.0, [Entry { n: 1, at, words: "Called the bank".into() }]);
    let draft = |key: &str| drafts.iter().find(|(it, _)| *it == key).map(|(_, it)| *it);
    let text = Sheet::of(&outcome, &triage, &texts, &log, draft).to_text(Lang::En);
    for line in [
        "Mail\n",
        "- Stop\n",
        "- No reply\n",
        "- Bank: On the card\n",
        "- A desk: 188 (checked on 23 November 2026). The hours have not been confirmed. \
         Please check the official page.\n",
        "- Soon: Day 3: 25 November 2026; Day 5: 27 November 2026. Very soon\n",
        "- Noticed: 23 November 2026 8:30\n",
        "- Amount: 1,000,000 yen\n",
        "- Backup: Yes\n",
        "- 23 November 2026 9:05: Called the bank\n",
    ] {
        assert!(text.contains(line), "{line:?} is not in\n{text}");
    }
}

#[test]
fn what_was_written_under_other_answers_stays_on_the_sheet() {
    let triage = small(&desks());
    let texts = small_words(&triage, Lang::En);
    let draft = |key: &str| (key == "help-fact-amount").then_some("1,000,000 yen");
    let log = Log::of([("help-log-0001", "\nCalled the bank")].into_iter());
    for (path, heading, other) in [
        ("none", "\nALSO WRITTEN\n- Amount: 1,000,000 yen\n", true),
        ("more paid yes", "\nWHAT TO HAVE READY\n- Noticed: \n- Amount: 1,000,000 yen\n", false),
    ] {
        let arrived = arrived(&triage, path);
        let outcome = Outcome::of(&triage, &given(&arrived));
        let others = outcome.others(&triage, |key| draft(key).is_some());
        assert_eq!(others.len(), usize::from(other));
        let text = Sheet::of(&outcome, &triage, &texts, &log, draft).to_text(Lang::En);
        assert!(text.contains(heading), "{heading:?} is not in\n{text}");
        assert_eq!(text.matches("1,000,000").count(), 1, "{text}");
        assert!(text.contains("Called the bank"), "{text}");
    }
}

#[test]
fn a_forgotten_case_comes_back_beside_what_has_been_written_since() {
    let kept = [
        ("help-fact-amount", "old"),
        ("help-fact-backup", "yes"),
        ("help-log-0001", "\nfirst"),
        ("help-log-0002", "\nsecond"),
        ("help-log-0004", "\nfourth"),
    ];
    let kept = kept.map(|(key, text)| (Box::from(key), Box::from(text)));
    let taken = ["help-fact-amount", "help-log-0001", "help-log-0002", "help-log-0003"];
    assert_eq!(
        restored(&kept, |key| taken.contains(&key)),
        [
            ("help-fact-backup".to_owned(), "yes"),
            ("help-log-0005".to_owned(), "\nfirst"),
            ("help-log-0006".to_owned(), "\nsecond"),
            ("help-log-0004".to_owned(), "\nfourth"),
        ]
    );
}

#[test]
fn lines_of_the_log_are_read_back_and_sorted_by_their_times() {
    let late = Entry { n: 1, at: Moment::parse("2026-11-23T10:00"), words: "late\nwords".into() };
    let early = Entry { n: 2, at: Moment::parse("2026-11-23T09:00:59"), words: "early".into() };
    let never = Entry { n: 10, at: None, words: "no time".into() };
    let kept = [&never, &late, &early].map(|it| (log_key(it.n), it.to_text()));
    let other = ("help-fact-you".to_owned(), "x".to_owned());
    let drafts = kept.iter().chain([&other]).map(|(key, text)| (key.as_str(), text.as_str()));
    let log = Log::of(drafts);
    assert_eq!(log.0, [late.clone(), early.clone(), never.clone()]);
    assert_eq!(log.by_time(), [&early, &late, &never]);
    assert_eq!(log.next(), Some(11));
    let full = (1..=MAX_LINES).map(|_| late.clone()).collect();
    assert_eq!((Log::default().next(), Log(full).next()), (Some(1), None));
}

#[test]
fn a_moment_is_a_minute_that_exists() {
    for (text, is_one) in [
        ("2026-11-23T09:05", true),
        ("2026-11-23T23:59:30", true),
        ("2026-11-23T24:00", false),
        ("2026-11-23T9:05", false),
        ("2026-11-31T09:05", false),
        ("2026-11-23 09:05", false),
        ("2026-11-23T09:0あ", false),
        ("", false),
    ] {
        assert_eq!(Moment::parse(text).is_some(), is_one, "{text}");
    }
    let it = Moment::parse("2026-11-23T09:05").unwrap();
    assert_eq!(it.to_string(), "2026-11-23T09:05");
    assert_eq!(it.for_people(Lang::Ja), "2026年11月23日 9:05");
}
