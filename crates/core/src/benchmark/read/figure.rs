//! Reading published figures.

use super::group::read_group;
use super::{not_allowed, not_empty, note_doubles, read_count, read_name, read_sentence};
use crate::benchmark::{
    Amount, Figure, FigureValue, Join, JoinFit, Kind, MAX_FIGURES, MAX_JOINS, MAX_VALUES, WHOLE,
};
use crate::crosswalk::Joint;
use crate::json::{Fault, Fields, Node, Place, Problems, id, integer, list, literal_true, one_of};
use crate::level::{Level, MAX_LEVELS};
use crate::result::word;

/// What a figure is about, as files write it.
pub(in crate::benchmark) const KINDS: [(&str, Kind); 3] =
    [("practice", Kind::Practice), ("exposure", Kind::Exposure), ("score", Kind::Score)];

/// How well a question fits, as files write it.
pub(in crate::benchmark) const FITS: [(&str, JoinFit); 2] =
    [("same", JoinFit::Same), ("near", JoinFit::Near)];

/// Largest mean on a scale of the source's own, in hundredths.
const MAX_MEAN: i64 = 100_000_000;

/// Reads the figures of a file, at least one.
pub(super) fn read_figures(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<Figure>> {
    let figures = list(node, at.clone(), MAX_FIGURES, problems, read_figure)?;
    note_doubles(&figures, |it| it.id.as_str(), &at, problems);
    not_empty(figures, MAX_FIGURES, &at, problems)
}

fn read_figure(node: &Node, at: Place, problems: &mut Problems) -> Option<Figure> {
    let mut it = Fields::of(node, at, problems)?;
    let id = it.required("id", problems, |n, at, p| id(n, &at, p));
    let kind = it.required("kind", problems, |n, at, p| one_of(n, &at, &KINDS, p));
    let measure = it.required("measure", problems, read_name);
    let joins = it.optional("joins", problems, |n, at, p| {
        let joins = list(n, at.clone(), MAX_JOINS, p, read_join)?;
        for (n, join) in joins.iter().enumerate() {
            if joins.iter().take(n).any(|it| it.question == join.question) {
                let fault = Fault::DuplicateId { id: join.question.to_string() };
                p.note::<()>(&at.element(n).field("question"), fault);
            }
        }
        not_empty(joins, MAX_JOINS, &at, p)
    });
    let no_join = it.optional("no_join", problems, read_sentence);
    match (&joins, &no_join) {
        (Some(_), None) if kind.is_some_and(|it| it != Kind::Practice) => {
            let expected = "no_join: only what firms do can be held against an answer";
            problems.note::<()>(&it.place().field("joins"), not_allowed("joins", expected));
        }
        (Some(_), None) | (None, Some(_)) => {}
        (joins, _) => {
            let found = if joins.is_some() { "both" } else { "neither" };
            problems.note::<()>(it.place(), not_allowed(found, "either joins or no_join"));
        }
    }
    let values = it.required("values", problems, |n, at, p| read_values(n, at, kind, p));
    it.finish(problems);
    Some(Figure {
        id: id?,
        kind: kind?,
        measure: measure?,
        joins: joins.unwrap_or_default(),
        no_join,
        values: values?,
    })
}

fn read_join(node: &Node, at: Place, problems: &mut Problems) -> Option<Join> {
    let mut it = Fields::of(node, at, problems)?;
    let question = it.required("question", problems, |n, at, p| {
        word(n, &at, "a questionnaire and a question, such as sme/s1-update", Joint::parse, p)
    });
    let levels = it.required("levels", problems, read_levels);
    let fit = it.required("fit", problems, |n, at, p| one_of(n, &at, &FITS, p));
    let reason = it.required("reason", problems, read_sentence);
    it.finish(problems);
    Some(Join { question: question?, levels: levels?, fit: fit?, reason: reason? })
}

fn read_levels(node: &Node, at: Place, problems: &mut Problems) -> Option<Vec<Level>> {
    let levels = list(node, at.clone(), MAX_LEVELS.into(), problems, |n, at, p| {
        integer(n, &at, (1, MAX_LEVELS.into()), p).and_then(Level::new)
    })?;
    let levels = not_empty(levels, MAX_LEVELS.into(), &at, problems)?;
    for (n, (before, level)) in levels.iter().zip(levels.iter().skip(1)).enumerate() {
        if level <= before {
            let expected = format!("more than the {} before it", before.number());
            let fault = not_allowed(&level.number().to_string(), &expected);
            problems.note::<()>(&at.element(n + 1), fault);
        }
    }
    Some(levels)
}

fn read_values(
    node: &Node,
    at: Place,
    kind: Option<Kind>,
    problems: &mut Problems,
) -> Option<Vec<FigureValue>> {
    let values =
        list(node, at.clone(), MAX_VALUES, problems, |n, at, p| read_value(n, at, kind, p))?;
    for (n, value) in values.iter().enumerate() {
        if values.iter().take(n).any(|it| it.group == value.group) {
            let expected = "each group once";
            problems
                .note::<()>(&at.element(n).field("group"), not_allowed("a group again", expected));
        }
    }
    not_empty(values, MAX_VALUES, &at, problems)
}

fn read_value(
    node: &Node,
    at: Place,
    kind: Option<Kind>,
    problems: &mut Problems,
) -> Option<FigureValue> {
    let mut it = Fields::of(node, at, problems)?;
    let group = it.required("group", problems, read_group);
    if group.as_ref().is_some_and(|it| it.is_other) {
        let expected = "a group that the source names";
        problems.note::<()>(&it.place().field("group"), not_allowed("other", expected));
    }
    let amount = if kind == Some(Kind::Score) {
        let mean =
            it.required("mean", problems, |n, at, p| integer(n, &at, (-MAX_MEAN, MAX_MEAN), p));
        let unit = it.required("unit", problems, read_name);
        mean.zip(unit).map(|(mean, unit)| Amount::Mean { mean, unit })
    } else {
        let share =
            it.required("share", problems, |n, at, p| integer(n, &at, (0, WHOLE.into()), p));
        share.map(Amount::Share)
    };
    let n = it.optional("n", problems, read_count);
    let is_deduced = it.optional("deduced", problems, |n, at, p| literal_true(n, &at, p)).is_some();
    it.finish(problems);
    Some(FigureValue { group: group?, amount: amount?, n, is_deduced })
}
