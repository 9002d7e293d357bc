//! What page and frame say to each other, protocol 1, as types with a strict reader.
//!
//! Two scripts speak it, `public/frame.js` and `embed/loader.mjs`, and `host.rs` writes what the
//! program says. These types are the measure of all three: the schema, the types for TypeScript and
//! tests are made from them, so they stand behind the feature `schema`.
//!
//! Page and frame may be of different age, so a version may gain messages and members, and never
//! loses one or gives it another meaning. `docs/embed/protocol.md` is the page for others;
//! `tests/it/embed.rs` keeps it in step.

mod read;
mod talk;

use crate::digest::Digest;
use crate::id::QuestionnaireId;
use crate::json::{Node, canonical};

pub use talk::{Cfg, Hello, Init, Message, Nonce, Theme, ToFrame};

/// The version of the messages.
pub const PROTOCOL: u8 = 1;

/// Largest message, in bytes of its JSON; what is larger is ignored by both sides.
pub const MAX_MESSAGE_BYTES: usize = 64 * 1024;

/// What the frame says on the port.
///
/// None of these holds an answer, but for [`ToHost::Result`], which is only ever said after the
/// visitor has seen what is in it and to whom it goes, and has agreed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToHost {
    /// The check is on the screen and can be used.
    Ready {
        /// Version of the program.
        version: Box<str>,
    },
    /// The content has another height.
    Resize {
        /// Unit: CSS px.
        h: u32,
    },
    /// This place should be in view.
    Scroll {
        /// Distance from the top of the frame. Unit: CSS px.
        y: u32,
    },
    /// The visitor has pressed a link that leads out of the check.
    Open {
        /// Its address: `https:`, `tel:` or `mailto:`.
        href: Box<str>,
    },
    /// The number of answers has changed. Only said to a page that asked for it.
    Progress {
        /// Questions that have been answered.
        answered: u32,
        /// Questions there are.
        total: u32,
        /// Which questionnaire.
        questionnaire: QuestionnaireId,
        /// Version of its content.
        version: Box<str>,
    },
    /// The visitor sees the result of a questionnaire with every question answered. There is no
    /// score in it.
    Completed {
        /// Which questionnaire.
        questionnaire: QuestionnaireId,
        /// Version of its content.
        version: Box<str>,
        /// Digest of its structure.
        digest: Digest,
    },
    /// The visitor hands a result over. A receiver should verify it: see
    /// `docs/methods/verification.md`.
    Result {
        /// The result file.
        result: Node,
    },
    /// The check does not work here.
    Error {
        /// Why.
        code: Trouble,
    },
}

/// Why the check does not work.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trouble {
    /// The program ended unexpectedly.
    Program,
    /// The browser, or the page's policy, does not let WebAssembly run.
    Wasm,
    /// A file could not be loaded, or the frame did not answer.
    Network,
}

impl Trouble {
    /// All of them, by the words of the messages.
    const WORDS: [(&'static str, Trouble); 3] =
        [("program", Trouble::Program), ("wasm", Trouble::Wasm), ("network", Trouble::Network)];

    /// The word of the messages.
    pub fn code(self) -> &'static str {
        Self::WORDS.iter().find(|(_, it)| *it == self).map_or("", |(word, _)| word)
    }
}

impl ToHost {
    /// The message as `frame.js` takes it, in the canonical form; the number `s` is added there.
    pub fn to_json(&self) -> String {
        canonical(&Node::object(self.members()))
    }

    fn members(&self) -> Vec<(&'static str, Node)> {
        let mut members = vec![("t", Node::text(self.name()))];
        match self {
            ToHost::Ready { version } => {
                members.push(("version", Node::text(&**version)));
                members.push(("protocol", PROTOCOL.into()));
            }
            ToHost::Resize { h } => members.push(("h", (*h).into())),
            ToHost::Scroll { y } => members.push(("y", (*y).into())),
            ToHost::Open { href } => members.push(("href", Node::text(&**href))),
            ToHost::Progress { answered, total, questionnaire, version } => {
                members.push(("answered", (*answered).into()));
                members.push(("total", (*total).into()));
                members.push(("questionnaire", named(questionnaire, version, None)));
            }
            ToHost::Completed { questionnaire, version, digest } => {
                members.push(("questionnaire", named(questionnaire, version, Some(digest))));
            }
            ToHost::Result { result } => members.push(("result", result.clone())),
            ToHost::Error { code } => members.push(("code", Node::text(code.code()))),
        }
        members
    }

    /// The word of the message, its member `t`.
    pub fn name(&self) -> &'static str {
        match self {
            ToHost::Ready { .. } => "ready",
            ToHost::Resize { .. } => "resize",
            ToHost::Scroll { .. } => "scroll",
            ToHost::Open { .. } => "open",
            ToHost::Progress { .. } => "progress",
            ToHost::Completed { .. } => "completed",
            ToHost::Result { .. } => "result",
            ToHost::Error { .. } => "error",
        }
    }
}

fn named(id: &QuestionnaireId, version: &str, digest: Option<&Digest>) -> Node {
    let mut members = vec![("id", Node::text(id.as_str())), ("version", Node::text(version))];
    members.extend(digest.map(|it| ("digest", Node::text(it.to_string()))));
    Node::object(members)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(message: ToHost, expected: &str) {
        assert_eq!(message.to_json(), expected);
    }

    /// Pages of partners rely on these bytes. A line that fails here is a breaking change.
    #[test]
    fn what_the_frame_says_in_protocol_1_is_frozen() {
        let sme = || QuestionnaireId::try_from("sme").unwrap();
        let digest = Digest::of(&Node::Null);
        check(
            ToHost::Ready { version: "0.1.0".into() },
            r#"{"protocol":1,"t":"ready","version":"0.1.0"}"#,
        );
        check(ToHost::Resize { h: 640 }, r#"{"h":640,"t":"resize"}"#);
        check(ToHost::Scroll { y: 0 }, r#"{"t":"scroll","y":0}"#);
        check(
            ToHost::Open { href: "https://www.ipa.go.jp/".into() },
            r#"{"href":"https://www.ipa.go.jp/","t":"open"}"#,
        );
        check(
            ToHost::Progress {
                answered: 3,
                total: 25,
                questionnaire: sme(),
                version: "2026.1".into(),
            },
            r#"{"answered":3,"questionnaire":{"id":"sme","version":"2026.1"},"t":"progress","total":25}"#,
        );
        check(
            ToHost::Completed { questionnaire: sme(), version: "2026.1".into(), digest },
            r#"{"questionnaire":{"digest":"sha256-dCNOmK/nSY+12vHzasLXiswzlGT5UHA7jAGYkvmCuQs=","id":"sme","version":"2026.1"},"t":"completed"}"#,
        );
        check(
            ToHost::Result { result: Node::object([("format", Node::text("shirube-result"))]) },
            r#"{"result":{"format":"shirube-result"},"t":"result"}"#,
        );
        for (code, trouble) in Trouble::WORDS {
            check(ToHost::Error { code: trouble }, &format!(r#"{{"code":"{code}","t":"error"}}"#));
        }
    }
}
