//! Which benchmarks are known, and which group of which one the result is held against.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::benchmark::compare::{Fit, compare, groups_for};
use shirube_core::benchmark::{Benchmark, Distribution, GroupValues, Value};
use shirube_core::chart::Span;
use shirube_core::i18n::compare::{Text, answered, group_name};
use shirube_core::i18n::{Lang, bracketed};
use shirube_core::id::BenchmarkId;
use shirube_core::profile::Profile;
use shirube_core::questionnaire::{Method, Questionnaire};

use crate::state::{SessionHandle, Shipped, Words};

/// Every benchmark of the visit: the opened one first, then the partner's, then the shipped ones.
#[derive(Debug, Clone)]
pub struct Known(pub Arc<Vec<Benchmark>>);

impl PartialEq for Known {
    /// Whether it is the very same list: nothing is compared figure by figure.
    fn eq(&self, other: &Known) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// What has been chosen to compare with; nothing is what fits the profile best.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
struct Choice {
    benchmark: Option<BenchmarkId>,
    group: Option<usize>,
}

/// A group of a benchmark that the result is held against.
#[derive(Debug, Clone, PartialEq)]
pub struct Against {
    known: Known,
    benchmark: usize,
    group: usize,
    /// How the group fits the profile.
    pub fit: Fit,
}

/// The choice of whom to compare with.
#[derive(Clone, Copy)]
pub struct Others {
    /// Every benchmark of the visit.
    pub known: Memo<Known>,
    /// The places of those that have a distribution of this very questionnaire.
    pub candidates: Memo<Vec<usize>>,
    /// The place of the one that is compared with.
    pub benchmark: Memo<Option<usize>>,
    /// The group that is compared with.
    pub against: Memo<Option<Against>>,
    choice: RwSignal<Choice>,
}

impl Others {
    /// Nothing chosen yet: the first benchmark, and the group that fits the profile.
    pub fn new(asked: &Arc<Questionnaire>) -> Others {
        let benchmarks = SessionHandle::get().benchmarks();
        let (shipped, profile) = (benchmarks.shipped(), SessionHandle::get().profile());
        let known = Memo::new(move |_| {
            let mut all: Vec<Benchmark> = benchmarks.opened().read().iter().cloned().collect();
            all.extend(benchmarks.of_partner().read().iter().cloned());
            if let Shipped::Here(here) = &*shipped.read() {
                all.extend(here.iter().cloned());
            }
            Known(Arc::new(all))
        });
        let digest = asked.digest;
        let candidates: Memo<Vec<usize>> = Memo::new(move |_| {
            let known = known.get();
            let all = known.0.iter().enumerate();
            all.filter(|(_, it)| it.distribution_of(&digest).is_some()).map(|(n, _)| n).collect()
        });
        let choice = RwSignal::new(Choice::default());
        let benchmark = Memo::new(move |_| {
            let (known, candidates) = (known.get(), candidates.read());
            let chosen = choice.read().benchmark.clone();
            let is_chosen = |n: &&usize| known.0.get(**n).map(|it| &it.id) == chosen.as_ref();
            candidates.iter().find(is_chosen).or(candidates.first()).copied()
        });
        let against = Memo::new(move |_| {
            let (known, benchmark) = (known.get(), benchmark.get()?);
            let distribution = known.0.get(benchmark)?.distribution.as_ref()?;
            let groups = groups_for(distribution, &profile.get());
            let chosen = choice.read().group;
            let is_chosen = |(n, _): &&(usize, Fit)| Some(*n) == chosen;
            let (group, fit) = *groups.iter().find(is_chosen).or(groups.first())?;
            Some(Against { known, benchmark, group, fit })
        });
        Others { known, candidates, benchmark, against, choice }
    }

    /// Compares with another benchmark, and there with the group that fits the profile.
    pub fn choose_benchmark(self, n: usize) {
        let benchmark = self.known.read_untracked().0.get(n).map(|it| it.id.clone());
        self.choice.set(Choice { benchmark, group: None });
    }

    /// Compares with another group of the same benchmark.
    pub fn choose_group(self, n: usize) {
        self.choice.update(|it| it.group = Some(n));
    }
}

impl Against {
    /// Whom the values come from.
    pub fn benchmark(&self) -> Option<&Benchmark> {
        self.known.0.get(self.benchmark)
    }

    /// The place of the group in the file.
    pub fn group(&self) -> usize {
        self.group
    }

    fn distribution(&self) -> Option<&Distribution> {
        self.benchmark()?.distribution.as_ref()
    }

    /// The values of the group.
    pub fn values(&self) -> Option<&GroupValues> {
        self.distribution()?.groups.get(self.group)
    }

    /// The fewest firms that a value may rest on.
    pub fn least_n(&self) -> u32 {
        self.benchmark().map_or(u32::MAX, |it| it.least_n)
    }

    /// A value, if it may be drawn.
    pub fn drawn<'v>(&self, value: Option<&'v Value>) -> Option<&'v Value> {
        value.filter(|it| compare(0, it, self.least_n()).is_ok())
    }

    /// The values of the items that may be drawn, in the order of the questionnaire.
    pub fn items(&self, asked: &Questionnaire) -> Vec<Option<Value>> {
        let values = self.values();
        let item = |it: &_| self.drawn(values.and_then(|all| all.item(it))).cloned();
        asked.sections.iter().map(|it| item(&it.id)).collect()
    }

    /// Who the others are: 製造業（回答数54、見本データ）.
    pub fn name(&self, lang: Lang) -> String {
        let Some(values) = self.values() else { return String::new() };
        let mut more = answered(Some(values.n), lang);
        if self.benchmark().is_some_and(|it| it.is_synthetic) {
            more.push_str(lang.pick("、", ", "));
            more.push_str(Text::SyntheticShort.in_lang(lang));
        }
        bracketed(&group_name(&values.group, lang), &more, lang)
    }
}

/// The groups to choose from, those that fit the profile first.
pub fn groups(of: &Benchmark, profile: Profile) -> Vec<(usize, Fit)> {
    of.distribution.as_ref().map(|it| groups_for(it, &profile)).unwrap_or_default()
}

/// The scale of so many questions together. Unit: that of a value.
pub fn scale(asked: &Questionnaire, questions: usize) -> Span {
    let questions = i32::try_from(questions).unwrap_or(i32::MAX / 400);
    match asked.method {
        Method::Maturity => Span { low: 100, high: i32::from(asked.top.number()) * 100 },
        Method::Points => Span { low: -100 * questions, high: 400 * questions },
        // Nothing is compared where levels are no grades.
        Method::Checklist | Method::Coverage | Method::Quiz | Method::Exposure => {
            Span { low: 0, high: 10_000 }
        }
    }
}

/// The name of the section at this place, as charts write it.
pub fn item_name(words: &Words, asked: &Questionnaire, n: usize) -> String {
    let section = asked.sections.get(n).and_then(|it| words.texts.section(&it.id));
    section.map(|it| it.title.to_string()).unwrap_or_default()
}
