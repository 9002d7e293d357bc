//! All questions in one list.

use crate::ui::element::View;
use crate::ui::pages::waiting_page;

/// Not there yet.
pub fn overview_page() -> View {
    waiting_page()
}
