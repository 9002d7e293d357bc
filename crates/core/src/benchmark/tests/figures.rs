//! Which figures speak of a question.

use super::file::everything;
use crate::benchmark::compare::{Fit, NoComparison, Why, figures_of, shown};
use crate::benchmark::*;
use crate::profile::Profile;
use crate::testing::{answers, questionnaire};

/// The figure of the example, joined to a question of the test questionnaire, of a source with these
/// properties.
fn file(id: &str, fit: JoinFit, elsewhere: bool, trust: Trust, year: u16) -> Benchmark {
    let mut file = everything();
    file.id = BenchmarkId::try_from(id).unwrap();
    file.source = Source { year, elsewhere, trust, ..file.source };
    let join = &mut file.figures[0].joins[0];
    (join.question, join.fit) = (Joint::parse("test/m1-1").unwrap(), fit);
    file
}

#[test]
fn what_asks_the_same_comes_first_and_what_speaks_of_others_later() {
    use JoinFit::{Near, Same};
    let files = [
        file("near", Near, false, Trust::A, 2026),
        file("elsewhere", Same, true, Trust::A, 2026),
        file("news", Same, false, Trust::C, 2026),
        file("older", Same, false, Trust::B, 2021),
        file("newer", Same, false, Trust::B, 2024),
    ];
    let asked = questionnaire(&[2]);
    let profile = Profile::default();
    let of = |question: &str| {
        let question = crate::testing::question(question);
        let found = figures_of(&files, &asked.id, &question, &profile);
        found.iter().map(|it| it.benchmark.id.to_string()).collect::<Vec<_>>()
    };
    assert_eq!(of("m1-1"), ["newer", "older", "news", "elsewhere", "near"]);
    assert_eq!(of("m1-2"), [""; 0]);
}

#[test]
fn an_answer_tells_whether_the_firm_does_what_the_figure_counts() {
    let files = [file("a", JoinFit::Same, false, Trust::B, 2024)];
    let asked = questionnaire(&[2]);
    let question = crate::testing::question("m1-1");
    let figures = figures_of(&files, &asked.id, &question, &Profile::default());
    for (given, does) in [
        ("m1-1=2", Some(true)),
        ("m1-1=3", Some(true)),
        ("m1-1=1", Some(false)),
        ("m1-1=5", Some(false)),
        ("m1-1=?", None),
        ("m1-1=-", None),
        ("m1-1=draft", None),
        ("m1-2=3", None),
    ] {
        assert_eq!(figures[0].does(&asked, &answers(given)), does, "{given}");
    }
}

/// The reader refuses such a file; should one be put together otherwise, it is no target either.
#[test]
fn what_happened_to_firms_speaks_of_no_question() {
    let mut file = file("a", JoinFit::Same, false, Trust::B, 2024);
    file.figures[0].kind = Kind::Exposure;
    let asked = questionnaire(&[2]);
    let question = crate::testing::question("m1-1");
    assert_eq!(figures_of(&[file], &asked.id, &question, &Profile::default()), []);
}

#[test]
fn the_best_value_is_that_of_the_users_own_group() {
    let told = |industry, size| Profile {
        industry: Industry::of_code(industry),
        size: Size::of_code(size),
        place: Some(crate::profile::Location::Region(Region::of_code("kanto").unwrap())),
    };
    for (elsewhere, profile, share, is_own) in [
        (false, told("E", "21-50"), 0, true),
        (false, told("E", "1-5"), 7300, false),
        // A hospital of so many beds may be meant; only the user knows.
        (false, told("P", "21-50"), 7300, false),
        (true, told("E", "21-50"), 0, false),
    ] {
        let files = [file("a", JoinFit::Same, elsewhere, Trust::B, 2024)];
        let asked = questionnaire(&[2]);
        let question = crate::testing::question("m1-1");
        let figures = figures_of(&files, &asked.id, &question, &profile);
        let (value, fit) = figures[0].best().unwrap();
        assert_eq!(value.amount, Amount::Share(share), "{profile:?}");
        assert_eq!(matches!(fit, Fit::Own(_)), is_own, "{profile:?}");
        if elsewhere {
            assert!(figures[0].values.iter().all(|(_, it)| matches!(it, Fit::Offered(_))));
            assert_eq!(fit, Fit::Offered(Why::Elsewhere));
        }
    }
}

#[test]
fn a_value_without_its_n_or_with_too_small_a_one_is_not_drawn() {
    let value = |n| FigureValue {
        group: Group::default(),
        amount: Amount::Share(5000),
        n,
        is_deduced: false,
    };
    assert_eq!(shown(&value(Some(10)), 10), Ok(10));
    assert_eq!(shown(&value(Some(9)), 10), Err(NoComparison::TooFew { n: 9, least: 10 }));
    assert_eq!(shown(&value(None), 10), Err(NoComparison::NNotPublished));
    // Whatever a file says, never fewer than five.
    assert_eq!(shown(&value(Some(4)), 1), Err(NoComparison::TooFew { n: 4, least: 5 }));
}
