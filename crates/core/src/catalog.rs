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
    /// Whether only the whole program asks it: its words and ways are not in the first one.
    pub of_whole: bool,
}

/// What is on offer, in the order in which it is shown: first the checks of a firm, then those about
/// its people and its board.
pub const OFFERS: [Offer; 8] = [
    first("sme", Method::Points, 25, 5),
    first("six-articles", Method::Checklist, 16, 4),
    first("management", Method::Maturity, 40, 30),
    whole("quick-risk", Method::Exposure, 22, 2),
    whole(SCS3, Method::Checklist, 81, 40),
    whole("roles", Method::Coverage, 21, 6),
    whole("literacy", Method::Quiz, 10, 2),
    first("board", Method::Maturity, 10, 10),
];

/// One that both programs ask.
const fn first(id: &'static str, method: Method, questions: usize, minutes: u16) -> Offer {
    Offer { id, method, questions, minutes, of_whole: false }
}

/// One that only the whole program asks.
const fn whole(id: &'static str, method: Method, questions: usize, minutes: u16) -> Offer {
    Offer { id, method, questions, minutes, of_whole: true }
}

/// The list of requirements of ★3.
pub const SCS3: &str = "scs3";

/// How many of them, from the first on, are checks of a firm.
pub const OF_FIRMS: usize = 5;

/// The offer of this name.
pub fn offer(id: &str) -> Option<&'static Offer> {
    OFFERS.iter().find(|it| it.id == id)
}

/// Whether only the whole program asks this questionnaire.
pub fn is_of_whole(id: &QuestionnaireId) -> bool {
    offer(id.as_str()).is_some_and(|it| it.of_whole)
}

impl Offer {
    /// Its name as an id.
    pub fn questionnaire(&self) -> Option<QuestionnaireId> {
        QuestionnaireId::try_from(self.id).ok()
    }
}
