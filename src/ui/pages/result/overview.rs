//! One sentence, one picture, and the rows behind it.

use leptos::prelude::*;
use shirube_core::i18n::compare::{self, others};
use shirube_core::i18n::result::{Text, before, sentence, spoken, to_next, weakest};
use shirube_core::i18n::{Lang, date, score};
use shirube_core::id::ViewId;
use shirube_core::level::Score;
use shirube_core::scoring::Maturity;

use super::{Row, Shown, among, rows, weakest_first};
use crate::state::{SessionHandle, Words, lang};
use crate::ui::charts::radar_chart;
use crate::ui::element::{El, Piece, button, el};
use crate::ui::pages::result::compare::{Against, key};
use crate::ui::pages::result::next::first;
use crate::ui::parts::item_detail;

/// The picture with the one next action, and the list from weakest to strongest.
pub fn columns(shown: &Shown) -> El {
    let words = Words::get();
    let view: RwSignal<Option<ViewId>> = RwSignal::new(None);
    let all = {
        let shown = shown.clone();
        let texts = words.texts.clone();
        Memo::new(move |_| {
            let findings = shown.findings.read();
            let planned = findings.planned.as_ref();
            let view = view.read();
            let rows = rows(&shown.asked, &texts, &findings.answers, planned, view.as_ref());
            // The groups of a view have no values of their own.
            let against = shown.others.against.read();
            let others = against.as_ref().filter(|_| view.is_none());
            among(rows, others.map(|it| it.items(&shown.asked)).unwrap_or_default())
        })
    };
    let picture =
        el("div").class("column picture").child(picture(shown, all)).live(first(shown.way_on));
    let list = el("div").class("column").child(item_list(shown, all, view));
    el("div").class("columns").child(picture).child(list)
}

/// One sentence, what it takes to the next stage, and how it was last time.
pub fn sentence_of(shown: &Shown) -> El {
    let session = SessionHandle::get();
    let lang = lang();
    let findings = shown.findings;
    let text = move || {
        let it = findings.read().score.overall;
        let number = |it: Option<Score>| it.map(score).unwrap_or_default();
        let (now, low, high) = (number(it.score), number(it.low), number(it.high));
        sentence(&now, it.stage().unwrap_or_default(), it.open(), &low, &high, lang)
    };
    let next = move || {
        let it = findings.read().score.overall;
        let distance = Score::from_ratio(it.to_next_stage()?.into(), 100).map(score)?;
        Some(to_next(&distance, it.stage()? + 1, lang))
    };
    let (asked, viewing) = (shown.asked.clone(), shown.viewing);
    let earlier = move || {
        let (day, answers) = session.before().filter(|_| !viewing)?;
        let then = Maturity::of(&asked, &answers).overall.score?;
        Some(before(&date(day, lang), &score(then), lang))
    };
    let more = move || [next(), earlier()].into_iter().flatten().collect::<Vec<_>>().join(" ");
    el("div")
        .child(el("p").class("sentence-large").live_text(text))
        .child(el("p").class("quiet").live_text(more))
}

/// The radar and its table.
fn picture(shown: &Shown, all: Memo<Vec<Row>>) -> El {
    let lang = lang();
    let as_table = RwSignal::new(false);
    let (top, lit, findings) = (shown.asked.top.number(), shown.lit, shown.findings);
    let picture = move || {
        if as_table.get() {
            table(&all.read(), lang)
        } else {
            radar_chart(&all.read(), top, label_of(&all.read(), lang), lit)
        }
    };
    let toggle = move || {
        let text = if as_table.get() { Text::ShowChart } else { Text::ShowTable };
        text.in_lang(lang).to_owned()
    };
    let key = move |class: &str, text: Text| el("span").class(class).text(text.in_lang(lang));
    let planned =
        move || findings.read().planned.is_some().then(|| key("key planned", Text::WhatIf));
    let against = shown.others.against;
    let others = move || {
        let is_drawn = all.read().iter().any(|it| it.among.is_some());
        against.read().as_ref().filter(|_| is_drawn).map(|it| keys_of(it, lang))
    };
    el("figure")
        .class("radar-figure")
        .live(picture)
        .child(
            el("figcaption")
                .child(key("key own", Text::Own))
                .child(key("key range", Text::Possible))
                .child(key("key target", Text::Target))
                .live(planned)
                .live(others),
        )
        .child(button("link", "", move || as_table.update(|it| *it = !*it)).live_text(toggle))
}

/// The mean and the middle half of others, and who they are.
fn keys_of(it: &Against, lang: Lang) -> Vec<El> {
    let whom = el("span").class("caption").text(others(&it.name(lang), lang));
    vec![key("key mean", compare::Text::Mean), key("key middle", compare::Text::Middle), whom]
}

/// What the picture shows, in words.
fn label_of(rows: &[Row], lang: Lang) -> String {
    let number = |it: Option<Score>| it.map(score);
    let row = |it: &Row| {
        let (now, low, high) =
            (number(it.standing.score), number(it.standing.low), number(it.standing.high));
        let (low, high) = (low.unwrap_or_default(), high.unwrap_or_default());
        let mut said = spoken(&it.title, now.as_deref(), &low, &high, lang);
        said.push_str(&spoken_mean(it, lang));
        said
    };
    let all: Vec<String> = rows.iter().map(row).collect();
    let name = Text::RadarTitle.in_lang(lang);
    format!("{name}{}{}", lang.pick("。", ". "), all.join(lang.pick("、", "; ")))
}

/// The mean of others behind what is said of a row; nothing where it is not known.
pub fn spoken_mean(row: &Row, lang: Lang) -> String {
    let mean = row.among_score(|it| it.mean);
    mean.map(|it| compare::and_mean(&score(it), lang)).unwrap_or_default()
}

/// The radar's numbers.
pub fn table(rows: &[Row], lang: Lang) -> El {
    let has_others = rows.iter().any(|it| it.among.is_some());
    let dash = || "–".to_owned();
    let cell = |text: String| el("td").text(text);
    let row = |it: &Row| {
        let at = it.standing;
        let range = at
            .low
            .zip(at.high)
            .map(|(low, high)| format!("{}{}{}", score(low), lang.pick("〜", "–"), score(high)));
        el("tr")
            .child(el("th").attr("scope", "row").text(it.title.clone()))
            .child(cell(at.score.map_or_else(dash, score)))
            .child(cell(range.unwrap_or_else(dash)))
            .child(cell(it.target.map_or_else(dash, score)))
            .child(cell(format!("{}/{}", at.answered, at.applicable)))
            .child(has_others.then(|| cell(it.among_score(|it| it.mean).map_or_else(dash, score))))
    };
    let heads = [Text::Item, Text::Score, Text::Range, Text::Target, Text::Answered];
    let mut heads = heads.map(|it| it.in_lang(lang)).to_vec();
    heads.extend(has_others.then(|| compare::Text::Mean.in_lang(lang)));
    let heads: Vec<El> =
        heads.into_iter().map(|it| el("th").attr("scope", "col").text(it)).collect();
    el("table")
        .class("numbers")
        .child(el("thead").child(el("tr").child(heads)))
        .child(el("tbody").child(rows.iter().map(row).collect::<Vec<El>>()))
}

/// The rows from weakest to strongest, and the choice of the view.
fn item_list(shown: &Shown, all: Memo<Vec<Row>>, view: RwSignal<Option<ViewId>>) -> El {
    let words = Words::get();
    let lang = words.lang;
    let lead = move || {
        let sorted = weakest_first(&all.read());
        let weakest_row = sorted.first().and_then(|it| Some((&it.title, it.standing.score?)));
        weakest_row.map(|(title, it)| weakest(title, &score(it), lang)).unwrap_or_default()
    };
    let mut choices = vec![choice(view, None, Text::ViewItems.in_lang(lang).to_owned())];
    for it in &shown.asked.views {
        let title = words.texts.view(&it.id).map(|it| it.title.to_string());
        choices.extend(title.map(|title| choice(view, Some(it.id.clone()), title)));
    }
    let own_grouping = move || match *view.read() {
        Some(_) => Text::ShirubesOwn.in_lang(lang).to_owned(),
        None => String::new(),
    };
    let items = {
        let shown = shown.clone();
        move || {
            let by_item = view.read_untracked().is_none();
            let rows = weakest_first(&all.read());
            rows.iter().map(|row| item_detail(row, &shown, by_item)).collect::<Vec<El>>()
        }
    };
    // One way to group is no choice.
    let choice_of_view = (1 < choices.len()).then(|| {
        el("fieldset")
            .class("views")
            .child(el("legend").class("unseen").text(Text::View.in_lang(lang)))
            .child(choices)
    });
    el("section")
        .class("items")
        .child(el("h2").text(Text::ItemsTitle.in_lang(lang)))
        .child(el("p").live_text(lead))
        .child(choice_of_view)
        .child(el("p").class("quiet").live_text(own_grouping))
        .child(el("div").class("rows").live(items))
}

/// One view as a radio.
fn choice(view: RwSignal<Option<ViewId>>, id: Option<ViewId>, name: String) -> impl Piece {
    let this = id.clone();
    let is_chosen = Memo::new(move |_| *view.read() == this);
    let radio = el("input")
        .attr("type", "radio")
        .attr("name", "view")
        .live_flag("checked", move || is_chosen.get())
        .on("change", move |_| view.set(id.clone()));
    el("label")
        .class_when("view", "chosen", move || is_chosen.get())
        .child(radio)
        .child(el("span").text(name))
}
