//! The package for npm, and the examples, as somebody has them who begins.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test may panic")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::LazyLock;

use serde_json::{Value, json};
use shirube_e2e::{Engine, Site, dist, free_port};
use shirube_hosts::visit::{fits, visitor};
use shirube_hosts::{Frame, Nginx, folder};
use xtask::{npm, process, workspace};

/// Where the examples say that Shirube lies.
const PLACEHOLDER: &str = "https://check.example.jp/shirube/";

/// The package, packed once.
static PACKED: LazyLock<PathBuf> = LazyLock::new(|| {
    let folder = folder("npm");
    let assembled = npm::assemble(&folder.join("package"), &dist()).unwrap();
    run(Command::new("npm").current_dir(assembled).args(["pack", "--pack-destination", ".."]));
    folder.join(format!("shirube-embed-{}.tgz", env!("CARGO_PKG_VERSION")))
});

fn run(command: &mut Command) -> String {
    process::run_silently(command).unwrap_or_else(|err| panic!("{err}"))
}

/// Installs the package, and what else the project in this folder asks for.
fn install(project: &Path) {
    let mut npm = Command::new("npm");
    npm.current_dir(project).args(["install", "--no-audit", "--no-fund", "--silent"]);
    run(npm.arg(&*PACKED));
}

#[test]
fn importing_the_package_without_a_page_does_nothing() {
    let project = folder("fresh");
    fs::write(project.join("package.json"), r#"{"private": true, "type": "module"}"#).unwrap();
    install(&project);
    let look = "const before = Object.getOwnPropertyNames(globalThis);
        const it = await import('@shirube/embed');
        await import('@shirube/embed/react');
        await import('@shirube/embed/vue');
        const more = Object.getOwnPropertyNames(globalThis).filter((name) => !before.includes(name));
        console.log(JSON.stringify({ exports: Object.keys(it).sort(), version: it.version, more }));";
    fs::write(project.join("look.js"), look).unwrap();
    let said = run(Command::new("node").current_dir(&project).arg("look.js"));
    let said: Value = serde_json::from_str(&said).unwrap();
    let exports = ["define", "mount", "version"];
    assert_eq!(
        said,
        json!({ "exports": exports, "version": env!("CARGO_PKG_VERSION"), "more": [] })
    );
}

/// An example with its page around the frame on a server of another origin.
struct Example {
    address: String,
    frame: Frame,
    _host: Nginx,
}

impl Example {
    /// Copies the example, tells it where Shirube lies, and builds it if it is to be built.
    fn start(name: &str) -> Self {
        let project = folder(&format!("example-{name}"));
        let port = free_port();
        let address = format!("http://localhost:{port}");
        let frame = Frame::start(&format!("frame-of-{name}"), std::slice::from_ref(&address));
        let source = workspace::root().join("embed/examples").join(name);
        take(&source, &project, &frame.folder());
        let served = if project.join("package.json").exists() {
            install(&project);
            run(Command::new("npm").current_dir(&project).args(["run", "--silent", "build"]));
            project.join("dist")
        } else {
            project.clone()
        };
        // Browsers ask for the icon by themselves.
        let servers = format!(
            "    server {{\n\
             \x20       listen 127.0.0.1:{port};\n\
             \x20       root {};\n\
             \x20       location = /favicon.ico {{ return 204; }}\n\
             \x20       types {{ text/html html; text/javascript js; text/css css; }}\n\
             \x20   }}\n",
            served.display()
        );
        let host = Nginx::start(&folder(&format!("host-of-{name}")), &servers, port);
        Self { address, frame, _host: host }
    }
}

/// Copies the files of an example as they are in the repository.
fn take(from: &Path, to: &Path, frame: &str) {
    let left_by_builds = ["node_modules", "dist", "package-lock.json"];
    for entry in fs::read_dir(from).unwrap() {
        let path = entry.unwrap().path();
        let target = to.join(path.file_name().unwrap());
        if left_by_builds.iter().any(|it| path.ends_with(it)) {
            continue;
        }
        if path.is_dir() {
            fs::create_dir_all(&target).unwrap();
            take(&path, &target, frame);
        } else {
            let text = fs::read_to_string(&path).unwrap();
            fs::write(target, text.replace(PLACEHOLDER, frame)).unwrap();
        }
    }
}

/// Waits until the page has noted this many events of a name.
async fn notes(site: &Site, event: &str, times: usize) {
    let find = "const noted = [...document.querySelectorAll('#events li')];
        return noted.filter((it) => it.innerText.startsWith(arguments[0])).length === arguments[1] || null";
    let what = format!("the event {event}, {times} times");
    let _: bool = site.until(&what, find, &[json!(event), json!(times)]).await;
}

/// The check runs, tells the page, follows its language, goes and comes back.
async fn the_example_works(name: &str) {
    let example = Example::start(name);
    let mut site = visitor(Engine::Chromium).await;
    site.also_at(example.frame.origin());
    site.also_at(example.address.as_str());
    site.open_address(&example.address).await;
    notes(&site, "shirube-ready", 1).await;
    fits(&site).await;

    site.press("English").await;
    site.into_frame().await;
    site.press("Start the check").await;
    site.out_of_frame().await;

    site.press("診断を外す").await;
    let frames = "return document.querySelectorAll('iframe').length === arguments[0] || null";
    let _: bool = site.until("no frame", frames, &[json!(0)]).await;
    site.press("診断を戻す").await;
    notes(&site, "shirube-ready", 2).await;
    let _: bool = site.until("the frame again", frames, &[json!(1)]).await;
    notes(&site, "shirube-error", 0).await;
    site.leave().await;
}

#[tokio::test]
async fn the_example_in_html_works() {
    the_example_works("html").await;
}

#[tokio::test]
async fn the_example_in_react_works() {
    the_example_works("react").await;
}

#[tokio::test]
async fn the_example_in_vue_works() {
    the_example_works("vue").await;
}
