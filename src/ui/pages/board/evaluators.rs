//! The board's evaluation by several people: directors, whose answers are settled into one result,
//! and somebody from outside, whose answers stand beside.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::bench::Entry;
use shirube_core::board::{Evaluators, Line, Side};
use shirube_core::i18n::bench::uncombinable;
use shirube_core::i18n::board::{Text, difference, files, voices};
use shirube_core::i18n::{Lang, labelled, score};
use shirube_core::questionnaire::Questionnaire;

use crate::browser;
use crate::state::{BOARD, BenchHandle, BoardHandle, SessionHandle, Sides, Words};
use crate::ui::element::{El, button, el};
use crate::ui::pages::settling;

/// Both, on the result of the board's own evaluation and nowhere else; not on a computer that many
/// people use, where nobody should open others' files.
pub fn evaluators(asked: &Arc<Questionnaire>) -> Option<El> {
    (asked.id.as_str() == BOARD && !browser::is_kiosk()).then(|| {
        let words = Words::get();
        let lang = words.lang;
        el("section")
            .class("evaluators")
            .child(el("h2").text(Text::SeveralTitle.in_lang(lang)))
            .child(el("p").text(Text::SeveralHelp.in_lang(lang)))
            .child(el("p").class("quiet").text(Text::FilesStay.in_lang(lang)))
            .child(directors(&words))
            .child(el("h2").text(Text::OutsideTitle.in_lang(lang)))
            .child(el("p").text(Text::OutsideHelp.in_lang(lang)))
            .child(outside(&words))
    })
}

fn directors(words: &Words) -> El {
    let board = SessionHandle::get().board();
    let lang = words.lang;
    let bench = board.directors;
    let has_some = Memo::new(move |_| !BoardHandle::evaluations(bench).is_empty());
    let compare = move || {
        has_some.get().then(|| {
            button("button secondary", Text::Compare.in_lang(lang), move || {
                board.compare_directors();
            })
        })
    };
    let why = move || bench.uncombinable.get().map(|it| uncombinable(it, lang)).unwrap_or_default();
    el("div")
        .child(place(bench, Text::ChooseDirectors, words))
        .child(el("div").class("buttons").live(compare))
        .child(el("p").class("stands").attr("role", "status").live_text(why))
        .child(el("div").class("team").child(settling(words, bench)))
}

fn outside(words: &Words) -> El {
    let session = SessionHandle::get();
    let words = words.clone();
    let sides = Memo::new(move |_| session.sides());
    let bench = session.board().outside;
    let shown = words.clone();
    el("div").child(place(bench, Text::ChooseOutside, &words)).live(move || {
        let lang = shown.lang;
        match &*sides.read() {
            Sides::OneSided => None,
            Sides::Confused => {
                Some(el("p").class("notice care").text(Text::BothSides.in_lang(lang)))
            }
            Sides::Both { evaluators, from_here } => {
                let whence = if *from_here { Text::OwnFromHere } else { Text::OwnFromFiles };
                let echo = evaluators.is_echo();
                let echo =
                    echo.then(|| el("p").class("notice care").text(Text::Echo.in_lang(lang)));
                Some(
                    el("div")
                        .child(el("p").class("quiet").text(whence.in_lang(lang)))
                        .child(echo)
                        .child(side_by_side(evaluators, &shown)),
                )
            }
        }
    })
}

/// Where files are chosen, and which lie there.
fn place(bench: BenchHandle, name: Text, words: &Words) -> El {
    let session = SessionHandle::get();
    let lang = words.lang;
    let input = el("input").attr("type", "file").attr("multiple", "").on("change", move |event| {
        bench.teamwork.set(None);
        session.read_onto(bench, browser::chosen_files(&event));
    });
    let said = move || {
        let all = bench.bench().read();
        let used = BoardHandle::evaluations(bench).len();
        files(used, all.refused().len() + all.entries().len() - used, lang)
    };
    let others = move || {
        let used = BoardHandle::evaluations(bench).len();
        let is_other = used < bench.bench().read().entries().len();
        is_other.then(|| el("p").class("quiet").text(Text::NotOfBoard.in_lang(lang)))
    };
    let rows = move || {
        let rows: Vec<El> =
            BoardHandle::evaluations(bench).iter().map(|it| file(it, bench, lang)).collect();
        (!rows.is_empty()).then(|| el("ul").class("files").child(rows))
    };
    el("div")
        .child(
            el("label")
                .class("button secondary file")
                .child(input)
                .child(el("span").text(name.in_lang(lang))),
        )
        .child(el("p").class("stands").attr("role", "status").live_text(said))
        .live(others)
        .live(rows)
}

/// One file, and the way to leave it out.
fn file(entry: &Arc<Entry>, bench: BenchHandle, lang: Lang) -> El {
    let id = entry.result.id();
    let remove = move || {
        bench.teamwork.set(None);
        bench.remove(id);
    };
    let name = entry.source.to_string();
    let label = labelled(Text::Remove.in_lang(lang), &name, lang);
    el("li")
        .text(&name)
        .child(button("link", Text::Remove.in_lang(lang), remove).attr("aria-label", label))
}

/// The overall score of each person, side by side: never a mean over both.
fn overall(evaluators: &Evaluators, lang: Lang) -> El {
    let all = |side| {
        let all = evaluators.standings(side).into_iter();
        let all: Vec<String> =
            all.map(|it| it.score.map_or_else(|| "–".to_owned(), score)).collect();
        el("td").text(all.join(lang.pick("、", ", ")))
    };
    el("tr")
        .child(el("th").attr("scope", "row").text(Text::Overall.in_lang(lang)))
        .child(all(Side::Own))
        .child(all(Side::Outside))
        .child(el("td").text("–"))
}

/// Question by question.
fn side_by_side(evaluators: &Evaluators, words: &Words) -> El {
    let lang = words.lang;
    let row = |it: &Line| {
        let name = words.texts.question(&it.question).map(|it| it.name().to_owned());
        el("tr")
            .child(el("th").attr("scope", "row").text(name.unwrap_or_default()))
            .child(el("td").text(voices(&it.own, lang)))
            .child(el("td").text(voices(&it.outside, lang)))
            .child(el("td").text(difference(it.difference, lang)))
    };
    let heads = [Text::Question, Text::OwnSide, Text::OutsideSide, Text::DifferenceHead];
    let heads = heads.map(|it| el("th").attr("scope", "col").text(it.in_lang(lang)));
    let mut rows: Vec<El> = evaluators.lines().iter().map(row).collect();
    rows.push(overall(evaluators, lang));
    el("table")
        .class("numbers sides")
        .child(el("caption").text(Text::SideBySide.in_lang(lang)))
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(el("tbody").child(rows))
}
