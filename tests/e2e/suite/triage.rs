//! Something has happened: from the first question to whom to call, and what is written about it.

mod desks;
mod written;

use std::fs;

use serde_json::json;
use shirube_core::day::Day;
use shirube_core::desks::{Desks, Phone};
use shirube_core::i18n::triage::Text;
use shirube_core::i18n::{Lang, frame, help, start};
use shirube_core::triage::{Contact, Ending, Given, Now, Outcome, Path, Step, Triage, TriageTexts};
use shirube_e2e::{Content, Engine, Key, Memory, Options, Site, dist};
use tempfile::TempDir;
use xtask::files;

use crate::offline::{cut_the_connection, install, visitor};

const HELP: &str = "/#/help";

/// Files locked, perhaps personal data, part of the work stopped.
const RANSOMWARE: &str = "machine locked maybe part";

fn served(path: &str) -> String {
    let path = dist().join("questionnaires").join(path);
    fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()))
}

/// The questions with their words.
struct Asked {
    triage: Triage,
    texts: TriageTexts,
}

impl Asked {
    fn served(lang: Lang) -> Asked {
        let desks = Desks::read(&served("desks.json")).unwrap();
        let triage = Triage::read(&served("triage/triage.json"), &desks).unwrap();
        let texts = triage.with_words(&served(&format!("triage/{}.json", lang.tag()))).unwrap();
        Asked { triage, texts }
    }

    /// Question and answer of each step of a path, in words.
    fn steps(&self, path: &str) -> Vec<(String, String)> {
        let path = Path::read(path);
        let walked = self.triage.walk(&path);
        assert_eq!(walked.taken.len(), path.0.len(), "{path:?} leads nowhere");
        let words = |it: &Step<'_>| {
            let ask = self.texts.question(it.question).0.to_owned();
            (ask, self.texts.option(it.question, it.option).to_owned())
        };
        walked.taken.iter().map(words).collect()
    }

    fn outcome(&self, path: &str, today: &str) -> Outcome {
        let Now::Arrived(arrived) = self.triage.walk(&Path::read(path)).now else {
            panic!("{path} still asks");
        };
        let (prefecture, partner, noticed) = (None, None, None);
        let today = Day::parse(today);
        let given =
            Given { arrived: &arrived, insured: false, prefecture, partner, noticed, today };
        Outcome::of(&self.triage, &given)
    }

    /// What the end of a path is called.
    fn title(&self, path: &str) -> String {
        match &self.outcome(path, "2026-11-23").ending {
            Ending::Kind(it) => self.texts.kind(&it.id).unwrap().title.to_string(),
            Ending::Outside(it) => self.texts.outside(&it.id).0.to_owned(),
        }
    }
}

async fn site(lang: Lang) -> Site {
    Site::with(Options { language: lang.tag(), ..Options::default() }).await
}

/// A visit that has been there before: the answers, and whatever else is kept.
fn kept(path: &str, more: &[(&str, &str)]) -> Memory {
    let answered = Memory::of("m1-policy=1").draft("help-path", path);
    more.iter().fold(answered, |it, (key, text)| it.draft(key, text))
}

/// Answers the questions of a path with the mouse.
async fn answer(site: &Site, asked: &Asked, path: &str) {
    for (ask, option) in asked.steps(path) {
        site.sees_heading(&ask).await;
        site.press(&option).await;
    }
}

async fn the_questions_are_answered_with_the_keyboard_alone(lang: Lang) {
    let asked = Asked::served(lang);
    let mut site = site(lang).await;
    site.open(HELP).await;
    site.sees_heading(Text::Title.in_lang(lang)).await;
    for (ask, option) in asked.steps(RANSOMWARE) {
        site.sees_heading(&ask).await;
        site.tab_until(&option, |it| it.name == option).await;
        site.key(Key::Enter).await;
    }
    site.sees_focus_on(&asked.title(RANSOMWARE)).await;
    let outcome = asked.outcome(RANSOMWARE, &site.today().await);
    let kind = outcome.kind().unwrap();
    let words = asked.texts.kind(&kind.id).unwrap();
    for it in &kind.now {
        site.sees(words.now(it)).await;
    }
    for it in &kind.never {
        site.sees(words.never(it)).await;
    }
    // Whom to call, in this order and no other.
    let names: Vec<String> = site
        .ask("return [...document.querySelectorAll('ol > li > h4')].map((it) => it.innerText)", &[])
        .await;
    let expected = outcome.calls.iter().map(|it| it.contact.card(&asked.texts, lang).name);
    assert_eq!(names, expected.collect::<Vec<_>>());
    let links = "return [...document.querySelectorAll('main a')].map((it) => it.href)";
    let links: Vec<String> = site.ask(links, &[]).await;
    for it in &outcome.calls {
        let Contact::Desk(desk) = &it.contact else { continue };
        for link in desk.phone.iter().map(Phone::link) {
            assert!(links.contains(&link), "{link}: {links:?}");
        }
    }
    // The first report of a leak is due.
    let due = outcome.due.iter().find(|it| it.deadline.id.as_str() == "ppc-first").unwrap();
    let (days, count) = (due.days.unwrap(), due.deadline.days.unwrap());
    site.sees(&shirube_core::i18n::triage::due_days(days, count, lang)).await;
    // Nobody has written since when.
    site.sees(&shirube_core::i18n::triage::counted_from(outcome.assumed.unwrap(), lang)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_questions_are_answered_with_the_keyboard_alone_in_japanese() {
    the_questions_are_answered_with_the_keyboard_alone(Lang::Ja).await;
}

#[tokio::test]
async fn the_questions_are_answered_with_the_keyboard_alone_in_english() {
    the_questions_are_answered_with_the_keyboard_alone(Lang::En).await;
}

#[tokio::test]
async fn one_can_go_back_and_what_is_no_attack_ends_with_somebody_who_can_help() {
    let asked = Asked::served(Lang::Ja);
    let mut site = site(Lang::Ja).await;
    site.open(HELP).await;
    answer(&site, &asked, "unsure contract").await;
    site.sees_heading(&asked.title("unsure contract")).await;
    site.press(Text::AnswerAnew.in_lang(Lang::Ja)).await;
    let steps = asked.steps("machine broken");
    site.press(&steps[0].1).await;
    site.sees_heading(&steps[1].0).await;
    site.press(Text::Back.in_lang(Lang::Ja)).await;
    site.sees_heading(&steps[0].0).await;
    // The way outlives a visit.
    site.press(&steps[0].1).await;
    site.sees_heading(&steps[1].0).await;
    site.reload().await;
    site.sees_heading(&steps[1].0).await;
    site.leave().await;
}

#[tokio::test]
async fn a_prefecture_brings_its_own_police_desk() {
    let asked = Asked::served(Lang::Ja);
    let mut site = site(Lang::Ja).await;
    site.open_with(&kept(RANSOMWARE, &[]), HELP).await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    let general = asked.triage.desks().iter().find(|it| it.id.as_str() == "police").unwrap();
    site.sees(general.name(Lang::Ja)).await;
    site.select(Text::PrefectureLabel.in_lang(Lang::Ja), "大阪府").await;
    let osaka = shirube_core::profile::Prefecture::of_code("27").unwrap();
    let local = asked.triage.local(general, osaka);
    assert_ne!(local.len(), 0);
    for it in local {
        site.sees(it.name(Lang::Ja)).await;
    }
    let names = "return [...document.querySelectorAll('ol > li > h4')].map((it) => it.innerText)";
    let names: Vec<String> = site.ask(names, &[]).await;
    assert!(names.iter().all(|it| it != general.name(Lang::Ja)), "{names:?}");
    // It is kept.
    site.reload().await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    assert_eq!(site.selected(Text::PrefectureLabel.in_lang(Lang::Ja)).await, "大阪府");
    site.leave().await;
}

#[tokio::test]
async fn a_case_is_printed_with_what_is_written_and_nothing_else() {
    for lang in [Lang::Ja, Lang::En] {
        let asked = Asked::served(lang);
        let mut site = site(lang).await;
        let line = lang.pick("ケーブルを抜いた", "Pulled out the cable");
        let log = format!("2026-11-23T09:05\n{line}");
        site.open_with(&kept(RANSOMWARE, &[("help-log-0001", &log)]), HELP).await;
        site.sees_heading(&asked.title(RANSOMWARE)).await;
        if site.engine == Engine::Chromium {
            let printed = site.print_pdf(&format!("incident-{}", lang.tag())).await;
            let plain = |it: &str| it.split_whitespace().collect::<String>();
            let sheet = plain(&printed.text);
            let outcome = asked.outcome(RANSOMWARE, &site.today().await);
            let kind = outcome.kind().unwrap();
            let words = asked.texts.kind(&kind.id).unwrap();
            for it in kind.now.iter().map(|it| words.now(it)).chain([line, &words.title]) {
                assert!(sheet.contains(&plain(it)), "{it} is not on {sheet}");
            }
            for it in &outcome.calls {
                let name = it.contact.card(&asked.texts, lang).name;
                assert!(sheet.contains(&plain(name)), "{name} is not on {sheet}");
            }
            for it in [Text::LogHelp, Text::FactsHelp, Text::TakeTitle, Text::Over] {
                assert!(!sheet.contains(&plain(it.in_lang(lang))), "{it:?} is on {sheet}");
            }
        }
        site.leave().await;
    }
}

#[tokio::test]
async fn each_program_leads_to_the_page_that_it_has() {
    let asked = Asked::served(Lang::Ja);
    let trouble = frame::Text::Trouble.in_lang(Lang::Ja);
    let mut site = site(Lang::Ja).await;
    // The first program leads to the page that needs none, which leads on.
    site.open("/").await;
    site.is_started().await;
    site.press(trouble).await;
    site.sees_heading(Text::ChooseTitle.in_lang(Lang::Ja)).await;
    site.press(help::Text::Guided.in_lang(Lang::Ja)).await;
    site.sees_heading(&asked.steps(RANSOMWARE)[0].0).await;
    // The whole one asks itself.
    site.open("/#/policy").await;
    site.is_started().await;
    site.press(trouble).await;
    site.sees_heading(&asked.steps(RANSOMWARE)[0].0).await;
    site.back().await;
    site.sees_no_more(&asked.steps(RANSOMWARE)[0].0).await;
    site.leave().await;
}

/// Addresses of pages of every sort, beside the start page.
const PLACES: [&str; 23] = [
    "#/sme",
    "#/sme/1",
    "#/sme/all",
    "#/sme/result",
    "#/sme/code",
    "#/six-articles/2",
    "#/management/item/2",
    "#/quick-risk/1",
    "#/scs3/item/1",
    "#/scs3/answer",
    "#/roles/1",
    "#/literacy/1",
    "#/board",
    "#/board/result",
    "#/board/paper",
    "#/board/disclosure",
    "#/security-action",
    "#/policy",
    "#/wording",
    "#/vendor",
    "#/bench",
    "#/seminar",
    "#/insurance",
];

#[tokio::test]
async fn the_way_there_stands_on_every_page() {
    // The page of an address has a heading of its own, once it is there.
    const SHOWN: &str = "const it = person.plain(document.getElementById('heading')?.innerText);
        return it && !arguments[0].includes(it) || null";
    let lang = Lang::Ja;
    let others = [start::Text::Title.in_lang(lang), frame::Text::Loading.in_lang(lang)];
    let others = [json!(others)];
    let memory = Memory::of_everything(&Content::of("sme")).and("scs3", "").and("board", "");
    let mut site = site(lang).await;
    for place in PLACES {
        site.open_with(&memory, &format!("/{place}")).await;
        site.is_started().await;
        let _: bool = site.until(&format!("the page {place}"), SHOWN, &others).await;
        site.press(frame::Text::Trouble.in_lang(lang)).await;
        site.sees_heading(Text::Title.in_lang(lang)).await;
    }
    site.leave().await;
}

#[tokio::test]
async fn without_a_connection_the_questions_and_the_desks_are_there() {
    let asked = Asked::served(Lang::Ja);
    let (_folder, mut site) = visitor().await;
    let home = format!("{}/v1/", site.server.origin());
    install(&mut site).await;
    cut_the_connection(&mut site);
    site.open_address(&format!("{home}index.html{}", HELP.trim_start_matches('/'))).await;
    answer(&site, &asked, RANSOMWARE).await;
    site.sees_heading(&asked.title(RANSOMWARE)).await;
    site.sees(asked.triage.desks().first().name(Lang::Ja)).await;
    site.leave().await;
}

/// The build, changed.
fn changed(change: impl FnOnce(&mut files::Files)) -> TempDir {
    let mut built = files::read(&dist()).unwrap();
    change(&mut built);
    let folder = tempfile::tempdir().unwrap();
    files::write(&built, folder.path()).unwrap();
    folder
}

#[tokio::test]
async fn where_the_questions_do_not_load_the_page_without_a_program_is_one_press_away() {
    let folder = changed(|files| {
        files.remove("questionnaires/triage/triage.json");
    });
    let root = Some(folder.path().to_owned());
    let mut site = Site::with(Options { root, ..Options::default() }).await;
    site.tolerate("triage.json", "it is not there, which is what this test is about");
    site.open(HELP).await;
    site.sees(Text::LoadFailed.in_lang(Lang::Ja)).await;
    site.press(Text::ToStatic.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::ChooseTitle.in_lang(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_page_without_any_script_leads_by_links_to_a_number_to_call() {
    let folder = changed(|files| {
        for name in ["help.ja.html", "help.en.html"] {
            let page = String::from_utf8(files[name].clone()).unwrap();
            let (before, rest) = page.split_once("<script").unwrap();
            let (_, after) = rest.split_once("</script>").unwrap();
            let page = format!("{before}{after}");
            assert!(!page.contains("<script"), "{name} has another script");
            files.insert(name.into(), page.into_bytes());
        }
    });
    for lang in [Lang::Ja, Lang::En] {
        let asked = Asked::served(lang);
        let root = Some(folder.path().to_owned());
        let mut site =
            Site::with(Options { root, language: lang.tag(), ..Options::default() }).await;
        site.open(&format!("/help.{}.html", lang.tag())).await;
        site.press(Text::ChooseTitle.in_lang(lang)).await;
        let find = "const it = document.querySelector(':target');
            return it?.innerText.includes(arguments[0]) ? it.innerText : null";
        // The kind is known after two answers; the page says what depends on the others.
        for (ask, option) in asked.steps(RANSOMWARE).into_iter().take(2) {
            let _: String = site.until("the question", find, &[json!(ask)]).await;
            site.press(&option).await;
        }
        let title = asked.title(RANSOMWARE);
        let kind: String = site.until("the kind", find, &[json!(title)]).await;
        let outcome = asked.outcome(RANSOMWARE, "2026-11-23");
        for it in &outcome.calls {
            let name = it.contact.card(&asked.texts, lang).name;
            assert!(kind.contains(name), "{name} is not in {kind}");
        }
        site.leave().await;
    }
}

#[tokio::test]
async fn questions_outcome_and_log_are_accessible() {
    let mut faults = Vec::new();
    for lang in [Lang::Ja, Lang::En] {
        let asked = Asked::served(lang);
        let mut site = site(lang).await;
        site.open(HELP).await;
        site.sees_heading(&asked.steps(RANSOMWARE)[0].0).await;
        faults.extend(site.axe().await);
        site.screenshot(&format!("help-question-{}", lang.tag())).await;
        let log = [("help-log-0001", "2026-11-23T09:05\n…")];
        site.open_with(&kept(RANSOMWARE, &log), HELP).await;
        site.sees_heading(&asked.title(RANSOMWARE)).await;
        let open = "document.querySelectorAll('main details').forEach((it) => { it.open = true });
            return true";
        let _: bool = site.ask(open, &[]).await;
        site.press(Text::Over.in_lang(lang)).await;
        faults.extend(site.axe().await);
        site.screenshot(&format!("help-outcome-{}", lang.tag())).await;
        site.leave().await;
    }
    assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
}
