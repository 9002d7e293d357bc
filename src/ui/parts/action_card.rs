//! One action: what it is, what it brings, what it takes, and "what if".

use leptos::prelude::*;
use shirube_core::actions::NextAction;
use shirube_core::i18n::result::{Text, gain, hours};
use shirube_core::i18n::score;
use shirube_core::questionnaire::Cost;
use shirube_core::session::Event;

use crate::state::{SessionHandle, Words};
use crate::ui::pages::Shown;

/// One action with its tick.
#[component]
pub fn ActionCard(
    /// The action.
    next: NextAction,
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let texts = words.texts.action(&next.action)?.clone();
    let (question, action) = shown.asked.action(&next.action)?;
    let plan = session.plan();
    let ask = words.texts.question(&question.id).map(|it| it.ask.to_string());
    let effort = match action.effort {
        1 => Text::Effort1,
        2 => Text::Effort2,
        _ => Text::Effort3,
    };
    let cost = match action.cost {
        Cost::Free => Text::Cost0,
        Cost::To100k => Text::Cost100k,
        Cost::To1m => Text::Cost1m,
        Cost::Over1m => Text::CostMore,
    };
    let takes = [
        gain(&score(next.gain), next.from.number(), next.to.number(), lang),
        format!("{} {}", Text::Effort.in_lang(lang), effort.in_lang(lang)),
        hours(action.hours, lang),
        cost.in_lang(lang).to_owned(),
    ];
    let takes = takes.into_iter().map(|it| view! { <li>{it}</li> }).collect_view();
    let waits = (!next.waits_for.is_empty()).then(|| {
        let names = next.waits_for.iter().filter_map(|id| words.texts.action(id));
        let names: Vec<String> = names.map(|it| it.act.to_string()).collect();
        let text = format!("{}：{}", Text::Waits.in_lang(lang), names.join(lang.pick("、", "; ")));
        view! { <p class="quiet">{text}</p> }
    });
    let id = next.action.clone();
    let is_ticked = {
        let id = id.clone();
        move || plan.read().contains(&id)
    };
    let head = if shown.viewing {
        view! { <p class="do">{texts.act.to_string()}</p> }.into_any()
    } else {
        view! {
            <label class="tick">
                <input
                    type="checkbox"
                    prop:checked=is_ticked
                    on:change:target=move |event| {
                        session.apply(Event::Planned(id.clone(), event.target().checked()));
                    }
                />
                <span class="do">{texts.act.to_string()}</span>
            </label>
        }
        .into_any()
    };
    Some(view! {
        <li class="action">
            {head}
            <p class="quiet">{ask}</p>
            <ul class="takes">{takes}</ul>
            <p class="step">
                <strong>{Text::FirstStep.in_lang(lang)}</strong>
                " "
                {texts.first_step.to_string()}
            </p>
            {waits}
        </li>
    })
}
