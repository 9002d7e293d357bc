//! The comparison on paper: short, and every number with its source.

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::benchmark::OwnValues;
use shirube_core::benchmark::compare::{FigureOn, NoComparison, by_question, shown};
use shirube_core::i18n::compare::{self as said, Text};
use shirube_core::id::QuestionId;
use shirube_core::questionnaire::Questionnaire;

use super::distribution::in_words;
use super::figures::own_answer;
use super::others::{Against, Others};
use super::plots::items_table;
use crate::state::{SessionHandle, Words};
use crate::ui::element::{El, el};

/// How many figures the report names.
const MOST: usize = 8;

/// Nothing where nothing is known of others.
pub fn paper(asked: &Questionnaire, words: &Words, answers: &Answers, others: Others) -> Vec<El> {
    let lang = words.lang;
    let known = others.known.get();
    let profile = SessionHandle::get().profile().get();
    let mut pieces = Vec::new();
    if let Some(it) = others.against.get() {
        pieces.extend(among(&it, asked, words, answers));
    }
    let found = by_question(&known.0, asked, &profile);
    let row = |(_, all): &(QuestionId, Vec<FigureOn<'_>>)| row(all.first()?, asked, words, answers);
    let rows: Vec<El> = found.iter().take(MOST).filter_map(row).collect();
    if !rows.is_empty() {
        let heads = [Text::Measure, Text::Share, Text::OwnAnswer, Text::Where];
        let heads = heads.map(|it| el("th").attr("scope", "col").text(it.in_lang(lang)));
        pieces.push(
            el("table")
                .class("numbers paper-figures")
                .child(el("caption").text(Text::FiguresTitle.in_lang(lang)))
                .child(el("thead").child(el("tr").child(Vec::from(heads))))
                .child(el("tbody").child(rows)),
        );
    }
    if !pieces.is_empty() {
        pieces.insert(0, el("h2").text(Text::Title.in_lang(lang)));
        pieces.insert(1, el("p").text(Text::Intro.in_lang(lang)));
    }
    pieces
}

/// Place in the distribution, and the items.
fn among(it: &Against, asked: &Questionnaire, words: &Words, answers: &Answers) -> Vec<El> {
    let lang = words.lang;
    let Some((from, values)) = it.benchmark().zip(it.values()) else { return Vec::new() };
    let own = OwnValues::of(asked, answers);
    let source = said::source(&from.source, &values.group, Some(values.n), lang);
    let mut pieces = vec![el("p").text(source)];
    if from.is_synthetic {
        pieces.push(el("p").child(el("strong").text(Text::Synthetic.in_lang(lang))));
    }
    pieces.push(el("p").text(in_words(it, values, asked, &own, lang)));
    let items = it.items(asked);
    if items.iter().any(Option::is_some) {
        pieces.push(items_table(&items, asked, words, &own));
    }
    pieces
}

fn row(it: &FigureOn<'_>, asked: &Questionnaire, words: &Words, answers: &Answers) -> Option<El> {
    let lang = words.lang;
    let (value, _) = it.best()?;
    let amount = match shown(value, it.benchmark.least_n) {
        Err(NoComparison::TooFew { .. }) => "–".to_owned(),
        _ => said::amount(&value.amount, lang),
    };
    let source = said::source(&it.benchmark.source, &value.group, value.n, lang);
    let cells = [
        it.figure.measure.get(lang).to_owned(),
        amount,
        own_answer(it, asked, answers).in_lang(lang).to_owned(),
        source,
    ];
    Some(el("tr").child(cells.map(|it| el("td").text(it)).into_iter().collect::<Vec<El>>()))
}
