//! The six articles, each with what to look at.

use shirube_core::questionnaire::Method;

use super::{asked, check_lengths};

#[test]
fn there_are_six_articles_of_two_to_four_criteria() {
    let asked = asked("six-articles");
    assert_eq!((asked.method, asked.top.number(), asked.sections.len()), (Method::Checklist, 2, 6));
    for article in &asked.sections {
        assert!((2..=4).contains(&article.questions.len()), "{}", article.id);
    }
}

/// Otherwise an article could be ticked away; `docs/methods/checklist.md` counts on it.
#[test]
fn every_article_has_a_criterion_that_applies_to_everybody() {
    for article in &asked("six-articles").sections {
        let mut for_all =
            article.questions.iter().filter(|it| !it.na_allowed && it.visible_if.is_none());
        assert!(for_all.next().is_some(), "{}", article.id);
    }
}

#[test]
fn every_criterion_has_one_thing_to_do_that_puts_it_in_place() {
    for question in asked("six-articles").questions() {
        assert_eq!(question.actions.len(), 1, "{}", question.id);
    }
}

#[test]
fn questions_and_answers_fit_a_phone() {
    check_lengths("six-articles", [45, 110], [32, 80]);
}
