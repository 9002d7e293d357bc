use proptest::prelude::*;

use super::*;

fn day(text: &str) -> Cell {
    Cell::Day(Day::parse(text).unwrap())
}

fn table(columns: &[(&str, Kind)], rows: Vec<Vec<Cell>>) -> Table {
    let columns = columns.iter().map(|(title, kind)| Column::of(*kind, *title)).collect();
    Table { title: "表".into(), columns, rows }
}

/// What a reader that is not ours finds in the text, line by line, the head included.
fn read(csv: &str) -> Vec<Vec<String>> {
    let csv = csv.strip_prefix(BOM).expect("there is no byte order mark");
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let rows = reader.records().map(|it| it.unwrap().iter().map(str::to_owned).collect());
    rows.collect()
}

#[test]
fn every_kind_of_cell_is_written_so_that_a_spreadsheet_knows_it() {
    let rows = vec![
        vec![
            Cell::text("バックアップ"),
            Cell::Integer(3),
            Cell::Hundredths(350),
            day("2026-11-23"),
        ],
        vec![Cell::text("a, \"b\"\r\nc"), Cell::Integer(-4), Cell::Hundredths(-5), Cell::Empty],
        vec![Cell::text(""), Cell::Integer(0), Cell::Hundredths(100_007), day("9999-12-31")],
    ];
    let kinds = [
        ("項目", Kind::Text),
        ("数", Kind::Integer),
        ("点数", Kind::Hundredths),
        ("日", Kind::Day),
    ];
    assert_eq!(
        to_csv(&table(&kinds, rows)),
        "\u{feff}項目,数,点数,日\r\n\
         バックアップ,3,3.50,2026-11-23\r\n\
         \"a, \"\"b\"\"\r\nc\",-4,-0.05,\r\n\
         ,0,1000.07,9999-12-31\r\n"
    );
}

#[test]
fn no_text_is_a_formula_to_a_spreadsheet() {
    for text in
        ["=1+1", "+1", "-1", "@SUM(A1)", "＝1+1", "＋1", "－1", "＠A", "\t=1", "\r=1", "\n=1"]
    {
        let csv = to_csv(&table(&[(text, Kind::Text)], vec![vec![Cell::text(text)]]));
        let harmless = format!("'{text}");
        assert_eq!(read(&csv), [[harmless.as_str()], [harmless.as_str()]]);
    }
    let csv = to_csv(&table(&[("数", Kind::Integer)], vec![vec![Cell::Integer(-1)]]));
    assert_eq!(read(&csv), [["数"], ["-1"]]);
}

#[test]
fn a_row_has_as_many_fields_as_the_head() {
    let kinds = [("a", Kind::Text), ("b", Kind::Text)];
    let rows =
        vec![vec![], vec![Cell::text("1")], ["1", "2", "3"].map(Cell::text).into_iter().collect()];
    assert_eq!(to_csv(&table(&kinds, rows)), "\u{feff}a,b\r\n,\r\n1,\r\n1,2\r\n");
}

#[test]
fn a_row_with_nothing_in_it_is_still_a_row() {
    let csv = to_csv(&table(&[("a", Kind::Text)], vec![vec![Cell::Empty]]));
    assert_eq!(csv, "\u{feff}a\r\n\"\"\r\n");
    assert_eq!(read(&csv), [["a"], [""]]);
}

#[test]
fn the_program_of_documents_is_told_every_cell_and_its_kind() {
    let rows = vec![vec![Cell::text("=1"), Cell::Hundredths(350), day("2026-11-23"), Cell::Empty]];
    let kinds =
        [("語", Kind::Text), ("点数", Kind::Hundredths), ("日", Kind::Day), ("数", Kind::Integer)];
    let tables = vec![table(&kinds, rows)];
    let file = TableFile { name: "shirube".into(), title: "結果".into(), tables };
    assert_eq!(
        to_json(&file, Lang::Ja),
        concat!(
            r#"{"lang":"ja","tables":[{"columns":[{"kind":"text","title":"語"},"#,
            r#"{"kind":"hundredths","title":"点数"},{"kind":"day","title":"日"},"#,
            r#"{"kind":"integer","title":"数"}],"rows":[["=1",{"hundredths":350},"#,
            r#"{"day":"2026-11-23"},null]],"title":"表"}],"title":"結果"}"#
        )
    );
}

fn any_cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        // Any text, and texts of what has a meaning in CSV or to a spreadsheet.
        any::<String>().prop_map(Cell::text),
        "[=+@＝\\-',;\"\r\n\taあ ]{0,8}".prop_map(Cell::text),
        any::<i64>().prop_map(Cell::Integer),
        any::<i64>().prop_map(Cell::Hundredths),
        (1900..=9999u16, 1..=12u8, 1..=28u8)
            .prop_map(|(y, m, d)| Day::new(y, m, d).map_or(Cell::Empty, Cell::Day)),
        Just(Cell::Empty),
    ]
}

/// The fewest characters that a formula can begin with, and what is put before them.
fn is_formula(text: &str) -> bool {
    text.starts_with(|it: char| "=+-@＝＋－＠\t\r\n".contains(it))
}

proptest! {
    /// Whatever stands in a table, another program reads the same cells out of the file.
    #[test]
    fn another_reader_finds_every_cell(
        rows in prop::collection::vec(prop::collection::vec(any_cell(), 3), 0..8),
    ) {
        let kinds = [("a", Kind::Text), ("b,c", Kind::Integer), ("\"d\"", Kind::Hundredths)];
        let found = read(&to_csv(&table(&kinds, rows.clone())));
        prop_assert_eq!(&found[0], &["a", "b,c", "\"d\""]);
        prop_assert_eq!(found.len(), rows.len() + 1);
        for (row, found) in rows.iter().zip(&found[1..]) {
            prop_assert_eq!(row.len(), found.len());
            for (cell, found) in row.iter().zip(found) {
                match cell {
                    Cell::Text(text) if is_formula(text) => {
                        prop_assert_eq!(found.strip_prefix('\''), Some(text.as_str()));
                    }
                    Cell::Text(text) => prop_assert_eq!(found, text),
                    Cell::Integer(it) => prop_assert_eq!(found, &it.to_string()),
                    Cell::Hundredths(it) => {
                        let whole: i128 = found.replace('.', "").parse().unwrap();
                        prop_assert_eq!(whole, i128::from(*it));
                        prop_assert_eq!(found.rsplit('.').next().map(str::len), Some(2));
                    }
                    Cell::Day(it) => prop_assert_eq!(found, &it.to_string()),
                    Cell::Empty => prop_assert_eq!(found, ""),
                }
            }
        }
    }

    /// No field begins as a formula does, unless it is a number of ours.
    #[test]
    fn nothing_that_is_opened_runs(cell in any_cell()) {
        let is_number = matches!(cell, Cell::Integer(_) | Cell::Hundredths(_));
        let found = read(&to_csv(&table(&[("a", Kind::Text)], vec![vec![cell]])));
        prop_assert!(is_number || !is_formula(&found[1][0]), "{:?}", found);
    }
}
