//! Reading a message as strictly as it is written here.
//!
//! Stricter than the two scripts, which leave out of account what they do not know: this says what
//! a frame and a loader of this release send, for the schema and for who tries them out.

use crate::digest::Digest;
use crate::i18n::Lang;
use crate::id::QuestionnaireId;
use crate::json::{
    Fault, Fields, Node, Place, Problem, Problems, id, integer, list, literal, literal_true,
    one_of, parse, plain_text,
};
use crate::profile::{Location, Profile};
use crate::result::word;

use super::{
    Cfg, Hello, Init, MAX_MESSAGE_BYTES, Message, Nonce, PROTOCOL, Theme, ToFrame, ToHost, Trouble,
};

/// Greatest number a message can have, and greatest count or length in one.
const MOST: i64 = u32::MAX as i64;

/// Most versions that an offer names, and most tokens of a theme.
const MOST_IN_LIST: usize = 64;

/// Most characters of an address.
const MAX_HREF: usize = 2000;

impl Message {
    /// Reads a message.
    ///
    /// # Errors
    ///
    /// Every way in which the text is no message of protocol 1.
    pub fn read(json: &str) -> Result<Message, Vec<Problem>> {
        let node = parse(json, MAX_MESSAGE_BYTES)?;
        let mut problems = Problems::default();
        let message = read_message(&node, &mut problems);
        problems.conclude(message)
    }
}

fn read_message(node: &Node, problems: &mut Problems) -> Option<Message> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    let message = if node.get("t").is_some() {
        read_on_port(&mut it, problems)
    } else {
        read_greeting(&mut it, problems)
    };
    it.finish(problems);
    message
}

fn read_greeting(it: &mut Fields<'_>, problems: &mut Problems) -> Option<Message> {
    it.required("p", problems, |n, at, p| literal(n, &at, "shirube", p));
    let is_init = it.required("k", problems, |n, at, p| {
        one_of(n, &at, &[("hello", false), ("init", true)], p)
    })?;
    let nonce = it.required("n", problems, |n, at, p| {
        word(n, &at, "32 small hexadecimal digits", Nonce::parse, p)
    });
    let one = (i64::from(PROTOCOL), i64::from(PROTOCOL));
    if is_init {
        it.required("v", problems, |n, at, p| integer::<u8>(n, &at, one, p));
        let cfg = it.required("cfg", problems, read_cfg);
        return Some(Message::Init(Init { nonce: nonce?, cfg: cfg? }));
    }
    let versions = it.required("v", problems, |n, at, p| {
        let versions =
            list(n, at.clone(), MOST_IN_LIST, p, |n, at, p| integer::<u8>(n, &at, (1, 255), p))?;
        if versions.is_empty() {
            let fault = Fault::OutOfRange { found: 0, least: 1, most: 64 };
            return p.note(&at, fault);
        }
        Some(versions)
    });
    Some(Message::Hello(Hello { versions: versions?, nonce: nonce? }))
}

fn read_on_port(it: &mut Fields<'_>, problems: &mut Problems) -> Option<Message> {
    let s = it.required("s", problems, |n, at, p| integer::<u32>(n, &at, (1, MOST), p));
    let names = Message::TO_HOST.map(|(name, _)| (name, name));
    let names = [names.as_slice(), &Message::TO_FRAME.map(|it| (it, it))].concat();
    let name = it.required("t", problems, |n, at, p| one_of(n, &at, &names, p))?;
    if name == "cfg" {
        let cfg = it.required("cfg", problems, read_cfg);
        return Some(Message::ToFrame { s: s?, message: ToFrame::Cfg(cfg?) });
    }
    let message = read_to_host(name, it, problems);
    Some(Message::ToHost { s: s?, message: message? })
}

fn read_to_host(name: &str, it: &mut Fields<'_>, problems: &mut Problems) -> Option<ToHost> {
    let number = |n: &Node, at: Place, p: &mut Problems| integer::<u32>(n, &at, (0, MOST), p);
    Some(match name {
        "ready" => {
            let version = it.required("version", problems, read_version);
            let one = (i64::from(PROTOCOL), i64::from(PROTOCOL));
            it.required("protocol", problems, |n, at, p| integer::<u8>(n, &at, one, p));
            ToHost::Ready { version: version? }
        }
        "resize" => ToHost::Resize { h: it.required("h", problems, number)? },
        "scroll" => ToHost::Scroll { y: it.required("y", problems, number)? },
        "open" => ToHost::Open {
            href: it.required("href", problems, |n, at, p| {
                word(n, &at, "an address: https, tel or mailto", read_href, p)
            })?,
        },
        "progress" => {
            let answered = it.required("answered", problems, number);
            let total = it.required("total", problems, number);
            let about = it.required("questionnaire", problems, |n, at, p| {
                let mut it = Fields::of(n, at, p)?;
                let about = read_named(&mut it, p);
                it.finish(p);
                about
            });
            let (questionnaire, version) = about?;
            ToHost::Progress { answered: answered?, total: total?, questionnaire, version }
        }
        "completed" => it.required("questionnaire", problems, |n, at, p| {
            let mut it = Fields::of(n, at, p)?;
            let about = read_named(&mut it, p);
            let digest = it.required("digest", p, |n, at, p| {
                word(n, &at, "sha256- and base64", Digest::parse, p)
            });
            it.finish(p);
            let (questionnaire, version) = about?;
            Some(ToHost::Completed { questionnaire, version, digest: digest? })
        })?,
        // What is in it is read by `result::verify`, which knows the questionnaire.
        "result" => {
            ToHost::Result { result: it.required("result", problems, |n, _, _| Some(n.clone()))? }
        }
        _ => ToHost::Error {
            code: it.required("code", problems, |n, at, p| one_of(n, &at, &Trouble::WORDS, p))?,
        },
    })
}

fn read_version(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    plain_text(node, &at, (1, 40), problems)
}

fn read_href(text: &str) -> Option<Box<str>> {
    let rest = ["https://", "tel:", "mailto:"].iter().find_map(|it| text.strip_prefix(it))?;
    let is_plain = rest.bytes().all(|it| it.is_ascii_graphic());
    (!rest.is_empty() && is_plain && text.len() <= MAX_HREF).then(|| text.into())
}

fn read_named(it: &mut Fields<'_>, problems: &mut Problems) -> Option<(QuestionnaireId, Box<str>)> {
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let version = it.required("version", problems, read_version);
    Some((id?, version?))
}

fn read_cfg(node: &Node, at: Place, problems: &mut Problems) -> Option<Cfg> {
    let mut it = Fields::of(node, at, problems)?;
    let lang = it.optional("lang", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let theme = it.optional("theme", problems, |n, at, p| one_of(n, &at, &Theme::WORDS, p));
    let tokens = it.optional("tokens", problems, read_tokens);
    let hints = it.optional("hints", problems, |n, at, p| {
        let hints = Profile::read(n, at.clone(), p)?;
        if matches!(hints.place, Some(Location::Region(_))) {
            return p.note(&at, Fault::Unknown { key: "region".into() });
        }
        Some(hints)
    });
    let progress = it.optional("progress", problems, |n, at, p| literal_true(n, &at, p));
    let result = it.optional("result", problems, |n, at, p| literal_true(n, &at, p));
    let challenge = it.optional("challenge", problems, |n, at, p| {
        word(n, &at, "1 to 128 characters, ASCII, no space", read_challenge, p)
    });
    it.finish(problems);
    Some(Cfg {
        lang,
        theme,
        tokens: tokens.unwrap_or_default(),
        hints: hints.unwrap_or_default(),
        progress: progress.is_some(),
        result: result.is_some(),
        challenge,
    })
}

/// Names and values; whether a value is a colour is for the browser to say.
fn read_tokens(
    node: &Node,
    at: Place,
    problems: &mut Problems,
) -> Option<Vec<(Box<str>, Box<str>)>> {
    let mut it = Fields::of(node, at, problems)?;
    let tokens = it.rest();
    let mut all = Vec::with_capacity(tokens.len());
    for (name, value) in tokens {
        let at = it.place().field(name);
        let is_name = name.strip_prefix("--shirube-").is_some_and(|it| {
            (1..=40).contains(&it.len())
                && it.bytes().all(|it| it.is_ascii_lowercase() || it == b'-')
        });
        if !is_name {
            problems
                .note::<()>(it.place(), Fault::Unknown { key: name.chars().take(64).collect() });
        }
        all.push((Box::from(name), plain_text(value, &at, (1, 200), problems)?));
    }
    Some(all)
}

fn read_challenge(text: &str) -> Option<Box<str>> {
    let is_right = (1..=128).contains(&text.len()) && text.bytes().all(|it| it.is_ascii_graphic());
    is_right.then(|| text.into())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::Progress;
    use crate::{host, testing};
    use proptest::prelude::*;

    #[track_caller]
    fn check(json: &str, expected: &str) {
        let problems = Message::read(json).err().unwrap_or_default();
        let found: Vec<String> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(found, [expected]);
    }

    #[test]
    fn every_kind_of_message_is_read_back() {
        for json in [
            r#"{"protocol":1,"s":1,"t":"ready","version":"0.1.0"}"#,
            r#"{"s":2,"t":"scroll","y":12}"#,
            r#"{"href":"tel:%239110","s":3,"t":"open"}"#,
            r#"{"answered":3,"questionnaire":{"id":"sme","version":"2026.1"},"s":4,"t":"progress","total":25}"#,
            r#"{"questionnaire":{"digest":"sha256-dCNOmK/nSY+12h2IzL9ym4eu3CRQzLsqaCj7iFTNrzE=","id":"sme","version":"2026.1"},"s":5,"t":"completed"}"#,
            r#"{"result":{"format":"shirube-result"},"s":6,"t":"result"}"#,
            r#"{"code":"wasm","s":7,"t":"error"}"#,
        ] {
            assert_eq!(Message::read(json).map(|it| it.to_json()).as_deref(), Ok(json));
        }
    }

    /// What `frame.js` passes on: the program's message with a number.
    #[track_caller]
    fn said_by_the_program(message: &str) -> ToHost {
        let numbered = message.replacen('{', r#"{"s":1,"#, 1);
        match Message::read(&numbered) {
            Ok(Message::ToHost { s: 1, message: said }) => {
                assert_eq!(said.to_json(), message);
                said
            }
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_the_program_says_are_these_messages() {
        let asked = testing::questionnaire(&[3]);
        let progress = host::progress_message(&asked, Progress { answered: 1, questions: 3 });
        assert!(matches!(
            said_by_the_program(&progress),
            ToHost::Progress { answered: 1, total: 3, .. }
        ));
        let ToHost::Completed { digest, .. } =
            said_by_the_program(&host::completed_message(&asked))
        else {
            panic!("not completed")
        };
        assert_eq!(digest, asked.digest);
        assert_eq!(said_by_the_program(&host::scroll_message(12)), ToHost::Scroll { y: 12 });
        let file = r#"{"format":"shirube-result"}"#;
        let result = host::result_message(file).unwrap();
        assert!(matches!(said_by_the_program(&result), ToHost::Result { .. }));
    }

    #[test]
    fn what_is_no_message_is_refused_with_its_place() {
        check(
            r#"{"k":"hello","n":"00112233445566778899aabbccddeeff","v":[1]}"#,
            r#"$: found no field "p", expected it"#,
        );
        check(r#"{"s":0,"t":"resize","h":1}"#, "$.s: found 0, expected 1 to 4294967295");
        check(
            r#"{"s":1,"t":"open","href":"javascript:alert(1)"}"#,
            r#"$.href: found "javascript:alert(1)", expected an address: https, tel or mailto"#,
        );
        check(
            r#"{"s":1,"t":"cfg","cfg":{"answers":true}}"#,
            r#"$.cfg: found the field "answers", expected only known fields"#,
        );
        check(
            r#"{"s":1,"t":"cfg","cfg":{"tokens":{"--other":"red"}}}"#,
            r#"$.cfg.tokens: found the field "--other", expected only known fields"#,
        );
        check(
            r#"{"s":1,"t":"cfg","cfg":{"hints":{"region":"kanto"}}}"#,
            r#"$.cfg.hints: found the field "region", expected only known fields"#,
        );
    }

    #[test]
    fn a_message_beyond_the_limit_is_refused_unread() {
        let long = format!(r#"{{"s":1,"t":"{}"}}"#, "a".repeat(MAX_MESSAGE_BYTES));
        check(&long, "$: found 65550 bytes, expected at most 65536");
    }

    proptest! {
        #[test]
        fn no_text_makes_the_reader_panic(text in r#"(\{|\}|\[|\]|:|,|"(s|t|cfg|v|p|k|n|tokens|shirube|hello)"|[0-9]|.){0,40}"#) {
            let _ = Message::read(&text);
        }
    }
}
