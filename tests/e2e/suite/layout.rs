//! Room enough on a phone, on a small one, and on an office screen.

use serde::Deserialize;
use serde_json::{Value, json};
use shirube_core::i18n::{Lang, start, wording_page};
use shirube_e2e::{AROUND, Content, Engine, Memory, Options, Site, Variant};

/// Where a page is not asked to be narrower than this: Firefox' windows stop at 450 px, and
/// WebKit's browser has a toolbar that is wider than a phone. There a phone is the 360 px wide
/// frame of a partner's page.
const NARROW_WINDOWS: [Engine; 1] = [Engine::Chromium];

/// What is wrong with the layout of a page.
#[derive(Debug, Deserialize)]
struct Layout {
    /// How far the page reaches beyond the window.
    beyond: f64,
    /// Texts that are too small, with their size.
    small: Vec<String>,
    /// Controls that are too small to tap, with their size.
    tight: Vec<String>,
}

/// Measures a page. Text in a picture is drawn as large as the picture is stretched; at 320 px,
/// which stands for 400 % zoom, a pixel is four, and only what the style says counts.
const MEASURE: &str = "
    const [isZoomed] = arguments;
    const round = (it) => Math.round(it * 10) / 10;
    const small = [];
    for (const [text, it] of person.words()) {
      if (/^[1-5]$/.test(text) && it.closest('svg')) continue; // Rings: repeated in the table.
      let px = parseFloat(getComputedStyle(it).fontSize);
      if (it.closest('svg') && !isZoomed) px *= it.closest('svg').getScreenCTM().a;
      if (px < 13.99) small.push(`${text}: ${round(px)}px`);
    }
    const tight = [];
    for (const it of person.shown('a[href], button, input, select, textarea, summary')) {
      // A link inside a sentence is as high as its line, and one that is off the screen is shown
      // when it has the focus.
      const { width, height, bottom } = (it.closest('label') ?? it).getBoundingClientRect();
      const isInText = it.matches('a') && getComputedStyle(it).display === 'inline';
      if (isInText || bottom < 0) continue;
      const isMain = it.matches('.button, .way-in, button.answer, .answer input, .brand, .language, .chip, select, textarea, summary, input');
      const least = isMain && !it.closest('.references') ? 44 : 24;
      if (height < least - 0.01 || width < 24 - 0.01)
        tight.push(`${person.nameOf(it)}: ${round(width)}x${round(height)}, at least ${least}`);
    }
    const root = document.documentElement;
    return { beyond: root.scrollWidth - root.clientWidth, small, tight }";

/// Every page in one language; `look` is asked at each, with its name.
async fn every_page(site: &mut Site, lang: Lang, at: &str, mut look: impl AsyncFnMut(&Site, &str)) {
    let content = Content::served();
    let half_way = Memory::half_way(&content).language(lang.tag());
    let complete = Memory::complete(&content).language(lang.tag()).plan(&["m1-risk-a"]);
    let is_framed = at != "/";
    let settle = async |site: &Site| {
        if is_framed {
            site.into_frame().await;
        }
        site.is_started().await;
    };

    site.open_with(&Memory::of("").language(lang.tag()), at).await;
    settle(site).await;
    look(site, "start").await;
    site.go_to_place("#/management").await;
    site.press(lang.pick("会社について（任意）", "About your company")).await;
    site.selected(lang.pick("業種", "Industry")).await;
    look(site, "intro").await;
    site.go_to_place("#/item/4").await;
    site.choose(4, lang.pick("該当しない", "Not applicable")).await;
    site.press(lang.pick("メモ 13", "Note 13")).await;
    site.press(lang.pick("例を見る 13", "Example 13")).await;
    look(site, "item").await;

    site.open_with(&half_way, at).await;
    settle(site).await;
    look(site, "start-half-way").await;
    site.go_to_place("#/management").await;
    site.sees_heading(content.name(lang)).await;
    look(site, "intro-half-way").await;
    site.go_to_place("#/result").await;
    site.sees_heading(lang.pick("誰かに確かめること", "To ask somebody")).await;
    site.press(lang.pick("まだ答えていない質問", "Not answered yet")).await;
    look(site, "result-half-way").await;

    site.open_with(&complete, at).await;
    settle(site).await;
    site.go_to_place("#/result").await;
    site.sees_heading(lang.pick("ほかの会社の進め方", "How others do it")).await;
    look(site, "result").await;
    site.press(lang.pick("表で見る", "Show as a table")).await;
    site.press(&content.row(1, lang)).await;
    site.press(lang.pick("計算のしかた", "How it is computed")).await;
    site.press(lang.pick("指針や規格との対応", "In guidelines and standards")).await;
    look(site, "result-opened").await;

    site.open_with(&half_way, at).await;
    settle(site).await;
    let file = site.file("other.json", Memory::complete(&content).text().as_bytes());
    site.hand_over(lang.pick("結果のファイルを開く", "Open a result file"), &file).await;
    site.sees_heading(lang.pick("ファイルを開きました", "File opened")).await;
    look(site, "opened").await;
    site.press(lang.pick("見るだけにする", "Only look at it")).await;
    site.sees_heading(lang.pick("結果", "Result")).await;
    look(site, "viewing").await;

    site.open_with_text("damaged", at).await;
    if is_framed {
        site.into_frame().await;
    }
    site.press(lang.pick("日本語", "English")).await;
    site.sees_heading(start::Text::Title.in_lang(lang)).await;
    site.press(lang.pick("何も残さない", "Keep nothing")).await;
    look(site, "notices").await;
    site.ask::<Value>("window.shirube.crashed('a test')", &[]).await;
    look(site, "crash").await;
    if !is_framed {
        site.open(&format!("/questions.{}.html", lang.tag())).await;
        look(site, "questions").await;
        site.open(&format!("/help.{}.html", lang.tag())).await;
        look(site, "help").await;
        site.open(&format!("/offline.{}.html", lang.tag())).await;
        look(site, "offline").await;
    }
}

/// Every page of the checks that ask one question a page.
async fn every_page_of_short_checks(
    site: &mut Site,
    lang: Lang,
    at: &str,
    mut look: impl AsyncFnMut(&Site, &str),
) {
    for id in ["sme", "six-articles"] {
        let content = Content::of(id);
        let half = content.asked.questions().take(9).zip(0..);
        let half = half.map(|(it, n)| format!("{}={}", it.id, ["2", "?", "1"][n % 3]));
        let half = Memory::only(id, &half.collect::<Vec<_>>().join(" ")).language(lang.tag());
        let each = Memory::each(&content, |it| (it % 2 + 1).to_string()).language(lang.tag());

        site.open_with(&half, at).await;
        if at != "/" {
            site.into_frame().await;
        }
        site.is_started().await;
        look(site, &format!("start-{id}")).await;
        site.go_to_place(&format!("#/{id}")).await;
        site.press(lang.pick("会社について（任意）", "About your company")).await;
        site.selected(lang.pick("業種", "Industry")).await;
        look(site, &format!("intro-{id}")).await;
        for number in 1..=content.count() {
            site.go_to_place(&format!("#/{id}/{number}")).await;
            site.sees_heading(content.ask(number, lang)).await;
            // One with everything open stands for all; the words differ on each.
            if number == 3 {
                site.press(lang.pick("例を見る", "Example")).await;
                site.press(lang.pick("メモ", "Note")).await;
                if site.has_control(lang.pick("該当しない", "Not applicable")).await {
                    site.press(lang.pick("該当しない", "Not applicable")).await;
                    site.sees(lang.pick("理由を書くまでは", "until you give a reason")).await;
                }
            }
            look(site, &format!("question-{id}-{number}")).await;
        }
        site.go_to_place(&format!("#/{id}/result")).await;
        site.press(lang.pick("まだ答えていない質問", "Not answered yet")).await;
        look(site, &format!("result-half-way-{id}")).await;

        site.open_with(&each, at).await;
        if at != "/" {
            site.into_frame().await;
        }
        site.is_started().await;
        site.go_to_place(&format!("#/{id}/result")).await;
        site.sees_heading(lang.pick("最初に手をつけるなら", "Where to begin")).await;
        site.press(lang.pick("計算のしかた", "How it is computed")).await;
        site.press(lang.pick("できていること", "What you already do")).await;
        site.press(lang.pick("ほかの行うとよいこと", "More actions")).await;
        look(site, &format!("result-{id}")).await;
    }
}

async fn every_page_around_the_checks(
    site: &mut Site,
    lang: Lang,
    at: &str,
    mut look: impl AsyncFnMut(&Site, &str),
) {
    let memory = Memory::of_everything(&Content::of("sme")).language(lang.tag());
    for (place, ja, en) in AROUND {
        site.open_with(&memory, at).await;
        if at != "/" {
            site.into_frame().await;
        }
        site.is_started().await;
        site.go_to_place(&format!("#/{place}")).await;
        site.sees_heading(lang.pick(ja, en)).await;
        match place {
            "vendor" => site.press(lang.pick("返事を選ぶ 1", "Enter the reply 1")).await,
            "policy" => {
                site.tick(lang.pick("決まった部署", "A department (you")).await;
                let company =
                    "株式会社しるべセキュリティ・アンド・サービス・ホールディングス北海道";
                site.fill(lang.pick("会社名", "Name of the company"), company).await;
            }
            "wording" => {
                let [misleading, _, _] = wording_page::examples(lang);
                site.press(misleading).await;
            }
            "security-action" => {
                let fieldset = lang.pick("いまの宣言", "Your declaration");
                site.choose(fieldset, lang.pick("★★を宣言した", "We have declared ★★")).await;
                site.tick(lang.pick("基本方針を社外の人が", "The policy can be read")).await;
            }
            _ => {}
        }
        look(site, &place.replace('/', "-")).await;
    }
}

async fn pages_around_the_checks_have_room(lang: Lang) {
    let mut site = Site::plain().await;
    let sizes: &[(u32, u32)] = match site.engine {
        it if NARROW_WINDOWS.contains(&it) => &[(360, 740), (320, 640), (1280, 900)],
        _ => &[(1280, 900)],
    };
    let mut faults = Vec::new();
    every_page_around_the_checks(&mut site, lang, "/", async |site, page| {
        for (width, height) in sizes {
            site.resize(*width, *height).await;
            let name = format!("{page}-{}-{width}", lang.tag());
            measure(site, &name, *width == 320, &mut faults).await;
            site.screenshot(&name).await;
        }
    })
    .await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    site.leave().await;
}

#[tokio::test]
async fn every_page_around_the_checks_has_room_in_japanese() {
    pages_around_the_checks_have_room(Lang::Ja).await;
}

#[tokio::test]
async fn every_page_around_the_checks_has_room_in_english() {
    pages_around_the_checks_have_room(Lang::En).await;
}

#[tokio::test]
async fn every_page_around_the_checks_has_room_in_a_narrow_frame() {
    let options = Options { variant: Variant::Host, ..Options::default() };
    let mut site = Site::with(options).await;
    for lang in [Lang::Ja, Lang::En] {
        let mut faults = Vec::new();
        every_page_around_the_checks(&mut site, lang, "/host.html", async |site, page| {
            measure(site, &format!("frame-{page}-{}", lang.tag()), false, &mut faults).await;
        })
        .await;
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
    site.leave().await;
}

async fn short_checks_have_room(lang: Lang) {
    let mut site = Site::plain().await;
    let sizes: &[(u32, u32)] = match site.engine {
        it if NARROW_WINDOWS.contains(&it) => &[(360, 740), (320, 640), (1280, 900)],
        _ => &[(1280, 900)],
    };
    let mut faults = Vec::new();
    every_page_of_short_checks(&mut site, lang, "/", async |site, page| {
        for (width, height) in sizes {
            site.resize(*width, *height).await;
            let name = format!("{page}-{}-{width}", lang.tag());
            measure(site, &name, *width == 320, &mut faults).await;
            let is_like_others = page.starts_with("question-") && !page.ends_with("-3");
            if !is_like_others {
                site.screenshot(&name).await;
            }
        }
    })
    .await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    site.leave().await;
}

#[tokio::test]
async fn every_page_of_the_short_checks_has_room_in_japanese() {
    short_checks_have_room(Lang::Ja).await;
}

#[tokio::test]
async fn every_page_of_the_short_checks_has_room_in_english() {
    short_checks_have_room(Lang::En).await;
}

#[tokio::test]
async fn every_page_of_the_short_checks_has_room_in_a_narrow_frame() {
    let options = Options { variant: Variant::Host, ..Options::default() };
    let mut site = Site::with(options).await;
    for lang in [Lang::Ja, Lang::En] {
        let mut faults = Vec::new();
        every_page_of_short_checks(&mut site, lang, "/host.html", async |site, page| {
            measure(site, &format!("frame-{page}-{}", lang.tag()), false, &mut faults).await;
        })
        .await;
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
    site.leave().await;
}

/// What a person sees of a question on a phone without scrolling: the question and every answer.
#[tokio::test]
async fn on_a_phone_a_question_and_its_answers_are_close_together() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    if !NARROW_WINDOWS.contains(&site.engine) {
        site.leave().await;
        return;
    }
    site.resize(360, 740).await;
    site.open("/#/sme/1").await;
    let mut deepest = (0.0, 0);
    for number in 1..=content.count() {
        site.go_to_place(&format!("#/sme/{number}")).await;
        site.sees_heading(content.ask(number, Lang::Ja)).await;
        let find = "return person.shown('main [role=group] button.answer').at(-1)
            .getBoundingClientRect().bottom";
        let bottom: f64 = site.ask(find, &[]).await;
        if deepest.0 < bottom {
            deepest = (bottom, number);
        }
    }
    let (bottom, number) = deepest;
    assert!(bottom < 1.4 * 740.0, "question {number} ends {bottom} px down");
    site.leave().await;
}

async fn every_page_has_room(lang: Lang) {
    let mut site = Site::plain().await;
    let sizes: &[(u32, u32)] = match site.engine {
        it if NARROW_WINDOWS.contains(&it) => &[(1280, 900), (360, 740), (320, 640)],
        _ => &[(1280, 900)],
    };
    let mut faults = Vec::new();
    every_page(&mut site, lang, "/", async |site, page| {
        for (width, height) in sizes {
            site.resize(*width, *height).await;
            let name = format!("{page}-{}-{width}", lang.tag());
            measure(site, &name, *width == 320, &mut faults).await;
            site.screenshot(&name).await;
        }
        let (width, height) = sizes[0];
        site.resize(width, height).await;
    })
    .await;
    assert!(faults.is_empty(), "{}", faults.join("\n"));
    site.leave().await;
}

async fn measure(site: &Site, name: &str, is_zoomed: bool, faults: &mut Vec<String>) {
    let found: Layout = site.ask(MEASURE, &[json!(is_zoomed)]).await;
    if 0.0 < found.beyond {
        faults.push(format!("{name}: {} px wider than the window", found.beyond));
    }
    let list = |what: &str, all: &[String]| format!("{name}: {what}: {}", all.join("; "));
    if !found.small.is_empty() {
        faults.push(list("text too small", &found.small));
    }
    if !found.tight.is_empty() {
        faults.push(list("too small to tap", &found.tight));
    }
}

#[tokio::test]
async fn every_page_has_room_in_japanese() {
    every_page_has_room(Lang::Ja).await;
}

#[tokio::test]
async fn every_page_has_room_in_english() {
    every_page_has_room(Lang::En).await;
}

#[tokio::test]
async fn every_page_has_room_in_a_narrow_frame() {
    let options = Options { variant: Variant::Host, ..Options::default() };
    let mut site = Site::with(options).await;
    for lang in [Lang::Ja, Lang::En] {
        let mut faults = Vec::new();
        every_page(&mut site, lang, "/host.html", async |site, page| {
            let width: u32 = site.ask("return innerWidth", &[]).await;
            assert_eq!(width, 360);
            let name = format!("frame-{page}-{}", lang.tag());
            measure(site, &name, false, &mut faults).await;
        })
        .await;
        assert!(faults.is_empty(), "{}", faults.join("\n"));
    }
    site.leave().await;
}

/// Whether something that stays at the edge of the window lies over what has the focus.
const COVERED: &str = "
    const focused = document.activeElement;
    const it = (person.labelOf(focused) ?? focused).getBoundingClientRect();
    const stays = (one) => /sticky|fixed/.test(getComputedStyle(one).position) && !one.contains(focused);
    for (const one of [...document.querySelectorAll('body *')].filter(stays)) {
      const over = one.getBoundingClientRect();
      const [left, right] = [Math.max(it.left, over.left), Math.min(it.right, over.right)];
      const [top, bottom] = [Math.max(it.top, over.top), Math.min(it.bottom, over.bottom)];
      if (right - left < 1 || bottom - top < 1) continue;
      const hit = document.elementFromPoint((left + right) / 2, (top + bottom) / 2);
      if (hit && one.contains(hit)) return `${person.nameOf(focused)} by ${Math.round(bottom - top)} px`;
    }
    return ''";

/// Without a window manager nobody gives WebKit's window the focus back that a new size takes from
/// it, and without it nothing in the page looks focused. There the window keeps its own size.
const RESIZED_WITHOUT_FOCUS: [Engine; 1] = [Engine::Webkit];

#[tokio::test]
async fn nothing_lies_over_what_has_the_focus() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let mut faults = Vec::new();
    let sizes = if RESIZED_WITHOUT_FOCUS.contains(&site.engine) {
        vec![None]
    } else {
        vec![Some((1280, 900)), Some((360, 740))]
    };
    for size in sizes {
        if let Some((width, height)) = size {
            site.resize(width, height).await;
        }
        for (path, shown) in [
            ("/", "診断の一覧"),
            ("/#/item/4", "この端末に保存しました"),
            ("/#/result", "保存と印刷"),
            ("/#/sme/1", "この端末に保存しました"),
            ("/#/sme/result", "保存と印刷"),
            ("/#/sme/all", "会社として決めておくこと"),
            ("/#/policy", "できた方針を取り出す"),
            ("/#/security-action", "宣言が関係する補助金や制度"),
        ] {
            let memory = Memory::complete(&content).plan(&["m1-risk-a"]);
            let short = Memory::only("sme", "s1-update=1 s1-malware=2 s1-password=?");
            let is_management = ["/", "/#/item/4", "/#/result"].contains(&path);
            let memory = if is_management { memory } else { short };
            site.open_with(&memory, path).await;
            site.sees(shown).await;
            let stops = site.tab_stops().await;
            let mut covered = Vec::new();
            for _ in 0..stops.len() {
                site.tab().await;
                let found: String = site.ask(COVERED, &[]).await;
                covered.extend((!found.is_empty()).then_some(found));
            }
            let what = format!("{path} at {size:?}: {}", covered.join("; "));
            faults.extend((!covered.is_empty()).then_some(what));
        }
    }
    assert!(faults.is_empty(), "something lies over\n{}", faults.join("\n"));
    site.leave().await;
}
