use proptest::prelude::*;

use super::*;
use crate::answers::{Answer, Answers};
use crate::day::Day;
use crate::i18n::Lang;
use crate::profile::{Industry, Profile, Size};
use crate::scoring::score;
use crate::sorted::SortedMap;
use crate::testing::{answers, points_questionnaire, question, questionnaire, words};

fn library() -> Vec<Arc<Questionnaire>> {
    vec![Arc::new(questionnaire(&[2, 2])), Arc::new(renamed())]
}

/// A questionnaire of another name.
fn renamed() -> Questionnaire {
    let json = crate::testing::points_json().replace("\"id\":\"test\"", "\"id\":\"sme\"");
    crate::testing::from_json(&json)
}

fn file(id: u8, given: &str) -> ResultFile {
    let day = Day::new(2026, 11, 1 + id % 28).unwrap();
    let profile = Profile {
        industry: Industry::of_code(["E", "I", "P"][usize::from(id % 3)]),
        size: (!id.is_multiple_of(4)).then(|| Size::of_code("21-50").unwrap()),
        place: None,
    };
    let notes = SortedMap::default();
    ResultFile::new(ResultId([id; 16]), Lang::Ja, profile, day, &answers(given), notes)
}

fn text(id: u8, given: &str) -> String {
    file(id, given).named(&format!("会社{id}")).to_json(&questionnaire(&[2, 2]))
}

fn source(name: &str) -> Source {
    Source { file: name.into(), line: None }
}

fn bench(texts: &[String]) -> Bench {
    let mut bench = Bench::default();
    for (n, it) in texts.iter().enumerate() {
        bench.take(source(&format!("{n}.json")), it, &library());
    }
    bench
}

fn names(entries: &[Arc<Entry>]) -> Vec<String> {
    entries.iter().map(|it| it.name()).collect()
}

#[test]
fn what_is_valid_is_taken_and_the_rest_is_refused_with_its_reason() {
    let good = text(1, "m1-1=3 m1-2=4");
    let of_state = "{\"format\":\"shirube-state\",\"format_version\":2,\"profile\":{},\"sheets\":{},\"settings\":{}}";
    let mut bench = Bench::default();
    let mut check = |text: &str, expected: Result<Taken, &str>| {
        let before = bench.refused().len();
        let taken = bench.take(source("a.json"), text, &library());
        let why = bench.refused().get(before).map(|it| format!("{:?}", it.why));
        match expected {
            Ok(expected) => assert_eq!((taken, why), (expected, None)),
            Err(expected) => {
                let why = why.unwrap();
                assert!(why.starts_with(expected), "{why}, expected {expected}");
            }
        }
    };
    check(&good, Ok(Taken::New));
    check(&good, Ok(Taken::Duplicate));
    check(&good.replacen("\"level\": 3", "\"level\": 2", 1), Err("Edited"));
    check(&good.replace("会社1", "会社2"), Err("Edited"));
    check(&good[..good.len() / 2], Err("Unusable(Damaged"));
    check(&good.replacen("\"level\": 3", "\"level\": 9", 1), Err("Unusable(Damaged"));
    check("hello", Err("Unusable(NotOurs)"));
    check("{}", Err("Unusable(NotOurs)"));
    check(&"x".repeat(MAX_FILE_BYTES + 1), Err("Unusable(TooLarge)"));
    check(&good.replace("_version\": 1", "_version\": 2"), Err("Unusable(Newer)"));
    check(&good.replace("\"id\": \"test\"", "\"id\": \"x-shop\""), Err("Unusable(OtherQ"));
    let other = file(1, "m1-1=3").to_json(&questionnaire(&[1]));
    check(&other, Err("OtherVersion(\"2026.1\")"));
    check(of_state, Err("Un"));
    assert_eq!((bench.entries().len(), bench.duplicates()), (1, 1));
}

#[test]
fn of_two_results_with_one_name_the_same_one_counts_whatever_the_order() {
    let (a, b) = (text(1, "m1-1=3"), text(1, "m1-1=4"));
    let (ab, ba) = (bench(&[a.clone(), b.clone()]), bench(&[b, a]));
    assert_eq!(ab.entries()[0].contribution, ba.entries()[0].contribution);
    for it in [ab, ba] {
        assert_eq!(it.entries().len(), 1);
        assert_eq!(it.refused()[0].why, Why::SameName);
    }
}

#[test]
fn a_bench_holds_results_of_several_questionnaires_and_names_the_most_answered_first() {
    let other = file(9, "m1-1=2").to_json(&renamed());
    let it = bench(&[other, text(1, "m1-1=3"), text(2, "m1-1=3")]);
    let found: Vec<_> =
        it.questionnaires().iter().map(|(it, count)| (it.id.to_string(), *count)).collect();
    assert_eq!(found, [("test".to_owned(), 2), ("sme".to_owned(), 1)]);
    let (most, _) = &it.questionnaires()[0];
    assert_eq!(it.answering(&most.id).count(), 2);
}

#[test]
fn a_removed_result_is_gone_and_can_come_again() {
    let texts = [text(1, "m1-1=3"), text(2, "m1-1=4")];
    let mut it = bench(&texts);
    it.remove(ResultId([1; 16]));
    assert!(it.entry(ResultId([1; 16])).is_none());
    assert_eq!(it.take(source("a.json"), &texts[0], &library()), Taken::New);
}

#[test]
fn a_full_bench_says_so() {
    let mut it = Bench::default();
    let entry = bench(&[text(1, "m1-1=3")]).entries()[0].clone();
    it.entries = vec![entry; MOST];
    assert_eq!(it.take(source("a.json"), &text(2, "m1-1=3"), &library()), Taken::Refused);
    assert_eq!(it.refused()[0].why, Why::Full);
}

#[test]
fn rows_are_sorted_by_any_column_and_what_is_not_said_comes_last() {
    let it = bench(&[
        text(1, "m1-1=3 m1-2=3 m2-1=1"),
        text(2, "m1-1=5 m1-2=5"),
        text(3, ""),
        text(4, "m1-1=1"),
    ]);
    let sorted = |column, descending| {
        let order = Order { column, descending };
        names(&shown(it.entries().iter(), &Filter::default(), order)).concat().replace("会社", "")
    };
    assert_eq!(sorted(Column::Name, false), "1234");
    assert_eq!(sorted(Column::Name, true), "4321");
    assert_eq!(sorted(Column::Overall, false), "4123", "{:?}", it.entries()[0].values);
    assert_eq!(sorted(Column::Overall, true), "2143");
    assert_eq!(sorted(Column::Item(1), true), "1234");
    assert_eq!(sorted(Column::Item(1), false), "1234");
    assert_eq!(sorted(Column::Item(7), false), "1234");
    assert_eq!(sorted(Column::Day, true), "4321");
    assert_eq!(sorted(Column::Answered, false), "3421");
    assert_eq!(sorted(Column::Size, false), "1234");
    assert_eq!(sorted(Column::Industry, false), "3142");
    let order = Order::default().pressed(Column::Name);
    assert_eq!(order, Order { column: Column::Name, descending: true });
    assert_eq!(order.pressed(Column::Day), Order { column: Column::Day, descending: false });
}

#[test]
fn rows_of_one_name_are_told_apart_by_their_files() {
    let same = |id| file(id, "").named("しるべ商店").to_json(&questionnaire(&[2, 2]));
    let it = bench(&[same(1), text(2, ""), same(3)]);
    assert_eq!(
        labels(it.entries(), Lang::Ja),
        ["しるべ商店（0.json）", "会社2", "しるべ商店（2.json）"]
    );
}

#[test]
fn a_filter_takes_words_industry_and_size_together() {
    let it = bench(&[text(1, ""), text(2, ""), text(3, ""), text(4, "")]);
    let left = |filter: Filter| {
        names(&shown(it.entries().iter(), &filter, Order::default())).concat().replace("会社", "")
    };
    let text = |text: &str| Filter { text: text.into(), ..Filter::default() };
    assert!(Filter::default().is_open() && text("  ").is_open() && !text("a").is_open());
    assert_eq!(left(Filter::default()), "1234");
    assert_eq!(left(text("会社2")), "2");
    assert_eq!(left(text("JSON 会社")), "1234");
    assert_eq!(left(text("0.json")), "1");
    assert_eq!(left(text("nobody")), "");
    let industry = |it| Filter { industry: Some(it), ..Filter::default() };
    assert_eq!(left(industry(Told::This(Industry::of_code("I").unwrap()))), "14");
    assert_eq!(left(industry(Told::Nothing)), "");
    let size = |it| Filter { size: Some(it), ..Filter::default() };
    assert_eq!(left(size(Told::Nothing)), "4");
    assert_eq!(left(size(Told::This(Size::of_code("21-50").unwrap()))), "123");
}

#[test]
fn the_weakest_are_told_with_how_many_they_rest_on() {
    let it = bench(&[
        text(1, "m1-1=1 m1-2=3 m2-1=5 m2-2=5"),
        text(2, "m1-1=2 m1-2=? m2-1=4"),
        text(3, "m1-1=? m1-2=3"),
    ]);
    let entries = it.entries();
    let found = weakest(&it.entries()[0].asked, entries);
    let items: Vec<_> = found.items.iter().map(|it| (it.id.to_string(), it.mean, it.n)).collect();
    // m1: 2.00, 2.00 and 3.00; the second and third have not finished m2.
    assert_eq!(items, [("m1".to_owned(), 233, 3), ("m2".to_owned(), 500, 1)]);
    let questions: Vec<_> =
        found.questions.iter().map(|it| (it.id.to_string(), it.mean, it.n, it.unknown)).collect();
    assert_eq!(
        questions,
        [
            ("m1-1".to_owned(), 150, 2, 1),
            ("m1-2".to_owned(), 300, 2, 1),
            ("m2-1".to_owned(), 450, 2, 0),
            ("m2-2".to_owned(), 500, 1, 0),
        ]
    );
}

#[test]
fn parts_of_different_length_are_compared_by_what_they_could_have() {
    let all = |part: usize, count: usize, level: u8| {
        let given: Vec<String> = (1..=count).map(|it| format!("m{part}-{it}={level}")).collect();
        given.join(" ")
    };
    // 10 of 20, 26 of 52, 0 of 28.
    let given = [all(1, 5, 2), all(2, 13, 2), all(3, 7, 1)].join(" ");
    let entry = bench(&[file(1, &given).to_json(&renamed())]).entries()[0].clone();
    let found = weakest(&entry.asked, std::slice::from_ref(&entry));
    let items: Vec<_> = found.items.iter().map(|it| (it.id.as_str(), it.mean)).collect();
    assert_eq!(items, [("m3", 0), ("m1", 1000), ("m2", 2600)]);
    assert_eq!(points_questionnaire().sections.len(), 3);
}

#[test]
fn a_table_names_firms_only_if_asked_to() {
    let it = bench(&[text(1, "m1-1=3 m1-2=4")]);
    let entries = it.entries();
    let asked = &it.entries()[0].asked;
    let texts = crate::questionnaire::Texts::read(&words(asked), asked).unwrap();
    let csv =
        |with_names| crate::table::to_csv(&table(asked, &texts, entries, with_names, Lang::Ja));
    let row = |name| format!("{name},2026-11-02,卸売業、小売業,21〜50人,,2,4,3.50,3.50,\r\n");
    assert!(csv(true).ends_with(&row("会社1")), "{}", csv(true));
    assert!(csv(false).ends_with(&row("1")), "{}", csv(false));
    assert!(!csv(false).contains("会社") && !csv(false).contains(".json"));
}

fn team(given: &[&str]) -> Team {
    let it: Vec<String> = (1..).zip(given).map(|(n, it)| text(n, it)).collect();
    let it = bench(&it);
    Team::of(it.entries()).unwrap()
}

fn listed(team: &Team) -> Vec<String> {
    let choice = |it: &Choice| {
        let answer = match &it.answer {
            Answer::Level(level) => level.number().to_string(),
            Answer::Number(number) => format!("#{number}"),
            Answer::Unknown => "?".into(),
            Answer::NotApplicable(_) | Answer::NotApplicableDraft => "-".into(),
        };
        format!("{answer}{:?}", it.who)
    };
    let one = |it: &Disagreement| {
        let choices: Vec<String> = it.choices.iter().map(choice).collect();
        format!("{} {:?} {} silent{:?}", it.question, it.kind, choices.join(" "), it.silent)
    };
    team.disagreements().iter().map(one).collect()
}

#[test]
fn disagreements_come_with_the_widest_gap_first() {
    let team =
        team(&["m1-1=2 m1-2=? m2-1=1 m2-2=3", "m1-1=3 m1-2=4 m2-1=5", "m1-1=3 m1-2=- m2-1=?"]);
    assert_eq!(
        listed(&team),
        [
            "m2-1 Levels { gap: 4 } 1[0] 5[1] ?[2] silent[]",
            "m1-1 Levels { gap: 1 } 2[0] 3[1, 2] silent[]",
            "m1-2 NotApplicable 4[1] ?[0] -[2] silent[]",
            "m2-2 Alone 3[0] silent[1, 2]",
        ]
    );
    assert_eq!(team.agreements(), 0);
}

#[test]
fn what_two_say_alike_and_nobody_denies_is_agreed() {
    let team = team(&["m1-1=2 m1-2=- m2-1=?", "m1-1=2 m1-2=-", "m2-1=1"]);
    assert_eq!(listed(&team), ["m2-1 Unknown 1[2] ?[0] silent[1]"]);
    assert_eq!(team.combined(&Settled::default()), answers("m1-1=2 m1-2=-"));
    assert_eq!((team.agreements(), team.open(&Settled::default())), (2, 1));
}

#[test]
fn only_what_was_said_can_be_settled_on() {
    let team = team(&["m1-1=2", "m1-1=4"]);
    let on = |it: &str| answers(it).iter().map(|(id, it)| (id.clone(), it.clone())).collect();
    assert_eq!(team.combined(&on("m1-1=4")), answers("m1-1=4"));
    assert_eq!(team.combined(&on("m1-1=3")), answers(""), "nobody said so");
    assert_eq!(team.combined(&on("m2-1=3")), answers(""), "nobody said anything");
    assert_eq!(team.combined(&team.lowest(&Settled::default())), answers("m1-1=2"));
    assert_eq!(team.combined(&team.taken_from(&Settled::default(), 1)), answers("m1-1=4"));
    let kept = team.alone(&on("m1-1=4"));
    assert_eq!(team.combined(&kept), answers("m1-1=4"), "there is nobody alone");
}

#[test]
fn one_result_carries_what_all_of_them_brought() {
    let asked = questionnaire(&[2, 2]);
    let note = |text: &str| [(question("m1-1"), text.into())].into_iter().collect();
    let with_note = |id: u8, given: &str, text: &str| {
        let day = Day::new(2026, 11, 1).unwrap();
        let profile = Profile { size: Size::of_code("6-20"), ..Profile::default() };
        ResultFile::new(ResultId([id; 16]), Lang::Ja, profile, day, &answers(given), note(text))
            .named("しるべ商店")
            .to_json(&asked)
    };
    let it = bench(&[with_note(1, "m1-1=2", "控えは毎日"), with_note(2, "m1-1=2", "控えは毎週")]);
    let mut team = Team::of(it.entries()).unwrap();
    team.rename(0, " 社長 ");
    team.rename(1, "  ");
    team.rename(7, "nobody");
    let names: Vec<&str> = team.members().iter().map(|it| &*it.name).collect();
    assert_eq!(names, ["社長", "1"]);
    let day = Day::new(2026, 11, 22).unwrap();
    let one = team.result(&Settled::default(), ResultId([9; 16]), Lang::Ja, day);
    let text = one.to_json(&asked);
    let one = verify(&text, |_, _| Some(&asked)).unwrap();
    let Identity::Named { organisation, notes } = one.identity() else { panic!("{one:?}") };
    assert_eq!(organisation.as_deref(), Some("しるべ商店"));
    assert_eq!(
        notes.get(&question("m1-1")).map(|it| &**it),
        Some("社長：控えは毎日\n1：控えは毎週")
    );
    assert_eq!(one.profile().size, Size::of_code("6-20"));
    assert!(!one.is_synthetic());
}

#[test]
fn what_cannot_be_combined_is_refused() {
    let check = |texts: &[String], expected: Uncombinable| {
        let it = bench(texts);
        let found = Team::of(it.entries()).unwrap_err();
        assert_eq!(found, expected);
    };
    check(&[text(1, "")], Uncombinable::TooFew);
    let many: Vec<String> = (0..21).map(|it| text(it, "")).collect();
    check(&many, Uncombinable::TooMany);
    check(&[text(1, ""), file(2, "").to_json(&renamed())], Uncombinable::Mixed);
    let made_up = file(2, "").synthetic().to_json(&questionnaire(&[2, 2]));
    check(&[text(1, ""), made_up], Uncombinable::PartlySynthetic);
}

/// What one of several people says to four questions.
fn person() -> impl Strategy<Value = String> {
    let answer = prop::sample::select(vec!["", "1", "3", "5", "?", "-"]);
    prop::collection::vec(answer, 4).prop_map(|given| {
        let ids = ["m1-1", "m1-2", "m2-1", "m2-2"];
        let said = ids.iter().zip(given).filter(|(_, it)| !it.is_empty());
        said.map(|(id, it)| format!("{id}={it}")).collect::<Vec<_>>().join(" ")
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn the_order_of_files_changes_nothing_but_the_order(
        given in prop::collection::vec((0..6u8, person()), 0..12), turn in 0..12usize,
    ) {
        let texts: Vec<String> = given.iter().map(|(id, it)| text(*id, it)).collect();
        let mut turned = texts.clone();
        turned.rotate_left(turn.min(texts.len()));
        let (a, b) = (bench(&texts), bench(&turned));
        let order = Order::default();
        let contributions = |it: &Bench| {
            let shown = shown(it.entries().iter(), &Filter::default(), order);
            shown.iter().map(|it| it.contribution.clone()).collect::<Vec<_>>()
        };
        prop_assert_eq!(contributions(&a), contributions(&b));
    }

    #[test]
    fn whatever_is_settled_is_something_that_somebody_said(
        given in prop::collection::vec(person(), 2..6), who in 0..6usize,
    ) {
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        let team = team(&given);
        let said: Vec<Answers> = team.members().iter().map(|it| it.result.answers().clone()).collect();
        let nothing = Settled::default();
        for settled in [nothing.clone(), team.taken_from(&nothing, who), team.lowest(&nothing), team.alone(&nothing)] {
            let combined = team.combined(&settled);
            for (id, answer) in combined.iter() {
                prop_assert!(said.iter().any(|it| it.get(id) == Some(answer)));
            }
            // A level that nobody contradicts is never lost, and one that somebody does never taken.
            let open = team.disagreements().iter().filter(|it| combined.get(&it.question).is_none()).count();
            prop_assert_eq!(team.open(&settled), open);
        }
        prop_assert_eq!(team.open(&team.lowest(&nothing)), 0);
        let agreed = team.combined(&nothing);
        for it in team.disagreements() {
            prop_assert!(agreed.get(&it.question).is_none(), "nothing is settled beforehand");
        }
    }

    #[test]
    fn what_comes_of_a_team_verifies(given in prop::collection::vec(person(), 2..6)) {
        let given: Vec<&str> = given.iter().map(String::as_str).collect();
        let team = team(&given);
        let settled = team.lowest(&Settled::default());
        let day = Day::new(2026, 11, 22).unwrap();
        let one = team.result(&settled, ResultId([99; 16]), Lang::En, day);
        let text = one.to_json(team.asked());
        let read = verify(&text, |_, _| Some(team.asked())).unwrap();
        prop_assert_eq!(read.answers(), &team.combined(&settled));
        let outcome = score(team.asked(), read.answers());
        prop_assert_eq!(outcome, score(team.asked(), &team.combined(&settled)));
    }
}

#[test]
fn together_they_make_the_benchmark_that_the_program_makes() {
    use crate::aggregate::{By, Made, Tally};
    use crate::benchmark::{Benchmark, Dimension};

    let texts: Vec<String> = (0..24).map(|it| text(it, "m1-1=3 m1-2=4 m2-1=2 m2-2=?")).collect();
    let it = bench(&texts);
    let asked = it.entries()[0].asked.clone();
    let day = Day::new(2026, 11, 22).unwrap();
    let plan = Plan { k: 6, publisher: " 商工会 ".into(), ..Plan::default() };
    let (found, suppressed) = together(&asked, it.answering(&asked.id), &plan, day).unwrap();
    assert_eq!(Benchmark::read(&found.to_json()).as_ref(), Ok(&found));
    assert_eq!((&*found.source.publisher.ja, &*found.source.publisher.en), ("商工会", "商工会"));
    assert_eq!(&*found.source.title.en, "results of the self-check, counted");
    assert_eq!((found.source.n, found.least_n), (Some(24), 6));

    let mut tally = Tally::new(&asked, By::new(&[Dimension::Industry]).unwrap(), 6);
    for it in it.entries() {
        tally.add(&it.contribution);
    }
    let Benchmark { id, version, checked_on, source, .. } = found.clone();
    let same = tally.finish(Made { id, version, checked_on, source }).unwrap();
    assert_eq!((found, suppressed), same);
    let few = Plan { k: 25, ..plan };
    assert!(together(&asked, it.answering(&asked.id), &few, day).is_err());
}
