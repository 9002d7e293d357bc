//! What insurance for cyber incidents usually pays and does not, what an insurer asks, and what is
//! published about discounts. Facts with their sources: nothing here advises, promises or has a price.
//!
//! `insurance/insurance.json` is the structure, one file a language has the words.

mod read;
mod texts;

use crate::crosswalk::Joint;
use crate::day::Day;
use crate::id::TermId;
use crate::json::{Fault, Place, Problem, Problems};
use crate::questionnaire::{Evidence, Questionnaire};

pub use texts::{InsuranceTexts, PartTexts, PointTexts};

/// The parts of the page, in the order in which they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// What is usually paid.
    Covers,
    /// What is often not paid.
    Excludes,
    /// What an insurer asks.
    Asked,
    /// What is published about discounts.
    Discounts,
    /// How many firms are insured.
    InsuredShare,
}

impl Part {
    /// All parts, in order.
    pub const ALL: [Part; 5] =
        [Part::Covers, Part::Excludes, Part::Asked, Part::Discounts, Part::InsuredShare];

    /// The parts as files write them, in order.
    pub(crate) const WORDS: [(&'static str, Part); 5] = [
        ("covers", Part::Covers),
        ("excludes", Part::Excludes),
        ("asked", Part::Asked),
        ("discounts", Part::Discounts),
        ("insured_share", Part::InsuredShare),
    ];
}

/// The page. The only way to get it is [`Insurance::read`].
///
/// Invariants: in each part every id once; a question that is asked belongs to a group of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insurance {
    /// Version of the content, for example `2026.1`.
    pub version: Box<str>,
    /// When it was last compared with its sources.
    pub checked_on: Day,
    /// What is usually paid.
    pub covers: Vec<Point>,
    /// What is often not paid.
    pub excludes: Vec<Point>,
    /// The groups of what is asked, in the order shown.
    pub groups: Vec<TermId>,
    /// What an insurer asks.
    pub asked: Vec<Asked>,
    /// What is published about discounts.
    pub discounts: Vec<Discount>,
    /// How many firms are insured.
    pub insured: Vec<Insured>,
}

/// One fact.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Point {
    /// Its name within its part.
    pub id: TermId,
    /// Keys of the sources it was taken from, at least one.
    pub source: Vec<Box<str>>,
    /// How sure we are.
    pub mark: Evidence,
}

/// Something that an insurer asks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    /// The fact that it is asked.
    pub point: Point,
    /// The group it stands in.
    pub group: TermId,
    /// Questions of ours that ask about the same thing; none where there are none. Shirube's own view.
    pub questions: Vec<Joint>,
}

/// Something published about a discount.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Discount {
    /// The fact.
    pub point: Point,
    /// When it was said, as exactly as known: `2018`, `2018-03` or `2018-03-01`.
    pub on: Box<str>,
}

/// The share of firms that are insured.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Insured {
    /// The fact.
    pub point: Point,
    /// How many answered.
    pub n: u32,
    /// The year of the survey.
    pub year: u16,
    /// The share. Unit: hundredths of a per cent, 880 is 8.8%. Range: 0 to 10,000.
    pub share: u16,
}

impl Insurance {
    /// The facts of a part, in file order.
    pub fn points(&self, part: Part) -> Vec<&Point> {
        match part {
            Part::Covers => self.covers.iter().collect(),
            Part::Excludes => self.excludes.iter().collect(),
            Part::Asked => self.asked.iter().map(|it| &it.point).collect(),
            Part::Discounts => self.discounts.iter().map(|it| &it.point).collect(),
            Part::InsuredShare => self.insured.iter().map(|it| &it.point).collect(),
        }
    }

    /// The keys of all sources, each with its place in the file.
    pub fn sources(&self) -> impl Iterator<Item = (Place, Box<str>)> {
        let mut all = Vec::new();
        for (word, part) in Part::WORDS {
            let list = Place::root().field(word);
            for (n, point) in self.points(part).into_iter().enumerate() {
                let at = list.element(n).field("source");
                let keys = point.source.iter().enumerate();
                all.extend(keys.map(|(k, key)| (at.element(k), key.clone())));
            }
        }
        all.into_iter()
    }

    /// Every question of ours with its place in the file.
    pub fn questions(&self) -> impl Iterator<Item = (Place, &Joint)> {
        let list = Place::root().field("asked");
        self.asked.iter().enumerate().flat_map(move |(n, it)| {
            let at = list.element(n).field("questions");
            it.questions.iter().enumerate().map(move |(k, it)| (at.element(k), it))
        })
    }

    /// Compares the questions with the questionnaires at hand. Questions of others are left alone.
    ///
    /// # Errors
    ///
    /// Every question that does not exist.
    pub fn check_against(&self, at_hand: &[Questionnaire]) -> Result<(), Vec<Problem>> {
        let mut problems = Problems::default();
        for (at, joint) in self.questions() {
            let asked = at_hand.iter().find(|it| it.id == joint.questionnaire);
            if asked.is_some_and(|it| it.question(&joint.question).is_none()) {
                let expected = "a question of that questionnaire";
                problems.note::<()>(&at, Fault::Dangling { id: joint.to_string(), expected });
            }
        }
        problems.conclude(Some(()))
    }
}

#[cfg(test)]
mod tests;
