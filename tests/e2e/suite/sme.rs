//! The self-check of 25 topics: one press an answer, then points.

use serde_json::json;
use shirube_core::actions::{WayOn, what_if};
use shirube_core::i18n::{Lang, result, short};
use shirube_core::result::verify;
use shirube_core::scoring::{Band, Points};
use shirube_e2e::{Content, Memory, Options, Press, Site};

/// The most presses from the start page to the result.
const MOST_PRESSES: usize = 27;

/// What every answer is, from 25 levels of which `done` are 3, `partly` are 2, `unknown` are not
/// known, and the rest are 1.
fn split(content: &Content, done: usize, partly: usize, unknown: usize) -> Memory {
    Memory::each(content, |number| {
        let level = match number {
            it if it <= done => "3",
            it if it <= done + partly => "2",
            it if it <= done + partly + unknown => "?",
            _ => "1",
        };
        level.into()
    })
}

/// The total, what its band means, and every part with its points.
async fn the_result_shows(site: &Site, content: &Content, found: &Points, lang: Lang) {
    site.sees_heading(lang.pick("結果", "Result")).await;
    site.sees(&short::total(&found.whole, found.band(), lang)).await;
    let meaning = match found.band() {
        Some(band) => short::band(band, lang).to_string(),
        None => short::possible(&found.possible_bands().collect::<Vec<_>>(), lang),
    };
    site.sees(&meaning).await;
    let text = site.text().await;
    for other in Band::BEST_FIRST.into_iter().filter(|it| Some(*it) != found.band()) {
        assert!(!text.contains(short::band(other, lang)), "{other:?} is not the band: {text}");
    }
    let rows: Vec<String> = site.parts().await;
    let parts = content.asked.sections.iter().zip(&found.parts);
    let expected: Vec<String> = parts
        .map(|(section, part)| {
            let points = short::of_points(&part.tally, lang);
            format!("{} {points}", content.title(section, lang))
        })
        .collect();
    assert_eq!(rows, expected);
}

#[tokio::test]
async fn twenty_five_presses_lead_to_the_points_that_the_core_computes() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open("/").await;
    site.press("SECURITY ACTIONが必要と言われた").await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.press("診断をはじめる").await;
    let pick = |number: usize| match number % 4 {
        0 => Press::Level(1),
        1 => Press::Level(2),
        _ => Press::Level(3),
    };
    let presses = 2 + site.answer_one_by_one(&content, Lang::Ja, pick).await;
    assert!(presses <= MOST_PRESSES, "{presses} presses");
    site.sees_focus_on("結果").await;
    let kept = site.kept().await;
    assert_eq!(content.answers_in(&kept).len(), 25);
    let found = content.points_of(&kept);
    // 12 done, 7 partly, 6 not done.
    assert_eq!((found.whole.total, found.band()), (62, Some(Band::To69)));
    the_result_shows(&site, &content, &found, Lang::Ja).await;
    site.leave().await;
}

#[tokio::test]
async fn the_whole_way_can_be_gone_in_english_with_answers_not_known() {
    let mut site = Site::with(Options { language: "en", ..Options::default() }).await;
    let content = Content::of("sme");
    site.open("/").await;
    site.press("A customer asked what we do").await;
    site.press("Start the check").await;
    let pick = |number: usize| match number % 3 {
        0 => Press::Unknown,
        1 => Press::Level(3),
        _ => Press::Level(1),
    };
    site.answer_one_by_one(&content, Lang::En, pick).await;
    site.sees_focus_on("Result").await;
    let found = content.points_of(&site.kept().await);
    // 9 done, 8 not known, 8 not done.
    assert_eq!((found.whole.total, found.band()), (28, Some(Band::To49)));
    the_result_shows(&site, &content, &found, Lang::En).await;
    // What is not known leads back to its question.
    site.sees_heading("To ask somebody").await;
    site.press(content.ask(3, Lang::En)).await;
    site.sees_focus_on(content.ask(3, Lang::En)).await;
    assert_eq!(site.chosen().await, ["Don't know"]);
    site.leave().await;
}

#[tokio::test]
async fn the_bands_begin_and_end_where_they_should() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    for (total, band, done, partly, unknown) in [
        (100, Band::Full, 25, 0, 0),
        (98, Band::To99, 24, 1, 0),
        (70, Band::To99, 17, 1, 0),
        (69, Band::To69, 17, 1, 1),
        (50, Band::To69, 12, 1, 0),
        (49, Band::To49, 12, 1, 1),
        (0, Band::To49, 0, 0, 0),
        (-3, Band::To49, 0, 0, 3),
        (-25, Band::To49, 0, 0, 25),
    ] {
        let memory = split(&content, done, partly, unknown);
        site.open_with(&memory, "/#/sme/result").await;
        let found = content.points_of(&memory.text());
        assert_eq!((found.whole.total, found.band()), (total, Some(band)));
        site.sees(&format!("合計は {total} 点です（100点満点）。")).await;
        the_result_shows(&site, &content, &found, Lang::Ja).await;
    }
    site.leave().await;
}

#[tokio::test]
async fn before_the_last_answer_the_result_says_what_is_still_possible() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let memory = Memory::only("sme", "s1-update=3 s1-malware=2 s1-password=?");
    site.open_with(&memory, "/#/sme/result").await;
    let found = content.points_of(&memory.text());
    assert_eq!((found.whole.total, found.whole.range()), (5, (-17, 93)));
    site.sees("いまの合計は 5 点です。未回答が22問あるため、-17〜93 点の間になります。").await;
    the_result_shows(&site, &content, &found, Lang::Ja).await;
    site.press("まだ答えていない質問").await;
    site.press(content.ask(25, Lang::Ja)).await;
    site.sees_focus_on(content.ask(25, Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn one_press_answers_and_goes_on_and_the_way_back_is_open() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let ask = |number| content.ask(number, Lang::Ja);
    site.open("/#/sme").await;
    site.press("診断をはじめる").await;
    site.sees_focus_on(ask(1)).await;
    assert_eq!(site.chosen().await, [""; 0]);
    site.sees("0 / 25").await;
    site.press("している").await;
    site.sees_focus_on(ask(2)).await;
    site.sees("1 / 25").await;
    assert_eq!(site.chosen().await, [""; 0], "the answer to the question before is shown here");

    site.press("前へ").await;
    site.sees_focus_on(ask(1)).await;
    assert_eq!(site.chosen().await, ["している"]);
    site.press("一部している").await;
    site.sees_focus_on(ask(2)).await;
    site.sees("1 / 25").await;
    site.back().await;
    site.sees_focus_on(ask(1)).await;
    assert_eq!(site.chosen().await, ["一部している"], "the answer was not changed");
    site.press("わからない").await;
    site.sees_focus_on(ask(2)).await;
    site.press("前へ").await;
    site.sees_focus_on(ask(1)).await;
    assert_eq!(site.chosen().await, ["わからない"]);

    // In front of the first question is the first page, also for the browser's button.
    site.press("前へ").await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.back().await;
    site.sees_focus_on(ask(1)).await;
    site.reload().await;
    site.sees_heading(ask(1)).await;
    assert_eq!(site.chosen().await, ["わからない"]);
    assert_eq!(content.answers_in(&site.kept().await).len(), 1);
    site.leave().await;
}

#[tokio::test]
async fn the_page_of_a_new_question_begins_at_its_start() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.resize(700, 480).await;
    site.open("/#/sme/1").await;
    site.press("わからない").await;
    site.sees_focus_on(content.ask(2, Lang::Ja)).await;
    let top: f64 = site.ask("return scrollY", &[]).await;
    assert!(top < 1.0, "the new question is shown from {top} px on");
    site.leave().await;
}

#[tokio::test]
async fn a_question_that_is_skipped_stays_open_and_comes_again() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let ask = |number| content.ask(number, Lang::Ja);
    site.open("/#/sme/1").await;
    site.press("飛ばす").await;
    site.sees_focus_on(ask(2)).await;
    site.sees("0 / 25").await;
    assert_eq!(site.kept().await, "", "looking at a question is nothing to keep");
    site.press("していない").await;
    site.sees_focus_on(ask(3)).await;
    site.sees("1 / 25").await;
    site.press("しるべ").await;
    site.press(content.name(Lang::Ja)).await;
    site.press("続きから（1 / 25）").await;
    site.sees_focus_on(ask(1)).await;

    // From the last question an answer leads to what was left out, and only then to the result.
    let all_but_one = Memory::each(&content, |it| if it == 4 { "?" } else { "3" }.into());
    let all_but_one = all_but_one.text().replace("\"s1-access\":{\"unknown\":true},", "");
    site.open_with_text(&all_but_one, "/#/sme/25").await;
    site.press("している").await;
    site.sees_focus_on(ask(4)).await;
    site.press("している").await;
    site.sees_focus_on("結果").await;
    site.sees("合計は 100 点です").await;
    site.leave().await;
}

#[tokio::test]
async fn every_address_of_the_check_opens_its_page() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let memory = Memory::only("sme", "s1-update=3");
    for (path, heading) in [
        ("/#/sme", content.name(Lang::Ja)),
        ("/#/sme/1", content.ask(1, Lang::Ja)),
        ("/#/sme/25", content.ask(25, Lang::Ja)),
        ("/#/sme/result", "結果"),
    ] {
        site.open_with(&memory, path).await;
        site.sees_heading(heading).await;
        assert_eq!(site.focus().await.kind, "body", "{path}: the focus has been moved on load");
        assert_eq!(site.title().await, content.name(Lang::Ja), "{path}");
    }
    site.leave().await;
}

#[tokio::test]
async fn switching_the_language_keeps_the_question_and_the_answer() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open_with(&Memory::only("sme", "s1-password=2"), "/#/sme/3").await;
    site.sees_heading(content.ask(3, Lang::Ja)).await;
    site.press("English").await;
    site.sees_heading(content.ask(3, Lang::En)).await;
    assert_eq!(site.chosen().await, ["Partly"]);
    site.press("Not done").await;
    site.sees_heading(content.ask(4, Lang::En)).await;
    site.press("See the result").await;
    site.sees_heading("Result").await;
    site.press("日本語").await;
    site.sees_heading("結果").await;
    site.sees("いまの合計は 0 点です。").await;
    site.leave().await;
}

#[tokio::test]
async fn examples_and_what_to_answer_without_such_a_thing_open_in_place() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open("/#/sme/1").await;
    let id = &content.asked.questions().next().unwrap().id;
    let texts = content.texts(Lang::Ja).question(id).unwrap();
    let examples = texts.examples.as_ref().unwrap();
    site.sees(&texts.ask).await;
    assert!(!site.text().await.contains(&*examples.shop));
    site.press("例を見る 1").await;
    for it in [&texts.hint, &examples.shop, &examples.office, &examples.factory] {
        site.sees(it).await;
    }
    site.press("うちにはない場合 1").await;
    site.sees(texts.none.as_ref().unwrap()).await;
    assert_eq!(site.kept().await, "", "reading is nothing to keep");
    site.leave().await;
}

#[tokio::test]
async fn a_note_stays_with_its_question() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open("/#/sme/2").await;
    site.press("メモ 2").await;
    site.fill("自分用のメモ 2", "契約書を 見る").await;
    site.press("していない").await;
    site.sees_focus_on(content.ask(3, Lang::Ja)).await;
    site.press("メモ 3").await;
    assert_eq!(site.value("自分用のメモ 3").await, "");
    site.reload().await;
    site.press("前へ").await;
    assert_eq!(site.value("自分用のメモ 2").await, "契約書を 見る");
    site.leave().await;
}

#[tokio::test]
async fn ticked_actions_show_the_points_that_they_would_bring() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let memory = split(&content, 10, 8, 2);
    let answers = content.answers_in(&memory.text());
    let now = Points::of(&content.asked, &answers).whole.total;
    let way_on = WayOn::from(&content.asked, &answers);
    let best: Vec<_> = way_on.best().take(2).collect();
    let words = |n: usize| content.texts(Lang::Ja).action(&best[n].action).unwrap();
    let effect = |n: usize| {
        let done = best.iter().take(n).map(|it| it.action.clone()).collect();
        let then = Points::of(&content.asked, &what_if(&content.asked, &answers, &done));
        short::planned(n, now, then.whole.total, Lang::Ja)
    };
    site.open_with(&memory, "/#/sme/result").await;
    site.sees_heading(result::Text::FirstTitle.in_lang(Lang::Ja)).await;
    site.sees(&words(0).first_step).await;
    site.tick(&words(0).act).await;
    site.sees(&effect(1)).await;
    assert!(site.status().await.contains(&effect(1)), "a screen reader is not told");
    site.tick(&words(1).act).await;
    site.sees(&effect(2)).await;
    assert_ne!(effect(1), effect(2));
    site.reload().await;
    site.sees(&effect(2)).await;
    assert_eq!(content.answers_in(&site.kept().await), answers, "a plan has changed an answer");
    site.tick(&words(0).act).await;
    site.tick(&words(1).act).await;
    site.sees_no_more("件を行うと").await;
    site.leave().await;
}

#[tokio::test]
async fn what_is_done_is_listed_and_each_answer_can_be_changed_there() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open_with(&split(&content, 2, 0, 0), "/#/sme/result").await;
    // What still arrives above would move what is being pressed.
    site.is_quiet().await;
    site.press("できていること").await;
    let second = content.asked.questions().nth(1).unwrap();
    let second = content.texts(Lang::Ja).question(&second.id).unwrap().name();
    site.press(&format!("答えを直す 2 {second}")).await;
    site.sees_focus_on(content.ask(2, Lang::Ja)).await;
    assert_eq!(site.chosen().await, ["している"]);
    // Nothing else is open, so the answer leads back to the result.
    site.press("していない").await;
    site.sees_focus_on("結果").await;
    site.sees("合計は 4 点です").await;
    site.leave().await;
}

#[tokio::test]
async fn the_saved_file_verifies_and_brings_the_answers_back() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let memory = split(&content, 10, 8, 2);
    site.open_with(&memory, "/#/sme/result").await;
    site.press("結果をファイルに保存").await;
    let file = site.downloaded(&format!("shirube-sme-{}.json", site.today().await)).await;
    let file = String::from_utf8(file).unwrap();
    let found =
        verify(&file, |_, digest| (*digest == content.asked.digest).then_some(&*content.asked));
    let found = found.unwrap_or_else(|err| panic!("{err}\n{file}"));
    assert_eq!(*found.answers(), content.answers_in(&memory.text()));

    // Another person opens it, who has answered another questionnaire.
    site.open_with(&Memory::of("m1-risk=3"), "/").await;
    let path = site.file("theirs.json", file.as_bytes());
    site.hand_over("結果のファイルを開く", &path).await;
    site.sees_heading("ファイルを開きました").await;
    site.press("見るだけにする").await;
    let points = content.points_of(&memory.text());
    site.sees(&short::total(&points.whole, points.band(), Lang::Ja)).await;
    assert_eq!(content.answers_in(&site.kept().await).len(), 0, "looking has stored something");
    site.press("ファイルの扱いを選ぶ").await;
    site.press("この回答から始める").await;
    site.sees("ファイルの回答を取り込みました。").await;
    let kept = site.kept().await;
    assert_eq!(content.answers_in(&kept), content.answers_in(&memory.text()));
    assert_eq!(Content::served().answers_in(&kept).len(), 1, "the other answers are gone");
    site.leave().await;
}

#[tokio::test]
async fn answers_of_one_check_leave_those_of_another_alone() {
    let mut site = Site::plain().await;
    let (sme, management) = (Content::of("sme"), Content::served());
    let memory = Memory::half_way(&management).and("sme", "s1-update=3");
    site.open_with(&memory, "/#/sme/2").await;
    site.is_started().await;
    site.press("していない").await;
    site.sees_focus_on(sme.ask(3, Lang::Ja)).await;
    let kept = site.kept().await;
    assert_eq!(sme.answers_in(&kept).len(), 2);
    assert_eq!(management.answers_in(&kept), management.answers_in(&memory.text()));
    let notes = "return JSON.parse(arguments[0]).questionnaires.management.notes";
    let notes: serde_json::Value = site.ask(notes, &[json!(kept)]).await;
    assert_eq!(notes, json!({ "m1-risk": "総務の田中さんに確かめる" }));
    site.leave().await;
}
