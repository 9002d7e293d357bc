use super::*;
use crate::id::QuestionnaireId;
use crate::sorted::SortedMap;
use crate::table::{Cell, to_csv};
use crate::testing;
use crate::wording::look_over;

/// Texts by their keys.
type Drafts = SortedMap<Box<str>, Box<str>>;

/// Evidence and a note for every question of two requirements, and answers of all kinds.
fn drafts() -> Drafts {
    let asked = testing::checklist_questionnaire(&[3, 2]);
    let of_questions = asked.questions().flat_map(|it| {
        let id = &it.id;
        [
            (evidence::draft_key(id), format!("証跡{id}\n2026-11-01")),
            (note_key(id), format!("補足{id}")),
        ]
    });
    let names = [(CUSTOMER, "甲商事 御中"), (FIRM, "乙工業")];
    let names = names.map(|(key, it)| (key.to_owned(), it.to_owned()));
    of_questions.chain(names).map(|(key, it)| (key.into(), it.into())).collect()
}

fn pack_of(asked: &Questionnaire, sheet: &Sheet, chosen: &str, drafts: &Drafts) -> Pack {
    let texts = Texts::read(&testing::words(asked), asked).unwrap();
    let chosen = Chosen::read(Some(chosen), asked);
    let today = Day::parse("2026-11-23");
    let facts = Facts { asked, texts: &texts, sheet, chosen: &chosen, today };
    Pack::of(&facts, |key| drafts.get(&Box::from(key)).map(|it| &**it))
}

/// A sheet with these answers, all of the revision that is asked.
fn sheet_of(asked: &Questionnaire, given: &str) -> Sheet {
    let mut sheet = Sheet { answers: testing::answers(given), ..Sheet::default() };
    asked.questions().for_each(|it| sheet.confirm(it));
    sheet
}

fn pack(given: &str, chosen: &str) -> Pack {
    let asked = testing::checklist_questionnaire(&[3, 2]);
    let mut sheet = sheet_of(&asked, given);
    sheet.notes.insert(testing::question("m1-1"), "自分用のメモ".into());
    pack_of(&asked, &sheet, chosen, &drafts())
}

/// Everything that goes out, and everything that the page draws from.
fn all_of(pack: &Pack) -> String {
    let tables = pack.to_tables("回答".into());
    let csv: Vec<String> = tables.tables.iter().map(to_csv).collect();
    let json = crate::table::to_json(&tables, Lang::Ja);
    format!("{}{}{json}{pack:?}", pack.to_text(), csv.concat())
}

const GIVEN: &str = "m1-1=2 m1-2=1 m1-3=- m2-1=? m2-2=2";

#[test]
fn only_what_was_chosen_goes_out() {
    let asked = testing::checklist_questionnaire(&[3, 2]);
    let ids: Vec<String> = asked.questions().map(|it| it.id.to_string()).collect();
    // Every set of five questions.
    for set in 0..1_u32 << ids.len() {
        let is_in = |n: usize| set >> n & 1 == 1;
        let of = |wanted: bool| ids.iter().enumerate().filter(move |(n, _)| is_in(*n) == wanted);
        let chosen: Vec<&str> = of(true).map(|(_, it)| &**it).collect();
        let out = all_of(&pack(GIVEN, &chosen.join(" ")));
        for (_, id) in of(true) {
            for word in [format!("{id}は。"), format!("証跡{id}"), format!("補足{id}")] {
                assert!(out.contains(&word), "{word} of {chosen:?}");
            }
        }
        for (_, id) in of(false) {
            assert!(!out.contains(id.as_str()), "{id} of {chosen:?}:\n{out}");
        }
        assert!(!out.contains("自分用のメモ"));
    }
}

#[test]
fn a_requirement_is_told_as_a_whole_only_where_all_of_it_was_chosen() {
    let states =
        |chosen: &str| pack(GIVEN, chosen).groups.iter().map(|it| it.state).collect::<Vec<_>>();
    assert_eq!(states("m1-1 m1-2 m1-3 m2-1"), [Some(State::Partly), None]);
    assert_eq!(states("m1-1 m1-2"), [None]);
    assert_eq!(states("m2-2 m2-1"), [Some(State::Partly)]);
    assert_eq!(states(""), []);
}

#[test]
fn what_is_not_certain_is_being_checked() {
    let said = |given: &str| pack(given, "m1-1").lines().next().unwrap().said.clone();
    for given in ["", "m1-1=?", "m1-1=draft"] {
        assert_eq!(said(given), Said::BeingChecked, "{given}");
    }
    assert_eq!(said("m1-1=-"), Said::NotApplicable("none here".into()));
    assert!(said("m1-1=2").is_claim());
    assert!(!said("m1-1=1").is_claim());
    // An answer to an earlier revision wants confirming first.
    let json = testing::checklist_json(&[1]).replace("\"revision\":1", "\"revision\":2");
    let asked = testing::from_json(&json);
    let mut sheet = sheet_of(&testing::checklist_questionnaire(&[1]), "m1-1=2");
    assert!(sheet.wants_confirming(&asked.sections[0].questions[0]));
    let found = |sheet: &Sheet| pack_of(&asked, sheet, "m1-1", &drafts()).groups[0].clone();
    assert_eq!(found(&sheet).lines[0].said, Said::BeingChecked);
    assert_eq!(found(&sheet).state, Some(State::Unknown));
    sheet.confirm(&asked.sections[0].questions[0]);
    assert_eq!(found(&sheet).state, Some(State::Met));
}

#[test]
fn the_text_is_a_sheet_that_can_be_read_alone() {
    let asked = testing::checklist_questionnaire(&[3, 2]);
    let text = pack(GIVEN, "m1-1 m1-3 m2-1").to_text();
    let expected = format!(
        "セキュリティ対策についての回答書

宛先：甲商事 御中
回答した会社：乙工業
作成日：2026年11月23日
質問の版：診断 2026.1
質問の識別値：{}

会社が自分で点検した結果です。第三者は確かめていません。

■ 題

m1-1は。
  回答：できている
  証跡：証跡m1-1（2026年11月1日）
  補足：補足m1-1

m1-3は。
  回答：該当しない（none here）
  証跡：証跡m1-3（2026年11月1日）
  補足：補足m1-3

■ 題

m2-1は。
  回答：確認中
  証跡：証跡m2-1（2026年11月1日）
  補足：補足m2-1

内容を確かめた人
役職・氏名：____________　日付：____________
",
        asked.digest
    );
    assert_eq!(text, expected);
    assert_eq!(look_over(&text), []);
}

#[test]
fn every_row_of_the_table_says_that_it_is_the_firms_own_word() {
    let tables = pack(GIVEN, "m1-1 m2-1").to_tables("回答".into()).tables;
    let [answers, about] = &*tables else { panic!("{tables:?}") };
    for row in &answers.rows {
        assert_eq!(row.last(), Some(&Cell::text("自己点検（test 2026.1）")));
        assert_eq!(row[4], Cell::Day(Day::parse("2026-11-01").unwrap()));
    }
    assert!(
        about.rows.iter().flatten().any(|it| matches!(it, Cell::Text(it) if it.contains("第三者")))
    );
}

#[test]
fn a_level_without_a_name_comes_with_its_sentence() {
    let asked = testing::questionnaire(&[1]);
    let found = pack_of(&asked, &sheet_of(&asked, "m1-1=3"), "m1-1", &Drafts::default());
    assert_eq!(found.groups[0].state, None);
    assert!(found.to_text().contains("回答：5段階の3：段階3\n"), "{}", found.to_text());
}

#[test]
fn the_sheet_about_three_stars_says_that_it_proves_none() {
    let mut it = pack(GIVEN, "m1-1");
    it.id = crate::catalog::SCS3.into();
    assert!(it.to_text().contains("★3であることを示すものではありません"));
    assert_eq!(look_over(&it.to_text()), []);
    it.language = Lang::En;
    assert!(it.to_text().contains("does not show that the company is ★3"));
    assert_eq!(look_over(&it.to_text()), []);
}

#[test]
fn evidence_is_missed_only_where_something_is_claimed() {
    let asked = testing::checklist_questionnaire(&[3, 2]);
    let sheet = sheet_of(&asked, GIVEN);
    let all = "m1-1 m1-2 m1-3 m2-1 m2-2";
    assert_eq!(pack_of(&asked, &sheet, all, &Drafts::default()).without_evidence(), 2);
    assert_eq!(pack_of(&asked, &sheet, all, &drafts()).without_evidence(), 0);
}

/// How many were chosen.
fn count(chosen: &Chosen, asked: &Questionnaire) -> usize {
    asked.questions().filter(|it| chosen.has(&it.id)).count()
}

#[test]
fn what_was_chosen_is_kept_by_name_and_only_as_whole_names() {
    let asked = testing::checklist_questionnaire(&[3, 2]);
    let chosen = Chosen::read(Some("m2-1 m1-1 gone m1-1 M!"), &asked);
    assert_eq!(chosen.to_draft().as_deref(), Some("m1-1 m2-1"));
    let section: Vec<&QuestionId> = asked.sections[0].questions.iter().map(|it| &it.id).collect();
    assert_eq!(count(&chosen.with(section.clone(), true), &asked), 4);
    assert_eq!(chosen.with(section, false).to_draft().as_deref(), Some("m2-1"));
    assert_eq!(Chosen::read(None, &asked).to_draft(), None);
    // The longest questionnaire: what does not fit is left out, never cut.
    let many = testing::checklist_json(&[500]).replace("m1-", "long-criterion-");
    let many = testing::from_json(&many);
    let all = Chosen::default().with(many.questions().map(|it| &it.id), true);
    let draft = all.to_draft().unwrap();
    assert!(draft.len() <= crate::storage::MAX_DRAFT);
    let read = Chosen::read(Some(&draft), &many);
    let kept = count(&read, &many);
    assert_eq!(draft.split(' ').count(), kept);
    assert!((200..500).contains(&kept), "{kept}");
}

#[test]
fn the_longest_names_can_be_kept_and_no_name_takes_the_place_of_another() {
    let (question, questionnaire) = (
        |it: &str| QuestionId::try_from(it).unwrap(),
        |it: &str| QuestionnaireId::try_from(it).unwrap(),
    );
    let long = "a".repeat(64);
    for key in [note_key(&question(&long)), chosen_key(&questionnaire(&long))] {
        assert!(crate::storage::draft_key(&key).is_ok(), "{key}");
    }
    for it in ["for", "from", "note-x"] {
        let key = chosen_key(&questionnaire(it));
        assert!(![CUSTOMER, FIRM, &note_key(&question("x"))].contains(&&*key), "{key}");
    }
}

#[test]
fn a_name_is_one_line_of_plain_text() {
    assert_eq!(fitted(" 甲商事\n御中 ", MAX_NAME).as_deref(), Some("甲商事 御中"));
    assert_eq!(fitted(" \n", MAX_NAME), None);
    assert_eq!(fitted(&"あ".repeat(200), MAX_NAME).unwrap().chars().count(), MAX_NAME);
}

/// Names, notes and choices as long as the fields take them, for the three questionnaires that are
/// longest, leave room for other texts.
#[test]
fn everything_that_can_be_written_fits_into_the_saved_state() {
    let mut state = crate::storage::State::default();
    let long = |most| "あ".repeat(most);
    let mut keep = |key: &str, text: &str| {
        assert!(crate::storage::write_draft(&mut state.drafts, key, text), "{key}");
    };
    for (n, count) in [81, 40, 25].into_iter().enumerate() {
        let json = testing::checklist_json(&[count]).replace("m1-", &format!("criterion-{n}-"));
        let asked = testing::from_json(&json);
        for it in asked.questions() {
            let proof =
                Proof { name: long(evidence::MAX_NAME).into(), on: Day::parse("2026-11-01") };
            keep(&evidence::draft_key(&it.id), &proof.to_draft().unwrap());
            keep(&note_key(&it.id), &long(MAX_NOTE));
        }
        let all = Chosen::default().with(asked.questions().map(|it| &it.id), true);
        keep(&format!("answered-{n}"), &all.to_draft().unwrap());
        assert_eq!(Chosen::read(all.to_draft().as_deref(), &asked), all);
    }
    keep(CUSTOMER, &long(MAX_NAME));
    keep(FIRM, &long(MAX_NAME));
    let read = crate::storage::State::read(&state.to_json()).unwrap();
    assert_eq!(read.drafts, state.drafts);
}
