use proptest::prelude::*;

use super::*;
use crate::i18n::Lang;
use crate::json::{Place, Problems, parse};

/// A firm with this much done, out of six articles and 25 topics.
fn facts(committed: bool, articles: usize, topics: usize, policy: PolicyState) -> Facts {
    Facts {
        articles: Count { done: articles, all: 6 },
        self_check: Count { done: topics, all: 25 },
        band: (topics == 25).then_some(Band::To49),
        policy,
        declaration: Declaration { committed, ..Declaration::default() },
    }
}

fn day() -> Day {
    Day::new(2026, 11, 23).unwrap()
}

#[track_caller]
fn check(facts: Facts, stars: &str, next: NextStep) {
    let standing = Standing::of(&facts);
    let mark = |star| if standing.may_declare(star) { "met" } else { "open" };
    assert_eq!(format!("{} {}", mark(Star::One), mark(Star::Two)), stars);
    assert_eq!(standing.next, next);
}

#[test]
fn one_star_needs_the_commitment_and_nothing_else() {
    let nothing = PolicyState::Nothing;
    check(facts(false, 0, 0, nothing), "open open", NextStep::Commit);
    check(facts(false, 6, 0, nothing), "open open", NextStep::Commit);
    check(facts(true, 0, 0, nothing), "met open", NextStep::Declare(Star::One));
    check(facts(true, 6, 0, nothing), "met open", NextStep::Declare(Star::One));
}

#[test]
fn two_stars_need_all_topics_a_whole_policy_and_its_publication() {
    use PolicyState::{Complete, Draft, Nothing};
    check(facts(true, 0, 1, Nothing), "met open", NextStep::FinishSelfCheck(24));
    check(facts(true, 0, 24, Complete), "met open", NextStep::FinishSelfCheck(1));
    check(facts(true, 0, 0, Draft(2)), "met open", NextStep::BeginSelfCheck);
    check(facts(true, 0, 25, Nothing), "met open", NextStep::WritePolicy);
    check(facts(true, 0, 25, Draft(3)), "met open", NextStep::FillPolicy(3));
    check(facts(true, 0, 25, Complete), "met open", NextStep::Publish);
    let mut published = facts(true, 0, 25, Complete);
    published.declaration.published_on = Some(day());
    // The band is "0–49" here: no score is asked for.
    check(published, "met met", NextStep::Declare(Star::Two));
    published.policy = Draft(1);
    check(published, "met open", NextStep::FillPolicy(1));
}

#[test]
fn one_tick_comes_before_a_long_way_but_never_holds_up_two_stars() {
    check(facts(false, 0, 25, PolicyState::Complete), "open open", NextStep::Commit);
    let mut ready = facts(false, 0, 25, PolicyState::Complete);
    ready.declaration.published_on = Some(day());
    check(ready, "open met", NextStep::Declare(Star::Two));
}

#[test]
fn after_one_star_the_way_goes_on_to_two() {
    let mut it = facts(true, 2, 0, PolicyState::Nothing);
    it.declaration.declared = Some((Star::One, day()));
    check(it, "met open", NextStep::BeginSelfCheck);
    // Declared years ago, the tick is new: nobody is sent back.
    it.declaration.committed = false;
    check(it, "open open", NextStep::BeginSelfCheck);
}

#[test]
fn after_two_stars_the_work_goes_on() {
    let mut it = facts(true, 4, 25, PolicyState::Complete);
    it.declaration.published_on = Some(day());
    it.declaration.declared = Some((Star::Two, day()));
    check(it, "met met", NextStep::WorkOnArticles(2));
    it.articles.done = 6;
    check(it, "met met", NextStep::ImproveSelfCheck);
    it.band = Some(Band::Full);
    check(it, "met met", NextStep::LookAgain);
}

#[test]
fn a_self_check_without_questions_is_not_complete() {
    let mut it = facts(true, 0, 0, PolicyState::Complete);
    it.self_check = Count::default();
    check(it, "met open", NextStep::BeginSelfCheck);
}

#[test]
fn an_id_is_known_by_its_form() {
    for (typed, kind) in [
        ("50012345678", IdKind::New),
        ("40012345678", IdKind::Old),
        ("５００１２３４５６７８", IdKind::New),
        (" 4001 2345　678\n", IdKind::Old),
        ("5001234567", IdKind::None),
        ("500123456789", IdKind::None),
        ("30012345678", IdKind::None),
        ("5001234567a", IdKind::None),
        ("5-0012345678", IdKind::None),
        ("٥0012345678", IdKind::None),
        ("", IdKind::None),
    ] {
        assert_eq!(IdKind::of(typed), kind, "{typed:?}");
    }
}

fn read_declaration(json: &str) -> Result<Declaration, Vec<String>> {
    let mut problems = Problems::default();
    let it = Declaration::read(&parse(json, 1000).unwrap(), Place::root(), &mut problems);
    problems.conclude(it).map_err(|all| all.iter().map(ToString::to_string).collect())
}

#[test]
fn a_declaration_is_read_strictly() {
    let empty = read_declaration(r#"{"committed":false}"#).unwrap();
    assert!(empty.is_empty());
    let problems = read_declaration(
        r#"{"committed":1,"published_on":"2026-02-30","declared":{"star":3,"id":"50012345678"}}"#,
    );
    assert_eq!(
        problems.unwrap_err(),
        [
            "$.committed: found a whole number, expected true or false",
            "$.published_on: found \"2026-02-30\", expected a day such as 2026-11-22",
            "$.declared.star: found 3, expected 1 to 2",
            "$.declared: found no field \"on\", expected it",
            "$.declared: found the field \"id\", expected only known fields",
        ]
    );
}

proptest! {
    #[test]
    fn a_declaration_survives(committed: bool, published: bool, star in 0..=2u8) {
        let star = [None, Some(Star::One), Some(Star::Two)][usize::from(star)];
        let it = Declaration {
            committed,
            published_on: published.then(day),
            declared: star.map(|it| (it, day())),
        };
        let mut problems = Problems::default();
        let read = Declaration::read(&it.to_node(), Place::root(), &mut problems);
        prop_assert_eq!(problems.conclude(read), Ok(it));
    }

    #[test]
    fn the_next_step_is_never_something_that_is_done(
        committed: bool, published: bool, articles in 0..=6usize, topics in 0..=25usize,
        policy in 0..3usize, star in 0..=2usize,
    ) {
        let policy = [PolicyState::Nothing, PolicyState::Draft(1), PolicyState::Complete][policy];
        let mut it = facts(committed, articles, topics, policy);
        it.declaration.published_on = published.then(day);
        it.declaration.declared =
            [None, Some((Star::One, day())), Some((Star::Two, day()))][star];
        let standing = Standing::of(&it);
        let is_open = match standing.next {
            NextStep::Commit => !committed,
            NextStep::Declare(star) => {
                standing.may_declare(star) && it.declaration.declared.is_none_or(|(had, _)| had < star)
            }
            NextStep::BeginSelfCheck => topics == 0,
            NextStep::FinishSelfCheck(left) => 0 < topics && topics + left == 25,
            NextStep::WritePolicy => policy == PolicyState::Nothing,
            NextStep::FillPolicy(_) => policy == PolicyState::Draft(1),
            NextStep::Publish => !published,
            NextStep::WorkOnArticles(left) => articles + left == 6 && 0 < left,
            NextStep::ImproveSelfCheck | NextStep::LookAgain => star == 2,
        };
        prop_assert!(is_open, "{:?}", standing);
    }
}

const WORDS: &str = r#"{"ja":"名前","en":"A name"}"#;
const KNOWN: &str = r#""checked_on":"2026-11-23","mark":"V","source":"SANEWS""#;

fn link(id: &str) -> String {
    format!(r#"{{"id":"{id}","url":"https://www.example.jp/","title":{WORDS},{KNOWN}}}"#)
}

fn step(id: &str, link: &str) -> String {
    format!(r#"{{"id":"{id}","title":{WORDS},"body":{WORDS},"links":["{link}"],{KNOWN}}}"#)
}

fn scheme(id: &str, stars: &str) -> String {
    format!(r#"{{"id":"{id}","stars":{stars},"name":{WORDS},"note":{WORDS},{KNOWN}}}"#)
}

#[track_caller]
fn check_guide(links: &str, steps: &str, schemes: &str, expected: &[&str]) -> Option<Guide> {
    let file = format!(
        r#"{{"format":"shirube-security-action","format_version":1,"version":"2026.1","checked_on":"2026-11-23","links":[{links}],"steps":[{steps}],"schemes":[{schemes}]}}"#
    );
    let guide = Guide::read(&file);
    let problems: Vec<String> =
        guide.as_ref().err().into_iter().flatten().map(ToString::to_string).collect();
    assert_eq!(problems, expected);
    guide.ok()
}

#[test]
fn a_guide_speaks_both_languages_and_names_its_sources() {
    let guide = check_guide(&link("a"), &step("b", "a"), &scheme("c", "2"), &[]).unwrap();
    let (step, scheme) = (&guide.steps[0], &guide.schemes[0]);
    assert_eq!((step.title(Lang::Ja), step.body(Lang::En)), ("名前", "A name"));
    assert_eq!((scheme.name(Lang::En), scheme.star), ("A name", Star::Two));
    assert_eq!(guide.link(&step.links[0]).map(|it| it.title(Lang::Ja)), Some("名前"));
    let places: Vec<String> = guide.sources().map(|(at, key)| format!("{at} {key}")).collect();
    assert_eq!(
        places,
        ["$.links[0].source SANEWS", "$.steps[0].source SANEWS", "$.schemes[0].source SANEWS"]
    );
}

#[test]
fn every_problem_of_a_guide_is_told_with_its_place() {
    check_guide(
        &format!("{},{}", link("a"), link("a").replace("https", "http")),
        &format!("{},{}", step("b", "c"), step("B", "a")),
        &format!("{0},{0},{1}", scheme("d", "1"), scheme("e", "3").replace("SANEWS", "news")),
        &[
            "$.links[1].url: found \"http://www.example.jp/\", expected an https address of at most 500 characters",
            "$.steps[1].id: found the character 'B' in an id, expected 1 to 64 characters out of a–z, 0–9 and -",
            "$.schemes[1].id: found the id \"d\" again, expected each id once",
            "$.schemes[2].stars: found 3, expected 1 to 2",
            "$.schemes[2].source: found \"news\", expected 1 to 16 characters out of A–Z and 0–9",
        ],
    );
    check_guide(
        &format!("{0},{0}", link("a")),
        "",
        "",
        &["$.links[1].id: found the id \"a\" again, expected each id once"],
    );
    check_guide(
        &link("a"),
        &step("b", "c"),
        "",
        &["$.steps[0].links[0]: found \"c\", expected a link of this guide"],
    );
}
