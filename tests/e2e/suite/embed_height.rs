//! The frame is as high as its content, and its pages begin where one can see them.

use serde_json::{Value, json};
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Site};

/// Changes the height of the content a hundred times, up and down, each time until the frame has
/// followed; writes down what stayed more than 2 px apart for two seconds.
const CHANGE: &str = "
    const block = document.body.appendChild(document.createElement('div'));
    const pause = (ms) => new Promise((done) => setTimeout(done, ms));
    const apart = () => Math.abs(innerHeight - document.body.getBoundingClientRect().height);
    (async () => {
      const misfits = [];
      for (let n = 0; n < 100; n++) {
        block.style.height = `${(n * 371) % 1700 + n / 3}px`;
        const end = performance.now() + 2000;
        while (apart() > 2 && performance.now() < end) await pause(5);
        if (apart() > 2) misfits.push(apart());
      }
      block.remove();
      window.misfits = misfits;
    })()";

#[tokio::test]
async fn the_frame_is_as_high_as_its_content_through_a_hundred_changes() {
    let mut site = Site::plain().await;
    site.open_host("tall").await;
    // Far below what can be seen, where browsers save their strength.
    site.hears("check", "ready").await;
    // Looked at first: some drivers move the focus themselves when they go into a frame.
    assert_eq!(site.focus().await.kind, "body", "the frame has taken the focus");
    site.fits("check").await;
    let top: f64 = site.of_element("check", "frame.getBoundingClientRect().top").await;
    assert!(top > 1000.0, "the frame is in view at {top}");
    assert_eq!(
        site.ask::<i64>("return Math.round(scrollY)", &[]).await,
        0,
        "the page was scrolled"
    );

    site.of_element::<Value>("check", "frame.scrollIntoView()").await;
    let watch = "(window.changes = 0, new MutationObserver((all) => (window.changes += all.length))
        .observe(frame, { attributeFilter: ['style'] }))";
    site.of_element::<Value>("check", watch).await;
    let before: i64 = site.of_element("check", "frame.offsetHeight").await;
    site.into_check("check").await;
    site.ask::<Value>(CHANGE, &[]).await;
    let mut misfits: Option<Vec<f64>> = None;
    while misfits.is_none() {
        tokio::time::sleep(std::time::Duration::from_millis(200)).await;
        misfits = site.ask("return window.misfits ?? null", &[]).await;
    }
    assert_eq!(misfits, Some(Vec::new()), "still apart after two seconds");
    site.out_of_check().await;
    site.fits("check").await;
    assert_eq!(site.of_element::<i64>("check", "frame.offsetHeight").await, before);

    // One height for each change, give or take; and then there is peace.
    let changes: u32 = site.ask("return changes", &[]).await;
    assert!((95..=220).contains(&changes), "{changes} heights for 100 changes");
    tokio::time::sleep(std::time::Duration::from_millis(1500)).await;
    let after: u32 = site.ask("return changes", &[]).await;
    assert!(after <= changes + 2, "it goes on by itself: {changes}, then {after}");
    assert_eq!(site.of_element::<u32>("check", "it.ignored").await, 0);

    // As people change it: what is folded out, another page, a page without the program.
    site.into_check("check").await;
    site.press_inside("回答はどこへ行きますか").await;
    site.out_of_check().await;
    site.fits("check").await;
    site.into_check("check").await;
    site.press_inside("困ったことが起きた").await;
    site.sees_heading("困ったことが起きたとき").await;
    site.out_of_check().await;
    site.fits("check").await;
    site.leave().await;
}

#[tokio::test]
async fn a_height_can_be_given_and_taken_back() {
    let mut site = Site::plain().await;
    site.open_host("blank").await;
    site.ask::<Value>("document.querySelector('#place').className = 'box'", &[]).await;
    site.mount("check", json!({ "height": "fill" })).await;
    site.hears("check", "ready").await;
    let height = "frame.offsetHeight";
    // An element has no height of its own unless the page gives it one.
    site.of_element::<Value>("check", "it.style.height = '100%'").await;
    assert_eq!(site.of_element::<i64>("check", height).await, 500);
    // What does not fit can be scrolled to.
    site.into_check("check").await;
    let can = "return !document.documentElement.hasAttribute('data-grown') || null";
    let _: bool = site.until("a page that scrolls", can, &[]).await;
    assert_eq!(
        site.ask::<String>("return getComputedStyle(document.documentElement).overflowY", &[])
            .await,
        "visible"
    );
    site.out_of_check().await;
    for (asked, expected) in [("400", 400), ("50", 200)] {
        site.of_element::<Value>("check", &format!("it.height = {asked}")).await;
        assert_eq!(site.of_element::<i64>("check", height).await, expected);
    }
    site.of_element::<Value>("check", "it.height = 'auto'").await;
    site.fits("check").await;
    site.leave().await;
}

#[tokio::test]
async fn a_new_page_begins_in_view_and_the_page_around_is_scrolled_only_for_that() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_host("tall").await;
    site.hears("check", "ready").await;
    site.fits("check").await;
    let top = "frame.getBoundingClientRect().top";
    // The reader is at the end of the frame, its top far above.
    site.of_element::<Value>(
        "check",
        "scrollTo(0, scrollY + frame.getBoundingClientRect().top + 900)",
    )
    .await;
    site.into_check("check").await;
    site.press_inside("会社の備えの状態を知りたい").await;
    site.sees_heading(content.name(Lang::Ja)).await;
    site.out_of_check().await;
    // Below the heading that the page keeps at its top.
    site.element_is("check", "Math.abs(frame.getBoundingClientRect().top - 80) <= 2").await;

    // With its top in view, nothing moves.
    site.of_element::<Value>("check", "scrollBy(0, -150)").await;
    let before: f64 = site.of_element("check", top).await;
    site.into_check("check").await;
    site.press_inside("診断をはじめる").await;
    site.sees_heading(content.item(1, Lang::Ja)).await;
    site.out_of_check().await;
    site.fits("check").await;
    let after: f64 = site.of_element("check", top).await;
    assert!((after - before).abs() <= 1.0, "the page around went from {before} to {after}");
    site.leave().await;
}
