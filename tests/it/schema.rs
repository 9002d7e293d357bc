//! The published schemas: equal to what the program prints, and in step with the readers.
//!
//! What a schema refuses, the reader refuses: shown on mutations that are derived from the schemas
//! themselves, so that a new field is covered the day it comes.

use std::collections::BTreeSet;

use jsonschema::Validator;
use serde_json::{Map, Value, json};
use shirube_core::answers::Answers;
use shirube_core::crosswalk::Crosswalk;
use shirube_core::desks::Desks;
use shirube_core::digest::Digest;
use shirube_core::i18n::Lang;
use shirube_core::json::{Fault, MAX_FILE_BYTES, Place, Problem, Problems, parse};
use shirube_core::practices::{PracticeList, Practices};
use shirube_core::questionnaire::{Questionnaire, Texts};
use shirube_core::result;
use shirube_core::schema::{NAMES, schema};
use shirube_core::security_action::Guide;
use shirube_core::sources::Sources;

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

fn management() -> Questionnaire {
    questionnaire("questionnaires/management/questionnaire.json")
}

fn shipped() -> Vec<Shipped> {
    let file = |path: &str| serde_json::from_str(&text(path)).unwrap();
    let mut all = vec![
        Shipped {
            schema: "questionnaire",
            file: file("questionnaires/management/questionnaire.json"),
            read: Box::new(|it| places(Questionnaire::read(it))),
        },
        Shipped {
            // The shipped one has no conditions; this one has everything a format can hold.
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
            schema: "answers",
            file: serde_json::from_str(ANSWERS).unwrap(),
            read: Box::new(|it| places(read_answers(it))),
        },
        Shipped { schema: "result", file: a_result(), read: Box::new(read_result) },
    ];
    for lang in [Lang::Ja, Lang::En] {
        let of = |folder: &str| format!("questionnaires/{folder}/{}.json", lang.tag());
        all.push(Shipped {
            schema: "texts",
            file: file(&of("management")),
            read: Box::new(|it| places(Texts::read(it, &management()))),
        });
        all.push(Shipped {
            schema: "practices-texts",
            file: file(&of("practices")),
            read: Box::new(|it| {
                let structure = text("questionnaires/practices/practices.json");
                places(Practices::read(&structure, it, &management()))
            }),
        });
    }
    all
}

const ANSWERS: &str = r#"{"m1-risk": {"level": 3}, "m1-law": {"unknown": true}, "m4-products": {"not_applicable": "none"}}"#;

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

fn a_result() -> Value {
    let mut result: Value = serde_json::from_str(&result_file(&management(), ANSWERS)).unwrap();
    result["profile"] = json!({"industry": "E", "size": "21-50", "prefecture": "13"});
    result["organisation"] = json!("A firm");
    result["notes"] = json!({"m1-risk": "ask"});
    result["synthetic"] = json!(true);
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
fn read_result(json: &str) -> Result<(), Vec<String>> {
    let asked = management();
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

/// The file with one thing changed.
struct Mutation {
    what: String,
    file: Value,
}

/// One mutation of each kind for each place of the schema that the file reaches; where a list has
/// many elements the first stands for all.
struct Mutations<'s> {
    root: &'s Value,
    file: &'s Value,
    seen: BTreeSet<String>,
    /// What both must refuse.
    refused: Vec<Mutation>,
    /// Other words of an enumeration, which both must know.
    words: Vec<Mutation>,
}

impl<'s> Mutations<'s> {
    fn of(root: &'s Value, file: &'s Value) -> Mutations<'s> {
        let seen = BTreeSet::new();
        let mut all = Mutations { root, file, seen, refused: Vec::new(), words: Vec::new() };
        all.walk(root, file, &Path::default());
        all
    }

    fn walk(&mut self, schema: &Value, value: &Value, at: &Path) {
        let (schema, taken) = self.resolve(schema, value);
        if !self.seen.insert(format!("{} {taken}", at.shape)) {
            return;
        }
        match value {
            Value::Object(members) => self.object(&schema, members, at),
            Value::Array(items) => {
                for (n, it) in items.iter().enumerate() {
                    self.walk(&schema["items"], it, &at.element(n));
                }
                if schema["minItems"].as_u64().is_some_and(|it| 0 < it) {
                    self.refuse(at, "empty", json!([]));
                }
                self.refuse(at, "no list", json!({}));
            }
            Value::String(text) => self.text(&schema, text, at),
            Value::Number(_) => {
                self.refuse(at, "a text", json!("3"));
                self.refuse(at, "a fraction", json!(1.5));
                for (limit, step) in [("minimum", -1), ("maximum", 1)] {
                    if let Some(limit) = schema[limit].as_i64() {
                        self.refuse(at, "out of range", json!(limit + step));
                    }
                }
            }
            Value::Bool(_) => {
                self.refuse(at, "a number", json!(1));
                self.refuse(at, "a text", json!("true"));
                if schema.get("const").is_some() {
                    self.refuse(at, "false", json!(false));
                }
            }
            Value::Null => self.refuse(at, "a text", json!("null")),
        }
    }

    fn object(&mut self, schema: &Value, members: &Map<String, Value>, at: &Path) {
        self.refuse(at, "no object", json!([]));
        // The name is no id either, so it is unknown to objects whose keys are ids as well.
        self.refuse(&at.member("Not known"), "unknown field", json!(1));
        for key in schema["required"].as_array().into_iter().flatten() {
            let key = key.as_str().unwrap();
            let mut file = self.file.clone();
            let holder = file.pointer_mut(&at.pointer).unwrap().as_object_mut().unwrap();
            holder.remove(key).unwrap();
            self.refused.push(Mutation { what: format!("{} without {key}", at.place), file });
        }
        let by_id = schema["patternProperties"].as_object().and_then(|it| it.values().next());
        for (key, it) in members {
            match (schema["properties"].get(key), by_id) {
                (Some(schema), _) => self.walk(schema, it, &at.member(key)),
                (None, Some(schema)) => self.walk(schema, it, &at.by_id(key)),
                (None, None) => panic!("{}: no schema for {key}", at.place),
            }
        }
    }

    fn text(&mut self, schema: &Value, text: &str, at: &Path) {
        self.refuse(at, "a number", json!(1));
        self.refuse(at, "true", json!(true));
        if schema.get("pattern").or(schema.get("const")).or(schema.get("enum")).is_some() {
            self.refuse(at, "of another form", json!(" "));
        }
        if schema["minLength"].as_u64().is_some_and(|it| 0 < it) {
            self.refuse(at, "empty", json!(""));
        }
        if let Some(most) = schema["maxLength"].as_u64() {
            let filler = "A".repeat(usize::try_from(most).unwrap() + 1);
            self.refuse(at, "too long", json!(format!("{text}{filler}")));
        }
        for word in schema["enum"].as_array().into_iter().flatten() {
            let file = self.with(at, word.clone());
            self.words.push(Mutation { what: format!("{} is {word}", at.place), file });
        }
    }

    fn refuse(&mut self, at: &Path, what: &str, value: Value) {
        let file = self.with(at, value);
        self.refused.push(Mutation { what: format!("{} {what}", at.place), file });
    }

    /// The file with this value there.
    fn with(&self, at: &Path, value: Value) -> Value {
        let mut file = self.file.clone();
        if at.pointer.is_empty() {
            return value;
        }
        let (holder, key) = at.pointer.rsplit_once('/').unwrap();
        match file.pointer_mut(holder).unwrap() {
            Value::Object(members) => drop(members.insert(key.to_owned(), value)),
            Value::Array(items) => items[key.parse::<usize>().unwrap()] = value,
            other => panic!("{other} holds nothing"),
        }
        file
    }

    /// The schema behind references and alternatives, and which alternative the value takes.
    fn resolve(&self, schema: &Value, value: &Value) -> (Value, usize) {
        if let Some(reference) = schema["$ref"].as_str() {
            let there = self.root.pointer(reference.trim_start_matches('#')).unwrap();
            return self.resolve(there, value);
        }
        let alternatives = schema["oneOf"].as_array().or(schema["anyOf"].as_array());
        let Some(alternatives) = alternatives else { return (schema.clone(), 0) };
        let mut alternatives = alternatives.iter().map(|it| self.resolve(it, value).0);
        let fits = |it: &Value| match (value, it["type"].as_str()) {
            (Value::Null, kind) => kind == Some("null"),
            (Value::Object(members), _) => {
                let mut required = it["required"].as_array().into_iter().flatten();
                required.all(|key| members.contains_key(key.as_str().unwrap()))
            }
            (_, kind) => kind != Some("null"),
        };
        let taken = alternatives.clone().position(|it| fits(&it)).unwrap();
        (alternatives.nth(taken).unwrap(), taken)
    }
}

/// A place in a file: as a JSON pointer, as our problems write it, and without what tells elements
/// of one list apart.
#[derive(Default)]
struct Path {
    pointer: String,
    place: String,
    shape: String,
}

impl Path {
    fn member(&self, key: &str) -> Path {
        self.step(key, &format!(".{key}"), &format!(".{key}"))
    }

    fn by_id(&self, key: &str) -> Path {
        self.step(key, &format!(".{key}"), ".*")
    }

    fn element(&self, n: usize) -> Path {
        self.step(&n.to_string(), &format!("[{n}]"), "[]")
    }

    fn step(&self, key: &str, place: &str, shape: &str) -> Path {
        let root = if self.place.is_empty() { "$" } else { &self.place };
        Path {
            pointer: format!("{}/{key}", self.pointer),
            place: format!("{root}{place}"),
            shape: format!("{}{shape}", self.shape),
        }
    }
}
