//! A file has been opened: what is it, and what shall be done with it?

use std::collections::BTreeSet;

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::i18n::files::{Text, contents, trust};
use shirube_core::i18n::{Lang, date, item};
use shirube_core::id::QuestionId;
use shirube_core::merge::{Difference, differences, gaps_filled};
use shirube_core::result::AnsweredOn;
use shirube_core::session::{Event, Page};

use crate::state::{SessionHandle, Words};

/// The page of an opened file.
#[component]
pub fn OpenedPage() -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let file = session.opened()?;
    let mine = session.own_answers();
    let differing = differences(&mine, &file.answers);
    let gaps = gaps_filled(&mine, &file.answers);
    let answered_on = file.answered_on.map(|it| match it {
        AnsweredOn::Day(day) => date(day, lang),
        AnsweredOn::Month(month) => month.to_string(),
    });
    let about = [
        (Text::From, file.organisation.as_ref().map(ToString::to_string)),
        (Text::AnsweredOn, answered_on),
        (Text::Contains, Some(contents(file.answers.len(), gaps, differing.len(), lang))),
        (Text::Checked, Some(trust(&file.trust, lang))),
    ];
    let about = about
        .into_iter()
        .filter_map(|(name, text)| {
            let text = text?;
            Some(view! {
                <dt>{name.in_lang(lang)}</dt>
                <dd>{text}</dd>
            })
        })
        .collect_view();
    let theirs: RwSignal<BTreeSet<QuestionId>> = RwSignal::new(BTreeSet::new());
    let settle = (!differing.is_empty()).then(|| view! { <Settle differing theirs /> });
    let has_own = !mine.is_empty();
    let look = view! {
        <Way text=Text::Look help=Text::LookHelp event=Event::MovedTo(Page::Viewing) />
    };
    let ways = if has_own {
        view! {
            <div class="choice">
                <button
                    class="button secondary"
                    on:click=move |_| session.apply(Event::FileMerged(theirs.get_untracked()))
                >
                    {Text::Merge.in_lang(lang)}
                </button>
                <p class="quiet">{Text::MergeHelp.in_lang(lang)}</p>
                {settle}
            </div>
            <Way text=Text::Replace help=Text::ReplaceHelp event=Event::FileReplaced />
        }
        .into_any()
    } else {
        view! { <Way text=Text::Take help=Text::TakeHelp event=Event::FileReplaced /> }.into_any()
    };
    Some(view! {
        <div class="page opened">
            <h1 id="heading" tabindex="-1">{Text::Title.in_lang(lang)}</h1>
            <p>{Text::OnlyLooking.in_lang(lang)}</p>
            <dl class="about-file">{about}</dl>
            {look}
            {ways}
            <button class="link" on:click=move |_| session.apply(Event::FileClosed)>
                {Text::Cancel.in_lang(lang)}
            </button>
        </div>
    })
}

/// One thing that can be done with the file.
#[component]
fn Way(
    /// The verb.
    text: Text,
    /// What it means.
    help: Text,
    /// What happens.
    event: Event,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    view! {
        <div class="choice">
            <button class="button secondary" on:click=move |_| session.apply(event.clone())>
                {text.in_lang(lang)}
            </button>
            <p class="quiet">{help.in_lang(lang)}</p>
        </div>
    }
}

/// Every difference, settled one by one or all at once.
#[component]
fn Settle(
    /// The questions answered differently.
    differing: Vec<Difference>,
    /// The questions for which the file's answer is taken.
    theirs: RwSignal<BTreeSet<QuestionId>>,
) -> impl IntoView {
    let words = Words::get();
    let lang = words.lang;
    let all: BTreeSet<QuestionId> = differing.iter().map(|it| it.question.clone()).collect();
    let rows = differing
        .into_iter()
        .map(|it| {
            let ask = words.texts.question(&it.question).map(|it| it.ask.to_string());
            let side = |is_theirs: bool, label: Text, answer: &Answer| {
                let id = it.question.clone();
                let is_chosen = {
                    let id = id.clone();
                    Signal::derive(move || theirs.read().contains(&id) == is_theirs)
                };
                let choose = move |_| {
                    theirs.update(|all| {
                        if is_theirs {
                            all.insert(id.clone())
                        } else {
                            all.remove(&id)
                        };
                    });
                };
                view! {
                    <label class="answer" class:chosen=is_chosen>
                        <input
                            type="radio"
                            name=format!("side-{}", it.question)
                            prop:checked=is_chosen
                            on:change=choose
                        />
                        <span class="sentence">
                            {format!("{}：{}", label.in_lang(lang), answer_text(answer, lang))}
                        </span>
                    </label>
                }
            };
            view! {
                <fieldset class="difference">
                    <legend>{ask}</legend>
                    {side(false, Text::Mine, &it.mine)}
                    {side(true, Text::Theirs, &it.theirs)}
                </fieldset>
            }
        })
        .collect_view();
    view! {
        <details class="differences" open=true>
            <summary>{Text::Differences.in_lang(lang)}</summary>
            <div class="buttons">
                <button class="link" on:click=move |_| theirs.set(BTreeSet::new())>
                    {Text::AllMine.in_lang(lang)}
                </button>
                <button class="link" on:click=move |_| theirs.set(all.clone())>
                    {Text::AllTheirs.in_lang(lang)}
                </button>
            </div>
            {rows}
        </details>
    }
}

/// An answer in a few words.
fn answer_text(answer: &Answer, lang: Lang) -> String {
    match answer {
        Answer::Level(level) => {
            let spoken = item::level(level.number(), lang);
            spoken.trim_end_matches(['：', ':', ' ']).to_owned()
        }
        Answer::Unknown => item::Text::Unknown.in_lang(lang).to_owned(),
        Answer::NotApplicable(reason) => {
            format!("{}（{}）", item::Text::NotApplicable.in_lang(lang), reason.as_str())
        }
        Answer::NotApplicableDraft => item::Text::NotApplicable.in_lang(lang).to_owned(),
    }
}
