//! A seminar: hands are counted and drawn, codes of participants are added, only numbers stay.

use shirube_core::answers::{Answer, Answers};
use shirube_core::code;
use shirube_core::i18n::seminar::{
    Text, amount, answered, codes, field_name, file_name, not_added,
};
use shirube_core::i18n::start::offered;
use shirube_core::i18n::{Lang, labelled, quiz, table as table_words};
use shirube_core::level::Level;
use shirube_core::seminar::{NotAdded, Tally, Way, table};
use shirube_core::table::to_csv;
use shirube_e2e::{Content, Engine, Key, Memory, Options, Site};

const PAGE: &str = "/#/seminar";

async fn site(lang: Lang) -> Site {
    Site::with(Options { language: lang.tag(), ..Options::default() }).await
}

/// The page with the quiz chosen.
async fn with_quiz(lang: Lang) -> (Site, Content) {
    let mut site = site(lang).await;
    let content = Content::of("literacy");
    site.open(PAGE).await;
    site.sees_heading(Text::Title.in_lang(lang)).await;
    site.choose(Text::Which.in_lang(lang), offered("literacy", lang)).await;
    site.sees_heading(content.ask(1, lang)).await;
    (site, content)
}

fn way(number: u8) -> Way {
    Way::Level(Level::new(number).unwrap())
}

/// The field in which the people of an option are counted, the options counted from 0.
fn field(option: usize, lang: Lang) -> String {
    field_name(quiz::letter(option, lang), lang)
}

fn more(option: usize, lang: Lang) -> String {
    labelled(&field(option, lang), Text::More.in_lang(lang), lang)
}

/// A tally of these numbers of people at the options of the first question.
fn counted(content: &Content, numbers: &[(u8, u16)]) -> Tally {
    let mut tally = Tally::new(&content.asked);
    let question = content.asked.questions().next().unwrap().id.clone();
    for (option, people) in numbers {
        assert!(tally.set(&question, way(*option), *people));
    }
    tally
}

/// Answers in which the nth question, counted from 0, has the nth of these options.
fn answers(content: &Content, options: &[u8]) -> Answers {
    let given = content.asked.questions().zip(options);
    let level = |it: u8| Answer::Level(Level::new(it).unwrap());
    given.map(|(question, option)| (question.id.clone(), level(*option))).collect()
}

async fn hands_are_counted_and_drawn(lang: Lang) {
    let (mut site, content) = with_quiz(lang).await;
    for _ in 0..3 {
        site.press(&more(0, lang)).await;
    }
    site.write_anew(&field(1, lang), "9").await;
    site.key(Key::Tab).await;
    let row = &counted(&content, &[(1, 3), (2, 9)]).rows()[0].clone();
    assert_eq!((row.share(way(1)), row.share(way(2))), (Some(25), Some(75)));
    for option in [1, 2, 3] {
        site.sees(&amount(row, way(option), lang)).await;
    }
    site.sees(&answered(row, lang)).await;
    // The picture: the bar of the second option is three quarters of its room.
    let widths: Vec<String> =
        site.ask("return [...document.querySelectorAll('.seminar-ways .own')].map((it) => it.getAttribute('d'))", &[]).await;
    assert!(widths[1].contains("H75"), "{widths:?}");
    site.press(Text::Next.in_lang(lang)).await;
    site.sees_focus_on(content.ask(2, lang)).await;
    // It outlives a visit, and so does the place.
    site.reload().await;
    site.sees_heading(content.ask(2, lang)).await;
    site.press(Text::Previous.in_lang(lang)).await;
    site.sees_focus_on(content.ask(1, lang)).await;
    assert_eq!(site.value(&field(1, lang)).await, "9");
    site.leave().await;
}

#[tokio::test]
async fn hands_are_counted_and_drawn_in_japanese() {
    hands_are_counted_and_drawn(Lang::Ja).await;
}

#[tokio::test]
async fn hands_are_counted_and_drawn_in_english() {
    hands_are_counted_and_drawn(Lang::En).await;
}

#[tokio::test]
async fn a_presenter_needs_no_mouse() {
    let (site, content) = with_quiz(Lang::Ja).await;
    site.tab_to(&more(0, Lang::Ja)).await;
    site.key(Key::Enter).await;
    site.key(Key::Enter).await;
    let row = counted(&content, &[(1, 2)]).rows()[0].clone();
    site.sees(&amount(&row, way(1), Lang::Ja)).await;
    // The button has kept the focus, so the next one is the field of the second answer.
    let second = field(1, Lang::Ja);
    site.tab_until(&second, |it| it.kind == "input" && it.name == second).await;
    site.key(Key::Up).await;
    site.key(Key::Up).await;
    site.key(Key::Down).await;
    let row = counted(&content, &[(1, 2), (2, 1)]).rows()[0].clone();
    site.sees(&amount(&row, way(2), Lang::Ja)).await;
    site.tab_to(Text::Next.in_lang(Lang::Ja)).await;
    site.key(Key::Enter).await;
    site.sees_focus_on(content.ask(2, Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn what_is_no_number_is_told_in_words_and_counts_nothing() {
    let (site, content) = with_quiz(Lang::Ja).await;
    site.write_anew(&field(0, Lang::Ja), "たくさん").await;
    site.key(Key::Tab).await;
    site.sees(Text::WrongNumber.in_lang(Lang::Ja)).await;
    let nobody = counted(&content, &[]).rows()[0].clone();
    site.sees(&answered(&nobody, Lang::Ja)).await;
    site.write_anew(&field(0, Lang::Ja), "12").await;
    site.key(Key::Tab).await;
    site.sees_no_more(Text::WrongNumber.in_lang(Lang::Ja)).await;
    site.sees(&amount(counted(&content, &[(1, 12)]).rows().first().unwrap(), way(1), Lang::Ja))
        .await;
    site.leave().await;
}

#[tokio::test]
async fn the_answer_of_the_quiz_is_told_only_when_the_presenter_opens_it() {
    let (site, content) = with_quiz(Lang::Ja).await;
    let question = content.asked.questions().next().unwrap();
    let told = content.texts(Lang::Ja).question(&question.id).unwrap().answer.clone().unwrap();
    assert!(!site.text().await.contains(&*told));
    site.press(Text::ShowAnswer.in_lang(Lang::Ja)).await;
    site.sees(&told).await;
    site.leave().await;
}

#[tokio::test]
async fn codes_of_participants_are_added_and_only_numbers_stay() {
    let lang = Lang::Ja;
    let (site, content) = with_quiz(lang).await;
    let given = answers(&content, &[1, 2, 3]);
    let code = code::write(&content.asked, &given).unwrap();
    let label = Text::CodeLabel.in_lang(lang);
    site.fill(label, &code.to_lowercase()).await;
    site.press(Text::AddCode.in_lang(lang)).await;
    site.sees(Text::CodeAdded.in_lang(lang)).await;
    site.sees(&codes(1, lang)).await;
    let kept = site.stored().await.join(" ");
    assert!(!kept.contains(&code) && !kept.contains(&code.to_lowercase()), "{kept}");
    // The same code again may be a slip, or somebody with the same answers.
    site.sees_focus_on(label).await;
    site.type_in(&code.to_lowercase()).await;
    site.key(Key::Enter).await;
    site.sees(&not_added(&NotAdded::Twice, lang)).await;
    site.sees(&codes(1, lang)).await;
    site.press(Text::AddAgain.in_lang(lang)).await;
    site.sees(&codes(2, lang)).await;
    site.press(Text::Undo.in_lang(lang)).await;
    site.sees(Text::Undone.in_lang(lang)).await;
    site.sees(&codes(1, lang)).await;
    // A wrong one adds nothing and says where it is wrong.
    let mut wrong: Vec<char> = code.chars().collect();
    wrong[0] = if wrong[0] == '0' { '1' } else { '0' };
    let wrong: String = wrong.into_iter().collect();
    let refused = code::read(&content.asked, &wrong).unwrap_err();
    site.fill(label, &wrong).await;
    site.press(Text::AddCode.in_lang(lang)).await;
    site.sees(&not_added(&NotAdded::Refused(refused), lang)).await;
    site.sees(&codes(1, lang)).await;
    site.press(Text::Next.in_lang(lang)).await;
    site.sees_heading(content.ask(2, lang)).await;
    let mut tally = Tally::new(&content.asked);
    tally.add(&content.asked, &given).unwrap();
    site.sees(&amount(&tally.rows()[1], way(2), lang)).await;
    site.leave().await;
}

#[tokio::test]
async fn a_participant_finds_the_code_on_the_result_of_the_quiz() {
    let mut site = site(Lang::Ja).await;
    let content = Content::of("literacy");
    let memory = Memory::each(&content, |_| "1".to_owned());
    site.open_with(&memory, "/#/literacy/result").await;
    let code = code::write(&content.asked, &content.answers_in(&memory.text())).unwrap();
    site.sees(&code).await;
    // And a presenter gets from there to the page of the seminar.
    site.press(Text::Title.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::Title.in_lang(Lang::Ja)).await;
    site.sees_heading(content.ask(1, Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn everything_can_be_cleared_and_taken_back() {
    let lang = Lang::En;
    let (site, content) = with_quiz(lang).await;
    site.press(&more(2, lang)).await;
    let one = counted(&content, &[(3, 1)]).rows()[0].clone();
    site.sees(&amount(&one, way(3), lang)).await;
    site.press(Text::Clear.in_lang(lang)).await;
    site.sees(Text::Cleared.in_lang(lang)).await;
    assert_eq!(site.value(&field(2, lang)).await, "0");
    site.press(Text::Undo.in_lang(lang)).await;
    site.sees(&amount(&one, way(3), lang)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_summary_is_seen_printed_and_taken_as_a_table() {
    for lang in [Lang::Ja, Lang::En] {
        let (site, content) = with_quiz(lang).await;
        site.write_anew(&field(0, lang), "5").await;
        site.key(Key::Tab).await;
        for _ in 1..content.count() {
            site.press(Text::Next.in_lang(lang)).await;
        }
        site.press(Text::ToSummary.in_lang(lang)).await;
        site.sees_focus_on(Text::SummaryTitle.in_lang(lang)).await;
        let tally = counted(&content, &[(1, 5)]);
        site.sees(&answered(&tally.rows()[0], lang)).await;
        site.sees(Text::Few.in_lang(lang)).await;
        site.sees(Text::NoAnswers.in_lang(lang)).await;
        site.press(table_words::Text::SaveCsv.in_lang(lang)).await;
        let name = format!("{}.csv", file_name("literacy", &site.today().await));
        let saved = String::from_utf8(site.downloaded(&name).await).unwrap();
        assert_eq!(saved, to_csv(&table(&content.asked, content.texts(lang), &tally)));
        if site.engine == Engine::Chromium {
            let printed = site.print_pdf(&format!("seminar-{}", lang.tag())).await;
            let plain = |it: &str| it.chars().filter(|it| !it.is_whitespace()).collect::<String>();
            let sheet = plain(&printed.text);
            for number in 1..=content.count() {
                let ask = plain(content.ask(number, lang));
                assert!(sheet.contains(&ask), "{ask} is not on {sheet}");
            }
            for it in [Text::Intro, Text::Which, Text::AddCode, Text::Clear, Text::Previous] {
                assert!(!sheet.contains(&plain(it.in_lang(lang))), "{it:?} is on {sheet}");
            }
        }
        site.leave().await;
    }
}

#[tokio::test]
async fn another_check_has_counts_of_its_own() {
    let lang = Lang::Ja;
    let (site, quiz) = with_quiz(lang).await;
    site.press(&more(0, lang)).await;
    let sme = Content::of("sme");
    site.choose(Text::Which.in_lang(lang), offered("sme", lang)).await;
    site.sees_heading(sme.ask(1, lang)).await;
    let nobody = Tally::new(&sme.asked);
    site.sees(&answered(&nobody.rows()[0], lang)).await;
    let quick = Content::of("quick-risk");
    site.choose(Text::Which.in_lang(lang), offered("quick-risk", lang)).await;
    site.sees_heading(quick.ask(1, lang)).await;
    site.choose(Text::Which.in_lang(lang), offered("literacy", lang)).await;
    site.sees_heading(quiz.ask(1, lang)).await;
    assert_eq!(site.value(&field(0, lang)).await, "1");
    site.leave().await;
}

#[tokio::test]
async fn the_pages_of_a_seminar_are_accessible_with_everything_open() {
    const OPEN: &str =
        "document.querySelectorAll('main details').forEach((it) => { it.open = true });
        return true";
    for lang in [Lang::Ja, Lang::En] {
        let (site, content) = with_quiz(lang).await;
        site.press(&more(0, lang)).await;
        let _: bool = site.ask(OPEN, &[]).await;
        let mut faults = site.axe().await;
        site.screenshot(&format!("seminar-{}", lang.tag())).await;
        for _ in 1..content.count() {
            site.press(Text::Next.in_lang(lang)).await;
        }
        site.press(Text::ToSummary.in_lang(lang)).await;
        site.sees_focus_on(Text::SummaryTitle.in_lang(lang)).await;
        faults.extend(site.axe().await);
        site.screenshot(&format!("seminar-summary-{}", lang.tag())).await;
        assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
        site.leave().await;
    }
}
