//! One file a page.

mod intro;
mod item;
#[cfg(feature = "whole")]
mod opened;
mod question;
#[cfg(feature = "whole")]
mod result;
mod start;
mod waiting;

pub use intro::intro_page;
pub use item::item_page;
#[cfg(feature = "whole")]
pub use opened::opened_page;
pub use question::question_page;
#[cfg(feature = "whole")]
pub use result::{
    Counted, Findings, Row, Shown, answer_name, result_page, rows, sentences, table, weakest_first,
};
pub use start::start_page;
pub use waiting::waiting_page;
