//! Answers from a short code.

use crate::ui::element::View;
use crate::ui::pages::waiting_page;

/// Not there yet.
pub fn code_page() -> View {
    waiting_page()
}
