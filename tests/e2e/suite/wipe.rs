//! Deleting everything, and computers that others use.

use serde_json::json;
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Memory, Site};

const GONE: &str = "すべて消しました。";
const NOTHING_KEPT: &str = "この端末には何も残しません。";

#[tokio::test]
async fn a_wipe_can_be_undone_right_afterwards() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = Memory::half_way(&content).plan(&["m1-risk-a"]).seen_on("2026-04-01");
    site.open_with(&memory, "/").await;
    site.sees("40問中20問に回答").await;
    let before = content.answers_in(&memory.text());
    site.press("すべて消す").await;
    site.sees(GONE).await;
    assert!(site.status().await.contains(GONE), "a screen reader is not told");
    site.sees("40問・約30分").await;
    assert_eq!(site.stored().await, [""; 0]);

    site.press("元に戻す").await;
    site.sees("40問中20問に回答").await;
    site.sees_no_more(GONE).await;
    assert_eq!(content.answers_in(&site.kept().await), before);
    site.reload().await;
    site.sees("40問中20問に回答").await;
    site.leave().await;
}

#[tokio::test]
async fn after_a_wipe_and_a_reload_nothing_is_left() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = Memory::half_way(&content).profile(json!({ "industry": "E" }));
    site.open_with(&memory, "/").await;
    site.press("すべて消す").await;
    site.sees(GONE).await;
    site.reload().await;
    site.sees("40問・約30分").await;
    assert!(!site.has_control("元に戻す").await);
    site.press(content.name(Lang::Ja)).await;
    site.sees("診断をはじめる").await;
    assert!(!site.has_control("元に戻す").await);
    assert!(!site.has_control("結果を見る").await);
    site.press("会社について（任意）").await;
    assert_eq!(site.selected("業種").await, "答えない");
    site.press("診断をはじめる").await;
    site.sees_heading(content.item(1, Lang::Ja)).await;
    assert!(!site.is_chosen(1, 1).await);
    site.press("メモ 1").await;
    assert_eq!(site.value("自分用のメモ 1").await, "");
    assert_eq!(site.stored().await, [""; 0]);
    site.leave().await;
}

#[tokio::test]
async fn the_next_answer_ends_the_undo() {
    let mut site = Site::plain().await;
    site.open_with(&Memory::of("m1-risk=3"), "/").await;
    site.press("すべて消す").await;
    site.sees(GONE).await;
    site.press(Content::served().name(Lang::Ja)).await;
    site.press("診断をはじめる").await;
    site.sees_heading(Content::served().item(1, Lang::Ja)).await;
    assert!(site.has_control("元に戻す").await, "only an answer ends it");
    site.choose(2, 2).await;
    site.sees_no_more(GONE).await;
    let kept = Content::served().answers_in(&site.kept().await);
    assert_eq!(kept.len(), 1);
    site.leave().await;
}

#[tokio::test]
async fn a_shared_computer_keeps_nothing() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&Memory::half_way(&content), "/").await;
    site.sees("40問中20問に回答").await;
    site.press("何も残さない").await;
    site.sees(NOTHING_KEPT).await;
    site.sees("保存していません").await;
    assert_eq!(site.stored().await, [""; 0]);

    // What was there can still be worked on and saved as a file; it is only not kept.
    site.press(content.name(Lang::Ja)).await;
    site.press("続きから（20 / 40）").await;
    site.choose(1, 3).await;
    site.sees("21 / 40").await;
    site.press("結果をファイルに保存").await;
    let name = format!("shirube-management-{}.json", site.today().await);
    let file = String::from_utf8(site.downloaded(&name).await).unwrap();
    assert_eq!(file.matches("\"level\"").count(), 19, "18 levels before and one now: {file}");
    assert_eq!(site.stored().await, [""; 0]);

    site.reload().await;
    site.press("しるべ").await;
    site.sees("40問・約30分").await;
    assert_eq!(site.stored().await, [""; 0]);
    site.leave().await;
}
