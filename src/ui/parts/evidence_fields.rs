//! Name and date of the evidence for one answer.

use leptos::prelude::*;
use shirube_core::evidence::{MAX_NAME, Proof, draft_key};
use shirube_core::i18n::requirements::Text;
use shirube_core::id::QuestionId;

use super::day_field;
use crate::browser::field_value;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, el, unseen};

/// Two fields, kept among the drafts as they are left. `name` says which answer, for people who do not
/// see where the fields stand.
pub fn evidence_fields(id: &QuestionId, name: &str) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let key = draft_key(id);
    let draft = session.draft(&key);
    let proof = Memo::new(move |_| draft.read().as_deref().map(Proof::read).unwrap_or_default());
    // Counted so that a field shows what was kept, also where that is what stood there before.
    let kept = RwSignal::new(0_u32);
    let write = move |it: Proof| {
        session.write_draft(&key, it.to_draft());
        set_timeout(move || kept.update(|it| *it += 1), std::time::Duration::ZERO);
    };
    let write_day = write.clone();
    let input = el("input")
        .attr("type", "text")
        .attr("maxlength", MAX_NAME.to_string())
        .attr("autocomplete", "off")
        .live_value(move || {
            kept.track();
            proof.read().name.to_string()
        })
        .on("change", move |event| {
            write(proof.get_untracked().named(&field_value(&event)));
        });
    let label = el("span").text(Text::EvidenceName.in_lang(lang));
    el("fieldset")
        .class("evidence")
        .child(
            el("legend").text(Text::EvidenceTitle.in_lang(lang)).child(unseen(format!(" {name}"))),
        )
        .child(el("label").class("field").child(label).child(input))
        .child(day_field(
            Text::EvidenceDay.in_lang(lang),
            move || proof.read().on,
            move |on| write_day(Proof { on, ..proof.get_untracked() }),
        ))
}
