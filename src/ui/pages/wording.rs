//! The wording guard.

use crate::ui::element::View;
use crate::ui::pages::waiting_page;

/// Not there yet.
pub fn wording_page() -> View {
    waiting_page()
}
