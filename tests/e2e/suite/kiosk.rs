//! A computer at a counter, which many people use.

use serde_json::Value;
use shirube_core::i18n::kiosk::{Text, left};
use shirube_core::i18n::{Lang, frame, help, intro, start, triage};
use shirube_core::kiosk::WARNING;
use shirube_e2e::{Content, Options, Site, Variant};

async fn counter(address: &str) -> Site {
    let options = Options { variant: Variant::FastClock, ..Options::default() };
    let mut site = Site::with(options).await;
    site.open(address).await;
    site.sees(Text::About.in_lang(Lang::Ja)).await;
    site
}

/// Whether anything stands in the browser's storage or its history of this page.
async fn leaves_nothing(site: &Site) {
    let kept: Vec<String> = site
        .ask("return [...Object.keys(localStorage), ...Object.keys(sessionStorage)]", &[])
        .await;
    assert_eq!(kept, [""; 0], "something is kept");
    let address: String = site.ask("return location.hash", &[]).await;
    assert!(address.is_empty() || address == "#", "{address}");
}

#[tokio::test]
async fn nobody_is_led_to_leave_a_file_or_to_an_erasing_that_can_be_undone() {
    let site = counter("/?mode=kiosk&idle=3600").await;
    site.sees_heading(start::Text::Title.in_lang(Lang::Ja)).await;
    let text = site.text().await;
    for misleading in
        [frame::Text::KeepsNothing.in_lang(Lang::Ja), start::Text::WipeButton.in_lang(Lang::Ja)]
    {
        assert!(!text.contains(misleading), "{text}");
    }
    site.press("SECURITY ACTIONが必要と言われた").await;
    site.sees("診断をはじめる").await;
    let text = site.text().await;
    assert!(!text.contains(intro::Text::AnyTime.in_lang(Lang::Ja)), "{text}");
    site.leave().await;
}

#[tokio::test]
async fn who_is_done_leaves_nothing_to_the_next_person() {
    let mut site = counter("/?mode=kiosk&idle=3600").await;
    let content = Content::of("sme");
    let entries: usize = site.ask("return history.length", &[]).await;
    site.press("SECURITY ACTIONが必要と言われた").await;
    site.press("診断をはじめる").await;
    site.press("している").await;
    site.sees("2 / 25").await;
    leaves_nothing(&site).await;
    assert_eq!(site.ask::<usize>("return history.length", &[]).await, entries);

    site.press(Text::Finish.in_lang(Lang::Ja)).await;
    site.sees_heading(start::Text::Title.in_lang(Lang::Ja)).await;
    site.sees("25問・約5分").await;
    site.sees(Text::Erased.in_lang(Lang::Ja)).await;
    leaves_nothing(&site).await;
    site.reload().await;
    site.sees("25問・約5分").await;
    assert!(!site.text().await.contains(Text::Erased.in_lang(Lang::Ja)), "it is said once");

    // What somebody else keeps in this browser is neither shown nor touched.
    let mine = r#"localStorage.setItem("somebody", "1")"#;
    site.ask::<Value>(mine, &[]).await;
    site.press(content.name(Lang::Ja)).await;
    site.press("診断をはじめる").await;
    site.press("している").await;
    site.sees("2 / 25").await;
    site.open("/__empty.html").await;
    site.back().await;
    site.sees(Text::About.in_lang(Lang::Ja)).await;
    site.sees_heading(start::Text::Title.in_lang(Lang::Ja)).await;
    site.sees("25問・約5分").await;
    let kept: Vec<String> = site.ask("return Object.keys(localStorage)", &[]).await;
    assert_eq!(kept, ["somebody"]);
    site.leave().await;
}

#[tokio::test]
async fn the_page_that_needs_no_program_leads_back_to_a_computer_for_many() {
    let site = counter("/?mode=kiosk&idle=3600#/help").await;
    site.press(triage::Text::ToStatic.in_lang(Lang::Ja)).await;
    site.sees_heading(help::Text::Title.in_lang(Lang::Ja)).await;
    site.press("English").await;
    site.sees_heading(help::Text::Title.in_lang(Lang::En)).await;
    site.press(help::Text::Back.in_lang(Lang::En)).await;
    site.sees(Text::About.in_lang(Lang::Ja)).await;
    let query: String = site.ask("return location.search", &[]).await;
    assert_eq!(query, "?mode=kiosk&idle=3600");
    leaves_nothing(&site).await;
    site.leave().await;
}

#[tokio::test]
async fn the_next_person_begins_with_the_check_that_the_page_around_asked_for() {
    let site = counter("/?mode=kiosk&idle=3600#/sme").await;
    site.press("診断をはじめる").await;
    site.press("している").await;
    site.sees("2 / 25").await;
    site.press(Text::Finish.in_lang(Lang::Ja)).await;
    site.sees(Text::Erased.in_lang(Lang::Ja)).await;
    site.sees("診断をはじめる").await;
    site.sees_heading(Content::of("sme").name(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn when_nobody_is_there_a_warning_comes_and_then_everything_goes() {
    // 180 seconds, which are four here; the warning stands for less than one.
    let site = counter("/?mode=kiosk&idle=100").await;
    site.press("SECURITY ACTIONが必要と言われた").await;
    site.press("診断をはじめる").await;
    site.press("している").await;
    site.sees("2 / 25").await;
    site.sees(Text::StillThere.in_lang(Lang::Ja)).await;
    let seconds: Vec<String> = (1..=WARNING).map(|it| left(it, Lang::Ja)).collect();
    let text = site.text().await;
    assert!(seconds.iter().any(|it| text.contains(it)), "{text}");
    // Nobody presses anything.
    site.sees_heading(start::Text::Title.in_lang(Lang::Ja)).await;
    site.sees("25問・約5分").await;
    leaves_nothing(&site).await;
    site.leave().await;
}
