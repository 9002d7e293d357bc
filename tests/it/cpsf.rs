//! The CPSF view, as it is shipped: every question has its place.

use shirube_core::cpsf::Cpsf;
use shirube_core::questionnaire::Evidence;

use crate::top::{questionnaire, sound, text};

fn cpsf() -> Cpsf {
    sound(Cpsf::read(&text("questionnaires/cpsf/cpsf.json")))
}

#[test]
fn every_question_of_the_management_self_check_is_placed() {
    let asked = questionnaire("questionnaires/management/questionnaire.json");
    let cpsf = cpsf();
    assert_eq!(cpsf.questionnaire, asked.id);
    assert_eq!(cpsf.check_against(&asked), Ok(()));
    let placed: usize = cpsf.elements.iter().map(|it| it.questions.len()).sum();
    assert_eq!(placed, asked.questions().count(), "each in one element");
}

#[test]
fn there_are_three_layers_and_six_elements_and_the_view_is_said_to_be_our_own() {
    let cpsf = cpsf();
    assert_eq!((cpsf.layers.len(), cpsf.elements.len()), (3, 6));
    assert_eq!(cpsf.mark, Evidence::Own);
}

#[test]
fn both_languages_of_the_view_are_whole() {
    let cpsf = cpsf();
    for lang in ["ja", "en"] {
        let words = sound(cpsf.with_words(&text(&format!("questionnaires/cpsf/{lang}.json"))));
        assert_eq!(words.language.tag(), lang);
    }
}
