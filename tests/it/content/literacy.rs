//! The quiz for everybody: ten situations at work, two minutes, no name.

use std::collections::BTreeMap;

use shirube_core::questionnaire::Method;

use super::{LANGUAGES, asked, check_lengths, texts};

#[test]
fn there_are_two_questions_for_each_of_five_matters() {
    let asked = asked("literacy");
    let parts: Vec<usize> = asked.sections.iter().map(|it| it.questions.len()).collect();
    assert_eq!((asked.method, &parts[..]), (Method::Quiz, &[2; 5][..]));
}

/// Who always takes the same place, or goes up or down by one, must not come far.
#[test]
fn the_right_answer_is_not_to_be_guessed_by_its_place() {
    let asked = asked("literacy");
    let places: Vec<u8> = asked.questions().map(|it| it.right()[0].number()).collect();
    assert!(asked.questions().all(|it| it.right().len() == 1));
    let mut counts = BTreeMap::new();
    for place in &places {
        *counts.entry(place).or_insert(0) += 1;
    }
    let expected = usize::from(asked.top.number());
    assert!(counts.len() == expected && counts.values().all(|it| (3..=4).contains(it)));
    let repeats = places.windows(2).filter(|it| it[0] == it[1]).count();
    let steps = places.windows(2).filter(|it| it[0] % 3 + 1 == it[1]).count();
    assert!(repeats <= 2 && steps <= 5, "{places:?}");
}

#[test]
fn the_right_answer_is_not_to_be_guessed_by_its_length() {
    let asked = asked("literacy");
    for (lang, apart) in LANGUAGES.into_iter().zip([3, 8]) {
        let texts = texts(&asked, lang);
        let mut longest = 0;
        for question in asked.questions() {
            let levels = &texts.question(&question.id).unwrap().levels;
            let lengths: Vec<usize> = levels.iter().map(|it| it.chars().count()).collect();
            let (least, most) = (lengths.iter().min().unwrap(), lengths.iter().max().unwrap());
            assert!(most - least <= apart, "{}: {lengths:?}", question.id);
            let right = usize::from(question.right()[0].number()) - 1;
            longest += usize::from(lengths[right] == *most && most != least);
        }
        assert!(longest <= 5, "{lang:?}: in {longest} of ten the right answer is the longest");
    }
}

#[test]
fn questions_and_options_fit_a_phone() {
    check_lengths("literacy", [50, 140], [32, 70]);
}
