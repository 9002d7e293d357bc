//! The pages that need no program: the questions for paper, and what to do when something has
//! happened.

use shirube_core::i18n::Lang;
use shirube_e2e::{Engine, Site};

/// The most sheets that the 25 topics may take, with the tables to write into.
const SHEETS: usize = 5;

#[tokio::test]
async fn the_twenty_five_topics_fit_on_five_sheets_and_end_with_the_boxes_of_the_code() {
    let mut site = Site::plain().await;
    for lang in [Lang::Ja, Lang::En] {
        site.open(&format!("/questions-sme.{}.html", lang.tag())).await;
        site.sees_heading(lang.pick("答えのコード", "The code of your answers")).await;
        // The drivers of the other engines cannot print.
        if site.engine == Engine::Chromium {
            let printed = site.print_pdf(&format!("questions-sme-{}", lang.tag())).await;
            assert!(printed.n_pages <= SHEETS, "{} sheets", printed.n_pages);
            assert_eq!(printed.text.matches('□').count(), 15 + usize::from(lang == Lang::Ja));
        }
    }
    site.leave().await;
}

#[tokio::test]
async fn whoever_is_in_trouble_finds_numbers_to_call_without_a_program() {
    let mut site = Site::plain().await;
    for lang in [Lang::Ja, Lang::En] {
        site.open(&format!("/help.{}.html", lang.tag())).await;
        site.sees_heading(lang.pick("最初の10分にすること", "In the next ten minutes")).await;
        site.sees_heading(lang.pick("相談するところ", "Whom to ask")).await;
        let links = "return [...document.querySelectorAll('main a')].map((it) => it.href)";
        let links: Vec<String> = site.ask(links, &[]).await;
        for link in ["mailto:cs-support@ipa.go.jp", "tel:%239110", "tel:0368110610"] {
            assert!(links.iter().any(|it| it == link), "{link}: {links:?}");
        }
        // The log is for a pen.
        let log = "return getComputedStyle(document.querySelector('.log')).display";
        assert_eq!(site.ask::<String>(log, &[]).await, "none");
    }
    site.leave().await;
}
