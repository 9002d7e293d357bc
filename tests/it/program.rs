//! The command line: every verb, every exit code, what goes to which stream.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::Value;
use tempfile::TempDir;

use crate::top::{Said, entries, questionnaire, result_file, shirube, shirube_told, text, top};

#[track_caller]
fn check(args: &[&str], code: i32, out: &str, err: &str) {
    let said = shirube(args);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (code, out, err), "{args:?}");
}

fn four() -> shirube_core::questionnaire::Questionnaire {
    questionnaire("tests/it/questionnaires/four/questionnaire.json")
}

/// A library of one sound questionnaire with practices, to be made wrong.
struct Library(TempDir);

impl Library {
    fn sound() -> Library {
        let library = Library(tempfile::tempdir().unwrap());
        for folder in ["management", "practices"] {
            fs::create_dir(library.path(folder)).unwrap();
        }
        for file in [
            "sources.json",
            "desks.json",
            "management/questionnaire.json",
            "management/ja.json",
            "management/en.json",
            "practices/practices.json",
            "practices/ja.json",
            "practices/en.json",
        ] {
            fs::copy(top("questionnaires").join(file), library.path(file)).unwrap();
        }
        let said = shirube(&["release", library.path("management").to_str().unwrap()]);
        assert_eq!((said.code, said.err.as_str()), (0, ""));
        library
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    /// Replaces the first occurrence.
    #[track_caller]
    fn edit(&self, file: &str, from: &str, to: &str) {
        let text = fs::read_to_string(self.path(file)).unwrap();
        assert!(text.contains(from), "{file}: {from}");
        fs::write(self.path(file), text.replacen(from, to, 1)).unwrap();
    }

    /// The problems, each without the path of the library.
    fn problems(&self) -> Vec<String> {
        let said = shirube(&["check", self.0.path().to_str().unwrap()]);
        let folder = format!("{}/", self.0.path().display());
        let problems: Vec<String> =
            said.err.lines().map(|it| it.replacen(&folder, "", 1)).collect();
        let count = format!("problems: {}\n", problems.len());
        assert!(said.out.ends_with(&count), "{}", said.out);
        assert_eq!(said.code, i32::from(!problems.is_empty()));
        problems
    }
}

#[test]
fn help_and_version_are_answers() {
    check(&["--version"], 0, concat!("shirube ", env!("CARGO_PKG_VERSION"), "\n"), "");
    let said = shirube(&["--help"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for verb in
        ["check", "score", "verify", "aggregate", "schema", "pages", "headers", "doctor", "release"]
    {
        assert!(said.out.contains(&format!("\n  {verb} ")), "{verb}");
        assert_eq!(shirube(&[verb, "--help"]).code, 0);
    }
}

#[test]
fn a_wrong_call_is_told_on_standard_error() {
    let nothing: [&str; 0] = [];
    for args in [
        &nothing[..],
        &["fly"],
        &["check"],
        &["check", "no/such/folder"],
        &["score", "questionnaires/management"],
        &["score", "no/such/folder", "-"],
        &["score", "questionnaires/management", "no-such-file"],
        &["verify"],
        &["verify", "--questionnaires", "no/such/folder", "x"],
        &["schema", "no-such-format"],
        &["pages", "out", "--questionnaires", "no/such/folder"],
        &["headers", "docs"],
        &["headers", "no/such/folder", "--json"],
        &["headers", "docs", "--origin", "check.example.jp"],
        &["headers", "docs", "--origin", "https://a.example", "--for", "caddy"],
        &["doctor"],
        &["release", "no/such/folder"],
    ] {
        let Said { code, out, err } = shirube(args);
        assert_eq!((code, out.as_str()), (2, ""), "{args:?}");
        assert!(!err.is_empty(), "{args:?}");
    }
}

#[test]
fn what_the_repository_holds_is_sound() {
    let said = shirube(&["check", "questionnaires"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.ends_with(", problems: 0\n"), "{}", said.out);
}

#[test]
fn a_sound_library_has_no_problems_whichever_part_is_named() {
    let library = Library::sound();
    assert_eq!(library.problems(), [""; 0]);
    for part in [
        "management",
        "practices",
        "management/ja.json",
        "sources.json",
        "desks.json",
        "management/released",
    ] {
        let said = shirube(&["check", library.path(part).to_str().unwrap()]);
        assert_eq!((said.code, said.err.as_str()), (0, ""), "{part}");
    }
}

#[test]
fn all_problems_of_all_files_are_told_one_a_line() {
    let library = Library::sound();
    library.edit("management/questionnaire.json", "\"effort\": 1", "\"effort\": 4");
    library.edit("management/questionnaire.json", "\"hours\": 3", "\"hours\": 0");
    library.edit("practices/ja.json", "\"title\"", "\"titel\"");
    library.edit("sources.json", "\"mark\": \"V\"", "\"mark\": \"R\"");
    let path = "$.sections[0].questions[0].actions[0]";
    // The practices cannot be judged without their questionnaire, so its problems are theirs too,
    // and told once.
    assert_eq!(
        library.problems(),
        [
            "sources.json: $.sources[0].mark: found \"R\", expected \"V\", \"S\", \"P\"".to_owned(),
            format!("management/questionnaire.json: {path}.effort: found 4, expected 1 to 3"),
            format!("management/questionnaire.json: {path}.hours: found 0, expected 1 to 2000"),
        ]
    );
    library.edit("management/questionnaire.json", "\"effort\": 4", "\"effort\": 1");
    library.edit("management/questionnaire.json", "\"hours\": 0", "\"hours\": 3");
    assert_eq!(
        library.problems()[1..],
        [
            "practices/ja.json: $.practices.p1-1: found no field \"title\", expected it",
            "practices/ja.json: $.practices.p1-1: found the field \"titel\", expected only known fields",
        ]
    );
}

#[test]
fn both_languages_are_demanded_and_each_says_which_it_is() {
    let library = Library::sound();
    fs::rename(library.path("management/en.json"), library.path("management/fr.json")).unwrap();
    fs::remove_file(library.path("practices/ja.json")).unwrap();
    assert_eq!(
        library.problems(),
        [
            "management/fr.json: $.language: found \"en\", expected the language in the file's name, \"fr\"",
            "management/en.json: $: found no file, expected it",
            "practices/ja.json: $: found no file, expected it",
        ]
    );
}

#[test]
fn a_missing_key_and_one_too_many_are_named() {
    let library = Library::sound();
    library.edit("management/en.json", "\"m1-policy\": {", "\"m1-politics\": {");
    assert_eq!(
        library.problems(),
        [
            "management/en.json: $.questions: found no field \"m1-policy\", expected it",
            "management/en.json: $.questions: found the field \"m1-politics\", expected only known fields",
        ]
    );
}

#[test]
fn every_source_key_names_a_source() {
    let library = Library::sound();
    library.edit("sources.json", "\"id\": \"PRAC4\"", "\"id\": \"PRAC5\"");
    let problems = library.problems();
    let expected = "practices/practices.json: $.practices[0].source[1]: found \"PRAC4\", expected a key of sources.json";
    assert_eq!(problems.iter().find(|it| it.starts_with("practices/")), Some(&expected.to_owned()));
    fs::remove_file(library.path("sources.json")).unwrap();
    assert_eq!(library.problems().len(), 1);
}

#[test]
fn desks_are_checked_with_their_sources() {
    let library = Library::sound();
    library.edit("desks.json", "\"source\": \"SOUDAN\"", "\"source\": \"SODAN\"");
    let expected = "desks.json: $.desks[0].source: found \"SODAN\", expected a key of sources.json";
    assert_eq!(library.problems(), [expected]);
    library.edit("desks.json", "\"mail\"", "\"post\"");
    let expected = "desks.json: $.desks[0]: found the field \"post\", expected only known fields";
    assert_eq!(library.problems(), [expected]);
}

#[test]
fn practices_and_questions_name_each_other_rightly() {
    let library = Library::sound();
    library.edit("practices/practices.json", "\"id\": \"p1-1\"", "\"id\": \"p1-9\"");
    let expected = "practices/practices.json: $.practices: found \"no p1-1\", expected every practice that a question names";
    assert_eq!(library.problems(), [expected]);
}

#[test]
fn the_crosswalk_is_checked_with_the_questionnaires_beside_it() {
    let library = Library::sound();
    let other = text("tests/it/questionnaires/four/questionnaire.json");
    fs::create_dir(library.path("four")).unwrap();
    fs::write(library.path("four/questionnaire.json"), other).unwrap();
    let write = |edges: &[(&str, &str, &str)]| {
        let edge = |(from, to, levels): &(&str, &str, &str)| {
            let reason = r#"{"ja": "同じことです。", "en": "The same."}"#;
            format!(
                r#"{{"from": "{from}", "to": "{to}", "levels": {levels}, "mark": "P", "reason": {reason}}}"#
            )
        };
        let edges: Vec<String> = edges.iter().map(edge).collect();
        let file = format!(
            r#"{{"format": "shirube-crosswalk", "format_version": 1, "version": "2026.1", "checked_on": "2026-11-23", "edges": [{}]}}"#,
            edges.join(", ")
        );
        fs::write(library.path("crosswalk.json"), file).unwrap();
    };
    let problems = || -> Vec<String> {
        library.problems().into_iter().filter(|it| it.starts_with("crosswalk.json")).collect()
    };
    write(&[("four/m1-1", "management/m1-law", "[[3, 2], [5, 3]]")]);
    assert_eq!(problems(), [""; 0]);

    write(&[
        ("four/m1-9", "management/m1-law", "[[3, 2], [6, 6]]"),
        ("four/m1-1", "elsewhere/x", "[[1, 1]]"),
        ("elsewhere/x", "practices/p1-1", "[[1, 1]]"),
    ]);
    assert_eq!(
        problems(),
        [
            "crosswalk.json: $.edges[1].to: found \"elsewhere/x\", expected a question of a questionnaire beside this file",
            "crosswalk.json: $.edges[2].from: found \"elsewhere/x\", expected a question of a questionnaire beside this file",
            "crosswalk.json: $.edges[2].to: found \"practices/p1-1\", expected a question of a questionnaire beside this file",
            "crosswalk.json: $.edges[0].from: found \"four/m1-9\", expected a question of that questionnaire",
            "crosswalk.json: $.edges[0].levels[1][0]: found 6, expected 1 to 5",
            "crosswalk.json: $.edges[0].levels[1][1]: found 6, expected 1 to 5",
        ]
    );

    // What the file says by itself is told first, and alone.
    write(&[
        ("four/m1-1", "management/m1-law", "[[3, 4], [4, 3]]"),
        ("management/m1-law", "four/m1-1", "[[4, 5]]"),
        ("four/m1-1", "four/m1-9", "[[1, 1]]"),
    ]);
    assert_eq!(
        problems(),
        [
            "crosswalk.json: $.edges[0].levels[1][1]: found \"3\", expected 4 or more: a higher level proves no less",
            "crosswalk.json: $.edges[2].to: found \"four/m1-9\", expected a question of another questionnaire than the edge comes from",
            "crosswalk.json: $.edges[1].levels[0][1]: found \"5\", expected 3 or less: $.edges[0] leads from 3 to 4",
        ]
    );

    // A questionnaire that is there and unsound has its own problems, and the crosswalk none.
    write(&[("four/m1-9", "management/m1-law", "[[3, 2]]")]);
    library.edit("four/questionnaire.json", "\"levels\": 5", "\"levels\": 99");
    assert_eq!(problems(), [""; 0]);
    assert!(
        library.problems().iter().any(|it| it.starts_with("four/questionnaire.json: $.levels"))
    );
}

#[test]
fn an_id_must_be_recorded_and_keeps_its_kind_for_ever() {
    let library = Library::sound();
    library.edit("ids.txt", "question m1-law\n", "");
    library.edit("ids.txt", "action m1-risk-a\n", "");
    library.edit("ids.txt", "section m1\n", "section m1\nsection m1-risk-a\n");
    // The released copy holds the same ids, so each problem is told of both files.
    let problems = library.problems();
    assert_eq!(problems.len(), 4, "{problems:#?}");
    assert_eq!(
        problems[..2],
        [
            "management/questionnaire.json: $.sections[0].questions[0].actions[0].id: found the action \"m1-risk-a\", expected another id: ids.txt records this one as a section",
            "management/questionnaire.json: $.sections[0].questions[3].id: found the question \"m1-law\", expected an id recorded in ids.txt (`shirube release` records them)",
        ]
    );
}

#[test]
fn the_list_of_ids_is_in_order_and_has_each_once() {
    let library = Library::sound();
    fs::write(library.path("ids.txt"), "view b\nview a\nidea c\nview A\ngroup b\n").unwrap();
    let problems: Vec<String> =
        library.problems().into_iter().filter(|it| it.starts_with("ids.txt")).collect();
    assert_eq!(
        problems,
        [
            "ids.txt: line 2: found \"view a\", expected the lines in order",
            "ids.txt: line 3: found \"idea c\", expected a kind, a space and an id, such as question m1-policy",
            "ids.txt: line 3: found \"idea c\", expected the lines in order",
            "ids.txt: line 4: found \"view A\", expected a kind, a space and an id, such as question m1-policy",
            "ids.txt: line 5: found \"group b\", expected each id once: a name keeps its kind for ever",
            "ids.txt: line 5: found \"group b\", expected the lines in order",
        ]
    );
}

#[test]
fn a_released_structure_may_not_be_edited() {
    let library = Library::sound();
    library.edit("management/questionnaire.json", "\"hours\": 3", "\"hours\": 5");
    let released = library.path("management/released");
    let version = fs::read_dir(&released).unwrap().next().unwrap().unwrap().path();
    let version = version.file_stem().unwrap().to_str().unwrap();
    let expected = format!(
        "management/questionnaire.json: $.version: found {version:?}, which has been released with other content, expected a new version"
    );
    assert_eq!(library.problems(), std::slice::from_ref(&expected));
    let said = shirube(&["release", library.path("management").to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.contains("expected a new version"), "{}", said.err);

    // A new version may differ, and is released beside the old one.
    library.edit(
        "management/questionnaire.json",
        &format!("\"version\": {version:?}"),
        "\"version\": \"2099.1\"",
    );
    assert_eq!(library.problems(), [""; 0]);
    assert_eq!(shirube(&["release", library.path("management").to_str().unwrap()]).code, 0);
    assert_eq!(fs::read_dir(&released).unwrap().count(), 2);
    assert_eq!(library.problems(), [""; 0]);
}

#[test]
fn releasing_records_new_ids_and_never_loses_old_ones() {
    let library = Library::sound();
    library.edit("ids.txt", "question m1-policy\n", "question m1-policy\nquestion m1-retired\n");
    library.edit("management/questionnaire.json", "\"version\": \"2", "\"version\": \"3");
    let said = shirube(&["release", library.path("management").to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let ids = fs::read_to_string(library.path("ids.txt")).unwrap();
    assert!(ids.contains("\nquestion m1-retired\n"));
    assert!(ids.lines().is_sorted());
    assert!(
        ["practice p1-1", "questionnaire management", "view groups"]
            .iter()
            .all(|it| ids.contains(it))
    );

    library.edit("ids.txt", "question m1-retired\n", "");
    library.edit(
        "ids.txt",
        "questionnaire management\n",
        "questionnaire management\nsection m1-law-a\n",
    );
    library.edit("ids.txt", "action m1-law-a\n", "");
    let said = shirube(&["release", library.path("management").to_str().unwrap()]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("ids.txt records this one as a section"), "{}", said.err);
}

#[test]
fn a_released_file_is_named_after_its_version() {
    let library = Library::sound();
    let released = library.path("management/released");
    let file = fs::read_dir(&released).unwrap().next().unwrap().unwrap().path();
    fs::rename(file, released.join("1999.1.json")).unwrap();
    let problems = library.problems();
    assert_eq!(problems.len(), 1, "{problems:?}");
    assert!(problems[0].ends_with("expected the version in the file's name, \"1999.1\""));
}

#[test]
fn a_file_of_no_known_name_is_told() {
    let library = Library::sound();
    fs::write(library.path("questionaire.json"), "{}").unwrap();
    assert!(
        library.problems()[0].starts_with("questionaire.json: $: found a file of no known name")
    );
}

#[test]
fn answers_are_scored_from_a_file_and_from_standard_input() {
    let answers = r#"{"m1-1": {"level": 3}, "m1-2": {"level": 4}, "m1-3": {"unknown": true}}"#;
    let said = shirube_told(&["score", "tests/it/questionnaires/four", "-"], answers);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let score: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(score["overall"]["score"], 350);
    assert!(said.out.starts_with("{\n  \"method\": \"maturity\",\n"));
}

#[test]
fn every_wrong_answer_is_named() {
    let answers = r#"{"m1-1": {"level": 6}, "m1-2": {"not_applicable": " "}, "m9-9": {"level": 1},
        "m1-3": {"level": 1, "unknown": true}, "m1-4": {}}"#;
    let said = shirube_told(&["score", "tests/it/questionnaires/four", "-"], answers);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    let expected = [
        "-: $.m1-1: found 6, expected 1 to 5",
        "-: $.m9-9: found \"m9-9\", expected a question's id",
        "-: $.m1-3: found \"several answers\", expected one of level, number, unknown, not_applicable",
        "-: $.m1-4: found \"no answer\", expected one of level, number, unknown, not_applicable",
        "-: $.m1-2.not_applicable: found a text of 0 characters, expected 1 to 500",
    ];
    assert_eq!(said.err.lines().collect::<Vec<_>>(), expected);
    let said = shirube_told(
        &["score", "questionnaires/management", "-"],
        r#"{"m1-risk": {"not_applicable": "we never do"}}"#,
    );
    assert_eq!(
        said.err,
        "-: $.m1-risk: found \"not_applicable\", expected an answer: this question applies to everybody\n"
    );
}

#[test]
fn result_files_get_one_line_each_in_the_order_of_the_call() {
    let folder = tempfile::tempdir().unwrap();
    let write = |name: &str, text: &str| {
        let path = folder.path().join(name);
        fs::write(&path, text).unwrap();
        path.display().to_string()
    };
    let sound = result_file(&four(), r#"{"m1-1": {"level": 3}}"#);
    let valid = write("valid.json", &sound);
    let edited = write("edited.json", &sound.replace("\"level\": 3", "\"level\": 5"));
    let other = write("other.json", &sound.replace("\"language\": \"ja\"", "\"language\": \"en\""));
    let more = top("tests/it/questionnaires").display().to_string();

    let said = shirube(&["verify", "--questionnaires", &more, &other, &valid, &edited]);
    assert_eq!(said.code, 1);
    assert!(said.err.contains("does not mean that the answers are true"));
    assert_eq!(said.err.lines().count(), 1);
    let lines: Vec<&str> = said.out.lines().collect();
    assert!(lines[0].starts_with(&format!("{other}: digest: found sha256-")), "{}", lines[0]);
    assert_eq!(lines[1], format!("{valid}: valid"));
    assert!(lines[2].starts_with(&format!("{edited}: score: found {{\"items\"")), "{}", lines[2]);

    let said = shirube(&["verify", "--json", "--questionnaires", &more, &valid, &other]);
    let lines: Vec<Value> = said.out.lines().map(|it| serde_json::from_str(it).unwrap()).collect();
    assert_eq!(lines[0], serde_json::json!({"path": valid, "valid": true}));
    assert_eq!((&lines[1]["valid"], &lines[1]["check"]), (&Value::Bool(false), &"digest".into()));
    assert!(lines[1]["how"].as_str().unwrap().starts_with("found sha256-"));

    let said = shirube(&["verify", "--questionnaires", &more, &valid]);
    assert_eq!(said.code, 0);
    let said = shirube(&["verify", &valid]);
    assert_eq!(said.code, 1);
    assert!(said.out.contains(": questionnaire: found four 2026.1 (sha256-"), "{}", said.out);
}

#[test]
fn more_files_than_one_batch_keep_their_order() {
    let folder = tempfile::tempdir().unwrap();
    let sound = result_file(&four(), r#"{"m1-1": {"level": 3}}"#);
    let mut call = vec!["verify".to_owned(), "--questionnaires".to_owned()];
    call.push(top("tests/it/questionnaires").display().to_string());
    let before = call.len();
    for n in 0..5000 {
        let path = folder.path().join(format!("{n}"));
        fs::write(&path, if n % 7 == 0 { "{}" } else { &sound }).unwrap();
        call.push(path.display().to_string());
    }
    let said = shirube(&call);
    let lines: Vec<&str> = said.out.lines().collect();
    assert_eq!(lines.len(), 5000);
    for (n, (line, path)) in lines.iter().zip(&call[before..]).enumerate() {
        let said = line.strip_prefix(&format!("{path}: ")).unwrap();
        assert_eq!(said == "valid", n % 7 != 0, "{line}");
    }
}

#[test]
fn pages_are_written_for_every_questionnaire_in_both_languages() {
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("new/dist");
    let mut asked: Vec<String> = entries(&top("questionnaires"))
        .into_iter()
        .filter(|it| it.join("questionnaire.json").is_file())
        .map(|it| it.file_name().unwrap().to_str().unwrap().to_owned())
        .collect();
    asked.sort();
    let stem = |id: &str| match id {
        "management" => "questions".to_owned(),
        other => format!("questions-{other}"),
    };
    let names: Vec<String> = (asked.iter().map(|it| stem(it)))
        .chain(["help".to_owned()])
        .flat_map(|it| ["ja", "en"].map(|lang| format!("{it}.{lang}.html")))
        .collect();
    let said = shirube(&["pages", out.to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    // Beside the pages it writes what the first question of each needs.
    let is_page = |it: &&str| Path::new(it).extension().is_some_and(|it| it == "html");
    let pages: Vec<&str> = said.out.lines().filter(is_page).collect();
    let paths: Vec<String> =
        names.iter().map(|it| Path::new(&out).join(it).display().to_string()).collect();
    assert_eq!(pages, paths);
    for id in &asked {
        for lang in ["ja", "en"] {
            let page = fs::read_to_string(out.join(format!("{}.{lang}.html", stem(id)))).unwrap();
            assert!(page.starts_with(&format!("<!DOCTYPE html>\n<html lang=\"{lang}\">")));
            assert!(page.contains("cs-support@ipa.go.jp"));
            let texts: Value =
                serde_json::from_str(&text(&format!("questionnaires/{id}/{lang}.json"))).unwrap();
            let questions = texts["questions"].as_object().unwrap();
            assert_eq!(page.matches("<h3>").count(), questions.len(), "{id}");
            assert!(page.contains(&format!("<h3>{}. ", questions.len())), "{id}");
            for question in questions.values() {
                let ask = escaped(question["ask"].as_str().unwrap());
                assert!(page.contains(&ask), "{ask}");
            }
        }
    }
}

#[test]
fn the_page_for_when_something_has_happened_names_every_desk() {
    let folder = tempfile::tempdir().unwrap();
    let said = shirube(&["pages", folder.path().to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let desks: Value = serde_json::from_str(&text("questionnaires/desks.json")).unwrap();
    for lang in ["ja", "en"] {
        let page = fs::read_to_string(folder.path().join(format!("help.{lang}.html"))).unwrap();
        for desk in desks["desks"].as_array().unwrap() {
            for said in [&desk["name"][lang], &desk["for"][lang], &desk["phone"], &desk["mail"]] {
                let said = escaped(said.as_str().unwrap_or_default());
                assert!(page.contains(&said), "{said}");
            }
        }
        assert!(page.contains("href=\"tel:%239110\"") && page.contains("href=\"mailto:"));
        assert!(page.contains(if lang == "ja" {
            "おおむね3〜5日以内"
        } else {
            "3 to 5 days"
        }));
    }
}

/// A text as it stands in a page.
fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('\'', "&#39;").replace('"', "&quot;")
}

#[test]
fn pages_of_unsound_data_are_not_written() {
    let library = Library::sound();
    library.edit("management/ja.json", "\"title\"", "\"titel\"");
    let out = library.path("out");
    let said = shirube(&[
        "pages",
        out.to_str().unwrap(),
        "--questionnaires",
        library.0.path().to_str().unwrap(),
    ]);
    assert_eq!((said.code, said.out.as_str(), out.exists()), (1, "", false));
}

#[test]
fn a_guide_is_checked_with_the_sources_beside_it() {
    let library = Library::sound();
    let words = r#"{"ja": "窓口", "en": "Portal"}"#;
    let link = format!(
        r#"{{"id": "portal", "url": "http://www.example.jp/", "title": {words}, "checked_on": "2026-11-23", "mark": "V", "source": "NOSUCH"}}"#
    );
    let guide = format!(
        r#"{{"format": "shirube-security-action", "format_version": 1, "version": "2026.1", "checked_on": "2026-11-23", "links": [{link}], "steps": [], "schemes": []}}"#
    );
    fs::write(library.path("security-action.json"), guide).unwrap();
    assert_eq!(
        library.problems(),
        [
            "security-action.json: $.links[0].url: found \"http://www.example.jp/\", expected an https address of at most 500 characters"
        ]
    );
    library.edit("security-action.json", "http:", "https:");
    assert_eq!(
        library.problems(),
        [
            "security-action.json: $.links[0].source: found \"NOSUCH\", expected a key of sources.json"
        ]
    );
    library.edit("security-action.json", "NOSUCH", "GL3");
    assert_eq!(library.problems(), [""; 0]);
}
