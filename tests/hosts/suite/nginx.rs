//! The built page on nginx.

use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Engine, Options, Site};
use shirube_hosts::{Frame, get};

in_every_engine!(the_check_is_answered_and_found_again);

async fn the_check_is_answered_and_found_again(engine: Engine) {
    let frame = Frame::start(&format!("nginx-{}", engine.name()), &[]);
    let mut site = Site::with(Options { engine, ..Options::default() }).await;
    let content = Content::of("management");
    site.open_address(&format!("{}/", frame.origin())).await;
    site.press("会社の備えの状態を知りたい").await;
    site.press("診断をはじめる").await;
    site.sees_focus_on(content.item(1, Lang::Ja)).await;
    site.choose(1, 3).await;
    site.press("次へ").await;
    site.sees_heading(content.item(2, Lang::Ja)).await;
    site.reload().await;
    site.press("しるべ").await;
    site.sees("40問中1問に回答").await;
    assert_eq!(content.answers_in(&site.kept().await).len(), 1);
    site.leave().await;
}

#[tokio::test]
async fn every_file_arrives_with_what_a_browser_needs_to_know() {
    let frame = Frame::start("nginx-files", &[]);
    assert_eq!(get(frame.port, "/tools_bg.wasm").header("content-type"), "application/wasm");
}
