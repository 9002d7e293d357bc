//! The content, as far as a program can judge it: what holds for all of it here, what is particular
//! to one questionnaire in a file of its own.

use std::collections::BTreeSet;

use serde_json::Value;
use shirube_core::catalog::OFFERS;
use shirube_core::cpsf::Cpsf;
use shirube_core::desks::Desks;
use shirube_core::evidence::EvidenceGuide;
use shirube_core::help;
use shirube_core::i18n::{Lang, start};
use shirube_core::insurance::Insurance;
use shirube_core::json::{Node, parse};
use shirube_core::level::Level;
use shirube_core::loss::Loss;
use shirube_core::questionnaire::{Questionnaire, Texts};
use shirube_core::security_action::Guide;
use shirube_core::sources::Sources;
use shirube_core::triage::Triage;
use shirube_core::wording::look_over;

use crate::top::{entries, questionnaire, rust_files, sound, text, top};

mod board;
mod literacy;
mod management;
mod quick_risk;
mod roles;
mod scs3;
mod six_articles;
mod sme;

const LANGUAGES: [Lang; 2] = [Lang::Ja, Lang::En];

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

/// Files with words, below `questionnaires`. Those without a language in their name hold both.
const WORDS: [&str; 41] = [
    "management/ja.json",
    "management/en.json",
    "sme/ja.json",
    "sme/en.json",
    "six-articles/ja.json",
    "six-articles/en.json",
    "scs3/ja.json",
    "scs3/en.json",
    "scs3/evidence.json",
    "roles/ja.json",
    "roles/en.json",
    "role-guide/ja.json",
    "role-guide/en.json",
    "learning/ja.json",
    "learning/en.json",
    "literacy/ja.json",
    "literacy/en.json",
    "quick-risk/ja.json",
    "quick-risk/en.json",
    "quick-risk/loss.ja.json",
    "quick-risk/loss.en.json",
    "board/ja.json",
    "board/en.json",
    "board-paper/ja.json",
    "board-paper/en.json",
    "disclosure/ja.json",
    "disclosure/en.json",
    "insurance/ja.json",
    "insurance/en.json",
    "cpsf/ja.json",
    "cpsf/en.json",
    "triage/ja.json",
    "triage/en.json",
    "practices/ja.json",
    "practices/en.json",
    "security-action.json",
    "crosswalk.json",
    "desks.json",
    "roles-survey.json",
    "../partners/demo-insurer.json",
    "../partners/demo-chamber.json",
];

/// The step of the guide that tells which words not to use, and must say them.
const SAYS_THEM: &str = "wording";

/// A structure that the site offers.
fn asked(id: &str) -> Questionnaire {
    questionnaire(&format!("questionnaires/{id}/questionnaire.json"))
}

fn texts(asked: &Questionnaire, lang: Lang) -> Texts {
    sound(Texts::read(&text(&format!("questionnaires/{}/{}.json", asked.id, lang.tag())), asked))
}

fn offered() -> impl Iterator<Item = Questionnaire> {
    OFFERS.iter().map(|it| asked(it.id))
}

/// No question is longer than `ask`, no sentence of a level longer than `level`, in Japanese and in
/// English. Unit: characters.
#[track_caller]
fn check_lengths(id: &str, ask: [usize; 2], level: [usize; 2]) {
    let asked = asked(id);
    for ((lang, ask), level) in LANGUAGES.into_iter().zip(ask).zip(level) {
        let texts = texts(&asked, lang);
        for question in asked.questions() {
            let words = texts.question(&question.id).unwrap();
            assert!(words.ask.chars().count() <= ask, "{}", words.ask);
            for it in &words.levels {
                assert!(it.chars().count() <= level, "{it}");
            }
        }
    }
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
    let file = text(&format!("questionnaires/{path}"));
    walk(&sound(parse(&file, usize::MAX)), path, &mut found);
    found
}

/// The files with figures of other firms, below `questionnaires`.
fn figures() -> impl Iterator<Item = String> {
    let files = entries(&top("questionnaires/benchmarks")).into_iter();
    files.map(|it| format!("benchmarks/{}", it.file_name().unwrap().to_str().unwrap()))
}

/// The texts that a visitor reads, each with its place and its language.
fn read_by_visitors() -> Vec<(String, Lang, String)> {
    let mut found = Vec::new();
    for path in WORDS.map(str::to_owned).into_iter().chain(figures()) {
        for (at, text) in words(&path) {
            let lang = LANGUAGES.into_iter().find(|it| {
                path.ends_with(&format!("/{}.json", it.tag()))
                    || path.ends_with(&format!(".{}.json", it.tag()))
                    || at.ends_with(&format!(".{}", it.tag()))
            });
            let is_said = !["format", "language"].iter().any(|it| at == format!("{path}.{it}"));
            found.extend(lang.filter(|_| is_said).map(|lang| (at, lang, text)));
        }
    }
    assert!(2500 < found.len(), "{} texts", found.len());
    found
}

/// The place of the step that has to say the words.
fn says_them() -> String {
    let guide = sound(Guide::read(&text("questionnaires/security-action.json")));
    let at = guide.steps.iter().position(|it| it.id.as_str() == SAYS_THEM).unwrap();
    format!("security-action.json.steps[{at}]")
}

#[test]
fn the_catalog_says_what_the_files_say() {
    for (asked, offer) in offered().zip(&OFFERS) {
        assert_eq!(
            (asked.id.as_str(), asked.method, asked.questions().count(), asked.minutes),
            (offer.id, offer.method, offer.questions, offer.minutes)
        );
    }
    // The start page names each before its words are loaded.
    for asked in offered() {
        for lang in [Lang::Ja, Lang::En] {
            assert_eq!(start::offered(asked.id.as_str(), lang), &*texts(&asked, lang).title);
        }
    }
    // The first script asks for the words of the check that an address names, if the first program
    // asks its questions.
    let first = OFFERS.iter().filter(|it| !it.of_whole);
    let ids: Vec<String> = first.map(|it| format!("{:?}", it.id)).collect();
    assert!(text("public/boot.js").contains(&format!("const ids = [{}];", ids.join(", "))));
    let mut folders: Vec<String> = entries(&top("questionnaires"))
        .into_iter()
        .filter(|it| it.join("questionnaire.json").is_file())
        .map(|it| it.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    folders.sort();
    let mut offers = OFFERS.map(|it| it.id);
    offers.sort_unstable();
    assert_eq!(folders, offers);
}

#[test]
fn every_question_has_a_name_for_lists_and_words_for_the_vendor() {
    for asked in offered().filter(|it| it.method.has_grades()) {
        for (lang, most) in [(Lang::Ja, 12), (Lang::En, 24)] {
            let texts = texts(&asked, lang);
            let mut names = BTreeSet::new();
            for question in asked.questions() {
                let words = texts.question(&question.id).unwrap();
                let short = words.short.as_ref().unwrap();
                assert!(short.chars().count() <= most, "{}: {short}", question.id);
                assert!(names.insert(short), "{}: {short} is another question's", question.id);
                let end = lang.pick("か。", "?");
                assert!(words.vendor.as_ref().unwrap().ends_with(end), "{}", question.id);
            }
        }
    }
}

#[test]
fn no_level_says_what_another_level_says() {
    for asked in offered() {
        for lang in LANGUAGES {
            let texts = texts(&asked, lang);
            let sentences: Vec<_> =
                asked.questions().flat_map(|it| &texts.question(&it.id).unwrap().levels).collect();
            let others: BTreeSet<_> = sentences.iter().collect();
            assert_eq!(others.len(), sentences.len(), "{} {lang:?}", asked.id);
        }
    }
}

#[test]
fn every_question_has_one_or_two_actions_that_lead_up_and_the_last_reaches_the_target() {
    for asked in offered().filter(|it| it.method.has_grades()) {
        for question in asked.questions() {
            let reached: Vec<u8> = question
                .actions
                .iter()
                .map(|it| it.raises_to.expect("says where it leads").number())
                .collect();
            assert!((1..=2).contains(&reached.len()), "{}", question.id);
            assert!(reached.is_sorted_by(|a, b| a < b), "{}: {reached:?}", question.id);
            let target = question.target().map(Level::number);
            assert!(target <= reached.last().copied(), "{}", question.id);
        }
    }
}

#[test]
fn no_forbidden_word_stands_in_any_text() {
    let excepted = says_them();
    let mut found = Vec::new();
    for (at, _, text) in read_by_visitors() {
        for (word, why) in FORBIDDEN.iter().filter(|(word, _)| text.contains(word)) {
            // The firm asks its vendor, and then 御社 is right.
            let to_vendor = *word == "御社" && at.ends_with(".vendor");
            if !to_vendor && !at.starts_with(&excepted) {
                found.push(format!("{at}: {word}: {why}"));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn our_own_texts_pass_the_wording_guard() {
    let excepted = says_them();
    for (at, _, text) in read_by_visitors() {
        if !at.starts_with(&excepted) {
            assert_eq!(look_over(&text), [], "{at}: {text}");
        }
    }
}

/// Words that are written in Rust: crude, the literals of a line.
#[test]
fn fixed_texts_hold_no_forbidden_word_and_pass_the_wording_guard() {
    for path in rust_files(&top("crates/core/src/i18n")) {
        // They explain the words and give examples, so they say them; the core holds the
        // explanations against the guard.
        if ["wording.rs", "wording_page.rs"].iter().any(|it| path.ends_with(it)) {
            continue;
        }
        for line in std::fs::read_to_string(&path).unwrap().lines() {
            for said in line.split('"').skip(1).step_by(2) {
                let found = FORBIDDEN.iter().find(|(word, _)| *word != "!" && said.contains(word));
                assert_eq!((found, look_over(said)), (None, vec![]), "{}: {said}", path.display());
            }
        }
    }
}

#[test]
fn japanese_is_japanese_and_english_is_english() {
    let is_japanese = |it: char| ('\u{3041}'..='\u{30fa}').contains(&it);
    for (at, lang, text) in read_by_visitors() {
        let expected = lang == Lang::Ja;
        let found = text.chars().any(is_japanese) || (expected && !text.is_ascii());
        assert_eq!(found, expected, "{at}: {text}");
    }
}

#[test]
fn japanese_has_no_gaps_and_no_wide_digits() {
    let is_japanese =
        |it: char| ('\u{3041}'..='\u{30fa}').contains(&it) || ('一'..='龠').contains(&it);
    for (at, lang, text) in read_by_visitors() {
        assert!(!text.contains(|it| ('０'..='９').contains(&it)), "{at}: {text}");
        // The name of a program is written as its screen shows it.
        let text = text.replace("Windows セキュリティ", "");
        let letters: Vec<char> = text.chars().collect();
        let is_gap = |it: &[char]| it[1] == ' ' && (is_japanese(it[0]) || is_japanese(it[2]));
        assert!(lang == Lang::En || !letters.windows(3).any(is_gap), "{at}: {text}");
    }
}

#[test]
fn sources_are_whole_and_all_of_them_are_used() {
    let sources = sound(Sources::read(&text("questionnaires/sources.json")));
    let mut used = BTreeSet::new();
    for (file, list) in [
        ("practices/practices.json", "practices"),
        ("role-guide/guide.json", "qualifications"),
        ("role-guide/guide.json", "roles"),
        ("learning/learning.json", "offers"),
    ] {
        let file: Value = serde_json::from_str(&text(&format!("questionnaires/{file}"))).unwrap();
        let entries = file[list].as_array().unwrap().iter();
        let keys = entries.flat_map(|it| it["source"].as_array().unwrap());
        used.extend(keys.map(|it| it.as_str().unwrap().to_owned()));
    }
    for asked in offered() {
        used.extend(asked.questions().flat_map(|it| &it.source).map(ToString::to_string));
    }
    let desks = sound(Desks::read(&text("questionnaires/desks.json")));
    used.extend(desks.iter().map(|it| it.source.to_string()));
    let guide = sound(Guide::read(&text("questionnaires/security-action.json")));
    used.extend(guide.sources().map(|(_, key)| key.into()));
    used.extend(help::SOURCES.map(str::to_owned));
    let insurance = sound(Insurance::read(&text("questionnaires/insurance/insurance.json")));
    used.extend(insurance.sources().map(|(_, key)| key.into()));
    let cpsf = sound(Cpsf::read(&text("questionnaires/cpsf/cpsf.json")));
    used.extend(cpsf.sources().map(|(_, key)| key.into()));
    let evidence = sound(EvidenceGuide::read(&text("questionnaires/scs3/evidence.json")));
    used.extend(evidence.sources().map(|(_, key)| key.into()));
    let loss = sound(Loss::read(&text("questionnaires/quick-risk/loss.json")));
    used.extend(loss.sources().into_iter().map(|(_, key)| key.into()));
    let triage = sound(Triage::read(&text("questionnaires/triage/triage.json"), &desks));
    used.extend(triage.sources().map(str::to_owned));
    // The standards that questions map to are sources as well.
    used.extend(["CSF1", "CSF2", "ISO27001"].map(str::to_owned));
    let all: BTreeSet<String> = sources.iter().map(|it| it.id.to_string()).collect();
    assert_eq!(used, all);
}

/// A day in the future of the whole would never turn stale in time.
#[test]
fn nothing_was_checked_later_than_its_file_says() {
    let guide = sound(Guide::read(&text("questionnaires/security-action.json")));
    let known = (guide.links.iter().map(|it| &it.known))
        .chain(guide.steps.iter().map(|it| &it.known))
        .chain(guide.schemes.iter().map(|it| &it.known));
    assert_eq!(known.map(|it| it.checked_on).max(), Some(guide.checked_on));
    let desks = sound(Desks::read(&text("questionnaires/desks.json")));
    assert_eq!(desks.iter().map(|it| it.checked_on).max(), Some(desks.checked_on));
}
