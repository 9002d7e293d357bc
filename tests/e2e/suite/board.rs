//! For the board: the one-pager, the sentences that may be published, and evaluation by several
//! people.

use std::fs;
use std::path::Path;

use serde_json::{Value, json};
use shirube_core::answers::Answers;
use shirube_core::board::{
    ASKED, DECIDED, Disclosure, Entered, Facts, MAX_FIELD, MAX_LINES, Paper, RiskList, Risks,
    SentenceList, Sentences, Told,
};
use shirube_core::day::Day;
use shirube_core::i18n::bench as bench_words;
use shirube_core::i18n::board::{self, Text, missing};
use shirube_core::i18n::{Lang, files, frame, policy_page, result, score, vendor};
use shirube_core::profile::Profile;
use shirube_core::result::{ResultFile, ResultId};
use shirube_core::sorted::SortedMap;
use shirube_core::storage::{MAX_DRAFT, State};
use shirube_e2e::{Content, Engine, Key, Memory, Options, Site, dist};

const PAPER: &str = "/#/board/paper";
const DISCLOSURE: &str = "/#/board/disclosure";

fn served(path: &str) -> String {
    let path = dist().join("questionnaires").join(path);
    fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()))
}

fn risks(lang: Lang) -> Risks {
    let list = RiskList::read(&served("board-paper/paper.json")).unwrap();
    list.with_words(&served(&format!("board-paper/{}.json", lang.tag()))).unwrap()
}

pub fn sentences(lang: Lang) -> Sentences {
    let list = SentenceList::read(&served("disclosure/disclosure.json")).unwrap();
    list.with_words(&served(&format!("disclosure/{}.json", lang.tag()))).unwrap()
}

async fn site(lang: Lang) -> Site {
    Site::with(Options { language: lang.tag(), ..Options::default() }).await
}

fn plain(text: &str) -> String {
    text.chars().filter(|it| !it.is_whitespace()).collect()
}

/// Some answers to both questionnaires, with much that is open.
fn some(content: &Content) -> Memory {
    Memory::complete(content)
        .answer("m1-risk", json!({ "unknown": true }))
        .and("board", "b-mandate=3 b-agenda=2 b-expertise=?")
}

/// What the core makes of a state.
fn paper_of(state: &str, today: &str, lang: Lang) -> Paper {
    let (management, board) = (Content::served(), Content::of("board"));
    let kept = State::read(state).unwrap();
    let facts = Facts {
        asked: &management.asked,
        texts: management.texts(lang),
        answers: &management.answers_in(state),
        history: &kept.history,
        board: Some((&board.asked, board.texts(lang), &board.answers_in(state))),
        risks: &risks(lang),
        today: Day::parse(today),
    };
    Paper::of(&facts, |_| None)
}

async fn the_one_pager_says_what_is_known(lang: Lang) {
    let mut site = site(lang).await;
    let memory = some(&Content::served()).seen_on("2025-11-01");
    site.open_with(&memory, PAPER).await;
    site.sees_heading(Text::PaperTitle.in_lang(lang)).await;
    site.sees_heading(Text::PreviewTitle.in_lang(lang)).await;
    let paper = paper_of(&memory.text(), &site.today().await, lang);
    let it = paper.overall;
    let [now, low, high] = [it.score, it.low, it.high].map(|it| score(it.unwrap()));
    site.sees(&result::sentence(&now, it.stage().unwrap(), it.open(), &low, &high, lang)).await;
    assert_eq!(paper.risks.len(), 3, "there is something to see");
    for risk in &paper.risks {
        site.sees(&risk.words).await;
    }
    for question in &paper.questions {
        site.sees(question).await;
    }
    assert_ne!(paper.missing, []);
    for it in &paper.missing {
        site.sees(&missing(it, lang)).await;
    }
    site.sees(&board::trend(&paper, lang)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_one_pager_says_what_is_known_in_japanese() {
    the_one_pager_says_what_is_known(Lang::Ja).await;
}

#[tokio::test]
async fn the_one_pager_says_what_is_known_in_english() {
    the_one_pager_says_what_is_known(Lang::En).await;
}

#[tokio::test]
async fn without_answers_the_one_pager_says_so_and_leads_to_the_questions() {
    let mut site = site(Lang::Ja).await;
    site.open(PAPER).await;
    site.sees(Text::NoState.in_lang(Lang::Ja)).await;
    site.sees(Text::NoBoardOwn.in_lang(Lang::Ja)).await;
    site.press(Text::ToBoard.in_lang(Lang::Ja)).await;
    site.sees_heading(Content::of("board").name(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn what_is_written_stays_and_an_emptied_field_shows_the_proposal_again() {
    let mut site = site(Lang::Ja).await;
    let memory = some(&Content::served());
    site.open_with(&memory, PAPER).await;
    let asked = Text::Asked.in_lang(Lang::Ja);
    let proposal = site.value(asked).await;
    let paper = paper_of(&memory.text(), &site.today().await, Lang::Ja);
    for risk in &paper.risks {
        let words = risks(Lang::Ja);
        assert!(proposal.contains(&*words.of(&risk.item).unwrap().ask), "{proposal}");
    }
    site.write_anew(asked, "予算300万円の承認").await;
    site.key(Key::Tab).await;
    site.write_anew(Text::Decided.in_lang(Lang::Ja), "責任者を決めた").await;
    site.key(Key::Tab).await;
    site.sees("責任者を決めた").await;
    let kept = site.kept().await;
    for (key, text) in [(ASKED, "予算300万円の承認"), (DECIDED, "責任者を決めた")] {
        let drafts = serde_json::from_str::<Value>(&kept).unwrap();
        assert_eq!(drafts["drafts"][key], json!(text), "{kept}");
    }
    site.reload().await;
    site.sees_heading(Text::PreviewTitle.in_lang(Lang::Ja)).await;
    assert_eq!(site.value(asked).await, "予算300万円の承認");
    site.write_anew(asked, "").await;
    site.key(Key::Tab).await;
    let is_back = "return person.field(arguments[0])?.value === arguments[1] || null";
    let _: bool = site.until("the proposal", is_back, &[json!(asked), json!(proposal)]).await;
    site.leave().await;
}

/// The fullest state there is: the items with the most words are the weakest, the others have no
/// score, there are earlier results of another version, and half an evaluation of the board.
fn fullest(lang: Lang) -> String {
    let content = Content::served();
    let words = risks(lang);
    let mut items: Vec<&_> = content.asked.sections.iter().collect();
    items.sort_by_key(|it| {
        let risk = words.of(&it.id).unwrap();
        std::cmp::Reverse(risk.risk.chars().count() + content.title(it, lang).chars().count())
    });
    let answers: serde_json::Map<String, Value> = items
        .iter()
        .take(3)
        .map(|it| (it.questions[0].id.to_string(), json!({ "level": 1 })))
        .collect();
    let history = ["2025-01-31", "2025-03-31", "2025-09-30", "2025-12-30"].map(|on| {
        json!({ "questionnaire": "management", "version": "2025.1", "on": on, "answers": answers })
    });
    let mut state: Value = serde_json::from_str(
        &Memory::of("m1-risk=1").and("board", "b-mandate=3 b-agenda=2").text(),
    )
    .unwrap();
    state["questionnaires"]["management"]["answers"] = json!(answers);
    state["history"] = json!(history);
    state["profile"] = json!({ "industry": "E", "size": "21-50", "prefecture": "13" });
    state.to_string()
}

/// As many lines as the field takes, each of which breaks on paper.
fn long(lang: Lang) -> String {
    let line = lang.pick("長い文を書きます。", "A long text is written. ");
    let each = MAX_FIELD / MAX_LINES - 1;
    let line: String = line.chars().cycle().take(each).collect();
    vec![line; MAX_LINES].join("\n")
}

async fn the_one_pager_is_one_sheet(lang: Lang) {
    let mut site = site(lang).await;
    let state = fullest(lang);
    site.open_with_text(&state, PAPER).await;
    site.sees_heading(Text::PreviewTitle.in_lang(lang)).await;
    for field in [Text::Decided, Text::Asked] {
        site.write_anew(field.in_lang(lang), &long(lang)).await;
        site.key(Key::Tab).await;
    }
    if site.engine == Engine::Chromium {
        let printed = site.print_pdf(&format!("board-paper-{}", lang.tag())).await;
        let sheet = plain(&printed.text);
        assert_eq!(printed.n_pages, 1, "{sheet}");
        let paper = paper_of(&state, &site.today().await, lang);
        for it in &paper.missing {
            assert!(sheet.contains(&plain(&missing(it, lang))), "{it:?} is not on {sheet}");
        }
        for risk in &paper.risks {
            assert!(sheet.contains(&plain(&risk.words)), "{risk:?} is not on {sheet}");
        }
        for it in [Text::SheetTitle, Text::SignBoard, Text::SelfReported] {
            assert!(sheet.contains(&plain(it.in_lang(lang))), "{it:?} is not on {sheet}");
        }
        assert_eq!(sheet.matches(&plain(&long(lang))).count(), 2, "{sheet}");
        for it in [Text::PaperIntro, Text::WriteTitle, Text::MissingTitle, Text::ToManagement] {
            assert!(!sheet.contains(&plain(it.in_lang(lang))), "{it:?} is on {sheet}");
        }
    }
    site.leave().await;
}

#[tokio::test]
async fn the_one_pager_is_one_sheet_in_japanese() {
    the_one_pager_is_one_sheet(Lang::Ja).await;
}

#[tokio::test]
async fn the_one_pager_is_one_sheet_in_english() {
    the_one_pager_is_one_sheet(Lang::En).await;
}

/// What may be said by a state.
pub fn disclosure_of(state: &str, lang: Lang) -> Disclosure {
    let kept = State::read(state).unwrap();
    let library = ["management", "board", "roles"].map(|id| Content::of(id).asked);
    Disclosure::of(
        &sentences(lang),
        |id| {
            let asked = library.iter().find(|it| it.id == *id)?;
            Some(Entered { asked, sheet: kept.sheets.get(id)? })
        },
        |_| None,
    )
}

#[tokio::test]
async fn only_what_the_answers_bear_stands_in_the_disclosure() {
    let mut site = site(Lang::Ja).await;
    let memory = Memory::of("m1-policy=3 m2-officer=2 m6-report=na:自社では行わない m1-risk=?");
    site.open_with(&memory, DISCLOSURE).await;
    site.sees_heading(Text::TakeTitle.in_lang(Lang::Ja)).await;
    let found = disclosure_of(&memory.text(), Lang::Ja);
    let told: Vec<&Told> = found.told().collect();
    assert_eq!(told.len(), 1, "one answer bears a sentence");
    let words = sentences(Lang::Ja);
    let field = board::sentence_field(words.topic(found.parts[0].topic), 1, Lang::Ja);
    assert_eq!(site.value(&field).await, *told[0].original);
    let everything: String = site.ask("return document.body.textContent", &[]).await;
    for it in words.all().iter().filter(|it| it.id != told[0].id) {
        let said = words.words(&it.id);
        assert!(!everything.contains(said), "{said} is on the page");
    }
    // What it rests on is one press away, and so is the question.
    site.press(Text::RestsOn.in_lang(Lang::Ja)).await;
    let content = Content::served();
    let question = content.texts(Lang::Ja).question(&told[0].rests_on[0].question.question);
    site.sees(&question.unwrap().ask).await;
    site.sees(&question.unwrap().levels[2]).await;
    site.leave().await;
}

#[tokio::test]
async fn an_edited_sentence_keeps_its_original_in_sight_and_goes_when_the_answer_falls() {
    let mut site = site(Lang::Ja).await;
    site.open_with(&Memory::of("m1-policy=3"), DISCLOSURE).await;
    site.sees_heading(Text::TakeTitle.in_lang(Lang::Ja)).await;
    let found = disclosure_of(&Memory::of("m1-policy=3").text(), Lang::Ja);
    let told = found.told().next().unwrap();
    let words = sentences(Lang::Ja);
    let field = board::sentence_field(words.topic(found.parts[0].topic), 1, Lang::Ja);
    let own = "当社は、情報を守る方針を文書で定めています。";
    site.write_anew(&field, own).await;
    site.key(Key::Tab).await;
    site.sees(Text::EditedWarning.in_lang(Lang::Ja)).await;
    site.sees(&told.original).await;
    // It outlives a visit.
    site.reload().await;
    site.sees(Text::EditedWarning.in_lang(Lang::Ja)).await;
    assert_eq!(site.value(&field).await, own);
    // The answer falls: the words stay with the user, and not in the draft.
    let state = site.kept().await.replace("{\"level\":3}", "{\"level\":1}");
    site.open_with_text(&state, DISCLOSURE).await;
    site.sees(own).await;
    site.sees_heading(Text::StaleTitle.in_lang(Lang::Ja)).await;
    site.sees(Text::Nothing.in_lang(Lang::Ja)).await;
    site.press(Text::Forget.in_lang(Lang::Ja)).await;
    site.sees_no_more(own).await;
    site.leave().await;
}

#[tokio::test]
async fn taking_an_edit_back_shows_the_original_again() {
    let mut site = site(Lang::En).await;
    site.open_with(&Memory::of("m1-policy=3"), DISCLOSURE).await;
    site.sees_heading(Text::TakeTitle.in_lang(Lang::En)).await;
    let found = disclosure_of(&Memory::of("m1-policy=3").text(), Lang::En);
    let told = found.told().next().unwrap();
    let words = sentences(Lang::En);
    let field = board::sentence_field(words.topic(found.parts[0].topic), 1, Lang::En);
    site.write_anew(&field, "We have a policy.").await;
    site.key(Key::Tab).await;
    site.press(Text::TakeBack.in_lang(Lang::En)).await;
    site.sees_no_more(Text::EditedWarning.in_lang(Lang::En)).await;
    assert_eq!(site.value(&field).await, *told.original);
    // Left out, nothing is left to take.
    site.tick(Text::Use.in_lang(Lang::En)).await;
    site.sees(Text::Nothing.in_lang(Lang::En)).await;
    assert!(site.has_control(vendor::Text::Copy.in_lang(Lang::En)).await);
    site.leave().await;
}

/// Everything answered as well as can be.
fn best() -> Memory {
    let all = |id: &str| {
        let content = Content::of(id);
        let top = content.asked.top.number();
        let levels = content.asked.questions().filter(|it| it.number().is_none());
        levels.map(|it| format!("{}={top}", it.id)).collect::<Vec<_>>().join(" ")
    };
    Memory::of(&all("management")).and("board", &all("board")).and("roles", &all("roles"))
}

#[tokio::test]
async fn the_whole_disclosure_is_one_sheet_and_nothing_else() {
    for lang in [Lang::Ja, Lang::En] {
        let mut site = site(lang).await;
        let memory = best();
        site.open_with(&memory, DISCLOSURE).await;
        site.sees_heading(Text::TakeTitle.in_lang(lang)).await;
        site.press(policy_page::Text::SaveText.in_lang(lang)).await;
        let text = String::from_utf8(site.downloaded("disclosure.txt").await).unwrap();
        assert_eq!(text, disclosure_of(&memory.text(), lang).to_text(&sentences(lang)));
        site.sees(policy_page::Text::Saved.in_lang(lang)).await;
        if site.engine == Engine::Chromium {
            let printed = site.print_pdf(&format!("disclosure-{}", lang.tag())).await;
            let sheet = plain(&printed.text);
            assert_eq!(printed.n_pages, 1, "{sheet}");
            for told in disclosure_of(&memory.text(), lang).told() {
                assert!(sheet.contains(&plain(told.words())), "{told:?} is not on {sheet}");
            }
            for it in [Text::DisclosureIntro, Text::RestsOn, Text::Use, Text::TakeTitle] {
                assert!(!sheet.contains(&plain(it.in_lang(lang))), "{it:?} is on {sheet}");
            }
        }
        site.leave().await;
    }
}

/// A result of the board's evaluation.
fn evaluation(n: u8, answers: &str) -> Vec<u8> {
    let content = Content::of("board");
    let answers: Answers = content.answers_in(&Memory::only("board", answers).text());
    let day = Day::new(2026, 11, 1).unwrap();
    ResultFile::new(
        ResultId([n; 16]),
        Lang::Ja,
        Profile::default(),
        day,
        &answers,
        SortedMap::default(),
    )
    .to_json(&content.asked)
    .into_bytes()
}

/// A driver takes several files as one text.
async fn choose(site: &Site, label: Text, files: &[(&str, Vec<u8>)]) {
    let paths: Vec<String> = files
        .iter()
        .map(|(name, text)| site.file(name, text).to_string_lossy().into_owned())
        .collect();
    site.hand_over(label.in_lang(Lang::Ja), Path::new(&paths.join("\n"))).await;
    site.sees(&board::files(files.len(), 0, Lang::Ja)).await;
}

#[tokio::test]
async fn an_outside_view_stands_beside_the_boards_own_and_changes_nothing_of_it() {
    let mut site = site(Lang::Ja).await;
    site.open_with(&Memory::only("board", "b-mandate=4 b-agenda=2"), "/#/board/result").await;
    site.sees_heading(Text::OutsideTitle.in_lang(Lang::Ja)).await;
    let before = site.kept().await;
    let outside = evaluation(9, "b-mandate=2 b-agenda=2 b-expertise=1");
    choose(&site, Text::ChooseOutside, &[("outside.json", outside)]).await;
    site.sees(Text::OwnFromHere.in_lang(Lang::Ja)).await;
    let rows: Vec<String> = site.ask("return person.texts('.sides tbody tr')", &[]).await;
    assert!(rows[0].contains("取締役会の方が2段高い"), "{rows:?}");
    assert!(rows[1].contains("重なる"), "{rows:?}");
    assert!(rows[2].contains("比べられない"), "{rows:?}");
    let sheets = |it: &str| serde_json::from_str::<Value>(it).unwrap()["questionnaires"].clone();
    assert_eq!(sheets(&site.kept().await), sheets(&before), "the own answers stay");
    site.sees_no_more(Text::Echo.in_lang(Lang::Ja)).await;
    // A copy of the own answers is no view from outside.
    let copy = evaluation(8, "b-mandate=4 b-agenda=2");
    site.hand_over(Text::ChooseOutside.in_lang(Lang::Ja), &site.file("copy.json", &copy)).await;
    site.sees(Text::Echo.in_lang(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn a_text_that_there_is_no_room_for_is_not_lost_silently() {
    let mut site = site(Lang::En).await;
    let mut kept: Value = serde_json::from_str(&Memory::of("m1-policy=3").text()).unwrap();
    let full = (0..25).map(|n| (format!("d-{n}"), json!("a".repeat(MAX_DRAFT))));
    kept["format_version"] = json!(3);
    kept["drafts"] = Value::Object(full.collect());
    site.open_with_text(&kept.to_string(), PAPER).await;
    site.sees_heading(Text::WriteTitle.in_lang(Lang::En)).await;
    site.fill(Text::Decided.in_lang(Lang::En), "A new budget.").await;
    site.key(Key::Tab).await;
    site.sees(files::Text::DraftRefused.in_lang(Lang::En)).await;
    // What was there before is there still, and the notice can be put away.
    assert!(site.kept().await.contains("\"d-24\""));
    site.press(frame::Text::Close.in_lang(Lang::En)).await;
    site.sees_no_more(files::Text::DraftRefused.in_lang(Lang::En)).await;
    site.leave().await;
}

#[tokio::test]
async fn several_directors_settle_on_one_result_without_the_outside_view() {
    let mut site = site(Lang::Ja).await;
    // Whoever leads the board need not have answered here.
    site.open("/#/board/result").await;
    site.sees_heading(Text::SeveralTitle.in_lang(Lang::Ja)).await;
    let outside = evaluation(9, "b-mandate=1 b-agenda=1");
    choose(&site, Text::ChooseOutside, &[("outside.json", outside.clone())]).await;
    let directors = [
        ("chair.json", evaluation(1, "b-mandate=4 b-agenda=3")),
        ("other.json", evaluation(2, "b-mandate=2 b-agenda=3")),
    ];
    choose(&site, Text::ChooseDirectors, &directors).await;
    site.sees(Text::OwnFromFiles.in_lang(Lang::Ja)).await;
    site.press(Text::Compare.in_lang(Lang::Ja)).await;
    site.sees(&bench_words::differing(1, 1, Lang::Ja)).await;
    let content = Content::of("board");
    let texts = content.texts(Lang::Ja).question(&content.asked.sections[0].questions[0].id);
    site.choose(&*texts.unwrap().ask, &*texts.unwrap().levels[1]).await;
    site.sees(bench_words::Text::AllSettled.in_lang(Lang::Ja)).await;
    site.press(bench_words::Text::SaveOne.in_lang(Lang::Ja)).await;
    let name = format!("shirube-board-{}.json", site.today().await);
    let saved: Value = serde_json::from_slice(&site.downloaded(&name).await).unwrap();
    let expected = json!({ "b-mandate": { "level": 2 }, "b-agenda": { "level": 3 } });
    assert_eq!(saved["answers"], expected);
    // A file on both sides says nothing.
    site.hand_over(Text::ChooseDirectors.in_lang(Lang::Ja), &site.file("twice.json", &outside))
        .await;
    site.sees(Text::BothSides.in_lang(Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn results_lead_to_what_is_put_before_the_board() {
    let mut site = site(Lang::Ja).await;
    let content = Content::served();
    site.open_with(&Memory::complete(&content), "/#/management/result").await;
    site.press(Text::ToPaper.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::PaperTitle.in_lang(Lang::Ja)).await;
    site.press(Text::ToDisclosure.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::DisclosureTitle.in_lang(Lang::Ja)).await;
    site.back().await;
    site.sees_heading(Text::PaperTitle.in_lang(Lang::Ja)).await;
    site.leave().await;
}

/// Every fold open, a sentence written anew, the outside view beside.
#[tokio::test]
async fn the_pages_of_the_board_are_accessible_with_everything_open() {
    let mut site = site(Lang::Ja).await;
    let open = "document.querySelectorAll('main details').forEach((it) => { it.open = true });
        return true";
    site.open_with(&Memory::of("m1-policy=4 m2-officer=3"), DISCLOSURE).await;
    site.sees_heading(Text::TakeTitle.in_lang(Lang::Ja)).await;
    let topic = sentences(Lang::Ja).topic(shirube_core::board::Topic::Governance).to_owned();
    site.write_anew(&board::sentence_field(&topic, 1, Lang::Ja), "当社は、方針を定めています。")
        .await;
    site.key(Key::Tab).await;
    site.sees(Text::EditedWarning.in_lang(Lang::Ja)).await;
    let _: bool = site.ask(open, &[]).await;
    let mut faults = site.axe().await;
    site.screenshot("disclosure").await;

    site.open_with(&some(&Content::served()), PAPER).await;
    site.sees_heading(Text::PreviewTitle.in_lang(Lang::Ja)).await;
    faults.extend(site.axe().await);
    site.screenshot("board-paper").await;

    site.open_with(&Memory::only("board", "b-mandate=4"), "/#/board/result").await;
    site.sees_heading(Text::OutsideTitle.in_lang(Lang::Ja)).await;
    let files = [("outside.json", evaluation(9, "b-mandate=2"))];
    choose(&site, Text::ChooseOutside, &files).await;
    site.sees(Text::OwnFromHere.in_lang(Lang::Ja)).await;
    faults.extend(site.axe().await);
    site.screenshot("board-evaluators").await;
    assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
    site.leave().await;
}
