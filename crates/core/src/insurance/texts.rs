//! The words of the page about insurance, one file a language.

use super::{Insurance, Part};
use crate::i18n::Lang;
use crate::id::TermId;
use crate::json::{
    Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, integer, list, literal, one_of, parse,
    plain_text,
};
use crate::sorted::SortedMap;

/// Most characters of a title or of a group's name.
const MAX_TITLE: usize = 80;

/// Most characters of a text.
const MAX_TEXT: usize = 500;

/// Most sentences of caution about the whole page.
const MAX_CAVEATS: usize = 10;

/// The words in one language. The only way to get them is [`Insurance::with_words`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InsuranceTexts {
    /// The language.
    pub language: Lang,
    /// What the page is called.
    pub title: Box<str>,
    /// What it is.
    pub intro: Box<str>,
    /// What to keep in mind about all of it.
    pub caveats: Vec<Box<str>>,
    parts: SortedMap<Part, PartTexts>,
    groups: SortedMap<TermId, Box<str>>,
    points: SortedMap<(Part, TermId), PointTexts>,
}

/// Words of a part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartTexts {
    /// What it is called.
    pub title: Box<str>,
    /// What stands in it.
    pub about: Box<str>,
    /// What to keep in mind.
    pub caveat: Box<str>,
}

/// Words of one fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PointTexts {
    /// What it is called.
    pub title: Box<str>,
    /// What is known.
    pub text: Box<str>,
}

impl Insurance {
    /// Reads the words in one language.
    ///
    /// # Errors
    ///
    /// Every problem in the file; what is missing, and what is too many, is named.
    pub fn with_words(&self, json: &str) -> Result<InsuranceTexts, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let words = read_words(&node, self, &mut problems);
        problems.conclude(words)
    }
}

impl InsuranceTexts {
    /// The words of a part. Always there in words that have been read.
    pub fn part(&self, part: Part) -> Option<&PartTexts> {
        self.parts.get(&part)
    }

    /// What a group is called. Empty only for one of another file.
    pub fn group(&self, id: &TermId) -> &str {
        self.groups.get(id).map(|it| &**it).unwrap_or_default()
    }

    /// The words of a fact. Nothing only for one of another file.
    pub fn point(&self, part: Part, id: &TermId) -> Option<&PointTexts> {
        self.points.get(&(part, id.clone()))
    }
}

fn read_words(node: &Node, of: &Insurance, problems: &mut Problems) -> Option<InsuranceTexts> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-insurance-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let title = it.required("title", problems, title);
    let intro = it.required("intro", problems, sentences);
    let caveats =
        it.required("caveats", problems, |n, at, p| list(n, at, MAX_CAVEATS, p, sentences));
    let parts = it.required("sections", problems, |n, at, p| {
        let keys = Part::WORDS.map(|(word, part)| (word.to_owned(), part));
        keyed(n, at, keys, p, read_part)
    });
    let groups = it.required("groups", problems, |n, at, p| {
        let keys = of.groups.iter().map(|it| (it.to_string(), it.clone()));
        keyed(n, at, keys, p, self::title)
    });
    let mut points = SortedMap::default();
    for (word, part) in Part::WORDS {
        let keys: Vec<(String, TermId)> =
            of.points(part).iter().map(|it| (it.id.to_string(), it.id.clone())).collect();
        let found = it.required(word, problems, |n, at, p| keyed(n, at, keys, p, read_point));
        for (id, words) in found.into_iter().flatten() {
            points.insert((part, id), words);
        }
    }
    it.finish(problems);
    Some(InsuranceTexts {
        language: language?,
        title: title?,
        intro: intro?,
        caveats: caveats?,
        parts: parts?,
        groups: groups?,
        points,
    })
}

/// An object with exactly these keys.
fn keyed<K: Ord, T>(
    node: &Node,
    at: Place,
    keys: impl IntoIterator<Item = (String, K)>,
    problems: &mut Problems,
    read: fn(&Node, Place, &mut Problems) -> Option<T>,
) -> Option<SortedMap<K, T>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut all = SortedMap::default();
    for (word, key) in keys {
        if let Some(value) = it.required(&word, problems, read) {
            all.insert(key, value);
        }
    }
    it.finish(problems);
    Some(all)
}

fn read_part(node: &Node, at: Place, problems: &mut Problems) -> Option<PartTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let title = it.required("title", problems, title);
    let about = it.required("about", problems, sentences);
    let caveat = it.required("caveat", problems, sentences);
    it.finish(problems);
    Some(PartTexts { title: title?, about: about?, caveat: caveat? })
}

fn read_point(node: &Node, at: Place, problems: &mut Problems) -> Option<PointTexts> {
    let mut it = Fields::of(node, at, problems)?;
    let (title, text) =
        (it.required("title", problems, title), it.required("text", problems, sentences));
    it.finish(problems);
    Some(PointTexts { title: title?, text: text? })
}

fn title(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    plain_text(node, &at, (1, MAX_TITLE), problems)
}

fn sentences(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    plain_text(node, &at, (1, MAX_TEXT), problems)
}
