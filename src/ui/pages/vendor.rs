//! Questions to the IT vendor, and the reply.

use crate::ui::element::View;
use crate::ui::pages::waiting_page;

/// Not there yet.
pub fn vendor_page() -> View {
    waiting_page()
}
