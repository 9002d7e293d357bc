//! Small questionnaires and answers for the tests of this crate.

use crate::answers::{Answer, Answers, Reason};
use crate::id::QuestionId;
use crate::level::Level;
use crate::questionnaire::{Method, Question, Questionnaire, Wants};

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
    from_json(&checklist_json(counts))
}

/// The same as a file.
pub(crate) fn checklist_json(counts: &[usize]) -> String {
    json_of("checklist", 2, counts)
}

/// Roles, three in `managing` and two in `doing`, named `r-1` to `r-5`, and the two numbers `r-staff`
/// and `r-security`.
pub(crate) fn coverage_questionnaire() -> Questionnaire {
    from_json(&coverage_json())
}

/// The same as a file.
pub(crate) fn coverage_json() -> String {
    let roles = |from: u8, to: u8| {
        let role = |n: u8| ungraded(&format!("r-{n}"), "");
        (from..=to).map(role).collect::<Vec<_>>().join(",")
    };
    let number = |id: &str| ungraded(id, r#","number":{"max":1000000}"#);
    let sections = [
        ("managing", roles(1, 3)),
        ("doing", roles(4, 5)),
        ("people", [number("r-staff"), number("r-security")].join(",")),
    ];
    ungraded_json("coverage", 5, &sections)
}

/// Four questions with three options each, named `q-1` to `q-4`, in two sections. Right are the
/// options 1, 2 and 3, and of `q-4` both 1 and 3.
pub(crate) fn quiz_questionnaire() -> Questionnaire {
    from_json(&quiz_json())
}

/// The same as a file.
pub(crate) fn quiz_json() -> String {
    let question =
        |n: u8, right: &str| ungraded(&format!("q-{n}"), &format!(r#","right":[{right}]"#));
    let sections = [
        ("mail", [question(1, "1"), question(2, "2")].join(",")),
        ("devices", [question(3, "3"), question(4, "1,3")].join(",")),
    ];
    ungraded_json("quiz", 3, &sections)
}

/// Six questions with four levels, in the sections `exposed` and `prepared`: `e-1` to `e-3` and `p-1` to
/// `p-3`, which weigh 3, 2 and 1. Those of preparedness have the target 3.
pub(crate) fn exposure_questionnaire() -> Questionnaire {
    from_json(&exposure_json())
}

/// The same as a file.
pub(crate) fn exposure_json() -> String {
    let three = |axis: &str| -> Vec<(String, u8)> {
        [3, 2, 1].into_iter().zip(1..).map(|(weight, n)| (format!("{axis}-{n}"), weight)).collect()
    };
    exposure_json_of(4, &three("e"), &three("p"))
}

/// Questions by name and weight, those of exposure first. An axis without questions has no section.
pub(crate) fn exposure_json_of(
    levels: u8,
    exposure: &[(String, u8)],
    preparedness: &[(String, u8)],
) -> String {
    let questions = |of: &[(String, u8)], more: &str| {
        let question =
            |(id, weight): &(String, u8)| ungraded(id, &format!(r#","weight":{weight},{more}"#));
        of.iter().map(question).collect::<Vec<_>>().join(",")
    };
    let sections = [
        ("exposed", questions(exposure, r#""axis":"exposure""#)),
        ("prepared", questions(preparedness, r#""axis":"preparedness","target":3"#)),
    ];
    let sections: Vec<(&str, String)> =
        sections.into_iter().filter(|(_, it)| !it.is_empty()).collect();
    ungraded_json("exposure", levels, &sections)
}

fn ungraded(id: &str, more: &str) -> String {
    format!(
        r#"{{"id":"{id}","na_allowed":false,"revision":1,"actions":[],"practices":[],"maps":[],"source":["GL3"]{more}}}"#
    )
}

fn ungraded_json(method: &str, levels: u8, sections: &[(&str, String)]) -> String {
    let section =
        |(id, questions): &(&str, String)| format!(r#"{{"id":"{id}","questions":[{questions}]}}"#);
    let sections: Vec<String> = sections.iter().map(section).collect();
    let (before, _) = json_of(method, levels, &[1]).split_once("\"sections\"").map_or_else(
        || panic!("a questionnaire has sections"),
        |(before, after)| (before.to_owned(), after.to_owned()),
    );
    format!(r#"{before}"sections":[{}],"views":[]}}"#, sections.join(","))
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
    let question = |it: &Question| {
        let id = it.id.as_str();
        let more = match it.wants {
            Wants::Grade { .. } | Wants::Exposure => format!(r#","levels":[{levels}]"#),
            Wants::Right(_) => format!(r#","levels":[{levels}],"answer":"{id}の解説。""#),
            Wants::Holder | Wants::Number(_) => String::new(),
        };
        let weigh =
            if asked.method == Method::Exposure { r#","weigh":"重みの理由""# } else { "" };
        format!(r#"{{"ask":"{id}は。","why":"理由","hint":"例"{weigh}{more}}}"#)
    };
    let action = r#"{"do":"する","first_step":"はじめる"}"#;
    let sections = asked.sections.iter().map(|it| member(it.id.as_str(), section.to_owned()));
    let questions = asked.questions().map(|it| member(it.id.as_str(), question(it)));
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

/// Answers from a short text: `m1-1=3 m1-2=? m2-1=- m2-2=draft r-staff=#120`.
pub(crate) fn answers(text: &str) -> Answers {
    let one = |it: &str| {
        let (id, answer) = it.split_once('=').unwrap();
        let answer = match answer {
            "?" => Answer::Unknown,
            "-" => Answer::NotApplicable(Reason::new("none here").unwrap()),
            "draft" => Answer::NotApplicableDraft,
            number if number.starts_with('#') => Answer::Number(number[1..].parse().unwrap()),
            level => Answer::Level(Level::new(level.parse().unwrap()).unwrap()),
        };
        (question(id), answer)
    };
    text.split_whitespace().map(one).collect()
}
