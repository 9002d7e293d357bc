//! Documents to take away: made by a program that is fetched when somebody asks for one.

use serde_json::{Value, json};
use shirube_e2e::Site;

/// Asks as the widget does, twice at once.
const MAKE: &str = "
    const [document, done] = arguments;
    const make = () => shirube.tool('docx', JSON.stringify(document));
    Promise.all([make(), make()])
      .then((made) => done(made.map((it) => Array.from(it))), (error) => done(String(error)))";

async fn make(site: &Site, document: Value) -> Value {
    site.driver().execute_async(MAKE, vec![document]).await.unwrap().json().clone()
}

/// How often something of the program has been asked for.
fn fetched(site: &Site) -> Vec<String> {
    let all = site.server.requests().into_iter().map(|it| it.target);
    all.filter(|it| it.starts_with("/tools")).collect()
}

#[tokio::test]
async fn a_document_is_made_here_by_a_program_that_is_fetched_once() {
    const COMPANY: &str = "株式会社しるべ & Söhne";
    let mut site = Site::plain().await;
    site.open("/#/management").await;
    site.press("診断をはじめる").await;
    site.choose(1, 1).await;
    assert_eq!(fetched(&site), [""; 0], "nobody has asked for a document");

    // What is no document is refused, and harms nothing.
    let refused = make(&site, json!({ "lang": "ja" })).await;
    assert!(refused.as_str().unwrap().contains("this is no document"), "{refused}");

    let document =
        json!({ "lang": "ja", "title": "基本方針", "blocks": [{ "closing": [COMPANY] }] });
    let made: Vec<Vec<u8>> = serde_json::from_value(make(&site, document).await).unwrap();
    assert_eq!(made[0], made[1]);
    assert!(made[0].starts_with(b"PK"), "it is no archive");
    // The parts lie in the archive as they are.
    let text = String::from_utf8_lossy(&made[0]);
    assert!(text.contains(">基本方針</w:t>"), "{text}");
    assert!(text.contains(">株式会社しるべ &amp; Söhne</w:t>"), "{text}");

    assert_eq!(fetched(&site), ["/tools.js", "/tools_bg.wasm"]);
    site.leave().await;
}
