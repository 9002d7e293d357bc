//! Mutations of a file, derived from its schema.

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

/// The file with one thing changed.
pub struct Mutation {
    /// The place, and what is there now.
    pub what: String,
    pub file: Value,
}

/// One mutation of each kind for each place of the schema that the file reaches; where a list has
/// many elements the first stands for all.
pub struct Mutations<'s> {
    root: &'s Value,
    file: &'s Value,
    seen: BTreeSet<String>,
    /// What both must refuse.
    pub refused: Vec<Mutation>,
    /// Other words of an enumeration, which both must know.
    pub words: Vec<Mutation>,
}

impl<'s> Mutations<'s> {
    pub fn of(root: &'s Value, file: &'s Value) -> Mutations<'s> {
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
            // Not a text: where an id may stand, "null" is one.
            Value::Null => self.refuse(at, "a fraction", json!(1.5)),
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
            // As RFC 6901 writes the signs that mean something in a pointer.
            Value::Object(members) => {
                drop(members.insert(key.replace("~1", "/").replace("~0", "~"), value));
            }
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
            pointer: format!("{}/{}", self.pointer, key.replace('~', "~0").replace('/', "~1")),
            place: format!("{root}{place}"),
            shape: format!("{}{shape}", self.shape),
        }
    }
}
