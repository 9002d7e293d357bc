//! The self-check for small companies: 25 topics, for an owner with five minutes.

use shirube_core::questionnaire::Method;
use shirube_core::security_action::Guide;

use super::{LANGUAGES, asked, check_lengths, texts};
use crate::top::{sound, text};

#[test]
fn there_are_three_parts_with_done_partly_and_not() {
    let asked = asked("sme");
    let parts: Vec<usize> = asked.sections.iter().map(|it| it.questions.len()).collect();
    assert_eq!(
        (asked.method, asked.top.number(), &parts[..]),
        (Method::Points, 3, &[5, 13, 7][..])
    );
}

#[test]
fn every_question_applies_to_everybody_and_says_what_to_answer_without_the_thing() {
    let asked = asked("sme");
    for lang in LANGUAGES {
        let texts = texts(&asked, lang);
        for question in asked.questions() {
            assert!(!question.na_allowed && question.visible_if.is_none(), "{}", question.id);
            let words = texts.question(&question.id).unwrap();
            assert!(words.none.is_some() && !words.why.is_empty(), "{}", question.id);
            // The reader asks for all three kinds of firm, or for none.
            assert!(words.examples.is_some(), "{}", question.id);
        }
    }
}

#[test]
fn questions_and_answers_fit_a_phone() {
    check_lengths("sme", [45, 110], [32, 70]);
}

#[test]
fn the_guide_sends_a_firm_through_the_self_check_and_the_articles() {
    let guide = sound(Guide::read(&text("questionnaires/security-action.json")));
    for id in ["gbizid", "six-articles", "self-check", "policy", "publish", "apply", "wording"] {
        assert!(guide.steps.iter().any(|it| it.id.as_str() == id), "{id}");
    }
}
