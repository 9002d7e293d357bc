//! How much each question weighs, and why: what a partner may want to change.

use shirube_core::i18n::exposure::{Text, axis};
use shirube_core::questionnaire::Question;
use shirube_core::scoring::Axis;

use crate::state::Words;
use crate::ui::element::{El, el};

/// A table an axis.
pub fn weights(words: &Words) -> El {
    let lang = words.lang;
    let tables = [Axis::Exposure, Axis::Preparedness]
        .map(|it| vec![el("h3").text(axis(it, lang)), table(words, it)]);
    el("details")
        .class("how weights")
        .child(el("summary").text(Text::WeightsTitle.in_lang(lang)))
        .child(el("p").text(Text::WeightsIntro.in_lang(lang)))
        .child(tables.into_iter().flatten().collect::<Vec<El>>())
}

fn table(words: &Words, of: Axis) -> El {
    let lang = words.lang;
    let heads = [Text::Question, Text::Weight, Text::Reason];
    let heads = heads.map(|it| el("th").attr("scope", "col").text(it.in_lang(lang)));
    let row = |question: &Question| {
        let texts = words.texts.question(&question.id)?;
        let why = texts.weigh.as_deref().unwrap_or_default();
        Some(
            el("tr")
                .child(el("th").attr("scope", "row").text(texts.name()))
                .child(el("td").class("number-cell").text(question.weight.to_string()))
                .child(el("td").text(why)),
        )
    };
    let questions = words.asked.questions().filter(|it| Axis::of(it) == Some(of));
    let rows: Vec<El> = questions.filter_map(row).collect();
    el("table")
        .class("numbers")
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(el("tbody").child(rows))
}
