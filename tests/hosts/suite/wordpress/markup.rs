//! What the plugin writes into a page.

use serde_json::{Value, json};
use shirube_hosts::Tables;
use xtask::html::{Tag, tags};

use super::place;

#[test]
fn the_page_of_a_visitor_has_one_script_of_ours_and_a_link_for_browsers_without_scripts() {
    let place = place();
    let page = place.shortcode.replace(&place.wordpress.origin(Tables::Visited), "");
    let page = place.wordpress.get(Tables::Visited, &page);
    assert_eq!(page.status, 200);
    let text = page.text();
    let all = tags(&text);
    let scripts: Vec<&Tag<'_>> =
        all.iter().filter(|it| it.get("src").is_some_and(|it| it.contains("shirube"))).collect();
    let [script] = scripts.as_slice() else { panic!("{scripts:?}") };
    assert!(script.get("async").is_some(), "{script:?}");
    let origin = place.wordpress.origin(Tables::Visited);
    let version = env!("CARGO_PKG_VERSION");
    let embed = format!("{origin}/wp-content/plugins/shirube/embed.js?ver={version}");
    assert_eq!(script.get("src"), Some(embed.as_str()));

    let at = all.iter().position(|it| it.name == "shirube-check").unwrap();
    let frame = place.frame.folder();
    assert_eq!(all[at].get("frame"), Some(frame.as_str()));
    assert_eq!(all[at].get("questionnaire"), Some("sme"));
    assert_eq!(all[at + 1].name, "a");
    let link = format!("{frame}index.html?lang=ja#/sme");
    assert_eq!(all[at + 1].get("href"), Some(link.as_str()));
    assert!(text.contains(">セキュリティ自己診断を開く</a></shirube-check>"));
}

/// What becomes of contents for a visitor.
fn rendered(contents: &[&str]) -> Vec<String> {
    let contents = json!(contents).to_string();
    place().wordpress.run(Tables::Visited, "render.php", &["visitor", &contents])
}

#[test]
fn options_of_every_kind_arrive_in_the_element() {
    let found = rendered(&[
        "[shirube lang=en theme=contrast mode=kiosk partner=demo-chamber industry=E size=5001+ \
         prefecture=13 height=fill offset=80 progress result=true challenge='a&b' \
         links='www.example.jp example.jp' label='経営者の\"診断\"' loading=lazy]",
        "<!-- wp:shirube/check {\"lang\":\"en\",\"progress\":true,\"height\":\"900\"} /-->",
    ]);
    let found: Vec<Vec<Tag<'_>>> = found.iter().map(|it| tags(it)).collect();
    let element = |tags: &[Tag<'_>]| -> Vec<(String, String)> {
        let element = tags.iter().find(|it| it.name == "shirube-check").unwrap();
        let all = element.attributes.iter().filter(|it| it.0 != "frame");
        all.map(|(name, value)| (name.clone(), (*value).into())).collect()
    };
    let expected = [
        ("lang", "en"),
        ("theme", "contrast"),
        ("mode", "kiosk"),
        ("partner", "demo-chamber"),
        ("industry", "E"),
        ("size", "5001+"),
        ("prefecture", "13"),
        ("height", "fill"),
        ("offset", "80"),
        ("progress", ""),
        ("result", ""),
        ("challenge", "a&amp;b"),
        ("links", "www.example.jp example.jp"),
        ("label", "経営者の&quot;診断&quot;"),
        ("loading", "lazy"),
    ];
    let owned = |list: &[(&str, &str)]| -> Vec<(String, String)> {
        list.iter().map(|(name, value)| ((*name).into(), (*value).into())).collect()
    };
    assert_eq!(element(&found[0]), owned(&expected));
    let link = format!(
        "{}index.html?lang=en&#038;theme=contrast&#038;mode=kiosk&#038;partner=demo-chamber",
        place().frame.folder()
    );
    assert_eq!(found[0].last().unwrap().get("href"), Some(link.as_str()));
    let expected = [("lang", "en"), ("height", "900"), ("progress", "")];
    assert_eq!(element(&found[1]), owned(&expected));
    assert_eq!(found[1][0].get("class"), Some("wp-block-shirube-check"));
}

#[test]
fn an_english_site_has_english_words() {
    let contents = json!(["[shirube]", "[shirube lang=ja]"]).to_string();
    let words = ["visitor", contents.as_str()];
    let found: Vec<String> =
        place().wordpress.run_in("en_US", Tables::Visited, "render.php", &words);
    assert!(
        found[0].contains("index.html?lang=en\">Open the security self-check</a>"),
        "{found:?}"
    );
    assert!(found[1].contains("index.html?lang=ja\">セキュリティ自己診断を開く</a>"), "{found:?}");
}

#[test]
fn hostile_values_stay_values_or_go() {
    let hostile = [
        "\"><script>alert(1)</script>",
        "' onmouseover='alert(1)",
        "\" onfocus=alert(1) autofocus=\"",
        "javascript:alert(1)",
        "https://evil.example/\" onload=\"alert(1)",
        "</shirube-check><img src=x onerror=alert(1)>",
        "&quot; onclick=&quot;alert(1)",
        "../../../etc/passwd",
        "\u{0}\u{8}%00",
        "https://evil.example/",
        "//evil.example/",
        "data:text/html,<script>alert(1)</script>",
    ];
    let table: Value =
        serde_json::from_str(include_str!("../../../../embed/options.json")).unwrap();
    let mut contents = Vec::new();
    for option in table["options"].as_array().unwrap() {
        let (attribute, property) = (&option["attribute"], &option["property"]);
        for value in hostile {
            let attribute = attribute.as_str().unwrap();
            let quote = if value.contains('"') { '\'' } else { '"' };
            contents.push(format!("[shirube {attribute}={quote}{value}{quote}]"));
            let value = json!({ property.as_str().unwrap(): value });
            contents.push(format!("<!-- wp:shirube/check {value} /-->"));
        }
    }
    let contents: Vec<&str> = contents.iter().map(String::as_str).collect();
    let names: Vec<&str> = table["options"]
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["attribute"].as_str().unwrap())
        .collect();
    let ours = place().frame.folder();
    for (content, html) in contents.iter().zip(rendered(&contents)) {
        let tags = tags(&html);
        let element = tags.iter().position(|it| it.name == "shirube-check");
        let Some(element) = element else { panic!("{content} gives no element: {tags:?}") };
        // A value may end a shortcode early; what is left of it is the page's own text, then.
        for (name, value) in &tags[element].attributes {
            assert!(names.contains(&name.as_str()), "{content} gives the attribute {name}");
            if name == "frame" {
                assert_eq!(*value, ours, "{content}");
            }
        }
        let link = tags[element + 1].get("href").unwrap();
        assert!(link.starts_with(&format!("{ours}index.html?lang=")), "{content} gives {link}");
        assert_eq!(tags[element + 1].attributes.len(), 1, "{content}");
    }
}
