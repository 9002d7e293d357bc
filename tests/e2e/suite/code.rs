//! The answer code: written down here, typed in elsewhere.

use shirube_core::code::{self, Refused};
use shirube_core::i18n::code::{Text, refused};
use shirube_core::i18n::{Lang, short};
use shirube_e2e::{Content, Memory, Site};

const FIELD: &str = "回答コード";
const READ: &str = "読み取る";

/// Answers of every kind that the check has.
fn memory(content: &Content) -> Memory {
    Memory::each(content, |number| ["3", "2", "1", "?"][number % 4].into())
}

/// The code of the answers in a memory.
fn code_of(content: &Content, memory: &Memory) -> String {
    code::write(&content.asked, &content.answers_in(&memory.text())).unwrap()
}

#[tokio::test]
async fn a_code_written_down_brings_the_answers_to_another_device() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let memory = memory(&content).note("s1-update", "カナリアのメモ");
    let code = code_of(&content, &memory);
    site.open_with(&memory, "/#/sme/result").await;
    site.sees_heading(short::Text::CodeTitle.in_lang(Lang::Ja)).await;
    site.sees(&code).await;

    // Another device knows nothing. People write small letters, wide ones, and blanks.
    let wide: String = code.chars().map(wide).collect();
    for typed in [code.clone(), code.to_lowercase().replace('-', " "), wide, code.replace('-', "")]
    {
        site.open_with(&Memory::only("sme", ""), "/#/sme").await;
        site.press("回答コードから始める").await;
        site.sees_focus_on(Text::Title.in_lang(Lang::Ja)).await;
        site.is_started().await;
        site.fill(FIELD, &typed).await;
        site.press(READ).await;
        site.sees_focus_on("ファイルを開きました").await;
        assert!(content.answers_in(&site.kept().await).is_empty(), "looking has taken answers");
        site.press("この回答から始める").await;
        site.sees_focus_on("結果").await;
        let kept = site.kept().await;
        assert_eq!(content.answers_in(&kept), content.answers_in(&memory.text()), "{typed}");
        assert!(!kept.contains("カナリア"));
        site.sees(&code).await;
    }
    site.leave().await;
}

/// The full-width form of a character.
fn wide(it: char) -> char {
    char::from_u32(u32::from(it) + 0xfee0).unwrap()
}

#[tokio::test]
async fn a_mistake_is_told_with_its_place_and_changes_nothing() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let code = code_of(&content, &memory(&content));
    let other = Content::of("six-articles");
    let other = code_of(&other, &Memory::each(&other, |_| "2".into()));
    let mut wrong: Vec<char> = code.chars().collect();
    wrong[7] = if wrong[7] == '7' { '8' } else { '7' };
    let short: String = code.chars().take(code.chars().count() - 1).collect();
    let cases =
        [String::from_iter(&wrong), short, code.replacen('-', "*", 1), other, "答え".into()];
    site.open_with(&Memory::only("sme", "s1-update=3"), "/#/sme/code").await;
    site.is_started().await;
    site.sees_heading(Text::Title.in_lang(Lang::Ja)).await;
    let before = site.kept().await;
    site.press(READ).await;
    site.sees(Text::Nothing.in_lang(Lang::Ja)).await;
    for typed in cases {
        let why = code::read(&content.asked, &typed).unwrap_err();
        if typed == String::from_iter(&wrong) {
            assert!(matches!(why, Refused::MistypedAt(at) if at.nth == 7), "{why}");
        }
        site.fill(FIELD, &typed).await;
        site.press(READ).await;
        let said = refused(&why, Lang::Ja);
        site.sees(&said).await;
        assert!(site.alert().await.contains(&said), "a screen reader is not told of {typed}");
        assert_eq!(site.kept().await, before);
        assert_eq!(site.value(FIELD).await, typed, "what was typed is taken away");
    }
    // The mistake mended, the code is read, and merged into what was there.
    site.fill(FIELD, &code).await;
    site.press(READ).await;
    site.sees_focus_on("ファイルを開きました").await;
    site.press("自分の回答に合わせる").await;
    site.sees("ファイルの回答を取り込みました。").await;
    assert_eq!(content.answers_in(&site.kept().await).len(), 25);
    site.leave().await;
}

#[tokio::test]
async fn every_check_has_a_code_that_brings_its_answers_back() {
    let mut site = Site::plain().await;
    for id in ["sme", "six-articles", "management"] {
        let content = Content::of(id);
        // 26 characters hold even forty answers.
        let memory = Memory::each(&content, |number| ["2", "1", "?"][number % 3].into());
        let code = code_of(&content, &memory);
        site.open_with(&Memory::only(id, ""), &format!("/#/{id}/code")).await;
        site.is_started().await;
        site.fill(FIELD, &code).await;
        site.press(READ).await;
        site.press("この回答から始める").await;
        site.sees_focus_on("結果").await;
        assert_eq!(content.answers_in(&site.kept().await), content.answers_in(&memory.text()));
    }
    site.leave().await;
}
