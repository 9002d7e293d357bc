//! A level as filled steps.

use crate::ui::element::{El, el};

/// Small steps of which some are filled. For the eye only: the level is said in words too.
pub fn level_mark(level: u8, top: u8) -> El {
    let step = |n: u8| el("span").class(if n <= level { "step filled" } else { "step" });
    let steps: Vec<El> = (1..=top).map(step).collect();
    el("span").class("level-mark").attr("aria-hidden", "true").child(steps)
}
