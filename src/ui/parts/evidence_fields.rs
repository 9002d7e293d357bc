//! Name and date of the evidence for one answer.

use leptos::prelude::*;
use shirube_core::evidence::{MAX_NAME, Proof, draft_key};
use shirube_core::i18n::requirements::Text;
use shirube_core::id::QuestionId;

use super::{kept_line, time_field};
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
    let write_day = write.clone();
    let input = kept_line(
        move || proof.read().name.to_string(),
        MAX_NAME,
        move |typed| write(proof.get_untracked().named(typed)),
    );
    let on = Memo::new(move |_| proof.read().on);
    let day = time_field(on, move |it| write_day(proof.get_untracked().dated(it)));
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
