//! `shirube headers` and `shirube doctor`, the second against a small server that serves a good copy
//! or one that is broken in a single way.

mod deployed;

use std::net::TcpListener;

use serde_json::Value;

use crate::top::{Said, shirube};
use deployed::{How, PARTNER, Reply, WASM, files, serve};

fn doctor(url: &str, more: &[&str]) -> Said {
    let mut args = vec!["doctor", url];
    args.extend(more);
    shirube(&args)
}

/// What is found where a copy is broken in one way: a line a finding, with its weight, its code and
/// its files.
#[track_caller]
fn check(change: impl Fn(&str, &mut Reply) + Send + Sync + 'static, expected: &[&str]) {
    let said = doctor(&serve(change), &["--json", "--lang", "en", "--patience", "2"]);
    assert_eq!(said.err, "");
    let told: Value = serde_json::from_str(&said.out).unwrap();
    let findings = told["findings"].as_array().unwrap().iter().map(|it| {
        let files = it["files"].as_array().unwrap().iter().map(|it| it.as_str().unwrap());
        let files = files.collect::<Vec<_>>().join(" ");
        assert!(20 < it["what"].as_str().unwrap().len(), "{it}");
        format!("{} {}: {files}", it["weight"].as_str().unwrap(), it["code"].as_str().unwrap())
    });
    assert_eq!(findings.collect::<Vec<_>>(), expected);
    let is_refused = expected.iter().any(|it| it.starts_with("problem"));
    assert_eq!(said.code, i32::from(is_refused));
}

/// A change of one file alone.
fn of(file: &'static str, change: fn(&mut Reply)) -> impl Fn(&str, &mut Reply) {
    move |name, reply| {
        if name == file {
            change(reply);
        }
    }
}

/// A change of the page, by its name and by that of its folder.
fn of_index(change: fn(&mut Reply)) -> impl Fn(&str, &mut Reply) {
    move |name, reply| {
        if matches!(name, "" | "index.html") {
            change(reply);
        }
    }
}

#[test]
fn a_good_copy_has_nothing_to_be_mended() {
    check(|_, _| (), &[]);
    let said = doctor(&serve(|_, _| ()), &["--lang", "ja"]);
    assert!(said.out.ends_with("問題0件、提案0件\n"), "{}", said.out);
    assert_eq!(said.code, 0);
}

#[test]
fn files_of_the_wrong_type_or_packing_are_named() {
    let wasm = format!("problem type: {WASM}");
    check(of(WASM, |it| it.set("Content-Type", "text/plain")), &[&wasm]);
    check(of("embed.js", |it| it.set("Content-Type", "application/javascript")), &[]);
    check(of("style.css", |it| it.set("Content-Type", "")), &["problem type: style.css"]);
    check(
        |_, it| it.how = How::Plain,
        &[&format!("problem compression: index.html help.ja.html {WASM} style.css")],
    );
    check(of(WASM, |it| it.how = How::BrotliOnly), &[&format!("advice gzip: {WASM}")]);
    check(of(WASM, |it| it.how = How::Forced), &[&format!("problem compression-forced: {WASM}")]);
    check(
        of("help.ja.html", |it| {
            it.how = How::Plain;
            it.set("Content-Encoding", "br");
        }),
        &["problem garbled: help.ja.html"],
    );
}

#[test]
fn a_policy_that_is_weaker_or_too_narrow_is_named() {
    const CSP: &str = "Content-Security-Policy";
    let both = "./ index.html";
    check(of_index(|it| it.set(CSP, "")), &[&format!("problem policy-missing: {both}")]);
    check(
        of_index(|it| {
            it.set(CSP, "");
            it.body = br#"<meta http-equiv="Content-Security-Policy" content="x">"#.to_vec();
        }),
        &["problem edited: index.html", &format!("advice policy-missing: {both}")],
    );
    check(
        of_index(|it| it.edit(CSP, "connect-src", "connect-src *")),
        &[&format!("problem policy-weak: {both}")],
    );
    check(
        of_index(|it| it.edit(CSP, "style-src 'self'", "style-src 'self' 'unsafe-inline'")),
        &[&format!("problem policy-weak: {both}")],
    );
    check(
        of_index(|it| it.edit(CSP, "require-trusted-types-for 'script'; ", "")),
        &[&format!("problem policy-weak: {both}")],
    );
    check(
        of_index(|it| it.edit(CSP, " 'wasm-unsafe-eval'", "")),
        &[&format!("problem policy-narrow: {both}")],
    );
    check(of("sw.js", |it| it.set(CSP, "default-src *")), &["problem policy-weak: sw.js"]);
    check(
        of_index(|it| it.edit(CSP, "frame-ancestors 'self' https://www.example.jp", "x-y z")),
        &[&format!("advice frame-ancestors: {both}")],
    );
    check(
        of_index(|it| it.edit(CSP, "'self' https://www.example.jp", "'none'")),
        &[&format!("advice frame-ancestors-none: {both}")],
    );
}

#[test]
fn other_headers_in_the_way_are_named() {
    let both = "./ index.html";
    check(
        of_index(|it| it.set("X-Frame-Options", "DENY")),
        &[&format!("advice frame-options: {both}")],
    );
    check(
        of_index(|it| {
            it.set("X-Frame-Options", "SAMEORIGIN");
            it.edit("Content-Security-Policy", "frame-ancestors", "x-y");
        }),
        &[&format!("problem frame-options: {both}"), &format!("advice frame-ancestors: {both}")],
    );
    check(
        of_index(|it| it.set("Referrer-Policy", "unsafe-url")),
        &[&format!("problem header: {both}")],
    );
    check(
        of_index(|it| it.set("Permissions-Policy", "camera=()")),
        &[&format!("advice header: {both}")],
    );
    check(of("icon.svg", |it| it.set("X-Content-Type-Options", "")), &["problem header: icon.svg"]);
    check(
        of("embed.js", |it| it.set("Access-Control-Allow-Origin", "")),
        &["advice header: embed.js"],
    );
    check(of("style.css", |it| it.set("Set-Cookie", "a=b")), &["advice cookie: style.css"]);
    check(of("style.css", |it| it.set("NEL", "{}")), &["advice reporting: style.css"]);
}

#[test]
fn what_is_kept_too_long_or_too_short_is_named() {
    let kept = |value: &'static str| {
        move |name: &str, it: &mut Reply| {
            if matches!(name, "index.html" | "icon.svg") || name == WASM {
                it.set("Cache-Control", value);
            }
        }
    };
    let wasm = format!("advice caching: {WASM}");
    check(kept("max-age=86400"), &["problem caching: index.html", &wasm]);
    check(kept("public, max-age=31536000"), &["problem caching: index.html"]);
    check(kept("no-store"), &[&wasm]);
    check(kept("max-age=0, must-revalidate"), &[&wasm]);
    check(kept(""), &["advice caching: index.html icon.svg", &wasm]);
}

#[test]
fn what_is_not_the_release_is_named() {
    check(of("style.css", |it| it.body.push(b'!')), &["problem edited: style.css"]);
    check(of(WASM, |it| it.status = 404), &[&format!("problem status: {WASM}")]);
    check(of("manifest.json", |it| it.status = 404), &["problem manifest-missing: manifest.json"]);
    check(of("manifest.json", |it| it.body = b"{}".to_vec()), &["problem manifest: manifest.json"]);
    let version = |it: &mut Reply, version: &str| {
        let text = String::from_utf8(it.body.clone()).unwrap();
        let own = format!("\"version\": \"{}\"", env!("CARGO_PKG_VERSION"));
        assert!(text.contains(&own));
        it.body = text.replacen(&own, &format!("\"version\": \"{version}\""), 1).into_bytes();
    };
    check(
        move |name, it| {
            if name == "manifest.json" {
                version(it, "0.0.9");
            }
        },
        &["advice version-older: manifest.json"],
    );
    check(
        move |name, it| {
            if name == "manifest.json" {
                version(it, "99.0.0");
            }
        },
        &["advice version-newer: manifest.json"],
    );
    // Bytes that do not compress: a loader of 5,000 of them is too large however it is sent.
    check(
        of("embed.js", |it| {
            let mut seed = 1_u32;
            it.body = std::iter::repeat_with(|| {
                seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                seed.to_be_bytes()[0]
            })
            .take(5000)
            .collect();
        }),
        &["problem edited: embed.js", "problem loader-size: embed.js"],
    );
}

#[test]
fn a_partner_file_is_read_as_the_page_reads_it() {
    let file = "partners/demo.json";
    check(
        of(file, |it| it.body = PARTNER.replace("\"demo\"", "\"other\"").into_bytes()),
        &[&format!("problem partner: {file}")],
    );
    check(of(file, |it| it.body = b"[]".to_vec()), &[&format!("problem partner: {file}")]);
    check(of(file, |it| it.status = 403), &[&format!("problem status: {file}")]);
    check(
        of(file, |it| {
            let logo = r#""id":"demo","logo":"demo.svg""#;
            it.body = PARTNER.replace(r#""id":"demo""#, logo).into_bytes();
        }),
        &["problem status: partners/demo.svg"],
    );
    // Asked for by name, it is missed in the policy.
    let url = serve(|name, it| {
        if matches!(name, "" | "index.html") {
            let (_, policy) =
                it.headers.iter_mut().find(|(it, _)| it == "Content-Security-Policy").unwrap();
            let words = policy.split(' ').filter(|it| !it.contains("/partners/"));
            *policy = words.collect::<Vec<_>>().join(" ");
        }
    });
    assert_eq!(doctor(&url, &["--lang", "en"]).code, 0);
    let said = doctor(&url, &["--lang", "en", "--partner", "demo"]);
    assert!(said.out.contains("[partner-policy] ./, index.html"), "{}", said.out);
}

#[test]
fn a_server_that_answers_badly_is_left_in_time() {
    check(of("index.html", |it| it.status = 404), &["problem status: index.html"]);
    check(
        of("index.html", |it| it.lead("/s/v1/index.html")),
        &["problem redirect-circle: index.html"],
    );
    check(
        of("index.html", |it| it.lead("https://elsewhere.example/")),
        &["problem redirect: index.html"],
    );
    // The folder of the release instead of that of a copy in it.
    let url = serve(|_, _| ());
    let above = url.strip_suffix("v1/").unwrap();
    let said = doctor(above, &["--lang", "en"]);
    assert!(
        said.out.contains("[folder] ./\n  Shirube is not in this folder but in v1/."),
        "{}",
        said.out
    );
    // Within the server it is followed, and what comes is not the file.
    check(
        of("style.css", |it| it.lead("icon.svg")),
        &["problem edited: style.css", "problem type: style.css"],
    );
    check(of("style.css", |it| it.how = How::Late), &["problem slow: style.css"]);
    check(of("manifest.json", |it| it.how = How::Endless), &["problem too-large: manifest.json"]);
    check(of("style.css", |it| it.how = How::Endless), &["problem too-large: style.css"]);
}

#[test]
fn what_to_change_is_said_in_both_languages_and_for_each_server() {
    let url = serve(of(WASM, |it| it.set("Content-Type", "text/plain\u{202e}")));
    let english = doctor(&url, &["--lang", "en"]);
    assert_eq!((english.code, english.err.as_str()), (1, ""));
    for line in [
        &format!("problem [type] {WASM}\n"),
        "expected application/wasm.\n",
        "  nginx   types { \"application/wasm\" wasm; }\n",
        "  Apache  AddType \"application/wasm\" .wasm\n",
        "  IIS     <mimeMap fileExtension=\".wasm\" mimeType=\"application/wasm\" />\n",
        "shirube headers DIR --origin http://127.0.0.1:",
        "\nproblems: 1, advice: 0\n",
    ] {
        assert!(english.out.contains(line), "{line}\n{}", english.out);
    }
    assert!(!english.out.contains('\u{202e}'), "a server's words rule no terminal");
    let japanese = doctor(&url, &["--lang", "ja"]);
    assert!(japanese.out.contains("正しくはapplication/wasmです。"), "{}", japanese.out);
    assert!(japanese.out.ends_with("\n問題1件、提案0件\n"), "{}", japanese.out);
}

#[test]
fn a_server_that_is_not_there_is_a_wrong_call() {
    let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
    for url in [&format!("http://127.0.0.1:{port}/"), "ftp://a.example/", "not an address"] {
        let Said { code, out, err } = doctor(url, &["--lang", "en"]);
        assert_eq!((code, out.as_str()), (2, ""), "{url}");
        assert_eq!(err.lines().count(), 1, "{err}");
    }
}

#[test]
fn headers_are_written_for_the_files_of_a_folder() {
    let folder = tempfile::tempdir().unwrap();
    let dir = folder.path().to_str().unwrap();
    for (path, bytes) in files() {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(path, bytes).unwrap();
    }
    let place = ["headers", dir, "--origin", "https://check.example.jp", "--folder", "/s/"];
    let said = shirube(&[&place[..], &["--frame-ancestors", "https://a.example"]].concat());
    assert_eq!((said.code, said.err.as_str()), (0, ""));
    assert!(said.out.contains("location ^~ /s/ {"), "{}", said.out);
    assert!(said.out.contains("https://check.example.jp/s/partners/demo.json"), "{}", said.out);
    assert!(said.out.contains("frame-ancestors 'self' https://a.example;"), "{}", said.out);
    for (server, line) in [
        ("apache", "Header always set Referrer-Policy \"no-referrer\""),
        ("iis", "<add name=\"Referrer-Policy\" value=\"no-referrer\" />"),
        ("netlify", "\n/s/index.html\n"),
    ] {
        let said = shirube(&[&place[..], &["--for", server]].concat());
        assert!(said.out.contains(line), "{server}: {}", said.out);
    }
    let said = shirube(&["headers", dir, "--json"]);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!(json["version"], env!("CARGO_PKG_VERSION"));
    assert_eq!(json["files"].as_array().unwrap().len(), files().len());
    assert!(json["forms"]["nginx"].as_str().unwrap().contains(json["folder"].as_str().unwrap()));
}
