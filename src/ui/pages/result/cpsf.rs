//! The answers of the management self-check by the layers and elements of CPSF.

use leptos::prelude::*;
use shirube_core::cpsf::CpsfGroupTexts;
use shirube_core::i18n::result::Text;
use shirube_core::i18n::score;
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::{Group, Question};

use super::rows::row_of;
use super::{Row, Shown, table};
use crate::data::AboutCpsf;
use crate::state::{MANAGEMENT, SessionHandle, lang};
use crate::ui::charts::bar;
use crate::ui::element::{El, el, unseen};

/// The view, folded; nothing for another questionnaire. Without its files the page says less, and
/// everything else stands.
pub fn cpsf(shown: &Shown) -> Option<El> {
    if shown.asked.id.as_str() != MANAGEMENT {
        return None;
    }
    let about = SessionHandle::get().about_cpsf(lang());
    let shown = shown.clone();
    Some(el("section").class("cpsf").live(move || about.read().here().map(|it| view(it, &shown))))
}

fn view(about: &AboutCpsf, shown: &Shown) -> El {
    let (groups, texts) = (&about.groups, &about.texts);
    let layer = |it: &Group| texts.layer(&it.id).cloned();
    let element = |it: &Group| texts.element(&it.id).cloned();
    el("details")
        .child(el("summary").text(&texts.title))
        .child(el("p").text(&texts.intro))
        .child(
            el("p")
                .class("quiet")
                .child(el("strong").text(Text::ShirubesOwn.in_lang(lang())))
                .text(format!(" {}", texts.caveat)),
        )
        .child(kind(&texts.layers_title, &groups.layers, layer, shown))
        .child(kind(&texts.elements_title, &groups.elements, element, shown))
        .child(without(about, shown))
}

/// The layers, or the elements: bars, and the numbers as a table.
fn kind(
    title: &str,
    groups: &[Group],
    words: impl Fn(&Group) -> Option<CpsfGroupTexts>,
    shown: &Shown,
) -> El {
    let lang = lang();
    let named: Vec<(Group, CpsfGroupTexts)> =
        groups.iter().filter_map(|it| Some((it.clone(), words(it)?))).collect();
    let all = {
        let shown = shown.clone();
        let named = named.clone();
        Memo::new(move |_| {
            let findings = shown.findings.read();
            let row = |(n, (group, words)): (usize, &(Group, CpsfGroupTexts))| {
                let questions = group.questions.iter().filter_map(|id| shown.asked.question(id));
                let questions: Vec<&Question> = questions.collect();
                row_of(&shown.asked, &findings.answers, n, words.title.to_string(), &questions)
            };
            named.iter().enumerate().map(row).collect::<Vec<Row>>()
        })
    };
    let top = shown.asked.top.number();
    let bars = move || {
        let rows = all.read();
        let row = |(row, (_, words)): (&Row, &(Group, CpsfGroupTexts))| {
            let number = row.standing.score.map_or_else(|| "–".to_owned(), score);
            el("li")
                .class("part")
                .child(el("span").class("row-name plain").text(&row.title))
                .child(el("span").class("row-score").text(number))
                .child(bar(row.standing, row.target, None, top))
                .child(el("p").class("quiet cpsf-about").text(&*words.about))
        };
        rows.iter().zip(&named).map(row).collect::<Vec<El>>()
    };
    el("div").child(el("h3").text(title)).child(el("ul").class("parts").live(bars)).child(
        el("details")
            .child(
                el("summary")
                    .text(Text::ShowTable.in_lang(lang))
                    .child(unseen(format!(" {title}"))),
            )
            .live(move || table(&all.read(), lang)),
    )
}

/// The questions that stand in no layer; nothing where all do.
fn without(about: &AboutCpsf, shown: &Shown) -> Option<El> {
    let texts = crate::state::Words::get().texts;
    let row = |id: &QuestionId| {
        shown.asked.question(id)?;
        Some(el("li").text(&texts.question(id)?.ask))
    };
    let rows: Vec<El> = about.groups.layerless.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| {
        el("div").child(el("h3").text(&about.texts.none_title)).child(el("ul").child(rows))
    })
}
