//! All questions at once, on the screen and on paper.

use leptos::prelude::*;
use shirube_core::i18n::seminar::{Text, answered, codes, way_name};
use shirube_core::i18n::{Lang, bracketed, date};
use shirube_core::id::QuestionId;
use shirube_core::level::Level;
use shirube_core::seminar::{Counts, Kept, Way};

use super::{HEADING, go_to};
use crate::browser;
use crate::state::Words;
use crate::ui::charts::share_bar;
use crate::ui::element::{El, button, el};

/// The summary as the last step.
pub fn on_screen(words: &Words, kept: Memo<Kept>) -> Vec<El> {
    let lang = words.lang;
    let last = kept.read_untracked().tally.rows().len();
    let heading = el("h2").attr("id", HEADING).attr("tabindex", "-1");
    let shown = words.clone();
    let before = last.saturating_sub(1);
    vec![
        heading.text(Text::SummaryTitle.in_lang(lang)),
        el("div").class("seminar-summary").live(move || all(&shown, &kept.read(), true)),
        el("div")
            .class("bar")
            .child(button("button secondary", Text::Previous.in_lang(lang), go_to(words, before)))
            .child(button("button secondary", Text::ToFirst.in_lang(lang), go_to(words, 0))),
    ]
}

/// The summary as it is printed, wherever the presenter stands.
pub fn on_paper(words: &Words, kept: Memo<Kept>) -> El {
    let words = words.clone();
    el("div").class("paper").live(move || {
        let lang = words.lang;
        let mut pieces = vec![
            el("p").class("paper-title").text(Text::SummaryTitle.in_lang(lang)),
            el("p").text(&words.texts.title),
        ];
        pieces.extend(browser::today().map(|it| el("p").text(date(it, lang))));
        pieces.extend(all(&words, &kept.read(), false));
        pieces
    })
}

/// Every question with its numbers. Headings are for the screen: on paper nobody jumps.
fn all(words: &Words, kept: &Kept, with_headings: bool) -> Vec<El> {
    let lang = words.lang;
    if kept.tally.is_empty() {
        return vec![el("p").text(Text::NothingCounted.in_lang(lang))];
    }
    let mut pieces = vec![el("p").text(Text::NoVerdict.in_lang(lang))];
    if kept.tally.codes() != 0 {
        pieces.push(el("p").class("quiet").text(codes(kept.tally.codes(), lang)));
    }
    pieces.push(el("p").class("quiet").text(Text::Rounded.in_lang(lang)));
    let tag = if with_headings { "h3" } else { "p" };
    for (n, row) in (1..).zip(kept.tally.rows()) {
        let ask = words.texts.question(&row.question).map(|it| it.ask.to_string());
        let ask = format!("{n}. {}", ask.unwrap_or_default());
        let body = if row.total() == 0 {
            el("p").class("quiet").text(Text::NoAnswers.in_lang(lang))
        } else {
            el("div")
                .child(rows(words, row, true))
                .child(el("p").class("quiet").text(answered(row, lang)))
        };
        pieces.push(
            el("div")
                .class("seminar-result")
                .child(el(tag).class("paper-heading").text(ask))
                .child(body),
        );
    }
    pieces
}

/// The numbers of one question as a table, with its bars. Whether it `tells` which answers of a quiz are
/// right.
pub fn rows(words: &Words, counts: &Counts, tells: bool) -> El {
    let (lang, question) = (words.lang, &counts.question);
    let right = words.asked.question(question).filter(|_| tells);
    let right = right.map(|it| it.right().to_vec()).unwrap_or_default();
    let cell = |text: String| el("td").class("number-cell").text(text);
    let row = |(way, count): (Way, u16)| {
        let share = counts.share(way).map_or_else(|| "–".to_owned(), |it| it.to_string());
        el("tr")
            .child(el("th").attr("scope", "row").text(said(words, question, way, &right, lang)))
            .child(
                el("td").class("seminar-bar").child(share_bar(count.into(), counts.total().max(1))),
            )
            .child(cell(count.to_string()))
            .child(cell(share))
    };
    let head = |it: Text| el("th").attr("scope", "col").text(it.in_lang(lang));
    el("table")
        .class("numbers seminar-table")
        .child(
            el("thead").child(
                el("tr")
                    .child(head(Text::Answer))
                    .child(el("td"))
                    .child(head(Text::People))
                    .child(head(Text::Share)),
            ),
        )
        .child(el("tbody").child(counts.ways().map(row).collect::<Vec<El>>()))
}

/// An answer in words; in a quiz also that it is right.
fn said(words: &Words, question: &QuestionId, way: Way, right: &[Level], lang: Lang) -> String {
    let name = way_name(&words.asked, &words.texts, question, way);
    match way {
        Way::Level(it) if right.contains(&it) => bracketed(&name, Text::Right.in_lang(lang), lang),
        _ => name,
    }
}
