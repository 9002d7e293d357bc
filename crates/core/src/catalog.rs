//! The questionnaires that the site offers, as far as they must be known before one is loaded.
//!
//! The start page shows how long each takes without fetching it. `tests/it/content.rs` compares this
//! list with the files.

use crate::id::QuestionnaireId;
use crate::questionnaire::Method;

/// One questionnaire on offer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Offer {
    /// Its name, and that of its folder below `questionnaires/`.
    pub id: &'static str,
    /// How it is scored, which decides how it is asked.
    pub method: Method,
    /// How many questions it has.
    pub questions: usize,
    /// How long answering takes. Unit: minutes.
    pub minutes: u16,
}

/// What is on offer, in the order in which it is shown.
pub const OFFERS: [Offer; 3] = [
    Offer { id: "sme", method: Method::Points, questions: 25, minutes: 5 },
    Offer { id: "six-articles", method: Method::Checklist, questions: 16, minutes: 4 },
    Offer { id: "management", method: Method::Maturity, questions: 40, minutes: 30 },
];

/// The offer of this name.
pub fn offer(id: &str) -> Option<&'static Offer> {
    OFFERS.iter().find(|it| it.id == id)
}

impl Offer {
    /// Its name as an id.
    pub fn questionnaire(&self) -> Option<QuestionnaireId> {
        QuestionnaireId::try_from(self.id).ok()
    }
}
