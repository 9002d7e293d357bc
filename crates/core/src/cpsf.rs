//! The answers of the management self-check seen by the three layers and six elements of the Ministry's
//! Cyber/Physical Security Framework.
//!
//! Which question belongs where is Shirube's own view, so it stands in a file of its own and not in
//! the questionnaire: a result rests on nothing of it. Each group is scored as an item over its
//! questions, by `docs/methods/maturity.md`.

use crate::day::Day;
use crate::i18n::Lang;
use crate::id::{GroupId, QuestionId, QuestionnaireId};
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, id, integer, list, literal,
    one_of, parse, plain_text,
};
use crate::questionnaire::{Evidence, Group, MAX_QUESTIONS, Questionnaire, read_version};
use crate::result::word;
use crate::sorted::{SortedMap, SortedSet};
use crate::sources::read_key;

/// Most groups of one kind.
const MAX_GROUPS: usize = 12;

/// Most sources.
const MAX_SOURCES: usize = 20;

/// Most characters of a title.
const MAX_TITLE: usize = 80;

/// Most characters of a text.
const MAX_TEXT: usize = 500;

/// The two ways to group. The only way to get them is [`Cpsf::read`].
///
/// Invariants: ids are unique within their kind; a group has at least one question, each once; no
/// question stands in two elements; those in no layer stand in none.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cpsf {
    /// Version of the content, for example `2026.1`.
    pub version: Box<str>,
    /// When it was last compared with its sources.
    pub checked_on: Day,
    /// The questionnaire whose questions are grouped.
    pub questionnaire: QuestionnaireId,
    /// The layers, in their order. A question may stand in more than one.
    pub layers: Vec<Group>,
    /// The elements, in their order. A question stands in exactly one.
    pub elements: Vec<Group>,
    /// Questions that belong to no layer.
    pub layerless: Vec<QuestionId>,
    /// Keys of the sources that the layers and elements themselves were taken from.
    pub source: Vec<Box<str>>,
    /// How sure we are of what stands where.
    pub mark: Evidence,
}

/// The words in one language. The only way to get them is [`Cpsf::with_words`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CpsfTexts {
    /// The language.
    pub language: Lang,
    /// What this way of looking is called.
    pub title: Box<str>,
    /// What the framework is.
    pub intro: Box<str>,
    /// Whose view this is.
    pub caveat: Box<str>,
    /// What the layers are called together.
    pub layers_title: Box<str>,
    /// What the elements are called together.
    pub elements_title: Box<str>,
    /// What the questions in no layer are called.
    pub none_title: Box<str>,
    layers: SortedMap<GroupId, CpsfGroupTexts>,
    elements: SortedMap<GroupId, CpsfGroupTexts>,
}

/// Words of a layer or an element.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CpsfGroupTexts {
    /// Its name.
    pub title: Box<str>,
    /// What it is, and what its score says.
    pub about: Box<str>,
}

impl Cpsf {
    /// Reads the structure file.
    ///
    /// # Errors
    ///
    /// Every problem in the file. Whether every question of the questionnaire has its place is told by
    /// [`Cpsf::check_against`].
    pub fn read(json: &str) -> Result<Cpsf, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let cpsf = read_file(&node, &mut problems);
        if let Some(it) = &cpsf {
            it.check_places(&mut problems);
        }
        problems.conclude(cpsf)
    }

    /// Reads the words in one language.
    ///
    /// # Errors
    ///
    /// Every problem in the file; a missing group, and one too many, is named.
    pub fn with_words(&self, json: &str) -> Result<CpsfTexts, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let words = read_words(&node, self, &mut problems);
        problems.conclude(words)
    }

    /// Compares the groups with the questionnaire.
    ///
    /// # Errors
    ///
    /// Every question that it does not have, and every question of it without an element, or neither
    /// in a layer nor said to be in none.
    pub fn check_against(&self, asked: &Questionnaire) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        for (at, question) in self.named() {
            if asked.question(question).is_none() {
                let (id, expected) = (question.to_string(), "a question of the questionnaire");
                problems.note::<()>(&at, Fault::Dangling { id, expected });
            }
        }
        let within = |groups: &[Group], id| groups.iter().any(|it| it.questions.contains(id));
        for question in asked.questions() {
            let has_layer =
                self.layerless.contains(&question.id) || within(&self.layers, &question.id);
            let has_element = within(&self.elements, &question.id);
            let kinds = [("layers", has_layer), ("elements", has_element)];
            for (kind, _) in kinds.into_iter().filter(|(_, is_placed)| !is_placed) {
                let expected = "every question of the questionnaire".to_owned();
                let found = format!("no {}", question.id);
                let at = Place::root().field(kind);
                problems.note::<()>(&at, Fault::NotAllowed { found, expected });
            }
        }
        problems.conclude(Some(()))
    }

    /// The keys of all sources, each with its place in the file.
    pub fn sources(&self) -> impl Iterator<Item = (Place, Box<str>)> {
        let at = Place::root().field("source");
        self.source.iter().enumerate().map(move |(n, key)| (at.element(n), key.clone()))
    }

    /// Every question that is named, with its place in the file.
    fn named(&self) -> Vec<(Place, &QuestionId)> {
        let mut all = Vec::new();
        for (kind, groups) in [("layers", &self.layers), ("elements", &self.elements)] {
            let list = Place::root().field(kind);
            for (n, group) in groups.iter().enumerate() {
                let at = list.element(n).field("questions");
                let questions = group.questions.iter().enumerate();
                all.extend(questions.map(|(k, it)| (at.element(k), it)));
            }
        }
        let at = Place::root().field("none");
        all.extend(self.layerless.iter().enumerate().map(|(n, it)| (at.element(n), it)));
        all
    }

    /// No question in two elements, and none of those without a layer in a layer.
    fn check_places(&self, problems: &mut Problems) {
        let mut seen = SortedSet::default();
        let elements = Place::root().field("elements").to_string();
        for (at, question) in self.named() {
            let is_element = at.to_string().starts_with(&elements);
            if is_element && !seen.add(question) {
                problems.note::<()>(&at, Fault::DuplicateId { id: question.to_string() });
            }
        }
        for (n, question) in self.layerless.iter().enumerate() {
            if self.layers.iter().any(|it| it.questions.contains(question)) {
                let at = Place::root().field("none").element(n);
                let expected = "a question that stands in no layer".to_owned();
                problems
                    .note::<()>(&at, Fault::NotAllowed { found: question.to_string(), expected });
            }
        }
    }
}

impl CpsfTexts {
    /// The words of a layer. Nothing only for one of another file.
    pub fn layer(&self, id: &GroupId) -> Option<&CpsfGroupTexts> {
        self.layers.get(id)
    }

    /// The words of an element. Nothing only for one of another file.
    pub fn element(&self, id: &GroupId) -> Option<&CpsfGroupTexts> {
        self.elements.get(id)
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<Cpsf> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-cpsf", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, |n, at, p| {
        word(n, &at, "a day such as 2026-11-22", Day::parse, p)
    });
    let questionnaire = it.required("questionnaire", problems, |n, at, p| id(n, &at, p));
    let layers = it.required("layers", problems, read_groups);
    let elements = it.required("elements", problems, read_groups);
    let layerless = it.required("none", problems, |n, at, p| read_questions(n, at, 0, p));
    let source = it.required("source", problems, |n, at, p| list(n, at, MAX_SOURCES, p, read_key));
    let mark = it.required("mark", problems, |n, at, p| one_of(n, &at, &Evidence::WORDS, p));
    it.finish(problems);
    Some(Cpsf {
        version: version?,
        checked_on: checked_on?,
        questionnaire: questionnaire?,
        layers: layers?,
        elements: elements?,
        layerless: layerless?,
        source: source?,
        mark: mark?,
    })
}

fn read_groups(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<Group>> {
    let mut seen = SortedSet::default();
    list(node, at, MAX_GROUPS, problems, |n, at, p| {
        let mut it = Fields::of(n, at, p)?;
        let id = it.required("id", p, |n, at, p| {
            let id: GroupId = id(n, &at, p)?;
            if seen.add(id.clone()) {
                return Some(id);
            }
            p.note(&at, Fault::DuplicateId { id: id.to_string() })
        });
        let questions = it.required("questions", p, |n, at, p| read_questions(n, at, 1, p));
        it.finish(p);
        Some(Group { id: id?, questions: questions? })
    })
}

/// Questions, each once, at least `least` of them.
fn read_questions(
    node: &Node,
    at: Place,
    least: usize,
    problems: &mut Problems,
) -> Option<Vec<QuestionId>> {
    let mut seen = SortedSet::default();
    let all = list(node, at.clone(), MAX_QUESTIONS, problems, |n, at, p| {
        let question: QuestionId = id(n, &at, p)?;
        if seen.add(question.clone()) {
            return Some(question);
        }
        p.note(&at, Fault::DuplicateId { id: question.to_string() })
    })?;
    if all.len() < least {
        let most = i64::try_from(MAX_QUESTIONS).unwrap_or(i64::MAX);
        return problems.note(&at, Fault::OutOfRange { found: 0, least: 1, most });
    }
    Some(all)
}

fn read_words(node: &Node, of: &Cpsf, problems: &mut Problems) -> Option<CpsfTexts> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-cpsf-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let title = it.required("title", problems, title);
    let intro = it.required("intro", problems, sentences);
    let caveat = it.required("caveat", problems, sentences);
    let layers_title = it.required("layers_title", problems, self::title);
    let elements_title = it.required("elements_title", problems, self::title);
    let none_title = it.required("none_title", problems, self::title);
    let layers = it.required("layers", problems, |n, at, p| by_group(n, at, &of.layers, p));
    let elements = it.required("elements", problems, |n, at, p| by_group(n, at, &of.elements, p));
    it.finish(problems);
    Some(CpsfTexts {
        language: language?,
        title: title?,
        intro: intro?,
        caveat: caveat?,
        layers_title: layers_title?,
        elements_title: elements_title?,
        none_title: none_title?,
        layers: layers?,
        elements: elements?,
    })
}

/// An object with exactly the groups as keys.
fn by_group(
    node: &Node,
    at: Place,
    groups: &[Group],
    problems: &mut Problems,
) -> Option<SortedMap<GroupId, CpsfGroupTexts>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut all = SortedMap::default();
    for group in groups {
        if let Some(words) = it.required(group.id.as_str(), problems, read_group_words) {
            all.insert(group.id.clone(), words);
        }
    }
    it.finish(problems);
    Some(all)
}

fn read_group_words(node: &Node, at: Place, problems: &mut Problems) -> Option<CpsfGroupTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let title = it.required("title", problems, title);
    let about = it.required("about", problems, sentences);
    it.finish(problems);
    Some(CpsfGroupTexts { title: title?, about: about? })
}

fn title(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    plain_text(node, &at, (1, MAX_TITLE), problems)
}

fn sentences(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    plain_text(node, &at, (1, MAX_TEXT), problems)
}

#[cfg(test)]
mod tests;
