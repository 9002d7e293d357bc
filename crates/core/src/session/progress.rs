//! How far answering has come.

use crate::questionnaire::{Question, Questionnaire, Section};
use crate::storage::Sheet;

/// How far a section has been answered. "Don't know" and "not applicable" are answers here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Progress {
    /// Questions with an answer.
    pub answered: usize,
    /// Questions asked.
    pub questions: usize,
}

impl Progress {
    /// The progress of one section.
    pub fn of(section: &Section, asked: &Questionnaire, sheet: &Sheet) -> Progress {
        let shown = |it: &&Question| sheet.answers.shows(asked, it);
        let shown: Vec<&Question> = section.questions.iter().filter(shown).collect();
        let answered = shown.iter().filter(|it| is_answered(sheet, it)).count();
        Progress { answered, questions: shown.len() }
    }

    /// The progress of all sections, in order.
    pub fn by_section(asked: &Questionnaire, sheet: Option<&Sheet>) -> Vec<Progress> {
        let empty = Sheet::default();
        let sheet = sheet.unwrap_or(&empty);
        asked.sections.iter().map(|it| Progress::of(it, asked, sheet)).collect()
    }

    /// Several taken together.
    pub fn sum(parts: &[Progress]) -> Progress {
        Progress {
            answered: parts.iter().map(|it| it.answered).sum(),
            questions: parts.iter().map(|it| it.questions).sum(),
        }
    }

    /// Whether nothing is left.
    pub fn is_done(self) -> bool {
        self.answered == self.questions
    }
}

/// Whether a question has an answer that is whole.
pub(super) fn is_answered(sheet: &Sheet, question: &Question) -> bool {
    sheet.answers.get(&question.id).is_some_and(|it| !it.is_draft())
}
