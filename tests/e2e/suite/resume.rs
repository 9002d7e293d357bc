//! Coming back: after a reload, on another day, through a link, by the back button.

use serde_json::{Value, json};
use shirube_core::i18n::{Lang, start};
use shirube_e2e::{Content, Memory, Site};

/// What the profile says after the first part of the visit.
const TOLD: [&str; 3] = ["製造業", "21〜50人", "東京都"];

#[tokio::test]
async fn everything_entered_survives_a_reload_and_a_restart() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open("/#/management").await;
    site.press("会社について（任意）").await;
    for (label, told) in ["業種", "従業員数", "都道府県"].into_iter().zip(TOLD) {
        site.select(label, told).await;
    }
    site.press("診断をはじめる").await;
    site.sees_heading(content.item(1, Lang::Ja)).await;
    site.choose(1, 3).await;
    site.choose(2, "わからない").await;
    site.press("メモ 1").await;
    site.fill("自分用のメモ 1", "社長と 相談する").await;
    site.press(&content.segment(4, Lang::Ja)).await;
    site.sees_heading(content.item(4, Lang::Ja)).await;
    site.choose(4, "該当しない").await;
    site.fill("該当しない理由", "製品を 作っていない").await;
    site.press("English").await;
    site.sees_heading(content.item(4, Lang::En)).await;

    site.reload().await;
    site.sees_heading(content.item(4, Lang::En)).await;
    everything_is_there(&mut site, &content).await;

    site.come_back_another_day("/").await;
    site.press(content.name(Lang::En)).await;
    site.press("Go on (3 / 40)").await;
    site.sees_heading(content.item(4, Lang::En)).await;
    everything_is_there(&mut site, &content).await;
    site.leave().await;
}

/// Looks at item 4, then 1, then at the profile.
async fn everything_is_there(site: &mut Site, content: &Content) {
    assert!(site.is_chosen(4, "Not applicable").await);
    assert_eq!(site.value("Why it does not apply").await, "製品を 作っていない");
    site.press(&content.segment(1, Lang::En)).await;
    site.sees_heading(content.item(1, Lang::En)).await;
    assert!(site.is_chosen(1, 3).await);
    assert!(site.is_chosen(2, "Don't know").await);
    assert!(!site.is_chosen(3, 1).await);
    // A note that is there is shown without opening it.
    assert_eq!(site.value("Private note 1").await, "社長と 相談する");
    site.press("Shirube").await;
    site.press(content.name(Lang::En)).await;
    site.press("About your company (optional)").await;
    let told = ["Manufacturing", "21–50 people", "Tokyo"];
    for (label, told) in ["Industry", "Number of staff", "Prefecture"].into_iter().zip(told) {
        assert_eq!(site.selected(label).await, told);
    }
    // Back to where the user stopped, for what comes next.
    site.press("Go on (3 / 40)").await;
    site.sees_heading(content.item(1, Lang::En)).await;
    site.press(&content.segment(4, Lang::En)).await;
    site.sees_heading(content.item(4, Lang::En)).await;
}

#[tokio::test]
async fn going_on_leads_to_the_first_item_with_an_open_question_when_the_last_one_is_done() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&Memory::half_way(&content), "/#/management").await;
    site.press("続きから（20 / 40）").await;
    site.sees_heading(content.item(6, Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn an_address_opens_its_page() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let half_way = Memory::half_way(&content);
    for (path, heading) in [
        ("/#/item/3", content.item(3, Lang::Ja)),
        ("/#/result", "結果"),
        ("/#/item/10", content.item(10, Lang::Ja)),
        ("/#/management", content.name(Lang::Ja)),
        ("/#/management/item/3", content.item(3, Lang::Ja)),
        ("/#/management/result", "結果"),
        ("/#/item/11", start::Text::Title.in_lang(Lang::Ja)),
        ("/#/nowhere", start::Text::Title.in_lang(Lang::Ja)),
    ] {
        site.open_with(&half_way, path).await;
        site.is_started().await;
        site.sees_heading(heading).await;
    }
    site.leave().await;
}

#[tokio::test]
async fn the_back_button_goes_to_the_page_before() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open("/").await;
    let start = start::Text::Title.in_lang(Lang::Ja);
    site.is_started().await;
    site.sees_heading(start).await;
    site.press("会社の備えの状態を知りたい").await;
    site.sees_heading(content.name(Lang::Ja)).await;
    site.press("診断をはじめる").await;
    site.sees_heading(content.item(1, Lang::Ja)).await;
    site.choose(1, 2).await;
    site.press("次へ").await;
    site.sees_heading(content.item(2, Lang::Ja)).await;
    site.press("結果を見る").await;
    site.sees_heading("結果").await;

    let intro = content.name(Lang::Ja);
    for heading in [content.item(2, Lang::Ja), content.item(1, Lang::Ja), intro, start] {
        site.back().await;
        site.sees_heading(heading).await;
    }
    let forward = "history.go(3)";
    site.ask::<Value>(forward, &[]).await;
    site.sees_heading(content.item(2, Lang::Ja)).await;
    // Going back is no way to lose an answer.
    site.press(&content.segment(1, Lang::Ja)).await;
    assert!(site.is_chosen(1, 2).await);
    site.leave().await;
}

#[tokio::test]
async fn the_result_of_an_earlier_day_is_told() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = Memory::complete(&content).seen_on("2026-04-01");
    site.open_with(&memory, "/#/result").await;
    let then = content.score_of(&memory.text()).overall.score.unwrap();
    let then = shirube_core::i18n::score(then);
    site.sees(&format!("前回（2026年4月1日）は {then} でした。")).await;
    // Today's look joins the history and leaves the earlier one.
    let today = site.today().await;
    site.keeps_day(&today).await;
    let days = "return JSON.parse(arguments[0]).history.map((it) => it.on)";
    let days: Vec<String> = site.ask(days, &[json!(site.kept().await)]).await;
    assert_eq!(days, ["2026-04-01".to_string(), today]);
    site.leave().await;
}
