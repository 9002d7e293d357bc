//! `shirube aggregate`: many files to one benchmark, and every way in which files can be wrong.

use std::ffi::OsStr;
use std::fs;
use std::io::Write as _;
use std::os::unix::ffi::OsStrExt as _;
use std::os::unix::fs::symlink;
use std::os::unix::net::UnixListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use shirube_core::benchmark::Benchmark;
use shirube_core::digest::Digest;
use shirube_core::json::{MAX_FILE_BYTES, Node, parse};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::ResultFile;
use tempfile::TempDir;
use xtask::bench::high_water;
use xtask::sample;

use crate::top::{Said, compare, questionnaire, shirube, sound, top};

/// How many of the sixty samples are finished, and so counted.
const FINISHED: u64 = 56;

/// A folder with files to aggregate.
struct Folder(TempDir);

impl Folder {
    fn new() -> Folder {
        Folder(tempfile::tempdir().unwrap())
    }

    fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    /// Aggregates by industry, with these words behind.
    fn aggregate(&self, words: &[&str]) -> Said {
        let mut call = vec!["aggregate", "--by", "industry"];
        call.extend(words);
        let mut said = shirube(&call);
        // Paths are those of this folder.
        said.err = said.err.replace(&format!("{}/", self.0.path().display()), "");
        said
    }

    /// Aggregates one file of this content: all that is said of it, without the report.
    #[track_caller]
    fn refusals(&self, name: &str, content: impl AsRef<[u8]>) -> Vec<String> {
        let path = self.write(name, content);
        let said = self.aggregate(&[path.to_str().unwrap()]);
        assert_eq!(said.code, 1, "{}", said.err);
        let lines = said.err.lines().filter(|it| it.starts_with(name));
        lines.map(|it| it.strip_prefix(name).unwrap().to_owned()).collect()
    }
}

fn asked() -> Questionnaire {
    questionnaire("questionnaires/six-articles/questionnaire.json")
}

fn samples(count: usize) -> Vec<ResultFile> {
    sample::results(&asked(), 4).take(count).collect()
}

/// Sixty results, one a line.
fn sixty() -> Vec<String> {
    samples(60).iter().map(|it| it.to_line(&asked())).collect()
}

fn lines(all: &[String]) -> String {
    all.iter().flat_map(|it| [it.as_str(), "\n"]).collect()
}

fn packed(content: impl AsRef<[u8]>) -> Vec<u8> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::fast());
    packer.write_all(content.as_ref()).unwrap();
    packer.finish().unwrap()
}

/// A valid file with a member changed or, for null, taken out.
fn changed(line: &str, member: &str, value: Node) -> String {
    let Node::Object(mut members) = sound(parse(line, MAX_FILE_BYTES)) else { panic!() };
    members.retain(|(key, _)| key != member && key != "digest");
    if value != Node::Null {
        members.push((member.to_owned(), value));
    }
    let digest = Digest::of(&Node::Object(members.clone()));
    members.push(("digest".to_owned(), Node::text(digest.to_string())));
    shirube_core::json::canonical(&Node::Object(members))
}

/// The number of a line of the report.
#[track_caller]
fn told(said: &Said, line: &str) -> u64 {
    let found = said.err.lines().find_map(|it| it.strip_prefix(&format!("{line}: ")));
    found.unwrap_or_else(|| panic!("{line}: {}", said.err)).parse().unwrap()
}

/// A benchmark without the day on which it was made.
fn without_day(text: &str) -> String {
    let is_day = |it: &&str| !it.contains("\"checked_on\": ");
    text.lines().filter(is_day).flat_map(|it| [it, "\n"]).collect()
}

#[test]
fn sixty_results_give_the_benchmark_that_is_kept() {
    let folder = Folder::new();
    let file = folder.write("sixty.ndjson", lines(&sixty()));
    let said = folder.aggregate(&[
        file.to_str().unwrap(),
        "-k",
        "8",
        "--id",
        "x-sixty",
        "--edition",
        "2026.1",
        "--year",
        "2026",
        "--publisher",
        "Nobody",
        "--title",
        "Sixty invented firms",
        "--population",
        "invented firms",
        "--url",
        "https://example.org/sixty",
        "--caveat",
        "Nothing of it is true.",
    ]);
    assert_eq!(said.code, 0, "{}", said.err);
    let benchmark = Benchmark::read(&said.out).unwrap();
    assert!(benchmark.is_synthetic);
    compare(&top("tests/it/aggregate/sixty.json"), &without_day(&said.out));
    compare(&top("tests/it/aggregate/sixty.txt"), &said.err);
}

#[test]
fn one_file_or_many_packed_or_not_in_any_order_give_the_same() {
    let (folder, all) = (Folder::new(), sixty());
    let whole = folder.write("whole.ndjson", lines(&all));
    let whole = folder.aggregate(&[whole.to_str().unwrap()]);
    assert_eq!(whole.code, 0, "{}", whole.err);

    for (n, it) in samples(20).iter().enumerate() {
        let text = it.to_json(&asked());
        match n % 2 {
            0 => folder.write(&format!("many/{n}.json"), text),
            _ => folder.write(&format!("many/deep/er/{n}.json.gz"), packed(text)),
        };
    }
    folder.write("many/rest.jsonl.gz", packed(lines(&all[30..])));
    folder.write("many/README.txt", "not a result, and not called one");
    // Told by its first line, since its name does not say it.
    let by_content = folder.write("by-content", lines(&all[20..30]));
    for order in [["many", "by-content"], ["by-content", "many"]] {
        let paths = order.map(|it| folder.path(it));
        let said = folder.aggregate(&paths.each_ref().map(|it| it.to_str().unwrap()));
        assert_eq!((said.code, said.out, said.err), (0, whole.out.clone(), whole.err.clone()));
    }
    // A pipe or a socket is not read, and holds nothing up.
    let socket = folder.path("socket");
    let _listener = UnixListener::bind(&socket).unwrap();
    let said = folder.aggregate(&[socket.to_str().unwrap(), by_content.to_str().unwrap()]);
    assert!(said.err.starts_with("socket: $: found neither a file nor a folder"), "{}", said.err);
}

#[test]
fn what_is_written_goes_to_its_file_whole_or_not_at_all() {
    let folder = Folder::new();
    let file = folder.write("all.ndjson", lines(&sixty()));
    let out = folder.write("made/benchmark.json", "of before");
    let report = folder.path("made/report.txt");
    let to = |words: &[&str]| {
        let mut call = vec![file.to_str().unwrap(), "--out", out.to_str().unwrap()];
        call.extend(words);
        folder.aggregate(&call)
    };
    // Nothing can be made: what was there stays.
    let said = to(&["-k", "61"]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    assert!(said.err.ends_with("found 56 results, expected at least 61\n"), "{}", said.err);
    assert_eq!(fs::read_to_string(&out).unwrap(), "of before");

    let said = to(&["--report", report.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str(), said.err.as_str()), (0, "", ""));
    Benchmark::read(&fs::read_to_string(&out).unwrap()).unwrap();
    assert!(fs::read_to_string(&report).unwrap().starts_with("valid results: 60\nrefused: 0\n"));
    assert_eq!(fs::read_dir(folder.path("made")).unwrap().count(), 2);
}

#[test]
fn a_call_that_cannot_be_meant_is_told_before_anything_is_read() {
    let folder = Folder::new();
    let file = folder.write("all.ndjson", lines(&sixty()));
    let file = file.to_str().unwrap();
    for (words, expected) in [
        (&[file, "--questionnaire", "elsewhere"][..], "found no questionnaire elsewhere"),
        (&[file, "--title", "<b>x</b>"], "$.source.title.ja: found markup"),
        (&[file, "--url", "http://example.org"], "$.source.url: found"),
        (&[file, "--edition", "first"], "$.version: found \"first\""),
        (&[file, "--out", "no/such/folder/x.json"], "no/such/folder: found no such folder"),
        (&[file, "-k", "4"], "error: invalid value '4'"),
        (&[file, "--year", "20"], "error: invalid value '20'"),
        (&[], "error: the following required arguments"),
    ] {
        let said = folder.aggregate(words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{words:?}");
        assert!(said.err.starts_with(expected), "{}", said.err);
    }
    let said = shirube(&["aggregate", file, "--by", "industry,region,size"]);
    assert_eq!(said.code, 2);
}

#[test]
fn nothing_is_written_over_what_is_read_and_nothing_twice_to_one_place() {
    let (folder, all) = (Folder::new(), lines(&sixty()));
    let file = folder.write("in/all.ndjson", &all);
    let link = folder.path("link.ndjson");
    symlink(&file, &link).unwrap();
    // Stands for /dev/null, which a mistake would take from the whole machine.
    let _socket = UnixListener::bind(folder.path("socket")).unwrap();
    let read = "found one of the files to read, expected another one to write to";
    let path = |name: &str| folder.path(name).to_str().unwrap().to_owned();
    for (call, written, why) in [
        (&["in/all.ndjson", "--out", "in/all.ndjson"][..], "in/all.ndjson", read),
        (&["in/all.ndjson", "--out", "in/../in/all.ndjson"], "in/../in/all.ndjson", read),
        (&["in/all.ndjson", "--out", "link.ndjson"], "link.ndjson", read),
        (&["link.ndjson", "--report", "in/all.ndjson"], "in/all.ndjson", read),
        (&["in", "--out", "in/all.ndjson"], "in/all.ndjson", read),
        (&["in", "--out", "x", "--report", "in/../x"], "in/../x", "found the same file twice"),
        (&["in", "--out", "in"], "in", "found a folder or a device"),
        (&["in", "--report", "socket"], "socket", "found a folder or a device"),
    ] {
        let words: Vec<String> = call
            .iter()
            .map(|it| if it.starts_with("--") { (*it).into() } else { path(it) })
            .collect();
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let said = folder.aggregate(&words);
        assert_eq!((said.code, said.out.as_str()), (2, ""), "{call:?}");
        assert!(said.err.starts_with(&format!("{written}: {why}")), "{call:?}: {}", said.err);
    }
    let said = shirube(&["flatten", &path("in"), "--out", &path("in/all.ndjson")]);
    assert!(said.code == 2 && said.err.contains(read), "{}", said.err);
    assert_eq!(fs::read_to_string(&file).unwrap(), all);

    // What is not read may be written again beside what is.
    for _ in 0..2 {
        let said = folder.aggregate(&[&path("in"), "--report", &path("in/report.txt")]);
        assert_eq!(said.code, 0, "{}", said.err);
    }
}

#[test]
fn in_a_folder_no_result_is_passed_over_for_the_letters_of_its_name() {
    let (folder, all) = (Folder::new(), sixty());
    folder.write("in/A.NDJSON", lines(&all[..20]));
    folder.write("in/b.JSON.GZ", packed(lines(&all[20..40])));
    // As an archive from an older Windows is unpacked: 診断 in Shift_JIS.
    let name = OsStr::from_bytes(b"in/\x90f\x92f.jsonl");
    fs::write(folder.0.path().join(name), lines(&all[40..])).unwrap();
    folder.write("in/readme.txt", "no result");
    let said = folder.aggregate(&[folder.path("in").to_str().unwrap()]);
    assert_eq!((said.code, told(&said, "counted")), (0, FINISHED), "{}", said.err);
}

#[test]
fn a_file_handed_in_twice_counts_once() {
    let (folder, all) = (Folder::new(), sixty());
    let once = folder.write("once.ndjson", lines(&all));
    let twice = folder.write("twice.ndjson", lines(&[&all[..], &all[10..40]].concat()));
    let once = folder.aggregate(&[once.to_str().unwrap()]);
    let twice = folder.aggregate(&[twice.to_str().unwrap()]);
    assert_eq!((twice.code, &twice.out), (0, &once.out));
    assert_eq!(told(&twice, "duplicates"), 30);
    assert_eq!(told(&twice, "counted"), FINISHED);
    assert_eq!(told(&twice, "names with several contents"), 0);
}

#[test]
fn of_two_contents_under_one_name_the_smaller_digest_counts_whatever_the_order() {
    let (folder, mut all) = (Folder::new(), sixty());
    // Five firms hand in a second version: everything not met.
    let mut later: Vec<String> = Vec::new();
    for (n, line) in all.iter().enumerate().take(5) {
        let file = &samples(60)[(n + 30) % 60];
        let other = file.to_line(&asked());
        let id = |it: &str| serde_json::from_str::<Value>(it).unwrap()["id"].clone();
        later.push(changed(&other, "id", Node::text(id(line).as_str().unwrap())));
    }
    let digest = |it: &String| {
        serde_json::from_str::<Value>(it).unwrap()["digest"].as_str().unwrap().to_owned()
    };
    let smaller: Vec<String> = (all.iter().zip(&later))
        .map(|(a, b)| if digest(a) < digest(b) { a.clone() } else { b.clone() })
        .chain(all.iter().skip(5).cloned())
        .collect();
    assert_ne!(smaller, all, "some of the later ones must be the smaller ones");
    let expected = folder.write("smaller.ndjson", lines(&smaller));
    let expected = folder.aggregate(&[expected.to_str().unwrap()]);

    all.extend(later.clone());
    // And one of them once more, so that three files have its name.
    all.push(later[0].clone());
    let mut reversed = all.clone();
    reversed.reverse();
    for (name, all) in [("forward.ndjson", all), ("backward.ndjson", reversed)] {
        let file = folder.write(name, lines(&all));
        let said = folder.aggregate(&[file.to_str().unwrap()]);
        assert_eq!((said.code, &said.out), (0, &expected.out), "{name}");
        assert_eq!(told(&said, "duplicates"), 6);
        assert_eq!(told(&said, "names with several contents"), 5);
    }
}

#[test]
fn every_refused_line_is_told_with_its_reason_and_the_rest_is_counted() {
    let (folder, mut all) = (Folder::new(), sixty());
    let sound = folder.write("sound.ndjson", lines(&all));
    let sound = folder.aggregate(&[sound.to_str().unwrap()]);
    let line = all[0].clone();
    let bad = [
        (line.replace("\"level\":2", "\"level\":1"), "score: found "),
        (line.replace("\"engine\":\"", "\"engine\":\"9"), "digest: found sha256-"),
        (changed(&line, "format_version", Node::Integer(2)), "format: $.format_version: found 2"),
        (changed(&line, "more", Node::Integer(1)), "format: $: found the field \"more\""),
        (line.chars().take(500).collect(), "format: $: line 1, column 500: found EOF"),
        ("{\"format\": \"shirube-benchmark\"}".to_owned(), "format: $.format: found"),
        ("x".repeat(MAX_FILE_BYTES + 1), "$: found more than 1048576 bytes"),
        ("[".repeat(1000), "format: $[0]"),
        ("\u{1b}[31m".to_owned(), "format: $: line 1, column 1: found expected value"),
        (sme_line(), "questionnaire: found sme 2026.1, expected six-articles 2026.1"),
    ];
    for (n, (bad, _)) in bad.iter().enumerate() {
        all.insert(n * 5, bad.clone());
    }
    let file = folder.write("bad.ndjson", lines(&all));
    let said = folder.aggregate(&[file.to_str().unwrap(), "--questionnaire", "six-articles"]);
    assert_eq!((said.code, &said.out), (1, &sound.out));
    let lines: Vec<&str> = said.err.lines().filter(|it| it.starts_with("bad.ndjson")).collect();
    assert_eq!(lines.len(), bad.len(), "{lines:#?}");
    for (n, (line, (_, reason))) in lines.iter().zip(&bad).enumerate() {
        let expected = format!("bad.ndjson:{}: {reason}", n * 5 + 1);
        assert!(line.starts_with(&expected), "{line}\n{expected}");
    }
    assert_eq!(told(&said, "refused"), 10);
    assert_eq!(told(&said, "counted"), FINISHED);
}

fn sme_line() -> String {
    let asked = questionnaire("questionnaires/sme/questionnaire.json");
    sample::results(&asked, 1).next().unwrap().to_line(&asked)
}

#[test]
fn results_of_two_questionnaires_are_one_question_too_many() {
    let (folder, mut all) = (Folder::new(), sixty());
    all.insert(30, sme_line());
    let file = folder.write("mixed.ndjson", lines(&all));
    let said = folder.aggregate(&[file.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (2, ""));
    assert_eq!(
        said.err,
        "mixed.ndjson:31: questionnaire: found sme 2026.1, expected six-articles 2026.1: say which one to count with --questionnaire\n"
    );
}

#[test]
fn another_structure_of_the_same_version_is_told_by_its_digest() {
    let (folder, all) = (Folder::new(), sixty());
    let text = fs::read_to_string(top("questionnaires/six-articles/questionnaire.json"));
    let text = text.unwrap().replacen("\"minutes\": ", "\"minutes\": 1", 1);
    folder.write("drafts/six-articles/questionnaire.json", &text);
    let draft = Questionnaire::read(&text).unwrap();
    let file = folder.write("all.ndjson", lines(&all[..1]));
    let drafts = folder.path("drafts");
    let words = [file.to_str().unwrap(), "--questionnaires", drafts.to_str().unwrap()];
    let said = folder.aggregate(&words);
    let expected = format!(
        "all.ndjson:1: questionnaire: found six-articles 2026.1 with the digest {}, \
         expected six-articles 2026.1 with the digest {}\n",
        asked().digest,
        draft.digest
    );
    assert!(said.code == 1 && said.err.starts_with(&expected), "{}", said.err);
}

#[test]
fn invented_results_are_never_counted_with_real_ones() {
    let (folder, mut all) = (Folder::new(), sixty());
    all[59] = changed(&all[59], "synthetic", Node::Null);
    let file = folder.write("mixed.ndjson", lines(&all));
    let said = folder.aggregate(&[file.to_str().unwrap()]);
    assert_eq!((said.code, said.out.as_str()), (1, ""));
    let expected = "mixed.ndjson:1: found the first synthetic result here\n\
        mixed.ndjson:60: found the first real result here\n\
        found 59 synthetic results among 1 real ones, expected only one of the two\n";
    assert!(said.err.ends_with(expected), "{}", said.err);
}

#[test]
fn hostile_files_are_refused_one_by_one() {
    let (folder, all) = (Folder::new(), lines(&sixty()));
    let whole = packed(&all);
    let cut = folder.refusals("cut.ndjson.gz", &whole[..whole.len() / 2]);
    assert_eq!(cut.len(), 1);
    assert!(cut[0].contains(": $: found no readable file ("), "{cut:?}");
    let mut edited = whole.clone();
    let end = edited.len() - 6;
    edited[end] ^= 1;
    let edited = folder.refusals("edited.ndjson.gz", edited);
    assert_eq!(edited.len(), 1);
    assert!(edited[0].starts_with(":61: $: found no readable file (corrupt"), "{edited:?}");

    // A hundred million bytes of one line, which the file system need not even hold.
    let path = folder.write("long.ndjson", &all);
    let mut long = fs::OpenOptions::new().append(true).open(&path).unwrap();
    let before = long.metadata().unwrap().len();
    long.set_len(before + 100_000_000).unwrap();
    long.write_all(format!("\n{}\n", sixty()[0]).as_bytes()).unwrap();
    let said = folder.aggregate(&[path.to_str().unwrap()]);
    assert_eq!((said.code, told(&said, "counted"), told(&said, "duplicates")), (1, FINISHED, 1));
    assert!(said.err.starts_with("long.ndjson:61: $: found more than 1048576 bytes"));

    // The same packed, which is a file of a hundred kilobytes.
    let bomb = [packed(vec![b' '; 20_000_000]), packed(format!("\n{all}"))].concat();
    assert_eq!(
        folder.refusals("bomb.ndjson.gz", bomb),
        [":1: $: found more than 1048576 bytes, expected at most 1048576"]
    );

    assert_eq!(
        folder.refusals("empty.json", ""),
        [": format: $: line 1, column 0: found EOF while parsing a value, expected JSON"]
    );
    assert_eq!(
        folder.refusals("utf-8.ndjson", b"{\"a\": \"\xe3\x81\n"),
        [":1: $: found bytes that are no UTF-8 behind byte 7, expected UTF-8"]
    );
    let said = folder.aggregate(&["no-such-file"]);
    assert_eq!(said.code, 1);
    assert!(said.err.starts_with("no-such-file: $: found no readable file ("), "{}", said.err);
    assert!(said.err.ends_with("found no valid result, expected at least 10\n"), "{}", said.err);
}

#[test]
fn a_folder_that_contains_itself_has_an_end() {
    let folder = Folder::new();
    folder.write("in/a.ndjson", lines(&sixty()));
    symlink(folder.path("in"), folder.path("in/again")).unwrap();
    symlink(folder.path("nowhere"), folder.path("in/dangling.json")).unwrap();
    symlink(folder.path("in/a.ndjson"), folder.path("in/z.ndjson")).unwrap();
    let said = folder.aggregate(&[folder.path("in").to_str().unwrap()]);
    assert_eq!((said.code, told(&said, "counted"), told(&said, "duplicates")), (1, FINISHED, 60));
    let refused: Vec<&str> = said.err.lines().take_while(|it| it.starts_with("in/")).collect();
    assert_eq!(refused.len(), 2, "{refused:#?}");
    assert!(refused[0].starts_with("in/again: $: found a link to a folder"), "{refused:?}");
    assert!(refused[1].starts_with("in/dangling.json: $: found no readable file"), "{refused:?}");
}

#[test]
fn memory_is_bounded_whatever_the_number_of_results() {
    let folder = Folder::new();
    let asked = asked();
    let peak = |count: u64| {
        let path = folder.path("many.ndjson");
        let mut file = std::io::BufWriter::new(fs::File::create(&path).unwrap());
        sample::write(&asked, count, 1, &mut file).unwrap();
        file.flush().unwrap();
        peak_of(&path)
    };
    let (few, many) = (peak(1_000), peak(20_000));
    // Unit: KiB. The program itself, a few batches, and the groups; then 16 bytes a result, which is
    // 300 KiB, and what the system rounds up.
    assert!(few < 64 * 1024, "{few}");
    assert!(many < few + 8 * 1024, "{few} {many}");
}

fn peak_of(path: &Path) -> u64 {
    let mut child = Command::new(env!("CARGO_BIN_EXE_shirube"))
        .arg("aggregate")
        .arg(path)
        .args(["--by", "industry,size"])
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let mut peak = 0;
    loop {
        peak = peak.max(high_water(child.id()).unwrap_or_default());
        if let Some(status) = child.try_wait().unwrap() {
            assert!(status.success());
            assert!(0 < peak);
            return peak;
        }
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
}
