//! The guide for partners against what it speaks of: the look, the pages, the files it links to.

use std::collections::BTreeMap;
use std::path::Path;

use crate::top::{entries, text, top};

/// The custom properties of the rule that begins with `start` in the style sheet.
fn properties(start: &str) -> BTreeMap<String, String> {
    let sheet = text("public/style.css");
    let (_, rule) = sheet.split_once(start).unwrap_or_else(|| panic!("no {start}"));
    let (rule, _) = rule.split_once('}').unwrap();
    let lines = rule.lines().filter_map(|it| it.trim().split_once(": "));
    let lines = lines.filter(|(name, _)| name.starts_with("--shirube-"));
    lines
        .map(|(name, value)| {
            let value = value.split_once(';').map_or(value, |(value, _)| value);
            (name.to_owned(), value.to_owned())
        })
        .collect()
}

/// The properties that a partner may set, in the order of the table of options.
fn tokens() -> Vec<String> {
    let options: serde_json::Value = serde_json::from_str(&text("embed/options.json")).unwrap();
    let tokens = options["tokens"].as_array().unwrap().iter();
    tokens.map(|it| it["name"].as_str().unwrap().to_owned()).collect()
}

#[track_caller]
fn check_defaults(page: &str, same: &str) {
    let light = properties("\n:root {");
    let dark = properties("\n:root[data-theme=\"dark\"] {");
    let page_text = text(page);
    let rows = page_text.lines().filter(|it| it.starts_with("| `--shirube-"));
    let rows: Vec<Vec<&str>> = rows
        .map(|it| it.trim_matches('|').split('|').map(|it| it.trim().trim_matches('`')).collect())
        .collect();
    let names: Vec<&str> = rows.iter().map(|it| it[0]).collect();
    assert_eq!(names, tokens(), "{page}");
    for row in rows {
        let [name, _, on_light, on_dark] = row[..] else { panic!("{page}: {row:?}") };
        assert_eq!(light[name], on_light, "{page}: {name}");
        let expected = dark.get(name).map_or(same, String::as_str);
        assert_eq!(expected, on_dark, "{page}: {name} on dark");
    }
}

#[test]
fn the_guide_to_theming_has_the_defaults_of_the_style_sheet() {
    check_defaults("docs/embed/theming.ja.md", "同じ");
    check_defaults("docs/embed/theming.en.md", "the same");
}

#[test]
fn every_link_of_the_guides_for_partners_leads_somewhere() {
    let mut dead = Vec::new();
    for page in entries(&top("docs/embed")) {
        let name = page.file_name().unwrap().to_string_lossy().into_owned();
        let page_text = text(&format!("docs/embed/{name}"));
        let links = page_text.split("](").skip(1).filter_map(|it| it.split_once(')'));
        for (link, _) in links {
            let file = link.split('#').next().unwrap_or_default();
            let outside = file.contains(':') || file.is_empty();
            if !outside && !top("docs/embed").join(Path::new(file)).exists() {
                dead.push(format!("{name}: {link}"));
            }
        }
    }
    assert!(dead.is_empty(), "links that lead nowhere:\n{}", dead.join("\n"));
}

#[test]
fn every_page_that_the_guide_names_is_there() {
    for guide in ["docs/embed/README.ja.md", "docs/embed/README.en.md"] {
        let guide_text = text(guide);
        let named: Vec<&str> = guide_text
            .split('`')
            .skip(1)
            .step_by(2)
            .filter(|it| {
                *it == "embed.html"
                    || *it == "doctor.html"
                    || *it == "harness.html"
                    || it.starts_with("demo/")
            })
            .collect();
        assert!(4 < named.len(), "{guide} names {named:?}");
        for name in named {
            assert!(top("pages").join(name).is_file(), "{guide}: {name}");
        }
    }
}
