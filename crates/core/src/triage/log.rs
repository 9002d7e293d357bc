//! The running log: what happened, what was done, with whom, each with its time.

use std::fmt;

use super::PREFIX;
use crate::day::Day;
use crate::i18n::{Lang, date};

/// Most lines of a log.
pub const MAX_LINES: usize = 300;

/// Most characters of a line.
pub const MAX_WORDS: usize = 600;

/// How the names of the drafts begin that are lines of the log.
const LINE: &str = "log-";

/// A day and a time of the local clock, written `2026-11-23T09:05`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Moment {
    /// The day.
    pub day: Day,
    hour: u8,
    minute: u8,
}

/// A line of the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Entry {
    /// Its number, which never changes. Lines are numbered as they are added.
    pub n: u16,
    /// When it was; nothing where somebody has emptied the field.
    pub at: Option<Moment>,
    /// What happened.
    pub words: Box<str>,
}

/// The lines of a log, in the order in which they were added.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Log(pub Vec<Entry>);

/// The name of the draft that is a line.
pub fn log_key(n: u16) -> String {
    format!("{PREFIX}{LINE}{n:04}")
}

impl Moment {
    /// The time of this hour and minute; nothing where a clock shows no such time.
    pub fn new(day: Day, hour: u8, minute: u8) -> Option<Moment> {
        (hour < 24 && minute < 60).then_some(Moment { day, hour, minute })
    }

    /// Reads `2026-11-23T09:05`. Seconds, which some browsers write, are left out.
    pub fn parse(text: &str) -> Option<Moment> {
        let (day, time) = text.split_once('T')?;
        let time = time.get(..5)?;
        let (hour, minute) = time.split_once(':')?;
        let two = |it: &str| {
            let is_two = it.len() == 2 && it.bytes().all(|it| it.is_ascii_digit());
            is_two.then(|| it.parse().ok())?
        };
        Moment::new(Day::parse(day)?, two(hour)?, two(minute)?)
    }

    /// The time for people: "2026年11月23日 9:05".
    pub fn for_people(self, lang: Lang) -> String {
        format!("{} {}:{:02}", date(self.day, lang), self.hour, self.minute)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}T{:02}:{:02}", self.day, self.hour, self.minute)
    }
}

impl Entry {
    /// The line as a draft keeps it: the time, a line break, the words.
    pub fn to_text(&self) -> String {
        let at = self.at.map(|it| it.to_string()).unwrap_or_default();
        format!("{at}\n{}", self.words)
    }

    fn read(key: &str, text: &str) -> Option<Entry> {
        let n = key.strip_prefix(PREFIX)?.strip_prefix(LINE)?.parse().ok()?;
        let (at, words) = text.split_once('\n').unwrap_or(("", text));
        Some(Entry { n, at: Moment::parse(at), words: words.into() })
    }
}

/// The names under which the texts of a forgotten case come back beside what has been written since,
/// which stays. A line whose number has been taken meanwhile gets the next one that is free; any
/// other text gives way to the new one of its name.
pub fn restored(
    kept: &[(Box<str>, Box<str>)],
    is_taken: impl Fn(&str) -> bool,
) -> Vec<(String, &str)> {
    let is_kept = |key: &str| kept.iter().any(|(it, _)| **it == *key);
    let mut free = (1..=u16::MAX).map(log_key).filter(|it| !is_taken(it) && !is_kept(it));
    let mut name = |key: &str, text: &str| {
        if !is_taken(key) {
            return Some(key.to_owned());
        }
        Entry::read(key, text).and_then(|_| free.next())
    };
    kept.iter().filter_map(|(key, text)| Some((name(key, text)?, &**text))).collect()
}

impl Log {
    /// The lines among the drafts.
    pub fn of<'a>(drafts: impl Iterator<Item = (&'a str, &'a str)>) -> Log {
        let mut lines: Vec<Entry> =
            drafts.filter_map(|(key, text)| Entry::read(key, text)).collect();
        lines.sort_by_key(|it| it.n);
        Log(lines)
    }

    /// The number of the next line; nothing where the log is full.
    pub fn next(&self) -> Option<u16> {
        let last = self.0.last().map(|it| it.n);
        let next = last.map_or(Some(1), |it| it.checked_add(1))?;
        (self.0.len() < MAX_LINES).then_some(next)
    }

    /// The lines by their times, as they are read later. Those without one come last.
    pub fn by_time(&self) -> Vec<&Entry> {
        let mut lines: Vec<&Entry> = self.0.iter().collect();
        lines.sort_by_key(|it| (it.at.is_none(), it.at, it.n));
        lines
    }
}
