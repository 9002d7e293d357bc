//! The page around: where Shirube is shown, what the host said, and what it is told.
//!
//! What a host may know is little, and none of it is an answer. `docs/embed/protocol.md` has the
//! messages; the script `frame.js` carries them.

use crate::i18n::Lang;
use crate::json::{MAX_FILE_BYTES, Node, canonical, parse};
use crate::profile::{Industry, Location, Prefecture, Profile, Size};
use crate::questionnaire::Questionnaire;
use crate::session::Progress;

/// Where the page is shown. Storage and what the page around can see follow from it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In a window of its own.
    Top,
    /// In a frame of a page of the same origin, whose scripts could look in.
    SameOrigin,
    /// In a frame of a page of another origin, which the browser keeps apart.
    OtherOrigin,
    /// Opened from a disk, where browsers keep no files apart.
    LocalFile,
}

impl Place {
    /// The place by the word that `boot.js` uses. A word of another version is the most careful.
    pub fn of_word(word: &str) -> Place {
        match word {
            "top" => Place::Top,
            "other" => Place::OtherOrigin,
            "file" => Place::LocalFile,
            _ => Place::SameOrigin,
        }
    }

    /// Whether another page is around.
    pub fn is_frame(self) -> bool {
        matches!(self, Place::SameOrigin | Place::OtherOrigin)
    }
}

/// What the page around said when it made itself known.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Host {
    /// Its origin, as the browser tells it; `null` for a page without one.
    pub origin: Box<str>,
    /// Whether it can receive a result.
    pub wants_result: bool,
    /// A one-time text of its own, to stand in a result.
    pub challenge: Option<Box<str>>,
    /// Whether it is itself in a frame, so that nobody knows who looks on.
    pub is_nested: bool,
    /// What it knows about the firm: a draft that the user can change.
    pub hints: Profile,
    /// The language it asks for.
    pub language: Option<Lang>,
}

impl Host {
    /// Reads what `frame.js` has kept of the host. A hint that is none of ours is left out; nothing
    /// where there is no host.
    pub fn read(text: &str) -> Option<Host> {
        let node = parse(text, MAX_FILE_BYTES).ok()?;
        let word = |from: &Node, key: &str| match from.get(key) {
            Some(Node::Text(it)) => Some(it.clone()),
            _ => None,
        };
        let hint = |key| word(node.get("hints")?, key);
        Some(Host {
            origin: word(&node, "origin")?.into(),
            wants_result: node.get("result") == Some(&Node::Bool(true)),
            challenge: word(&node, "challenge").map(Into::into),
            is_nested: node.get("nested") != Some(&Node::Bool(false)),
            hints: Profile {
                industry: hint("industry").and_then(|it| Industry::of_code(&it)),
                size: hint("size").and_then(|it| Size::of_code(&it)),
                place: hint("prefecture")
                    .and_then(|it| Prefecture::of_code(&it))
                    .map(Location::Prefecture),
            },
            language: word(&node, "lang").map(|it| Lang::of_tag(&it)),
        })
    }
}

/// The place on the page that should be in view, in CSS pixels from its top.
pub fn scroll_message(y: i64) -> String {
    canonical(&Node::object([("t", Node::text("scroll")), ("y", Node::Integer(y))]))
}

/// How many questions have been answered, and nothing about how.
pub fn progress_message(asked: &Questionnaire, it: Progress) -> String {
    let number = |it: usize| Node::Integer(i64::try_from(it).unwrap_or(i64::MAX));
    canonical(&Node::object([
        ("t", Node::text("progress")),
        ("answered", number(it.answered)),
        ("total", number(it.questions)),
        ("questionnaire", name_of(asked, false)),
    ]))
}

/// The visitor sees a result with every question answered. It has no score.
pub fn completed_message(asked: &Questionnaire) -> String {
    canonical(&Node::object([
        ("t", Node::text("completed")),
        ("questionnaire", name_of(asked, true)),
    ]))
}

/// The result that the user has agreed to hand over: a result file with its consent record.
///
/// Nothing where the text is no file of ours.
pub fn result_message(file: &str) -> Option<String> {
    let file = parse(file, MAX_FILE_BYTES).ok()?;
    Some(canonical(&Node::object([("t", Node::text("result")), ("result", file)])))
}

fn name_of(asked: &Questionnaire, with_digest: bool) -> Node {
    let mut members = vec![
        ("id", Node::text(asked.id.as_str())),
        ("version", Node::text(asked.version.as_ref())),
    ];
    if with_digest {
        members.push(("digest", Node::text(asked.digest.to_string())));
    }
    Node::object(members)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn what_a_host_says_is_taken_as_far_as_it_means_something() {
        let host = Host::read(
            r#"{"origin":"https://a.example","result":true,"nested":false,"challenge":"x1",
                "hints":{"industry":"E","size":"7","prefecture":"13"},"lang":"en"}"#,
        )
        .unwrap();
        assert!(host.wants_result && !host.is_nested);
        assert_eq!(host.hints.industry, Industry::of_code("E"));
        assert_eq!(host.hints.size, None);
        assert!(host.hints.place.is_some());
        assert_eq!(host.language, Some(Lang::En));
    }

    #[test]
    fn a_host_that_does_not_say_whether_it_is_nested_counts_as_nested() {
        let host = Host::read(r#"{"origin":"https://a.example"}"#).unwrap();
        assert!(host.is_nested && !host.wants_result);
        assert_eq!(Host::read("{}"), None);
        assert_eq!(Host::read("no JSON"), None);
    }

    #[test]
    fn an_unknown_place_is_the_one_where_least_can_be_promised() {
        assert_eq!(Place::of_word("top"), Place::Top);
        assert_eq!(Place::of_word("other"), Place::OtherOrigin);
        assert_eq!(Place::of_word("file"), Place::LocalFile);
        assert_eq!(Place::of_word(""), Place::SameOrigin);
    }

    #[test]
    fn messages_say_what_they_say_for_ever() {
        let asked = testing::questionnaire(&[3]);
        let (id, version) = (asked.id.as_str(), &asked.version);
        let name = format!(r#""id":"{id}","version":"{version}""#);
        let progress = progress_message(&asked, Progress { answered: 1, questions: 3 });
        assert_eq!(
            progress,
            format!(r#"{{"answered":1,"questionnaire":{{{name}}},"t":"progress","total":3}}"#)
        );
        let digest = asked.digest.to_string();
        assert_eq!(
            completed_message(&asked),
            format!(r#"{{"questionnaire":{{"digest":"{digest}",{name}}},"t":"completed"}}"#)
        );
        assert_eq!(scroll_message(0), r#"{"t":"scroll","y":0}"#);
        assert_eq!(result_message("{\"b\":1}").unwrap(), r#"{"result":{"b":1},"t":"result"}"#);
        assert_eq!(result_message("x"), None);
    }
}
