//! The checked questionnaire: what is asked, in which order, and what each answer leads to.
//!
//! Structure only. The words, one file a language, are [`Texts`].

mod read;
mod reference;
mod texts;

use crate::day::Day;
use crate::digest::Digest;
use crate::id::{ActionId, GroupId, PracticeId, QuestionId, QuestionnaireId, SectionId, ViewId};
use crate::level::Level;
use crate::sorted::SortedMap;

pub(crate) use read::{read_sources, read_version};
pub use reference::{Evidence, Reference, Standard};
pub use texts::{ActionTexts, Examples, GroupTexts, QuestionTexts, SectionTexts, Texts, ViewTexts};

/// Most questions in one questionnaire.
pub const MAX_QUESTIONS: usize = 500;

/// A checked questionnaire. The only way to get one is [`Questionnaire::read`].
///
/// Invariants: ids are unique; every id that is pointed at exists; levels lie on the scale; views
/// and conditions name questions of this questionnaire; prerequisites form no circle.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Questionnaire {
    /// Its name.
    pub id: QuestionnaireId,
    /// Date-based version of the content, for example `2026.1`.
    pub version: Box<str>,
    /// The guideline it follows.
    pub based_on: BasedOn,
    /// When the content was last compared with its sources.
    pub checked_on: Day,
    /// How long answering takes. Unit: minutes.
    pub minutes: u16,
    /// How it is scored.
    pub method: Method,
    /// The highest level of its scale.
    pub top: Level,
    /// The sections, in the order of asking.
    pub sections: Vec<Section>,
    /// Other ways to group the questions.
    pub views: Vec<View>,
    /// SHA-256 over the canonical form of the structure file.
    pub digest: Digest,
    /// Section and place of every question, so that finding one takes no search.
    pub(crate) index: SortedMap<QuestionId, (usize, usize)>,
}

/// The guideline that a questionnaire follows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BasedOn {
    /// Its title, as published.
    pub title: Box<str>,
    /// Its version, as published.
    pub version: Box<str>,
}

/// How a questionnaire is scored. Each method is one pure function; see `docs/methods`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Method {
    /// Means of levels per section: the management self-check.
    Maturity,
    /// Points per question and one total: the 25 topics of the SME self-check.
    Points,
    /// Criteria that are met or not: the six articles.
    Checklist,
    /// Who holds each role: the roles of security.
    Coverage,
    /// Answers that are right or not: the quiz for everybody.
    Quiz,
    /// A place on the plane of exposure and preparedness: the quick risk check.
    Exposure,
}

impl Method {
    /// The methods as files write them.
    pub(crate) const WORDS: [(&'static str, Method); 6] = [
        ("maturity", Method::Maturity),
        ("points", Method::Points),
        ("checklist", Method::Checklist),
        ("coverage", Method::Coverage),
        ("quiz", Method::Quiz),
        ("exposure", Method::Exposure),
    ];

    /// How many levels the scale must have, where the method decides that.
    ///
    /// Source: `docs/methods`: done, partly and not; met and not met; the five ways in which a role is
    /// held or not.
    pub fn levels(self) -> Option<u8> {
        match self {
            Method::Maturity | Method::Quiz | Method::Exposure => None,
            Method::Points => Some(3),
            Method::Checklist => Some(2),
            Method::Coverage => Some(5),
        }
    }

    /// Whether all its levels are grades, so that a higher one is better, a question has a target, and
    /// an action can lead there. Who holds a role, which option of a quiz is right, and how exposed a
    /// firm is are no grades, although how prepared it is, which is asked with the latter, is one.
    pub fn has_grades(self) -> bool {
        matches!(self, Method::Maturity | Method::Points | Method::Checklist)
    }
}

/// A group of questions that is asked together and has a score: an item 項目.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its name.
    pub id: SectionId,
    /// Its questions, at least one.
    pub questions: Vec<Question>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// Its name, for ever.
    pub id: QuestionId,
    /// Whether "not applicable" can be answered.
    pub na_allowed: bool,
    /// What kind of answer it wants.
    pub wants: Wants,
    /// What it counts on its axis. Range: 1 to 3 for `exposure`; 1 for methods without weights.
    pub weight: u8,
    /// Counts up when the meaning of the question or its levels changes; answers to an earlier
    /// revision are kept and shown as "please confirm". From 1.
    pub revision: u32,
    /// Asked only when this holds.
    pub visible_if: Option<Condition>,
    /// What to do about it, in file order.
    pub actions: Vec<Action>,
    /// Practices that show how others do it.
    pub practices: Vec<PracticeId>,
    /// Where it stands in guidelines and standards.
    pub maps: Vec<Reference>,
    /// Keys of the sources it was written from.
    pub source: Vec<Box<str>>,
}

/// What kind of answer a question wants. The method of its questionnaire decides that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Wants {
    /// A level of the scale, as a grade.
    Grade {
        /// The level a firm should aim at unless it decides otherwise.
        target: Level,
    },
    /// A level of the scale that says how exposed the firm is. None is better than another, so there is
    /// no target, and nothing to do.
    Exposure,
    /// Who holds a role: a level of the scale that [`crate::scoring::Held`] gives its meaning.
    Holder,
    /// How many there are of something. It may be left empty.
    Number(NumberRange),
    /// One of the options, which are the levels of the scale. Those listed are right, the lowest
    /// first: at least one, and not all.
    Right(Vec<Level>),
}

/// The numbers that can be an answer: from 0 on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NumberRange {
    /// The largest. Range: 1 to [`crate::answers::MAX_NUMBER`].
    pub max: u64,
}

impl Question {
    /// The level a firm should aim at; nothing where levels are no grades.
    pub fn target(&self) -> Option<Level> {
        match self.wants {
            Wants::Grade { target } => Some(target),
            Wants::Exposure | Wants::Holder | Wants::Number(_) | Wants::Right(_) => None,
        }
    }

    /// The numbers that can be an answer; nothing where none can.
    pub fn number(&self) -> Option<NumberRange> {
        match self.wants {
            Wants::Number(range) => Some(range),
            Wants::Grade { .. } | Wants::Exposure | Wants::Holder | Wants::Right(_) => None,
        }
    }

    /// The right options of a quiz; empty for questions of another kind.
    pub fn right(&self) -> &[Level] {
        match &self.wants {
            Wants::Right(levels) => levels,
            Wants::Grade { .. } | Wants::Exposure | Wants::Holder | Wants::Number(_) => &[],
        }
    }
}

/// "That question has at least this level."
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Condition {
    /// The question looked at.
    pub question: QuestionId,
    /// The level it must have.
    pub at_least: Level,
}

/// Something a firm can do to reach a higher level.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    /// Its name.
    pub id: ActionId,
    /// 1 some hours of one person, 2 some days or several people, 3 a project.
    pub effort: u8,
    /// Money that leaves the firm.
    pub cost: Cost,
    /// Work of the firm's own people. Unit: person-hours.
    pub hours: u16,
    /// The level the question has when the action is done; nothing means the next level.
    pub raises_to: Option<Level>,
    /// Actions that come first.
    pub needs: Vec<ActionId>,
}

/// A band of outside cost, in yen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cost {
    /// Nothing but the own time.
    Free,
    /// Up to 100,000.
    To100k,
    /// Up to 1,000,000.
    To1m,
    /// More than that.
    Over1m,
}

/// Another way to group the questions, for example by the three principles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct View {
    /// Its name.
    pub id: ViewId,
    /// Its groups.
    pub groups: Vec<Group>,
}

/// One group of a view, scored like a section.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Its name.
    pub id: GroupId,
    /// Its questions, at least one.
    pub questions: Vec<QuestionId>,
}

impl Questionnaire {
    /// Fills the index of a questionnaire whose parts are there.
    pub(crate) fn assemble(mut self) -> Questionnaire {
        for (s, section) in self.sections.iter().enumerate() {
            for (q, question) in section.questions.iter().enumerate() {
                self.index.insert(question.id.clone(), (s, q));
            }
        }
        self
    }

    /// The question of this name.
    pub fn question(&self, id: &QuestionId) -> Option<&Question> {
        let (section, place) = self.index.get(id)?;
        self.sections.get(*section)?.questions.get(*place)
    }

    /// The place of the section a question belongs to, counted from 0.
    pub fn section_of(&self, id: &QuestionId) -> Option<usize> {
        self.index.get(id).map(|(section, _)| *section)
    }

    /// All questions, in the order of asking.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|it| &it.questions)
    }

    /// The action of this name, with its question.
    pub fn action(&self, id: &ActionId) -> Option<(&Question, &Action)> {
        self.questions().find_map(|question| {
            question.actions.iter().find(|it| it.id == *id).map(|it| (question, it))
        })
    }
}
