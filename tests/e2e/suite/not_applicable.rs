//! "Not applicable", "don't know", and taking an answer back.

use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Key, Memory, Site};

const FIELD: &str = "該当しない理由（ひとことで構いません）";
const MISSING: &str = "理由を書くまでは未回答として扱います。";

/// Question 16: the fourth of item 4, one of the few that may not apply.
const PATH: &str = "/#/item/4";

#[tokio::test]
async fn not_applicable_counts_as_answered_once_it_has_a_reason() {
    let mut site = Site::plain().await;
    site.open(PATH).await;
    site.choose(4, "該当しない").await;
    site.sees(MISSING).await;
    site.sees("0 / 40").await;
    assert!(site.is_chosen(4, "該当しない").await);

    site.press("親会社がまとめて行っている").await;
    assert_eq!(site.value(FIELD).await, "親会社がまとめて行っている");
    site.sees_no_more(MISSING).await;
    site.sees("1 / 40").await;
    site.reload().await;
    assert!(site.is_chosen(4, "該当しない").await);
    assert_eq!(site.value(FIELD).await, "親会社がまとめて行っている");

    site.erase(FIELD).await;
    site.key(Key::Space).await;
    site.sees(MISSING).await;
    site.sees("0 / 40").await;
    assert!(site.is_chosen(4, "該当しない").await, "the choice itself stays");
    site.leave().await;
}

#[tokio::test]
async fn a_reason_is_typed_with_spaces_between_its_words() {
    const REASON: &str = "we make no products ourselves";
    let mut site = Site::plain().await;
    site.open(PATH).await;
    site.choose(4, "該当しない").await;
    site.fill(FIELD, REASON).await;
    assert_eq!(site.value(FIELD).await, REASON);
    site.key(Key::Space).await;
    assert_eq!(site.value(FIELD).await, format!("{REASON} "), "a space is taken away while typing");
    let kept = site.kept().await;
    assert!(kept.contains(&format!("{{\"not_applicable\":\"{REASON}\"}}")), "{kept}");
    site.leave().await;
}

#[tokio::test]
async fn a_reason_belongs_to_not_applicable_only() {
    let mut site = Site::plain().await;
    site.open_with(&Memory::of("m4-products=na:理由"), PATH).await;
    assert_eq!(site.value(FIELD).await, "理由");
    site.choose(4, 2).await;
    site.sees_no_more(FIELD).await;
    assert!(!site.is_chosen(4, "該当しない").await);
    assert!(!site.kept().await.contains("not_applicable"));
    // A question that applies to everybody has no such answer.
    let content = Content::served();
    let choices: Vec<String> = site
        .ask(
            "return person.shown('input', person.question(arguments[0])).map(person.nameOf)",
            &[serde_json::json!(1)],
        )
        .await;
    assert_eq!(choices.len(), 6, "{choices:?}");
    assert!(!content.asked.questions().next().unwrap().na_allowed);
    site.leave().await;
}

#[tokio::test]
async fn dont_know_is_listed_as_something_to_ask() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&Memory::of("m1-risk=3"), "/#/item/2").await;
    site.choose(3, "わからない").await;
    site.sees("2 / 40").await;
    site.press("結果を見る").await;
    site.sees_heading("誰かに確かめること").await;
    let ask = content.ask(7, Lang::Ja);
    site.press(ask).await;
    site.sees_heading(content.item(2, Lang::Ja)).await;
    assert!(site.is_chosen(3, "わからない").await);
    site.leave().await;
}

#[tokio::test]
async fn an_answer_can_be_taken_back() {
    let mut site = Site::plain().await;
    site.open_with(&Memory::of("m1-risk=3 m1-policy=2 m4-products=na:理由"), "/#/item/1").await;
    site.sees("3 / 40").await;
    site.press("回答を取り消す 1").await;
    site.sees("2 / 40").await;
    assert!(!site.is_chosen(1, 3).await);
    assert!(site.is_chosen(2, 2).await, "only the one answer is taken back");
    assert!(!site.has_control("回答を取り消す 1").await);
    site.press(&Content::served().segment(4, Lang::Ja)).await;
    site.press("回答を取り消す 16").await;
    site.sees("1 / 40").await;
    site.sees_no_more(FIELD).await;
    site.reload().await;
    site.sees("1 / 40").await;
    site.leave().await;
}
