//! Tests in a browser that failed are run once more, alone.
//!
//! Two browsers on two processors now and then wait for each other longer than a test is patient. A
//! test that fails alone as well has failed. What passed only the second time is named, so that nobody
//! overlooks it, and where more than [`MOST`] fail at first, it is no accident.

/// Most tests of one engine that are run once more: of some 350, about one in sixty.
pub const MOST: usize = 6;

/// The name of the test that this line of `cargo test` says has failed; nothing for every other line.
pub fn failed(line: &str) -> Option<&str> {
    line.strip_prefix("test ")?.strip_suffix(" ... FAILED")
}

/// Whether these tests are worth another try.
pub fn is_worth_it(failed: &[String]) -> bool {
    (1..=MOST).contains(&failed.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_test_is_known_by_its_line() {
        assert_eq!(failed("test a::b_c ... FAILED"), Some("a::b_c"));
        for line in ["test a::b ... ok", "test result: FAILED. 1 passed; 1 failed", "    a::b", ""]
        {
            assert_eq!(failed(line), None, "{line}");
        }
    }

    #[test]
    fn a_few_are_run_again_and_many_are_not() {
        let some = |n: usize| vec!["a::b".to_owned(); n];
        assert!(is_worth_it(&some(1)) && is_worth_it(&some(MOST)));
        assert!(!is_worth_it(&some(0)) && !is_worth_it(&some(MOST + 1)));
    }
}
