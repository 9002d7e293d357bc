//! What stands on the page, with small files.

use super::*;
use crate::html::tests::{assert_balanced, assert_nothing_inline};
use crate::triage::testing::{small, small_words};

fn desks() -> Desks {
    let both = r#"{"ja":"窓口 <1>","en":"A desk <1>"}"#.replace('<', "&");
    let desk = |id: &str, ways: &str, mark: &str| {
        format!(
            r#"{{"id":"{id}","name":{both},"for":{both},{ways},"checked_on":"2026-11-23","mark":"{mark}","source":"A"}}"#
        )
    };
    let all = [
        desk("a", r##""phone":"#9110","hours":{"ja":"平日","en":"weekdays"}"##, "V"),
        desk("b", r#""mail":"a@b.jp","url":"https://b.jp/x?y=1&z=2""#, "S"),
        desk("a-tokyo", r#""phone":"03-1111-2222","prefectures":["13"]"#, "V"),
    ];
    let file = format!(
        r#"{{"format":"shirube-desks","format_version":1,"checked_on":"2026-11-22","desks":[{}]}}"#,
        all.join(",")
    );
    Desks::read(&file).unwrap()
}

fn shown(lang: Lang) -> String {
    let triage = small(&desks());
    page(&triage, &small_words(&triage, lang), &sources())
}

fn sources() -> Sources {
    let name = r#"{"ja":"手引き","en":"A guide"}"#;
    let source = |id: &str, mark: &str| {
        format!(
            r#"{{"id":"{id}","title":{name},"publisher":{name},"date":"2025","url":"https://a.jp/","mark":"{mark}"}}"#
        )
    };
    let all: Vec<String> =
        SOURCES.iter().map(|it| source(it, "S")).chain([source("A", "V")]).collect();
    let file = format!(
        r#"{{"format":"shirube-sources","format_version":1,"checked_on":"2026-11-22","sources":[{}]}}"#,
        all.join(",")
    );
    Sources::read(&file).unwrap()
}

#[test]
fn desks_can_be_called_and_written_to() {
    for lang in [Lang::Ja, Lang::En] {
        let page = shown(lang);
        for link in ["tel:%239110", "mailto:a@b.jp", "https://b.jp/x?y=1&amp;z=2", "index.html"] {
            assert!(page.contains(&format!("href=\"{link}\"")), "{link}");
        }
        assert!(page.contains(lang.pick("<b>受付時間：</b>\n平日", "<b>Open: </b>\nweekdays")));
    }
}

#[test]
fn a_number_without_hours_says_that_they_are_not_known() {
    for lang in [Lang::Ja, Lang::En] {
        let page = shown(lang);
        let unknown = triage::Text::HoursUnknown.in_lang(lang);
        // Of three desks one has hours, and one has no number.
        assert_eq!(page.matches(unknown).count(), 1);
        assert!(page.split_once("href=\"tel:0311112222\"").unwrap().1.contains(unknown));
    }
}

#[test]
fn what_is_secondary_says_so_and_everything_has_its_day() {
    let page = shown(Lang::Ja);
    let of_desk = |id: &str| {
        let desk = page.split_once(&format!("id=\"{id}\"")).unwrap().1;
        desk.split_once("</article>").unwrap().0
    };
    assert!(of_desk("a").contains("2026年11月23日に確認"));
    assert!(!of_desk("a").contains("公式の発表ではない"));
    assert!(of_desk("b").contains("公式の発表ではない資料です、2026年11月23日に確認"));
    assert!(page.contains("連絡先は2026年11月22日に確認しました。"));
}

#[test]
fn the_page_names_the_day_after_which_its_desks_are_old() {
    for (lang, day) in [(Lang::Ja, "2027年5月22日を過ぎて"), (Lang::En, "after 22 May 2027, take")]
    {
        assert!(shown(lang).contains(day), "{day}");
    }
}

#[test]
fn every_source_of_the_page_is_named_on_it() {
    let page = shown(Lang::En);
    let lines = page.matches("<p class=\"quiet\">Source: <a").count();
    // Three desks, a kind and a deadline.
    assert_eq!(lines, 3 + 2 + SOURCES.len());
}

#[test]
fn the_page_needs_no_program() {
    for lang in [Lang::Ja, Lang::En] {
        let page = shown(lang);
        assert_nothing_inline(&page);
        assert_balanced(&page);
        assert!(page.contains(&format!("href=\"{}\"", file_name(lang.pick(Lang::En, Lang::Ja)))));
    }
}

#[test]
fn whoever_has_scripts_is_led_to_the_questions_one_by_one_before_anything_is_read() {
    for lang in [Lang::Ja, Lang::En] {
        let page = shown(lang);
        let link = format!("<a href=\"index.html#/help\">{}</a>", Text::Guided.in_lang(lang));
        let (before, after) = page.split_once(&link).unwrap();
        let choose = triage::Text::ChooseTitle.in_lang(lang);
        assert!(before.contains(choose) && !before.contains("<h2"), "{before}");
        assert!(after.contains(Text::GuidedMore.in_lang(lang)));
    }
}

#[test]
fn every_answer_is_a_link_to_something_on_the_page() {
    for lang in [Lang::Ja, Lang::En] {
        let page = shown(lang);
        let links = page.split("href=\"#").skip(1).filter_map(|it| Some(it.split_once('"')?.0));
        let links: Vec<&str> = links.collect();
        for it in ["t-2", "kind-mail", "outside-else", "a", "by-prefecture", "deadline-soon"] {
            assert!(links.contains(&it), "{it}: {links:?}");
        }
        for it in links {
            assert_eq!(page.matches(&format!(" id=\"{it}\"")).count(), 1, "{it}");
        }
    }
}

#[test]
fn a_desk_of_one_prefecture_stands_under_its_name() {
    let page = shown(Lang::En);
    let there = page.split_once("id=\"by-prefecture\"").unwrap().1;
    assert!(there.contains("<h3>Tokyo</h3>") && there.contains("href=\"tel:0311112222\""));
    assert!(!page.contains("<article class=\"desk\" id=\"a-tokyo\""));
}
