//! Small questionnaires and answers for the tests of this crate.

use crate::answers::{Answer, Answers, Reason};
use crate::id::QuestionId;
use crate::level::Level;
use crate::questionnaire::Questionnaire;

/// A questionnaire with these numbers of questions an item, five levels, "not applicable" allowed,
/// named `m1-1`, `m1-2`, `m2-1` … Each question has one action, `m1-1-a` …, effort 1.
pub(crate) fn questionnaire(counts: &[usize]) -> Questionnaire {
    from_json(&json(counts))
}

pub(crate) fn from_json(json: &str) -> Questionnaire {
    match Questionnaire::read(json) {
        Ok(it) => it,
        Err(problems) => panic!("{problems:#?}"),
    }
}

pub(crate) fn json(counts: &[usize]) -> String {
    let question = |s: usize, q: usize| {
        format!(
            r#"{{"id":"m{s}-{q}","na_allowed":true,"target":4,"revision":1,"actions":[{{"id":"m{s}-{q}-a","effort":1,"cost":"0","hours":4}}],"practices":[],"maps":[],"source":["GL3"]}}"#
        )
    };
    let section = |(n, count): (usize, &usize)| {
        let questions: Vec<String> = (1..=*count).map(|q| question(n + 1, q)).collect();
        format!(r#"{{"id":"m{}","questions":[{}]}}"#, n + 1, questions.join(","))
    };
    let sections: Vec<String> = counts.iter().enumerate().map(section).collect();
    format!(
        r#"{{"format":"shirube-questionnaire","format_version":1,"id":"test","version":"2026.1","based_on":{{"title":"Guide","version":"3.0"}},"checked_on":"2026-11-01","minutes":5,"method":"maturity","levels":5,"sections":[{}],"views":[]}}"#,
        sections.join(",")
    )
}

/// The 25 topics of the method `points` in parts of 5, 13 and 7.
pub(crate) fn points_questionnaire() -> Questionnaire {
    points_questionnaire_of("2026.1")
}

/// The same as a file.
pub(crate) fn points_json() -> String {
    json_of("points", 3, &[5, 13, 7]).replace("\"na_allowed\":true", "\"na_allowed\":false")
}

/// The same as another version.
pub(crate) fn points_questionnaire_of(version: &str) -> Questionnaire {
    from_json(&points_json().replace("2026.1", version))
}

/// A checklist with these numbers of criteria a requirement.
pub(crate) fn checklist_questionnaire(counts: &[usize]) -> Questionnaire {
    from_json(&json_of("checklist", 2, counts))
}

fn json_of(method: &str, levels: u8, counts: &[usize]) -> String {
    json(counts)
        .replace("\"maturity\",\"levels\":5", &format!("\"{method}\",\"levels\":{levels}"))
        .replace("\"target\":4", &format!("\"target\":{levels}"))
}

/// Japanese words of a questionnaire, each a word and a number.
pub(crate) fn words(asked: &Questionnaire) -> String {
    let member = |id: &str, value: String| format!("{id:?}:{value}");
    let levels: Vec<String> =
        asked.top.scale().map(|it| format!("\"段階{}\"", it.number())).collect();
    let levels = levels.join(",");
    let section = r#"{"title":"題","short":"短","about":"説明"}"#;
    let question =
        |id: &str| format!(r#"{{"ask":"{id}は。","why":"理由","hint":"例","levels":[{levels}]}}"#);
    let action = r#"{"do":"する","first_step":"はじめる"}"#;
    let sections = asked.sections.iter().map(|it| member(it.id.as_str(), section.to_owned()));
    let questions = asked.questions().map(|it| member(it.id.as_str(), question(it.id.as_str())));
    let actions = asked.questions().flat_map(|it| &it.actions);
    let actions = actions.map(|it| member(it.id.as_str(), action.to_owned()));
    let all = |members: Vec<String>| members.join(",");
    format!(
        r#"{{"format":"shirube-texts","format_version":1,"language":"ja","title":"診断","intro":"紹介","sections":{{{}}},"questions":{{{}}},"actions":{{{}}},"views":{{}}}}"#,
        all(sections.collect()),
        all(questions.collect()),
        all(actions.collect()),
    )
}

pub(crate) fn question(id: &str) -> QuestionId {
    QuestionId::try_from(id).unwrap()
}

/// Answers from a short text: `m1-1=3 m1-2=? m2-1=- m2-2=draft`.
pub(crate) fn answers(text: &str) -> Answers {
    let one = |it: &str| {
        let (id, answer) = it.split_once('=').unwrap();
        let answer = match answer {
            "?" => Answer::Unknown,
            "-" => Answer::NotApplicable(Reason::new("none here").unwrap()),
            "draft" => Answer::NotApplicableDraft,
            level => Answer::Level(Level::new(level.parse().unwrap()).unwrap()),
        };
        (question(id), answer)
    };
    text.split_whitespace().map(one).collect()
}
