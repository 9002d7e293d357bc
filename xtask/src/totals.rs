//! The totals of test runs, read from what `cargo test` prints.

use std::fmt;
use std::ops::AddAssign;

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Totals {
    /// Tests that passed.
    pub passed: u32,
    /// Tests that failed.
    pub failed: u32,
}

impl Totals {
    /// Reads one line such as `test result: ok. 3 passed; 0 failed; 0 ignored; …`; `None` for
    /// every other line.
    pub fn read(line: &str) -> Option<Self> {
        let (_, counts) = line.trim().strip_prefix("test result: ")?.split_once(". ")?;
        let mut totals = Totals::default();
        for part in counts.split(';') {
            match part.trim().split_once(' ') {
                Some((n, "passed")) => totals.passed = n.parse().ok()?,
                Some((n, "failed")) => totals.failed = n.parse().ok()?,
                _ => (),
            }
        }
        Some(totals)
    }

    /// Adds what a line says, if it is such a line.
    pub fn read_more(&mut self, line: &str) {
        if let Some(more) = Totals::read(line) {
            *self += more;
        }
    }

    /// Takes back failures of tests that have passed since, and were counted then.
    pub fn forgive(&mut self, n: usize) {
        self.failed = self.failed.saturating_sub(u32::try_from(n).unwrap_or(u32::MAX));
    }
}

impl AddAssign for Totals {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Totals {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(line: &str, expected: Option<&str>) {
        assert_eq!(Totals::read(line).map(|it| it.to_string()).as_deref(), expected);
    }

    #[test]
    fn the_line_of_a_test_run_is_read() {
        check(
            "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.01s",
            Some("12 passed, 0 failed"),
        );
        check(
            "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out",
            Some("3 passed, 2 failed"),
        );
    }

    #[test]
    fn other_lines_are_not() {
        check("running 3 tests", None);
        check("test result", None);
        check("test it::says_3_passed ... ok", None);
    }

    #[test]
    fn runs_add_up() {
        let mut sum = Totals { passed: 1, failed: 0 };
        sum += Totals { passed: 2, failed: 3 };
        assert_eq!(sum.to_string(), "3 passed, 3 failed");
        sum.read_more("test result: ok. 2 passed; 0 failed; 0 ignored");
        sum.read_more("running 2 tests");
        sum.forgive(2);
        assert_eq!(sum.to_string(), "5 passed, 1 failed");
    }
}
