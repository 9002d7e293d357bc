//! Days and months of the calendar, as files write them. The core is told what day it is.

use std::fmt;

/// A day of the local calendar, written `2026-11-22`.
///
/// Invariant: a day that exists, in the years 1900 to 9999.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
#[expect(clippy::struct_field_names, reason = "a day of a month is called a day")]
pub struct Day {
    year: u16,
    month: u8,
    day: u8,
}

/// A month, written `2026-11`: all that an anonymous file says of its date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    year: u16,
    month: u8,
}

/// What a field for a day or a time says while somebody writes in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Typed<T> {
    /// This day, or this time.
    Whole(T),
    /// It has been emptied.
    Nothing,
    /// Not yet a day: a browser tells of every key, such as the first digit of a year. What was kept
    /// before still holds.
    Unfinished,
}

impl<T> Typed<T> {
    /// What a field says that holds this text, which `parse` reads. A browser gives none where parts
    /// are missing, and says so: `is_partial`.
    pub fn read(text: &str, is_partial: bool, parse: impl FnOnce(&str) -> Option<T>) -> Typed<T> {
        match parse(text) {
            Some(it) => Typed::Whole(it),
            None if text.is_empty() && !is_partial => Typed::Nothing,
            None => Typed::Unfinished,
        }
    }
}

impl Day {
    /// The day with these numbers, if the calendar has it.
    pub fn new(year: u16, month: u8, day: u8) -> Option<Day> {
        let month_start = Month::new(year, month)?;
        (1..=month_start.days()).contains(&day).then_some(Day { year, month, day })
    }

    /// Reads `2026-11-22`, and nothing else.
    pub fn parse(text: &str) -> Option<Day> {
        let (month, day) = text.split_at_checked(7)?;
        let Month { year, month } = Month::parse(month)?;
        Day::new(year, month, two_digits(day.strip_prefix('-')?)?)
    }

    /// The month it lies in.
    pub fn month(self) -> Month {
        Month { year: self.year, month: self.month }
    }

    /// The same day so many months later, or the last day of that month where it is shorter.
    /// Nothing beyond the year 9999.
    pub fn months_later(self, months: u16) -> Option<Day> {
        // Months counted from the year 0; the largest sum is far below what a u32 holds.
        let count = u32::from(self.year) * 12 + u32::from(self.month) - 1 + u32::from(months);
        let year = u16::try_from(count / 12).ok()?;
        let month = Month::new(year, u8::try_from(count % 12 + 1).ok()?)?;
        Day::new(year, month.month, self.day.min(month.days()))
    }

    /// The day so many days later. Nothing beyond the year 9999.
    pub fn days_later(self, days: u16) -> Option<Day> {
        let mut it = self;
        for _ in 0..days {
            it = match Day::new(it.year, it.month, it.day + 1) {
                Some(next) => next,
                None => Day { day: 1, ..it }.months_later(1)?,
            };
        }
        Some(it)
    }

    /// Year, month and day as numbers, for people.
    pub fn parts(self) -> (u16, u8, u8) {
        (self.year, self.month, self.day)
    }
}

impl Month {
    /// The month with these numbers, if it exists.
    pub fn new(year: u16, month: u8) -> Option<Month> {
        let exists = (1900..=9999).contains(&year) && (1..=12).contains(&month);
        exists.then_some(Month { year, month })
    }

    /// Reads `2026-11`, and nothing else.
    pub fn parse(text: &str) -> Option<Month> {
        let (year, month) = text.split_once('-')?;
        if year.len() != 4 || !year.bytes().all(|it| it.is_ascii_digit()) {
            return None;
        }
        Month::new(year.parse().ok()?, two_digits(month)?)
    }

    fn days(self) -> u8 {
        let leap = self.year.is_multiple_of(4)
            && (!self.year.is_multiple_of(100) || self.year.is_multiple_of(400));
        match self.month {
            2 if leap => 29,
            2 => 28,
            4 | 6 | 9 | 11 => 30,
            _ => 31,
        }
    }
}

/// For how long what was compared with its source may be relied on. Unit: calendar months.
const MONTHS_FRESH: u16 = 6;

/// The last day on which what was compared with its source then may be relied on; nothing where the
/// calendar ends before.
pub fn fresh_until(checked_on: Day) -> Option<Day> {
    checked_on.months_later(MONTHS_FRESH)
}

/// Whether something was compared with its source so long ago that a reader is asked to check:
/// more than six calendar months. On the very day six months later it still counts as fresh.
pub fn is_stale(checked_on: Day, today: Day) -> bool {
    fresh_until(checked_on).is_some_and(|last| last < today)
}

fn two_digits(text: &str) -> Option<u8> {
    (text.len() == 2 && text.bytes().all(|it| it.is_ascii_digit())).then(|| text.parse().ok())?
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::triage::Moment;

    #[test]
    fn only_days_that_exist_are_days() {
        for (text, exists) in [
            ("2026-11-22", true),
            ("2024-02-29", true),
            ("2026-02-29", false),
            ("2026-13-01", false),
            ("2026-04-31", false),
            ("2026-1-1", false),
            ("2026-11-2２", false),
            ("+026-11-22", false),
            ("2026-11-22T00:00", false),
            ("", false),
        ] {
            assert_eq!(Day::parse(text).map(|it| it.to_string()), exists.then(|| text.to_owned()));
        }
    }
    #[test]
    fn a_month_later_is_the_same_day_or_the_last_there_is() {
        for (day, months, later) in [
            ("2026-11-23", 0, Some("2026-11-23")),
            ("2026-11-23", 1, Some("2026-12-23")),
            ("2026-11-23", 2, Some("2027-01-23")),
            ("2026-12-31", 12, Some("2027-12-31")),
            ("2026-08-31", 6, Some("2027-02-28")),
            ("2027-08-31", 6, Some("2028-02-29")),
            ("9999-06-30", 6, Some("9999-12-30")),
            ("9999-07-01", 6, None),
            ("2026-01-01", u16::MAX, Some("7487-04-01")),
        ] {
            let found = Day::parse(day).unwrap().months_later(months).map(|it| it.to_string());
            assert_eq!(found.as_deref(), later, "{day} and {months} months");
        }
    }

    #[test]
    fn days_are_counted_over_the_ends_of_months_and_years() {
        for (day, days, later) in [
            ("2026-11-23", 0, Some("2026-11-23")),
            ("2026-11-28", 4, Some("2026-12-02")),
            ("2026-12-31", 1, Some("2027-01-01")),
            ("2028-02-28", 1, Some("2028-02-29")),
            ("2027-02-28", 1, Some("2027-03-01")),
            ("2026-11-23", 59, Some("2027-01-21")),
            ("9999-12-31", 1, None),
        ] {
            let found = Day::parse(day).unwrap().days_later(days).map(|it| it.to_string());
            assert_eq!(found.as_deref(), later, "{day} and {days} days");
        }
    }

    #[test]
    fn a_day_or_time_on_its_way_to_another_takes_nothing_away() {
        let of = |text: &str, is_partial| Typed::read(text, is_partial, Day::parse);
        let day = Day::parse("2026-11-01").unwrap();
        assert_eq!(of("2026-11-01", false), Typed::Whole(day));
        // The year 2 on the way to 2026, a day too many, a month that has been taken away.
        for (half, is_partial) in
            [("0002-11-01", false), ("0202-11-01", false), ("2026-02-30", false), ("", true)]
        {
            assert_eq!(of(half, is_partial), Typed::Unfinished, "{half:?}");
            let time = if half.is_empty() { String::new() } else { format!("{half}T09:05") };
            let time = Typed::read(&time, is_partial, Moment::parse);
            assert_eq!(time, Typed::Unfinished, "{half:?}");
        }
        assert_eq!(of("", false), Typed::Nothing);
    }

    #[test]
    fn what_was_checked_more_than_six_months_ago_is_stale() {
        for (checked_on, today, stale) in [
            ("2026-11-23", "2026-11-23", false),
            ("2026-11-23", "2027-05-23", false),
            ("2026-11-23", "2027-05-24", true),
            ("2026-08-31", "2027-02-28", false),
            ("2026-08-31", "2027-03-01", true),
            ("2027-08-31", "2028-02-29", false),
            ("2027-08-31", "2028-03-01", true),
            // A clock that is wrong: what was checked "tomorrow" is not stale.
            ("2026-11-23", "2025-01-01", false),
            ("9999-12-01", "9999-12-31", false),
        ] {
            let day = |it| Day::parse(it).unwrap();
            assert_eq!(is_stale(day(checked_on), day(today)), stale, "{checked_on}, {today}");
        }
    }
}
