//! Pages around and frames that lie, repeat themselves, or talk without end.

use serde_json::{Value, json};
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Site};

/// What the frame has learned from the page around.
const HOST: &str = "return JSON.parse(shirube.host() ?? 'null')";

async fn ignored(site: &Site) -> u32 {
    site.of_element("check", "it.ignored").await
}

#[tokio::test]
async fn forged_and_repeated_greetings_change_nothing_and_are_counted() {
    let mut site = Site::plain().await;
    site.open_host("blank").await;
    site.mount("check", json!({ "lang": "ja" })).await;
    site.hears("check", "ready").await;
    assert_eq!(ignored(&site).await, 0);

    // The window of the page pretends to be the frame: made up, and with words that were heard.
    let forge = "for (const it of [{ p: 'shirube', k: 'hello', v: [1], n: '0'.repeat(32) }, hellos[0],
          { p: 'shirube' }, { p: 'shirube', k: 'init' }]) postMessage(it, '*');
        postMessage({ p: 'somebody else' }, '*'); postMessage(null, '*'); postMessage('shirube', '*')";
    site.ask::<Value>(forge, &[]).await;
    site.element_is("check", "it.ignored === 4").await;

    // The page pretends to be the loader: a nonce made up, the right one once more, no port.
    let forge = "const wrong = { p: 'shirube', k: 'init', v: 1, n: 'f'.repeat(32), cfg: { lang: 'en', result: true } };
        const again = { ...wrong, n: hellos[0].n };
        const to = document.querySelector('#check iframe').contentWindow;
        to.postMessage(wrong, '*', [new MessageChannel().port1]);
        to.postMessage(again, '*', [new MessageChannel().port1]);
        to.postMessage(again, '*');";
    site.ask::<Value>(forge, &[]).await;
    site.into_check("check").await;
    let heard = "const it = JSON.parse(shirube.host()); return it.ignored === 3 ? it : null";
    let host: Value = site.until("three ignored messages", heard, &[]).await;
    assert_eq!((&host["lang"], &host["result"]), (&json!("ja"), &json!(false)), "{host}");
    assert_eq!(host["origin"], json!(site.server.other_origin()));
    assert_eq!(host["nested"], json!(false));
    site.out_of_check().await;

    // Ten thousand to each side, and ten thousand that the frame should not say.
    let flood = "const to = document.querySelector('#check iframe').contentWindow;
        for (let n = 0; n < 10000; n++) {
          postMessage({ p: 'shirube', k: 'hello', v: [1], n: '1'.repeat(32) }, '*');
          to.postMessage({ p: 'shirube', k: 'init', v: 1, n: '1'.repeat(32) }, '*');
        }";
    site.ask::<Value>(flood, &[]).await;
    site.element_is("check", "it.ignored === 10004").await;
    site.into_check("check").await;
    let flood = "for (let n = 0; n < 10000; n++) shirube.tell('{\"t\":\"steal\"}');
        shirube.tell(JSON.stringify({ t: 'open', href: `https://www.ipa.go.jp/${'x'.repeat(70000)}` }));
        for (const it of [{ t: 'result', result: { format: 'shirube-result' } }, { t: 'completed' },
            { t: 'error', code: 'boo' }, { t: 'constructor' }, { t: 'scroll', y: 'far' }]) {
          shirube.tell(JSON.stringify(it));
        }";
    site.ask::<Value>(flood, &[]).await;
    site.out_of_check().await;
    site.element_is("check", "it.ignored === 20010").await;
    let names: Vec<String> = site.heard().await.into_iter().map(|it| it.name).collect();
    assert_eq!(names, ["ready"]);
    assert_eq!(site.ask::<Vec<Value>>("return opened", &[]).await, [json!(null); 0]);

    // And all goes on as before.
    site.of_element::<Value>("check", "it.lang = 'en'").await;
    site.into_check("check").await;
    site.sees("See how safe your company is").await;
    site.press_inside("Where do my answers go?").await;
    site.out_of_check().await;
    site.fits("check").await;
    site.leave().await;
}

#[tokio::test]
async fn only_the_page_right_around_is_answered_to() {
    let mut site = Site::plain().await;
    site.open_host("blank").await;
    site.mount("check", json!({})).await;
    site.hears("check", "ready").await;
    // A frame that nobody has greeted: no loader knows it.
    let add = "const it = document.createElement('iframe');
        it.src = arguments[0];
        document.querySelector('#other').append(it)";
    let address = json!(format!("{}/index.html", site.server.origin()));
    site.ask::<Value>(add, &[address]).await;
    let nonce: String = site
        .until("its greeting", "return hellos.find((it) => it.n !== hellos[0].n)?.n ?? null", &[])
        .await;
    // Its neighbour knows the right words and is not the page around.
    site.into_check("check").await;
    let forge =
        "parent[1].postMessage({ p: 'shirube', k: 'init', v: 1, n: arguments[0], cfg: {} }, '*',
        [new MessageChannel().port1])";
    site.ask::<Value>(forge, &[json!(nonce)]).await;
    site.out_of_check().await;
    site.driver().enter_frame(1).await.unwrap();
    site.is_started().await;
    assert_eq!(site.ask::<Value>(HOST, &[]).await, Value::Null);
    site.out_of_check().await;
    // The page around is, and asks for too much: what it gets is a port, and no answers.
    let greet = "const { port1, port2 } = new MessageChannel();
        window.got = [];
        port1.onmessage = (it) => got.push(it.data);
        window[1].postMessage({ p: 'shirube', k: 'init', v: 1, n: arguments[0],
          cfg: { lang: 'en', progress: true, theme: 'dark', tokens: [1], hints: 'x' } }, '*', [port2]);
        ['answers', 'result', 'press'].forEach((t, n) => port1.postMessage({ s: n + 1, t }))";
    site.ask::<Value>(greet, &[json!(nonce)]).await;
    let heard = "const all = got.map((it) => it.t); return all.includes('ready') ? all : null";
    let heard: Vec<String> = site.until("its port", heard, &[]).await;
    assert!(heard.iter().all(|it| it == "ready" || it == "resize"), "{heard:?}");
    site.driver().enter_frame(1).await.unwrap();
    // The neighbour's, and three that nobody answers.
    let heard = "const it = JSON.parse(shirube.host()); return it.ignored === 4 ? it : null";
    let host: Value = site.until("four ignored messages", heard, &[]).await;
    assert_eq!(host["origin"], json!(site.server.other_origin()));
    site.out_of_check().await;
    site.leave().await;
}

#[tokio::test]
async fn a_frame_that_lies_gets_no_further_than_a_number() {
    let mut site = Site::plain().await;
    site.tolerate(
        "shirube-check: the frame speaks protocol 2",
        "that is said to whoever made the page",
    );
    site.open_host("blank").await;
    let folder = format!("{}/__host/", site.server.origin());
    site.mount("check", json!({ "frame": folder })).await;
    site.into_check("check").await;
    let _: bool = site.until("the false page", "return window.hello ? true : null", &[]).await;
    // Greetings of another protocol or shape get no port.
    let wrong = "hello([2], '0'.repeat(32)); hello('1', '0'.repeat(32)); hello([1], 'abc');
        parent.postMessage({ p: 'shirube', k: 'init', v: 1, n: '0'.repeat(32) }, '*')";
    site.ask::<Value>(wrong, &[]).await;
    site.out_of_check().await;
    site.element_is("check", "it.ignored === 4").await;

    site.into_check("check").await;
    site.ask::<Value>("hello([1, 2], 'a'.repeat(32))", &[]).await;
    let _: bool = site.until("a port", "return window.port ? true : null", &[]).await;
    // Shapes, sizes and heights out of all bounds.
    let lies = "let s = 0;
        for (const it of [{ t: 'resize', h: 1e9 }, { t: 'resize', h: -5 }, { t: 'resize', h: NaN }, { t: 'resize', h: '1' },
            { t: 'ready', version: 1, protocol: 1 }, { t: 'x'.repeat(70000) }, { t: 'open', href: 'javascript:alert(1)' },
            { t: 'open', href: 'data:text/html,x' }, { t: 'open', href: {} }, { t: '__proto__' }]) {
          say({ s: ++s, ...it });
        }";
    site.ask::<Value>(lies, &[]).await;
    site.out_of_check().await;
    site.element_is("check", "it.ignored === 13").await;
    site.element_is("check", "frame.offsetHeight === 20000").await;

    // A number out of turn, and the loader hangs up; a new greeting begins anew.
    site.into_check("check").await;
    site.ask::<Value>(
        "say({ s: 9, t: 'resize', h: 300 }); say({ s: 10, t: 'resize', h: 300 })",
        &[],
    )
    .await;
    site.out_of_check().await;
    site.element_is("check", "it.ignored === 14").await;
    assert_eq!(site.of_element::<u32>("check", "frame.offsetHeight").await, 20000);
    site.into_check("check").await;
    site.ask::<Value>("hello([1], 'b'.repeat(32))", &[]).await;
    let _: bool = site.until("a port", "return got.length === 2 ? true : null", &[]).await;
    site.ask::<Value>("say({ s: 1, t: 'resize', h: 300 })", &[]).await;
    site.out_of_check().await;
    site.element_is("check", "frame.offsetHeight === 300").await;
    site.leave().await;
}

#[tokio::test]
async fn a_frame_that_is_led_away_comes_back_and_a_page_in_a_frame_is_known() {
    let mut site = Site::plain().await;
    site.tolerate(
        "can escape its sandboxing",
        "Chromium on the page of its own that the host shows",
    );
    let content = Content::served();
    site.open_host("blank").await;
    site.mount("check", json!({ "questionnaire": "management", "progress": true })).await;
    site.hears("check", "ready").await;
    site.into_check("check").await;
    site.press_inside("診断をはじめる").await;
    site.sees_heading(content.item(1, Lang::Ja)).await;
    let choose = "person.choice(1, 3).click()";
    site.ask::<Value>(choose, &[]).await;
    site.out_of_check().await;
    assert_eq!(site.hears("check", "progress").await["answered"], json!(1));

    // Away to a page of the host that greets like ours, and back.
    site.forget_heard().await;
    let lead = "(window.home = frame.src, frame.src = '/__host/index.html', true)";
    site.of_element::<bool>("check", lead).await;
    site.into_check("check").await;
    let _: bool = site.until("the false page", "return window.hello ? true : null", &[]).await;
    site.ask::<Value>("hello([1], 'c'.repeat(32))", &[]).await;
    assert!(site.ask::<bool>("return window.port === undefined", &[]).await);
    site.out_of_check().await;
    site.element_is("check", "it.ignored === 1").await;
    site.of_element::<bool>("check", "(frame.src = home, true)").await;
    site.hears("check", "ready").await;
    site.fits("check").await;
    site.into_check("check").await;
    site.sees("1").await;
    assert_eq!(content.answers_in(&site.kept().await).len(), 1, "the answer is lost");
    site.out_of_check().await;

    // A page with our frame in a frame: the check works, and knows.
    site.open_host("around").await;
    site.into_frame().await;
    site.hears("first", "ready").await;
    site.into_check("first").await;
    site.sees("診断の一覧").await;
    assert_eq!(site.ask::<Value>(HOST, &[]).await["nested"], json!(true));
    site.out_of_check().await;
    site.leave().await;
}
