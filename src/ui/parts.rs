//! One component a file.

mod action_card;
mod file_button;
mod footer;
mod header;
mod item_detail;
mod level_mark;
mod notices;
mod profile_form;
mod progress_bar;
mod question_card;
mod report;
mod save_buttons;

pub use action_card::ActionCard;
pub use file_button::FileButton;
pub use footer::Footer;
pub use header::Header;
pub use item_detail::ItemDetail;
pub use level_mark::LevelMark;
pub use notices::Notices;
pub use profile_form::ProfileForm;
pub use progress_bar::ProgressBar;
pub use question_card::QuestionCard;
pub use report::Report;
pub use save_buttons::SaveButtons;
