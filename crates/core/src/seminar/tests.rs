use proptest::prelude::*;

use super::*;
use crate::answers::{Answer, Answers};
use crate::code;
use crate::i18n::Lang;
use crate::i18n::seminar::{amount, way_name};
use crate::id::{QuestionId, QuestionnaireId};
use crate::level::Level;
use crate::questionnaire::{Questionnaire, Texts};
use crate::storage::{MAX_DRAFT, draft_key as is_key};
use crate::table::{Cell, to_csv};
use crate::testing;

fn level(number: u8) -> Way {
    Way::Level(Level::new(number).unwrap())
}

fn quiz() -> Questionnaire {
    testing::quiz_questionnaire()
}

fn kinds() -> [Questionnaire; 5] {
    [
        quiz(),
        testing::points_questionnaire(),
        testing::checklist_questionnaire(&[3, 2]),
        testing::questionnaire(&[2, 1]),
        testing::coverage_questionnaire(),
    ]
}

/// The questionnaires that are offered, as they are shipped.
fn shipped() -> [Questionnaire; 4] {
    [
        include_str!("../../../../questionnaires/literacy/questionnaire.json"),
        include_str!("../../../../questionnaires/sme/questionnaire.json"),
        include_str!("../../../../questionnaires/six-articles/questionnaire.json"),
        include_str!("../../../../questionnaires/quick-risk/questionnaire.json"),
    ]
    .map(testing::from_json)
}

/// A tally in which the nth count, counted through all questions, is `numbers[n]`, counted round.
fn filled(asked: &Questionnaire, numbers: &[u16]) -> Tally {
    let mut tally = Tally::new(asked);
    let places: Vec<(QuestionId, Way)> = (tally.rows().iter())
        .flat_map(|row| row.ways().map(|(way, _)| (row.question.clone(), way)))
        .collect();
    for ((question, way), count) in places.iter().zip(numbers.iter().cycle()) {
        assert!(tally.set(question, *way, *count));
    }
    tally
}

fn numbers() -> impl Strategy<Value = Vec<u16>> {
    prop::collection::vec(prop_oneof![Just(0), 0..=MAX_COUNT], 1..40)
}

/// Answers in which question n is answered with the nth way, counted round; one way too many is none.
fn answers(asked: &Questionnaire, choices: &[u8]) -> Answers {
    let questions = asked.questions().zip(choices.iter().cycle());
    let given = questions.filter_map(|(question, choice)| {
        let ways = Way::of(asked, question);
        let answer = match ways.get(usize::from(*choice) % (ways.len() + 1))? {
            Way::Level(level) => Answer::Level(*level),
            Way::Unknown => Answer::Unknown,
            Way::NotApplicable => Answer::NotApplicableDraft,
        };
        Some((question.id.clone(), answer))
    });
    given.collect()
}

#[test]
fn what_is_offered_exists_and_can_be_answered_by_raising_a_hand() {
    let all = shipped();
    assert_eq!(offered().count(), all.len());
    for asked in all {
        assert!(offered().any(|it| it == asked.id.as_str()));
        assert_eq!(Tally::new(&asked).rows().len(), asked.questions().count());
        assert!(code::length(&asked).is_some(), "{} has codes", asked.id);
        assert!(is_key(&draft_key(&asked.id)).is_ok());
    }
    assert!(is_key(AT).is_ok());
}

#[test]
fn the_fullest_room_fits_into_a_draft() {
    for asked in shipped() {
        let text = filled(&asked, &[MAX_COUNT]).write().unwrap();
        assert!(text.chars().count() <= MAX_DRAFT, "{}: {}", asked.id, text.len());
    }
}

#[test]
fn the_ways_of_a_question_stand_as_the_question_page_shows_them() {
    let of = |asked: &Questionnaire| Way::of(asked, asked.questions().next().unwrap());
    assert_eq!(of(&quiz()), [level(1), level(2), level(3), Way::Unknown]);
    let points = testing::points_questionnaire();
    assert_eq!(of(&points), [level(3), level(2), level(1), Way::Unknown]);
    let checklist = testing::checklist_questionnaire(&[1]);
    assert_eq!(of(&checklist), [level(2), level(1), Way::Unknown, Way::NotApplicable]);
}

#[test]
fn a_question_about_numbers_has_no_hands_to_count() {
    let asked = testing::coverage_questionnaire();
    let tally = Tally::new(&asked);
    assert_eq!(tally.rows().len(), 5);
    assert!(!tally.clone().set(&testing::question("r-staff"), Way::Unknown, 1));
}

#[test]
fn hands_are_raised_and_lowered_within_bounds() {
    let asked = quiz();
    let mut tally = Tally::new(&asked);
    let question = testing::question("q-1");
    tally.lower(&question, level(1));
    assert!(tally.is_empty());
    tally.raise(&question, level(1));
    tally.raise(&question, level(1));
    tally.raise(&question, Way::Unknown);
    let counts = |tally: &Tally| tally.rows()[0].ways().map(|(_, n)| n).collect::<Vec<_>>();
    assert_eq!(counts(&tally), [2, 0, 0, 1]);
    assert!(!tally.set(&question, level(1), MAX_COUNT + 1));
    assert!(!tally.set(&question, level(4), 1));
    assert!(!tally.set(&question, Way::NotApplicable, 1));
    assert!(!tally.set(&testing::question("q-9"), level(1), 1));
    assert_eq!(counts(&tally), [2, 0, 0, 1]);
    assert!(tally.set(&question, level(1), MAX_COUNT));
    tally.raise(&question, level(1));
    assert_eq!(counts(&tally), [MAX_COUNT, 0, 0, 1]);
}

#[test]
fn shares_are_rounded_half_up_and_absent_where_nobody_answered() {
    let asked = quiz();
    let tally = filled(&asked, &[1, 2, 5, 0]);
    let row = &tally.rows()[0];
    // 12.5, 25, 62.5 and 0 per cent.
    let shares: Vec<Option<u32>> = row.ways().map(|(way, _)| row.share(way)).collect();
    assert_eq!(shares, [Some(13), Some(25), Some(63), Some(0)]);
    assert_eq!(Tally::new(&asked).rows()[0].share(level(1)), None);
    assert_eq!(amount(row, level(3), Lang::Ja), "5人・63%");
    assert_eq!(amount(row, level(1), Lang::En), "1 person, 13%");
}

#[test]
fn a_code_adds_one_person_to_every_question() {
    let asked = quiz();
    let given = testing::answers("q-1=2 q-2=? q-4=3");
    let typed = code::write(&asked, &given).unwrap().to_lowercase();
    let (mut tally, mut codes) = (filled(&asked, &[1]), Codes::default());
    assert_eq!(add_code(&asked, &mut tally, &mut codes, &typed, false), Ok(()));
    let totals: Vec<u32> = tally.rows().iter().map(Counts::total).collect();
    assert_eq!(totals, [5, 5, 4, 5]);
    assert_eq!(tally.rows()[0].of(level(2)), 2);
    assert_eq!(tally.rows()[1].of(Way::Unknown), 2);
    assert_eq!(tally.codes(), 1);
}

#[test]
fn a_code_that_comes_twice_is_refused_until_the_presenter_says_otherwise() {
    let asked = quiz();
    let code = code::write(&asked, &testing::answers("q-1=2")).unwrap();
    let (mut tally, mut codes) = (Tally::new(&asked), Codes::default());
    assert_eq!(add_code(&asked, &mut tally, &mut codes, &code, false), Ok(()));
    let spelt_otherwise = code.replace('-', " ").to_lowercase();
    let before = tally.clone();
    assert_eq!(
        add_code(&asked, &mut tally, &mut codes, &spelt_otherwise, false),
        Err(NotAdded::Twice)
    );
    assert_eq!(tally, before);
    assert_eq!(add_code(&asked, &mut tally, &mut codes, &code, true), Ok(()));
    assert_eq!(tally.codes(), 2);
    codes.forget(&asked.id);
    assert_eq!(add_code(&asked, &mut tally, &mut codes, &code, false), Ok(()));
}

#[test]
fn what_is_no_code_of_this_questionnaire_adds_nothing() {
    let asked = quiz();
    let other = code::write(&testing::questionnaire(&[1]), &testing::answers("m1-1=2")).unwrap();
    let empty = code::write(&asked, &Answers::default()).unwrap();
    let (mut tally, mut codes) = (Tally::new(&asked), Codes::default());
    let mut add = |typed: &str| add_code(&asked, &mut tally, &mut codes, typed, false);
    assert_eq!(add("  "), Err(NotAdded::Nothing));
    assert!(matches!(add(&other), Err(NotAdded::Refused(_))));
    assert!(matches!(add("あいう"), Err(NotAdded::Refused(_))));
    assert_eq!(add(&empty), Err(NotAdded::NoAnswers));
    assert!(tally.is_empty());
    assert_eq!(codes, Codes::default());
}

#[test]
fn a_full_count_takes_no_code_and_stays_whole() {
    let asked = quiz();
    let (mut tally, mut codes) = (filled(&asked, &[MAX_COUNT]), Codes::default());
    let before = tally.clone();
    let code = code::write(&asked, &testing::answers("q-1=2 q-2=1")).unwrap();
    assert_eq!(add_code(&asked, &mut tally, &mut codes, &code, false), Err(NotAdded::Full));
    assert_eq!(tally, before);
    assert_eq!(codes, Codes::default());
}

#[test]
fn nothing_counted_is_nothing_kept() {
    assert_eq!(Tally::new(&quiz()).write(), None);
}

#[test]
fn counts_of_questions_that_have_changed_are_dropped_and_told() {
    let asked = quiz();
    let text = "1 2\nq-1 1 1 2 3 4\nq-2 2 1 1 1 1\nq-3 1 1 2 3\nq-9 1 1 1 1 1\nq-1 1 5 5 5 5\nx";
    let kept = Kept::read(&asked, text);
    assert_eq!(kept.dropped, 5);
    assert_eq!(kept.tally.codes(), 2);
    let totals: Vec<u32> = kept.tally.rows().iter().map(Counts::total).collect();
    assert_eq!(totals, [10, 0, 0, 0]);
}

#[test]
fn a_form_of_later_days_is_dropped_as_a_whole() {
    let kept = Kept::read(&quiz(), "2 1\nq-1 1 1 1 1 1");
    assert_eq!((kept.tally.is_empty(), kept.dropped), (true, 2));
}

#[test]
fn the_place_of_the_presenter_is_written_and_read() {
    let at = At { questionnaire: QuestionnaireId::try_from("sme").unwrap(), place: 24 };
    assert_eq!(At::read(&at.write()), Some(at));
    for wrong in ["", "sme", "sme x", "sme -1", " 3", "SME 3"] {
        assert_eq!(At::read(wrong), None, "{wrong}");
    }
}

#[test]
fn the_table_has_a_row_an_answer_and_says_what_is_right() {
    let asked = quiz();
    let texts = Texts::read(&testing::words(&asked), &asked).unwrap();
    let made = table(&asked, &texts, &filled(&asked, &[1, 0, 2, 0]));
    assert_eq!(made.rows.len(), 16);
    assert!(made.rows.iter().all(|it| it.len() == made.columns.len()));
    let first = &made.rows[0];
    assert_eq!(first[0], Cell::Integer(1));
    assert_eq!(first[2], Cell::text("ア：段階1"));
    assert_eq!(first[3..5], [Cell::Integer(1), Cell::Integer(33)]);
    assert_eq!(made.rows.iter().filter(|it| it[5] != Cell::Empty).count(), 5);
    assert!(to_csv(&made).starts_with("\u{feff}番号,質問,答え,人数,割合（%）,正解\r\n"));
    let points = testing::points_questionnaire();
    let texts = Texts::read(&testing::words(&points), &points).unwrap();
    assert_eq!(table(&points, &texts, &Tally::new(&points)).columns.len(), 5);
    let question = &points.questions().next().unwrap().id;
    assert_eq!(way_name(&points, &texts, question, level(3)), "している：段階3");
    assert_eq!(way_name(&points, &texts, question, Way::Unknown), "わからない");
}

proptest! {
    #[test]
    fn what_was_written_is_read_back(numbers in numbers()) {
        for asked in kinds() {
            let tally = filled(&asked, &numbers);
            let text = tally.write().unwrap_or_default();
            let kept = Kept::read(&asked, &text);
            prop_assert_eq!((kept.tally, kept.dropped), (tally, 0));
        }
    }

    #[test]
    fn any_text_is_read_within_bounds(text in "(1 [0-9]{1,6}\n)?([a-z0-9 -]{0,40}\n?){0,6}") {
        let asked = quiz();
        let tally = Kept::read(&asked, &text).tally;
        prop_assert_eq!(tally.rows().len(), 4);
        prop_assert!(tally.codes() <= MAX_COUNT);
        for row in tally.rows() {
            prop_assert!(row.ways().all(|(_, count)| count <= MAX_COUNT));
        }
    }

    #[test]
    fn a_person_adds_one_to_each_question_answered_and_nothing_else(
        numbers in prop::collection::vec(0..100_u16, 1..40),
        choices in prop::collection::vec(any::<u8>(), 1..30),
    ) {
        for asked in kinds() {
            let given = answers(&asked, &choices);
            let (before, mut after) = (filled(&asked, &numbers), filled(&asked, &numbers));
            prop_assert_eq!(after.add(&asked, &given), Ok(()));
            for (before, after) in before.rows().iter().zip(after.rows()) {
                let is_answered = given.get(&before.question).is_some();
                prop_assert_eq!(after.total(), before.total() + u32::from(is_answered));
                let moved = before.ways().zip(after.ways()).filter(|(a, b)| a != b).count();
                prop_assert_eq!(moved, usize::from(is_answered));
            }
        }
    }

    #[test]
    fn the_order_of_codes_does_not_matter(people in prop::collection::vec(prop::collection::vec(any::<u8>(), 4), 0..8)) {
        let asked = quiz();
        let count = |people: &[Vec<u8>]| {
            let (mut tally, mut codes) = (Tally::new(&asked), Codes::default());
            for choices in people {
                let code = code::write(&asked, &answers(&asked, choices)).unwrap();
                let _ = add_code(&asked, &mut tally, &mut codes, &code, true);
            }
            tally
        };
        let backwards: Vec<Vec<u8>> = people.iter().rev().cloned().collect();
        prop_assert_eq!(count(&people), count(&backwards));
    }

    #[test]
    fn the_shares_of_a_question_come_to_about_a_hundred(numbers in numbers()) {
        for row in filled(&quiz(), &numbers).rows() {
            let shares: Vec<u32> = row.ways().filter_map(|(way, _)| row.share(way)).collect();
            if row.total() == 0 {
                prop_assert!(shares.is_empty());
            } else {
                prop_assert!((98..=102).contains(&shares.iter().sum::<u32>()));
            }
        }
    }
}

#[test]
fn phones_are_no_computer_at_a_counter() {
    for (page, expected) in [
        ("https://a.example/", "https://a.example/"),
        ("https://a.example/?mode=kiosk", "https://a.example/"),
        ("https://a.example/?mode=kiosk&idle=60", "https://a.example/"),
        ("https://a.example/?lang=ja&mode=kiosk&partner=b", "https://a.example/?lang=ja&partner=b"),
    ] {
        assert_eq!(for_phones(page), expected);
    }
}
