//! When the program cannot run, or breaks: never a blank page.

use serde_json::Value;
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Memory, Options, Site, Variant, dist};

const HEADING: &str = "しるべを動かせませんでした Shirube could not run";
const SAVE: &str = "回答をファイルに保存 / Save my answers";

/// Said by the browsers themselves when a program stops; the page cannot keep them from it.
const STOPPED: &str = "unreachable";

async fn site_with(variant: Variant) -> Site {
    Site::with(Options { variant, ..Options::default() }).await
}

/// The page stands in for the program: words in both languages, the answers as a file, a way on.
async fn the_crash_page_is_whole(site: &mut Site, what: [&str; 2], kept: &str) {
    site.sees_heading(HEADING).await;
    for it in what {
        site.sees(it).await;
    }
    site.sees_focus_on(HEADING).await;
    if kept.is_empty() {
        assert!(!site.has_control(SAVE).await, "there is nothing to save");
    } else {
        site.press(SAVE).await;
        let file = site.downloaded("shirube-saved.json").await;
        let content = Content::served();
        let file = String::from_utf8(file).unwrap();
        assert_eq!(content.answers_in(&file), content.answers_in(kept));
    }
    assert!(site.has_control("もう一度読み込む / Load again").await);
    for (link, heading) in [
        ("質問の一覧", "経営者のためのセキュリティ自己診断"),
        ("all questions", "Security self-check for management"),
        ("困ったことが起きたとき", "困ったことが起きたとき"),
        ("If something has happened", "Something happened"),
    ] {
        site.press(link).await;
        site.sees_heading(heading).await;
        site.back().await;
        site.sees_heading(HEADING).await;
    }
}

#[tokio::test]
async fn a_browser_without_webassembly_is_told_so_and_given_the_answers() {
    let mut site = site_with(Variant::NoWasm).await;
    let memory = Memory::half_way(&Content::served()).text();
    site.open_with_text(&memory, "/").await;
    let what = ["別のブラウザーをお試しください。", "Please try another browser."];
    the_crash_page_is_whole(&mut site, what, &memory).await;
    assert_eq!(site.kept().await, memory, "the saved answers have changed");
    site.leave().await;
}

#[tokio::test]
async fn a_program_that_does_not_arrive_is_told_and_the_answers_are_given() {
    let mut site = site_with(Variant::WasmLost).await;
    site.tolerate("_bg.wasm", "this file is the one that is lost");
    let memory = Memory::half_way(&Content::served()).text();
    site.open_with_text(&memory, "/").await;
    let what = ["必要なファイルを読み込めませんでした。", "Please check your connection."];
    the_crash_page_is_whole(&mut site, what, &memory).await;
    site.leave().await;
}

#[tokio::test]
async fn a_first_visitor_has_nothing_to_save() {
    let mut site = site_with(Variant::NoWasm).await;
    site.open("/").await;
    the_crash_page_is_whole(&mut site, ["WebAssembly", "Please try another browser."], "").await;
    site.leave().await;
}

#[tokio::test]
async fn a_computer_for_many_stays_one_behind_the_crash_page() {
    let mut site = site_with(Variant::NoWasm).await;
    site.open("/?mode=kiosk").await;
    site.sees_heading(HEADING).await;
    site.press("困ったことが起きたとき").await;
    site.sees_heading("困ったことが起きたとき").await;
    site.press("はじめの画面").await;
    site.sees_heading(HEADING).await;
    assert_eq!(site.ask::<String>("return location.search", &[]).await, "?mode=kiosk");
    site.leave().await;
}

#[tokio::test]
async fn a_panic_shows_the_crash_page_with_the_latest_answers() {
    let mut site = Site::plain().await;
    site.tolerate(STOPPED, "a program that panics stops");
    site.tolerate("RuntimeError", "a program that panics stops");
    let content = Content::served();
    site.open_with(&Memory::of("m1-risk=3"), "/#/item/1").await;
    site.sees_heading(content.item(1, Lang::Ja)).await;
    site.choose(2, 4).await;
    site.sees("2 / 40").await;
    let kept = site.kept().await;
    // The program needs this to draw the next page; the crash page does not.
    let broken = "Node.prototype.cloneNode = () => { throw new Error('broken by the test') }";
    site.ask::<Value>(broken, &[]).await;
    site.press("次へ").await;
    let what = ["途中で問題が起きました。", "Something went wrong."];
    the_crash_page_is_whole_after_a_panic(&mut site, what, &kept).await;
    site.leave().await;
}

/// The same, but going to another page and back starts the program again, which now runs.
async fn the_crash_page_is_whole_after_a_panic(site: &mut Site, what: [&str; 2], kept: &str) {
    let content = Content::served();
    site.sees_heading(HEADING).await;
    for it in what {
        site.sees(it).await;
    }
    site.sees_focus_on(HEADING).await;
    site.press("詳しい内容 / Details").await;
    site.sees("panicked at").await;
    site.press(SAVE).await;
    let file = String::from_utf8(site.downloaded("shirube-saved.json").await).unwrap();
    assert_eq!(content.answers_in(&file), content.answers_in(kept));
    site.press("もう一度読み込む / Load again").await;
    site.sees("2 / 40").await;
}

/// Browsers report as an error, with a sentence and nothing else, that what was measured changed
/// once more before it was drawn: every frame that follows its content does that now and then.
#[tokio::test]
async fn a_note_of_the_browser_while_a_program_starts_ends_nothing() {
    let mut site = Site::plain().await;
    site.open("/").await;
    let note = "const root = document.documentElement;
        root.removeAttribute('data-started');
        const message = 'ResizeObserver loop completed with undelivered notifications.';
        dispatchEvent(new ErrorEvent('error', { message }));
        root.setAttribute('data-started', '');
        return document.getElementById('crash').hidden";
    assert!(site.ask::<bool>(note, &[]).await, "the page was given up");
    site.tolerate("ResizeObserver", "this test makes the note");
    site.leave().await;
}

#[tokio::test]
async fn a_program_that_reports_its_end_shows_the_crash_page() {
    let mut site = site_with(Variant::StorageRefused).await;
    site.open("/#/management").await;
    site.press("診断をはじめる").await;
    site.choose(1, 3).await;
    site.ask::<Value>("window.shirube.crashed('the end')", &[]).await;
    site.sees_heading(HEADING).await;
    site.sees_focus_on(HEADING).await;
    // What no storage has kept is still in the hands of the page.
    site.press(SAVE).await;
    let file = String::from_utf8(site.downloaded("shirube-saved.json").await).unwrap();
    assert_eq!(Content::served().answers_in(&file).len(), 1);
    site.leave().await;
}

#[tokio::test]
async fn without_scripts_there_are_the_questions_and_a_desk() {
    let index = std::fs::read_to_string(dist().join("index.html")).unwrap();
    let noscript: Vec<&str> = index.split("<noscript>").skip(1).collect();
    assert_eq!(noscript.len(), 2);
    for page in ["questions.ja.html", "questions.en.html"] {
        let link = format!("href=\"{page}\"");
        let is_linked = |it: &&str| it.split("</noscript>").next().unwrap().contains(&link);
        assert_eq!(noscript.iter().filter(|it| is_linked(it)).count(), 1, "{page}");
    }

    let mut site = Site::plain().await;
    let content = Content::served();
    for (lang, page) in [(Lang::Ja, "/questions.ja.html"), (Lang::En, "/questions.en.html")] {
        site.open(page).await;
        let text = site.text().await;
        for (number, question) in (1..).zip(content.asked.questions()) {
            let texts = content.texts(lang).question(&question.id).unwrap();
            let ask = format!("{number}. {}", texts.ask);
            assert!(text.contains(&ask), "{page} lacks {ask}");
            for level in &texts.levels {
                assert!(text.contains(&**level), "{page} lacks {level}");
            }
        }
        assert!(text.contains("cs-support@ipa.go.jp"), "{page} names no desk");
        let scripts: usize = site.ask("return document.scripts.length", &[]).await;
        assert_eq!(
            scripts, 2,
            "the one of the tests, and the one that tells a page around the height"
        );
        site.press(lang.pick("画面で答える", "Answer on screen")).await;
        site.sees("しるべ").await;
    }
    site.leave().await;
}
