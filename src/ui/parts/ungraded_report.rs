//! The printed page of roles and of a quiz.

use shirube_core::i18n::report as texts;

use super::report::head;
use crate::state::Words;
use crate::ui::element::{El, el};

/// A4, in the language shown: the head, and what the page of the method says. Drawn anew when something
/// changes: nobody looks at it meanwhile.
pub fn ungraded_report(
    words: &Words,
    title: &'static str,
    body: impl Fn() -> Vec<El> + Send + 'static,
) -> El {
    let words = words.clone();
    el("section").class("report").live(move || {
        let mut pieces = head(&words.asked, title, words.lang);
        pieces.extend(body());
        pieces.push(el("p").text(texts::Text::Note.in_lang(words.lang)));
        pieces
    })
}

/// Every question with its answer, as a table. `said` is what stands for the answer.
pub fn answers_table(words: &Words, said: impl Fn(usize) -> String) -> El {
    let lang = words.lang;
    let heads = ["#", texts::Text::Question.in_lang(lang), texts::Text::Answer.in_lang(lang)];
    let heads = heads.map(|it| el("th").attr("scope", "col").text(it));
    let rows = words.asked.questions().enumerate().filter_map(|(n, question)| {
        let texts = words.texts.question(&question.id)?;
        Some(
            el("tr")
                .child(el("td").text((n + 1).to_string()))
                .child(el("td").text(&texts.ask))
                .child(el("td").text(said(n))),
        )
    });
    let rows: Vec<El> = rows.collect();
    el("table")
        .class("numbers")
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(el("tbody").child(rows))
}
