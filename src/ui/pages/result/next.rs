//! What to do next, and what if it were done.

use leptos::prelude::*;
use shirube_core::i18n::result::{Text, planned};
use shirube_core::i18n::score;
use shirube_core::scoring::Maturity;

use super::Shown;
use crate::state::{SessionHandle, Words};
use crate::ui::parts::ActionCard;

/// How many actions are shown before "more".
const BEST: usize = 3;

/// The one next action.
#[component]
pub fn First(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let words = Words::get();
    let lang = words.lang;
    move || {
        let findings = shown.findings.read();
        let first = findings.way_on.best().next()?;
        let texts = words.texts.action(&first.action)?;
        Some(view! {
            <section class="first">
                <h2>{Text::FirstTitle.in_lang(lang)}</h2>
                <p class="do">{texts.act.to_string()}</p>
                <p class="step">
                    <strong>{Text::FirstStep.in_lang(lang)}</strong>
                    " "
                    {texts.first_step.to_string()}
                </p>
            </section>
        })
    }
}

/// The best actions, each with a tick for "what if".
#[component]
pub fn Next(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let lang = Words::get().lang;
    // The list keeps its order while ticks change only what they would bring.
    let way_on = {
        let findings = shown.findings;
        Memo::new(move |_| findings.read().way_on.clone())
    };
    let cards = {
        let shown = shown.clone();
        move |skip: usize, take: usize| {
            let way_on = way_on.read();
            let cards = way_on.best().skip(skip).take(take).map(|next| {
                view! { <ActionCard next=next.clone() shown=shown.clone() /> }
            });
            cards.collect_view()
        }
    };
    let list = {
        let shown = shown.clone();
        move || {
            let count = way_on.read().best().count();
            if count == 0 {
                return view! { <p>{Text::NoActions.in_lang(lang)}</p> }.into_any();
            }
            let more = (BEST < count).then(|| {
                view! {
                    <details class="more">
                        <summary>
                            {format!("{} ({})", Text::MoreActions.in_lang(lang), count - BEST)}
                        </summary>
                        <ul class="action-list">{cards(BEST, count)}</ul>
                    </details>
                }
            });
            view! {
                <p class="quiet">{Text::ActionsIntro.in_lang(lang)}</p>
                <ul class="action-list">{cards(0, BEST)}</ul>
                <Effect shown=shown.clone() />
                {more}
            }
            .into_any()
        }
    };
    view! {
        <section class="actions">
            <h2>{Text::ActionsTitle.in_lang(lang)}</h2>
            {list}
        </section>
    }
}

/// What the ticked actions would bring together. Always there, so that a screen reader hears it
/// change.
#[component]
fn Effect(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let plan = session.plan();
    let text = move || {
        let findings = shown.findings.read();
        let then = Maturity::of(&shown.asked, findings.planned.as_ref()?).overall;
        let now = findings.score.overall.score?;
        let (then, stage) = (then.score?, then.stage()?);
        Some(planned(plan.read().len(), &score(now), &score(then), stage, lang))
    };
    view! { <p class="effect" role="status">{text}</p> }
}
