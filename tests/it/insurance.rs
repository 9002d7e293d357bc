//! The page about insurance, as it is shipped: every fact has a source that is listed, every question of
//! ours exists, and nothing advises or promises.

use shirube_core::catalog::OFFERS;
use shirube_core::insurance::Insurance;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::sources::Sources;

use crate::top::{questionnaire, sound, text};

/// What a page of facts must not say: advice to buy, a promise, a price of ours.
const NEVER: [&str; 12] = [
    "加入をおすすめ",
    "加入をお勧め",
    "入りましょう",
    "加入しましょう",
    "必ず割引",
    "割引されます",
    "割引になります",
    "見積もりします",
    "we recommend",
    "you should buy",
    "will get a discount",
    "guarantee",
];

fn insurance() -> Insurance {
    sound(Insurance::read(&text("questionnaires/insurance/insurance.json")))
}

#[test]
fn every_fact_rests_on_a_listed_source() {
    let sources = sound(Sources::read(&text("questionnaires/sources.json")));
    for (at, key) in insurance().sources() {
        assert!(sources.get(&key).is_some(), "{at}: {key}");
    }
}

#[test]
fn what_an_insurer_asks_is_joined_to_questions_that_exist() {
    let at_hand: Vec<Questionnaire> = (OFFERS.iter())
        .map(|it| questionnaire(&format!("questionnaires/{}/questionnaire.json", it.id)))
        .collect();
    let insurance = insurance();
    assert_eq!(insurance.check_against(&at_hand), Ok(()));
    for id in ["sme", "management"] {
        let count = insurance.questions().filter(|(_, it)| it.questionnaire.as_str() == id).count();
        assert!(10 <= count, "{id}: {count}");
    }
}

#[test]
fn every_group_of_what_is_asked_has_something_in_it() {
    let insurance = insurance();
    for group in &insurance.groups {
        assert!(insurance.asked.iter().any(|it| it.group == *group), "{group}");
    }
}

#[test]
fn nothing_advises_to_buy_or_promises_a_discount() {
    for lang in ["ja", "en"] {
        let words = text(&format!("questionnaires/insurance/{lang}.json"));
        sound(insurance().with_words(&words));
        let words = words.to_lowercase();
        for never in NEVER {
            assert!(!words.contains(never), "{lang}: {never}");
        }
    }
}
