//! A level as filled steps.

use leptos::prelude::*;

/// Five small steps of which some are filled. For the eye only: the level is said in words too.
#[component]
pub fn LevelMark(
    /// How many steps are filled.
    level: u8,
    /// How many there are.
    top: u8,
) -> impl IntoView {
    let steps = (1..=top)
        .map(|n| view! { <span class=if n <= level { "step filled" } else { "step" }></span> })
        .collect_view();
    view! { <span class="level-mark" aria-hidden="true">{steps}</span> }
}
