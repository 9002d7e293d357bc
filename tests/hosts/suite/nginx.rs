//! A release on nginx, as our documents say that it should stand there.

use std::fs;

use serde::Deserialize;
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Engine};
use shirube_hosting::{Ancestors, Folder, Origin, Place, listing, mime};
use shirube_hosts::visit::visitor;
use shirube_hosts::{Frame, all_arrive, get, get_with, program};
use xtask::hosts;

in_every_engine!(the_check_is_answered_and_found_again);

async fn the_check_is_answered_and_found_again(engine: Engine) {
    let frame = Frame::start(&format!("nginx-{}", engine.name()), &[]);
    let mut site = visitor(engine).await;
    site.also_at(frame.origin());
    let content = Content::served();
    site.open_address(&frame.folder()).await;
    site.press("会社の備えの状態を知りたい").await;
    site.press("診断をはじめる").await;
    site.sees_focus_on(content.item(1, Lang::Ja)).await;
    site.choose(1, 3).await;
    site.press("次へ").await;
    site.sees_heading(content.item(2, Lang::Ja)).await;
    site.reload().await;
    site.press("しるべ").await;
    site.sees("40問中1問に回答").await;
    assert_eq!(content.answers_in(&site.kept().await).len(), 1);
    site.leave().await;
}

/// A host page that may frame the release, so that the policies have something to say.
const HOST: &str = "https://www.example.jp";

#[test]
fn every_file_arrives_as_it_is_with_the_headers_that_are_documented() {
    let frame = Frame::start("nginx-headers", &[HOST.into()]);
    let place = Place::new(
        Origin::parse(&frame.origin()).unwrap(),
        Folder::parse("/").unwrap(),
        Ancestors::of(&[HOST]).unwrap(),
        listing::files(&hosts::release()).unwrap(),
    );
    all_arrive(frame.port, &place);
}

#[test]
fn compressed_forms_are_sent_to_those_who_read_them() {
    // With the line that the configuration has for servers with the module.
    let with_brotli = |it: String| it.replace("# brotli_static on;", "brotli_static on;");
    let frame = Frame::start_with("nginx-compressed", &[], with_brotli);
    let root = hosts::release();
    let is_wasm = |it: &&String| it.starts_with("v1/") && mime::of(it) == "application/wasm";
    let files = listing::files(&root).unwrap();
    let wasm: Vec<&String> = files.iter().filter(is_wasm).collect();
    assert_eq!(wasm.len(), 3, "{wasm:?}");
    for file in wasm.into_iter().map(String::as_str).chain(["v1/index.html", "v1/embed.js"]) {
        for (accepted, ending) in [("gzip", "gz"), ("br", "br"), ("gzip, deflate, br", "br")] {
            let reply = get_with(frame.port, &format!("/{file}"), &[("Accept-Encoding", accepted)]);
            let sent = if ending == "gz" { "gzip" } else { "br" };
            assert_eq!(reply.all("Content-Encoding"), [sent], "{file} for {accepted}");
            let compressed = fs::read(root.join(format!("{file}.{ending}"))).unwrap();
            assert_eq!(reply.body, compressed, "{file} for {accepted}");
            assert!(reply.all("Vary").contains(&"Accept-Encoding"), "{file}");
        }
    }
}

#[test]
fn what_is_not_there_is_not_there_and_tells_nothing() {
    let frame = Frame::start("nginx-missing", &[]);
    for path in ["/v1/no-such-file.js", "/v1/partners/../../../../etc/passwd", "/v1/.htaccess"] {
        let reply = get(frame.port, path);
        assert!(matches!(reply.status, 400 | 403 | 404), "{path}: {}", reply.status);
        assert!(!reply.text().contains("root:"), "{path}");
    }
}

/// What `shirube doctor --json` says, as far as it matters here.
#[derive(Debug, Deserialize)]
struct Told {
    findings: Vec<Finding>,
}

#[derive(Debug, Deserialize)]
struct Finding {
    code: String,
    files: Vec<String>,
}

/// What the doctor finds, and whether the copy passes.
fn doctor(frame: &Frame) -> (Vec<Finding>, bool) {
    let mut doctor = program();
    let said = doctor.args(["doctor", &frame.folder(), "--json"]).output().unwrap();
    let told: Told = serde_json::from_slice(&said.stdout)
        .unwrap_or_else(|err| panic!("{err}: {}", String::from_utf8_lossy(&said.stderr)));
    (told.findings, said.status.success())
}

#[test]
fn the_doctor_finds_nothing_wrong() {
    let with_brotli = |it: String| it.replace("# brotli_static on;", "brotli_static on;");
    let frame = Frame::start_with("nginx-doctor", &[HOST.into()], with_brotli);
    let (findings, is_well) = doctor(&frame);
    assert!(is_well, "{findings:?}");
    assert!(findings.is_empty(), "{findings:?}");
}

#[test]
fn the_doctor_names_what_is_wrong_with_a_server() {
    let broken = |it: String| {
        it.replace("\"application/wasm\" wasm;", "")
            .replace("gzip_static on;", "")
            .replace(" 'wasm-unsafe-eval'", " 'unsafe-eval'")
            .replace("Referrer-Policy \"no-referrer\"", "Referrer-Policy \"unsafe-url\"")
            .replace("public, max-age=31536000, immutable", "no-store")
    };
    let frame = Frame::start_with("nginx-broken", &[HOST.into()], broken);
    let (findings, is_well) = doctor(&frame);
    assert!(!is_well);
    let codes: Vec<&str> = findings.iter().map(|it| it.code.as_str()).collect();
    for code in ["type", "compression", "policy-weak", "header", "caching"] {
        assert!(codes.contains(&code), "not found: {code}: {findings:?}");
    }
    let wasm = findings.iter().find(|it| it.code == "type").unwrap();
    assert!(wasm.files.iter().all(|it| mime::of(it) == "application/wasm"), "{wasm:?}");
}
