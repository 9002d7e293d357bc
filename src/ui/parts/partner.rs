//! Room for a partner's own words.

use crate::ui::element::{El, el};

/// An empty place that `partner.js` fills, in the language of the page, if the visit belongs to a
/// partner. Only then is there anything to load for it, so the program of the first visit, whose
/// budget is tight, has just the place.
///
/// `what` is `line` (logo and name), `intro` (introduction), `desks` (offer and desks, after the ways
/// in and on a result), `words-first` (all of these on the first page of a questionnaire, for a partner
/// whose visitors begin there), or `checks` (the partner's own questionnaires).
pub fn of_partner(what: &str) -> El {
    el("div").attr("data-partner", what)
}
