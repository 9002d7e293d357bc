//! What the first question needs, in one file a language: `first.ja.json`.
//!
//! A first visit has a budget, and half of a questionnaire is about what comes after the answers:
//! actions, practices, references, views. The build leaves that out and puts structure and words into
//! one file. Nobody writes this file: [`write()`] makes it out of files that have been checked as a
//! whole, so [`read`] does not check them again, and costs a visitor a tenth of the code that would.

use crate::catalog::is_of_whole;
use crate::day::Day;
use crate::digest::Digest;
use crate::i18n::Lang;
use crate::id::{IdError, QuestionId, SectionId};
use crate::json::{MAX_FILE_BYTES, Node, Problem, canonical, parse};
use crate::level::Level;
use crate::questionnaire::{
    BasedOn, Condition, Examples, Method, Question, QuestionTexts, Questionnaire, Section,
    SectionTexts, Texts, Wants,
};
use crate::sorted::SortedMap;

/// The name of the file in a language, beside the questionnaire.
pub fn file_name(lang: Lang) -> String {
    format!("first.{}.json", lang.tag())
}

/// Makes the file out of a structure and its words; nothing for a questionnaire that the first program
/// does not ask: its levels are no grades, or the catalog says so.
///
/// # Errors
///
/// The problems of the structure or of the words, if they have any.
pub fn write(structure: &str, words: &str) -> Result<Option<String>, Vec<Problem>> {
    let asked = Questionnaire::read(structure)?;
    let texts = Texts::read(words, &asked)?;
    if !asked.method.has_grades() || is_of_whole(&asked.id) {
        return Ok(None);
    }
    let method = Method::WORDS.iter().find(|(_, it)| *it == asked.method);
    let sections = asked.sections.iter().filter_map(|it| section_node(it, &texts));
    Ok(Some(canonical(&Node::object([
        ("format", Node::text("shirube-asking")),
        ("format_version", 1_u8.into()),
        ("digest", Node::text(asked.digest.to_string())),
        ("id", Node::text(asked.id.as_str())),
        ("version", Node::text(&*asked.version)),
        ("guide", Node::text(&*asked.based_on.title)),
        ("guide_version", Node::text(&*asked.based_on.version)),
        ("checked_on", Node::text(asked.checked_on.to_string())),
        ("minutes", Node::Integer(asked.minutes.into())),
        ("method", method.map_or(Node::Null, |(word, _)| Node::text(*word))),
        ("top", asked.top.number().into()),
        ("language", Node::text(texts.language.tag())),
        ("title", Node::text(&*texts.title)),
        ("intro", Node::text(&*texts.intro)),
        ("sections", Node::List(sections.collect())),
    ]))))
}

fn section_node(section: &Section, texts: &Texts) -> Option<Node> {
    let words = texts.section(&section.id)?;
    let questions = section.questions.iter().filter_map(|it| question_node(it, texts));
    Some(Node::object([
        ("id", Node::text(section.id.as_str())),
        ("title", Node::text(&*words.title)),
        ("short", Node::text(&*words.short)),
        ("about", Node::text(&*words.about)),
        ("questions", Node::List(questions.collect())),
    ]))
}

fn question_node(question: &Question, texts: &Texts) -> Option<Node> {
    let words = texts.question(&question.id)?;
    let levels = words.levels.iter().map(|it| Node::text(&**it));
    let mut members = vec![
        ("id", Node::text(question.id.as_str())),
        ("target", question.target()?.number().into()),
        ("revision", question.revision.into()),
        ("ask", Node::text(&*words.ask)),
        ("why", Node::text(&*words.why)),
        ("hint", Node::text(&*words.hint)),
        ("levels", Node::List(levels.collect())),
    ];
    if question.na_allowed {
        members.push(("na", Node::Bool(true)));
    }
    if let Some(it) = &question.visible_if {
        members.push(("if", Node::text(it.question.as_str())));
        members.push(("at_least", it.at_least.number().into()));
    }
    if let Some(it) = &words.examples {
        members.push(("shop", Node::text(&*it.shop)));
        members.push(("office", Node::text(&*it.office)));
        members.push(("factory", Node::text(&*it.factory)));
    }
    members.extend(words.none.as_ref().map(|it| ("none", Node::text(&**it))));
    Some(Node::object(members))
}

/// Reads the file. The questionnaire has the digest of the whole one. Nothing where the file is not
/// one that [`write()`] made.
pub fn read(json: &str) -> Option<(Questionnaire, Texts)> {
    let node = parse(json, MAX_FILE_BYTES).ok()?;
    let (mut sections, mut title_of) = (Vec::new(), SortedMap::default());
    let mut words_of = SortedMap::default();
    for section in items(&node, "sections")? {
        let id: SectionId = id(section, "id")?;
        let words = SectionTexts {
            title: text(section, "title")?,
            short: text(section, "short")?,
            about: text(section, "about")?,
        };
        let mut questions = Vec::new();
        for node in items(section, "questions")? {
            let (question, words) = read_question(node)?;
            words_of.insert(question.id.clone(), words);
            questions.push(question);
        }
        title_of.insert(id.clone(), words);
        sections.push(Section { id, questions });
    }
    let method = text(&node, "method")?;
    let method = Method::WORDS.iter().find(|(word, _)| **word == *method)?.1;
    let asked = Questionnaire {
        id: id(&node, "id")?,
        version: text(&node, "version")?,
        based_on: BasedOn { title: text(&node, "guide")?, version: text(&node, "guide_version")? },
        checked_on: Day::parse(&text(&node, "checked_on")?)?,
        minutes: u16::try_from(number(&node, "minutes")?).ok()?,
        method,
        top: level(&node, "top")?,
        sections,
        views: Vec::new(),
        digest: Digest::parse(&text(&node, "digest")?)?,
        index: SortedMap::default(),
    }
    .assemble();
    let language = Lang::of_tag(&text(&node, "language")?);
    let (title, intro) = (text(&node, "title")?, text(&node, "intro")?);
    Some((asked, Texts::for_asking(language, title, intro, title_of, words_of)))
}

fn read_question(node: &Node) -> Option<(Question, QuestionTexts)> {
    let condition = node
        .get("if")
        .is_some()
        .then(|| Some(Condition { question: id(node, "if")?, at_least: level(node, "at_least")? }));
    let question = Question {
        id: id::<QuestionId>(node, "id")?,
        na_allowed: node.get("na").is_some(),
        wants: Wants::Grade { target: level(node, "target")? },
        weight: 1,
        revision: u32::try_from(number(node, "revision")?).ok()?,
        visible_if: condition.flatten(),
        actions: Vec::new(),
        practices: Vec::new(),
        maps: Vec::new(),
        source: Vec::new(),
    };
    let examples = text(node, "shop").zip(text(node, "office")).zip(text(node, "factory"));
    let mut levels = Vec::new();
    for it in items(node, "levels")? {
        let Node::Text(it) = it else { return None };
        levels.push(it.as_str().into());
    }
    let words = QuestionTexts {
        ask: text(node, "ask")?,
        why: text(node, "why")?,
        hint: text(node, "hint")?,
        levels,
        answer: None,
        short: None,
        examples: examples
            .map(|((shop, office), factory)| Box::new(Examples { shop, office, factory })),
        none: text(node, "none"),
        vendor: None,
        weigh: None,
    };
    Some((question, words))
}

fn items<'n>(node: &'n Node, key: &str) -> Option<&'n [Node]> {
    match node.get(key)? {
        Node::List(items) => Some(items),
        _ => None,
    }
}

#[inline(never)]
fn text(node: &Node, key: &str) -> Option<Box<str>> {
    match node.get(key)? {
        Node::Text(it) => Some(it.as_str().into()),
        _ => None,
    }
}

#[inline(never)]
fn number(node: &Node, key: &str) -> Option<i64> {
    match node.get(key)? {
        Node::Integer(it) => Some(*it),
        _ => None,
    }
}

fn level(node: &Node, key: &str) -> Option<Level> {
    u8::try_from(number(node, key)?).ok().and_then(Level::new)
}

fn id<T: for<'t> TryFrom<&'t str, Error = IdError>>(node: &Node, key: &str) -> Option<T> {
    T::try_from(&text(node, key)?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{json, words};

    #[test]
    fn what_is_asked_stays_and_the_digest_is_that_of_the_whole() {
        let structure = json(&[2, 1]).replacen(
            r#""revision":1,"actions":[{"id":"m2-1-a""#,
            r#""revision":1,"visible_if":{"question":"m1-1","at_least":3},"actions":[{"id":"m2-1-a""#,
            1,
        );
        let mut whole = Questionnaire::read(&structure).unwrap();
        let words = words(&whole);
        let all = Texts::read(&words, &whole).unwrap();
        let (asked, texts) = read(&write(&structure, &words).unwrap().unwrap()).unwrap();
        for question in whole.sections.iter_mut().flat_map(|it| &mut it.questions) {
            question.actions.clear();
            question.source.clear();
        }
        assert!(whole.questions().any(|it| it.visible_if.is_some()));
        assert_eq!(asked, whole);
        assert_eq!(
            (texts.language, &texts.title, &texts.intro),
            (all.language, &all.title, &all.intro)
        );
        for section in &asked.sections {
            assert_eq!(texts.section(&section.id), all.section(&section.id));
            for question in &section.questions {
                assert_eq!(texts.question(&question.id), all.question(&question.id));
            }
        }
    }

    #[test]
    fn what_is_unsound_is_not_written_and_what_is_not_ours_is_not_read() {
        assert!(write("{}", "{}").is_err());
        assert_eq!(read("{}"), None);
        assert_eq!(read("[]"), None);
        let file = write(&json(&[1]), &words(&Questionnaire::read(&json(&[1])).unwrap()));
        let file = file.unwrap().unwrap();
        assert_eq!(read(&file.replace("sha256-", "sha512-")), None);
        assert_eq!(read(&file.replace("\"top\":5", "\"top\":0")), None);
        assert_eq!(read(&file[..file.len() - 1]), None);
    }
}
