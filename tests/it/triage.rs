//! What is asked when something has happened, as it is shipped: every way ends at somebody to call,
//! in every prefecture.

use shirube_core::day::Day;
use shirube_core::desks::Desks;
use shirube_core::i18n::triage::Text;
use shirube_core::i18n::{Lang, labelled, prefecture};
use shirube_core::id::TriageId;
use shirube_core::partner::Partner;
use shirube_core::profile::Prefecture;
use shirube_core::storage::draft_key;
use shirube_core::triage::{
    Arrived, Contact, Ending, FactKind, Given, Log, MAX_ASKED, NOTICED, Now, Outcome, Path, Sheet,
    Triage, Why, fact_key,
};

use crate::top::{sound, text};

fn desks() -> Desks {
    sound(Desks::read(&text("questionnaires/desks.json")))
}

fn triage() -> Triage {
    sound(Triage::read(&text("questionnaires/triage/triage.json"), &desks()))
}

/// Every way through the questions, with what it comes to.
fn ways(triage: &Triage) -> Vec<(Path, Arrived)> {
    let mut left = vec![Path::default()];
    let mut all = Vec::new();
    while let Some(path) = left.pop() {
        match triage.walk(&path).now {
            Now::Asks { options, .. } => left.extend(options.into_iter().map(|it| path.with(it))),
            Now::Arrived(it) => all.push((path, it)),
        }
    }
    all
}

fn given(arrived: &Arrived, prefecture: Option<Prefecture>) -> Given<'_> {
    let today = Day::parse("2026-11-23");
    Given { arrived, insured: false, prefecture, partner: None, noticed: None, today }
}

fn can_be_reached(contact: &Contact) -> bool {
    match contact {
        Contact::Desk(it) => it.phone.is_some() || it.mail.is_some() || it.url.is_some(),
        Contact::Own(_) | Contact::Partner(_) => false,
    }
}

#[test]
fn every_way_asks_at_most_five_questions_and_ends_at_a_desk_that_can_be_reached() {
    let triage = triage();
    let ways = ways(&triage);
    assert!(100 < ways.len(), "{} ways", ways.len());
    for (path, arrived) in ways {
        assert!(path.0.len() <= MAX_ASKED, "{path:?}");
        let places = Prefecture::all().map(Some).chain([None]);
        for place in places {
            let outcome = Outcome::of(&triage, &given(&arrived, place));
            let reached = outcome.calls.iter().any(|it| can_be_reached(&it.contact));
            assert!(reached, "{path:?} in {place:?}");
        }
    }
}

#[test]
fn every_kind_of_trouble_is_the_end_of_some_way() {
    let triage = triage();
    let ways = ways(&triage);
    for kind in [
        "ransomware",
        "mail-fraud",
        "account",
        "leak",
        "website",
        "lost-device",
        "phishing",
        "dos",
        "suspicion",
    ] {
        let ends = |arrived: &Arrived| matches!(&arrived.ending, Ending::Kind(it) if it.id.as_str() == kind);
        assert!(ways.iter().any(|(_, it)| ends(it)), "{kind}");
    }
    assert_eq!(triage.kinds.len(), 9);
}

#[test]
fn every_prefecture_has_a_police_desk_that_stands_in_for_the_general_one() {
    let triage = triage();
    let police = desks().iter().find(|it| it.id.as_str() == "police").cloned().unwrap();
    let ransomware = ways(&triage)
        .into_iter()
        .find(|(_, it)| matches!(&it.ending, Ending::Kind(it) if it.id.as_str() == "ransomware"));
    let (_, arrived) = ransomware.unwrap();
    for here in Prefecture::all() {
        let name = prefecture(here, Lang::Ja);
        let local = triage.local(&police, here);
        assert!(!local.is_empty(), "{name}");
        assert!(local.iter().all(|it| it.phone.is_some() || it.url.is_some()), "{name}");
        let outcome = Outcome::of(&triage, &given(&arrived, Some(here)));
        let local = outcome.calls.iter().filter(|it| it.why == Why::Prefecture(here)).count();
        let general = |it: &&_| matches!(&it, Contact::Desk(it) if it.id == police.id);
        assert_ne!(local, 0, "{name}");
        assert_eq!(outcome.calls.iter().map(|it| &it.contact).filter(general).count(), 0, "{name}");
    }
    let outcome = Outcome::of(&triage, &given(&arrived, None));
    assert!(
        outcome
            .calls
            .iter()
            .any(|it| matches!(&it.contact, Contact::Desk(it) if it.id == police.id))
    );
}

#[test]
fn whoever_is_in_danger_is_sent_to_110_first_whatever_site_the_page_is_on() {
    let triage = triage();
    let partner = sound(Partner::read(&text("partners/demo-insurer.json")));
    let danger =
        |it: &Arrived| matches!(&it.ending, Ending::Outside(it) if it.id.as_str() == "danger");
    let (_, arrived) = ways(&triage).into_iter().find(|(_, it)| danger(it)).unwrap();
    let given = Given { partner: Some(&partner), insured: true, ..given(&arrived, None) };
    let first = &Outcome::of(&triage, &given).calls[0].contact;
    assert!(matches!(first, Contact::Desk(it) if it.id.as_str() == "police-110"));
}

#[test]
fn a_leak_of_personal_data_is_due_within_three_to_five_days() {
    let triage = triage();
    for (path, arrived) in ways(&triage) {
        let Ending::Kind(_) = &arrived.ending else { continue };
        let noticed = Day::parse("2026-12-30");
        let given = Given { noticed, today: noticed, ..given(&arrived, None) };
        let outcome = Outcome::of(&triage, &given);
        let first = outcome.due.iter().find(|it| it.deadline.id.as_str() == "ppc-first");
        let is_personal = path.0.iter().rev().nth(1).is_some_and(|it| it.as_str() != "no");
        let days = first.map(|it| it.days.unwrap().map(|it| it.to_string()));
        let expected = is_personal.then(|| ["2027-01-01", "2027-01-03"].map(str::to_owned));
        assert_eq!(days, expected, "{path:?}");
    }
}

/// With a clock that stands years ahead, all that was looked up says so.
#[test]
fn every_desk_says_when_it_has_become_old() {
    let triage = triage();
    for (path, arrived) in ways(&triage) {
        for (today, is_stale) in [("2026-11-23", false), ("2031-01-01", true)] {
            let given = Given { today: Day::parse(today), ..given(&arrived, None) };
            for it in Outcome::of(&triage, &given).calls {
                let is_desk = matches!(it.contact, Contact::Desk(_));
                assert_eq!(it.is_stale, is_desk && is_stale, "{path:?}: {it:?} on {today}");
            }
        }
    }
}

/// On paper and in the text too: who reads them has no screen to compare with.
#[test]
fn every_desk_on_the_sheet_says_when_it_has_become_old() {
    let triage = triage();
    for lang in [Lang::Ja, Lang::En] {
        let words = text(&format!("questionnaires/triage/{}.json", lang.tag()));
        let texts = sound(triage.with_words(&words));
        for (path, arrived) in ways(&triage) {
            for (today, is_stale) in [("2026-11-23", false), ("2031-01-01", true)] {
                let given = Given { today: Day::parse(today), ..given(&arrived, None) };
                let outcome = Outcome::of(&triage, &given);
                let sheet = Sheet::of(&outcome, &triage, &texts, &Log::default(), |_| None);
                let sheet = sheet.to_text(lang);
                for it in &outcome.calls {
                    let name = it.contact.card(&texts, lang).name;
                    let start = labelled(&format!("- {name}"), "", lang);
                    let line = sheet.lines().find(|it| it.starts_with(&start)).unwrap();
                    let says = line.ends_with(Text::Stale.in_lang(lang));
                    let is_desk = matches!(it.contact, Contact::Desk(_));
                    assert_eq!(says, is_desk && is_stale, "{path:?} on {today}: {line}");
                }
            }
        }
    }
}

#[test]
fn every_kind_asks_when_it_was_noticed_and_its_drafts_fit() {
    let triage = triage();
    for kind in &triage.kinds {
        let noticed = kind.facts.iter().find(|it| it.id.as_str() == NOTICED);
        assert_eq!(noticed.map(|it| it.kind), Some(FactKind::Time), "{}", kind.id);
        for fact in &kind.facts {
            assert!(draft_key(&fact_key(&fact.id)).is_ok(), "{}", fact.id);
        }
    }
}

#[test]
fn a_sheet_names_every_step_and_every_desk_in_both_languages() {
    let triage = triage();
    for lang in [Lang::Ja, Lang::En] {
        let words = text(&format!("questionnaires/triage/{}.json", lang.tag()));
        let texts = sound(triage.with_words(&words));
        for (_, arrived) in ways(&triage) {
            let outcome = Outcome::of(&triage, &given(&arrived, None));
            let sheet =
                Sheet::of(&outcome, &triage, &texts, &Log::default(), |_| None).to_text(lang);
            let Ending::Kind(kind) = &outcome.ending else { continue };
            let words = texts.kind(&kind.id).unwrap();
            for it in &kind.now {
                assert!(sheet.contains(words.now(it)), "{}: {it}", kind.id);
            }
            for it in &outcome.calls {
                let card = it.contact.card(&texts, lang);
                assert!(!card.name.is_empty() && sheet.contains(card.name), "{}", card.name);
            }
            let facts: Vec<&TriageId> = outcome.facts().iter().map(|it| &it.id).collect();
            assert!(facts.iter().all(|it| !texts.fact(it).0.is_empty()), "{facts:?}");
        }
    }
}
