//! The page on which partners try the embed.

use serde_json::{Value, json};
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Engine, Press, Site};

const EVENTS: &str = "return [...document.querySelectorAll('[data-event]')]
    .map((it) => [it.dataset.event, it.dataset.good])";

/// Waits for so many events of a name, and for all of them to be as published.
async fn hears(site: &Site, event: &str, times: usize) {
    let find = "const all = [...document.querySelectorAll('[data-event]')];
        const of = all.filter((it) => it.dataset.event === arguments[0]);
        return of.length >= arguments[1] || null";
    let what = format!("the event {event}, {times} times");
    let _: bool = site.until(&what, find, &[json!(event), json!(times)]).await;
    let events: Vec<[String; 2]> = site.ask(EVENTS, &[]).await;
    assert!(events.iter().all(|[_, good]| good == "true"), "{events:?}");
}

/// Whether the embed held against a thing to try.
async fn holds(site: &Site, attack: &str) {
    let press = "document.querySelector(`[data-try=${arguments[0]}] button`).click()";
    site.ask::<Value>(press, &[json!(attack)]).await;
    let find = "return document.querySelector(`[data-try=${arguments[0]}]`).dataset.held ?? null";
    let held: String = site.until(attack, find, &[json!(attack)]).await;
    assert_eq!(held, "true", "{attack}");
}

#[tokio::test]
async fn partners_see_every_event_and_what_a_hostile_page_cannot_do() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.resize(1280, 2400).await;
    site.open("/harness.html?lang=ja").await;
    hears(&site, "ready", 1).await;

    site.into_frame().await;
    site.press("診断をはじめる").await;
    site.sees_focus_on(content.ask(1, Lang::Ja)).await;
    site.press(Press::Level(3).words(&content, Lang::Ja)).await;
    site.sees_focus_on(content.ask(2, Lang::Ja)).await;
    site.out_of_frame().await;
    hears(&site, "progress", 1).await;

    for attack in ["hello", "init", "flood", "ask", "away", "pull"] {
        holds(&site, attack).await;
    }
    hears(&site, "ready", 3).await;
    site.leave().await;
}

#[tokio::test]
async fn the_page_for_partners_is_accessible_and_speaks_two_languages() {
    let mut site = Site::plain().await;
    for (lang, heading) in [("ja", "埋め込みの試験場"), ("en", "Test harness for the embed")]
    {
        site.open(&format!("/harness.html?lang={lang}")).await;
        site.sees_heading(heading).await;
        hears(&site, "ready", 1).await;
        assert_eq!(site.axe().await, [""; 0], "{lang}");
        if site.engine == Engine::Chromium {
            site.emulate(&[("prefers-color-scheme", "dark")]).await;
            assert_eq!(site.axe().await, [""; 0], "{lang}, dark");
            site.emulate(&[("prefers-color-scheme", "light")]).await;
        }
    }
    site.leave().await;
}
