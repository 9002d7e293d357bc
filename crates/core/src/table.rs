//! Tables to take away, as CSV and as what the program of documents makes an Excel file of.
//!
//! A table says what stands in which cell and of which kind it is. How it looks is the concern of
//! `crates/tools`, which nobody loads who only wants CSV.

#[cfg(test)]
mod tests;

use crate::day::Day;
use crate::i18n::Lang;
use crate::json::{Node, canonical};

/// What stands in front of a CSV file, so that Excel takes it for UTF-8.
const BOM: char = '\u{feff}';

/// A table with a head.
///
/// Invariant that whoever makes one keeps: a row has one cell a column. Writers fill up a shorter
/// row with empty cells, and leave out what is past the last column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// What it shows: the name of its sheet in Excel. CSV has no place for it.
    pub title: String,
    /// Its columns, at least one.
    pub columns: Vec<Column>,
    /// Its rows.
    pub rows: Vec<Vec<Cell>>,
}

/// Tables that belong into one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableFile {
    /// The name of the file, before the dot.
    pub name: String,
    /// What it is called among its properties.
    pub title: String,
    /// The tables; the first is the one that a CSV file holds.
    pub tables: Vec<Table>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands at its head.
    pub title: String,
    /// What most of its cells are.
    pub kind: Kind,
}

/// What the cells of a column are. A column gets its look from it; a cell may be of another kind,
/// such as a word in place of a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cell {
    /// Words, of any kind and origin: no program that opens the file takes them for a formula.
    Text(String),
    /// A whole number, within ±[`MAX_INTEGER`](crate::json::MAX_INTEGER).
    Integer(i64),
    /// A number with two decimals. Unit: hundredths, 350 is 3.50; the same range.
    Hundredths(i64),
    /// A day.
    Day(Day),
    /// Nothing.
    Empty,
}

impl Column {
    /// A column of words.
    pub fn text(title: impl Into<String>) -> Column {
        Column { title: title.into(), kind: Kind::Text }
    }

    /// A column of another kind.
    pub fn of(kind: Kind, title: impl Into<String>) -> Column {
        Column { title: title.into(), kind }
    }
}

impl Cell {
    /// Words, or nothing where there are none.
    pub fn text(text: impl Into<String>) -> Cell {
        let text = text.into();
        if text.is_empty() { Cell::Empty } else { Cell::Text(text) }
    }

    fn to_csv(&self) -> String {
        match self {
            Cell::Text(text) => quoted(&harmless(text)),
            Cell::Integer(number) => number.to_string(),
            Cell::Hundredths(number) => {
                let (sign, number) = (if *number < 0 { "-" } else { "" }, number.unsigned_abs());
                format!("{sign}{}.{:02}", number / 100, number % 100)
            }
            Cell::Day(day) => day.to_string(),
            Cell::Empty => String::new(),
        }
    }

    fn to_node(&self) -> Node {
        match self {
            Cell::Text(text) => Node::text(text),
            Cell::Integer(number) => Node::Integer(*number),
            Cell::Hundredths(number) => Node::object([("hundredths", Node::Integer(*number))]),
            Cell::Day(day) => Node::object([("day", Node::text(day.to_string()))]),
            Cell::Empty => Node::Null,
        }
    }
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Kind::Text => "text",
            Kind::Integer => "integer",
            Kind::Hundredths => "hundredths",
            Kind::Day => "day",
        }
    }
}

impl Table {
    fn to_node(&self) -> Node {
        let column = |it: &Column| {
            let kind = Node::text(it.kind.name());
            Node::object([("title", Node::text(&it.title)), ("kind", kind)])
        };
        let row = |it: &Vec<Cell>| Node::List(it.iter().map(Cell::to_node).collect());
        Node::object([
            ("title", Node::text(&self.title)),
            ("columns", Node::List(self.columns.iter().map(column).collect())),
            ("rows", Node::List(self.rows.iter().map(row).collect())),
        ])
    }
}

/// The tables as the JSON that `crates/tools` makes an Excel file of, a sheet a table.
pub fn to_json(file: &TableFile, lang: Lang) -> String {
    canonical(&Node::object([
        ("lang", Node::text(lang.tag())),
        ("title", Node::text(&file.title)),
        ("tables", Node::List(file.tables.iter().map(Table::to_node).collect())),
    ]))
}

/// The table as the text of a CSV file: head first, UTF-8 with a byte order mark, every line ended
/// by CR LF. Numbers have a point before their decimals, days are written `2026-11-22`.
///
/// A text that a spreadsheet would take for a formula has a `'` in front.
///
/// Source: RFC 4180.
pub fn to_csv(table: &Table) -> String {
    let mut out = String::from(BOM);
    let head = table.columns.iter().map(|it| quoted(&harmless(&it.title)));
    line(&mut out, head.collect());
    for row in &table.rows {
        let cells = row.iter().map(Cell::to_csv).chain(std::iter::repeat_with(String::new));
        line(&mut out, cells.take(table.columns.len()).collect());
    }
    out
}

fn line(out: &mut String, fields: Vec<String>) {
    let line = fields.join(",");
    // A line with nothing on it would be no row to most readers.
    out.push_str(if line.is_empty() { "\"\"" } else { &line });
    out.push_str("\r\n");
}

/// A text that begins as a formula does, made one that does not. Numbers never come here: a −5 stays
/// a number.
///
/// Source: OWASP, "CSV Injection", which names the wide forms too: a Japanese Excel takes them for
/// the narrow ones.
fn harmless(text: &str) -> String {
    let starts = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '\t', '\r', '\n'];
    if text.starts_with(starts) { format!("'{text}") } else { text.to_owned() }
}

/// A field as RFC 4180 wants it, and also where a reader splits at semicolons or tabs.
fn quoted(text: &str) -> String {
    if text.contains(['"', ',', ';', '\t', '\r', '\n']) {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
