//! The own place among firms that took the same check.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::answers::Answers;
use shirube_core::benchmark::compare::{Comparison, Fit, NoComparison, Why, compare};
use shirube_core::benchmark::{Benchmark, GroupValues, OwnValues, Value};
use shirube_core::i18n::Lang;
use shirube_core::i18n::compare::{self as said, Text};
use shirube_core::profile::Profile;
use shirube_core::questionnaire::Questionnaire;

use super::others::{Against, Others, groups};
use super::{HEADING, plots};
use crate::browser::{self, field_value};
use crate::state::{SessionHandle, Words, lang};
use crate::ui::element::{El, button, el};
use crate::ui::parts::outside;

/// The choice of whom to compare with, and the comparison; nothing where no benchmark has this
/// questionnaire.
pub fn distribution(asked: &Arc<Questionnaire>, answers: Memo<Answers>, others: Others) -> El {
    let words = Words::get();
    let asked = asked.clone();
    let notes = {
        let asked = asked.clone();
        move || useless(&asked, others)
    };
    // Drawn anew only when another file arrives: the lists keep the focus while one chooses.
    let chosen = move || {
        let candidates = others.candidates.get();
        if candidates.is_empty() {
            return None;
        }
        let (asked, words) = (asked.clone(), words.clone());
        let place = move || {
            let own = OwnValues::of(&asked, &answers.read());
            let against = others.against.get();
            against.map(|it| place(&it, &asked, &words, &own)).unwrap_or_default()
        };
        Some(
            el("div")
                .class("distribution")
                .child(el("h3").text(Text::DistributionTitle.in_lang(lang())))
                .live(opened_here)
                .child((1 < candidates.len()).then(|| files(others, &candidates)))
                .live(move || group_list(others))
                .live(place),
        )
    };
    el("div").live(notes).live(chosen)
}

/// What was opened or is the partner's, and is of no use here.
fn useless(asked: &Questionnaire, others: Others) -> Option<El> {
    let lang = lang();
    let known = others.known.get();
    let is_stale = |it: &&Benchmark| {
        let of = it.distribution.as_ref().map(|it| &it.questionnaire);
        of.is_some_and(|it| it.id == asked.id && it.digest != asked.digest)
    };
    let stale = known.0.iter().find(is_stale);
    let opened = SessionHandle::get().benchmarks().opened();
    let is_of_another = opened.read().as_ref().is_some_and(|it| {
        let of = it.distribution.as_ref().map(|it| &it.questionnaire);
        of.is_some_and(|it| it.id != asked.id) && it.figures.is_empty()
    });
    let text = match stale {
        Some(it) => said::stale(&it.source, lang),
        None if is_of_another => Text::OtherCheck.in_lang(lang).to_owned(),
        None => return None,
    };
    Some(el("p").class("notice").text(text))
}

/// "The file that you opened is in use", and a way to put it away.
fn opened_here() -> Option<El> {
    let lang = lang();
    let benchmarks = SessionHandle::get().benchmarks();
    benchmarks.opened().read().is_some().then(|| {
        let away = move || {
            browser::show_element(HEADING);
            benchmarks.put_away();
        };
        el("div")
            .class("choice")
            .child(el("p").class("quiet").text(Text::OpenedHere.in_lang(lang)))
            .child(button("button secondary", Text::PutAway.in_lang(lang), away))
    })
}

/// The list of benchmarks, where there are several.
fn files(others: Others, candidates: &[usize]) -> El {
    let lang = lang();
    let known = others.known.get();
    let option = |n: &usize| {
        let n = *n;
        let it = &known.0.get(n)?.source;
        let name = format!("{} {}", it.publisher.get(lang), it.title.get(lang));
        let option = el("option").attr("value", n.to_string()).text(name);
        Some(option.live_flag("selected", move || others.benchmark.get() == Some(n)))
    };
    let options: Vec<El> = candidates.iter().filter_map(option).collect();
    choice(Text::WhichBenchmark, options, move |n| others.choose_benchmark(n))
}

/// The list of groups of the benchmark, those that fit the profile first, each with its size.
fn group_list(others: Others) -> Option<El> {
    let lang = lang();
    let profile = SessionHandle::get().profile();
    let known = others.known.get();
    let of = known.0.get(others.benchmark.get()?)?;
    let all = &of.distribution.as_ref()?.groups;
    let option = |(n, _): &(usize, Fit)| {
        let n = *n;
        let it = all.get(n)?;
        let name = said::group_choice(&it.group, it.n, lang);
        let option = el("option").attr("value", n.to_string()).text(name);
        let is_chosen = move || others.against.read().as_ref().map(Against::group) == Some(n);
        Some(option.live_flag("selected", is_chosen))
    };
    let options: Vec<El> = groups(of, profile.get()).iter().filter_map(option).collect();
    Some(choice(Text::WhichGroup, options, move |n| others.choose_group(n)))
}

/// A native list of places in a list.
fn choice(label: Text, options: Vec<El>, choose: impl Fn(usize) + 'static) -> El {
    let list = el("select").child(options).on("change", move |event| {
        if let Ok(n) = field_value(&event).parse() {
            choose(n);
        }
    });
    el("label").class("field").child(el("span").text(label.in_lang(lang()))).child(list)
}

/// Where the numbers come from, where the own result lies, and the pictures.
fn place(it: &Against, asked: &Arc<Questionnaire>, words: &Words, own: &OwnValues) -> Vec<El> {
    let lang = words.lang;
    let Some((from, values)) = it.benchmark().zip(it.values()) else { return Vec::new() };
    let mut pieces = vec![source(from, values, lang)];
    if from.is_synthetic {
        pieces.push(el("p").class("notice care").text(Text::Synthetic.in_lang(lang)));
    }
    let profile = SessionHandle::get().profile().get();
    let fit = fit_of(it.fit, groups(from, profile).first().map(|(_, best)| *best), profile);
    pieces.extend(fit.map(|it| el("p").class("quiet").text(it.in_lang(lang))));
    pieces.extend(overall(it, values, asked, own, lang));
    pieces.extend(plots::plots(it, values, asked, words, own));
    pieces
}

/// Who made it, of whom, and how to read it.
fn source(from: &Benchmark, values: &GroupValues, lang: Lang) -> El {
    let it = &from.source;
    let title = it.title.get(lang);
    let title = match &it.url {
        Some(url) => el("p").child(outside("", url, title)),
        None => el("p").text(title),
    };
    let caveat = it.caveat.as_ref().map(|it| el("p").text(it.get(lang)));
    let reading = el("details")
        .class("reading")
        .child(el("summary").text(Text::ReadBenchmark.in_lang(lang)))
        .child(caveat)
        .child(el("p").class("quiet").text(said::trust(it.trust).in_lang(lang)))
        .child(title);
    el("div")
        .child(el("p").text(said::source(it, &values.group, Some(values.n), lang)))
        .child(reading)
}

/// What the group is to the firm; nothing where nobody can tell. `best` is how the group fits that
/// fits best.
fn fit_of(it: Fit, best: Option<Fit>, profile: Profile) -> Option<Text> {
    match (it, best) {
        (Fit::Own(_), _) => Some(Text::YoursToo),
        (Fit::Offered(Why::Different), _) => Some(Text::NotYours),
        (_, Some(Fit::Own(_))) => None,
        _ => (!profile.is_empty()).then_some(Text::NoGroupAlike),
    }
}

/// The whole: beside the mean, in which quarter, and the 偏差値, or why not.
fn overall(
    it: &Against,
    values: &GroupValues,
    asked: &Questionnaire,
    own: &OwnValues,
    lang: Lang,
) -> Vec<El> {
    let sentences = in_words(it, values, asked, own, lang);
    let mut pieces = vec![el("p").class("sentence-large").text(sentences)];
    if let Some(found) = compared(it, values, own) {
        pieces.push(hensachi(found, lang));
    }
    pieces
}

/// The comparison of the whole, if there is one.
fn compared(it: &Against, values: &GroupValues, own: &OwnValues) -> Option<Comparison> {
    compare(own.overall?, values.overall.as_ref()?, it.least_n()).ok()
}

/// Where the whole lies, or why nothing is said of it.
pub fn in_words(
    it: &Against,
    values: &GroupValues,
    asked: &Questionnaire,
    own: &OwnValues,
    lang: Lang,
) -> String {
    // The refusal of the group comes first: it holds whatever one has answered.
    let found = |value: &Value| compare(own.overall.unwrap_or_default(), value, it.least_n());
    let found = match values.overall.as_ref().map_or(Err(NoComparison::NotGiven), found) {
        Err(why) => return said::refused(&why, lang),
        Ok(found) => found,
    };
    let Some(own) = own.overall else { return Text::Unfinished.in_lang(lang).to_owned() };
    let mean = found.mean.map(|it| said::beside_mean(own, it, asked.method, lang));
    let quarter = found.quarter.map(|it| said::quarter(it, lang).to_owned());
    let sentences: Vec<String> = mean.into_iter().chain(quarter).collect();
    sentences.join(lang.pick("", " "))
}

/// The 偏差値 with its caveat, or why there is none.
fn hensachi(found: Comparison, lang: Lang) -> El {
    let Some(tenths) = found.standard_score else {
        return el("p").class("quiet").text(Text::HensachiNot.in_lang(lang));
    };
    el("div")
        .class("hensachi")
        .child(el("p").child(el("strong").text(said::standard_score(tenths, lang))))
        .child(
            el("details")
                .child(el("summary").text(Text::HensachiWhat.in_lang(lang)))
                .child(el("p").text(Text::HensachiHow.in_lang(lang))),
        )
}
