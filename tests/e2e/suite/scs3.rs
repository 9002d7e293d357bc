//! Preparing for ★3: requirement by requirement, with evidence that stays, and an answer sheet with
//! nothing in it but what was chosen.

use serde_json::Value;
use shirube_core::answer_pack::{CUSTOMER, chosen_key};
use shirube_core::code;
use shirube_core::evidence::{Proof, draft_key};
use shirube_core::i18n::answer_pack::{Text as Pack, choose_all, chosen, note_of};
use shirube_core::i18n::requirements::{Text, met, of_criteria, state};
use shirube_core::i18n::start::Situation;
use shirube_core::i18n::{Lang, bracketed, item, result};
use shirube_core::requirements::{Standing, State};
use shirube_e2e::{Content, Engine, Key, Memory, Options, Site};

const RESULT: &str = "/#/scs3/result";
const ANSWER: &str = "/#/scs3/answer";

async fn site(lang: Lang) -> Site {
    Site::with(Options { language: lang.tag(), ..Options::default() }).await
}

fn plain(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// The first requirement met, the second half-way, the third not known, the rest open.
fn some(content: &Content) -> Memory {
    Memory::each(content, |n| {
        ["2", "2", "2", "2", "1", "?", "?", "?"].get(n - 1).unwrap_or(&"1").to_string()
    })
}

/// The name of a question for lists, counted from 1.
fn short(content: &Content, number: usize, lang: Lang) -> String {
    let question = content.asked.questions().nth(number - 1).unwrap();
    content.texts(lang).question(&question.id).unwrap().name().to_owned()
}

/// The label of a field for the evidence of a criterion, counted from 1.
fn evidence_field(content: &Content, text: Text, number: usize, lang: Lang) -> String {
    format!("{} {}", text.in_lang(lang), short(content, number, lang))
}

#[tokio::test]
async fn a_customer_who_asks_leads_to_the_first_requirement_with_all_its_criteria() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = site(lang).await;
        let content = Content::of("scs3");
        site.open("/").await;
        site.press(Situation::Star3.name(lang)).await;
        site.sees_focus_on(content.name(lang)).await;
        site.sees(Text::GetPlace.in_lang(lang)).await;
        site.press(lang.pick("診断をはじめる", "Start the check")).await;
        site.sees_focus_on(content.item(1, lang)).await;
        for number in 1..=content.asked.sections[0].questions.len() {
            site.choose(content.ask(number, lang), lang.pick("できている", "In place")).await;
        }
        site.sees("3 / 81").await;
        site.press(item::Text::Next.in_lang(lang)).await;
        site.sees_focus_on(content.item(2, lang)).await;
        site.choose(content.ask(4, lang), lang.pick("まだ", "Not yet")).await;
        site.press(item::Text::ToResult.in_lang(lang)).await;
        site.sees_focus_on(result::Text::Title.in_lang(lang)).await;
        site.sees(&met(1, 26, 78, lang)).await;
        site.sees(Text::NoPromise.in_lang(lang)).await;
        site.sees(Text::MarkS.in_lang(lang)).await;
        site.leave().await;
    }
}

#[tokio::test]
async fn every_requirement_says_where_it_stands_and_what_helps() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = site(lang).await;
        let content = Content::of("scs3");
        let memory = some(&content);
        site.open_with(&memory, RESULT).await;
        let answers = content.answers_in(&memory.text());
        let found: Vec<Standing> = content
            .asked
            .sections
            .iter()
            .map(|it| Standing::of(it, &content.asked, &answers))
            .collect();
        assert_eq!(
            [found[0].state, found[1].state, found[2].state],
            [State::Met, State::Partly, State::Unknown]
        );
        for (section, it) in content.asked.sections.iter().zip(&found) {
            site.sees(content.title(section, lang)).await;
            site.sees(&format!(
                "{} {}",
                state(it.state, lang),
                of_criteria(it.met, it.applicable, lang)
            ))
            .await;
        }
        site.press(content.item(2, lang)).await;
        let about = &content.texts(lang).section(&content.asked.sections[1].id).unwrap().about;
        site.sees(about).await;
        site.sees(Text::Helpers.in_lang(lang)).await;
        site.sees(Text::Examples.in_lang(lang)).await;
        // What is open stands in the order of the list, and leads to its requirement.
        site.press(Text::OpenTitle.in_lang(lang)).await;
        site.press(content.ask(5, lang)).await;
        site.sees_focus_on(content.item(2, lang)).await;
        site.leave().await;
    }
}

#[tokio::test]
async fn evidence_survives_a_reload_and_is_in_no_result_file() {
    let mut site = site(Lang::Ja).await;
    let content = Content::of("scs3");
    site.open_with(&some(&content), RESULT).await;
    site.press(content.item(1, Lang::Ja)).await;
    let [name, day] =
        [Text::EvidenceName, Text::EvidenceDay].map(|it| evidence_field(&content, it, 1, Lang::Ja));
    site.write_anew(&name, "体制図.xlsx（共有フォルダー）").await;
    site.key(Key::Tab).await;
    site.give_day(&day, "2026-11-01").await;
    let first = content.asked.questions().next().unwrap();
    let kept = serde_json::from_str::<Value>(&site.kept().await).unwrap();
    let draft = kept["drafts"][draft_key(&first.id)].as_str().unwrap();
    let proof = Proof::read(draft);
    assert_eq!(
        (&*proof.name, proof.on.unwrap().to_string()),
        ("体制図.xlsx（共有フォルダー）", "2026-11-01".into())
    );
    // Whoever corrects the year passes through years that are none.
    site.give_day(&day, "0002-11-01").await;
    let still = serde_json::from_str::<Value>(&site.kept().await).unwrap();
    assert_eq!(still["drafts"][draft_key(&first.id)].as_str(), Some(draft));
    site.reload().await;
    site.press(content.item(1, Lang::Ja)).await;
    assert_eq!(site.value(&name).await, "体制図.xlsx（共有フォルダー）");
    assert_eq!(site.value(&day).await, "2026-11-01");
    site.press(result::Text::SaveResult.in_lang(Lang::Ja)).await;
    let today = site.today().await;
    let file = site.downloaded(&format!("shirube-scs3-{today}.json")).await;
    assert!(!String::from_utf8(file).unwrap().contains("体制図"), "no part of a result");
    // Emptied, nothing is kept.
    site.write_anew(&name, "").await;
    site.key(Key::Tab).await;
    site.give_day(&day, "").await;
    let kept = serde_json::from_str::<Value>(&site.kept().await).unwrap();
    assert!(kept["drafts"].get(draft_key(&first.id)).is_none(), "{kept}");
    site.leave().await;
}

#[tokio::test]
async fn the_code_of_two_parts_brings_all_81_answers_back() {
    let mut site = site(Lang::Ja).await;
    let content = Content::of("scs3");
    let memory = some(&content);
    let code = code::write(&content.asked, &content.answers_in(&memory.text())).unwrap();
    site.open_with(&memory, RESULT).await;
    site.sees(&code).await;
    site.open_with(&Memory::only("scs3", ""), "/#/scs3/code").await;
    site.is_started().await;
    site.fill(shirube_core::i18n::code::Text::Label.in_lang(Lang::Ja), &code).await;
    site.press(shirube_core::i18n::code::Text::Read.in_lang(Lang::Ja)).await;
    site.press("この回答から始める").await;
    site.sees_focus_on(result::Text::Title.in_lang(Lang::Ja)).await;
    assert_eq!(content.answers_in(&site.kept().await), content.answers_in(&memory.text()));
    site.leave().await;
}

async fn only_what_was_chosen_is_handed_over(lang: Lang) {
    let mut site = site(lang).await;
    let content = Content::of("scs3");
    let memory = some(&content).note("s-1-2-1-1", "社長には言わない");
    site.open_with(&memory, ANSWER).await;
    site.sees_heading(Pack::Title.in_lang(lang)).await;
    site.sees(Pack::ChosenNone.in_lang(lang)).await;
    assert!(!site.has_control(Pack::Print.in_lang(lang)).await, "there is nothing to print");
    site.write_anew(Pack::Customer.in_lang(lang), "しるべ商事 御中").await;
    site.key(Key::Tab).await;
    // The whole first requirement, and one of the two criteria of the second.
    site.press(content.item(1, lang)).await;
    site.tick(&choose_all(content.item(1, lang), lang)).await;
    site.press(content.item(2, lang)).await;
    site.tick(content.ask(4, lang)).await;
    site.sees(&chosen(4, 81, lang)).await;
    site.write_anew(&evidence_field(&content, Text::EvidenceName, 4, lang), "守秘の規程").await;
    site.key(Key::Tab).await;
    site.write_anew(&note_of(&short(&content, 4, lang), lang), "社員には周知しました").await;
    site.key(Key::Tab).await;
    site.sees("社員には周知しました").await;
    site.sees(Pack::SelfAssessed.in_lang(lang)).await;

    site.press(Pack::SaveText.in_lang(lang)).await;
    let today = site.today().await;
    let text = site.downloaded(&format!("shirube-answer-scs3-{today}.txt")).await;
    let text = String::from_utf8(text).unwrap();
    site.press(shirube_core::i18n::table::Text::SaveCsv.in_lang(lang)).await;
    let csv = site.downloaded(&format!("shirube-answer-scs3-{today}.csv")).await;
    let csv = String::from_utf8(csv).unwrap();
    let mut outs = vec![("text", plain(&text)), ("csv", plain(&csv))];
    if site.engine == Engine::Chromium {
        let printed = site.print_pdf(&format!("answer-{}", lang.tag())).await;
        for it in [Pack::SheetTitle, Pack::SignTitle, Pack::SelfAssessed] {
            assert!(plain(&printed.text).contains(&plain(it.in_lang(lang))), "{it:?}");
        }
        for it in [Pack::ChooseTitle, Pack::Intro, Pack::NoteLabel] {
            assert!(!plain(&printed.text).contains(&plain(it.in_lang(lang))), "{it:?}");
        }
        outs.push(("paper", plain(&printed.text)));
    }
    for (name, out) in outs {
        for number in 1..=content.count() {
            let ask = plain(content.ask(number, lang));
            assert_eq!(out.contains(&ask), number <= 4, "{number} in the {name}: {ask}\n{out}");
        }
        for said in ["守秘の規程", "社員には周知しました"] {
            assert!(out.contains(said), "{said} in the {name}");
        }
        assert!(!out.contains("社長には言わない"), "a private note in the {name}");
        // Nobody can tell from it how the other criterion of the second requirement stands.
        let half = bracketed(content.item(2, lang), state(State::Partly, lang), lang);
        assert!(!out.contains(&plain(&half)), "{name}: {out}");
    }
    assert!(text.contains("しるべ商事 御中") && text.contains(&content.asked.digest.to_string()));

    // It is there again after a reload, and goes when nothing is chosen any more.
    site.reload().await;
    site.sees("社員には周知しました").await;
    let kept = serde_json::from_str::<Value>(&site.kept().await).unwrap();
    assert_eq!(kept["drafts"][CUSTOMER], "しるべ商事 御中");
    assert_eq!(
        kept["drafts"][chosen_key(&content.asked.id)],
        "s-1-2-1-1 s-1-2-1-2 s-1-2-1-3 s-1-2-3-1"
    );
    site.press(Pack::ClearAll.in_lang(lang)).await;
    site.sees(Pack::ChosenNone.in_lang(lang)).await;
    site.sees_no_more(Pack::SelfAssessed.in_lang(lang)).await;
    site.leave().await;
}

#[tokio::test]
async fn only_what_was_chosen_is_handed_over_in_japanese() {
    only_what_was_chosen_is_handed_over(Lang::Ja).await;
}

#[tokio::test]
async fn only_what_was_chosen_is_handed_over_in_english() {
    only_what_was_chosen_is_handed_over(Lang::En).await;
}

#[tokio::test]
async fn the_sheet_is_made_by_keyboard_alone() {
    let mut site = site(Lang::Ja).await;
    let content = Content::of("scs3");
    site.open_with(&some(&content), RESULT).await;
    site.sees(&met(1, 26, 77, Lang::Ja)).await;
    site.tab_to(Text::PackButton.in_lang(Lang::Ja)).await;
    site.key(Key::Enter).await;
    site.sees_focus_on(Pack::Title.in_lang(Lang::Ja)).await;
    site.tab_to(Pack::Customer.in_lang(Lang::Ja)).await;
    site.type_in("しるべ商事").await;
    site.tab_to(content.item(1, Lang::Ja)).await;
    site.key(Key::Enter).await;
    site.tab_to(&choose_all(content.item(1, Lang::Ja), Lang::Ja)).await;
    site.key(Key::Space).await;
    site.sees(&chosen(3, 81, Lang::Ja)).await;
    site.tab_to(&evidence_field(&content, Text::EvidenceName, 1, Lang::Ja)).await;
    site.type_in("体制図").await;
    site.tab_to(Pack::Print.in_lang(Lang::Ja)).await;
    site.sees("体制図").await;
    site.leave().await;
}

#[tokio::test]
async fn the_sheet_is_there_for_the_25_topics_and_the_management_self_check_too() {
    let mut site = site(Lang::Ja).await;
    for (id, level) in [("sme", "している"), ("management", "5段階の3")] {
        let content = Content::of(id);
        site.open_with(&Memory::each(&content, |_| "3".into()), &format!("/#/{id}/answer")).await;
        site.press(content.item(1, Lang::Ja)).await;
        site.tick(content.ask(1, Lang::Ja)).await;
        site.sees(Pack::SheetTitle.in_lang(Lang::Ja)).await;
        site.sees(level).await;
    }
    // Who holds a role, and what somebody knows, is told to no customer.
    site.open_with(&Memory::only("roles", "r-ciso=4"), "/#/roles/answer").await;
    site.sees_heading(result::Text::Title.in_lang(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_pages_are_accessible() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = site(lang).await;
        let content = Content::of("scs3");
        site.open_with(&some(&content), "/#/scs3/item/12").await;
        site.sees_heading(content.item(12, lang)).await;
        assert_eq!(site.axe().await, [""; 0]);
        site.open_with(&some(&content), RESULT).await;
        site.sees(Text::MarkS.in_lang(lang)).await;
        site.press(content.item(1, lang)).await;
        site.sees(Text::Helpers.in_lang(lang)).await;
        assert_eq!(site.axe().await, [""; 0]);
        site.open_with(&some(&content), ANSWER).await;
        site.press(content.item(1, lang)).await;
        site.tick(&choose_all(content.item(1, lang), lang)).await;
        site.sees(Pack::SelfAssessed.in_lang(lang)).await;
        assert_eq!(site.axe().await, [""; 0]);
        site.leave().await;
    }
}
