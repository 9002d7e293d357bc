//! Name and date of the evidence for one answer.

use leptos::prelude::*;
use shirube_core::evidence::{MAX_NAME, Proof, draft_key};
use shirube_core::i18n::requirements::Text;
use shirube_core::id::QuestionId;

use crate::browser::{field_value, is_partial};
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, el, unseen};

/// Two fields, kept among the drafts as they are written. `name` says which answer, for people who do not
/// see where the fields stand.
pub fn evidence_fields(id: &QuestionId, name: &str) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let key = draft_key(id);
    let draft = session.draft(&key);
    let proof = Memo::new(move |_| draft.read().as_deref().map(Proof::read).unwrap_or_default());
    let write = move |it: Proof| session.write_draft(&key, it.to_draft());
    // What is being typed stays as it was typed until the field is left.
    let typing = RwSignal::new(None::<String>);
    // Counted so that a field that was left with half a date shows the one that is kept.
    let left = RwSignal::new(0_u32);
    let write_day = write.clone();
    let input = el("input")
        .attr("type", "text")
        .attr("maxlength", MAX_NAME.to_string())
        .attr("autocomplete", "off")
        .live_value(move || typing.get().unwrap_or_else(|| proof.read().name.to_string()))
        .on("input", move |event| {
            let typed = field_value(&event);
            write(proof.get_untracked().named(&typed));
            typing.set(Some(typed));
        })
        .on("change", move |_| typing.set(None));
    let day = el("input")
        .attr("type", "date")
        .live_value(move || {
            left.track();
            proof.read().on.map(|it| it.to_string()).unwrap_or_default()
        })
        .on("change", move |event| {
            // A browser says so at every key: what is half a date is none yet.
            let now = proof.get_untracked();
            let dated = now.dated(&field_value(&event)).filter(|_| !is_partial(&event));
            if let Some(it) = dated {
                write_day(it);
            }
        })
        .on("blur", move |event| {
            let typed = field_value(&event);
            if is_partial(&event) || proof.get_untracked().dated(&typed).is_none() {
                left.update(|it| *it += 1);
            }
        });
    // On paper and on screen the criterion stands above; whoever hears the page is told again.
    let label = |text: Text| el("span").text(text.in_lang(lang)).child(unseen(format!(" {name}")));
    let field = |text: Text, input: El| el("label").class("field").child(label(text)).child(input);
    el("fieldset")
        .class("evidence")
        .child(
            el("legend").text(Text::EvidenceTitle.in_lang(lang)).child(unseen(format!(" {name}"))),
        )
        .child(field(Text::EvidenceName, input))
        .child(field(Text::EvidenceDay, day))
}
