//! The start page: why somebody comes, how far each check is, and what is loaded for it.

use serde_json::Value;
use shirube_core::i18n::start::{Situation, Text};
use shirube_core::i18n::{Lang, frame, short};
use shirube_e2e::{Content, Memory, Options, Site, Variant};

const LOAD_FAILED: &str = "必要なファイルを読み込めませんでした。";

/// The files of questionnaires that were asked for so far.
fn loaded(site: &Site) -> Vec<String> {
    let all = site.server.requests().into_iter().map(|it| it.target);
    let mut all: Vec<String> = all.filter(|it| it.contains("questionnaires/")).collect();
    // WebKit asks twice for what it was told to fetch ahead.
    all.dedup();
    all
}

#[tokio::test]
async fn every_situation_leads_to_its_check_and_back() {
    let mut site = Site::plain().await;
    for lang in [Lang::Ja, Lang::En] {
        site.open(&format!("/?lang={}", lang.tag())).await;
        site.is_started().await;
        for situation in Situation::ALL {
            site.sees(situation.get(lang)).await;
            let Some(id) = situation.questionnaire() else { continue };
            site.press(situation.name(lang)).await;
            site.sees_focus_on(Content::of(id).name(lang)).await;
            let address: String = site.ask("return location.hash", &[]).await;
            assert_eq!(address, format!("#/{id}"));
            site.back().await;
            site.sees_focus_on(Text::Title.in_lang(lang)).await;
        }
    }
    site.leave().await;
}

#[tokio::test]
async fn the_start_page_says_how_far_each_check_is() {
    let mut site = Site::plain().await;
    let names = ["sme", "six-articles", "management"].map(Content::of);
    let names = names.each_ref().map(|it| it.name(Lang::Ja));
    site.open("/").await;
    for (name, effort) in names.iter().zip(["25問・約5分", "16問・約4分", "40問・約30分"])
    {
        site.sees(effort).await;
        assert!(site.has_control(&format!("{name} {effort}")).await, "{name}");
    }
    let memory = Memory::half_way(&Content::served()).and("sme", "s1-update=3 s1-malware=?");
    site.open_with(&memory, "/").await;
    let answered = ["25問中2問に回答", "16問・約4分", "40問中20問に回答"];
    for (name, answered) in names.iter().zip(answered) {
        site.sees(answered).await;
        assert!(site.has_control(&format!("{name} {answered}")).await, "{name}");
    }
    site.press(names[0]).await;
    site.press("続きから（2 / 25）").await;
    site.press("している").await;
    site.press("しるべ").await;
    site.sees("25問中3問に回答").await;
    site.leave().await;
}

#[tokio::test]
async fn an_answer_in_one_tab_is_counted_on_the_start_page_in_the_other() {
    let mut site = Site::plain().await;
    site.open("/").await;
    site.sees("25問・約5分").await;
    let first = site.window().await;
    site.new_window().await;
    site.open("/#/sme/1").await;
    site.press("している").await;
    site.sees("1 / 25").await;
    site.to_window(&first).await;
    site.sees("25問中1問に回答").await;
    site.leave().await;
}

#[tokio::test]
async fn nothing_of_a_questionnaire_is_loaded_before_it_is_chosen() {
    let mut site = Site::plain().await;
    site.open("/").await;
    site.sees(Text::AllTitle.in_lang(Lang::Ja)).await;
    assert_eq!(loaded(&site), [""; 0]);
    site.press("SECURITY ACTIONが必要と言われた").await;
    site.sees("診断をはじめる").await;
    assert_eq!(loaded(&site), ["/questionnaires/sme/first.ja.json"]);
    site.press("診断をはじめる").await;
    site.press("している").await;
    site.sees("1 / 25").await;
    assert_eq!(loaded(&site).len(), 1, "{:?}", loaded(&site));
    site.leave().await;
}

#[tokio::test]
async fn an_address_loads_the_questionnaire_that_it_names_and_no_other() {
    let mut site = Site::plain().await;
    for (path, file) in [
        ("/#/sme", "/questionnaires/sme/first.ja.json"),
        ("/#/six-articles/2", "/questionnaires/six-articles/first.ja.json"),
        ("/#/item/3", "/questionnaires/management/first.ja.json"),
    ] {
        let before = loaded(&site).len();
        site.open("/__empty.html").await;
        site.open(path).await;
        site.is_started().await;
        assert_eq!(loaded(&site)[before..], [file]);
    }
    site.leave().await;
}

#[tokio::test]
async fn once_a_result_is_shown_every_check_is_on_this_device() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open_with(&Memory::each(&content, |_| "2".into()), "/#/sme/result").await;
    site.sees("合計は 50 点です").await;
    site.press("計算のしかた").await;
    site.sees("もとにした資料").await;
    // The last files to come are those of the other questionnaires.
    site.is_quiet().await;
    for id in ["sme", "six-articles", "management"] {
        let files = loaded(&site);
        let has = |name: &str| files.contains(&format!("/questionnaires/{id}/{name}"));
        assert!(has("questionnaire.json") && has("ja.json"), "{files:?}");
    }
    let before = site.server.requests().len();
    site.press("しるべ").await;
    for id in ["six-articles", "management", "sme"] {
        let content = Content::of(id);
        site.press(content.name(Lang::Ja)).await;
        site.sees_heading(content.name(Lang::Ja)).await;
        site.press("しるべ").await;
        site.sees_heading(Text::Title.in_lang(Lang::Ja)).await;
    }
    let after = site.server.requests();
    let new: Vec<&str> = after[before..].iter().map(|it| &*it.target).collect();
    assert_eq!(new, [""; 0], "asked for after everything was there");
    site.leave().await;
}

/// Lets every file whose address holds one of these words wait until `release()`.
pub async fn hold(site: &Site, words: &str) {
    let script = "const fetch = window.fetch.bind(window);
        const words = new RegExp(arguments[0]);
        window.arrived = 0;
        window.held = new Promise((release) => (window.release = release));
        window.fetch = async (...what) => {
          const waits = words.test(what[0]?.url ?? what[0]);
          if (waits) await window.held;
          const answer = await fetch(...what);
          if (waits) window.arrived += 1;
          return answer;
        }";
    site.ask::<Value>(script, &[words.into()]).await;
}

/// Lets them come.
pub async fn release(site: &Site) {
    site.ask::<Value>("window.release()", &[]).await;
}

#[tokio::test]
async fn a_language_chosen_while_other_checks_arrive_holds_for_them_too() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open_with(&Memory::each(&content, |_| "2".into()), "/#/sme/25").await;
    site.sees_heading(content.ask(25, Lang::Ja)).await;
    hold(&site, "management|six-articles").await;
    site.press("結果を見る").await;
    site.sees_focus_on("結果").await;
    // The Japanese words of the others are on their way.
    site.press("English").await;
    site.sees_heading("Result").await;
    release(&site).await;
    for other in ["management", "six-articles"] {
        site.go_to_place(&format!("#/{other}")).await;
        site.sees_heading(Content::of(other).name(Lang::En)).await;
    }
    site.leave().await;
}

#[tokio::test]
async fn what_arrives_later_does_not_draw_the_page_anew() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open_with(&Memory::each(&content, |_| "2".into()), "/#/sme/25").await;
    site.sees_heading(content.ask(25, Lang::Ja)).await;
    hold(&site, "management|six-articles").await;
    site.press("結果を見る").await;
    site.sees_focus_on("結果").await;
    site.press("できていること").await;
    site.ask::<Value>("document.getElementById('heading').focus()", &[]).await;
    release(&site).await;
    let _: bool = site.until("the rest", "return 4 <= window.arrived || null", &[]).await;
    tokio::time::sleep(std::time::Duration::from_millis(500)).await;
    assert_eq!(site.active_label().await, "結果", "the focus is gone");
    site.sees(short::Text::NothingDone.in_lang(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn while_the_rest_of_the_program_comes_the_page_says_so() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    // Answers to two checks are more than the first program knows about.
    let memory = Memory::of("m1-risk=3").and("six-articles", "a1-os=2");
    site.open_with(&memory, "/").await;
    site.sees(Text::AllTitle.in_lang(Lang::Ja)).await;
    hold(&site, "whole_bg").await;
    site.press(content.name(Lang::Ja)).await;
    site.sees(frame::Text::Loading.in_lang(Lang::Ja)).await;
    release(&site).await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn a_check_that_does_not_arrive_is_told_and_can_be_chosen_again() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open("/").await;
    site.sees(Text::AllTitle.in_lang(Lang::Ja)).await;
    let lose = "window.kept = window.fetch;
        window.fetch = () => Promise.reject(new TypeError('lost by the test'))";
    site.ask::<Value>(lose, &[]).await;
    site.press(content.name(Lang::Ja)).await;
    site.sees(LOAD_FAILED).await;
    assert!(site.status().await.contains(LOAD_FAILED), "a screen reader is not told");
    assert_eq!(site.heading().await, Text::Title.in_lang(Lang::Ja));
    site.press(frame::Text::Close.in_lang(Lang::Ja)).await;
    site.sees_no_more(LOAD_FAILED).await;
    site.ask::<Value>("window.fetch = window.kept", &[]).await;
    site.press(content.name(Lang::Ja)).await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn a_partner_opens_a_check_by_its_address() {
    let options = Options { variant: Variant::Host, ..Options::default() };
    let mut site = Site::with(options).await;
    let content = Content::of("sme");
    for (place, heading) in [
        ("#/sme", content.name(Lang::Ja)),
        ("#/sme/1", content.ask(1, Lang::Ja)),
        ("#/management", Content::served().name(Lang::Ja)),
        ("#/six-articles", Content::of("six-articles").name(Lang::Ja)),
    ] {
        site.open("/host.html").await;
        let started = "return document.querySelector('iframe').contentDocument?.documentElement
            ?.hasAttribute('data-started') || null";
        let _: bool = site.until("a frame that runs", started, &[]).await;
        // The other query makes it another page, as it is for a partner's visitors. Looked at from
        // outside: some drivers move the focus themselves when they go into a frame.
        let set = "document.querySelector('iframe').src = 'index.html?lang=ja' + arguments[0]";
        site.ask::<Value>(set, &[place.into()]).await;
        let find = "const it = document.querySelector('iframe').contentDocument;
            const heading = it?.documentElement?.hasAttribute('data-started') && it.querySelector('h1');
            return heading && person.plain(heading.innerText) === arguments[0] || null";
        let _: bool =
            site.until(&format!("{heading:?} in the frame"), find, &[heading.into()]).await;
        assert_eq!(site.focus().await.kind, "body", "{place}: the frame has taken the focus");
    }
    // And goes through it there.
    site.open("/host.html").await;
    site.into_frame().await;
    site.press("取引先から対策を聞かれた").await;
    site.press("診断をはじめる").await;
    site.press("している").await;
    site.sees_focus_on(content.ask(2, Lang::Ja)).await;
    site.press("前へ").await;
    site.sees_focus_on(content.ask(1, Lang::Ja)).await;
    assert_eq!(site.chosen().await, ["している"]);
    site.out_of_frame().await;
    let address: String = site.ask("return location.pathname + location.hash", &[]).await;
    assert_eq!(address, "/host.html");
    site.leave().await;
}
