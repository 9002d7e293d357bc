//! The printed page of roles and of a quiz.

use shirube_core::i18n::{quiz, report as texts};
use shirube_core::questionnaire::Method;

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
        // A quiz asks for nobody's name, and a firm is none of its business.
        let is_quiz = words.asked.method == Method::Quiz;
        let mut pieces = if is_quiz {
            vec![el("h2").class("report-title").text(title)]
        } else {
            head(&words.asked, title, words.lang)
        };
        pieces.extend(body());
        let note = if is_quiz {
            quiz::Text::HowTrue.in_lang(words.lang)
        } else {
            texts::Text::Note.in_lang(words.lang)
        };
        pieces.push(el("p").text(note));
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
