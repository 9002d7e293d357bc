//! What is put before a board, as it is shipped: the page stays one page, and what a sentence of the
//! disclosure rests on can be answered.

use shirube_core::board::{MAX_FIELD, MAX_LINES, RiskList, Risks, SentenceList, fitted};
use shirube_core::catalog::OFFERS;
use shirube_core::questionnaire::Questionnaire;

use crate::top::{questionnaire, sound, text};

fn asked(id: &str) -> Questionnaire {
    questionnaire(&format!("questionnaires/{id}/questionnaire.json"))
}

fn risks(lang: &str) -> Risks {
    let list = sound(RiskList::read(&text("questionnaires/board-paper/paper.json")));
    sound(list.with_words(&text(&format!("questionnaires/board-paper/{lang}.json"))))
}

fn sentences() -> SentenceList {
    sound(SentenceList::read(&text("questionnaires/disclosure/disclosure.json")))
}

#[test]
fn there_are_words_for_exactly_the_items_of_the_management_self_check() {
    let list = sound(RiskList::read(&text("questionnaires/board-paper/paper.json")));
    assert_eq!(list.check_against(&asked("management")), Ok(()));
}

/// A proposal that did not fit into its field would be cut as soon as somebody touched it.
#[test]
fn the_longest_proposal_fits_into_its_field() {
    for lang in ["ja", "en"] {
        let words = risks(lang);
        let management = asked("management");
        let mut asks: Vec<&str> =
            management.sections.iter().map(|it| &*words.of(&it.id).unwrap().ask).collect();
        asks.sort_by_key(|it| std::cmp::Reverse(it.chars().count()));
        let longest = asks[..3].join("\n");
        assert_eq!(fitted(&longest), longest, "{lang}: {MAX_FIELD} characters, {MAX_LINES} lines");
    }
}

#[test]
fn every_sentence_rests_on_questions_and_levels_of_questionnaires_on_offer() {
    let at_hand: Vec<Questionnaire> = OFFERS.iter().map(|it| asked(it.id)).collect();
    let sentences = sentences();
    assert_eq!(sentences.check_against(&at_hand), Ok(()));
    for (at, question) in sentences.questions() {
        assert!(at_hand.iter().any(|it| it.id == question.questionnaire), "{at} {question}");
    }
}

#[test]
fn both_languages_of_the_disclosure_are_whole() {
    for lang in ["ja", "en"] {
        let words = text(&format!("questionnaires/disclosure/{lang}.json"));
        let words = sound(sentences().with_words(&words));
        for it in words.all() {
            assert_ne!(words.words(&it.id), "", "{lang} {}", it.id);
            assert_ne!(words.topic(it.topic), "", "{lang} {:?}", it.topic);
        }
    }
}
