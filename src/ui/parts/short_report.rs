//! The printed page of a result that counts points or criteria.

use leptos::prelude::*;
use shirube_core::code::write;
use shirube_core::i18n::short::Text;
use shirube_core::i18n::{self, report as texts, result};

use super::report::head;
use crate::state::Words;
use crate::ui::element::{El, el};
use crate::ui::pages::{Counted, Others, answer_name, paper, sentences};

/// How many actions the report names.
const BEST: usize = 3;

/// A4, in the language shown: the sentence, what comes next, every answer.
pub fn short_report(words: &Words, counted: Memo<Counted>, others: Others) -> El {
    let words = words.clone();
    el("section").class("report").live(move || {
        let counted = counted.read();
        let lang = words.lang;
        let mut pieces = head(&words.asked, Text::ReportTitle.in_lang(lang), lang);
        let lines = sentences(&counted.outcome, lang);
        pieces.extend(
            lines
                .iter()
                .enumerate()
                .map(|(n, it)| el("p").class(if n == 0 { "sentence-large" } else { "" }).text(it)),
        );
        let actions = counted.way_on.best().take(BEST).filter_map(|next| {
            let texts = words.texts.action(&next.action)?;
            let step = result::Text::FirstStep.in_lang(lang);
            Some(
                el("li").child(el("strong").text(&texts.act)).child(el("br")).text(i18n::labelled(
                    step,
                    &texts.first_step,
                    lang,
                )),
            )
        });
        let actions: Vec<El> = actions.collect();
        if !actions.is_empty() {
            pieces.push(el("h2").text(texts::Text::Actions.in_lang(lang)));
            pieces.push(el("ol").child(actions));
        }
        pieces.extend(paper(&words.asked, &words, &counted.answers, others));
        pieces.push(el("h2").text(texts::Text::Answers.in_lang(lang)));
        pieces.push(table(&words, &counted));
        if let Some(code) = write(&words.asked, &counted.answers) {
            let code = i18n::labelled(Text::CodeTitle.in_lang(lang), &code, lang);
            pieces.push(el("p").class("code-line").text(code));
        }
        pieces.push(el("p").text(texts::Text::Note.in_lang(lang)));
        pieces
    })
}

/// Every question with its answer.
fn table(words: &Words, counted: &Counted) -> El {
    let lang = words.lang;
    let heads = ["#", texts::Text::Question.in_lang(lang), texts::Text::Answer.in_lang(lang)];
    let heads = heads.map(|it| el("th").attr("scope", "col").text(it));
    let rows = words.asked.questions().zip(1..).filter_map(|(question, number)| {
        let texts = words.texts.question(&question.id)?;
        let answer = answer_name(&words.asked, counted.answers.get(&question.id), lang);
        Some(
            el("tr")
                .child(el("td").text(number.to_string()))
                .child(el("td").text(&texts.ask))
                .child(el("td").text(answer)),
        )
    });
    let rows: Vec<El> = rows.collect();
    el("table")
        .class("numbers")
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(el("tbody").child(rows))
}
