//! What has been published about the things that the questions ask.

use shirube_core::answers::{Answer, Answers};
use shirube_core::benchmark::compare::{FigureOn, Fit, NoComparison, by_question, shown};
use shirube_core::benchmark::{Amount, Benchmark, Figure, FigureValue, Kind};
use shirube_core::i18n::compare::{self as said, Text};
use shirube_core::i18n::{Lang, bracketed};
use shirube_core::id::QuestionId;
use shirube_core::profile::Profile;
use shirube_core::questionnaire::Questionnaire;

use crate::state::Words;
use crate::ui::charts::share_bar;
use crate::ui::element::{El, el, unseen};
use crate::ui::parts::outside;

/// How many questions are shown before "show all".
const FIRST: usize = 4;

/// The list, the closest figures first; behind it what is about attacks.
pub fn figures(
    known: &[Benchmark],
    asked: &Questionnaire,
    words: &Words,
    answers: &Answers,
    profile: Profile,
) -> Vec<El> {
    let lang = words.lang;
    let found = by_question(known, asked, &profile);
    let mut pieces = Vec::new();
    if found.is_empty() {
        pieces.push(el("p").text(Text::FiguresNone.in_lang(lang)));
    } else if !found.iter().flat_map(|(_, all)| all).any(is_alike) && is_told(profile) {
        pieces.push(none_alike(lang));
    }
    let question =
        |(id, all): &(QuestionId, Vec<FigureOn<'_>>)| on_question(id, all, asked, words, answers);
    let mut first: Vec<El> = found.iter().filter_map(question).collect();
    let more = first.split_off(FIRST.min(first.len()));
    if !first.is_empty() {
        pieces.push(el("ul").class("figure-list").child(first));
    }
    if !more.is_empty() {
        let count = bracketed(Text::MoreQuestions.in_lang(lang), &more.len().to_string(), lang);
        pieces.push(
            el("details")
                .class("more")
                .child(el("summary").text(count))
                .child(el("ul").class("figure-list").child(more)),
        );
    }
    pieces.extend(exposure(known, lang));
    pieces
}

/// What the answer says about what a figure measures.
pub fn own_answer(it: &FigureOn<'_>, asked: &Questionnaire, answers: &Answers) -> Text {
    let answer = answers.get(&it.join.question.question);
    match (it.does(asked, answers), answer) {
        (Some(true), _) => Text::DoesIt,
        (Some(false), _) => Text::DoesNot,
        (None, Some(Answer::Unknown)) => Text::Unknown,
        (None, Some(Answer::NotApplicable(_))) => Text::NotApplicable,
        (None, _) => Text::Unanswered,
    }
}

fn is_alike(it: &FigureOn<'_>) -> bool {
    it.best().is_some_and(|(_, fit)| matches!(fit, Fit::Own(_)))
}

fn is_told(profile: Profile) -> bool {
    profile.industry.is_some() || profile.size.is_some()
}

/// Nothing of firms like this one: that, why, and what could be done.
fn none_alike(lang: Lang) -> El {
    let line = |it: Text| el("p").text(it.in_lang(lang));
    el("div")
        .class("none-alike")
        .child(line(Text::NoneAlike))
        .child(line(Text::NoneAlikeWhy).class("quiet"))
        .child(line(Text::NoneAlikeDo).class("quiet"))
}

/// A question with its closest figure, and the others behind it.
fn on_question(
    id: &QuestionId,
    all: &[FigureOn<'_>],
    asked: &Questionnaire,
    words: &Words,
    answers: &Answers,
) -> Option<El> {
    let lang = words.lang;
    let ask = words.texts.question(id)?.ask.to_string();
    let mut shown = all.iter().filter_map(|it| published(it, asked, answers, lang));
    let first = shown.next()?;
    let rest: Vec<El> = shown.collect();
    let more = (!rest.is_empty()).then(|| {
        let name = bracketed(Text::MoreFigures.in_lang(lang), &rest.len().to_string(), lang);
        let name = el("summary").text(name).child(unseen(format!(" {ask}")));
        el("details").child(name).child(rest)
    });
    Some(el("li").child(el("h4").text(&ask)).child(first).child(more))
}

/// One figure: how many, who says so, what the own answer is, and how to read it.
fn published(
    it: &FigureOn<'_>,
    asked: &Questionnaire,
    answers: &Answers,
    lang: Lang,
) -> Option<El> {
    let (value, _) = it.best()?;
    let own = own_answer(it, asked, answers);
    let mark = match own {
        Text::DoesIt => "own-answer does",
        Text::DoesNot => "own-answer does-not",
        _ => "own-answer",
    };
    let reading = el("details")
        .class("reading")
        .child(
            el("summary")
                .text(Text::Read.in_lang(lang))
                .child(unseen(format!(" {}", it.figure.measure.get(lang)))),
        )
        .child(el("p").text(said::fit(it.join.fit).in_lang(lang)))
        .child(el("p").text(it.join.reason.get(lang)))
        .child(about(it.benchmark, it.figure, value, lang));
    Some(
        el("div")
            .class("published")
            .child(number(it.benchmark, it.figure, value, lang))
            .child(el("p").class(mark).text(own.in_lang(lang)))
            .child(reading),
    )
}

/// Measure, number and source in one breath, and the bar where it may be drawn.
fn number(from: &Benchmark, figure: &Figure, value: &FigureValue, lang: Lang) -> Vec<El> {
    let measure = el("p").class("measure").text(figure.measure.get(lang));
    let source = said::source(&from.source, &value.group, value.n, lang);
    let amount = || el("strong").class("amount").text(said::amount(&value.amount, lang));
    let line = el("p").class("said");
    let (line, is_drawn) = match shown(value, from.least_n) {
        Err(NoComparison::TooFew { n, least }) => (line.text(said::too_few(n, least, lang)), false),
        Err(_) => (line.child(amount()), false),
        Ok(_) => (line.child(amount()), true),
    };
    let bar = match &value.amount {
        Amount::Share(it) if is_drawn => Some(share_bar((*it).into(), 10_000)),
        _ => None,
    };
    let mut pieces = vec![measure, line.text(" ").text(source)];
    pieces.extend(bar);
    pieces
}

/// What must be known to read a figure right, and the same for other groups.
fn about(from: &Benchmark, figure: &Figure, value: &FigureValue, lang: Lang) -> Vec<El> {
    let source = &from.source;
    let title = source.title.get(lang);
    let title = match &source.url {
        Some(url) => el("p").child(outside("", url, title)),
        None => el("p").text(title),
    };
    let quiet = |text: &str| el("p").class("quiet").text(text);
    let mut pieces = Vec::new();
    if value.is_deduced {
        pieces.push(quiet(Text::Deduced.in_lang(lang)));
    }
    pieces.extend(source.caveat.as_ref().map(|it| el("p").text(it.get(lang))));
    if 1 < figure.values.len() {
        pieces.push(by_group(from, figure, lang));
    }
    pieces.push(quiet(said::trust(source.trust).in_lang(lang)));
    pieces.push(title);
    pieces
}

/// Every group that the source tells of.
fn by_group(from: &Benchmark, figure: &Figure, lang: Lang) -> El {
    let row = |it: &FigureValue| {
        let amount = match shown(it, from.least_n) {
            Err(NoComparison::TooFew { .. }) => "–".to_owned(),
            _ => said::amount(&it.amount, lang),
        };
        let unpublished = || Text::NNotPublished.in_lang(lang).to_owned();
        let mut n = it.n.map_or_else(unpublished, said::count);
        if it.is_deduced {
            n = bracketed(&n, Text::DeducedShort.in_lang(lang), lang);
        }
        el("tr")
            .child(el("th").attr("scope", "row").text(said::group_name(&it.group, lang)))
            .child(el("td").class("number-cell").text(amount))
            .child(el("td").text(n))
    };
    let heads = [Text::Group, Text::Share, Text::N];
    let heads = heads.map(|it| el("th").attr("scope", "col").text(it.in_lang(lang)));
    el("table")
        .class("numbers")
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(el("tbody").child(figure.values.iter().map(row).collect::<Vec<El>>()))
}

/// What happened to firms: apart, with no answer beside it, and never as a target.
fn exposure(known: &[Benchmark], lang: Lang) -> Option<El> {
    let of = |from: &Benchmark| {
        let figures = from.figures.iter().filter(|it| it.kind == Kind::Exposure);
        let all: Vec<El> = figures
            .filter_map(|figure| {
                let whole = figure.values.iter().find(|it| it.group.is_all());
                let value = whole.or(figure.values.first())?;
                let name = el("summary")
                    .text(Text::Read.in_lang(lang))
                    .child(unseen(format!(" {}", figure.measure.get(lang))));
                let reading = el("details")
                    .class("reading")
                    .child(name)
                    .child(about(from, figure, value, lang));
                Some(
                    el("li")
                        .class("published")
                        .child(number(from, figure, value, lang))
                        .child(reading),
                )
            })
            .collect();
        all
    };
    // Japanese firms at large before everybody else.
    let (elsewhere, at_large): (Vec<_>, Vec<_>) = known.iter().partition(|it| it.source.elsewhere);
    let all: Vec<El> = at_large.into_iter().chain(elsewhere).flat_map(of).collect();
    (!all.is_empty()).then(|| {
        el("details")
            .class("exposure")
            .child(el("summary").text(Text::ExposureTitle.in_lang(lang)))
            .child(el("p").text(Text::ExposureIntro.in_lang(lang)))
            .child(el("ul").class("figure-list").child(all))
    })
}
