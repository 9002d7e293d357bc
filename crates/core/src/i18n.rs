//! Languages, numbers and dates for people, and the fixed texts, one file a screen.

mod names;
mod numbers;
#[macro_use]
mod texts;
/// Texts of the answer to a customer who asked.
pub mod answer_pack;
/// Texts of the adviser's bench.
pub mod bench;
/// Texts of what is put before a board.
pub mod board;
/// Texts of the page that takes a short code.
pub mod code;
/// Texts of the comparison with other firms.
pub mod compare;
/// Texts of roles: who holds them, and how many people there are.
pub mod coverage;
/// Texts of the quick risk check.
pub mod exposure;
/// Texts of opening and saving files.
pub mod files;
/// Texts of the questions on paper.
pub mod form;
/// Texts around every page.
pub mod frame;
/// Texts of the page about SECURITY ACTION.
pub mod guide;
/// Texts of handing a result over.
pub mod handover;
/// Texts of the page for when something has happened.
pub mod help;
/// Texts of the page about insurance.
pub mod insurance;
/// Texts of the first page of a questionnaire.
pub mod intro;
/// Texts of the question pages.
pub mod item;
/// Texts of a computer that many people use.
pub mod kiosk;
/// Texts of the loss picture.
pub mod loss;
/// Texts of the policy writer.
pub mod policy;
/// Texts of the page on which the policy is written.
pub mod policy_page;
/// Texts of proposals from other questionnaires.
pub mod proposal;
/// Texts of the quiz.
pub mod quiz;
/// Texts of the printed report.
pub mod report;
/// Texts of a checklist of requirements: the result, and the evidence.
pub mod requirements;
/// Texts of the result page.
pub mod result;
/// Texts of the roles of security: comparison, advice, drafts.
pub mod roles;
/// Texts of a questionnaire stepped through in a seminar.
pub mod seminar;
/// Texts of the results that count points or criteria.
pub mod short;
/// Texts of the start page.
pub mod start;
/// Texts of results as tables.
pub mod table;
/// Texts of the questions about an incident.
pub mod triage;
/// Texts of the sheet of questions to the IT vendor.
pub mod vendor;
/// Why words must not be published.
pub mod wording;
/// Texts of the page of the wording guard.
pub mod wording_page;

pub use names::{industry, prefecture, region, size};
use numbers::hundredths;
pub use numbers::{bracketed, date, labelled, score};

/// A language that every text of ours exists in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Lang {
    /// Japanese, in which everything is written first.
    #[default]
    Ja,
    /// English.
    En,
}

impl Lang {
    /// The languages as files write them.
    pub(crate) const WORDS: [(&'static str, Lang); 2] = [("ja", Lang::Ja), ("en", Lang::En)];

    /// The language tag, for `lang` attributes and files.
    pub fn tag(self) -> &'static str {
        match self {
            Lang::Ja => "ja",
            Lang::En => "en",
        }
    }

    /// The language of a browser's tag, for example `en-GB`: Japanese for Japanese, English for
    /// everything else, which more people read.
    pub fn of_tag(tag: &str) -> Lang {
        let is_japanese = tag.get(..2).is_some_and(|it| it.eq_ignore_ascii_case("ja"));
        if is_japanese { Lang::Ja } else { Lang::En }
    }

    /// One of two.
    pub fn pick<T>(self, ja: T, en: T) -> T {
        match self {
            Lang::Ja => ja,
            Lang::En => en,
        }
    }
}
