//! What stands below the result of the roles: the next role, a plan for few people, firms of the same
//! size, whom to look for, and the texts to begin with.

use std::fs;

use serde_json::{Value, json};
use shirube_core::i18n::Lang;
use shirube_core::i18n::roles::{self as said, Text};
use shirube_core::profile::Size;
use shirube_core::roles::{
    Band, Bars, Guide, GuideTexts, Hat, Holder, Holders, Role, Staff, Survey, Why, compare,
};
use shirube_e2e::{Content, Engine, Memory, Options, Site, dist};

const RESULT: &str = "/#/roles/result";

/// What every role has: level 2 is "nobody", 4 "shared".
const NOBODY: &str = "2";

fn file(path: &str) -> String {
    let path = dist().join("questionnaires").join(path);
    fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()))
}

fn survey() -> Survey {
    Survey::read(&file("roles-survey.json")).unwrap()
}

fn guide_texts(lang: Lang) -> GuideTexts {
    let guide = Guide::read(&file("role-guide/guide.json")).unwrap();
    GuideTexts::read(&file(&format!("role-guide/{}.json", lang.tag())), &guide).unwrap()
}

/// What a role is called.
fn name(role: Role, lang: Lang) -> String {
    guide_texts(lang).role(role).unwrap().name.to_string()
}

/// All roles answered in one way, and the staff counted, where a number is given.
fn firm(level: &str, staff: Option<u32>) -> Memory {
    let answers: Vec<String> = Role::ALL.iter().map(|(id, _)| format!("{id}={level}")).collect();
    let memory = Memory::only("roles", &answers.join(" "));
    match staff {
        Some(number) => memory.answer("r-staff", json!({ "number": number })),
        None => memory,
    }
}

async fn opened(lang: Lang, memory: &Memory) -> Site {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    site.open_with(memory, RESULT).await;
    site.sees_heading(Text::NextTitle.in_lang(lang)).await;
    site
}

#[tokio::test]
async fn the_next_role_comes_with_its_reasons() {
    for lang in [Lang::Ja, Lang::En] {
        let site = opened(lang, &firm(NOBODY, Some(200))).await;
        site.sees_heading(&name(Role::Ciso, lang)).await;
        site.sees(&said::why(&Why::NobodyDecides, "", lang)).await;
        // A firm of two hundred gets no plan for three.
        assert!(!site.text().await.contains(Text::PlanTitle.in_lang(lang)));
        site.leave().await;
    }
}

#[tokio::test]
async fn a_small_firm_gets_a_plan_for_as_many_as_there_are() {
    let lang = Lang::Ja;
    let site = opened(lang, &firm(NOBODY, Some(30))).await;
    site.sees_heading(Text::PlanTitle.in_lang(lang)).await;
    for holder in [Holder::Leader, Holder::Systems, Holder::Affairs] {
        site.sees(said::holder(holder, lang)).await;
    }
    site.leave().await;

    let site = opened(lang, &firm(NOBODY, Some(1))).await;
    site.sees(said::holder(Holder::Leader, lang)).await;
    site.sees(Text::PlanOutside.in_lang(lang)).await;
    site.sees(said::bought(Hat::Check, lang)).await;
    let text = site.text().await;
    assert!(!text.contains(said::holder(Holder::Systems, lang)), "{text}");
    site.leave().await;
}

#[tokio::test]
async fn a_role_marked_as_not_needed_is_not_proposed() {
    let lang = Lang::Ja;
    let memory = firm("1", Some(30)).answer("r-legal", json!({ "level": 2 }));
    let site = opened(lang, &memory).await;
    site.sees_heading(&name(Role::Legal, lang)).await;
    let find = "return person.plain(document.querySelector('.next-role').innerText)";
    let said: String = site.ask(find, &[]).await;
    assert!(!said.contains(&name(Role::Ciso, lang)), "{said}");
    site.leave().await;
}

#[tokio::test]
async fn firms_of_the_same_size_stand_with_year_country_and_number() {
    for lang in [Lang::Ja, Lang::En] {
        let site = opened(lang, &firm("4", Some(800))).await;
        let survey = survey();
        let staff = Staff { number: Some(800), size: None };
        let holders: Holders = Holders::default();
        let it = compare(&survey, &holders, staff, None).unwrap();
        site.sees(&said::whose(&survey, Band::Middle, lang)).await;
        // The survey contradicts itself for this size, and that is said.
        site.sees(&said::contradiction(&it.per_firm, &survey, lang).unwrap()).await;
        site.sees(survey.finding(Band::Middle).unwrap().text.get(lang)).await;
        for role in [Role::Ciso, Role::Legal] {
            let cell = survey.cell(role, Band::Middle).unwrap();
            site.sees(&said::of_firms(cell.share, cell.count, lang)).await;
        }
        site.leave().await;
    }
}

#[tokio::test]
async fn few_firms_are_marked_and_too_few_are_not_drawn() {
    let lang = Lang::Ja;
    let site = opened(lang, &firm("4", Some(30))).await;
    site.sees_heading(Text::MaturityTitle.in_lang(lang)).await;
    let staff = Staff { number: Some(30), size: None };
    let it = compare(&survey(), &Holders::default(), staff, None).unwrap();
    let drawn = it.roles.iter().filter(|it| matches!(it.bars, Bars::Drawn { .. })).count();
    let bars: usize = site.ask("return person.shown('svg.thirds').length", &[]).await;
    assert_eq!(bars, drawn);
    assert!(drawn < it.roles.len(), "every role has enough firms");
    site.sees(Text::TooFew.in_lang(lang)).await;
    site.sees(Text::Few.in_lang(lang)).await;
    // The same as a table.
    let title = Text::MaturityTitle.in_lang(lang);
    site.press(&format!("{} {title}", Text::ShowTable.in_lang(lang))).await;
    let bars = "return person.shown('svg.thirds').length === 0 && true || null";
    let _: bool = site.until("no bars", bars, &[]).await;
    let rows = "return person.shown('.roles-maturity tbody tr').length";
    assert_eq!(site.ask::<usize>(rows, &[]).await, it.roles.len());
    site.leave().await;
}

#[tokio::test]
async fn without_a_size_nothing_is_compared_until_it_is_told() {
    let lang = Lang::Ja;
    let site = opened(lang, &firm("4", None)).await;
    site.sees(Text::CompareNone.in_lang(lang)).await;
    assert!(!site.text().await.contains(Text::MaturityTitle.in_lang(lang)));
    site.press("会社について（任意）").await;
    let people = shirube_core::i18n::size(Size::of_code("21-50").unwrap(), lang);
    site.select("従業員数", &people).await;
    site.sees(&said::whose(&survey(), Band::Small, lang)).await;
    site.sees_no_more(Text::CompareNone.in_lang(lang)).await;
    site.leave().await;
}

/// The label of the description of somebody's work.
fn job_field(role: Role, lang: Lang) -> String {
    format!("{} {}", Text::JobDraft.in_lang(lang), name(role, lang))
}

#[tokio::test]
async fn a_text_is_kept_as_it_was_edited_and_can_be_taken_back() {
    let lang = Lang::Ja;
    let mut site = opened(lang, &firm(NOBODY, Some(30))).await;
    let field = job_field(Role::Ciso, lang);
    let proposed = site.value(&field).await;
    assert!(proposed.contains(&name(Role::Ciso, lang)), "{proposed}");
    site.write_anew(&field, "自分の文章").await;
    // Leaving the field is what ends the writing.
    site.tab().await;
    site.sees(Text::Changed.in_lang(lang)).await;
    site.reload().await;
    site.sees_heading(Text::WhomTitle.in_lang(lang)).await;
    assert_eq!(site.value(&field).await, "自分の文章");
    site.press(Text::Reset.in_lang(lang)).await;
    site.sees_no_more(Text::Changed.in_lang(lang)).await;
    assert_eq!(site.value(&field).await, proposed);
    site.leave().await;
}

#[tokio::test]
async fn another_role_can_be_looked_at() {
    let lang = Lang::En;
    let site = opened(lang, &firm(NOBODY, Some(30))).await;
    site.select(Text::WhomWhich.in_lang(lang), &name(Role::Soc, lang)).await;
    let texts = guide_texts(lang);
    let words = texts.role(Role::Soc).unwrap();
    for line in &words.knows {
        site.sees(line).await;
    }
    let request = format!("{} {}", Text::RequestDraft.in_lang(lang), words.name);
    let text = site.value(&request).await;
    for line in &words.asks {
        assert!(text.contains(&**line), "{line}: {text}");
    }
    site.leave().await;
}

#[tokio::test]
async fn a_text_is_printed_alone_and_the_report_as_always() {
    let lang = Lang::Ja;
    let site = opened(lang, &firm(NOBODY, Some(30))).await;
    if site.engine != Engine::Chromium {
        return site.leave().await;
    }
    let content = Content::of("roles");
    let report = site.print_pdf("roles").await;
    for text in [Text::CompareTitle, Text::MaturityTitle, Text::PlanTitle] {
        assert!(report.text.contains(text.in_lang(lang)), "{:?}: {}", text, report.text);
    }
    // A driver has no dialogue to print in, and the text stands for as long as it takes to look.
    let stay = "const real = window.setTimeout;
        window.setTimeout = (react, ms, ...more) => ms === 1000 ? 0 : real(react, ms, ...more);
        window.print = () => { window.hasPrinted = true; };
        return true";
    let _: bool = site.ask(stay, &[]).await;
    let field = job_field(Role::Ciso, lang);
    site.press(&format!("{} {field}", Text::Print.in_lang(lang))).await;
    let _: bool = site.until("a print", "return window.hasPrinted ?? null", &[]).await;
    let alone = site.print_pdf("roles-job").await;
    let plain = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
    assert!(plain(&alone.text).starts_with(&plain(&site.value(&field).await)), "{}", alone.text);
    assert!(!alone.text.contains(Text::MaturityTitle.in_lang(lang)), "{}", alone.text);
    assert!(!alone.text.contains(content.ask(1, lang)), "{}", alone.text);
    site.leave().await;
}

#[tokio::test]
async fn without_the_guide_the_result_stands_and_it_can_be_asked_for_again() {
    let lang = Lang::Ja;
    let mut site = Site::plain().await;
    site.open_with(&firm(NOBODY, Some(30)), "/").await;
    site.is_started().await;
    let refuse = "window.fetchAsItWas = window.fetch;
        window.fetch = (...what) => /role-guide/.test(what[0]?.url ?? what[0])
          ? Promise.reject(new TypeError('no')) : window.fetchAsItWas(...what);
        return true";
    let _: bool = site.ask(refuse, &[]).await;
    site.go_to_place("#/roles/result").await;
    site.sees(Text::Failed.in_lang(lang)).await;
    site.sees_heading(Text::PictureTitle.in_lang(lang)).await;
    let _: bool = site.ask("window.fetch = window.fetchAsItWas; return true", &[]).await;
    site.press(Text::Retry.in_lang(lang)).await;
    site.sees_heading(Text::NextTitle.in_lang(lang)).await;
    site.leave().await;
}

#[tokio::test]
async fn everything_below_the_roles_is_accessible() {
    for lang in [Lang::Ja, Lang::En] {
        let site = opened(lang, &firm(NOBODY, Some(30))).await;
        site.sees_heading(Text::LearnTitle.in_lang(lang)).await;
        assert_eq!(site.axe().await, [""; 0]);
        let title = Text::MaturityTitle.in_lang(lang);
        site.press(&format!("{} {title}", Text::ShowTable.in_lang(lang))).await;
        assert_eq!(site.axe().await, [""; 0]);
        site.leave().await;
    }
}

/// Nothing of the answers leaves: a text that somebody writes is nowhere but in storage.
#[tokio::test]
async fn an_edited_text_is_in_the_saved_state_and_gone_with_it() {
    let lang = Lang::Ja;
    let site = opened(lang, &firm(NOBODY, Some(30))).await;
    let field = job_field(Role::Ciso, lang);
    site.write_anew(&field, "自分の文章").await;
    site.tab().await;
    site.sees(Text::Changed.in_lang(lang)).await;
    let kept: Value = serde_json::from_str(&site.kept().await).unwrap();
    assert_eq!(kept["drafts"]["job-r-ciso-ja"], json!("自分の文章"));
    site.leave().await;
}
