//! The results: filtered, in order, as a table or as cards.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::bench::{Column, Entry, Told, labels};
use shirube_core::i18n::bench::{
    Text, answered_on, choice, industry_of, overall, shown, size_of, value,
};
use shirube_core::i18n::{self, Lang};
use shirube_core::profile::{Industry, Size};
use shirube_core::questionnaire::Questionnaire;

use super::cards::cards;
use crate::browser::{self, field_value};
use crate::state::{BenchHandle, PAGEFUL, SessionHandle, Words};
use crate::ui::element::{El, button, el, unseen};
use crate::ui::parts::tick;

/// Everything between the files and what is made of them.
pub fn list(words: &Words) -> El {
    let bench = SessionHandle::get().bench();
    let Words { lang, asked, .. } = words.clone();
    let id = asked.id.clone();
    let said = move || {
        let all = bench.bench().read().answering(&id).count();
        shown(bench.rows().read().len(), all, lang)
    };
    let is_cards =
        Memo::new(move |_| bench.look.read().as_cards.unwrap_or_else(|| !browser::is_wide()));
    // Drawn anew when the first result comes and the last one goes, not with every other: the rows
    // inside follow by themselves.
    let is_empty = Memo::new(move |_| bench.rows().read().is_empty());
    let results = {
        let words = words.clone();
        move || match (is_empty.get(), is_cards.get()) {
            (true, _) => vec![el("p").text(Text::Nobody.in_lang(lang))],
            (false, true) => vec![cards(&words)],
            (false, false) => table(&words),
        }
    };
    let more = move || {
        let rest =
            bench.rows().read().len().saturating_sub(bench.look.read().drawn(is_cards.get()));
        (rest != 0).then(|| {
            let more = move || bench.look.update(|it| it.most += PAGEFUL);
            let name = format!("{} ({rest})", Text::More.in_lang(lang));
            button("button secondary", name, more)
        })
    };
    let print = move || {
        bench.look.update(|it| it.most = usize::MAX);
        // The rows are drawn at the end of this turn.
        set_timeout(browser::print, std::time::Duration::ZERO);
    };
    el("section")
        .class("results")
        .child(el("h2").text(Text::ListTitle.in_lang(lang)))
        .live(move || which(lang))
        .child(filters(lang))
        .child(layouts(is_cards, lang))
        .child(el("p").class("stands").attr("role", "status").live_text(said))
        .child(el("div").live(results))
        .child(
            el("div")
                .class("buttons on-screen")
                .live(more)
                .child(button("button secondary", Text::Print.in_lang(lang), print))
                .child(button("link", Text::Clear.in_lang(lang), move || bench.clear())),
        )
}

/// The choice of the questionnaire, where there are several.
fn which(lang: Lang) -> Option<El> {
    let session = SessionHandle::get();
    let bench = session.bench();
    let found = bench.bench().read().questionnaires();
    if found.len() < 2 {
        return None;
    }
    let one = |(asked, count): (Arc<Questionnaire>, usize)| {
        let id = asked.id.clone();
        let title = session.content_of(&id).map(|it| it.texts.title.to_string());
        let chosen = {
            let id = id.clone();
            Memo::new(move |_| bench.asked().read().as_ref().is_some_and(|it| it.id == id))
        };
        let name = choice(&title.unwrap_or_else(|| id.to_string()), count, lang);
        option("bench-check", &name, chosen, move || bench.choose(id.clone()))
    };
    let options: Vec<El> = found.into_iter().map(one).collect();
    Some(
        el("fieldset")
            .class("views on-screen")
            .child(el("legend").text(Text::Which.in_lang(lang)))
            .child(options),
    )
}

/// One of a few things to choose, in a row.
fn option(group: &str, name: &str, chosen: Memo<bool>, mut choose: impl FnMut() + 'static) -> El {
    let input = el("input")
        .attr("type", "radio")
        .attr("name", group)
        .live_flag("checked", move || chosen.get())
        .on("change", move |_| choose());
    el("label")
        .class_when("view", "chosen", move || chosen.get())
        .child(input)
        .child(el("span").text(name))
}

/// Table or cards.
fn layouts(is_cards: Memo<bool>, lang: Lang) -> El {
    let bench = SessionHandle::get().bench();
    let one = |text: Text, as_cards: bool| {
        let chosen = Memo::new(move |_| is_cards.get() == as_cards);
        let choose = move || bench.look.update(|it| it.as_cards = Some(as_cards));
        option("bench-layout", text.in_lang(lang), chosen, choose)
    };
    el("fieldset")
        .class("views on-screen")
        .child(el("legend").text(Text::Layout.in_lang(lang)))
        .child(one(Text::AsTable, false))
        .child(one(Text::AsCards, true))
}

/// What the results are filtered by.
fn filters(lang: Lang) -> El {
    let bench = SessionHandle::get().bench();
    let search = el("input")
        .attr("type", "search")
        .attr("autocomplete", "off")
        .live_value(move || bench.look.read().filter.text.clone())
        .on("input", move |event| {
            let text = field_value(&event);
            bench.look.update(|it| it.filter.text = text);
        });
    let industries =
        Industry::all().map(|it| (it.code().to_owned(), i18n::industry(it, lang).to_owned()));
    let industry = move |code: &str| {
        bench.look.update(|it| it.filter.industry = told(code, Industry::of_code));
    };
    let sizes = Size::all().map(|it| (it.code().to_owned(), i18n::size(it, lang)));
    let size = move |code: &str| bench.look.update(|it| it.filter.size = told(code, Size::of_code));
    let is_industry =
        Memo::new(move |_| code_of(bench.look.read().filter.industry, Industry::code));
    let is_size = Memo::new(move |_| code_of(bench.look.read().filter.size, Size::code));
    el("div")
        .class("filters on-screen")
        .child(field(Text::Search, search, lang))
        .child(field(
            Text::Industry,
            select(Text::AllIndustries, industries.collect(), is_industry, industry, lang),
            lang,
        ))
        .child(field(
            Text::Size,
            select(Text::AllSizes, sizes.collect(), is_size, size, lang),
            lang,
        ))
}

fn field(label: Text, input: El, lang: Lang) -> El {
    el("label").class("field").child(el("span").text(label.in_lang(lang))).child(input)
}

/// The code under which the list has "not told".
const UNTOLD: &str = "-";

fn told<T>(code: &str, of_code: impl Fn(&str) -> Option<T>) -> Option<Told<T>> {
    match code {
        UNTOLD => Some(Told::Nothing),
        code => of_code(code).map(Told::This),
    }
}

fn code_of<T>(wanted: Option<Told<T>>, code: impl Fn(T) -> &'static str) -> &'static str {
    match wanted {
        None => "",
        Some(Told::Nothing) => UNTOLD,
        Some(Told::This(it)) => code(it),
    }
}

/// A native list with "all" at its top and "not told" at its end.
fn select(
    all: Text,
    options: Vec<(String, String)>,
    chosen: Memo<&'static str>,
    change: impl Fn(&str) + 'static,
    lang: Lang,
) -> El {
    let first = [(String::new(), all.in_lang(lang).to_owned())];
    let last = [(UNTOLD.to_owned(), Text::NotTold.in_lang(lang).to_owned())];
    let option = |(code, name): (String, String)| {
        let it = el("option").attr("value", code.clone()).text(name);
        it.live_flag("selected", move || chosen.get() == code)
    };
    let options: Vec<El> = first.into_iter().chain(options).chain(last).map(option).collect();
    el("select").child(options).on("change", move |event| change(&field_value(&event)))
}

/// The table in a scroll area of its own, so that the page itself never moves sideways.
fn table(words: &Words) -> Vec<El> {
    let bench = SessionHandle::get().bench();
    let Words { lang, asked, texts } = words.clone();
    let mut heads = vec![
        head(Column::Name, Text::Name.in_lang(lang), bench),
        head(Column::Day, Text::Day.in_lang(lang), bench),
        head(Column::Industry, Text::Industry.in_lang(lang), bench),
        head(Column::Size, Text::Size.in_lang(lang), bench),
        head(Column::Answered, Text::Answered.in_lang(lang), bench),
        head(Column::Overall, overall(asked.method, lang), bench),
    ];
    let items = asked.sections.iter().enumerate();
    heads.extend(items.map(|(n, it)| {
        let short = texts.section(&it.id).map(|it| it.short.to_string()).unwrap_or_default();
        head(Column::Item(n), &short, bench)
    }));
    heads.push(el("th").attr("scope", "col").class("on-screen").text(Text::Remove.in_lang(lang)));
    let rows = move || {
        let rows = bench.rows().read();
        let drawn = rows.iter().zip(labels(&rows, lang)).take(bench.look.read().drawn(false));
        drawn.map(|(it, name)| row(it, &name, bench, lang)).collect::<Vec<El>>()
    };
    let caption = el("caption").text(&texts.title);
    let body = el("table")
        .class("numbers side")
        .child(caption)
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").live(rows));
    vec![
        el("p").class("quiet on-screen").text(Text::TableHelp.in_lang(lang)),
        el("div")
            .class("scroll")
            .attr("role", "region")
            .attr("tabindex", "0")
            .attr("aria-label", Text::ListTitle.in_lang(lang))
            .child(body),
    ]
}

/// The head of a column, which sorts by it.
fn head(column: Column, name: &str, bench: BenchHandle) -> El {
    let sort = move || bench.look.update(|it| it.order = it.order.pressed(column));
    let sorted = move || {
        let order = bench.look.read().order;
        let direction = if order.descending { "descending" } else { "ascending" };
        (order.column == column).then(|| direction.to_owned())
    };
    el("th").attr("scope", "col").live_attr("aria-sort", sorted).child(button("link", name, sort))
}

/// One result.
fn row(it: &Arc<Entry>, name: &str, bench: BenchHandle, lang: Lang) -> El {
    let method = it.asked.method;
    let cell = |text: String| el("td").text(text);
    let number = |text: String| el("td").class("digits").text(text);
    let dash = || "–".to_owned();
    let industry = industry_of(it, lang).map_or_else(dash, str::to_owned);
    let items: Vec<El> = it.values.items.iter().map(|it| number(value(*it, method))).collect();
    el("tr")
        .child(el("th").attr("scope", "row").child(pick(it, name, bench, lang)))
        .child(cell(answered_on(it.result.answered_on(), lang)).class("day"))
        .child(cell(industry))
        .child(cell(size_of(it, lang).unwrap_or_else(dash)))
        .child(number(format!("{}/{}", it.values.answered, it.values.asked)))
        .child(number(value(it.values.overall, method)))
        .child(items)
        .child(el("td").class("on-screen").child(remove(it, name, bench, lang)))
}

/// The name of a result, with a box to pick it for the comparison of people.
pub(super) fn pick(it: &Arc<Entry>, name: &str, bench: BenchHandle, lang: Lang) -> El {
    let id = it.result.id();
    let mut name = name.to_owned();
    if it.result.is_synthetic() {
        name = i18n::bracketed(&name, Text::Synthetic.in_lang(lang), lang);
    }
    tick(&name, move || bench.picked.read().contains(&id), move |on| bench.pick(id, on))
}

/// The button that takes a result from the bench.
pub(super) fn remove(it: &Arc<Entry>, name: &str, bench: BenchHandle, lang: Lang) -> El {
    let id = it.result.id();
    button("link", Text::Remove.in_lang(lang), move || bench.remove(id))
        .child(unseen(format!(" {name}")))
}
