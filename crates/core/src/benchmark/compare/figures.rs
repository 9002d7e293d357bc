//! Which published figures speak of a question.
//!
//! A figure tells how many firms do something, and an answer whether the user's does. The two are
//! never subtracted from each other.

use super::groups::{Fit, ordered};
use super::{NoComparison, enough};
use crate::answers::{Answer, Answers};
use crate::benchmark::{Benchmark, Figure, FigureValue, Join, JoinFit, Kind};
use crate::id::{QuestionId, QuestionnaireId};
use crate::profile::Profile;
use crate::questionnaire::Questionnaire;
use crate::sorted::sort_short;

/// A figure that speaks of a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FigureOn<'b> {
    /// The benchmark it stands in: its source is shown with it.
    pub benchmark: &'b Benchmark,
    /// The figure.
    pub figure: &'b Figure,
    /// Why it speaks of this question.
    pub join: &'b Join,
    /// Its values by their places, the best for the profile first.
    pub values: Vec<(usize, Fit)>,
}

/// The figures that speak of a question: those that ask the same first, then those about firms at
/// large, then the better sources, then the newer ones.
pub fn figures_of<'b>(
    benchmarks: &'b [Benchmark],
    questionnaire: &QuestionnaireId,
    question: &QuestionId,
    profile: &Profile,
) -> Vec<FigureOn<'b>> {
    let is_asked = |it: &&Join| {
        it.question.questionnaire == *questionnaire && it.question.question == *question
    };
    let mut all = Vec::new();
    for benchmark in benchmarks {
        for figure in benchmark.figures.iter().filter(|it| it.kind == Kind::Practice) {
            all.extend(figure.joins.iter().find(is_asked).map(|join| {
                let groups = figure.values.iter().map(|it| &it.group);
                let values = ordered(groups, benchmark.source.elsewhere, *profile);
                FigureOn { benchmark, figure, join, values }
            }));
        }
    }
    sort_short(&mut all, |a, b| {
        let key = |it: &FigureOn<'_>| {
            let source = &it.benchmark.source;
            let is_newer = std::cmp::Reverse(source.year);
            (it.join.fit == JoinFit::Near, source.elsewhere, source.trust, is_newer)
        };
        key(a).cmp(&key(b))
    });
    all
}

/// On how many firms a value rests, where it may be drawn or held against an answer.
///
/// # Errors
///
/// Why not: without an n it is told in words only, and with too few it is not told.
pub fn shown(value: &FigureValue, least_n: u32) -> Result<u64, NoComparison> {
    enough(value.n, least_n)
}

impl<'b> FigureOn<'b> {
    /// The value that fits the profile best, with why.
    pub fn best(&self) -> Option<(&'b FigureValue, Fit)> {
        let (n, fit) = self.values.first()?;
        Some((self.figure.values.get(*n)?, *fit))
    }

    /// Whether the firm does what the figure counts: its answer is among the levels of the join.
    /// Nothing where the question was not answered with a level, or is not asked.
    pub fn does(&self, asked: &Questionnaire, answers: &Answers) -> Option<bool> {
        let question = asked.question(&self.join.question.question)?;
        match answers.get(&question.id).filter(|_| answers.shows(asked, question))? {
            Answer::Level(level) => Some(self.join.levels.contains(level)),
            _ => None,
        }
    }
}
