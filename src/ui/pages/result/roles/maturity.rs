//! How mature firms with a role called themselves, with the number of firms on every bar.

use leptos::prelude::*;
use shirube_core::i18n::Lang;
use shirube_core::i18n::roles::{self as said, Text};
use shirube_core::roles::{Bars, Comparison, RoleBeside};

use super::{Sheet, Shown, beside};
use crate::ui::charts::thirds;
use crate::ui::element::{El, button, el, unseen};

/// The section; empty while the size of the firm is not known.
pub fn maturity(shown: &Shown) -> El {
    let shown = shown.clone();
    let comparison = beside::comparison(&shown);
    let as_table = RwSignal::new(false);
    el("section").class("roles-maturity").live(move || match &*comparison.read() {
        Some(it) => figure(it, &shown, as_table),
        None => Vec::new(),
    })
}

fn figure(it: &Comparison, shown: &Shown, as_table: RwSignal<bool>) -> Vec<El> {
    let lang = shown.sheet.lang;
    let (drawn, table) = (bars(it, &shown.sheet), table(it, &shown.sheet));
    let toggle = move || {
        let text = if as_table.get() { Text::ShowChart } else { Text::ShowTable };
        text.in_lang(lang).to_owned()
    };
    let key = |class: &str, text: Text| {
        el("span").class(&format!("third-key {class}")).text(text.in_lang(lang))
    };
    let keys = vec![key("low", Text::Low), key("mid", Text::Mid), key("high", Text::High)];
    vec![
        el("h2").text(Text::MaturityTitle.in_lang(lang)),
        el("p").text(said::whose(&shown.sheet.about.survey, it.band, lang)),
        el("p").class("quiet").text(Text::MaturityIntro.in_lang(lang)),
        el("figure")
            .class("plot-figure")
            .child(
                // Both are there; which one is seen is a matter of looks, so nothing is made anew.
                el("div")
                    .live_flag("hidden", move || as_table.get())
                    .child(drawn)
                    .child(el("figcaption").child(keys)),
            )
            .child(el("div").live_flag("hidden", move || !as_table.get()).child(table))
            .child(
                button("link", "", move || as_table.update(|it| *it = !*it))
                    .live_text(toggle)
                    .child(unseen(format!(" {}", Text::MaturityTitle.in_lang(lang)))),
            ),
    ]
}

fn bars(it: &Comparison, sheet: &Sheet) -> El {
    let lang = sheet.lang;
    let row = |it: &RoleBeside| {
        let (said, bar) = match &it.bars {
            Bars::Drawn { maturity, .. } => {
                (said::maturity(maturity, lang), Some(thirds(maturity.shares)))
            }
            Bars::TooFew { .. } => (Text::TooFew.in_lang(lang).to_owned(), None),
        };
        el("li")
            .child(el("span").text(sheet.name(it.role)))
            .child(el("span").class("row-score").text(firms(&it.bars, lang)))
            .child(bar)
            .child(el("span").class("quiet third-words").text(said))
    };
    el("ul").class("spreads").child(it.roles.iter().map(row).collect::<Vec<El>>())
}

/// How many firms, and whether they are few: 8社（少ない会社）.
fn firms(bars: &Bars, lang: Lang) -> String {
    let few = |n| {
        let few = Text::Few.in_lang(lang);
        shirube_core::i18n::bracketed(&said::firms(n, lang), few, lang)
    };
    match bars {
        Bars::Drawn { maturity, is_few: false } => said::firms(maturity.n, lang),
        Bars::Drawn { maturity, is_few: true } => few(maturity.n),
        Bars::TooFew { n } => few(*n),
    }
}

/// The same as numbers. What is too few to draw is too few to print.
pub fn table(it: &Comparison, sheet: &Sheet) -> El {
    let lang = sheet.lang;
    let row = |it: &RoleBeside| {
        let shares = match &it.bars {
            Bars::Drawn { maturity, .. } => maturity.shares.map(|it| format!("{it}%")),
            Bars::TooFew { .. } => ["–", "–", "–"].map(str::to_owned),
        };
        let is_deduced = matches!(&it.bars, Bars::Drawn { maturity, .. } if maturity.is_deduced);
        let mut n = firms(&it.bars, lang);
        if is_deduced {
            n = format!("{n}{}{}", lang.pick("、", ", "), Text::Deduced.in_lang(lang));
        }
        let cells = shares.map(|it| el("td").class("number-cell").text(it));
        el("tr")
            .child(el("th").attr("scope", "row").text(sheet.name(it.role)))
            .child(el("td").text(n))
            .child(Vec::from(cells))
    };
    let heads = [Text::Role, Text::N, Text::Low, Text::Mid, Text::High]
        .map(|it| el("th").attr("scope", "col").text(it.in_lang(lang)));
    el("table")
        .class("numbers roles-table")
        .child(el("thead").child(el("tr").child(Vec::from(heads))))
        .child(el("tbody").child(it.roles.iter().map(row).collect::<Vec<El>>()))
}
