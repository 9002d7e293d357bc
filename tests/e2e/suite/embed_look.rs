//! The look of the check in a partner's page: the page's rules stay outside, what it asks for by
//! name comes in.

use serde_json::{Value, json};
use shirube_e2e::{Engine, Site};

/// The value of a custom property, and where the text of the page has it.
const ACCENT: &str = "return getComputedStyle(document.querySelector('a')).color";

#[tokio::test]
async fn a_page_whose_rules_know_no_bounds_leaves_the_frame_as_it_is() {
    let mut site = Site::plain().await;
    site.open_host("hostile").await;
    site.hears("check", "ready").await;
    site.fits("check").await;
    let frame: Value = site
        .of_element(
            "check",
            "(({ left, width, height }, style) => ({ left, width, room: document.documentElement.clientWidth,
               shown: style.display + style.visibility + style.opacity + style.position + style.transform }))
             (frame.getBoundingClientRect(), getComputedStyle(frame))",
        )
        .await;
    assert_eq!((&frame["left"], &frame["width"]), (&json!(0), &frame["room"]), "{frame}");
    assert_eq!(frame["shown"], "blockvisible1staticnone");
    // What can be seen at its middle is the frame, and inside letters are as large as ever.
    let hit: bool =
        site.of_element("check", "document.elementFromPoint(innerWidth / 2, 400) === frame").await;
    assert!(hit, "something lies over the frame");
    let letters: String =
        site.ask_check("check", "return getComputedStyle(document.body).fontSize").await;
    assert_eq!(letters, "17px");
    // The page names two properties of ours; those come in.
    let tokens: Value = site
        .ask_check("check", "const { style } = document.documentElement;
             return ['accent', 'radius', 'text'].map((it) => style.getPropertyValue(`--shirube-${it}`))")
        .await;
    assert_eq!(tokens, json!(["#7a0019", "0px", ""]));
    assert_eq!(site.ask_check::<String>("check", ACCENT).await, "rgb(122, 0, 25)");
    site.leave().await;
}

#[tokio::test]
async fn what_is_no_colour_length_or_font_does_not_come_in() {
    let mut site = Site::plain().await;
    site.tolerate("has a contrast of", "a bad value that came in would be told");
    site.open_host("blank").await;
    site.mount("check", json!({})).await;
    site.hears("check", "ready").await;
    let rows = [
        ("--shirube-accent", "url(https://elsewhere.example/)", ""),
        ("--shirube-accent", "var(--shirube-text)", ""),
        ("--shirube-accent", "expression(alert(1))", ""),
        ("--shirube-accent", "inherit", ""),
        ("--shirube-accent", "image-set('x')", ""),
        ("--shirube-accent", "12px", ""),
        ("--shirube-accent", "rebeccapurple", "rebeccapurple"),
        ("--shirube-accent", "rgb(0 80 40 / 100%)", "rgb(0 80 40 / 100%)"),
        ("--shirube-accent", "hsl(200, 90%, 20%)", "hsl(200, 90%, 20%)"),
        ("--shirube-radius", "100vh", ""),
        ("--shirube-radius", "calc(1px * 9999)", ""),
        ("--shirube-radius", "-3px", ""),
        ("--shirube-radius", "red", ""),
        ("--shirube-radius", "0.75rem", "0.75rem"),
        ("--shirube-font", "url(x)", ""),
        ("--shirube-font", "a; color: red", ""),
        ("--shirube-font", "\"Yu Mincho\", serif", "\"Yu Mincho\", serif"),
    ];
    let hand = "check.style.setProperty(arguments[0], arguments[1]);
        return getComputedStyle(check).getPropertyValue(arguments[0]).trim()";
    // The last one, which is taken, says that those before have been looked at.
    for (name, value, expected) in rows {
        site.ask::<String>(hand, &[json!(name), json!(value)]).await;
        site.ask::<String>(hand, &[json!("--shirube-space"), json!("7px")]).await;
        site.into_check("check").await;
        let is = "const { style } = document.documentElement;
            return style.getPropertyValue('--shirube-space') === '7px'
              ? style.getPropertyValue(arguments[0]) : null";
        let found: String = site.until("the tokens", is, &[json!(name)]).await;
        assert_eq!(found, expected, "{name}: {value}");
        site.out_of_check().await;
        site.ask::<Value>("check.removeAttribute('style')", &[]).await;
        site.into_check("check").await;
        let gone = "return document.documentElement.style.length === 0 || null";
        let _: bool = site.until("no tokens", gone, &[]).await;
        site.out_of_check().await;
    }
    site.leave().await;
}

#[tokio::test]
async fn colours_and_language_follow_the_page_while_it_lives() {
    let mut site = Site::plain().await;
    site.tolerate("has a contrast of", "that is what this test looks for");
    site.open_host("blank").await;
    site.mount("check", json!({ "theme": "light" })).await;
    site.hears("check", "ready").await;
    let theme = "return document.documentElement.dataset.theme ?? ''";
    assert_eq!(site.ask_check::<String>("check", theme).await, "light");
    for (theme, colour) in [("dark", "rgb(22, 24, 29)"), ("auto", "rgb(253, 252, 251)")] {
        site.of_element::<Value>("check", &format!("it.theme = '{theme}'")).await;
        site.into_check("check").await;
        let find =
            "return getComputedStyle(document.body).backgroundColor === arguments[0] || null";
        let _: bool = site.until(theme, find, &[json!(colour)]).await;
        site.out_of_check().await;
    }
    site.of_element::<Value>("check", "it.theme = 'contrast'").await;
    site.into_check("check").await;
    let same = "const style = getComputedStyle(document.documentElement);
        const [line, text] = ['line', 'text'].map((it) => style.getPropertyValue(`--shirube-${it}`).trim());
        return line === text || null";
    let _: bool = site.until("lines as dark as text", same, &[]).await;
    site.out_of_check().await;

    // A class of the page brings colours, of which two can hardly be told apart from ours.
    site.of_element::<Value>("check", "(it.theme = 'light', it.className = 'dark')").await;
    site.into_check("check").await;
    let find =
        "return getComputedStyle(document.body).backgroundColor === 'rgb(16, 16, 16)' || null";
    let _: bool = site.until("the surface of the page", find, &[]).await;
    let said: Vec<String> = site.ask("return shirubeWatch.splice(0)", &[]).await;
    site.out_of_check().await;
    let warning = "--shirube-text (#1a1a1a) on --shirube-surface (#101010) has a contrast of 1.09 to 1; it needs 4.5.";
    assert!(said.iter().any(|it| it.contains(warning)), "{said:?}");
    let accent = "--shirube-accent (#ffd700) on --shirube-surface-raised (#ffffff)";
    assert!(said.iter().any(|it| it.contains(accent)), "{said:?}");
    assert!(
        !said.iter().any(|it| it.contains("--shirube-accent (#ffd700) on --shirube-surface (")),
        "{said:?}"
    );

    // The language of the page, then what the visitor chooses, which stays.
    site.of_element::<Value>("check", "(it.lang = 'en', it.className = '')").await;
    site.into_check("check").await;
    site.sees("See how safe your company is").await;
    site.press_inside("日本語").await;
    site.sees("診断の一覧").await;
    site.out_of_check().await;
    site.of_element::<Value>("check", "it.industry = 'E'").await;
    site.into_check("check").await;
    let hint = "return JSON.parse(shirube.host()).hints?.industry === 'E' || null";
    let _: bool = site.until("the hint", hint, &[]).await;
    site.sees("診断の一覧").await;
    site.out_of_check().await;

    if site.engine == Engine::Chromium {
        // The system turns dark while the page is open.
        site.of_element::<Value>("check", "it.theme = 'auto'").await;
        site.emulate(&[("prefers-color-scheme", "dark")]).await;
        site.into_check("check").await;
        let find =
            "return getComputedStyle(document.body).backgroundColor === 'rgb(22, 24, 29)' || null";
        let _: bool = site.until("a dark page", find, &[]).await;
        site.out_of_check().await;
    }
    site.leave().await;
}
