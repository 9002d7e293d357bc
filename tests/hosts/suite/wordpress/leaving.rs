//! The whole life of the plugin in a site that has nothing else.

use serde::Deserialize;
use serde_json::{Value, json};
use shirube_hosts::Tables;

use super::place;

/// What `delete.php` found.
#[derive(Debug, Deserialize)]
struct Left {
    kept_while_stopped: Value,
    options: Vec<String>,
    files: bool,
}

#[test]
fn it_shows_nothing_until_its_address_is_set_and_leaves_nothing_behind() {
    let wordpress = &place().wordpress;
    wordpress.install(Tables::Apart);
    let content = json!(["[shirube frame=\"https://evil.example/\"]"]).to_string();
    let show =
        |who: &str| -> Vec<String> { wordpress.run(Tables::Apart, "render.php", &[who, &content]) };
    assert_eq!(show("visitor"), [""]);
    let said = show("administrator").concat();
    assert!(said.contains("しるべのアドレスがまだ設定されていないため"), "{said}");
    assert!(!said.contains("evil"), "{said}");

    let settings = json!({ "frame": "https://check.example.jp/" });
    let saved: Value = wordpress.run(Tables::Apart, "set.php", &["shirube", &settings.to_string()]);
    assert_eq!(saved, settings);
    assert!(show("visitor").concat().contains("frame=\"https://check.example.jp/\""));

    let left: Left = wordpress.run(Tables::Apart, "delete.php", &[]);
    assert_eq!(left.kept_while_stopped, settings, "stopping it has lost the settings");
    assert_eq!(left.options, [""; 0]);
    assert!(!left.files, "its files are still there");
    assert_eq!(wordpress.complaints(), [""; 0]);
}
