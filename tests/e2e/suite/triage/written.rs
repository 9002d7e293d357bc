//! What is written about a case: kept while it is written, deleted only after a question.

use serde_json::{Value, json};
use shirube_core::i18n::Lang;
use shirube_core::i18n::triage::{Text, field_of_line};
use shirube_core::triage::fact_key;
use shirube_e2e::Key;

use super::{Asked, HELP, RANSOMWARE, kept, site};

#[tokio::test]
async fn the_log_and_the_facts_survive_a_reload_and_go_into_the_text() {
    let lang = Lang::En;
    let asked = Asked::served(lang);
    let mut site = site(lang).await;
    site.open_with(&kept(RANSOMWARE, &[]), HELP).await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    let what = field_of_line(1, Text::LogWhat, lang);
    site.press(Text::LogAdd.in_lang(lang)).await;
    site.sees_focus_on(&what).await;
    site.type_in("Pulled out the cable").await;
    site.key(Key::Tab).await;
    let outcome = asked.outcome(RANSOMWARE, &site.today().await);
    let seen = outcome.facts().iter().find(|it| it.id.as_str() == "seen").unwrap();
    let label = asked.texts.fact(&seen.id).0;
    site.fill(label, "A red screen").await;
    site.key(Key::Tab).await;
    let day = site.today().await;
    let time = field_of_line(1, Text::LogTime, lang);
    assert!(site.value(&time).await.starts_with(&format!("{day}T")), "the time now");
    site.give_day(&time, &format!("{day}T07:08")).await;
    site.reload().await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    assert_eq!(site.value(&what).await, "Pulled out the cable");
    assert_eq!(site.value(&time).await, format!("{day}T07:08"));
    assert_eq!(site.value(label).await, "A red screen");
    let drafts: Value = serde_json::from_str(&site.kept().await).unwrap();
    assert_eq!(drafts["drafts"][&fact_key(&seen.id)], json!("A red screen"));

    site.press(Text::SaveText.in_lang(lang)).await;
    let text = site.downloaded(&format!("shirube-incident-{day}.txt")).await;
    let text = String::from_utf8(text).unwrap();
    site.sees(Text::Saved.in_lang(lang)).await;
    for it in ["7:08: Pulled out the cable", "A red screen", &asked.title(RANSOMWARE)] {
        assert!(text.contains(it), "{it} is not in\n{text}");
    }

    // A line that is deleted can come back.
    site.press(&field_of_line(1, Text::LogDelete, lang)).await;
    site.sees(Text::LogEmpty.in_lang(lang)).await;
    site.press(Text::Undo.in_lang(lang)).await;
    site.sees_no_more(Text::LogEmpty.in_lang(lang)).await;
    assert_eq!(site.value(&what).await, "Pulled out the cable");
    site.leave().await;
}

#[tokio::test]
async fn what_is_being_written_is_kept_though_nobody_has_left_the_field() {
    let lang = Lang::En;
    let asked = Asked::served(lang);
    let mut site = site(lang).await;
    let at = "2026-11-23T09:05";
    let more = [("help-log-0001", "2026-11-23T09:05\nCalled the bank")];
    site.open_with(&kept(RANSOMWARE, &more), HELP).await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    let outcome = asked.outcome(RANSOMWARE, &site.today().await);
    let seen = outcome.facts().iter().find(|it| it.id.as_str() == "seen").unwrap();
    let label = asked.texts.fact(&seen.id).0;
    site.fill(label, "A red screen").await;
    // A browser tells of every key in a time: a year of one digit is none yet.
    let time = field_of_line(1, Text::LogTime, lang);
    let first_key = "const it = person.field(arguments[0]);
        it.focus();
        it.value = '0002-11-23T09:05';
        it.dispatchEvent(new Event('input', { bubbles: true }));
        it.dispatchEvent(new Event('change', { bubbles: true }));
        return it.value";
    let value: String = site.ask(first_key, &[json!(time)]).await;
    assert_eq!(value, "0002-11-23T09:05", "the field is left alone");
    let drafts: Value = serde_json::from_str(&site.kept().await).unwrap();
    assert_eq!(drafts["drafts"]["help-log-0001"], json!(format!("{at}\nCalled the bank")));
    // Left like this, it shows what is kept.
    let leave = "document.activeElement?.blur(); return true";
    let _: bool = site.ask(leave, &[]).await;
    assert_eq!(site.value(&time).await, at);
    site.fill(label, "A red screen with a clock").await;
    site.reload().await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    assert_eq!(site.value(&time).await, at);
    assert_eq!(site.value(label).await, "A red screen with a clock");
    site.leave().await;
}

#[tokio::test]
async fn what_was_written_is_there_after_other_answers() {
    let lang = Lang::Ja;
    let asked = Asked::served(lang);
    let mut site = site(lang).await;
    let more =
        [("help-log-0001", "2026-11-23T09:05\n銀行に電話した"), ("help-fact-seen", "赤い画面")];
    site.open_with(&kept("unsure contract", &more), HELP).await;
    site.sees_heading(&asked.title("unsure contract")).await;
    site.sees(Text::OthersTitle.in_lang(lang)).await;
    let seen = asked.triage.facts().into_iter().find(|it| it.id.as_str() == "seen").unwrap();
    assert_eq!(site.value(asked.texts.fact(&seen.id).0).await, "赤い画面");
    assert_eq!(site.value(&field_of_line(1, Text::LogWhat, lang)).await, "銀行に電話した");
    site.leave().await;
}

#[tokio::test]
async fn a_case_is_deleted_only_after_a_question_and_can_come_back() {
    let lang = Lang::Ja;
    let asked = Asked::served(lang);
    let mut site = site(lang).await;
    let more = [("help-log-0001", "2026-11-23T09:05\n銀行に電話した"), ("board-asked", "残るもの")];
    site.open_with(&kept(RANSOMWARE, &more), HELP).await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    site.press(Text::Over.in_lang(lang)).await;
    site.press(Text::OverNot.in_lang(lang)).await;
    site.sees_focus_on(Text::Over.in_lang(lang)).await;
    site.press(Text::Over.in_lang(lang)).await;
    site.press(Text::OverSure.in_lang(lang)).await;
    site.sees(Text::Cleared.in_lang(lang)).await;
    site.sees_heading(&asked.steps(RANSOMWARE)[0].0).await;
    let drafts: Value = serde_json::from_str(&site.kept().await).unwrap();
    assert_eq!(drafts["drafts"], json!({ "board-asked": "残るもの" }));
    site.press(Text::Undo.in_lang(lang)).await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    assert_eq!(site.value(&field_of_line(1, Text::LogWhat, lang)).await, "銀行に電話した");
    site.leave().await;
}
