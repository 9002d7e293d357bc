//! From the first page to the result, by mouse.

use shirube_core::i18n::result::{sentence, spoken, weakest};
use shirube_core::i18n::{Lang, score};
use shirube_core::scoring::{Maturity, Standing};
use shirube_e2e::{Content, Options, Site};

/// The place of "don't know" and "not applicable" among the answers.
const UNKNOWN: usize = 6;
const NOT_APPLICABLE: usize = 7;

#[tokio::test]
async fn forty_answers_lead_to_the_result_that_the_core_computes() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open("/").await;
    site.press("会社の備えの状態を知りたい").await;
    site.press("診断をはじめる").await;
    answer_everything(&site, &content, Lang::Ja, |number| match number {
        7 => UNKNOWN,
        16 => NOT_APPLICABLE,
        _ => number % 5 + 1,
    })
    .await;
    let found = content.score_of(&site.kept().await);
    assert_eq!((found.overall.answered, found.overall.applicable), (38, 39));
    the_result_shows(&site, &content, &found, Lang::Ja).await;
    site.leave().await;
}

#[tokio::test]
async fn the_whole_way_can_be_gone_in_english() {
    let mut site = Site::with(Options { language: "en", ..Options::default() }).await;
    let content = Content::served();
    site.open("/").await;
    site.press("We want to know where we stand").await;
    site.press("Start the check").await;
    answer_everything(&site, &content, Lang::En, |number| (number * 3) % 5 + 1).await;
    let found = content.score_of(&site.kept().await);
    assert_eq!((found.overall.answered, found.overall.applicable), (40, 40));
    the_result_shows(&site, &content, &found, Lang::En).await;
    site.leave().await;
}

/// Goes through the ten items; `pick` says which answer a question gets, by its number.
async fn answer_everything(
    site: &Site,
    content: &Content,
    lang: Lang,
    pick: impl Fn(usize) -> usize,
) {
    let count = content.asked.sections.len();
    let mut number = 0;
    for (place, section) in (1..).zip(&content.asked.sections) {
        site.sees_heading(content.title(section, lang)).await;
        for question in 1..=section.questions.len() {
            number += 1;
            site.sees(content.ask(number, lang)).await;
            site.choose(question, pick(number)).await;
            assert!(site.is_chosen(question, pick(number)).await, "question {number}");
            if pick(number) == NOT_APPLICABLE {
                site.press("親会社がまとめて行っている").await;
            }
        }
        site.sees(&format!("{number} / 40")).await;
        let next = match place {
            last if last == count => lang.pick("結果を見る", "See the result"),
            _ => lang.pick("次へ", "Next"),
        };
        site.press(next).await;
    }
}

/// The sentence, the ten rows from weakest to strongest, and the table.
async fn the_result_shows(site: &Site, content: &Content, found: &Maturity, lang: Lang) {
    site.sees_heading(lang.pick("結果", "Result")).await;
    let overall = found.overall;
    let number = |it: Option<_>| it.map(score).unwrap();
    let [now, low, high] = [overall.score, overall.low, overall.high].map(number);
    site.sees(&sentence(&now, overall.stage().unwrap(), overall.open(), &low, &high, lang)).await;

    let row = |standing: &Standing, title: &str| {
        let now = standing.score.map(score);
        spoken(title, now.as_deref(), &number(standing.low), &number(standing.high), lang)
    };
    let mut items: Vec<(Standing, &str)> = (content.asked.sections.iter().zip(&found.items))
        .map(|(section, it)| (it.standing, content.title(section, lang)))
        .collect();
    items.sort_by_key(|(standing, _)| standing.score);
    let (least, title) = items[0];
    site.sees(&weakest(title, &number(least.score), lang)).await;
    let rows: Vec<String> = items.iter().map(|(standing, title)| row(standing, title)).collect();
    let shown: Vec<String> = site.ask("return person.texts('summary')", &[]).await;
    let place = shown.iter().position(|it| it.starts_with(&rows[0])).unwrap();
    for (row, shown) in rows.iter().zip(&shown[place..]) {
        assert!(shown.starts_with(row), "{row} was expected, not {shown}");
    }

    site.press(lang.pick("表で見る", "Show as a table")).await;
    let table: Vec<String> = site.ask("return person.texts('tbody tr')", &[]).await;
    for ((section, it), row) in content.asked.sections.iter().zip(&found.items).zip(&table) {
        let (title, now) = (content.title(section, lang), it.standing.score.map(score).unwrap());
        let count = format!("{}/{}", it.standing.answered, it.standing.applicable);
        assert!(
            row.starts_with(&format!("{title} {now} ")) && row.ends_with(&count),
            "{title} {now} {count} was expected, not {row}"
        );
    }
}
