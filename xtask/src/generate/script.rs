//! The table as the scripts carry it.
//!
//! Written so that a person can read it and terser can shrink it: one entry a line.

use std::fmt::Write as _;

use shirube_core::json::{Node, canonical};

use crate::options::{Both, Choice, Kind, Pair, Table, TokenKind};

const WARNING: &str = "// Made from embed/options.json by `cargo xtask embed`.\n";

/// What the loader must know: of each option its default, the pattern of what may be written and
/// whether it is live; which tokens to hand over; which hosts may be opened.
pub fn loader(table: &Table, hosts: &[String]) -> String {
    let mut out = String::from("const OPTIONS = {\n");
    for it in &table.options {
        let default = match it.kind {
            Kind::Boolean => "false".to_owned(),
            _ => quoted(&it.default),
        };
        let (pattern, live) = (quoted(&pattern(it)), u8::from(it.live));
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {}: [{default}, {pattern}, {live}],", it.attribute);
    }
    out.push_str("};\n");
    list(&mut out, "TOKENS", table.tokens.iter().map(|it| quoted(&it.name)));
    list(&mut out, "LINKS", hosts.iter().map(|it| quoted(it)));
    out
}

/// What may be written, as a regular expression for the whole text; nothing for what is there or
/// not.
fn pattern(it: &Choice) -> String {
    match it.kind {
        Kind::Url => r"\S+".into(),
        Kind::Id => "[a-z][a-z0-9-]{0,63}".into(),
        Kind::Choice => {
            let words: Vec<String> = it.values.iter().map(|it| it.replace('+', r"\+")).collect();
            words.join("|")
        }
        Kind::Text => it.pattern.as_deref().unwrap_or(".+").into(),
        Kind::Height => r"auto|fill|[1-9]\d{0,4}".into(),
        Kind::Number => r"\d{1,4}".into(),
        Kind::Boolean => String::new(),
        Kind::Hosts => "[a-z0-9.-]+([ ,]+[a-z0-9.-]+)*".into(),
    }
}

/// What the frame must know: what a token may hold, and which colours must be told apart.
pub fn frame(table: &Table) -> String {
    let mut out = String::new();
    for (name, kind) in
        [("COLOURS", TokenKind::Colour), ("LENGTHS", TokenKind::Length), ("FONTS", TokenKind::Font)]
    {
        let tokens = table.tokens.iter().filter(|it| it.kind == kind);
        list(&mut out, name, tokens.map(|it| quoted(&it.name)));
    }
    let pair = |it: &Pair| format!("[{}, {}, {}]", quoted(&it.text), quoted(&it.on), it.least);
    list(&mut out, "PAIRS", table.contrast.iter().map(pair));
    out
}

/// The whole table as a module, with its sentences, for the page on which one chooses.
pub fn pages(table: &Table) -> String {
    let mut out = WARNING.to_owned();
    let about = |it: &Both| format!("    ja: {},\n    en: {},\n", quoted(&it.ja), quoted(&it.en));
    out.push_str("\n/** The options of the element. */\nexport const OPTIONS = [\n");
    for it in &table.options {
        let names =
            format!("attribute: {}, property: {}", quoted(&it.attribute), quoted(&it.property));
        let _ = writeln!(out, "  {{\n    {names},\n    {},", shape(it).join(", "));
        let _ = writeln!(out, "{}  }},", about(&it.about));
    }
    out.push_str("];\n\n/** The custom properties of the theme. */\nexport const TOKENS = [\n");
    for it in &table.tokens {
        let _ = writeln!(
            out,
            "  {{\n    name: {}, kind: {},\n{}  }},",
            quoted(&it.name),
            quoted(it.kind.word()),
            about(&it.about)
        );
    }
    out.push_str("];\n\n/** Which colours must be told apart, and the least contrast. */\n");
    out.push_str("export const CONTRAST = [\n");
    for it in &table.contrast {
        let (text, on, least) = (quoted(&it.text), quoted(&it.on), quoted(&it.least));
        let _ = writeln!(out, "  {{ text: {text}, on: {on}, least: {least} }},");
    }
    out.push_str("];\n");
    out
}

/// A schema as a module, for the page that holds events against it.
pub fn messages(schema: &str) -> String {
    format!(
        "// Made from questionnaires/schema/messages.schema.json by `cargo xtask embed`.\n\n\
         /** The JSON Schema of the messages. */\nexport const SCHEMA = {};\n",
        schema.trim_end()
    )
}

fn shape(it: &Choice) -> Vec<String> {
    let mut members = vec![format!("kind: {}", quoted(it.kind.word()))];
    if !it.values.is_empty() {
        members.push(format!("values: {}", words(it)));
    }
    members.extend(it.pattern.as_ref().map(|it| format!("pattern: {}", quoted(it))));
    members.push(format!("default: {}", quoted(&it.default)));
    members.push(format!("live: {}", it.live));
    members
}

fn words(it: &Choice) -> String {
    let words: Vec<String> = it.values.iter().map(|it| quoted(it)).collect();
    format!("[{}]", words.join(", "))
}

fn list(out: &mut String, name: &str, entries: impl Iterator<Item = String>) {
    let _ = writeln!(out, "const {name} = [");
    for it in entries {
        let _ = writeln!(out, "  {it},");
    }
    out.push_str("];\n");
}

/// A text as JavaScript writes it, which takes every text that JSON does.
fn quoted(text: &str) -> String {
    canonical(&Node::text(text))
}
