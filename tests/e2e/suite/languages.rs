//! Both languages, everywhere.

use std::collections::BTreeMap;

use serde_json::json;
use shirube_core::i18n::{Lang, start};
use shirube_e2e::{AROUND, Content, Memory, Options, Site};

/// What may be Japanese on an English page: the name of that language, and the guidelines' own
/// titles, which have no official English.
const JAPANESE_NAMES: [&str; 4] = [
    "日本語",
    "サイバーセキュリティ経営ガイドライン",
    "5分でできる！情報セキュリティ自社診断",
    "情報セキュリティ6か条",
];

/// What may be English on a Japanese page: names of standards and of the other language.
const ENGLISH_NAMES: [&str; 3] = ["NIST CSF", "ISO/IEC", "English"];

/// Everything that is written, also where one has to open something first and where only a screen
/// reader gets: texts, names, descriptions.
const EVERY_TEXT: &str = "
    const texts = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const it = walker.currentNode;
      const inside = it.nodeType === 1 ? it : it.parentElement;
      if (inside.closest('script, style, noscript, #crash, textarea')) continue;
      if (arguments[0] && inside.closest(`[lang]:not(html):not([lang|=${arguments[0]}])`)) continue;
      if (it.nodeType === 3) texts.push(it.data);
      else for (const name of ['aria-label', 'title', 'alt', 'placeholder', 'aria-description'])
        if (it.hasAttribute(name)) texts.push(it.getAttribute(name));
    }
    return texts.map(person.plain).filter(Boolean)";

/// Hiragana, katakana, kanji, and punctuation as wide as they are.
fn is_japanese(it: char) -> bool {
    matches!(it, '\u{3000}'..='\u{30ff}' | '\u{3400}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}')
}

/// Whether a text is only in English: four words or more, and nothing Japanese.
fn is_english(text: &str) -> bool {
    let is_word = |it: &&str| it.len() > 1 && it.bytes().all(|it| it.is_ascii_alphabetic());
    let named = ENGLISH_NAMES.iter().any(|it| text.contains(it));
    !named && !text.contains(is_japanese) && 4 <= text.split(' ').filter(is_word).count()
}

/// Whether a text is what a program says instead of words.
fn is_a_key(text: &str, contents: &[Content]) -> bool {
    let is_id = contents.iter().any(|content| {
        content.asked.questions().any(|it| it.id.as_str() == text)
            || content.asked.sections.iter().any(|it| it.id.as_str() == text)
    });
    is_id || ["undefined", "null", "NaN", "[object", "{}", "{0}"].iter().any(|it| text.contains(it))
}

/// Every page, one after the other; `look` is asked at each.
async fn every_page(site: &mut Site, lang: Lang, mut look: impl AsyncFnMut(&Site, &str)) {
    let content = Content::served();
    let memories = [
        ("empty", Memory::of("")),
        ("half-way", Memory::half_way(&content)),
        ("complete", Memory::complete(&content).plan(&["m1-risk-a"]).seen_on("2026-04-01")),
    ];
    for (name, memory) in &memories {
        let memory = memory.clone().language(lang.tag()).profile(json!({ "industry": "E" }));
        site.open_with(&memory, "/").await;
        site.is_started().await;
        site.sees_heading(start::Text::Title.in_lang(lang)).await;
        look(site, &format!("start {name}")).await;
        site.go_to_place("#/management").await;
        site.sees_heading(content.name(lang)).await;
        look(site, &format!("intro {name}")).await;
        for number in 1..=content.asked.sections.len() {
            site.go_to_place(&format!("#/item/{number}")).await;
            site.sees_heading(content.item(number, lang)).await;
            look(site, &format!("item {number} {name}")).await;
        }
        site.go_to_place("#/result").await;
        site.sees_heading(lang.pick("結果", "Result")).await;
        if *name != "empty" {
            site.sees_heading(lang.pick("ほかの会社の進め方", "How others do it")).await;
            let has_sources = "return [...document.querySelectorAll('details li')].length || null";
            let _: usize = site.until("sources", has_sources, &[]).await;
            look(site, &format!("result {name}")).await;
            site.press(lang.pick("表で見る", "Show as a table")).await;
        }
        look(site, &format!("result {name} as a table")).await;
    }

    for content in ["sme", "six-articles"].map(Content::of) {
        let id = content.asked.id.as_str();
        let empty = Memory::only(id, "").language(lang.tag());
        site.open_with(&empty, &format!("/#/{id}")).await;
        site.sees_heading(content.name(lang)).await;
        look(site, &format!("intro of {id}")).await;
        for number in 1..=content.count() {
            site.go_to_place(&format!("#/{id}/{number}")).await;
            site.sees_heading(content.ask(number, lang)).await;
            look(site, &format!("question {number} of {id}")).await;
        }
        let half = Memory::each(&content, |it| ["?", "1", "2"][it % 3].into());
        let whole = Memory::each(&content, |_| content.asked.top.number().to_string());
        for (name, memory) in [("empty", empty), ("half", half), ("whole", whole)] {
            let memory = memory.language(lang.tag());
            site.open_with(&memory, &format!("/#/{id}/result")).await;
            site.sees_heading(lang.pick("結果", "Result")).await;
            if name != "empty" {
                let has_sources = "return [...document.querySelectorAll('.how li')].length || null";
                let _: usize = site.until("sources", has_sources, &[]).await;
            }
            look(site, &format!("result {name} of {id}")).await;
        }
    }

    let memory = Memory::of_everything(&Content::of("sme")).language(lang.tag());
    for (place, ja, en) in AROUND {
        site.open_with(&memory, &format!("/#/{place}")).await;
        site.sees_heading(lang.pick(ja, en)).await;
        look(site, place).await;
    }

    // A file, its result, a bad file, a wipe.
    let label = lang.pick("結果のファイルを開く", "Open a result file");
    site.open_with(&Memory::of("m1-risk=2 m1-policy=?").language(lang.tag()), "/").await;
    site.is_started().await;
    site.sees_heading(start::Text::Title.in_lang(lang)).await;
    let file = site.file("other.json", Memory::complete(&content).text().as_bytes());
    site.hand_over(label, &file).await;
    site.sees_heading(lang.pick("ファイルを開きました", "File opened")).await;
    look(site, "an opened file").await;
    site.press(lang.pick("見るだけにする", "Only look at it")).await;
    site.sees_heading(lang.pick("結果", "Result")).await;
    look(site, "the result of a file").await;
    site.press(lang.pick("しるべ", "Shirube")).await;
    let file = site.file("bad.json", b"bad");
    site.hand_over(label, &file).await;
    site.sees(lang.pick("このファイルは開けませんでした。", "This file could not be opened."))
        .await;
    look(site, "a bad file").await;
    site.press(lang.pick("すべて消す", "Delete everything")).await;
    site.sees(lang.pick("すべて消しました。", "Everything has been deleted.")).await;
    site.press(lang.pick("何も残さない", "Keep nothing")).await;
    look(site, "nothing kept").await;
    site.open_with_text("damaged", "/").await;
    site.press(lang.pick("日本語", "English")).await;
    site.sees_heading(start::Text::Title.in_lang(lang)).await;
    look(site, "a damaged state").await;
}

#[tokio::test]
async fn nothing_japanese_is_left_on_an_english_page() {
    let mut site = Site::with(Options { language: "en", ..Options::default() }).await;
    let contents = ["management", "sme", "six-articles"].map(Content::of);
    let mut faults = BTreeMap::new();
    every_page(&mut site, Lang::En, async |site, page| {
        let texts: Vec<String> = site.ask(EVERY_TEXT, &[json!("")]).await;
        for text in texts {
            let mut rest = text.clone();
            for it in JAPANESE_NAMES {
                rest = rest.replace(it, "");
            }
            // What the sample visitor has written is in the visitor's language.
            rest = rest.replace("総務の田中さんに確かめる", "").replace("自社の製品がない", "");
            if rest.contains(is_japanese) || is_a_key(&text, &contents) {
                faults.entry(text).or_insert_with(|| page.to_string());
            }
        }
        let lang: String = site.ask("return document.documentElement.lang", &[]).await;
        assert_eq!(lang, "en", "{page}");
    })
    .await;
    assert!(faults.is_empty(), "Japanese on English pages (and where first): {faults:#?}");
    site.leave().await;
}

#[tokio::test]
async fn nothing_english_is_left_on_a_japanese_page() {
    let mut site = Site::plain().await;
    let contents = ["management", "sme", "six-articles"].map(Content::of);
    let mut faults = BTreeMap::new();
    every_page(&mut site, Lang::Ja, async |site, page| {
        let texts: Vec<String> = site.ask(EVERY_TEXT, &[json!("ja")]).await;
        for text in texts {
            if is_english(&text) || is_a_key(&text, &contents) {
                faults.entry(text).or_insert_with(|| page.to_string());
            }
        }
        let lang: String = site.ask("return document.documentElement.lang", &[]).await;
        assert_eq!(lang, "ja", "{page}");
    })
    .await;
    assert!(faults.is_empty(), "English on Japanese pages (and where first): {faults:#?}");
    site.leave().await;
}

#[tokio::test]
async fn switching_keeps_the_page_and_the_answers() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let lang = "return document.documentElement.lang";
    site.open_with(&Memory::half_way(&content), "/#/item/3").await;
    site.sees_heading(content.item(3, Lang::Ja)).await;
    site.choose(2, 5).await;
    site.press("English").await;
    site.sees_heading(content.item(3, Lang::En)).await;
    assert_eq!(site.ask::<String>(lang, &[]).await, "en");
    assert_eq!(site.title().await, &*content.texts(Lang::En).title);
    assert!(site.is_chosen(2, 5).await);
    site.sees("20 / 40").await;
    site.press("See the result").await;
    site.sees_heading("Result").await;
    site.press("日本語").await;
    site.sees_heading("結果").await;
    assert_eq!(site.ask::<String>(lang, &[]).await, "ja");
    assert_eq!(site.title().await, &*content.texts(Lang::Ja).title);
    site.back().await;
    site.sees_heading(content.item(3, Lang::Ja)).await;
    assert!(site.is_chosen(2, 5).await);
    // The choice is kept, although the browser speaks Japanese.
    site.press("English").await;
    site.sees_heading(content.item(3, Lang::En)).await;
    site.reload().await;
    site.sees_heading(content.item(3, Lang::En)).await;
    assert_eq!(site.title().await, &*content.texts(Lang::En).title);
    site.leave().await;
}

#[tokio::test]
async fn the_browser_and_the_address_choose_the_first_language() {
    let mut site = Site::with(Options { language: "en", ..Options::default() }).await;
    site.open("/").await;
    site.sees("All checks").await;
    site.open("/?lang=ja").await;
    site.sees("診断の一覧").await;
    site.open("/?lang=en-GB").await;
    site.sees("All checks").await;
    site.leave().await;
}
