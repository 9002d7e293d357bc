//! What the answers come to: whom to call in which order and why, and by which day to report.

use std::sync::Arc;

use super::{
    Arrived, Circumstance, DANGER, Deadline, Ending, Fact, Kind, Triage, TriageTexts, When, Who,
    fact_key,
};
use crate::day::{Day, is_stale};
use crate::desks::{Desk, Phone, lacks_hours};
use crate::i18n::Lang;
use crate::id::TriageId;
use crate::partner::{self, Partner};
use crate::profile::Prefecture;

/// What is known of a case.
#[derive(Debug, Clone, Copy)]
pub struct Given<'a> {
    /// What the answers come to.
    pub arrived: &'a Arrived,
    /// Whether the firm says that it has cyber insurance. Otherwise nobody knows.
    pub insured: bool,
    /// Where the firm sits.
    pub prefecture: Option<Prefecture>,
    /// Whose site the page belongs to.
    pub partner: Option<&'a Partner>,
    /// The day on which it was noticed, as somebody wrote it. One after today is a slip, and counts
    /// as none.
    pub noticed: Option<Day>,
    /// Today, from a clock.
    pub today: Option<Day>,
}

/// What to do now. Derived from the answers, never kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    /// The kind of trouble, or what it is instead.
    pub ending: Ending,
    /// Whom to call, in order. Invariant: one or more, nobody twice.
    pub calls: Vec<Call>,
    /// What is to be reported.
    pub due: Vec<Due>,
    /// The day that deadlines are counted from because nobody has written when it was noticed, or a
    /// day that is still to come: it moves on with the clock. Nothing where somebody has, or where no day is counted.
    pub assumed: Option<Day>,
}

/// Somebody to call.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Call {
    /// Who.
    pub contact: Contact,
    /// Why, and why at this place.
    pub why: Why,
    /// Whether the number was last looked up so long ago that somebody should look again.
    pub is_stale: bool,
}

/// Who is called.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Contact {
    /// A desk of whoever has the page on its site.
    Partner(Box<partner::Desk>),
    /// A desk of our list.
    Desk(Arc<Desk>),
    /// Somebody whom only the firm knows.
    Own(TriageId),
}

/// Why somebody is called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// The page stands on their site.
    Partner,
    /// That is whom one calls in such a case.
    Case,
    /// Because of this.
    Because(Circumstance),
    /// The firm has cyber insurance.
    Insured,
    /// If the firm has cyber insurance.
    IfInsured,
    /// If the firm has a contract with them.
    IfContract,
    /// They are there for this prefecture.
    Prefecture(Prefecture),
}

/// Something to be reported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// What, and to whom.
    pub deadline: Arc<Deadline>,
    /// From when to when; nothing where no law names a day, or nobody knows what day it is.
    pub days: Option<[Day; 2]>,
}

/// A desk as it is shown, wherever it comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Card<'a> {
    /// What it is called.
    pub name: &'a str,
    /// What it is there for, or where its number stands.
    pub purpose: &'a str,
    /// When somebody answers.
    pub hours: Option<&'a str>,
    /// Its number.
    pub phone: Option<&'a Phone>,
    /// Its mail address.
    pub mail: Option<&'a str>,
    /// Its page.
    pub url: Option<&'a str>,
    /// When these facts were last looked at; nothing for whom only the firm knows.
    pub checked_on: Option<Day>,
}

impl Outcome {
    /// What the answers come to.
    pub fn of(triage: &Triage, given: &Given<'_>) -> Outcome {
        let mut calling = Calling { triage, given, calls: Vec::new() };
        // Nobody has noticed anything tomorrow: counted from there every deadline would be late.
        let noticed = given.noticed.filter(|it| given.today.is_none_or(|today| *it <= today));
        let due = match &given.arrived.ending {
            Ending::Kind(kind) => {
                calling.kind(kind);
                due(kind, given, noticed.or(given.today))
            }
            Ending::Outside(outside) => {
                // Nobody's hotline goes before 110.
                if outside.id.as_str() != DANGER {
                    calling.partner();
                }
                for who in &outside.desks {
                    calling.who(who, Why::Case);
                }
                Vec::new()
            }
        };
        let is_counted = due.iter().any(|it| it.days.is_some());
        let assumed = given.today.filter(|_| is_counted && noticed.is_none());
        Outcome { ending: given.arrived.ending.clone(), calls: calling.calls, due, assumed }
    }

    /// The kind of trouble, if it is one.
    pub fn kind(&self) -> Option<&Kind> {
        match &self.ending {
            Ending::Kind(it) => Some(it),
            Ending::Outside(_) => None,
        }
    }

    /// What to have ready.
    pub fn facts(&self) -> &[Fact] {
        self.kind().map(|it| it.facts.as_slice()).unwrap_or_default()
    }

    /// The facts that are not asked for here but written all the same: somebody answered
    /// differently before. `is_written` is asked with the name of a draft.
    pub fn others<'t>(
        &self,
        triage: &'t Triage,
        is_written: impl Fn(&str) -> bool,
    ) -> Vec<&'t Fact> {
        let is_other = |fact: &Fact| self.facts().iter().all(|it| it.id != fact.id);
        let mut all = triage.facts();
        all.retain(|it| is_other(it) && is_written(&fact_key(&it.id)));
        all
    }
}

impl Contact {
    /// It as it is shown.
    pub fn card<'a>(&'a self, texts: &'a TriageTexts, lang: Lang) -> Card<'a> {
        match self {
            Contact::Partner(it) => Card {
                name: it.name(lang),
                purpose: it.purpose(lang),
                hours: it.hours(lang),
                phone: it.phone.as_ref(),
                mail: it.mail.as_deref(),
                url: it.url.as_deref(),
                checked_on: Some(it.checked_on),
            },
            Contact::Desk(it) => Card {
                name: it.name(lang),
                purpose: it.purpose(lang),
                hours: it.hours(lang),
                phone: it.phone.as_ref(),
                mail: it.mail.as_deref(),
                url: it.url.as_deref(),
                checked_on: Some(it.checked_on),
            },
            Contact::Own(it) => {
                let (name, purpose) = texts.own(it);
                let (hours, phone, mail, url) = (None, None, None, None);
                Card { name, purpose, hours, phone, mail, url, checked_on: None }
            }
        }
    }
}

impl Card<'_> {
    /// Whether somebody can be called and nobody has written when they answer.
    pub fn lacks_hours(&self) -> bool {
        lacks_hours(self.phone, self.hours)
    }
}

/// Whom to call, while the list is made.
struct Calling<'a> {
    triage: &'a Triage,
    given: &'a Given<'a>,
    calls: Vec<Call>,
}

impl Calling<'_> {
    /// The host's desks and the insurer's first, then those of the kind, then those that say of
    /// themselves that they are there for it.
    fn kind(&mut self, kind: &Kind) {
        self.partner();
        let (insurers, others): (Vec<_>, Vec<_>) =
            kind.desks.iter().partition(|(_, when)| self.given.insured && *when == When::Insured);
        for (who, when) in insurers.into_iter().chain(others) {
            if let Some(why) = self.why(*when) {
                self.who(who, why);
            }
        }
        let is_named = |desk: &Desk| {
            kind.desks.iter().any(|(who, _)| matches!(who, Who::Desk(it) if it.id == desk.id))
        };
        // What the kind says of a desk goes before what the desk says of itself.
        let others = self.triage.desks().iter();
        for it in others.filter(|it| it.kinds.contains(&kind.id) && !is_named(it)) {
            match self.given.prefecture {
                _ if it.prefectures.is_empty() => {
                    self.add(Contact::Desk(Arc::new(it.clone())), Why::Case);
                }
                Some(here) if it.prefectures.contains(&here) => {
                    self.add(Contact::Desk(Arc::new(it.clone())), Why::Prefecture(here));
                }
                _ => {}
            }
        }
    }

    /// The desks of whoever has the page on its site.
    fn partner(&mut self) {
        for it in self.given.partner.iter().flat_map(|it| &it.desks) {
            self.add(Contact::Partner(Box::new(it.clone())), Why::Partner);
        }
    }

    /// Why somebody is called who is called then; nothing where that does not hold.
    fn why(&self, when: When) -> Option<Why> {
        match when {
            When::Always => Some(Why::Case),
            When::If(it) => {
                self.given.arrived.circumstances.contains(&it).then_some(Why::Because(it))
            }
            When::Insured if self.given.insured => Some(Why::Insured),
            When::Insured => Some(Why::IfInsured),
            When::Contract => Some(Why::IfContract),
        }
    }

    /// Somebody, or whoever stands in for a desk in this prefecture.
    fn who(&mut self, who: &Who, why: Why) {
        match who {
            Who::Own(it) => self.add(Contact::Own(it.clone()), why),
            Who::Desk(general) => {
                let local = self.given.prefecture.map(|it| self.triage.local(general, it));
                match local.filter(|it| !it.is_empty()).zip(self.given.prefecture) {
                    Some((local, here)) => {
                        for it in local {
                            let it = Contact::Desk(Arc::new(it.clone()));
                            self.add(it, Why::Prefecture(here));
                        }
                    }
                    None => self.add(Contact::Desk(general.clone()), why),
                }
            }
        }
    }

    fn add(&mut self, contact: Contact, why: Why) {
        if self.calls.iter().any(|it| it.contact == contact) {
            return;
        }
        let checked_on = match &contact {
            Contact::Partner(it) => Some(it.checked_on),
            Contact::Desk(it) => Some(it.checked_on),
            Contact::Own(_) => None,
        };
        let is_stale =
            checked_on.zip(self.given.today).is_some_and(|(then, today)| is_stale(then, today));
        self.calls.push(Call { contact, why, is_stale });
    }
}

impl Triage {
    /// The desks of a prefecture that stand in for a desk of the whole country: their names begin
    /// with its name and a hyphen, such as `police-13` and `police`.
    pub fn local(&self, general: &Desk, prefecture: Prefecture) -> Vec<&Desk> {
        let start = format!("{}-", general.id);
        let is_local =
            |it: &&Desk| it.prefectures.contains(&prefecture) && it.id.as_str().starts_with(&start);
        self.desks().iter().filter(is_local).collect()
    }
}

/// What is to be reported. The day on which it was noticed is the `first`: of the ways to count, the
/// one that is early rather than late.
fn due(kind: &Kind, given: &Given<'_>, first: Option<Day>) -> Vec<Due> {
    let holds = |when: When| match when {
        When::If(it) => given.arrived.circumstances.contains(&it),
        When::Always | When::Insured | When::Contract => true,
    };
    let day = |count: u16| first?.days_later(count.saturating_sub(1));
    let due = kind.report.iter().filter(|it| holds(it.when)).map(|it| {
        let days = it.days.and_then(|[from, to]| Some([day(from)?, day(to)?]));
        Due { deadline: it.clone(), days }
    });
    due.collect()
}
