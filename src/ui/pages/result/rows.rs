//! The rows that the result is shown in: items, or the groups of a view.

use shirube_core::answers::Answers;
use shirube_core::benchmark::Value;
use shirube_core::id::{QuestionId, ViewId};
use shirube_core::level::Score;
use shirube_core::questionnaire::{Question, Questionnaire, Texts};
use shirube_core::scoring::{Standing, target};
use shirube_core::sorted::sort_short;

/// One axis of the radar, one bar of the list.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// Its place in the order of the questionnaire.
    pub place: usize,
    /// The name for charts.
    pub short: String,
    /// The full name.
    pub title: String,
    /// Where it stands.
    pub standing: Standing,
    /// What it aims at.
    pub target: Option<Score>,
    /// Where it would stand with the ticked actions done; nothing where none is ticked.
    pub planned: Option<Score>,
    /// Where other firms stand, if a benchmark says so. Only of items: a view has no such values.
    pub among: Option<Value>,
    /// The questions behind it.
    pub questions: Vec<QuestionId>,
}

impl Row {
    /// One of the numbers of other firms as a score.
    pub fn among_score(&self, pick: impl Fn(&Value) -> Option<i32>) -> Option<Score> {
        let hundredths = u128::try_from(pick(self.among.as_ref()?)?).ok()?;
        Score::from_ratio(hundredths, 100)
    }
}

/// The rows of the items with other firms beside them, one value an item.
#[must_use]
pub fn among(mut rows: Vec<Row>, others: Vec<Option<Value>>) -> Vec<Row> {
    for (row, value) in rows.iter_mut().zip(others) {
        row.among = value;
    }
    rows
}

/// The rows of a view, or the items where no view is named.
pub fn rows(
    asked: &Questionnaire,
    texts: &Texts,
    answers: &Answers,
    planned: Option<&Answers>,
    view: Option<&ViewId>,
) -> Vec<Row> {
    let row = |place, short: String, title: String, questions: Vec<&Question>| Row {
        planned: planned.and_then(|it| Standing::of(asked, questions.iter().copied(), it).score),
        short,
        ..row_of(asked, answers, place, title, &questions)
    };
    match asked.views.iter().find(|it| Some(&it.id) == view) {
        None => (asked.sections.iter().enumerate())
            .map(|(n, section)| {
                let words = texts.section(&section.id);
                let short = words.map(|it| it.short.to_string()).unwrap_or_default();
                let title = words.map(|it| it.title.to_string()).unwrap_or_default();
                row(n, short, title, section.questions.iter().collect())
            })
            .collect(),
        Some(view) => (view.groups.iter().enumerate())
            .map(|(n, group)| {
                let words = texts.view(&view.id).and_then(|it| it.group(&group.id));
                let title = words.map(|it| it.title.to_string()).unwrap_or_default();
                let questions = group.questions.iter().filter_map(|id| asked.question(id));
                row(n, title.clone(), title, questions.collect())
            })
            .collect(),
    }
}

/// The row of some questions, scored as an item. `place` is its place in an order of its own.
pub fn row_of(
    asked: &Questionnaire,
    answers: &Answers,
    place: usize,
    title: String,
    questions: &[&Question],
) -> Row {
    Row {
        place,
        short: title.clone(),
        title,
        standing: Standing::of(asked, questions.iter().copied(), answers),
        target: target(asked, questions.iter().copied(), answers),
        planned: None,
        among: None,
        questions: questions.iter().map(|it| it.id.clone()).collect(),
    }
}

/// From weakest to strongest; rows without a score come last, in their own order.
pub fn weakest_first(rows: &[Row]) -> Vec<Row> {
    let mut rows = rows.to_vec();
    let key = |it: &Row| (it.standing.score.is_none(), it.standing.score);
    sort_short(&mut rows, |a, b| key(a).cmp(&key(b)));
    rows
}
