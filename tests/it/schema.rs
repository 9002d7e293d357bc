//! The published schemas: equal to what the program prints, and in step with the readers.
//!
//! What a schema refuses, the reader refuses: shown on mutations that are derived from the schemas
//! themselves, so that a new field is covered the day it comes.

mod mutations;

use std::fs;

use jsonschema::Validator;
use serde_json::{Value, json};
use shirube_core::answers::Answers;
use shirube_core::benchmark::Benchmark;
use shirube_core::board::{RiskList, SentenceList};
use shirube_core::catalog::OFFERS;
use shirube_core::cpsf::Cpsf;
use shirube_core::crosswalk::Crosswalk;
use shirube_core::desks::Desks;
use shirube_core::digest::Digest;
use shirube_core::embed::{Message, ToHost};
use shirube_core::evidence::EvidenceGuide;
use shirube_core::i18n::Lang;
use shirube_core::insurance::Insurance;
use shirube_core::json::{Fault, MAX_FILE_BYTES, Node, Place, Problem, Problems, parse};
use shirube_core::loss::{Loss, LossTexts};
use shirube_core::partner::Partner;
use shirube_core::practices::{PracticeList, Practices};
use shirube_core::questionnaire::{Questionnaire, Texts};
use shirube_core::result;
use shirube_core::roles::{Guide as RoleGuide, GuideTexts, Learning, LearningTexts, Survey};
use shirube_core::schema::{NAMES, schema};
use shirube_core::security_action::Guide;
use shirube_core::sources::Sources;
use shirube_core::triage::Triage;

use self::mutations::{Mutation, Mutations};
use crate::top::{compare, entries, questionnaire, result_file, shirube, text, top};

#[test]
fn the_published_schemas_are_those_of_the_program() {
    for name in NAMES {
        let said = shirube(&["schema", name]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        compare(&top(&format!("questionnaires/schema/{name}.schema.json")), &said.out);
    }
    let published = entries(&top("questionnaires/schema"));
    assert_eq!(published.len(), NAMES.len(), "{published:?}");
}

/// A file of a format, and its reader.
struct Shipped {
    schema: &'static str,
    file: Value,
    read: Box<Reader>,
}

/// The places that the reader refuses in a text.
type Reader = dyn Fn(&str) -> Result<(), Vec<String>>;

fn places<T>(read: Result<T, Vec<Problem>>) -> Result<(), Vec<String>> {
    read.map(drop).map_err(|problems| problems.into_iter().map(|it| it.at).collect())
}

fn asked(id: &str) -> Questionnaire {
    questionnaire(&format!("questionnaires/{id}/questionnaire.json"))
}

fn management() -> Questionnaire {
    asked("management")
}

fn shipped() -> Vec<Shipped> {
    let file = |path: &str| serde_json::from_str(&text(path)).unwrap();
    let mut all = vec![
        Shipped {
            // The shipped ones have no conditions; this one has everything a format can hold.
            schema: "questionnaire",
            file: with_everything(file("tests/it/questionnaires/four/questionnaire.json")),
            read: Box::new(|it| places(Questionnaire::read(it))),
        },
        Shipped {
            schema: "practices",
            file: file("questionnaires/practices/practices.json"),
            read: Box::new(|it| places(PracticeList::read(it, &management()))),
        },
        Shipped {
            schema: "sources",
            file: file("questionnaires/sources.json"),
            read: Box::new(|it| places(Sources::read(it))),
        },
        Shipped {
            schema: "desks",
            file: file("questionnaires/desks.json"),
            read: Box::new(|it| places(Desks::read(it))),
        },
        Shipped {
            schema: "security-action",
            file: file("questionnaires/security-action.json"),
            read: Box::new(|it| places(Guide::read(it))),
        },
        Shipped {
            schema: "crosswalk",
            file: file("questionnaires/crosswalk.json"),
            read: Box::new(|it| places(Crosswalk::read(it))),
        },
        Shipped {
            schema: "board-paper",
            file: file("questionnaires/board-paper/paper.json"),
            read: Box::new(|it| places(RiskList::read(it))),
        },
        Shipped {
            schema: "disclosure",
            file: file("questionnaires/disclosure/disclosure.json"),
            read: Box::new(|it| places(SentenceList::read(it))),
        },
        Shipped {
            // No one of the shipped ones has everything that a format can hold.
            schema: "partner",
            file: file("tests/it/partners/everything.json"),
            read: Box::new(|it| places(Partner::read(it))),
        },
        Shipped {
            schema: "answers",
            file: serde_json::from_str(ANSWERS).unwrap(),
            read: Box::new(|it| places(read_answers(it))),
        },
    ];
    all.push(evidence());
    all.extend(travelling());
    all.extend(partners().chain(benchmarks()).chain(roles()));
    for offer in OFFERS {
        all.push(Shipped {
            schema: "questionnaire",
            file: file(&format!("questionnaires/{}/questionnaire.json", offer.id)),
            read: Box::new(|it| places(Questionnaire::read(it))),
        });
        for lang in ["ja", "en"] {
            all.push(Shipped {
                schema: "texts",
                file: file(&format!("questionnaires/{}/{lang}.json", offer.id)),
                read: Box::new(move |it| places(Texts::read(it, &asked(offer.id)))),
            });
        }
    }
    for lang in [Lang::Ja, Lang::En] {
        all.push(Shipped {
            schema: "practices-texts",
            file: file(&format!("questionnaires/practices/{}.json", lang.tag())),
            read: Box::new(|it| {
                let structure = text("questionnaires/practices/practices.json");
                places(Practices::read(&structure, it, &management()))
            }),
        });
    }
    all.extend(["ja", "en"].into_iter().flat_map(of_the_board));
    all.extend(of_the_loss());
    all.extend(["ja", "en"].into_iter().flat_map(of_views));
    all.extend(of_the_triage());
    all
}

/// What may serve as evidence for the criteria of ★3.
fn evidence() -> Shipped {
    Shipped {
        schema: "evidence",
        file: serde_json::from_str(&text("questionnaires/scs3/evidence.json")).unwrap(),
        read: Box::new(|it| places(EvidenceGuide::read(it))),
    }
}

/// What goes from one place to another: results, and messages between frame and page.
fn travelling() -> Vec<Shipped> {
    let mut all = Vec::new();
    for message in MESSAGES {
        all.push(Shipped {
            schema: "messages",
            file: serde_json::from_str(message).unwrap(),
            read: Box::new(read_message),
        });
    }
    // One is enough here: below, those of all methods are looked at as files.
    let (id, answers) = RESULTS[1];
    all.push(Shipped {
        schema: "messages",
        file: json!({"s": 1, "t": "result", "result": a_result(id, answers)}),
        read: Box::new(read_message),
    });
    for (id, answers) in RESULTS {
        all.push(Shipped {
            schema: "result",
            file: a_result(id, answers),
            read: Box::new(|it| read_result(it, id)),
        });
        all.push(Shipped {
            schema: "result",
            file: a_shared_result(id, answers),
            read: Box::new(|it| read_result(it, id)),
        });
    }
    all
}

/// The loss picture and its words.
fn of_the_loss() -> Vec<Shipped> {
    let file = |name: &str| format!("questionnaires/quick-risk/{name}.json");
    let json = |name: &str| serde_json::from_str(&text(&file(name))).unwrap();
    let texts = ["loss.ja", "loss.en"].map(|name| Shipped {
        schema: "loss-texts",
        file: json(name),
        read: Box::new(|it| {
            let loss = Loss::read(&text("questionnaires/quick-risk/loss.json")).unwrap();
            places(LossTexts::read(it, &loss))
        }),
    });
    let structure =
        Shipped { schema: "loss", file: json("loss"), read: Box::new(|it| places(Loss::read(it))) };
    std::iter::once(structure).chain(texts).collect()
}

/// The words of a board's papers in one language.
fn of_the_board(lang: &str) -> [Shipped; 2] {
    let file = |path: &str| serde_json::from_str(&text(path)).unwrap();
    [
        Shipped {
            schema: "board-paper-texts",
            file: file(&format!("questionnaires/board-paper/{lang}.json")),
            read: Box::new(|it| {
                let list = RiskList::read(&text("questionnaires/board-paper/paper.json"));
                places(list.and_then(|list| list.with_words(it)))
            }),
        },
        Shipped {
            schema: "disclosure-texts",
            file: file(&format!("questionnaires/disclosure/{lang}.json")),
            read: Box::new(|it| {
                let list = SentenceList::read(&text("questionnaires/disclosure/disclosure.json"));
                places(list.and_then(|list| list.with_words(it)))
            }),
        },
    ]
}

/// The page about insurance and the CPSF view, with their words in one language.
fn of_views(lang: &str) -> [Shipped; 4] {
    let file = |path: &str| serde_json::from_str(&text(path)).unwrap();
    [
        Shipped {
            schema: "insurance",
            file: file("questionnaires/insurance/insurance.json"),
            read: Box::new(|it| places(Insurance::read(it))),
        },
        Shipped {
            schema: "cpsf",
            file: file("questionnaires/cpsf/cpsf.json"),
            read: Box::new(|it| places(Cpsf::read(it))),
        },
        Shipped {
            schema: "insurance-texts",
            file: file(&format!("questionnaires/insurance/{lang}.json")),
            read: Box::new(|it| {
                let facts = Insurance::read(&text("questionnaires/insurance/insurance.json"));
                places(facts.and_then(|facts| facts.with_words(it)))
            }),
        },
        Shipped {
            schema: "cpsf-texts",
            file: file(&format!("questionnaires/cpsf/{lang}.json")),
            read: Box::new(|it| {
                let groups = Cpsf::read(&text("questionnaires/cpsf/cpsf.json"));
                places(groups.and_then(|groups| groups.with_words(it)))
            }),
        },
    ]
}

/// What is asked when something has happened.
fn of_the_triage() -> Vec<Shipped> {
    let file = |path: &str| serde_json::from_str(&text(path)).unwrap();
    let read = |it: &str| {
        let desks = Desks::read(&text("questionnaires/desks.json"));
        desks.and_then(|desks| Triage::read(it, &desks))
    };
    let mut all = vec![Shipped {
        schema: "triage",
        file: file("questionnaires/triage/triage.json"),
        read: Box::new(move |it| places(read(it))),
    }];
    all.extend(["ja", "en"].map(|lang| Shipped {
        schema: "triage-texts",
        file: file(&format!("questionnaires/triage/{lang}.json")),
        read: Box::new(move |it| {
            let triage = read(&text("questionnaires/triage/triage.json"));
            places(triage.and_then(|triage| triage.with_words(it)))
        }),
    }));
    all
}

/// Those of the demos.
fn partners() -> impl Iterator<Item = Shipped> {
    ["demo-insurer", "demo-chamber"].into_iter().map(|name| Shipped {
        schema: "partner",
        file: serde_json::from_str(&text(&format!("partners/{name}.json"))).unwrap(),
        read: Box::new(|it| places(Partner::read(it))),
    })
}

/// The shipped ones, and one that has everything that a format can hold.
fn benchmarks() -> impl Iterator<Item = Shipped> {
    let shipped = entries(&top("questionnaires/benchmarks")).into_iter();
    let all = shipped.chain([top("tests/it/benchmarks/everything.json")]);
    all.map(|path| Shipped {
        schema: "benchmark",
        file: serde_json::from_str(&fs::read_to_string(path).unwrap()).unwrap(),
        read: Box::new(|it| places(Benchmark::read(it))),
    })
}

/// The survey, and examples that have everything that the other formats about roles can hold.
fn roles() -> impl Iterator<Item = Shipped> {
    fn shipped(schema: &'static str, path: &str, read: Box<Reader>) -> Shipped {
        Shipped { schema, file: serde_json::from_str(&text(path)).unwrap(), read }
    }
    let example = |name: &str| format!("tests/it/roles/{name}.json");
    [
        shipped(
            "roles-survey",
            "questionnaires/roles-survey.json",
            Box::new(|it| places(Survey::read(it))),
        ),
        shipped("role-guide", &example("guide"), Box::new(|it| places(RoleGuide::read(it)))),
        shipped(
            "role-guide-texts",
            &example("guide-ja"),
            Box::new(move |it| {
                let guide = RoleGuide::read(&text("tests/it/roles/guide.json")).unwrap();
                places(GuideTexts::read(it, &guide))
            }),
        ),
        shipped("learning", &example("learning"), Box::new(|it| places(Learning::read(it)))),
        shipped(
            "learning-texts",
            &example("learning-en"),
            Box::new(|it| {
                let learning = Learning::read(&text("tests/it/roles/learning.json")).unwrap();
                places(LearningTexts::read(it, &learning))
            }),
        ),
    ]
    .into_iter()
}

/// One message of each kind, but for those with a result.
const MESSAGES: [&str; 10] = [
    r#"{"p": "shirube", "k": "hello", "v": [1], "n": "00112233445566778899aabbccddeeff"}"#,
    r##"{"p": "shirube", "k": "init", "v": 1, "n": "00112233445566778899aabbccddeeff", "cfg": {
        "lang": "ja", "theme": "auto", "tokens": {"--shirube-accent": "#0b5"},
        "hints": {"industry": "E", "size": "6-20", "prefecture": "13"},
        "progress": true, "result": true, "challenge": "a1"}}"##,
    r#"{"s": 1, "t": "ready", "version": "0.1.0", "protocol": 1}"#,
    r#"{"s": 2, "t": "resize", "h": 640}"#,
    r#"{"s": 3, "t": "scroll", "y": 12}"#,
    r#"{"s": 4, "t": "open", "href": "https://www.ipa.go.jp/"}"#,
    r#"{"s": 5, "t": "progress", "answered": 3, "total": 25, "questionnaire": {"id": "sme", "version": "2026.1"}}"#,
    r#"{"s": 6, "t": "completed", "questionnaire": {"id": "sme", "version": "2026.1",
        "digest": "sha256-dCNOmK/nSY+12vHzasLXiswzlGT5UHA7jAGYkvmCuQs="}}"#,
    r#"{"s": 7, "t": "error", "code": "wasm"}"#,
    r#"{"s": 1, "t": "cfg", "cfg": {"lang": "en", "theme": "dark"}}"#,
];

/// A message, and in it the result, which is read as any other result file.
fn read_message(json: &str) -> Result<(), Vec<String>> {
    let message = Message::read(json);
    let message = message.map_err(|it| it.into_iter().map(|it| it.at).collect::<Vec<_>>())?;
    let Message::ToHost { message: ToHost::Result { .. }, .. } = message else { return Ok(()) };
    let value: Value = serde_json::from_str(json).unwrap();
    let id = value["result"]["questionnaire"]["id"].as_str().unwrap_or("sme");
    let id = OFFERS.iter().find(|it| it.id == id).map_or("sme", |it| it.id);
    let inside = |it: String| it.replacen('$', "$.result", 1);
    read_result(&value["result"].to_string(), id)
        .map_err(|places| places.into_iter().map(inside).collect())
}

const ANSWERS: &str = r#"{"m1-risk": {"level": 3}, "m1-law": {"unknown": true}, "m4-products": {"not_applicable": "none"}}"#;

/// Answers to one questionnaire of each method.
const RESULTS: [(&str, &str); 6] = [
    ("management", ANSWERS),
    ("sme", r#"{"s1-update": {"level": 2}, "s1-malware": {"unknown": true}}"#),
    (
        "six-articles",
        r#"{"a1-os": {"level": 2}, "a1-apps": {"unknown": true}, "a1-router": {"not_applicable": "none"}}"#,
    ),
    (
        "roles",
        r#"{"r-ciso": {"level": 4}, "r-soc": {"level": 2}, "r-office": {"level": 1}, "r-staff": {"number": 40}, "r-security-staff": {"number": 1}}"#,
    ),
    (
        "quick-risk",
        r#"{"q1-depend": {"level": 4}, "q1-week": {"unknown": true}, "q3-update": {"level": 2}}"#,
    ),
    ("literacy", r#"{"l-mail-payment": {"level": 2}, "l-mail-parcel": {"unknown": true}}"#),
];

fn read_answers(json: &str) -> Result<Answers, Vec<Problem>> {
    let node = parse(json, MAX_FILE_BYTES)?;
    let mut problems = Problems::default();
    let answers = Answers::read(&node, Place::root(), &management(), &mut problems);
    // A draft has its place in the saved state; `shirube score` refuses it as the schema does.
    for _ in answers.iter().flat_map(Answers::iter).filter(|(_, it)| it.is_draft()) {
        problems.note::<()>(&Place::root(), Fault::TextLength { found: 0, least: 1, most: 500 });
    }
    problems.conclude(answers)
}

fn with_everything(mut questionnaire: Value) -> Value {
    let question = &mut questionnaire["sections"][0]["questions"][1];
    question["visible_if"] = json!({"question": "m1-1", "at_least": 2});
    question["weight"] = json!(1);
    question["axis"] = json!(null);
    question["right"] = json!(null);
    question["number"] = json!(null);
    question["actions"] = json!([
        {"id": "m1-2-a", "effort": 1, "cost": "0", "hours": 4},
        {"id": "m1-2-b", "effort": 2, "cost": "over-1m", "hours": 40, "raises_to": 5, "needs": ["m1-2-a"]},
    ]);
    questionnaire["views"] = json!([{"id": "v", "groups": [{"id": "g", "questions": ["m1-1"]}]}]);
    questionnaire
}

fn a_result(id: &str, answers: &str) -> Value {
    let mut result: Value = serde_json::from_str(&result_file(&asked(id), answers)).unwrap();
    result["profile"] = json!({"industry": "E", "size": "21-50", "prefecture": "13"});
    result["organisation"] = json!("A firm");
    let (question, _) = result["answers"].as_object().unwrap().iter().next().unwrap();
    result["notes"] = json!({question: "ask"});
    result["synthetic"] = json!(true);
    sealed(result)
}

/// The same, handed to somebody: nothing but the answers and the profile, and no reasons.
fn a_shared_result(id: &str, answers: &str) -> Value {
    let mut result = a_result(id, &answers.replace("none", "-"));
    let members = result.as_object_mut().unwrap();
    members.remove("organisation");
    members.remove("notes");
    result["share"] = json!({
        "audience": "https://www.insurer.example",
        "partner": "demo-insurer",
        "recipient": "A recipient",
        "purpose": "A purpose",
        "consent": Digest::of(&Node::Null).to_string(),
        "challenge": "nonce",
        "on": "2026-11-23",
    });
    sealed(result)
}

/// The result with the digest that it should have, so that only the mutation itself is refused.
fn sealed(mut result: Value) -> Value {
    let is_text = result.get("digest").is_some_and(Value::is_string);
    if let Some(members) = result.as_object_mut().filter(|_| is_text) {
        let claimed = members.remove("digest");
        let body = parse(&Value::Object(members.clone()).to_string(), MAX_FILE_BYTES);
        let digest = body.map(|it| json!(Digest::of(&it).to_string()));
        members.insert("digest".into(), digest.ok().or(claimed).unwrap());
    }
    result
}

/// Format, answers, score and digest are all read; the place of a refusal is the name of the check.
fn read_result(json: &str, id: &str) -> Result<(), Vec<String>> {
    let asked = asked(id);
    let value: Value = serde_json::from_str(json).unwrap();
    // A digest that the mutation made malformed must stay so.
    let is_digest = value["digest"].as_str().is_some_and(|it| Digest::parse(it).is_some());
    let json = if is_digest { sealed(value).to_string() } else { json.to_owned() };
    match result::verify(&json, |_, digest| (*digest == asked.digest).then_some(&asked)) {
        Ok(_) => Ok(()),
        Err(result::Refusal::Format(problems) | result::Refusal::Answers(problems)) => {
            Err(problems.into_iter().map(|it| it.at).collect())
        }
        Err(other) => Err(vec![other.to_string()]),
    }
}

fn validator(name: &str) -> (Value, Validator) {
    let schema: Value = serde_json::from_str(&schema(name).unwrap()).unwrap();
    let validator = jsonschema::draft202012::new(&schema).unwrap();
    (schema, validator)
}

#[test]
fn every_shipped_file_passes_its_schema_and_its_reader() {
    for Shipped { schema, file, read } in shipped() {
        let (_, validator) = validator(schema);
        let problems: Vec<String> = validator.iter_errors(&file).map(|it| it.to_string()).collect();
        assert_eq!(problems, [""; 0], "{schema}");
        assert_eq!(read(&file.to_string()), Ok(()), "{schema}");
    }
}

#[test]
fn what_a_schema_refuses_the_reader_refuses() {
    for Shipped { schema, file, read } in shipped() {
        let (root, validator) = validator(schema);
        let mutations = Mutations::of(&root, &file);
        assert!(10 <= mutations.refused.len(), "{schema}");
        for Mutation { what, file } in mutations.refused {
            assert!(!validator.is_valid(&file), "{schema} schema accepts: {what}");
            assert!(read(&file.to_string()).is_err(), "{schema} reader accepts: {what}");
        }
    }
}

#[test]
fn every_word_of_a_schema_is_a_word_of_the_reader() {
    for Shipped { schema, file, read } in shipped() {
        let (root, validator) = validator(schema);
        for Mutation { what, file } in Mutations::of(&root, &file).words {
            assert!(validator.is_valid(&file), "{schema} schema refuses: {what}");
            // The word may not fit the rest of the file; as a word it must be known.
            let (place, _) = what.split_once(' ').unwrap();
            let places = read(&file.to_string()).err().unwrap_or_default();
            assert!(!places.iter().any(|it| it == place), "{schema} reader refuses: {what}");
        }
    }
}

/// Scores of every kind: bands named and not named, lists reached and not.
#[test]
fn every_result_that_verifies_passes_the_schema() {
    let (_, validator) = validator("result");
    let golden = entries(&top("tests/golden")).into_iter();
    let golden = golden.filter(|it| {
        fs::read_to_string(it.join("verdict.txt")).is_ok_and(|it| it.starts_with("valid"))
    });
    let golden = golden.map(|it| it.join("result.json"));
    for path in golden.chain(entries(&top("tests/frozen/results"))) {
        let file: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let problems: Vec<String> = validator.iter_errors(&file).map(|it| it.to_string()).collect();
        assert_eq!(problems, [""; 0], "{}", path.display());
    }
}
