//! Where the firm stands, why, and what to do next.

mod asking;
mod how;
mod next;
mod overview;
mod practices;
mod rows;

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::actions::{WayOn, what_if};
use shirube_core::answers::Answers;
use shirube_core::i18n::result::Text;
use shirube_core::i18n::{files, item};
use shirube_core::questionnaire::Questionnaire;
use shirube_core::scoring::Maturity;
use shirube_core::session::{Event, Page};

use crate::browser;
use crate::state::{SessionHandle, Words};
use crate::ui::parts::{Report, SaveButtons};

pub use overview::Table;
pub use rows::{Row, rows, weakest_first};

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
    /// The row that is pointed at.
    pub lit: RwSignal<Option<usize>>,
    /// Whether somebody else's file is looked at.
    pub viewing: bool,
}

/// The result page.
#[component]
pub fn ResultPage(
    /// Whether it shows the opened file instead of the own answers.
    viewing: bool,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let asked = session.asked();
    let answers = session.shown_answers();
    let plan = session.plan();
    if let Some(day) = browser::today().filter(|_| !viewing) {
        session.apply(Event::SawResult(day));
    }
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
    let shown = Shown { asked, findings, lit: RwSignal::new(None), viewing };
    let is_empty = Memo::new(move |_| findings.read().score.overall.score.is_none());
    let banner = viewing.then(|| {
        view! {
            <div class="notice">
                <p>{files::Text::Viewing.in_lang(lang)}</p>
                <button
                    class="button secondary"
                    on:click=move |_| session.apply(Event::MovedTo(Page::Opened))
                >
                    {files::Text::BackToChoice.in_lang(lang)}
                </button>
            </div>
        }
    });
    let body = move || {
        let shown = shown.clone();
        if is_empty.get() {
            view! { <Nothing shown /> }.into_any()
        } else {
            view! {
                <overview::Overview shown=shown.clone() />
                <next::Next shown=shown.clone() />
                <asking::Asking shown=shown.clone() />
                <practices::PracticeList shown=shown.clone() />
                <how::How shown=shown.clone() />
                <Keep viewing />
                <Report shown />
            }
            .into_any()
        }
    };
    view! {
        <div class="page result">
            <h1 id="heading" tabindex="-1">{Text::Title.in_lang(lang)}</h1>
            {banner}
            {body}
        </div>
    }
}

/// The result without a score: nothing answered with a level yet.
#[component]
fn Nothing(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    view! {
        <p>{Text::Nothing.in_lang(lang)}</p>
        <div class="buttons">
            <button class="button" on:click=move |_| session.apply(Event::Continued)>
                {Text::ToQuestions.in_lang(lang)}
            </button>
        </div>
        <asking::Asking shown />
    }
}

/// Saving and printing.
#[component]
fn Keep(
    /// Whether somebody else's file is looked at, which is saved already.
    viewing: bool,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let save = (!viewing).then(|| {
        view! {
            <p class="quiet">{Text::KeepHelp.in_lang(lang)}</p>
            <SaveButtons with_anonymous=true />
            <p class="quiet">{Text::AnonymousHelp.in_lang(lang)}</p>
            <div class="buttons">
                <button
                    class="link"
                    on:click=move |_| session.apply(Event::Continued)
                >
                    {item::Text::Back.in_lang(lang)}
                </button>
            </div>
        }
    });
    view! {
        <section class="keep">
            <h2>{Text::SaveTitle.in_lang(lang)}</h2>
            <div class="buttons">
                <button class="button" on:click=move |_| browser::print()>
                    {Text::Print.in_lang(lang)}
                </button>
            </div>
            {save}
        </section>
    }
}
