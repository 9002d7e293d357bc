//! All published figures about a questionnaire, question by question, the closest first.

use super::figures::{FigureOn, figures_of};
use super::groups::{Fit, Why};
use crate::benchmark::{Benchmark, JoinFit};
use crate::id::QuestionId;
use crate::profile::Profile;
use crate::questionnaire::Questionnaire;
use crate::sorted::sort_short;

/// Every question that a figure speaks of, with its figures, at least one each.
///
/// In both orders, of the questions and of the figures of one, those come first that ask the same as
/// the question and that are of the user's industry, size or region; then those of Japanese firms at
/// large; then those of others. Questions that are equal in this stay in the order of the
/// questionnaire, figures in that of [`figures_of`].
pub fn by_question<'b>(
    benchmarks: &'b [Benchmark],
    asked: &Questionnaire,
    profile: &Profile,
) -> Vec<(QuestionId, Vec<FigureOn<'b>>)> {
    let question = |id: &QuestionId| {
        let mut all = figures_of(benchmarks, &asked.id, id, profile);
        sort_short(&mut all, |a, b| distance(a).cmp(&distance(b)));
        (!all.is_empty()).then(|| (id.clone(), all))
    };
    let mut found: Vec<_> = asked.questions().filter_map(|it| question(&it.id)).collect();
    sort_short(&mut found, |(_, a), (_, b)| {
        let closest = |all: &[FigureOn<'_>]| all.first().map(distance);
        closest(a).cmp(&closest(b))
    });
    found
}

/// How far a figure is from the user: whether it only nearly asks the same, and of whom it is.
fn distance(it: &FigureOn<'_>) -> (bool, u8) {
    let of_whom = match it.best().map(|(value, fit)| (fit, &value.group)) {
        Some((Fit::Own(_), _)) => 0,
        // Of another population, but of the user's own trade: a clinic and the hospitals. What a
        // group says is true of the user wherever it is neither untold nor different.
        Some((Fit::Offered(Why::Elsewhere | Why::Named), group))
            if !group.industries.is_empty() =>
        {
            1
        }
        Some((Fit::All, _)) => 2,
        _ => 3,
    };
    (it.join.fit == JoinFit::Near, of_whom)
}
