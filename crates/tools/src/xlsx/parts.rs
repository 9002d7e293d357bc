//! The parts of an Excel file around its sheets.

use std::fmt::Write as _;

use super::names;
use super::sheet;
use super::strings::Strings;
use crate::document::Lang;
use crate::package::properties;
use crate::workbook::{Kind, Workbook};
use crate::xml::escaped;

/// The names of sheets, styles and texts.
pub(super) const MAIN: &str =
    r#"xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main""#;

/// The names of relationships, as types.
const RELATION: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// The names of a package's own relationships.
const RELATIONSHIPS: &str =
    r#"xmlns="http://schemas.openxmlformats.org/package/2006/relationships""#;

/// How a cell looks: the place of each among `cellXfs`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// What has no look of its own.
    Plain,
    /// A head.
    Head,
    /// Words.
    Text,
    /// Words that stay words, also when somebody edits the cell.
    Quoted,
    /// A whole number.
    Integer,
    /// A number with two decimals.
    Hundredths,
    /// A day, written as the reader's Excel writes days.
    Day,
}

impl Style {
    /// All of them, in order.
    const ALL: [Style; 7] = [
        Style::Plain,
        Style::Head,
        Style::Text,
        Style::Quoted,
        Style::Integer,
        Style::Hundredths,
        Style::Day,
    ];

    /// What cells of a kind look like.
    pub(super) fn of(kind: Kind) -> Style {
        match kind {
            Kind::Text => Style::Text,
            Kind::Integer => Style::Integer,
            Kind::Hundredths => Style::Hundredths,
            Kind::Day => Style::Day,
        }
    }

    /// What a text looks like. One that Excel would take for a formula, a number or a day if
    /// somebody typed it is marked as text, as if typed with a `'` in front.
    pub(super) fn of_text(text: &str) -> Style {
        let means_more = |it: char| it.is_ascii_digit() || "=+-@＝＋－＠'.".contains(it);
        if text.starts_with(means_more) { Style::Quoted } else { Style::Text }
    }

    /// Its number.
    pub(super) fn number(self) -> usize {
        Style::ALL.iter().position(|it| *it == self).unwrap_or_default()
    }

    /// The format of numbers, font, fill, border and the rest. 1 is `0`, 2 is `0.00`, 14 is the day
    /// of the reader's country.
    ///
    /// Source: ECMA-376 part 1, 18.8.30 (`numFmt`).
    fn part(self) -> String {
        let (format, look, quoted) = match self {
            Style::Plain => {
                return r#"<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>"#.into();
            }
            Style::Head => (0, 1, ""),
            Style::Text => (0, 0, ""),
            Style::Quoted => (0, 0, r#" quotePrefix="1""#),
            Style::Integer => (1, 0, ""),
            Style::Hundredths => (2, 0, ""),
            Style::Day => (14, 0, ""),
        };
        // The two fills in front are those that every file must begin with.
        let fill = if look == 1 { 2 } else { 0 };
        let wrap = if matches!(self, Style::Head | Style::Text | Style::Quoted) {
            r#" wrapText="1""#
        } else {
            ""
        };
        format!(
            r#"<xf numFmtId="{format}" fontId="{look}" fillId="{fill}" borderId="{look}" xfId="0"{quoted} applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"><alignment vertical="top"{wrap}/></xf>"#
        )
    }
}

/// All parts with their names, in the order of the archive.
pub(super) fn all(workbook: &Workbook) -> Vec<(String, String)> {
    let mut strings = Strings::default();
    let sheets: Vec<String> = workbook
        .tables
        .iter()
        .enumerate()
        .map(|(n, it)| sheet::part(it, n == 0, &mut strings))
        .collect();
    let count = sheets.len();
    let mut parts: Vec<(String, String)> = [
        ("[Content_Types].xml", content_types(count)),
        ("_rels/.rels", package()),
        ("docProps/core.xml", properties(&workbook.title, workbook.lang)),
        ("xl/workbook.xml", book(workbook)),
        ("xl/_rels/workbook.xml.rels", relationships(count)),
        ("xl/styles.xml", styles(workbook.lang)),
        ("xl/sharedStrings.xml", strings.part()),
    ]
    .map(|(name, part)| (name.to_owned(), part))
    .into();
    let sheet = |(n, part)| (format!("xl/worksheets/sheet{}.xml", n + 1), part);
    parts.extend(sheets.into_iter().enumerate().map(sheet));
    parts
}

/// What the parts are.
fn content_types(sheets: usize) -> String {
    const OF: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml";
    let mut out = format!(
        r#"<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/><Override PartName="/xl/workbook.xml" ContentType="{OF}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{OF}.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="{OF}.sharedStrings+xml"/>"#
    );
    for n in 1..=sheets {
        // Writing into a string cannot fail.
        let _ = write!(
            out,
            r#"<Override PartName="/xl/worksheets/sheet{n}.xml" ContentType="{OF}.worksheet+xml"/>"#
        );
    }
    out.push_str("</Types>");
    out
}

/// Where a reader begins.
fn package() -> String {
    format!(
        r#"<Relationships {RELATIONSHIPS}><Relationship Id="rId1" Type="{RELATION}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>"#
    )
}

/// What the workbook consists of: sheets from 1 on, then styles and texts.
fn relationships(sheets: usize) -> String {
    let mut out = format!("<Relationships {RELATIONSHIPS}>");
    for n in 1..=sheets {
        let _ = write!(
            out,
            r#"<Relationship Id="rId{n}" Type="{RELATION}/worksheet" Target="worksheets/sheet{n}.xml"/>"#
        );
    }
    let (styles, strings) = (sheets + 1, sheets + 2);
    let _ = write!(
        out,
        r#"<Relationship Id="rId{styles}" Type="{RELATION}/styles" Target="styles.xml"/><Relationship Id="rId{strings}" Type="{RELATION}/sharedStrings" Target="sharedStrings.xml"/></Relationships>"#
    );
    out
}

/// The sheets with their names, and what Excel calls the filters and the heads that stand on every
/// printed page.
fn book(workbook: &Workbook) -> String {
    let names = names::sheets(workbook.tables.iter().map(|it| it.title.as_str()));
    let mut out = format!(
        r#"<workbook {MAIN} xmlns:r="{RELATION}"><bookViews><workbookView/></bookViews><sheets>"#
    );
    for (n, name) in names.iter().enumerate() {
        let (name, n) = (escaped(name), n + 1);
        let _ = write!(out, r#"<sheet name="{name}" sheetId="{n}" r:id="rId{n}"/>"#);
    }
    out.push_str("</sheets><definedNames>");
    let name = |out: &mut String, of: &str, n: usize, more: &str, what: String| {
        let _ = write!(
            out,
            r#"<definedName name="_xlnm.{of}" localSheetId="{n}"{more}>{what}</definedName>"#
        );
    };
    let sheets = || names.iter().map(|it| escaped(&it.replace('\'', "''"))).zip(&workbook.tables);
    for (n, (sheet, table)) in sheets().enumerate() {
        let (last, rows) = sheet::range(table);
        let what = format!("'{sheet}'!$A$1:${last}${rows}");
        name(&mut out, "_FilterDatabase", n, r#" hidden="1""#, what);
    }
    for (n, (sheet, _)) in sheets().enumerate() {
        name(&mut out, "Print_Titles", n, "", format!("'{sheet}'!$1:$1"));
    }
    out.push_str("</definedNames></workbook>");
    out
}

/// The looks of cells. Japanese tables have the font that a Japanese Excel begins with, English ones
/// that of an English one; both find another where it is missing.
fn styles(lang: Lang) -> String {
    let font = match lang {
        Lang::Ja => r#"<name val="游ゴシック"/><family val="3"/><charset val="128"/>"#,
        Lang::En => r#"<name val="Calibri"/><family val="2"/>"#,
    };
    let mut out = format!(
        r#"<styleSheet {MAIN}><fonts count="2"><font><sz val="11"/>{font}</font><font><b/><sz val="11"/>{font}</font></fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFE8EEF7"/><bgColor indexed="64"/></patternFill></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color rgb="FF3B4A63"/></bottom><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="{}">"#,
        Style::ALL.len()
    );
    for it in Style::ALL {
        out.push_str(&it.part());
    }
    out.push_str(r#"</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"#);
    out
}
