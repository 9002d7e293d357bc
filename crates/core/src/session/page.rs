//! The pages of the widget.

use crate::id::QuestionId;
use crate::questionnaire::{Method, Questionnaire};

/// A page of the widget.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The choice by situation.
    Start,
    /// What the questionnaire is, and where to go on in it.
    Intro,
    /// One question alone, counted from 0.
    Question(usize),
    /// The questions of one section, counted from 0.
    Item(usize),
    /// All questions in one list.
    Overview,
    /// Where the firm stands.
    Result,
    /// What would be handed over to the site around, and to whom.
    HandOver,
    /// The short code of the answers is typed in.
    Code,
    /// SECURITY ACTION: where one stands, and how to declare.
    Guide,
    /// The policy writer.
    Policy,
    /// The wording guard.
    Wording,
    /// Questions to the IT vendor, and the reply.
    Vendor,
    /// The adviser's bench: many results side by side.
    Bench,
    /// The board's one-pager.
    BoardPaper,
    /// The draft of a disclosure.
    Disclosure,
    /// What insurance for such events usually pays, and what an insurer asks.
    Insurance,
    /// A questionnaire stepped through in front of people.
    Seminar,
    /// Something has happened: what to do, and whom to call.
    Help,
    /// A file has been opened: what is it, and what shall be done with it?
    Opened,
    /// The result of the opened file, only to look at.
    Viewing,
    /// A sheet of chosen answers for a customer who asked.
    AnswerPack,
}

impl Page {
    /// Whether the page belongs to a questionnaire, and so needs one.
    pub fn is_of_questionnaire(self) -> bool {
        match self {
            Page::Intro
            | Page::Question(_)
            | Page::Item(_)
            | Page::Overview
            | Page::Result
            | Page::HandOver
            | Page::Code
            | Page::Opened
            | Page::Viewing
            | Page::AnswerPack => true,
            Page::Start
            | Page::Guide
            | Page::Policy
            | Page::Wording
            | Page::Vendor
            | Page::Bench
            | Page::BoardPaper
            | Page::Disclosure
            | Page::Insurance
            | Page::Seminar
            | Page::Help => false,
        }
    }

    /// Whether the page asks.
    pub fn asks(self) -> bool {
        matches!(self, Page::Question(_) | Page::Item(_) | Page::Overview)
    }
}

/// How the questions of a questionnaire come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pace {
    /// A section a page, with sentences to compare.
    BySection,
    /// One question a page, one press an answer.
    OneByOne,
}

/// From how many sections on a checklist is answered section by section.
const MANY_SECTIONS: usize = 12;

impl Pace {
    /// The pace of a questionnaire: levels want to be compared, short answers do not. A long list is
    /// worked through with papers and people at hand, one requirement with all its criteria at a time.
    pub fn of(asked: &Questionnaire) -> Pace {
        match asked.method {
            Method::Maturity => Pace::BySection,
            Method::Checklist if MANY_SECTIONS <= asked.sections.len() => Pace::BySection,
            Method::Points
            | Method::Checklist
            | Method::Coverage
            | Method::Quiz
            | Method::Exposure => Pace::OneByOne,
        }
    }

    /// The page on which a question is asked; nothing for one that the questionnaire does not have.
    pub fn page_of(asked: &Questionnaire, question: &QuestionId) -> Option<Page> {
        match Pace::of(asked) {
            Pace::BySection => asked.section_of(question).map(Page::Item),
            Pace::OneByOne => {
                asked.questions().position(|it| it.id == *question).map(Page::Question)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing::{checklist_questionnaire, questionnaire};

    #[test]
    fn only_a_short_list_is_asked_one_by_one() {
        assert_eq!(Pace::of(&checklist_questionnaire(&[3; 6])), Pace::OneByOne);
        assert_eq!(Pace::of(&checklist_questionnaire(&[3; 11])), Pace::OneByOne);
        assert_eq!(Pace::of(&checklist_questionnaire(&[1; 12])), Pace::BySection);
        assert_eq!(Pace::of(&questionnaire(&[1])), Pace::BySection);
    }

    #[test]
    fn a_question_is_found_where_its_questionnaire_asks_it() {
        for (asked, page) in [
            (questionnaire(&[2, 3]), Page::Item(1)),
            (checklist_questionnaire(&[2, 3]), Page::Question(3)),
        ] {
            let fourth = asked.questions().nth(3).unwrap();
            assert_eq!(Pace::page_of(&asked, &fourth.id), Some(page));
            let other = QuestionId::try_from("elsewhere").unwrap();
            assert_eq!(Pace::page_of(&asked, &other), None);
        }
    }
}
