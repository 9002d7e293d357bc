use super::*;
use crate::answers::Answers;
use crate::day::Day;
use crate::id::QuestionId;
use crate::profile::{Industry, Location, Prefecture, Profile, Size};
use crate::result::ResultId;
use crate::sorted::SortedMap;
use crate::testing;

fn file(answers: &Answers, notes: &[(&str, &str)]) -> ResultFile {
    let profile = Profile {
        industry: Industry::of_code("E"),
        size: Size::of_code("21-50"),
        place: Prefecture::of_code("13").map(Location::Prefecture),
    };
    let notes: SortedMap<QuestionId, Box<str>> =
        notes.iter().map(|(id, it)| (testing::question(id), Box::from(*it))).collect();
    let day = Day::parse("2026-11-23").unwrap();
    ResultFile::new(ResultId([7; 16]), Lang::Ja, profile, day, answers, notes)
}

fn made(asked: &Questionnaire, file: &ResultFile) -> [Table; 3] {
    let texts = Texts::read(&testing::words(asked), asked).unwrap();
    tables(asked, &texts, file).try_into().unwrap()
}

/// A table as text, a line a row, so that a test can be read.
fn lines(table: &Table) -> Vec<String> {
    let cell = |it: &Cell| match it {
        Cell::Text(it) => it.clone(),
        Cell::Integer(it) => it.to_string(),
        Cell::Hundredths(it) => format!("{it}/100"),
        Cell::Day(it) => format!("day {it}"),
        Cell::Empty => "-".to_owned(),
    };
    let head = table.columns.iter().map(|it| it.title.clone()).collect::<Vec<_>>().join("|");
    let rows = table.rows.iter().map(|it| it.iter().map(cell).collect::<Vec<_>>().join("|"));
    std::iter::once(head).chain(rows).collect()
}

#[test]
fn every_question_has_its_answer_in_words_its_reason_and_its_note() {
    let asked = testing::questionnaire(&[2, 3]);
    let answers = testing::answers("m1-1=3 m1-2=? m2-1=- m2-2=draft");
    let [found, ..] = made(&asked, &file(&answers, &[("m1-2", "=田中さんに聞く")]));
    assert_eq!(found.title, "回答");
    assert_eq!(
        lines(&found),
        [
            "番号|項目|質問|回答（段階）|選んだ文|目標|該当しない理由|メモ",
            "1|題|m1-1は。|3|段階3|4|-|-",
            "2|題|m1-2は。|わからない|-|4|-|=田中さんに聞く",
            "3|題|m2-1は。|該当しない|-|4|none here|-",
            "4|題|m2-2は。|未回答|-|4|-|-",
            "5|題|m2-3は。|未回答|-|4|-|-",
        ]
    );
}

#[test]
fn every_row_has_a_cell_a_column() {
    for asked in [
        testing::questionnaire(&[1, 2]),
        testing::points_questionnaire(),
        testing::checklist_questionnaire(&[2, 1]),
        testing::exposure_questionnaire(),
    ] {
        for answers in ["", "m1-1=2"] {
            for table in made(&asked, &file(&testing::answers(answers), &[])) {
                assert!(!table.rows.is_empty());
                for row in &table.rows {
                    assert_eq!(row.len(), table.columns.len(), "{}", table.title);
                }
            }
        }
    }
}

#[test]
fn scores_stand_by_item_with_their_range_and_all_of_them_last() {
    let asked = testing::questionnaire(&[4, 1]);
    let answers = testing::answers("m1-1=3 m1-2=4 m1-3=? m1-4=-");
    let [_, found, _] = made(&asked, &file(&answers, &[]));
    assert_eq!(
        lines(&found),
        [
            "項目|点数|取りうる範囲（下）|取りうる範囲（上）|目標|点数に入った質問の数|当てはまる質問の数",
            "題|350/100|267/100|400/100|400/100|2|3",
            "題|-|100/100|500/100|400/100|0|1",
            "全体|350/100|183/100|450/100|-|2|4",
        ]
    );
}

#[test]
fn points_are_whole_numbers_and_answers_have_names() {
    let asked = testing::points_questionnaire();
    let answers = testing::answers("m1-1=3 m1-2=1 m2-1=?");
    let [answered, scores, _] = made(&asked, &file(&answers, &[]));
    assert_eq!(
        lines(&scores),
        [
            "項目|点|満点|回答した質問の数|質問の数",
            "題|4|20|2|5",
            "題|-1|52|1|13",
            "題|0|28|0|7",
            "全体|3|100|3|25",
        ]
    );
    let answered = lines(&answered);
    assert_eq!(answered[0], "番号|項目|質問|回答|選んだ文|目標|該当しない理由|メモ");
    assert_eq!(answered[1], "1|題|m1-1は。|している|段階3|している|-|-");
    assert_eq!(answered[2], "2|題|m1-2は。|していない|段階1|している|-|-");
}

#[test]
fn a_checklist_says_what_is_in_place() {
    let asked = testing::checklist_questionnaire(&[2, 1]);
    let [_, scores, _] = made(&asked, &file(&testing::answers("m1-1=2 m1-2=- m2-1=1"), &[]));
    assert_eq!(
        lines(&scores),
        [
            "項目|状態|できている質問の数|当てはまる質問の数",
            "題|できている|1|1",
            "題|これから|0|1",
            "全体|2か条のうち、1つができています。|1|2",
        ]
    );
}

#[test]
fn a_plane_is_a_row_an_axis_and_exposure_has_no_target() {
    let asked = testing::exposure_questionnaire();
    let given = testing::answers("e-1=4 e-2=1 e-3=1 p-1=2 p-2=?");
    let [answered, scores, _] = made(&asked, &file(&given, &[]));
    assert_eq!(
        lines(&scores),
        [
            "軸|点数|取りうる範囲（下）|取りうる範囲（上）|点数に入った質問の数|質問の数",
            "危険の大きさ|5000/100|5000/100|5000/100|3|3",
            "備え|3333/100|1667/100|6667/100|1|3",
        ]
    );
    let answered = lines(&answered);
    assert_eq!(answered[1], "1|題|e-1は。|4|段階4|-|-|-");
    assert_eq!(answered[4], "4|題|p-1は。|2|段階2|3|-|-");
}

#[test]
fn a_question_that_is_not_asked_says_so_whatever_is_kept_of_it() {
    let condition = r#""id":"m1-2","visible_if":{"question":"m1-1","at_least":3}"#;
    let asked = testing::from_json(&testing::json(&[2]).replacen(r#""id":"m1-2""#, condition, 1));
    let [found, ..] = made(&asked, &file(&testing::answers("m1-1=1 m1-2=5"), &[]));
    assert_eq!(
        lines(&found)[2],
        "2|題|m1-2は。|該当しない|-|4|ほかの質問への答えから、尋ねていません。|-"
    );
}

#[test]
fn the_last_table_says_what_a_reader_of_the_file_alone_cannot_know() {
    let asked = testing::questionnaire(&[1]);
    let named = file(&testing::answers("m1-1=3"), &[("m1-1", "メモ")]);
    let [_, _, found] = made(&asked, &named);
    let digest = asked.digest.short();
    let expected = [
        "項目|内容".to_owned(),
        "診断|診断".to_owned(),
        format!("質問の版|2026.1（{digest}）"),
        "回答日|day 2026-11-23".to_owned(),
        "業種|製造業".to_owned(),
        format!("従業員数|{}", i18n::size(Size::of_code("21-50").unwrap(), Lang::Ja)),
        "都道府県|東京都".to_owned(),
        format!("作成したプログラム|しるべ {ENGINE}"),
        "確かさ|点数は自己申告の回答から計算しています。第三者が確かめたものではありません。"
            .to_owned(),
    ];
    assert_eq!(lines(&found), expected);

    // An anonymous file has only a month, and no notes.
    let [answers, _, found] = made(&asked, &named.anonymous(ResultId([8; 16])));
    assert_eq!(lines(&found)[3], "回答日|2026-11");
    assert!(!lines(&found).iter().any(|it| it.contains("都道府県")));
    assert!(!lines(&answers).iter().any(|it| it.ends_with("メモ") && it.starts_with('1')));
}

#[test]
fn roles_say_how_they_are_held_and_people_are_numbers() {
    let asked = testing::coverage_questionnaire();
    let given = testing::answers("r-1=5 r-2=3 r-4=2 r-5=1 r-staff=#120 r-security=#3");
    let [answers, scores, _] = made(&asked, &file(&given, &[]));
    let lines_of = lines(&answers);
    assert_eq!(lines_of[0], "番号|項目|質問|回答|該当しない理由|メモ");
    assert_eq!(lines_of[1], "1|題|r-1は。|専任の人がいる|-|-");
    assert_eq!(lines_of[3], "3|題|r-3は。|未回答|-|-");
    assert_eq!(lines_of[6], "6|題|r-staffは。|120|-|-");
    let lines_of = lines(&scores);
    assert_eq!(lines_of.len(), 1 + 2 + 1);
    assert_eq!(lines_of[1], "題|1|2|0|0|2|3");
    assert_eq!(lines_of[3], "全体|1|2|1|1|4|5");
}

#[test]
fn a_quiz_says_what_was_chosen_and_what_is_right() {
    let asked = testing::quiz_questionnaire();
    let given = testing::answers("q-1=1 q-2=3 q-4=?");
    let [answers, scores, _] = made(&asked, &file(&given, &[]));
    let lines_of = lines(&answers);
    assert_eq!(lines_of[0], "番号|項目|質問|回答|選んだ文|正解|該当しない理由|メモ");
    assert_eq!(lines_of[1], "1|題|q-1は。|ア|段階1|ア|-|-");
    assert_eq!(lines_of[2], "2|題|q-2は。|ウ|段階3|イ|-|-");
    assert_eq!(lines_of[4], "4|題|q-4は。|わからない|-|ア, ウ|-|-");
    assert_eq!(lines(&scores)[3], "全体|1|3|4");
}
