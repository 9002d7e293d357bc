//! The roles: every number of the survey against the source, what its sentences may say, and what
//! `shirube check` finds in the guide and the catalogue.

use std::fmt::Write as _;
use std::fs;

use shirube_core::i18n::Lang;
use shirube_core::roles::{Band, Hat, Holder, Holders, Kind, PerBand, Plan, Role, Staff, Survey};
use tempfile::TempDir;

use crate::top::{shirube, sound, text, top};

/// The names of the roles and bands in the source, in the order of ours.
const ROLES: [&str; 19] = [
    "ciso",
    "security_office",
    "it_head",
    "system_admin",
    "network_admin",
    "csirt_lead",
    "audit_manager",
    "education_manager",
    "legal_manager",
    "incident_staff",
    "design_staff",
    "build_staff",
    "ops_staff",
    "csirt_staff",
    "soc_staff",
    "isms_staff",
    "audit_staff",
    "education_staff",
    "legal_staff",
];
const BANDS: [(&str, Band); 3] =
    [("lt500", Band::Small), ("500_5000", Band::Middle), ("gt5000", Band::Large)];

fn survey() -> Survey {
    sound(Survey::read(&text("questionnaires/roles-survey.json")))
}

fn hundredths(it: u32) -> String {
    format!("{}.{:02}", it / 100, it % 100)
}

/// What the reader has in hand, written as the copy of the source is.
fn table(it: &Survey) -> String {
    let mut out = String::from(
        "# Every number taken from the survey of 2018, as the source gives it: what, which role or none, which size, value.\n# Sizes: lt500, 500_5000, gt5000, and all.\n",
    );
    let deduced = |it: bool| if it { " deduced" } else { "" };
    writeln!(out, "n - all {}", it.n).unwrap();
    for (name, band) in BANDS {
        writeln!(out, "n - {name} {}", it.firms.get(band)).unwrap();
    }
    for (id, role) in ROLES.into_iter().zip(Role::all()) {
        for (name, band) in BANDS {
            let cell = it.cell(role, band).unwrap();
            let mark = deduced(cell.is_share_deduced);
            writeln!(out, "share {id} {name} {}{mark}", cell.share).unwrap();
            writeln!(out, "count {id} {name} {}", cell.count).unwrap();
            let maturity = cell.maturity;
            let [low, mid, high] = maturity.shares;
            let [a, b, c] = maturity.counts;
            let (n, mark) = (maturity.n, deduced(maturity.is_deduced));
            writeln!(out, "maturity {id} {name} n={n} {low} {mid} {high} counts {a} {b} {c}{mark}")
                .unwrap();
        }
        let shares = it.role(role).unwrap().schooling.shares.map(|it| it.to_string());
        writeln!(out, "schooling {id} all {}", shares.join(" ")).unwrap();
    }
    for (name, band) in BANDS {
        let none = [Kind::Managing, Kind::Doing].map(|kind| it.none_of(kind, band));
        writeln!(out, "none - {name} {} {}", none[0], none[1]).unwrap();
    }
    let (printed, ratio) = (&it.roles_printed, &it.staff_ratio);
    let firms = |band| u32::from(*it.firms.get(band));
    let held = |band| Role::all().map(|role| u32::from(it.cell(role, band).unwrap().count)).sum();
    let whole: u32 = BANDS.map(|(_, band)| held(band)).iter().sum();
    let of_all = (whole * 200 + u32::from(it.n)) / (2 * u32::from(it.n));
    let of = |all: u32, by: &dyn Fn(Band) -> u32| {
        let bands = BANDS.map(|(name, band)| (name, by(band)));
        [("all", all)].into_iter().chain(bands).collect::<Vec<_>>()
    };
    let mean = |means: &PerBand<u16>, band| u32::from(*means.get(band));
    let counted = |band| (held(band) * 200 + firms(band)) / (2 * firms(band));
    let rows = of(printed.0.into(), &|band| mean(&printed.1, band))
        .into_iter()
        .zip(of(of_all, &counted))
        .zip(of(ratio.0.into(), &|band| mean(&ratio.1, band)));
    for (((name, printed), (_, counted)), (_, ratio)) in rows {
        writeln!(out, "roles-printed - {name} {}", hundredths(printed)).unwrap();
        writeln!(out, "roles-from-share - {name} {}", hundredths(counted)).unwrap();
        writeln!(out, "staff-ratio - {name} {}", hundredths(ratio)).unwrap();
    }
    out
}

/// Never rewritten by a run: the copy is the source.
#[test]
fn every_cell_of_the_survey_is_that_of_its_source() {
    let source = text("tests/golden/roles-survey.txt");
    let found = table(&survey());
    for (n, (found, source)) in found.lines().zip(source.lines()).enumerate() {
        assert_eq!(found, source, "line {}", n + 1);
    }
    assert_eq!(found.lines().count(), source.lines().count());
    // 19 roles, each with three cells of three lines and one of schooling.
    assert!(19 * 10 < source.lines().count());
}

#[test]
fn the_means_worked_out_from_the_counts_are_those_of_the_source() {
    let survey = survey();
    for (band, expected) in [(Band::Small, 219), (Band::Middle, 273), (Band::Large, 309)] {
        assert_eq!(survey.roles_per_firm(band).unwrap().hundredths(), expected);
    }
}

#[test]
fn a_finding_says_whose_firms_and_when_and_claims_no_cause() {
    let survey = survey();
    let words = [
        (Lang::Ja, ["2018年", "米国と英国", "かもしれない", "原因かはわかりません"]),
        (Lang::En, ["2018", "US and UK", "may go with", "cannot tell which leads to which"]),
    ];
    for (_, band) in BANDS {
        let finding = survey.finding(band).unwrap();
        for (lang, words) in words {
            for word in words {
                assert!(finding.text.get(lang).contains(word), "{}", finding.text.get(lang));
            }
        }
        assert!(!finding.roles.is_empty());
    }
}

/// The hats of a cell, such as "decide, check".
fn hats(cell: &str) -> Vec<Hat> {
    let words = cell.split(',').map(str::trim).filter(|it| !it.is_empty());
    let hat = |word: &str| match word {
        "decide" => Hat::Decide,
        "respond" => Hat::Respond,
        "keep" => Hat::Keep,
        "teach" => Hat::Teach,
        "check" => Hat::Check,
        "contracts" => Hat::Contracts,
        other => panic!("no hat: {other}"),
    };
    words.map(hat).collect()
}

#[test]
fn the_worked_examples_of_the_plan_are_true() {
    let page = text("docs/methods/roles.md");
    let table = page.split("### Worked examples: plan").nth(1).unwrap();
    let rows = table.lines().filter(|it| it.starts_with("| ")).skip(2);
    let mut seen = 0;
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let staff = Staff { number: Some(cells[0].parse().unwrap()), size: None };
        let plan = Plan::of(&Holders::default(), staff);
        for (cell, holder) in
            cells[1..].iter().zip([Holder::Leader, Holder::Systems, Holder::Affairs])
        {
            let worn = plan.people.iter().find(|it| it.holder == holder);
            assert_eq!(worn.map_or(&[][..], |it| &it.hats), hats(cell), "{row}");
        }
        let bought: Vec<Hat> = plan.outside.iter().map(|it| it.hat).collect();
        assert_eq!(bought, hats(cells[4]), "{row}");
        seen += 1;
    }
    assert_eq!(seen, 4);
}

/// The page says both readings of the survey.
#[test]
fn the_page_prints_both_readings_as_they_are() {
    let (page, survey) = (text("docs/methods/roles.md"), survey());
    for (_, band) in BANDS {
        let tenth = |it: u32| format!("{}.{}", it / 100, it % 100 / 10);
        let counted = survey.roles_per_firm(band).unwrap().hundredths() + 5;
        let printed = tenth((*survey.roles_printed.1.get(band)).into());
        let row = format!("| {printed} | {} |", tenth(counted));
        assert!(page.contains(&row), "{row}");
    }
}

/// A folder of questionnaires with the guide and the catalogue of the examples.
fn library() -> TempDir {
    let library = tempfile::tempdir().unwrap();
    let at = |file: &str| library.path().join(file);
    for folder in ["role-guide", "learning"] {
        fs::create_dir(at(folder)).unwrap();
    }
    fs::create_dir(at("management")).unwrap();
    let ours = ["sources.json", "roles-survey.json", "management/questionnaire.json"];
    for file in ours {
        fs::copy(top("questionnaires").join(file), at(file)).unwrap();
    }
    for (from, to) in [
        ("guide.json", "role-guide/guide.json"),
        ("guide-ja.json", "role-guide/ja.json"),
        ("guide-en.json", "role-guide/en.json"),
        ("learning.json", "learning/learning.json"),
        ("learning-ja.json", "learning/ja.json"),
        ("learning-en.json", "learning/en.json"),
    ] {
        fs::copy(top("tests/it/roles").join(from), at(to)).unwrap();
    }
    library
}

/// The problems after an edit, each without the path of the library.
fn problems(library: &TempDir, folder: &str) -> Vec<String> {
    let folder = library.path().join(folder);
    let said = shirube(&["check", folder.to_str().unwrap()]);
    let folder = format!("{}/", folder.display());
    said.err.lines().map(|it| it.replacen(&folder, "", 1)).collect()
}

#[track_caller]
fn check(file: &str, from: &str, to: &str, expected: &str) {
    let library = library();
    let path = library.path().join(file);
    let sound = fs::read_to_string(&path).unwrap();
    assert!(sound.contains(from), "{from}");
    fs::write(&path, sound.replacen(from, to, 1)).unwrap();
    let (folder, name) = file.split_once('/').unwrap();
    let found = problems(&library, folder);
    assert_eq!(found.first().map(String::as_str), Some(format!("{name}: {expected}").as_str()));
}

#[test]
fn the_examples_are_sound() {
    let library = library();
    for folder in ["role-guide", "learning"] {
        assert_eq!(problems(&library, folder), [""; 0]);
    }
}

#[test]
fn the_guide_names_only_what_there_is() {
    check(
        "role-guide/guide.json",
        "\"m1\"",
        "\"m99\"",
        "$.roles[0].items[0]: found \"m99\", expected a section of the questionnaire management",
    );
    check(
        "role-guide/guide.json",
        "\"qualifications\": [\n        \"cissp\"",
        "\"qualifications\": [\n        \"gone\"",
        "$.roles[0].qualifications[0]: found \"gone\", expected a qualification of this guide",
    );
    check(
        "role-guide/guide.json",
        "\"r-audit\"\n",
        "\"r-office\"\n",
        "$.roles[0].not_with[0]: found the id \"r-office\" again, expected each id once",
    );
    check(
        "role-guide/guide.json",
        "\"GL3\"",
        "\"NOSUCH\"",
        "$.qualifications[0].source[0]: found \"NOSUCH\", expected a key of sources.json",
    );
    check(
        "role-guide/ja.json",
        "\"watch\"",
        "\"look\"",
        "$.experience: found no field \"watch\", expected it",
    );
}

#[test]
fn the_catalogue_names_only_what_there_is() {
    check(
        "learning/learning.json",
        "\"r-csirt\"",
        "\"r-nobody\"",
        "$.offers[0].roles[0]: found \"r-nobody\", expected the id of a role, such as r-ciso",
    );
    check(
        "learning/en.json",
        "\"talk\"",
        "\"walk\"",
        "$.offers: found no field \"talk\", expected it",
    );
    check(
        "learning/learning.json",
        "\"id\": \"talk\"",
        "\"id\": \"drill\"",
        "$.offers[1].id: found the id \"drill\" again, expected each id once",
    );
}
