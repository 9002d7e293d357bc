//! The program on a device: installed from a page of its own, used without a connection, brought up
//! to date, and taken away again. All from a release, as it is given away.

use std::path::Path;

use serde_json::Value;
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Options, Press, Site, Variant, dist};
use tempfile::TempDir;
use xtask::files;
use xtask::release::{self, Quality};
use xtask::server::{Config, Server};

const LINK: &str = "通信できないときも使えるようにする";
const INSTALL: &str = "この端末に入れる";
const INSTALLED: &str = "この端末に入っています。";
const NEWER: &str = "新しい版があります。";

/// Makes a release of the build, changed as a newer version would be.
fn release(to: &Path, change: impl FnOnce(&mut files::Files)) {
    let mut built = files::read(&dist()).unwrap();
    change(&mut built);
    let changed = tempfile::tempdir().unwrap();
    files::write(&built, changed.path()).unwrap();
    release::make(changed.path(), to, Quality(1)).unwrap_or_else(|err| panic!("{err}"));
}

/// A visitor of a site that serves a release.
pub async fn visitor() -> (TempDir, Site) {
    let folder = tempfile::tempdir().unwrap();
    release(folder.path(), |_| ());
    let root = Some(folder.path().to_owned());
    (folder, Site::with(Options { root, is_watched: false, ..Options::default() }).await)
}

pub async fn install(site: &mut Site) {
    site.open("/v1/").await;
    site.press(LINK).await;
    site.sees("いまは入っていません。").await;
    site.press(INSTALL).await;
    site.sees(INSTALLED).await;
}

/// The server goes, and another one comes where nobody asks.
pub fn cut_the_connection(site: &mut Site) {
    let before = format!("elsewhere: {}/", site.server.origin());
    site.tolerate(&before, "that of the server before is now the worker's to answer");
    site.server = Server::start(Config::new(dist())).unwrap();
}

/// How many workers and caches there are for this origin.
async fn left(site: &Site) -> [usize; 2] {
    const COUNT: &str = "const done = arguments[arguments.length - 1];
        const all = [navigator.serviceWorker.getRegistrations(), caches.keys()];
        Promise.all(all).then((all) => done(all.map((it) => it.length)))";
    let answer = site.driver().execute_async(COUNT, Vec::new()).await.unwrap();
    answer.convert().unwrap()
}

#[tokio::test]
async fn once_installed_the_check_and_the_help_page_open_without_a_connection() {
    let (_folder, mut site) = visitor().await;
    let home = format!("{}/v1/", site.server.origin());
    install(&mut site).await;
    // Removed while the worker answers for this very page, and installed again at once.
    site.reload().await;
    site.press("取り除く").await;
    site.sees("取り除きました。").await;
    assert_eq!(left(&site).await, [0, 0]);
    site.press(INSTALL).await;
    site.sees(INSTALLED).await;
    cut_the_connection(&mut site);

    let sme = Content::of("sme");
    site.open_address(&home).await;
    site.press("SECURITY ACTIONが必要と言われた").await;
    site.press("診断をはじめる").await;
    site.answer_one_by_one(&sme, Lang::Ja, |_| Press::Level(3)).await;
    site.sees_heading("結果").await;
    site.open_address(&format!("{home}index.html?lang=en#/six-articles")).await;
    site.sees(Content::of("six-articles").name(Lang::En)).await;
    site.open_address(&format!("{home}help.ja.html")).await;
    site.sees_heading("困ったことが起きたとき").await;
    site.press("English").await;
    site.sees_heading("Something happened").await;
    let color = "return getComputedStyle(document.querySelector('.urgent h2')).color";
    assert_eq!(site.ask::<String>(color, &[]).await, "rgb(206, 0, 0)", "its look is not there");

    // And away again, which needs no connection either.
    site.open_address(&format!("{home}offline.ja.html")).await;
    site.sees(INSTALLED).await;
    assert_eq!(left(&site).await, [1, 1]);
    site.press("取り除く").await;
    site.sees("取り除きました。").await;
    assert_eq!(left(&site).await, [0, 0]);
    site.leave().await;
}

#[tokio::test]
async fn a_newer_version_waits_until_the_start_page_is_told_to_take_it() {
    let (folder, mut site) = visitor().await;
    install(&mut site).await;
    let help = |files: &mut files::Files| {
        let page = String::from_utf8(files["help.ja.html"].clone()).unwrap();
        let page = page.replace("<h1>困ったことが起きたとき", "<h1>新しい版の見出し");
        files.insert("help.ja.html".into(), page.into_bytes());
    };
    release(folder.path(), help);

    site.open("/v1/#/sme").await;
    site.press("診断をはじめる").await;
    site.is_quiet().await;
    assert!(!site.text().await.contains(NEWER), "somebody is interrupted in a check");
    site.open("/v1/help.ja.html").await;
    site.sees_heading("困ったことが起きたとき").await;
    site.open("/v1/").await;
    site.sees(NEWER).await;
    site.press("新しい版にする").await;
    site.sees_no_more(NEWER).await;
    site.is_started().await;
    let home = site.server.origin();
    cut_the_connection(&mut site);
    site.open_address(&format!("{home}/v1/help.ja.html")).await;
    site.sees_heading("新しい版の見出し").await;
    assert_eq!(left(&site).await, [1, 1], "the older version is still there");
    site.leave().await;
}

#[tokio::test]
async fn a_frame_shows_what_the_server_has_whatever_is_installed() {
    let (folder, mut site) = visitor().await;
    let around = "<!doctype html><link rel=icon href=\"data:,\"><iframe src=\"../index.html#/sme\"></iframe>";
    std::fs::create_dir_all(folder.path().join("v1/demo")).unwrap();
    std::fs::write(folder.path().join("v1/demo/around.html"), around).unwrap();
    install(&mut site).await;
    let before = site.server.requests().len();
    site.open("/v1/index.html#/sme").await;
    site.press("診断をはじめる").await;
    site.is_quiet().await;
    let asked: Vec<String> =
        site.server.requests().into_iter().skip(before).map(|it| it.target).collect();
    // The browser itself looks for a newer worker.
    assert!(asked.iter().all(|it| it == "/v1/sw.js"), "{asked:?}");

    let before = site.server.requests().len();
    site.open("/v1/demo/around.html").await;
    site.into_frame().await;
    site.sees("診断をはじめる").await;
    site.out_of_frame().await;
    let asked: Vec<String> =
        site.server.requests().into_iter().skip(before).map(|it| it.target).collect();
    for wanted in ["/v1/index.html", "/v1/questionnaires/sme/first.ja.json"] {
        assert!(
            asked.iter().any(|it| it == wanted),
            "{wanted} is not that of the server: {asked:?}"
        );
    }
    site.leave().await;
}

#[tokio::test]
async fn in_a_frame_nothing_is_ever_installed() {
    let mut site = Site::with(Options { variant: Variant::Host, ..Options::default() }).await;
    site.open("/host.html").await;
    site.into_frame().await;
    site.sees("診断の一覧").await;
    assert!(!site.has_control(LINK).await, "it is offered in a frame");
    // Somebody who goes there all the same gets no page: it cannot be framed.
    site.ask::<Value>("location.href = 'offline.ja.html'", &[]).await;
    site.out_of_frame().await;
    site.tolerate("frame-ancestors", "the browser says that it shows no such frame");
    site.tolerate("Refused to", "so it says as well");
    site.is_quiet().await;
    assert_eq!(left(&site).await, [0, 0]);
    site.leave().await;
}
