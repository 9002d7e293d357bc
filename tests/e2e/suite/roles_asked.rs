//! Roles as they are asked: who holds which, how many people there are, and the plain result.

use shirube_core::i18n::coverage::{Text, covered_of, held, of_roles, open};
use shirube_core::i18n::{Lang, item, result};
use shirube_core::scoring::{Coverage, Held};
use shirube_e2e::{Content, Engine, Memory, Options, Site};

/// How many roles there are; the two questions behind them ask for people.
const ROLES: usize = 19;

/// What is held against what the page says.
fn coverage(content: &Content, state: &str) -> Coverage {
    Coverage::of(&content.asked, &content.answers_in(state))
}

#[tokio::test]
async fn nineteen_roles_and_two_numbers_lead_to_who_holds_what() {
    let mut site = Site::plain().await;
    let content = Content::of("roles");
    let ask = |number| content.ask(number, Lang::Ja);
    site.open("/").await;
    site.press(content.name(Lang::Ja)).await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.press("診断をはじめる").await;
    for number in 1..=ROLES {
        site.sees_focus_on(ask(number)).await;
        let words = match number {
            4 => item::Text::Unknown.in_lang(Lang::Ja),
            _ => held(Held::ALL[number % 5], Lang::Ja),
        };
        site.press(words).await;
    }
    site.sees_focus_on(ask(20)).await;
    site.fill(ask(20), "１２０人").await;
    site.sees("20 / 21").await;
    site.press("次へ").await;
    site.sees_focus_on(ask(21)).await;
    site.fill(ask(21), "3").await;
    site.sees("21 / 21").await;
    site.press("結果を見る").await;
    site.sees_focus_on("結果").await;

    let found = coverage(&content, &site.kept().await);
    assert_eq!((found.answered, found.in_place, found.covered), (19, 7, 11));
    assert_eq!(found.staff_ratio.map(|it| it.hundredths()), Some(250));
    site.sees(&covered_of(&found, Lang::Ja)).await;
    site.sees(&open(u32::try_from(found.open.len()).unwrap(), Lang::Ja)).await;
    site.sees("120人").await;
    site.sees("2.50%").await;
    let answers = content.answers_in(&site.kept().await);
    let rows: Vec<String> = site.parts().await;
    let expected: Vec<String> = content.asked.sections[..2]
        .iter()
        .map(|it| {
            let of = Coverage::of_some(it.questions.iter(), &answers);
            format!("{} {}", content.title(it, Lang::Ja), of_roles(&of, Lang::Ja))
        })
        .collect();
    assert_eq!(rows, expected);

    // A role can be changed from the list, and its answer is still there.
    site.press(Text::RolesTitle.in_lang(Lang::Ja)).await;
    let first = content.texts(Lang::Ja).question(&content.asked.sections[0].questions[0].id);
    site.press(&format!("答えを直す {}", first.unwrap().name())).await;
    site.sees_focus_on(ask(1)).await;
    assert_eq!(site.chosen().await, [held(Held::Shared, Lang::Ja)]);
    site.leave().await;
}

#[tokio::test]
async fn numbers_may_stay_empty_and_what_is_none_is_told_in_words_and_not_counted() {
    let mut site = Site::plain().await;
    let content = Content::of("roles");
    let (staff, security) = (content.ask(20, Lang::Ja), content.ask(21, Lang::Ja));
    let wrong = Text::NumberWrong.in_lang(Lang::Ja);
    site.open("/#/roles/20").await;
    site.sees(Text::NumberHelp.in_lang(Lang::Ja)).await;
    site.fill(staff, "40").await;
    site.sees("1 / 21").await;
    site.write_anew(staff, "約30").await;
    site.tab().await;
    site.sees(wrong).await;
    site.sees("0 / 21").await;
    assert_eq!(site.value(staff).await, "約30", "what was typed stays to be put right");
    site.write_anew(staff, "30").await;
    site.sees_no_more(wrong).await;
    site.sees("1 / 21").await;
    site.write_anew(staff, "99999999").await;
    site.tab().await;
    site.sees("1,000,000以下の数字を入力してください。").await;
    site.write_anew(staff, "2").await;
    site.sees("1 / 21").await;
    site.press("次へ").await;
    site.sees_focus_on(security).await;
    site.fill(security, "5").await;
    site.press("結果を見る").await;
    site.sees(Text::Contradiction.in_lang(Lang::Ja)).await;
    let numbers = "return document.querySelector('main dl').innerText";
    let numbers: String = site.ask(numbers, &[]).await;
    assert!(!numbers.contains('%'), "a ratio of what cannot be: {numbers}");
    site.open("/#/roles/20").await;
    assert_eq!(site.value(staff).await, "2");
    site.write_anew(staff, "").await;
    site.sees("1 / 21").await;
    site.leave().await;
}

#[tokio::test]
async fn an_address_of_roles_leads_there_through_the_whole_program() {
    let mut site = Site::plain().await;
    let content = Content::of("roles");
    site.open("/#/roles/3").await;
    site.sees_heading(content.ask(3, Lang::Ja)).await;
    site.open("/#/roles").await;
    site.sees_heading(content.name(Lang::Ja)).await;
    // There is no short code of people.
    assert!(!site.has_control("回答コードから始める").await);
    site.leave().await;
}

#[tokio::test]
async fn every_role_stands_in_the_list_with_the_five_ways_in_which_it_is_held() {
    let mut site = Site::plain().await;
    let content = Content::of("roles");
    site.open("/#/roles/all").await;
    site.sees_heading(content.name(Lang::Ja)).await;
    for (number, way) in [(1, Held::Outside), (19, Held::NotNeeded)] {
        site.choose(content.ask(number, Lang::Ja), held(way, Lang::Ja)).await;
    }
    site.fill(content.ask(20, Lang::Ja), "12").await;
    site.sees("3 / 21").await;
    site.press("結果を見る").await;
    let found = coverage(&content, &site.kept().await);
    assert_eq!((found.covered, found.not_needed.len()), (1, 1));
    site.sees(&covered_of(&found, Lang::Ja)).await;
    site.leave().await;
}

async fn the_report_has_every_role(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let content = Content::of("roles");
    let memory = Memory::each(&content, |n| match n {
        20 => "#31".into(),
        21 => "#0".into(),
        n => (n % 5 + 1).to_string(),
    });
    site.open_with(&memory, "/#/roles/result").await;
    site.sees_heading(result::Text::Title.in_lang(lang)).await;
    let found = coverage(&content, &memory.text());
    site.sees(&covered_of(&found, lang)).await;
    // The drivers of the other engines cannot print.
    if site.engine == Engine::Chromium {
        let printed = site.print_pdf(&format!("roles-{}", lang.tag())).await;
        let joined = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
        let paper = joined(&printed.text);
        for number in 1..=content.count() {
            assert!(paper.contains(&joined(content.ask(number, lang))), "{number}: {paper}");
        }
        assert!(paper.contains(&joined(&covered_of(&found, lang))), "{paper}");
    }
    site.leave().await;
}

#[tokio::test]
async fn the_report_has_every_role_in_japanese() {
    the_report_has_every_role(Lang::Ja).await;
}

#[tokio::test]
async fn the_report_has_every_role_in_english() {
    the_report_has_every_role(Lang::En).await;
}

async fn roles_are_accessible(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let content = Content::of("roles");
    let mut faults = Vec::new();
    let memory = Memory::only("roles", "r-ciso=4 r-office=2 r-staff=#3 r-security-staff=#9");
    for place in ["", "/1", "/20", "/all", "/result"] {
        site.open_with(&memory, &format!("/#/roles{place}")).await;
        site.is_started().await;
        site.is_quiet().await;
        if place == "/20" {
            site.write_anew(content.ask(20, lang), "x").await;
            site.tab().await;
            site.sees(Text::NumberWrong.in_lang(lang)).await;
        }
        faults.extend(site.axe().await.into_iter().map(|it| format!("{place}: {it}")));
    }
    assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
    site.leave().await;
}

#[tokio::test]
async fn roles_are_accessible_in_japanese() {
    roles_are_accessible(Lang::Ja).await;
}

#[tokio::test]
async fn roles_are_accessible_in_english() {
    roles_are_accessible(Lang::En).await;
}
