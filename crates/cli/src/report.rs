//! What is wrong with which file, one line each.

use std::collections::BTreeSet;
use std::fmt;
use std::io::{self, Write};
use std::path::Path;

use shirube_core::json::{MAX_FILE_BYTES, Problem};

use crate::{End, input};

/// Lines of the form `path: $.json.path: found …, expected …`, in the order they were noted.
#[derive(Debug, Default)]
pub struct Report {
    lines: Vec<String>,
    /// A file may be looked at from several folders; each problem is told once.
    seen: BTreeSet<String>,
    reminders: BTreeSet<String>,
}

impl Report {
    /// Reminds of something about a file that is not wrong.
    pub fn remind(&mut self, path: &Path, what: impl fmt::Display) {
        self.reminders.insert(one_line(&format!("{}: {what}", path.display())));
    }

    /// What was reminded of, in order.
    pub fn reminders(&self) -> impl Iterator<Item = &str> {
        self.reminders.iter().map(String::as_str)
    }

    /// Notes a problem of a file.
    pub fn note(&mut self, path: &Path, what: impl fmt::Display) {
        let line = one_line(&format!("{}: {what}", path.display()));
        if self.seen.insert(line.clone()) {
            self.lines.push(line);
        }
    }

    /// The value that was read, or all its problems noted.
    pub fn take<T>(&mut self, path: &Path, read: Result<T, Vec<Problem>>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(problems) => {
                for it in &problems {
                    self.note(path, it);
                }
                None
            }
        }
    }

    /// Reads a file, or notes all its problems.
    pub fn read<T>(
        &mut self,
        path: &Path,
        read: impl FnOnce(&str) -> Result<T, Vec<Problem>>,
    ) -> Option<T> {
        self.read_up_to(MAX_FILE_BYTES, path, read)
    }

    /// Reads a file of at most so many bytes, or notes all its problems.
    pub fn read_up_to<T>(
        &mut self,
        most: usize,
        path: &Path,
        read: impl FnOnce(&str) -> Result<T, Vec<Problem>>,
    ) -> Option<T> {
        match input::text_up_to(most, path) {
            Ok(text) => self.take(path, read(&text)),
            Err(unread) => {
                self.note(path, unread);
                None
            }
        }
    }

    /// Whether nothing is wrong.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// How many problems there are.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Writes every line.
    pub fn print(&self, err: &mut dyn Write) -> io::Result<End> {
        for line in &self.lines {
            writeln!(err, "{line}")?;
        }
        Ok(if self.is_empty() { End::Fine } else { End::Refused })
    }
}

/// The text on one line, with nothing in it that a terminal obeys or that hides what is written:
/// file names and JSON keys are a stranger's.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for it in text.chars() {
        match it {
            '"' | '\'' | '\\' => line.push(it),
            _ => line.extend(it.escape_debug()),
        }
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_stays_one_line_and_shows_what_is_hidden() {
        assert_eq!(one_line("質問 \"a\\b\" 'c' é"), "質問 \"a\\b\" 'c' é");
        assert_eq!(one_line("a\nb\u{1b}[31m\u{202e}c"), "a\\nb\\u{1b}[31m\\u{202e}c");
    }

    #[test]
    fn each_problem_is_told_once() {
        let mut report = Report::default();
        report.note(Path::new("a.json"), "$: x");
        report.note(Path::new("a.json"), "$: x");
        assert_eq!(report.len(), 1);
    }
}
