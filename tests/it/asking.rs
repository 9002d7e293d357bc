//! What the first question needs, `first.<language>.json`, against the whole questionnaire.

use std::sync::LazyLock;

use proptest::prelude::*;
use shirube_core::answers::{Answer, Answers, Reason};
use shirube_core::asking;
use shirube_core::catalog::OFFERS;
use shirube_core::i18n::Lang;
use shirube_core::level::Level;
use shirube_core::questionnaire::{Questionnaire, Texts};
use shirube_core::scoring::score;

use crate::top::{questionnaire, sound, text};

/// A questionnaire as it is released and as the first program has it, in one language.
struct Pair {
    whole: (Questionnaire, Texts),
    first: (Questionnaire, Texts),
}

/// All that the site offers, in both languages; read once.
static PAIRS: LazyLock<Vec<Pair>> = LazyLock::new(|| {
    let pair = |id: &str, lang: Lang| {
        let path = format!("questionnaires/{id}/questionnaire.json");
        let words = text(&format!("questionnaires/{id}/{}.json", lang.tag()));
        let asked = questionnaire(&path);
        let texts = sound(Texts::read(&words, &asked));
        let first = sound(asking::write(&text(&path), &words)).unwrap();
        let first = asking::read(&first).unwrap();
        Pair { whole: (asked, texts), first }
    };
    let first = OFFERS.iter().filter(|it| !it.of_whole);
    first.flat_map(|it| [Lang::Ja, Lang::En].map(|lang| pair(it.id, lang))).collect()
});

#[test]
fn the_first_question_has_the_same_structure_but_for_what_comes_after_the_answers() {
    for Pair { whole: (whole, _), first: (first, _) } in PAIRS.iter() {
        let mut whole = whole.clone();
        whole.views.clear();
        for question in whole.sections.iter_mut().flat_map(|it| &mut it.questions) {
            question.actions.clear();
            question.practices.clear();
            question.maps.clear();
            question.source.clear();
        }
        assert_eq!(*first, whole);
    }
}

#[test]
fn the_first_question_has_the_same_words_but_for_lists_and_vendors() {
    for Pair { whole: (asked, all), first: (_, texts) } in PAIRS.iter() {
        assert_eq!(
            (texts.language, &texts.title, &texts.intro),
            (all.language, &all.title, &all.intro)
        );
        for section in &asked.sections {
            assert_eq!(texts.section(&section.id), all.section(&section.id));
            for question in &section.questions {
                let mut words = all.question(&question.id).unwrap().clone();
                (words.short, words.vendor) = (None, None);
                assert_eq!(texts.question(&question.id), Some(&words));
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    /// The answers go from one program to the other, so both must make the same of them.
    #[test]
    fn both_programs_make_the_same_of_any_answers(given in prop::collection::vec(0_u8..9, 40)) {
        for Pair { whole: (whole, _), first: (first, _) } in PAIRS.iter() {
            let mut answers = Answers::default();
            for (question, state) in whole.questions().zip(&given) {
                let answer = match state {
                    6 => Answer::Unknown,
                    7 if question.na_allowed => Answer::NotApplicable(Reason::new("none here").unwrap()),
                    8 if question.na_allowed => Answer::NotApplicableDraft,
                    0 | 7 | 8 => continue,
                    level => match Level::new(*level).filter(|it| *it <= whole.top) {
                        Some(level) => Answer::Level(level),
                        None => continue,
                    },
                };
                answers.record(question.id.clone(), answer);
            }
            prop_assert_eq!(score(first, &answers), score(whole, &answers));
        }
    }
}
