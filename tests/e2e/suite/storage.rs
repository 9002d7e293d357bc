//! Browsers that refuse to keep anything, or have no room left.

use shirube_core::i18n::Lang;
use shirube_core::result::verify;
use shirube_e2e::{Content, Options, Site, Variant};

const REFUSED: &str = "このブラウザーでは回答を保存できません。";
const FULL: &str = "保存場所がいっぱいで、いまの回答を保存できませんでした。";

async fn site_with(variant: Variant) -> Site {
    Site::with(Options { variant, ..Options::default() }).await
}

/// Answers some questions on two pages, and finds them again.
async fn answer_and_look_back(site: &Site, content: &Content) {
    site.press("診断をはじめる").await;
    site.choose(1, 3).await;
    site.choose(2, 5).await;
    site.press("次へ").await;
    site.sees_heading(content.item(2, Lang::Ja)).await;
    site.choose(1, "わからない").await;
    site.press("前へ").await;
    site.sees_heading(content.item(1, Lang::Ja)).await;
    assert!(site.is_chosen(1, 3).await && site.is_chosen(2, 5).await);
}

/// The notice offers a file, and the file holds all that was answered.
async fn the_file_holds_everything(site: &Site, content: &Content) {
    site.press("結果をファイルに保存").await;
    let file = site.downloaded(&format!("shirube-management-{}.json", site.today().await)).await;
    let file = String::from_utf8(file).unwrap();
    let found =
        verify(&file, |_, digest| (*digest == content.asked.digest).then_some(&*content.asked));
    let found = found.unwrap_or_else(|err| panic!("{err}"));
    let ids: Vec<&str> = found.answers().iter().map(|(id, _)| id.as_str()).collect();
    assert_eq!(ids, ["m1-policy", "m1-risk", "m2-officer"]);
}

async fn a_browser_that_refuses_is_told_about(variant: Variant) {
    let mut site = site_with(variant).await;
    let content = Content::served();
    site.open("/#/management").await;
    site.sees(REFUSED).await;
    assert!(site.status().await.contains(REFUSED), "a screen reader is not told");
    site.sees("保存していません").await;
    assert!(!site.text().await.contains("続きから始められます"), "there is nothing to go on with");
    answer_and_look_back(&site, &content).await;
    site.sees(REFUSED).await;
    the_file_holds_everything(&site, &content).await;
    site.press("回答はどこへ行きますか").await;
    site.sees("どこにも保存していません（閉じると消えます）").await;
    site.leave().await;
}

#[tokio::test]
async fn a_browser_that_throws_gets_a_working_page_and_an_honest_sentence() {
    a_browser_that_refuses_is_told_about(Variant::StorageRefused).await;
}

#[tokio::test]
async fn a_browser_without_storage_gets_a_working_page_and_an_honest_sentence() {
    a_browser_that_refuses_is_told_about(Variant::StorageNull).await;
}

#[tokio::test]
async fn storage_that_is_full_from_the_start_is_told_at_the_first_answer() {
    let mut site = site_with(Variant::StorageFull).await;
    let content = Content::served();
    site.open("/#/management").await;
    site.sees("診断をはじめる").await;
    assert!(!site.text().await.contains(FULL), "nothing was to be kept yet");
    answer_and_look_back(&site, &content).await;
    site.sees(FULL).await;
    site.sees("保存していません").await;
    assert!(site.status().await.contains(FULL), "a screen reader is not told");
    the_file_holds_everything(&site, &content).await;
    assert_eq!(site.kept().await, "");
    site.leave().await;
}

#[tokio::test]
async fn storage_that_fills_up_is_told_and_what_was_kept_stays() {
    let mut site = site_with(Variant::StorageFullLater).await;
    let content = Content::served();
    site.open("/#/management").await;
    site.press("診断をはじめる").await;
    site.choose(1, 2).await;
    site.choose(1, 3).await;
    site.choose(2, 4).await;
    site.sees("この端末に保存しました").await;
    assert!(!site.text().await.contains(FULL), "three writes fit");
    site.choose(2, 5).await;
    site.sees(FULL).await;
    site.sees("保存していません").await;
    site.press("次へ").await;
    site.choose(1, "わからない").await;
    the_file_holds_everything(&site, &content).await;

    // The last state that fitted is whole, and there on the next visit.
    site.reload().await;
    site.sees_heading(content.item(2, Lang::Ja)).await;
    site.press("前へ").await;
    assert!(site.is_chosen(1, 3).await && site.is_chosen(2, 4).await);
    site.leave().await;
}
