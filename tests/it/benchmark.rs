//! Benchmarks as files: what is shipped, what `shirube check` finds, and the bundle of a site.

use std::fs;
use std::path::PathBuf;

use shirube_core::benchmark::{Benchmark, MAX_BYTES};
use shirube_core::day::Day;
use shirube_core::id::BenchmarkId;
use shirube_core::questionnaire::Questionnaire;
use tempfile::TempDir;

use crate::top::{entries, questionnaire, shirube, sound, text, top};

const EVERYTHING: &str = "tests/it/benchmarks/everything.json";

/// The example as a real benchmark of this name and of results to this questionnaire.
pub fn of(asked: &Questionnaire, id: &str) -> Benchmark {
    let mut it = sound(Benchmark::read(&text(EVERYTHING)));
    it.id = BenchmarkId::try_from(id).unwrap();
    it.checked_on = Day::parse("9000-01-01").unwrap();
    it.is_synthetic = false;
    let named = &mut it.distribution.as_mut().unwrap().questionnaire;
    (named.id, named.version) = (asked.id.clone(), asked.version.clone());
    named.digest = asked.digest;
    it
}

/// The folders of a site with one shipped benchmark and the questionnaire that it speaks of.
struct Site(TempDir);

impl Site {
    fn sound() -> Site {
        let site = Site(tempfile::tempdir().unwrap());
        fs::create_dir_all(site.path("questionnaires/benchmarks")).unwrap();
        site.write(&of(&four(), "survey"));
        site
    }

    fn path(&self, path: &str) -> PathBuf {
        self.0.path().join(path)
    }

    fn write(&self, it: &Benchmark) {
        fs::write(self.path("questionnaires/benchmarks/survey.json"), it.to_json()).unwrap();
    }

    /// What is said of the folder: problems, and reminders.
    fn told(&self) -> (Vec<String>, Vec<String>) {
        // The structure lies beside it, and is not checked itself: it has no words here.
        let four = self.path("questionnaires/four");
        fs::create_dir_all(&four).unwrap();
        let structure = text("tests/it/questionnaires/four/questionnaire.json");
        fs::write(four.join("questionnaire.json"), structure).unwrap();
        let folder = self.path("questionnaires/benchmarks");
        let said = shirube(&["check", folder.to_str().unwrap()]);
        let file = format!("{}/survey.json: ", folder.display());
        let lines = |it: &str| it.replace(&file, "").lines().map(str::to_owned).collect();
        let (problems, mut reminders): (Vec<String>, Vec<String>) =
            (lines(&said.err), lines(&said.out));
        assert_eq!(said.code, i32::from(!problems.is_empty()));
        reminders.pop();
        (problems, reminders)
    }
}

fn four() -> Questionnaire {
    questionnaire("tests/it/questionnaires/four/questionnaire.json")
}

#[test]
fn a_shipped_benchmark_is_checked_with_what_it_names() {
    let site = Site::sound();
    assert_eq!(site.told(), (vec![], vec![]));

    let mut file = of(&four(), "x-another");
    file.is_synthetic = true;
    file.figures[0].joins[0].question.question = "s1-upgrade".try_into().unwrap();
    file.figures[0].joins[1].question.questionnaire = "gone".try_into().unwrap();
    let distribution = file.distribution.as_mut().unwrap();
    distribution.questionnaire.version = "2025.1".into();
    distribution.groups[0].items[0].0 = "m7".try_into().unwrap();
    site.write(&file);
    assert_eq!(
        site.told().0,
        [
            "$.id: found \"x-another\", expected the name of the file, \"survey\"",
            "$.figures[0].joins[1].question: found \"gone\", expected a questionnaire of ours, or one beside this file",
            "$.figures[0].joins[0].question: found \"sme/s1-upgrade\", expected a question of that questionnaire",
            "$.distribution.questionnaire.version: found \"2025.1\", expected 2026.1, the version of this digest",
            "$.distribution.groups[0].items.m7: found \"m7\", expected a section of that questionnaire",
            "$.id: found \"x-another\", expected another id: x- is for those of partners",
            "$.synthetic: found \"true\", expected figures that somebody counted",
        ]
    );
}

/// The structure that is being written changes; the one that results were counted of stays.
#[test]
fn a_distribution_speaks_of_a_structure_that_was_released() {
    let site = Site::sound();
    let asked = questionnaire("questionnaires/management/questionnaire.json");
    let mut file = of(&asked, "survey");
    file.distribution.as_mut().unwrap().groups.truncate(1);
    let group = &mut file.distribution.as_mut().unwrap().groups[0];
    group.questions[0].0 = asked.sections[0].questions[0].id.clone();
    site.write(&file);
    // It lies in the program, and not beside the file.
    assert_eq!(site.told(), (vec![], vec![]));
    file.distribution.as_mut().unwrap().questionnaire.digest = four().digest;
    site.write(&file);
    let problems = site.told().0;
    assert_eq!(problems.len(), 1, "{problems:?}");
    let expected = "expected the digest of a released version of that questionnaire";
    assert!(problems[0].ends_with(expected), "{problems:?}");
}

#[test]
fn what_nobody_compared_with_its_source_for_long_is_a_reminder() {
    let site = Site::sound();
    let mut file = of(&four(), "survey");
    file.checked_on = Day::parse("2001-01-01").unwrap();
    site.write(&file);
    let reminder = "reminder: $.checked_on: 2001-01-01 is long ago; look whether it is still true";
    assert_eq!(site.told(), (vec![], vec![reminder.to_owned()]));
}

/// Somebody may show how it works with invented results; they are not to take them for real.
#[test]
fn a_benchmark_of_somebody_else_may_be_synthetic() {
    let folder = tempfile::tempdir().unwrap();
    let asked = questionnaire("questionnaires/sme/questionnaire.json");
    let mut file = of(&asked, "x-sample");
    (file.is_synthetic, file.distribution) = (true, None);
    fs::write(folder.path().join("x-sample.json"), file.to_json()).unwrap();
    let said = shirube(&["check", folder.path().to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("$.synthetic: made from invented results"), "{}", said.out);
}

#[test]
fn a_site_has_all_shipped_benchmarks_in_one_file() {
    let folder = tempfile::tempdir().unwrap();
    let said = shirube(&["pages", folder.path().to_str().unwrap()]);
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    let bundle = fs::read_to_string(folder.path().join("questionnaires/benchmarks.json")).unwrap();
    let shipped: Vec<Benchmark> = entries(&top("questionnaires/benchmarks"))
        .iter()
        .map(|it| sound(Benchmark::read(&fs::read_to_string(it).unwrap())))
        .collect();
    assert!(bundle.len() < MAX_BYTES);
    assert_eq!(sound(Benchmark::read_bundle(&bundle)), shipped);
}

#[test]
fn no_bundle_is_written_where_a_benchmark_is_wrong() {
    let folder = tempfile::tempdir().unwrap();
    let questionnaires = folder.path().join("questionnaires");
    fs::create_dir_all(questionnaires.join("benchmarks")).unwrap();
    fs::write(questionnaires.join("benchmarks/survey.json"), "{").unwrap();
    let out = folder.path().join("out");
    let said = shirube(&[
        "pages",
        out.to_str().unwrap(),
        "--questionnaires",
        questionnaires.to_str().unwrap(),
    ]);
    assert_eq!((said.code, said.out.as_str(), out.exists()), (1, "", false));
    assert!(said.err.contains("survey.json: $: line 1"), "{}", said.err);
}
