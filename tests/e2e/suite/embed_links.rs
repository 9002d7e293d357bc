//! Links out of the frame, which the page around opens.

use serde_json::{Value, json};
use shirube_e2e::Site;

#[tokio::test]
async fn the_page_opens_what_is_known_and_refuses_the_rest() {
    let mut site = Site::plain().await;
    site.open_host("blank").await;
    site.mount("check", json!({ "links": "www.partner.example shop.partner.example" })).await;
    site.hears("check", "ready").await;
    let origin = site.server.origin();
    let host = site.server.other_origin();
    let help = format!("{origin}/help.ja.html");
    let own = format!("{host}/members");
    let rows = [
        ("https://www.ipa.go.jp/security/", true),
        ("https://www.cybersecurity.metro.tokyo.lg.jp/", true),
        ("https://www.jpcert.or.jp/", true),
        ("https://www.partner.example/desk?a=1", true),
        ("https://shop.partner.example/", true),
        (&*help, true),
        (&*own, true),
        ("https://elsewhere.example/", false),
        ("https://evilgo.jp/", false),
        ("https://www.ipa.go.jp.elsewhere.example/", false),
        ("https://partner.example/", false),
        ("http://www.ipa.go.jp/", false),
        ("ftp://www.ipa.go.jp/", false),
    ];
    let click = "const it = document.body.appendChild(document.createElement('a'));
        [it.href, it.target] = arguments;
        it.click();
        it.remove()";
    site.into_check("check").await;
    for (address, _) in rows {
        site.ask::<Value>(click, &[json!(address), json!("_blank")]).await;
    }
    // Telephones and mail are the business of the device.
    for address in ["tel:0000", "mailto:desk@partner.example"] {
        site.ask::<Value>(click, &[json!(address), json!("")]).await;
    }
    site.out_of_check().await;
    let refused = rows.iter().filter(|(_, is_known)| !is_known).count();
    site.element_is("check", &format!("it.ignored === {refused} && opened.length === 9")).await;
    let opened: Vec<[String; 3]> = site.ask("return opened", &[]).await;
    let expected: Vec<[String; 3]> = rows
        .iter()
        .filter(|(_, is_known)| *is_known)
        .map(|(address, _)| [*address, "_blank", "noopener,noreferrer"])
        .chain([["tel:0000", "_self", ""], ["mailto:desk@partner.example", "_self", ""]])
        .map(|it| it.map(str::to_owned))
        .collect();
    assert_eq!(opened, expected);
    site.leave().await;
}
