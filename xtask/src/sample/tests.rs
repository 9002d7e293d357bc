use super::*;
use shirube_core::result::verify;

#[test]
fn every_result_of_every_questionnaire_is_valid_and_says_that_it_is_synthetic() {
    for id in ["management", "sme", "six-articles"] {
        let asked = questionnaire(id).unwrap();
        let mut text = Vec::new();
        write(&asked, 200, 3, &mut text).unwrap();
        let text = String::from_utf8(text).unwrap();
        assert_eq!(text.lines().count(), 200);
        for line in text.lines() {
            let file = verify(line, |_, digest| (*digest == asked.digest).then_some(&asked));
            assert!(file.unwrap().is_synthetic(), "{line}");
            let real = line.replace(",\"synthetic\":true", "");
            let refusal = verify(&real, |_, _| Some(&asked)).unwrap_err().to_string();
            assert!(refusal.starts_with("digest: "), "{refusal}");
        }
    }
}

#[test]
fn all_kinds_of_answers_and_profiles_occur() {
    let asked = questionnaire("management").unwrap();
    let all: Vec<ResultFile> = results(&asked, 1).take(2000).collect();
    let some = |what: &str, holds: &dyn Fn(&ResultFile) -> bool| {
        let count = all.iter().filter(|it| holds(it)).count();
        assert!((20..2000).contains(&count), "{what}: {count}");
    };
    some("unfinished", &|it| it.answers().len() < 40);
    some("no industry", &|it| it.profile().industry.is_none());
    some("no size", &|it| it.profile().size.is_none());
    some("region only", &|it| matches!(it.profile().place, Some(Location::Region(_))));
    let has = |it: &ResultFile, answer: fn(&Answer) -> bool| {
        it.answers().iter().any(|(_, it)| answer(it))
    };
    some("don't know", &|it| has(it, |it| *it == Answer::Unknown));
    some("not applicable", &|it| has(it, |it| matches!(it, Answer::NotApplicable(_))));
    for level in asked.top.scale() {
        some("a level", &|it| it.answers().iter().any(|(_, it)| *it == Answer::Level(level)));
    }
}

#[test]
fn larger_firms_stand_higher_and_a_seed_gives_the_same_again() {
    let asked = questionnaire("management").unwrap();
    let mean = |codes: [&str; 2]| {
        let of_size =
            |it: &ResultFile| it.profile().size.is_some_and(|it| codes.contains(&it.code()));
        let levels: Vec<u32> =
            results(&asked, 5)
                .take(1000)
                .filter(of_size)
                .flat_map(|it| it.answers().iter().map(|(_, it)| it.clone()).collect::<Vec<_>>())
                .filter_map(|it| {
                    if let Answer::Level(it) = it { Some(it.number().into()) } else { None }
                })
                .collect();
        100 * levels.iter().sum::<u32>() / u32::try_from(levels.len()).unwrap()
    };
    assert!(mean(["1-5", "6-20"]) + 50 < mean(["300-499", "500-5000"]));
    let ids =
        |seed| results(&asked, seed).take(50).map(|it| it.to_line(&asked)).collect::<Vec<_>>();
    assert_eq!(ids(9), ids(9));
    assert_ne!(ids(9), ids(10));
}

/// Made by `cargo xtask sample-results 3 --seed 1`. A change of it changes every figure that somebody
/// has noted down with its seed.
const FIRST: &str = include_str!("first.ndjson");

#[test]
fn the_first_results_of_seed_1_are_always_the_same() {
    let mut text = Vec::new();
    write(&questionnaire("management").unwrap(), 3, 1, &mut text).unwrap();
    assert_eq!(String::from_utf8(text).unwrap(), FIRST);
}
