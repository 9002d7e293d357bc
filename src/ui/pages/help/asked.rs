//! One question, and what has been answered before it.

use std::sync::Arc;

use shirube_core::i18n::triage::{Text, nth_question};
use shirube_core::id::TriageId;
use shirube_core::triage::{MAX_ASKED, Path};

use super::{STEP, show_step, without_program};
use crate::data::Incident;
use crate::state::{SessionHandle, lang};
use crate::ui::element::{El, button, el};

/// A question with its answers; one press is an answer.
pub fn question(
    incident: &Arc<Incident>,
    path: &Path,
    question: &TriageId,
    options: &[&TriageId],
) -> Vec<El> {
    let session = SessionHandle::get();
    let lang = lang();
    let taken = incident.triage.walk(path).taken.len();
    // What is not there any more has fallen off the end of the path.
    let path = Path(path.0.iter().take(taken).cloned().collect());
    let (ask, help) = incident.texts.question(question);
    let options = options.iter().map(|it| {
        let next = path.with(it);
        let go = move || {
            session.answer_incident(&next);
            show_step();
        };
        el("li").child(button("way-in", incident.texts.option(question, it), go))
    });
    let first = (taken == 0).then(|| {
        el("div")
            .child(el("p").class("intro").text(Text::Intro.in_lang(lang)))
            .child(el("p").class("notice care").text(Text::Danger.in_lang(lang)))
            .child(el("p").class("quiet").text(Text::StaysHere.in_lang(lang)))
    });
    let before = path.back();
    let back = (0 < taken).then(|| {
        let go = move || {
            session.answer_incident(&before);
            show_step();
        };
        button("button secondary", Text::Back.in_lang(lang), go)
    });
    let elsewhere = (taken == 0).then(|| el("p").class("choice").child(without_program(lang)));
    vec![
        el("div").child(first),
        el("p").class("quiet").text(nth_question(taken + 1, MAX_ASKED, lang)),
        el("h2").attr("id", STEP).attr("tabindex", "-1").text(ask),
        el("p").class("quiet").text(help),
        el("ul").class("ways-in").child(options.collect::<Vec<El>>()),
        el("div").class("buttons").child(back),
        el("div").child(so_far(incident, &path)),
        el("div").child(elsewhere),
    ]
}

/// The answers so far; nothing before the first.
pub fn so_far(incident: &Incident, path: &Path) -> Option<El> {
    let lang = lang();
    let taken = incident.triage.walk(path).taken;
    let rows: Vec<El> = taken
        .iter()
        .map(|it| {
            el("li")
                .child(el("p").class("quiet").text(incident.texts.question(it.question).0))
                .child(el("p").text(incident.texts.option(it.question, it.option)))
        })
        .collect();
    (!rows.is_empty()).then(|| {
        el("details")
            .class("so-far")
            .child(el("summary").text(Text::SoFar.in_lang(lang)))
            .child(el("ol").child(rows))
    })
}
