//! The plugin in `WordPress`, as it is installed, used, set and deleted.

mod leaving;
mod markup;
mod settings;

use std::sync::OnceLock;

use serde_json::{Value, json};
use shirube_e2e::{Engine, Site};
use shirube_hosts::visit::{the_check_runs_in, visitor};
use shirube_hosts::{Frame, Tables, WordPress};

/// One installation with its frame for all tests of this file: it ends with the process.
struct Place {
    wordpress: WordPress,
    frame: Frame,
    shortcode: String,
    block: String,
}

fn place() -> &'static Place {
    static PLACE: OnceLock<Place> = OnceLock::new();
    PLACE.get_or_init(|| {
        let wordpress = WordPress::start("wordpress");
        let origins = [Tables::Visited, Tables::Managed].map(|it| wordpress.origin(it));
        let frame = Frame::start("wordpress-frame", &origins);
        wordpress.install(Tables::Visited);
        let settings = json!({ "frame": format!("{}/", frame.origin()) }).to_string();
        let _: Value = wordpress.run(Tables::Visited, "set.php", &["shirube", &settings]);
        let publish = |title, content| wordpress.publish(Tables::Visited, title, content);
        let shortcode = publish(
            "診断（ショートコード）",
            "会員の方へ。\n\n[shirube questionnaire=\"sme\"]\n\nご案内は以上です。",
        );
        let block = publish(
            "診断（ブロック）",
            "<!-- wp:paragraph --><p>会員の方へ。</p><!-- /wp:paragraph -->\n\
             <!-- wp:shirube/check {\"questionnaire\":\"sme\",\"theme\":\"dark\"} /-->",
        );
        Place { wordpress, frame, shortcode, block }
    })
}

in_every_engine!(
    visitors_answer_in_a_page_with_the_shortcode,
    visitors_answer_in_a_page_with_the_block
);

async fn visitors_answer_in_a_page_with_the_shortcode(engine: Engine) {
    let place = place();
    let mut site = visitor(engine).await;
    tolerate_the_frame(&mut site, place);
    the_check_runs_in(&mut site, &place.shortcode).await;
    let html: String = site.ask("return document.documentElement.lang", &[]).await;
    assert_eq!(html, "ja");
    site.leave().await;
}

async fn visitors_answer_in_a_page_with_the_block(engine: Engine) {
    let place = place();
    let mut site = visitor(engine).await;
    tolerate_the_frame(&mut site, place);
    the_check_runs_in(&mut site, &place.block).await;
    site.into_frame().await;
    let theme: String = site.ask("return document.documentElement.dataset.theme ?? ''", &[]).await;
    assert_eq!(theme, "dark");
    site.out_of_frame().await;
    site.leave().await;
}

/// What a script of the page itself would be told of, and what is no fault of ours.
fn tolerate_the_frame(site: &mut Site, place: &Place) {
    let frame = format!("elsewhere: {}/", place.frame.origin());
    site.tolerate(frame, "the frame is what the page is there for");
}
