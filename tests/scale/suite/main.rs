//! The SQL against the program, in every engine.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use shirube_scale::{
    AGAIN, COUNT, Case, Cells, DISPUTED, Engine, K, MANAGEMENT, NOT_REAL, SME, TIES, TOO_FEW,
    benchmark_of, cells_of,
};

/// One test for each engine, named after it.
macro_rules! in_every_engine {
    ($($behaviour:ident),+ $(,)?) => { $(
        mod $behaviour {
            use shirube_scale::Engine;

            #[test]
            fn in_spark() {
                super::$behaviour(Engine::Spark);
            }

            #[test]
            fn in_duckdb() {
                super::$behaviour(Engine::DuckDb);
            }
        }
    )+ };
}

in_every_engine! {
    every_number_of_the_management_check_is_the_same,
    every_number_of_the_check_for_small_firms_is_the_same,
    every_result_counts_once,
    of_groups_of_equal_size_the_first_by_code_joins_other,
    of_too_few_results_nothing_is_told,
    made_up_results_are_never_counted_as_real,
}

/// The numbers of the program, after a comparison with all of the engine's.
#[track_caller]
fn check(engine: Engine, case: Case) -> Cells {
    let made = benchmark_of(case);
    let benchmark = made.benchmark.as_ref().unwrap_or_else(|| panic!("{}", made.report));
    let expected = Cells::of_benchmark(benchmark);
    let differences = expected.differences(cells_of(engine, case));
    assert!(differences.is_empty(), "{engine:?}, {}:\n{differences}", case.name());
    expected
}

fn every_number_of_the_management_check_is_the_same(engine: Engine) {
    for case in MANAGEMENT {
        let cells = check(engine, case);
        // At least the whole and one group, each with more numbers than there are questions.
        assert!(2 * 40 < cells.len(), "{}", case.name());
    }
}

fn every_number_of_the_check_for_small_firms_is_the_same(engine: Engine) {
    for case in SME {
        let cells = check(engine, case);
        assert!(2 * 25 < cells.len(), "{}", case.name());
    }
}

fn every_result_counts_once(engine: Engine) {
    for case in [MANAGEMENT, SME].concat() {
        let report = &benchmark_of(case).report;
        let said = |name: &str| -> i64 {
            let line = report.lines().find_map(|it| it.strip_prefix(name));
            line.unwrap_or_else(|| panic!("{report}")).parse().unwrap()
        };
        let all = cells_of(engine, case).get("all - - - group  n");
        assert_eq!(all, Some(said("counted: ")), "{}", case.name());
        let finished_or_not = said("counted: ") + said("not finished: ");
        assert_eq!(finished_or_not, i64::try_from(COUNT).unwrap(), "{report}");
        let left_out = format!("duplicates: {}\n", AGAIN + DISPUTED);
        assert!(report.contains(&left_out), "{report}");
        assert!(report.contains(&format!("names with several contents: {DISPUTED}\n")), "{report}");
    }
}

fn of_groups_of_equal_size_the_first_by_code_joins_other(engine: Engine) {
    check(engine, TIES);
    assert_eq!(
        cells_of(engine, TIES).groups(),
        [("all - - -", 57), ("group - 1-5 -", 30), ("group - 6-20 -", 12), ("other - - -", 15)]
    );
}

fn of_too_few_results_nothing_is_told(engine: Engine) {
    let made = benchmark_of(TOO_FEW);
    assert_eq!(made.benchmark, None);
    assert!(made.report.contains(&format!("expected at least {K}")), "{}", made.report);
    assert_eq!(*cells_of(engine, TOO_FEW), Cells::default());
}

fn made_up_results_are_never_counted_as_real(engine: Engine) {
    assert_eq!(*cells_of(engine, NOT_REAL), Cells::default());
}
