use proptest::prelude::*;

use super::*;
use crate::answers::{Answer, Answers, Reason};
use crate::benchmark::{Benchmark, Both, GroupValues, Trust, Value};
use crate::day::Day;
use crate::digest::Digest;
use crate::i18n::Lang;
use crate::json::Node;
use crate::level::Level;
use crate::profile::{Industry, Profile, Size};
use crate::questionnaire::Questionnaire;
use crate::result::{ResultFile, ResultId};
use crate::sorted::SortedMap;
use crate::testing::{checklist_questionnaire, points_questionnaire, questionnaire};

mod naive;

/// One made-up firm: its industry and size by number, 0 for untold, and an answer a question, 0 for
/// none, 21 for "don't know", 22 for "not applicable".
type Firm = (u8, u8, Vec<u8>);

fn made() -> Made {
    let any = || Both { ja: "-".into(), en: "-".into() };
    Made {
        id: BenchmarkId::try_from("x-made").unwrap(),
        version: "2026.1".into(),
        checked_on: Day::parse("2026-11-23").unwrap(),
        source: Source {
            publisher: any(),
            title: any(),
            url: None,
            year: 2026,
            population: any(),
            elsewhere: false,
            n: None,
            trust: Trust::C,
            caveat: None,
        },
    }
}

/// Three industries and three sizes are enough for every kind of group.
fn profile(industry: u8, size: u8) -> Profile {
    let nth = |n: u8| usize::from(n).checked_sub(1);
    Profile {
        industry: nth(industry).and_then(|n| Industry::all().nth(n)),
        size: nth(size).and_then(|n| Size::all().nth(n)),
        place: None,
    }
}

fn result(asked: &Questionnaire, n: u8, (industry, size, given): &Firm) -> ResultFile {
    let answers: Answers = asked
        .questions()
        .zip(given)
        .filter_map(|(question, code)| {
            let answer = match code {
                0 => return None,
                21 => Answer::Unknown,
                22 if question.na_allowed => Answer::NotApplicable(Reason::new("none").unwrap()),
                level => Answer::Level(Level::new((level - 1) % asked.top.number() + 1).unwrap()),
            };
            Some((question.id.clone(), answer))
        })
        .collect();
    let day = Day::parse("2026-11-23").unwrap();
    let profile = profile(*industry, *size);
    ResultFile::new(ResultId([n; 16]), Lang::Ja, profile, day, &answers, SortedMap::default())
}

fn contributions(asked: &Questionnaire, firms: &[Firm]) -> Vec<Contribution> {
    let digest = Digest::of(&Node::Null);
    firms.iter().map(|it| Contribution::of(asked, &result(asked, 0, it), digest)).collect()
}

fn by(text: &str) -> By {
    By::parse(text).unwrap()
}

fn tally<'q>(asked: &'q Questionnaire, by: &By, k: u32, all: &[Contribution]) -> Tally<'q> {
    let mut tally = Tally::new(asked, by.clone(), k);
    for it in all {
        tally.add(it);
    }
    tally
}

fn finished(tally: &Tally<'_>) -> (Benchmark, Suppressed) {
    tally.finish(made()).unwrap()
}

fn groups(benchmark: &Benchmark) -> &[GroupValues] {
    &benchmark.distribution.as_ref().unwrap().groups
}

/// The groups as a short text: `all=30 A=10 other=20`.
fn shown(benchmark: &Benchmark) -> String {
    let one = |it: &GroupValues| format!("{}={}", naive::name(&it.group), it.n);
    groups(benchmark).iter().map(one).collect::<Vec<_>>().join(" ")
}

/// So many firms of each industry, by number, that answered everything.
fn firms(counts: &[(u8, usize)]) -> Vec<Firm> {
    let of = |(industry, count): &(u8, usize)| vec![(*industry, 1, vec![3, 3, 3]); *count];
    counts.iter().flat_map(of).collect()
}

/// Results such as `A 12, untold 1`, by the letters of industries.
fn named(text: &str) -> Vec<Firm> {
    let one = |it: &str| {
        let (code, count) = it.trim().split_once(' ').unwrap();
        let industry = Industry::of_code(code).map_or(0, |it| it.index() + 1);
        (u8::try_from(industry).unwrap(), count.parse().unwrap())
    };
    firms(&text.split(',').map(one).collect::<Vec<_>>())
}

#[test]
fn the_worked_examples_of_the_page_hold() {
    let asked = questionnaire(&[2, 1]);
    let page = include_str!("../../../../docs/methods/aggregation.md");
    let rows: Vec<&str> = (page.lines())
        .skip_while(|it| !it.starts_with("| results | k |"))
        .skip(2)
        .take_while(|it| it.starts_with('|'))
        .collect();
    assert_eq!(rows.len(), 7);
    for row in rows {
        let cells: Vec<&str> = row.trim_matches('|').split('|').map(str::trim).collect();
        let all = contributions(&asked, &named(cells[0]));
        let made = tally(&asked, &by("industry"), cells[1].parse().unwrap(), &all).finish(made());
        let printed = made.map_or("nothing".to_owned(), |(it, _)| shown(&it));
        assert_eq!(
            printed,
            cells[2].replace(", ", ";").replace(' ', "=").replace(';', " "),
            "{row}"
        );
    }
}

#[test]
fn of_too_few_nothing_is_made_and_k_is_never_under_five() {
    let asked = questionnaire(&[2, 1]);
    let made_of = |k, count| {
        let all = contributions(&asked, &firms(&[(1, count)]));
        tally(&asked, &by("industry"), k, &all).finish(made()).map(|(it, _)| it.least_n)
    };
    assert_eq!(made_of(10, 9), Err(NotMade::TooFew { n: 9, k: 10 }));
    assert_eq!(made_of(10, 10), Ok(10));
    assert_eq!(made_of(1, 4), Err(NotMade::TooFew { n: 4, k: 5 }));
    assert_eq!(made_of(1, 5), Ok(5));
}

#[test]
fn invented_results_are_never_mixed_with_real_ones() {
    let asked = questionnaire(&[2, 1]);
    let mut all = contributions(&asked, &firms(&[(1, 20)]));
    all[3].is_synthetic = true;
    let mixed = tally(&asked, &by("industry"), 10, &all).finish(made());
    assert_eq!(mixed, Err(NotMade::Mixed { synthetic: 1, real: 19 }));
    for it in &mut all {
        it.is_synthetic = true;
    }
    assert!(finished(&tally(&asked, &by("industry"), 10, &all)).0.is_synthetic);
}

#[test]
fn a_value_of_too_few_is_not_told_and_neither_is_how_they_answered() {
    let asked = questionnaire(&[2, 1]);
    // Twelve firms, of which nine have a level at the first question.
    let mut firms = firms(&[(1, 12)]);
    firms.iter_mut().take(3).for_each(|it| it.2[0] = 21);
    let (benchmark, suppressed) =
        finished(&tally(&asked, &by("industry"), 10, &contributions(&asked, &firms)));
    let ids = |it: &GroupValues| it.questions.iter().map(|it| it.0.to_string()).collect::<Vec<_>>();
    for group in groups(&benchmark) {
        // The second question goes with the first: the item less one would tell of the other.
        assert_eq!(ids(group), ["m2-1"]);
        assert_eq!(group.overall.as_ref().unwrap().n, Some(12));
        assert_eq!(group.items[0].1.n, Some(12));
    }
    let withheld: Vec<&Part> = suppressed.withheld.iter().map(|it| &it.part).collect();
    let question = |n| Part::Question(asked.questions().nth(n).unwrap().id.clone());
    assert_eq!(withheld, [&question(0), &question(1)]);
}

#[test]
fn the_total_holds_of_a_value_only_the_groups_that_print_it() {
    let asked = questionnaire(&[2, 1]);
    let mut firms = firms(&[(1, 12), (2, 12)]);
    // Of B, five speak of the first question: too few to tell, and so nothing of them is in the total.
    firms.iter_mut().skip(12).take(7).for_each(|it| it.2[0] = 21);
    let (benchmark, _) =
        finished(&tally(&asked, &by("industry"), 10, &contributions(&asked, &firms)));
    let total = &groups(&benchmark)[0];
    assert_eq!((total.n, total.questions[0].1.value.n), (24, Some(12)));
    assert_eq!(total.questions[0].1.shares.as_ref().unwrap().of, 12);
    assert_eq!(total.questions[1].1.shares.as_ref().unwrap().of, 12);
    assert_eq!(total.questions[2].1.shares.as_ref().unwrap().of, 24);
}

#[test]
fn one_firm_that_leaves_a_question_out_does_not_give_its_other_answer_away() {
    let asked = questionnaire(&[2, 1]);
    let ids = |it: &GroupValues| it.questions.iter().map(|it| it.0.to_string()).collect::<Vec<_>>();
    let shown_with = |lacking: usize| {
        let mut firms = firms(&[(1, 30)]);
        firms.iter_mut().take(lacking).for_each(|it| it.2[0] = 22);
        let all = contributions(&asked, &firms);
        let (benchmark, _) = finished(&tally(&asked, &by("industry"), 10, &all));
        groups(&benchmark).iter().map(ids).collect::<Vec<_>>()
    };
    // Twice the sum of the item less both sums of its questions would be what that one answered.
    let (all, some) = (["m1-1", "m1-2", "m2-1"].as_slice(), ["m2-1"].as_slice());
    assert_eq!(shown_with(0), [all, all]);
    assert_eq!(shown_with(1), [some, some]);
    assert_eq!(shown_with(9), [some, some]);
    assert_eq!(shown_with(10), [all, all]);
}

#[test]
fn what_no_group_can_tell_of_a_question_may_be_told_of_all() {
    let asked = questionnaire(&[2, 1]);
    let mut firms = firms(&[(1, 20), (2, 20)]);
    for n in [0, 1, 2, 3, 4, 5, 20, 21, 22, 23, 24] {
        firms[n].2[0] = 22;
    }
    let all = contributions(&asked, &firms);
    let (benchmark, suppressed) = finished(&tally(&asked, &by("industry"), 10, &all));
    let questions: Vec<usize> = groups(&benchmark).iter().map(|it| it.questions.len()).collect();
    assert_eq!(questions, [3, 1, 1]);
    assert_eq!(suppressed.withheld.len(), 4);
    assert_eq!(groups(&benchmark)[0].questions[0].1.value.n, Some(29));
}

#[test]
fn what_is_not_finished_counts_nowhere() {
    let asked = questionnaire(&[2, 1]);
    let mut firms = firms(&[(1, 12)]);
    firms[0].2[2] = 0;
    let all = contributions(&asked, &firms);
    let tally = tally(&asked, &by("industry"), 10, &all);
    assert_eq!((tally.n(), tally.unfinished()), (11, 1));
    let (benchmark, _) = finished(&tally);
    for group in groups(&benchmark) {
        assert_eq!((group.n, group.items[0].1.n), (11, Some(11)));
    }
}

#[test]
fn pairs_make_a_group_of_each_combination() {
    let asked = questionnaire(&[1]);
    let firm = |industry, size| (industry, size, vec![3]);
    let firms: Vec<Firm> = [(1, 1), (1, 2), (2, 1), (0, 1), (2, 0)]
        .iter()
        .flat_map(|(i, s)| vec![firm(*i, *s); 10])
        .collect();
    let all = contributions(&asked, &firms);
    let shown_by = |dimensions| shown(&finished(&tally(&asked, &by(dimensions), 10, &all)).0);
    assert_eq!(shown_by("industry,size"), "all=50 A+1-5=10 A+6-20=10 B+1-5=10 other=20");
    assert_eq!(shown_by("size,industry"), "all=50 A+1-5=10 B+1-5=10 A+6-20=10 other=20");
    assert_eq!(shown_by("size"), "all=50 1-5=30 6-20=10 other=10");
    assert_eq!(shown_by("region"), "all=50 other=50");
}

#[test]
fn only_one_or_two_different_dimensions_can_be_asked_for() {
    for (text, holds) in [
        ("industry", true),
        ("region,size", true),
        ("industry,industry", false),
        ("industry,size,region", false),
        ("", false),
        ("Industry", false),
        ("industry, size", false),
    ] {
        assert_eq!(By::parse(text).is_some(), holds, "{text:?}");
    }
}

#[test]
fn the_ends_of_a_histogram_lie_in_its_bins() {
    let asked = questionnaire(&[1]);
    let firms: Vec<Firm> = [1, 5].iter().flat_map(|it| vec![(1, 1, vec![*it]); 5]).collect();
    let benchmark = finished(&tally(&asked, &by("size"), 5, &contributions(&asked, &firms))).0;
    let histogram = groups(&benchmark)[0].overall.as_ref().unwrap().histogram.clone().unwrap();
    assert_eq!((histogram.from, histogram.width, histogram.counts.len()), (100, 25, 16));
    assert_eq!((histogram.counts[0], histogram.counts[15]), (5, 5));
}

/// Firms of three industries and sizes, some of which answer little.
fn any_firms(questions: usize) -> impl Strategy<Value = Vec<Firm>> {
    let answer = prop_oneof![6 => 1..=5_u8, 1 => Just(0), 1 => Just(21), 1 => Just(22)];
    prop::collection::vec((0..=3_u8, 0..=3_u8, prop::collection::vec(answer, questions)), 0..90)
}

fn any_questionnaire() -> impl Strategy<Value = Questionnaire> {
    prop_oneof![
        Just(questionnaire(&[2, 1])),
        Just(points_questionnaire()),
        Just(checklist_questionnaire(&[1, 2])),
    ]
}

fn any_by() -> impl Strategy<Value = By> {
    prop::sample::select(vec![by("industry"), by("size"), by("industry,size")])
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn what_is_made_is_what_a_simple_program_makes(
        asked in any_questionnaire(), firms in any_firms(25), by in any_by(), k in 5..12_u32,
    ) {
        let all = contributions(&asked, &firms);
        let expected = naive::rows(&asked, &firms, &by, k as usize);
        let found = tally(&asked, &by, k, &all).finish(made()).ok().map(|(it, _)| it);
        prop_assert_eq!(found.as_ref().map(naive::rows_of), expected);
        if let Some(benchmark) = found {
            // And it is a file that the reader takes, and gives back as it was.
            prop_assert_eq!(Benchmark::read(&benchmark.to_json()), Ok(benchmark));
        }
    }

    #[test]
    fn parts_put_together_are_the_whole_in_any_order(
        firms in any_firms(3), by in any_by(), cuts in prop::collection::vec(0..90_usize, 3),
    ) {
        let asked = questionnaire(&[2, 1]);
        let all = contributions(&asked, &firms);
        let mut reversed = all.clone();
        reversed.reverse();
        let whole = tally(&asked, &by, 5, &all);
        prop_assert_eq!(&tally(&asked, &by, 5, &reversed), &whole);
        let mut merged = Tally::new(&asked, by.clone(), 5);
        let mut rest = all.as_slice();
        for cut in cuts {
            let (part, behind) = rest.split_at(cut.min(rest.len()));
            merged.merge(&tally(&asked, &by, 5, part));
            rest = behind;
        }
        merged.merge(&tally(&asked, &by, 5, rest));
        prop_assert_eq!(&merged, &whole);
    }

    #[test]
    fn taking_a_result_back_leaves_no_trace(firms in any_firms(3), by in any_by(), at in 0..90_usize) {
        let asked = questionnaire(&[2, 1]);
        let mut all = contributions(&asked, &firms);
        prop_assume!(at < all.len());
        let mut tally_of_all = tally(&asked, &by, 5, &all);
        let gone = all.remove(at);
        tally_of_all.remove(&gone);
        prop_assert_eq!(tally_of_all, tally(&asked, &by, 5, &all));
    }

    /// The sum of an item is that of its questions, but for those who left one out: nobody or many.
    #[test]
    fn an_item_less_its_questions_tells_of_nobody_or_of_many(
        asked in any_questionnaire(), firms in any_firms(25), k in 5..12_u32,
    ) {
        let firms: Vec<Firm> = firms.into_iter().map(|it| (1, 1, it.2)).collect();
        let all = contributions(&asked, &firms);
        let Ok((benchmark, _)) = tally(&asked, &by("size"), k, &all).finish(made()) else {
            return Ok(());
        };
        let mut from = 1 + asked.sections.len();
        for section in &asked.sections {
            let questions = from..from + section.questions.len();
            from = questions.end;
            let lacks = |it: &&Contribution| {
                it.is_finished() && it.values[questions.clone()].iter().any(Option::is_none)
            };
            let lacking = all.iter().filter(lacks).count();
            for group in groups(&benchmark) {
                let is_told = |id| group.questions.iter().any(|(it, _)| it == id);
                let told = section.questions.iter().filter(|it| is_told(&it.id)).count();
                prop_assert!(told == 0 || told == section.questions.len());
                prop_assert!(told == 0 || lacking == 0 || k as usize <= lacking);
            }
        }
    }

    /// Whoever knows all that is printed and subtracts groups from the total has nothing in hand: the
    /// total is the groups, for every value and every share that any of them tells, and nothing rests
    /// on fewer than k.
    #[test]
    fn nothing_that_is_left_out_can_be_worked_out(
        asked in any_questionnaire(), firms in any_firms(25), by in any_by(), k in 5..12_u32,
    ) {
        let all = contributions(&asked, &firms);
        let Ok((benchmark, _)) = tally(&asked, &by, k, &all).finish(made()) else { return Ok(()) };
        let (total, parts) = groups(&benchmark).split_first().unwrap();
        prop_assert!(total.group.is_all() && !parts.is_empty());
        prop_assert_eq!(total.n, parts.iter().map(|it| it.n).sum::<u64>());
        let values = |it: &GroupValues| {
            let name = |kind: &str, id: &str| format!("{kind} {id}");
            let overall = it.overall.iter().map(|it| ("overall".to_owned(), it.clone(), 0));
            let items = it.items.iter().map(|(id, it)| (name("item", id.as_str()), it.clone(), 0));
            let questions = it.questions.iter().map(|(id, it)| {
                let of = it.shares.as_ref().unwrap().of;
                (name("question", id.as_str()), it.value.clone(), of)
            });
            overall.chain(items).chain(questions).collect::<Vec<(String, Value, u64)>>()
        };
        for group in groups(&benchmark) {
            prop_assert!(u64::from(k) <= group.n);
            for (name, value, of) in values(group) {
                prop_assert!(u64::from(k) <= value.n.unwrap(), "{}", name);
                prop_assert!(of == 0 || u64::from(k) <= of, "{}", name);
            }
        }
        for (name, value, of) in values(total) {
            let same = |it: &GroupValues| {
                values(it).into_iter().filter(|(other, ..)| *other == name).collect::<Vec<_>>()
            };
            let same: Vec<_> = parts.iter().flat_map(same).collect();
            if same.is_empty() {
                // Told of all together, because no group tells it.
                prop_assert!(name.starts_with("question"), "{}", name);
                prop_assert_eq!(of, total.n);
                continue;
            }
            let n: u64 = same.iter().map(|(_, it, _)| it.n.unwrap()).sum();
            prop_assert_eq!(value.n, Some(n), "{}", name);
            prop_assert_eq!(of, same.iter().map(|(.., of)| of).sum::<u64>(), "{}", name);
            if let Some(histogram) = value.histogram {
                let bars = |it: &Value| it.histogram.clone().unwrap().counts;
                for (n, count) in histogram.counts.iter().enumerate() {
                    let sum: u64 = same.iter().map(|(_, it, _)| bars(it)[n]).sum();
                    prop_assert_eq!(*count, sum);
                }
            }
        }
    }
}
