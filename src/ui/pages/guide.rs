//! SECURITY ACTION: where one stands, and how to declare.

use crate::ui::element::View;
use crate::ui::pages::waiting_page;

/// Not there yet.
pub fn guide_page() -> View {
    waiting_page()
}
