//! The management answers by the three layers and six elements of CPSF.

use std::fs;

use shirube_core::answers::Answers;
use shirube_core::cpsf::{Cpsf, CpsfTexts};
use shirube_core::i18n::result::Text;
use shirube_core::i18n::{Lang, score};
use shirube_core::questionnaire::Group;
use shirube_core::scoring::Standing;
use shirube_e2e::{Content, Key, Memory, Options, Site, dist};

const RESULT: &str = "/#/management/result";

fn cpsf(lang: Lang) -> (Cpsf, CpsfTexts) {
    let served = |path: &str| {
        let path = dist().join("questionnaires/cpsf").join(path);
        fs::read_to_string(&path).unwrap_or_else(|err| panic!("{}: {err}", path.display()))
    };
    let groups = Cpsf::read(&served("cpsf.json")).unwrap();
    let words = groups.with_words(&served(&format!("{}.json", lang.tag()))).unwrap();
    (groups, words)
}

async fn site(lang: Lang) -> Site {
    Site::with(Options { language: lang.tag(), ..Options::default() }).await
}

/// The score of a group as it is shown.
fn shown(content: &Content, answers: &Answers, group: &Group) -> String {
    let questions = group.questions.iter().map(|it| content.asked.question(it).unwrap());
    let standing = Standing::of(&content.asked, questions, answers);
    standing.score.map_or_else(|| "–".to_owned(), score)
}

async fn the_answers_are_seen_by_layers_and_elements(lang: Lang) {
    let mut site = site(lang).await;
    let content = Content::served();
    let memory = Memory::half_way(&content);
    site.open_with(&memory, RESULT).await;
    let (groups, words) = cpsf(lang);
    // By keyboard: the view is folded until somebody wants it.
    site.sees(&words.title).await;
    site.tab_to(&words.title).await;
    site.key(Key::Enter).await;
    site.sees(&words.intro).await;
    site.sees(Text::ShirubesOwn.in_lang(lang)).await;
    site.sees(&words.caveat).await;
    site.sees_heading(&words.layers_title).await;
    site.sees_heading(&words.elements_title).await;
    let rows: Vec<String> = site.ask("return person.texts('.cpsf .part .row-score')", &[]).await;
    let answers = content.answers_in(&memory.text());
    let expected: Vec<String> = groups
        .layers
        .iter()
        .chain(&groups.elements)
        .map(|it| shown(&content, &answers, it))
        .collect();
    assert_eq!(rows, expected);
    for it in &groups.layers {
        site.sees(&words.layer(&it.id).unwrap().title).await;
    }
    for it in &groups.elements {
        site.sees(&words.element(&it.id).unwrap().title).await;
    }
    let tables: usize =
        site.ask("return document.querySelectorAll('.cpsf table').length", &[]).await;
    assert_eq!(tables, 2, "both pictures have their numbers as a table");
    site.leave().await;
}

#[tokio::test]
async fn the_answers_are_seen_by_layers_and_elements_in_japanese() {
    the_answers_are_seen_by_layers_and_elements(Lang::Ja).await;
}

#[tokio::test]
async fn the_answers_are_seen_by_layers_and_elements_in_english() {
    the_answers_are_seen_by_layers_and_elements(Lang::En).await;
}

#[tokio::test]
async fn the_view_belongs_to_the_management_self_check_alone() {
    let mut site = site(Lang::Ja).await;
    let (_, words) = cpsf(Lang::Ja);
    site.open_with(&Memory::only("board", "b-mandate=3"), "/#/board/result").await;
    site.sees_heading(Text::ItemsTitle.in_lang(Lang::Ja)).await;
    assert!(!site.text().await.contains(&*words.title));
    site.leave().await;
}

#[tokio::test]
async fn the_view_is_accessible_with_everything_open() {
    const OPEN: &str =
        "document.querySelectorAll('.cpsf details').forEach((it) => { it.open = true });
        return true";
    for lang in [Lang::Ja, Lang::En] {
        let mut site = site(lang).await;
        let (_, words) = cpsf(lang);
        site.open_with(&Memory::complete(&Content::served()), RESULT).await;
        site.sees(&words.title).await;
        let _: bool = site.ask(OPEN, &[]).await;
        site.sees(&words.intro).await;
        let faults = site.axe().await;
        site.screenshot(&format!("cpsf-{}", lang.tag())).await;
        assert!(faults.is_empty(), "axe says:\n{}", faults.join("\n"));
        site.leave().await;
    }
}
