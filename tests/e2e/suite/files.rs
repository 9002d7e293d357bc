//! Saving the result as a file, and opening files: one's own, somebody else's, and bad ones.

use std::collections::BTreeSet;

use serde_json::json;
use shirube_core::answers::Answers;
use shirube_core::day::Day;
use shirube_core::i18n::files::{trust, unusable};
use shirube_core::i18n::{Lang, date};
use shirube_core::opening::{Trust, Unusable, open_file};
use shirube_core::result::{Identity, ResultFile, verify};
use shirube_e2e::{Content, Memory, Site};

const OPEN: &str = "結果のファイルを開く";
const REFUSED: &str = "このファイルは開けませんでした。回答は変わっていません。";
const TAKEN: &str = "ファイルの回答を取り込みました。";
const OPENED: &str = "ファイルを開きました";

/// How the start page tells of the answers of [`mine`].
const PROGRESS: &str = "40問中3問に回答";

/// Words that must never stand in an anonymous file.
const NOTE: &str = "カナリアのメモ";
const REASON: &str = "カナリアの理由";

/// A visitor who has told all that there is to tell.
fn talkative(content: &Content) -> Memory {
    Memory::complete(content)
        .answer("m4-products", json!({ "not_applicable": REASON }))
        .note("m1-risk", NOTE)
        .profile(json!({ "industry": "E", "size": "21-50", "prefecture": "13" }))
}

fn verified(file: &str, content: &Content) -> ResultFile {
    let found =
        verify(file, |_, digest| (*digest == content.asked.digest).then_some(&*content.asked));
    found.unwrap_or_else(|err| panic!("{err}\n{file}"))
}

/// Saves the result of the page shown.
async fn save(site: &Site) -> String {
    site.press("結果をファイルに保存").await;
    site.sees("ファイルを書き出しました。").await;
    let name = format!("shirube-management-{}.json", site.today().await);
    String::from_utf8(site.downloaded(&name).await).unwrap()
}

async fn open(site: &Site, name: &str, content: &[u8]) {
    let file = site.file(name, content);
    site.hand_over(OPEN, &file).await;
}

#[tokio::test]
async fn a_saved_file_carries_its_day_in_its_name_and_verifies() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = talkative(&content);
    site.open_with(&memory, "/#/result").await;
    let file = verified(&save(&site).await, &content);
    assert_eq!(*file.answers(), content.answers_in(&memory.text()));
    assert_eq!(file.answered_on().to_string(), site.today().await);
    let Identity::Named { notes, .. } = file.identity() else { panic!("it is anonymous") };
    let (_, note) = notes.iter().next().unwrap();
    assert_eq!((notes.len(), &**note), (1, NOTE));
    assert!(file.profile().prefecture().is_some());
    // Two files can be told apart.
    assert_ne!(verified(&save(&site).await, &content).id(), file.id());
    site.leave().await;
}

#[tokio::test]
async fn an_anonymous_file_says_nothing_that_could_tell() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&talkative(&content), "/#/result").await;
    let today = site.today().await;
    site.press("匿名のファイルに保存").await;
    let name = format!("shirube-anonymous-{}.json", &today[..7]);
    let text = String::from_utf8(site.downloaded(&name).await).unwrap();
    for word in [NOTE, REASON, "prefecture", "notes", "organisation", today.as_str()] {
        assert!(!text.contains(word), "the file says {word:?}:\n{text}");
    }
    let file = verified(&text, &content);
    assert_eq!(*file.identity(), Identity::Anonymous);
    assert_eq!(file.answers().len(), 40);
    site.leave().await;
}

#[tokio::test]
async fn after_a_wipe_the_own_file_brings_everything_back() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = talkative(&content);
    site.open_with(&memory, "/#/result").await;
    let file = save(&site).await;
    site.press("しるべ").await;
    site.press("すべて消す").await;
    site.sees("40問・約30分").await;
    open(&site, "mine.json", file.as_bytes()).await;
    site.sees_focus_on(OPENED).await;
    site.sees("まだ何も変えていません。").await;
    site.sees(&trust(&Trust::Valid, Lang::Ja)).await;
    let day = Day::parse(&site.today().await).unwrap();
    site.sees(&date(day, Lang::Ja)).await;
    assert!(!site.has_control("自分の回答に合わせる").await, "there is nothing to merge into");
    assert_eq!(site.stored().await, [""; 0], "opening has stored something");

    site.press("この回答から始める").await;
    site.sees(TAKEN).await;
    site.sees_heading("結果").await;
    assert_eq!(content.answers_in(&site.kept().await), content.answers_in(&memory.text()));
    assert!(site.kept().await.contains(NOTE));
    assert!(site.kept().await.contains("\"prefecture\":\"13\""));
    site.reload().await;
    site.sees_heading("結果").await;
    site.leave().await;
}

/// Somebody else's file: it fills one gap of [`mine`] and differs in two answers.
fn theirs(content: &Content) -> String {
    let theirs = content.answers_in(&Memory::of("m1-risk=5 m1-policy=4 m1-law=1").text());
    result_file(content, &theirs)
}

fn mine() -> Memory {
    Memory::of("m1-risk=2 m1-policy=3 m1-declare=3").note("m1-risk", NOTE)
}

fn result_file(content: &Content, answers: &Answers) -> String {
    let day = Day::new(2026, 10, 1).unwrap();
    let id = shirube_core::result::ResultId([7; 16]);
    let (profile, notes) = Default::default();
    ResultFile::new(id, Lang::Ja, profile, day, answers, notes).to_json(&content.asked)
}

#[tokio::test]
async fn looking_at_a_file_leaves_the_own_answers_alone() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&mine(), "/").await;
    open(&site, "theirs.json", theirs(&content).as_bytes()).await;
    site.sees("回答3問（自分が未回答のもの1問、答えが違うもの2問）").await;
    let before = site.kept().await;
    site.press("見るだけにする").await;
    site.sees("開いたファイルの結果を見ています。").await;
    site.sees("全体は 3.33、").await;
    assert!(!site.has_control("結果をファイルに保存").await);
    assert!(!site.has_control("この項目の回答を見直す").await);
    let boxes: usize = site.ask("return person.shown('input[type=checkbox]').length", &[]).await;
    assert_eq!(boxes, 0, "somebody else's plan is not ours to make");
    assert_eq!(site.kept().await, before);

    site.press("ファイルの扱いを選ぶ").await;
    site.sees_heading(OPENED).await;
    site.press("やめる").await;
    site.sees(PROGRESS).await;
    assert_eq!(site.kept().await, before);
    site.press(content.name(Lang::Ja)).await;
    site.sees("続きから（3 / 40）").await;
    site.press("結果を見る").await;
    site.sees("全体は 2.67、").await;
    site.leave().await;
}

#[tokio::test]
async fn merging_fills_gaps_and_settles_each_difference_as_chosen() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&mine(), "/").await;
    open(&site, "theirs.json", theirs(&content).as_bytes()).await;
    site.sees_heading(OPENED).await;
    for number in [1, 2] {
        let ask = content.ask(number, Lang::Ja);
        assert!(site.is_chosen(ask, 1).await, "one's own answer is the one that stays");
    }
    site.choose(content.ask(1, Lang::Ja), "ファイルの回答：段階5").await;
    assert!(site.is_chosen(content.ask(2, Lang::Ja), "自分の回答：段階3").await);
    site.press("自分の回答に合わせる").await;
    site.sees(TAKEN).await;
    let merged = Memory::of("m1-risk=5 m1-policy=3 m1-declare=3 m1-law=1");
    assert_eq!(content.answers_in(&site.kept().await), content.answers_in(&merged.text()));
    assert!(site.kept().await.contains(NOTE), "one's own note is gone");

    site.press("元に戻す").await;
    site.sees_no_more(TAKEN).await;
    assert_eq!(content.answers_in(&site.kept().await), content.answers_in(&mine().text()));
    site.leave().await;
}

#[tokio::test]
async fn all_differences_can_be_settled_at_once() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&mine(), "/").await;
    open(&site, "theirs.json", theirs(&content).as_bytes()).await;
    site.press("すべてファイルの回答にする").await;
    assert!(site.is_chosen(content.ask(1, Lang::Ja), 2).await);
    assert!(site.is_chosen(content.ask(2, Lang::Ja), 2).await);
    site.press("すべて自分の回答にする").await;
    assert!(site.is_chosen(content.ask(1, Lang::Ja), 1).await);
    site.press("すべてファイルの回答にする").await;
    site.press("自分の回答に合わせる").await;
    site.sees(TAKEN).await;
    let merged = Memory::of("m1-risk=5 m1-policy=4 m1-declare=3 m1-law=1");
    assert_eq!(content.answers_in(&site.kept().await), content.answers_in(&merged.text()));
    site.leave().await;
}

#[tokio::test]
async fn replacing_takes_the_file_as_it_is_and_can_be_undone() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open_with(&mine(), "/").await;
    let file = theirs(&content);
    open(&site, "theirs.json", file.as_bytes()).await;
    site.press("自分の回答と置き換える").await;
    site.sees(TAKEN).await;
    assert_eq!(content.answers_in(&site.kept().await), *verified(&file, &content).answers());
    site.press("元に戻す").await;
    site.sees_no_more(TAKEN).await;
    let kept = site.kept().await;
    assert_eq!(content.answers_in(&kept), content.answers_in(&mine().text()));
    assert!(kept.contains(NOTE));
    site.leave().await;
}

#[tokio::test]
async fn a_bad_file_is_told_about_and_nothing_is_lost() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let good = theirs(&content);
    let half: String = good.chars().take(good.chars().count() / 2).collect();
    let png = [0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, 0xff, 0xd8];
    let bad: [(&str, Vec<u8>); 9] = [
        ("empty.json", Vec::new()),
        ("words.json", "これは結果のファイルではありません".into()),
        ("other.json", "{\"name\": \"shopping\"}".into()),
        ("picture.json", png.into()),
        ("half.json", half.into()),
        ("staff.json", good.replace("\"id\": \"management\"", "\"id\": \"staff\"").into()),
        ("newer.json", good.replace("\"format_version\": 1", "\"format_version\": 2").into()),
        ("large.json", vec![b' '; 1024 * 1024 + 1]),
        ("level.json", good.replacen("\"level\": 5", "\"level\": 9", 1).into()),
    ];
    site.open_with(&mine(), "/").await;
    site.sees(PROGRESS).await;
    let before = site.kept().await;
    let library = ["management", "sme", "six-articles"].map(|it| Content::of(it).asked);
    let mut told = BTreeSet::new();
    for (name, bytes) in bad {
        let why = open_file(&String::from_utf8_lossy(&bytes), &library).unwrap_err();
        open(&site, name, &bytes).await;
        site.sees(REFUSED).await;
        site.sees(&unusable(&why, Lang::Ja)).await;
        assert!(site.status().await.contains(REFUSED), "{name}: a screen reader is not told");
        if let Unusable::Damaged(problems) = &why {
            site.press("詳しい内容").await;
            site.sees(&problems[0].to_string()).await;
        }
        assert_eq!(site.kept().await, before, "{name}");
        site.press("閉じる").await;
        site.sees_no_more(REFUSED).await;
        told.insert(unusable(&why, Lang::Ja));
    }
    assert_eq!(told.len(), 5, "every cause has its own words: {told:?}");
    site.sees(PROGRESS).await;
    site.leave().await;
}

#[tokio::test]
async fn an_edited_file_is_shown_with_its_score_worked_out_anew() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let good = theirs(&content);
    let edited = good.replacen("\"score\": 333", "\"score\": 500", 1);
    assert_ne!(good, edited);
    site.open_with(&mine(), "/").await;
    open(&site, "edited.json", edited.as_bytes()).await;
    site.sees(&trust(&Trust::Edited, Lang::Ja)).await;
    site.press("見るだけにする").await;
    site.sees("全体は 3.33、").await;
    site.leave().await;
}

#[tokio::test]
async fn a_saved_state_can_be_opened_as_well() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open("/").await;
    open(&site, "shirube-saved.json", mine().text().as_bytes()).await;
    site.sees(&trust(&Trust::Unsigned, Lang::Ja)).await;
    site.press("この回答から始める").await;
    site.sees(TAKEN).await;
    assert_eq!(content.answers_in(&site.kept().await), content.answers_in(&mine().text()));
    site.leave().await;
}
