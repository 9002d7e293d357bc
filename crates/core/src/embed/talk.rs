//! The rest of the conversation: the handshake, and what the page says to the frame.

use crate::i18n::Lang;
use crate::json::{Node, canonical};
use crate::profile::Profile;

use super::{PROTOCOL, ToHost};

/// Anything that one of the two sides says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Message {
    /// The frame offers to talk. To the window around it, whoever that is, so it says nothing.
    Hello(Hello),
    /// The loader answers with a port.
    Init(Init),
    /// The frame says something on the port.
    ToHost {
        /// The how manyth message of the frame this is, from 1. Any other number ends the
        /// conversation.
        s: u32,
        /// What it says.
        message: ToHost,
    },
    /// The loader says something on the port.
    ToFrame {
        /// The how manyth message of the loader this is, from 1.
        s: u32,
        /// What it says.
        message: ToFrame,
    },
}

/// The offer of a frame: which versions it speaks, and a number used once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hello {
    /// Versions of the protocol.
    pub versions: Vec<u8>,
    /// Random, so that only who has heard this offer can answer it.
    pub nonce: Nonce,
}

/// The answer of a loader; the port travels with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Init {
    /// That of the offer.
    pub nonce: Nonce,
    /// What the page wishes.
    pub cfg: Cfg,
}

/// 128 random bits as 32 hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nonce(Box<str>);

/// What the page says on the port. There is no message by which it could read answers, press a
/// button or start sharing, and there will be none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ToFrame {
    /// Some of the settings have changed; these are all that hold now.
    Cfg(Cfg),
}

/// What the page wishes. Everything may be absent, and the visitor's own choice comes first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Cfg {
    /// The language to begin with.
    pub lang: Option<Lang>,
    /// The colours.
    pub theme: Option<Theme>,
    /// Custom properties of the theme and their values, as the page writes them. The frame sets
    /// only what is a colour, a length or a list of fonts.
    pub tokens: Vec<(Box<str>, Box<str>)>,
    /// What the page believes to know of the firm: a draft that the visitor can change.
    pub hints: Profile,
    /// Whether [`ToHost::Progress`] is wanted.
    pub progress: bool,
    /// Whether the page can receive a result.
    pub result: bool,
    /// A text against replay, which stands in a result that is handed over.
    pub challenge: Option<Box<str>>,
}

/// A set of colours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Theme {
    /// As the visitor's system is set.
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// Stronger text and lines.
    Contrast,
}

impl Theme {
    /// All of them, by their words.
    pub(super) const WORDS: [(&'static str, Theme); 4] = [
        ("auto", Theme::Auto),
        ("light", Theme::Light),
        ("dark", Theme::Dark),
        ("contrast", Theme::Contrast),
    ];

    fn code(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
            Theme::Contrast => "contrast",
        }
    }
}

impl Nonce {
    /// Reads one: 32 digits, letters small.
    pub fn parse(text: &str) -> Option<Nonce> {
        let is_digit = |it: u8| matches!(it, b'0'..=b'9' | b'a'..=b'f');
        (text.len() == 32 && text.bytes().all(is_digit)).then(|| Nonce(text.into()))
    }
}

impl Message {
    /// What the frame says on the port, and the event that the element makes of it, if any.
    pub const TO_HOST: [(&'static str, Option<&'static str>); 8] = [
        ("ready", Some("shirube-ready")),
        ("resize", None),
        ("scroll", None),
        ("open", None),
        ("progress", Some("shirube-progress")),
        ("completed", Some("shirube-completed")),
        ("result", Some("shirube-result")),
        ("error", Some("shirube-error")),
    ];

    /// What the loader says on the port.
    pub const TO_FRAME: [&'static str; 1] = ["cfg"];

    /// The message as it travels, in the canonical form.
    pub fn to_json(&self) -> String {
        let members = match self {
            Message::Hello(Hello { versions, nonce }) => {
                let versions = versions.iter().map(|it| Node::from(*it)).collect();
                [greeting("hello", nonce), vec![("v", Node::List(versions))]].concat()
            }
            Message::Init(Init { nonce, cfg }) => {
                let rest = vec![("v", PROTOCOL.into()), ("cfg", cfg.to_node())];
                [greeting("init", nonce), rest].concat()
            }
            Message::ToHost { s, message } => {
                [vec![("s", Node::from(*s))], message.members()].concat()
            }
            Message::ToFrame { s, message: ToFrame::Cfg(cfg) } => {
                vec![("s", Node::from(*s)), ("t", Node::text("cfg")), ("cfg", cfg.to_node())]
            }
        };
        canonical(&Node::object(members))
    }
}

fn greeting(kind: &str, nonce: &Nonce) -> Vec<(&'static str, Node)> {
    vec![("p", Node::text("shirube")), ("k", Node::text(kind)), ("n", Node::text(&*nonce.0))]
}

impl Cfg {
    fn to_node(&self) -> Node {
        let mut members = Vec::new();
        members.extend(self.lang.map(|it| ("lang", Node::text(it.tag()))));
        members.extend(self.theme.map(|it| ("theme", Node::text(it.code()))));
        if !self.tokens.is_empty() {
            let tokens = self.tokens.iter().map(|(name, it)| (&**name, Node::text(&**it)));
            members.push(("tokens", Node::object(tokens)));
        }
        if !self.hints.is_empty() {
            members.push(("hints", self.hints.to_node()));
        }
        for (name, wanted) in [("progress", self.progress), ("result", self.result)] {
            members.extend(wanted.then_some((name, Node::Bool(true))));
        }
        members.extend(self.challenge.as_deref().map(|it| ("challenge", Node::text(it))));
        Node::object(members)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::profile::{Industry, Location, Prefecture, Size};

    const NONCE: &str = "00112233445566778899aabbccddeeff";

    fn whole() -> Cfg {
        Cfg {
            lang: Some(Lang::Ja),
            theme: Some(Theme::Dark),
            tokens: vec![("--shirube-accent".into(), "#00695c".into())],
            hints: Profile {
                industry: Industry::of_code("E"),
                size: Size::of_code("6-20"),
                place: Prefecture::of_code("13").map(Location::Prefecture),
            },
            progress: true,
            result: true,
            challenge: Some("a1".into()),
        }
    }

    /// Writes the message, compares it, and reads it back.
    #[track_caller]
    fn check(message: Message, expected: &str) {
        assert_eq!(message.to_json(), expected);
        assert_eq!(Message::read(expected), Ok(message));
    }

    /// Frames and loaders of other releases rely on these bytes. A line that fails here is a
    /// breaking change.
    #[test]
    fn the_handshake_of_protocol_1_is_frozen() {
        let nonce = || Nonce::parse(NONCE).unwrap();
        check(
            Message::Hello(Hello { versions: vec![1], nonce: nonce() }),
            r#"{"k":"hello","n":"00112233445566778899aabbccddeeff","p":"shirube","v":[1]}"#,
        );
        check(
            Message::Init(Init { nonce: nonce(), cfg: Cfg::default() }),
            r#"{"cfg":{},"k":"init","n":"00112233445566778899aabbccddeeff","p":"shirube","v":1}"#,
        );
    }

    #[test]
    fn what_the_page_says_in_protocol_1_is_frozen() {
        check(
            Message::ToFrame { s: 2, message: ToFrame::Cfg(whole()) },
            r##"{"cfg":{"challenge":"a1","hints":{"industry":"E","prefecture":"13","size":"6-20"},"lang":"ja","progress":true,"result":true,"theme":"dark","tokens":{"--shirube-accent":"#00695c"}},"s":2,"t":"cfg"}"##,
        );
    }

    #[test]
    fn a_message_on_the_port_carries_its_number() {
        check(
            Message::ToHost { s: 1, message: ToHost::Resize { h: 640 } },
            r#"{"h":640,"s":1,"t":"resize"}"#,
        );
    }
}
