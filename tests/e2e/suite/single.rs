//! The single HTML file, opened from a disk.

use std::path::Path;

use serde_json::{Value, json};
use shirube_core::i18n::Lang;
use shirube_core::i18n::policy::Text;
use shirube_core::policy::Field;
use shirube_e2e::{Content, Press, Site, dist};
use xtask::{single, workspace};

const NOT_KEPT: &str = "回答はこの端末に残らず、閉じると消えます。";

/// The file as it is given away.
fn as_given_away() -> String {
    single::make(&dist()).unwrap_or_else(|err| panic!("{err}"))
}

/// The file with the script of these tests in it, which hears what goes wrong. Its policy lets that
/// script run and nothing else.
fn with_an_ear(page: &str) -> String {
    let watch = workspace::root().join("tests/e2e/pages/watch.js");
    let watch = std::fs::read_to_string(watch).unwrap();
    let source = single::source(&watch);
    let page = page.replacen("script-src ", &format!("script-src {source} "), 1);
    page.replacen("default\">", &format!("default\"><script>{watch}</script>"), 1)
}

fn address(file: &Path) -> String {
    format!("file://{}", file.display())
}

#[tokio::test]
async fn the_file_opens_from_a_disk_and_its_pages_are_in_it() {
    let mut site = Site::plain().await;
    let file = site.file("shirube.html", as_given_away().as_bytes());
    site.open_address(&address(&file)).await;
    site.is_started().await;
    site.sees(NOT_KEPT).await;
    assert!(!site.has_control("通信できないときも使えるようにする").await);

    // Pages that lie beside the program elsewhere.
    site.press("困ったことが起きた").await;
    site.press("プログラムのいらないページを開く").await;
    site.sees_heading("最初の10分にすること").await;
    assert_eq!(site.title().await, "困ったことが起きたとき");
    let red = "return getComputedStyle(document.querySelector('.leaf:target .urgent h2')).color";
    assert_eq!(site.ask::<String>(red, &[]).await, "rgb(206, 0, 0)", "its own look is not there");
    // A place in such a page shows the page, and the other language has places of its own.
    site.press("何が起きたかを選ぶ").await;
    site.press("パソコン、サーバー、スマホの様子がおかしい").await;
    let place = "return document.querySelector(':target').id";
    assert_eq!(site.ask::<String>(place, &[]).await, "help.ja.html.t-machine");
    site.press("English").await;
    site.sees_heading("Something happened").await;
    for _ in 0..4 {
        site.back().await;
    }
    site.sees_heading("困ったことが起きたとき").await;
    site.back().await;
    site.sees_heading("会社のセキュリティを、ここで確かめる").await;

    site.go_to_place("#/sme/3").await;
    let sme = Content::of("sme");
    site.sees(sme.ask(3, Lang::Ja)).await;
    site.go_to_place("#questions-sme.ja.html").await;
    site.sees_heading(sme.name(Lang::Ja)).await;
    site.sees("使い方と数え方").await;
    site.back().await;
    site.sees(sme.ask(3, Lang::Ja)).await;
    let dead = "return [...document.querySelectorAll('a[href]')].map((it) => it.href)
        .filter((it) => it.startsWith('file:') && !it.includes('#'))";
    assert_eq!(site.ask::<Vec<String>>(dead, &[]).await, [""; 0]);
    site.leave().await;
}

#[tokio::test]
async fn a_whole_check_is_done_from_the_file_alone_and_leaves_nothing_behind() {
    let mut site = Site::plain().await;
    let sme = Content::of("sme");
    let file = site.file("shirube.html", with_an_ear(&as_given_away()).as_bytes());
    site.open_address(&address(&file)).await;
    // What another file on this disk has left in the storage they share is none of our business.
    let left = "try { localStorage.setItem('shirube:state', 'of another file') } catch {}";
    site.ask::<Value>(left, &[]).await;
    site.reload().await;
    site.sees(NOT_KEPT).await;

    site.press("SECURITY ACTIONが必要と言われた").await;
    site.press("診断をはじめる").await;
    site.answer_one_by_one(&sme, Lang::Ja, |_| Press::Level(2)).await;
    site.sees_heading("結果").await;
    site.press("結果をファイルに保存").await;
    let name = format!("shirube-sme-{}.json", site.today().await);
    let saved = site.downloaded(&name).await;

    // A document is made here as well.
    site.go_to_place("#/policy").await;
    for (field, text) in [(Field::Company, "標商店"), (Field::Role, "店主"), (Field::Name, "花子")]
    {
        site.fill(field.label().in_lang(Lang::Ja), text).await;
    }
    site.give_day(Text::Day.in_lang(Lang::Ja), "2026-11-20").await;
    site.press(shirube_core::i18n::policy_page::Text::SaveDocx.in_lang(Lang::Ja)).await;
    let docx = site.downloaded("information-security-policy.docx").await;
    assert!(String::from_utf8_lossy(&docx).contains("標商店"), "the firm is not named in it");

    // Gone after a reload, and back with the file.
    site.open_address("about:blank").await;
    site.open_address(&address(&file)).await;
    site.sees(NOT_KEPT).await;
    assert!(!site.text().await.contains("25問中25問に回答"));
    let result = site.file("result.json", &saved);
    site.hand_over("結果のファイルを開く", &result).await;
    site.press("この回答から始める").await;
    site.sees_heading("結果").await;
    site.press("English").await;
    site.sees_heading("Result").await;

    let kept: Vec<Option<String>> = site
        .ask(
            "return [localStorage.getItem('shirube:state'), localStorage.getItem('shirube:aside')]",
            &[json!(0)],
        )
        .await;
    assert!(kept.iter().flatten().all(|it| it == "of another file"), "{kept:?}");
    assert_eq!(site.server.requests(), [], "the file has asked a server");
    site.leave().await;
}
