//! Servers and browsers that refuse something to the frame.

use serde_json::{Value, json};
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Cookies, Engine, Options, Site, Variant};

const REFUSED: &str = "このブラウザーでは回答を保存できません。";

async fn site_with(variant: Variant) -> Site {
    Site::with(Options { variant, ..Options::default() }).await
}

#[tokio::test]
async fn a_server_that_calls_the_program_plain_text_only_makes_it_slower() {
    let mut site = site_with(Variant::WasmAsText).await;
    site.tolerate("MIME", "the program says what the server should change");
    site.open_host("blank").await;
    site.mount("check", json!({})).await;
    site.hears("check", "ready").await;
    site.into_check("check").await;
    site.sees("診断の一覧").await;
    site.out_of_check().await;
    assert!(!site.complaints_with("MIME").await.is_empty(), "nobody says what is wrong");
    site.leave().await;
}

#[tokio::test]
async fn without_webassembly_the_page_is_told_and_the_questions_can_be_read() {
    let mut site = site_with(Variant::NoWasm).await;
    site.open_host("blank").await;
    site.mount("check", json!({})).await;
    assert_eq!(site.hears("check", "error").await, json!({ "code": "wasm" }));
    assert_eq!(site.focus().await.kind, "body", "the frame has taken the focus");
    site.fits("check").await;
    site.into_check("check").await;
    site.press_inside("質問の一覧").await;
    site.sees("使い方と数え方").await;
    site.out_of_check().await;
    // So long a page may stay higher than any frame, and is then scrolled inside it.
    site.element_is("check", "frame.offsetHeight > 5000").await;
    site.leave().await;
}

#[tokio::test]
async fn a_frame_that_may_keep_nothing_works_and_says_so() {
    let options = match Engine::chosen() {
        // It has no setting for this that a test could reach.
        Engine::Webkit => Options { variant: Variant::StorageRefused, ..Options::default() },
        _ => Options { cookies: Cookies::Blocked, ..Options::default() },
    };
    let mut site = Site::with(options).await;
    let content = Content::served();
    site.open_host("blank").await;
    site.mount("check", json!({ "questionnaire": "management" })).await;
    site.hears("check", "ready").await;
    site.into_check("check").await;
    site.sees(REFUSED).await;
    site.press_inside("診断をはじめる").await;
    site.sees_heading(content.item(1, Lang::Ja)).await;
    site.ask::<Value>("person.choice(1, 3).click()", &[]).await;
    site.press_inside("結果を見る").await;
    site.sees("全体は 3.00、").await;
    site.out_of_check().await;
    site.fits("check").await;
    site.leave().await;
}

#[tokio::test]
async fn what_a_frame_keeps_is_there_again_and_not_on_its_own_site() {
    let mut site = Site::plain().await;
    let content = Content::served();
    for expected in [0, 1] {
        site.open_host("blank").await;
        site.mount("check", json!({ "questionnaire": "management" })).await;
        site.hears("check", "ready").await;
        site.into_check("check").await;
        let kept = site.kept().await;
        let answers = if kept.is_empty() { 0 } else { content.answers_in(&kept).len() };
        assert_eq!(answers, expected);
        if expected == 0 {
            site.press_inside("診断をはじめる").await;
            site.sees_heading(content.item(1, Lang::Ja)).await;
            site.ask::<Value>("person.choice(1, 3).click()", &[]).await;
            site.sees("この端末に保存しました").await;
        }
        site.out_of_check().await;
    }
    // Browsers keep what a frame stores apart for each site around it.
    site.open("/").await;
    site.is_started().await;
    assert_eq!(site.kept().await, "");
    site.leave().await;
}

#[tokio::test]
async fn a_frame_that_says_nothing_is_told_about_with_the_page_that_finds_out_why() {
    let mut site = Site::plain().await;
    site.tolerate("questionnaires/index.html", "there is nothing at this place");
    site.tolerate("nothing is heard from", "that is what this test looks for");
    site.open_host("two").await;
    site.hears("first", "ready").await;
    // Ten seconds are long.
    let hurry = "const real = window.setTimeout;
        window.setTimeout = (act, ms) => real(act, ms === 10000 ? 300 : ms);
        const it = document.createElement('shirube-check');
        it.innerHTML = '<a href=\"https://www.ipa.go.jp/\">自己診断を開く</a>';
        it.id = 'silent';
        it.frame = `${arguments[0]}/questionnaires`;
        document.querySelector('main').append(it)";
    site.ask::<Value>(hurry, &[json!(site.server.origin())]).await;
    assert_eq!(site.hears("silent", "error").await, json!({ "code": "network" }));
    let said = site.complaints_with("nothing is heard from").await;
    let doctor = format!("{}/questionnaires/doctor.html", site.server.origin());
    assert!(said.iter().any(|it| it.contains(&doctor)), "{said:?}");
    site.sees("自己診断を開く").await;
    site.leave().await;
}
