//! The quick risk check: two minutes to a place on a plane, the biggest gaps, and a picture of a loss in
//! one's own numbers.

use std::fs;

use serde_json::Value;
use shirube_core::actions::{WayOn, what_if};
use shirube_core::i18n::exposure::{self, Text};
use shirube_core::i18n::loss::{self, amount, unit};
use shirube_core::i18n::start::Situation;
use shirube_core::i18n::{Lang, bracketed, compare, intro, item, proposal, result};
use shirube_core::loss::{End, Loss, LossTexts, Picture, Unit, key};
use shirube_core::result::verify;
use shirube_core::scoring::Exposure;
use shirube_e2e::{Content, Engine, Key, Memory, Options, Site, dist};

const RESULT: &str = "/#/quick-risk/result";

/// How many questions there are.
const COUNT: usize = 22;

fn served(path: &str) -> String {
    let path = dist().join("questionnaires/quick-risk").join(path);
    fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()))
}

fn about_loss(lang: Lang) -> (Loss, LossTexts) {
    let loss = Loss::read(&served("loss.json")).unwrap();
    let texts = LossTexts::read(&served(&format!("loss.{}.json", lang.tag())), &loss).unwrap();
    (loss, texts)
}

async fn site(lang: Lang) -> Site {
    Site::with(Options { language: lang.tag(), ..Options::default() }).await
}

fn plain(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// Every question at a level that goes up and down, so that there are gaps of several sizes.
fn some() -> Memory {
    let content = Content::of("quick-risk");
    let levels = content.asked.questions().zip((1..=4).cycle());
    let answers: Vec<String> = levels.map(|(it, level)| format!("{}={level}", it.id)).collect();
    Memory::only("quick-risk", &answers.join(" "))
}

/// A sentence of a level.
fn level(content: &Content, number: usize, level: usize, lang: Lang) -> String {
    let question = content.asked.questions().nth(number - 1).unwrap();
    content.texts(lang).question(&question.id).unwrap().levels[level - 1].to_string()
}

/// What the field of an end of a number is called.
fn label(texts: &LossTexts, loss: &Loss, id: &str, of: End, lang: Lang) -> String {
    let input = loss.inputs.iter().find(|it| it.id.as_str() == id).unwrap();
    let end = bracketed(loss::end(of, lang), unit(input.unit, lang), lang);
    format!("{} {end}", texts.input(&input.id).unwrap().label)
}

async fn two_minutes_by_keyboard(lang: Lang) {
    let mut site = site(lang).await;
    let content = Content::of("quick-risk");
    site.open("/").await;
    site.is_started().await;
    site.tab_to(Situation::QuickRisk.name(lang)).await;
    site.key(Key::Enter).await;
    site.sees_focus_on(content.name(lang)).await;
    for it in [Text::GetPlace, Text::GetHoles, Text::GetLoss] {
        site.sees(it.in_lang(lang)).await;
    }
    site.tab_to(intro::Text::Begin.in_lang(lang)).await;
    site.key(Key::Enter).await;
    for number in 1..=COUNT {
        site.sees_focus_on(content.ask(number, lang)).await;
        // From the heading the lowest level is one Tab away, and the rest follow.
        let choice = number % 4 + 1;
        for n in 1..=choice {
            let focus = site.tab().await;
            let sentence = level(&content, number, n, lang);
            assert!(focus.name.starts_with(&sentence), "{sentence:?} was expected, not {focus:?}");
        }
        site.key(if number % 2 == 0 { Key::Enter } else { Key::Space }).await;
    }
    site.sees_focus_on(result::Text::Title.in_lang(lang)).await;
    let answers = content.answers_in(&site.kept().await);
    assert_eq!(answers.len(), COUNT);
    let it = Exposure::of(&content.asked, &answers);
    site.sees(&exposure::sentence(&it, lang)).await;
    site.sees(exposure::quadrant_means(it.quadrant().unwrap(), lang)).await;
    site.leave().await;
}

#[tokio::test]
async fn two_minutes_by_keyboard_lead_to_a_place_on_the_plane_in_japanese() {
    two_minutes_by_keyboard(Lang::Ja).await;
}

#[tokio::test]
async fn two_minutes_by_keyboard_lead_to_a_place_on_the_plane_in_english() {
    two_minutes_by_keyboard(Lang::En).await;
}

#[tokio::test]
async fn while_questions_are_open_the_quarter_is_not_told_and_the_range_is() {
    let mut site = site(Lang::Ja).await;
    let content = Content::of("quick-risk");
    let memory = Memory::only("quick-risk", "q1-depend=4 q3-update=2 q3-mfa=?");
    site.open_with(&memory, RESULT).await;
    let it = Exposure::of(&content.asked, &content.answers_in(&memory.text()));
    site.sees(&exposure::open(&it, Lang::Ja)).await;
    site.sees(Text::Range.in_lang(Lang::Ja)).await;
    // "Don't know" is no gap: it stands with what is to be asked.
    site.sees_heading(result::Text::AskTitle.in_lang(Lang::Ja)).await;
    let gaps: Vec<String> = site.ask("return person.texts('.holes h3')", &[]).await;
    let name = |id: &str| {
        let question = content.asked.questions().find(|it| it.id.as_str() == id).unwrap();
        content.texts(Lang::Ja).question(&question.id).unwrap().name().to_owned()
    };
    assert_eq!(gaps, [name("q3-update")]);
    site.leave().await;
}

#[tokio::test]
async fn a_gap_at_its_target_has_a_first_step_too() {
    let mut site = site(Lang::Ja).await;
    let memory = Memory::each(&Content::of("quick-risk"), |_| "3".to_owned());
    site.open_with(&memory, RESULT).await;
    site.sees_heading(Text::HolesTitle.in_lang(Lang::Ja)).await;
    let without: usize = site
        .ask(
            "return [...document.querySelectorAll('.holes > li')].filter((it) => !it.querySelector('.action-list li')).length",
            &[],
        )
        .await;
    assert_eq!(without, 0);
    site.leave().await;
}

#[tokio::test]
async fn the_three_biggest_gaps_have_a_first_step_and_the_ticked_ones_are_scored() {
    let mut site = site(Lang::Ja).await;
    let content = Content::of("quick-risk");
    let memory = some();
    site.open_with(&memory, RESULT).await;
    site.sees_heading(Text::HolesTitle.in_lang(Lang::Ja)).await;
    let answers = content.answers_in(&memory.text());
    let holes = Exposure::holes(&content.asked, &answers);
    let texts = content.texts(Lang::Ja);
    let expected: Vec<String> = (holes.iter().take(3))
        .map(|it| texts.question(&it.question).unwrap().name().to_owned())
        .collect();
    let gaps: Vec<String> = site.ask("return person.texts('.holes h3')", &[]).await;
    assert_eq!(gaps, expected);
    let way_on = WayOn::from(&content.asked, &answers);
    let best = way_on.best().find(|it| it.question == holes[0].question).unwrap();
    let words = texts.action(&best.action).unwrap();
    site.sees(&words.first_step).await;
    site.tick(&words.act).await;
    let done = std::iter::once(best.action.clone()).collect();
    let then = what_if(&content.asked, &answers, &done);
    let [now, then] = [&answers, &then].map(|it| Exposure::of(&content.asked, it).preparedness);
    site.sees(&exposure::planned(1, &now, &then, Lang::Ja)).await;
    // From here it is one press to what insurance pays and does not.
    site.press(Text::ToInsurance.in_lang(Lang::Ja)).await;
    let address: String = site.ask("return location.hash", &[]).await;
    assert_eq!(address, "#/insurance");
    site.leave().await;
}

#[tokio::test]
async fn the_plane_can_be_read_as_a_table_and_every_weight_has_its_reason() {
    let mut site = site(Lang::En).await;
    let content = Content::of("quick-risk");
    let memory = some();
    site.open_with(&memory, RESULT).await;
    site.sees_heading(Text::PlaneTitle.in_lang(Lang::En)).await;
    let it = Exposure::of(&content.asked, &content.answers_in(&memory.text()));
    let spoken = "return document.querySelector('figure svg.plane')?.getAttribute('aria-label')";
    assert_eq!(site.ask::<String>(spoken, &[]).await, exposure::spoken(&it, Lang::En));
    let toggle = compare::Text::ShowTable.in_lang(Lang::En);
    site.press(&format!("{toggle} {}", Text::PlaneTitle.in_lang(Lang::En))).await;
    let rows: Vec<String> = site.ask("return person.texts('figure tbody tr')", &[]).await;
    for (row, axis) in rows.iter().zip([&it.exposure, &it.preparedness]) {
        assert!(row.contains(&exposure::value(axis.value)), "{row}");
    }
    assert_eq!(rows.len(), 2);
    site.press(Text::WeightsTitle.in_lang(Lang::En)).await;
    for question in content.asked.questions() {
        let words = content.texts(Lang::En).question(&question.id).unwrap();
        site.sees(words.weigh.as_deref().unwrap()).await;
    }
    site.leave().await;
}

async fn own_numbers_add_up_and_stay(lang: Lang) {
    let mut site = site(lang).await;
    let content = Content::of("quick-risk");
    let (loss, texts) = about_loss(lang);
    let memory = some();
    site.open_with(&memory, RESULT).await;
    site.sees_heading(&texts.title).await;
    site.sees(&texts.formula).await;
    for caveat in &texts.caveats {
        site.sees(caveat).await;
    }
    site.sees(loss::Text::NoSum.in_lang(lang)).await;
    let profit = label(&texts, &loss, "gross-profit", End::Low, lang);
    let most = label(&texts, &loss, "gross-profit", End::High, lang);
    site.write_anew(&profit, "100,000").await;
    site.key(Key::Tab).await;
    site.write_anew(&most, "150000").await;
    site.key(Key::Tab).await;
    let answers = content.answers_in(&memory.text());
    let drafts = [("loss-gross-profit-low", "100,000"), ("loss-gross-profit-high", "150000")];
    let draft = |key: &str| drafts.iter().find(|(it, _)| *it == key).map(|(_, text)| *text);
    let picture = Picture::of(&loss, &answers, draft);
    let total = amount(picture.total, Unit::Yen, lang);
    site.sees(&total).await;
    let missing: Vec<&str> =
        picture.missing.iter().map(|it| &*texts.input(it).unwrap().label).collect();
    assert_ne!(missing, [""; 0], "a number is still missing");
    site.sees(&loss::missing(&missing, lang)).await;
    // What is no number is told, and changes nothing.
    site.write_anew(&most, "many").await;
    site.key(Key::Tab).await;
    site.sees(loss::Text::Wrong.in_lang(lang)).await;
    site.sees(&total).await;
    site.write_anew(&most, "150000").await;
    site.key(Key::Tab).await;
    site.sees_no_more(loss::Text::Wrong.in_lang(lang)).await;
    // It outlives the visit, and stays out of the answers.
    site.reload().await;
    site.sees(&total).await;
    assert_eq!(site.value(&profit).await, "100,000");
    let kept: Value = serde_json::from_str(&site.kept().await).unwrap();
    for (key, text) in drafts {
        assert_eq!(kept["drafts"][key], text, "{kept}");
    }
    let input = loss.inputs.iter().find(|it| it.id.as_str() == "gross-profit").unwrap();
    assert_eq!(key(input, End::Low), drafts[0].0);
    let back = loss::Text::Begin.in_lang(lang);
    site.press(&format!("{back} {}", texts.input(&input.id).unwrap().label)).await;
    site.sees_no_more(&total).await;
    assert_eq!(site.value(&profit).await, "");
    site.leave().await;
}

#[tokio::test]
async fn own_numbers_add_up_and_stay_in_japanese() {
    own_numbers_add_up_and_stay(Lang::Ja).await;
}

#[tokio::test]
async fn own_numbers_add_up_and_stay_in_english() {
    own_numbers_add_up_and_stay(Lang::En).await;
}

#[tokio::test]
async fn the_saved_result_verifies_and_holds_no_number_of_the_loss() {
    let mut site = site(Lang::Ja).await;
    let content = Content::of("quick-risk");
    let (loss, texts) = about_loss(Lang::Ja);
    site.open_with(&some(), RESULT).await;
    site.sees_heading(&texts.title).await;
    let repair = label(&texts, &loss, "recovery", End::Low, Lang::Ja);
    site.write_anew(&repair, "7654321").await;
    site.key(Key::Tab).await;
    site.press("結果をファイルに保存").await;
    site.sees("ファイルを書き出しました。").await;
    let name = format!("shirube-quick-risk-{}.json", site.today().await);
    let text = String::from_utf8(site.downloaded(&name).await).unwrap();
    let found =
        verify(&text, |_, digest| (*digest == content.asked.digest).then_some(&*content.asked));
    let file = found.unwrap_or_else(|err| panic!("{err}\n{text}"));
    assert_eq!(file.answers().len(), COUNT);
    assert!(!text.contains("7654321") && !text.contains("loss"), "{text}");
    site.leave().await;
}

#[tokio::test]
async fn the_report_has_place_gaps_and_loss_on_paper() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = site(lang).await;
        let content = Content::of("quick-risk");
        let (loss, texts) = about_loss(lang);
        let memory = some();
        site.open_with(&memory, RESULT).await;
        site.sees_heading(&texts.title).await;
        let profit = label(&texts, &loss, "gross-profit", End::Low, lang);
        site.write_anew(&profit, "100000").await;
        site.key(Key::Tab).await;
        site.sees(loss::Text::Sum.in_lang(lang)).await;
        // The drivers of the other engines cannot print.
        if site.engine == Engine::Chromium {
            let printed = site.print_pdf(&format!("quick-risk-{}", lang.tag())).await;
            let sheet = plain(&printed.text);
            let answers = content.answers_in(&memory.text());
            let it = Exposure::of(&content.asked, &answers);
            let draft = |key: &str| (key == "loss-gross-profit-low").then_some("100000");
            let total = Picture::of(&loss, &answers, draft).total;
            for it in [
                exposure::sentence(&it, lang),
                Text::HolesTitle.in_lang(lang).to_owned(),
                texts.formula.to_string(),
                amount(total, Unit::Yen, lang),
                texts.caveats[0].to_string(),
            ] {
                assert!(sheet.contains(&plain(&it)), "{it} is not on {sheet}");
            }
            for number in 1..=COUNT {
                assert!(sheet.contains(&plain(content.ask(number, lang))), "{number}");
            }
        }
        site.leave().await;
    }
}

#[tokio::test]
async fn answers_to_the_25_topics_propose_answers_here() {
    let mut site = site(Lang::Ja).await;
    let (sme, content) = (Content::of("sme"), Content::of("quick-risk"));
    let done: Vec<String> = sme.asked.questions().map(|it| format!("{}=3", it.id)).collect();
    site.open_with(&Memory::only("sme", &done.join(" ")), "/#/quick-risk").await;
    site.sees_heading(content.name(Lang::Ja)).await;
    site.press(proposal::Text::TakeAll.in_lang(Lang::Ja)).await;
    site.sees_no_more(proposal::Text::TakeAll.in_lang(Lang::Ja)).await;
    let taken = content.answers_in(&site.kept().await);
    assert!(!taken.is_empty() && taken.len() < COUNT, "{} were taken", taken.len());
    site.leave().await;
}

async fn the_quick_risk_check_is_accessible(lang: Lang) {
    let mut site = site(lang).await;
    let (_, texts) = about_loss(lang);
    let mut faults = Vec::new();
    for place in ["", "/1", "/13", "/all", "/result"] {
        site.open_with(&some(), &format!("/#/quick-risk{place}")).await;
        site.is_started().await;
        site.is_quiet().await;
        if place == "/result" {
            site.sees_heading(&texts.title).await;
            site.press(Text::WeightsTitle.in_lang(lang)).await;
        }
        faults.extend(site.axe().await.into_iter().map(|it| format!("{place}: {it}")));
    }
    assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
    site.leave().await;
}

#[tokio::test]
async fn the_quick_risk_check_is_accessible_in_japanese() {
    the_quick_risk_check_is_accessible(Lang::Ja).await;
}

#[tokio::test]
async fn the_quick_risk_check_is_accessible_in_english() {
    the_quick_risk_check_is_accessible(Lang::En).await;
}

#[tokio::test]
async fn a_question_offers_dont_know_and_its_levels_alone() {
    let mut site = site(Lang::Ja).await;
    let content = Content::of("quick-risk");
    site.open("/#/quick-risk/13").await;
    site.sees(content.ask(13, Lang::Ja)).await;
    let offered: Vec<String> = site.ask("return person.texts('.answers .answer')", &[]).await;
    let mut expected: Vec<String> = (1..=4).map(|it| level(&content, 13, it, Lang::Ja)).collect();
    expected.push(item::Text::Unknown.in_lang(Lang::Ja).to_owned());
    assert_eq!(offered, expected);
    site.leave().await;
}
