//! The sentences that a disclosure may be made of, and the answers that each rests on.

use crate::crosswalk::Joint;
use crate::day::Day;
use crate::i18n::Lang;
use crate::id::SentenceId;
use crate::json::{
    Fault, Fields, MAX_FILE_BYTES, Node, Place, Problem, Problems, id, integer, list, literal,
    one_of, parse, plain_text,
};
use crate::level::{Level, MAX_LEVELS};
use crate::questionnaire::{Question, Questionnaire, Wants, read_version};
use crate::result::word;
use crate::scoring::Held;
use crate::sorted::{SortedMap, SortedSet};
use crate::sources::read_key;

use super::risks::read_day;

/// Most sentences in one file.
const MAX_SENTENCES: usize = 200;

/// Most answers that a sentence rests on.
const MAX_BASIS: usize = 20;

/// Most sources of the file.
const MAX_SOURCES: usize = 40;

/// Most characters of a sentence.
const MAX_SENTENCE: usize = 400;

/// Most characters of a topic's name.
const MAX_TOPIC: usize = 60;

/// Longest id of a sentence: a draft is kept under it, with a few words before. Unit: characters.
const MAX_ID: usize = 48;

/// What a sentence is about. In the order in which a disclosure speaks of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Topic {
    /// Who is responsible, and what the board does.
    Governance,
    /// How risks are known and weighed.
    Risk,
    /// What is done against them.
    Measures,
    /// What happens when something has happened.
    Incident,
    /// Contractors and partners.
    Supply,
    /// People, and what they learn.
    People,
}

impl Topic {
    /// The topics as files write them, in order.
    pub(crate) const WORDS: [(&'static str, Topic); 6] = [
        ("governance", Topic::Governance),
        ("risk", Topic::Risk),
        ("measures", Topic::Measures),
        ("incident", Topic::Incident),
        ("supply", Topic::Supply),
        ("people", Topic::People),
    ];
}

/// The sentences without their words. The only way to get them is [`SentenceList::read`].
///
/// Invariants: ids are unique, at most 48 characters, and none is the name of another draft of
/// ours; `instead_of` names a sentence of the same topic that rests on no more than the stronger one
/// does, and forms no circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SentenceList {
    /// Version of the content, for example `2026.1`.
    pub version: Box<str>,
    /// When it was last compared with its sources.
    pub checked_on: Day,
    /// Keys of the sources it was written from.
    pub source: Vec<Box<str>>,
    /// In file order.
    sentences: Vec<Sentence>,
}

/// One sentence without its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// Its name.
    pub id: SentenceId,
    /// What it is about.
    pub topic: Topic,
    /// What it rests on; all of it must hold. At least one, each question once.
    pub rests_on: Vec<Basis>,
    /// The weaker sentence that this one replaces.
    pub instead_of: Option<SentenceId>,
}

/// "That question is answered with this level, or a higher one."
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Basis {
    /// The question.
    pub question: Joint,
    /// The level it must have at least. From 2: the lowest level says that something is not done.
    pub at_least: Level,
}

/// The sentences with their words in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentences {
    /// The language.
    pub language: Lang,
    list: SentenceList,
    words: SortedMap<SentenceId, Box<str>>,
    topics: SortedMap<Topic, Box<str>>,
}

impl SentenceList {
    /// Reads the structure file.
    ///
    /// # Errors
    ///
    /// Every problem in the file. Whether the questions exist is told by
    /// [`SentenceList::check_against`].
    pub fn read(json: &str) -> Result<SentenceList, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let list = read_file(&node, &mut problems);
        if let Some(it) = &list {
            it.check_order(&mut problems);
        }
        problems.conclude(list)
    }

    /// Reads the words in one language.
    ///
    /// # Errors
    ///
    /// Every problem in the file; a missing sentence or topic, and one too many, is named.
    pub fn with_words(self, json: &str) -> Result<Sentences, Vec<Problem>> {
        let node = parse(json, MAX_FILE_BYTES)?;
        let mut problems = Problems::default();
        let words = read_words(&node, self, &mut problems);
        problems.conclude(words)
    }

    /// All sentences, in file order.
    pub fn all(&self) -> &[Sentence] {
        &self.sentences
    }

    /// Every question with its place in the file.
    pub fn questions(&self) -> impl Iterator<Item = (Place, &Joint)> {
        self.bases().map(|(at, it)| (at.field("question"), &it.question))
    }

    /// The keys of the sources, each with its place in the file.
    pub fn sources(&self) -> impl Iterator<Item = (Place, Box<str>)> {
        let at = Place::root().field("source");
        self.source.iter().enumerate().map(move |(n, key)| (at.element(n), key.clone()))
    }

    /// Compares what the sentences rest on with the questionnaires at hand. Questions of others are
    /// left alone.
    ///
    /// # Errors
    ///
    /// Every question that does not exist, every level that is not on its scale, and every question
    /// whose levels are not in order, so that "at least" says nothing.
    pub fn check_against(&self, at_hand: &[Questionnaire]) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        for (at, basis) in self.bases() {
            let id = &basis.question.questionnaire;
            let Some(asked) = at_hand.iter().find(|it| it.id == *id) else { continue };
            let found = basis.question.to_string();
            let Some(question) = asked.question(&basis.question.question) else {
                let expected = "a question of that questionnaire";
                let fault = Fault::Dangling { id: found, expected };
                problems.note::<()>(&at.field("question"), fault);
                continue;
            };
            let Some(least) = least(asked, question) else {
                let expected = "a question whose answers rise from level to level".to_owned();
                problems.note::<()>(&at.field("question"), Fault::NotAllowed { found, expected });
                continue;
            };
            if basis.at_least < least || asked.top < basis.at_least {
                let (found, most) = (basis.at_least.number().into(), asked.top.number().into());
                let fault = Fault::OutOfRange { found, least: least.number().into(), most };
                problems.note::<()>(&at.field("at_least"), fault);
            }
        }
        problems.conclude(Some(()))
    }

    fn bases(&self) -> impl Iterator<Item = (Place, &Basis)> {
        self.sentences.iter().enumerate().flat_map(|(n, sentence)| {
            let at = place_of(n).field("rests_on");
            sentence.rests_on.iter().enumerate().map(move |(k, it)| (at.element(k), it))
        })
    }

    fn get(&self, id: &SentenceId) -> Option<&Sentence> {
        self.sentences.iter().find(|it| it.id == *id)
    }

    /// A weaker sentence exists, speaks of the same, and asks for less; and who follows from weaker
    /// to weaker comes to an end.
    fn check_order(&self, problems: &mut Problems) {
        for (n, sentence) in self.sentences.iter().enumerate() {
            let Some(weaker) = &sentence.instead_of else { continue };
            let at = place_of(n).field("instead_of");
            let Some(found) = self.get(weaker) else {
                let expected = "a sentence of this file";
                problems.note::<()>(&at, Fault::Dangling { id: weaker.to_string(), expected });
                continue;
            };
            let mut refuse = |expected: &str| {
                let (found, expected) = (weaker.to_string(), expected.to_owned());
                problems.note::<()>(&at, Fault::NotAllowed { found, expected });
            };
            if found.topic != sentence.topic {
                refuse("a sentence of the same topic");
            }
            let implied = |it: &Basis| {
                let same = |own: &&Basis| own.question == it.question;
                sentence.rests_on.iter().find(same).is_some_and(|own| it.at_least <= own.at_least)
            };
            if !found.rests_on.iter().all(implied) {
                refuse("a sentence that rests on no more than this one does");
            }
            let mut next = Some(found);
            // A chain has no more links than there are sentences.
            for _ in &self.sentences {
                next = next.and_then(|it| self.get(it.instead_of.as_ref()?));
            }
            if next.is_some() {
                refuse("a sentence from which no way leads back to this one");
            }
        }
    }
}

impl Sentences {
    /// All sentences, in file order.
    pub fn all(&self) -> &[Sentence] {
        self.list.all()
    }

    /// The sentence of this name.
    pub fn get(&self, id: &SentenceId) -> Option<&Sentence> {
        self.list.get(id)
    }

    /// The words of a sentence. Empty only for one of another file.
    pub fn words(&self, id: &SentenceId) -> &str {
        self.words.get(id).map(|it| &**it).unwrap_or_default()
    }

    /// What a topic is called.
    pub fn topic(&self, topic: Topic) -> &str {
        self.topics.get(&topic).map(|it| &**it).unwrap_or_default()
    }
}

/// The lowest level that says that something is done; nothing where levels say nothing of the kind.
/// A role is in somebody's hands from "outside" on.
fn least(asked: &Questionnaire, question: &Question) -> Option<Level> {
    match question.wants {
        Wants::Grade { .. } => Some(Level::LOWEST.next(asked.top)),
        Wants::Holder => Held::Outside.level(),
        Wants::Exposure | Wants::Number(_) | Wants::Right(_) => None,
    }
}

fn place_of(sentence: usize) -> Place {
    Place::root().field("sentences").element(sentence)
}

fn read_file(node: &Node, problems: &mut Problems) -> Option<SentenceList> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-disclosure", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let version = it.required("version", problems, read_version);
    let checked_on = it.required("checked_on", problems, read_day);
    let source = it.required("source", problems, |n, at, p| list(n, at, MAX_SOURCES, p, read_key));
    let mut seen = SortedSet::default();
    let sentences = it.required("sentences", problems, |n, at, p| {
        list(n, at, MAX_SENTENCES, p, |n, at, p| {
            let sentence = read_sentence(n, at.clone(), p)?;
            if seen.add(sentence.id.clone()) {
                return Some(sentence);
            }
            p.note(&at.field("id"), Fault::DuplicateId { id: sentence.id.to_string() })
        })
    });
    it.finish(problems);
    Some(SentenceList {
        version: version?,
        checked_on: checked_on?,
        source: source?,
        sentences: sentences?,
    })
}

fn read_sentence(node: &Node, at: Place, problems: &mut Problems) -> Option<Sentence> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| {
        let id: SentenceId = id(n, &at, p)?;
        if id.as_str().len() <= MAX_ID {
            return Some(id);
        }
        let expected = format!("an id of at most {MAX_ID} characters");
        p.note(&at, Fault::NotAllowed { found: id.to_string(), expected })
    });
    let topic = it.required("topic", problems, |n, at, p| one_of(n, &at, &Topic::WORDS, p));
    let rests_on = it.required("rests_on", problems, read_bases);
    let instead_of = it.optional("instead_of", problems, |n, at, p| crate::json::id(n, &at, p));
    it.finish(problems);
    Some(Sentence { id: id?, topic: topic?, rests_on: rests_on?, instead_of })
}

fn read_bases(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<Basis>> {
    let mut seen = SortedSet::default();
    let all = list(node, at.clone(), MAX_BASIS, problems, |n, at, p| {
        let basis = read_basis(n, at.clone(), p)?;
        if seen.add(basis.question.clone()) {
            return Some(basis);
        }
        let id = basis.question.to_string();
        p.note(&at.field("question"), Fault::DuplicateId { id })
    })?;
    if all.is_empty() {
        // Nothing may be said that rests on nothing.
        let most = i64::try_from(MAX_BASIS).unwrap_or(i64::MAX);
        return problems.note(&at, Fault::OutOfRange { found: 0, least: 1, most });
    }
    Some(all)
}

fn read_basis(node: &Node, at: Place, problems: &mut Problems) -> Option<Basis> {
    let mut it = Fields::of(node, at, problems)?;
    let question = it.required("question", problems, |n, at, p| {
        word(n, &at, "a questionnaire and a question, such as sme/s1-update", Joint::parse, p)
    });
    let at_least = it.required("at_least", problems, |n, at, p| {
        integer(n, &at, (2, MAX_LEVELS.into()), p).and_then(Level::new)
    });
    it.finish(problems);
    Some(Basis { question: question?, at_least: at_least? })
}

fn read_words(node: &Node, list: SentenceList, problems: &mut Problems) -> Option<Sentences> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-disclosure-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let words = it.required("sentences", problems, |n, at, p| {
        let keys = list.sentences.iter().map(|it| (it.id.as_str(), it.id.clone()));
        keyed(n, at, keys, MAX_SENTENCE, p)
    });
    let topics =
        it.required("topics", problems, |n, at, p| keyed(n, at, Topic::WORDS, MAX_TOPIC, p));
    it.finish(problems);
    Some(Sentences { language: language?, words: words?, topics: topics?, list })
}

/// An object with exactly these keys, each with a text of at most `most` characters.
fn keyed<'k, K: Ord>(
    node: &Node,
    at: Place,
    keys: impl IntoIterator<Item = (&'k str, K)>,
    most: usize,
    problems: &mut Problems,
) -> Option<SortedMap<K, Box<str>>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut all = SortedMap::default();
    for (key, value) in keys {
        let words = it.required(key, problems, |n, at, p| plain_text(n, &at, (1, most), p));
        if let Some(words) = words {
            all.insert(value, words);
        }
    }
    it.finish(problems);
    Some(all)
}
