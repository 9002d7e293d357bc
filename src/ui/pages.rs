//! One file a page.

mod item;
mod opened;
mod result;
mod start;

pub use item::item_page;
pub use opened::opened_page;
pub use result::{Findings, Row, Shown, result_page, rows, table, weakest_first};
pub use start::start_page;
