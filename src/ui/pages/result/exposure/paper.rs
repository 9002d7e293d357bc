//! The quick risk check on paper.

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::i18n::exposure::Text;
use shirube_core::i18n::report;
use shirube_core::id::QuestionId;
use shirube_core::scoring::Exposure;

use super::{holes, lines, loss, plane, said, sentences};
use crate::state::Words;
use crate::ui::charts;
use crate::ui::element::{El, el};
use crate::ui::parts::{answers_table, ungraded_report};

/// The printed page.
pub fn paper(words: &Words, answers: Memo<Answers>, about_loss: Option<loss::Known>) -> El {
    let shown = words.clone();
    ungraded_report(words, Text::ReportTitle.in_lang(words.lang), move || {
        let answers = answers.read();
        let lang = shown.lang;
        let it = Exposure::of(&shown.asked, &answers);
        let mut pieces = lines(&sentences(&it, lang));
        pieces.push(charts::plane(&it, lang));
        pieces.push(plane::table(&it, lang));
        if let Some(holes) = holes::on_paper(&shown, &answers) {
            pieces.push(el("h2").text(Text::HolesTitle.in_lang(lang)));
            pieces.push(holes);
        }
        if let Some(about) = about_loss {
            pieces.extend(loss::on_paper(about, &answers));
        }
        pieces.push(el("h2").class("new-page").text(report::Text::Answers.in_lang(lang)));
        let ids: Vec<QuestionId> = shown.asked.questions().map(|it| it.id.clone()).collect();
        pieces.push(answers_table(&shown, |n| {
            ids.get(n).map(|id| said(&shown, &answers, id)).unwrap_or_default()
        }));
        pieces
    })
}
