//! Partner files, own questionnaires, and results that were handed over, as the program sees them.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};
use shirube_core::i18n::Lang;
use shirube_core::json::{MAX_FILE_BYTES, canonical, parse};
use shirube_core::partner::{Partner, TOKENS, TokenKind};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::Shown;
use tempfile::TempDir;

use crate::benchmark;
use crate::top::{entries, questionnaire, result_file, shirube, sound, text, top};

const EVERYTHING: &str = "tests/it/partners/everything.json";

/// A site with one partner and its own questionnaire, to be made wrong.
struct Site(TempDir);

impl Site {
    fn sound() -> Site {
        let site = Site(tempfile::tempdir().unwrap());
        fs::create_dir_all(site.path("questionnaires/x-shop")).unwrap();
        fs::create_dir(site.path("partners")).unwrap();
        fs::copy(top(EVERYTHING), site.path("partners/everything.json")).unwrap();
        fs::write(site.path("partners/everything.svg"), "<svg/>").unwrap();
        for (name, text) in own_questionnaire() {
            fs::write(site.path("questionnaires/x-shop").join(name), text).unwrap();
        }
        let asked = sound(Questionnaire::read(&own_questionnaire()[0].1));
        let benchmark = benchmark::of(&asked, "x-members-2026");
        fs::write(site.path("partners/x-members-2026.json"), benchmark.to_json()).unwrap();
        site.edit("checked_on\": \"2026-11-23", "checked_on\": \"9000-01-01");
        site
    }

    fn path(&self, file: &str) -> PathBuf {
        self.0.path().join(file)
    }

    /// Replaces every occurrence in the partner file.
    #[track_caller]
    fn edit(&self, from: &str, to: &str) {
        let file = self.path("partners/everything.json");
        let text = fs::read_to_string(&file).unwrap();
        assert!(text.contains(from), "{from}");
        fs::write(file, text.replace(from, to)).unwrap();
    }

    /// What is said of problems and of reminders, without the path of the site.
    fn told(&self) -> (Vec<String>, Vec<String>) {
        let said = shirube(&["check", self.0.path().to_str().unwrap()]);
        let folder = format!("{}/", self.0.path().display());
        let lines = |it: &str| it.replace(&folder, "").lines().map(str::to_owned).collect();
        let (problems, mut reminders): (Vec<String>, Vec<String>) =
            (lines(&said.err), lines(&said.out));
        assert_eq!(said.code, i32::from(!problems.is_empty()));
        let count = reminders.pop().unwrap();
        assert!(count.ends_with(&format!(", problems: {}", problems.len())), "{count}");
        (problems, reminders)
    }
}

/// Structure and words of a questionnaire of four questions, one of which names a source.
fn own_questionnaire() -> [(&'static str, String); 3] {
    let four = "tests/it/questionnaires/four/questionnaire.json";
    let mut structure: Value = serde_json::from_str(&text(four)).unwrap();
    structure["id"] = json!("x-shop");
    structure["sections"][0]["questions"][0]["source"] = json!(["OWN"]);
    let levels = ["a", "b", "c", "d", "e"];
    let question = json!({"ask": "ask", "why": "why", "hint": "hint", "levels": levels});
    let ids = ["m1-1", "m1-2", "m1-3", "m1-4"];
    let questions: serde_json::Map<String, Value> =
        ids.into_iter().map(|id| (id.to_owned(), question.clone())).collect();
    let words = |lang: &str| {
        json!({
            "format": "shirube-texts", "format_version": 1, "language": lang,
            "title": "title", "intro": "intro",
            "sections": {"m1": {"title": "t", "short": "s", "about": "a"}},
            "questions": questions, "actions": {}, "views": {}
        })
        .to_string()
    };
    [
        ("questionnaire.json", structure.to_string()),
        ("ja.json", words("ja")),
        ("en.json", words("en")),
    ]
}

#[test]
fn the_partners_of_the_demos_are_sound() {
    let said = shirube(&["check", "partners"]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for file in entries(&top("partners")) {
        if file.extension().is_some_and(|it| it == "json") {
            let partner = sound(Partner::read(&fs::read_to_string(&file).unwrap()));
            for (lang, word) in [(Lang::Ja, "見本"), (Lang::En, "sample")] {
                assert!(partner.name(lang).contains(word), "{}", file.display());
            }
            assert!(partner.legal_name(Lang::Ja).contains("実在しません"));
        }
    }
}

/// A picture is shown, never run; these need nothing that a policy would forbid.
#[test]
fn the_pictures_of_the_demos_hold_neither_script_nor_style() {
    for file in entries(&top("partners")) {
        if file.extension().is_some_and(|it| it == "svg") {
            let text = fs::read_to_string(&file).unwrap();
            for word in ["<script", "style", " on", "href", "url(", "<!", "foreignObject"] {
                assert!(!text.contains(word), "{}: {word}", file.display());
            }
        }
    }
}

#[test]
fn the_theme_is_the_table_of_options() {
    let options: Value = serde_json::from_str(&text("embed/options.json")).unwrap();
    let listed: Vec<(&str, &str)> = (options["tokens"].as_array().unwrap().iter())
        .map(|it| (it["name"].as_str().unwrap(), it["kind"].as_str().unwrap()))
        .collect();
    let kind = |it| match it {
        TokenKind::Colour => "colour",
        TokenKind::Length => "length",
        TokenKind::Font => "font",
    };
    let known: Vec<(&str, &str)> = TOKENS.iter().map(|(name, it)| (*name, kind(*it))).collect();
    assert_eq!(known, listed);
}

#[test]
fn a_partner_file_is_checked_with_what_lies_beside_it() {
    let site = Site::sound();
    assert_eq!(site.told(), (vec![], vec![]));
    site.edit("\"everything\"", "\"another\"");
    fs::remove_file(site.path("partners/everything.svg")).unwrap();
    fs::remove_file(site.path("partners/x-members-2026.json")).unwrap();
    fs::rename(site.path("questionnaires/x-shop"), site.path("questionnaires/x-shops")).unwrap();
    let (problems, _) = site.told();
    assert_eq!(
        problems[..4],
        [
            "partners/everything.json: $.id: found \"another\", expected the name of the file, \"everything\"",
            "partners/everything.json: $.logo: found \"everything.svg\", expected a picture in the folder of this file",
            "partners/everything.json: $.benchmarks[0]: found \"x-members-2026\", expected a benchmark in the folder of this file",
            "partners/everything.json: $.questionnaires[0].id: found \"x-shop\", expected a questionnaire in the folder questionnaires beside partners",
        ]
    );
}

#[test]
fn a_partner_file_is_known_by_its_folder_or_by_its_format() {
    let site = Site::sound();
    fs::write(site.path("partners/broken.json"), "{").unwrap();
    let elsewhere = site.path("elsewhere.json");
    fs::write(&elsewhere, r#"{"format": "shirube-partner", "id": "elsewhere"}"#).unwrap();
    let (problems, _) = site.told();
    assert!(problems.iter().any(|it| it.starts_with("partners/broken.json: $: line 1")));
    let of_elsewhere =
        problems.iter().filter(|it| it.starts_with("elsewhere.json: $: found no field"));
    assert_eq!(of_elsewhere.count(), 5, "{problems:#?}");
    fs::write(&elsewhere, "{}").unwrap();
    let (problems, _) = site.told();
    assert!(
        problems.iter().any(|it| it.contains("elsewhere.json: $: found a file of no known name"))
    );
}

#[test]
fn what_nobody_looked_at_for_long_or_what_misleads_is_a_reminder() {
    let site = Site::sound();
    site.edit("9000-01-01", "2001-01-01");
    site.edit("\"条件\"", "\"SECURITY ACTIONの認定を取得した会社\"");
    let (problems, reminders) = site.told();
    assert_eq!(problems, [""; 0]);
    let file = "reminder: partners/everything.json";
    assert_eq!(
        reminders[..2],
        [
            format!("{file}: $.checked_on: 2001-01-01 is long ago; look whether it is still true"),
            format!(
                "{file}: $.desks[0].checked_on: 2001-01-01 is long ago; look whether it is still true"
            ),
        ]
    );
    let misuse = &reminders[2..];
    assert!(
        !misuse.is_empty()
            && misuse.iter().all(|it| it.starts_with(&format!("{file}: $.offer.body.ja: \""))),
        "{misuse:?}"
    );
}

#[test]
fn own_questionnaires_need_no_list_of_ids_and_no_sources() {
    let site = Site::sound();
    let folder = site.path("questionnaires");
    let check = || shirube(&["check", folder.join("x-shop").to_str().unwrap()]).err;
    assert_eq!(check(), "");
    // Under a name of ours both are needed.
    let ours = site.path("questionnaires/shop");
    fs::create_dir(&ours).unwrap();
    for (name, text) in own_questionnaire() {
        fs::write(ours.join(name), text.replace("x-shop", "shop")).unwrap();
    }
    let said = shirube(&["check", ours.to_str().unwrap()]);
    assert!(said.err.contains("ids.txt: $: found no readable file"), "{}", said.err);
    assert!(said.err.contains("sources.json: $: found no readable file"), "{}", said.err);
    fs::remove_dir_all(&ours).unwrap();
    // Where there is a list, it is kept for all.
    fs::write(folder.join("ids.txt"), "").unwrap();
    assert!(check().contains("found the questionnaire \"x-shop\", expected an id recorded"));
    let said = shirube(&["release", folder.join("x-shop").to_str().unwrap()]);
    assert_eq!((said.code, check()), (0, String::new()), "{}", said.err);
}

#[test]
fn the_first_question_of_an_own_questionnaire_is_written_for_the_site() {
    let site = Site::sound();
    let (questionnaires, out) = (site.path("questionnaires"), site.path("dist"));
    let call = |from: &Path| {
        let from = from.to_str().unwrap();
        shirube(&["pages", out.to_str().unwrap(), "--questionnaires", from])
    };
    let said = call(&questionnaires);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert_eq!(said.out.lines().count(), 2, "{}", said.out);
    for lang in ["ja", "en"] {
        let file = out.join(format!("questionnaires/x-shop/first.{lang}.json"));
        assert!(fs::read_to_string(file).unwrap().contains("\"id\":\"x-shop\""));
    }
    // Beside ours they are written with ours, and have pages without a program too.
    copy(&top("questionnaires"), &questionnaires);
    let said = call(&questionnaires);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    for file in [
        "questionnaires/sme/first.ja.json",
        "questionnaires/x-shop/first.en.json",
        "questions-x-shop.ja.html",
    ] {
        assert!(said.out.contains(file), "{file}: {}", said.out);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in entries(from) {
        let there = to.join(entry.file_name().unwrap());
        if entry.is_dir() {
            copy(&entry, &there);
        } else {
            fs::copy(entry, there).unwrap();
        }
    }
}

/// The program's line on a file of the golden cases, without its path.
fn verified(case: &str, options: &[&str]) -> (i32, String) {
    let file = format!("tests/golden/{case}/result.json");
    let call = ["verify", &file, "--questionnaires", "tests/it/questionnaires"];
    let said = shirube(&[&call[..], options].concat());
    (said.code, said.out.replace(&file, "it"))
}

#[test]
fn a_recipient_takes_only_what_was_meant_for_it_and_is_new() {
    let (audience, challenge) = ("https://www.sample.example", "7f3c-once");
    let fine = "it: valid, handed to https://www.sample.example for 見本株式会社 on 2026-11-23\n";
    for (case, options, code, line) in [
        ("handed-over", &["--audience", audience, "--challenge", challenge][..], 0, fine),
        ("handed-over", &["--audience", audience], 0, fine),
        (
            "handed-over",
            &["--audience", "https://www.other.example"],
            1,
            "it: audience: found https://www.sample.example, expected https://www.other.example\n",
        ),
        (
            "handed-over",
            &["--challenge", "7f3c-twice"],
            1,
            "it: challenge: found 7f3c-once, expected 7f3c-twice\n",
        ),
        (
            "handed-over-with-profile",
            &["--challenge", challenge],
            1,
            "it: challenge: found none, expected 7f3c-once\n",
        ),
        (
            "example-1-mixed",
            &["--audience", audience],
            1,
            "it: audience: found none, expected https://www.sample.example\n",
        ),
        ("example-1-mixed", &[], 0, "it: valid\n"),
        // A file that is not sound is refused for that first.
        (
            "share-with-a-member-more",
            &["--audience", "https://www.other.example"],
            1,
            "it: format: $.share: found the field \"certified\", expected only known fields\n",
        ),
    ] {
        assert_eq!(verified(case, options), (code, line.to_owned()), "{case} {options:?}");
    }
    let (code, _) = verified("handed-over", &["--challenge", "two words"]);
    assert_eq!(code, 2, "a challenge that can be none is a wrong call");
}

#[test]
fn machines_read_to_whom_a_file_was_handed() {
    let (code, line) = verified("handed-over", &["--json"]);
    let page = text("docs/methods/verification.md");
    let of_page = page.lines().find(|it| it.starts_with("{\"audience\"")).unwrap();
    assert_eq!((code, line.trim_end()), (0, &*of_page.replace("c.json", "it")));
}

#[test]
fn the_worked_example_of_what_was_shown_is_right() {
    let page = text("docs/methods/verification.md");
    let (_, page) = page.split_once("### The digest of what was shown").unwrap();
    let line = |start: &str| page.lines().find(|it| it.starts_with(start)).unwrap();
    let shown = line("{\"contact\"");
    assert_eq!(canonical(&sound(parse(shown, MAX_FILE_BYTES))), shown);
    let partner = sound(Partner::read(&text(EVERYTHING)));
    let digest = |origin| Shown::of(&partner, Lang::Ja, origin).unwrap().digest().to_string();
    assert_eq!(line("sha256-"), digest("https://www.sample.example"));
    assert!(text("tests/golden/handed-over/result.json").contains(line("sha256-")));
    assert_ne!(line("sha256-"), digest("http://localhost:8080"));
}

#[test]
fn a_result_that_is_kept_has_no_record() {
    let asked = questionnaire("tests/it/questionnaires/four/questionnaire.json");
    assert!(!result_file(&asked, "{}").contains("share"));
}

/// The example of each page, in the order of its members, is a file that can be used as it stands.
#[test]
fn the_examples_of_the_pages_are_partner_files() {
    let mut examples = Vec::new();
    for lang in ["ja", "en"] {
        let page = text(&format!("docs/embed/partner-file.{lang}.md"));
        let (_, rest) = page.split_once("```json\n").unwrap();
        let (example, rest) = rest.split_once("```").unwrap();
        sound(Partner::read(example));
        let file: Value = serde_json::from_str(example).unwrap();
        let members = file.as_object().unwrap().keys();
        // Every member is explained below it, and everything that a file can hold is in it.
        for member in members.clone() {
            assert!(rest.contains(&format!("| `{member}` |")), "{lang}: {member}");
        }
        let all: Value = serde_json::from_str(&text(EVERYTHING)).unwrap();
        assert!(members.eq(all.as_object().unwrap().keys()), "{lang}");
        for part in ["offer", "results"] {
            for member in all[part].as_object().unwrap().keys() {
                assert!(
                    rest.contains(&format!("| `{part}.{member}` |")),
                    "{lang}: {part}.{member}"
                );
            }
        }
        for (token, _) in TOKENS {
            assert!(rest.contains(token), "{lang}: {token}");
        }
        examples.push(file);
    }
    assert_eq!(examples[0], examples[1], "both pages show the same file");
}
