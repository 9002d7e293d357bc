//! The published figures of `questionnaires/benchmarks`: that no number changes unseen, that each is
//! joined only to what it speaks of, and that the pages about them say what the files say.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use shirube_core::benchmark::{Amount, Benchmark, Both, Figure, FigureValue, Group, Trust};
use shirube_core::catalog::OFFERS;
use shirube_core::i18n::Lang;
use shirube_core::profile::Region;
use shirube_core::questionnaire::{Questionnaire, Texts};

use crate::top::{compare, entries, questionnaire, sound, text, top};

const LANGUAGES: [Lang; 2] = [Lang::Ja, Lang::En];

/// Every shipped file, by name.
fn shipped() -> Vec<Benchmark> {
    let names = entries(&top("questionnaires/benchmarks")).into_iter();
    names
        .map(|it| {
            let name = it.file_name().unwrap().to_str().unwrap().to_owned();
            let benchmark =
                sound(Benchmark::read(&text(&format!("questionnaires/benchmarks/{name}"))));
            assert_eq!(format!("{}.json", benchmark.id), name);
            benchmark
        })
        .collect()
}

fn offered() -> Vec<Questionnaire> {
    let path = |id| format!("questionnaires/{id}/questionnaire.json");
    OFFERS.iter().map(|it| questionnaire(&path(it.id))).collect()
}

fn or_dash<T: ToString>(it: Option<T>) -> String {
    it.map_or("-".to_owned(), |it| it.to_string())
}

fn trust(it: Trust) -> char {
    match it {
        Trust::A => 'A',
        Trust::B => 'B',
        Trust::C => 'C',
    }
}

fn group(it: &Group) -> String {
    let codes = it.industries.iter().map(|it| it.code()).chain(it.sizes.iter().map(|it| it.code()));
    let codes: Vec<&str> = codes.chain(it.region.map(Region::code)).collect();
    let label = it.label.as_ref().map_or("", |it| it.get(Lang::En));
    match (label, codes.is_empty()) {
        ("", true) => "all".to_owned(),
        ("", false) => codes.join(", "),
        (label, true) => label.to_owned(),
        (label, false) => format!("{label} ({})", codes.join(", ")),
    }
}

fn value(it: &FigureValue) -> String {
    let amount = match &it.amount {
        Amount::Share(share) => share.to_string(),
        Amount::Mean { mean, unit } => format!("{mean} {}", unit.get(Lang::En)),
    };
    let deduced = if it.is_deduced { " | deduced" } else { "" };
    format!("{} | {amount} | {}{deduced}", group(&it.group), or_dash(it.n))
}

/// Every cell of every file in lines: the sources, and below each its figures, what they are joined
/// to, and their values by group with n.
fn table(all: &[Benchmark]) -> String {
    let mut out = String::new();
    for it in all {
        let source = &it.source;
        let elsewhere = if source.elsewhere { " | elsewhere" } else { "" };
        let (n, trust) = (or_dash(source.n), trust(source.trust));
        writeln!(out, "{} | {} | {n} | {trust}{elsewhere}", it.id, source.year).unwrap();
        for figure in &it.figures {
            writeln!(out, "  {} | {:?}", figure.id, figure.kind).unwrap();
            for join in &figure.joins {
                let levels: Vec<u8> = join.levels.iter().map(|it| it.number()).collect();
                writeln!(out, "    = {} {levels:?} {:?}", join.question, join.fit).unwrap();
            }
            for it in &figure.values {
                writeln!(out, "    {}", value(it)).unwrap();
            }
        }
    }
    out
}

#[test]
fn no_number_and_no_join_changes_unseen() {
    compare(&top("tests/golden/figures.txt"), &table(&shipped()));
}

#[test]
fn shipped_files_are_written_as_the_program_writes_them() {
    for it in shipped() {
        let found = text(&format!("questionnaires/benchmarks/{}.json", it.id));
        assert!(found == it.to_json(), "{}", it.id);
    }
}

/// A firm that does more than what is counted is counted, and nobody is who does nothing.
#[test]
fn joins_name_levels_that_are_there_from_one_above_the_lowest_to_the_top() {
    let asked = offered();
    for it in shipped() {
        sound(it.check_against(&asked));
        for join in it.figures.iter().flat_map(|it| &it.joins) {
            let of = asked.iter().find(|it| it.id == join.question.questionnaire);
            let top = of.expect("a questionnaire that the site offers").top.number();
            let levels: Vec<u8> = join.levels.iter().map(|it| it.number()).collect();
            let lowest = levels[0];
            assert!(1 < lowest, "{}: {}", it.id, join.question);
            assert_eq!(levels, (lowest..=top).collect::<Vec<_>>(), "{}: {}", it.id, join.question);
        }
    }
}

#[test]
fn no_source_speaks_of_a_question_twice() {
    for it in shipped() {
        let mut seen = BTreeSet::new();
        for join in it.figures.iter().flat_map(|it| &it.joins) {
            assert!(seen.insert(&join.question), "{}: {}", it.id, join.question);
        }
    }
}

/// Whatever group of theirs is shown, it says by itself that it is not firms at large.
#[test]
fn no_group_of_another_population_passes_for_all_firms() {
    for it in shipped().iter().filter(|it| it.source.elsewhere) {
        for value in it.figures.iter().flat_map(|it| &it.values) {
            assert!(!value.group.is_all(), "{}", it.id);
        }
    }
}

#[test]
fn a_group_has_no_more_firms_than_its_source_and_all_of_them_are_those() {
    for it in shipped() {
        for value in it.figures.iter().flat_map(|it| &it.values) {
            assert!(value.n.is_none_or(|n| Some(n) <= it.source.n), "{}", it.id);
            assert!(!value.group.is_all() || value.n == it.source.n, "{}", it.id);
        }
    }
}

/// They stand beside a bar on a phone.
#[test]
fn texts_about_figures_are_short() {
    let check = |what: &str, it: &Both, most: [usize; 2]| {
        for (lang, most) in LANGUAGES.into_iter().zip(most) {
            let length = it.get(lang).chars().count();
            assert!(length <= most, "{what}: {length} characters: {}", it.get(lang));
        }
    };
    for it in shipped() {
        check("publisher", &it.source.publisher, [30, 80]);
        check("population", &it.source.population, [60, 130]);
        if let Some(caveat) = &it.source.caveat {
            check("caveat", caveat, [120, 200]);
        }
        for figure in &it.figures {
            check("measure", &figure.measure, [70, 100]);
            for join in &figure.joins {
                check("reason", &join.reason, [100, 200]);
            }
            if let Some(reason) = &figure.no_join {
                check("no join", reason, [100, 200]);
            }
            for label in figure.values.iter().filter_map(|it| it.group.label.as_ref()) {
                check("label", label, [30, 70]);
            }
        }
    }
}

/// What stands between the marks, wherever they stand in a text.
fn quoted(text: &str, marks: [char; 2]) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some((_, behind)) = rest.split_once(marks[0]) {
        let (name, after) = behind.split_once(marks[1]).expect("a mark that closes");
        found.push(name.to_owned());
        rest = after;
    }
    found
}

/// Reasons name questions by their short names, which may change.
#[test]
fn reasons_name_questions_as_the_screen_does() {
    for (lang, marks, answers) in [
        (Lang::Ja, ['「', '」'], ["一部している", "している"]),
        (Lang::En, ['"', '"'], ["partly", "done"]),
    ] {
        let mut names: BTreeSet<String> = answers.map(str::to_owned).into();
        for asked in offered() {
            let file = text(&format!("questionnaires/{}/{}.json", asked.id, lang.tag()));
            let texts = sound(Texts::read(&file, &asked));
            let short = |it: &_| texts.question(it).and_then(|it| it.short.clone());
            names.extend(asked.questions().filter_map(|it| short(&it.id)).map(String::from));
        }
        let mut count = 0;
        for it in shipped() {
            for figure in &it.figures {
                let reasons = figure.joins.iter().map(|it| &it.reason).chain(&figure.no_join);
                for name in reasons.flat_map(|it| quoted(it.get(lang), marks)) {
                    assert!(names.contains(&name), "{}: {}: {name}", it.id, figure.id);
                    count += 1;
                }
            }
        }
        assert!(10 < count, "{count} names");
    }
}

/// The rows of the sources on a page, cut into cells.
fn rows(page: &str) -> Vec<Vec<String>> {
    let page = text(page);
    let rows = page.lines().filter(|it| it.starts_with("| [`") || it.starts_with("| `"));
    rows.map(|it| it.trim_matches('|').split('|').map(|it| it.trim().to_owned()).collect())
        .collect()
}

fn joined(figures: &[Figure]) -> String {
    let joined = figures.iter().filter(|it| !it.joins.is_empty()).count();
    format!("{joined}/{}", figures.len())
}

#[test]
fn the_pages_about_the_figures_list_every_source_as_its_file_says() {
    for (page, unknown) in
        [("docs/benchmarks.ja.md", "不明"), ("docs/benchmarks.en.md", "not known")]
    {
        let expected: Vec<[String; 5]> = shipped()
            .iter()
            .map(|it| {
                let name = match &it.source.url {
                    Some(url) => format!("[`{}`]({url})", it.id),
                    None => format!("`{}`", it.id),
                };
                let n = it.source.n.map_or(unknown.to_owned(), |it| it.to_string());
                let (year, trust) =
                    (it.source.year.to_string(), trust(it.source.trust).to_string());
                [name, year, n, trust, joined(&it.figures)]
            })
            .collect();
        let found: Vec<[String; 5]> =
            rows(page).into_iter().map(|it| [0, 2, 4, 5, 6].map(|n| it[n].clone())).collect();
        assert_eq!(found, expected, "{page}");
    }
}
