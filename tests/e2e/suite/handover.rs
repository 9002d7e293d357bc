//! Handing a result over: nothing leaves before somebody has seen all of it and agreed.

use serde_json::{Value, json};
use shirube_core::i18n::handover::{Text, done, way_title};
use shirube_core::i18n::{Lang, files, size, start};
use shirube_core::profile::Size;
use shirube_core::result::verify;
use shirube_e2e::{Content, Site};

const RECIPIENT: &str = "試しの保険株式会社";

/// Answers one question of the check in the element `a`, and goes to its result.
async fn to_the_result(site: &Site) {
    site.into_started_check("a").await;
    site.press_inside("診断をはじめる").await;
    site.press_inside("している").await;
    site.sees("2 / 25").await;
    site.press_inside("結果を見る").await;
    site.sees_heading("結果").await;
}

#[tokio::test]
async fn a_result_is_handed_over_exactly_as_it_was_shown_and_not_before() {
    let mut site = Site::plain().await;
    let content = Content::of("sme");
    site.tolerate("has a contrast of", "the partner's colour is made for a light page");
    let title = way_title(RECIPIENT, Lang::Ja);
    site.open_host("blank").await;
    let host = site.server.other_origin();
    site.mount(
        "a",
        json!({ "questionnaire": "sme", "partner": "test", "result": true, "progress": true,
                "challenge": "one-1", "size": "6-20" }),
    )
    .await;
    to_the_result(&site).await;
    site.sees(&title).await;
    site.press_inside(Text::WayButton.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::Title.in_lang(Lang::Ja)).await;
    for shown in
        [RECIPIENT, &host, "見積もりに使います。", "1年で消します。", "privacy@insurer.example"]
    {
        site.sees(shown).await;
    }
    site.sees("one-1").await;
    // What the host said about the firm is a draft, and is not handed over unless it is ticked.
    site.sees(&size(Size::of_code("6-20").unwrap(), Lang::Ja)).await;
    let file = "return document.querySelector('.file-text').textContent";
    let shown: String = site.ask(file, &[]).await;
    assert!(!shown.contains("6-20"), "{shown}");

    // What is loaded meanwhile draws nothing anew: the file keeps its name.
    site.ask::<Value>("window.read = document.querySelector('.file-text')", &[]).await;

    // The button waits a moment, so that a press meant for another page agrees to nothing.
    let ready = "return person.control(arguments[0]).disabled === false || null";
    let agree = Text::Agree.in_lang(Lang::Ja);
    let _: bool = site.until("a button that can be pressed", ready, &[json!(agree)]).await;
    let same = "return window.read === document.querySelector('.file-text')";
    assert!(site.ask::<bool>(same, &[]).await, "the page was drawn anew while it was read");
    site.out_of_check().await;
    let before: Vec<String> = site.heard().await.into_iter().map(|it| it.name).collect();
    assert!(!before.contains(&"result".to_string()), "{before:?}");
    assert!(!format!("{:?}", site.heard().await).contains("s1-update"), "an answer has left");

    site.into_check("a").await;
    site.press_inside(agree).await;
    site.sees(&done(RECIPIENT, Lang::Ja)).await;
    site.sees_heading(Text::DoneTitle.in_lang(Lang::Ja)).await;
    site.out_of_check().await;
    let handed = site.hears("a", "result").await["result"].take();
    let as_shown: Value = serde_json::from_str(&shown).unwrap();
    assert_eq!(handed, as_shown, "something else than what was shown");
    let share = &handed["share"];
    assert_eq!(share["audience"], json!(host));
    assert_eq!((&share["recipient"], &share["challenge"]), (&json!(RECIPIENT), &json!("one-1")));
    assert_eq!(handed.get("notes"), None);
    let file = verify(&handed.to_string(), |_, _| Some(&content.asked)).unwrap();
    assert_eq!(file.answers().len(), 1);

    // Another colour of the page around asks nobody again.
    site.ask::<Value>("document.getElementById('a').theme = 'dark'", &[]).await;
    site.into_check("a").await;
    let dark = "return document.documentElement.dataset.theme === 'dark' || null";
    let _: bool = site.until("a dark page", dark, &[]).await;
    let text = site.text().await;
    assert!(text.contains(&done(RECIPIENT, Lang::Ja)), "{text}");
    site.leave().await;
}

#[tokio::test]
async fn no_colour_of_the_page_around_hides_what_is_agreed_to() {
    const HIDE: &str = "const it = document.getElementById('a');
        for (const name of ['text', 'quiet', 'accent', 'on-accent', 'surface', 'surface-raised'])
            it.style.setProperty(`--shirube-${name}`, '#123456');
        it.style.setProperty('--shirube-font', 'Wingdings');
        it.style.setProperty('--shirube-space', '9000px')";
    const HIDDEN: &str =
        "return getComputedStyle(document.body).color === 'rgb(18, 52, 86)' || null";
    // Everything with a colour of the page around, or out of its place.
    const UNSEEN: &str = "const look = (it) => getComputedStyle(it);
        return [...document.querySelectorAll('.handover, .handover :is(h1, dd, li, a, pre, button)')]
            .filter((it) => look(it).color === 'rgb(18, 52, 86)' || look(it).font.includes('Wingdings')
                || look(it).backgroundColor === 'rgb(18, 52, 86)' || parseFloat(look(it).paddingLeft) > 100)
            .map((it) => it.textContent.slice(0, 40))";
    let mut site = Site::plain().await;
    site.tolerate("has a contrast of", "the frame says which colours cannot be read");
    site.open_host("blank").await;
    site.mount("a", json!({ "questionnaire": "sme", "partner": "test", "result": true })).await;
    to_the_result(&site).await;
    site.press_inside(Text::WayButton.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::Title.in_lang(Lang::Ja)).await;
    site.out_of_check().await;
    site.ask::<Value>(HIDE, &[]).await;
    site.into_check("a").await;
    let _: bool = site.until("the colours of the page around", HIDDEN, &[]).await;
    let unseen: Vec<String> = site.ask(UNSEEN, &[]).await;
    assert_eq!(unseen, [""; 0]);
    site.leave().await;
}

#[tokio::test]
async fn declining_hands_nothing_over_and_loses_nothing() {
    let mut site = Site::plain().await;
    site.open_host("blank").await;
    site.mount("a", json!({ "questionnaire": "sme", "partner": "test", "result": true })).await;
    to_the_result(&site).await;
    site.press_inside(Text::WayButton.in_lang(Lang::Ja)).await;
    site.sees_heading(Text::Title.in_lang(Lang::Ja)).await;
    site.press_inside(Text::Decline.in_lang(Lang::Ja)).await;
    site.sees_heading("結果").await;
    // A page that has changed its mind about receiving still gets nothing without the way there.
    site.out_of_check().await;
    assert!(site.heard().await.iter().all(|it| it.name != "result"));
    site.leave().await;
}

#[tokio::test]
async fn nobody_is_offered_a_result_whom_the_partner_file_does_not_name() {
    let mut site = Site::plain().await;
    // It names the site that it lies on, which is not the page around here.
    let rows = [
        json!({ "questionnaire": "sme", "partner": "demo-insurer", "result": true }),
        json!({ "questionnaire": "sme", "partner": "test" }),
        json!({ "questionnaire": "sme", "result": true }),
    ];
    for options in rows {
        site.open_host("blank").await;
        site.mount("a", options.clone()).await;
        to_the_result_again(&site).await;
        let text = site.text().await;
        assert!(!text.contains("結果を渡す"), "{options}: {text}");
        site.out_of_check().await;
    }
    site.leave().await;
}

/// The same where an answer may stand there from before.
async fn to_the_result_again(site: &Site) {
    site.into_started_check("a").await;
    site.ask::<Value>("location.hash = '#/sme/1'", &[]).await;
    site.sees("1 / 25").await;
    site.press_inside("している").await;
    site.sees("2 / 25").await;
    site.ask::<Value>("location.hash = '#/sme/result'", &[]).await;
    site.sees_heading("結果").await;
    site.sees("保存と印刷").await;
}

#[tokio::test]
async fn the_partner_speaks_in_its_own_words_and_only_in_words() {
    let mut site = Site::plain().await;
    site.open("/?partner=test").await;
    site.sees("試しの保険がご案内しています").await;
    site.sees("試しの保険から").await;
    site.sees("試しの保険の紹介です。").await;
    // Markup is text.
    site.sees("条件は A&amp;B です。").await;
    site.sees("この説明は試しの保険株式会社によるものです（2026年10月1日現在）。").await;
    let links: Vec<String> = site
        .ask("return [...document.querySelectorAll('[data-partner] a')].map((it) => it.href)", &[])
        .await;
    let expected =
        ["https://insurer.example/discount", "tel:0000000000", "mailto:desk@insurer.example"];
    assert_eq!(links, expected);
    let accent =
        "return getComputedStyle(document.documentElement).getPropertyValue('--shirube-accent')";
    assert_eq!(site.ask::<String>(accent, &[]).await, "#7a0f3c");
    let logo = "return document.querySelector('[data-partner=line] img').naturalWidth > 0 || null";
    let _: bool = site.until("a logo", logo, &[]).await;

    // In the language of the page, and on the pages of the whole program too.
    site.press("English").await;
    site.sees("From Trial Insurance").await;
    site.sees("The conditions are A&amp;B.").await;
    site.press("I need SECURITY ACTION").await;
    site.press("Start the check").await;
    site.press("Done").await;
    site.press("See the result").await;
    site.sees("Whom you can ask at Trial Insurance").await;
    site.sees("The conditions are A&amp;B.").await;
    site.leave().await;
}

#[tokio::test]
async fn a_partner_without_a_file_leaves_the_check_as_it_is() {
    let mut site = Site::plain().await;
    site.tolerate("partners/", "there is no such file, which the console says");
    site.open("/?partner=nobody").await;
    site.sees_heading(start::Text::Title.in_lang(Lang::Ja)).await;
    site.open("/?partner=../questionnaires/desks").await;
    site.sees_heading(start::Text::Title.in_lang(Lang::Ja)).await;
    let text = site.text().await;
    assert!(!text.contains("ご案内"), "{text}");
    assert!(!text.contains(files::Text::Refused.in_lang(Lang::Ja)));
    // The visitors of a partner may begin with a questionnaire.
    site.open("/?partner=demo-insurer").await;
    site.sees_heading(Content::of("sme").name(Lang::Ja)).await;
    site.sees("見本損害保険から").await;
    site.leave().await;
}
