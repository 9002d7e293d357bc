use proptest::prelude::*;

use super::*;
use crate::testing::{
    answers, coverage_questionnaire, from_json, json, question, quiz_questionnaire,
};

/// The questionnaires of these tests: three items of two questions each, `m1-1` to `m3-2`.
const NAMES: [&str; 3] = ["a", "b", "c"];

fn asked(name: &str) -> Questionnaire {
    from_json(&json(&[2, 2, 2]).replacen("\"test\"", &format!("{name:?}"), 1))
}

fn questionnaire(name: &str) -> QuestionnaireId {
    QuestionnaireId::try_from(name).unwrap()
}

fn file(edges: &[String]) -> String {
    format!(
        r#"{{"format":"shirube-crosswalk","format_version":1,"version":"2026.1","checked_on":"2026-11-23","edges":[{}]}}"#,
        edges.join(",")
    )
}

fn edge(from: &str, to: &str, levels: &str) -> String {
    format!(
        r#"{{"from":"{from}","to":"{to}","levels":{levels},"mark":"P","reason":{{"ja":"{from}から","en":"from {from}"}}}}"#
    )
}

fn crosswalk(edges: &[String]) -> Crosswalk {
    match Crosswalk::read(&file(edges)) {
        Ok(it) => it,
        Err(problems) => panic!("{problems:#?}"),
    }
}

fn told(problems: Vec<Problem>) -> Vec<String> {
    problems.iter().map(ToString::to_string).collect()
}

#[track_caller]
fn check(edges: &[String], expected: &[&str]) {
    assert_eq!(Crosswalk::read(&file(edges)).err().map(told).unwrap_or_default(), expected);
}

/// The proposals for `to` as text: `m1-1: a/m1-1=2 c/m2-1=3`, one question a line.
#[track_caller]
fn check_proposals(edges: &[String], to: &str, given: &[(&str, &str)], expected: &[&str]) {
    let given: Vec<_> =
        given.iter().map(|(name, text)| (questionnaire(name), answers(text))).collect();
    let of = |id: &QuestionnaireId| given.iter().find(|(it, _)| it == id).map(|(_, it)| it);
    let proposals = crosswalk(edges).proposals(&asked(to), of);
    let one = |it: &Proposal| format!(" {}={}", it.from, it.level.number());
    let found: Vec<String> = (proposals.iter())
        .map(|(id, all)| format!("{id}:{}", all.iter().map(one).collect::<String>()))
        .collect();
    assert_eq!(found, expected);
}

#[test]
fn an_edge_reads_as_it_is_written() {
    let crosswalk = crosswalk(&[edge("a/m1-1", "b/m2-1", "[[3,2],[5,2]]")]);
    let [edge] = crosswalk.edges() else { panic!("one edge") };
    assert_eq!((edge.from.to_string(), edge.to.to_string()), ("a/m1-1".into(), "b/m2-1".into()));
    assert_eq!((edge.reason(Lang::Ja), edge.reason(Lang::En)), ("a/m1-1から", "from a/m1-1"));
    let proved = |level| edge.level(Level::new(level).unwrap()).map(Level::number);
    assert_eq!([3, 4, 5].map(proved), [Some(2), None, Some(2)]);
    assert_eq!((&*crosswalk.version, edge.mark), ("2026.1", Evidence::Own));
}

#[test]
fn every_problem_is_told_with_its_place() {
    let reason = r#""reason":{"ja":"","en":"<b>"}"#;
    check(
        &[
            format!(r#"{{"from":"a","to":"b/m1-1/x","levels":[],"mark":"R",{reason},"more":1}}"#),
            r#"{"from":"A/m1-1","to":"b/","levels":[[0,1],[1],[1,2,3],[1,21]]}"#.to_owned(),
        ],
        &[
            "$.edges[0].from: found \"a\", expected a questionnaire and a question, such as sme/s1-update",
            "$.edges[0].to: found \"b/m1-1/x\", expected a questionnaire and a question, such as sme/s1-update",
            "$.edges[0].levels: found 0, expected 1 to 20",
            "$.edges[0].mark: found \"R\", expected \"V\", \"S\", \"P\"",
            "$.edges[0].reason.ja: found a text of 0 characters, expected 1 to 400",
            "$.edges[0].reason.en: found markup (\"<b>\"), expected plain text",
            "$.edges[0]: found the field \"more\", expected only known fields",
            "$.edges[1].from: found \"A/m1-1\", expected a questionnaire and a question, such as sme/s1-update",
            "$.edges[1].to: found \"b/\", expected a questionnaire and a question, such as sme/s1-update",
            "$.edges[1].levels[0][0]: found 0, expected 1 to 20",
            "$.edges[1].levels[1]: found 1, expected 2 to 2",
            "$.edges[1].levels[2]: found 3, expected 0 to 2",
            "$.edges[1].levels[3][1]: found 21, expected 1 to 20",
            "$.edges[1]: found no field \"mark\", expected it",
            "$.edges[1]: found no field \"reason\", expected it",
        ],
    );
}

#[test]
fn answered_levels_rise_and_proved_levels_never_fall() {
    check(&[edge("a/m1-1", "b/m1-1", "[[1,2],[2,2],[4,5]]")], &[]);
    check(
        &[edge("a/m1-1", "b/m1-1", "[[2,3],[2,3],[1,2]]")],
        &[
            "$.edges[0].levels[1][0]: found \"2\", expected more than the 2 before it",
            "$.edges[0].levels[2][0]: found \"1\", expected more than the 2 before it",
            "$.edges[0].levels[2][1]: found \"2\", expected 3 or more: a higher level proves no less",
        ],
    );
}

#[test]
fn an_edge_leads_to_another_questionnaire_and_stands_once() {
    check(
        &[edge("a/m1-1", "a/m1-2", "[[1,1]]")],
        &[
            "$.edges[0].to: found \"a/m1-2\", expected a question of another questionnaire than the edge comes from",
        ],
    );
    check(
        &[
            edge("a/m1-1", "b/m1-1", "[[1,1]]"),
            edge("b/m1-1", "a/m1-1", "[[1,1]]"),
            edge("a/m1-1", "b/m1-1", "[[2,2]]"),
        ],
        &[
            "$.edges[2].to: found \"b/m1-1\", expected each pair of ends once: it stands at $.edges[0] already",
        ],
    );
}

#[test]
fn there_and_back_never_ends_higher_than_it_began() {
    let there = edge("a/m1-1", "b/m1-1", "[[2,1],[3,3]]");
    check(&[there.clone(), edge("b/m1-1", "a/m1-1", "[[1,1],[2,2],[3,3],[5,3]]")], &[]);
    check(
        &[there.clone(), edge("b/m1-1", "a/m1-1", "[[1,3]]")],
        &[
            "$.edges[1].levels[0][1]: found \"3\", expected 2 or less: $.edges[0] leads from 2 to 1",
            "$.edges[0].levels[1][1]: found \"3\", expected 1 or less: $.edges[1] leads from 1 to 3",
        ],
    );
    // Edges between other questions are no way back.
    check(&[there, edge("b/m1-1", "a/m1-2", "[[1,3]]")], &[]);
}

#[test]
fn both_ends_and_all_levels_must_exist_where_the_questionnaire_is_at_hand() {
    let edges = crosswalk(&[
        edge("a/m1-1", "b/m9-9", "[[5,6],[6,6]]"),
        edge("b/m9-9", "a/m1-1", "[[1,1]]"),
        edge("elsewhere/x", "a/m1-2", "[[9,5]]"),
    ]);
    let problems = |names: &[&str]| {
        let at_hand: Vec<Questionnaire> = names.iter().map(|it| asked(it)).collect();
        edges.check_against(&at_hand).err().map(told).unwrap_or_default()
    };
    assert_eq!(problems(&[]), [""; 0]);
    assert_eq!(problems(&["a"]), ["$.edges[0].levels[1][0]: found 6, expected 1 to 5"]);
    assert_eq!(
        problems(&["a", "b"]),
        [
            "$.edges[0].levels[1][0]: found 6, expected 1 to 5",
            "$.edges[0].to: found \"b/m9-9\", expected a question of that questionnaire",
            "$.edges[0].levels[0][1]: found 6, expected 1 to 5",
            "$.edges[0].levels[1][1]: found 6, expected 1 to 5",
            "$.edges[1].from: found \"b/m9-9\", expected a question of that questionnaire",
        ]
    );
    let ends: Vec<String> = edges.ends().map(|(at, end)| format!("{at} {end}")).collect();
    assert_eq!(ends[..2], ["$.edges[0].from a/m1-1", "$.edges[0].to b/m9-9"]);
}

/// A level says nothing about a number of people, and the place of an option in a quiz nothing about
/// anything.
#[test]
fn no_edge_begins_or_ends_at_a_number_or_a_quiz() {
    let edges = crosswalk(&[
        edge("test/r-staff", "a/m1-1", "[[1,1]]"),
        edge("a/m1-1", "test/r-security", "[[1,2]]"),
        edge("a/m1-1", "test/r-1", "[[1,2]]"),
        edge("test/q-1", "a/m1-2", "[[1,1]]"),
    ]);
    let roles = coverage_questionnaire();
    let problems = |it: Questionnaire| edges.check_against(&[it]).err().map(told);
    let expected = "expected a question whose levels mean the same in every file";
    let (from, to) = ("$.edges[0].from", "$.edges[1].to");
    let in_roles = problems(roles.clone()).unwrap_or_default();
    assert!(
        in_roles.contains(&format!("{from}: found \"test/r-staff\", {expected}")),
        "{in_roles:?}"
    );
    assert!(in_roles.contains(&format!("{to}: found \"test/r-security\", {expected}")));
    assert!(!in_roles.iter().any(|it| it.contains("r-1")));
    let in_quiz = problems(quiz_questionnaire()).unwrap_or_default();
    assert!(in_quiz.contains(&format!("$.edges[3].from: found \"test/q-1\", {expected}")));

    // And where a file says so all the same, nothing is proposed that could not be confirmed.
    let given = answers("m1-1=1");
    let proposed = edges.proposals(&roles, |id| (id.as_str() == "a").then_some(&given));
    assert_eq!(proposed.keys().map(QuestionId::as_str).collect::<Vec<_>>(), ["r-1"]);
}

/// "Not needed" is the lowest level of a role, and so would be selected before anybody chooses.
#[test]
fn no_answer_elsewhere_proves_that_a_firm_needs_no_role() {
    let edges = crosswalk(&[edge("a/m1-1", "test/r-1", "[[1,1],[2,2]]")]);
    let problems = edges.check_against(&[coverage_questionnaire()]).err().map(told);
    assert_eq!(problems.unwrap_or_default(), ["$.edges[0].levels[0][1]: found 1, expected 2 to 5"]);
}

#[test]
fn only_a_level_proposes_and_only_the_level_it_proves() {
    let edges = ["m1-1", "m1-2", "m2-1", "m2-2", "m3-1", "m3-2"]
        .map(|it| edge(&format!("a/{it}"), &format!("b/{it}"), "[[3,2],[4,9]]"));
    let given = [("a", "m1-1=3 m1-2=2 m2-1=? m2-2=- m3-1=draft m3-2=4")];
    // The last leads outside the scale.
    check_proposals(&edges, "b", &given, &["m1-1: a/m1-1=2"]);
    check_proposals(&edges, "a", &given, &[]);
    check_proposals(&edges, "b", &[], &[]);
}

#[test]
fn an_answer_is_never_overwritten_and_a_draft_is_no_answer() {
    let edges = ["m1-1", "m1-2", "m2-1", "m2-2", "m3-1"]
        .map(|it| edge("a/m1-1", &format!("b/{it}"), "[[3,2]]"));
    let given = [("a", "m1-1=3"), ("b", "m1-1=1 m1-2=? m2-1=- m2-2=draft")];
    check_proposals(&edges, "b", &given, &["m2-2: a/m1-1=2", "m3-1: a/m1-1=2"]);
}

#[test]
fn of_several_proposals_the_lowest_comes_first_and_is_preselected() {
    let edges = [
        edge("a/m1-1", "b/m1-1", "[[3,4]]"),
        edge("c/m1-1", "b/m1-1", "[[3,2]]"),
        edge("a/m1-2", "b/m1-1", "[[3,2]]"),
    ];
    let given = [("a", "m1-1=3 m1-2=3"), ("c", "m1-1=3")];
    check_proposals(&edges, "b", &given, &["m1-1: c/m1-1=2 a/m1-2=2 a/m1-1=4"]);

    let given = answers("m1-1=3 m1-2=3");
    let of = |id: &QuestionnaireId| (id.as_str() == "a").then_some(&given);
    let proposals = crosswalk(&edges).proposals(&asked("b"), of);
    let all = proposals.get(&question("m1-1")).unwrap();
    let first = preselected(all).unwrap();
    assert_eq!((first.level.number(), first.answered.number()), (2, 3));
    assert_eq!((first.reason(Lang::En), first.mark), ("from a/m1-2", Evidence::Own));
    assert_eq!(preselected(&[]), None);
}

#[test]
fn a_proposal_leads_no_further_until_it_is_confirmed() {
    let edges = [edge("a/m1-1", "b/m1-1", "[[3,3]]"), edge("b/m1-1", "c/m1-1", "[[3,3]]")];
    check_proposals(&edges, "c", &[("a", "m1-1=3")], &[]);
    check_proposals(&edges, "c", &[("a", "m1-1=3"), ("b", "m1-1=3")], &["m1-1: b/m1-1=3"]);
}

#[test]
fn a_question_that_is_not_asked_gets_no_proposal() {
    let condition = r#""revision":1,"visible_if":{"question":"m1-1","at_least":3},"#;
    let json = json(&[2]).replacen("\"test\"", "\"b\"", 1);
    // The second question depends on the first.
    let (first, second) = json.split_once("\"m1-2\"").unwrap();
    let second = second.replacen("\"revision\":1,", condition, 1);
    let to = from_json(&format!("{first}\"m1-2\"{second}"));
    let crosswalk = crosswalk(&[edge("a/m1-1", "b/m1-2", "[[3,2]]")]);
    let proposed = |own: &str| {
        let (own, other) = (answers(own), answers("m1-1=3"));
        let of = |id: &QuestionnaireId| Some(if id.as_str() == "a" { &other } else { &own });
        crosswalk.proposals(&to, of).len()
    };
    assert_eq!(["", "m1-1=2", "m1-1=3"].map(proposed), [0, 0, 1]);
}

/// Answers of any kind to some of the questions.
fn any_answers() -> impl Strategy<Value = Answers> {
    let answer = prop::sample::select(vec!["", "1", "2", "3", "4", "5", "?", "-", "draft"]);
    prop::collection::vec(answer, 6).prop_map(|given| {
        let ids = ["m1-1", "m1-2", "m2-1", "m2-2", "m3-1", "m3-2"];
        let given = ids.iter().zip(given).filter(|(_, it)| !it.is_empty());
        let text: Vec<String> = given.map(|(id, it)| format!("{id}={it}")).collect();
        answers(&text.join(" "))
    })
}

/// Edges between any questions of the three, sound in themselves; each pair of questions is joined
/// in one direction at most, so that there is no way back to look after.
fn any_crosswalk() -> impl Strategy<Value = Crosswalk> {
    let end = || (0..3usize, 1..=3usize, 1..=2usize);
    let levels = prop::collection::vec((0..2u8, 0..2u8), 1..5);
    prop::collection::vec((end(), end(), levels), 0..30).prop_map(|edges| {
        let mut joined: Vec<(String, String)> = Vec::new();
        let mut written = Vec::new();
        for (from, to, steps) in edges {
            let [from, to] =
                [from, to].map(|(name, item, n)| format!("{}/m{item}-{n}", NAMES[name]));
            let is_joined =
                |(a, b): &(String, String)| (*a == from && *b == to) || (*a == to && *b == from);
            if from[..1] == to[..1] || joined.iter().any(is_joined) {
                continue;
            }
            let mut pair = (0, 1);
            let mut levels = Vec::new();
            for (up, more) in steps {
                pair = (pair.0 + 1 + up, pair.1 + more);
                levels.push(format!("[{},{}]", pair.0, pair.1));
            }
            written.push(edge(&from, &to, &format!("[{}]", levels.join(","))));
            joined.push((from, to));
        }
        crosswalk(&written)
    })
}

proptest! {
    #[test]
    fn proposals_come_from_levels_along_one_edge_and_never_overwrite(
        crosswalk in any_crosswalk(), given in prop::collection::vec(any_answers(), 3), to in 0..3usize,
    ) {
        let of = |id: &QuestionnaireId| {
            NAMES.iter().zip(&given).find(|(it, _)| **it == id.as_str()).map(|(_, it)| it)
        };
        let asked = asked(NAMES[to]);
        let proposals = crosswalk.proposals(&asked, of);
        let mut found = 0;
        for (id, all) in proposals.iter() {
            prop_assert!(matches!(given[to].get(id), None | Some(Answer::NotApplicableDraft)));
            prop_assert!(all.is_sorted_by_key(|it| it.level));
            prop_assert_eq!(preselected(all), all.first());
            for it in all {
                prop_assert!(it.level <= asked.top);
                let there = of(&it.from.questionnaire).and_then(|all| all.get(&it.from.question));
                prop_assert_eq!(there, Some(&Answer::Level(it.answered)));
                let leads_here = crosswalk.edges().iter().any(|edge| {
                    edge.from == it.from
                        && edge.to.question == *id
                        && edge.to.questionnaire == asked.id
                        && edge.level(it.answered) == Some(it.level)
                });
                prop_assert!(leads_here);
                found += 1;
            }
        }
        // And none is missing.
        let expected = crosswalk.edges().iter().filter(|edge| {
            let there = of(&edge.from.questionnaire).and_then(|it| it.get(&edge.from.question));
            let level = match there {
                Some(Answer::Level(it)) => edge.level(*it),
                _ => None,
            };
            edge.to.questionnaire == asked.id
                && given[to].get(&edge.to.question).is_none_or(Answer::is_draft)
                && level.is_some_and(|it| it <= asked.top)
        });
        prop_assert_eq!(found, expected.count());
    }

    #[test]
    fn what_has_been_taken_is_not_proposed_again(
        crosswalk in any_crosswalk(), given in prop::collection::vec(any_answers(), 3), to in 0..3usize,
    ) {
        let asked = asked(NAMES[to]);
        let mut given = given;
        let proposed = |given: &[Answers]| {
            crosswalk.proposals(&asked, |id| {
                NAMES.iter().zip(given).find(|(it, _)| **it == id.as_str()).map(|(_, it)| it)
            })
        };
        for (id, all) in proposed(&given) {
            given[to].record(id, Answer::Level(preselected(&all).unwrap().level));
        }
        prop_assert!(proposed(&given).is_empty());
    }

    #[test]
    fn a_way_there_and_back_that_is_read_never_rises(
        there in prop::collection::vec((1..=5u8, 1..=5u8), 1..5),
        back in prop::collection::vec((1..=5u8, 1..=5u8), 1..5),
    ) {
        let sound = |mut it: Vec<(u8, u8)>| {
            it.sort_unstable();
            it.dedup_by_key(|it| it.0);
            let mut most = 1;
            let mut pair = |(a, b): (u8, u8)| { most = b.max(most); format!("[{a},{most}]") };
            let pairs: Vec<String> = it.into_iter().map(&mut pair).collect();
            format!("[{}]", pairs.join(","))
        };
        let edges = [edge("a/m1-1", "b/m1-1", &sound(there)), edge("b/m1-1", "a/m1-1", &sound(back))];
        let read = Crosswalk::read(&file(&edges));
        let rises = |edges: &[Edge]| {
            let trip = |first: &Edge, second: &Edge| {
                Level::new(5).unwrap().scale().any(|begin| {
                    let end = first.level(begin).and_then(|it| second.level(it));
                    end.is_some_and(|it| begin < it)
                })
            };
            trip(&edges[0], &edges[1]) || trip(&edges[1], &edges[0])
        };
        if let Ok(it) = read {
            prop_assert!(!rises(it.edges()));
        } else {
            // Refused for no other reason: without its opposite each edge is sound.
            let alone = edges.map(|it| crosswalk_of(&it));
            prop_assert!(rises(&alone));
        }
    }
}

fn crosswalk_of(written: &str) -> Edge {
    crosswalk(&[written.to_owned()]).edges()[0].clone()
}
