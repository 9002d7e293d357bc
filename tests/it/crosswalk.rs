//! The edges of the crosswalk, as far as a program can judge them, and the page that explains them.
//! That both ends exist is told by `shirube check`.

use std::collections::{BTreeMap, BTreeSet};

use shirube_core::answers::{Answer, Answers};
use shirube_core::crosswalk::{Crosswalk, Joint, Proposal, preselected};
use shirube_core::i18n::Lang;
use shirube_core::id::QuestionnaireId;
use shirube_core::level::Level;
use shirube_core::questionnaire::Evidence;

use crate::content::FORBIDDEN;
use crate::top::{questionnaire, sound, text};

const FILE: &str = "questionnaires/crosswalk.json";
const PAGE: &str = "docs/methods/crosswalk.md";

fn crosswalk() -> Crosswalk {
    sound(Crosswalk::read(&text(FILE)))
}

fn joint(text: &str) -> Joint {
    Joint::parse(text.trim_matches('`')).unwrap_or_else(|| panic!("{text}"))
}

#[test]
fn a_short_check_never_proves_more_than_level_two_of_the_long_one() {
    let crosswalk = crosswalk();
    let is_short = |it: &Joint| ["sme", "six-articles"].contains(&it.questionnaire.as_str());
    let to_management = (crosswalk.edges().iter())
        .filter(|it| is_short(&it.from) && it.to.questionnaire.as_str() == "management");
    let mut reached = BTreeSet::new();
    for edge in to_management {
        assert!(edge.levels.iter().all(|(_, to)| to.number() <= 2), "{} to {}", edge.from, edge.to);
        reached.insert(&edge.to);
    }
    let said = format!("They reach {} of the 40 questions", reached.len());
    assert!(text(PAGE).contains(&said), "{said}");
}

#[test]
fn every_edge_is_our_own_view_and_has_a_reason_of_its_own() {
    let crosswalk = crosswalk();
    assert!(crosswalk.edges().iter().all(|it| it.mark == Evidence::Own));
    let mut seen = BTreeSet::new();
    for edge in crosswalk.edges() {
        // One plain sentence, short enough to stand beside the proposal on a phone.
        for (lang, end, most) in [(Lang::Ja, '。', 80), (Lang::En, '.', 160)] {
            let reason = edge.reason(lang);
            assert!(seen.insert(reason.to_owned()), "twice: {reason}");
            assert!(reason.matches(end).count() == 1 && reason.ends_with(end), "{reason}");
            assert!(reason.chars().count() <= most, "{reason}");
            assert_eq!(lang == Lang::En, reason.is_ascii(), "{reason}");
            for (word, why) in FORBIDDEN {
                assert!(!reason.contains(word), "{reason}: {word}: {why}");
            }
        }
    }
}

/// Proposals are confirmed one after the other, so an answer may go round by several
/// questionnaires. However long the way, it comes back no higher.
#[test]
fn no_way_round_ends_higher_than_it_began() {
    type Standing = (Joint, Level);
    fn walk(edges: &BTreeMap<Standing, Vec<Standing>>, way: &mut Vec<Standing>) {
        let (begin, end) = (way[0].clone(), way[way.len() - 1].clone());
        for next in edges.get(&end).into_iter().flatten() {
            if next.0 == begin.0 {
                assert!(next.1 <= begin.1, "{way:?} comes back as {next:?}");
            } else if way.iter().all(|(it, _)| *it != next.0) {
                way.push(next.clone());
                walk(edges, way);
                way.pop();
            }
        }
    }
    let mut edges: BTreeMap<Standing, Vec<Standing>> = BTreeMap::new();
    for edge in crosswalk().edges() {
        for (from, to) in &edge.levels {
            let there = (edge.to.clone(), *to);
            edges.entry((edge.from.clone(), *from)).or_default().push(there);
        }
    }
    for begin in edges.keys() {
        walk(&edges, &mut vec![begin.clone()]);
    }
}

/// The rows of the table of the page with this head, two cells each.
fn rows(page: &str, head: &str) -> Vec<[String; 2]> {
    let (_, table) = page.split_once(head).unwrap();
    let rows = table.lines().skip(2).take_while(|it| it.starts_with('|'));
    rows.map(|row| {
        let mut cells = row.trim_matches('|').split('|').map(|it| it.trim().to_owned());
        [cells.next().unwrap(), cells.next().unwrap()]
    })
    .collect()
}

#[test]
fn the_worked_example_of_the_page_is_what_the_program_proposes() {
    let page = text(PAGE);
    let mut given: BTreeMap<QuestionnaireId, Answers> = BTreeMap::new();
    for [question, answer] in rows(&page, "| answered | with |") {
        let joint = joint(&question);
        let answer = match &*answer {
            "don't know" => Answer::Unknown,
            level => Answer::Level(Level::new(level.parse().unwrap()).unwrap()),
        };
        given.entry(joint.questionnaire).or_default().record(joint.question, answer);
    }
    assert_eq!(given.len(), 3);
    let asked = questionnaire("questionnaires/management/questionnaire.json");
    let proposals = crosswalk().proposals(&asked, |id| given.get(id));
    let one = |it: &Proposal| format!("{} from `{}`", it.level.number(), it.from);
    let found: Vec<[String; 2]> = (asked.questions())
        .filter_map(|it| {
            let all = proposals.get(&it.id)?;
            assert_eq!(preselected(all), all.first());
            let told: Vec<String> = all.iter().map(one).collect();
            Some([format!("`management/{}`", it.id), told.join(", ")])
        })
        .collect();
    assert_eq!(found, rows(&page, "| question | proposals, the lowest first |"));
}
