//! What is known of whoever is called: how long ago it was looked up, and on whose site the page is.

use std::fs;

use serde_json::json;
use shirube_core::i18n::triage::Text;
use shirube_core::i18n::{Lang, insurance};
use shirube_core::partner::Partner;
use shirube_core::triage::{Contact, Given, Now, Outcome, Path};
use shirube_e2e::{Options, Site, dist};

use super::{Asked, HELP, RANSOMWARE, changed, kept, site};

/// A file as it would be if all in it had been looked up years ago.
fn looked_up_long_ago(json: &[u8]) -> Vec<u8> {
    const NAME: &str = "\"checked_on\"";
    let mut pieces = std::str::from_utf8(json).unwrap().split(NAME);
    let start = pieces.next().unwrap().to_owned();
    // Behind the name stand a colon and the day, in quotes.
    let old = pieces.map(|it| format!(":\"2020-01-01\"{}", it.splitn(3, '"').nth(2).unwrap()));
    let all: Vec<String> = std::iter::once(start).chain(old).collect();
    assert!(1 < all.len(), "nothing in it was looked up");
    all.join(NAME).into_bytes()
}

#[tokio::test]
async fn what_was_looked_up_years_ago_says_so() {
    let folder = changed(|files| {
        for name in ["desks.json", "triage/triage.json", "insurance/insurance.json"] {
            let name = format!("questionnaires/{name}");
            let old = looked_up_long_ago(&files[&name]);
            files.insert(name, old);
        }
    });
    for lang in [Lang::Ja, Lang::En] {
        let asked = Asked::served(lang);
        let root = Some(folder.path().to_owned());
        let options = Options { root, language: lang.tag(), ..Options::default() };
        let mut site = Site::with(options).await;
        site.open_with(&kept(RANSOMWARE, &[]), HELP).await;
        site.sees_heading(&asked.title(RANSOMWARE)).await;
        site.sees(Text::StaleContent.in_lang(lang)).await;
        // Every desk says so, and nobody whom only the firm knows.
        let calls = asked.outcome(RANSOMWARE, &site.today().await).calls;
        let expected: Vec<bool> =
            calls.iter().map(|it| matches!(it.contact, Contact::Desk(_))).collect();
        let find = "return person.shown('ol.calls > li')
            .map((it) => person.plain(it.innerText).includes(arguments[0]))";
        let stale: Vec<bool> = site.ask(find, &[json!(Text::Stale.in_lang(lang))]).await;
        assert_eq!(stale, expected);
        site.open("/#/insurance").await;
        site.sees(insurance::Text::Stale.in_lang(lang)).await;
        site.leave().await;
    }
}

/// Waits until the list of whom to call is this one.
async fn calls(site: &Site, names: &[String]) {
    const FIND: &str = "const names = person.shown('ol.calls > li > h4')
            .map((it) => person.plain(it.innerText));
        return JSON.stringify(names) === JSON.stringify(arguments[0]) || null";
    let _: bool = site.until(&format!("the list {names:?}"), FIND, &[json!(names)]).await;
}

#[tokio::test]
async fn the_desks_of_the_host_and_of_the_insurer_come_first_and_stay_after_a_reload() {
    let lang = Lang::Ja;
    let asked = Asked::served(lang);
    let partner = fs::read_to_string(dist().join("partners/demo-insurer.json")).unwrap();
    let partner = Partner::read(&partner).unwrap();
    let Now::Arrived(arrived) = asked.triage.walk(&Path::read(RANSOMWARE)).now else {
        panic!("{RANSOMWARE} still asks");
    };
    let names = |insured: bool| -> Vec<String> {
        let (prefecture, noticed, today) = (None, None, None);
        let partner = Some(&partner);
        let given = Given { arrived: &arrived, insured, prefecture, partner, noticed, today };
        let calls = Outcome::of(&asked.triage, &given).calls;
        calls.iter().map(|it| it.contact.card(&asked.texts, lang).name.to_owned()).collect()
    };
    let host: Vec<&str> = partner.desks.iter().map(|it| it.name(lang)).collect();
    let insurer = asked.triage.own.iter().find(|it| it.as_str() == "insurer").unwrap();
    let insurer = asked.texts.own(insurer).0;

    let mut site = site(lang).await;
    site.open_with(&kept(RANSOMWARE, &[]), "/?partner=demo-insurer#/help").await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    let before = names(false);
    assert_eq!(before[..host.len()], host);
    assert_ne!(before[host.len()], insurer);
    calls(&site, &before).await;
    let label = Text::InsuredLabel.in_lang(lang);
    assert!(!site.is_ticked(label).await);

    site.tick(label).await;
    let after = names(true);
    assert_eq!(after[..host.len()], host);
    assert_eq!(after[host.len()], insurer);
    calls(&site, &after).await;
    site.reload().await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    assert!(site.is_ticked(label).await);
    calls(&site, &after).await;
    site.leave().await;
}
