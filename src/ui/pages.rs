//! One file a page.

mod item;
mod opened;
mod result;
mod start;

pub use item::ItemPage;
pub use opened::OpenedPage;
pub use result::{ResultPage, Row, Shown, Table, rows, weakest_first};
pub use start::StartPage;
