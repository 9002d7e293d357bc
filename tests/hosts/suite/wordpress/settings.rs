//! What an administrator does: the settings page, and the block in the editor.

use serde_json::json;
use shirube_e2e::{Engine, Options, Site};
use shirube_hosts::visit::is_ready;
use shirube_hosts::{PASSWORD, Tables, USER};

use super::{Place, place};

/// The administrator's browser, after the login.
async fn administrator(place: &Place, origin: &str) -> Site {
    let mut site = Site::with(Options { engine: Engine::Chromium, ..Options::default() }).await;
    place.is_known_to(&mut site);
    site.open_address(&format!("{origin}/wp-login.php")).await;
    site.fill("Username or Email Address", USER).await;
    site.fill("Password", PASSWORD).await;
    site.press("Log In").await;
    site.sees_heading("Dashboard").await;
    site
}

#[tokio::test]
async fn an_administrator_sets_the_place_and_shows_the_check() {
    let place = place();
    let wordpress = &place.wordpress;
    wordpress.install(Tables::Managed);
    let page = wordpress.publish(Tables::Managed, "診断", "[shirube]");
    let origin = wordpress.origin(Tables::Managed);
    let mut site = administrator(place, &origin).await;

    // The list of plugins leads to the settings.
    site.open_address(&format!("{origin}/wp-admin/plugins.php")).await;
    site.press("設定").await;
    site.sees_heading("しるべ：セキュリティ自己診断").await;

    // What cannot be is refused, with the reason.
    for wrong in [
        "javascript:alert(1)",
        "https://user:word@check.example.jp/",
        "https://check.example.jp/?a=b",
    ] {
        site.fill("しるべのアドレス", wrong).await;
        site.press("Save Changes").await;
        comes_back_with(&site, "しるべのアドレス", "").await;
        site.sees("前の値のままにしました。").await;
    }
    let address = format!("{}index.html", place.frame.folder());
    site.fill("しるべのアドレス", &address).await;
    site.fill("パートナー", "<b>見本</b>").await;
    site.fill("はじめに開く診断", "management").await;
    site.select("配色", "はっきりした配色（contrast）").await;
    site.press("Save Changes").await;
    let kept = place.frame.folder();
    comes_back_with(&site, "しるべのアドレス", &kept).await;
    site.sees("パートナー：この値は使えません。").await;
    assert_eq!(site.value("パートナー").await, "");
    assert_eq!(site.selected("配色").await, "はっきりした配色（contrast）");
    assert_eq!(site.selected("使い方").await, "利用者の自分の端末（normal）");

    // A form that did not come from this page changes nothing.
    let forge = "return fetch('/wp-admin/options.php', {
            method: 'POST',
            body: new URLSearchParams({ option_page: 'shirube', action: 'update', 'shirube[frame]': 'https://evil.example/' }),
        }).then((it) => it.status)";
    let status: u16 = site.ask(forge, &[]).await;
    assert_eq!(status, 403);
    site.tolerate("403 (Forbidden)", "the forged form is refused");

    site.open_address(&page).await;
    is_ready(&site).await;
    let attributes = attributes(&site).await;
    let expected =
        [("frame", kept.as_str()), ("questionnaire", "management"), ("theme", "contrast")];
    assert_eq!(attributes, expected.map(|(name, value)| (name.to_string(), value.to_string())));

    the_block_is_put_in_with_the_editor(&mut site, &origin).await;
    assert_eq!(wordpress.complaints(), [""; 0]);
    site.leave().await;
}

/// Waits until the form has been sent and stands there again with this in a field.
async fn comes_back_with(site: &Site, label: &str, value: &str) {
    let find = "return person.field(arguments[0])?.value === arguments[1] || null";
    let what = format!("{value:?} in the field {label:?}");
    let _: bool = site.until(&what, find, &[json!(label), json!(value)]).await;
}

/// Puts the block into a new page, sets it at the side, publishes, and looks at the page.
async fn the_block_is_put_in_with_the_editor(site: &mut Site, origin: &str) {
    site.open_address(&format!("{origin}/wp-admin/post-new.php?post_type=page")).await;
    let put = "const { dispatch, select } = window.wp?.data ?? {};
        if (!select?.('core/block-editor')?.getSettings()?.styles) return null;
        const block = wp.blocks.createBlock('shirube/check', { questionnaire: 'sme' });
        dispatch('core/block-editor').insertBlock(block);
        dispatch('core/block-editor').selectBlock(block.clientId);
        return true";
    let _: bool = site.until("the editor of blocks", put, &[]).await;
    site.sees("公開したページでは、ここに自己診断が表示されます。").await;
    site.sees("はじめに開く診断: sme").await;
    site.select("配色", "暗い（dark）").await;
    site.press("そのほかの設定").await;
    site.tick("progress").await;

    let publish = "const { dispatch, select } = wp.data;
        dispatch('core/editor').editPost({ title: '診断', status: 'publish' });
        return dispatch('core/editor').savePost().then(() => select('core/editor').getPermalink())";
    let page: String = site.ask(publish, &[]).await;
    site.open_address(&page).await;
    is_ready(site).await;
    let found = attributes(site).await;
    let named = |name: &str| found.iter().find(|it| it.0 == name).map(|it| it.1.as_str());
    assert_eq!(named("questionnaire"), Some("sme"));
    assert_eq!(named("theme"), Some("dark"));
    assert_eq!(named("progress"), Some(""));

    // Opened again, the block is the same, and not one that WordPress calls broken.
    site.press("Edit Page").await;
    let read = "const blocks = window.wp?.data?.select('core/block-editor')?.getBlocks() ?? [];
        return blocks.length ? blocks.map((it) => [it.name, it.isValid]) : null";
    let blocks: Vec<(String, bool)> = site.until("blocks in the editor", read, &[]).await;
    assert_eq!(blocks, [("shirube/check".to_string(), true)]);
}

/// The attributes of the element, in the order in which they are written.
async fn attributes(site: &Site) -> Vec<(String, String)> {
    let read = "const it = document.querySelector('shirube-check');
        return it.getAttributeNames().map((name) => [name, it.getAttribute(name)])";
    site.ask(read, &[]).await
}
