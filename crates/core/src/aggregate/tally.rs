//! Counting results by group. Parts are counted apart and put together, in any order.

use crate::benchmark::{Benchmark, Dimension};
use crate::profile::{Industry, Profile, Region, Size};
use crate::questionnaire::Questionnaire;
use crate::sorted::SortedMap;

use super::contribution::{NOT_APPLICABLE, UNANSWERED, UNKNOWN};
use super::counts::Counts;
use super::{Contribution, Made, NotMade, Suppressed, finish};

/// The fewest results that any group or value may rest on, whatever is asked for.
pub const LEAST_K: u32 = crate::benchmark::LEAST_N;

/// The fewest results that a group or value rests on where nothing else is asked for.
pub const DEFAULT_K: u32 = 10;

/// What results are grouped by: one dimension, or a pair of two.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct By(Vec<Dimension>);

/// The codes of a group, one a dimension, as files write them.
pub(super) type Key = Vec<&'static str>;

impl By {
    /// These dimensions, where they are one or two different ones.
    pub fn new(dimensions: &[Dimension]) -> Option<By> {
        match dimensions {
            [_] => Some(By(dimensions.to_vec())),
            [one, other] if one != other => Some(By(dimensions.to_vec())),
            _ => None,
        }
    }

    /// Reads `industry`, or `industry,size`.
    pub fn parse(text: &str) -> Option<By> {
        let of_code =
            |code: &str| Dimension::WORDS.iter().find(|(word, _)| *word == code).map(|(_, it)| *it);
        By::new(&text.split(',').map(of_code).collect::<Option<Vec<_>>>()?)
    }

    /// The dimensions.
    pub fn dimensions(&self) -> &[Dimension] {
        &self.0
    }

    /// The group of a firm; nothing where it does not tell.
    fn key(&self, profile: Profile) -> Option<Key> {
        let code = |it: &Dimension| match it {
            Dimension::Industry => profile.industry.map(Industry::code),
            Dimension::Size => profile.size.map(Size::code),
            Dimension::Region => profile.region().map(Region::code),
        };
        self.0.iter().map(code).collect()
    }
}

/// Results counted by group. Which results are duplicates is for the caller to tell.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally<'q> {
    pub(super) asked: &'q Questionnaire,
    pub(super) by: By,
    pub(super) k: u32,
    /// By group; the key of those who do not tell theirs is absent.
    pub(super) groups: SortedMap<Option<Key>, Group>,
    synthetic: u64,
    /// Results that are not finished: they are not in any group.
    unfinished: u64,
    all: u64,
}

/// What is counted of one group.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Group {
    /// How many results.
    pub n: u64,
    /// One entry a value, in the order of [`Contribution::values`].
    pub values: Vec<Counts>,
    /// One entry a question.
    pub answers: Vec<Answered>,
}

/// How a question was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Answered {
    /// One count a level, the lowest first.
    pub levels: Vec<u64>,
    pub unknown: u64,
    pub not_applicable: u64,
    pub unanswered: u64,
}

impl<'q> Tally<'q> {
    /// Nothing counted yet. `k` is the fewest results that a group or a value may rest on; where it is
    /// less than [`LEAST_K`], that counts.
    pub fn new(asked: &'q Questionnaire, by: By, k: u32) -> Tally<'q> {
        let groups = SortedMap::default();
        Tally { asked, by, k: k.max(LEAST_K), groups, synthetic: 0, unfinished: 0, all: 0 }
    }

    /// The questionnaire whose results are counted.
    pub fn asked(&self) -> &'q Questionnaire {
        self.asked
    }

    /// How many results are counted.
    pub fn n(&self) -> u64 {
        self.all - self.unfinished
    }

    /// How many results were looked at and not counted, because they are not finished.
    pub fn unfinished(&self) -> u64 {
        self.unfinished
    }

    /// Counts a result of this questionnaire, if it is finished.
    pub fn add(&mut self, it: &Contribution) {
        self.all += 1;
        self.synthetic += u64::from(it.is_synthetic);
        if !it.is_finished() {
            self.unfinished += 1;
            return;
        }
        let key = self.by.key(it.profile);
        if !self.groups.contains(&key) {
            self.groups.insert(key.clone(), Group::empty(self.asked));
        }
        if let Some(group) = self.groups.get_mut(&key) {
            group.add(it);
        }
    }

    /// Takes a result back that was counted before.
    pub fn remove(&mut self, it: &Contribution) {
        self.all = self.all.saturating_sub(1);
        self.synthetic = self.synthetic.saturating_sub(u64::from(it.is_synthetic));
        if !it.is_finished() {
            self.unfinished = self.unfinished.saturating_sub(1);
            return;
        }
        let key = self.by.key(it.profile);
        let Some(group) = self.groups.get_mut(&key) else { return };
        group.remove(it);
        if group.n == 0 {
            self.groups.remove(&key);
        }
    }

    /// Counts all that another part has counted, of the same questionnaire by the same groups.
    pub fn merge(&mut self, other: &Tally<'_>) {
        for (key, theirs) in other.groups.iter() {
            match self.groups.get_mut(key) {
                Some(ours) => ours.merge(theirs),
                None => {
                    self.groups.insert(key.clone(), theirs.clone());
                }
            }
        }
        self.unfinished += other.unfinished;
        self.all += other.all;
        self.synthetic += other.synthetic;
    }

    /// The benchmark of what has been counted, and what it does not tell.
    ///
    /// # Errors
    ///
    /// Nothing can be made of it: too few results, or invented ones among real ones.
    pub fn finish(&self, made: Made) -> Result<(Benchmark, Suppressed), NotMade> {
        if !self.asked.method.has_grades() {
            return Err(NotMade::NoGrades);
        }
        if 0 < self.synthetic && self.synthetic < self.all {
            let (synthetic, real) = (self.synthetic, self.all - self.synthetic);
            return Err(NotMade::Mixed { synthetic, real });
        }
        if self.n() < u64::from(self.k) {
            return Err(NotMade::TooFew { n: self.n(), k: self.k });
        }
        Ok(finish::finish(self, 0 < self.synthetic, made))
    }
}

impl Group {
    pub fn empty(asked: &Questionnaire) -> Group {
        let questions = asked.questions().count();
        Group {
            n: 0,
            values: vec![Counts::default(); 1 + asked.sections.len() + questions],
            answers: vec![Answered::nothing(asked); questions],
        }
    }

    fn add(&mut self, it: &Contribution) {
        self.n += 1;
        for (counts, value) in self.values.iter_mut().zip(&it.values) {
            if let Some(value) = value {
                counts.add(*value);
            }
        }
        for (answered, code) in self.answers.iter_mut().zip(&it.answers) {
            if let Some(count) = answered.count(*code) {
                *count += 1;
            }
        }
    }

    fn remove(&mut self, it: &Contribution) {
        self.n = self.n.saturating_sub(1);
        for (counts, value) in self.values.iter_mut().zip(&it.values) {
            if let Some(value) = value {
                counts.remove(*value);
            }
        }
        for (answered, code) in self.answers.iter_mut().zip(&it.answers) {
            if let Some(count) = answered.count(*code) {
                *count = count.saturating_sub(1);
            }
        }
    }

    pub fn merge(&mut self, other: &Group) {
        self.n += other.n;
        for (ours, theirs) in self.values.iter_mut().zip(&other.values) {
            ours.merge(theirs);
        }
        for (ours, theirs) in self.answers.iter_mut().zip(&other.answers) {
            ours.merge(theirs);
        }
    }
}

impl Answered {
    pub fn nothing(asked: &Questionnaire) -> Answered {
        let levels = vec![0; asked.top.number().into()];
        Answered { levels, unknown: 0, not_applicable: 0, unanswered: 0 }
    }

    /// The counter of an answer's code.
    fn count(&mut self, code: u8) -> Option<&mut u64> {
        match code {
            UNANSWERED => Some(&mut self.unanswered),
            UNKNOWN => Some(&mut self.unknown),
            NOT_APPLICABLE => Some(&mut self.not_applicable),
            level => self.levels.get_mut(usize::from(level).checked_sub(1)?),
        }
    }

    fn merge(&mut self, other: &Answered) {
        for (ours, theirs) in self.levels.iter_mut().zip(&other.levels) {
            *ours += theirs;
        }
        self.unknown += other.unknown;
        self.not_applicable += other.not_applicable;
        self.unanswered += other.unanswered;
    }

    /// How many results were looked at.
    pub fn of(&self) -> u64 {
        self.levels.iter().sum::<u64>() + self.unknown + self.not_applicable + self.unanswered
    }
}
