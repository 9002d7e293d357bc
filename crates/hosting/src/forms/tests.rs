use std::path::Path;
use std::{env, fs};

use super::*;
use crate::headers::POLICY;

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

/// A place whose program fetches so many files more, and with as many pages beside it.
fn long(more: usize) -> Place {
    let data = (0..more).map(|it| format!("v1/questionnaires/x-questionnaire-{it}/first.ja.json"));
    let pages = (0..more).map(|it| format!("v1/demo/a-page-of-a-chamber-of-commerce-{it}.html"));
    let files = FILES.iter().map(|it| (*it).to_owned()).chain(data).chain(pages).collect();
    Place::new(place().origin, place().folder, place().ancestors, files)
}

#[test]
fn a_long_policy_is_said_to_be_too_long_for_cloudflare() {
    assert!(write(&long(40), Server::Netlify).contains("2,000"));
    assert!(!write(&place(), Server::Netlify).contains("2,000"));
}

/// nginx stops at a parameter of 4,096 bytes, and Apache at a line of a `.htaccess` of 8,191.
#[test]
fn no_value_is_longer_than_its_server_reads() {
    for more in [0, 40, 120, 400] {
        let nginx = write(&long(more), Server::Nginx);
        let longest = nginx.split('"').map(str::len).max().unwrap();
        assert!(longest <= 4095, "{longest} bytes for nginx with {more} files");
        let apache = write(&long(more), Server::Apache);
        let longest = apache.lines().map(str::len).max().unwrap();
        assert!(longest <= 8190, "{longest} bytes for Apache with {more} files");
    }
}

/// What `"$"` and `${…}` stand for is tried with real servers by `cargo xtask test --hosts`.
#[test]
fn a_value_in_pieces_is_whole_when_they_are_put_together() {
    let place = long(120);
    let policy = headers::of(&place, "v1/index.html").into_iter().find(|it| it.0 == POLICY);
    let policy = policy.unwrap().1;
    let quoted = |line: &str| line.rsplit('"').nth(1).unwrap_or_default().to_owned();
    let nginx = write(&place, Server::Nginx);
    let set = nginx.lines().filter(|it| it.trim_start().starts_with("set $shirube_"));
    assert_eq!(set.map(quoted).collect::<String>(), policy);
    let apache = write(&place, Server::Apache);
    let lines: Vec<&str> = apache.lines().collect();
    let first = lines.iter().position(|it| it.contains(" edit ")).unwrap() - 1;
    let edits = lines[first..].iter().take_while(|it| it.contains(POLICY));
    assert_eq!(edits.map(|it| quoted(it)).collect::<String>(), policy);
}

#[test]
fn pieces_are_cut_before_spaces() {
    assert_eq!(pieces("", 5), Vec::<&str>::new());
    assert_eq!(pieces("a bc d", 100), ["a bc d"]);
    assert_eq!(pieces("a bc d", 4), ["a bc", " d"]);
    assert_eq!(pieces("a bc d", 1), ["a", " bc", " d"]);
    assert_eq!(pieces("a-long-word b", 4), ["a-long-word", " b"]);
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
