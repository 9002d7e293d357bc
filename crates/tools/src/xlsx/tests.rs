//! What another program finds in the file.

use std::io::{Cursor, Read as _};
use std::process::Command;
use std::sync::LazyLock;

use proptest::prelude::*;
use serde_json::{Value, json};
use xtask::tools::OPENPYXL;
use zip::{DateTime, ZipArchive};

use super::*;
use crate::document::Lang;
use crate::workbook::{Cell, Column, Kind, Table};

fn bytes(workbook: &Workbook) -> Vec<u8> {
    xlsx(workbook).unwrap()
}

fn table(title: &str, columns: &[(&str, Kind)], rows: Vec<Vec<Cell>>) -> Table {
    let column = |(title, kind): &(&str, Kind)| Column { title: (*title).into(), kind: *kind };
    Table { title: title.into(), columns: columns.iter().map(column).collect(), rows }
}

fn workbook(tables: Vec<Table>) -> Workbook {
    Workbook { lang: Lang::Ja, title: "自己診断の結果".into(), tables }
}

/// A sheet of words alone.
fn words(rows: &[&str]) -> Workbook {
    let rows = rows.iter().map(|it| vec![Cell::Text((*it).into())]).collect();
    workbook(vec![table("語", &[("語", Kind::Text)], rows)])
}

/// A result of two sheets with every kind of cell.
fn result() -> Workbook {
    let text = |it: &str| Cell::Text(it.into());
    let kinds = [
        ("質問", Kind::Text),
        ("段階", Kind::Integer),
        ("点数", Kind::Hundredths),
        ("日", Kind::Day),
    ];
    // 23 November 2026.
    let first =
        vec![text("方針はありますか"), Cell::Integer(3), Cell::Hundredths(350), Cell::Day(46349)];
    let second = vec![text("=1+1"), Cell::Integer(-4), Cell::Hundredths(-5), Cell::Empty];
    let third = vec![text("控え"), text("わからない"), Cell::Empty];
    workbook(vec![
        table("回答", &kinds, vec![first, second, third]),
        table("項目's", &[("項目", Kind::Text)], vec![vec![text("指示1")]]),
    ])
}

/// Where openpyxl is; fetched by whichever test needs it first.
static READER: LazyLock<std::path::PathBuf> =
    LazyLock::new(|| OPENPYXL.ensure().unwrap().ancestors().nth(2).unwrap().to_path_buf());

/// What openpyxl says of the file with this script, in which `it` is the workbook and `said` what is
/// to be said. Whatever it warns of is a failure.
#[track_caller]
fn read_with_python(file: &[u8], script: &str) -> Value {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("it.xlsx");
    std::fs::write(&path, file).unwrap();
    let script = format!(
        "import sys, json, openpyxl\nit = openpyxl.load_workbook(sys.argv[1])\n\
         {script}\nprint(json.dumps(said))"
    );
    let mut python = Command::new("python3");
    python.args(["-B", "-W", "error", "-c", &script]).arg(&path);
    python.env("PYTHONPATH", &*READER).env("PYTHONUTF8", "1");
    let said = python.output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    serde_json::from_slice(&said.stdout).unwrap()
}

/// Every cell with its type and the format in which it is shown.
const CELLS: &str = "said = [[[[c.data_type, str(c.value), c.number_format] for c in row] \
    for row in sheet.iter_rows()] for sheet in it]";

#[test]
fn another_program_reads_every_cell_with_its_type() {
    let word = |it: &str| json!(["s", it, "General"]);
    assert_eq!(
        read_with_python(&bytes(&result()), CELLS),
        json!([
            [
                [word("質問"), word("段階"), word("点数"), word("日")],
                [
                    word("方針はありますか"),
                    ["n", "3", "0"],
                    ["n", "3.5", "0.00"],
                    ["d", "2026-11-23 00:00:00", "mm-dd-yy"]
                ],
                [word("=1+1"), ["n", "-4", "0"], ["n", "-0.05", "0.00"], ["n", "None", "mm-dd-yy"]],
                [word("控え"), word("わからない"), ["n", "None", "0.00"], ["n", "None", "General"]],
            ],
            [[word("項目")], [word("指示1")]],
        ])
    );
}

#[test]
fn another_program_reads_the_sheets_and_what_makes_them_easy_to_read() {
    let said = read_with_python(
        &bytes(&result()),
        "said = [[sheet.title, sheet.freeze_panes, sheet.auto_filter.ref, sheet.print_title_rows, \
             sheet.dimensions, [round(sheet.column_dimensions[c].width) for c in 'AB']] for sheet in it]",
    );
    assert_eq!(
        said,
        json!([
            ["回答", "A2", "A1:D4", "$1:$1", "A1:D4", [17, 11]],
            ["項目's", "A2", "A1:A2", "$1:$1", "A1:A2", [8, 13]],
        ])
    );
}

#[test]
fn another_program_reads_title_language_and_no_author() {
    const SCRIPT: &str = "p = it.properties\nsaid = [p.title, p.language, p.lastModifiedBy]";
    let said = |lang| read_with_python(&bytes(&Workbook { lang, ..result() }), SCRIPT);
    assert_eq!(said(Lang::Ja), json!(["自己診断の結果", "ja-JP", null]));
    assert_eq!(said(Lang::En), json!(["自己診断の結果", "en-GB", null]));
    let mut archive = ZipArchive::new(Cursor::new(bytes(&result()))).unwrap();
    let mut properties = String::new();
    archive.by_name("docProps/core.xml").unwrap().read_to_string(&mut properties).unwrap();
    assert!(!properties.contains("creator") && !properties.contains("dcterms"), "{properties}");
}

#[test]
fn a_text_that_looks_like_a_formula_is_a_text_and_stays_one() {
    const TEXTS: [&str; 10] =
        ["=1+1", "+1", "-1", "@A", "＝1", "1-5", "2026-11", "'a", "007", "=cmd|' /C calc'!A0"];
    let said = read_with_python(
        &bytes(&words(&TEXTS)),
        "said = [[c.data_type, c.value, c.quotePrefix] for c in it.active['A'][1:]]",
    );
    let expected: Vec<Value> = TEXTS.iter().map(|it| json!(["s", it, true])).collect();
    assert_eq!(said, json!(expected));
}

#[test]
fn characters_with_a_meaning_survive() {
    const TEXTS: [&str; 6] = [
        "A & B <script>alert(\"1\")</script> ]]> 's 😀 𠮷野家 ①&amp;",
        "  \n1\n2\t3  ",
        "_x0041_",
        "a_x000D_b",
        "\u{a0}\u{3000}",
        "",
    ];
    let said =
        read_with_python(&bytes(&words(&TEXTS)), "said = [c.value for c in it.active['A'][1:]]");
    // What is empty is nothing to openpyxl.
    let expected: Vec<Value> = TEXTS.iter().map(|it| json!(it)).collect();
    assert_eq!(said.as_array().unwrap()[..5], expected[..5]);
}

#[test]
fn a_large_table_is_read_as_it_was_written() {
    let row = |n: i64| vec![Cell::Text(format!("会社{}", n % 7)), Cell::Hundredths(n)];
    let kinds = [("名", Kind::Text), ("点", Kind::Hundredths)];
    let rows: Vec<Vec<Cell>> = (0..3000).map(row).collect();
    let said = read_with_python(
        &bytes(&workbook(vec![table("表", &kinds, rows)])),
        "said = [it.active.max_row, round(100 * sum(c.value for c in it.active['B'][1:])), \
             it.active['A3001'].value]",
    );
    assert_eq!(said, json!([3001, 3000 * 2999 / 2, "会社3"]));
}

#[test]
fn nothing_in_it_runs_or_reaches_out() {
    let mut archive = ZipArchive::new(Cursor::new(bytes(&result()))).unwrap();
    let names: Vec<String> = archive.file_names().map(|it| it.unwrap().into_owned()).collect();
    assert_eq!(
        names,
        [
            "[Content_Types].xml",
            "_rels/.rels",
            "docProps/core.xml",
            "xl/workbook.xml",
            "xl/_rels/workbook.xml.rels",
            "xl/styles.xml",
            "xl/sharedStrings.xml",
            "xl/worksheets/sheet1.xml",
            "xl/worksheets/sheet2.xml",
        ]
    );
    for name in names {
        let mut text = String::new();
        archive.by_name(&name).unwrap().read_to_string(&mut text).unwrap();
        for never in ["<f>", "<f ", "hyperlink", "TargetMode", "vba", "<ext"] {
            assert!(!text.contains(never), "{name} has {never}");
        }
    }
}

#[test]
fn the_same_tables_give_the_same_bytes() {
    let file = bytes(&result());
    assert_eq!(file, bytes(&result()));
    let mut archive = ZipArchive::new(Cursor::new(&file)).unwrap();
    for n in 0..archive.len() {
        // Nor does it know the day.
        assert_eq!(archive.by_index(n).unwrap().last_modified(), Some(DateTime::DEFAULT));
    }
}

proptest! {
    // Each case starts another program.
    #![proptest_config(ProptestConfig::with_cases(12))]

    /// Whatever somebody types, another program reads the same but for what XML has no way to say
    /// and for the names that sheets cannot have.
    #[test]
    fn any_text_is_read_as_it_was_written(
        texts in prop::collection::vec("[^\u{0}-\u{8}\u{b}-\u{1f}\u{fffe}\u{ffff}]{1,30}", 1..20),
        titles in prop::collection::vec(any::<String>(), 1..4),
    ) {
        let rows: Vec<Vec<Cell>> = texts.iter().map(|it| vec![Cell::Text(it.clone())]).collect();
        let sheet = |it: &String| table(it, &[(it, Kind::Text)], rows.clone());
        let file = bytes(&workbook(titles.iter().map(sheet).collect()));
        let said = read_with_python(&file, "said = [[c.value for c in sheet['A'][1:]] for sheet in it]");
        prop_assert_eq!(said, json!(vec![texts; titles.len()]));
    }
}
