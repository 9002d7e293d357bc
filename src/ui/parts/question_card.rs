//! One question: its levels, "don't know", "not applicable", example, note.

mod reason;

pub use reason::field as reason_field;

use leptos::prelude::*;
use shirube_core::answers::Answer;
use shirube_core::i18n::Lang;
use shirube_core::i18n::item::{Text, level as spoken_level};
use shirube_core::id::QuestionId;
use shirube_core::level::Level;
use shirube_core::questionnaire::Question;
use shirube_core::result::MAX_NOTE;
use shirube_core::session::Event;

use crate::browser::field_value;
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, button, el, unseen};
use crate::ui::parts::level_mark;

/// One question as a native radio group. `number` counts all questions from 1.
pub fn question_card(question: &Question, number: usize) -> Option<El> {
    #[cfg(feature = "whole")]
    if let Some(row) = crate::ui::parts::ungraded_row(question, number) {
        return Some(row);
    }
    let session = SessionHandle::get();
    let words = Words::get();
    #[cfg(feature = "whole")]
    if words.asked.method == shirube_core::questionnaire::Method::Checklist {
        return crate::ui::parts::criterion_card(question, number);
    }
    let lang = words.lang;
    let id = question.id.clone();
    let texts = words.texts.question(&id)?;
    let answer = session.answer(id.clone());
    let is_asked = session.is_asked(id.clone());
    let top = words.asked.top;

    let level = |level: Level, sentence: &str| {
        let n = level.number();
        let sentence =
            el("span").class("sentence").child(unseen(spoken_level(n, lang))).text(sentence);
        let is_chosen = move || answer.get() == Some(Answer::Level(level));
        let row = answer_row(&id, &n.to_string(), Answer::Level(level), is_chosen);
        row.child(level_mark(n, top.number())).child(sentence)
    };
    let levels: Vec<El> =
        top.scale().zip(&texts.levels).map(|(it, sentence)| level(it, sentence)).collect();

    let is_unknown = move || answer.get() == Some(Answer::Unknown);
    // A memo, so that the field of the reason stays while its words change the answer.
    let na = Memo::new(move |_| {
        matches!(answer.get(), Some(Answer::NotApplicable(_) | Answer::NotApplicableDraft))
    });
    let is_na = move || na.get();
    let sentence = |text: Text| el("span").class("sentence").text(text.in_lang(lang));
    let unknown = answer_row(&id, "unknown", Answer::Unknown, is_unknown);
    // A radio that is chosen already reports no change, so a reason that is there stays.
    let not_applicable = question.na_allowed.then(|| {
        answer_row(&id, "na", Answer::NotApplicableDraft, is_na)
            .child(sentence(Text::NotApplicable))
    });
    let reason = {
        let id = id.clone();
        move || is_na().then(|| reason::field(&id, answer))
    };
    let why = format!("{id}-why");
    let legend =
        el("legend").child(el("span").class("number").text(number.to_string())).text(&texts.ask);
    let fieldset = el("fieldset")
        .attr("aria-describedby", why.clone())
        .child(legend)
        .child(el("p").class("why quiet").attr("id", why).text(&texts.why))
        .live(changed(&id, lang))
        .child(el("div").class("answers").child(levels))
        .child(
            el("div")
                .class("answers apart")
                .child(unknown.child(sentence(Text::Unknown)))
                .child(not_applicable),
        )
        .live(reason);
    #[cfg(feature = "whole")]
    let fieldset = fieldset.live(crate::ui::parts::proposals_for(question));
    let hint = el("details")
        .class("hint")
        .child(summary(Text::Hint, number, lang))
        .child(el("p").text(&texts.hint));
    let card =
        el("section")
            .attr("id", format!("q-{id}"))
            .class_when("card", "not-asked", move || !is_asked.get());
    let clear = clear(&id, answer, number, lang);
    Some(card.child(fieldset).child(hint).child(note(&id, number, lang)).live(clear))
}

/// One answer: a native radio whose whole row can be pressed.
fn answer_row(
    id: &QuestionId,
    value: &str,
    answer: Answer,
    is_chosen: impl Fn() -> bool + Copy + Send + 'static,
) -> El {
    let session = SessionHandle::get();
    let question = id.clone();
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", id.to_string())
        .attr("value", value)
        .live_flag("checked", is_chosen)
        .on("change", move |_| {
            session.apply(Event::Answered(question.clone(), answer.clone()));
        });
    el("label").class_when("answer", "chosen", is_chosen).child(radio)
}

/// The line that opens an example or a note; its number tells a screen reader which.
pub fn summary(text: Text, number: usize, lang: Lang) -> El {
    el("summary").text(text.in_lang(lang)).child(unseen(format!(" {number}")))
}

/// Takes the answer back.
fn clear(
    id: &QuestionId,
    answer: Memo<Option<Answer>>,
    number: usize,
    lang: Lang,
) -> impl Fn() -> Option<El> + Send + 'static {
    let session = SessionHandle::get();
    let id = id.clone();
    let has_answer = Memo::new(move |_| answer.read().is_some());
    move || {
        if !has_answer.get() {
            return None;
        }
        let id = id.clone();
        let clear = move || session.apply(Event::Cleared(id.clone()));
        let name = Text::Clear.in_lang(lang);
        Some(button("link", name, clear).child(unseen(format!(" {number}"))))
    }
}

/// A private note that opens in place.
pub fn note(id: &QuestionId, number: usize, lang: Lang) -> El {
    let session = SessionHandle::get();
    let note = session.note(id.clone());
    let id = id.clone();
    let field = el("textarea")
        .attr("aria-label", format!("{} {number}", Text::NoteLabel.in_lang(lang)))
        .attr("rows", "3")
        .attr("maxlength", MAX_NOTE.to_string())
        .live_value(move || note.get())
        .on("input", move |event| {
            session.apply(Event::Noted(id.clone(), field_value(&event)));
        });
    let mut details = el("details").class("note");
    if !note.read_untracked().is_empty() {
        details = details.attr("open", "");
    }
    details
        .child(summary(Text::Note, number, lang))
        .child(field)
        .child(el("p").class("quiet").text(Text::NoteHelp.in_lang(lang)))
}

/// "This question has changed since you answered it."
fn changed(id: &QuestionId, lang: Lang) -> impl Fn() -> Option<El> + Send + 'static {
    let session = SessionHandle::get();
    let changed = session.wants_confirming(id.clone());
    let id = id.clone();
    move || {
        let id = id.clone();
        changed.get().then(|| {
            let confirm = move || session.apply(Event::Confirmed(id.clone()));
            el("div")
                .class("notice care")
                .child(el("p").text(Text::Changed.in_lang(lang)))
                .child(button("button secondary", Text::Confirm.in_lang(lang), confirm))
        })
    }
}
