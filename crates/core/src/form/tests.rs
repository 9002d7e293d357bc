use super::*;
use crate::html::tests::{assert_balanced, assert_nothing_inline};
use crate::questionnaire::{Question, Wants};
use crate::testing::{
    checklist_questionnaire, coverage_questionnaire, exposure_questionnaire, points_questionnaire,
    questionnaire, quiz_questionnaire,
};

/// Texts in which every word is `word`, every level `word` with its number.
fn texts(asked: &Questionnaire, lang: Lang, word: &str) -> Texts {
    let member = |id: &str, value: &str| format!("{id:?}:{value}");
    let level = |it: u8| format!("{:?}", format!("{word} L{it}"));
    let levels: Vec<String> = (1..=asked.top.number()).map(level).collect();
    let word = format!("{word:?}");
    let section = format!(r#"{{"title":{word},"short":{word},"about":{word}}}"#);
    let more = match asked.method {
        Method::Points => format!(
            r#","none":{word},"examples":{{"shop":{word},"office":{word},"factory":{word}}}"#
        ),
        Method::Exposure => format!(r#","weigh":{word}"#),
        _ => String::new(),
    };
    let levels = format!(r#","levels":[{}]"#, levels.join(","));
    let question = |it: &Question| {
        let levels = match it.wants {
            Wants::Grade { .. } | Wants::Exposure => format!("{levels}{more}"),
            Wants::Right(_) => format!(r#"{levels},"answer":{word}"#),
            Wants::Holder | Wants::Number(_) => String::new(),
        };
        format!(r#"{{"ask":{word},"why":{word},"hint":{word}{levels}}}"#)
    };
    let action = format!(r#"{{"do":{word},"first_step":{word}}}"#);
    let all = |members: Vec<String>| members.join(",");
    let json = format!(
        r#"{{"format":"shirube-texts","format_version":1,"language":"{}","title":{word},"intro":{word},"sections":{{{}}},"questions":{{{}}},"actions":{{{}}},"views":{{}}}}"#,
        lang.tag(),
        all(asked.sections.iter().map(|it| member(it.id.as_str(), &section)).collect()),
        all(asked.questions().map(|it| member(it.id.as_str(), &question(it))).collect()),
        all(asked
            .questions()
            .flat_map(|it| &it.actions)
            .map(|it| member(it.id.as_str(), &action))
            .collect()),
    );
    Texts::read(&json, asked).unwrap()
}

fn desks() -> Desks {
    let both = r#"{"ja":"窓口","en":"A desk"}"#;
    let file = format!(
        r#"{{"format":"shirube-desks","format_version":1,"checked_on":"2026-11-23","desks":[{{"id":"a","name":{both},"for":{both},"mail":"a@b.jp","url":"https://b.jp/","checked_on":"2026-11-23","mark":"V","source":"A"}}]}}"#
    );
    Desks::read(&file).unwrap()
}

fn form(asked: &Questionnaire, lang: Lang, word: &str) -> String {
    page(asked, &texts(asked, lang, word), &desks())
}

/// One questionnaire a method.
fn all() -> [Questionnaire; 4] {
    [
        questionnaire(&[2, 3]),
        points_questionnaire(),
        checklist_questionnaire(&[3, 2]),
        exposure_questionnaire(),
    ]
}

#[test]
fn questions_are_numbered_through_all_sections() {
    for asked in all() {
        let page = form(&asked, Lang::Ja, "問い");
        let count = asked.questions().count();
        for number in 1..=count {
            assert_eq!(page.matches(&format!("<h3>{number}. 問い</h3>")).count(), 1, "{number}");
        }
        assert_eq!(page.matches("<h3>").count(), count);
        // The scale, and the answers that are no level.
        assert_eq!(page.matches("<ul class=\"levels").count(), count * 2);
    }
}

#[test]
fn named_answers_stand_in_their_usual_order_with_their_points() {
    let page = form(&points_questionnaire(), Lang::En, "x");
    let first = page.split_once("<ul class=\"levels").unwrap().1;
    let answers: Vec<&str> = first.split("<li>").skip(1).take(4).collect();
    for (answer, expected) in answers.iter().zip([
        "<b>4</b> Done: x L3</li>",
        "<b>2</b> Partly: x L2</li>",
        "<b>0</b> Not done: x L1</li>",
        "<b>−1</b> Don&#39;t know</li>",
    ]) {
        assert!(answer.starts_with(expected), "{answer}");
    }
    assert!(!page.contains("Not applicable ("));

    let page = form(&checklist_questionnaire(&[1]), Lang::Ja, "x");
    let answers = page.split_once("<ul class=\"levels").unwrap().1;
    assert!(answers.contains("<li>できている：x L2</li>\n<li>まだ：x L1</li>"));
    assert!(answers.contains("該当しない（理由"));

    let page = form(&questionnaire(&[1]), Lang::Ja, "x");
    assert!(page.contains("<li><b>1</b> x L1</li>\n<li><b>2</b> x L2</li>"));
}

#[test]
fn a_long_list_of_requirements_is_no_list_of_articles() {
    let json = crate::testing::checklist_json(&[3; 27]).replace("\"test\"", "\"scs3\"");
    let page = form(&crate::testing::from_json(&json), Lang::Ja, "x");
    assert_eq!(page.matches("<article").count(), 81);
    assert_eq!(page.matches("□ この要件は、当てはまるものがすべて「できている」").count(), 27);
    assert!(page.contains("<h3>81. x</h3>") && page.contains("27のうちいくつ"));
    assert!(page.contains("★3であることにはなりません"));
    assert!(!page.contains("条") && !page.contains("一つ星"));
}

#[test]
fn paper_knows_how_much_there_is_to_reach() {
    let page = form(&points_questionnaire(), Lang::Ja, "x");
    for most in ["______ / 20<", "______ / 52<", "______ / 28<"] {
        // Once below the part, once in the table.
        assert_eq!(page.matches(most).count(), 2, "{most}");
    }
    assert!(page.contains("<td>______ / 100</td>"));
    assert!(page.contains("合計は−25点から100点の間"));
    assert!(page.contains("□□□□□ □□□□□ □□□□□"));
    let page = form(&checklist_questionnaire(&[1, 1]), Lang::Ja, "x");
    assert!(page.contains("<td>______ / 2</td>") && !page.contains("□□□□□"));
}

#[test]
fn on_paper_each_level_of_a_plane_has_its_points_and_each_axis_its_sum() {
    let page = form(&exposure_questionnaire(), Lang::En, "x");
    // The first question weighs 3, the last one 1.
    let first = page.split_once("<ul class=\"levels").unwrap().1;
    for (steps, level) in (0..).zip(1..=4) {
        assert!(first.contains(&format!("<b>{}</b> x L{level}</li>", steps * 3)), "{first}");
    }
    let last = page.rsplit_once("<ul class=\"levels\"").unwrap().1;
    assert!(last.contains("<b>3</b> x L4</li>"), "{last}");
    assert!(last.contains("<b>–</b> Don&#39;t know</li>"), "{last}");
    assert!(page.contains("18 for exposure and 18 for preparedness when all are answered"));
    assert_eq!(page.matches("______ ÷ ______<").count(), 2, "one an axis");
    assert_eq!(page.matches("______ / 100<").count(), 2, "one an axis");
}

#[test]
fn help_to_answer_stands_with_the_question() {
    let page = form(&points_questionnaire(), Lang::Ja, "x");
    for help in ["お店", "事務所", "小さな工場", "ないとき"] {
        let help = format!("<b>{help}：</b>\nx</");
        let help = &*help;
        assert_eq!(page.matches(help).count(), 25, "{help}");
    }
}

#[test]
fn words_cannot_become_markup() {
    let page = form(&questionnaire(&[1]), Lang::En, "1 < 2 & \"3\" > 'x'");
    assert!(page.contains("<h1>1 &lt; 2 &amp; &quot;3&quot; &gt; &#39;x&#39;</h1>"));
    assert!(!page.contains("1 < 2"));
}

#[test]
fn the_page_needs_no_script_and_no_inline_style() {
    for asked in all() {
        for lang in [Lang::Ja, Lang::En] {
            let page = form(&asked, lang, "x");
            assert_nothing_inline(&page);
            assert_balanced(&page);
        }
    }
}

#[test]
fn the_page_leads_back_to_the_other_language_and_to_help() {
    let asked = questionnaire(&[1]);
    for (lang, other) in [(Lang::Ja, Lang::En), (Lang::En, Lang::Ja)] {
        let page = form(&asked, lang, "x");
        assert!(page.contains(&format!("<html lang=\"{}\">", lang.tag())));
        let other = file_name(&asked.id, other);
        let links =
            ["index.html", &other, "style.css", "paper.css", "https://b.jp/", "mailto:a@b.jp"];
        for link in links.into_iter().chain([help::file_name(lang)]) {
            assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
        }
    }
}

#[test]
fn the_oldest_page_keeps_its_name() {
    let name = |id: &str| file_name(&QuestionnaireId::try_from(id).unwrap(), Lang::Ja);
    assert_eq!(name("management"), "questions.ja.html");
    assert_eq!(name("six-articles"), "questions-six-articles.ja.html");
}

#[test]
fn not_applicable_is_offered_only_where_it_is_allowed() {
    let asked = crate::testing::from_json(&crate::testing::json(&[2]).replacen(
        "\"na_allowed\":true",
        "\"na_allowed\":false",
        1,
    ));
    assert_eq!(form(&asked, Lang::Ja, "x").matches("該当しない（理由").count(), 1);
}

#[test]
fn roles_are_ticked_in_the_words_of_the_program_and_numbers_have_a_line() {
    let page = form(&coverage_questionnaire(), Lang::Ja, "問い");
    assert_eq!(page.matches("<li>だれもいない</li>").count(), 5);
    assert_eq!(page.matches("__________ 人").count(), 2);
    // Three roles, two roles, five in all; people are not counted.
    for line in ["______ / 3", "______ / 2", "______ / 5"] {
        assert!(page.contains(line), "{line}");
    }
    assert!(!page.contains("______ / 0"));
    assert!(!page.contains("id=\"solutions\""));
    assert_nothing_inline(&page);
    assert_balanced(&page);
}

#[test]
fn the_solutions_of_a_quiz_stand_behind_everything_and_nothing_before_gives_them_away() {
    let page = form(&quiz_questionnaire(), Lang::En, "x");
    let (questions, solutions) = page.split_once("<section class=\"solutions\"").unwrap();
    assert_eq!(questions.matches("<b>A</b> x L1</li>").count(), 4);
    assert!(!questions.contains("Filled in on"));
    // The last one has two right options.
    assert_eq!(solutions.matches("<b>A: </b>").count(), 2);
    assert_eq!(solutions.matches("<b>B: </b>").count(), 1);
    assert_eq!(solutions.matches("<b>C: </b>").count(), 2);
    assert!(solutions.trim_end().ends_with("</html>"));
    assert_nothing_inline(&page);
    assert_balanced(&page);
}
