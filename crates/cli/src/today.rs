//! What day it is. The core is told; only this tool looks at the clock, and only to remind.

use std::time::{SystemTime, UNIX_EPOCH};

use shirube_core::day::Day;

/// The day it is now in UTC; nothing where the clock stands before 1970.
pub fn today() -> Option<Day> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).ok()?.as_secs();
    day(seconds / 86_400)
}

/// The day so many days after 1 January 1970.
fn day(mut left: u64) -> Option<Day> {
    for year in 1970..=9999 {
        for month in 1..=12 {
            let days = (28..=31).rev().find(|it| Day::new(year, month, *it).is_some())?;
            if left < u64::from(days) {
                return Day::new(year, month, u8::try_from(left + 1).ok()?);
            }
            left -= u64::from(days);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_as_the_calendar_counts_them() {
        for (days, written) in [
            (0, "1970-01-01"),
            (58, "1970-02-28"),
            (11_016, "2000-02-29"),
            (20_780, "2026-11-23"),
            (2_932_896, "9999-12-31"),
        ] {
            assert_eq!(day(days), Day::parse(written), "{written}");
        }
        assert_eq!(day(2_932_897), None);
        assert!(Day::parse("2026-11-01") < today());
    }
}
