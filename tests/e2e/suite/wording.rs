//! The wording guard: words that say of a declaration what it is not.

use serde_json::Value;
use shirube_core::i18n::wording::why;
use shirube_core::i18n::wording_page::{Text, examples, found};
use shirube_core::i18n::{Lang, labelled};
use shirube_core::wording::look_over;
use shirube_e2e::{Options, Site};

const PATH: &str = "/#/wording";

/// Everything that is said of a text.
async fn the_page_tells_of(site: &Site, text: &str, lang: Lang) {
    let misuses = look_over(text);
    site.sees(&found(misuses.len(), lang)).await;
    assert!(site.status().await.contains(&found(misuses.len(), lang)), "nobody is told");
    for it in &misuses {
        site.sees(why(it.kind, lang)).await;
        site.sees(&labelled(Text::Instead.in_lang(lang), it.offer, lang)).await;
    }
    let marked: Vec<String> = site.ask("return person.texts('mark')", &[]).await;
    let words: Vec<String> = misuses.iter().map(|it| it.word.to_string()).collect();
    assert_eq!(marked, words);
}

async fn misleading_words_are_found_and_replaced(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let label = Text::Label.in_lang(lang);
    site.open("/#/security-action").await;
    site.press(lang.pick("言葉づかいを確かめる", "Check the wording")).await;
    site.sees_focus_on(Text::Title.in_lang(lang)).await;
    for it in examples(lang) {
        site.press(it).await;
        site.sees_focus_on(label).await;
        assert_eq!(site.value(label).await, it);
        the_page_tells_of(&site, it, lang).await;
        site.press(Text::Clear.in_lang(lang)).await;
        site.sees_heading(Text::Examples.in_lang(lang)).await;
        assert_eq!(site.value(label).await, "");
    }

    // Typed text is looked over as it grows, and a sentence is replaced by a press.
    let [first, _, good] = examples(lang);
    let text = format!("{good}{}{first}", lang.pick("", " "));
    site.write_anew(label, &text).await;
    the_page_tells_of(&site, &text, lang).await;
    let replaced = look_over(&text)[0].replaced(&text);
    site.press(Text::Replace.in_lang(lang)).await;
    site.sees_focus_on(label).await;
    assert_eq!(site.value(label).await, replaced);
    the_page_tells_of(&site, &replaced, lang).await;
    site.press(Text::Undo.in_lang(lang)).await;
    assert_eq!(site.value(label).await, text);
    site.press(Text::ToGuide.in_lang(lang)).await;
    site.sees_focus_on(
        lang.pick("SECURITY ACTION（セキュリティアクション）の宣言", "Declaring SECURITY ACTION"),
    )
    .await;
    site.leave().await;
}

#[tokio::test]
async fn misleading_words_are_found_and_replaced_in_japanese() {
    misleading_words_are_found_and_replaced(Lang::Ja).await;
}

#[tokio::test]
async fn misleading_words_are_found_and_replaced_in_english() {
    misleading_words_are_found_and_replaced(Lang::En).await;
}

#[tokio::test]
async fn what_is_typed_is_neither_kept_nor_sent() {
    const SECRET: &str = "himitsu no jouhou 認定";
    let mut site = Site::plain().await;
    site.open(PATH).await;
    site.sees_heading(Text::Title.in_lang(Lang::Ja)).await;
    site.is_quiet().await;
    let before = site.server.requests().len();
    site.write_anew(Text::Label.in_lang(Lang::Ja), SECRET).await;
    site.is_quiet().await;
    assert_eq!(site.server.requests().len(), before, "something was asked for");
    assert!(!site.kept().await.contains("himitsu"), "it was kept");
    assert_eq!(site.stored().await, [""; 0]);
    site.reload().await;
    site.sees_heading(Text::Examples.in_lang(Lang::Ja)).await;
    assert_eq!(site.value(Text::Label.in_lang(Lang::Ja)).await, "");
    site.leave().await;
}

#[tokio::test]
async fn what_looks_like_markup_is_only_text() {
    const TEXT: &str = "<b>SECURITY ACTION</b>の認定<img src=x onerror=alert(1)>";
    let mut site = Site::plain().await;
    site.open(PATH).await;
    site.sees_heading(Text::Title.in_lang(Lang::Ja)).await;
    site.write_anew(Text::Label.in_lang(Lang::Ja), TEXT).await;
    the_page_tells_of(&site, TEXT, Lang::Ja).await;
    site.sees("<b>SECURITY ACTION</b>の認定").await;
    let made: Value =
        site.ask("return document.querySelectorAll('main img, main b').length", &[]).await;
    assert_eq!(made, 0);
    site.leave().await;
}
