//! The counts as a table to take away.

use super::{Tally, Way};
use crate::i18n::seminar::{Text, way_name};
use crate::questionnaire::{Question, Questionnaire, Texts};
use crate::table::{Cell, Column, Kind, Table};

/// One row an answer, in the order of asking. In a quiz a column says which answers are right.
pub fn table(asked: &Questionnaire, texts: &Texts, tally: &Tally) -> Table {
    let lang = texts.language;
    let is_quiz = asked.questions().any(|it| !it.right().is_empty());
    let mut columns = vec![
        Column::of(Kind::Integer, Text::Number.in_lang(lang)),
        Column::text(Text::Question.in_lang(lang)),
        Column::text(Text::Answer.in_lang(lang)),
        Column::of(Kind::Integer, Text::People.in_lang(lang)),
        Column::of(Kind::Integer, Text::Share.in_lang(lang)),
    ];
    columns.extend(is_quiz.then(|| Column::text(Text::Right.in_lang(lang))));
    let mut rows = Vec::new();
    for (number, counts) in (1..).zip(tally.rows()) {
        let ask = texts.question(&counts.question).map(|it| it.ask.to_string());
        let right = asked.question(&counts.question).map(Question::right).unwrap_or_default();
        for (way, count) in counts.ways() {
            let name = way_name(asked, texts, &counts.question, way);
            let share = counts.share(way).map_or(Cell::Empty, |it| Cell::Integer(it.into()));
            let mut row = vec![
                Cell::Integer(number),
                Cell::text(ask.clone().unwrap_or_default()),
                Cell::text(name),
                Cell::Integer(count.into()),
                share,
            ];
            row.extend(is_quiz.then(|| match way {
                Way::Level(it) if right.contains(&it) => Cell::text(Text::Right.in_lang(lang)),
                _ => Cell::Empty,
            }));
            rows.push(row);
        }
    }
    Table { title: Text::Title.in_lang(lang).into(), columns, rows }
}
