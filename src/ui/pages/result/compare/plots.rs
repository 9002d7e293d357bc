//! The pictures of the comparison, each a figure with its table.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::benchmark::{GroupValues, Histogram, OwnValues, Scatter, Value};
use shirube_core::i18n::Lang;
use shirube_core::i18n::compare::{self as said, Text};
use shirube_core::questionnaire::{Method, Questionnaire};

use super::others::{Against, item_name, scale};
use crate::state::{Words, lang};
use crate::ui::charts::{ScatterNames, histogram, histogram_span, scatter, spread};
use crate::ui::element::{El, button, el, unseen};

/// What all pictures of one comparison share.
#[derive(Clone)]
struct Plot {
    asked: Arc<Questionnaire>,
    against: Against,
    own: OwnValues,
    words: Words,
}

/// Distribution, spread by item, and scatter, as far as the benchmark carries them.
pub fn plots(
    against: &Against,
    values: &GroupValues,
    asked: &Arc<Questionnaire>,
    words: &Words,
    own: &OwnValues,
) -> Vec<El> {
    let plot = Plot {
        asked: asked.clone(),
        against: against.clone(),
        own: own.clone(),
        words: words.clone(),
    };
    let overall = against.drawn(values.overall.as_ref());
    let distribution = overall.and_then(|it| Some(plot.distribution(it, it.histogram.as_ref()?)));
    let items = against.items(asked);
    let spread = items.iter().any(Option::is_some).then(|| plot.spread(items));
    let scatter = values.scatter.as_ref().map(|it| plot.scatter(it, values.n));
    [distribution, spread, scatter].into_iter().flatten().collect()
}

impl Plot {
    fn lang(&self) -> Lang {
        self.words.lang
    }

    fn method(&self) -> Method {
        self.asked.method
    }

    /// The title under a picture, with whom it is of.
    fn caption(&self, title: Text, n: Option<u64>) -> El {
        let lang = self.lang();
        let group = self.against.values().map(|it| said::group_name(&it.group, lang));
        let is_synthetic = self.against.benchmark().is_some_and(|it| it.is_synthetic);
        let text = said::caption(title, &group.unwrap_or_default(), n, is_synthetic, lang);
        el("span").class("caption").text(text)
    }

    fn distribution(&self, value: &Value, bins: &Histogram) -> El {
        let (lang, method) = (self.lang(), self.method());
        let (own, mean) = (self.own.overall, value.mean);
        let caption = self.caption(Text::Histogram, value.n);
        let drawn = {
            let bins = bins.clone();
            let name = Text::Histogram.in_lang(lang);
            let label = said::spoken(name, own, mean, method, lang);
            move || {
                let edge = |it: i32| said::value(it, method);
                let mark = Text::Own.in_lang(lang);
                histogram(&bins, own, mean, &edge, mark, label.clone())
            }
        };
        let table = {
            let bins = bins.clone();
            move || bins_table(&bins, own, method, lang)
        };
        let keys = [Some(key("key own-bin", Text::Own)), mean.map(|_| key("key mean", Text::Mean))];
        figure(Text::Histogram, drawn, table, caption, keys.into_iter().flatten().collect())
    }

    fn spread(&self, items: Vec<Option<Value>>) -> El {
        let n = items.iter().flatten().filter_map(|it| it.n).min();
        let caption = self.caption(Text::Spread, n);
        let has_middle = items.iter().flatten().any(|it| it.quartiles.is_some());
        let rows = Arc::new(items);
        let drawn = {
            let (plot, rows) = (self.clone(), rows.clone());
            move || plot.strips(&rows)
        };
        let table = {
            let plot = self.clone();
            move || plot.items_table(&rows)
        };
        let keys = [
            Some(key("key own-mark", Text::Own)),
            Some(key("key mean", Text::Mean)),
            has_middle.then(|| key("key middle", Text::Middle)),
        ];
        figure(Text::Spread, drawn, table, caption, keys.into_iter().flatten().collect())
    }

    fn strips(&self, items: &[Option<Value>]) -> El {
        let (lang, method) = (self.lang(), self.method());
        let row = |(n, value): (usize, &Option<Value>)| {
            let section = self.asked.sections.get(n)?;
            let own = self.own.items.get(n).copied().flatten();
            let mean = value.as_ref().and_then(|it| it.mean);
            let name = item_name(&self.words, &self.asked, n);
            let numbers = said::pair(own, mean, method, lang);
            let span = scale(&self.asked, section.questions.len());
            Some(
                el("li")
                    .child(el("span").text(name))
                    .child(el("span").class("row-score").text(numbers))
                    .child(spread(value.as_ref(), own, span)),
            )
        };
        el("ul")
            .class("spreads")
            .child(items.iter().enumerate().filter_map(row).collect::<Vec<El>>())
    }

    /// Own value, mean, middle half and n of every item.
    pub fn items_table(&self, items: &[Option<Value>]) -> El {
        items_table(items, &self.asked, &self.words, &self.own)
    }

    fn scatter(&self, it: &Scatter, n: u64) -> El {
        let (lang, method) = (self.lang(), self.method());
        let own = self.own.overall;
        let whole = scale(&self.asked, self.asked.questions().count());
        let caption = self.caption(Text::Scatter, Some(n));
        let drawn = {
            let it = it.clone();
            let label = said::spoken(Text::Scatter.in_lang(lang), own, None, method, lang);
            move || {
                let names = ScatterNames {
                    across: Text::Exposure.in_lang(lang).to_owned(),
                    up: Text::From.in_lang(lang).to_owned(),
                    own: Text::Own.in_lang(lang).to_owned(),
                    label: label.clone(),
                };
                scatter(&it, own, whole, names)
            }
        };
        let table = {
            let it = it.clone();
            move || cells_table(&it, method, lang)
        };
        let line = own.map(|_| el("span").text(Text::ScatterLine.in_lang(lang)));
        figure(Text::Scatter, drawn, table, caption, line.into_iter().collect())
    }
}

/// A picture or its table, as the user wants it; what it is stands below.
fn figure(
    title: Text,
    drawn: impl Fn() -> El + Send + 'static,
    table: impl Fn() -> El + Send + 'static,
    caption: El,
    keys: Vec<El>,
) -> El {
    let lang = lang();
    let as_table = RwSignal::new(false);
    let picture = move || if as_table.get() { table() } else { drawn() };
    let toggle = move || {
        let text = if as_table.get() { Text::ShowChart } else { Text::ShowTable };
        text.in_lang(lang).to_owned()
    };
    el("figure")
        .class("plot-figure")
        .live(picture)
        .child(el("figcaption").child(caption).child(keys))
        .child(
            button("link", "", move || as_table.update(|it| *it = !*it))
                .live_text(toggle)
                .child(unseen(format!(" {}", title.in_lang(lang)))),
        )
}

/// A sign of the legend with its word.
pub fn key(class: &str, text: Text) -> El {
    el("span").class(class).text(text.in_lang(lang()))
}

fn table(heads: &[Text], rows: Vec<El>, lang: Lang) -> El {
    let heads: Vec<El> =
        heads.iter().map(|it| el("th").attr("scope", "col").text(it.in_lang(lang))).collect();
    el("table")
        .class("numbers")
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(rows))
}

fn row(name: String, cells: Vec<String>) -> El {
    el("tr")
        .child(el("th").attr("scope", "row").text(name))
        .child(cells.iter().map(|it| el("td").class("number-cell").text(it)).collect::<Vec<El>>())
}

fn bins_table(bins: &Histogram, own: Option<i32>, method: Method, lang: Lang) -> El {
    let span = histogram_span(bins);
    let here = own.and_then(|it| span.bin(it, bins.counts.len()));
    let width = i32::try_from(bins.width).unwrap_or(i32::MAX);
    let mut from = bins.from;
    let rows = bins.counts.iter().enumerate().map(|(n, count)| {
        let to = from.saturating_add(width);
        let name = said::range(from, to, method, lang);
        from = to;
        let own = if here == Some(n) { Text::Own.in_lang(lang) } else { "" };
        row(name, vec![said::count(*count), own.to_owned()])
    });
    table(&[Text::From, Text::Count, Text::Own], rows.collect(), lang)
}

/// Own value, mean, middle half and n of every item.
pub fn items_table(
    items: &[Option<Value>],
    asked: &Questionnaire,
    words: &Words,
    own: &OwnValues,
) -> El {
    let (lang, method) = (words.lang, asked.method);
    let number = |it: Option<i32>| it.map_or_else(|| "–".to_owned(), |it| said::value(it, method));
    let rows = items.iter().enumerate().map(|(n, value)| {
        let value = value.clone().unwrap_or_default();
        let middle = value.quartiles.map(|[low, _, high]| said::range(low, high, method, lang));
        let cells = vec![
            number(own.items.get(n).copied().flatten()),
            number(value.mean),
            middle.unwrap_or_else(|| "–".to_owned()),
            value.n.map_or_else(|| "–".to_owned(), said::count),
        ];
        row(item_name(words, asked, n), cells)
    });
    let heads = [Text::Item, Text::Own, Text::Mean, Text::Middle, Text::N];
    table(&heads, rows.collect(), lang)
}

fn cells_table(it: &Scatter, method: Method, lang: Lang) -> El {
    let edge = |from: i32, width: u32, n: u16| {
        let from = i64::from(from) + i64::from(width) * i64::from(n);
        let at = |it: i64| i32::try_from(it).unwrap_or(i32::MAX);
        (at(from), at(from + i64::from(width)))
    };
    let rows = it.cells.iter().map(|cell| {
        let (x, y) = (edge(it.x.from, it.x.width, cell.x), edge(it.y.from, it.y.width, cell.y));
        // Exposure counts from 0 to 100 with two decimals.
        let across = said::range(x.0, x.1, Method::Points, lang);
        row(across, vec![said::range(y.0, y.1, method, lang), said::count(cell.count)])
    });
    table(&[Text::Exposure, Text::From, Text::Count], rows.collect(), lang)
}
