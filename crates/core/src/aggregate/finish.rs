//! From counts to what may be told of them.
//!
//! The rule, step by step, with its reason, is in `docs/methods/aggregation.md`. What it rests on:
//! whatever is subtracted from what, the difference rests on nobody or on at least `k` results.

use std::ops::Range;

use crate::benchmark::{
    self, Benchmark, Dimension, Distribution, GroupValues, Histogram, Named, QuestionValue, Shares,
    Value,
};
use crate::profile::{Industry, Region, Size};
use crate::questionnaire::{Method, Questionnaire, Section};

use super::counts::Counts;
use super::tally::{Answered, By, Group, Key, Tally};
use super::{Joined, Made, Part, Suppressed, Why, Withheld};

/// Makes the benchmark of at least `k` results.
pub(super) fn finish(tally: &Tally<'_>, is_synthetic: bool, made: Made) -> (Benchmark, Suppressed) {
    let k = u64::from(tally.k);
    let (mut groups, joined) = join_small(tally, k);
    let mut all = Group::empty(tally.asked);
    for (_, group) in &groups {
        all.merge(group);
    }
    let mut withheld = Vec::new();
    for (named, group) in &mut groups {
        for part in group.withhold(tally.asked, k) {
            withheld.push(Withheld { group: named.clone(), part });
        }
    }
    let mut total = Group::empty(tally.asked);
    for (_, group) in &groups {
        total.merge(group);
    }
    // Questions that no group tells can be told of all: there is nothing to subtract from them.
    for questions in sections(tally.asked).into_iter().map(|it| it.questions) {
        if !total.has_any(&questions) && all.can_tell(&questions, k) {
            total.take(&questions, &all);
        }
    }

    let all = (benchmark::Group::default(), total);
    let n = all.1.n;
    let print = |(named, it): &(benchmark::Group, Group)| it.print(tally.asked, named.clone());
    let distribution = Distribution {
        questionnaire: Named {
            id: tally.asked.id.clone(),
            version: tally.asked.version.clone(),
            digest: tally.asked.digest,
        },
        by: tally.by.dimensions().to_vec(),
        groups: std::iter::once(&all).chain(&groups).map(print).collect(),
    };
    let mut source = made.source;
    source.n = Some(n);
    let benchmark = Benchmark {
        id: made.id,
        version: made.version,
        checked_on: made.checked_on,
        source,
        least_n: tally.k,
        figures: Vec::new(),
        distribution: Some(distribution),
        is_synthetic,
    };
    (benchmark, Suppressed { joined, withheld })
}

/// The groups that are printed, in the order of their codes and other last, and those that are not.
fn join_small(tally: &Tally<'_>, k: u64) -> (Vec<(benchmark::Group, Group)>, Vec<Joined>) {
    let mut other = Group::empty(tally.asked);
    let mut kept: Vec<(&Key, &Group)> = Vec::new();
    let mut joined = Vec::new();
    let mut join = |other: &mut Group, key: &Key, group: &Group, why| {
        other.merge(group);
        joined.push(Joined { group: named(&tally.by, key), why });
    };
    for (key, group) in tally.groups.iter() {
        match key {
            Some(key) if k <= group.n => kept.push((key, group)),
            Some(key) => join(&mut other, key, group, Why::TooSmall),
            None => other.merge(group),
        }
    }
    while 0 < other.n && other.n < k {
        // The smallest; of equal ones the first by its code, since `min_by_key` takes the first.
        let smallest = kept.iter().enumerate().min_by_key(|(_, (_, it))| it.n).map(|(n, _)| n);
        let Some(smallest) = smallest else { break };
        let (key, group) = kept.remove(smallest);
        join(&mut other, key, group, Why::OtherTooSmall);
    }
    let mut groups: Vec<_> =
        kept.into_iter().map(|(key, it)| (named(&tally.by, key), it.clone())).collect();
    if 0 < other.n {
        groups.push((benchmark::Group { is_other: true, ..Default::default() }, other));
    }
    (groups, joined)
}

/// The group of these codes.
fn named(by: &By, key: &Key) -> benchmark::Group {
    let mut group = benchmark::Group::default();
    for (dimension, code) in by.dimensions().iter().zip(key) {
        match dimension {
            Dimension::Industry => group.industries.extend(Industry::of_code(code)),
            Dimension::Size => group.sizes.extend(Size::of_code(code)),
            Dimension::Region => group.region = Region::of_code(code),
        }
    }
    group
}

impl Group {
    /// Takes out every value that could be worked back to fewer than `k` results, and tells which.
    fn withhold(&mut self, asked: &Questionnaire, k: u64) -> Vec<Part> {
        let mut withheld = Vec::new();
        let n = self.n;
        if let Some(whole) = self.values.first_mut().filter(|it| !is_enough(it.n(), n, k)) {
            *whole = Counts::default();
            withheld.push(Part::Overall);
        }
        for (place, section) in sections(asked).into_iter().zip(&asked.sections) {
            let item = self.values.get_mut(place.item);
            let is_told = item.is_some_and(|it| {
                let is_enough = is_enough(it.n(), n, k);
                if !is_enough {
                    *it = Counts::default();
                    withheld.push(Part::Item(section.id.clone()));
                }
                is_enough
            });
            if !is_told || !self.can_tell(&place.questions, k) {
                self.take(&place.questions, &Group::empty(asked));
                let ids = section.questions.iter().map(|it| Part::Question(it.id.clone()));
                withheld.extend(ids);
            }
        }
        withheld
    }

    /// Whether the questions of a section can be told: all of them, or none.
    ///
    /// The item is the sum of its questions, but not for those who left one of them out. What is left
    /// of a subtraction is about them, so there must be nobody or at least `k` of them. As many as left
    /// out one question are at least as many.
    fn can_tell(&self, questions: &Range<usize>, k: u64) -> bool {
        let counts: Vec<u64> =
            self.values.get(places(questions, self)).into_iter().flatten().map(Counts::n).collect();
        let missing = |it: &u64| self.n.saturating_sub(*it);
        let most = counts.iter().map(missing).max().unwrap_or_default();
        counts.iter().all(|it| k <= *it) && (most == 0 || k <= most)
    }

    /// Whether any of these questions is told.
    fn has_any(&self, questions: &Range<usize>) -> bool {
        self.values.get(places(questions, self)).into_iter().flatten().any(|it| 0 < it.n())
    }

    /// Takes over what another group has of these questions.
    fn take(&mut self, questions: &Range<usize>, from: &Group) {
        let range = places(questions, self);
        if let Some((ours, theirs)) = self.values.get_mut(range.clone()).zip(from.values.get(range))
        {
            ours.clone_from_slice(theirs);
        }
        if let Some((ours, theirs)) =
            self.answers.get_mut(questions.clone()).zip(from.answers.get(questions.clone()))
        {
            ours.clone_from_slice(theirs);
        }
    }

    /// What the file says of it.
    fn print(&self, asked: &Questionnaire, named: benchmark::Group) -> GroupValues {
        let mut values = self.values.iter();
        let overall = values.next().and_then(|it| {
            let mut value = value(it)?;
            value.histogram = Some(histogram(asked, it));
            Some(value)
        });
        let sections = asked.sections.iter().zip(values.by_ref());
        let items = sections.filter_map(|(it, counts)| Some((it.id.clone(), value(counts)?)));
        let items = items.collect();
        let questions = asked.questions().zip(values).zip(&self.answers);
        let questions = questions.filter_map(|((it, counts), answered)| {
            let value = QuestionValue { value: value(counts)?, shares: Some(shares(answered)) };
            Some((it.id.clone(), value))
        });
        GroupValues {
            group: named,
            n: self.n,
            overall,
            items,
            questions: questions.collect(),
            scatter: None,
        }
    }
}

/// Where the values of a section stand.
struct Place {
    /// Its own, among the values of a group.
    item: usize,
    /// Its questions, among the questions.
    questions: Range<usize>,
}

fn sections(asked: &Questionnaire) -> Vec<Place> {
    let mut from = 0;
    let place = |(n, section): (usize, &Section)| {
        let questions = from..from + section.questions.len();
        from = questions.end;
        Place { item: n + 1, questions }
    };
    asked.sections.iter().enumerate().map(place).collect()
}

/// The places of questions among the values of a group, where the whole and the items come first.
fn places(questions: &Range<usize>, of: &Group) -> Range<usize> {
    let before = of.values.len().saturating_sub(of.answers.len());
    before + questions.start..before + questions.end
}

/// Whether a value of so many of a group of `n` may be told: it rests on `k`, and those without it are
/// nobody or at least `k` too.
fn is_enough(count: u64, n: u64, k: u64) -> bool {
    let missing = n.saturating_sub(count);
    k <= count && (missing == 0 || k <= missing)
}

fn value(counts: &Counts) -> Option<Value> {
    let it = counts.summary()?;
    Some(Value {
        n: Some(it.n),
        mean: Some(it.mean),
        sd: Some(it.sd),
        quartiles: Some(it.quartiles),
        histogram: None,
    })
}

/// Each share is rounded half up for itself, so that together they need not be a whole.
fn shares(answered: &Answered) -> Shares {
    let of = answered.of();
    let share = |count: u64| {
        let (count, of) = (u128::from(count), u128::from(of));
        let share = (20_000 * count + of).checked_div(2 * of).unwrap_or_default();
        u16::try_from(share).unwrap_or(benchmark::WHOLE)
    };
    Shares {
        of,
        levels: answered.levels.iter().map(|it| share(*it)).collect(),
        unknown: share(answered.unknown),
        not_applicable: share(answered.not_applicable),
        unanswered: share(answered.unanswered),
    }
}

/// The bins in which the whole is counted. Those of a method are always the same, so that files
/// compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Bins {
    /// The lower edge of the first.
    pub from: i32,
    /// The width of each, at least 1.
    pub width: i32,
    /// How many there are, at least 1. The last one holds its upper edge too.
    pub count: usize,
}

impl Bins {
    pub fn of(asked: &Questionnaire) -> Bins {
        let (from, to, width) = match asked.method {
            Method::Maturity => (100, 100 * i32::from(asked.top.number()), 25),
            Method::Points => (-2500, 10_000, 500),
            // What has no grades is not put together.
            Method::Checklist | Method::Coverage | Method::Quiz | Method::Exposure => {
                (0, 10_000, 1000)
            }
        };
        let count = usize::try_from((to - from) / width).unwrap_or_default().max(1);
        Bins { from, width, count }
    }
}

/// How the whole is spread.
fn histogram(asked: &Questionnaire, counts: &Counts) -> Histogram {
    let bins = Bins::of(asked);
    let mut bars = vec![0; bins.count];
    for (value, count) in counts.iter() {
        let bin = usize::try_from((value - bins.from) / bins.width).unwrap_or_default();
        if let Some(bar) = bars.get_mut(bin.min(bins.count - 1)) {
            *bar += count;
        }
    }
    Histogram { from: bins.from, width: bins.width.unsigned_abs(), counts: bars }
}
