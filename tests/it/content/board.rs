//! The board's own part: its ten questions, the sentences of its page, and those of a disclosure.

use serde_json::Value;
use shirube_core::i18n::Lang;
use shirube_core::level::Level;
use shirube_core::questionnaire::Method;

use super::{LANGUAGES, asked, check_lengths, texts};
use crate::top::text;

/// What a disclosure rests on shows something settled, not something that merely happens.
const SETTLED: u64 = 3;

fn data(path: &str) -> Value {
    serde_json::from_str(&text(&format!("questionnaires/{path}"))).unwrap()
}

/// The texts in an object, with their keys.
fn said(texts: &Value) -> impl Iterator<Item = (&String, &str)> {
    texts.as_object().unwrap().iter().map(|(key, it)| (key, it.as_str().unwrap()))
}

#[test]
fn the_board_answers_ten_questions_of_four_levels_in_four_items() {
    let asked = asked("board");
    let items: Vec<usize> = asked.sections.iter().map(|it| it.questions.len()).collect();
    assert_eq!((asked.method, asked.top.number()), (Method::Maturity, 4));
    assert_eq!(items, [3, 2, 2, 3]);
    let names: Vec<&str> = asked.questions().map(|it| it.id.as_str()).collect();
    #[rustfmt::skip]
    assert_eq!(names, [
        "b-mandate", "b-agenda", "b-expertise", "b-appetite", "b-reports",
        "b-incident", "b-supply", "b-review", "b-disclosure", "b-learning",
    ]);
}

#[test]
fn every_question_of_the_board_applies_to_every_board_and_aims_at_the_third_level() {
    for question in asked("board").questions() {
        assert!(!question.na_allowed && question.visible_if.is_none(), "{}", question.id);
        assert_eq!(question.target().map(Level::number), Some(3), "{}", question.id);
    }
}

#[test]
fn questions_for_the_board_fit_a_phone_and_a_line_of_its_page() {
    check_lengths("board", [50, 110], [50, 116]);
    let asked = asked("board");
    for (lang, short) in [(Lang::Ja, 7), (Lang::En, 14)] {
        let texts = texts(&asked, lang);
        for section in &asked.sections {
            let label = &texts.section(&section.id).unwrap().short;
            assert!(label.chars().count() <= short, "{label}");
        }
    }
}

#[test]
fn each_item_has_a_risk_a_decision_and_a_question_of_one_short_sentence() {
    for (lang, most, stops) in
        [(Lang::Ja, 70, ["。", "ください。", "か。"]), (Lang::En, 130, [".", ".", "?"])]
    {
        let paper = data(&format!("board-paper/{}.json", lang.tag()));
        for (item, words) in paper["items"].as_object().unwrap() {
            let three = [&words["risk"], &words["ask"], &paper["questions"][item]];
            for (sentence, stop) in three.map(|it| it.as_str().unwrap()).into_iter().zip(stops) {
                assert!(sentence.ends_with(stop), "{sentence}");
                assert!(sentence.chars().count() <= most, "{sentence}");
                assert_eq!(sentence.matches(['。', '.', '?']).count(), 1, "{sentence}");
            }
        }
    }
}

/// Nobody knows the figures of the firm that reads it. "Three days" is a thing to imagine.
#[test]
fn no_risk_on_the_board_s_page_names_a_sum_or_a_share() {
    for lang in LANGUAGES {
        let paper = data(&format!("board-paper/{}.json", lang.tag()));
        for (item, words) in paper["items"].as_object().unwrap() {
            let risk = words["risk"].as_str().unwrap();
            assert!(!risk.contains(|it: char| it.is_ascii_digit()), "{item}: {risk}");
        }
    }
}

#[test]
fn a_sentence_of_a_disclosure_says_what_the_company_does_and_promises_nothing() {
    for (_, sentence) in said(&data("disclosure/ja.json")["sentences"]) {
        assert!(sentence.starts_with("当社"), "{sentence}");
        assert!(sentence.ends_with("います。"), "{sentence}");
        assert_eq!(sentence.matches('。').count(), 1, "{sentence}");
        for word in ["万全", "完全", "必ず", "常に", "徹底", "努め", "予定", "防いで"]
        {
            assert!(!sentence.contains(word), "{word}: {sentence}");
        }
    }
    for (_, sentence) in said(&data("disclosure/en.json")["sentences"]) {
        assert!(sentence.contains("the Company") || sentence.contains("The Company"), "{sentence}");
        assert_eq!(
            (sentence.matches('.').count(), sentence.ends_with('.')),
            (1, true),
            "{sentence}"
        );
        for word in ["will ", "always", "ensure", "fully", "complete", "prevent", "guarantee"] {
            assert!(!sentence.contains(word), "{word}: {sentence}");
        }
    }
}

#[test]
fn a_sentence_of_a_disclosure_rests_on_what_is_settled() {
    for sentence in data("disclosure/disclosure.json")["sentences"].as_array().unwrap() {
        for answer in sentence["rests_on"].as_array().unwrap() {
            assert!(SETTLED <= answer["at_least"].as_u64().unwrap(), "{sentence}");
        }
    }
}

/// How often something happens is the part of a sentence that is easiest to overstate.
#[test]
fn a_sentence_of_a_disclosure_says_as_often_as_its_level_and_no_oftener() {
    let words = data("disclosure/ja.json");
    for sentence in data("disclosure/disclosure.json")["sentences"].as_array().unwrap() {
        let said = words["sentences"][sentence["id"].as_str().unwrap()].as_str().unwrap();
        let proof: String = (sentence["rests_on"].as_array().unwrap().iter())
            .map(|it| {
                let (id, question) = it["question"].as_str().unwrap().split_once('/').unwrap();
                let level = usize::try_from(it["at_least"].as_u64().unwrap()).unwrap();
                let levels = &data(&format!("{id}/ja.json"))["questions"][question]["levels"];
                levels[level - 1].as_str().unwrap().to_owned()
            })
            .collect();
        for often in ["年1回", "年2回", "3か月に1回", "半年に1回", "月1回", "毎月", "毎年"]
        {
            if said.contains(often) {
                assert!(proof.contains(often), "{said}: {proof}");
            }
        }
    }
}
