//! The results as a table to take away.

use std::sync::Arc;

use super::Entry;
use crate::i18n::bench::{Text, overall};
use crate::i18n::{Lang, industry, prefecture, region, size};
use crate::profile::Location;
use crate::questionnaire::{Method, Questionnaire, Texts};
use crate::result::AnsweredOn;
use crate::table::{Cell, Column, Kind, Table};

/// Results of one questionnaire as a table, in this order. Without names, a result has a number in
/// place of the organisation and the file: both could say whose it is.
pub fn table(
    asked: &Questionnaire,
    texts: &Texts,
    entries: &[Arc<Entry>],
    with_names: bool,
    lang: Lang,
) -> Table {
    let of_values = match asked.method {
        Method::Points | Method::Coverage | Method::Quiz => Kind::Integer,
        Method::Maturity | Method::Checklist | Method::Exposure => Kind::Hundredths,
    };
    let mut columns = vec![if with_names {
        Column::text(Text::Name.in_lang(lang))
    } else {
        Column::of(Kind::Integer, Text::Number.in_lang(lang))
    }];
    columns.extend([
        Column::of(Kind::Day, Text::Day.in_lang(lang)),
        Column::text(Text::Industry.in_lang(lang)),
        Column::text(Text::Size.in_lang(lang)),
        Column::text(Text::Place.in_lang(lang)),
        Column::of(Kind::Integer, Text::Answered.in_lang(lang)),
        Column::of(Kind::Integer, Text::Asked.in_lang(lang)),
        Column::of(of_values, overall(asked.method, lang)),
    ]);
    let title = |id| texts.section(id).map(|it| it.title.to_string()).unwrap_or_default();
    columns.extend(asked.sections.iter().map(|it| Column::of(of_values, title(&it.id))));
    let rows = (1..).zip(entries).map(|(number, it)| {
        let mut row = vec![if with_names { Cell::text(it.name()) } else { Cell::Integer(number) }];
        row.extend(about(it, lang));
        row.push(value(it.values.overall, of_values));
        row.extend(it.values.items.iter().map(|it| value(*it, of_values)));
        row
    });
    Table { title: texts.title.to_string(), columns, rows: rows.collect() }
}

/// What a result says of itself.
fn about(it: &Entry, lang: Lang) -> [Cell; 6] {
    let profile = it.result.profile();
    let day = match it.result.answered_on() {
        AnsweredOn::Day(day) => Cell::Day(day),
        AnsweredOn::Month(month) => Cell::text(month.to_string()),
    };
    let place = match profile.place {
        Some(Location::Prefecture(it)) => Cell::text(prefecture(it, lang)),
        Some(Location::Region(it)) => Cell::text(region(it, lang)),
        None => Cell::Empty,
    };
    [
        day,
        profile.industry.map_or(Cell::Empty, |it| Cell::text(industry(it, lang))),
        profile.size.map_or(Cell::Empty, |it| Cell::text(size(it, lang))),
        place,
        Cell::Integer(it.values.answered.into()),
        Cell::Integer(it.values.asked.into()),
    ]
}

fn value(it: Option<i32>, kind: Kind) -> Cell {
    match (it, kind) {
        (None, _) => Cell::Empty,
        (Some(it), Kind::Integer) => Cell::Integer(i64::from(it) / 100),
        (Some(it), _) => Cell::Hundredths(it.into()),
    }
}
