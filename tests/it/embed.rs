//! What partners read about the messages, against the types.

use std::collections::BTreeSet;

use serde_json::Value;
use shirube_core::embed::{MAX_MESSAGE_BYTES, Message};
use shirube_core::schema::schema;

use crate::top::text;

const PAGES: [&str; 2] = ["docs/embed/protocol.md", "docs/embed/protocol.ja.md"];

/// A row of the table: whether the frame says it, its name, its members, its event.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Row {
    of_frame: bool,
    name: String,
    members: BTreeSet<String>,
    event: Option<String>,
}

/// The words in code spans.
fn code(cell: &str) -> impl Iterator<Item = &str> {
    cell.split('`').skip(1).step_by(2)
}

fn said_on(page: &str) -> Vec<Row> {
    let page = text(page);
    let (_, table) = page.split_once("<!-- messages -->").unwrap();
    let (table, _) = table.split_once("<!-- end of messages -->").unwrap();
    let rows = table.trim().lines().skip(2).map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let [who, name, members, event] = cells[..] else { panic!("{line}") };
        Row {
            of_frame: ["frame", "枠"].contains(&who),
            name: code(name).next().unwrap().into(),
            members: code(members).map(str::to_owned).collect(),
            event: code(event).next().map(str::to_owned),
        }
    });
    let mut rows: Vec<Row> = rows.collect();
    rows.sort();
    rows
}

/// The members of a message but for its number and its name, from the schema.
fn members(name: &str) -> BTreeSet<String> {
    let schema: Value = serde_json::from_str(&schema("messages").unwrap()).unwrap();
    let is_it = |it: &&Value| it["properties"]["t"]["const"] == *name;
    let definition = schema["$defs"].as_object().unwrap().values().find(is_it).unwrap();
    let members = definition["properties"].as_object().unwrap().keys();
    members.filter(|it| !["s", "t"].contains(&it.as_str())).cloned().collect()
}

#[test]
fn the_pages_name_every_message_with_its_members_and_its_event() {
    let of_frame = Message::TO_HOST.map(|(name, event)| (true, name, event));
    let of_page = Message::TO_FRAME.map(|name| (false, name, None));
    let mut expected: Vec<Row> = (of_frame.into_iter().chain(of_page))
        .map(|(of_frame, name, event)| Row {
            of_frame,
            name: name.into(),
            members: members(name),
            event: event.map(str::to_owned),
        })
        .collect();
    expected.sort();
    for page in PAGES {
        assert_eq!(said_on(page), expected, "{page}");
    }
}

#[test]
fn the_handshakes_on_the_pages_are_messages() {
    for page in PAGES {
        let page = text(page);
        let examples: Vec<&str> = page.split("```json\n").skip(1).collect();
        assert_eq!(examples.len(), 2);
        for example in examples {
            let (example, _) = example.split_once("```").unwrap();
            assert!(Message::read(example).is_ok(), "{example}");
        }
    }
}

#[test]
fn the_pages_name_every_setting() {
    let schema: Value = serde_json::from_str(&schema("messages").unwrap()).unwrap();
    for definition in ["Cfg", "Hints"] {
        for name in schema["$defs"][definition]["properties"].as_object().unwrap().keys() {
            for page in PAGES {
                assert!(text(page).contains(&format!("`{name}`")), "{page}: {name}");
            }
        }
    }
}

#[test]
fn the_limit_on_the_pages_is_that_of_the_scripts() {
    assert_eq!(MAX_MESSAGE_BYTES, 64 * 1024);
    for script in ["embed/loader.mjs", "public/frame.js"] {
        assert!(
            text(script).contains(&format!("const LONGEST = {MAX_MESSAGE_BYTES};")),
            "{script}"
        );
    }
    for page in PAGES {
        assert!(text(page).replace(' ', "").contains("64KB"), "{page}");
    }
}

/// The scripts and the types know the same messages; what neither knows is ignored.
#[test]
fn the_scripts_know_every_message() {
    let (loader, frame) = (text("embed/loader.mjs"), text("public/frame.js"));
    for (name, event) in Message::TO_HOST {
        let known = match event {
            Some(_) => loader.contains(&format!("\n  {name}: (")),
            None => loader.contains(&format!("t === \"{name}\"")),
        };
        assert!(known, "embed/loader.mjs: {name}");
    }
    for name in Message::TO_FRAME {
        assert!(loader.contains(&format!("t: \"{name}\"")), "embed/loader.mjs: {name}");
        assert!(frame.contains(&format!("t === \"{name}\"")), "public/frame.js: {name}");
    }
}
