//! The words of the loss picture in one language.

use super::Loss;
use crate::i18n::Lang;
use crate::id::LossId;
use crate::json::{
    Fields, MAX_FILE_BYTES, Node, PLAIN_TEXT_MAX, Place, Problem, Problems, integer, list, literal,
    one_of, parse, plain_text,
};
use crate::sorted::SortedMap;

/// Most sentences of caution.
const MAX_CAVEATS: usize = 20;

/// All words of the loss picture.
///
/// Invariant: every input, part and reference of the structure it was read for has its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LossTexts {
    /// The language.
    pub language: Lang,
    /// What the section is called.
    pub title: Box<str>,
    /// What it is for.
    pub intro: Box<str>,
    /// The formula in words.
    pub formula: Box<str>,
    /// What it is not.
    pub caveats: Vec<Box<str>>,
    inputs: SortedMap<LossId, InputWords>,
    parts: SortedMap<LossId, Box<str>>,
    references: SortedMap<LossId, ReferenceWords>,
}

/// Words of an input.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InputWords {
    /// What it is.
    pub label: Box<str>,
    /// How to find one's own number.
    pub help: Box<str>,
    /// Where the number comes from that stands there at first.
    pub from: Box<str>,
}

/// Words of a reference.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReferenceWords {
    /// What it is.
    pub label: Box<str>,
    /// Whose figure, of which year, of how many.
    pub from: Box<str>,
}

impl LossTexts {
    /// Reads the words of `loss`.
    ///
    /// # Errors
    ///
    /// Every problem in the file; a missing key, and one too many, is named.
    pub fn read(json: &str, loss: &Loss) -> Result<LossTexts, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let texts = read_file(&node, loss, &mut problems);
        problems.conclude(texts)
    }

    /// Words of an input. Nothing only for one of another file.
    pub fn input(&self, id: &LossId) -> Option<&InputWords> {
        self.inputs.get(id)
    }

    /// What a part is called. Nothing only for one of another file.
    pub fn part(&self, id: &LossId) -> Option<&str> {
        self.parts.get(id).map(|it| &**it)
    }

    /// Words of a reference. Nothing only for one of another file.
    pub fn reference(&self, id: &LossId) -> Option<&ReferenceWords> {
        self.references.get(id)
    }
}

fn read_file(node: &Node, of: &Loss, problems: &mut Problems) -> Option<LossTexts> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-loss-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let title = word(&mut it, "title", problems);
    let intro = word(&mut it, "intro", problems);
    let formula = word(&mut it, "formula", problems);
    let inputs = it.required("inputs", problems, |n, at, p| {
        keyed(n, at, of.inputs.iter().map(|it| &it.id), p, |it, p| {
            let [label, help, from] = ["label", "help", "from"].map(|key| word(it, key, p));
            Some(InputWords { label: label?, help: help?, from: from? })
        })
    });
    let parts = it.required("parts", problems, |n, at, p| {
        keyed(n, at, of.parts.iter().map(|it| &it.id), p, |it, p| word(it, "label", p))
    });
    let references = it.required("references", problems, |n, at, p| {
        keyed(n, at, of.references.iter().map(|it| &it.id), p, |it, p| {
            let [label, from] = ["label", "from"].map(|key| word(it, key, p));
            Some(ReferenceWords { label: label?, from: from? })
        })
    });
    let caveats = it.required("caveats", problems, |n, at, p| {
        list(n, at, MAX_CAVEATS, p, |n, at, p| plain_text(n, &at, (1, PLAIN_TEXT_MAX), p))
    });
    it.finish(problems);
    Some(LossTexts {
        language: language?,
        title: title?,
        intro: intro?,
        formula: formula?,
        caveats: caveats?,
        inputs: inputs?,
        parts: parts?,
        references: references?,
    })
}

fn word(it: &mut Fields<'_>, key: &str, problems: &mut Problems) -> Option<Box<str>> {
    it.required(key, problems, |n, at, p| plain_text(n, &at, (1, PLAIN_TEXT_MAX), p))
}

/// An object with exactly these ids as keys, and objects in it.
fn keyed<'l, T>(
    node: &Node,
    at: Place,
    ids: impl Iterator<Item = &'l LossId>,
    problems: &mut Problems,
    mut read: impl FnMut(&mut Fields<'_>, &mut Problems) -> Option<T>,
) -> Option<SortedMap<LossId, T>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut all = SortedMap::default();
    for id in ids {
        let value = it.required(id.as_str(), problems, |n, at, p| {
            let mut it = Fields::of(n, at, p)?;
            let value = read(&mut it, p);
            it.finish(p);
            value
        });
        if let Some(value) = value {
            all.insert(id.clone(), value);
        }
    }
    it.finish(problems);
    Some(all)
}
