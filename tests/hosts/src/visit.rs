//! What every place is asked: does the check run there, does it fit, and is it found again?

use serde_json::Value;
use shirube_core::i18n::Lang;
use shirube_e2e::{Content, Engine, Options, Press, Site};

/// How far the frame's height may be from that of its content, in CSS px.
const CLOSE: f64 = 2.0;

/// A visitor's browser, high enough that nothing has to be scrolled to be pressed.
pub async fn visitor(engine: Engine) -> Site {
    let site = Site::with(Options { engine, ..Options::default() }).await;
    site.resize(900, 1200).await;
    site
}

/// Opens a page with the check for small companies in it, and goes two steps: the check says that
/// it runs, has the room that it needs, takes an answer, and has it still when the page is loaded
/// again.
pub async fn the_check_runs_in(site: &mut Site, address: &str) {
    let content = Content::of("sme");
    site.open_address(address).await;
    is_ready(site).await;
    fits(site).await;

    site.into_frame().await;
    site.sees_heading(content.name(Lang::Ja)).await;
    site.press("診断をはじめる").await;
    site.sees_focus_on(content.ask(1, Lang::Ja)).await;
    site.press(Press::Level(3).words(&content, Lang::Ja)).await;
    site.sees_focus_on(content.ask(2, Lang::Ja)).await;
    site.out_of_frame().await;
    fits(site).await;

    site.reload().await;
    is_ready(site).await;
    site.into_frame().await;
    site.sees("続きから（1 / 25）").await;
    assert_eq!(content.answers_in(&site.kept().await).len(), 1);
    site.out_of_frame().await;
}

/// Waits until the page has heard that the check runs, exactly once.
pub async fn is_ready(site: &Site) {
    let find = "const ready = (window.shirubeHeard ?? []).filter((it) => it[1] === 'ready');
        return ready[0] ? ready.map((it) => it[2].protocol) : null";
    let protocols: Vec<u32> = site.until("the event shirube-ready", find, &[]).await;
    assert_eq!(protocols, [1]);
    let heard: Vec<Value> = site.ask("return shirubeHeard", &[]).await;
    assert!(!heard.iter().any(|it| it[1] == "error"), "{heard:?}");
}

/// Waits until the first frame of the page is as high as what it shows, and as wide as its place.
pub async fn fits(site: &Site) {
    let of_frame =
        "const it = document.querySelector('shirube-check iframe').getBoundingClientRect();
        const around = document.querySelector('shirube-check').getBoundingClientRect();
        return [it.height, it.width - around.width]";
    let of_content = "return [document.body.getBoundingClientRect().height,
        document.documentElement.scrollWidth - innerWidth]";
    let mut seen = (0.0, 0.0);
    for _ in 0..100 {
        let [height, wider]: [f64; 2] = site.ask(of_frame, &[]).await;
        assert!(wider.abs() < 1.0, "the frame is {wider} px wider than its place");
        site.into_frame().await;
        let [needed, hidden]: [f64; 2] = site.ask(of_content, &[]).await;
        site.out_of_frame().await;
        seen = (height, needed);
        if (height - needed).abs() <= CLOSE && hidden < 1.0 {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(100)).await;
    }
    panic!("the frame is {} px high, what it shows {} px", seen.0, seen.1);
}
