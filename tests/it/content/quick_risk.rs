//! The quick risk check: two axes, weights with their reasons, and the loss picture beside it.

use std::collections::BTreeSet;

use shirube_core::level::Level;
use shirube_core::loss::{Loss, Unit};
use shirube_core::questionnaire::Method;
use shirube_core::scoring::Axis;

use super::{LANGUAGES, asked, check_lengths, texts};
use crate::top::{sound, text};

#[test]
fn ten_questions_place_a_firm_on_one_axis_and_twelve_on_the_other() {
    let asked = asked("quick-risk");
    assert_eq!((asked.method, asked.top.number()), (Method::Exposure, 4));
    let count = |axis| asked.questions().filter(|it| Axis::of(it) == Some(axis)).count();
    assert_eq!((count(Axis::Exposure), count(Axis::Preparedness)), (10, 12));
    // The page says of a section what a high value means there.
    for section in &asked.sections {
        let axes = section.questions.iter().map(Axis::of);
        assert!(axes.clone().all(|it| axes.clone().next() == Some(it)), "{}", section.id);
    }
}

#[test]
fn every_weight_has_a_reason_of_its_own() {
    let asked = asked("quick-risk");
    for lang in LANGUAGES {
        let texts = texts(&asked, lang);
        let reasons: BTreeSet<&str> = asked
            .questions()
            .map(|it| texts.question(&it.id).unwrap().weigh.as_deref().unwrap())
            .collect();
        assert_eq!(reasons.len(), asked.questions().count(), "{lang:?}");
    }
    let weights: BTreeSet<u8> = asked.questions().map(|it| it.weight).collect();
    assert_eq!(weights, BTreeSet::from([1, 2, 3]));
}

#[test]
fn every_gap_has_an_action_that_leads_to_the_target() {
    for question in asked("quick-risk").questions() {
        let reached = question.actions.iter().filter_map(|it| it.raises_to).map(Level::number);
        let target = question.target().map(Level::number);
        assert!(target <= reached.max(), "{}", question.id);
        assert_eq!(target.is_none(), question.actions.is_empty(), "{}", question.id);
    }
}

#[test]
fn questions_and_levels_fit_a_phone() {
    check_lengths("quick-risk", [60, 150], [60, 140]);
}

#[test]
fn the_loss_picture_multiplies_what_can_be_multiplied_to_yen() {
    let loss = sound(Loss::read(&text("questionnaires/quick-risk/loss.json")));
    loss.against(&asked("quick-risk")).unwrap();
    for part in &loss.parts {
        let factors = loss.inputs.iter().filter(|it| part.factors.contains(&it.id));
        let mut units: Vec<Unit> = factors.map(|it| it.unit).collect();
        units.sort_by_key(|it| format!("{it:?}"));
        let is_yen = matches!(
            &units[..],
            [Unit::Yen] | [Unit::Days, Unit::Yen] | [Unit::Records, Unit::YenPerRecord]
        );
        assert!(is_yen, "{}: {units:?}", part.id);
    }
    // What nobody multiplies need not be asked for.
    for input in &loss.inputs {
        assert!(loss.parts.iter().any(|it| it.factors.contains(&input.id)), "{}", input.id);
    }
}
