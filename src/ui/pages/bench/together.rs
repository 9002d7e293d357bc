//! All results put together: what a benchmark of them would say, and what it holds back.

use std::sync::Arc;

use leptos::prelude::*;
use shirube_core::aggregate::{NotMade, Suppressed};
use shirube_core::bench::{MAX_TEXT, Plan, together as put_together};
use shirube_core::benchmark::{Benchmark, GroupValues};
use shirube_core::i18n::Lang;
use shirube_core::i18n::bench::{
    Text, group_name, held_back, joined, not_made, overall, value, way,
};
use shirube_core::questionnaire::Questionnaire;

use crate::browser::{self, SavedFile, field_value};
use crate::state::{BenchHandle, SessionHandle, Words};
use crate::ui::element::{El, button, el};

/// One of the texts of a plan.
type Typed = fn(&mut Plan) -> &mut String;

/// What comes of the results; nothing where the clock shows no day.
type Made = Option<Result<Arc<(Benchmark, Suppressed)>, NotMade>>;

/// The form, the table, and what can be done with it.
pub fn together(words: &Words) -> El {
    let session = SessionHandle::get();
    let bench = session.bench();
    let words = words.clone();
    let lang = words.lang;
    let asked = words.asked.clone();
    let made: Memo<Made> = Memo::new(move |_| {
        let day = browser::today()?;
        let bench_now = bench.bench().read();
        let entries = bench_now.answering(&asked.id);
        Some(put_together(&asked, entries, &bench.plan.read(), day).map(Arc::new))
    });
    let shown = {
        let words = words.clone();
        move || match made.get() {
            None => Vec::new(),
            Some(Err(why)) => vec![el("p").text(not_made(why, lang))],
            Some(Ok(it)) => vec![table(&it.0, &words), held(&it.1, it.0.least_n, &words)],
        }
    };
    let ready = Memo::new(move |_| matches!(*made.read(), Some(Ok(_))));
    let file = move || {
        let made = made.get_untracked()?.ok()?;
        let name = file_name(&words.asked);
        Some(SavedFile { name, text: made.0.to_json() })
    };
    let done: RwSignal<Option<Text>> = RwSignal::new(None);
    let buttons = move || {
        let (save, take) = (file.clone(), file.clone());
        ready.get().then(|| {
            let save = move || {
                let is_saved = save().is_some_and(|it| browser::save_file(&it));
                done.set(is_saved.then_some(Text::Saved));
            };
            let take = move || {
                if let Some(file) = take() {
                    session.open(&file.text);
                    done.set(Some(Text::InUse));
                }
            };
            el("div")
                .class("buttons")
                .child(button("button secondary", Text::SaveBenchmark.in_lang(lang), save))
                .child(button("button secondary", Text::UseBenchmark.in_lang(lang), take))
        })
    };
    let said = move || done.get().map(|it| it.in_lang(lang).to_owned()).unwrap_or_default();
    el("section")
        .class("together on-screen")
        .child(el("h2").text(Text::TogetherTitle.in_lang(lang)))
        .child(el("p").text(Text::TogetherHelp.in_lang(lang)))
        .child(form(bench, lang))
        .child(el("div").live(shown))
        .live(buttons)
        .child(el("p").class("quiet").attr("role", "status").live_text(said))
}

fn file_name(asked: &Questionnaire) -> String {
    match browser::today() {
        Some(day) => format!("shirube-benchmark-{}-{day}.json", asked.id),
        None => format!("shirube-benchmark-{}.json", asked.id),
    }
}

/// What results are grouped by, the fewest of a group, and what the benchmark says of itself.
fn form(bench: BenchHandle, lang: Lang) -> El {
    let option = |n: usize| {
        let it = el("option").attr("value", n.to_string()).text(way(n, lang));
        it.live_flag("selected", move || bench.plan.read().way == n)
    };
    let ways = el("select").child((0..Plan::WAYS.len()).map(option).collect::<Vec<El>>()).on(
        "change",
        move |event| {
            if let Ok(way) = field_value(&event).parse() {
                bench.plan.update(|it| it.way = way);
            }
        },
    );
    let least = el("input")
        .attr("type", "number")
        .attr("min", "5")
        .attr("max", "1000")
        .attr("inputmode", "numeric")
        .live_value(move || bench.plan.read().k.to_string())
        .on("input", move |event| {
            // At once, as long as what stands there so far may be meant.
            let typed = field_value(&event).parse().ok();
            if let Some(k) = typed.filter(|it| (5..=1000).contains(it)) {
                bench.plan.update(|it| it.k = k);
            }
        })
        .on("change", move |event| {
            // What is no number leaves it as it was, and less than 5 is 5: the field then says so.
            let k = field_value(&event).parse().unwrap_or_else(|_| bench.plan.read_untracked().k);
            bench.plan.update(|it| it.k = k.clamp(5, 1000));
        });
    let field = |label: Text, input: El| {
        el("label").class("field").child(el("span").text(label.in_lang(lang))).child(input)
    };
    let texts: [(Text, Typed); 3] = [
        (Text::Publisher, |it| &mut it.publisher),
        (Text::BenchmarkTitle, |it| &mut it.title),
        (Text::Population, |it| &mut it.population),
    ];
    let text = |(label, part): (Text, Typed)| {
        let input = el("input")
            .attr("type", "text")
            .attr("autocomplete", "off")
            .attr("maxlength", MAX_TEXT.to_string())
            .live_value(move || part(&mut bench.plan.get()).clone())
            .on("input", move |event| bench.plan.update(|it| *part(it) = field_value(&event)));
        field(label, input)
    };
    el("div")
        .child(
            el("div")
                .class("filters")
                .child(field(Text::By, ways))
                .child(field(Text::Least, least)),
        )
        .child(el("p").class("quiet").text(Text::SourceHelp.in_lang(lang)))
        .child(el("div").class("filters").child(texts.map(text).into_iter().collect::<Vec<El>>()))
}

/// What is printed: a row a group, all of them together first.
fn table(it: &Benchmark, words: &Words) -> El {
    let lang = words.lang;
    let method = words.asked.method;
    let short = |id| words.texts.section(id).map(|it| it.short.to_string()).unwrap_or_default();
    let mut heads = vec![
        Text::Group.in_lang(lang).to_owned(),
        Text::Counted.in_lang(lang).to_owned(),
        overall(method, lang).to_owned(),
    ];
    heads.extend(words.asked.sections.iter().map(|it| short(&it.id)));
    let heads: Vec<El> = heads.iter().map(|it| el("th").attr("scope", "col").text(it)).collect();
    let number = |text: String| el("td").class("digits").text(text);
    let row = |it: &GroupValues| {
        let mean = |it: Option<&shirube_core::benchmark::Value>| {
            number(value(it.and_then(|it| it.mean), method))
        };
        let of_item = |id| it.items.iter().find(|(it, _)| it == id).map(|(_, it)| it);
        let items = words.asked.sections.iter().map(|it| mean(of_item(&it.id)));
        el("tr")
            .child(el("th").attr("scope", "row").text(group_name(&it.group, lang)))
            .child(number(it.n.to_string()))
            .child(mean(it.overall.as_ref()))
            .child(items.collect::<Vec<El>>())
    };
    let groups = it.distribution.iter().flat_map(|it| &it.groups);
    let body = el("table")
        .class("numbers side")
        .child(el("caption").text(Text::Means.in_lang(lang)))
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(groups.map(row).collect::<Vec<El>>()));
    el("div")
        .class("scroll")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", Text::Means.in_lang(lang))
        .child(body)
}

/// What is not printed, and why. How many are behind it is not said: that would tell it.
fn held(it: &Suppressed, k: u32, words: &Words) -> El {
    let lang = words.lang;
    let mut lines: Vec<String> = it.joined.iter().map(|it| joined(it, k, lang)).collect();
    lines.extend(held_back(&it.withheld, k, &words.texts, lang));
    if lines.is_empty() {
        return el("p").class("quiet").text(Text::NothingHeld.in_lang(lang));
    }
    let lines: Vec<El> = lines.iter().map(|it| el("li").text(it)).collect();
    el("div")
        .child(el("h3").text(Text::HeldTitle.in_lang(lang)))
        .child(el("ul").class("held").child(lines))
}
