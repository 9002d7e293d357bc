//! SECURITY ACTION: where one stands, the one next step, and what is known of the rest.

use serde_json::{Value, json};
use shirube_core::day::Day;
use shirube_core::i18n::guide::{self, Text, id_kind};
use shirube_core::i18n::{Lang, date};
use shirube_core::security_action::{Guide, IdKind, NextStep, Star};
use shirube_e2e::{Content, Memory, Options, Site, dist};

const PATH: &str = "/#/security-action";

/// The guide as it is served.
fn served() -> Guide {
    let path = dist().join("questionnaires/security-action.json");
    Guide::read(&std::fs::read_to_string(path).unwrap()).unwrap()
}

/// Waits until a step is the next one.
async fn next_is(site: &Site, step: NextStep) {
    site.sees(&guide::next(step, Lang::Ja)).await;
    let told = site.status().await;
    assert!(told.contains(&guide::next(step, Lang::Ja)), "a screen reader is not told: {told}");
}

/// Where a link of these words leads: address, where it opens, and what it passes on.
async fn link(site: &Site, words: &str) -> [String; 3] {
    let find = "const it = person.control(arguments[0]);
        return it?.href ? [it.href, it.target, it.rel] : null";
    site.until(&format!("a link {words:?}"), find, &[json!(words)]).await
}

#[tokio::test]
async fn one_star_is_one_tick_and_the_way_out_is_named() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open(PATH).await;
    next_is(&site, NextStep::Commit).await;
    site.press(guide::press(NextStep::Commit, Lang::Ja)).await;
    next_is(&site, NextStep::Declare(Star::One)).await;
    // The button has made room for another one; the keyboard goes on from the heading above.
    site.sees_focus_on(Text::NextTitle.in_lang(Lang::Ja)).await;
    assert!(site.is_ticked(Text::CommitTick.in_lang(Lang::Ja)).await);
    site.sees("★は宣言できます。").await;
    let [address, target, rel] =
        link(&site, guide::press(NextStep::Declare(Star::One), Lang::Ja)).await;
    let portal = served().links.into_iter().find(|it| it.id.as_str() == "portal").unwrap();
    assert_eq!(address.trim_end_matches('/'), portal.url.trim_end_matches('/'));
    assert_eq!((target.as_str(), rel.as_str()), ("_blank", "noopener noreferrer"));

    site.reload().await;
    next_is(&site, NextStep::Declare(Star::One)).await;
    site.tick(Text::CommitTick.in_lang(Lang::Ja)).await;
    next_is(&site, NextStep::Commit).await;
    site.tick(Text::CommitTick.in_lang(Lang::Ja)).await;
    site.press(Text::OrTwo.in_lang(Lang::Ja)).await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn two_stars_are_reached_step_by_step() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    // 23 of 25 are answered; from the result a button leads on.
    let memory = Memory::each(&content, |_| "2".into()).text();
    let memory = memory.replace("\"s1-access\":{\"level\":2},", "");
    let memory = memory.replace("\"s3-duty\":{\"level\":2},", "");
    site.open_with_text(&memory, "/#/sme/result").await;
    site.press("宣言の手順を見る").await;
    site.sees_focus_on(Text::Title.in_lang(Lang::Ja)).await;
    site.tick(Text::CommitTick.in_lang(Lang::Ja)).await;
    next_is(&site, NextStep::FinishSelfCheck(2)).await;
    site.press(guide::press(NextStep::FinishSelfCheck(2), Lang::Ja)).await;
    site.sees_focus_on(content.ask(4, Lang::Ja)).await;
    site.press("わからない").await;
    site.press("わからない").await;
    site.sees_focus_on("結果").await;
    site.press("宣言の手順を見る").await;
    next_is(&site, NextStep::WritePolicy).await;
    site.press(guide::press(NextStep::WritePolicy, Lang::Ja)).await;
    site.sees_focus_on("情報セキュリティ基本方針を作る").await;
    site.fill("会社名", "しるべ商店").await;
    site.press("SECURITY ACTIONの宣言へ").await;
    next_is(&site, NextStep::FillPolicy(3)).await;
    site.press(guide::press(NextStep::FillPolicy(3), Lang::Ja)).await;
    site.fill("代表者の役職", "店主").await;
    site.fill("代表者の氏名", "山田花子").await;
    site.give_day("方針を定める日", "2026-11-20").await;
    site.press("SECURITY ACTIONの宣言へ").await;
    next_is(&site, NextStep::Publish).await;
    site.press(guide::press(NextStep::Publish, Lang::Ja)).await;
    site.sees_focus_on(Text::NextTitle.in_lang(Lang::Ja)).await;
    next_is(&site, NextStep::Declare(Star::Two)).await;
    assert_eq!(site.value(Text::PublishedOn.in_lang(Lang::Ja)).await, site.today().await);

    site.reload().await;
    next_is(&site, NextStep::Declare(Star::Two)).await;
    site.choose(Text::DeclaredLegend.in_lang(Lang::Ja), Text::DeclaredTwo.in_lang(Lang::Ja)).await;
    next_is(&site, NextStep::WorkOnArticles(6)).await;
    site.press(guide::press(NextStep::WorkOnArticles(6), Lang::Ja)).await;
    site.sees_focus_on(Content::of("six-articles").name(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn a_declaration_keeps_its_day_and_says_when_to_look_again() {
    let mut site = Site::plain().await;
    site.open(PATH).await;
    let legend = Text::DeclaredLegend.in_lang(Lang::Ja);
    site.choose(legend, Text::DeclaredOne.in_lang(Lang::Ja)).await;
    let day = Text::DeclaredOn.in_lang(Lang::Ja);
    assert_eq!(site.value(day).await, site.today().await);
    site.give_day(day, "2026-05-31").await;
    let again = Day::parse("2027-05-31");
    let last = guide::after(Star::One, again, Lang::Ja);
    assert!(last.contains(&date(again.unwrap(), Lang::Ja)));
    site.sees(&last).await;
    site.reload().await;
    site.sees(&last).await;
    assert!(site.is_chosen(legend, Text::DeclaredOne.in_lang(Lang::Ja)).await);
    assert_eq!(site.value(day).await, "2026-05-31");
    site.choose(legend, Text::DeclaredNone.in_lang(Lang::Ja)).await;
    site.sees_no_more(&last).await;
    site.leave().await;
}

#[tokio::test]
async fn an_id_is_looked_at_and_neither_kept_nor_sent() {
    const LABEL: &str = "自己宣言ID";
    let mut site = Site::plain().await;
    site.open(PATH).await;
    site.sees_heading(Text::IdTitle.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::SchemesOne.in_lang(Lang::Ja)).await;
    let (kept, before) = (site.kept().await, site.server.requests().len());
    for (typed, kind) in [
        ("51234567890", IdKind::New),
        ("４１２３４５６７８９０", IdKind::Old),
        ("123", IdKind::None),
    ] {
        assert_eq!(IdKind::of(typed), kind);
        site.fill(LABEL, typed).await;
        site.sees(id_kind(kind, Lang::Ja)).await;
        assert!(site.status().await.contains(id_kind(kind, Lang::Ja)), "nobody is told of {typed}");
    }
    site.erase(LABEL).await;
    site.sees_no_more(id_kind(IdKind::None, Lang::Ja)).await;
    assert_eq!(site.kept().await, kept);
    assert_eq!(site.server.requests().len(), before, "something was asked for");
    site.leave().await;
}

#[tokio::test]
async fn everything_that_is_known_of_others_is_there_with_its_source_and_its_day() {
    let found = served();
    for lang in [Lang::Ja, Lang::En] {
        let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
        site.open(PATH).await;
        site.sees_heading(Text::SchemesOne.in_lang(lang)).await;
        let unfold = "document.querySelectorAll('.steps details').forEach((it) => it.open = true)";
        site.ask::<Value>(unfold, &[]).await;
        let text = site.text().await;
        for it in &found.steps {
            assert!(text.contains(it.title(lang)) && text.contains(it.body(lang)), "{:?}", it.id);
        }
        for it in &found.schemes {
            assert!(text.contains(it.name(lang)) && text.contains(it.note(lang)), "{:?}", it.id);
        }
        // Each says how it is known.
        let known = "return person.shown('.steps > li, .schemes > li')
            .map((it) => person.plain([...it.querySelectorAll('p.quiet')].at(-1)?.innerText))";
        let known: Vec<String> = site.ask(known, &[]).await;
        assert_eq!(known.len(), found.steps.len() + found.schemes.len());
        for it in known {
            let day = lang.pick("2026年", "2026");
            let how = [
                "出典",
                "二次情報",
                "しるべの見解",
                "Source",
                "Secondary source",
                "Shirube's own view",
            ];
            assert!(how.iter().any(|how| it.starts_with(how)) && it.contains(day), "{it}");
        }
        // Whatever leads away opens beside this page and learns nothing of it.
        let ways_out: Vec<[String; 3]> = site
            .ask("return person.shown('main a[href^=http]').map((it) => [it.href, it.target, it.rel])", &[])
            .await;
        assert!(found.links.len() <= ways_out.len() + 1, "{ways_out:?}");
        for [address, target, rel] in ways_out {
            assert!(address.starts_with("https://"), "{address}");
            assert_eq!(
                (target.as_str(), rel.as_str()),
                ("_blank", "noopener noreferrer"),
                "{address}"
            );
        }
        site.leave().await;
    }
}

#[tokio::test]
async fn without_the_guide_the_page_still_says_where_one_stands() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open_with(&Memory::each(&content, |_| "3".into()), "/#/sme/result").await;
    site.sees("合計は 100 点です").await;
    let lose = "window.kept = window.fetch;
        window.fetch = (...what) => /security-action|sources/.test(what[0]?.url ?? what[0])
          ? Promise.reject(new TypeError('lost by the test')) : window.kept(...what)";
    site.ask::<Value>(lose, &[]).await;
    site.press("宣言の手順を見る").await;
    site.tick(Text::CommitTick.in_lang(Lang::Ja)).await;
    next_is(&site, NextStep::WritePolicy).await;
    site.sees(Text::StepsLoading.in_lang(Lang::Ja)).await;
    site.ask::<Value>("window.fetch = window.kept", &[]).await;
    site.press(Text::Retry.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::SchemesOne.in_lang(Lang::Ja)).await;
    site.leave().await;
}
