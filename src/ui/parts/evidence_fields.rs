//! Name and date of the evidence for one answer.

use leptos::prelude::*;
use shirube_core::day::Day;
use shirube_core::evidence::{MAX_NAME, Proof, draft_key};
use shirube_core::i18n::requirements::Text;
use shirube_core::id::QuestionId;

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
    let day = el("input")
        .attr("type", "date")
        .live_value(move || proof.read().on.map(|it| it.to_string()).unwrap_or_default())
        .on("change", move |event| {
            let on = Day::parse(&field_value(&event));
            write_day(Proof { on, ..proof.get_untracked() });
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
