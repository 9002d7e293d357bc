//! Something has happened: questions, desks and words that arrive when they are first asked for, and
//! what the user has written about the case, which are drafts.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::day::Day;
use shirube_core::i18n::Lang;
use shirube_core::profile::Prefecture;
use shirube_core::triage::{
    Arrived, Fact, Given, INSURED, Log, Moment, NOTICED, Outcome, PATH, PREFECTURE, PREFIX, Path,
    Sheet, fact_key, restored,
};

use super::arrival::arriving;
use super::{Arrival, SessionHandle};
use crate::browser;
use crate::data::{self, Incident};

/// Texts of a case with their names.
pub type Kept = Vec<(Box<str>, Box<str>)>;

impl SessionHandle {
    /// Questions, desks and words in this language, loaded when first asked for.
    pub fn incident(self, lang: Lang) -> RwSignal<Arrival<Incident>> {
        arriving(self.incident, Some(lang), data::load_incident(lang));
        self.incident
    }

    /// The answers so far.
    pub fn incident_path(self) -> Memo<Path> {
        Memo::new(move |_| self.session.read().draft(PATH).map(Path::read).unwrap_or_default())
    }

    /// Keeps the answers so far.
    pub fn answer_incident(self, path: &Path) {
        self.write_draft(PATH, Some(path.to_text()).filter(|it| !it.is_empty()));
    }

    /// Where the firm sits: as chosen here, else as its profile says.
    pub fn incident_prefecture(self) -> Memo<Option<Prefecture>> {
        Memo::new(move |_| {
            let session = self.session.read();
            match session.draft(PREFECTURE) {
                Some(code) => Prefecture::of_code(code),
                None => session.state().profile.prefecture(),
            }
        })
    }

    /// What the answers come to, with all that is known of the case.
    pub fn incident_outcome(self, incident: Arc<Incident>, arrived: Arrived) -> Memo<Outcome> {
        let prefecture = self.incident_prefecture();
        let noticed = Memo::new(move |_| self.noticed());
        let insured = Memo::new(move |_| self.session.read().draft(INSURED).is_some());
        Memo::new(move |_| {
            let partner = self.partner();
            let given = Given {
                arrived: &arrived,
                insured: insured.get(),
                prefecture: prefecture.get(),
                partner: partner.as_deref(),
                noticed: noticed.get(),
                today: browser::today(),
            };
            Outcome::of(&incident.triage, &given)
        })
    }

    /// The day that the user wrote as that of noticing.
    fn noticed(self) -> Option<Day> {
        let session = self.session.read();
        let noticed = session.draft(&format!("{PREFIX}fact-{NOTICED}"))?;
        Moment::parse(noticed).map(|it| it.day)
    }

    /// The log.
    pub fn incident_log(self) -> Memo<Log> {
        Memo::new(move |_| {
            let session = self.session.read();
            Log::of(session.state().drafts.iter().map(|(key, text)| (&**key, &**text)))
        })
    }

    /// How many of these facts are written.
    pub fn facts_written(self, incident: &Outcome) -> usize {
        let session = self.session.read();
        let facts = incident.facts().iter();
        facts.filter(|it| session.draft(&fact_key(&it.id)).is_some()).count()
    }

    /// All of a case, for paper and as text.
    pub fn incident_sheet(self, outcome: &Outcome, incident: &Incident, log: &Log) -> Sheet {
        let session = self.session.read();
        let Incident { triage, texts, .. } = incident;
        Sheet::of(outcome, triage, texts, log, |key| session.draft(key))
    }

    /// What is written of the facts that this case does not ask for, see [`Outcome::others`].
    pub fn other_facts<'t>(self, outcome: &Outcome, incident: &'t Incident) -> Vec<&'t Fact> {
        let session = self.session.read_untracked();
        outcome.others(&incident.triage, |key| session.draft(key).is_some())
    }

    /// Keeps a text of a case; `false` where there was no room for it.
    pub fn keep_of_incident(self, key: &str, text: Option<String>) -> bool {
        let is_wanted = text.is_some();
        let before = untrack(|| self.draft_now(key));
        let is_change = text != before;
        self.write_draft(key, text);
        !is_wanted || !is_change || untrack(|| self.draft_now(key)) != before
    }

    /// Forgets everything about the case, and gives it back.
    pub fn clear_incident(self) -> Kept {
        let kept: Kept = {
            let session = self.session.read_untracked();
            let all = session.state().drafts.iter();
            let of_case = all.filter(|(key, _)| key.starts_with(PREFIX));
            of_case.map(|(key, text)| (key.clone(), text.clone())).collect()
        };
        for (key, _) in &kept {
            self.write_draft(key, None);
        }
        kept
    }

    /// Takes back that a case was forgotten. What has been written since stays.
    pub fn restore_incident(self, kept: &Kept) {
        let back = restored(kept, |key| untrack(|| self.draft_now(key)).is_some());
        for (key, text) in back {
            self.write_draft(&key, Some(text.to_owned()));
        }
    }
}
