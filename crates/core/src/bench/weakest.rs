//! Where a group is weakest.

use std::sync::Arc;

use super::Entry;
use super::values::share_of_best;
use crate::aggregate::UNKNOWN;
use crate::id::{QuestionId, SectionId};
use crate::questionnaire::Questionnaire;

/// Where a group stands, the weakest first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Weakest {
    /// The items.
    pub items: Vec<Weak<SectionId>>,
    /// The questions.
    pub questions: Vec<Weak<QuestionId>>,
}

/// The mean of an item or a question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Weak<I> {
    /// Which one.
    pub id: I,
    /// The mean, in the unit of [`Values`](super::Values). Rounding: half up, once.
    pub mean: i32,
    /// How many results it is the mean of.
    pub n: usize,
    /// How many answered a question with "don't know"; 0 for an item.
    pub unknown: usize,
}

/// The means of a group, of what counts in an aggregate: an unfinished result speaks only for the
/// items that it finished. Items are compared by what they have of the best they could have; what
/// nobody speaks of is left out, and what is equal stays in the order of the questionnaire.
///
/// Source: `docs/methods/aggregation.md`.
pub fn weakest(asked: &Questionnaire, entries: &[Arc<Entry>]) -> Weakest {
    let mean = |place: usize| {
        let values = entries.iter().filter_map(|it| *it.contribution.values.get(place)?);
        let (sum, n) = values.fold((0_i64, 0_i64), |(sum, n), it| (sum + i64::from(it), n + 1));
        let mean = (2 * sum + n).checked_div_euclid(2 * n)?;
        Some((i32::try_from(mean).ok()?, usize::try_from(n).ok()?))
    };
    let share = |value: i32, questions: usize| share_of_best(asked, value, questions).unwrap_or(0);
    let mut items = Vec::new();
    for (place, it) in asked.sections.iter().enumerate() {
        if let Some((value, n)) = mean(1 + place) {
            let weak = Weak { id: it.id.clone(), mean: value, n, unknown: 0 };
            items.push((share(value, it.questions.len()), weak));
        }
    }
    let mut questions = Vec::new();
    for (place, it) in asked.questions().enumerate() {
        if let Some((value, n)) = mean(1 + asked.sections.len() + place) {
            let is_unknown =
                |it: &&Arc<Entry>| it.contribution.answers.get(place).copied() == Some(UNKNOWN);
            let unknown = entries.iter().filter(is_unknown).count();
            let weak = Weak { id: it.id.clone(), mean: value, n, unknown };
            questions.push((share(value, 1), weak));
        }
    }
    items.sort_by_key(|(share, _)| *share);
    questions.sort_by_key(|(share, _)| *share);
    Weakest {
        items: items.into_iter().map(|(_, it)| it).collect(),
        questions: questions.into_iter().map(|(_, it)| it).collect(),
    }
}
