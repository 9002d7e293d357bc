//! What a weak item means for the business, what a board is asked to decide about it, and what it
//! may ask itself at its next meeting. Data, because it is written by people who know boards.

use crate::day::Day;
use crate::i18n::Lang;
use crate::id::SectionId;
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, id, integer, list, literal,
    one_of, parse, plain_text,
};
use crate::questionnaire::{Questionnaire, read_version};
use crate::result::word;
use crate::sorted::{SortedMap, SortedSet};
use crate::sources::read_key;

/// Most items, as many as a questionnaire has sections.
const MAX_ITEMS: usize = 100;

/// Most sources of one item.
const MAX_SOURCES: usize = 40;

/// Most characters of a sentence: three risks with what they ask for stand on one page.
const MAX_SENTENCE: usize = 240;

/// Which items there are words for, and where these come from; the words themselves are
/// [`Risks`]. The only way to get it is [`RiskList::read`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskList {
    /// Version of the content, for example `2026.1`.
    pub version: Box<str>,
    /// When it was last compared with its sources.
    pub checked_on: Day,
    /// Invariant: each item once.
    items: Vec<(SectionId, Vec<Box<str>>)>,
}

/// The words of every item in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Risks {
    /// The language.
    pub language: Lang,
    items: SortedMap<SectionId, RiskWords>,
}

/// The words of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RiskWords {
    /// One sentence in the words of a business: days, yen, customers.
    pub risk: Box<str>,
    /// What the board is asked to decide.
    pub ask: Box<str>,
    /// What the board may ask at its next meeting.
    pub question: Box<str>,
}

impl RiskList {
    /// Reads the structure file.
    ///
    /// # Errors
    ///
    /// Every problem in the file. Whether the items exist is told by [`RiskList::check_against`].
    pub fn read(json: &str) -> Result<RiskList, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let list = read_file(&node, &mut problems);
        problems.conclude(list)
    }

    /// Reads the words in one language.
    ///
    /// # Errors
    ///
    /// Every problem in the file; a missing item, and one too many, is named.
    pub fn with_words(&self, json: &str) -> Result<Risks, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let words = read_words(&node, self, &mut problems);
        problems.conclude(words)
    }

    /// Compares the items with the questionnaire whose items they are.
    ///
    /// # Errors
    ///
    /// Every item that it does not have, and every item of it that has no words.
    pub fn check_against(&self, asked: &Questionnaire) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        let at = Place::root().field("items");
        for (n, (item, _)) in self.items.iter().enumerate() {
            if asked.sections.iter().all(|it| it.id != *item) {
                let (id, expected) = (item.to_string(), "an item of the questionnaire");
                let at = at.element(n).field("item");
                problems.note::<()>(&at, Fault::Dangling { id, expected });
            }
        }
        for section in &asked.sections {
            if self.items.iter().all(|(it, _)| *it != section.id) {
                let expected = "every item of the questionnaire".to_owned();
                let found = format!("no {}", section.id);
                problems.note::<()>(&at, Fault::NotAllowed { found, expected });
            }
        }
        problems.conclude(Some(()))
    }

    /// The keys of all sources, each with its place in the file.
    pub fn sources(&self) -> impl Iterator<Item = (Place, Box<str>)> {
        let items = Place::root().field("items");
        self.items.iter().enumerate().flat_map(move |(n, (_, keys))| {
            let at = items.element(n).field("source");
            keys.iter().enumerate().map(move |(k, key)| (at.element(k), key.clone()))
        })
    }
}

impl Risks {
    /// The words of an item. Nothing only for an item of another questionnaire.
    pub fn of(&self, item: &SectionId) -> Option<&RiskWords> {
        self.items.get(item)
    }
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<RiskList> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-board-paper", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let mut seen = SortedSet::default();
    let items = it.required("items", problems, |n, at, p| {
        list(n, at, MAX_ITEMS, p, |n, at, p| {
            let (item, source) = read_item(n, at.clone(), p)?;
            if seen.add(item.clone()) {
                return Some((item, source));
            }
            p.note(&at.field("item"), Fault::DuplicateId { id: item.to_string() })
        })
    });
    it.finish(problems);
    Some(RiskList { version: version?, checked_on: checked_on?, items: items? })
}

fn read_item(
    node: &Node,
    at: Place,
    problems: &mut Problems,
) -> Option<(SectionId, Vec<Box<str>>)> {
    let mut it = Fields::of(node, at, problems)?;
    let item = it.required("item", problems, |n, at, p| id(n, &at, p));
    let source = it.required("source", problems, |n, at, p| list(n, at, MAX_SOURCES, p, read_key));
    it.finish(problems);
    Some((item?, source?))
}

/// A day in a file.
pub(super) fn read_day(node: &Node, at: Place, problems: &mut Problems) -> Option<Day> {
    word(node, &at, "a day such as 2026-11-22", Day::parse, problems)
}

fn read_words(node: &Node, of: &RiskList, problems: &mut Problems) -> Option<Risks> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-board-paper-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let sentences = it.required("items", problems, |n, at, p| by_item(n, at, of, p, read_pair));
    let questions = it.required("questions", problems, |n, at, p| by_item(n, at, of, p, sentence));
    it.finish(problems);
    let mut questions = questions?;
    let items = sentences?.into_iter().filter_map(|(item, (risk, ask))| {
        let question = questions.remove(&item)?;
        Some((item, RiskWords { risk, ask, question }))
    });
    Some(Risks { items: items.collect(), language: language? })
}

/// An object with exactly the items as keys.
fn by_item<T>(
    node: &Node,
    at: Place,
    of: &RiskList,
    problems: &mut Problems,
    mut read: impl FnMut(&Node, Place, &mut Problems) -> Option<T>,
) -> Option<SortedMap<SectionId, T>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut all = SortedMap::default();
    for (item, _) in &of.items {
        let value = it.required(item.as_str(), problems, |n, at, p| read(n, at, p));
        if let Some(value) = value {
            all.insert(item.clone(), value);
        }
    }
    it.finish(problems);
    Some(all)
}

fn read_pair(node: &Node, at: Place, problems: &mut Problems) -> Option<(Box<str>, Box<str>)> {
    let mut it = Fields::of(node, at, problems)?;
    let (risk, ask) =
        (it.required("risk", problems, sentence), it.required("ask", problems, sentence));
    it.finish(problems);
    Some((risk?, ask?))
}

fn sentence(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    plain_text(node, &at, (1, MAX_SENTENCE), problems)
}
