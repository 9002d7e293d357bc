//! The repository, the program, and calls of it.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::{env, fs};

use shirube_core::answers::Answers;
use shirube_core::day::Day;
use shirube_core::i18n::Lang;
use shirube_core::json::{MAX_FILE_BYTES, Place, Problem, Problems, parse};
use shirube_core::profile::Profile;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::result::{ResultFile, ResultId};
use shirube_core::sorted::SortedMap;

/// A path from the top of the repository.
pub fn top(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path)
}

/// The text of a file of the repository.
pub fn text(path: &str) -> String {
    fs::read_to_string(top(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// What the program said.
#[derive(Debug)]
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

/// Calls the program in the top folder.
pub fn shirube<A: AsRef<std::ffi::OsStr>>(args: &[A]) -> Said {
    said(command(args).output().unwrap())
}

/// The same with something on standard input.
pub fn shirube_told<A: AsRef<std::ffi::OsStr>>(args: &[A], told: &str) -> Said {
    let mut child = command(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(told.as_bytes()).unwrap();
    said(child.wait_with_output().unwrap())
}

fn command<A: AsRef<std::ffi::OsStr>>(args: &[A]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_shirube"));
    command.current_dir(top("")).args(args);
    // The servers of the tests are on this machine: no proxy stands between.
    for name in ["HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy", "all_proxy"]
    {
        command.env_remove(name);
    }
    command
}

fn said(output: Output) -> Said {
    Said {
        code: output.status.code().expect("the program ended by itself"),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// What was read, or a panic that lists every problem.
pub fn sound<T>(read: Result<T, Vec<Problem>>) -> T {
    read.unwrap_or_else(|problems| panic!("{problems:#?}"))
}

/// A structure file of the repository.
pub fn questionnaire(path: &str) -> Questionnaire {
    sound(Questionnaire::read(&text(path)))
}

/// Answers to a questionnaire.
pub fn read_answers(asked: &Questionnaire, answers: &str) -> Answers {
    let node = sound(parse(answers, MAX_FILE_BYTES));
    let mut problems = Problems::default();
    let answers = Answers::read(&node, Place::root(), asked, &mut problems);
    sound(problems.conclude(answers))
}

/// The text of a result file with these answers, always the same bytes.
pub fn result_file(asked: &Questionnaire, answers: &str) -> String {
    let answers = read_answers(asked, answers);
    let day = Day::parse("2026-11-22").unwrap();
    let (id, profile) = (ResultId([7; 16]), Profile::default());
    ResultFile::new(id, Lang::Ja, profile, day, &answers, SortedMap::default()).to_json(asked)
}

/// Whether stored expectations are to be written anew instead of compared.
pub fn updating() -> bool {
    env::var_os("UPDATE_GOLDEN").is_some_and(|it| it == "1")
}

/// Compares a stored expectation with what is there now, or writes it.
#[track_caller]
pub fn compare(path: &Path, found: &str) {
    if updating() {
        fs::write(path, found).unwrap();
        return;
    }
    let expected = fs::read_to_string(path).unwrap_or_default();
    assert!(
        expected == found,
        "{}: differs from what is there now (UPDATE_GOLDEN=1 writes it)\n{found}",
        path.display()
    );
}

/// The folders and files directly in a folder, by name.
pub fn entries(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|it| it.unwrap().path()).collect();
    paths.sort();
    paths
}

/// Every file below a folder, except what builds leave.
pub fn files(folder: &Path) -> Vec<PathBuf> {
    let left_by_builds = ["target", "dist", "node_modules", ".git"];
    entries(folder)
        .into_iter()
        .filter(|it| !left_by_builds.iter().any(|name| it.ends_with(name)))
        .flat_map(|it| if it.is_dir() { files(&it) } else { vec![it] })
        .collect()
}

/// Every Rust file below a folder.
pub fn rust_files(folder: &Path) -> Vec<PathBuf> {
    files(folder).into_iter().filter(|it| it.extension().is_some_and(|it| it == "rs")).collect()
}
