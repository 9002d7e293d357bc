//! All figures about a questionnaire, the closest first.

use super::file::everything;
use crate::benchmark::compare::by_question;
use crate::benchmark::*;
use crate::profile::Profile;
use crate::testing::questionnaire;

/// A figure joined to a question, told of one group.
fn file(id: &str, question: &str, fit: JoinFit, elsewhere: bool, group: Group) -> Benchmark {
    let mut file = everything();
    file.id = BenchmarkId::try_from(id).unwrap();
    file.source.elsewhere = elsewhere;
    let figure = &mut file.figures[0];
    figure.values.truncate(1);
    figure.values[0].group = group;
    let join = &mut figure.joins[0];
    (join.question, join.fit) = (Joint::parse(&format!("test/{question}")).unwrap(), fit);
    figure.joins.truncate(1);
    file.figures.truncate(1);
    file
}

fn of_industry(code: &str) -> Group {
    Group { industries: vec![Industry::of_code(code).unwrap()], ..Group::default() }
}

#[test]
fn questions_and_their_figures_come_by_how_close_they_are_to_the_firm() {
    use JoinFit::{Near, Same};
    let files = [
        file("near", "m1-1", Near, false, of_industry("P")),
        file("everybody", "m1-1", Same, false, Group::default()),
        file("banks", "m1-2", Same, true, of_industry("J")),
        file("hospitals", "m1-3", Same, true, of_industry("P")),
        file("own", "m1-4", Same, false, of_industry("P")),
        file("at-large", "m1-4", Same, false, Group::default()),
    ];
    let asked = questionnaire(&[5]);
    let found = |industry: Option<&str>| {
        let industry = industry.and_then(Industry::of_code);
        let profile = Profile { industry, ..Profile::default() };
        let found = by_question(&files, &asked, &profile);
        let names = found.into_iter().map(|(question, all)| {
            let names: Vec<String> = all.iter().map(|it| it.benchmark.id.to_string()).collect();
            format!("{question}: {}", names.join(" "))
        });
        names.collect::<Vec<_>>()
    };
    assert_eq!(
        found(Some("P")),
        ["m1-4: own at-large", "m1-3: hospitals", "m1-1: everybody near", "m1-2: banks"]
    );
    // Nobody's own: in the order of the questionnaire, Japanese firms at large first.
    assert_eq!(
        found(None),
        ["m1-1: everybody near", "m1-4: at-large own", "m1-2: banks", "m1-3: hospitals"]
    );
}

#[test]
fn a_questionnaire_that_no_figure_speaks_of_has_none() {
    let asked = questionnaire(&[2]);
    assert!(by_question(&[everything()], &asked, &Profile::default()).is_empty());
}
