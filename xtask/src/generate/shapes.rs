//! The shapes of a JSON Schema as types of TypeScript.
//!
//! Not for any schema: for ours, which schemars writes. What it does not know becomes `unknown`,
//! and a test shows that none of ours does.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use shirube_core::json::{MAX_FILE_BYTES, Node, Problem, parse};

/// The definition of a result file, whose parts have names of its own.
const RESULT: &str = "ResultFile";

/// Parts of a result file that other definitions share.
const SHARED: [&str; 2] = ["Language", "Size"];

/// The definitions of one schema.
#[derive(Debug)]
pub struct Shapes {
    root: Node,
    /// What only a result file consists of.
    of_result: BTreeSet<String>,
}

impl Shapes {
    /// Reads a schema.
    ///
    /// # Errors
    ///
    /// When the text is no JSON.
    pub fn read(json: &str) -> Result<Shapes, Vec<Problem>> {
        let root = parse(json, MAX_FILE_BYTES)?;
        let mut shapes = Shapes { root, of_result: BTreeSet::new() };
        let mut found = BTreeSet::new();
        if let Some(result) = shapes.definition(RESULT) {
            shapes.reach(result, &mut found);
        }
        found.retain(|it| !SHARED.contains(&it.as_str()));
        shapes.of_result = found;
        Ok(shapes)
    }

    /// Every definition that is more than a text or a number, as an exported type, and the schema
    /// as a whole under this name.
    pub fn all(&self, name: &str) -> String {
        let mut out = String::new();
        if let Some(Node::Object(definitions)) = self.root.get("$defs") {
            for (name, it) in definitions.iter().filter(|(_, it)| !is_plain(it)) {
                self.declare(&self.exported(name), it, &mut out);
            }
        }
        self.declare(name, &self.root, &mut out);
        out
    }

    /// A definition under another name, without some of its members and without its comment.
    pub fn without(&self, definition: &str, members: &[&str], name: &str) -> String {
        let mut out = String::new();
        if let Some(it) = self.definition(definition) {
            let _ = writeln!(out, "export interface {name} {}\n", self.object(it, members, ""));
        }
        out
    }

    fn definition(&self, name: &str) -> Option<&Node> {
        self.root.get("$defs")?.get(name)
    }

    /// The names of all definitions that a shape refers to, directly or through others.
    fn reach(&self, shape: &Node, found: &mut BTreeSet<String>) {
        match shape {
            Node::Object(members) => {
                for (key, it) in members {
                    match (key.as_str(), referred(it)) {
                        ("$ref", Some(name)) if found.insert(name.to_owned()) => {
                            if let Some(it) = self.definition(name) {
                                self.reach(it, found);
                            }
                        }
                        _ => self.reach(it, found),
                    }
                }
            }
            Node::List(items) => items.iter().for_each(|it| self.reach(it, found)),
            _ => {}
        }
    }

    /// The name by which a definition is exported: `Part` of a result is `ResultPart`.
    fn exported(&self, name: &str) -> String {
        if self.of_result.contains(name) { format!("Result{name}") } else { name.to_owned() }
    }

    fn declare(&self, name: &str, shape: &Node, out: &mut String) {
        comment(shape, "", out);
        // Writing to a String cannot fail.
        let _ = match shape.get("properties") {
            Some(_) => {
                writeln!(out, "export interface {name} {}\n", self.object(shape, &[], ""))
            }
            None => writeln!(out, "export type {name} = {};\n", self.of(shape, "")),
        };
    }

    /// The type of a shape. `indent` is that of the line it stands on.
    fn of(&self, shape: &Node, indent: &str) -> String {
        if let Some(name) = shape.get("$ref").and_then(referred) {
            return match self.definition(name) {
                Some(it) if is_plain(it) => self.of(it, indent),
                _ => self.exported(name),
            };
        }
        if let Some(it) = shape.get("const") {
            return literal(it);
        }
        if let Some(Node::List(words)) = shape.get("enum") {
            return union(words.iter().map(literal));
        }
        if let Some(Node::List(forms)) = shape.get("anyOf").or(shape.get("oneOf")) {
            return union(forms.iter().map(|it| self.of(it, indent)));
        }
        match shape.get("type") {
            Some(Node::List(kinds)) => {
                union(kinds.iter().map(|it| self.of_kind(word(it), shape, indent)))
            }
            Some(kind) => self.of_kind(word(kind), shape, indent),
            None => "unknown".into(),
        }
    }

    fn of_kind(&self, kind: &str, shape: &Node, indent: &str) -> String {
        match kind {
            "string" | "boolean" | "null" => kind.into(),
            "integer" => match (shape.get("minimum"), shape.get("maximum")) {
                (Some(least), Some(most)) if least == most => literal(least),
                _ => "number".into(),
            },
            "array" => {
                let items = shape.get("items");
                format!(
                    "Array<{}>",
                    items.map_or_else(|| "unknown".into(), |it| self.of(it, indent))
                )
            }
            "object" => self.object(shape, &[], indent),
            _ => "unknown".into(),
        }
    }

    fn object(&self, shape: &Node, without: &[&str], indent: &str) -> String {
        if let Some(Node::Object(by_key)) = shape.get("patternProperties") {
            let of = by_key.first().map_or_else(|| "unknown".into(), |(_, it)| self.of(it, indent));
            return format!("{{ [key: string]: {of} }}");
        }
        let Some(Node::Object(members)) = shape.get("properties") else {
            return "unknown".into();
        };
        let inner = format!("{indent}  ");
        let mut out = String::from("{\n");
        for (key, it) in members.iter().filter(|(key, _)| !without.contains(&key.as_str())) {
            comment(it, &inner, &mut out);
            let of = self.of(it, &inner);
            let _ = if is_required(shape, key) {
                writeln!(out, "{inner}{key}: {of};")
            } else {
                // Readers take null for absent; whoever writes leaves the member out.
                writeln!(out, "{inner}{key}?: {};", of.trim_end_matches(" | null"))
            };
        }
        let _ = write!(out, "{indent}}}");
        out
    }
}

/// Texts and numbers with limits that TypeScript cannot say.
fn is_plain(shape: &Node) -> bool {
    let kind = shape.get("type").map(word);
    matches!(kind, Some("string" | "integer" | "boolean")) && shape.get("enum").is_none()
}

fn is_required(shape: &Node, key: &str) -> bool {
    match shape.get("required") {
        Some(Node::List(keys)) => keys.iter().any(|it| word(it) == key),
        _ => false,
    }
}

fn referred(reference: &Node) -> Option<&str> {
    word(reference).strip_prefix("#/$defs/")
}

fn word(node: &Node) -> &str {
    match node {
        Node::Text(text) => text,
        _ => "",
    }
}

fn literal(node: &Node) -> String {
    shirube_core::json::canonical(node)
}

fn union(types: impl Iterator<Item = String>) -> String {
    let mut all: Vec<String> = Vec::new();
    for it in types {
        if !all.contains(&it) {
            all.push(it);
        }
    }
    all.join(" | ")
}

fn comment(shape: &Node, indent: &str, out: &mut String) {
    if let Some(Node::Text(text)) = shape.get("description") {
        let text = text.replace('\n', " ").replace("*/", "* /");
        let _ = writeln!(out, "{indent}/** {text} */");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(shape: &str, expected: &str) {
        let definitions = r##""$defs": {
            "Id": {"type": "string", "pattern": "^a$"},
            "Kind": {"enum": ["a", "b"], "type": "string"},
            "ResultFile": {"type": "object", "properties": {"part": {"$ref": "#/$defs/Part"}}},
            "Part": {"type": "object", "properties": {}}}"##;
        let shapes = Shapes::read(&format!("{{{definitions}}}")).unwrap();
        assert_eq!(shapes.of(&parse(shape, 1000).unwrap(), ""), expected);
    }

    #[test]
    fn each_shape_has_its_type() {
        check(r##"{"$ref": "#/$defs/Id"}"##, "string");
        check(r##"{"$ref": "#/$defs/Kind"}"##, "Kind");
        check(r##"{"$ref": "#/$defs/Part"}"##, "ResultPart");
        check(r##"{"$ref": "#/$defs/ResultFile"}"##, "ResultFile");
        check(r#"{"const": "ready", "type": "string"}"#, r#""ready""#);
        check(r#"{"enum": ["a", "b"], "type": "string"}"#, r#""a" | "b""#);
        check(r#"{"type": "integer", "minimum": 1, "maximum": 1}"#, "1");
        check(r#"{"type": ["string", "null"]}"#, "string | null");
        check(r#"{"type": "array", "items": {"type": "string"}}"#, "Array<string>");
        check(
            r#"{"type": "object", "patternProperties": {"^a$": {"type": "boolean"}}}"#,
            "{ [key: string]: boolean }",
        );
        check(
            r#"{"type": "object", "required": ["a"], "properties": {"a": {"type": "null"}, "b": {"type": ["string", "null"]}}}"#,
            "{\n  a: null;\n  b?: string;\n}",
        );
    }
}
