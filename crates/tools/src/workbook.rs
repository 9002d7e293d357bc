//! What stands in tables, before they have a form.

use serde::Deserialize;
use serde_json::Value;
use thiserror::Error;

use crate::document::Lang;

/// Tables to be made into a file.
///
/// As JSON, which the core writes:
///
/// ```json
/// {
///   "lang": "ja",
///   "title": "自己診断の結果",
///   "tables": [
///     {
///       "title": "回答",
///       "columns": [{ "title": "質問", "kind": "text" }, { "title": "点数", "kind": "hundredths" }],
///       "rows": [["…", { "hundredths": 350 }], ["…", null]]
///     }
///   ]
/// }
/// ```
///
/// A cell is a text, a whole number, `{ "hundredths": 350 }` for 3.50, `{ "day": "2026-11-23" }`, or
/// `null` for nothing. The kinds are `text`, `integer`, `hundredths` and `day`.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Workbook {
    /// The language of all texts.
    pub lang: Lang,
    /// The title, among the properties of the file.
    pub title: String,
    /// The tables, at least one, each a sheet.
    pub tables: Vec<Table>,
}

/// A table.
///
/// Invariant: 1 to [`MAX_COLUMNS`] columns, at most [`MAX_ROWS`] rows. A row may be shorter than
/// the head; what is past the last column is left out.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// The name of the sheet, as far as Excel lets sheets have it.
    pub title: String,
    /// The head.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    /// What stands at its head.
    pub title: String,
    /// What most of its cells are.
    pub kind: Kind,
}

/// What the cells of a column are.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Kind {
    /// Words.
    Text,
    /// Whole numbers.
    Integer,
    /// Numbers with two decimals.
    Hundredths,
    /// Days.
    Day,
}

/// What stands in a cell.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Value")]
pub enum Cell {
    /// Words.
    Text(String),
    /// A whole number.
    Integer(i64),
    /// A number in hundredths.
    Hundredths(i64),
    /// A day as Excel counts: 1 is the first of January 1900, and the year 1900 is a leap year.
    Day(u32),
    /// Nothing.
    Empty,
}

/// Most columns of a sheet.
///
/// Source: Microsoft, "Excel specifications and limits".
pub const MAX_COLUMNS: usize = 16_384;

/// Most rows of a sheet below its head.
///
/// Source: Microsoft, "Excel specifications and limits".
pub const MAX_ROWS: usize = 1_048_575;

/// The JSON holds no tables.
#[derive(Debug, Error)]
pub enum NoTables {
    /// It is no JSON, or other JSON.
    #[error("these are no tables: {0}")]
    Json(#[from] serde_json::Error),
    /// A sheet cannot have this size.
    #[error(
        "these are no tables: a sheet has 1 to {MAX_COLUMNS} columns and {MAX_ROWS} rows at most"
    )]
    Size,
    /// A file without a sheet is none.
    #[error("these are no tables: there is not one")]
    None,
}

impl Workbook {
    /// Reads tables. They come from our own widget, so the first problem is enough.
    ///
    /// # Errors
    ///
    /// What is wrong.
    pub fn read(json: &str) -> Result<Self, NoTables> {
        let read: Workbook = serde_json::from_str(json)?;
        if read.tables.is_empty() {
            return Err(NoTables::None);
        }
        let fits =
            |it: &Table| (1..=MAX_COLUMNS).contains(&it.columns.len()) && it.rows.len() <= MAX_ROWS;
        if read.tables.iter().all(fits) { Ok(read) } else { Err(NoTables::Size) }
    }
}

impl TryFrom<Value> for Cell {
    type Error = String;

    fn try_from(value: Value) -> Result<Cell, String> {
        let integer = |it: &Value| it.as_i64().ok_or_else(|| format!("{it} is no whole number"));
        match &value {
            Value::Null => Ok(Cell::Empty),
            Value::String(text) => Ok(Cell::Text(text.clone())),
            Value::Number(_) => Ok(Cell::Integer(integer(&value)?)),
            Value::Object(members) if members.len() == 1 => {
                if let Some(number) = members.get("hundredths") {
                    Ok(Cell::Hundredths(integer(number)?))
                } else {
                    let day = members.get("day").and_then(Value::as_str).and_then(day_number);
                    day.map(Cell::Day).ok_or_else(|| format!("{value} is no cell"))
                }
            }
            _ => Err(format!("{value} is no cell")),
        }
    }
}

/// The number that Excel has for a day, from 1900 on; nothing for what is none.
///
/// Whether the month has so many days is not looked at: the core writes only days that exist.
fn day_number(text: &str) -> Option<u32> {
    let mut numbers = text.split('-').map(str::parse::<u32>);
    let (year, month, day) = (numbers.next()?.ok()?, numbers.next()?.ok()?, numbers.next()?.ok()?);
    let is_day = (1900..=9999).contains(&year)
        && (1..=12).contains(&month)
        && (1..=31).contains(&day)
        && numbers.next().is_none();
    if !is_day {
        return None;
    }
    // Years that begin in March end with the leap day, so months have a rhythm: 153 days in five.
    let (year, month) = if month < 3 { (year - 1, month + 9) } else { (year, month - 3) };
    let days = 365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day;
    // So many up to the end of 1899.
    let number = days.checked_sub(693_901)?;
    // Excel has a 29 February 1900, as the program before it had; numbers after it are one more.
    Some(if number < 60 { number } else { number + 1 })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_of_cell_is_read() {
        let read = Workbook::read(
            r#"{ "lang": "en", "title": "T", "tables": [{ "title": "S",
                "columns": [{ "title": "a", "kind": "text" }, { "title": "b", "kind": "integer" },
                    { "title": "c", "kind": "hundredths" }, { "title": "d", "kind": "day" }],
                "rows": [["x", -3, { "hundredths": 350 }, { "day": "2026-11-23" }], [null]] }] }"#,
        );
        let table = read.unwrap().tables.remove(0);
        assert_eq!(
            table.columns.iter().map(|it| it.kind).collect::<Vec<_>>(),
            [Kind::Text, Kind::Integer, Kind::Hundredths, Kind::Day]
        );
        let first =
            [Cell::Text("x".into()), Cell::Integer(-3), Cell::Hundredths(350), Cell::Day(46349)];
        assert_eq!(table.rows, [first.to_vec(), vec![Cell::Empty]]);
    }

    #[test]
    fn days_have_the_numbers_of_excel() {
        for (day, number) in [
            ("1900-01-01", Some(1)),
            ("1900-02-28", Some(59)),
            ("1900-03-01", Some(61)),
            ("2000-02-29", Some(36585)),
            ("2024-12-31", Some(45657)),
            ("9999-12-31", Some(2_958_465)),
            ("1899-12-31", None),
            ("2026-13-01", None),
            ("2026-11", None),
            ("2026-11-23-1", None),
            ("today", None),
        ] {
            assert_eq!(day_number(day), number, "{day}");
        }
    }

    #[track_caller]
    fn check(tables: &str, expected: &str) {
        let json = format!(r#"{{ "lang": "ja", "title": "T", "tables": {tables} }}"#);
        let err = Workbook::read(&json).unwrap_err().to_string();
        assert!(err.starts_with("these are no tables: "), "{err}");
        assert!(err.contains(expected), "{err}");
    }

    #[test]
    fn what_holds_no_tables_is_refused() {
        let with = |rows: &str| {
            format!(
                r#"[{{ "title": "S", "columns": [{{ "title": "a", "kind": "text" }}], "rows": {rows} }}]"#
            )
        };
        check("[]", "there is not one");
        check(r#"[{ "title": "S", "columns": [], "rows": [] }]"#, "1 to 16384 columns");
        check(&with("[[1.5]]"), "1.5 is no whole number");
        check(&with("[[true]]"), "true is no cell");
        check(&with(r#"[[{ "day": "2026-02" }]]"#), "is no cell");
        check(&with(r#"[[{ "hundredths": 1, "day": "2026-02-01" }]]"#), "is no cell");
        check(r#"[{ "title": "S", "columns": [], "rows": [], "macro": "x" }]"#, "unknown field");
        assert!(
            Workbook::read(&format!(
                r#"{{ "lang": "ja", "title": "T", "tables": {} }}"#,
                with("[]")
            ))
            .is_ok()
        );
    }
}
