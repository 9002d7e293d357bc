//! The six articles: what is in place, what is not, what does not apply.

use shirube_core::i18n::short::{Text, in_place, of_criteria};
use shirube_core::i18n::{Lang, result};
use shirube_core::scoring::Checklist;
use shirube_e2e::{Content, Memory, Press, Site};

const FIELD: &str = "該当しない理由（ひとことで構いません）";
const MISSING: &str = "理由を書くまでは未回答として扱います。";

/// The place of the router, which a firm need not have.
const ROUTER: usize = 3;

/// How many are in place, and every article with its criteria.
async fn the_result_shows(site: &Site, content: &Content, found: &Checklist, lang: Lang) {
    site.sees_heading(lang.pick("結果", "Result")).await;
    site.sees(&in_place(found.in_place(), 6, lang)).await;
    site.sees(Text::NoStar.in_lang(lang)).await;
    let rows: Vec<String> = site.parts().await;
    let parts = content.asked.sections.iter().zip(&found.requirements);
    let expected: Vec<String> = parts
        .map(|(section, it)| {
            let state = if it.is_reached() { Text::InPlace } else { Text::NotInPlace };
            let count = of_criteria(it.met, it.applicable, lang);
            format!("{} {} {count}", content.title(section, lang), state.in_lang(lang))
        })
        .collect();
    assert_eq!(rows, expected);
}

#[tokio::test]
async fn sixteen_answers_lead_to_the_articles_that_are_in_place() {
    let mut site = Site::plain().await;
    let content = Content::of("six-articles");
    let ask = |number| content.ask(number, Lang::Ja);
    site.open("/").await;
    site.press(content.name(Lang::Ja)).await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.press("診断をはじめる").await;
    let press = |press: Press| press.words(&content, Lang::Ja);
    for number in 1..=16 {
        site.sees_focus_on(ask(number)).await;
        match number {
            ROUTER => {
                site.press("該当しない").await;
                site.sees(MISSING).await;
                site.sees("2 / 16").await;
                assert_eq!(site.heading().await, ask(number), "a reason is still to come");
                assert_eq!(site.chosen().await, ["該当しない"]);
                site.press("その業務や設備がない").await;
                assert_eq!(site.value(FIELD).await, "その業務や設備がない");
                site.sees_no_more(MISSING).await;
                site.sees("3 / 16").await;
                site.press("次へ").await;
            }
            // One of the second article is not yet met, one of the fifth not known.
            5 => site.press(press(Press::Level(1))).await,
            13 => site.press(press(Press::Unknown)).await,
            _ => site.press(press(Press::Level(2))).await,
        }
    }
    site.sees_focus_on("結果").await;
    let found = content.checklist_of(&site.kept().await);
    assert_eq!((found.in_place(), found.met(), found.applicable()), (4, 13, 15));
    site.sees("6か条のうち、4つができています。").await;
    the_result_shows(&site, &content, &found, Lang::Ja).await;

    // The reason is still there, and so is the answer.
    site.back().await;
    site.sees_focus_on(ask(16)).await;
    site.open("/#/six-articles/3").await;
    assert_eq!(site.value(FIELD).await, "その業務や設備がない");
    site.leave().await;
}

#[tokio::test]
async fn a_reason_of_ones_own_is_kept_and_goes_with_another_answer() {
    const REASON: &str = "回線の 会社が 持っている";
    let mut site = Site::plain().await;
    let content = Content::of("six-articles");
    site.open(&format!("/#/six-articles/{ROUTER}")).await;
    site.press("該当しない").await;
    site.fill(FIELD, REASON).await;
    site.sees("1 / 16").await;
    // Pressing it again takes nothing away.
    site.press("該当しない").await;
    assert_eq!(site.value(FIELD).await, REASON);
    site.reload().await;
    assert_eq!(site.value(FIELD).await, REASON);
    site.press("できている").await;
    site.sees_focus_on(content.ask(4, Lang::Ja)).await;
    assert!(!site.kept().await.contains(REASON), "the reason has outlived its answer");
    site.press("前へ").await;
    site.sees_focus_on(content.ask(ROUTER, Lang::Ja)).await;
    assert_eq!(site.chosen().await, ["できている"]);
    assert!(!site.text().await.contains("該当しない理由"));
    site.leave().await;
}

#[tokio::test]
async fn only_what_a_firm_may_lack_can_be_left_out() {
    let mut site = Site::plain().await;
    let content = Content::of("six-articles");
    for (number, question) in (1..).zip(content.asked.questions()) {
        site.open(&format!("/#/six-articles/{number}")).await;
        site.sees_heading(content.ask(number, Lang::Ja)).await;
        let has = site.has_control("該当しない").await;
        assert_eq!(has, question.na_allowed, "{}", question.id);
    }
    site.leave().await;
}

#[tokio::test]
async fn everything_in_place_and_nothing_in_place_are_said_as_they_are() {
    let mut site = Site::plain().await;
    let content = Content::of("six-articles");
    for (level, lang, reached) in [("2", Lang::Ja, 6), ("1", Lang::En, 0), ("?", Lang::Ja, 0)] {
        let memory = Memory::each(&content, |_| level.into()).language(lang.tag());
        site.open_with(&memory, "/#/six-articles/result").await;
        let found = content.checklist_of(&memory.text());
        assert_eq!(found.in_place(), reached);
        the_result_shows(&site, &content, &found, lang).await;
        let begin = result::Text::FirstTitle.in_lang(lang);
        let headings = site.headings().await;
        assert_eq!(headings.iter().any(|it| it == begin), level == "1", "{headings:?}");
        let all = Text::AllInPlace.in_lang(lang);
        assert_eq!(site.text().await.contains(all), reached == 6);
    }
    site.leave().await;
}
