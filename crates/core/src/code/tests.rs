use proptest::prelude::*;
use proptest::sample::Index;

use super::*;
use crate::testing;

const MANAGEMENT: &str = include_str!("../../../../questionnaires/management/released/2026.1.json");

fn management() -> Questionnaire {
    testing::from_json(MANAGEMENT)
}

/// The self-check for small firms. Its structure may still change; how long its code is may not.
fn small_firms() -> Questionnaire {
    testing::from_json(include_str!("../../../../questionnaires/sme/questionnaire.json"))
}

/// 25 questions of three levels without "not applicable", as the check for small firms has them.
fn topics() -> Questionnaire {
    testing::points_questionnaire()
}

/// Answers in which question n is in the state `states[n]`, counted round.
fn answers(asked: &Questionnaire, states: &[u8]) -> Answers {
    let given = asked.questions().zip(states).map(|(question, it)| {
        let mut all: Vec<Option<Answer>> = vec![None, Some(Answer::Unknown)];
        all.extend(asked.top.scale().map(|it| Some(Answer::Level(it))));
        all.extend(question.na_allowed.then_some(Some(Answer::NotApplicableDraft)));
        (question.id.clone(), all[usize::from(*it) % all.len()].clone())
    });
    given.filter_map(|(id, it)| it.map(|it| (id, it))).collect()
}

/// A code of the topics, its symbols only.
fn some_code() -> Vec<char> {
    let asked = topics();
    let states: Vec<u8> = (0..25).map(|n| n % 5 * n % 7).collect();
    let code = write(&asked, &answers(&asked, &states)).unwrap();
    code.chars().filter(|it| *it != '-').collect()
}

fn read_symbols(asked: &Questionnaire, code: &[char]) -> Result<Answers, Refused> {
    read(asked, &code.iter().collect::<String>())
}

/// Every symbol but this one.
fn others(symbol: char) -> impl Iterator<Item = char> {
    ALPHABET.chars().filter(move |it| *it != symbol)
}

fn states() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 40)
}

proptest! {
    #[test]
    fn what_was_written_is_read(states in states()) {
        for asked in [topics(), small_firms(), management(), testing::questionnaire(&[1]), testing::questionnaire(&[20, 22])] {
            let answers = answers(&asked, &states);
            let code = write(&asked, &answers).unwrap();
            prop_assert_eq!(read(&asked, &code), Ok(answers));
        }
    }

    #[test]
    fn one_mistake_is_found_at_its_place(states in states(), at: Index, to: Index) {
        let asked = management();
        let code = write(&asked, &answers(&asked, &states)).unwrap();
        let mut code: Vec<char> = code.chars().filter(|it| *it != '-').collect();
        let at = at.index(code.len());
        code[at] = others(code[at]).nth(to.index(31)).unwrap();
        prop_assert_eq!(read_symbols(&asked, &code), Err(Refused::MistypedAt(Place::of(at))));
    }

    #[test]
    fn any_text_is_read_or_refused(text: String) {
        let _ = read(&topics(), &text);
    }

    #[test]
    fn any_symbols_are_read_or_refused(text in "[0-9A-Za-z]{15}") {
        if let Ok(answers) = read(&topics(), &text) {
            prop_assert!(write(&topics(), &answers).is_some());
        }
    }
}

#[test]
fn the_topics_take_fifteen_characters() {
    let asked = topics();
    assert_eq!(length(&asked), Some(15));
    assert_eq!(write(&asked, &Answers::default()).unwrap().len(), "ABCDE-FGHJK-MNPQR".len());
    assert_eq!(length(&small_firms()), Some(15));
    assert_eq!(length(&management()), Some(26));
    assert_eq!(length(&testing::questionnaire(&[1])), Some(4));
}

#[test]
fn too_many_answers_have_no_code() {
    assert_eq!(length(&testing::questionnaire(&[42])), Some(29));
    // 8 states a question: 42 of them take 126 bits, so that 84 fill two parts.
    assert_eq!(length(&testing::questionnaire(&[84])), Some(58));
    let asked = testing::questionnaire(&[85]);
    assert_eq!((length(&asked), write(&asked, &Answers::default())), (None, None));
    assert_eq!(read(&asked, "0"), Err(Refused::TooManyAnswers));
}

#[test]
fn a_list_of_eighty_one_criteria_has_a_code_of_two_parts() {
    let asked = testing::checklist_questionnaire(&[3; 27]);
    // 5 states a criterion: 55 of them take 128 bits, the other 26 take 61.
    assert_eq!(length(&asked), Some(26 + 3 + 13 + 3));
    let given = testing::answers("m1-1=2 m18-3=1 m19-1=? m19-2=2 m27-3=2");
    let code = write(&asked, &given).unwrap();
    assert_eq!(read(&asked, &code), Ok(given));
    let wrong = |at: usize| {
        let mut typed: Vec<char> = code.chars().filter(|it| *it != '-').collect();
        typed[at] = if typed[at] == '7' { '8' } else { '7' };
        read(&asked, &typed.into_iter().collect::<String>())
    };
    for at in 0..45 {
        assert_eq!(wrong(at), Err(Refused::MistypedAt(Place::of(at))), "{at}");
    }
}

#[test]
fn every_single_mistake_is_found_at_its_place() {
    let (asked, code) = (topics(), some_code());
    for at in 0..code.len() {
        for other in others(code[at]) {
            let mut code = code.clone();
            code[at] = other;
            assert_eq!(read_symbols(&asked, &code), Err(Refused::MistypedAt(Place::of(at))));
        }
    }
}

#[test]
fn every_double_mistake_is_found() {
    let (asked, code) = (topics(), some_code());
    let mut tries = 0;
    for first in 0..code.len() {
        for second in 0..first {
            let pairs = others(code[first]).flat_map(|a| others(code[second]).map(move |b| (a, b)));
            for (a, b) in pairs {
                let mut code = code.clone();
                (code[first], code[second]) = (a, b);
                assert_eq!(read_symbols(&asked, &code), Err(Refused::Mistyped));
                tries += 1;
            }
        }
    }
    assert_eq!(tries, 15 * 14 / 2 * 31 * 31);
}

#[test]
fn swapped_neighbours_are_found() {
    let (asked, code) = (topics(), some_code());
    for at in 1..code.len() {
        let mut swapped = code.clone();
        swapped.swap(at - 1, at);
        if swapped != code {
            assert_eq!(read_symbols(&asked, &swapped), Err(Refused::Mistyped));
        }
    }
}

#[test]
fn a_code_is_read_however_it_is_written() {
    let asked = topics();
    let code: String = some_code().into_iter().collect();
    let answers = read(&asked, &code).unwrap();
    let wide = |it: char| match it {
        '0'..='9' | 'A'..='Z' => char::from_u32(u32::from(it) - 0x21 + u32::from('！')).unwrap(),
        it => it,
    };
    for written in [
        code.to_lowercase(),
        code.chars().map(wide).collect(),
        code.to_lowercase().chars().map(wide).collect(),
        code.chars().flat_map(|it| [it, ' ']).collect(),
        format!("\u{3000}{}ー{}－{}\n", &code[..5], &code[5..10], &code[10..]),
        format!("{}・{}–{}−", &code[..5], &code[5..10], &code[10..]),
    ] {
        assert_eq!(read(&asked, &written), Ok(answers.clone()), "{written}");
    }
}

#[test]
fn look_alikes_are_one_symbol() {
    for (written, meant) in ["1IilL|!！１ＩｌＬ｜", "0OoＯｏ０〇○", "VvUuＶｕ"]
        .map(|it| (it, symbol(it.chars().next().unwrap())))
    {
        assert!(meant.is_some());
        for it in written.chars() {
            assert_eq!(symbol(it), meant, "{it}");
        }
    }
    assert_eq!(ALPHABET.chars().count(), SIZE);
    for (value, it) in ALPHABET.chars().enumerate() {
        assert_eq!(symbol(it).map(usize::from), Some(value));
    }
}

#[test]
fn a_refusal_says_what_and_where() {
    let asked = topics();
    let check = |text: &str, expected: &str| {
        assert_eq!(read(&asked, text).unwrap_err().to_string(), expected);
    };
    check("", "found 0 characters, expected 15");
    check("00000-00000-0000", "found 14 characters, expected 15");
    check("00000-00000-00000-0", "found 16 characters, expected 15");
    check(
        "00000-0あ000-00000",
        "found 'あ' at character 7 (group 2, number 2), expected a letter or a digit of a code",
    );
    let mut code = some_code();
    code[9] = others(code[9]).next().unwrap();
    check(
        &code.iter().collect::<String>(),
        "found a mistake at character 10 (group 2, number 5), expected another character there",
    );
}

#[test]
fn a_code_of_another_questionnaire_is_refused() {
    let code: String = some_code().into_iter().collect();
    let later = testing::points_questionnaire_of("2026.2");
    assert_eq!(length(&later), Some(15));
    assert_eq!(read(&later, &code), Err(Refused::Mistyped));
}

#[test]
fn a_number_without_answers_is_no_code() {
    // The twelve data symbols could hold 2^60; the topics have 5^25 sets of answers.
    let asked = topics();
    let data = [31; 12];
    let checks = field::checks(&data);
    let sealed = checks.iter().zip(seal(&asked)).map(|(a, b)| plus(*a, b));
    let code: Vec<char> = (data.into_iter().chain(sealed))
        .map(|it| ALPHABET.chars().nth(it.into()).unwrap())
        .collect();
    assert_eq!(read_symbols(&asked, &code), Err(Refused::Mistyped));
    // Nor is what one symbol would turn into such a number: there is nothing to turn it into.
    let mut mistyped = code.clone();
    mistyped[3] = '0';
    assert_eq!(read_symbols(&asked, &mistyped), Err(Refused::Mistyped));
}

#[test]
fn a_reason_stays_behind_and_misfits_count_as_unanswered() {
    let asked = testing::questionnaire(&[3]);
    let given = testing::answers("m1-1=- m1-2=2 m1-3=9 m7-1=1");
    let back = read(&asked, &write(&asked, &given).unwrap());
    assert_eq!(back, Ok(testing::answers("m1-1=draft m1-2=2")));
}

/// The examples of `docs/methods/code.md`, read from the page itself.
#[test]
fn the_worked_examples_of_the_page_are_right() {
    let page = include_str!("../../../../docs/methods/code.md");
    let mut found = 0;
    for row in page.lines().filter(|it| it.starts_with("| `")) {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let [asked, answers, code] = cells[..] else { panic!("{row}") };
        let asked =
            if asked == "`management`" { management() } else { testing::questionnaire(&[2]) };
        let answers = testing::answers(answers.trim_matches('`'));
        assert_eq!(write(&asked, &answers).unwrap(), code, "{row}");
        assert_eq!(read(&asked, code), Ok(answers));
        found += 1;
    }
    assert_eq!(found, 5);
}

#[test]
fn who_counts_people_has_no_code() {
    let asked = crate::testing::coverage_questionnaire();
    assert_eq!(length(&asked), None);
    assert_eq!(write(&asked, &crate::testing::answers("r-1=5 r-staff=#3")), None);
    assert_eq!(read(&asked, "00000"), Err(Refused::TooManyAnswers));
}
