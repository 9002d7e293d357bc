//! The result of a quiz: how many are right, and every question with what is right about it.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::actions::WayOn;
use shirube_core::answers::Answers;
use shirube_core::i18n::quiz::{self, Text};
use shirube_core::i18n::table::Text as TableText;
use shirube_core::i18n::{Lang, bench, date, labelled, result};
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::Questionnaire;
use shirube_core::scoring::Quiz;
use shirube_core::session::{Event, Page};

use super::asking::asking;
use super::how::sources;
use super::nothing;
use crate::browser;
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, button, el};
use crate::ui::pages::to_seminar;
use crate::ui::parts::{code_line, solution_lines, table_buttons, ungraded_report};

/// The body of the result page.
pub fn body(viewing: bool) -> impl Fn() -> Vec<El> + Send + 'static {
    let session = SessionHandle::get();
    let words = Words::get();
    let asked = words.asked.clone();
    let answers = session.shown_answers();
    let way_on = {
        let asked = asked.clone();
        Memo::new(move |_| WayOn::from(&asked, &answers.read()))
    };
    let is_empty = Memo::new(move |_| answers.read().is_empty());
    move || {
        if is_empty.get() {
            return nothing(asking(&asked, way_on, viewing));
        }
        let shown = words.clone();
        let all = el("section")
            .child(el("h2").text(Text::Answers.in_lang(words.lang)))
            .live(move || all_answers(&shown, &answers.read()));
        let mut pieces = vec![lead(&words, answers, viewing), asking(&asked, way_on, viewing), all];
        pieces.extend((!viewing).then(|| retry(&asked)));
        pieces.extend((!viewing).then(|| to_seminar(&asked.id)).flatten());
        pieces.extend([how(&asked), keep(viewing), paper(&words, answers)]);
        pieces
    }
}

/// The sentence on top.
fn sentence(it: &Quiz, lang: Lang) -> String {
    if it.answered == it.questions {
        quiz::right_of(it.right, it.questions, lang)
    } else {
        quiz::right_so_far(it.right, it.answered, it.questions, lang)
    }
}

fn lead(words: &Words, answers: Memo<Answers>, viewing: bool) -> El {
    let session = SessionHandle::get();
    let words = words.clone();
    // Not tracked: looking at the result is what writes the memory of today.
    let before = untrack(|| session.before()).filter(|_| !viewing);
    let before = before.map(|(day, answers)| {
        let it = Quiz::of(&words.asked, &answers);
        quiz::before(&date(day, words.lang), it.right, words.lang)
    });
    el("div").live(move || {
        let it = Quiz::of(&words.asked, &answers.read());
        let before = before.clone().map(|it| el("p").text(it));
        vec![
            el("p").class("sentence-large").text(sentence(&it, words.lang)),
            el("div").child(before),
            el("p").class("quiet").text(Text::NoName.in_lang(words.lang)),
        ]
    })
}

/// Every question that is answered, with what was chosen, what is right, and why.
fn all_answers(words: &Words, answers: &Answers) -> El {
    let lang = words.lang;
    let row = |question: &shirube_core::questionnaire::Question| {
        let (answer, texts) = answers.get(&question.id).zip(words.texts.question(&question.id))?;
        let chosen = bench::answer(answer, texts, lang);
        let chosen = labelled(Text::YourAnswer.in_lang(lang), &chosen, lang);
        Some(
            el("li")
                .child(el("p").class("asked").text(&texts.ask))
                .child(el("p").text(chosen))
                .child(solution_lines(question, texts, Some(answer), lang)),
        )
    };
    let rows: Vec<El> = words.asked.questions().filter_map(row).collect();
    el("ol").class("quiz-answers").child(rows)
}

/// Takes every answer back and begins again.
fn retry(asked: &Arc<Questionnaire>) -> El {
    let session = SessionHandle::get();
    let lang = crate::state::lang();
    let ids: Vec<QuestionId> = asked.questions().map(|it| it.id.clone()).collect();
    let again = move || {
        session.apply(Event::MovedTo(Page::Question(0)));
        for id in &ids {
            session.apply(Event::Cleared(id.clone()));
        }
    };
    el("section")
        .child(el("div").class("buttons").child(button(
            "button secondary",
            Text::Retry.in_lang(lang),
            again,
        )))
        .child(el("p").class("quiet").text(Text::RetryHelp.in_lang(lang)))
}

/// What it rests on, and the sources.
fn how(asked: &Arc<Questionnaire>) -> El {
    let lang = crate::state::lang();
    el("details")
        .class("how")
        .child(el("summary").text(Text::HowTitle.in_lang(lang)))
        .child(el("p").text(Text::HowTrue.in_lang(lang)))
        .child(sources(asked))
}

/// Printing, and the answers as tables. No file that could be handed to somebody who judges.
fn keep(viewing: bool) -> El {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let print = button("button", result::Text::Print.in_lang(lang), browser::print);
    let sheet = el("a")
        .attr("href", shirube_core::i18n::frame::paper_form(words.asked.id.as_str(), lang))
        .text(Text::Sheet.in_lang(lang));
    let tables = (!viewing).then(|| {
        el("div")
            .child(el("h3").text(TableText::Title.in_lang(lang)))
            .child(table_buttons(move || session.result_tables(&words)))
    });
    el("section")
        .class("keep")
        .child(el("h2").text(Text::KeepTitle.in_lang(lang)))
        .child(el("div").class("buttons").child(print))
        .child(el("p").child(sheet))
        .child(tables)
        .child((!viewing).then(|| code_line(session.shown_answers())))
}

/// The printed page.
fn paper(words: &Words, answers: Memo<Answers>) -> El {
    let shown = words.clone();
    ungraded_report(words, Text::ReportTitle.in_lang(words.lang), move || {
        let answers = answers.read();
        let it = Quiz::of(&shown.asked, &answers);
        vec![
            el("p").class("sentence-large").text(sentence(&it, shown.lang)),
            all_answers(&shown, &answers),
        ]
    })
}
