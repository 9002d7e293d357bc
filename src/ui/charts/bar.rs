//! A score as a bar, with its range and its target.

use leptos::prelude::*;
use shirube_core::chart::{share, tenths};
use shirube_core::level::Score;
use shirube_core::scoring::Standing;

/// One bar on a scale from nothing to the top level. For the eye only: the numbers stand beside it.
#[component]
pub fn Bar(
    /// Where it stands.
    standing: Standing,
    /// What it aims at.
    target: Option<Score>,
    /// The top level.
    top: u8,
) -> impl IntoView {
    let at = move |score: Score| tenths(share(score, top));
    let range = standing.low.zip(standing.high).map(|(low, high)| {
        let width = tenths(share(high, top) - share(low, top));
        view! { <rect class="range" x=at(low) y="3" width=width height="8" /> }
    });
    let own = standing.score.map(|score| {
        view! { <rect class="own" x="0" y="3" width=at(score) height="8" /> }
    });
    let target = target.map(|score| {
        let x = tenths(share(score, top) - 0.4);
        view! { <rect class="target" x=x y="0" width="0.8" height="14" /> }
    });
    view! {
        <svg class="bar-chart" viewBox="0 0 100 14" preserveAspectRatio="none" aria-hidden="true">
            <rect class="track" x="0" y="6" width="100" height="2" />
            {own}
            {range}
            {target}
        </svg>
    }
}
