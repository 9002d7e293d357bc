//! The element in a partner's page: what it shows, and what becomes of it while the page lives.

use serde_json::{Value, json};
use shirube_e2e::Site;

const TEXT: &str = "return document.body.innerText";

#[tokio::test]
async fn two_checks_on_one_page_work_and_leave_each_other_and_the_page_alone() {
    let mut site = Site::plain().await;
    site.open_host("two").await;
    for id in ["first", "second"] {
        let ready = site.hears(id, "ready").await;
        assert_eq!(ready, json!({ "version": env!("CARGO_PKG_VERSION"), "protocol": 1 }));
    }
    // What stood there for those without the loader is gone, and nothing else has been touched.
    let left: Vec<String> = site
        .ask(
            "return [...document.querySelectorAll('shirube-check > *')].map((it) => it.tagName)",
            &[],
        )
        .await;
    assert_eq!(left, ["IFRAME", "IFRAME"]);
    let names: Vec<String> = site
        .ask("return Object.getOwnPropertyNames(window).filter((it) => !before.includes(it))", &[])
        .await;
    let ours: Vec<&String> =
        names.iter().filter(|it| *it == "Shirube" || it.to_lowercase().contains("check")).collect();
    assert_eq!(ours, ["Shirube"], "new names in the page: {names:?}");
    assert_eq!(site.focus().await.kind, "body", "a frame has taken the focus");
    assert_eq!(site.ask::<i64>("return Math.round(scrollY)", &[]).await, 0);

    let titles: Vec<String> = site
        .ask("return [...document.querySelectorAll('iframe')].map((it) => it.title)", &[])
        .await;
    assert_eq!(titles, ["サイバーセキュリティ自己診断", "25 topics"]);
    let frame: Value = site
        .of_element(
            "first",
            "{ referrer: frame.referrerPolicy, allow: frame.allow, sandbox: frame.getAttribute('sandbox') }",
        )
        .await;
    let sandbox = "allow-scripts allow-same-origin allow-forms allow-downloads allow-modals";
    let expected =
        json!({ "referrer": "no-referrer", "allow": "clipboard-write", "sandbox": sandbox });
    assert_eq!(frame, expected);

    // Each is at its own page, in its own language.
    let first: String = site.ask_check("first", TEXT).await;
    assert!(first.contains("診断の一覧"), "{first}");
    site.into_check("second").await;
    site.press_inside("Start the check").await;
    site.press_inside("Done").await;
    site.out_of_check().await;
    let progress = site.hears("second", "progress").await;
    assert_eq!((&progress["answered"], &progress["total"]), (&json!(1), &json!(25)));
    assert_eq!(progress["questionnaire"]["id"], "sme");
    let after: String = site.ask_check("first", TEXT).await;
    assert!(after.contains("診断の一覧"), "{after}");
    let others = site.heard().await.into_iter().filter(|it| it.id == "first");
    assert_eq!(
        others.map(|it| it.name).collect::<Vec<_>>(),
        ["ready"],
        "nobody asked for progress"
    );
    for id in ["first", "second"] {
        site.fits(id).await;
        assert_eq!(site.of_element::<u32>(id, "it.ignored").await, 0);
    }
    site.leave().await;
}

#[tokio::test]
async fn a_check_can_be_added_moved_and_removed_while_the_page_lives() {
    let mut site = Site::plain().await;
    // The page has the loader twice, which must not matter.
    site.open_host("blank").await;
    site.mount("a", json!({ "questionnaire": "six-articles", "lang": "en" })).await;
    site.hears("a", "ready").await;
    let text: String = site.ask_check("a", TEXT).await;
    assert!(text.contains("six articles"), "{text}");

    // Moving loads the frame again; it finds its port again, too.
    site.forget_heard().await;
    site.ask::<Value>("document.querySelector('#other').append(a)", &[]).await;
    site.hears("a", "ready").await;
    site.fits("a").await;
    assert_eq!(site.ask::<u32>("return document.querySelectorAll('iframe').length", &[]).await, 1);

    // Removed in the middle of everything, and once before it has begun.
    site.forget_heard().await;
    site.ask::<Value>("(window.kept = a).remove(); Shirube.mount('#place').remove()", &[]).await;
    site.is_quiet().await;
    assert_eq!(site.heard().await, [], "an element that is not there says something");
    assert_eq!(site.ask::<u32>("return document.querySelectorAll('iframe').length", &[]).await, 0);
    site.ask::<Value>("document.querySelector('#place').append(kept)", &[]).await;
    site.hears("a", "ready").await;
    site.ask::<Value>("a.remove()", &[]).await;

    // What was set before the element was known counts.
    let early = "const frame = document.createElement('iframe');
        document.querySelector('#place').append(frame);
        const inner = frame.contentDocument.createElement('shirube-check');
        Object.assign(inner, { id: 'b', questionnaire: 'sme', progress: true, offset: 12 });
        frame.remove();
        document.querySelector('#place').append(inner);
        return inner.getAttribute('questionnaire') + inner.hasAttribute('progress') + inner.offset";
    assert_eq!(site.ask::<String>(early, &[]).await, "smetrue12");
    site.hears("b", "ready").await;
    site.leave().await;
}

#[tokio::test]
async fn options_become_the_address_of_the_frame_and_what_cannot_be_is_left_out() {
    let mut site = Site::plain().await;
    site.tolerate("shirube-check:", "the page is told what it did wrong");
    site.tolerate("partners/chamber-1.json", "this partner has no file here");
    site.open_host("blank").await;
    let origin = site.server.origin();
    let address = |tail: &str| format!("{origin}/{tail}");
    let rows = [
        (json!({}), "index.html?lang=ja"),
        (json!({ "lang": "en", "questionnaire": "sme" }), "index.html?lang=en#/sme"),
        (
            json!({ "theme": "dark", "partner": "chamber-1" }),
            "index.html?lang=ja&theme=dark&partner=chamber-1",
        ),
        (json!({ "mode": "kiosk", "idle": 60 }), "index.html?lang=ja&mode=kiosk&idle=60"),
        // Hints and the challenge never stand in an address.
        (
            json!({ "industry": "E", "size": "5001+", "prefecture": "13", "challenge": "abc" }),
            "index.html?lang=ja",
        ),
        (json!({ "frame": format!("{origin}/index.html?x=1#y") }), "index.html?lang=ja"),
        (
            json!({ "lang": "fr", "theme": "pink", "questionnaire": "../x", "mode": "x" }),
            "index.html?lang=ja",
        ),
    ];
    for (number, (options, expected)) in rows.iter().enumerate() {
        let id = format!("c{number}");
        site.mount(&id, options.clone()).await;
        site.element_is(&id, "frame && frame.src !== ''").await;
        let found: String = site.of_element(&id, "frame.src").await;
        assert_eq!(found, address(expected), "{options}");
        // WebKit's driver waits for ever for a frame that is taken away before it is there.
        site.hears(&id, "ready").await;
        site.of_element::<Value>(&id, "it.remove()").await;
    }
    // Where there can be no frame there is none.
    for wrong in ["javascript:alert(1)", "data:text/html,x", "http://"] {
        site.mount("wrong", json!({ "frame": wrong })).await;
        assert!(site.of_element::<bool>("wrong", "frame === null").await, "{wrong}");
        site.of_element::<Value>("wrong", "it.remove()").await;
    }
    let said = site.complaints_with("shirube-check:").await;
    for word in [
        "lang=\"fr\"",
        "theme=\"pink\"",
        "questionnaire=\"../x\"",
        "mode=\"x\"",
        "javascript:alert(1)",
    ] {
        assert!(said.iter().any(|it| it.contains(word)), "nothing about {word}: {said:?}");
    }
    // What cannot change while the check is open says so.
    site.mount("late", json!({})).await;
    site.hears("late", "ready").await;
    site.of_element::<Value>("late", "(it.partner = 'another', it.lang = 'en')").await;
    let said = site.complaints_with("partner counts when").await;
    assert_eq!(said.len(), 1, "{said:?}");
    site.into_check("late").await;
    site.sees("See how safe your company is").await;
    site.out_of_check().await;
    site.leave().await;
}

#[tokio::test]
async fn an_address_that_comes_late_is_early_enough() {
    let mut site = Site::plain().await;
    site.tolerate("shirube-check: frame=", "the page is told what it did wrong");
    site.open_host("blank").await;
    site.mount("a", json!({ "frame": "tel:1", "questionnaire": "sme" })).await;
    site.ask::<Value>("a.frame = 'mailto:a@b.example'", &[]).await;
    let frames = "return document.querySelectorAll('iframe').length";
    assert_eq!(site.ask::<u32>(frames, &[]).await, 0);
    let origin = json!(site.server.origin());
    site.ask::<Value>("a.frame = arguments[0]", &[origin]).await;
    site.hears("a", "ready").await;
    assert_eq!(site.ask::<u32>(frames, &[]).await, 1);
    site.leave().await;
}

#[tokio::test]
async fn the_module_does_nothing_until_it_is_asked_to() {
    let mut site = Site::plain().await;
    site.open_host("module").await;
    let names: Vec<String> = site
        .until("the module", "return window.shirube ? Object.keys(shirube).sort() : null", &[])
        .await;
    assert_eq!(names, ["define", "mount", "version"]);
    let before: bool = site
        .ask(
            "return customElements.get('shirube-check') === undefined && !('Shirube' in window)",
            &[],
        )
        .await;
    assert!(before, "importing it has an effect");
    let frame = json!(format!("{}/", site.server.origin()));
    let mount = "shirube.mount('#place', { frame: arguments[0] }).id = 'check'";
    site.ask::<Value>(mount, &[frame]).await;
    site.hears("check", "ready").await;
    site.fits("check").await;
    site.leave().await;
}
