//! Several people of one firm: where they disagree, and one result out of what they say.

use std::sync::Arc;

use super::Entry;
use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::i18n::{Lang, labelled};
use crate::id::QuestionId;
use crate::json::cleaned;
use crate::profile::Profile;
use crate::questionnaire::{Question, Questionnaire};
use crate::result::{Identity, MAX_NOTE, ResultFile, ResultId};
use crate::sorted::SortedMap;

/// Most people whose answers are laid side by side.
pub const MOST_PEOPLE: usize = 20;

/// Most characters of what a person is called here.
pub const MAX_NAME: usize = 40;

/// Several people who answered the same questionnaire for the same firm.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Team {
    asked: Arc<Questionnaire>,
    /// Invariant: 2 to [`MOST_PEOPLE`].
    members: Vec<Member>,
}

/// One of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Member {
    /// What the person is called here: a role, or the name of the file. Never written into a result
    /// but as the author of a note.
    pub name: Box<str>,
    /// What the person answered.
    pub result: ResultFile,
}

/// Why results cannot be combined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Uncombinable {
    /// One result, or none.
    TooFew,
    /// More than [`MOST_PEOPLE`].
    TooMany,
    /// They answer different questionnaires.
    Mixed,
    /// Some are made up, and some are not.
    PartlySynthetic,
}

/// A question on which the people do not say the same.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Disagreement {
    /// The question.
    pub question: QuestionId,
    /// In which way they differ.
    pub kind: Kind,
    /// What was said: levels from the lowest, then "don't know", then "not applicable".
    pub choices: Vec<Choice>,
    /// Who was asked and said nothing, by place.
    pub silent: Vec<usize>,
}

/// One of the answers that were given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// The answer. "Not applicable" is the same whatever the reason; the first reason stands here.
    pub answer: Answer,
    /// Who gave it, by place.
    pub who: Vec<usize>,
}

/// In which way answers differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Different levels.
    Levels {
        /// From the lowest to the highest. Unit: levels.
        gap: u8,
    },
    /// Different answers, none of which is higher or lower: how a role is held, options of a quiz,
    /// numbers.
    Different,
    /// A level or a number, and "don't know".
    Unknown,
    /// A level or "don't know", and "not applicable".
    NotApplicable,
    /// Only one of those who were asked has answered.
    Alone,
}

impl Kind {
    /// What comes first in the list: the widest gap between levels, then the rest as listed above.
    fn rank(self) -> (u8, u8) {
        match self {
            Kind::Levels { gap } => (0, u8::MAX - gap),
            Kind::Different => (1, 0),
            Kind::Unknown => (2, 0),
            Kind::NotApplicable => (3, 0),
            Kind::Alone => (4, 0),
        }
    }
}

/// What the people settled on, for each question that was settled.
pub type Settled = SortedMap<QuestionId, Answer>;

/// Everything that was said on one question.
struct Said {
    choices: Vec<Choice>,
    silent: Vec<usize>,
}

impl Said {
    /// What stands without asking: nobody contradicts, and it is not the word of one alone.
    fn agreed(&self) -> Option<&Answer> {
        let [only] = self.choices.as_slice() else { return None };
        (self.silent.is_empty() || 1 < only.who.len()).then_some(&only.answer)
    }

    fn kind(&self, has_grades: bool) -> Option<Kind> {
        if self.choices.is_empty() || self.agreed().is_some() {
            return None;
        }
        let levels = || {
            self.choices.iter().filter_map(|it| match it.answer {
                Answer::Level(level) => Some(level),
                _ => None,
            })
        };
        let has = |is: fn(&Answer) -> bool| self.choices.iter().any(|it| is(&it.answer));
        Some(match (levels().min(), levels().max()) {
            _ if self.choices.len() == 1 => Kind::Alone,
            (Some(low), Some(high)) if low < high && !has_grades => Kind::Different,
            (Some(low), Some(high)) if low < high => {
                Kind::Levels { gap: high.number() - low.number() }
            }
            _ if 1 < self.choices.iter().filter(|it| is_number(&it.answer)).count() => {
                Kind::Different
            }
            _ if has(|it| matches!(it, Answer::NotApplicable(_))) => Kind::NotApplicable,
            _ => Kind::Unknown,
        })
    }
}

impl Team {
    /// The people behind these results, in this order.
    ///
    /// # Errors
    ///
    /// Why they cannot be combined.
    pub fn of(entries: &[Arc<Entry>]) -> Result<Team, Uncombinable> {
        let [first, _, ..] = entries else { return Err(Uncombinable::TooFew) };
        if MOST_PEOPLE < entries.len() {
            return Err(Uncombinable::TooMany);
        }
        if entries.iter().any(|it| it.asked.digest != first.asked.digest) {
            return Err(Uncombinable::Mixed);
        }
        let is_synthetic = first.result.is_synthetic();
        if entries.iter().any(|it| it.result.is_synthetic() != is_synthetic) {
            return Err(Uncombinable::PartlySynthetic);
        }
        let member = |it: &Arc<Entry>| Member { name: role_of(it), result: it.result.clone() };
        let members = entries.iter().map(member).collect();
        Ok(Team { asked: first.asked.clone(), members })
    }

    /// What they answered.
    pub fn asked(&self) -> &Arc<Questionnaire> {
        &self.asked
    }

    /// The people, in order.
    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Calls somebody by another name; an empty one changes nothing.
    pub fn rename(&mut self, who: usize, name: &str) {
        let name = cleaned(name, MAX_NAME);
        if let Some(member) = self.members.get_mut(who).filter(|_| !name.trim().is_empty()) {
            member.name = name.trim().into();
        }
    }

    /// Every question on which they do not say the same: the widest gaps first, then "don't know"
    /// against a level, "not applicable" against something else, and the word of one alone; within
    /// these in the order of the questionnaire.
    ///
    /// Agreed, and so not here: what all who answered say alike, if they are two or more, or if
    /// nobody else was asked.
    pub fn disagreements(&self) -> Vec<Disagreement> {
        let one = |question: &Question| {
            let said = self.said(question);
            let kind = said.kind(self.asked.method.has_grades())?;
            let Said { choices, silent } = said;
            Some(Disagreement { question: question.id.clone(), kind, choices, silent })
        };
        let mut found: Vec<Disagreement> = self.asked.questions().filter_map(one).collect();
        found.sort_by_key(|it| it.kind.rank());
        found
    }

    /// On how many questions at least two people say the same and nobody says otherwise.
    pub fn agreements(&self) -> usize {
        self.asked.questions().filter(|it| self.said(it).agreed().is_some()).count()
    }

    /// One person's answers, wherever there is something to settle and the person said something;
    /// the rest stays as it was.
    #[must_use]
    pub fn taken_from(&self, settled: &Settled, who: usize) -> Settled {
        self.settled_by(settled, |it| it.choices.iter().find(|it| it.who.contains(&who)))
    }

    /// The lowest level that somebody gave; "don't know" where nobody gave one and somebody said so.
    /// Who is careful goes on from here.
    #[must_use]
    pub fn lowest(&self, settled: &Settled) -> Settled {
        self.settled_by(settled, |it| it.choices.first())
    }

    /// The word of one alone, wherever only one has answered; the rest stays as it was.
    #[must_use]
    pub fn alone(&self, settled: &Settled) -> Settled {
        self.settled_by(settled, |it| it.choices.first().filter(|_| it.kind == Kind::Alone))
    }

    fn settled_by(
        &self,
        settled: &Settled,
        pick: impl Fn(&Disagreement) -> Option<&Choice>,
    ) -> Settled {
        let mut settled = settled.clone();
        for it in self.disagreements() {
            if let Some(choice) = pick(&it) {
                settled.insert(it.question.clone(), choice.answer.clone());
            }
        }
        settled
    }

    /// The answers that come of it: what is agreed, and what has been settled. Nobody's answer is put
    /// in anybody's mouth: what is not settled is not answered, and only an answer that was given
    /// can be settled on.
    pub fn combined(&self, settled: &Settled) -> Answers {
        let one = |question: &Question| {
            let said = self.said(question);
            let answer = match said.agreed() {
                Some(agreed) => Some(agreed),
                None => settled.get(&question.id).filter(|it| said.has(it)),
            };
            Some((question.id.clone(), answer?.clone()))
        };
        self.asked.questions().filter_map(one).collect()
    }

    /// How many questions are still to be settled. What is hidden behind another answer is not.
    pub fn open(&self, settled: &Settled) -> usize {
        let combined = self.combined(settled);
        let is_open = |it: &Disagreement| {
            let question = self.asked.question(&it.question);
            combined.get(&it.question).is_none()
                && question.is_some_and(|it| combined.shows(&self.asked, it))
        };
        self.disagreements().iter().filter(|it| is_open(it)).count()
    }

    /// One result out of all of them, under a name of its own. The profile is that of the first who
    /// told, the organisation stands there if nobody names another, and notes name their authors
    /// where there are several.
    pub fn result(&self, settled: &Settled, id: ResultId, lang: Lang, on: Day) -> ResultFile {
        let mut profile = Profile::default();
        let mut organisations: Vec<&str> = Vec::new();
        for it in &self.members {
            profile.fill(it.result.profile());
            if let Identity::Named { organisation: Some(name), .. } = it.result.identity()
                && !organisations.contains(&&**name)
            {
                organisations.push(name);
            }
        }
        let answers = self.combined(settled);
        let result = ResultFile::new(id, lang, profile, on, &answers, self.notes(lang));
        let result = match organisations.as_slice() {
            [only] => result.named(only),
            _ => result,
        };
        let is_synthetic = self.members.iter().any(|it| it.result.is_synthetic());
        if is_synthetic { result.synthetic() } else { result }
    }

    fn notes(&self, lang: Lang) -> SortedMap<QuestionId, Box<str>> {
        let mut all: SortedMap<QuestionId, Vec<(&str, &str)>> = SortedMap::default();
        for it in &self.members {
            if let Identity::Named { notes, .. } = it.result.identity() {
                for (question, note) in notes.iter() {
                    all.get_or_default(question.clone()).push((&it.name, note));
                }
            }
        }
        let joined = |notes: Vec<(&str, &str)>| match notes.as_slice() {
            [(_, only)] => (*only).into(),
            several => {
                let lines = several.iter().map(|(name, note)| labelled(name, note, lang));
                cleaned(&lines.collect::<Vec<_>>().join("\n"), MAX_NOTE).into()
            }
        };
        all.into_iter().map(|(question, notes)| (question, joined(notes))).collect()
    }

    fn said(&self, question: &Question) -> Said {
        let mut said = Said { choices: Vec::new(), silent: Vec::new() };
        for (who, it) in self.members.iter().enumerate() {
            let answers = it.result.answers();
            match answers.get(&question.id) {
                Some(answer) => said.add(who, answer),
                None if answers.shows(&self.asked, question) => said.silent.push(who),
                None => {}
            }
        }
        said.choices.sort_by_key(|it| place_of(&it.answer));
        said
    }
}

impl Said {
    fn add(&mut self, who: usize, answer: &Answer) {
        let same = |it: &&mut Choice| place_of(&it.answer) == place_of(answer);
        match self.choices.iter_mut().find(same) {
            Some(choice) => {
                choice.who.push(who);
                // An anonymous file gives "-" for a reason.
                if is_silent(&choice.answer) {
                    choice.answer = answer.clone();
                }
            }
            None => self.choices.push(Choice { answer: answer.clone(), who: vec![who] }),
        }
    }

    fn has(&self, answer: &Answer) -> bool {
        self.choices.iter().any(|it| it.answer == *answer)
    }
}

/// Levels from the lowest, numbers from the lowest, then "don't know", then "not applicable": what is
/// alike is equal.
fn place_of(answer: &Answer) -> (u8, u64) {
    match answer {
        Answer::Level(level) => (0, level.number().into()),
        Answer::Number(number) => (0, *number),
        Answer::Unknown => (1, 0),
        Answer::NotApplicable(_) | Answer::NotApplicableDraft => (2, 0),
    }
}

fn is_number(answer: &Answer) -> bool {
    matches!(answer, Answer::Number(_))
}

fn is_silent(answer: &Answer) -> bool {
    matches!(answer, Answer::NotApplicable(reason) if reason.as_str() == "-")
}

/// What a person is called before somebody says better: the file without its ending.
fn role_of(entry: &Entry) -> Box<str> {
    let file = &*entry.source.file;
    let stem = file.strip_suffix(".json").unwrap_or(file);
    let name = match entry.source.line {
        Some(line) => format!("{stem}:{line}"),
        None => stem.to_owned(),
    };
    cleaned(&name, MAX_NAME).into()
}
