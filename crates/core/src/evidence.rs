//! Evidence 証跡: what a firm keeps to show that a criterion is met. Its name and its date, never the
//! document itself; and examples of what it may be.

mod guide;

use crate::day::Day;
use crate::id::QuestionId;
use crate::json::one_line;

pub use guide::{EvidenceGuide, Helper};

/// Most characters of the name of a piece of evidence.
pub const MAX_NAME: usize = 200;

/// What a firm wrote of its evidence for one criterion.
///
/// As a text, which is kept among the drafts: the name, and where there is a date a line break and
/// the day, as in `資産台帳.xlsx` over `2026-11-01`. The name has no line break of its own, so nothing
/// in it can be taken for the date.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Proof {
    /// What it is called and where it lies. Empty where only the date was entered so far. At most
    /// [`MAX_NAME`] characters, on one line.
    pub name: Box<str>,
    /// The day it is of.
    pub on: Option<Day>,
}

/// The name of the draft that holds the evidence for a criterion.
pub fn draft_key(criterion: &QuestionId) -> String {
    format!("evidence-{criterion}")
}

impl Proof {
    /// What a person typed as the name, as far as it can be kept.
    #[must_use]
    pub fn named(self, typed: &str) -> Proof {
        Proof { name: one_line(typed, MAX_NAME).into(), ..self }
    }

    /// The same of this day, or of none.
    #[must_use]
    pub fn dated(self, on: Option<Day>) -> Proof {
        Proof { on, ..self }
    }

    /// Reads the text of a draft. Whatever stands on a second line and is no day is left out.
    pub fn read(draft: &str) -> Proof {
        let (name, rest) = draft.split_once('\n').unwrap_or((draft, ""));
        Proof { name: "".into(), on: Day::parse(rest.trim()) }.named(name)
    }

    /// The text for the draft; nothing where there is neither a name nor a date.
    pub fn to_draft(&self) -> Option<String> {
        match self.on {
            Some(day) => Some(format!("{}\n{day}", self.name)),
            None => (!self.name.is_empty()).then(|| self.name.to_string()),
        }
    }

    /// Whether nothing was entered.
    pub fn is_empty(&self) -> bool {
        self.name.is_empty() && self.on.is_none()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn proof(name: &str, day: &str) -> Proof {
        Proof { name: name.into(), on: Day::parse(day) }
    }

    #[test]
    fn what_is_written_is_read_back() {
        for it in [
            proof("資産台帳.xlsx", "2026-11-01"),
            proof("資産台帳.xlsx", ""),
            proof("", "2026-11-01"),
            proof("2026-11-01", ""),
        ] {
            assert_eq!(Proof::read(&it.to_draft().unwrap()), it);
        }
        assert_eq!(proof("", "").to_draft(), None);
        assert!(Proof::read("").is_empty());
    }

    #[test]
    fn a_name_stays_on_its_line_and_a_date_must_be_one() {
        let it = Proof::default().named(" 台帳\n2026-11-01\r\n控え ");
        assert_eq!(it, proof("台帳 2026-11-01  控え", ""));
        assert_eq!(Proof::read("台帳\n昨日"), proof("台帳", ""));
        assert_eq!(Proof::read("台帳\n2026-02-30"), proof("台帳", ""));
        assert_eq!(Proof::read("台帳\n2026-11-01\nmore"), proof("台帳", ""));
        assert_eq!(Proof::default().named(&"あ".repeat(300)).name.chars().count(), MAX_NAME);
    }

    #[test]
    fn name_and_date_are_written_each_without_the_other() {
        let kept = proof("台帳", "2026-11-01");
        assert_eq!(kept.clone().dated(Day::parse("2025-11-01")), proof("台帳", "2025-11-01"));
        assert_eq!(kept.clone().dated(None), proof("台帳", ""));
        assert_eq!(kept.named(""), proof("", "2026-11-01"));
    }

    #[test]
    fn the_draft_of_the_longest_criterion_has_a_name_that_can_be_kept() {
        let id = QuestionId::try_from(&*"a".repeat(64)).unwrap();
        assert!(crate::storage::draft_key(&draft_key(&id)).is_ok());
    }

    proptest! {
        #[test]
        fn whatever_is_typed_comes_back_as_it_was_kept(typed in "(?s).{0,40}") {
            let kept = proof("", "2026-11-01").named(&typed);
            prop_assert_eq!(Proof::read(&kept.to_draft().unwrap()), kept);
        }
    }
}
