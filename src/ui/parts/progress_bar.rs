//! How far, by item: short segments to tap.

use leptos::prelude::*;
use shirube_core::i18n::frame::{progress, progress_spoken};
use shirube_core::i18n::item::{Text, segment};
use shirube_core::session::{Event, Pace, Page, Progress};

use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, button, el};

/// One segment an item, filled as answered, and the words beside it. `current` is the item shown,
/// counted from 0.
pub fn progress_bar(current: usize) -> El {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let all = session.progress();
    let asked = words.asked.clone();
    let mut before = 0;
    let segments = asked.sections.iter().enumerate().map(|(n, section)| {
        let short = words.texts.section(&section.id).map(|it| it.short.clone()).unwrap_or_default();
        let here = Memo::new(move |_| all.read().get(n).copied().unwrap_or_default());
        let filled = move || {
            let it = here.get();
            let quarters = (4 * it.answered).checked_div(it.questions).unwrap_or(4);
            Some(format!("segment filled-{quarters}"))
        };
        let name = move || Some(segment(n + 1, &short, here.get(), lang));
        let page = match Pace::of(&asked) {
            Pace::BySection => Page::Item(n),
            Pace::OneByOne => Page::Question(before),
        };
        before += section.questions.len();
        let go = move || session.apply(Event::MovedTo(page));
        let mut it = el("button").attr("type", "button").on_press(go);
        if n == current {
            it = it.attr("aria-current", "step");
        }
        let mark = el("span").attr("aria-hidden", "true");
        el("li").child(it.live_attr("class", filled).live_attr("aria-label", name).child(mark))
    });
    let segments: Vec<El> = segments.collect();
    let total = move || Progress::sum(&all.read());
    let to_result = move || session.apply(Event::MovedTo(Page::Result));
    el("nav")
        .class("progress")
        .attr("aria-label", Text::Items.in_lang(lang))
        .child(el("ol").class("segments").child(segments))
        .child(
            el("div")
                .class("count")
                .child(el("span").attr("aria-hidden", "true").live_text(move || progress(total())))
                .child(el("span").class("unseen").live_text(move || progress_spoken(total(), lang)))
                .child(button("link", Text::ToResult.in_lang(lang), to_result)),
        )
}
