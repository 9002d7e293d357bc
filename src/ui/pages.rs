//! One file a page.

#[cfg(feature = "whole")]
mod answer_pack;
#[cfg(feature = "whole")]
mod bench;
#[cfg(feature = "whole")]
mod board;
#[cfg(feature = "whole")]
mod code;
#[cfg(feature = "whole")]
mod guide;
#[cfg(feature = "whole")]
mod handover;
#[cfg(feature = "whole")]
mod help;
#[cfg(feature = "whole")]
mod insurance;
mod intro;
mod item;
#[cfg(feature = "whole")]
mod opened;
#[cfg(feature = "whole")]
mod overview;
#[cfg(feature = "whole")]
mod policy;
mod question;
#[cfg(feature = "whole")]
mod result;
#[cfg(feature = "whole")]
mod seminar;
mod start;
#[cfg(feature = "whole")]
mod vendor;
mod waiting;
#[cfg(feature = "whole")]
mod wording;

#[cfg(feature = "whole")]
pub use answer_pack::answer_pack_page;
#[cfg(feature = "whole")]
pub use bench::{bench_page, settling};
#[cfg(feature = "whole")]
pub use board::{absent, disclosure_page, evaluators, for_the_board, paper_page};
#[cfg(feature = "whole")]
pub use code::code_page;
#[cfg(feature = "whole")]
pub use guide::guide_page;
#[cfg(feature = "whole")]
pub use handover::handover_page;
#[cfg(feature = "whole")]
pub use help::help_page;
#[cfg(feature = "whole")]
pub use insurance::{insurance_page, to_insurance};
pub use intro::intro_page;
pub use item::item_page;
#[cfg(feature = "whole")]
pub use opened::opened_page;
#[cfg(feature = "whole")]
pub use overview::overview_page;
#[cfg(feature = "whole")]
pub use policy::policy_page;
pub use question::question_page;
#[cfg(feature = "whole")]
pub use result::{
    Counted, Findings, Others, Row, Shown, among, answer_name, paper, result_page, rows, sentences,
    spoken_mean, table, weakest_first,
};
#[cfg(feature = "whole")]
pub use seminar::{seminar_page, to_seminar};
pub use start::start_page;
#[cfg(feature = "whole")]
pub use vendor::vendor_page;
pub use waiting::waiting_page;
#[cfg(feature = "whole")]
pub use wording::wording_page;
