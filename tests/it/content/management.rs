//! The management self-check against its guideline, the standards and the practices.

use std::collections::{BTreeMap, BTreeSet};

use shirube_core::i18n::Lang;
use shirube_core::practices::Practices;
use shirube_core::questionnaire::{Evidence, Questionnaire, Standard};

use super::{check_lengths, texts};
use crate::top::{sound, text};

/// The control topics of each question, by the letters of the item's list: every topic of the
/// guideline is asked about, and none twice.
const TOPICS: &[(&str, &str)] = &[
    ("m1-risk", "a"),
    ("m1-policy", "be"),
    ("m1-declare", "c"),
    ("m1-law", "d"),
    ("m2-officer", "a"),
    ("m2-roles", "bd"),
    ("m2-risk-link", "c"),
    ("m2-oversight", "e"),
    ("m3-budget", "a"),
    ("m3-people", "b"),
    ("m3-specialist", "cd"),
    ("m3-training", "ef"),
    ("m4-assets", "a"),
    ("m4-risk", "bc"),
    ("m4-treatment", "de"),
    ("m4-products", "f"),
    ("m5-defence", "ae"),
    ("m5-vulnerability", "b"),
    ("m5-detection", "cd"),
    ("m5-staff", "f"),
    ("m6-report", "a"),
    ("m6-audit", "b"),
    ("m6-improve", "c"),
    ("m6-disclosure", "d"),
    ("m7-team", "ac"),
    ("m7-first-response", "be"),
    ("m7-notify", "d"),
    ("m7-drill", "f"),
    ("m8-recovery-plan", "ac"),
    ("m8-continuity", "b"),
    ("m8-drill", "de"),
    ("m8-equipment", "f"),
    ("m9-outsourcing", "a"),
    ("m9-contract", "b"),
    ("m9-status", "cd"),
    ("m9-support", "e"),
    ("m10-alerts", "a"),
    ("m10-community", "b"),
    ("m10-reporting", "cd"),
    ("m10-disclosure", "e"),
];

/// How many topics each item has.
///
/// Source: the guideline's Ver 2.0 check sheet and the gist of Ver 3.0, in our own words.
const TOPICS_OF_ITEM: [(&str, usize); 10] = [
    ("m1", 5),
    ("m2", 5),
    ("m3", 6),
    ("m4", 6),
    ("m5", 6),
    ("m6", 4),
    ("m7", 6),
    ("m8", 6),
    ("m9", 5),
    ("m10", 5),
];

fn asked() -> Questionnaire {
    super::asked("management")
}

#[test]
fn there_are_ten_items_of_four_questions_with_five_levels() {
    let asked = asked();
    assert_eq!(asked.sections.iter().map(|it| it.questions.len()).collect::<Vec<_>>(), [4; 10]);
    assert_eq!(asked.top.number(), 5);
    assert_eq!((&*asked.based_on.version, asked.questions().count()), ("3.0", 40));
}

#[test]
fn every_topic_of_every_item_is_asked_about_once() {
    let asked = asked();
    let ids: Vec<&str> = asked.questions().map(|it| it.id.as_str()).collect();
    assert_eq!(ids, TOPICS.iter().map(|(id, _)| *id).collect::<Vec<_>>());
    let mut of_item: BTreeMap<&str, Vec<char>> = BTreeMap::new();
    for (id, topics) in TOPICS {
        of_item.entry(id.split_once('-').unwrap().0).or_default().extend(topics.chars());
    }
    for (item, count) in TOPICS_OF_ITEM {
        let mut topics = of_item.remove(item).unwrap();
        topics.sort_unstable();
        assert_eq!(topics, ('a'..='z').take(count).collect::<Vec<_>>(), "{item}");
    }
}

#[test]
fn questions_and_axis_labels_are_short() {
    check_lengths("management", [60, 140], [usize::MAX; 2]);
    let asked = asked();
    for (lang, short) in [(Lang::Ja, 7), (Lang::En, 14)] {
        let texts = texts(&asked, lang);
        for section in &asked.sections {
            let label = &texts.section(&section.id).unwrap().short;
            assert!(label.chars().count() <= short, "{label}");
        }
        let labels = asked.sections.iter().map(|it| &texts.section(&it.id).unwrap().short);
        assert_eq!(labels.collect::<BTreeSet<_>>().len(), 10, "labels tell items apart");
    }
}

#[test]
fn every_question_leads_to_practices_that_exist() {
    let asked = asked();
    for lang in [Lang::Ja, Lang::En] {
        let practices = sound(Practices::read(
            &text("questionnaires/practices/practices.json"),
            &text(&format!("questionnaires/practices/{}.json", lang.tag())),
            &asked,
        ));
        for section in &asked.sections {
            assert!((2..=3).contains(&practices.of_section(&section.id).count()), "{}", section.id);
            for question in &section.questions {
                let id = &question.id;
                assert!((1..=2).contains(&question.practices.len()), "{id}");
                assert!(question.practices.iter().all(|it| practices.get(it).is_some()), "{id}");
            }
        }
    }
}

#[test]
fn every_question_stands_in_the_guideline_and_in_both_standards() {
    for question in asked().questions() {
        let places = |to: Standard| question.maps.iter().filter(move |it| it.to == to);
        assert_eq!(places(Standard::Guideline).count(), 1, "{}", question.id);
        assert_eq!(places(Standard::GuidelinePrinciple).count(), 1, "{}", question.id);
        for (to, most) in [(Standard::Csf2, 2), (Standard::Iso27001, 3)] {
            assert!((1..=most).contains(&places(to).count()), "{}: {to:?}", question.id);
            // Our own mapping, and labelled so.
            assert!(places(to).all(|it| it.mark == Evidence::Own), "{}: {to:?}", question.id);
        }
    }
}

#[test]
fn every_view_holds_every_question_once() {
    let asked = asked();
    assert_eq!(
        asked.views.iter().map(|it| it.id.as_str()).collect::<Vec<_>>(),
        ["principles", "csf-functions", "groups"]
    );
    for view in &asked.views {
        let mut held: Vec<_> = view.groups.iter().flat_map(|it| &it.questions).collect();
        held.sort();
        let mut all: Vec<_> = asked.questions().map(|it| &it.id).collect();
        all.sort();
        assert_eq!(held, all, "{}", view.id);
    }
}

#[test]
fn views_follow_from_what_the_questions_map_to() {
    let asked = asked();
    for question in asked.questions() {
        let first = |to: Standard| question.maps.iter().find(|it| it.to == to).unwrap();
        let group = |view: &str| {
            let view = asked.views.iter().find(|it| it.id.as_str() == view).unwrap();
            view.groups.iter().find(|it| it.questions.contains(&question.id)).unwrap().id.as_str()
        };
        let function = first(Standard::Csf2).place.split('.').next().unwrap().to_lowercase();
        assert_eq!(group("csf-functions"), function, "{}", question.id);
        let principle = ["lead", "chain", "talk"];
        let number: usize = first(Standard::GuidelinePrinciple).place.parse().unwrap();
        assert_eq!(group("principles"), principle[number - 1], "{}", question.id);
    }
}
