//! One part of a page a file.

#[cfg(feature = "whole")]
mod action_card;
#[cfg(feature = "whole")]
mod code_line;
#[cfg(feature = "whole")]
mod copy_button;
#[cfg(feature = "whole")]
mod evidence_fields;
mod file_button;
mod footer;
mod header;
#[cfg(feature = "whole")]
mod item_detail;
#[cfg(feature = "whole")]
mod kept_line;
#[cfg(feature = "whole")]
mod kiosk;
mod level_mark;
#[cfg(feature = "whole")]
mod list_row;
mod notices;
#[cfg(feature = "whole")]
mod onward;
#[cfg(feature = "whole")]
mod outside;
mod partner;
#[cfg(feature = "whole")]
mod profile_form;
mod progress_bar;
#[cfg(feature = "whole")]
mod proposals;
mod question_card;
#[cfg(feature = "whole")]
mod report;
mod save_buttons;
#[cfg(feature = "whole")]
mod short_report;
#[cfg(feature = "whole")]
mod table_buttons;
#[cfg(feature = "whole")]
mod tick;
#[cfg(feature = "whole")]
mod time_field;
mod trouble;
#[cfg(feature = "whole")]
mod ungraded;
#[cfg(feature = "whole")]
mod ungraded_report;

#[cfg(feature = "whole")]
pub use action_card::action_card;
#[cfg(feature = "whole")]
pub use code_line::code_line;
#[cfg(feature = "whole")]
pub use copy_button::copy_button;
#[cfg(feature = "whole")]
pub use evidence_fields::evidence_fields;
pub use file_button::file_button;
pub use footer::footer;
pub use header::header;
#[cfg(feature = "whole")]
pub use item_detail::item_detail;
#[cfg(feature = "whole")]
pub use kept_line::kept_line;
#[cfg(feature = "whole")]
pub use kiosk::kiosk;
pub use level_mark::level_mark;
#[cfg(feature = "whole")]
pub use list_row::{criterion_card, list_row};
pub use notices::notices;
#[cfg(feature = "whole")]
pub use onward::onward;
#[cfg(feature = "whole")]
pub use outside::outside;
pub use partner::of_partner;
#[cfg(feature = "whole")]
pub use profile_form::profile_form;
pub use progress_bar::progress_bar;
#[cfg(feature = "whole")]
pub use proposals::{all_proposals, proposals_for};
pub use question_card::{note, question_card, reason_field, summary};
#[cfg(feature = "whole")]
pub use report::{head as report_head, report};
pub use save_buttons::save_buttons;
#[cfg(feature = "whole")]
pub use short_report::short_report;
#[cfg(feature = "whole")]
pub use table_buttons::table_buttons;
#[cfg(feature = "whole")]
pub use tick::{radio, tick};
#[cfg(feature = "whole")]
pub use time_field::{day_field, time_field};
pub use trouble::trouble;
#[cfg(feature = "whole")]
pub use ungraded::{hint_of_quiz, solution_lines, ungraded_choices, ungraded_row};
#[cfg(feature = "whole")]
pub use ungraded_report::{answers_table, ungraded_report};
