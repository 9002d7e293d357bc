//! One sheet.

use std::fmt::Write as _;

use super::names::column;
use super::parts::{MAIN, Style};
use super::strings::Strings;
use crate::workbook::{Cell, Kind, Table};

/// Narrowest and widest column. Unit: widths of a digit.
const WIDTHS: (usize, usize) = (8, 48);

/// What the button of the filter takes of a column's head. Unit: widths of a digit.
const BUTTON: usize = 4;

/// Where the filter of a table is: its head and all its rows.
pub(super) fn range(table: &Table) -> (String, usize) {
    (column(table.columns.len().saturating_sub(1)), table.rows.len() + 1)
}

/// The part of a table. The first sheet is the one that is shown.
///
/// The order of elements is that of the schema; Excel refuses files that do not keep to it.
pub(super) fn part(table: &Table, is_first: bool, strings: &mut Strings) -> String {
    let (last, rows) = range(table);
    let selected = if is_first { r#" tabSelected="1""# } else { "" };
    let mut out = format!(
        r#"<worksheet {MAIN}><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:{last}{rows}"/><sheetViews><sheetView{selected} workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A2" sqref="A2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="18.75"/><cols>"#
    );
    for (n, it) in table.columns.iter().enumerate() {
        let cells = table.rows.iter().filter_map(|row| row.get(n));
        let width = cells.map(width).max().unwrap_or_default();
        let width = width.max(width_of(&it.title) + BUTTON).clamp(WIDTHS.0, WIDTHS.1);
        let (n, style) = (n + 1, Style::of(it.kind).number());
        // Writing into a string cannot fail.
        let _ = write!(
            out,
            r#"<col min="{n}" max="{n}" width="{width}" style="{style}" customWidth="1"/>"#
        );
    }
    out.push_str("</cols><sheetData><row r=\"1\">");
    for (n, it) in table.columns.iter().enumerate() {
        text(&mut out, &column(n), 1, Style::Head, &it.title, strings);
    }
    out.push_str("</row>");
    for (n, row) in table.rows.iter().enumerate() {
        let n = n + 2;
        let _ = write!(out, r#"<row r="{n}">"#);
        for (at, (cell, head)) in row.iter().zip(&table.columns).enumerate() {
            let at = column(at);
            match cell {
                Cell::Text(it) => text(&mut out, &at, n, Style::of_text(it), it, strings),
                Cell::Integer(it) => number(&mut out, &at, n, Kind::Integer, &it.to_string()),
                Cell::Hundredths(it) => {
                    number(&mut out, &at, n, Kind::Hundredths, &decimal(*it));
                }
                Cell::Day(it) => number(&mut out, &at, n, Kind::Day, &it.to_string()),
                Cell::Empty => {
                    let style = Style::of(head.kind).number();
                    let _ = write!(out, r#"<c r="{at}{n}" s="{style}"/>"#);
                }
            }
        }
        out.push_str("</row>");
    }
    let _ = write!(
        out,
        r#"</sheetData><autoFilter ref="A1:{last}{rows}"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>"#
    );
    out
}

fn text(out: &mut String, at: &str, row: usize, style: Style, text: &str, strings: &mut Strings) {
    let (style, text) = (style.number(), strings.number(text));
    let _ = write!(out, r#"<c r="{at}{row}" s="{style}" t="s"><v>{text}</v></c>"#);
}

fn number(out: &mut String, at: &str, row: usize, kind: Kind, number: &str) {
    let style = Style::of(kind).number();
    let _ = write!(out, r#"<c r="{at}{row}" s="{style}"><v>{number}</v></c>"#);
}

/// Hundredths with a point.
fn decimal(number: i64) -> String {
    let (sign, number) = (if number < 0 { "-" } else { "" }, number.unsigned_abs());
    format!("{sign}{}.{:02}", number / 100, number % 100)
}

/// How wide a cell is. Unit: widths of a digit.
fn width(cell: &Cell) -> usize {
    match cell {
        Cell::Text(it) => width_of(it) + 1,
        Cell::Integer(it) => it.to_string().len() + 1,
        Cell::Hundredths(it) => decimal(*it).len() + 1,
        Cell::Day(_) => 12,
        Cell::Empty => 0,
    }
}

/// The longest line of a text: a character of Japanese is two digits wide.
fn width_of(text: &str) -> usize {
    let line = |it: &str| it.chars().map(|it| if it < '\u{1100}' { 1 } else { 2 }).sum();
    text.lines().map(line).max().unwrap_or_default()
}
