//! `shirube flatten`: many files to rows, refused as `shirube aggregate` refuses them.

use std::fs;

use xtask::sample;

use crate::top::shirube;

/// So many made-up results to a questionnaire, one a line.
fn results(questionnaire: &str, count: u64) -> String {
    let asked = sample::questionnaire(questionnaire).unwrap();
    let mut lines = Vec::new();
    sample::write(&asked, count, 1, &mut lines).unwrap();
    String::from_utf8(lines).unwrap()
}

#[test]
fn every_valid_result_is_a_row_and_the_rest_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    let edited = results("management", 1).replace("\"level\":3", "\"level\":4");
    let broken = "{\"format\":\"shirube-result\"\n";
    fs::write(path("in.ndjson"), results("management", 3) + &edited + broken).unwrap();

    let (rows, columns) = (path("rows.ndjson"), path("columns.ndjson"));
    let said = shirube(&["flatten", &path("in.ndjson"), "--out", &rows, "--columns", &columns]);
    assert_eq!(said.code, 1, "{}", said.err);
    assert!(said.err.contains("in.ndjson:4: score: "), "{}", said.err);
    assert!(said.err.contains("in.ndjson:5: "), "{}", said.err);
    assert!(said.err.ends_with("rows: 3\nrefused: 2\n"), "{}", said.err);
    let rows = fs::read_to_string(rows).unwrap();
    assert_eq!(rows.lines().filter(|it| it.contains("\"scores\":\"")).count(), 3);
    // The whole, ten items and forty questions; and the codes of industries, sizes and regions.
    let columns = fs::read_to_string(columns).unwrap();
    assert_eq!(columns.lines().count(), 51 + 20 + 8 + 8);
}

#[test]
fn without_a_place_rows_go_to_standard_output() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in.ndjson");
    fs::write(&path, results("sme", 2)).unwrap();
    let said = shirube(&["flatten", path.to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (0, "rows: 2\nrefused: 0\n"));
    assert_eq!(said.out.lines().count(), 2);
}

#[test]
fn of_two_questionnaires_one_must_be_named() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in.ndjson");
    fs::write(&path, results("sme", 1) + &results("management", 1)).unwrap();
    let file = path.to_str().unwrap();
    let said = shirube(&["flatten", file]);
    assert_eq!(said.code, 2);
    assert!(said.err.contains("say which one to count with --questionnaire"), "{}", said.err);

    let said = shirube(&["flatten", file, "--questionnaire", "management"]);
    assert_eq!((said.code, said.out.lines().count()), (1, 1));
    assert!(said.err.contains("questionnaire: found sme 2026.1"), "{}", said.err);
}

#[test]
fn where_nothing_is_valid_there_is_no_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).display().to_string();
    fs::write(path("in.json"), "{}").unwrap();
    let said = shirube(&["flatten", &path("in.json"), "--out", &path("rows.ndjson")]);
    assert_eq!(said.code, 1);
    let left = fs::read_dir(folder.path()).unwrap().map(|it| it.unwrap().file_name());
    assert_eq!(left.collect::<Vec<_>>(), ["in.json"]);
}
