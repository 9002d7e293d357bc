//! Accessibility, as far as a program can check it: axe finds nothing on any page.

use serde_json::Value;
use shirube_core::i18n::{Lang, start, wording_page};
use shirube_e2e::{AROUND, Content, Engine, Memory, Options, Site, Variant};

/// Chromium is looked at in every state, language and colour; what axe looks at is the same page in
/// the others, so there one pass over the main pages is enough.
const THOROUGH: [Engine; 1] = [Engine::Chromium];

/// Looks at the page shown, in Chromium in light and in dark.
async fn look(site: &Site, page: &str, faults: &mut Vec<String>) {
    let colours: &[&str] = if THOROUGH.contains(&site.engine) { &["light", "dark"] } else { &[""] };
    for colour in colours {
        if !colour.is_empty() {
            site.emulate(&[("prefers-color-scheme", colour)]).await;
        }
        let found = site.axe().await;
        faults.extend(found.into_iter().map(|it| format!("{page} {colour}: {it}")));
    }
}

#[track_caller]
fn assert_none(faults: &[String]) {
    assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
}

fn home(lang: Lang) -> &'static str {
    lang.pick("しるべ", "Shirube")
}

async fn start_and_items_are_accessible(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let content = Content::served();
    let start = start::Text::Title.in_lang(lang);
    let mut faults = Vec::new();
    site.open("/").await;
    site.is_started().await;
    look(&site, "start, empty", &mut faults).await;
    site.go_to_place("#/management").await;
    site.sees_heading(content.name(lang)).await;
    look(&site, "intro, empty", &mut faults).await;
    site.go_to_place("#/item/1").await;
    site.sees_heading(content.item(1, lang)).await;
    look(&site, "item, empty", &mut faults).await;
    site.go_to_place("#/result").await;
    site.sees_heading(lang.pick("結果", "Result")).await;
    look(&site, "result, empty", &mut faults).await;

    site.open_with(&Memory::half_way(&content), "/").await;
    site.is_started().await;
    site.sees_heading(start).await;
    site.press(lang.pick("回答はどこへ行きますか", "Where do my answers go?")).await;
    look(&site, "start, with answers and everything open", &mut faults).await;
    site.go_to_place("#/management").await;
    site.sees_heading(content.name(lang)).await;
    site.press(lang.pick("会社について（任意）", "About your company (optional)")).await;
    site.selected(lang.pick("業種", "Industry")).await;
    look(&site, "intro, with answers and everything open", &mut faults).await;
    site.go_to_place("#/item/1").await;
    site.sees_heading(content.item(1, lang)).await;
    look(&site, "item, answered, a note open", &mut faults).await;
    site.go_to_place("#/item/4").await;
    site.sees_heading(content.item(4, lang)).await;
    site.press(lang.pick("例を見る 13", "Example 13")).await;
    look(&site, "item, not applicable, an example open", &mut faults).await;
    assert_none(&faults);
    site.leave().await;
}

#[tokio::test]
async fn start_and_items_are_accessible_in_japanese() {
    start_and_items_are_accessible(Lang::Ja).await;
}

#[tokio::test]
async fn start_and_items_are_accessible_in_english() {
    start_and_items_are_accessible(Lang::En).await;
}

async fn results_are_accessible(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let content = Content::served();
    let mut faults = Vec::new();
    let practices = lang.pick("ほかの会社の進め方", "How others do it");
    if THOROUGH.contains(&site.engine) {
        site.open_with(&Memory::half_way(&content), "/#/result").await;
        site.sees_heading(practices).await;
        site.press(lang.pick("まだ答えていない質問", "Not answered yet")).await;
        look(&site, "result, half-way", &mut faults).await;
    }

    let complete = Memory::complete(&content).plan(&["m1-risk-a"]).seen_on("2026-04-01");
    site.open_with(&complete, "/#/result").await;
    site.sees_heading(practices).await;
    look(&site, "result, complete", &mut faults).await;
    if THOROUGH.contains(&site.engine) {
        site.press(lang.pick("表で見る", "Show as a table")).await;
        site.press(&content.row(1, lang)).await;
        site.press(lang.pick("指針や規格との対応", "In guidelines and standards")).await;
        site.press(lang.pick("計算のしかた", "How it is computed")).await;
        site.press(lang.pick("ほかの行うとよいこと", "More actions")).await;
        look(&site, "result, a table, everything open", &mut faults).await;
        site.press(lang.pick("図で見る", "Show as a chart")).await;
        for view in &content.asked.views {
            let title = content.texts(lang).view(&view.id).unwrap().title.to_string();
            site.choose(lang.pick("見かた", "View"), title.as_str()).await;
            site.sees(lang.pick("しるべ独自の対応づけ", "This grouping is Shirube's own.")).await;
            look(&site, &title, &mut faults).await;
        }
    }
    assert_none(&faults);
    site.leave().await;
}

#[tokio::test]
async fn results_are_accessible_in_japanese() {
    results_are_accessible(Lang::Ja).await;
}

#[tokio::test]
async fn results_are_accessible_in_english() {
    results_are_accessible(Lang::En).await;
}

/// Every page of a check that asks one question a page.
async fn short_checks_are_accessible(id: &str, lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let content = Content::of(id);
    let mut faults = Vec::new();
    site.open(&format!("/#/{id}")).await;
    site.sees_heading(content.name(lang)).await;
    look(&site, "intro, empty", &mut faults).await;
    site.press(lang.pick("診断をはじめる", "Start the check")).await;
    site.sees_heading(content.ask(1, lang)).await;
    look(&site, "question, empty", &mut faults).await;
    site.go_to_place(&format!("#/{id}/result")).await;
    site.sees_heading(lang.pick("結果", "Result")).await;
    look(&site, "result, empty", &mut faults).await;

    let half = content.asked.questions().take(9).enumerate();
    let half: Vec<String> =
        half.map(|(n, it)| format!("{}={}", it.id, ["2", "?", "1"][n % 3])).collect();
    let half = Memory::only(id, &half.join(" ")).and("management", "m1-risk=3");
    site.open_with(&half, "/").await;
    site.is_started().await;
    look(&site, "start, with answers to two checks", &mut faults).await;
    site.go_to_place(&format!("#/{id}/3")).await;
    site.sees_heading(content.ask(3, lang)).await;
    site.press(lang.pick("例を見る", "Example")).await;
    site.press(lang.pick("メモ", "Note")).await;
    if site.has_control(lang.pick("該当しない", "Not applicable")).await {
        site.press(lang.pick("該当しない", "Not applicable")).await;
        site.sees(lang.pick("理由を書くまでは", "until you give a reason")).await;
    }
    look(&site, "question, answered, everything open", &mut faults).await;
    site.go_to_place(&format!("#/{id}/result")).await;
    site.press(lang.pick("まだ答えていない質問", "Not answered yet")).await;
    look(&site, "result, half-way", &mut faults).await;

    let complete = Memory::each(&content, |it| (it % 2 + 1).to_string());
    let complete = complete.language(lang.tag());
    site.open_with(&complete, &format!("/#/{id}/result")).await;
    site.sees_heading(lang.pick("最初に手をつけるなら", "Where to begin")).await;
    // What other checks say arrives above, and moves what is below.
    site.is_quiet().await;
    site.press(lang.pick("計算のしかた", "How it is computed")).await;
    site.press(lang.pick("できていること", "What you already do")).await;
    site.press(lang.pick("ほかの行うとよいこと", "More actions")).await;
    site.sees(lang.pick("もとにした資料", "Sources")).await;
    look(&site, "result, complete, everything open", &mut faults).await;
    assert_none(&faults);
    site.leave().await;
}

#[tokio::test]
async fn the_twenty_five_topics_are_accessible_in_japanese() {
    short_checks_are_accessible("sme", Lang::Ja).await;
}

#[tokio::test]
async fn the_twenty_five_topics_are_accessible_in_english() {
    short_checks_are_accessible("sme", Lang::En).await;
}

#[tokio::test]
async fn the_six_articles_are_accessible_in_japanese() {
    short_checks_are_accessible("six-articles", Lang::Ja).await;
}

#[tokio::test]
async fn the_six_articles_are_accessible_in_english() {
    short_checks_are_accessible("six-articles", Lang::En).await;
}

async fn pages_around_the_checks_are_accessible(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let memory = Memory::of_everything(&Content::of("sme"));
    let mut faults = Vec::new();
    let question = Content::of("six-articles").ask(5, lang).to_owned();
    site.open_with(&memory, "/#/six-articles/5").await;
    site.sees_heading(&question).await;
    look(&site, "a question of the six articles", &mut faults).await;
    for (place, ja, en) in AROUND {
        site.open_with(&memory, &format!("/#/{place}")).await;
        site.is_started().await;
        site.sees_heading(lang.pick(ja, en)).await;
        look(&site, place, &mut faults).await;
        match place {
            "sme/code" => {
                site.fill(lang.pick("回答コード", "Answer code"), "ABC").await;
                site.press(lang.pick("読み取る", "Read it")).await;
                look(&site, "a code that is wrong", &mut faults).await;
            }
            "vendor" => {
                site.press(lang.pick("返事を選ぶ 1", "Enter the reply 1")).await;
                look(&site, "a reply", &mut faults).await;
            }
            "policy" => {
                let department = lang.pick("決まった部署", "A department (you");
                site.tick(department).await;
                site.fill(lang.pick("会社名", "Name of the company"), "認定").await;
                look(&site, "a policy with doubts", &mut faults).await;
            }
            "wording" => {
                let [misleading, _, _] = wording_page::examples(lang);
                site.press(misleading).await;
                look(&site, "words that mislead", &mut faults).await;
            }
            "security-action" => {
                let legend = lang.pick("いまの宣言", "Your declaration");
                site.choose(legend, lang.pick("★★を宣言した", "We have declared ★★")).await;
                site.tick(lang.pick("基本方針を社外の人が", "The policy can be read")).await;
                site.fill(lang.pick("自己宣言ID", "Declaration ID"), "41234567890").await;
                look(&site, "a declaration", &mut faults).await;
            }
            _ => {}
        }
    }
    assert_none(&faults);
    site.leave().await;
}

#[tokio::test]
async fn pages_around_the_checks_are_accessible_in_japanese() {
    pages_around_the_checks_are_accessible(Lang::Ja).await;
}

#[tokio::test]
async fn pages_around_the_checks_are_accessible_in_english() {
    pages_around_the_checks_are_accessible(Lang::En).await;
}

async fn files_and_notices_are_accessible(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let content = Content::served();
    let mut faults = Vec::new();
    let open = lang.pick("結果のファイルを開く", "Open a result file");
    let opened = lang.pick("ファイルを開きました", "File opened");
    let file = site.file("other.json", Memory::complete(&content).text().as_bytes());
    site.open("/").await;
    site.hand_over(open, &file).await;
    site.sees_heading(opened).await;
    look(&site, "opened, to take", &mut faults).await;
    site.press(lang.pick("見るだけにする", "Only look at it")).await;
    site.sees_heading(lang.pick("ほかの会社の進め方", "How others do it")).await;
    look(&site, "opened, looked at", &mut faults).await;

    site.open_with(&Memory::of("m1-risk=2 m1-policy=5 m1-law=?"), "/").await;
    site.hand_over(open, &file).await;
    site.sees_heading(opened).await;
    look(&site, "opened, to merge", &mut faults).await;
    site.press(lang.pick("自分の回答に合わせる", "Merge into my answers")).await;
    site.sees(lang.pick("ファイルの回答を取り込みました。", "have been taken in.")).await;
    look(&site, "merged", &mut faults).await;

    site.press(home(lang)).await;
    let bad = site.file("bad.json", b"{\"format\": \"shirube-result\"");
    site.hand_over(open, &bad).await;
    site.press(lang.pick("詳しい内容", "Details")).await;
    site.press(lang.pick("すべて消す", "Delete everything")).await;
    site.press(lang.pick("何も残さない", "Keep nothing")).await;
    look(&site, "a bad file, a wipe, nothing kept", &mut faults).await;

    site.open_with_text("damaged", "/").await;
    site.sees(lang.pick("消さずに取ってあります。", "It has not been deleted")).await;
    look(&site, "a damaged state", &mut faults).await;
    site.ask::<Value>("window.shirube.crashed('a test')", &[]).await;
    site.press("詳しい内容 / Details").await;
    look(&site, "crash", &mut faults).await;
    site.open(&format!("/questions.{}.html", lang.tag())).await;
    look(&site, "questions on paper", &mut faults).await;
    site.open(&format!("/help.{}.html", lang.tag())).await;
    look(&site, "something happened", &mut faults).await;
    site.open(&format!("/offline.{}.html", lang.tag())).await;
    site.sees(lang.pick("いまは入っていません。", "It is not on this device yet.")).await;
    look(&site, "without a connection", &mut faults).await;
    assert_none(&faults);
    site.leave().await;
}

#[tokio::test]
async fn files_and_notices_are_accessible_in_japanese() {
    files_and_notices_are_accessible(Lang::Ja).await;
}

#[tokio::test]
async fn files_and_notices_are_accessible_in_english() {
    files_and_notices_are_accessible(Lang::En).await;
}

#[tokio::test]
async fn refused_storage_is_told_accessibly() {
    let options = Options { variant: Variant::StorageRefused, ..Options::default() };
    let mut site = Site::with(options).await;
    let mut faults = Vec::new();
    site.open("/").await;
    site.sees("回答を保存できません。").await;
    look(&site, "refused storage", &mut faults).await;
    assert_none(&faults);
    site.leave().await;
}

#[tokio::test]
async fn a_partners_page_with_the_frame_is_accessible() {
    let options = Options { variant: Variant::Host, ..Options::default() };
    let mut site = Site::with(options).await;
    let mut faults = Vec::new();
    site.open("/host.html").await;
    site.into_frame().await;
    site.sees("診断の一覧").await;
    site.load_axe().await;
    site.out_of_frame().await;
    let found = site.axe_with_frames().await;
    faults.extend(found);
    assert_none(&faults);
    site.leave().await;
}

#[tokio::test]
async fn forced_colours_and_large_zoom_leave_every_page_accessible() {
    let mut site = Site::plain().await;
    let content = Content::served();
    if !THOROUGH.contains(&site.engine) {
        // Neither forced colours nor a window of 320 px can be had; the style sheet knows both.
        site.open("/").await;
        let rules = "return [...document.styleSheets].flatMap((it) => [...it.cssRules])
            .filter((it) => /forced-colors: active/.test(it.media?.mediaText)).length";
        assert_eq!(site.ask::<usize>(rules, &[]).await, 1);
        site.leave().await;
        return;
    }
    let mut faults = Vec::new();
    let memory = Memory::complete(&content).plan(&["m1-risk-a"]);
    let memory = memory.and("sme", "s1-update=3 s1-malware=2 s1-password=?");
    let memory = memory.and("six-articles", "a1-os=2 a1-router=na:回線の会社が持っている");
    for path in [
        "/",
        "/#/management",
        "/#/item/4",
        "/#/result",
        "/#/sme/2",
        "/#/sme/result",
        "/#/six-articles/3",
        "/#/six-articles/result",
        "/#/sme/all",
        "/#/sme/code",
        "/#/vendor",
        "/#/policy",
        "/#/wording",
        "/#/security-action",
    ] {
        site.open_with(&memory, path).await;
        site.sees("この端末に保存しました").await;
        site.emulate(&[("forced-colors", "active")]).await;
        let found = site.axe().await;
        faults.extend(found.into_iter().map(|it| format!("{path} in forced colours: {it}")));
        site.emulate(&[]).await;
        site.resize(320, 256).await;
        let found = site.axe().await;
        faults.extend(found.into_iter().map(|it| format!("{path} at 400 %: {it}")));
        let beyond = "return document.documentElement.scrollWidth - innerWidth";
        let beyond: i32 = site.ask(beyond, &[]).await;
        assert!(beyond <= 0, "{path} at 400 % is {beyond} px too wide");
        site.resize(1280, 900).await;
    }
    assert_none(&faults);
    site.leave().await;
}
