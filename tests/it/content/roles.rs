//! The roles of security, for a firm in which one person holds several of them.

use shirube_core::questionnaire::{Method, Wants};

use super::{LANGUAGES, asked, check_lengths, texts};

#[test]
fn nine_roles_decide_ten_do_the_work_and_two_numbers_may_stay_empty() {
    let asked = asked("roles");
    let parts: Vec<usize> = asked.sections.iter().map(|it| it.questions.len()).collect();
    assert_eq!((asked.method, &parts[..]), (Method::Coverage, &[9, 10, 2][..]));
    for section in &asked.sections {
        let are_numbers = section.id.as_str() == "people";
        for question in &section.questions {
            let expected = matches!(question.wants, Wants::Number(_));
            assert_eq!(expected, are_numbers, "{}", question.id);
        }
    }
}

#[test]
fn every_role_has_an_example_from_a_firm_of_30() {
    for (lang, words) in LANGUAGES.into_iter().zip(["30人の会社なら、", "In a firm of 30, "])
    {
        let asked = asked("roles");
        let texts = texts(&asked, lang);
        for question in asked.questions().filter(|it| it.number().is_none()) {
            let hint = &texts.question(&question.id).unwrap().hint;
            assert!(hint.starts_with(words), "{}: {hint}", question.id);
        }
    }
}

#[test]
fn every_role_has_a_name_of_its_own_for_lists() {
    let asked = asked("roles");
    for (lang, most) in LANGUAGES.into_iter().zip([12, 24]) {
        let texts = texts(&asked, lang);
        let mut names = std::collections::BTreeSet::new();
        for question in asked.questions() {
            let short = texts.question(&question.id).unwrap().short.clone().unwrap();
            assert!(short.chars().count() <= most, "{short}");
            assert!(names.insert(short.clone()), "{short} is another role's");
        }
    }
}

#[test]
fn questions_fit_a_phone() {
    check_lengths("roles", [45, 80], [0, 0]);
}
