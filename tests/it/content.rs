//! The content of the management self-check, as far as a program can judge it.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use shirube_core::desks::Desks;
use shirube_core::help;
use shirube_core::i18n::Lang;
use shirube_core::json::{Node, parse};
use shirube_core::practices::Practices;
use shirube_core::questionnaire::{Evidence, Questionnaire, Standard, Texts};
use shirube_core::sources::Sources;

use crate::top::{questionnaire, sound, text};

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

/// Words that must not stand in a text of ours, because of the reason.
pub const FORBIDDEN: &[(&str, &str)] = &[
    ("認定を", "a self-check is a declaration, never a certificate"),
    ("認定され", "a self-check is a declaration, never a certificate"),
    ("取得", "a self-check is a declaration, nothing that one is awarded"),
    ("公認", "nobody has authorised us"),
    ("御社", "we speak of 自社, 会社, 担当者, 経営者"),
    ("貴社", "we speak of 自社, 会社, 担当者, 経営者"),
    ("することができ", "plain: できます"),
    ("！", "calm, no exclamation marks"),
    ("!", "calm, no exclamation marks"),
    ("certified by Shirube", "a self-check is a declaration, never a certificate"),
];

fn asked() -> Questionnaire {
    questionnaire("questionnaires/management/questionnaire.json")
}

fn texts(asked: &Questionnaire, lang: Lang) -> Texts {
    sound(Texts::read(&text(&format!("questionnaires/management/{}.json", lang.tag())), asked))
}

/// Every text of a file with its path.
fn words(path: &str) -> Vec<(String, String)> {
    fn walk(node: &Node, at: &str, found: &mut Vec<(String, String)>) {
        match node {
            Node::Text(text) => found.push((at.to_owned(), text.clone())),
            Node::List(items) => {
                for (n, it) in items.iter().enumerate() {
                    walk(it, &format!("{at}[{n}]"), found);
                }
            }
            Node::Object(members) => {
                for (key, it) in members {
                    walk(it, &format!("{at}.{key}"), found);
                }
            }
            _ => {}
        }
    }
    let mut found = Vec::new();
    walk(&sound(parse(&text(path), usize::MAX)), path, &mut found);
    found
}

const WORDS: [&str; 4] = [
    "questionnaires/management/ja.json",
    "questionnaires/management/en.json",
    "questionnaires/practices/ja.json",
    "questionnaires/practices/en.json",
];

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
    let asked = asked();
    for (lang, ask, short) in [(Lang::Ja, 60, 7), (Lang::En, 140, 14)] {
        let texts = texts(&asked, lang);
        for section in &asked.sections {
            let label = &texts.section(&section.id).unwrap().short;
            assert!(label.chars().count() <= short, "{label}");
            for question in &section.questions {
                let words = texts.question(&question.id).unwrap();
                assert!(words.ask.chars().count() <= ask, "{}", words.ask);
            }
        }
        let labels = asked.sections.iter().map(|it| &texts.section(&it.id).unwrap().short);
        assert_eq!(labels.collect::<BTreeSet<_>>().len(), 10, "labels tell items apart");
    }
}

#[test]
fn no_level_says_what_another_level_says() {
    let asked = asked();
    for lang in [Lang::Ja, Lang::En] {
        let texts = texts(&asked, lang);
        let sentences: Vec<_> =
            asked.questions().flat_map(|it| &texts.question(&it.id).unwrap().levels).collect();
        assert_eq!(sentences.iter().collect::<BTreeSet<_>>().len(), sentences.len(), "{lang:?}");
    }
}

#[test]
fn every_question_leads_to_one_or_two_actions_and_to_practices_that_exist() {
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
                assert!((1..=2).contains(&question.actions.len()), "{id}");
                assert!((1..=2).contains(&question.practices.len()), "{id}");
                assert!(question.practices.iter().all(|it| practices.get(it).is_some()), "{id}");
            }
        }
    }
}

#[test]
fn every_action_leads_up_and_the_last_reaches_the_target() {
    for question in asked().questions() {
        let reached: Vec<u8> = question
            .actions
            .iter()
            .map(|it| it.raises_to.expect("says where it leads").number())
            .collect();
        assert!(reached.is_sorted_by(|a, b| a < b), "{}: {reached:?}", question.id);
        assert!(Some(&question.target.number()) <= reached.last(), "{}: {reached:?}", question.id);
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

#[test]
fn no_forbidden_word_stands_in_any_text() {
    let mut found = Vec::new();
    for path in WORDS {
        for (at, text) in words(path) {
            for (word, why) in FORBIDDEN.iter().filter(|(word, _)| text.contains(word)) {
                found.push(format!("{at}: {word}: {why}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn japanese_is_japanese_and_english_is_english() {
    let is_japanese = |it: char| ('\u{3041}'..='\u{30fa}').contains(&it);
    for path in WORDS {
        for (at, text) in words(path).into_iter().skip(3) {
            let expected = path.ends_with("ja.json");
            assert_eq!(
                text.chars().any(is_japanese) || (expected && !text.is_ascii()),
                expected,
                "{at}: {text}"
            );
        }
    }
}

#[test]
fn sources_are_whole_and_all_of_them_are_used() {
    let sources = sound(Sources::read(&text("questionnaires/sources.json")));
    let practices: Value =
        serde_json::from_str(&text("questionnaires/practices/practices.json")).unwrap();
    let practices = practices["practices"].as_array().unwrap();
    let mut used: BTreeSet<String> = (practices.iter())
        .flat_map(|it| it["source"].as_array().unwrap())
        .map(|it| it.as_str().unwrap().to_owned())
        .collect();
    used.extend(asked().questions().flat_map(|it| &it.source).map(ToString::to_string));
    let desks = sound(Desks::read(&text("questionnaires/desks.json")));
    used.extend(desks.iter().map(|it| it.source.to_string()));
    used.extend(help::SOURCES.map(str::to_owned));
    // The standards that questions map to are sources as well.
    used.extend(["CSF1", "CSF2", "ISO27001"].map(str::to_owned));
    let all: BTreeSet<String> = sources.iter().map(|it| it.id.to_string()).collect();
    assert_eq!(used, all);
}
