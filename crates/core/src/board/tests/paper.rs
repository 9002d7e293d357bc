//! What the one-pager says, and what it says it cannot.

use super::risks;
use crate::answers::Answers;
use crate::board::*;
use crate::day::Day;
use crate::questionnaire::{Questionnaire, Texts};
use crate::storage::Snapshot;
use crate::testing::{answers, questionnaire, words};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn snapshot(on: &str, given: &str) -> Snapshot {
    Snapshot {
        questionnaire: "test".try_into().unwrap(),
        version: "2026.1".into(),
        on: day(on),
        answers: answers(given),
    }
}

struct Case {
    asked: Questionnaire,
    texts: Texts,
    answers: Answers,
    history: Vec<Snapshot>,
    board: Option<Answers>,
}

impl Case {
    /// Five items with one question each.
    fn new(given: &str) -> Case {
        let asked = questionnaire(&[1, 1, 1, 1, 1]);
        let texts = Texts::read(&words(&asked), &asked).unwrap();
        Case { asked, texts, answers: answers(given), history: Vec::new(), board: None }
    }

    fn paper(&self, drafts: &[(&str, &'static str)]) -> Paper {
        let facts = Facts {
            asked: &self.asked,
            texts: &self.texts,
            answers: &self.answers,
            history: &self.history,
            board: self.board.as_ref().map(|it| (&self.asked, &self.texts, it)),
            risks: &risks(&["m1", "m2", "m3", "m4", "m5"]),
            today: Some(day("2026-11-23")),
        };
        Paper::of(&facts, |key| drafts.iter().find(|(it, _)| *it == key).map(|(_, text)| *text))
    }
}

#[track_caller]
fn check_risks(given: &str, expected: &str, questions: &str) {
    let paper = Case::new(given).paper(&[]);
    let found: Vec<&str> = paper.risks.iter().map(|it| it.item.as_str()).collect();
    assert_eq!(found.join(" "), expected, "{given}");
    let asked: Vec<&str> = paper.questions.iter().map(|it| it.split(' ').next().unwrap()).collect();
    assert_eq!(asked.join(" "), questions, "{given}");
}

#[test]
fn the_largest_risks_are_the_weakest_items_below_their_target() {
    check_risks("m1-1=2 m2-1=1 m3-1=3 m4-1=1 m5-1=1", "m2 m4 m5", "m2 m4 m5");
    // Equal ones stand in the order of the questionnaire.
    check_risks("m1-1=2 m2-1=2 m3-1=2 m4-1=2 m5-1=2", "m1 m2 m3", "m1 m2 m3");
    // Without a score there is no risk to speak of, but a question to ask.
    check_risks("m1-1=? m2-1=3 m3-1=- m4-1=3", "m2 m4", "m2 m4 m1");
    // The target is 4.
    check_risks("m1-1=5 m2-1=4 m3-1=3 m4-1=4 m5-1=5", "m3", "m3 m2 m4");
    check_risks("", "", "m1 m2 m3");
}

#[test]
fn what_is_asked_follows_from_the_risks_until_somebody_writes() {
    let case = Case::new("m1-1=1 m2-1=2 m3-1=4 m4-1=4 m5-1=4");
    let paper = case.paper(&[]);
    assert_eq!(paper.asks, Asks::Proposed(vec!["m1 ask".into(), "m2 ask".into()]));
    assert_eq!(&*paper.decided, "");
    assert_eq!(&*paper.risks[0].words, "m1 risk");
    let written = case.paper(&[(ASKED, " Three million yen. "), (DECIDED, "A deputy.\n")]);
    assert_eq!(written.asks, Asks::Own("Three million yen.".into()));
    assert_eq!(&*written.decided, "A deputy.");
}

#[test]
fn what_is_typed_is_cut_to_the_room_of_the_page() {
    assert_eq!(fitted(&"あ".repeat(MAX_FIELD + 9)).chars().count(), MAX_FIELD);
    let lines = "a\n".repeat(MAX_LINES + 5);
    assert_eq!(fitted(&lines).lines().count(), MAX_LINES);
    assert_eq!(fitted(" \n"), "");
}

fn trend(case: &Case) -> String {
    let point = |it: &Point| format!("{} {}", it.on.unwrap(), it.score.hundredths());
    case.paper(&[]).trend.iter().map(point).collect::<Vec<_>>().join(", ")
}

#[test]
fn the_trend_shows_the_last_day_of_each_month_before_this_one() {
    let mut case = Case::new("m1-1=4");
    assert_eq!(trend(&case), "2026-11-23 400");
    case.history = vec![
        snapshot("2024-01-05", "m1-1=1"),
        snapshot("2025-03-01", "m1-1=1"),
        snapshot("2025-03-02", "m1-1=2"),
        snapshot("2025-09-30", "m1-1=?"),
        snapshot("2025-10-01", "m1-1=1"),
        snapshot("2026-03-31", "m1-1=2"),
        snapshot("2026-10-01", "m1-1=3"),
        snapshot("2026-11-22", "m1-1=5"),
        snapshot("2026-11-23", "m1-1=5"),
    ];
    let expected = "2025-10-01 100, 2026-03-31 200, 2026-10-01 300, 2026-11-23 400";
    assert_eq!(trend(&case), expected);
    let paper = case.paper(&[]);
    assert_eq!(paper.moved(), Some(100));
    assert_eq!(paper.items[0].before.map(crate::level::Score::hundredths), Some(300));
    assert_eq!(paper.items[1].before, None);
}

#[test]
fn where_there_is_nothing_older_the_last_day_of_this_month_is_shown() {
    let mut case = Case::new("m1-1=4");
    case.history = vec![snapshot("2026-11-01", "m1-1=1"), snapshot("2026-11-20", "m1-1=5")];
    assert_eq!(trend(&case), "2026-11-20 500, 2026-11-23 400");
    assert_eq!(case.paper(&[]).moved(), Some(-100));
    // Another questionnaire's results are no trend of this one.
    case.history[0].questionnaire = "board".try_into().unwrap();
    case.history.truncate(1);
    assert_eq!(trend(&case), "2026-11-23 400");
}

#[test]
fn what_the_page_cannot_say_is_named() {
    let mut case = Case::new("");
    assert_eq!(case.paper(&[]).missing, [Missing::State, Missing::Board]);
    assert_eq!(case.paper(&[]).trend, []);
    case.answers = answers("m1-1=3 m2-1=? m3-1=3 m4-1=3 m5-1=-");
    let items = Missing::Items(vec!["短".into()]);
    let missing = [Missing::Open(1), items, Missing::Earlier, Missing::Board];
    assert_eq!(case.paper(&[]).missing, missing);
    case.answers = answers("m1-1=3 m2-1=3 m3-1=3 m4-1=3 m5-1=3");
    case.history = vec![snapshot("2025-01-01", "m1-1=2")];
    case.board = Some(answers("m1-1=3"));
    assert_eq!(case.paper(&[]).missing, [Missing::BoardOpen(4)]);
    case.history[0].version = "2025.1".into();
    case.board = Some(case.answers.clone());
    assert_eq!(case.paper(&[]).missing, [Missing::OtherVersion]);
    case.history[0].version = "2026.1".into();
    assert_eq!(case.paper(&[]).missing, []);
}

#[test]
fn the_boards_own_evaluation_stands_there_as_soon_as_it_has_begun() {
    let mut case = Case::new("m1-1=3");
    case.board = Some(answers(""));
    assert_eq!(case.paper(&[]).board, None);
    case.board = Some(answers("m1-1=2 m2-1=3"));
    let own = case.paper(&[]).board.unwrap();
    assert_eq!(own.overall.score.map(crate::level::Score::hundredths), Some(250));
    assert_eq!((own.items.len(), own.overall.open(), own.top), (5, 3, 5));
}
