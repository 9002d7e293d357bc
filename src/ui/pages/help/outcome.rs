//! What the answers come to: what to do first, what to leave alone, and everything below it.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::day::is_stale;
use shirube_core::i18n::triage::Text;
use shirube_core::i18n::{bracketed, date, labelled};
use shirube_core::questionnaire::Evidence;
use shirube_core::triage::{Arrived, Ending, Kind, Path};

use super::asked::so_far;
use super::{STEP, calls, facts, log, over, take};
use crate::browser;
use crate::data::Incident;
use crate::state::{Kept, SessionHandle, lang};
use crate::ui::element::{El, el};
use crate::ui::parts::outside;

/// Everything about a case. The fields stay while what they say changes.
pub fn outcome(
    incident: &Arc<Incident>,
    path: &Path,
    arrived: Arrived,
    cleared: RwSignal<Option<Kept>>,
) -> Vec<El> {
    let session = SessionHandle::get();
    let ending = arrived.ending.clone();
    let outcome = session.incident_outcome(incident.clone(), arrived);
    let calls = calls::calls(incident, outcome);
    let others = el("div").child(facts::others(incident, &outcome.read_untracked()));
    let so_far = el("div").child(so_far(incident, path));
    match ending {
        Ending::Kind(kind) => {
            let mut parts = vec![el("div").child(stale_content(incident))];
            parts.extend(first_steps(incident, &kind));
            parts.extend([
                so_far,
                calls,
                calls::deadlines(incident, outcome),
                facts::facts(incident, &kind.facts, outcome),
                others,
                log::log(),
                take::take(incident, outcome),
                el("div").child(sources(incident, &kind)),
                over::over(cleared),
                take::paper(incident, outcome),
            ]);
            parts
        }
        Ending::Outside(it) => {
            let (title, text) = incident.texts.outside(&it.id);
            // Nobody is asked for a log here; one that was begun goes on.
            let has_log = !session.incident_log().read_untracked().0.is_empty();
            let log = has_log.then(log::log);
            vec![
                heading(title),
                el("p").text(text),
                so_far,
                calls,
                others,
                el("div").child(log),
                take::take(incident, outcome),
                over::over(cleared),
                take::paper(incident, outcome),
            ]
        }
    }
}

fn heading(title: &str) -> El {
    el("h2").class("kind").attr("id", STEP).attr("tabindex", "-1").text(title)
}

/// The first ten minutes, and what not to do in them.
fn first_steps(incident: &Incident, kind: &Kind) -> Vec<El> {
    let lang = lang();
    let Some(words) = incident.texts.kind(&kind.id) else { return Vec::new() };
    let now: Vec<El> = kind.now.iter().map(|it| el("li").text(words.now(it))).collect();
    let never: Vec<El> = kind.never.iter().map(|it| el("li").text(words.never(it))).collect();
    vec![
        heading(&words.title),
        el("p").text(&words.in_short),
        el("section")
            .class("urgent")
            .child(el("h3").text(Text::NowTitle.in_lang(lang)))
            .child(el("ol").child(now)),
        el("section")
            .class("do-not")
            .child(el("h3").text(Text::NeverTitle.in_lang(lang)))
            .child(el("ul").child(never)),
    ]
}

/// That all of it was looked at long ago.
fn stale_content(incident: &Incident) -> Option<El> {
    let lang = lang();
    let is_old = browser::today().is_some_and(|today| is_stale(incident.triage.checked_on, today));
    is_old.then(|| el("p").class("notice care").text(Text::StaleContent.in_lang(lang)))
}

/// What it was written from.
fn sources(incident: &Incident, kind: &Kind) -> Option<El> {
    let lang = lang();
    let rows: Vec<El> = kind
        .source
        .iter()
        .filter_map(|key| {
            let source = incident.sources.get(key)?;
            let title = source.title(lang);
            let about = bracketed("", source.publisher(lang), lang);
            let name = match &source.url {
                Some(url) => outside("", url, title),
                None => el("span").text(title),
            };
            Some(el("li").child(name).text(about))
        })
        .collect();
    let own =
        (kind.mark == Evidence::Own).then(|| el("p").class("quiet").text(Text::Own.in_lang(lang)));
    let checked = labelled(
        shirube_core::i18n::frame::Text::CheckedOn.in_lang(lang),
        &date(incident.triage.checked_on, lang),
        lang,
    );
    (!rows.is_empty()).then(|| {
        el("details")
            .class("references")
            .child(el("summary").text(Text::Source.in_lang(lang)))
            .child(own)
            .child(el("ul").child(rows))
            .child(el("p").class("quiet").text(checked))
    })
}
