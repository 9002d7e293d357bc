//! The plane, as a picture or as a table.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::i18n::exposure::{Text, answered, axis, value};
use shirube_core::i18n::{Lang, compare};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::scoring::{Axis, Exposure, OnAxis};

use crate::ui::charts::plane;
use crate::ui::element::{El, button, el, unseen};

/// The picture, its table, and what the axes mean.
pub fn figure(asked: &Arc<Questionnaire>, answers: Memo<Answers>) -> El {
    let lang = crate::state::lang();
    let score = {
        let asked = asked.clone();
        Memo::new(move |_| Exposure::of(&asked, &answers.read()))
    };
    let as_table = RwSignal::new(false);
    let picture = move || {
        let it = score.read();
        if as_table.get() { table(&it, lang) } else { plane(&it, lang) }
    };
    let toggle = move || {
        let text = if as_table.get() { compare::Text::ShowChart } else { compare::Text::ShowTable };
        text.in_lang(lang).to_owned()
    };
    let range = move || {
        let it = score.read();
        let is_open = !it.exposure.is_complete() || !it.preparedness.is_complete();
        is_open.then(|| el("p").class("quiet").text(Text::Range.in_lang(lang)))
    };
    el("section")
        .child(el("h2").text(Text::PlaneTitle.in_lang(lang)))
        .child(
            el("figure")
                .class("plot-figure")
                .live(picture)
                .child(el("figcaption").text(Text::OutOf.in_lang(lang)))
                .child(
                    button("link", "", move || as_table.update(|it| *it = !*it))
                        .live_text(toggle)
                        .child(unseen(format!(" {}", Text::PlaneTitle.in_lang(lang)))),
                ),
        )
        .live(range)
        .child(meaning(Text::Exposure, Text::ExposureMeans, lang))
        .child(meaning(Text::Preparedness, Text::PreparednessMeans, lang))
}

fn meaning(name: Text, means: Text, lang: Lang) -> El {
    let colon = lang.pick("：", ": ");
    el("p")
        .class("quiet")
        .child(el("strong").text(format!("{}{colon}", name.in_lang(lang))))
        .text(means.in_lang(lang))
}

/// Both axes as numbers.
pub fn table(it: &Exposure, lang: Lang) -> El {
    let heads = [Text::Axis, Text::Value, Text::From, Text::To, Text::Answered];
    let heads = heads.map(|it| el("th").attr("scope", "col").text(it.in_lang(lang)));
    let row = |of: Axis, it: &OnAxis| {
        let cells = [value(it.value), value(it.low), value(it.high), answered(it, lang)];
        let cells = cells.map(|it| el("td").class("number-cell").text(it));
        el("tr").child(el("th").attr("scope", "row").text(axis(of, lang))).child(Vec::from(cells))
    };
    let rows = vec![row(Axis::Exposure, &it.exposure), row(Axis::Preparedness, &it.preparedness)];
    el("table")
        .class("numbers")
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(el("tbody").child(rows))
}
