//! The page about insurance: facts with their sources, the own answers beside what an insurer asks, no
//! advice and no price.

use std::fs;

use shirube_core::i18n::board::Text as BoardText;
use shirube_core::i18n::insurance::{Text, published, share, survey};
use shirube_core::i18n::item::choice;
use shirube_core::i18n::{Lang, labelled};
use shirube_core::id::QuestionId;
use shirube_core::insurance::{Insurance, InsuranceTexts, Part};
use shirube_core::level::Level;
use shirube_core::questionnaire::Method;
use shirube_e2e::{Content, Engine, Key, Memory, Options, Site, dist};

const PAGE: &str = "/#/insurance";

fn served(path: &str) -> String {
    let path = dist().join("questionnaires").join(path);
    fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()))
}

fn insurance(lang: Lang) -> (Insurance, InsuranceTexts) {
    let facts = Insurance::read(&served("insurance/insurance.json")).unwrap();
    let words = facts.with_words(&served(&format!("insurance/{}.json", lang.tag()))).unwrap();
    (facts, words)
}

async fn site(lang: Lang) -> Site {
    Site::with(Options { language: lang.tag(), ..Options::default() }).await
}

fn plain(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// The answer "done" to a topic of the check for small firms, as the page says it.
fn done(id: &str, lang: Lang) -> String {
    let content = Content::of("sme");
    let texts = content.texts(lang).question(&QuestionId::try_from(id).unwrap()).unwrap();
    let name = choice(Method::Points, Level::new(3).unwrap(), lang);
    labelled(name, &texts.levels[2], lang)
}

/// One answer to each of three checks, all of which an insurer asks about.
fn some() -> Memory {
    Memory::only("sme", "s1-update=3").and("management", "m8-drill=2").and("quick-risk", "q3-mfa=2")
}

async fn the_facts_stand_there_with_the_own_answers(lang: Lang) {
    let mut site = site(lang).await;
    site.open_with(&some(), PAGE).await;
    let (facts, words) = insurance(lang);
    site.sees_heading(&words.title).await;
    site.sees(&words.intro).await;
    for part in [Part::Covers, Part::Excludes, Part::Asked, Part::Discounts, Part::InsuredShare] {
        let texts = words.part(part).unwrap();
        site.sees_heading(&texts.title).await;
        site.sees(&texts.caveat).await;
        for point in facts.points(part) {
            site.sees(&words.point(part, &point.id).unwrap().title).await;
        }
    }
    for it in &facts.discounts {
        site.sees(&published(&it.on, lang)).await;
    }
    for it in &facts.insured {
        site.sees(&share(it.share)).await;
        site.sees(&survey(it, lang)).await;
    }
    site.sees(Text::OwnTitle.in_lang(lang)).await;
    site.sees(&done("s1-update", lang)).await;
    let drill = QuestionId::try_from("m8-drill").unwrap();
    let management = Content::served();
    site.sees(&management.texts(lang).question(&drill).unwrap().levels[1]).await;
    let mfa = QuestionId::try_from("q3-mfa").unwrap();
    site.sees(&Content::of("quick-risk").texts(lang).question(&mfa).unwrap().levels[1]).await;
    // What has not been answered is told, and nothing is filled in for it.
    site.sees(Text::NotAnswered.in_lang(lang)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_facts_stand_there_with_the_own_answers_in_japanese() {
    the_facts_stand_there_with_the_own_answers(Lang::Ja).await;
}

#[tokio::test]
async fn the_facts_stand_there_with_the_own_answers_in_english() {
    the_facts_stand_there_with_the_own_answers(Lang::En).await;
}

#[tokio::test]
async fn a_result_leads_there_and_the_keyboard_leads_to_a_question_and_back() {
    let mut site = site(Lang::Ja).await;
    let content = Content::of("sme");
    site.open_with(&some(), "/#/sme/result").await;
    site.press(Text::OnwardButton.in_lang(Lang::Ja)).await;
    let (_, words) = insurance(Lang::Ja);
    site.sees_heading(&words.title).await;
    let id = QuestionId::try_from("s1-update").unwrap();
    let texts = content.texts(Lang::Ja).question(&id).unwrap();
    let see = labelled(BoardText::SeeQuestion.in_lang(Lang::Ja), texts.name(), Lang::Ja);
    site.sees(&see).await;
    site.tab_to(&see).await;
    site.key(Key::Enter).await;
    site.sees_heading(&texts.ask).await;
    site.back().await;
    site.sees_heading(&words.title).await;
    site.reload().await;
    site.sees(&done("s1-update", Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_discount_of_a_partner_stands_under_its_name() {
    let mut site = site(Lang::Ja).await;
    site.open(PAGE).await;
    let (_, words) = insurance(Lang::Ja);
    site.sees_heading(&words.title).await;
    assert!(!site.text().await.contains(Text::PartnerTitle.in_lang(Lang::Ja)));
    site.open("/?partner=demo-insurer#/insurance").await;
    site.sees(Text::PartnerTitle.in_lang(Lang::Ja)).await;
    site.sees("見本損害保険株式会社（実在しません）").await;
    site.sees("サイバー保険の割引制度（見本）").await;
    site.leave().await;
}

#[tokio::test]
async fn the_crib_sheet_is_printed_without_buttons() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = site(lang).await;
        site.open_with(&some(), PAGE).await;
        site.sees(&done("s1-update", lang)).await;
        if site.engine == Engine::Chromium {
            let printed = site.print_pdf(&format!("insurance-{}", lang.tag())).await;
            let sheet = plain(&printed.text);
            let (facts, words) = insurance(lang);
            for part in [Part::Covers, Part::Asked] {
                for point in facts.points(part) {
                    let title = plain(&words.point(part, &point.id).unwrap().title);
                    assert!(sheet.contains(&title), "{title} is not on {sheet}");
                }
            }
            assert!(sheet.contains(&plain(&done("s1-update", lang))), "{sheet}");
            for it in [Text::Print.in_lang(lang), BoardText::SeeQuestion.in_lang(lang)] {
                assert!(!sheet.contains(&plain(it)), "{it:?} is on {sheet}");
            }
        }
        site.leave().await;
    }
}

#[tokio::test]
async fn the_page_about_insurance_is_accessible() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = site(lang).await;
        site.open_with(&some(), PAGE).await;
        site.sees(&done("s1-update", lang)).await;
        let faults = site.axe().await;
        site.screenshot(&format!("insurance-{}", lang.tag())).await;
        assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
        site.leave().await;
    }
}
