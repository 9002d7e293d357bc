//! Whoever does not know asks the IT company, and enters its reply.

use serde_json::Value;
use shirube_core::i18n::Lang;
use shirube_core::i18n::vendor::{Text, count};
use shirube_core::vendor::{inquiries, to_text};
use shirube_e2e::{Content, Engine, Memory, Options, Site};

/// Two not known in one check, one in another.
fn memory() -> Memory {
    Memory::only("sme", "s1-update=3 s1-malware=? s1-password=1 s2-wifi=?")
        .and("management", "m1-law=?")
}

/// What the vendor is asked, check by check in the order of the start page.
fn asked(memory: &Memory) -> Vec<shirube_core::vendor::Inquiry> {
    let contents = ["sme", "six-articles", "management"].map(Content::of);
    let of =
        |it: &Content| inquiries(&it.asked, it.texts(Lang::Ja), &it.answers_in(&memory.text()));
    contents.iter().flat_map(of).collect()
}

#[tokio::test]
async fn what_is_not_known_becomes_a_sheet_and_the_reply_an_answer() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let memory = memory();
    site.open_with(&memory, "/#/sme/result").await;
    site.press("質問票を作る").await;
    site.sees_focus_on(Text::Title.in_lang(Lang::Ja)).await;
    site.sees(&count(3, Lang::Ja)).await;
    let asked = asked(&memory);
    assert_eq!(asked.len(), 3);
    for it in &asked {
        site.sees(&it.ask).await;
    }
    // Polite words to a company are for the paper.
    assert!(!site.text().await.contains(Text::Greeting.in_lang(Lang::Ja)));

    site.press("返事を選ぶ 1").await;
    site.choose("返事を選ぶ 1", "している").await;
    site.sees(Text::Taken.in_lang(Lang::Ja)).await;
    assert!(site.status().await.contains(Text::Taken.in_lang(Lang::Ja)), "nobody is told");
    site.sees(&asked[0].ask).await;
    // The answer of the other check goes there.
    site.press("返事を選ぶ 3").await;
    site.choose("返事を選ぶ 3", "段階2").await;
    let kept = site.kept().await;
    let expected = Memory::only("sme", "s1-update=3 s1-malware=3 s1-password=1 s2-wifi=?");
    assert_eq!(content.answers_in(&kept), content.answers_in(&expected.text()));
    let management = Content::served();
    let expected = Memory::of("m1-law=2").text();
    assert_eq!(management.answers_in(&kept), management.answers_in(&expected));

    // A reply taken by mistake is taken back.
    site.choose("返事を選ぶ 1", "まだ返事がない").await;
    let unknown = content.answers_in(&memory.text());
    assert_eq!(content.answers_in(&site.kept().await), unknown);
    site.reload().await;
    site.sees(&count(2, Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_sheet_can_be_copied_or_is_there_to_copy_by_hand() {
    let mut site = Site::plain().await;
    let memory = memory();
    site.open_with(&memory, "/#/vendor").await;
    site.is_started().await;
    site.sees(&count(3, Lang::Ja)).await;
    let text = to_text(&asked(&memory), Lang::Ja);
    // What the browser is given, whether or not it would take it.
    let watch = "window.copied = null;
        Object.defineProperty(navigator, 'clipboard', { configurable: true,
          value: { writeText: (it) => { window.copied = it; return Promise.resolve(); } } })";
    site.ask::<Value>(watch, &[]).await;
    site.press("文章として写す").await;
    site.sees(Text::Copied.in_lang(Lang::Ja)).await;
    assert_eq!(site.ask::<String>("return window.copied", &[]).await, text);
    assert!(site.status().await.contains(Text::Copied.in_lang(Lang::Ja)), "nobody is told");

    let refuse = "Object.defineProperty(navigator, 'clipboard', { configurable: true,
          value: { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) } })";
    site.ask::<Value>(refuse, &[]).await;
    site.press("文章として写す").await;
    site.sees(Text::CopyFailed.in_lang(Lang::Ja)).await;
    assert_eq!(site.value("写す文章").await, text);
    site.leave().await;
}

#[tokio::test]
async fn without_anything_to_ask_the_page_says_so() {
    let mut site = Site::plain().await;
    site.open_with(&Memory::only("sme", "s1-update=3"), "/#/vendor").await;
    site.sees(Text::Nothing.in_lang(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn on_paper_the_sheet_is_a_letter() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
        site.open_with(&memory(), "/#/vendor").await;
        site.sees(&count(3, lang)).await;
        if site.engine == Engine::Chromium {
            let printed = site.print_pdf(&format!("vendor-{}", lang.tag())).await;
            let plain = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
            let paper = plain(&printed.text);
            for it in [Text::To, Text::From, Text::Greeting, Text::Closing, Text::PaperReply] {
                let words = it.in_lang(lang);
                assert!(paper.contains(&plain(words)), "{words} is not on the paper: {paper}");
            }
            for it in [Text::Intro, Text::Print, Text::Copy, Text::ReplyLegend] {
                let words = it.in_lang(lang);
                assert!(!paper.contains(&plain(words)), "{words} is on the paper: {paper}");
            }
        }
        site.leave().await;
    }
}
