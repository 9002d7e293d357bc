//! The comparison with other firms: figures with their sources, the own place, and what is refused.

use serde_json::json;
use shirube_core::i18n::Lang;
use shirube_core::i18n::compare::Text;
use shirube_e2e::{Content, Memory, Options, Others, Site};

const OPEN: &str = "結果のファイルを開く";

async fn open_file(site: &Site, lang: Lang, others: &Others) {
    let file = site.file("members.json", others.text().as_bytes());
    site.hand_over(lang.pick(OPEN, "Open a result file"), &file).await;
    site.sees(Text::Opened.in_lang(lang)).await;
}

#[tokio::test]
async fn pictures() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
        let content = Content::served();
        let memory = Memory::complete(&content).profile(json!({ "industry": "E", "size": "21-50" }));
        site.open_with(&memory, "/").await;
        open_file(&site, lang, &Others::of(&content, 100, 500).synthetic()).await;
        site.go_to_place("#/management/result").await;
        site.sees_heading(Text::Title.in_lang(lang)).await;
        site.sees(Text::Histogram.in_lang(lang)).await;
        for width in [360, 1280] {
            site.resize(width, 800).await;
            site.screenshot(&format!("compare-{}-{width}", lang.tag())).await;
        }
        site.leave().await;
    }
}
