use super::*;

fn place(files: &[&str]) -> Place {
    Place::new(
        Origin::parse("https://check.example.jp").unwrap(),
        Folder::parse("/shirube/").unwrap(),
        Ancestors::default(),
        files.iter().map(|it| (*it).to_owned()).collect(),
    )
}

#[test]
fn an_origin_is_written_in_one_way() {
    for (text, expected) in [
        ("https://check.example.jp", "https://check.example.jp"),
        ("HTTPS://Check.Example.JP:443/", "https://check.example.jp"),
        ("http://127.0.0.1:8080", "http://127.0.0.1:8080"),
        ("http://[::1]:80", "http://[::1]"),
        ("https://xn--eckwd4c7c.example", "https://xn--eckwd4c7c.example"),
    ] {
        assert_eq!(Origin::parse(text).unwrap().as_str(), expected);
    }
}

#[test]
fn what_is_no_origin_is_refused() {
    for text in [
        "",
        "check.example.jp",
        "ftp://check.example.jp",
        "https://",
        "https://a.example/path",
        "https://user@a.example",
        "https://a.example:0",
        "https://a.example:99999",
        "https://a.example:",
        "https://*.example",
        "https://a..example",
        "https://例え.example",
        "https://a.example; script-src *",
        "https://a.example\nX-Header: 1",
    ] {
        assert!(Origin::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn a_folder_has_its_slashes_and_no_way_out() {
    for (text, expected) in
        [("", "/"), ("/", "/"), ("shirube", "/shirube/"), ("/a/v0.1.0/", "/a/v0.1.0/")]
    {
        assert_eq!(Folder::parse(text).unwrap().as_str(), expected);
    }
    for text in ["/a//b/", "///", "/../", "/a/./", "/a b/", "/あ/", "/a\"/", "/a;b/", "/a%20/"] {
        assert!(Folder::parse(text).is_err(), "{text:?}");
    }
}

#[test]
fn those_who_may_frame_are_origins() {
    let ancestors = Ancestors::of(&["https://www.example.jp/", "http://localhost:8080"]).unwrap();
    assert_eq!(ancestors.as_str(), "'self' https://www.example.jp http://localhost:8080");
    for (text, expected) in [
        ("", "'self'"),
        ("'none'", "'none'"),
        ("*", "*"),
        ("https://*.example.jp https://*.example.jp", "https://*.example.jp"),
    ] {
        assert_eq!(Ancestors::parse(text).unwrap().as_str(), expected);
    }
    for text in ["www.example.jp", "http://www.example.jp", "https:", "'none' 'self'", "self", ";"]
    {
        assert!(Ancestors::parse(text).is_err(), "{text:?}");
    }
    assert!(Ancestors::parse(&"https://a.example ".repeat(51)).is_err());
}

#[test]
fn a_file_belongs_to_the_nearest_copy_above_it() {
    let place = place(&["index.html", "v1/index.html", "v1/demo/plain.html", "demo/plain.html"]);
    assert_eq!(place.copy_of("v1/demo/plain.html"), "v1/");
    assert_eq!(place.copy_of("demo/plain.html"), "");
    assert_eq!(place.role_of("v1/index.html"), Role::Frame);
    assert_eq!(place.role_of("v1/demo/plain.html"), Role::Partner);
}

#[test]
fn a_copy_fetches_its_own_data_and_nothing_for_people() {
    let place = place(&[
        "v1/index.html",
        "v1/a_bg.wasm",
        "v1/manifest.json",
        "v1/headers.json",
        "v1/partners/demo-insurer.json",
        "v1/partners/demo-insurer.svg",
        "v1/questionnaires/schema/result.schema.json",
        "v1/questionnaires/sme/ja.json",
        "v1/questionnaires/sme/released/2026.1.json",
        "v0.1.0/index.html",
        "v0.1.0/b_bg.wasm",
    ]);
    assert_eq!(
        place.fetched("v1/"),
        [
            "https://check.example.jp/shirube/v1/a_bg.wasm",
            "https://check.example.jp/shirube/v1/partners/demo-insurer.json",
            "https://check.example.jp/shirube/v1/questionnaires/sme/ja.json",
        ]
    );
    assert_eq!(place.fetched("v0.1.0/"), ["https://check.example.jp/shirube/v0.1.0/b_bg.wasm"]);
}

#[test]
fn addresses_are_escaped() {
    assert_eq!(percent_encoded("a b/表;1.json"), "a%20b/%E8%A1%A8%3B1.json");
}
