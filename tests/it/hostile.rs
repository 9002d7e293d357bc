//! Files that somebody wrote to hurt us. Each ends as an error that names its place, never as a
//! crash. Time and memory are bounded by construction: a file is read up to one byte more than
//! 1 MiB (a benchmark 8 MiB), nested at most 16 deep, and told about at most 100 times.

use std::fs;
use std::path::Path;

use crate::top::{Said, shirube};

const LIMIT: usize = 1024 * 1024;

/// Bytes of a file, and something that the program must say of it.
fn files() -> Vec<(&'static str, Vec<u8>, &'static str)> {
    let keys = |n: usize| {
        let keys: Vec<String> = (0..n).map(|it| format!("\"{it}\":0")).collect();
        format!("{{{}}}", keys.join(",")).into_bytes()
    };
    let just_below = {
        // Keys of 7 digits, 11 bytes each with quotes, colon and comma.
        let keys: Vec<String> = (0..LIMIT / 13).map(|it| format!("\"{it:08}\":0")).collect();
        let mut text = format!("{{{}}}", keys.join(",")).into_bytes();
        text.resize(LIMIT, b' ');
        text
    };
    let deceptive = "{\"\u{1b}[31mred\u{202e}\": \"\u{202e}\u{200b}\", \"a\\nb\": 1}";
    vec![
        ("deep-lists", b"[".repeat(100_000), "found nesting deeper than 16"),
        ("deep-objects", b"{\"a\":".repeat(100_000), "found nesting deeper than 16"),
        (
            "deep-and-closed",
            [b"[".repeat(500_000), b"]".repeat(500_000)].concat(),
            "found nesting deeper than 16",
        ),
        (
            "duplicate-keys",
            b"{\"format\":1,\"format\":2}".to_vec(),
            "found the key \"format\" twice",
        ),
        ("a-million-keys", keys(1_000_000), "found more than 1048576 bytes"),
        ("just-too-large", vec![b' '; LIMIT + 1], "found more than 1048576 bytes"),
        ("just-not-too-large", just_below, "expected"),
        ("lone-surrogate", br#"{"format":"\ud800"}"#.to_vec(), "expected JSON"),
        ("lone-low-surrogate", br#"{"\udc00x":1}"#.to_vec(), "expected JSON"),
        ("surrogates-swapped", br#"["\udc00\ud800"]"#.to_vec(), "expected JSON"),
        ("control-characters", b"{\"format\":\"a\x01b\"}".to_vec(), "expected JSON"),
        ("nul-bytes", vec![0; 1000], "expected JSON"),
        ("deceptive-characters", deceptive.as_bytes().to_vec(), "expected"),
        ("huge-number", [b"[".to_vec(), b"9".repeat(100_000), b"]".to_vec()].concat(), "expected"),
        ("huge-exponent", b"[1e999999999]".to_vec(), "expected"),
        ("beyond-53-bits", b"[9007199254740993]".to_vec(), "whole number within"),
        ("a-fraction", b"{\"format_version\":1.0}".to_vec(), "whole number within"),
        ("minus-zero", b"[-0]".to_vec(), "expected"),
        ("not-a-number", b"[NaN, Infinity]".to_vec(), "expected JSON"),
        ("truncated-utf-8", b"{\"format\":\"\xe3\x81".to_vec(), "no UTF-8"),
        ("overlong-utf-8", b"{\"format\":\"\xc0\xaf\"}".to_vec(), "no UTF-8"),
        ("utf-16", b"\xff\xfe{\0}\0".to_vec(), "no UTF-8"),
        ("empty", Vec::new(), "expected JSON"),
        ("byte-order-mark-only", "\u{feff}".into(), "expected JSON"),
        ("two-byte-order-marks", "\u{feff}\u{feff}{}".into(), "expected JSON"),
        ("two-values", b"{} {}".to_vec(), "expected JSON"),
        ("null", b"null".to_vec(), "found null, expected an object"),
        ("a-list", b"[]".to_vec(), "found a list, expected an object"),
        (
            "prototype",
            br#"{"__proto__":{"format":"shirube-result"},"constructor":1}"#.to_vec(),
            "found no field",
        ),
        ("comments", b"{} // fine".to_vec(), "expected JSON"),
    ]
}

/// Nothing that a terminal would obey or that hides what is written, and one line a problem.
#[track_caller]
fn assert_printable(text: &str) {
    let hidden =
        |it: char| it != '\n' && (it.is_control() || ('\u{200b}'..='\u{202e}').contains(&it));
    assert!(!text.contains(hidden), "{text:?}");
}

#[test]
fn verify_refuses_every_hostile_file_and_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let mut call = vec!["verify".to_owned()];
    for (name, bytes, _) in files() {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        call.push(path.display().to_string());
    }
    // A folder and a file that is not there are no result files either.
    call.push(folder.path().display().to_string());
    call.push(folder.path().join("absent").display().to_string());

    let Said { code, out, err } = shirube(&call);
    assert_eq!(code, 1, "{err}");
    let lines: Vec<&str> = out.lines().collect();
    assert_eq!(lines.len(), call.len() - 1, "one line a file, in the order of the call");
    for ((name, _, expected), line) in files().iter().zip(&lines) {
        let said = line.split_once(&format!("{name}: ")).map(|(_, said)| said);
        assert!(said.is_some_and(|it| it.contains(expected)), "{name}: {line}");
    }
    assert!(
        lines.iter().rev().take(2).all(|it| it.contains("found no readable file")),
        "{lines:?}"
    );
    assert_printable(&out);
}

#[test]
fn check_refuses_every_hostile_file_in_every_place() {
    for (name, bytes, expected) in files() {
        for (folder, file) in [
            ("questionnaires/evil", "questionnaire.json"),
            ("questionnaires/evil", "ja.json"),
            ("questionnaires/evil/released", "2026.1.json"),
            ("questionnaires/practices", "practices.json"),
            ("questionnaires/practices", "ja.json"),
            ("questionnaires", "sources.json"),
            ("questionnaires", "crosswalk.json"),
            ("questionnaires/benchmarks", "evil.json"),
            ("partners", "evil.json"),
        ] {
            let top = tempfile::tempdir().unwrap();
            let folder = top.path().join(folder);
            fs::create_dir_all(&folder).unwrap();
            if file == "ja.json" {
                // Beside something, so that it is taken for a language file.
                let evil = folder.ends_with("evil");
                let beside = if evil { "questionnaire.json" } else { "practices.json" };
                fs::write(folder.join(beside), "{}").unwrap();
            }
            if folder.ends_with("released") {
                fs::write(folder.parent().unwrap().join("questionnaire.json"), "{}").unwrap();
            }
            fs::write(folder.join(file), &bytes).unwrap();
            // A partner file is smaller, and told so before anything else.
            let is_too_large =
                folder.ends_with("partners") && (64 * 1024..=LIMIT).contains(&bytes.len());
            let expected = if is_too_large { "expected at most 65536" } else { expected };
            // A benchmark may be larger.
            let is_benchmark = folder.ends_with("benchmarks");
            let expected = match name {
                "a-million-keys" if is_benchmark => "found more than 8388608 bytes",
                "just-too-large" if is_benchmark => "expected JSON",
                _ => expected,
            };
            let said = shirube(&["check", top.path().to_str().unwrap()]);
            assert_eq!(said.code, 1, "{name} as {file}: {}", said.err);
            assert_printable(&said.err);
            // A language file without its questionnaire is judged by its form alone.
            let form_alone = file == "ja.json" && !says_of_form(expected);
            let of_file = format!("{}:", folder.join(file).display());
            let told = said.err.lines().filter(|it| it.starts_with(&of_file));
            assert!(
                form_alone || told.into_iter().any(|it| it.contains(expected)),
                "{name} as {file}: {}",
                said.err
            );
        }
    }
}

/// Whether this is wrong with any JSON file, not only with one of a certain format.
fn says_of_form(expected: &str) -> bool {
    ["JSON", "UTF-8", "deeper", "twice", "bytes", "within"].iter().any(|it| expected.contains(it))
}

#[test]
fn score_refuses_every_hostile_file() {
    let folder = tempfile::tempdir().unwrap();
    for (name, bytes, _) in files() {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        let said = shirube(&["score", "questionnaires/management", path.to_str().unwrap()]);
        assert_eq!((said.code, said.out.as_str()), (1, ""), "{name}");
        assert_printable(&said.err);
    }
}

#[test]
fn many_problems_are_told_up_to_a_hundred() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("answers.json");
    let answers: Vec<String> = (0..50_000).map(|it| format!("\"x{it}\":0")).collect();
    fs::write(&path, format!("{{{}}}", answers.join(","))).unwrap();
    let said = shirube(&["score", "questionnaires/management", path.to_str().unwrap()]);
    assert_eq!((said.code, said.err.lines().count()), (1, 100));
}

#[test]
fn duplicate_ids_are_told_with_their_place() {
    let text = crate::top::text("tests/it/questionnaires/four/questionnaire.json");
    let twice = text.replace("\"m1-3\"", "\"m1-2\"");
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("four");
    fs::create_dir(&home).unwrap();
    fs::write(home.join("questionnaire.json"), twice).unwrap();
    let said = shirube(&["check", home.to_str().unwrap()]);
    let expected =
        "$.sections[0].questions[2].id: found the id \"m1-2\" again, expected each id once";
    assert!(said.err.contains(expected), "{}", said.err);
}

#[test]
fn folders_that_lead_round_in_a_circle_are_left() {
    let folder = tempfile::tempdir().unwrap();
    let inside = folder.path().join("inside");
    fs::create_dir(&inside).unwrap();
    std::os::unix::fs::symlink(folder.path(), inside.join("outside")).unwrap();
    fs::write(inside.join("stray.json"), "{}").unwrap();
    let said = shirube(&["check", folder.path().to_str().unwrap()]);
    assert_eq!((said.code, said.err.lines().count()), (1, 1), "{}", said.err);
}

#[test]
fn names_that_a_terminal_would_obey_are_shown_and_not_obeyed() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(Path::new("a\u{1b}[2J\nb\u{202e}.json"));
    fs::write(&path, "{}").unwrap();
    let said = shirube(&["verify", path.to_str().unwrap()]);
    assert_eq!(said.out.lines().count(), 1);
    assert_printable(&said.out);
    let said = shirube(&["check", folder.path().to_str().unwrap()]);
    assert_eq!(said.err.lines().count(), 1);
    assert_printable(&said.err);
}
