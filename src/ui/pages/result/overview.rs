//! One sentence, one picture, and the rows behind it.

use leptos::prelude::*;
use shirube_core::i18n::result::{Text, before, sentence, spoken, to_next, weakest};
use shirube_core::i18n::{date, score};
use shirube_core::id::ViewId;
use shirube_core::level::Score;
use shirube_core::scoring::Maturity;

use super::{Row, Shown, rows, weakest_first};
use crate::state::{SessionHandle, Words};
use crate::ui::charts::RadarChart;
use crate::ui::pages::result::next::First;
use crate::ui::parts::ItemDetail;

/// The first screenful, and the list from weakest to strongest.
#[component]
pub fn Overview(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let words = Words::get();
    let view: RwSignal<Option<ViewId>> = RwSignal::new(None);
    let all = {
        let shown = shown.clone();
        let texts = words.texts.clone();
        Memo::new(move |_| {
            let findings = shown.findings.read();
            let planned = findings.planned.as_ref();
            rows(&shown.asked, &texts, &findings.answers, planned, view.read().as_ref())
        })
    };
    view! {
        <Sentence shown=shown.clone() />
        <div class="columns">
            <div class="column picture">
                <Picture shown=shown.clone() all />
                <First shown=shown.clone() />
            </div>
            <div class="column">
                <ItemList shown all view />
            </div>
        </div>
    }
}

/// One sentence, and what it takes to the next stage.
#[component]
fn Sentence(
    /// What is shown.
    shown: Shown,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let overall = move || shown.findings.read().score.overall;
    let text = move || {
        let it = overall();
        let number = |it: Option<Score>| it.map(score).unwrap_or_default();
        let (now, low, high) = (number(it.score), number(it.low), number(it.high));
        sentence(&now, it.stage().unwrap_or_default(), it.open(), &low, &high, lang)
    };
    let next = move || {
        let it = overall();
        let distance = it.to_next_stage()?;
        let distance = Score::from_ratio(distance.into(), 100).map(score)?;
        Some(to_next(&distance, it.stage()? + 1, lang))
    };
    let asked = shown.asked.clone();
    let earlier = move || {
        let (day, answers) = session.before().filter(|_| !shown.viewing)?;
        let then = Maturity::of(&asked, &answers).overall.score?;
        Some(before(&date(day, lang), &score(then), lang))
    };
    view! {
        <p class="sentence-large">{text}</p>
        <p class="quiet">{next} " " {earlier}</p>
    }
}

/// The radar and its table.
#[component]
fn Picture(
    /// What is shown.
    shown: Shown,
    /// The rows.
    all: Memo<Vec<Row>>,
) -> impl IntoView {
    let lang = Words::get().lang;
    let as_table = RwSignal::new(false);
    let top = shown.asked.top.number();
    let lit = shown.lit;
    let chart = move || {
        let rows = all.get();
        let label = label_of(&rows, lang);
        view! { <RadarChart rows top label lit /> }
    };
    let toggle = move || {
        if as_table.get() { Text::ShowChart.in_lang(lang) } else { Text::ShowTable.in_lang(lang) }
    };
    let picture = move || {
        if as_table.get() {
            view! { <Table rows=all.get() /> }.into_any()
        } else {
            chart().into_any()
        }
    };
    let has_plan = move || shown.findings.read().planned.is_some();
    view! {
        <figure class="radar-figure">
            {picture}
            <figcaption>
                <span class="key own">{Text::Own.in_lang(lang)}</span>
                <span class="key range">{Text::Possible.in_lang(lang)}</span>
                <span class="key target">{Text::Target.in_lang(lang)}</span>
                {move || {
                    has_plan()
                        .then(|| view! { <span class="key planned">{Text::WhatIf.in_lang(lang)}</span> })
                }}
            </figcaption>
            <button class="link" on:click=move |_| as_table.update(|it| *it = !*it)>{toggle}</button>
        </figure>
    }
}

/// What the picture shows, in one sentence.
fn label_of(rows: &[Row], lang: shirube_core::i18n::Lang) -> String {
    let number = |it: Option<Score>| it.map(score);
    let row = |it: &Row| {
        let (now, low, high) =
            (number(it.standing.score), number(it.standing.low), number(it.standing.high));
        let (low, high) = (low.unwrap_or_default(), high.unwrap_or_default());
        spoken(&it.title, now.as_deref(), &low, &high, lang)
    };
    let all: Vec<String> = rows.iter().map(row).collect();
    format!(
        "{}{}",
        lang.pick("レーダーチャート。", "Radar chart. "),
        all.join(lang.pick("、", "; "))
    )
}

/// The radar's numbers.
#[component]
pub fn Table(
    /// The rows.
    rows: Vec<Row>,
) -> impl IntoView {
    let lang = Words::get().lang;
    let dash = || "–".to_owned();
    let body = rows
        .into_iter()
        .map(|it| {
            let at = it.standing;
            let range = at.low.zip(at.high).map(|(low, high)| {
                format!("{}{}{}", score(low), lang.pick("〜", "–"), score(high))
            });
            view! {
                <tr>
                    <th scope="row">{it.title}</th>
                    <td>{at.score.map_or_else(dash, score)}</td>
                    <td>{range.unwrap_or_else(dash)}</td>
                    <td>{it.target.map_or_else(dash, score)}</td>
                    <td>{format!("{}/{}", at.answered, at.applicable)}</td>
                </tr>
            }
        })
        .collect_view();
    view! {
        <table class="numbers">
            <thead>
                <tr>
                    <th scope="col">{Text::Item.in_lang(lang)}</th>
                    <th scope="col">{Text::Score.in_lang(lang)}</th>
                    <th scope="col">{Text::Range.in_lang(lang)}</th>
                    <th scope="col">{Text::Target.in_lang(lang)}</th>
                    <th scope="col">{Text::Answered.in_lang(lang)}</th>
                </tr>
            </thead>
            <tbody>{body}</tbody>
        </table>
    }
}

/// The rows from weakest to strongest, and the choice of the view.
#[component]
fn ItemList(
    /// What is shown.
    shown: Shown,
    /// The rows.
    all: Memo<Vec<Row>>,
    /// The view chosen; nothing for the items.
    view: RwSignal<Option<ViewId>>,
) -> impl IntoView {
    let words = Words::get();
    let lang = words.lang;
    let lead = move || {
        let sorted = weakest_first(&all.read());
        let first = sorted.first()?;
        Some(weakest(&first.title, &score(first.standing.score?), lang))
    };
    let choice = |id: Option<ViewId>, name: String| {
        let is_chosen = {
            let id = id.clone();
            Signal::derive(move || view.get() == id)
        };
        view! {
            <label class="view" class:chosen=is_chosen>
                <input
                    type="radio"
                    name="view"
                    prop:checked=is_chosen
                    on:change=move |_| view.set(id.clone())
                />
                <span>{name}</span>
            </label>
        }
    };
    let views = (shown.asked.views.iter())
        .filter_map(|it| {
            let title = words.texts.view(&it.id)?.title.to_string();
            Some(choice(Some(it.id.clone()), title))
        })
        .collect_view();
    let own_grouping = move || view.read().is_some().then(|| Text::ShirubesOwn.in_lang(lang));
    let items = {
        let shown = shown.clone();
        move || {
            weakest_first(&all.read())
                .into_iter()
                .map(|row| view! { <ItemDetail row shown=shown.clone() by_item=view.read().is_none() /> })
                .collect_view()
        }
    };
    view! {
        <section class="items">
            <h2>{Text::ItemsTitle.in_lang(lang)}</h2>
            <p>{lead}</p>
            <fieldset class="views">
                <legend class="unseen">{Text::View.in_lang(lang)}</legend>
                {choice(None, Text::ViewItems.in_lang(lang).to_owned())}
                {views}
            </fieldset>
            <p class="quiet">{own_grouping}</p>
            <div class="rows">{items}</div>
        </section>
    }
}
