//! The table as the scripts carry it.
//!
//! Written so that a person can read it and terser can shrink it: one entry a line, and what is
//! nothing (an empty default, an option that is not live) left out.

use std::fmt::Write as _;

use shirube_core::json::{Node, canonical};

use crate::options::{Choice, Pair, Table};

const WARNING: &str = "// Made from embed/options.json by `cargo xtask embed`.\n";

/// What the loader must know: the options, which tokens to hand over, which hosts may be opened.
pub fn loader(table: &Table, hosts: &[String]) -> String {
    let mut out = format!("{WARNING}const OPTIONS = {{\n");
    for it in &table.options {
        // Writing to a String cannot fail.
        let _ = writeln!(out, "  {}: {{ {} }},", it.attribute, shape(it).join(", "));
    }
    out.push_str("};\n");
    list(&mut out, "TOKENS", table.tokens.iter().map(|it| quoted(&it.name)));
    list(&mut out, "LINKS", hosts.iter().map(|it| quoted(it)));
    out
}

/// What the frame must know: what a token may hold, and which colours must be told apart.
pub fn frame(table: &Table) -> String {
    let mut out = format!("{WARNING}const TOKENS = {{\n");
    for it in &table.tokens {
        let _ = writeln!(out, "  {}: {},", quoted(&it.name), quoted(it.kind.word()));
    }
    out.push_str("};\n");
    let pair = |it: &Pair| format!("[{}, {}, {}]", quoted(&it.text), quoted(&it.on), it.least);
    list(&mut out, "CONTRAST", table.contrast.iter().map(pair));
    out
}

/// The whole table as a module, with its sentences, for the page on which one chooses.
pub fn pages(table: &Table) -> String {
    let mut out = WARNING.to_owned();
    let about = |it: &crate::options::Both| {
        format!("    ja: {},\n    en: {},\n", quoted(&it.ja), quoted(&it.en))
    };
    out.push_str("\n/** The options of the element. */\nexport const OPTIONS = [\n");
    for it in &table.options {
        let names =
            format!("attribute: {}, property: {}", quoted(&it.attribute), quoted(&it.property));
        let _ = writeln!(out, "  {{\n    {names},\n    {},", whole_shape(it).join(", "));
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

fn shape(it: &Choice) -> Vec<String> {
    let mut members = vec![format!("kind: {}", quoted(it.kind.word()))];
    // The names of our own checks are no limit: a partner may have checks of its own.
    if it.kind == crate::options::Kind::Choice {
        members.push(format!("values: {}", words(it)));
    }
    members.extend(it.pattern.as_ref().map(|it| format!("pattern: {}", quoted(it))));
    if !it.default.is_empty() {
        members.push(format!("default: {}", quoted(&it.default)));
    }
    if it.live {
        members.push("live: true".into());
    }
    members
}

fn whole_shape(it: &Choice) -> Vec<String> {
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
