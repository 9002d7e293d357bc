//! Where the firm stands, why, and what to do next.

mod asking;
mod compare;
mod coverage;
mod cpsf;
mod exposure;
mod how;
mod next;
mod overview;
mod practices;
mod quiz;
mod requirements;
mod roles;
mod rows;
mod short;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use shirube_core::actions::{WayOn, what_if};
use shirube_core::answers::Answers;
use shirube_core::catalog::SCS3;
use shirube_core::i18n::result::Text;
use shirube_core::i18n::table::Text as TableText;
use shirube_core::i18n::{files, kiosk};
use shirube_core::questionnaire::{Method, Questionnaire};
use shirube_core::scoring::Maturity;
use shirube_core::session::{Event, Page};

use crate::browser;
use crate::state::{SessionHandle, Words, lang};
use crate::ui::element::{El, Piece, View, button, el};
use crate::ui::pages::{evaluators, for_the_board, to_insurance};
use crate::ui::parts::{code_line, onward, report, save_buttons, table_buttons};

pub use compare::{Others, paper};
pub use overview::{spoken_mean, table};
pub use rows::{Row, among, rows, weakest_first};
pub use short::{Counted, answer_name, sentences};

/// Everything that the result page derives from the answers shown.
#[derive(Debug, Clone, PartialEq)]
pub struct Findings {
    /// The answers.
    pub answers: Answers,
    /// Their score.
    pub score: Maturity,
    /// What to do next.
    pub way_on: WayOn,
    /// The answers with the ticked actions done; nothing where none is ticked.
    pub planned: Option<Answers>,
}

/// What the parts of the result page share.
#[derive(Clone)]
pub struct Shown {
    /// What is asked.
    pub asked: Arc<Questionnaire>,
    /// What follows from the answers.
    pub findings: Memo<Findings>,
    /// What to do next. Apart, so that ticks, which change only what it would bring, leave it alone.
    pub way_on: Memo<WayOn>,
    /// Whom the result is held against.
    pub others: Others,
    /// The row that is pointed at.
    pub lit: RwSignal<Option<usize>>,
    /// Whether somebody else's file is looked at.
    pub viewing: bool,
}

/// The result page: of the own answers, or of the opened file.
pub fn result_page(viewing: bool) -> View {
    let session = SessionHandle::get();
    let Words { lang, asked, .. } = Words::get();
    if let Some(day) = browser::today().filter(|_| !viewing) {
        // Not while this page is being drawn: the event changes what is being read.
        set_timeout(
            move || {
                session.apply(Event::SawResult(day));
                session.tell_completed();
            },
            Duration::ZERO,
        );
    }
    let banner = viewing.then(|| {
        let back = move || session.apply(Event::MovedTo(Page::Opened));
        el("div")
            .class("notice")
            .child(el("p").text(files::Text::Viewing.in_lang(lang)))
            .child(button("button secondary", files::Text::BackToChoice.in_lang(lang), back))
    });
    let page = el("div")
        .class("page result")
        .child(
            el("h1").attr("id", "heading").attr("tabindex", "-1").text(Text::Title.in_lang(lang)),
        )
        .child(el("p").class("quiet").text(&Words::get().texts.title))
        .child(banner);
    match asked.method {
        Method::Maturity => page.live(body(viewing)),
        Method::Checklist if asked.id.as_str() == SCS3 => page.live(requirements::body(viewing)),
        Method::Points | Method::Checklist => page.live(short::body(viewing)),
        Method::Coverage => page.live(coverage::body(viewing)),
        Method::Quiz => page.live(quiz::body(viewing)),
        Method::Exposure => page.live(exposure::body(viewing)),
    }
    .into_view()
}

/// The body of a result in levels.
fn body(viewing: bool) -> impl Fn() -> Vec<El> + Send + 'static {
    let session = SessionHandle::get();
    let asked = Words::get().asked;
    let answers = session.shown_answers();
    let plan = session.plan();
    let findings = {
        let asked = asked.clone();
        Memo::new(move |_| {
            let answers = answers.get();
            let planned = plan.with(|it| (!it.is_empty()).then(|| what_if(&asked, &answers, it)));
            Findings {
                score: Maturity::of(&asked, &answers),
                way_on: WayOn::from(&asked, &answers),
                planned,
                answers,
            }
        })
    };
    let way_on = Memo::new(move |_| findings.read().way_on.clone());
    let others = Others::new(&asked);
    let shown = Shown { asked, findings, way_on, others, lit: RwSignal::new(None), viewing };
    let is_empty = Memo::new(move |_| findings.read().score.overall.score.is_none());
    move || {
        let asking = asking::asking(&shown.asked, way_on, viewing);
        if is_empty.get() {
            // Whoever leads the board may have the others' answers and none of the own.
            let mut pieces = nothing(asking);
            pieces.extend((!viewing).then(|| evaluators(&shown.asked)).flatten());
            return pieces;
        }
        let onward = (!viewing).then(|| onward(&shown.asked, way_on));
        let board = (!viewing).then(|| for_the_board(&shown.asked)).flatten();
        let evaluators = (!viewing).then(|| evaluators(&shown.asked)).flatten();
        let insurance = (!viewing).then(|| to_insurance(&shown.asked.id)).flatten();
        let pieces = [
            Some(overview::sentence_of(&shown)),
            Some(overview::columns(&shown)),
            Some(next::next(&shown)),
            Some(asking),
            evaluators,
            board,
            onward,
            insurance,
            Some(compare::compare(&shown.asked, answers, others, viewing)),
            cpsf::cpsf(&shown),
            practices::practices(&shown),
            Some(how::how(&shown)),
            Some(keep(viewing)),
            Some(report(&shown)),
        ];
        pieces.into_iter().flatten().collect()
    }
}

/// The result without a score: nothing answered with a level yet.
fn nothing(asking: El) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let go_on = move || session.apply(Event::Continued);
    let press = button("button", Text::ToQuestions.in_lang(lang), go_on);
    vec![el("p").text(Text::Nothing.in_lang(lang)), el("div").class("buttons").child(press), asking]
}

/// Saving and printing. A file that is only looked at is saved already.
fn keep(viewing: bool) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let quiet = |text: Text| el("p").class("quiet").text(text.in_lang(lang));
    let go_on = move || session.apply(Event::Continued);
    let keep = if browser::is_kiosk() {
        kiosk::Text::TakeHome.in_lang(lang)
    } else {
        Text::KeepHelp.in_lang(lang)
    };
    let save = (!viewing).then(|| {
        el("div")
            .child(el("p").class("quiet").text(keep))
            .child(save_buttons(true))
            .child(quiet(Text::AnonymousHelp))
            .child(button("link", Text::ToQuestions.in_lang(lang), go_on))
    });
    let print = button("button", Text::Print.in_lang(lang), browser::print);
    let words = Words::get();
    let tables = (!viewing).then(|| {
        el("div")
            .child(el("h3").text(TableText::Title.in_lang(lang)))
            .child(el("p").class("quiet").text(TableText::Help.in_lang(lang)))
            .child(table_buttons(move || session.result_tables(&words)))
    });
    let code = (!viewing).then(|| code_line(session.shown_answers()));
    el("section")
        .class("keep")
        .child(el("h2").text(Text::SaveTitle.in_lang(lang)))
        .child(el("div").class("buttons").child(print))
        .child(save)
        .child(tables)
        .child(code)
}
