//! The whole check without a mouse.

use serde_json::Value;
use shirube_core::actions::WayOn;
use shirube_core::i18n::{Lang, start};
use shirube_e2e::{Content, Focus, Key, Memory, Site};

/// Whether the focus is in a field for a day.
const IS_IN_DAY: &str = "return document.activeElement.type === 'date'";

#[tokio::test]
async fn the_check_can_be_done_with_the_keyboard_alone() {
    const NOT_APPLICABLE: usize = 7;
    let pick = |number: usize| if number == 16 { NOT_APPLICABLE } else { number % 5 + 1 };
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open("/").await;
    site.sees("診断の一覧").await;
    site.tab_to("会社の備えの状態を知りたい").await;
    site.key(Key::Enter).await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.tab_to("診断をはじめる").await;
    site.key(Key::Enter).await;
    let mut number = 0;
    for section in &content.asked.sections {
        let title = content.title(section, Lang::Ja);
        site.sees_focus_on(title).await;
        for _ in &section.questions {
            number += 1;
            let ask = content.ask(number, Lang::Ja);
            let is_here = |it: &Focus| it.kind == "radio" && it.group.contains(ask);
            let focus = site.tab_until(ask, is_here).await;
            assert_eq!(focus.place, 1, "{focus:?}");
            site.key(Key::Space).await;
            for _ in 1..pick(number) {
                site.key(Key::Down).await;
            }
            // Choosing changes the answer and nothing else: one stays on the page, at the answer.
            let focus = site.focus().await;
            assert!(is_here(&focus) && focus.place == pick(number), "{focus:?}");
            assert_eq!(site.heading().await, title);
            if pick(number) == NOT_APPLICABLE {
                site.tab_to("該当しない理由").await;
                site.type_in("製品が ない").await;
            }
        }
        site.sees(&format!("{number} / 40")).await;
        let next = if number == 40 { "結果を見る" } else { "次へ" };
        site.tab_until(next, |it| it.name == next).await;
        site.key(Key::Enter).await;
    }
    site.sees_focus_on("結果").await;
    let answers = content.answers_in(&site.kept().await);
    assert_eq!(answers.len(), 40);

    // The result: an action, a row, the table, the file.
    let best = WayOn::from(&content.asked, &answers);
    let best = content.texts(Lang::Ja).action(&best.best().next().unwrap().action).unwrap();
    site.tab_to("表で見る").await;
    site.key(Key::Enter).await;
    site.sees("取りうる範囲").await;
    site.tab_until("a row", |it| it.kind == "summary").await;
    site.key(Key::Enter).await;
    site.sees("この項目の回答を見直す").await;
    site.tab_to(&best.act).await;
    site.key(Key::Space).await;
    site.sees("印を付けた1件").await;
    site.tab_to("結果をファイルに保存").await;
    site.key(Key::Enter).await;
    site.downloaded(&format!("shirube-management-{}.json", site.today().await)).await;
    site.leave().await;
}

#[tokio::test]
async fn the_short_check_can_be_done_with_the_keyboard_alone() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.open("/").await;
    site.sees("診断の一覧").await;
    site.tab_to("SECURITY ACTIONが必要と言われた").await;
    site.key(Key::Enter).await;
    site.sees_focus_on(content.name(Lang::Ja)).await;
    site.tab_to("診断をはじめる").await;
    site.key(Key::Enter).await;
    for number in 1..=25 {
        site.sees_focus_on(content.ask(number, Lang::Ja)).await;
        // From the heading the first answer is one Tab away, and the rest follow.
        let answers = ["している", "一部している", "していない", "わからない"];
        for answer in &answers[..=number % 4] {
            let focus = site.tab().await;
            assert!(focus.name.starts_with(answer), "{answer:?} was expected, not {focus:?}");
        }
        site.key(if number % 2 == 0 { Key::Enter } else { Key::Space }).await;
    }
    site.sees_focus_on("結果").await;
    assert_eq!(content.answers_in(&site.kept().await).len(), 25);
    site.tab_to("結果をファイルに保存").await;
    site.key(Key::Enter).await;
    site.downloaded(&format!("shirube-sme-{}.json", site.today().await)).await;
    site.leave().await;
}

#[tokio::test]
async fn every_control_is_reached_by_the_tab_key_and_seen_to_be() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let memory = Memory::half_way(&content).and("sme", "s1-update=3 s1-malware=2 s1-password=1");
    let memory = memory.and("six-articles", "a1-router=na:回線の会社が持っている");
    for (path, opened, least) in [
        ("/", &["回答はどこへ行きますか"][..], 14),
        ("/#/management", &["会社について（任意）", "回答はどこへ行きますか"], 12),
        ("/#/item/4", &["メモ 13", "例を見る 13"], 35),
        ("/#/result", &["まだ答えていない質問", "計算のしかた"], 40),
        ("/#/sme/2", &["例を見る 2", "うちにはない場合 2", "メモ 2"], 16),
        ("/#/sme/result", &["まだ答えていない質問", "できていること", "計算のしかた"], 30),
        ("/#/six-articles/3", &["例を見る 3"], 16),
        ("/#/six-articles/all", &[], 25),
        ("/#/sme/code", &[], 7),
        ("/#/policy", &[], 25),
        ("/#/wording", &[], 10),
        ("/#/security-action", &[], 18),
        ("/#/vendor", &["返事を選ぶ 1"], 9),
        ("/#/help", &[], 11),
    ] {
        site.open_with(&memory, path).await;
        site.is_started().await;
        if path == "/#/security-action" {
            site.sees_heading("宣言が関係する補助金や制度").await;
        }
        if path == "/#/help" {
            site.sees_heading("いま、いちばん近いのはどれですか。").await;
        }
        for it in opened {
            site.press(it).await;
            // The lists of the profile come with the whole program.
            site.is_started().await;
        }
        let stops = site.tab_stops().await;
        assert!(least <= stops.len(), "{path} has only {stops:?}");
        site.ask::<Value>("person.tabStops()[0].focus()", &[]).await;
        for (n, name) in (0_i32..).zip(&stops).skip(1) {
            let mut focus = site.tab().await;
            // In a field for a day, year, month, day and calendar are stops of their own.
            while focus.stop == n - 1 && site.ask(IS_IN_DAY, &[]).await {
                focus = site.tab().await;
            }
            assert_eq!(focus.stop, n, "{path}: {name:?} was expected, not {focus:?}");
        }
        // And back again.
        site.shift_key(Key::Tab).await;
        assert_eq!(usize::try_from(site.focus().await.stop), Ok(stops.len() - 2));
    }
    site.leave().await;
}

#[tokio::test]
async fn the_focus_goes_to_the_heading_of_a_new_page_and_stays_alone_on_load() {
    let mut site = Site::plain().await;
    let content = Content::served();
    let title = content.name(Lang::Ja);
    for path in ["/", "/#/management", "/#/item/2", "/#/result"] {
        site.open_with(&Memory::half_way(&content), path).await;
        site.sees("この端末に保存しました").await;
        assert_eq!(site.focus().await.kind, "body", "{path}: the focus has been moved on load");
    }
    site.press("質問に答える").await;
    site.sees_focus_on(content.item(6, Lang::Ja)).await;
    site.press("前へ").await;
    site.sees_focus_on(content.item(5, Lang::Ja)).await;
    // The page begins at its start, not where the last one was left.
    let top: f64 = site.ask("return scrollY", &[]).await;
    assert!(top < 1.0, "the new page is shown from {top} px on");
    site.press("しるべ").await;
    site.sees_focus_on(start::Text::Title.in_lang(Lang::Ja)).await;
    site.press(title).await;
    site.sees_focus_on(title).await;
    site.press("結果を見る").await;
    site.sees_focus_on("結果").await;
    site.back().await;
    site.sees_focus_on(title).await;
    site.reload().await;
    site.sees("この端末に保存しました").await;
    assert_eq!(site.focus().await.kind, "body", "the focus has been moved on a reload");
    site.leave().await;
}

#[tokio::test]
async fn the_profile_opens_where_it_was_pressed() {
    let mut site = Site::plain().await;
    site.open("/#/management").await;
    site.sees("診断をはじめる").await;
    site.tab_to("会社について（任意）").await;
    site.key(Key::Enter).await;
    site.selected("業種").await;
    site.sees_focus_on("会社について（任意）").await;
    let next = site.tab().await;
    assert!(next.name.starts_with("業種"), "{next:?}");
    site.leave().await;
}

#[tokio::test]
async fn the_first_stop_leads_past_the_head_of_the_page() {
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open("/#/item/1").await;
    site.sees_heading(content.item(1, Lang::Ja)).await;
    let focus = site.tab().await;
    assert_eq!(focus.name, "本文へ移動");
    let is_in_view = "const it = document.activeElement.getBoundingClientRect();
        return 0 <= it.top && it.bottom <= innerHeight";
    assert!(site.ask::<bool>(is_in_view, &[]).await, "the link cannot be seen");
    site.key(Key::Enter).await;
    site.sees_focus_on(content.item(1, Lang::Ja)).await;
    let focus = site.tab().await;
    assert_eq!((focus.kind.as_str(), focus.place), ("radio", 1), "{focus:?}");
    site.leave().await;
}
