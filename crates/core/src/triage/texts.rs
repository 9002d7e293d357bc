//! The words of the questions and of what they lead to, in one language.

use super::{Triage, Who};
use crate::i18n::Lang;
use crate::id::TriageId;
use crate::json::{Fields, Node, Place, Problems, integer, literal, one_of, plain_text};
use crate::sorted::SortedMap;

/// Most characters of a name, a question or an option: somebody in a hurry reads them.
const MAX_LINE: usize = 160;

/// Most characters of a sentence.
const MAX_SENTENCE: usize = 240;

/// Most characters of an explanation.
const MAX_TEXT: usize = 600;

type Words = SortedMap<TriageId, Box<str>>;
type Pairs = SortedMap<TriageId, (Box<str>, Box<str>)>;

/// All words in one language. The only way to get them is [`Triage::with_words`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TriageTexts {
    /// The language.
    pub language: Lang,
    questions: Pairs,
    /// By the name of the question, a slash and that of the option.
    options: SortedMap<Box<str>, Box<str>>,
    kinds: SortedMap<TriageId, KindTexts>,
    outside: Pairs,
    own: Pairs,
    deadlines: Pairs,
    facts: Pairs,
}

/// The words of a kind of trouble.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KindTexts {
    /// What it is called.
    pub title: Box<str>,
    /// What it is, in a sentence or two.
    pub in_short: Box<str>,
    now: Words,
    never: Words,
}

impl TriageTexts {
    /// What a question asks, and what helps to answer. Empty only for a question of another file, as
    /// everywhere below.
    pub fn question(&self, id: &TriageId) -> (&str, &str) {
        pair(&self.questions, id)
    }

    /// What an option says.
    pub fn option(&self, question: &TriageId, option: &TriageId) -> &str {
        let key = format!("{question}/{option}").into_boxed_str();
        self.options.get(&key).map(|it| &**it).unwrap_or_default()
    }

    /// The words of a kind.
    pub fn kind(&self, id: &TriageId) -> Option<&KindTexts> {
        self.kinds.get(id)
    }

    /// Name and explanation of what is no matter of security.
    pub fn outside(&self, id: &TriageId) -> (&str, &str) {
        pair(&self.outside, id)
    }

    /// What somebody is called whom only the firm knows, and where the number stands.
    pub fn own(&self, id: &TriageId) -> (&str, &str) {
        pair(&self.own, id)
    }

    /// Name and explanation of a deadline.
    pub fn deadline(&self, id: &TriageId) -> (&str, &str) {
        pair(&self.deadlines, id)
    }

    /// What a fact is called, and what helps to write it down.
    pub fn fact(&self, id: &TriageId) -> (&str, &str) {
        pair(&self.facts, id)
    }

    /// What somebody to call is named.
    pub fn name_of<'a>(&'a self, who: &'a Who) -> &'a str {
        match who {
            Who::Desk(it) => it.name(self.language),
            Who::Own(it) => self.own(it).0,
        }
    }
}

impl KindTexts {
    /// A step of the first ten minutes.
    pub fn now(&self, id: &TriageId) -> &str {
        self.now.get(id).map(|it| &**it).unwrap_or_default()
    }

    /// Something to leave alone.
    pub fn never(&self, id: &TriageId) -> &str {
        self.never.get(id).map(|it| &**it).unwrap_or_default()
    }
}

fn pair<'a>(of: &'a Pairs, id: &TriageId) -> (&'a str, &'a str) {
    of.get(id).map(|(a, b)| (&**a, &**b)).unwrap_or_default()
}

pub(super) fn read(node: &Node, of: &Triage, problems: &mut Problems) -> Option<TriageTexts> {
    let mut it = Fields::of(node, Place::root(), problems)?;
    it.required("format", problems, |n, at, p| literal(n, &at, "shirube-triage-texts", p));
    it.required("format_version", problems, |n, at, p| integer::<u8>(n, &at, (1, 1), p));
    let language = it.required("language", problems, |n, at, p| one_of(n, &at, &Lang::WORDS, p));
    let asked = of.questions();
    let questions = asked.iter().map(|it| &it.id).chain(of.after.iter().map(|it| &it.id));
    let questions: Vec<&TriageId> = questions.collect();
    let mut pairs = |key, ids: &[&TriageId], names, p: &mut Problems| {
        it.required(key, p, |n, at, p| {
            by_name(n, at, ids, p, |n, at, p| read_pair(n, at, names, p))
        })
    };
    let questions =
        pairs("questions", &questions, [("ask", MAX_LINE), ("help", MAX_SENTENCE)], problems);
    let outside: Vec<&TriageId> = of.outside.iter().map(|it| &it.id).collect();
    let outside = pairs("outside", &outside, [("title", MAX_LINE), ("text", MAX_TEXT)], problems);
    let own: Vec<&TriageId> = of.own.iter().collect();
    let own = pairs("own", &own, [("name", MAX_LINE), ("where", MAX_SENTENCE)], problems);
    let deadlines: Vec<&TriageId> = of.deadlines().into_iter().map(|it| &it.id).collect();
    let deadlines =
        pairs("deadlines", &deadlines, [("title", MAX_LINE), ("text", MAX_TEXT)], problems);
    let facts: Vec<&TriageId> = of.facts().into_iter().map(|it| &it.id).collect();
    let facts = pairs("facts", &facts, [("label", MAX_LINE), ("help", MAX_SENTENCE)], problems);
    let options = it.required("options", problems, |n, at, p| read_options(n, at, of, p));
    let kinds = it.required("kinds", problems, |n, at, p| read_kinds(n, at, of, p));
    it.finish(problems);
    Some(TriageTexts {
        language: language?,
        questions: questions?,
        options: options?,
        kinds: kinds?,
        outside: outside?,
        own: own?,
        deadlines: deadlines?,
        facts: facts?,
    })
}

/// An object with exactly these names as keys.
fn by_name<T>(
    node: &Node,
    at: Place,
    names: &[&TriageId],
    problems: &mut Problems,
    mut read: impl FnMut(&Node, Place, &mut Problems) -> Option<T>,
) -> Option<SortedMap<TriageId, T>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut all = SortedMap::default();
    for name in names {
        let value = it.required(name.as_str(), problems, |n, at, p| read(n, at, p));
        if let Some(value) = value {
            all.insert((*name).clone(), value);
        }
    }
    it.finish(problems);
    Some(all)
}

fn read_options(
    node: &Node,
    at: Place,
    of: &Triage,
    problems: &mut Problems,
) -> Option<SortedMap<Box<str>, Box<str>>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut all = SortedMap::default();
    let asked = of.questions();
    let first = asked.iter().flat_map(|q| q.options.iter().map(|it| (&q.id, &it.id)));
    let after = of.after.iter().flat_map(|q| q.options.iter().map(|(it, _)| (&q.id, it)));
    for (question, option) in first.chain(after) {
        let key = format!("{question}/{option}");
        if let Some(words) = it.required(&key, problems, line) {
            all.insert(key.into_boxed_str(), words);
        }
    }
    it.finish(problems);
    Some(all)
}

fn read_kinds(
    node: &Node,
    at: Place,
    of: &Triage,
    problems: &mut Problems,
) -> Option<SortedMap<TriageId, KindTexts>> {
    let mut it = Fields::of(node, at, problems)?;
    let mut all = SortedMap::default();
    for kind in &of.kinds {
        let texts = it.required(kind.id.as_str(), problems, |n, at, p| {
            let mut it = Fields::of(n, at, p)?;
            let title = it.required("title", p, line);
            let in_short = it.required("in_short", p, sentence);
            let [now, never] = [("now", &kind.now), ("never", &kind.never)].map(|(key, ids)| {
                let ids: Vec<&TriageId> = ids.iter().collect();
                it.required(key, p, |n, at, p| by_name(n, at, &ids, p, sentence))
            });
            it.finish(p);
            Some(KindTexts { title: title?, in_short: in_short?, now: now?, never: never? })
        });
        if let Some(texts) = texts {
            all.insert(kind.id.clone(), texts);
        }
    }
    it.finish(problems);
    Some(all)
}

fn read_pair(
    node: &Node,
    at: Place,
    names: [(&str, usize); 2],
    problems: &mut Problems,
) -> Option<(Box<str>, Box<str>)> {
    let mut it = Fields::of(node, at, problems)?;
    let [a, b] = names
        .map(|(key, most)| it.required(key, problems, |n, at, p| plain_text(n, &at, (1, most), p)));
    it.finish(problems);
    Some((a?, b?))
}

fn line(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    plain_text(node, &at, (1, MAX_LINE), problems)
}

fn sentence(node: &Node, at: Place, problems: &mut Problems) -> Option<Box<str>> {
    plain_text(node, &at, (1, MAX_SENTENCE), problems)
}
