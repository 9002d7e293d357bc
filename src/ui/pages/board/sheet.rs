//! The one-pager itself: one sheet of A4, the same on screen and on paper.

use leptos::prelude::*;
use shirube_core::board::{Asks, Item, Paper};
use shirube_core::i18n::board::{Text, board_own, missing, moved, trend};
use shirube_core::i18n::{self, Lang, bracketed, date, labelled, result, score};
use shirube_core::level::Score;

use crate::browser;
use crate::state::SessionHandle;
use crate::ui::element::{El, el};

/// Lines to write on by hand where nothing was typed.
const RULED: usize = 3;

/// The sheet.
pub fn sheet(paper: &Paper, lang: Lang) -> El {
    let risks: Vec<El> = paper
        .risks
        .iter()
        .map(|it| {
            let name = bracketed(&it.title, &score(it.score), lang);
            el("li").child(el("strong").text(name)).text(lang.pick("　", " ")).text(&it.words)
        })
        .collect();
    let few = match risks.len() {
        _ if paper.overall.score.is_none() => None,
        0 => Some(Text::NoRisks),
        1 | 2 => Some(Text::FewerRisks),
        _ => None,
    };
    let questions: Vec<El> = paper.questions.iter().map(|it| el("li").text(it)).collect();
    el("div")
        .class("board-sheet")
        .child(head(lang))
        .child(title(Text::State, lang))
        .child(el("p").class("sheet-state").text(state(paper, lang)))
        .child(change(paper, lang))
        .child(el("div").class("beside").child(items(paper, lang)).child(own(paper, lang)))
        .child(title(Text::Risks, lang))
        .child((!risks.is_empty()).then(|| el("ol").child(risks)))
        .child(few.map(|it| el("p").text(it.in_lang(lang))))
        .child(title(Text::Decided, lang))
        .child(written(&paper.decided))
        .child(title(Text::Asked, lang))
        .child(asks(&paper.asks))
        .child(title(Text::Questions, lang))
        .child(el("ol").child(questions))
        .child(unsaid(paper, lang))
        .child(sign_off(lang))
}

fn title(text: Text, lang: Lang) -> El {
    el("h3").text(text.in_lang(lang))
}

/// What it is, for whom, and of when.
fn head(lang: Lang) -> El {
    let profile = SessionHandle::get().profile().get();
    let firm = [
        profile.industry.map(|it| i18n::industry(it, lang).to_owned()),
        profile.size.map(|it| i18n::size(it, lang)),
    ];
    let today = browser::today().map(|it| date(it, lang));
    let about = [Some(Text::ForBoard.in_lang(lang).to_owned()), today].into_iter().chain(firm);
    let about: Vec<String> = about.flatten().collect();
    el("div")
        .class("head")
        .child(el("p").class("sheet-title").text(Text::SheetTitle.in_lang(lang)))
        .child(el("p").class("quiet").text(about.join(lang.pick("　", " · "))))
}

/// The one sentence.
fn state(paper: &Paper, lang: Lang) -> String {
    let it = &paper.overall;
    let number = |it: Option<Score>| it.map(score).unwrap_or_default();
    match it.stage() {
        None => Text::NoState.in_lang(lang).to_owned(),
        Some(stage) => result::sentence(
            &number(it.score),
            stage,
            it.open(),
            &number(it.low),
            &number(it.high),
            lang,
        ),
    }
}

/// How it was before; nothing where nothing earlier is known, which is said below.
fn change(paper: &Paper, lang: Lang) -> Option<El> {
    (1 < paper.trend.len())
        .then(|| el("p").text(labelled(Text::Trend.in_lang(lang), &trend(paper, lang), lang)))
}

/// Every item with its score, and where it was before.
fn items(paper: &Paper, lang: Lang) -> El {
    let has_before = paper.items.iter().any(|it| it.before.is_some());
    let cell = |text: String| el("td").class("digits").text(text);
    let row = |it: &Item| {
        let (now, before) = (it.standing.score, it.before);
        let change = now
            .zip(before)
            .map(|(now, then)| moved(i64::from(now.hundredths()) - i64::from(then.hundredths())));
        let before = has_before.then(|| {
            vec![cell(before.map_or_else(dash, score)), cell(change.unwrap_or_else(dash))]
        });
        el("tr")
            .child(el("th").attr("scope", "row").text(&it.title))
            .child(cell(now.map_or_else(dash, score)))
            .child(before)
    };
    let mut heads = vec![Text::Item, Text::Now];
    if has_before {
        heads.extend([Text::Before, Text::Change]);
    }
    table(Text::Items, &heads, paper.items.iter().map(row).collect(), lang)
}

fn dash() -> String {
    "–".to_owned()
}

fn table(caption: Text, heads: &[Text], rows: Vec<El>, lang: Lang) -> El {
    let head = |(n, it): (usize, &Text)| {
        let class = if n == 0 { "" } else { "digits" };
        el("th").class(class).attr("scope", "col").text(it.in_lang(lang))
    };
    let heads: Vec<El> = heads.iter().enumerate().map(head).collect();
    el("table")
        .class("numbers")
        .child(el("caption").text(caption.in_lang(lang)))
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(rows))
}

/// The board's own evaluation: a sentence, and its items.
fn own(paper: &Paper, lang: Lang) -> El {
    let Some(own) = &paper.board else {
        return el("div")
            .child(title(Text::BoardOwn, lang))
            .child(el("p").text(Text::NoBoardOwn.in_lang(lang)));
    };
    let row = |it: &Item| {
        let at = it.standing;
        el("tr")
            .child(el("th").attr("scope", "row").text(&it.title))
            .child(el("td").class("digits").text(at.score.map_or_else(dash, score)))
            .child(el("td").class("digits").text(format!("{}/{}", at.answered, at.applicable)))
    };
    let heads = [Text::Item, Text::Now, Text::Answered];
    let now = own.overall.score.map(score);
    let (answered, all) = (own.overall.answered, own.overall.applicable);
    el("div")
        .child(table(Text::BoardOwn, &heads, own.items.iter().map(row).collect(), lang))
        .child(el("p").text(board_own(now.as_deref(), own.top, answered, all, lang)))
}

/// What somebody typed, or lines to write on.
fn written(text: &str) -> El {
    if text.is_empty() {
        let lines: Vec<El> = (0..RULED).map(|_| el("div").class("line")).collect();
        return el("div").class("lines").child(lines);
    }
    el("p").class("typed").text(text)
}

fn asks(asks: &Asks) -> El {
    match asks {
        Asks::Own(text) => written(text),
        Asks::Proposed(all) if all.is_empty() => written(""),
        Asks::Proposed(all) => {
            let rows: Vec<El> = all.iter().map(|it| el("li").text(it)).collect();
            el("ol").child(rows)
        }
    }
}

/// What the page cannot say, and what it rests on.
fn unsaid(paper: &Paper, lang: Lang) -> El {
    let mut said: Vec<String> = paper.missing.iter().map(|it| missing(it, lang)).collect();
    said.push(Text::SelfReported.in_lang(lang).to_owned());
    el("p").class("quiet unsaid").text(said.join(lang.pick("", " ")))
}

/// Who has seen it.
fn sign_off(lang: Lang) -> El {
    let line = |who: Text| {
        let rest = [Text::SignName, Text::SignDay]
            .map(|it| el("span").class("blank").text(labelled(it.in_lang(lang), "", lang)));
        el("p").child(el("span").text(who.in_lang(lang))).child(Vec::from(rest))
    };
    el("div").class("sign-off").child(line(Text::SignReport)).child(line(Text::SignBoard))
}
