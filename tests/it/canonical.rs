//! Our canonical JSON against two other implementations of RFC 8785.

use proptest::prelude::*;
use serde_json::Value;
use shirube_core::json::{MAX_INTEGER, Node, canonical, pretty};

/// The same value in the types of `serde_json`.
fn value(node: &Node) -> Value {
    match node {
        Node::Null => Value::Null,
        Node::Bool(it) => (*it).into(),
        Node::Integer(it) => (*it).into(),
        Node::Text(it) => it.as_str().into(),
        Node::List(items) => items.iter().map(value).collect(),
        Node::Object(members) => {
            Value::Object(members.iter().map(|(key, it)| (key.clone(), value(it))).collect())
        }
    }
}

#[track_caller]
fn check(node: &Node) {
    let ours = canonical(node);
    assert_eq!(ours, serde_json_canonicalizer::to_string(&value(node)).unwrap());
    assert_eq!(ours, serde_jcs::to_string(&value(node)).unwrap());
}

/// Texts that differ where implementations do: controls, quotes, the last characters before
/// surrogates, beyond U+FFFF, and marks that join.
fn any_text() -> impl Strategy<Value = String> {
    let special = prop::sample::select(vec![
        '\0',
        '\u{8}',
        '\t',
        '\n',
        '\u{b}',
        '\u{c}',
        '\r',
        '\u{1f}',
        ' ',
        '"',
        '\\',
        '/',
        '\u{7f}',
        '\u{80}',
        'ö',
        '\u{2028}',
        '€',
        'あ',
        '\u{d7ff}',
        '\u{e000}',
        '\u{fb33}',
        '\u{ffff}',
        '😀',
        '\u{10000}',
        '\u{10ffff}',
    ]);
    prop::collection::vec(prop_oneof![special, any::<char>()], 0..6)
        .prop_map(|it| it.into_iter().collect())
}

fn any_node() -> impl Strategy<Value = Node> {
    let leaf = prop_oneof![
        Just(Node::Null),
        any::<bool>().prop_map(Node::Bool),
        (-MAX_INTEGER..=MAX_INTEGER).prop_map(Node::Integer),
        any_text().prop_map(Node::Text),
    ];
    leaf.prop_recursive(5, 60, 8, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..8).prop_map(Node::List),
            // A map, because no file of ours has a key twice.
            prop::collection::btree_map(any_text(), inner, 0..8)
                .prop_map(|it| Node::Object(it.into_iter().collect())),
        ]
    })
}

#[test]
fn keys_beyond_the_basic_plane_are_sorted_by_utf_16() {
    let keys = ["\u{ffff}", "😀", "\u{e000}", "\u{10ffff}", "\u{d7ff}", "あ", "a", ""];
    check(&Node::object(keys.map(|it| (it, Node::Null))));
}

#[test]
fn numbers_are_written_alike_up_to_the_last() {
    let numbers = [0, -1, 1, 10, 1_000_000_007, MAX_INTEGER, -MAX_INTEGER];
    check(&Node::List(numbers.map(Node::Integer).into()));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn three_implementations_agree(node in any_node()) {
        check(&node);
    }

    #[test]
    fn others_read_what_we_write(node in any_node()) {
        let read = |text: &str| serde_json::from_str::<Value>(text).unwrap();
        prop_assert_eq!(read(&canonical(&node)), value(&node));
        prop_assert_eq!(read(&pretty(&node)), value(&node));
    }
}
