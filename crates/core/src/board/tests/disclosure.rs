//! Nothing better than the answers may be said.

use proptest::prelude::*;

use super::told as problems_of;
use crate::answers::{Answer, Answers, Reason};
use crate::board::*;
use crate::id::SentenceId;
use crate::level::Level;
use crate::questionnaire::Questionnaire;
use crate::storage::Sheet;
use crate::testing::{answers, from_json, json, question, questionnaire};

fn sentence(id: &str, topic: &str, rests_on: &str, instead_of: Option<&str>) -> String {
    let basis = |it: &str| {
        let (question, level) = it.split_once('=').unwrap();
        format!(r#"{{"question":"test/{question}","at_least":{level}}}"#)
    };
    let rests_on: Vec<String> = rests_on.split_whitespace().map(basis).collect();
    let instead_of = instead_of.map_or("null".to_owned(), |it| format!("\"{it}\""));
    format!(
        r#"{{"id":"{id}","topic":"{topic}","rests_on":[{}],"instead_of":{instead_of}}}"#,
        rests_on.join(",")
    )
}

fn file(sentences: &[String]) -> String {
    format!(
        r#"{{"format":"shirube-disclosure","format_version":1,"version":"2026.1","checked_on":"2026-11-23","source":["CGC"],"sentences":[{}]}}"#,
        sentences.join(",")
    )
}

fn words(list: SentenceList) -> Sentences {
    let words: Vec<String> =
        list.all().iter().map(|it| format!(r#""{0}":"{0} is so""#, it.id)).collect();
    let topics = ["governance", "risk", "measures", "incident", "supply", "people"];
    let topics = topics.map(|it| format!(r#""{it}":"About {it}""#));
    list.with_words(&format!(
        r#"{{"format":"shirube-disclosure-texts","format_version":1,"language":"en","sentences":{{{}}},"topics":{{{}}}}}"#,
        words.join(","),
        topics.join(",")
    ))
    .unwrap()
}

/// Three steps about risks, and one sentence about people.
fn sentences() -> Sentences {
    let all = [
        sentence("risk-some", "risk", "m1-1=2", None),
        sentence("risk-more", "risk", "m1-1=3 m1-2=3", Some("risk-some")),
        sentence("risk-most", "risk", "m1-1=4 m1-2=3 m2-1=5", Some("risk-more")),
        sentence("people", "people", "m2-2=3", None),
    ];
    words(SentenceList::read(&file(&all)).unwrap())
}

fn id(id: &str) -> SentenceId {
    SentenceId::try_from(id).unwrap()
}

fn sheet(answers: Answers) -> Sheet {
    Sheet { answers, ..Sheet::default() }
}

fn disclosed(asked: &Questionnaire, sheet: &Sheet, drafts: &[(&str, &str)]) -> Disclosure {
    let entered = Entered { asked, sheet };
    let draft = |key: &str| drafts.iter().find(|(it, _)| *it == key).map(|(_, text)| *text);
    Disclosure::of(&sentences(), |it| (*it == asked.id).then_some(entered), draft)
}

#[track_caller]
fn check(given: &str, expected: &str) {
    let found = disclosed(&questionnaire(&[2, 2]), &sheet(answers(given)), &[]);
    let found: Vec<&str> = found.told().map(|it| it.id.as_str()).collect();
    assert_eq!(found.join(" "), expected, "{given}");
}

#[test]
fn a_sentence_stands_where_every_answer_bears_it_and_the_stronger_one_replaces_the_weaker() {
    check("", "");
    check("m1-1=1", "");
    check("m1-1=2", "risk-some");
    check("m1-1=5", "risk-some");
    check("m1-1=3 m1-2=3", "risk-more");
    check("m1-1=5 m1-2=5 m2-1=4", "risk-more");
    check("m1-1=4 m1-2=3 m2-1=5 m2-2=3", "risk-most people");
}

#[test]
fn what_is_no_level_bears_nothing() {
    for answer in ["?", "-", "draft"] {
        check(&format!("m1-1=3 m1-2={answer}"), "risk-some");
        check(&format!("m1-1={answer} m1-2=5"), "");
    }
}

#[test]
fn an_answer_that_wants_confirming_or_is_hidden_bears_nothing() {
    let revised = json(&[2, 2]).replacen("\"revision\":1", "\"revision\":2", 1);
    let asked = from_json(&revised);
    let old = sheet(answers("m1-1=3 m1-2=3"));
    assert_eq!(disclosed(&asked, &old, &[]).told().count(), 0);
    let mut confirmed = old;
    confirmed.revisions.insert(question("m1-1"), 2);
    assert_eq!(disclosed(&asked, &confirmed, &[]).told().count(), 1);
    let condition = r#""revision":1,"visible_if":{"question":"m1-1","at_least":4}"#;
    let hides = json(&[2, 2]).replace(
        r#""id":"m1-2","na_allowed":true,"target":4,"revision":1"#,
        &format!(r#""id":"m1-2","na_allowed":true,"target":4,{condition}"#),
    );
    let hidden = disclosed(&from_json(&hides), &sheet(answers("m1-1=3 m1-2=5")), &[]);
    assert_eq!(hidden.told().next().map(|it| it.id.as_str()), Some("risk-some"));
}

#[test]
fn each_sentence_shows_its_answers_and_what_would_let_the_firm_say_more() {
    let found = disclosed(&questionnaire(&[2, 2]), &sheet(answers("m1-1=4 m1-2=3 m2-1=2")), &[]);
    let risk = found.parts.iter().find(|it| it.topic == Topic::Risk).unwrap();
    let [told] = risk.told.as_slice() else { panic!("{risk:?}") };
    let rests: Vec<String> = told
        .rests_on
        .iter()
        .map(|it| {
            let answered = it.answered.unwrap().number();
            format!("{} {} {answered}", it.question, it.at_least.number())
        })
        .collect();
    assert_eq!(rests, ["test/m1-1 3 4", "test/m1-2 3 3"]);
    assert_eq!(told.weaker, [id("risk-some")]);
    let [more] = risk.unreached.as_slice() else { panic!("{risk:?}") };
    assert_eq!(more.id, id("risk-most"));
    let lacking: Vec<String> = more.lacking.iter().map(|it| it.question.to_string()).collect();
    assert_eq!(lacking, ["test/m2-1"]);
    assert_eq!(found.parts.len(), 6);
}

#[test]
fn what_is_lacking_is_named_once_a_question_with_the_nearest_level() {
    let found = disclosed(&questionnaire(&[2, 2]), &sheet(answers("m1-2=3")), &[]);
    let risk = found.parts.iter().find(|it| it.topic == Topic::Risk).unwrap();
    let lacking: Vec<String> = risk
        .lacking()
        .iter()
        .map(|it| format!("{} {}", it.question, it.at_least.number()))
        .collect();
    assert_eq!(lacking, ["test/m1-1 2", "test/m2-1 5"]);
}

#[test]
fn own_words_stand_only_as_long_as_the_answers_bear_the_sentence() {
    let asked = questionnaire(&[2, 2]);
    let drafts =
        [("disclosure-en-risk-more", "We know them."), ("disclosure-en-people", "All learn.")];
    let good = disclosed(&asked, &sheet(answers("m1-1=3 m1-2=3 m2-2=3")), &drafts);
    let words: Vec<&str> = good.told().map(Told::words).collect();
    assert_eq!(words, ["We know them.", "All learn."]);
    assert_eq!(good.told().next().map(|it| &*it.original), Some("risk-more is so"));
    assert_eq!(good.stale, []);
    let worse = disclosed(&asked, &sheet(answers("m1-1=3 m1-2=2 m2-2=2")), &drafts);
    let words: Vec<&str> = worse.told().map(Told::words).collect();
    assert_eq!(words, ["risk-some is so"]);
    let stale: Vec<(&str, &Why)> = worse.stale.iter().map(|it| (it.id.as_str(), &it.why)).collect();
    assert_eq!(stale, [("risk-more", &Why::Unsupported), ("people", &Why::Unsupported)]);
    let better = disclosed(&asked, &sheet(answers("m1-1=4 m1-2=3 m2-1=5")), &drafts);
    assert_eq!(better.stale[0].why, Why::Replaced(id("risk-most")));
}

#[test]
fn what_is_left_out_stands_in_no_text() {
    let asked = questionnaire(&[2, 2]);
    let sheet = sheet(answers("m1-1=2 m2-2=3"));
    let all = disclosed(&asked, &sheet, &[]);
    let text = "About risk\nrisk-some is so\n\nAbout people\npeople is so\n";
    assert_eq!(all.to_text(&sentences()), text);
    let out = leave_out(None, &id("people"), true);
    assert_eq!(out.as_deref(), Some("people"));
    let fewer = disclosed(&asked, &sheet, &[(LEFT_OUT, "people other")]);
    assert_eq!(fewer.to_text(&sentences()), "About risk\nrisk-some is so\n");
    assert!(!fewer.is_empty());
    assert_eq!(leave_out(Some("a people"), &id("people"), false).as_deref(), Some("a"));
    assert_eq!(leave_out(Some("people"), &id("people"), false), None);
    assert_eq!(leave_out(Some("people"), &id("people"), true).as_deref(), Some("people"));
}

#[test]
fn only_words_that_differ_from_ours_are_kept() {
    let found = disclosed(&questionnaire(&[2, 2]), &sheet(answers("m2-2=3")), &[]);
    let told = found.told().next().unwrap();
    assert_eq!(told.typed("  people is so\n"), None);
    assert_eq!(told.typed(" "), None);
    assert_eq!(told.typed("We learn\u{202e}."), Some("We learn.".to_owned()));
    assert_eq!(told.typed(&"あ".repeat(MAX_OWN + 1)).map(|it| it.chars().count()), Some(MAX_OWN));
}

#[track_caller]
fn check_file(all: &[String], expected: &[&str]) {
    let found = SentenceList::read(&file(all)).map_err(problems_of);
    assert_eq!(found.err().unwrap_or_default(), expected);
}

#[test]
fn every_problem_of_the_sentences_is_told_with_its_place() {
    check_file(
        &[
            sentence("a", "risk", "m1-1=2", None),
            sentence("b", "people", "m1-1=2", Some("a")),
            sentence("c", "risk", "m1-2=5", Some("a")),
            sentence("d", "risk", "m1-1=2", Some("e")),
        ],
        &[
            "$.sentences[1].instead_of: found \"a\", expected a sentence of the same topic",
            "$.sentences[2].instead_of: found \"a\", expected a sentence that rests on no more than this one does",
            "$.sentences[3].instead_of: found \"e\", expected a sentence of this file",
        ],
    );
    check_file(
        &[sentence("a", "risk", "m1-1=2", Some("b")), sentence("b", "risk", "m1-1=2", Some("a"))],
        &[
            "$.sentences[0].instead_of: found \"b\", expected a sentence from which no way leads back to this one",
            "$.sentences[1].instead_of: found \"a\", expected a sentence from which no way leads back to this one",
        ],
    );
    check_file(
        &[
            sentence("a", "money", "m1-1=1", None),
            sentence(&"b".repeat(49), "risk", "m1-1=2", None),
            sentence("c", "risk", "", None),
            sentence("d", "risk", "m1-1=2 m1-1=3", None),
        ],
        &[
            "$.sentences[0].topic: found \"money\", expected \"governance\", \"risk\", \"measures\", \"incident\", \"supply\", \"people\"",
            "$.sentences[0].rests_on[0].at_least: found 1, expected 2 to 20",
            &format!(
                "$.sentences[1].id: found \"{}\", expected an id of at most 48 characters",
                "b".repeat(49)
            ),
            "$.sentences[2].rests_on: found 0, expected 1 to 20",
            "$.sentences[3].rests_on[1].question: found the id \"test/m1-1\" again, expected each id once",
        ],
    );
    let twice = sentence("a", "risk", "m1-1=2", None);
    check_file(
        &[twice.clone(), twice],
        &["$.sentences[1].id: found the id \"a\" again, expected each id once"],
    );
}

#[test]
fn sentences_rest_on_questions_that_exist_and_levels_that_can_be_reached() {
    let all = [
        sentence("a", "risk", "m1-1=5 m1-9=2", None),
        sentence("b", "risk", "m1-2=6", None),
        sentence("c", "risk", "m1-1=2", None).replace("test/", "other/"),
    ];
    let found = SentenceList::read(&file(&all)).unwrap().check_against(&[questionnaire(&[2])]);
    assert_eq!(
        problems_of(found.unwrap_err()),
        [
            "$.sentences[0].rests_on[1].question: found \"test/m1-9\", expected a question of that questionnaire",
            "$.sentences[1].rests_on[0].at_least: found 6, expected 2 to 5",
        ]
    );
}

fn any_answer() -> impl Strategy<Value = Option<Answer>> {
    prop_oneof![
        Just(None),
        Just(Some(Answer::Unknown)),
        Just(Some(Answer::NotApplicableDraft)),
        Just(Some(Answer::NotApplicable(Reason::new("none here").unwrap()))),
        (1..=5u8).prop_map(|it| Level::new(it).map(Answer::Level)),
    ]
}

const QUESTIONS: [&str; 4] = ["m1-1", "m1-2", "m2-1", "m2-2"];

fn given(all: &[Option<Answer>]) -> Sheet {
    let given = QUESTIONS.iter().zip(all).filter_map(|(id, it)| Some((question(id), it.clone()?)));
    sheet(given.collect())
}

proptest! {
    /// Whatever is answered, and whatever is in the drafts.
    #[test]
    fn no_sentence_stands_unless_every_answer_it_rests_on_is_at_that_level(
        all in prop::collection::vec(any_answer(), 4),
    ) {
        let (asked, sheet) = (questionnaire(&[2, 2]), given(&all));
        let draft = [("disclosure-en-risk-most", "Best."), ("disclosure-en-people", "Best.")];
        let found = disclosed(&asked, &sheet, &draft);
        let sentences = sentences();
        for told in found.told() {
            for basis in &sentences.get(&told.id).unwrap().rests_on {
                let answer = sheet.answers.get(&basis.question.question);
                let reaches =
                    matches!(answer, Some(Answer::Level(it)) if basis.at_least <= *it);
                prop_assert!(reaches, "{} {:?}", told.id, answer);
            }
            // What it stands for is borne, too.
            for weaker in &told.weaker {
                let weaker = sentences.get(weaker).unwrap();
                let reaches = weaker.rests_on.iter().all(|it| {
                    matches!(sheet.answers.get(&it.question.question), Some(Answer::Level(level)) if it.at_least <= *level)
                });
                prop_assert!(reaches);
            }
        }
    }

    #[test]
    fn a_better_answer_never_takes_the_last_sentence_of_a_topic(
        all in prop::collection::vec(any_answer(), 4), which in 0..4usize, to in 1..=5u8,
    ) {
        let asked = questionnaire(&[2, 2]);
        let before = disclosed(&asked, &given(&all), &[]);
        let mut better = all;
        let old = match better[which] { Some(Answer::Level(it)) => it.number(), _ => 1 };
        better[which] = Level::new(old.max(to)).map(Answer::Level);
        let after = disclosed(&asked, &given(&better), &[]);
        for (before, after) in before.parts.iter().zip(&after.parts) {
            prop_assert!(before.told.is_empty() || !after.told.is_empty(), "{:?}", before.topic);
        }
    }
}

#[test]
fn of_roles_only_what_is_in_somebodys_hands_can_be_said_and_nothing_rests_on_a_quiz_or_a_number() {
    let all = [
        sentence("a", "people", "r-1=3 r-2=2 r-staff=4", None),
        sentence("b", "people", "q-1=2", None).replace("test/", "quiz/"),
    ];
    let asked =
        |json: String, id: &str| from_json(&json.replacen("\"test\"", &format!("{id:?}"), 1));
    let at_hand = [
        asked(crate::testing::coverage_json(), "test"),
        asked(crate::testing::quiz_json(), "quiz"),
    ];
    let found = SentenceList::read(&file(&all)).unwrap().check_against(&at_hand);
    assert_eq!(
        problems_of(found.unwrap_err()),
        [
            "$.sentences[0].rests_on[1].at_least: found 2, expected 3 to 5",
            "$.sentences[0].rests_on[2].question: found \"test/r-staff\", expected a question whose answers rise from level to level",
            "$.sentences[1].rests_on[0].question: found \"quiz/q-1\", expected a question whose answers rise from level to level",
        ]
    );
}
