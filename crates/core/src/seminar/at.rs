//! Where the presenter stands.

use crate::id::QuestionnaireId;

/// The name under which it is kept among the drafts.
pub const AT: &str = "seminar-at";

/// A questionnaire, and a place in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct At {
    /// The questionnaire.
    pub questionnaire: QuestionnaireId,
    /// The question, counted from 0; the number of questions stands for the summary.
    pub place: usize,
}

impl At {
    /// Reads what [`At::write`] has written.
    pub fn read(text: &str) -> Option<At> {
        let (id, place) = text.split_once(' ')?;
        Some(At { questionnaire: QuestionnaireId::try_from(id).ok()?, place: place.parse().ok()? })
    }

    /// As a text.
    pub fn write(&self) -> String {
        format!("{} {}", self.questionnaire, self.place)
    }
}
