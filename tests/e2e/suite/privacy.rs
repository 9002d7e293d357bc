//! What reaches the server: the files of the release, and nothing that was entered.

use std::collections::BTreeSet;

use shirube_core::i18n::{Lang, start};
use shirube_e2e::{Content, Engine, Site, dist};
use xtask::size;

/// WebKit does not use what it was told to fetch ahead when the server asks for it to be checked
/// (`no-cache`), and asks again.
const FETCHES_TWICE: [Engine; 1] = [Engine::Webkit];

/// Files that the tests put before the page.
const OURS: [&str; 1] = ["/__watch.js"];

/// Firefox and `WebKitGTK`'s browser show no icon without a tab to show it in, so they do not ask.
const WITHOUT_ICON: [Engine; 2] = [Engine::Firefox, Engine::Webkit];

/// The targets asked for so far, without the tests' own.
fn asked(site: &Site) -> Vec<String> {
    let all = site.server.requests().into_iter().map(|it| it.target);
    all.filter(|it| !OURS.contains(&it.as_str())).collect()
}

/// The name of a file without the hash that Trunk adds.
fn without_hash(target: &str) -> String {
    let name = if target == "/" { "index.html" } else { target.trim_start_matches('/') };
    let hash = name.split(['-', '_', '.']).find(|it| {
        12 <= it.len() && it.bytes().all(|it| it.is_ascii_digit() || (b'a'..=b'f').contains(&it))
    });
    hash.map_or_else(|| name.into(), |hash| name.replacen(&format!("-{hash}"), "", 1))
}

#[tokio::test]
async fn the_first_visit_asks_for_exactly_what_the_budget_counts() {
    let mut site = Site::plain().await;
    site.open("/").await;
    site.press("会社の備えの状態を知りたい").await;
    site.press("診断をはじめる").await;
    site.choose(1, 1).await;
    let mut found: Vec<String> = asked(&site).iter().map(|it| without_hash(it)).collect();
    found.sort();
    // Fetched once questions are shown, for the result: no part of what the first question needs.
    found.retain(|it| !it.starts_with("whole"));
    let counted = size::measure(&dist()).unwrap();
    let mut counted: Vec<String> = counted.into_iter().map(|it| it.name).collect();
    if FETCHES_TWICE.contains(&site.engine) {
        found.dedup();
    }
    if WITHOUT_ICON.contains(&site.engine) {
        counted.retain(|it| it != "icon.svg");
        found.retain(|it| it != "icon.svg");
    }
    counted.sort();
    assert_eq!(found, counted);
    site.leave().await;
}

#[tokio::test]
async fn a_whole_visit_asks_only_for_files_of_the_release_and_says_nothing() {
    const SECRET: &str = "himitsu";
    let mut site = Site::plain().await;
    let content = Content::served();
    site.open("/").await;
    site.press("会社の備えの状態を知りたい").await;
    site.press("会社について（任意）").await;
    site.select("業種", "製造業").await;
    site.press("診断をはじめる").await;
    site.choose(1, 3).await;
    site.press("メモ 1").await;
    site.fill("自分用のメモ 1", SECRET).await;
    site.press(&content.segment(4, Lang::Ja)).await;
    site.choose(4, "該当しない").await;
    site.fill("該当しない理由", SECRET).await;
    site.press("English").await;
    site.sees("Not applicable").await;
    site.press("See the result").await;
    site.sees_heading("Result").await;
    site.sees("How others do it").await;
    site.press("How it is computed").await;
    site.sees("Sources").await;
    site.sees("Ministry of Economy").await;

    // From here on everything is on this device.
    let before = asked(&site).len();
    site.press("Show as a table").await;
    site.press("Save the result as a file").await;
    site.downloaded(&format!("shirube-management-{}.json", site.today().await)).await;
    site.press("Save an anonymous file").await;
    let month = site.today().await;
    site.downloaded(&format!("shirube-anonymous-{}.json", &month[..7])).await;
    site.press("Shirube").await;
    site.sees_heading(start::Text::Title.in_lang(Lang::En)).await;
    site.press(content.name(Lang::En)).await;
    site.press("Go on").await;
    site.choose(2, 2).await;
    site.press("Shirube").await;
    site.press("Delete everything").await;
    site.sees("Everything has been deleted.").await;
    let after = asked(&site);
    assert_eq!(after[before..], [""; 0], "asked for after the result was there");

    let files: BTreeSet<String> = files_of(&dist()).into_iter().collect();
    for target in after {
        assert!(!target.contains(['?', '#']), "{target} carries something");
        assert!(!target.contains(SECRET), "{target}");
        let name = if target == "/" { "index.html" } else { target.trim_start_matches('/') };
        assert!(files.contains(name), "{target} is no file of the release");
    }
    let methods: BTreeSet<String> =
        site.server.requests().into_iter().map(|it| it.method).collect();
    assert_eq!(methods, BTreeSet::from(["GET".to_string()]));
    site.leave().await;
}

fn files_of(folder: &std::path::Path) -> Vec<String> {
    let mut all = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if path.is_dir() {
            all.extend(files_of(&path).into_iter().map(|it| format!("{name}/{it}")));
        } else {
            all.push(name);
        }
    }
    all
}
