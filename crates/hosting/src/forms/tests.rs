use std::path::Path;
use std::{env, fs};

use super::*;

/// A release with two copies, a partner file and a questionnaire of the operator's own.
const FILES: [&str; 20] = [
    "shirube.html",
    "v0.1.0/embed.js",
    "v0.1.0/index.html",
    "v0.1.0/shirube-widget-842dfa390982cf98_bg.wasm",
    "v1/app.webmanifest",
    "v1/boot-0123456789abcdef.js",
    "v1/demo/insurer.html",
    "v1/doctor.html",
    "v1/embed.html",
    "v1/embed.js",
    "v1/help.en.html",
    "v1/help.ja.html",
    "v1/icon.svg",
    "v1/index.html",
    "v1/manifest.json",
    "v1/offline.ja.html",
    "v1/partners/chamber.json",
    "v1/questionnaires/x-own/ja.json",
    "v1/shirube-widget-842dfa390982cf98_bg.wasm",
    "v1/sw.js",
];

fn place() -> Place {
    Place::new(
        Origin::parse("https://check.example.jp").unwrap(),
        Folder::parse("/shirube/").unwrap(),
        Ancestors::of(&["https://www.example.jp"]).unwrap(),
        FILES.map(str::to_owned).to_vec(),
    )
}

#[track_caller]
fn compare(name: &str, found: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden").join(name);
    if env::var_os("UPDATE_GOLDEN").is_some_and(|it| it == "1") {
        fs::write(&path, found).unwrap();
        return;
    }
    let expected = fs::read_to_string(&path).unwrap_or_default();
    assert!(expected == found, "{name} differs (UPDATE_GOLDEN=1 writes it):\n{found}");
}

#[test]
fn every_server_gets_the_configuration_that_is_kept() {
    for server in Server::ALL {
        let name = format!("{}.txt", server.name());
        compare(&name, &write(&place(), server));
    }
    let files = ["index.html", "boot.js", "a.wasm"].map(str::to_owned).to_vec();
    compare("headers.json", &json(&anywhere(files).unwrap(), "0.1.0"));
}

#[test]
fn a_long_policy_is_said_to_be_too_long_for_cloudflare() {
    let data = (0..40).map(|it| format!("v1/questionnaires/x-questionnaire-{it}/first.ja.json"));
    let files = FILES.iter().map(|it| (*it).to_owned()).chain(data).collect();
    let long = Place::new(place().origin, place().folder, place().ancestors, files);
    assert!(write(&long, Server::Netlify).contains("2,000"));
    assert!(!write(&place(), Server::Netlify).contains("2,000"));
}

#[test]
fn a_name_that_a_configuration_could_misread_is_in_none() {
    for name in
        ["a\"b.html", "a b.html", "a\nb.html", "a;b.html", "{a}.html", "<a>.html", "表.html"]
    {
        let files = vec!["index.html".to_owned(), name.to_owned()];
        let place = Place::new(place().origin, place().folder, place().ancestors, files);
        for server in Server::ALL {
            assert!(!write(&place, server).contains(name), "{name:?}");
        }
    }
}

#[test]
fn a_server_is_found_by_its_name() {
    for server in Server::ALL {
        assert_eq!(Server::named(server.name()), Some(server));
    }
    assert_eq!(Server::named("caddy"), None);
}
