//! "What if we did that?"

use shirube_core::actions::{WayOn, what_if};
use shirube_core::i18n::result::{gain, planned};
use shirube_core::i18n::{Lang, score};
use shirube_core::scoring::Maturity;
use shirube_e2e::{Content, Memory, Site};

#[tokio::test]
async fn ticked_actions_show_what_they_would_bring() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = Memory::complete(&content);
    let answers = content.answers_in(&memory.text());
    let now = Maturity::of(&content.asked, &answers).overall;
    let way_on = WayOn::from(&content.asked, &answers);
    let best: Vec<_> = way_on.best().take(3).collect();
    let words = |n: usize| content.texts(Lang::Ja).action(&best[n].action).unwrap().act.to_string();
    let effect = |n: usize| {
        let done = best.iter().take(n).map(|it| it.action.clone()).collect();
        let then = Maturity::of(&content.asked, &what_if(&content.asked, &answers, &done)).overall;
        let number = |it: Option<_>| it.map(score).unwrap();
        planned(n, &number(now.score), &number(then.score), then.stage().unwrap(), Lang::Ja)
    };

    site.open_with(&memory, "/#/result").await;
    for it in &best {
        site.sees(&gain(&score(it.gain), it.from.number(), it.to.number(), Lang::Ja)).await;
    }
    site.tick(&words(0)).await;
    site.sees(&effect(1)).await;
    assert!(site.status().await.contains(&effect(1)), "a screen reader is not told");
    site.tick(&words(1)).await;
    site.sees(&effect(2)).await;
    assert_ne!(effect(1), effect(2));

    site.reload().await;
    site.sees(&effect(2)).await;
    assert!(site.is_ticked(&words(0)).await && site.is_ticked(&words(1)).await);
    assert!(!site.is_ticked(&words(2)).await);
    // What was answered is not touched by what might be done.
    assert_eq!(content.answers_in(&site.kept().await), answers);

    site.tick(&words(1)).await;
    site.sees(&effect(1)).await;
    site.tick(&words(0)).await;
    site.sees_no_more("印を付けた1件").await;
    assert!(!site.text().await.contains("実行すると、全体は"), "the sentence stays");
    site.leave().await;
}

#[tokio::test]
async fn the_radar_shows_what_ticked_actions_would_bring() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&Memory::complete(&content), "/#/result").await;
    site.sees("いまの点数").await;
    let key = "return person.texts('figcaption span')";
    let keys: Vec<String> = site.ask(key, &[]).await;
    assert_eq!(keys, ["いまの点数", "取りうる範囲", "目標"]);
    let answers = content.answers_in(&site.kept().await);
    let way_on = WayOn::from(&content.asked, &answers);
    let first = &way_on.best().next().unwrap().action;
    site.tick(&content.texts(Lang::Ja).action(first).unwrap().act).await;
    site.sees("印を付けた1件").await;
    let keys: Vec<String> = site.ask(key, &[]).await;
    assert_eq!(keys, ["いまの点数", "取りうる範囲", "目標", "実行した場合"]);
    site.leave().await;
}
