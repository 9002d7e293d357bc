//! All questions of a short check in one list.

use shirube_core::i18n::Lang;
use shirube_core::i18n::short::total;
use shirube_e2e::{Content, Key, Memory, Press, Site};

#[tokio::test]
async fn the_list_leads_to_the_same_result_as_one_question_a_page() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    let pick = |number: usize| match number % 4 {
        0 => Press::Unknown,
        it => Press::Level(u8::try_from(it).unwrap()),
    };
    site.open("/#/sme").await;
    site.press("一覧で答える").await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.is_started().await;
    for number in 1..=25 {
        let (ask, answer) = (content.ask(number, Lang::Ja), pick(number));
        site.choose(ask, answer.words(&content, Lang::Ja)).await;
        assert!(site.is_chosen(ask, answer.words(&content, Lang::Ja)).await, "question {number}");
        site.sees(&format!("{number} / 25")).await;
    }
    site.reload().await;
    for number in [1, 2, 3, 4, 25] {
        let answer = pick(number).words(&content, Lang::Ja);
        assert!(site.is_chosen(content.ask(number, Lang::Ja), answer).await, "question {number}");
    }
    site.press("結果を見る").await;
    site.sees_focus_on("結果").await;
    let found = content.points_of(&site.kept().await);
    // 7 not done, 6 partly, 6 done, 6 not known.
    assert_eq!((found.whole.total, found.whole.answered), (30, 25));
    site.sees(&total(&found.whole, found.band(), Lang::Ja)).await;
    site.leave().await;
}

#[tokio::test]
async fn answers_of_the_list_and_of_single_pages_are_the_same_ones() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open_with(&Memory::only("sme", "s1-update=2"), "/#/sme/all").await;
    assert!(site.is_chosen(content.ask(1, Lang::Ja), "一部している").await);
    site.choose(content.ask(2, Lang::Ja), "している").await;
    site.press("前へ").await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.press("続きから（2 / 25）").await;
    site.sees_focus_on(content.ask(3, Lang::Ja)).await;
    site.press("前へ").await;
    site.sees_focus_on(content.ask(2, Lang::Ja)).await;
    assert_eq!(site.chosen().await, ["している"]);
    site.leave().await;
}

#[tokio::test]
async fn not_applicable_asks_for_its_reason_in_the_list_too() {
    let mut site = Site::plain().await;
    let content = Content::of("six-articles");
    let router = content.ask(3, Lang::Ja);
    site.open("/#/six-articles/all").await;
    site.choose(router, "該当しない").await;
    site.sees("理由を書くまでは未回答として扱います。").await;
    site.sees("0 / 16").await;
    site.press("その業務や設備がない").await;
    site.sees("1 / 16").await;
    assert!(site.is_chosen(router, "該当しない").await);
    site.choose(router, "まだ").await;
    site.sees_no_more("該当しない理由").await;
    site.sees("1 / 16").await;
    site.leave().await;
}

#[tokio::test]
async fn the_list_is_answered_with_the_keyboard() {
    let mut site = Site::plain().await;
    let content = Content::of("six-articles");
    site.open("/#/six-articles/all").await;
    site.sees(content.ask(16, Lang::Ja)).await;
    for number in 1..=16 {
        let ask = content.ask(number, Lang::Ja);
        let is_here = |it: &shirube_e2e::Focus| it.kind == "radio" && it.group.contains(ask);
        let focus = site.tab_until(ask, is_here).await;
        assert_eq!(focus.place, 1, "{focus:?}");
        site.key(Key::Space).await;
        if number % 2 == 0 {
            site.key(Key::Down).await;
        }
        let focus = site.focus().await;
        assert!(is_here(&focus), "the focus has left the question: {focus:?}");
        site.sees(&format!("{number} / 16")).await;
    }
    let found = content.checklist_of(&site.kept().await);
    assert_eq!((found.answered, found.met()), (16, 8));
    site.leave().await;
}
