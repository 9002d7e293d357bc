//! A saved state that this program cannot read.

use serde_json::json;
use shirube_e2e::{Content, Memory, Options, Site, Variant};

const DAMAGED: &str = "前に保存した内容を読めませんでした。消さずに取ってあります。";
const NEWER: &str =
    "前に保存した内容は、新しい版のしるべで作られています。消さずに取ってあります。";
const PROTECTED: &str = "上書きしないように、今回の回答は保存しません。";

/// What becomes of a text that cannot be read, from the first visit to its deletion.
async fn is_kept_and_offered(old: &str, notice: &str) {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with_text(old, "/#/management").await;
    site.sees(notice).await;
    assert!(site.has_control("診断をはじめる").await, "the check does not start empty");
    site.press("元の内容をファイルに保存").await;
    assert_eq!(site.downloaded("shirube-old-1.json").await, old.as_bytes());

    // Going on writes over the old place; the old text is still there on the next visit.
    site.press("診断をはじめる").await;
    site.choose(1, 3).await;
    site.sees("この端末に保存しました").await;
    assert_eq!(content.answers_in(&site.kept().await).len(), 1);
    site.reload().await;
    assert!(site.is_chosen(1, 3).await);
    site.sees(notice).await;
    site.press("元の内容をファイルに保存").await;
    assert_eq!(site.downloaded("shirube-old-1.json").await, old.as_bytes());

    site.press("元の内容を消す").await;
    site.sees_no_more("元の内容").await;
    assert_eq!(site.stored().await, ["shirube:state"]);
    assert!(site.is_chosen(1, 3).await);
    site.reload().await;
    assert!(site.is_chosen(1, 3).await);
    assert!(!site.text().await.contains("元の内容"), "the notice has come back");
    site.leave().await;
}

#[tokio::test]
async fn a_damaged_state_is_kept_aside_until_it_is_deleted() {
    is_kept_and_offered("{\"format\": \"shirube-state\", 壊れた\u{0}内容 \r\n", DAMAGED).await;
}

#[tokio::test]
async fn a_half_written_state_is_kept_aside_until_it_is_deleted() {
    let whole = Memory::complete(&Content::served()).text();
    let half: String = whole.chars().take(whole.chars().count() / 2).collect();
    is_kept_and_offered(&half, DAMAGED).await;
}

#[tokio::test]
async fn the_state_of_a_newer_program_is_kept_aside_until_it_is_deleted() {
    let newer = Memory::of("m1-risk=3").text();
    let newer = newer.replace("\"format_version\":1", "\"format_version\":99");
    assert!(newer.contains("99"));
    is_kept_and_offered(&newer, NEWER).await;
}

#[tokio::test]
async fn a_state_that_can_neither_be_read_nor_moved_is_not_written_over() {
    const OLD: &str = "これは保存状態ではありません";
    let options = Options { variant: Variant::StorageFull, ..Options::default() };
    let mut site = Site::with(options).await;
    site.open_with_text(OLD, "/#/management").await;
    site.sees(PROTECTED).await;
    site.press("診断をはじめる").await;
    site.choose(1, 3).await;
    site.sees(PROTECTED).await;
    site.sees("保存していません").await;
    site.press("元の内容をファイルに保存").await;
    assert_eq!(site.downloaded("shirube-old-1.json").await, OLD.as_bytes());
    assert_eq!(site.kept().await, OLD);
    site.leave().await;
}

#[tokio::test]
async fn two_damaged_states_are_both_kept() {
    let mut site = Site::plain().await;
    site.open_with_text("one", "/").await;
    site.sees(DAMAGED).await;
    let put = "localStorage.setItem('shirube:state', arguments[0])";
    site.ask::<serde_json::Value>(put, &[json!("two")]).await;
    site.reload().await;
    site.sees(DAMAGED).await;
    site.press("元の内容をファイルに保存").await;
    assert_eq!(site.downloaded("shirube-old-1.json").await, b"one");
    site.press("元の内容をファイルに保存 2").await;
    assert_eq!(site.downloaded("shirube-old-2.json").await, b"two");
    site.leave().await;
}
