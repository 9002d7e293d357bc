//! Where a question stands in guidelines and standards.

/// A place in a guideline or standard, and how sure we are of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The document.
    pub to: Standard,
    /// The place in it, for example `GV.PO` or `A.5.1`.
    pub place: Box<str>,
    /// How sure we are.
    pub mark: Evidence,
}

/// The documents that references point into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standard {
    /// サイバーセキュリティ経営ガイドライン Ver 3.0, important items 1–10.
    Guideline,
    /// The same, principles 1–3.
    GuidelinePrinciple,
    /// NIST CSF 1.0, as the Ministry's check sheet to Ver 2.0 refers to it.
    Csf1,
    /// NIST CSF 2.0, categories.
    Csf2,
    /// ISO/IEC 27001:2022: clauses as `5.2`, Annex A controls as `A.5.2`.
    Iso27001,
}

/// How a fact is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Evidence {
    /// Seen in a primary source.
    Verified,
    /// Seen in a secondary source only.
    Secondary,
    /// Shirube's own view, labelled as such wherever it is shown.
    Own,
}

impl Standard {
    /// The names documents have in files.
    pub(super) const WORDS: [(&'static str, Standard); 5] = [
        ("keiei-3.0", Standard::Guideline),
        ("keiei-principle-3.0", Standard::GuidelinePrinciple),
        ("nist-csf-1.0", Standard::Csf1),
        ("nist-csf-2.0", Standard::Csf2),
        ("iso-27001-2022", Standard::Iso27001),
    ];

    /// What a place in this document looks like, in words.
    pub(super) fn places(self) -> &'static str {
        match self {
            Standard::Guideline => "an item, 1 to 10",
            Standard::GuidelinePrinciple => "a principle, 1 to 3",
            Standard::Csf1 => "a category such as ID.GV or a subcategory such as ID.GV-1",
            Standard::Csf2 => "one of the 22 categories of CSF 2.0",
            Standard::Iso27001 => "a clause such as 5.2 or an Annex A control such as A.5.2",
        }
    }

    /// Whether the document has this place.
    pub(super) fn has(self, place: &str) -> bool {
        match self {
            Standard::Guideline => is_number(place, 10),
            Standard::GuidelinePrinciple => is_number(place, 3),
            Standard::Csf1 => {
                let (category, number) = place.split_once('-').unwrap_or((place, "1"));
                CSF_1.iter().any(|(it, last)| *it == category && is_number(number, *last))
            }
            Standard::Csf2 => CSF_2.contains(&place),
            Standard::Iso27001 => match place.strip_prefix("A.") {
                Some(control) => is_in(control, &ISO_ANNEX_A),
                None => is_in(place, &ISO_CLAUSES),
            },
        }
    }
}

impl Evidence {
    /// The marks as files write them. `R`, recalled and not verified, is not among them: such a
    /// fact must not reach the screen.
    pub(crate) const WORDS: [(&'static str, Evidence); 3] =
        [("V", Evidence::Verified), ("S", Evidence::Secondary), ("P", Evidence::Own)];
}

/// A number from 1 to `last`, written without leading zeros.
fn is_number(text: &str, last: u8) -> bool {
    text.parse::<u8>().is_ok_and(|it| (1..=last).contains(&it) && it.to_string() == text)
}

/// `chapter.number`, where the chapter has that many.
fn is_in(place: &str, chapters: &[(&str, u8)]) -> bool {
    let Some((chapter, number)) = place.split_once('.') else { return false };
    chapters.iter().any(|(it, last)| *it == chapter && is_number(number, *last))
}

/// Categories of CSF 1.0 with their number of subcategories.
const CSF_1: [(&str, u8); 22] = [
    ("ID.AM", 6),
    ("ID.BE", 5),
    ("ID.GV", 4),
    ("ID.RA", 6),
    ("ID.RM", 3),
    ("PR.AC", 5),
    ("PR.AT", 5),
    ("PR.DS", 7),
    ("PR.IP", 12),
    ("PR.MA", 2),
    ("PR.PT", 4),
    ("DE.AE", 5),
    ("DE.CM", 8),
    ("DE.DP", 5),
    ("RS.RP", 1),
    ("RS.CO", 5),
    ("RS.AN", 4),
    ("RS.MI", 3),
    ("RS.IM", 2),
    ("RC.RP", 1),
    ("RC.IM", 2),
    ("RC.CO", 3),
];

/// Categories of CSF 2.0.
const CSF_2: [&str; 22] = [
    "GV.OC", "GV.RM", "GV.RR", "GV.PO", "GV.OV", "GV.SC", "ID.AM", "ID.RA", "ID.IM", "PR.AA",
    "PR.AT", "PR.DS", "PR.PS", "PR.IR", "DE.CM", "DE.AE", "RS.MA", "RS.AN", "RS.CO", "RS.MI",
    "RC.RP", "RC.CO",
];

/// Chapters of Annex A with their number of controls, 93 in all.
const ISO_ANNEX_A: [(&str, u8); 4] = [("5", 37), ("6", 8), ("7", 14), ("8", 34)];

/// Clauses of the body with their number of subclauses.
const ISO_CLAUSES: [(&str, u8); 7] =
    [("4", 4), ("5", 3), ("6", 3), ("7", 5), ("8", 3), ("9", 3), ("10", 2)];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_places_that_exist_can_be_named() {
        for (to, place, exists) in [
            (Standard::Guideline, "10", true),
            (Standard::Guideline, "11", false),
            (Standard::GuidelinePrinciple, "03", false),
            (Standard::Csf1, "PR.IP-12", true),
            (Standard::Csf1, "PR.AC", true),
            (Standard::Csf1, "ID.GV-5", false),
            (Standard::Csf2, "GV.SC", true),
            (Standard::Csf2, "ID.GV", false),
            (Standard::Iso27001, "A.5.37", true),
            (Standard::Iso27001, "A.5.38", false),
            (Standard::Iso27001, "5.3", true),
            (Standard::Iso27001, "A.9.1", false),
            (Standard::Iso27001, "10.2", true),
        ] {
            assert_eq!(to.has(place), exists, "{to:?} {place}");
        }
    }
}
