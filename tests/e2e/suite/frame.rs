//! In a frame of somebody else's page.

use serde_json::Value;
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Options, Site, Variant};

async fn partner() -> Site {
    Site::with(Options { variant: Variant::Host, ..Options::default() }).await
}

#[tokio::test]
async fn the_check_works_in_a_frame_and_leaves_the_page_around_alone() {
    let mut site = partner().await;
    let content = Content::served();
    // High enough for the whole frame: its lower bar is where a driver has to press.
    site.resize(800, 1100).await;
    site.open("/host.html").await;

    // On load: the page around keeps focus and place. Looked at from outside, because some drivers
    // move the focus themselves when they go into a frame.
    let shown = "return document.querySelector('iframe').contentDocument.body.innerText";
    while !site.ask::<String>(shown, &[]).await.contains("診断の一覧") {
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
    assert_eq!(site.focus().await.kind, "body", "the frame has taken the focus");
    let place: f64 = site.ask("return scrollY", &[]).await;
    assert!(place < 1.0, "the page around was scrolled to {place}");
    let entries: usize = site.ask("return history.length", &[]).await;

    site.into_frame().await;
    site.press("会社の備えの状態を知りたい").await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.press("診断をはじめる").await;
    site.sees_focus_on(content.item(1, Lang::Ja)).await;
    site.choose(1, 3).await;
    site.press("次へ").await;
    site.sees_heading(content.item(2, Lang::Ja)).await;
    site.press("結果を見る").await;
    site.sees("全体は 3.00、").await;
    site.press("しるべ").await;
    site.sees("40問中1問に回答").await;
    assert_eq!(content.answers_in(&site.kept().await).len(), 1);

    site.out_of_frame().await;
    let after: usize = site.ask("return history.length", &[]).await;
    assert_eq!(after, entries, "the history of the page around has grown");
    assert_eq!(site.heading().await, "会員のページ");
    let address: String = site.ask("return location.pathname + location.hash", &[]).await;
    assert_eq!(address, "/host.html");
    site.leave().await;
}

#[tokio::test]
async fn moving_between_pages_does_not_scroll_the_page_around() {
    let mut site = partner().await;
    let content = Content::served();
    site.resize(800, 600).await;
    site.open("/host.html").await;
    // The reader has scrolled so that the end of the frame is in view.
    site.ask::<Value>("scrollTo({ top: 150, behavior: 'instant' })", &[]).await;
    let before: f64 = site.ask("return scrollY", &[]).await;
    assert!(100.0 < before, "the page around is too short for this test");
    site.into_frame().await;
    let press = "person.control(arguments[0]).click()";
    site.sees("診断の一覧").await;
    site.ask::<Value>(press, &["会社の備えの状態を知りたい".into()]).await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.ask::<Value>(press, &["診断をはじめる".into()]).await;
    site.sees_focus_on(content.item(1, Lang::Ja)).await;
    site.ask::<Value>(press, &["次へ".into()]).await;
    site.sees_focus_on(content.item(2, Lang::Ja)).await;
    site.out_of_frame().await;
    let after: f64 = site.ask("return scrollY", &[]).await;
    assert!((after - before).abs() < 1.0, "the page around went from {before} to {after}");
    site.leave().await;
}

#[tokio::test]
async fn the_tab_key_goes_through_the_frame_and_out_again() {
    let mut site = partner().await;
    site.open("/host.html").await;
    site.into_frame().await;
    site.sees("診断の一覧").await;
    let stops = site.tab_stops().await.len();
    site.ask::<Value>("person.tabStops().at(-2).focus()", &[]).await;
    let focus = site.tab().await;
    assert_eq!(usize::try_from(focus.stop), Ok(stops - 1), "{focus:?}");
    site.key(shirube_e2e::Key::Tab).await;
    let focus = site.focus().await;
    assert_ne!(usize::try_from(focus.stop), Ok(stops - 1), "the frame is a trap: {focus:?}");
    site.leave().await;
}
