//! One row of the result: its bar, and behind it the questions, levels and rule.

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::i18n::result::{Text, spoken};
use shirube_core::i18n::{Lang, item, score};
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::{Evidence, Question, Standard};
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, Words};
use crate::ui::charts::Bar;
use crate::ui::pages::{Row, Shown};
use crate::ui::parts::LevelMark;

/// A row that opens.
#[component]
pub fn ItemDetail(
    /// The row.
    row: Row,
    /// What is shown.
    shown: Shown,
    /// Whether the row is an item, which has a page to go to.
    by_item: bool,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let lit = shown.lit;
    let place = row.place;
    let number = |it: Option<_>| it.map(score);
    let (now, low, high) =
        (number(row.standing.score), number(row.standing.low), number(row.standing.high));
    let said = spoken(
        &row.title,
        now.as_deref(),
        &low.unwrap_or_default(),
        &high.unwrap_or_default(),
        lang,
    );
    let questions = row
        .questions
        .iter()
        .map(|id| view! { <Behind id=id.clone() shown=shown.clone() /> })
        .collect_view();
    let edit = (by_item && !shown.viewing).then(|| {
        view! {
            <button
                class="button secondary"
                on:click=move |_| session.apply(Event::MovedTo(Page::Item(place)))
            >
                {Text::EditItem.in_lang(lang)}
            </button>
        }
    });
    let is_lit = move || lit.get() == Some(place);
    let point = move |_| lit.set(Some(place));
    let leave = move |_| lit.set(None);
    view! {
        <details
            class="row"
            class:lit=is_lit
            on:pointerenter=point
            on:pointerleave=leave
            on:focusin=move |_| lit.set(Some(place))
            on:focusout=move |_| lit.set(None)
        >
            <summary>
                <span class="unseen">{said}</span>
                <span class="row-name" aria-hidden="true">{row.title.clone()}</span>
                <span class="row-score" aria-hidden="true">
                    {now.unwrap_or_else(|| "–".to_owned())}
                </span>
                <Bar standing=row.standing target=row.target top=shown.asked.top.number() />
            </summary>
            <p class="quiet">{Text::Rule.in_lang(lang)}</p>
            <ul class="behind">{questions}</ul>
            {edit}
        </details>
    }
}

/// One question behind a score, with the sentence that was chosen.
#[component]
fn Behind(
    /// The question.
    id: QuestionId,
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let words = Words::get();
    let lang = words.lang;
    let texts = words.texts.question(&id)?.clone();
    let question = shown.asked.question(&id)?;
    let top = shown.asked.top.number();
    let references = references(question, lang);
    let target = format!("{} {}", Text::Target.in_lang(lang), question.target.number());
    let findings = shown.findings;
    let answer = move || {
        let findings = findings.read();
        match findings.answers.get(&id) {
            Some(Answer::Level(level)) => {
                let n = level.number();
                let sentence = texts.levels.get(usize::from(n) - 1).map(ToString::to_string);
                view! {
                    <p class="answered">
                        <LevelMark level=n top />
                        <span>{item::level(n, lang)} {sentence}</span>
                    </p>
                }
                .into_any()
            }
            Some(Answer::Unknown) => said(item::Text::Unknown.in_lang(lang)),
            Some(Answer::NotApplicable(reason)) => {
                said(&format!("{}（{}）", item::Text::NotApplicable.in_lang(lang), reason.as_str()))
            }
            Some(Answer::NotApplicableDraft) | None => said(Text::NotAnswered.in_lang(lang)),
        }
    };
    Some(view! {
        <li>
            <p class="asked">{texts.ask.to_string()}</p>
            {answer}
            <p class="quiet">{target}</p>
            <details class="references">
                <summary>{Text::Refs.in_lang(lang)}</summary>
                {references}
            </details>
        </li>
    })
}

fn said(text: &str) -> AnyView {
    view! { <p class="answered">{text.to_owned()}</p> }.into_any()
}

/// Where a question stands elsewhere, and whose opinion that is.
fn references(question: &Question, lang: Lang) -> impl IntoView + use<> {
    let documents = [
        (
            Standard::Guideline,
            lang.pick("経営ガイドライン Ver 3.0 項目", "Guideline Ver 3.0, item"),
        ),
        (Standard::GuidelinePrinciple, lang.pick("同 原則", "The same, principle")),
        (Standard::Csf1, "NIST CSF 1.0"),
        (Standard::Csf2, "NIST CSF 2.0"),
        (Standard::Iso27001, "ISO/IEC 27001:2022"),
    ];
    let rows = documents.into_iter().filter_map(|(to, name)| {
        let here: Vec<_> = question.maps.iter().filter(|it| it.to == to).collect();
        let first = here.first()?;
        let whose = match (first.mark, to) {
            (Evidence::Own, _) => Some(Text::OwnMapping),
            (_, Standard::Csf1) => Some(Text::MinistryMapping),
            _ => None,
        };
        let places: Vec<&str> = here.iter().map(|it| &*it.place).collect();
        let whose = whose.map(|it| {
            format!("{}{}{}", lang.pick("（", " ("), it.in_lang(lang), lang.pick("）", ")"))
        });
        Some(view! { <li>{format!("{name} {}", places.join(", "))} {whose}</li> })
    });
    let rows = rows.collect_view();
    view! { <ul>{rows}</ul> }
}
