//! What arrives late, once more, or not at all, while somebody is at work on a page.

use std::time::Duration;

use serde_json::Value;
use shirube_core::i18n::board::{Text, sentence_field};
use shirube_core::i18n::{Lang, start, triage, vendor};
use shirube_e2e::{Content, Memory, Site};

use crate::board::{disclosure_of, sentences};
use crate::situations::{hold, release};

/// Waits until what was held has come, and has been drawn.
async fn has_arrived(site: &Site, files: u32) {
    let find = "return arguments[0] <= window.arrived || null";
    let _: bool = site.until("what was held", find, &[files.into()]).await;
    tokio::time::sleep(Duration::from_millis(500)).await;
}

#[tokio::test]
async fn practices_are_still_there_after_a_look_at_the_other_language() {
    let mut site = Site::plain().await;
    let memory = Memory::half_way(&Content::served());
    let here = "return document.querySelector('.practices summary') !== null || null";
    site.open_with(&memory, "/#/management/result").await;
    let _: bool = site.until("practices", here, &[]).await;
    site.go_to_place("#/").await;
    site.sees_heading(start::Text::Title.in_lang(Lang::Ja)).await;
    site.press("English").await;
    site.sees_heading(start::Text::Title.in_lang(Lang::En)).await;
    site.press("日本語").await;
    site.sees_heading(start::Text::Title.in_lang(Lang::Ja)).await;
    site.go_to_place("#/management/result").await;
    let _: bool = site.until("practices", here, &[]).await;
    site.leave().await;
}

#[tokio::test]
async fn a_questionnaire_that_arrives_takes_nothing_away_that_is_being_written() {
    let mut site = Site::plain().await;
    let content = Content::of("board");
    let top = content.asked.top.number().to_string();
    let all = content.asked.questions().map(|it| format!("{}={top}", it.id));
    let memory = Memory::only("board", &all.collect::<Vec<_>>().join(" "));
    site.open_with(&memory, "/#/board").await;
    site.sees_heading(content.name(Lang::Ja)).await;
    // It comes after everything that the sentences rest on.
    hold(&site, "questionnaires/literacy/").await;
    site.go_to_place("#/board/result").await;
    site.press(Text::ToDisclosure.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::TakeTitle.in_lang(Lang::Ja)).await;
    let found = disclosure_of(&memory.text(), Lang::Ja);
    let part = found.parts.iter().find(|it| !it.told.is_empty()).unwrap();
    let field = sentence_field(sentences(Lang::Ja).topic(part.topic), 1, Lang::Ja);
    let own = "取締役会は、年に2回、";
    site.write_anew(&field, own).await;
    release(&site).await;
    has_arrived(&site, 2).await;
    assert_eq!(site.value(&field).await, own);
    site.leave().await;
}

#[tokio::test]
async fn a_questionnaire_that_arrives_leaves_a_reply_and_the_focus_where_they_are() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open_with(&Memory::only("sme", "s1-malware=?"), "/#/sme").await;
    site.sees_heading(content.name(Lang::Ja)).await;
    hold(&site, "questionnaires/(six-articles|management)/").await;
    site.go_to_place("#/vendor").await;
    site.press("返事を選ぶ 1").await;
    site.choose("返事を選ぶ 1", "している").await;
    site.sees(vendor::Text::Taken.in_lang(Lang::Ja)).await;
    // A press does not move the focus in every browser.
    site.ask::<Value>("document.querySelector('.inquiries input:checked').focus()", &[]).await;
    release(&site).await;
    has_arrived(&site, 4).await;
    let focused: String = site.ask("return document.activeElement?.name ?? ''", &[]).await;
    assert_eq!(focused, "reply-s1-malware", "the focus is gone");
    site.sees(vendor::Text::Taken.in_lang(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn a_page_that_is_left_while_it_loads_is_not_loaded_twice() {
    let mut site = Site::plain().await;
    let memory = Memory::half_way(&Content::served());
    site.open_with(&memory, "/#/management/result").await;
    site.sees_heading("結果").await;
    hold(&site, "triage/triage.json").await;
    for _ in 0..2 {
        site.go_to_place("#/help").await;
        site.sees(triage::Text::Loading.in_lang(Lang::Ja)).await;
        site.go_to_place("#/management/result").await;
        site.sees_heading("結果").await;
    }
    site.go_to_place("#/help").await;
    site.sees(triage::Text::Loading.in_lang(Lang::Ja)).await;
    release(&site).await;
    site.sees_no_more(triage::Text::Loading.in_lang(Lang::Ja)).await;
    has_arrived(&site, 1).await;
    assert_eq!(site.ask::<u32>("return window.arrived", &[]).await, 1, "loaded twice");
    site.leave().await;
}

#[tokio::test]
async fn what_is_loaded_again_leaves_the_keyboard_on_the_page() {
    let mut site = Site::plain().await;
    let memory = Memory::complete(&Content::served());
    site.open_with(&memory, "/#/management/result").await;
    site.sees_heading("結果").await;
    let lose = "window.kept = window.fetch;
        window.fetch = (...what) => /board-paper/.test(what[0]?.url ?? what[0])
          ? Promise.reject(new TypeError('lost by the test')) : window.kept(...what)";
    site.ask::<Value>(lose, &[]).await;
    site.press(Text::ToPaper.in_lang(Lang::Ja)).await;
    site.sees(Text::LoadFailed.in_lang(Lang::Ja)).await;
    site.ask::<Value>("document.activeElement.blur(); window.fetch = window.kept", &[]).await;
    site.press(Text::Again.in_lang(Lang::Ja)).await;
    site.sees_focus_on(Text::PaperTitle.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::MissingTitle.in_lang(Lang::Ja)).await;
    site.leave().await;
}
