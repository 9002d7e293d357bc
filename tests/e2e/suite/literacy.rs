//! The quiz: what is right is said at once, nobody is asked for a name, and it can be held on paper.

use shirube_core::i18n::quiz::{Text, letter, right_of, right_so_far};
use shirube_core::i18n::{Lang, item, labelled, result};
use shirube_core::level::Level;
use shirube_core::scoring::Quiz;
use shirube_e2e::{Content, Engine, Memory, Options, Site};

/// How many questions there are.
const COUNT: usize = 10;

/// The right option of a question, and another one.
fn options(content: &Content, number: usize) -> (Level, Level) {
    let question = content.asked.questions().nth(number - 1).unwrap();
    let right = question.right()[0];
    let other = content.asked.top.scale().find(|it| !question.right().contains(it)).unwrap();
    (right, other)
}

/// What an option says.
fn option(content: &Content, number: usize, level: Level, lang: Lang) -> String {
    let question = content.asked.questions().nth(number - 1).unwrap();
    let texts = content.texts(lang).question(&question.id).unwrap();
    texts.levels[usize::from(level.number()) - 1].to_string()
}

/// What is said about a question once it is answered.
fn explained(content: &Content, number: usize, lang: Lang) -> String {
    let question = content.asked.questions().nth(number - 1).unwrap();
    content.texts(lang).question(&question.id).unwrap().answer.clone().unwrap().to_string()
}

/// An option as its button is called.
fn named(content: &Content, number: usize, level: Level, lang: Lang) -> String {
    let letter = letter(usize::from(level.number()) - 1, lang);
    format!("{letter} {}", option(content, number, level, lang))
}

#[tokio::test]
async fn what_is_right_is_in_view_on_a_phone() {
    // Nothing lies over its last line, such as the bar at the edge.
    const LAST: &str = "const it = document.querySelector('#solution').lastElementChild;
        const { left, top, bottom } = it.getBoundingClientRect();
        return it.contains(document.elementFromPoint(left + 4, (top + bottom) / 2)) || null";
    let mut site = Site::plain().await;
    let content = Content::of("literacy");
    let lang = Lang::Ja;
    site.resize(360, 640).await;
    site.open("/#/literacy/3").await;
    site.sees(content.ask(3, lang)).await;
    let (_, other) = options(&content, 3);
    site.press(&named(&content, 3, other, lang)).await;
    site.sees(&explained(&content, 3, lang)).await;
    let _: bool = site.until("what is right in view", LAST, &[]).await;
    site.leave().await;
}

#[tokio::test]
async fn every_answer_says_at_once_whether_it_is_right_and_why() {
    let mut site = Site::plain().await;
    let content = Content::of("literacy");
    let lang = Lang::Ja;
    site.open("/").await;
    site.press(content.name(lang)).await;
    site.press(Text::Begin.in_lang(lang)).await;
    for number in 1..=COUNT {
        site.sees_focus_on(content.ask(number, lang)).await;
        let (right, other) = options(&content, number);
        let why = explained(&content, number, lang);
        assert!(!site.text().await.contains(&why), "{number} gives its answer away");
        match number {
            3 => {
                site.press(&named(&content, number, other, lang)).await;
                site.sees(Text::Wrong.in_lang(lang)).await;
                let place = usize::from(right.number()) - 1;
                let said =
                    labelled(letter(place, lang), &option(&content, number, right, lang), lang);
                site.sees(&labelled(Text::RightAnswer.in_lang(lang), &said, lang)).await;
            }
            5 => {
                site.press(item::Text::Unknown.in_lang(lang)).await;
                site.sees(Text::NotKnown.in_lang(lang)).await;
            }
            7 => {
                // Whoever chose wrongly may choose again.
                site.press(&named(&content, number, other, lang)).await;
                site.sees(Text::Wrong.in_lang(lang)).await;
                site.press(&named(&content, number, right, lang)).await;
                site.sees(Text::Right.in_lang(lang)).await;
                site.sees_no_more(Text::Wrong.in_lang(lang)).await;
            }
            _ => {
                site.press(&named(&content, number, right, lang)).await;
                site.sees(Text::Right.in_lang(lang)).await;
            }
        }
        site.sees(&why).await;
        assert_eq!(site.heading().await, content.ask(number, lang), "the page stays");
        site.press(if number == COUNT { "結果を見る" } else { "次へ" }).await;
    }
    site.sees_focus_on("結果").await;
    let found = Quiz::of(&content.asked, &content.answers_in(&site.kept().await));
    assert_eq!((found.right, found.wrong.len()), (8, 2));
    site.sees(&right_of(8, 10, lang)).await;
    for number in 1..=COUNT {
        site.sees(&explained(&content, number, lang)).await;
    }
    site.leave().await;
}

#[tokio::test]
async fn nobody_is_asked_for_a_name_and_one_can_begin_again() {
    let mut site = Site::plain().await;
    let content = Content::of("literacy");
    let memory = Memory::only("literacy", "l-mail-payment=2 l-mail-parcel=1");
    site.open_with(&memory, "/#/literacy").await;
    site.sees_heading(content.name(Lang::Ja)).await;
    assert!(!site.has_control("会社について（任意）").await);
    site.press("結果を見る").await;
    site.sees(&right_so_far(1, 2, 10, Lang::Ja)).await;
    for name in ["結果をファイルに保存", "匿名のファイルに保存"] {
        let named = format!(
            "return [...document.querySelectorAll('main button')].some((it) => it.textContent === {name:?})"
        );
        assert!(!site.ask::<bool>(&named, &[]).await, "{name}");
    }
    site.press(Text::Retry.in_lang(Lang::Ja)).await;
    site.sees_focus_on(content.ask(1, Lang::Ja)).await;
    site.sees("0 / 10").await;
    assert!(content.answers_in(&site.kept().await).is_empty());
    assert!(site.chosen().await.is_empty());
    site.leave().await;
}

#[tokio::test]
async fn in_the_list_each_question_says_it_too() {
    let mut site = Site::plain().await;
    let content = Content::of("literacy");
    let (right, _) = options(&content, 2);
    site.open("/#/literacy/all").await;
    site.choose(content.ask(2, Lang::Ja), named(&content, 2, right, Lang::Ja).as_str()).await;
    site.sees(Text::Right.in_lang(Lang::Ja)).await;
    site.sees(&explained(&content, 2, Lang::Ja)).await;
    assert!(!site.text().await.contains(&explained(&content, 1, Lang::Ja)));
    site.leave().await;
}

#[tokio::test]
async fn the_sheet_for_a_seminar_has_its_answers_on_paper_of_their_own() {
    let mut site = Site::plain().await;
    let content = Content::of("literacy");
    for lang in [Lang::Ja, Lang::En] {
        site.open(&format!("/questions-literacy.{}.html", lang.tag())).await;
        site.sees_heading(Text::Solutions.in_lang(lang)).await;
        // The drivers of the other engines cannot print.
        if site.engine == Engine::Chromium {
            let printed = site.print_pdf(&format!("questions-literacy-{}", lang.tag())).await;
            let joined = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
            let title = joined(Text::Solutions.in_lang(lang));
            let first = printed.pages.iter().position(|it| joined(it).contains(&title)).unwrap();
            assert!(0 < first, "the answers stand on the first sheet");
            let (questions, answers) = printed.pages.split_at(first);
            let (questions, answers) = (joined(&questions.concat()), joined(&answers.concat()));
            for number in 1..=COUNT {
                let why = joined(&explained(&content, number, lang));
                assert!(!questions.contains(&why), "{number} gives its answer away");
                assert!(answers.contains(&why), "{number}: {answers}");
                assert!(questions.contains(&joined(content.ask(number, lang))), "{number}");
            }
        }
    }
    site.leave().await;
}

async fn the_quiz_is_accessible(lang: Lang) {
    let mut site = Site::with(Options { language: lang.tag(), ..Options::default() }).await;
    let mut faults = Vec::new();
    let memory = Memory::only("literacy", "l-mail-payment=1 l-mail-parcel=3 l-password-many=?");
    for place in ["", "/1", "/2", "/4", "/all", "/result"] {
        site.open_with(&memory, &format!("/#/literacy{place}")).await;
        site.is_started().await;
        site.is_quiet().await;
        if place == "/result" {
            site.sees_heading(result::Text::Title.in_lang(lang)).await;
        }
        faults.extend(site.axe().await.into_iter().map(|it| format!("{place}: {it}")));
    }
    assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
    site.leave().await;
}

#[tokio::test]
async fn the_quiz_is_accessible_in_japanese() {
    the_quiz_is_accessible(Lang::Ja).await;
}

#[tokio::test]
async fn the_quiz_is_accessible_in_english() {
    the_quiz_is_accessible(Lang::En).await;
}
