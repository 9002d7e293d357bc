//! Something has happened: a few questions, then what to do, whom to call, and what to write down.

mod asked;
mod calls;
mod facts;
mod log;
mod outcome;
mod over;
mod take;

use std::sync::Arc;
use std::time::Duration;

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::i18n::frame::help_page as static_page;
use shirube_core::i18n::triage::Text;
use shirube_core::triage::Now;

use crate::browser;
use crate::data::Incident;
use crate::state::{Keeping, Kept, SessionHandle, lang};
use crate::ui::element::{El, Piece, View, button, el};

/// The element that a step of the page begins with: the keyboard goes there when another one comes.
const STEP: &str = "help-step";

/// The page for when something has happened.
pub fn help_page() -> View {
    let session = SessionHandle::get();
    let lang = lang();
    let incident = session.incident(lang);
    let again = move || {
        session.incident(lang);
        // The button is gone: what comes instead stands below the heading.
        set_timeout(|| browser::show_element("heading"), Duration::ZERO);
    };
    let here = Memo::new(move |_| incident.read().here().cloned().map(Here));
    let body = move || match here.get() {
        Some(Here(it)) => steps(&it),
        None => vec![absent(incident.read().has_failed(), again, lang)],
    };
    el("div")
        .class("page incident")
        .child(
            el("h1").attr("id", "heading").attr("tabindex", "-1").text(Text::Title.in_lang(lang)),
        )
        .child(el("div").class("parts").live(body))
        .into_view()
}

/// What has arrived.
#[derive(Clone)]
struct Here(Arc<Incident>);

impl PartialEq for Here {
    /// Whether it is the very same: nothing is compared word by word.
    fn eq(&self, other: &Here) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// That it is coming, or that it did not come and where else it stands.
fn absent(failed: bool, again: impl Fn() + 'static, lang: Lang) -> El {
    if !failed {
        return el("p").class("quiet").attr("role", "status").text(Text::Loading.in_lang(lang));
    }
    el("div")
        .class("notice care")
        .attr("role", "status")
        .child(el("p").text(Text::LoadFailed.in_lang(lang)))
        .child(el("p").child(without_program(lang)))
        .child(button("button secondary", Text::Again.in_lang(lang), again))
}

/// The way to the page that needs no program. Where nothing is kept it leads to a tab of its own, so
/// that the case stays here; on a computer that many people use no tab is left to the next person.
fn without_program(lang: Lang) -> El {
    let session = SessionHandle::get();
    let aside = move || session.keeping() == Keeping::Nothing && !browser::is_kiosk();
    el("a")
        .attr("href", format!("{}{}", static_page(lang), browser::query()))
        .attr("rel", "noopener")
        .live_attr("target", move || aside().then(|| "_blank".to_owned()))
        .text(Text::ToStatic.in_lang(lang))
}

/// The question that is asked now, or what all the answers come to.
fn steps(incident: &Arc<Incident>) -> Vec<El> {
    let session = SessionHandle::get();
    let path = session.incident_path();
    // What has just been deleted, so that it can come back.
    let cleared: RwSignal<Option<Kept>> = RwSignal::new(None);
    let incident = incident.clone();
    let step = move || {
        let path = path.get();
        match incident.triage.walk(&path).now {
            Now::Asks { question, options } => {
                asked::question(&incident, &path, question, &options)
            }
            Now::Arrived(arrived) => outcome::outcome(&incident, &path, arrived, cleared),
        }
    };
    vec![
        el("div").attr("role", "status").live(over::deleted(cleared)),
        el("div").class("case-step").live(step),
    ]
}

/// Moves to the step that has just come. It is drawn at the end of this turn.
fn show_step() {
    set_timeout(|| browser::show_element(STEP), Duration::ZERO);
}
