//! Who holds which role, and how mature firms with a role called themselves.

use shirube_core::chart::tenths;
use shirube_core::scoring::Held;

use super::line;
use crate::ui::element::{El, el};

/// One box a role. Each way of holding differs by its shape, not by colour alone: full, half, with a
/// bar above, empty, crossed out. For the eye only: the words stand beside it.
pub fn held_strip(all: &[Option<Held>]) -> El {
    let boxes: Vec<El> = (0_u16..).zip(all).flat_map(|(n, it)| held(n, *it)).collect();
    el("svg")
        .class("held-strip")
        .attr("viewBox", format!("0 0 {} 12", 13 * all.len()))
        .attr("aria-hidden", "true")
        .child(boxes)
}

/// The box at a place, and what fills it.
fn held(place: u16, it: Option<Held>) -> Vec<El> {
    let left = 13 * place + 1;
    let (right, middle) = (left + 10, left + 5);
    let class = if it.is_some() { "frame" } else { "frame untold" };
    let frame = line(class, format!("M{left} 1H{right}V11H{left}Z"));
    let inside = match it {
        Some(Held::Dedicated) => Some(line("own", format!("M{left} 1H{right}V11H{left}Z"))),
        Some(Held::Shared) => Some(line("own", format!("M{left} 6H{right}V11H{left}Z"))),
        Some(Held::Outside) => Some(line("provider", format!("M{left} 1H{right}V4H{left}Z"))),
        Some(Held::NotNeeded) => Some(line("away", format!("M{left} 11L{right} 1"))),
        Some(Held::Nobody) => {
            Some(line("missing", format!("M{middle} 4V8M{} 6H{}", middle - 2, middle + 2)))
        }
        None => None,
    };
    [Some(frame), inside].into_iter().flatten().collect()
}

/// Three shares of a whole, low, middle and high, as a bar. Unit: per cent, each rounded for itself.
/// For the eye only: the numbers stand beside it and in the table.
pub fn thirds(shares: [u8; 3]) -> El {
    let whole = f64::from(shares.iter().map(|it| u16::from(*it)).sum::<u16>().max(1));
    let mut from = 0.0;
    let pieces = ["low", "mid", "high"].into_iter().zip(shares).filter(|(_, it)| 0 < *it);
    let pieces: Vec<El> = pieces
        .map(|(class, share)| {
            let left = from;
            from += 100.0 * f64::from(share) / whole;
            let (left, right) = (tenths(left), tenths(from));
            line(class, format!("M{left} 1H{right}V13H{left}Z"))
        })
        .collect();
    el("svg")
        .class("thirds")
        .attr("viewBox", "0 0 100 14")
        .attr("preserveAspectRatio", "none")
        .attr("aria-hidden", "true")
        .child(pieces)
}
