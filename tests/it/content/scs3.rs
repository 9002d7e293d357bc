//! The requirements of ★3: by number and gist, each with evidence to keep and somebody who can help.

use shirube_core::code;
use shirube_core::evidence::EvidenceGuide;
use shirube_core::i18n::Lang;
use shirube_core::questionnaire::{Evidence, Method};
use shirube_core::session::Pace;

use super::{LANGUAGES, asked, check_lengths, texts};
use crate::top::{sound, text};

fn evidence() -> EvidenceGuide {
    sound(EvidenceGuide::read(&text("questionnaires/scs3/evidence.json")))
}

/// How many criteria each of the 26 requirements has, in the order of the list.
///
/// Source: `GHSCS`, secondary.
const CRITERIA: [usize; 26] =
    [3, 2, 3, 2, 1, 1, 4, 2, 2, 3, 4, 8, 4, 2, 5, 3, 1, 3, 3, 3, 2, 3, 7, 3, 6, 1];

#[test]
fn there_are_26_requirements_and_81_criteria() {
    let asked = asked("scs3");
    let found: Vec<usize> = asked.sections.iter().map(|it| it.questions.len()).collect();
    assert_eq!((asked.method, &found[..]), (Method::Checklist, &CRITERIA[..]));
    assert_eq!(Pace::of(&asked), Pace::BySection);
}

#[test]
fn every_requirement_and_criterion_has_the_number_of_the_official_list() {
    let asked = asked("scs3");
    for section in &asked.sections {
        let number = section.id.as_str().strip_prefix("s-").unwrap();
        assert_eq!(number.split('-').count(), 3, "{number}");
        for (n, question) in section.questions.iter().enumerate() {
            assert_eq!(question.id.as_str(), format!("s-{number}-{}", n + 1));
        }
        for lang in LANGUAGES {
            let title = &texts(&asked, lang).section(&section.id).unwrap().title.clone();
            assert!(title.starts_with(number), "{title}");
        }
    }
}

/// Otherwise a requirement could be ticked away.
#[test]
fn every_requirement_has_a_criterion_that_applies_to_everybody() {
    for section in &asked("scs3").sections {
        let mut for_all =
            section.questions.iter().filter(|it| !it.na_allowed && it.visible_if.is_none());
        assert!(for_all.next().is_some(), "{}", section.id);
    }
}

#[test]
fn the_evidence_is_that_of_these_criteria_and_says_how_it_is_known() {
    let (asked, guide) = (asked("scs3"), evidence());
    assert_eq!(guide.check_against(&asked), Ok(()));
    assert_eq!((&*guide.version, guide.mark), (&*asked.version, Evidence::Secondary));
    for section in &asked.sections {
        assert!(guide.helpers_of(&section.id).next().is_some(), "{}", section.id);
        for question in &section.questions {
            for lang in LANGUAGES {
                assert!(guide.examples(&question.id, lang).next().is_some(), "{}", question.id);
            }
        }
    }
}

/// Whoever wants to know what is really asked must be able to look.
#[test]
fn every_criterion_names_the_official_sheet_among_its_sources() {
    for question in asked("scs3").questions() {
        assert!(question.source.iter().any(|it| &**it == "SCSX"), "{}", question.id);
    }
}

#[test]
fn no_text_says_that_anybody_becomes_three_stars_here() {
    let asked = asked("scs3");
    let said = |lang| texts(&asked, lang).intro.to_string();
    assert!(said(Lang::Ja).contains("★3になるわけではな"), "{}", said(Lang::Ja));
    assert!(said(Lang::En).contains("does not make a firm ★3"), "{}", said(Lang::En));
}

#[test]
fn questions_and_answers_fit_a_phone() {
    check_lengths("scs3", [45, 110], [36, 90]);
}

#[test]
fn the_code_of_the_answers_still_fits_on_a_line_of_paper() {
    let length = code::length(&asked("scs3")).unwrap();
    assert!(length <= 45, "{length}");
}
