//! The own result as tables: what other programs find in the files.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use shirube_core::day::Day;
use shirube_core::i18n::table::{Text, title};
use shirube_core::i18n::{Lang, files, kiosk};
use shirube_core::profile::{Industry, Location, Prefecture, Profile, Size};
use shirube_core::result::{ResultFile, ResultId};
use shirube_core::result_table::tables;
use shirube_core::sorted::SortedMap;
use shirube_core::table::{Cell, Table};
use shirube_e2e::{Content, Memory, Options, Site};
use xtask::tools::OPENPYXL;

/// What a spreadsheet must not run.
const NOTE: &str = "=1+1、田中さんに\n「確かめる」, \"急ぎ\"";

/// Somebody with an answer of every kind, and a note.
fn talkative(content: &Content, lang: Lang) -> Memory {
    let top = usize::from(content.asked.top.number());
    let ids: Vec<&str> = content.asked.questions().map(|it| it.id.as_str()).collect();
    let level = |n: usize| (n % top + 1).to_string();
    let mut memory = Memory::each(content, |n| if n == 2 { "?".into() } else { level(n) });
    if let Some(it) = content.asked.questions().find(|it| it.na_allowed) {
        memory = memory.answer(it.id.as_str(), json!({ "not_applicable": "自社の製品がない" }));
    }
    let memory = memory.note(ids[0], NOTE).language(lang.tag());
    memory.profile(json!({ "industry": "E", "size": "21-50", "prefecture": "13" }))
}

/// The tables that belong to that memory, made by the rules themselves.
fn expected(content: &Content, memory: &Memory, lang: Lang, day: Day) -> Vec<Table> {
    let profile = Profile {
        industry: Industry::of_code("E"),
        size: Size::of_code("21-50"),
        place: Prefecture::of_code("13").map(Location::Prefecture),
    };
    let first = content.asked.questions().next().unwrap().id.clone();
    let notes: SortedMap<_, Box<str>> = [(first, Box::from(NOTE))].into_iter().collect();
    let answers = content.answers_in(&memory.text());
    let file = ResultFile::new(ResultId([0; 16]), lang, profile, day, &answers, notes);
    tables(&content.asked, content.texts(lang), &file)
}

/// What a program of Python says.
#[track_caller]
fn python(script: &str, file: &Path) -> Value {
    let reader = OPENPYXL.ensure().unwrap();
    let mut python = Command::new("python3");
    python.args(["-B", "-W", "error", "-c", script]).arg(file);
    python.env("PYTHONPATH", reader.ancestors().nth(2).unwrap()).env("PYTHONUTF8", "1");
    let said = python.output().unwrap();
    assert!(said.status.success(), "{}", String::from_utf8_lossy(&said.stderr));
    serde_json::from_slice(&said.stdout).unwrap()
}

/// A cell as openpyxl says it.
fn in_excel(cell: &Cell) -> Value {
    match cell {
        Cell::Text(it) => json!(it),
        Cell::Integer(it) => json!(it),
        Cell::Hundredths(it) => {
            json!(format!("{}.{:02}", it / 100, it % 100).parse::<f64>().unwrap())
        }
        Cell::Day(it) => json!(format!("{it}T00:00:00")),
        Cell::Empty => Value::Null,
    }
}

async fn the_result_is_saved_as_tables(questionnaire: &str, lang: Lang) {
    const CSV: &str = "import csv, json, sys\n\
        rows = csv.reader(open(sys.argv[1], encoding='utf-8-sig', newline=''))\n\
        print(json.dumps(list(rows)))";
    const XLSX: &str = "import json, sys, openpyxl\n\
        it = openpyxl.load_workbook(sys.argv[1])\n\
        value = lambda c: c.value.isoformat() if c.is_date else c.value\n\
        rows = lambda sheet: [[value(c) for c in row] for row in sheet.iter_rows()]\n\
        said = [[sheet.title, sheet.freeze_panes, rows(sheet)] for sheet in it]\n\
        print(json.dumps([it.properties.title, it.properties.language, said]))";
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let content = Content::of(questionnaire);
    let memory = talkative(&content, lang);
    site.open_with(&memory, &format!("/#/{questionnaire}/result")).await;
    site.sees(Text::Help.in_lang(lang)).await;
    let today = site.today().await;
    let day = Day::parse(&today).unwrap();
    let expected = expected(&content, &memory, lang, day);
    let name = format!("shirube-{questionnaire}-{today}");
    let fetched = |site: &Site| {
        site.server.requests().iter().filter(|it| it.target.starts_with("/tools")).count()
    };

    // CSV needs no other program.
    site.press(Text::SaveCsv.in_lang(lang)).await;
    let file = site.downloaded(&format!("{name}.csv")).await;
    site.sees(Text::Saved.in_lang(lang)).await;
    assert_eq!(fetched(&site), 0, "CSV waits for the program of documents");
    assert!(file.starts_with("\u{feff}".as_bytes()), "Excel would not take it for UTF-8");
    let rows: Vec<Vec<String>> =
        serde_json::from_value(python(CSV, &site.file("it.csv", &file))).unwrap();
    assert_eq!(rows.len(), content.count() + 1);
    let heads: Vec<&str> = expected[0].columns.iter().map(|it| it.title.as_str()).collect();
    assert_eq!(rows[0], heads);
    assert_eq!(rows[1].last().unwrap(), &format!("'{NOTE}"));
    for (row, cells) in rows[1..].iter().zip(&expected[0].rows) {
        assert_eq!(row.len(), cells.len());
        for (found, cell) in row.iter().zip(cells).take(cells.len() - 1) {
            let said = match cell {
                Cell::Text(it) => it.clone(),
                Cell::Integer(it) => it.to_string(),
                Cell::Empty => String::new(),
                other => panic!("{other:?} is no answer"),
            };
            assert_eq!(*found, said);
        }
    }

    // Excel: every table, every cell, with its type.
    site.press(Text::SaveXlsx.in_lang(lang)).await;
    let file = site.downloaded(&format!("{name}.xlsx")).await;
    site.sees(Text::Saved.in_lang(lang)).await;
    let sheets: Vec<Value> = expected
        .iter()
        .map(|it| {
            let heads = it.columns.iter().map(|it| json!(it.title)).collect();
            let rows = it.rows.iter().map(|row| row.iter().map(in_excel).collect());
            let rows: Vec<Vec<Value>> = std::iter::once(heads).chain(rows).collect();
            json!([it.title, "A2", rows])
        })
        .collect();
    let title = title(&content.texts(lang).title, day, lang);
    let said = python(XLSX, &site.file("it.xlsx", &file));
    assert_eq!(said, json!([title, lang.pick("ja-JP", "en-GB"), sheets]));
    assert_eq!(fetched(&site), 2, "the program is not fetched once");

    // Nothing has left.
    for it in site.server.requests() {
        assert_eq!(it.method, "GET", "{}", it.target);
    }
    site.leave().await;
}

#[tokio::test]
async fn levels_are_saved_as_tables_in_japanese() {
    the_result_is_saved_as_tables("management", Lang::Ja).await;
}

#[tokio::test]
async fn points_are_saved_as_tables_in_english() {
    the_result_is_saved_as_tables("sme", Lang::En).await;
}

#[tokio::test]
async fn criteria_are_saved_as_tables_in_japanese() {
    the_result_is_saved_as_tables("six-articles", Lang::Ja).await;
}

#[tokio::test]
async fn tables_are_of_the_own_result_alone() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&Memory::complete(&content), "/#/result").await;
    site.sees(Text::Help.in_lang(Lang::Ja)).await;
    site.press("結果をファイルに保存").await;
    let name = format!("shirube-management-{}.json", site.today().await);
    let file = site.downloaded(&name).await;
    let file = site.file("theirs.json", &file);
    site.open("/").await;
    site.hand_over("結果のファイルを開く", &file).await;
    site.press(files::Text::Look.in_lang(Lang::Ja)).await;
    site.sees(files::Text::Viewing.in_lang(Lang::Ja)).await;
    assert!(!site.has_control(Text::SaveCsv.in_lang(Lang::Ja)).await);
    site.leave().await;
}

#[tokio::test]
async fn at_a_counter_tables_are_taken_home_as_files_are() {
    let mut site = Site::plain().await;
    site.open("/?mode=kiosk&idle=3600").await;
    site.press("SECURITY ACTIONが必要と言われた").await;
    site.press("診断をはじめる").await;
    site.press("している").await;
    site.sees("2 / 25").await;
    site.go_to_place("#/sme/result").await;
    site.sees(kiosk::Text::TakeHome.in_lang(Lang::Ja)).await;
    site.press(Text::SaveCsv.in_lang(Lang::Ja)).await;
    let name = format!("shirube-sme-{}.csv", site.today().await);
    let file = String::from_utf8(site.downloaded(&name).await).unwrap();
    assert_eq!(file.matches("\r\n").count(), 26);
    site.leave().await;
}
