//! The results as cards, each with a small picture: the view for a narrow screen.

use std::sync::Arc;

use shirube_core::bench::{Entry, labels};
use shirube_core::i18n::bench::{Text, answered_on, chart, industry_of, overall, size_of, value};
use shirube_core::i18n::{Lang, labelled};

use leptos::prelude::*;

use super::list::{pick, remove};
use crate::state::{SessionHandle, Words};
use crate::ui::charts::small_radar;
use crate::ui::element::{El, el};

/// A list of cards.
pub fn cards(words: &Words) -> El {
    let bench = SessionHandle::get().bench();
    let words = words.clone();
    let drawn = move || {
        let rows = bench.rows().read();
        let drawn = rows.iter().zip(labels(&rows, words.lang)).take(bench.look.read().drawn(true));
        drawn.map(|(it, name)| card(it, &name, &words)).collect::<Vec<El>>()
    };
    el("ul").class("bench-cards").live(drawn)
}

fn card(it: &Arc<Entry>, name: &str, words: &Words) -> El {
    let bench = SessionHandle::get().bench();
    let Words { lang, asked, .. } = words;
    let (lang, method) = (*lang, asked.method);
    let on = answered_on(it.result.answered_on(), lang);
    let about = [Some(on), industry_of(it, lang).map(str::to_owned), size_of(it, lang)];
    let about: Vec<String> = about.into_iter().flatten().collect();
    let whole = labelled(overall(method, lang), &value(it.values.overall, method), lang);
    let answered = format!("{}/{}", it.values.answered, it.values.asked);
    let answered = labelled(Text::Answered.in_lang(lang), &answered, lang);
    el("li")
        .class("bench-card")
        .child(pick(it, name, bench, lang))
        .child(el("p").class("quiet").text(about.join(lang.pick("、", ", "))))
        .child(small_radar(&it.values.shares(asked), said(it, name, words, lang)))
        .child(el("p").class("whole").text(whole))
        .child(el("p").class("quiet").text(answered))
        .child(remove(it, name, bench, lang))
}

/// The picture in words.
fn said(it: &Arc<Entry>, name: &str, words: &Words, lang: Lang) -> String {
    let short = |id| words.texts.section(id).map(|it| it.short.to_string()).unwrap_or_default();
    let items = words.asked.sections.iter().zip(&it.values.items);
    let values: Vec<(String, String)> =
        items.map(|(section, it)| (short(&section.id), value(*it, words.asked.method))).collect();
    chart(name, &values, lang)
}
