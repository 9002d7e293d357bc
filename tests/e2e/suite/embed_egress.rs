//! Whatever runs in the frame tells nobody anything. A server that writes down every request is the
//! witness; that the ways are real ways is seen on a page without our policy.

use std::collections::BTreeSet;
use std::time::Duration;

use serde_json::{Value, json};
use shirube_e2e::{Options, Site, Variant};
use xtask::server::{Config, Seen, Server};

/// Long enough for a request on one machine to arrive.
const WHILE: Duration = Duration::from_millis(1500);

/// What our own server may still be asked for under a false name: files of the kinds that a page is
/// made of, and those fetched ahead of time, for which Chromium asks if any kind is allowed. It sees
/// requests for files that it does not have.
const OF_A_PAGE: [&str; 9] = [
    "image",
    "css",
    "script",
    "module",
    "modulepreload",
    "style",
    "worker",
    "manifest",
    "prefetch",
];

/// The ways that came through, by the names that they put into their addresses.
fn arrived(seen: Vec<Seen>) -> BTreeSet<String> {
    let targets = seen.into_iter().map(|it| it.target);
    let told = targets.filter_map(|it| Some(it.strip_suffix("?answers")?.to_owned()));
    told.filter_map(|it| Some(it.rsplit_once('/')?.1.to_owned())).collect()
}

#[tokio::test]
async fn nothing_leaves_the_frame() {
    let mut site = Site::with(Options { variant: Variant::Egress, ..Options::default() }).await;
    for expected in ["policy: ", "console: ", "console.", "rejection: ", "error: ", "?answers"] {
        site.tolerate(expected, "the browser says what it has prevented");
    }
    let empty = tempfile::tempdir().unwrap();
    let elsewhere = Server::start(Config::new(empty.path().into())).unwrap();
    let tell = "return tell(arguments[0])";

    // Without our policy nearly all ways are open.
    site.open_host("open").await;
    let ways: Vec<String> = site.ask(tell, &[json!(elsewhere.origin())]).await;
    assert!(13 <= ways.len(), "only {} ways are tried", ways.len());
    tokio::time::sleep(WHILE).await;
    let open = arrived(elsewhere.requests());
    assert!(8 <= open.len(), "the witness sees little: {open:?}");
    let before = elsewhere.requests().len();

    // In the frame none is.
    site.open_host("blank").await;
    site.mount("check", json!({ "questionnaire": "sme" })).await;
    site.hears("check", "ready").await;
    site.into_check("check").await;
    let tried: Vec<String> = site.ask(tell, &[json!(elsewhere.origin())]).await;
    assert_eq!(tried, ways);
    tokio::time::sleep(WHILE).await;
    let reached = arrived(elsewhere.requests().split_off(before));
    assert_eq!(reached, BTreeSet::new(), "these ways are open");
    assert_eq!(elsewhere.requests().len(), before);

    // And to the server that the frame is from, only as a part of a page.
    let own = json!(format!("{}/told", site.server.origin()));
    site.ask::<Value>(tell, &[own]).await;
    tokio::time::sleep(WHILE).await;
    let reached = arrived(site.server.requests());
    let parts: BTreeSet<String> = OF_A_PAGE.iter().map(|it| (*it).to_owned()).collect();
    let others: Vec<&String> = reached.difference(&parts).collect();
    assert!(others.is_empty(), "{others:?} can carry answers to our own server");
    site.out_of_check().await;
    site.leave().await;
}
