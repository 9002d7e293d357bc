//! What the first question needs, in one file a language: `first.ja.json`.
//!
//! A first visit has a budget, and half of a questionnaire is about what comes after the answers:
//! actions, practices, references, views. The build leaves that out and puts structure and words into
//! one file. It is made by `shirube pages` and read by the same readers as the whole; it is not a
//! format that anybody writes.

use crate::digest::Digest;
use crate::json::{Fault, integer, literal, text};
use crate::json::{Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, canonical, parse};
use crate::questionnaire::{Questionnaire, Texts};

/// The name of the file in a language, beside the questionnaire.
pub fn file_name(lang: crate::i18n::Lang) -> String {
    format!("first.{}.json", lang.tag())
}

/// Makes the file out of a structure and its words.
///
/// # Errors
///
/// The problems of the structure or of the words, if they have any.
pub fn write(structure: &str, words: &str) -> Result<String, Vec<Problem>> {
    let asked = Questionnaire::read(structure)?;
    Texts::read(words, &asked)?;
    let (mut structure, mut words) =
        (parse(structure, MAX_FILE_BYTES)?, parse(words, MAX_FILE_BYTES)?);
    // What is left stays a sound questionnaire: the lists are empty, not absent.
    each(&mut structure, "sections", |section| {
        each(section, "questions", |question| {
            for list in ["actions", "practices", "maps", "source"] {
                set(question, list, Node::List(Vec::new()));
            }
        });
    });
    set(&mut structure, "views", Node::List(Vec::new()));
    for object in ["actions", "views"] {
        set(&mut words, object, Node::Object(Vec::new()));
    }
    each(&mut words, "questions", |question| {
        if let Node::Object(members) = question {
            members.retain(|(key, _)| key != "vendor");
        }
    });
    Ok(canonical(&Node::object([
        ("format", Node::text("shirube-asking")),
        ("format_version", 1_u8.into()),
        ("digest", Node::text(asked.digest.to_string())),
        ("questionnaire", structure),
        ("texts", words),
    ])))
}

/// Reads the file. The questionnaire has the digest of the whole one.
///
/// # Errors
///
/// Every problem in the file.
pub fn read(json: &str) -> Result<(Questionnaire, Texts), Vec<Problem>> {
    let node = parse(json, MAX_FILE_BYTES)?;
    let mut problems = Problems::default();
    let read = read_parts(&node, &mut problems);
    let (digest, questionnaire, texts) = problems.conclude(read)?;
    let mut asked = Questionnaire::read_node(questionnaire)?;
    asked.digest = digest;
    let texts = Texts::read_node(texts, &asked)?;
    Ok((asked, texts))
}

fn read_parts<'n>(node: &'n Node, problems: &mut Problems) -> Option<(Digest, &'n Node, &'n Node)> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-asking", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let digest = it.required("digest", problems, |n, at, p| {
        let found = text(n, &at, p)?;
        let fault = || Fault::NotAllowed {
            found: found.chars().take(64).collect(),
            expected: "a digest, sha256-…".to_owned(),
        };
        p.check(&at, Digest::parse(found).ok_or_else(fault))
    });
    let questionnaire = it.required("questionnaire", problems, |n, _, _| Some(n));
    let texts = it.required("texts", problems, |n, _, _| Some(n));
    it.finish(problems);
    Some((digest?, questionnaire?, texts?))
}

/// Changes every element of a list, or every value of an object.
fn each(node: &mut Node, key: &str, mut change: impl FnMut(&mut Node)) {
    match member(node, key) {
        Some(Node::List(items)) => items.iter_mut().for_each(change),
        Some(Node::Object(members)) => members.iter_mut().for_each(|(_, it)| change(it)),
        _ => {}
    }
}

fn set(node: &mut Node, key: &str, value: Node) {
    if let Some(it) = member(node, key) {
        *it = value;
    }
}

fn member<'n>(node: &'n mut Node, key: &str) -> Option<&'n mut Node> {
    match node {
        Node::Object(members) => members.iter_mut().find(|(it, _)| it == key).map(|(_, it)| it),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{json, words};

    #[test]
    fn what_is_asked_stays_and_the_digest_is_that_of_the_whole() {
        let structure = json(&[2, 1]);
        let whole = Questionnaire::read(&structure).unwrap();
        let words = words(&whole);
        let (asked, texts) = read(&write(&structure, &words).unwrap()).unwrap();
        assert_eq!(asked.digest, whole.digest);
        assert_eq!((asked.id, asked.version, asked.top), (whole.id, whole.version, whole.top));
        let all = Texts::read(&words, &Questionnaire::read(&structure).unwrap()).unwrap();
        for section in &asked.sections {
            assert_eq!(texts.section(&section.id), all.section(&section.id));
            for question in &section.questions {
                assert!(question.actions.is_empty());
                assert_eq!(texts.question(&question.id), all.question(&question.id));
            }
        }
    }

    #[test]
    fn what_is_unsound_is_not_written_and_not_read() {
        assert!(write("{}", "{}").is_err());
        assert!(read("{}").is_err());
        let file = write(&json(&[1]), &words(&Questionnaire::read(&json(&[1])).unwrap())).unwrap();
        assert!(read(&file.replace("\"levels\":5", "\"levels\":1")).is_err());
        assert!(read(&file.replace("sha256-", "sha512-")).is_err());
    }
}
