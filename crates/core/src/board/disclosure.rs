//! Which sentences may be said of a firm, and what each rests on.

use crate::answers::Answer;
use crate::crosswalk::Joint;
use crate::i18n::Lang;
use crate::id::{QuestionId, QuestionnaireId, SentenceId};
use crate::json::cleaned;
use crate::level::Level;
use crate::questionnaire::Questionnaire;
use crate::storage::Sheet;

use super::sentences::{Basis, Sentence, Sentences, Topic};

/// The draft that names the sentences which the user leaves out, with a space between.
pub const LEFT_OUT: &str = "disclosure-left-out";

/// The name of the draft of a sentence in the user's own words, in one language: what was rewritten in
/// one stands for nothing in the other.
pub fn draft_key(id: &SentenceId, lang: Lang) -> String {
    format!("disclosure-{}-{id}", lang.tag())
}

/// What has been entered for one questionnaire.
#[derive(Debug, Clone, Copy)]
pub struct Entered<'a> {
    /// The questionnaire.
    pub asked: &'a Questionnaire,
    /// What has been entered.
    pub sheet: &'a Sheet,
}

/// A disclosure as far as the answers bear it.
///
/// Invariant: every sentence in [`Part::told`] rests only on levels that were answered and reach
/// what it needs. Proposals, "don't know", "not applicable" with or without its reason, questions
/// that are hidden, and answers that want confirming are no levels.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Disclosure {
    /// One a topic, in the order of topics; also those of which nothing may be said.
    pub parts: Vec<Part>,
    /// The user's own words for sentences that may not be said any more.
    pub stale: Vec<Stale>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// The topic.
    pub topic: Topic,
    /// What may be said, in file order.
    pub told: Vec<Told>,
    /// What may not be said yet, in file order.
    pub unreached: Vec<Unreached>,
}

/// A sentence that may be said.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    /// Its name.
    pub id: SentenceId,
    /// Its words as written by us.
    pub original: Box<str>,
    /// The user's own words, where there are any.
    pub own: Option<Box<str>>,
    /// Whether the user leaves it out.
    pub left_out: bool,
    /// What it rests on; all of it holds.
    pub rests_on: Vec<Rest>,
    /// The weaker sentences that it stands for, the strongest first; they may be said as well.
    pub weaker: Vec<SentenceId>,
}

/// A sentence that may not be said yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unreached {
    /// Its name.
    pub id: SentenceId,
    /// What is missing: what it rests on and does not hold. At least one.
    pub lacking: Vec<Rest>,
}

/// One answer that a sentence rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rest {
    /// The question.
    pub question: Joint,
    /// The level it must have at least.
    pub at_least: Level,
    /// The level it was answered with; nothing where there is none that counts.
    pub answered: Option<Level>,
}

/// Words of the user's that the answers do not bear.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Stale {
    /// The sentence they were written for.
    pub id: SentenceId,
    /// The words.
    pub own: Box<str>,
    /// Why they are not in the draft.
    pub why: Why,
}

/// Why a sentence is not in the draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Why {
    /// An answer that it rests on does not hold.
    Unsupported,
    /// A stronger sentence stands in its place.
    Replaced(SentenceId),
}

impl Entered<'_> {
    /// The level that a question was answered with, as far as it counts.
    fn level(self, id: &QuestionId) -> Option<Level> {
        let question = self.asked.question(id)?;
        let answers = &self.sheet.answers;
        let counts = answers.shows(self.asked, question)
            && !self.sheet.wants_confirming(question)
            && answers.get(id).is_some_and(|it| it.fits(question, self.asked).is_ok());
        match answers.get(id) {
            Some(Answer::Level(level)) if counts => Some(*level),
            _ => None,
        }
    }
}

impl Rest {
    /// Whether the answer reaches the level.
    pub fn holds(&self) -> bool {
        self.answered.is_some_and(|it| self.at_least <= it)
    }
}

impl Disclosure {
    /// What may be said.
    ///
    /// `entered` gives what was entered for a questionnaire, where it is at hand; `draft` the text
    /// under a key, see [`draft_key`] and [`LEFT_OUT`].
    pub fn of<'a>(
        sentences: &Sentences,
        entered: impl Fn(&QuestionnaireId) -> Option<Entered<'a>>,
        draft: impl Fn(&str) -> Option<&'a str>,
    ) -> Disclosure {
        let rests = |it: &Sentence| -> Vec<Rest> {
            let rest = |it: &Basis| Rest {
                question: it.question.clone(),
                at_least: it.at_least,
                answered: entered(&it.question.questionnaire)
                    .and_then(|entered| entered.level(&it.question.question)),
            };
            it.rests_on.iter().map(rest).collect()
        };
        let all: Vec<(&Sentence, Vec<Rest>)> =
            sentences.all().iter().map(|it| (it, rests(it))).collect();
        let holds = |id: &SentenceId| {
            all.iter().any(|(it, rests)| it.id == *id && rests.iter().all(Rest::holds))
        };
        // Whoever replaces a sentence rests on no less, so that one step is enough to look at.
        let replaced_by = |id: &SentenceId| {
            let stronger = all.iter().map(|(it, _)| it);
            stronger
                .filter(|it| it.instead_of.as_ref() == Some(id) && holds(&it.id))
                .map(|it| it.id.clone())
                .next()
        };
        let left_out = draft(LEFT_OUT).unwrap_or_default();
        let own = |id: &SentenceId| draft(&draft_key(id, sentences.language)).map(Box::<str>::from);
        let mut parts: Vec<Part> = Topic::WORDS
            .iter()
            .map(|(_, topic)| Part { topic: *topic, told: Vec::new(), unreached: Vec::new() })
            .collect();
        let mut stale = Vec::new();
        for (sentence, rests) in &all {
            let Some(part) = parts.iter_mut().find(|it| it.topic == sentence.topic) else {
                continue;
            };
            let id = sentence.id.clone();
            if !rests.iter().all(Rest::holds) {
                stale.extend(own(&id).map(|own| Stale {
                    id: id.clone(),
                    own,
                    why: Why::Unsupported,
                }));
                let lacking = rests.iter().filter(|it| !it.holds()).cloned().collect();
                part.unreached.push(Unreached { id, lacking });
            } else if let Some(by) = replaced_by(&id) {
                let why = Why::Replaced(by);
                stale.extend(own(&id).map(|own| Stale { id, own, why }));
            } else {
                part.told.push(Told {
                    original: sentences.words(&id).into(),
                    own: own(&id),
                    left_out: left_out.split_whitespace().any(|it| it == id.as_str()),
                    rests_on: rests.clone(),
                    weaker: weaker(sentences, sentence),
                    id,
                });
            }
        }
        Disclosure { parts, stale }
    }

    /// Every sentence that stands in the draft.
    pub fn told(&self) -> impl Iterator<Item = &Told> {
        self.parts.iter().flat_map(|it| &it.told)
    }

    /// Whether nothing stands in the draft, because nothing may be said or all is left out.
    pub fn is_empty(&self) -> bool {
        self.told().all(|it| it.left_out)
    }

    /// The draft as plain text: the topics that have a sentence, each with its sentences. Ends with
    /// a line break.
    pub fn to_text(&self, sentences: &Sentences) -> String {
        let mut blocks = Vec::new();
        for part in &self.parts {
            let told: Vec<&str> = part.said().map(Told::words).collect();
            if !told.is_empty() {
                blocks.push(format!("{}\n{}\n", sentences.topic(part.topic), told.join("\n")));
            }
        }
        blocks.join("\n")
    }
}

impl Part {
    /// The sentences that are said, without those left out.
    pub fn said(&self) -> impl Iterator<Item = &Told> {
        self.told.iter().filter(|it| !it.left_out)
    }

    /// What is lacking for sentences that may not be said yet: each question once, with the lowest
    /// level that would bear one of them.
    pub fn lacking(&self) -> Vec<&Rest> {
        let mut found: Vec<&Rest> = Vec::new();
        for rest in self.unreached.iter().flat_map(|it| &it.lacking) {
            match found.iter_mut().find(|it| it.question == rest.question) {
                Some(known) if rest.at_least < known.at_least => *known = rest,
                Some(_) => {}
                None => found.push(rest),
            }
        }
        found
    }
}

impl Told {
    /// The words that stand in the draft.
    pub fn words(&self) -> &str {
        self.own.as_deref().unwrap_or(&self.original)
    }

    /// What is kept of what the user typed: nothing where it is empty or says what we say anyway.
    pub fn typed(&self, text: &str) -> Option<String> {
        let kept = cleaned(text.trim(), super::MAX_OWN).trim().to_owned();
        (!kept.is_empty() && kept != *self.original).then_some(kept)
    }
}

/// Everything that a sentence stands for, the strongest first.
fn weaker(sentences: &Sentences, of: &Sentence) -> Vec<SentenceId> {
    let mut found = Vec::new();
    let mut next = of.instead_of.as_ref();
    // No way leads in a circle: a reader has seen to that.
    while let Some(it) = next.and_then(|id| sentences.get(id)) {
        found.push(it.id.clone());
        next = it.instead_of.as_ref();
    }
    found
}

/// The draft that names what is left out, after one sentence was left out or taken in again;
/// nothing where none is left out any more.
pub fn leave_out(draft: Option<&str>, id: &SentenceId, out: bool) -> Option<String> {
    let before = draft.unwrap_or_default().split_whitespace();
    let mut kept: Vec<&str> = before.filter(|it| *it != id.as_str()).collect();
    if out {
        kept.push(id.as_str());
    }
    (!kept.is_empty()).then(|| kept.join(" "))
}
