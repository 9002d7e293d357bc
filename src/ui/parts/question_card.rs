//! One question: its levels, "don't know", "not applicable", example, note.

use leptos::prelude::*;
use shirube_core::answers::{Answer, MAX_REASON};
use shirube_core::i18n::item::{Text, level as spoken_level};
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::Question;
use shirube_core::result::MAX_NOTE;
use shirube_core::session::Event;

use crate::state::{SessionHandle, Words};
use crate::ui::parts::LevelMark;

/// One question as a native radio group.
#[component]
pub fn QuestionCard(
    /// What to ask.
    question: Question,
    /// Its number among all questions, counted from 1.
    number: usize,
) -> impl IntoView {
    let session = SessionHandle::get();
    let words = Words::get();
    let lang = words.lang;
    let id = question.id.clone();
    let texts = words.texts.question(&id).cloned()?;
    let answer = session.answer(id.clone());
    let is_asked = session.is_asked(id.clone());
    let top = session.asked().top;

    let levels = top
        .scale()
        .zip(texts.levels)
        .map(|(level, sentence)| {
            let this = Answer::Level(level);
            let is_chosen = move || answer.get() == Some(Answer::Level(level));
            view! {
                <AnswerRow id=id.clone() value=level.number().to_string() answer=this is_chosen=Signal::derive(is_chosen)>
                    <LevelMark level=level.number() top=top.number() />
                    <span class="sentence">
                        <span class="unseen">{spoken_level(level.number(), lang)}</span>
                        {sentence.to_string()}
                    </span>
                </AnswerRow>
            }
        })
        .collect_view();
    let is_unknown = move || answer.get() == Some(Answer::Unknown);
    let is_na =
        move || matches!(answer.get(), Some(Answer::NotApplicable(_) | Answer::NotApplicableDraft));
    let not_applicable = question.na_allowed.then(|| {
        // A radio that is chosen already reports no change, so a reason that is there stays.
        view! {
            <AnswerRow
                id=id.clone()
                value="na".to_owned()
                answer=Answer::NotApplicableDraft
                is_chosen=Signal::derive(is_na)
            >
                <span class="sentence">{Text::NotApplicable.in_lang(lang)}</span>
            </AnswerRow>
        }
    });
    let reason = {
        let id = id.clone();
        move || is_na().then(|| view! { <ReasonField id=id.clone() answer /> })
    };
    let why_id = format!("{id}-why");
    let described_by = why_id.clone();
    let clear = {
        let id = id.clone();
        move || {
            let id = id.clone();
            answer.get().is_some().then(move || {
                view! {
                    <button
                        class="link"
                        on:click=move |_| session.apply(Event::Cleared(id.clone()))
                    >
                        {Text::Clear.in_lang(lang)}
                        <span class="unseen">{format!(" {number}")}</span>
                    </button>
                }
            })
        }
    };
    Some(view! {
        <section class="card" id=format!("q-{id}") class:not-asked=move || !is_asked.get()>
            <fieldset aria-describedby=described_by>
                <legend>
                    <span class="number">{number}</span>
                    {texts.ask.to_string()}
                </legend>
                <p class="why quiet" id=why_id>{texts.why.to_string()}</p>
                <Changed id=id.clone() />
                <div class="answers">{levels}</div>
                <div class="answers apart">
                    <AnswerRow
                        id=id.clone()
                        value="unknown".to_owned()
                        answer=Answer::Unknown
                        is_chosen=Signal::derive(is_unknown)
                    >
                        <span class="sentence">{Text::Unknown.in_lang(lang)}</span>
                    </AnswerRow>
                    {not_applicable}
                </div>
                {reason}
            </fieldset>
            <details class="hint">
                <summary>
                    {Text::Hint.in_lang(lang)} <span class="unseen">{format!(" {number}")}</span>
                </summary>
                <p>{texts.hint.to_string()}</p>
            </details>
            <NoteField id=id.clone() number />
            {clear}
        </section>
    })
}

/// One answer: a native radio whose whole row can be pressed.
#[component]
fn AnswerRow(
    /// The question.
    id: QuestionId,
    /// The value of the radio.
    value: String,
    /// What choosing it answers.
    answer: Answer,
    /// Whether it is chosen.
    is_chosen: Signal<bool>,
    /// Mark and sentence.
    children: Children,
) -> impl IntoView {
    let session = SessionHandle::get();
    let name = id.to_string();
    let chosen = move |_| session.apply(Event::Answered(id.clone(), answer.clone()));
    view! {
        <label class="answer" class:chosen=move || is_chosen.get()>
            <input type="radio" name=name value=value prop:checked=move || is_chosen.get() on:change=chosen />
            {children()}
        </label>
    }
}

/// Why the question does not apply: ready-made reasons, and words of one's own.
#[component]
fn ReasonField(
    /// The question.
    id: QuestionId,
    /// Its answer.
    answer: Memo<Option<Answer>>,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let kept = move || match answer.get() {
        Some(Answer::NotApplicable(reason)) => reason.as_str().to_owned(),
        _ => String::new(),
    };
    // What is kept is trimmed; what is being typed is not, or no space could follow a word.
    let typed = RwSignal::new(String::new());
    let value = move || {
        let kept = kept();
        typed.with(|it| if it.trim() == kept { it.clone() } else { kept.clone() })
    };
    let is_missing = move || answer.get() == Some(Answer::NotApplicableDraft);
    let field = format!("{id}-reason");
    let write = {
        let id = id.clone();
        move |text: String| {
            typed.set(text.clone());
            session.apply(Event::Reasoned(id.clone(), text));
        }
    };
    let ready = [Text::ReasonNone, Text::ReasonParent, Text::ReasonOther]
        .map(|it| {
            let write = write.clone();
            view! {
                <button
                    class="chip"
                    type="button"
                    on:click=move |_| write(it.in_lang(lang).to_owned())
                >
                    {it.in_lang(lang)}
                </button>
            }
        })
        .into_iter()
        .collect_view();
    view! {
        <div class="reason">
            <label for=field.clone()>{Text::ReasonLabel.in_lang(lang)}</label>
            <input
                type="text"
                id=field.clone()
                maxlength=MAX_REASON.to_string()
                autocomplete="off"
                aria-describedby=format!("{field}-missing")
                prop:value=value
                on:input:target=move |event| write(event.target().value())
            />
            <div class="chips">{ready}</div>
            <p class="quiet" id=format!("{field}-missing")>
                {move || is_missing().then(|| Text::ReasonMissing.in_lang(lang))}
            </p>
        </div>
    }
}

/// A private note that opens in place.
#[component]
fn NoteField(
    /// The question.
    id: QuestionId,
    /// Its number.
    number: usize,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let note = session.note(id.clone());
    let label = format!("{} {number}", Text::NoteLabel.in_lang(lang));
    view! {
        <details class="note" prop:open=!note.read_untracked().is_empty()>
            <summary>{Text::Note.in_lang(lang)} <span class="unseen">{format!(" {number}")}</span></summary>
            <textarea
                aria-label=label
                rows="3"
                maxlength=MAX_NOTE.to_string()
                prop:value=move || note.get()
                on:input:target=move |event| {
                    session.apply(Event::Noted(id.clone(), event.target().value()));
                }
            ></textarea>
            <p class="quiet">{Text::NoteHelp.in_lang(lang)}</p>
        </details>
    }
}

/// "This question has changed since you answered it."
#[component]
fn Changed(
    /// The question.
    id: QuestionId,
) -> impl IntoView {
    let session = SessionHandle::get();
    let lang = Words::get().lang;
    let changed = session.wants_confirming(id.clone());
    move || {
        let id = id.clone();
        changed.get().then(move || {
            view! {
                <div class="notice care">
                    <p>{Text::Changed.in_lang(lang)}</p>
                    <button
                        class="button secondary"
                        type="button"
                        on:click=move |_| session.apply(Event::Confirmed(id.clone()))
                    >
                        {Text::Confirm.in_lang(lang)}
                    </button>
                </div>
            }
        })
    }
}
