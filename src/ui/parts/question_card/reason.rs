//! Why a question does not apply: ready-made reasons, and words of one's own.

use leptos::prelude::*;
use shirube_core::answers::{Answer, MAX_REASON};
use shirube_core::i18n::item::Text;
use shirube_core::id::QuestionId;
use shirube_core::session::Event;

use crate::browser::field_value;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};

/// The field under "not applicable".
pub fn field(id: &QuestionId, answer: Memo<Option<Answer>>) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let kept = Memo::new(move |_| match answer.get() {
        Some(Answer::NotApplicable(reason)) => reason.as_str().to_owned(),
        _ => String::new(),
    });
    // What is kept is trimmed; what is being typed is not, or no space could follow a word.
    let typed = RwSignal::new(String::new());
    let value = move || {
        let (kept, typed) = (kept.get(), typed.get());
        if typed.trim() == kept { typed } else { kept }
    };
    let write = {
        let id = id.clone();
        move |text: String| {
            typed.set(text.clone());
            session.apply(Event::Reasoned(id.clone(), text));
        }
    };
    let ready = [Text::ReasonNone, Text::ReasonParent, Text::ReasonOther].map(|it| {
        let write = write.clone();
        let it = it.in_lang(lang);
        button("chip", it, move || write(it.to_owned()))
    });
    let missing = move || match answer.get() {
        Some(Answer::NotApplicableDraft) => Text::ReasonMissing.in_lang(lang).to_owned(),
        _ => String::new(),
    };
    let (input_id, help_id) = (format!("{id}-reason"), format!("{id}-reason-help"));
    let input = el("input")
        .attr("type", "text")
        .attr("id", input_id.clone())
        .attr("maxlength", MAX_REASON.to_string())
        .attr("autocomplete", "off")
        .attr("aria-describedby", help_id.clone())
        .live_value(value)
        .on("input", move |event| write(field_value(&event)));
    el("div")
        .class("reason")
        .child(el("label").attr("for", input_id).text(Text::ReasonLabel.in_lang(lang)))
        .child(input)
        .child(el("div").class("chips").child(Vec::from(ready)))
        .child(el("p").class("quiet").attr("id", help_id).live_text(missing))
}
