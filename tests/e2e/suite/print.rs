//! On paper.

use shirube_core::i18n::result::sentence;
use shirube_core::i18n::{Lang, score, short, start};
use shirube_e2e::{Content, Engine, Memory, Options, Press, Printed, Site};

/// Firefox's driver waits for a person when it prints, and WebKit's cannot print. There the tests
/// look at the report where it stands: in the page, out of sight.
const PRINTERS: [Engine; 1] = [Engine::Chromium];

/// The fewest and most sheets that a report of forty questions should take.
const SHEETS: (usize, usize) = (4, 7);

/// Words of buttons and fields, which mean nothing on paper.
const INTERFACE: [(&str, &str); 9] = [
    ("保存", "Save"),
    ("すべて消す", "Delete"),
    ("表で見る", "Show as a table"),
    ("質問に答える", "Answer questions"),
    ("印刷する", "Print"),
    ("この項目の回答を見直す", "Review the answers"),
    ("本文へ移動", "Skip to content"),
    ("回答はどこへ行きますか", "Where do my answers go?"),
    ("ほかの会社の進め方", "How others do it"),
];

/// Text without spaces: paper breaks lines where it likes. Fonts may write a character as the
/// radical that looks the same.
fn joined(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

#[track_caller]
fn assert_on_paper(paper: &str, text: &str) {
    assert!(paper.contains(&joined(text)), "{text:?} is not on the paper:\n{paper}");
}

async fn the_report_is_whole(lang: Lang) {
    let options = Options { language: lang.tag(), ..Options::default() };
    let mut site = Site::with(options).await;
    let content = Content::served();
    let memory = Memory::complete(&content)
        .answer("m1-risk", serde_json::json!({ "unknown": true }))
        .profile(serde_json::json!({ "industry": "E", "size": "21-50", "prefecture": "13" }));
    site.open_with(&memory, "/#/result").await;
    site.sees_heading(lang.pick("結果", "Result")).await;
    site.sees_heading(lang.pick("ほかの会社の進め方", "How others do it")).await;
    let found = content.score_of(&memory.text()).overall;
    let number = |it: Option<_>| it.map(score).unwrap();
    let [now, low, high] = [found.score, found.low, found.high].map(number);
    let sentence = sentence(&now, found.stage().unwrap(), found.open(), &low, &high, lang);

    if !PRINTERS.contains(&site.engine) {
        the_report_waits_out_of_sight(&site, &content, &sentence, lang).await;
        site.leave().await;
        return;
    }
    let printed = site.print_pdf(&format!("result-{}", lang.tag())).await;
    is_a4_with_its_fonts(&printed);
    let (fewest, most) = SHEETS;
    assert!((fewest..=most).contains(&printed.n_pages), "{} sheets", printed.n_pages);
    let paper = joined(&printed.text);
    assert_on_paper(&paper, lang.pick("セキュリティ自己診断 報告書", "Security self-check report"));
    assert_on_paper(&paper, &sentence);
    assert_on_paper(
        &paper,
        lang.pick("製造業、21〜50人、東京都", "Manufacturing, 21–50 people, Tokyo"),
    );
    for number in 1..=40 {
        assert_on_paper(&paper, content.ask(number, lang));
    }
    for section in &content.asked.sections {
        assert_on_paper(&paper, content.title(section, lang));
    }
    for (id, answer) in content.answers_in(&memory.text()).iter() {
        let texts = content.texts(lang).question(id).unwrap();
        if let shirube_core::answers::Answer::Level(level) = answer {
            assert_on_paper(&paper, &texts.levels[usize::from(level.number()) - 1]);
        }
    }
    assert_on_paper(&paper, &format!("{} 0.1.0", lang.pick("しるべ", "Shirube")));
    assert_on_paper(&paper, &content.asked.version);
    assert_on_paper(&paper, &content.asked.digest.short());
    for (ja, en) in INTERFACE {
        let word = joined(lang.pick(ja, en));
        assert!(!paper.contains(&word), "{word} is on the paper");
    }
    site.leave().await;
}

async fn the_report_waits_out_of_sight(site: &Site, content: &Content, sentence: &str, lang: Lang) {
    let find = "const it = [...document.querySelectorAll('h2')]
        .find((it) => it.textContent === arguments[0])?.parentElement;
        return [it?.textContent ?? '', it ? getComputedStyle(it).display : 'absent']";
    let title = lang.pick("セキュリティ自己診断 報告書", "Security self-check report");
    let [text, display]: [String; 2] = site.ask(find, &[title.into()]).await;
    assert_eq!(display, "none", "the report is for paper only");
    assert!(text.contains(sentence), "{text}");
    for number in 1..=40 {
        assert!(text.contains(content.ask(number, lang)), "question {number}: {text}");
    }
    assert!(!site.text().await.contains(title));
}

fn is_a4_with_its_fonts(printed: &Printed) {
    assert!(printed.info.contains("(A4)"), "{}", printed.info);
    assert!(!printed.fonts.is_empty(), "there are no fonts");
    for font in &printed.fonts {
        assert!(font.is_embedded, "{} is not embedded", font.name);
    }
    for (number, page) in (1..).zip(&printed.pages) {
        let n = joined(page).chars().count();
        assert!(40 <= n, "sheet {number} has {n} characters on it");
    }
}

#[tokio::test]
async fn the_report_has_every_question_and_no_button_in_japanese() {
    the_report_is_whole(Lang::Ja).await;
}

#[tokio::test]
async fn the_report_has_every_question_and_no_button_in_english() {
    the_report_is_whole(Lang::En).await;
}

#[tokio::test]
async fn every_page_can_be_printed() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = Memory::half_way(&content);
    let (title, item) = (content.name(Lang::Ja), content.item(4, Lang::Ja));
    let start = start::Text::Title.in_lang(Lang::Ja);
    let pages = [
        ("start", "/", "診断の一覧", start),
        ("intro", "/#/management", title, title),
        ("item", "/#/item/4", item, item),
        ("result", "/#/result", "ほかの会社の進め方", "セキュリティ自己診断 報告書"),
        ("questions", "/questions.ja.html", title, content.ask(40, Lang::Ja)),
    ];
    for (name, path, on_screen, on_paper) in pages {
        site.open_with(&memory, path).await;
        site.sees_heading(on_screen).await;
        if PRINTERS.contains(&site.engine) {
            let printed = site.print_pdf(&format!("half-way-{name}")).await;
            is_a4_with_its_fonts(&printed);
            assert_on_paper(&joined(&printed.text), on_paper);
        } else {
            let rules = "return [...document.styleSheets].flatMap((it) => [...it.cssRules])
                .filter((it) => it.media?.mediaText === 'print').length";
            let rules: usize = site.ask(rules, &[]).await;
            assert!(0 < rules, "{name} knows nothing of paper");
        }
    }
    site.leave().await;
}

/// The short checks: what comes first on the paper, and an answer in words.
async fn a_short_report_is_whole(id: &str, first: &str, lang: Lang) {
    let options = Options { language: lang.tag(), ..Options::default() };
    let mut site = Site::with(options).await;
    let content = Content::of(id);
    let memory = Memory::each(&content, |it| if it == 2 { "?" } else { "2" }.into());
    site.open_with(&memory, &format!("/#/{id}/result")).await;
    site.sees(first).await;
    if PRINTERS.contains(&site.engine) {
        let printed = site.print_pdf(&format!("result-{id}-{}", lang.tag())).await;
        is_a4_with_its_fonts(&printed);
        let (_, most) = SHEETS;
        assert!(printed.n_pages <= most, "{} sheets", printed.n_pages);
        let paper = joined(&printed.text);
        assert_on_paper(&paper, first);
        for number in 1..=content.count() {
            assert_on_paper(&paper, content.ask(number, lang));
        }
        for it in [Press::Level(2), Press::Unknown] {
            assert_on_paper(&paper, it.words(&content, lang));
        }
        assert_on_paper(&paper, &content.asked.digest.short());
        for (ja, en) in INTERFACE {
            let word = joined(lang.pick(ja, en));
            assert!(!paper.contains(&word), "{word} is on the paper");
        }
    } else {
        let find = "return person.plain([...document.querySelectorAll('h2')]
            .find((it) => it.textContent === arguments[0])?.parentElement.textContent)";
        let title = short::Text::ReportTitle.in_lang(lang);
        let report: String = site.ask(find, &[title.into()]).await;
        for number in 1..=content.count() {
            assert!(report.contains(content.ask(number, lang)), "question {number}: {report}");
        }
        assert!(!site.text().await.contains(title), "the report is for paper only");
    }
    site.leave().await;
}

#[tokio::test]
async fn the_report_of_the_short_check_has_every_answer() {
    // 24 partly, one not known.
    a_short_report_is_whole("sme", "合計は 47 点です", Lang::Ja).await;
    a_short_report_is_whole("sme", "Your total is 47 out of 100.", Lang::En).await;
}

#[tokio::test]
async fn the_report_of_the_six_articles_has_every_answer() {
    let (ja, en) = ("6か条のうち、5つができています。", "5 of 6 articles are in place.");
    a_short_report_is_whole("six-articles", ja, Lang::Ja).await;
    a_short_report_is_whole("six-articles", en, Lang::En).await;
}
