//! The page open twice in one browser.

use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Memory, Site};

const NOTICE: &str = "別のタブでの変更を反映しました。";

#[tokio::test]
async fn an_answer_in_one_tab_appears_in_the_other() {
    let mut site = Site::plain().await;
    site.open("/#/item/1").await;
    site.sees_heading(Content::served().item(1, Lang::Ja)).await;
    let first = site.window().await;
    let second = site.new_window().await;
    site.open("/#/item/1").await;
    site.choose(1, 4).await;

    site.to_window(&first).await;
    site.sees(NOTICE).await;
    assert!(site.status().await.contains(NOTICE), "a screen reader is not told");
    assert!(site.is_chosen(1, 4).await);
    site.sees("1 / 40").await;
    site.press("閉じる").await;
    site.sees_no_more(NOTICE).await;

    site.to_window(&second).await;
    assert!(!site.text().await.contains(NOTICE), "the tab that wrote is told of itself");
    site.leave().await;
}

#[tokio::test]
async fn answers_given_by_turns_in_two_tabs_are_all_kept() {
    let mut site = Site::plain().await;
    site.open("/#/item/1").await;
    let first = site.window().await;
    site.choose(1, 1).await;
    let second = site.new_window().await;
    site.open("/#/item/1").await;
    site.choose(2, 2).await;
    site.to_window(&first).await;
    site.choose(3, 3).await;
    site.press("メモ 3").await;
    site.fill("自分用のメモ 3", "はじめのタブ").await;
    site.to_window(&second).await;
    site.choose(4, 4).await;
    for window in [&first, &second] {
        site.to_window(window).await;
        for n in 1..=4 {
            assert!(site.is_chosen(n, n).await, "answer {n} is gone");
        }
    }
    site.reload().await;
    for n in 1..=4 {
        assert!(site.is_chosen(n, n).await, "answer {n} was not kept");
    }
    assert_eq!(site.value("自分用のメモ 3").await, "はじめのタブ");
    site.leave().await;
}

#[tokio::test]
async fn what_is_deleted_in_one_tab_is_gone_in_the_other() {
    let mut site = Site::plain().await;
    site.open_with(&Memory::of("m1-risk=3"), "/#/item/1").await;
    assert!(site.is_chosen(1, 3).await);
    let first = site.window().await;
    site.new_window().await;
    site.open("/").await;
    site.press("すべて消す").await;
    site.to_window(&first).await;
    site.sees(NOTICE).await;
    assert!(!site.is_chosen(1, 3).await);
    // The next answer does not bring back what was deleted.
    site.choose(2, 2).await;
    let kept = Content::served().answers_in(&site.kept().await);
    assert_eq!(kept.len(), 1);
    site.leave().await;
}
