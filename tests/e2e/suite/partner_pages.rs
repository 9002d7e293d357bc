//! The pages for partners: the generator of the code to paste, the doctor, and the samples.

use serde_json::{Value, json};
use shirube_core::i18n::{self, Lang};
use shirube_core::profile::{Industry, Prefecture, Size};
use shirube_e2e::{Options, Site, Variant};

/// The pages, each with a heading that it shows in Japanese and in English.
const PAGES: [(&str, &str, &str); 5] = [
    ("embed.html", "貼り付けるコードを作る", "Make the code to paste"),
    ("doctor.html", "点検の結果", "What was found"),
    ("demo/insurer.html", "受け取った結果", "The result received"),
    ("demo/chamber.html", "セミナーのお知らせ", "Seminars"),
    ("demo/plain.html", "ほかの飾りに負けないかを確かめる見本", "A sample of hostile styles"),
];

async fn site(variant: Variant) -> Site {
    let mut site = Site::with(Options { variant, ..Options::default() }).await;
    for name in ["manifest.json", "headers.json"] {
        site.tolerate(name, "only a release has it, and both pages say so where it is missing");
    }
    site
}

/// Waits for a check of the doctor and says its state: `good`, `care`, `bad` or `unknown`.
async fn state(site: &Site, check: &str) -> String {
    let find =
        "return document.querySelector(`[data-check=\"${arguments[0]}\"]`)?.dataset.state ?? null";
    site.until(&format!("the check {check}"), find, &[json!(check)]).await
}

/// The text to copy with this name.
async fn text(site: &Site, id: &str) -> String {
    let find =
        "return document.querySelector(`[data-copy=\"${arguments[0]}\"]`)?.textContent ?? null";
    site.until(&format!("the text {id}"), find, &[json!(id)]).await
}

#[tokio::test]
async fn every_page_for_partners_is_accessible_in_both_languages() {
    let mut site = site(Variant::Plain).await;
    let mut faults = Vec::new();
    for (page, ja, en) in PAGES {
        for lang in [Lang::Ja, Lang::En] {
            site.open(&format!("/{page}?lang={}", lang.tag())).await;
            site.sees_heading(lang.pick(ja, en)).await;
            let shown: String = site.ask("return document.documentElement.lang", &[]).await;
            assert_eq!(shown, lang.tag(), "{page}");
            site.ask::<Value>(
                "for (const it of document.querySelectorAll('details')) it.open = true",
                &[],
            )
            .await;
            let found = site.axe().await;
            faults.extend(found.into_iter().map(|it| format!("{page} {}: {it}", lang.tag())));
        }
        site.resize(320, 800).await;
        let widths: [u32; 2] =
            site.ask("return [document.documentElement.scrollWidth, innerWidth]", &[]).await;
        assert!(widths[0] <= widths[1], "{page} is {} px wide in {} px", widths[0], widths[1]);
        site.resize(1280, 900).await;
    }
    assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
    site.leave().await;
}

#[tokio::test]
async fn the_generator_follows_every_choice_and_its_code_runs() {
    let mut site = site(Variant::Plain).await;
    site.tolerate("egress.js", "the page that may do anything asks for it in other tests");
    site.open("/embed.html?lang=ja").await;
    site.sees_heading("貼り付けるコードを作る").await;
    let origin = site.server.origin();

    // Nothing chosen is the two lines, and the preview is the check itself.
    let expected = format!(
        "<script async src=\"{origin}/embed.js\"></script>\n<shirube-check>\n  \
         <a href=\"{origin}/index.html\">セキュリティ自己診断を開く</a>\n</shirube-check>\n"
    );
    assert_eq!(text(&site, "html").await, expected);
    site.into_frame().await;
    site.sees("診断の一覧").await;
    site.out_of_frame().await;

    // What is typed stays text in whatever it is pasted into.
    let hostile = "\"><img src=x> 'it' & {{1}} --";
    site.select("はじめに開く診断", "小さな会社のセキュリティ自己診断（5分）").await;
    site.press("細かい設定").await;
    site.fill("枠の名前", hostile).await;
    site.press("この色から作る").await;
    site.sees("すべての組み合わせが").await;
    let html = text(&site, "html").await;
    assert!(html.contains("questionnaire=\"sme\""), "{html}");
    assert!(html.contains("label=\"&quot;&gt;&lt;img src=x&gt;"), "{html}");
    assert!(text(&site, "css").await.contains("--shirube-accent: #"), "no colours");
    for (form, id) in [("React", "react"), ("Vue", "vue"), ("枠だけ（iframe）", "iframe")] {
        site.tick(form).await;
        let text = text(&site, id).await;
        assert!(text.contains("sme"), "{form}: {text}");
        assert!(id == "react" || !text.contains("<img"), "{form}: {text}");
    }
    site.tick("WordPress").await;
    assert_eq!(text(&site, "shortcode").await, "[shirube questionnaire=\"sme\"]");
    site.sees("この形では使えないため、省いた設定：label").await;
    let block = text(&site, "block").await;
    let json = block.strip_prefix("<!-- wp:shirube/check ").unwrap();
    let json: Value = serde_json::from_str(json.strip_suffix(" /-->").unwrap()).unwrap();
    assert_eq!(json, json!({ "questionnaire": "sme", "label": hostile }));
    assert!(!block.trim_start_matches("<!--").trim_end_matches("-->").contains("--"), "{block}");

    // The text, and nothing else, in a page of another origin.
    site.open_address(&format!("{}/__host/open.html", site.server.other_origin())).await;
    let run = "document.open(); document.write(arguments[0]); document.close();
        const check = document.querySelector('shirube-check');
        check.addEventListener('shirube-ready', (it) => (check.dataset.ready = it.detail.version))";
    site.ask::<Value>(run, &[json!(html)]).await;
    let ready = "return document.querySelector('shirube-check').dataset.ready ?? null";
    let version: String = site.until("shirube-ready", ready, &[]).await;
    assert_eq!(version, env!("CARGO_PKG_VERSION"));
    let outcome = "const frame = document.querySelector('shirube-check iframe');
        return [frame.title, document.querySelectorAll('img').length, new URL(frame.src).hash]";
    let outcome: Value = site.ask(outcome, &[]).await;
    assert_eq!(outcome, json!([hostile, 0, "#/sme"]));
    site.leave().await;
}

#[tokio::test]
async fn the_generator_says_what_cannot_be_used_and_what_cannot_be_read() {
    let mut site = site(Variant::Plain).await;
    site.tolerate("--shirube-", "the frame warns of the colours that this test makes hard to read");
    site.open("/embed.html?lang=en").await;
    site.sees_heading("Make the code to paste").await;
    let before = text(&site, "html").await;
    site.press("Details").await;
    site.fill("Hosts that may be opened", "https://not a host").await;
    site.sees("This cannot be used. It is not in the code.").await;
    assert_eq!(text(&site, "html").await, before);

    site.press("Choose each by itself").await;
    let write = "const it = document.getElementById(arguments[0]); it.value = arguments[1];
        it.dispatchEvent(new Event('input'))";
    for (value, is_taken) in
        [("red; } * { color: red", false), ("url(x)", false), ("#fffffe", true)]
    {
        site.ask::<Value>(write, &[json!("shirube-text-light"), json!(value)]).await;
        let css = site
            .ask::<Option<String>>(
                "return document.querySelector('[data-copy=css]')?.textContent ?? null",
                &[],
            )
            .await;
        assert_eq!(css.is_some_and(|it| it.contains(value)), is_taken, "{value}");
    }
    site.sees("These pairs are hard to read.").await;

    // What industries, sizes and prefectures are called here is what the check calls them.
    site.press("What you know about the firm").await;
    for lang in [Lang::En, Lang::Ja] {
        site.press(lang.pick("日本語", "English")).await;
        let of = |list: Vec<(String, String)>| json!(list);
        for (id, expected) in [
            (
                "industry",
                of(Industry::all().map(|it| pair(it.code(), i18n::industry(it, lang))).collect()),
            ),
            ("size", of(Size::all().map(|it| pair(it.code(), &i18n::size(it, lang))).collect())),
            (
                "prefecture",
                of(Prefecture::all()
                    .map(|it| pair(it.code(), i18n::prefecture(it, lang)))
                    .collect()),
            ),
        ] {
            let list = "return [...document.getElementById(`option-${arguments[0]}`).options]
                .slice(1).map((it) => [it.value, it.text])";
            let found: Value = site.ask(list, &[json!(id)]).await;
            assert_eq!(found, expected, "{id}");
        }
    }
    site.leave().await;
}

fn pair(code: impl ToString, name: &str) -> (String, String) {
    (code.to_string(), name.to_owned())
}

#[tokio::test]
async fn the_doctor_finds_all_well_here_and_names_an_edited_file() {
    let mut site = site(Variant::Plain).await;
    site.open("/doctor.html?lang=ja").await;
    for check in ["there", "types", "program", "wasm", "policy", "framing", "caching", "storage"] {
        assert_eq!(state(&site, check).await, "good", "{check}: {}", text(&site, "report").await);
    }
    for check in ["hashes", "headers"] {
        assert_eq!(state(&site, check).await, "unknown", "{check}");
    }
    site.sees("確かめられたところは、すべて問題ありません。").await;
    let report = text(&site, "report").await;
    assert!(report.contains("[✓ 問題なし] 診断が始まるか"), "{report}");

    // A release says what its files are; here one of them is not what it was.
    let release = "
        const digest = async (path) => {
          const bytes = await (await fetch(path)).arrayBuffer();
          const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
          return `sha256-${btoa(String.fromCharCode(...hash))}`;
        };
        const plain = window.fetch;
        const files = [{ path: 'boot.js', sha256: arguments[0] }, { path: 'icon.svg' }];
        const ready = digest('icon.svg').then((it) => (files[1].sha256 = it));
        window.fetch = async (url, how) => {
          await ready;
          return /manifest\\.json$/.test(url)
            ? new Response(JSON.stringify({ version: '0.0.9', files }))
            : plain(url, how);
        };
        document.documentElement.removeAttribute('data-checked')";
    let wrong = format!("sha256-{}=", "A".repeat(43));
    site.ask::<Value>(release, &[json!(wrong)]).await;
    site.press("もう一度点検する").await;
    let checked = "return document.documentElement.hasAttribute('data-checked') || null";
    let _: bool = site.until("a second look", checked, &[]).await;
    assert_eq!(state(&site, "hashes").await, "bad");
    assert_eq!(state(&site, "versions").await, "bad");
    let report = text(&site, "report").await;
    assert!(report.contains("配布されたものと違うファイルがあります。\n    boot.js\n"), "{report}");
    site.leave().await;
}

#[tokio::test]
async fn the_doctor_finds_a_wrong_type_and_says_what_to_do() {
    let mut site = site(Variant::WasmAsText).await;
    site.tolerate("wasm", "browsers and the glue of the program say that the type is wrong");
    site.open("/doctor.html?lang=en").await;
    assert_eq!(state(&site, "types").await, "bad");
    site.sees("The type of .wasm is wrong.").await;
    site.sees("Make .wasm application/wasm, with the lines below.").await;
    assert_eq!(state(&site, "program").await, "good");
    site.tick("Apache").await;
    let lines = text(&site, "server").await;
    assert!(lines.contains("AddType application/wasm .wasm"), "{lines}");
    site.leave().await;
}

#[tokio::test]
async fn every_sample_starts_its_checks_and_shows_them_in_its_language() {
    let mut site = site(Variant::Plain).await;
    for (page, checks) in [("insurer", 1), ("chamber", 1), ("plain", 2)] {
        site.open(&format!("/demo/{page}.html?lang=en")).await;
        let started = "const all = [...document.querySelectorAll('shirube-check iframe')];
            return all.length === arguments[0] && all.every((it) =>
              it.contentDocument?.documentElement.hasAttribute('data-started')) || null";
        let _: bool = site.until(page, started, &[json!(checks)]).await;
        let shown = "const all = [...document.querySelectorAll('shirube-check iframe')];
            return all.every((it) => it.contentDocument.documentElement.lang === 'en'
              && 300 < it.getBoundingClientRect().height) || null";
        let _: bool = site.until(&format!("{page} in English, with room"), shown, &[]).await;
    }
    site.leave().await;
}
