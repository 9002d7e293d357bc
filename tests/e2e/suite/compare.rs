//! The comparison with other firms: figures with their sources, the own place, and what is refused.

use std::fs;

use serde_json::{Value, json};
use shirube_core::benchmark::compare::by_question;
use shirube_core::benchmark::{Benchmark, OwnValues};
use shirube_core::i18n::compare::{self as said, Text};
use shirube_core::i18n::{Lang, bracketed};
use shirube_core::profile::{Industry, Profile};
use shirube_e2e::{Content, Engine, Memory, Options, Others, Site, Variant, dist};

const RESULT: &str = "/#/management/result";

/// The engines whose windows can be as narrow as a phone, and that print.
const THOROUGH: [Engine; 1] = [Engine::Chromium];

/// Where the figures of a release lie.
const BUNDLE: &str = "questionnaires/benchmarks.json";

fn shipped() -> Vec<Benchmark> {
    let path = dist().join(BUNDLE);
    let text = fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()));
    Benchmark::read_bundle(&text).unwrap()
}

/// A manufacturer who has answered everything.
fn manufacturer(content: &Content) -> Memory {
    Memory::complete(content).profile(json!({ "industry": "E", "size": "21-50" }))
}

/// The overall value of a memory, as the page writes it.
fn own(content: &Content, memory: &Memory) -> i32 {
    OwnValues::of(&content.asked, &content.answers_in(&memory.text())).overall.unwrap()
}

async fn open(site: &Site, others: &Others) {
    let file = site.file("members.json", others.text().as_bytes());
    site.hand_over("結果のファイルを開く", &file).await;
    site.sees(Text::Opened.in_lang(Lang::Ja)).await;
}

/// The start page, an opened benchmark, and then the result of the management self-check.
async fn compared(site: &mut Site, memory: &Memory, others: &Others) {
    site.open_with(memory, "/").await;
    site.is_started().await;
    open(site, others).await;
    site.go_to_place("#/management/result").await;
    site.sees_heading(Text::DistributionTitle.in_lang(Lang::Ja)).await;
}

/// What the charts say to somebody who cannot see them.
async fn charts(site: &Site) -> Vec<String> {
    site.ask("return person.shown('svg[role=img]').map((it) => it.getAttribute('aria-label'))", &[])
        .await
}

/// The words of the list to choose a group from.
async fn groups(site: &Site) -> Vec<String> {
    let find = "return [...person.field(arguments[0]).options].map((it) => person.plain(it.text))";
    site.ask(find, &[json!(Text::WhichGroup.in_lang(Lang::Ja))]).await
}

async fn every_figure_has_its_source(id: &str, lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let content = Content::of(id);
    let memory = Memory::each(&content, |it| (it % 2 + 1).to_string());
    site.open_with(&memory, &format!("/#/{id}/result")).await;
    site.sees_heading(Text::FiguresTitle.in_lang(lang)).await;
    let shipped = shipped();
    let found = by_question(&shipped, &content.asked, &Profile::default());
    assert!(!found.is_empty(), "no figure speaks of {id}");
    let first = found.iter().take(4);
    for (question, figures) in first {
        let texts = content.texts(lang).question(question).unwrap();
        site.sees(&texts.ask).await;
        let it = &figures[0];
        let (value, _) = it.best().unwrap();
        site.sees(it.figure.measure.get(lang)).await;
        let source = said::source(&it.benchmark.source, &value.group, value.n, lang);
        let line = format!("{} {source}", said::amount(&value.amount, lang));
        site.sees(&line).await;
        assert!(line.contains(&it.benchmark.source.year.to_string()), "{line}");
    }
    if 4 < found.len() {
        let rest = (found.len() - 4).to_string();
        let (last, _) = found.last().unwrap();
        let last = &content.texts(lang).question(last).unwrap().ask;
        assert!(!visible(&site, last).await, "the page begins with all of them");
        site.press(&bracketed(Text::MoreQuestions.in_lang(lang), &rest, lang)).await;
        assert!(visible(&site, last).await);
    }
    site.leave().await;
}

/// Whether a heading with these words can be seen.
async fn visible(site: &Site, heading: &str) -> bool {
    let find =
        "return person.shown('h4').some((it) => person.plain(it.innerText) === arguments[0])";
    site.ask(find, &[json!(heading)]).await
}

#[tokio::test]
async fn every_figure_stands_with_publisher_year_n_and_population() {
    for id in ["management", "sme"] {
        every_figure_has_its_source(id, Lang::Ja).await;
        every_figure_has_its_source(id, Lang::En).await;
    }
}

#[tokio::test]
async fn how_to_read_a_figure_is_one_press_away() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&manufacturer(&content), RESULT).await;
    let shipped = shipped();
    let profile = Profile { industry: Industry::of_code("E"), ..Profile::default() };
    let found = by_question(&shipped, &content.asked, &profile);
    let it = &found[0].1[0];
    site.sees(it.figure.measure.get(Lang::Ja)).await;
    let reason = it.join.reason.get(Lang::Ja);
    let text = site.text().await;
    assert!(!text.contains(reason), "it stands there already");
    site.press(&format!("{} {}", Text::Read.in_lang(Lang::Ja), it.figure.measure.get(Lang::Ja)))
        .await;
    site.sees(reason).await;
    site.sees(said::trust(it.benchmark.source.trust).in_lang(Lang::Ja)).await;
    let title = it.benchmark.source.title.get(Lang::Ja);
    if it.benchmark.source.url.is_some() {
        let outside = "const it = person.control(arguments[0]);
            return [it.target, it.rel]";
        let found: Value = site.ask(outside, &[json!(title)]).await;
        assert_eq!(found, json!(["_blank", "noopener noreferrer"]));
    }
    site.leave().await;
}

/// Marks a list, to see later whether it is still the same element. What has the focus cannot be
/// asked: Firefox's driver takes it from a list after choosing.
async fn mark(site: &Site, list: &str) {
    let mark = "return Boolean(person.field(arguments[0]).marked = true)";
    assert!(site.ask::<bool>(mark, &[json!(list)]).await);
}

/// Whether the list is the element that was marked, so that its user has kept the focus.
async fn is_marked(site: &Site, list: &str) -> bool {
    let marked = "return person.field(arguments[0]).marked === true";
    site.ask(marked, &[json!(list)]).await
}

#[tokio::test]
async fn nothing_of_firms_alike_is_said_and_why() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let nobody = Memory::complete(&content);
    site.open_with(&nobody, RESULT).await;
    site.sees(Text::TellProfile.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::FiguresTitle.in_lang(Lang::Ja)).await;
    assert!(!site.text().await.contains(Text::NoneAlike.in_lang(Lang::Ja)));
    site.press("会社について（任意）").await;
    mark(&site, "業種").await;
    site.select("業種", "漁業").await;
    for it in [Text::NoneAlike, Text::NoneAlikeWhy, Text::NoneAlikeDo] {
        site.sees(it.in_lang(Lang::Ja)).await;
    }
    site.sees_no_more(Text::TellProfile.in_lang(Lang::Ja)).await;
    assert_eq!(site.selected("業種").await, "漁業");
    assert!(is_marked(&site, "業種").await, "the list was replaced and has lost the focus");
    site.leave().await;
}

#[tokio::test]
async fn attacks_stand_apart_and_nobody_is_held_against_them() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&manufacturer(&content), RESULT).await;
    // What still arrives above would move what is being pressed.
    site.is_quiet().await;
    site.press(Text::ExposureTitle.in_lang(Lang::Ja)).await;
    site.sees(Text::ExposureIntro.in_lang(Lang::Ja)).await;
    let apart = "const it = person.control(arguments[0]).parentElement;
        return [it.querySelectorAll('li').length, person.plain(it.innerText)]";
    let (count, text): (usize, String) =
        site.ask(apart, &[json!(Text::ExposureTitle.in_lang(Lang::Ja))]).await;
    assert!(0 < count);
    for it in [Text::DoesIt, Text::DoesNot, Text::Unknown, Text::Unanswered] {
        assert!(!text.contains(it.in_lang(Lang::Ja)), "{text}");
    }
    assert!(!text.contains("目標:"), "{text}");
    site.leave().await;
}

#[tokio::test]
async fn an_opened_benchmark_compares_with_the_own_group_and_is_not_kept() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = manufacturer(&content);
    site.open_with(&memory, "/").await;
    site.is_started().await;
    let before = site.kept().await;
    open(&site, &Others::of(&content, 100, 500)).await;
    assert!(site.status().await.contains("試しの商工会議所"));
    site.go_to_place("#/management/result").await;
    site.sees_heading(Text::DistributionTitle.in_lang(Lang::Ja)).await;

    let own = own(&content, &memory);
    let method = content.asked.method;
    site.sees("試しの商工会議所、2026年、回答数54、対象：診断を受けた会員（製造業）。").await;
    site.sees(Text::YoursToo.in_lang(Lang::Ja)).await;
    site.sees(&said::beside_mean(own, 300, method, Lang::Ja)).await;
    site.sees(&said::standard_score(500 + (own - 300), Lang::Ja)).await;
    site.press(Text::HensachiWhat.in_lang(Lang::Ja)).await;
    site.sees(Text::HensachiHow.in_lang(Lang::Ja)).await;
    site.sees("全体の分布（製造業、回答数50）").await;
    site.sees("項目ごとの平均と散らばり（製造業、回答数52）").await;

    // The radar and the rows know of the others, in words too.
    site.sees("ほかの会社：製造業（回答数54）").await;
    let said_of_charts = charts(&site).await;
    assert!(said_of_charts[0].contains("、ほかの会社の平均 3.10"), "{said_of_charts:?}");
    assert!(said_of_charts[1].starts_with("全体の分布。自分："), "{said_of_charts:?}");

    // A table for every chart.
    site.press("表で見る 全体の分布").await;
    let rows = "return person.shown('table').at(0).tBodies[0].rows.length";
    assert_eq!(site.ask::<usize>(rows, &[]).await, 8);
    let here = "return [...person.shown('table').at(0).tBodies[0].rows]
        .filter((it) => it.cells[2].innerText.trim() !== '').map((it) => it.cells[0].innerText)";
    let bin = 100 + (own - 100) / 50 * 50;
    let expected = said::range(bin, bin + 50, method, Lang::Ja);
    assert_eq!(site.ask::<Vec<String>>(here, &[]).await, [expected]);

    let kept = |text: &str| serde_json::from_str::<Value>(text).unwrap()["questionnaires"].clone();
    assert_eq!(kept(&site.kept().await), kept(&before));
    assert!(!site.kept().await.contains("chamber.example"));
    assert!(!site.kept().await.contains("x-test-members"));
    site.reload().await;
    site.sees_heading(Text::Title.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::FiguresTitle.in_lang(Lang::Ja)).await;
    assert!(!site.headings().await.contains(&Text::DistributionTitle.in_lang(Lang::Ja).into()));
    site.leave().await;
}

#[tokio::test]
async fn another_group_can_be_chosen_and_a_value_that_is_not_given_is_refused() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = manufacturer(&content);
    compared(&mut site, &memory, &Others::of(&content, 100, 500)).await;
    assert_eq!(
        groups(&site).await,
        ["製造業（回答数54）", "全体（回答数112）", "そのほか（回答数30）", "建設業（回答数28）"]
    );
    let list = Text::WhichGroup.in_lang(Lang::Ja);
    assert_eq!(site.selected(list).await, "製造業（回答数54）");

    mark(&site, list).await;
    site.select(list, "全体（回答数112）").await;
    site.sees("全体の分布（全体、回答数110）").await;
    // There is a group of the own industry, so nothing is missing.
    assert!(!site.text().await.contains(Text::NoGroupAlike.in_lang(Lang::Ja)));
    assert!(is_marked(&site, list).await, "the list was replaced and has lost the focus");
    site.sees(Text::ScatterLine.in_lang(Lang::Ja)).await;
    site.press("表で見る 危険の大きさと備え").await;
    site.sees("10〜20").await;

    // 29 answered: enough to compare, too few for a standard score.
    site.select(list, "そのほか（回答数30）").await;
    site.sees("全体の分布（そのほか、回答数29）").await;
    site.sees(Text::HensachiNot.in_lang(Lang::Ja)).await;
    assert!(!site.text().await.contains("偏差値 "));

    site.select(list, "建設業（回答数28）").await;
    let none = shirube_core::benchmark::compare::NoComparison::NotGiven;
    site.sees(&said::refused(&none, Lang::Ja)).await;
    site.sees(Text::NotYours.in_lang(Lang::Ja)).await;
    site.sees_no_more("全体の分布（").await;
    site.sees("項目ごとの平均と散らばり（建設業、回答数20）").await;
    site.leave().await;
}

#[tokio::test]
async fn who_has_not_finished_is_told_so_instead_of_a_place() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = Memory::half_way(&content).profile(json!({ "industry": "E" }));
    compared(&mut site, &memory, &Others::of(&content, 100, 500)).await;
    site.sees(Text::Unfinished.in_lang(Lang::Ja)).await;
    assert!(!site.text().await.contains("偏差値 "));
    // The items that are finished are compared all the same.
    site.sees("項目ごとの平均と散らばり（製造業、回答数52）").await;
    site.leave().await;
}

#[tokio::test]
async fn sample_data_says_so_wherever_it_is_drawn() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let others = Others::of(&content, 100, 500).synthetic();
    compared(&mut site, &Memory::complete(&content), &others).await;
    site.sees(Text::Synthetic.in_lang(Lang::Ja)).await;
    let captions: Vec<String> = site
        .ask("return person.shown('figcaption').map((it) => person.plain(it.innerText))", &[])
        .await;
    assert_eq!(captions.len(), 4, "{captions:?}");
    for it in captions {
        assert!(it.contains(Text::SyntheticShort.in_lang(Lang::Ja)), "{it}");
    }
    site.leave().await;
}

#[tokio::test]
async fn what_was_opened_can_be_put_away() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = manufacturer(&content);
    compared(&mut site, &memory, &Others::of(&content, 100, 500)).await;
    site.press("閉じる").await;
    site.sees_no_more(Text::Opened.in_lang(Lang::Ja)).await;
    site.sees(Text::OpenedHere.in_lang(Lang::Ja)).await;
    site.press(Text::PutAway.in_lang(Lang::Ja)).await;
    site.sees_no_more(Text::OpenedHere.in_lang(Lang::Ja)).await;
    site.sees_no_more(Text::DistributionTitle.in_lang(Lang::Ja)).await;
    site.sees_focus_on(Text::Title.in_lang(Lang::Ja)).await;
    assert_eq!(charts(&site).await.len(), 1, "the radar stays, and nothing else");
    site.leave().await;
}

#[tokio::test]
async fn a_benchmark_of_other_questions_is_not_compared_with() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = manufacturer(&content);
    let others = Others::of(&content, 100, 500).of_another_version();
    site.open_with(&memory, "/").await;
    site.is_started().await;
    open(&site, &others).await;
    site.go_to_place("#/management/result").await;
    site.sees("この診断の別の版への回答から作られています。").await;
    assert!(!site.headings().await.contains(&Text::DistributionTitle.in_lang(Lang::Ja).into()));
    // Nor is one of another check.
    site.press(Text::PutAway.in_lang(Lang::Ja)).await;
    site.press("しるべ").await;
    open(&site, &Others::of(&Content::of("six-articles"), 0, 10_000)).await;
    site.go_to_place("#/management/result").await;
    site.sees(Text::OtherCheck.in_lang(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn a_benchmark_whose_groups_are_too_small_is_refused_as_a_file() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let others = Others::of(&content, 100, 500).with("/distribution/groups/1/items/m1/n", json!(9));
    site.open_with(&manufacturer(&content), "/").await;
    site.is_started().await;
    let file = site.file("small.json", others.text().as_bytes());
    site.hand_over("結果のファイルを開く", &file).await;
    site.sees("このファイルは開けませんでした。回答は変わっていません。").await;
    site.leave().await;
}

#[tokio::test]
async fn the_partners_benchmark_comes_with_the_partner() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.tolerate("has a contrast of", "the partner's colour is made for a light page");
    let memory = Memory::each(&content, |it| if it <= 12 { "3" } else { "2" }.into())
        .profile(json!({ "size": "6-20" }));
    let own = own(&content, &memory);
    site.open_with(&memory, "/?partner=test#/sme/result").await;
    site.sees("試しの保険、2026年、回答数25、対象：診断を受けた契約者（6〜20人）。").await;
    site.sees(&said::beside_mean(own, 5200, content.asked.method, Lang::Ja)).await;
    // 24 answered everything: no standard score, and no histogram either.
    site.sees(Text::HensachiNot.in_lang(Lang::Ja)).await;
    site.select(Text::WhichGroup.in_lang(Lang::Ja), "全体（回答数40）").await;
    // (own − mean) ÷ sd × 10 + 50, in tenths and rounded half up.
    let tenths = (2 * (500 * 2050 + 100 * (own - 5640)) + 2050).div_euclid(2 * 2050);
    site.sees(&said::standard_score(tenths, Lang::Ja)).await;
    site.sees("全体の分布（全体、回答数40）").await;
    site.leave().await;
}

#[tokio::test]
async fn figures_that_do_not_arrive_are_asked_for_again() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&manufacturer(&content), "/").await;
    site.is_started().await;
    // The connection is lost for exactly this file, once.
    site.ask::<Value>(
        "const plain = window.fetch;
         window.fetch = (url, how) => {
           if (!String(url).includes('benchmarks.json')) return plain(url, how);
           window.fetch = plain;
           return Promise.reject(new TypeError('lost'));
         }",
        &[],
    )
    .await;
    site.go_to_place("#/management/result").await;
    site.sees(Text::Failed.in_lang(Lang::Ja)).await;
    assert!(site.status().await.contains(Text::Failed.in_lang(Lang::Ja)));
    site.sees_heading("最初に手をつけるなら").await;
    site.press(Text::Retry.in_lang(Lang::Ja)).await;
    site.sees_no_more(Text::Failed.in_lang(Lang::Ja)).await;
    site.sees_focus_on(Text::Title.in_lang(Lang::Ja)).await;
    site.sees(Text::ExposureTitle.in_lang(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_report_has_the_comparison_with_its_tables() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = manufacturer(&content);
    compared(&mut site, &memory, &Others::of(&content, 100, 500).synthetic()).await;
    site.sees(Text::ExposureTitle.in_lang(Lang::Ja)).await;
    let find = "const it = [...document.querySelectorAll('h2')]
        .find((it) => it.textContent === arguments[0])?.parentElement;
        return it ? person.plain(it.textContent) : null";
    let report: String =
        site.until("a report", find, &[json!("セキュリティ自己診断 報告書")]).await;
    let own = own(&content, &memory);
    let shipped = shipped();
    let profile = Profile { industry: Industry::of_code("E"), ..Profile::default() };
    let found = by_question(&shipped, &content.asked, &profile);
    let figure = &found[0].1[0];
    let (value, _) = figure.best().unwrap();
    for expected in [
        Text::Title.in_lang(Lang::Ja).to_owned(),
        said::beside_mean(own, 300, content.asked.method, Lang::Ja),
        Text::Synthetic.in_lang(Lang::Ja).to_owned(),
        Text::Middle.in_lang(Lang::Ja).to_owned(),
        said::source(&figure.benchmark.source, &value.group, value.n, Lang::Ja),
    ] {
        assert!(report.contains(&expected), "{expected}\n{report}");
    }
    assert!(!report.contains(Text::Retry.in_lang(Lang::Ja)));
    if THOROUGH.contains(&site.engine) {
        let printed = site.print_pdf("result-compared").await;
        assert!(printed.n_pages <= 8, "{} sheets", printed.n_pages);
        let paper: String = printed.text.chars().filter(|it| !it.is_whitespace()).collect();
        assert!(paper.contains("ほかの会社との比較"), "{paper}");
    }
    site.leave().await;
}

/// Everything of a comparison opened.
async fn opened(site: &mut Site, lang: Lang) {
    let content = Content::served();
    let memory = manufacturer(&content).language(lang.tag());
    site.open_with(&memory, "/").await;
    site.is_started().await;
    let file =
        site.file("members.json", Others::of(&content, 100, 500).synthetic().text().as_bytes());
    site.hand_over(lang.pick("結果のファイルを開く", "Open a result file"), &file).await;
    site.sees(Text::Opened.in_lang(lang)).await;
    site.go_to_place("#/management/result").await;
    site.sees_heading(Text::DistributionTitle.in_lang(lang)).await;
    site.select(Text::WhichGroup.in_lang(lang), lang.pick("全体（回答数112）", "All (n = 112)"))
        .await;
    site.sees(Text::ScatterLine.in_lang(lang)).await;
    site.press(Text::MoreQuestions.in_lang(lang)).await;
    site.press(Text::ExposureTitle.in_lang(lang)).await;
    let all = "const title = person.shown('h2').find((it) => it.innerText === arguments[0]);
        for (const it of title.parentElement.querySelectorAll('details')) it.open = true";
    site.ask::<Value>(all, &[json!(Text::Title.in_lang(lang))]).await;
}

async fn the_comparison_is_accessible(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let mut faults = Vec::new();
    opened(&mut site, lang).await;
    let colours: &[&str] = if THOROUGH.contains(&site.engine) { &["light", "dark"] } else { &[""] };
    for colour in colours {
        if !colour.is_empty() {
            site.emulate(&[("prefers-color-scheme", colour)]).await;
        }
        faults.extend(site.axe().await);
    }
    for title in [Text::Histogram, Text::Spread, Text::Scatter] {
        let name = format!("{} {}", Text::ShowTable.in_lang(lang), title.in_lang(lang));
        site.press(&name).await;
    }
    faults.extend(site.axe().await);
    assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
    site.leave().await;
}

#[tokio::test]
async fn the_comparison_is_accessible_in_japanese() {
    the_comparison_is_accessible(Lang::Ja).await;
}

#[tokio::test]
async fn the_comparison_is_accessible_in_english() {
    the_comparison_is_accessible(Lang::En).await;
}

/// How far the page reaches beyond the window, and what in its pictures is written too small.
const MEASURE: &str = "
    const root = document.documentElement;
    const small = person.shown('svg text')
      .filter((it) => !/^[1-5]$/.test(it.textContent))
      .map((it) => [it.textContent, parseFloat(getComputedStyle(it).fontSize) * it.closest('svg').getScreenCTM().a])
      .filter(([, px]) => px < 13.99).map(([text, px]) => `${text}: ${px}px`);
    return [root.scrollWidth - root.clientWidth, small]";

#[tokio::test]
async fn the_comparison_has_room_on_a_phone_and_on_a_screen() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
        opened(&mut site, lang).await;
        let widths: &[u32] = if THOROUGH.contains(&site.engine) { &[360, 1280] } else { &[1280] };
        for shows_tables in [false, true] {
            if shows_tables {
                for title in [Text::Histogram, Text::Spread, Text::Scatter] {
                    let name = format!("{} {}", Text::ShowTable.in_lang(lang), title.in_lang(lang));
                    site.press(&name).await;
                }
                site.press(Text::ShowTable.in_lang(lang)).await;
            }
            for width in widths {
                site.resize(*width, 800).await;
                let (beyond, small): (f64, Vec<String>) = site.ask(MEASURE, &[]).await;
                let kind = if shows_tables { "tables" } else { "charts" };
                site.screenshot(&format!("compare-{kind}-{}-{width}", lang.tag())).await;
                assert!(beyond <= 0.0, "{kind}: {beyond} px beyond {width}");
                assert!(small.is_empty(), "{kind}, {width}: {small:?}");
            }
        }
        site.leave().await;
    }
}

#[tokio::test]
async fn the_comparison_has_room_in_a_narrow_frame() {
    let options = Options { variant: Variant::Host, ..Options::default() };
    let mut site = Site::with(options).await;
    let content = Content::served();
    site.open_with(&manufacturer(&content), "/host.html").await;
    site.into_frame().await;
    site.is_started().await;
    open(&site, &Others::of(&content, 100, 500)).await;
    site.go_to_place("#/management/result").await;
    site.sees_heading(Text::DistributionTitle.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::FiguresTitle.in_lang(Lang::Ja)).await;
    let (beyond, small): (f64, Vec<String>) = site.ask(MEASURE, &[]).await;
    assert!(beyond <= 0.0, "{beyond} px beyond the frame");
    assert!(small.is_empty(), "{small:?}");
    site.leave().await;
}
