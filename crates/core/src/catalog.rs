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

/// What is on offer, in the order in which it is shown: first the checks of a firm, then those about
/// its people and its board.
pub const OFFERS: [Offer; 7] = [
    Offer { id: "sme", method: Method::Points, questions: 25, minutes: 5 },
    Offer { id: "six-articles", method: Method::Checklist, questions: 16, minutes: 4 },
    Offer { id: "management", method: Method::Maturity, questions: 40, minutes: 30 },
    Offer { id: "quick-risk", method: Method::Exposure, questions: 22, minutes: 2 },
    Offer { id: "roles", method: Method::Coverage, questions: 21, minutes: 6 },
    Offer { id: "literacy", method: Method::Quiz, questions: 10, minutes: 2 },
    Offer { id: "board", method: Method::Maturity, questions: 10, minutes: 10 },
];

/// How many of them, from the first on, are checks of a firm.
pub const OF_FIRMS: usize = 4;

/// The offer of this name.
pub fn offer(id: &str) -> Option<&'static Offer> {
    OFFERS.iter().find(|it| it.id == id)
}

/// Whether only the whole program asks this questionnaire: not all its levels are grades, and their
/// words and ways are not in the first one.
pub fn is_of_whole(id: &QuestionnaireId) -> bool {
    offer(id.as_str()).is_some_and(|it| !it.method.has_grades())
}

impl Offer {
    /// Its name as an id.
    pub fn questionnaire(&self) -> Option<QuestionnaireId> {
        QuestionnaireId::try_from(self.id).ok()
    }
}
