//! The policy writer.

use crate::ui::element::View;
use crate::ui::pages::waiting_page;

/// Not there yet.
pub fn policy_page() -> View {
    waiting_page()
}
