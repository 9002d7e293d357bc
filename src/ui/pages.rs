//! One file a page.

mod item;
#[cfg(feature = "whole")]
mod opened;
#[cfg(feature = "whole")]
mod result;
mod start;
#[cfg(not(feature = "whole"))]
mod waiting;

pub use item::item_page;
#[cfg(feature = "whole")]
pub use opened::opened_page;
#[cfg(feature = "whole")]
pub use result::{Findings, Row, Shown, result_page, rows, table, weakest_first};
pub use start::start_page;
#[cfg(not(feature = "whole"))]
pub use waiting::waiting_page;
